"""The pages of a PDF, each read and laid out once: a pack's papers stand on pages that their neighbours need, too."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from hashlib import sha256

from amend.model import Source
from amend.readers.pdf.facts import Page
from amend.readers.pdf.judgement import is_searchable_scan, unread
from amend.readers.pdf.layout import Layout, layout_of
from amend.readers.pdf.opening import Opened, opened
from amend.readers.pdf.pages import Failed, pages_of
from amend.readers.pdf.recognised import Recognised

_KEPT = 48
"""Pages that are remembered."""
_Key = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Looked:
    """A page, laid out, and what is to be said of it."""

    number: int
    layout: Layout | None
    """None where it cannot be read."""
    reason: tuple[str, str] | None = None
    """Why it cannot, and what to do."""
    tagged: Mapping[int, str] = field(default_factory=dict)
    searchable: bool = False
    torn: bool = False
    turned: bool = False


_pages: OrderedDict[_Key, Looked | None] = OrderedDict()
"""By the file's SHA-256, the password and the number; None is a page that the file does not have."""


@dataclass
class _Open:
    """The file that was read last, left open: to find the pages of a large one takes as long as to read several."""

    known_as: tuple[str, str] = ("", "")
    files: Opened | None = None
    held: ExitStack = field(default_factory=ExitStack)
    read: set[int] = field(default_factory=set)
    """Pages that were read: once more they would not tell whether they are torn."""

    def of(self, source: Source, digest: str, password: str, numbers: Collection[int]) -> Opened:
        """Return the file, opened, whose pages `numbers` are to be read."""
        if self.files is None or self.known_as != (digest, password) or self.read & set(numbers):
            self.close()
            self.files = self.held.enter_context(opened(source, password))
            self.known_as = digest, password
        self.read |= set(numbers)
        return self.files

    def close(self) -> None:
        self.held.close()
        self.files, self.read = None, set()


_open = _Open()


def looked_through(
    source: Source, password: str, at_page: Callable[[int], None], by_ocr: Mapping[int, Recognised]
) -> Iterator[Looked]:
    """Yield every page; `by_ocr` are those that OCR has read."""
    with opened(source, password) as files:
        before: Looked | None = None
        for written in pages_of(files, at_page):
            before = looked(by_ocr[written.number].page if written.number in by_ocr else written, before)
            yield before


def looked_up(source: Source, password: str, at_page: Callable[[int], None], wanted: range) -> Iterator[Looked]:
    """Yield the pages of these numbers, from what is remembered where they were asked for a moment ago."""
    digest = sha256(source.data).hexdigest()
    missing = {number for number in wanted if (digest, password, number) not in _pages}
    found = {number: _pages[digest, password, number] for number in wanted if number not in missing}
    if missing:
        _read(_open.of(source, digest, password, missing), at_page, missing, found)
    for number in wanted:
        if _is_settled(number, found):
            _pages[digest, password, number] = found.get(number)
            _pages.move_to_end((digest, password, number))
    while len(_pages) > _KEPT:
        _pages.popitem(last=False)
    yield from (page for number in wanted if (page := found.get(number)) is not None)


def _is_settled(number: int, found: Mapping[int, Looked | None]) -> bool:
    """Whether a page would be laid out just so again, whatever is read with it."""
    page = found.get(number)
    is_unsure = page is not None and page.layout is not None and page.layout.is_unsure
    return number == 1 or number - 1 in found or not is_unsure


def _read(
    files: Opened, at_page: Callable[[int], None], numbers: Collection[int], found: dict[int, Looked | None]
) -> None:
    """Add the pages of these numbers to those that are found."""
    with ExitStack() as stack:
        stack.callback(_open.close)  # whatever stops it (a limit of time, too), the file is not what it was
        for written in pages_of(files, at_page, numbers):
            found[written.number] = looked(written, found.get(written.number - 1))
        stack.pop_all()


def looked(page: Page | Failed, before: Looked | None = None) -> Looked:
    """Return a page laid out; `before` is the page before it."""
    reason = unread(page)
    if isinstance(page, Failed):
        return Looked(page.number, None, reason)
    return Looked(
        page.number,
        layout_of(page, before.layout.number_edge if before and before.layout else None) if reason is None else None,
        reason,
        page.tagged,
        is_searchable_scan(page),
        page.torn,
        bool(page.turned),
    )
