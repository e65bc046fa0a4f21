"""Lines -> paragraphs: what continues what, over lines, columns and pages.

A tagged file says it itself. Elsewhere the eye's rules hold: a label, a gap, an indent or a short line begins another
paragraph. The test of a short line is whether the next line's first word would still have fitted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from amend.readers.pdf.text_lines import TextLine

LEADING = 1.18
"""Lines of one paragraph stand at most so much further apart than the closest lines of the document."""
_WIDE = 1.6
"""In em: lines that are further apart are those of a double-spaced paper, or no lines of one paragraph."""
_SEVERAL = 5
_OTHER_SIZE = 0.6
"""Points: text of another size is another paragraph."""
_ALIGNED = 2.5
"""Points by which the left edges of lines that are meant to be aligned differ."""
_INDENT = 3.5
"""In em: the first line of a paragraph is indented by less."""
_HANG = 1.5
"""In em: so much further in than behind its label an item's text may hang."""
_NARROW = 1.2
"""In em: where a word would have fitted by less, other signs than the room decide."""
_LONG = 0.6
"""The share of its column's width that a line fills that goes on in lower case."""
_BRIM = 0.15
"""The share of its column's width that is little room at the end of a line."""
_TAILS = frozenset({"and", "or", "and/or", "but"})
"""What ends an item behind its semicolon, on a line or a page of its own where there was no more room."""
_FLUSH = 1.0
"""Points by which the right ends of stretched lines differ."""
_STRETCHED = 0.35
"""The share of a column's lines that end flush where it is justified; in ragged text a few do."""
_RAGGED = 6.0
"""In em: how far a wrapped line falls short of its edge, about a long word."""
_MANY_LONG = 3
"""Fewer long lines do not tell where the edge is."""
_CLOSING = ("”", "’", '"')
_CLEAR_ENDS = (".", ":", "?", "!", ";")
_LINE_KINDS = frozenset({"P", "H", *(f"H{n}" for n in range(1, 7)), "LI", "LBody", "TD", "TH", "Caption", "Title"})


@dataclass(frozen=True, slots=True)
class Measures:
    """What is usual in a text: the distance of its lines by size, and where its columns end on the right."""

    leading: Mapping[int, float]
    right: Mapping[int, float]
    kinds: Mapping[int, str]
    """What the structure tree calls each block."""
    justified: frozenset[int] = frozenset()
    """The columns whose lines are stretched to their right edge, all but the last of a paragraph."""
    edge: float = 0.0
    """Where the page's text may end on the right, were its margins alike; 0 where long lines show where it does."""


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one paragraph; `breaks` are those of its lines that a line break ends."""

    lines: tuple[TextLine, ...]
    breaks: frozenset[int] = frozenset()


def measures_of(lines: Sequence[TextLine], kinds: Mapping[int, str], width: float = 0.0) -> Measures:
    """Return what is usual in `lines`, which are those of a whole document; `width` is its pages', in points."""
    gaps: dict[int, list[float]] = {}
    for above, below in pairwise(lines):
        same = (above.page, above.column) == (below.page, below.column) and abs(above.size - below.size) <= _OTHER_SIZE
        gap = below.baseline - above.baseline
        if same and 0.9 * below.size <= gap <= 3 * below.size:
            gaps.setdefault(round(below.size), []).append(gap)
    rights: dict[int, float] = {}
    for line in lines:
        rights[line.column] = max(rights.get(line.column, 0.0), line.x1)
    leading = {size: _closest(found, size) for size, found in gaps.items()}
    return Measures(leading, rights, kinds, _justified(lines, rights), _edge(lines, rights, width))


def _edge(lines: Sequence[TextLine], rights: Mapping[int, float], width: float) -> float:
    """Return how far a page's lines could go where hardly any goes far; 0 where several end near the same edge."""
    long = sum(rights[line.column] - line.x1 <= _RAGGED * line.size for line in lines)
    if not width or not lines or set(rights) != {0} or long >= _MANY_LONG:
        return 0.0
    return width - min(line.x0 for line in lines)


def _justified(lines: Sequence[TextLine], rights: Mapping[int, float]) -> frozenset[int]:
    found: dict[int, list[bool]] = {}
    for line in lines:
        found.setdefault(line.column, []).append(rights[line.column] - line.x1 <= _FLUSH)
    return frozenset(column for column, flush in found.items() if sum(flush) >= _STRETCHED * len(flush))


def _closest(gaps: Sequence[float], size: int) -> float:
    """Return the smallest distance that is no exception: a tenth of the lines have it, and several where it is wide."""
    counts = Counter(round(gap * 2) / 2 for gap in gaps)
    for gap, count in sorted(counts.items()):
        if count >= (_SEVERAL if gap > _WIDE * size else min(2, 0.1 * len(gaps))):
            return gap
    return 1.2 * size


def blocks_of(lines: Sequence[TextLine], measures: Measures) -> Iterator[Block]:
    """Yield the paragraphs of `lines`, which follow one another in reading order."""
    current: list[TextLine] = []
    breaks: set[int] = set()
    for line in lines:
        if current and not _continues(current, line, measures):
            yield Block(tuple(current), frozenset(breaks))
            current, breaks = [], set()
        if current and _is_broken(current[-1], line, measures):
            breaks.add(len(current) - 1)
        current.append(line)
    if current:
        yield Block(tuple(current), frozenset(breaks))


def _continues(current: Sequence[TextLine], line: TextLine, measures: Measures) -> bool:
    last = current[-1]
    tagged = _tagged(last, line, measures)
    if tagged is not None:
        return tagged
    if line.old_label or abs(last.size - line.size) > _OTHER_SIZE:
        return False
    turned = (last.page, last.column) != (line.page, line.column)
    if line.label and not _is_word_like(current, line, measures):
        return False
    if turned:
        return _continues_over_page(current, line, measures)
    return _continues_below(current, line, measures)


def _tagged(last: TextLine, line: TextLine, measures: Measures) -> bool | None:
    """Return whether the structure tree has both lines in one paragraph, None where it does not say."""
    kinds = measures.kinds.get(last.block), measures.kinds.get(line.block)
    if not all(kind in _LINE_KINDS for kind in kinds):
        return None
    return last.block == line.block


def _is_word_like(current: Sequence[TextLine], line: TextLine, measures: Measures) -> bool:
    """Whether what looks like a label is a word of the sentence: "12." or "(b)" at the start of a wrapped line."""
    last, first = current[-1], current[0]
    if not _is_full(last, line, measures) or last.text.endswith(_CLEAR_ENDS):
        return False
    if not any(character.isalnum() for character in line.label):
        return False
    return abs(line.x0 - _left(current)) <= _ALIGNED and not (first.label and abs(line.x0 - first.x0) <= _ALIGNED)


def _left(current: Sequence[TextLine]) -> float:
    """Return where a further line of the paragraph would begin."""
    return current[1].x0 if len(current) > 1 else current[0].text_x


def _continues_below(current: Sequence[TextLine], line: TextLine, measures: Measures) -> bool:
    last = current[-1]
    gap = line.baseline - last.baseline
    usual = measures.leading.get(round(line.size), 1.2 * line.size)
    if len(current) > 1 and current[-2].page == last.page:
        usual = max(usual, min(current[-1].baseline - current[-2].baseline, 2 * usual))
    if not 0 < gap <= LEADING * usual:
        return False
    if last.is_bold != line.is_bold and (_leads_in(last, line) or not _is_full(last, line, measures)):
        return False
    if not _is_full(last, line, measures):
        return False
    return _is_aligned(current, line)


def _leads_in(last: TextLine, line: TextLine) -> bool:
    """Whether `line` is the bold lead-in of a list below a paragraph whose last line happens to be full."""
    return line.is_bold and line.text.endswith(":") and last.text.endswith(".")


def _is_aligned(current: Sequence[TextLine], line: TextLine) -> bool:
    """Whether `line` begins where the paragraph's lines do, or stands amid as they do."""
    first, last = current[0], current[-1]
    if len(current) > 1 and abs(line.x0 - current[-1].x0) <= _ALIGNED:
        return True
    centred = abs((line.x0 + line.x1) - (last.x0 + last.x1)) <= 2 * _ALIGNED
    if abs(line.x1 - last.x1) <= 1 and line.x0 - last.x0 > _INDENT * line.size:
        return True  # flush right, as figures and dates in a cell are; further in than the first line of a paragraph
    if len(current) > 1:
        return centred
    if abs(line.x0 - first.text_x) <= _ALIGNED or abs(line.x0 - first.x0) <= _ALIGNED or centred:
        return True
    if first.label and first.x0 < line.x0 <= first.text_x + _HANG * line.size:
        return True  # a label wider than its indent pushes the first line on, a narrow one lets it begin before that
    return line.x0 < first.x0 and first.x0 - line.x0 <= 6 * line.size and not first.label


def _continues_over_page(current: Sequence[TextLine], line: TextLine, measures: Measures) -> bool:
    last = current[-1]
    ends = last.text.rstrip()
    if not _is_full(last, line, measures) or (ends.endswith(";") and line.text.strip() not in _TAILS):
        return False
    if ends.endswith(_CLEAR_ENDS) and _begins_upper(line) and not _is_brimful(last, line, measures):
        return False
    expected = _left(current)
    same_column = last.column == line.column
    return not same_column or abs(line.x0 - expected) <= _ALIGNED or abs(line.x0 - current[-1].x0) <= _ALIGNED


def _begins_upper(line: TextLine) -> bool:
    letters = (character for character in line.text if character.isalnum())
    first = next(letters, "")
    return first.isupper() or first.isdecimal()


def _is_full(last: TextLine, line: TextLine, measures: Measures) -> bool:
    """Whether the first word of `line` would not have fitted behind `last`, or the words go on by what they say."""
    right = measures.right.get(last.column, last.x1)
    room = right - (last.x1 + last.space + line.first_word)
    if room <= 0.5:
        return not _ends_short(last, line, measures)
    if line.label or last.text.endswith(_CLEAR_ENDS):
        return False
    is_long = last.x1 - last.x0 >= _LONG * (right - last.x0)
    hangs = bool(last.label) and last.text_x - last.x0 > _ALIGNED and abs(line.x0 - last.text_x) <= _ALIGNED
    return hangs or room <= _NARROW * last.size or (is_long and not _begins_upper(line))


def _ends_short(last: TextLine, line: TextLine, measures: Measures) -> bool:
    """Whether `last`, one of a few long lines, ends a sentence before the page's edge, and `line` begins another."""
    ends = last.text.rstrip().endswith((*_CLEAR_ENDS, *_CLOSING))
    return ends and _begins_upper(line) and last.x1 + 1.5 * last.size + line.first_word < measures.edge


def _is_brimful(last: TextLine, line: TextLine, measures: Measures) -> bool:
    """Whether `last` is so full that it hardly ends a paragraph by chance: a short word would not have fitted."""
    right = measures.right.get(last.column, last.x1)
    if last.column in measures.justified and right - last.x1 <= _FLUSH:
        return True
    return _is_full(last, line, measures) and line.first_word + last.space <= _BRIM * (right - last.x0)


def _is_broken(last: TextLine, line: TextLine, measures: Measures) -> bool:
    """Whether a line break ends `last` amid its paragraph: only a tagged file can tell."""
    return (
        _tagged(last, line, measures) is True
        and (last.page, last.column) == (line.page, line.column)
        and (
            last.x1 + 1.5 * last.size + line.first_word < measures.right.get(last.column, last.x1)
            or _ends_short(last, line, measures)
        )
    )


def usual_size(lines: Sequence[TextLine]) -> float:
    """Return the size in points that most letters have."""
    counts: Counter[float] = Counter()
    for line in lines:
        counts[round(line.size, 1)] += len(line.text)
    return counts.most_common(1)[0][0] if counts else 11.0
