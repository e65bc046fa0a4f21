"""The way from a PDF to its paper: pages, lines, paragraphs, and what is to be said of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from amend.errors import UnreadableError
from amend.model import Finding, Mark, Paper, Paragraph, Severity, Source
from amend.readers.pdf.blocks import measures_of, usual_size
from amend.readers.pdf.judgement import Verdict, named, verdicts
from amend.readers.pdf.layout import Layout
from amend.readers.pdf.looked import Looked, looked_through, looked_up
from amend.readers.pdf.margins import Margin, trimmed
from amend.readers.pdf.marking import Doubt
from amend.readers.pdf.notes import noted
from amend.readers.pdf.ocr_findings import read_by_ocr
from amend.readers.pdf.paragraphs import all_lines, paragraphs_of, whole_of, with_underlined_heads
from amend.readers.pdf.recognised import Recognised

_AROUND = 2
"""With so many neighbours a page on its own shows which of its lines are running heads, left and right ones too."""
_MOST_DOUBTS = 10
"""Uncertain marks that are named one by one."""


def read_here(
    source: Source,
    password: str = "",
    at_page: Callable[[int], None] = lambda number: None,
    recognised: Iterable[Recognised] = (),
    pages: tuple[int, int] | None = None,
) -> Paper:
    """Return what the PDF in `source` shows, without its source; raise `UnreadableError` where it cannot be read.

    `at_page` is told the number of each page before that is read. `recognised` are pages that OCR has read. `pages`
    are the first and the last that are wanted; those around them are looked at for running heads only.
    """
    by_ocr = {one.page.number: one for one in recognised}
    layouts: list[Layout] = []
    kinds: dict[int, str] = {}
    judged: list[tuple[int, tuple[str, str]]] = []
    scans: list[int] = []
    torn: list[int] = []
    turned: list[int] = []
    around: list[Layout] = []
    for page in _pages(source, password, at_page, by_ocr, pages):
        if pages and not pages[0] <= page.number <= pages[1]:
            around.extend([page.layout] if page.layout else [])
            continue
        if page.reason is not None or page.layout is None:
            judged.extend([(page.number, page.reason)] if page.reason else [])
            continue
        kinds |= page.tagged
        scans.extend([page.number] if page.searchable else [])
        torn.extend([page.number] if page.torn else [])
        turned.extend([page.number] if page.turned else [])
        layouts.append(page.layout)
    found = verdicts(judged)
    if not any(layout.elements for layout in layouts):
        raise _unreadable(source, found)
    said = [*_unread_pages(found), *_searchable(scans), *_torn(torn), *_turned(turned), *read_by_ocr(layouts, by_ocr)]
    return _paper(layouts, around, kinds, said)


def _pages(
    source: Source,
    password: str,
    at_page: Callable[[int], None],
    by_ocr: Mapping[int, Recognised],
    pages: tuple[int, int] | None,
) -> Iterator[Looked]:
    """Yield the pages to look at: those wanted and some around them, whose running heads are the same."""
    if pages is None or by_ocr:
        yield from looked_through(source, password, at_page, by_ocr)
        return
    around = max(1, _AROUND - (pages[1] - pages[0]))
    yield from looked_up(source, password, at_page, range(max(1, pages[0] - around), pages[1] + around + 1))


def _paper(
    layouts: Sequence[Layout], around: Sequence[Layout], kinds: dict[int, str], findings: Sequence[Finding]
) -> Paper:
    bare = trimmed(layouts, around)
    size = usual_size(list(all_lines(bare.layouts)))
    parted = noted(bare.layouts, size)
    width = min((layout.width for layout in layouts), default=0.0)
    measures = measures_of(list(all_lines(parted.layouts)), kinds, width)
    whole = whole_of(parted.layouts, measures, size, parted.marks)
    found = [p for p in paragraphs_of(parted.layouts, parted.notes, whole) if p.runs]
    paragraphs = with_underlined_heads(found)
    doubts = (doubt for layout in layouts for doubt in layout.doubts)
    said = (*findings, *_running_heads(bare.margins), *_doubtful(doubts), *_divided(paragraphs))
    return Paper(paragraphs, findings=said)


def _unreadable(source: Source, found: Sequence[Verdict]) -> UnreadableError:
    if not found:
        return UnreadableError(source.name, "its pages hold no text", "check the file")
    first = found[0]
    return UnreadableError(source.name, f"{named(first.pages)}: {first.found}", first.advice)


def _unread_pages(found: Iterable[Verdict]) -> Iterator[Finding]:
    for verdict in found:
        message = f"{named(verdict.pages)} could not be read ({verdict.found}); {verdict.advice}."
        yield Finding("unread-pages", Severity.WARNING, message)


def _searchable(scans: Sequence[int]) -> Iterator[Finding]:
    if scans:
        message = (
            f"{named(scans)}: a scan whose text was recognised by a machine; lines through or below words are only in "
            "the picture, and were not seen: read it with --ocr, or ask for the file that was printed."
        )
        yield Finding("low-confidence", Severity.WARNING, message)


def _torn(pages: Sequence[int]) -> Iterator[Finding]:
    if pages:
        message = f"{named(pages)}: damaged; what stands behind the damage could not be read: ask for the file again."
        yield Finding("unread-pages", Severity.WARNING, message)


def _turned(pages: Sequence[int]) -> Iterator[Finding]:
    if pages:
        message = f"{named(pages)}: text that stands at an angle, or is too small to read, was left out of the text."
        yield Finding("left-aside", Severity.INFO, message)


def _running_heads(margins: Iterable[Margin]) -> Iterator[Finding]:
    for margin in margins:
        where = "head" if margin.above else "foot"
        message = f"the running {where} “{margin.text}” on {named(margin.pages)} was left out of the text."
        yield Finding("left-aside", Severity.INFO, message)


def _divided(paragraphs: Iterable[Paragraph]) -> Iterator[Finding]:
    for paragraph in paragraphs:
        for word in paragraph.divided:
            message = (
                f"page {paragraph.page}: a line ends in “{word}”; whether the hyphen is the word's own is not sure."
            )
            yield Finding("low-confidence", Severity.INFO, message)


def _doubtful(doubts: Iterable[Doubt]) -> Iterator[Finding]:
    called = {Mark.UNDERLINE: "underline", Mark.STRIKE: "strike"}
    for at, doubt in enumerate(doubts):
        if at == _MOST_DOUBTS:
            yield Finding("low-confidence", Severity.WARNING, "more marks end amid letters than are named here.")
            return
        message = f"page {doubt.page}: the {called[doubt.mark]} ends inside a letter of “{doubt.word}”."
        yield Finding("low-confidence", Severity.WARNING, message)
