"""What a reader of letters (OCR) made of a page, in hOCR -> the page's facts, and how sure they are.

hOCR gives for each word its box and a confidence, for each line its baseline (https://kba.github.io/hocr-spec/1.2/).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import fmean, median

from lxml import etree

from amend.readers.pdf.facts import Glyph, Look, Page, Rule
from amend.readers.pdf.scanned_pages import Scan

UNSURE = 60.0
"""Per cent: a word of less confidence is named."""
_LINES = frozenset({"ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"})
_DESCENDING = frozenset("gjpqyQJ,;()[]{}/|@_*'’‘“”\"-–—")
"""Characters that do not stand on the baseline."""
_SEVERAL = 4
_BORDERS = "_|~"
"""What is left of a table's borders is read so."""
_LOOK = Look("", bold=False, italic=False, colour="000000")
_ALIKE = 0.15
"""Lines whose size differs by less from that of the page are of its size: it is measured by what letters they have."""
_SPACE = 1.2
"""In em: a wider gap is none between words."""
_SNAP = 0.35
"""In em: the end of a line in a picture belongs to an edge of a letter as near as that."""
_TOO_LOW = 0.12
"""In em: by how much a baseline may be seen too low; strikes are further up."""
_BELOW = 0.06
"""In em: how far below a baseline underlines are."""
_NEAR = 0.6
"""In em: how far from a baseline the lines are that mark its words."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A page that was read by OCR."""

    page: Page
    confidence: float
    """Per cent, the mean of its words."""
    unsure: tuple[str, ...]
    """The words of little confidence."""


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    edges: tuple[float, ...]
    """Where its characters begin, and where the last one ends."""
    confidence: float


@dataclass(frozen=True, slots=True)
class _Line:
    words: tuple[_Word, ...]
    baseline: float
    size: float


def recognised(scan: Scan, hocr: bytes) -> Recognised:
    """Return the facts of the page in `scan`, whose words `hocr` has."""
    root = etree.fromstring(hocr, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    lines = _evened([line for line in _lines(root, scan) if line.words])
    glyphs = tuple(glyph for line in lines for glyph in _glyphs(line))
    words = [word for line in lines for word in line.words]
    page = Page(
        number=scan.number,
        width=scan.width,
        height=scan.height,
        glyphs=glyphs,
        rules=tuple(_snapped(rule, lines) for rule in scan.rules),
        bars=scan.bars,
        tables=scan.tables,
    )
    unsure = tuple(word.text for word in words if word.confidence < UNSURE and any(map(str.isalnum, word.text)))
    return Recognised(page, fmean(word.confidence for word in words) if words else 0.0, unsure)


def _lines(root: etree._Element, scan: Scan) -> Iterator[_Line]:
    whole = next((one for one in root.iter() if one.get("class") == "ocr_page"), None)
    box = _numbers(whole, "bbox") if whole is not None else []
    scale = scan.width / box[2] if len(box) == 4 and box[2] else 0.0
    for element in root.iter():
        if element.get("class") not in _LINES or not scale:
            continue
        x0, _, x1, bottom = _numbers(element, "bbox")
        slope, offset = _numbers(element, "baseline") or [0.0, 0.0]
        words = tuple(word for at, word in enumerate(_words(element, scale)) if at == 0 or _is_word(word))
        feet = [box[3] for text, box in _letters(element) if text not in _DESCENDING]
        baseline = (median(feet) if len(feet) >= _SEVERAL else bottom + offset + slope * (x1 - x0) / 2) * scale
        yield _Line(words, baseline, (_numbers(element, "x_size") or [0.0])[0] * scale)


def _is_word(word: _Word) -> bool:
    """Whether this is no speck taken for a sign; what begins a line may be a bullet."""
    return word.confidence >= UNSURE or any(map(str.isalnum, word.text))


def _numbers(element: etree._Element, name: str) -> list[float]:
    found = re.search(rf"\b{name}((?:\s+-?[\d.]+)+)", str(element.get("title", "")))
    return [float(number) for number in found[1].split()] if found else []


def _words(line: etree._Element, scale: float) -> Iterator[_Word]:
    for element in line.iter():
        text = "".join(str(part) for part in element.itertext()).split()
        box = _numbers(element, "bbox")
        if element.get("class") != "ocrx_word" or not text or len(box) != 4:
            continue
        letters = list(_letters(element))
        said = "".join(letter for letter, _ in letters) or "".join(text)
        edges = _edges([(at[0], at[2]) for _, at in letters], box[0], box[2], len(said))
        confidence = (_numbers(element, "x_wconf") or [0.0])[0]
        start, end = len(said) - len(said.lstrip(_BORDERS)), len(said.rstrip(_BORDERS))
        if start < end:
            yield _Word(said[start:end], tuple(edge * scale for edge in edges[start : end + 1]), confidence)


def _letters(element: etree._Element) -> Iterator[tuple[str, list[float]]]:
    """Yield the letters of a line or a word and their boxes."""
    for one in element.iter():
        box = _numbers(one, "x_bboxes") if one.get("class") == "ocrx_cinfo" else []
        if len(box) == 4:
            yield str(one.text or ""), box


def _edges(boxes: Sequence[tuple[float, float]], x0: float, x1: float, count: int) -> list[float]:
    """Return where the letters of a word begin and end; in equal parts where the boxes do not tell."""
    inner = [(left[1] + right[0]) / 2 for left, right in pairwise(boxes)]
    edges = [x0, *inner, x1]
    if len(edges) == count + 1 and all(left < right for left, right in pairwise(edges)):
        return edges
    return [x0 + (x1 - x0) * at / count for at in range(count + 1)]


def _evened(lines: Sequence[_Line]) -> list[_Line]:
    """Return `lines`, those of about the page's size being of that size."""
    sizes = [line.size for line in lines for word in line.words for _ in word.text if line.size > 0]
    usual = median(sizes) if sizes else 12.0
    return [
        replace(line, size=usual if line.size <= 0 or abs(line.size - usual) <= _ALIKE * usual else line.size)
        for line in lines
    ]


def _glyphs(line: _Line) -> Iterator[Glyph]:
    before: _Word | None = None
    for word in line.words:
        if before is not None and word.edges[0] - before.edges[-1] <= _SPACE * line.size:
            yield Glyph(" ", before.edges[-1], word.edges[0], line.baseline, line.size, _LOOK)
        for letter, (x0, x1) in zip(word.text, pairwise(word.edges), strict=True):
            yield Glyph(letter, x0, x1, line.baseline, line.size, _LOOK)
        before = word


def _snapped(rule: Rule, lines: Iterable[_Line]) -> Rule:
    """Return `rule` with its ends at the edges of words or letters that they are nearest to."""
    near = [line for line in lines if -_NEAR * line.size <= line.baseline - rule.y <= _NEAR * line.size]
    words = [(edge, line.size) for line in near for word in line.words for edge in (word.edges[0], word.edges[-1])]
    letters = [(edge, line.size) for line in near for word in line.words for edge in word.edges]
    x0, x1 = (_nearest(_nearest(x, letters, 1.0), words, 0.5) for x in (rule.x0, rule.x1))
    touching = (line for line in near if line.words[0].edges[0] < rule.x1 and rule.x0 < line.words[-1].edges[-1])
    y = next((line.baseline + _BELOW * line.size for line in touching if _stands_on(rule, line)), rule.y)
    return replace(rule, x0=x0, x1=x1, y=y) if x0 < x1 else replace(rule, y=y)


def _stands_on(rule: Rule, line: _Line) -> bool:
    """Whether `line` stands on `rule`: where its letters touch an underline, its baseline is seen too low."""
    return 0.0 <= line.baseline - rule.y <= _TOO_LOW * line.size


def _nearest(x: float, edges: Iterable[tuple[float, float]], share: float) -> float:
    found = min(edges, key=lambda edge: abs(edge[0] - x), default=None)
    return found[0] if found is not None and abs(found[0] - x) <= share * _SNAP * found[1] else x
