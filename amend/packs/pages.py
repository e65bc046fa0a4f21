"""Where the papers within a pack PDF begin and end, told by a quick look at its pages: nothing is read in full here."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from amend.packs.classes import opens_another
from amend.packs.found import Class
from amend.packs.lines import TOP, Line, begins_numbered
from amend.packs.segments import Segment, lead_of, segments
from amend.readers.pdf.prescreen import Hint

_DIGITS = re.compile(r"\d+")
ADDRESS = 14
"""So many lines may stand above a letter's "Dear"."""
MOST_TAIL = 45
"""Lines at the top of a page that may end the paper before, and the title of the next."""
_SAME = 0.6
"""A running head on this share of all pages (0 to 1) is the pack's own."""
_SPEAKS_OF = frozenset({Class.MINUTES, Class.REPORT, Class.LETTER})


@dataclass(frozen=True, slots=True)
class Look:
    """A pack PDF at a glance."""

    pages: tuple[tuple[Line, ...], ...]
    sizes: tuple[tuple[int, int], ...]
    bookmarks: tuple[tuple[int, str], ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for page in self.pages for line in page)


def glance(hints: Sequence[Hint], bookmarks: tuple[tuple[int, str], ...]) -> Look:
    """Return the lines of each page, without those that all pages have."""
    texts = [[line.strip() for line in hint.text.splitlines() if line.strip()] for hint in hints]
    common = _running(texts)
    pages = tuple(
        tuple(
            Line(text, hint.number, place, changed=False)
            for place, text in enumerate(line for line in lines if _folded(line) not in common)
        )
        for hint, lines in zip(hints, texts, strict=True)
    )
    return Look(pages, tuple(hint.size for hint in hints), bookmarks)


def _folded(line: str) -> str:
    return _DIGITS.sub("0", line).casefold()


def _running(texts: Sequence[Sequence[str]]) -> frozenset[str]:
    """Return the first and last lines that most pages have: they tell nothing of where a paper begins."""
    if len(texts) < 3:
        return frozenset()
    counts = Counter(line for lines in texts for line in {_folded(line) for line in (*lines[:2], *lines[-2:])})
    return frozenset(line for line, count in counts.items() if count >= max(3, _SAME * len(texts)))


def papers_in(look: Look) -> tuple[tuple[int, int, Segment], ...]:
    """Return the papers of a pack PDF: the first page, the last, and what the paper is; all pages are some paper's."""
    begun = sorted(_boundaries(look))
    found: list[tuple[int, int, Segment]] = []
    for first, after in zip(begun, [*begun[1:], len(look.pages)], strict=True):
        lines = tuple(line for page in look.pages[first:after] for line in page)
        if found and found[-1][2].class_.is_converted and (lead := _tail(lines)):
            found[-1] = (found[-1][0], lines[lead - 1].page, found[-1][2])
            lines = lines[lead:]
        for segment in segments(lines):
            chosen = lines[segment.start : segment.stop]
            start = chosen[0].page if chosen else first + 1
            found.append((start, chosen[-1].page if chosen else after, segment))
    return tuple(_joined(found, _marked(look)))


def _tail(lines: Sequence[Line]) -> int:
    """Return how many lines at the top of a page end the paper before it: text above the title of the next."""
    lead = lead_of(lines[:MOST_TAIL])
    above = lines[:lead]
    is_text = not any(line.is_mover or line.is_cover or line.names_motion or line.names_amendment for line in above)
    is_headed = bool(above) and above[0].is_title and above[0].text[:1].isupper()  # "(a) to meet; and" is no title
    return lead if is_text and not is_headed else 0


def _marked(look: Look) -> frozenset[int]:
    """Return the pages, from 1, at which another paper begins beyond doubt: bookmarks and covers say so."""
    covers = {at + 1 for at, page in enumerate(look.pages) if any(line.is_cover for line in page[:3])}
    return frozenset(covers | {page for page, _ in look.bookmarks})


def _joined(found: Sequence[tuple[int, int, Segment]], marked: frozenset[int]) -> Iterator[tuple[int, int, Segment]]:
    """Yield the papers, neighbours as one that are not converted and where nothing says that another begins."""
    held: tuple[int, int, Segment] | None = None
    for first, last, segment in found:
        if held is not None and first not in marked and _is_one(held[2], segment):
            told = held[2] if segment.class_ is Class.OTHER else segment
            held = (held[0], last, held[2] if held[2].class_ is segment.class_ else told)
            continue
        if held is not None:
            yield held
        held = (first, last, segment)
    if held is not None:
        yield held


def _is_one(one: Segment, other: Segment) -> bool:
    kinds = {one.class_, other.class_}
    return not any(kind.is_converted for kind in kinds) and (len(kinds) == 1 or Class.OTHER in kinds)


def _boundaries(look: Look) -> set[int]:
    """Return the pages, from 0, at which another paper begins."""
    marked = {page - 1 for page, _ in look.bookmarks}
    heads = [_folded(page[0].text) if page else "" for page in look.pages]
    found, speaks = {0}, False
    for at, page in enumerate(look.pages):
        goes_on = speaks and at not in marked and heads[at] == heads[at - 1]
        if at in marked or (not goes_on and at and (_opens(page) or _turns(look, at) or _changes_head(heads, at))):
            found.add(at)
        if at in found:  # under one running head minutes quote motions, titles and all
            speaks = opens_another(page[:TOP]) in _SPEAKS_OF
    return found


def _opens(page: Sequence[Line]) -> bool:
    """Whether a page's first lines are a paper's title."""
    top = page[:TOP]
    if any(line.is_cover for line in top[:3]) or opens_another(top[:3]) or opens_another(top[:1], least=2):
        return True
    if any(line.is_salutation for line in page[:ADDRESS]):
        return True
    text = next((at for at, line in enumerate(top) if line.is_head or line.is_instruction), len(top))
    top = top[:text]
    if not any(line.names_amendment or line.names_motion or begins_numbered(page, at) for at, line in enumerate(top)):
        return False
    near = page[: TOP + 14]
    return any(line.is_mover or line.is_legend or line.is_head or line.is_instruction for line in near)


def _turns(look: Look, at: int) -> bool:
    """Whether a page is of another shape than the one before."""
    (width, height), (before, above) = look.sizes[at], look.sizes[at - 1]
    return abs(width - before) > 10 or abs(height - above) > 10


def _changes_head(heads: Sequence[str], at: int) -> bool:
    """Whether a running head ends and another begins."""
    before, here = heads[max(0, at - 2) : at], heads[at : at + 2]
    return len(before) == len(here) == 2 and len(set(before)) == len(set(here)) == 1 and before[0] != here[0]
