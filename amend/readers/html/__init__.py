"""Web pages -> Paper of facts: pasted from Word, Google Docs or Outlook, saved whole from a site, or amend's own."""

from __future__ import annotations

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from amend.errors import UnreadableError
from amend.model import Finding, Mark, Paper, Paragraph, Severity, Source
from amend.readers.html.encoding import decode
from amend.readers.html.furniture import left_aside
from amend.readers.html.nesting import DEEPEST, flattened
from amend.readers.html.ours import read_ours, section
from amend.readers.html.page import PageReader
from amend.readers.html.stylesheet import Cascade
from amend.readers.html.tables import layout_tables
from amend.readers.html.walk import walk

_SHOWN = frozenset({Mark.UNDERLINE, Mark.STRIKE, Mark.INSERTED, Mark.DELETED, Mark.COLOUR, Mark.HIGHLIGHT})


def read(source: Source) -> Paper:
    """Return what the page in `source` shows; raise `UnreadableError` where its bytes are no text.

    Navigation, notices and footers of a page saved whole, and what a style hides, are no text. Looks come from tags,
    `style` attributes and `<style>` blocks; style sheets in files of their own are not read.
    """
    text, doubts = decode(source)
    text, dropped = flattened(text, source.name)
    try:
        parser = LexborHTMLParser(text)
    except SelectolaxError as error:  # what it cannot parse it repairs: this is memory that was not to be had
        found = "it needs more memory than a paper may have"
        raise UnreadableError(source.name, found, "split it into parts") from error
    ours = section(parser)
    if ours is not None:
        return read_ours(parser, ours, source)
    cascade = Cascade(parser)
    root, aside, words_aside = left_aside(parser, cascade)
    reader = PageReader(cascade, layout_tables(parser), aside)
    if root is not None:
        reader.above(_ancestors(root))
        walk(root, reader)
    paragraphs = tuple(reader.flow.paragraphs())
    findings = (*doubts, *_beside(reader, words_aside), *_doubts(parser, cascade, dropped, paragraphs))
    return Paper(paragraphs, findings=findings, source=source)


def _ancestors(node: LexborNode) -> list[LexborNode]:
    found: list[LexborNode] = []
    above = node.parent
    while above is not None and above.is_element_node:
        found.insert(0, above)
        above = above.parent
    return found


def _beside(reader: PageReader, words_aside: int) -> Iterator[Finding]:
    """Yield what the page holds that is no text of the paper."""
    if words_aside:
        message = f"The page's navigation, notices and footer (about {words_aside} words) were left aside: no text."
        yield Finding("left-aside", Severity.INFO, message)
    if reader.hidden_changes:
        message = "The page hides text that is marked as inserted or deleted; hidden text was not read."
        yield Finding("hidden-text", Severity.WARNING, message)
    elif reader.hidden:
        yield Finding("hidden-text", Severity.INFO, f"{reader.hidden} words that the page does not show were not read.")


def _doubts(
    parser: LexborHTMLParser, cascade: Cascade, dropped: int, paragraphs: tuple[Paragraph, ...]
) -> Iterator[Finding]:
    """Yield what could not be read as it stands."""
    if dropped:
        message = f"The page nests elements more than {DEEPEST} deep; {dropped} tags and their marks were left out."
        yield Finding("nesting", Severity.WARNING, message)
    if cascade.ignored:
        message = "Part of the page's style sheets is too large or too intricate and was not read."
        yield Finding("style-sheets", Severity.INFO, message)
    linked = parser.css_first("link[rel~=stylesheet]") is not None
    if linked and not any(_SHOWN & run.marks for paragraph in paragraphs for run in paragraph.runs):
        message = "The page's looks stand in style sheets of their own, which were not read; marks may be missing."
        yield Finding("style-sheets", Severity.INFO, message)
