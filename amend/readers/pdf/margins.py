"""What stands on every page beside the text: running heads and feet, page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from amend.readers.pdf.layout import Layout
from amend.readers.pdf.text_lines import TextLine

ZONE = 0.12
"""The share of the page's height, above and below, where running heads stand."""
OUTER = 0.085
"""The same for a page number that stands on one page only."""
_OFTEN = 0.5
"""The share of the pages on which a running head recurs."""
_LINES_BESIDE = 6
"""A page with fewer lines may be all of it the same as another."""
_SAME_PLACE = 4.0
"""Points."""
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|p\.?|tudalen)\s*)?(?:\d{1,4}|[ivxl]{1,6})\W*(?:(?:of|/|o)\s*\d{1,4}\W*)?", re.IGNORECASE
)
_BROWSER = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}:\d{2}\b.*"
    r"|.*\b\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}:\d{2}(?: ?[AP]M)?"
    r"|(?:file|https?)://\S+(?: \d{1,4}/\d{1,4})?|about:blank(?: \d{1,4}/\d{1,4})?",
    re.IGNORECASE,
)
"""What a browser prints above and below of its own: date, time and title; address and page."""
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Margin:
    """A running head or foot that was left out of the text."""

    text: str
    pages: tuple[int, ...]
    above: bool


@dataclass(frozen=True, slots=True)
class Trimmed:
    """The pages without their margins."""

    layouts: tuple[Layout, ...]
    margins: tuple[Margin, ...]


def trimmed(layouts: Sequence[Layout], around: Sequence[Layout] = ()) -> Trimmed:
    """Return `layouts` without running heads and feet, which pages `around` them may tell, too."""
    running = _running([*layouts, *around])
    kept, left = [], defaultdict(list)
    for layout in layouts:
        away = set(_margin_lines(layout, running))
        kept.append(replace(layout, elements=tuple(e for e in layout.elements if id(e) not in away)))
        for line in _text_lines(layout):
            if id(line) in away:
                above = line.baseline < layout.height / 2
                left[_folded(line), above].append((layout.number, _shown(line)))
    margins = (
        Margin(found[0][1], tuple(dict.fromkeys(page for page, _ in found)), above)
        for (_, above), found in left.items()
    )
    return Trimmed(tuple(kept), tuple(margins))


def _text_lines(layout: Layout) -> Iterator[TextLine]:
    return (element for element in layout.elements if isinstance(element, TextLine))


def _shown(line: TextLine) -> str:
    return f"{line.label} {line.text}".strip()


def _folded(line: TextLine) -> str:
    return f"{_DIGITS.sub('0', _shown(line))} {round(line.size)}"


def _zone(line: TextLine, layout: Layout, share: float) -> bool:
    return line.baseline < share * layout.height or line.baseline > (1 - share) * layout.height


def _outermost(layout: Layout) -> set[int]:
    """Return the page's first line and its last: of a page that was printed smaller they stand far from its edge."""
    ordered = sorted(_text_lines(layout), key=lambda line: line.baseline)
    if len(ordered) < _LINES_BESIDE:
        return set()
    return {id(line) for line in (*ordered[:1], *ordered[-1:])}


def _running(layouts: Sequence[Layout]) -> dict[str, list[float]]:
    """Return the folded texts that recur at one height on half of the pages, with those heights."""
    places: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for layout in layouts:
        outermost = _outermost(layout)
        for line in _text_lines(layout):
            if _zone(line, layout, ZONE) or id(line) in outermost:
                places[_folded(line)].append((layout.number, line.baseline))
    wanted = max(2, _OFTEN * len(layouts))
    return {text: [y for _, y in found] for text, found in places.items() if _recurs(found, wanted)}


def _recurs(found: Sequence[tuple[int, float]], wanted: float) -> bool:
    heights = (found[0][1], found[-1][1])
    return any(len({page for page, y in found if abs(y - height) <= _SAME_PLACE}) >= wanted for height in heights)


def _margin_lines(layout: Layout, running: dict[str, list[float]]) -> Iterable[int]:
    outermost = _outermost(layout)
    for line in _text_lines(layout):
        heights = running.get(_folded(line), ())
        stands = _zone(line, layout, ZONE) or id(line) in outermost
        runs = stands and any(abs(line.baseline - y) <= _SAME_PLACE for y in heights)
        counts = _zone(line, layout, OUTER) and not line.label and _PAGE_NUMBER.fullmatch(_shown(line))
        prints = _zone(line, layout, OUTER) and not line.label and _BROWSER.fullmatch(_shown(line))
        if runs or counts or prints:
            yield id(line)
