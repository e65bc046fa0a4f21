"""Judge a DOCX with tracked changes against the two files that it is made of, with nothing of amend's."""

from __future__ import annotations

import json
import re
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree
from support import resolver
from support.motions_docx import EditedMotion
from support.office import Office, OfficeError, OfficeReading
from support.resolution import COMING, GOING, Element, How, w

WAYS: tuple[How, How] = ("reject", "accept")
_SHOWN = 60
_STORIES = ("word/document.xml", "word/footnotes.xml", "word/header1.xml")
_LINK = re.compile(r'HYPERLINK "([^"]*)"')
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
Both = tuple[bool, bool]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the judges say; of pairs, the first is of "reject all", the second of "accept all". None: no such judge."""

    xml: Both
    formatting: Both
    noise: float
    office: Both | None = None
    labels: Both | None = None
    errors: int | None = None
    differences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """A generated motion with its two files."""

    pages: int
    seed: int
    made: EditedMotion
    motion: Path
    edited: Path


def by_xml(pair: Pair, out: Path) -> Verdict:
    """Judge texts and formatting by the tests' own resolver, to the letter, and count what is marked."""
    written = out.read_bytes()
    originals = (pair.made.original, pair.made.edited)
    differences: list[str] = []

    def same(what: Callable[[bytes, How], Sequence[Any]], judge: str) -> Both:
        found = [
            _first(f"{judge}, {how}", what(written, how), what(original, "as-is"))
            for how, original in zip(WAYS, originals, strict=True)
        ]
        differences.extend(filter(None, found))
        return not found[0], not found[1]

    xml = same(lambda docx, how: [para.text for para in resolver.paragraphs(docx, how)], "XML")
    formatting, kept = same(resolver.formatting, "formatting"), same(attachments, "links and notes")
    formatting = formatting[0] and kept[0], formatting[1] and kept[1]
    return Verdict(xml, formatting, marked(written) / pair.made.marked, differences=tuple(differences))


def by_office(office: Office, pair: Pair, out: Path) -> tuple[Both, Both, tuple[str, ...]]:
    """Judge texts and list labels by LibreOffice."""
    texts: list[bool] = []
    labels: list[bool] = []
    differences: list[str] = []
    for how, original in zip(WAYS, (pair.motion, pair.edited), strict=True):
        wanted = _as_is(office, original)
        try:
            got = office.read(out, how)
        except OfficeError as error:
            return (False, False), (False, False), (f"LibreOffice: {error}",)
        found = _first(f"LibreOffice, {how}", *([one.text for one in each.paragraphs] for each in (got, wanted)))
        label = _first(f"labels, {how}", *([(p.label, p.text) for p in each.paragraphs] for each in (got, wanted)))
        texts.append(not found and not got.left)
        labels.append(not label)
        differences += filter(None, (found or label, f"LibreOffice, {how}: {got.left} left" if got.left else ""))
    return (texts[0], texts[1]), (labels[0], labels[1]), tuple(differences)


def attachments(docx: bytes, how: How) -> list[tuple[str, str]]:
    """Return the body's links, (address, text), those by a field too, and notes, ("note", ""), in their order."""
    members = resolver.parts(resolver.resolved(docx, how))
    relations = etree.fromstring(members["word/_rels/document.xml.rels"])
    addresses = {one.get("Id", ""): one.get("Target", "") for one in relations}
    found: list[tuple[str, str]] = []
    for paragraph in etree.fromstring(members["word/document.xml"]).iter(w("p")):
        before: object = None
        for address, text, element in _attached(paragraph, addresses):
            if address != "note" and found and found[-1][0] == address and before is element.getprevious():
                found[-1] = (address, found[-1][1] + text)  # one link in two pieces
            elif text or address == "note":
                found.append((address, text))
            before = element
    return found


def _attached(paragraph: etree._Element, addresses: dict[str, str]) -> Iterator[tuple[str, str, etree._Element]]:
    """Yield (address, text, element) for each link, and ("note", "", element) for each note, of a paragraph."""
    address, text, in_result = "", "", False
    for element in paragraph.iter(w("hyperlink"), w("footnoteReference"), w("fldChar"), w("instrText"), w("t")):
        kind = element.get(w("fldCharType"), "")
        if element.tag == w("hyperlink"):
            yield addresses.get(element.get(_ID, ""), ""), "".join(t.text or "" for t in element.iter(w("t"))), element
        elif element.tag == w("footnoteReference"):
            yield "note", "", element
        elif element.tag == w("instrText") and (link := _LINK.search(element.text or "")):
            address = link[1]
        elif element.tag == w("t") and in_result:
            text += element.text or ""
        if kind == "end" and address:
            yield address, text, element
            address, text = "", ""
        in_result = bool(address) and (kind == "separate" or (in_result and kind != "end"))


def errors(command: Sequence[str], out: Path, inputs: Sequence[Path]) -> int:
    """Return how many schema errors `out` has that neither of its inputs has."""
    known: Counter[tuple[str, str]] = Counter()
    for path in inputs:
        known |= _errors(tuple(command), path)
    return (_errors(tuple(command), out) - known).total()


def marked(docx: bytes) -> int:
    """Return how many characters are tracked as inserted or deleted; the end of a paragraph is one, of a cell none."""
    members = resolver.parts(docx)
    return sum(_marked(etree.fromstring(members[name])) for name in _STORIES if name in members)


def _marked(root: Element) -> int:
    total = 0
    for mark in root.iter(*COMING, *GOING):
        parent = mark.getparent()
        if parent is not None and parent.tag == w("rPr"):
            total += next(mark.iterancestors(w("tc")), None) is None
    for text in root.iter(w("t"), w("delText"), w("tab"), w("br")):
        length = len(text.text or "") if text.tag in (w("t"), w("delText")) else 1
        around = {ancestor.tag for ancestor in text.iterancestors()} | _row_marks(text)
        total += length * (bool(around & COMING) + bool(around & GOING))
    return total


def _row_marks(text: Element) -> set[object]:
    properties = (row.find(w("trPr")) for row in text.iterancestors(w("tr")))
    return {mark.tag for found in properties if found is not None for mark in found}


@cache
def _as_is(office: Office, path: Path) -> OfficeReading:
    return office.read(path)


@cache
def _errors(command: tuple[str, ...], path: Path) -> Counter[tuple[str, str]]:
    # It may end with 0 and have found errors: what it printed counts.
    told = subprocess.run([*command, str(path)], capture_output=True, check=False)
    found = json.loads(told.stdout)["errors"]
    return Counter((one["id"] or one["errorType"], one["description"]) for one in found)


def _first(judge: str, got: Sequence[object], wanted: Sequence[object]) -> str:
    """Return the first difference in a line, "" where there is none."""
    for at, (one, other) in enumerate(zip(got, wanted, strict=False), 1):
        if one != other:
            return f"{judge}, paragraph {at}: got {' expected '.join(_parted(str(one), str(other)))}"
    if len(got) == len(wanted):
        return ""
    shorter, longer = sorted((got, wanted), key=len)
    what = "too many" if longer is got else "missing"
    return f"{judge}: {len(longer) - len(shorter)} {what} at the end, the first {str(longer[len(shorter)])[:_SHOWN]!r}"


def _parted(one: str, other: str) -> tuple[str, str]:
    """Return both from shortly before they part."""
    alike = next((at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right), len(one))
    start = max(0, min(alike, len(other)) - _SHOWN // 2)
    cut = [("..." if start else "") + text[start : start + _SHOWN * 2] for text in (one, other)]
    return repr(cut[0]), repr(cut[1])
