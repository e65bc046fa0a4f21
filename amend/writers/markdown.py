"""Redline -> Markdown: changes as `<ins>` and `<del>`, which every Markdown program shows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from amend.model import Change, Kind, MarkedParagraph, Redline, Span
from amend.views import clean
from amend.writers.md_escape import escaped
from amend.writers.md_layout import laid_out
from amend.writers.options import Options
from amend.writers.view import View


@dataclass(frozen=True, slots=True)
class Dialect:
    """What stands before and after changed text."""

    added: tuple[str, str]
    deleted: tuple[str, str]
    undecided: tuple[str, str]
    critic: bool
    """Whether these are CriticMarkup's signs rather than tags."""


HTML_TAGS = Dialect(
    added=("<ins>", "</ins>"),
    deleted=("<del>", "</del>"),
    undecided=('<mark class="undecided">', "</mark>"),
    critic=False,
)


def render(redline: Redline, view: View, options: Options) -> bytes:
    """Return `view` of `redline` as Markdown (CommonMark and GFM tables) in UTF-8; only a redline has front matter."""
    return rendered(redline, view, HTML_TAGS)


def rendered(redline: Redline, view: View, dialect: Dialect) -> bytes:
    """Return `view` of `redline` as Markdown in UTF-8, its changes written in `dialect`."""

    def inline(paragraph: MarkedParagraph, one_line: bool) -> str:
        return _inline(paragraph, one_line, dialect)

    if view is not View.REDLINE:
        return laid_out(clean(redline, view is View.AMENDED), inline).encode()
    return (_front_matter(redline) + laid_out(redline.paragraphs, inline)).encode()


def _front_matter(redline: Redline) -> str:
    fields = {
        "title": redline.title,
        "proposer": redline.proposer,
        "seconder": redline.seconder,
        "group": redline.group,
        "legend": redline.convention.legend,
    }
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items() if value]
    return "\n".join(["---", *lines, "---", "", ""]) if lines else ""


def _inline(paragraph: MarkedParagraph, one_line: bool, dialect: Dialect) -> str:
    spans = list(_merged(paragraph.spans))
    text = "".join(span.text for span in spans)
    borders = frozenset(accumulate(len(span.text) for span in spans[:-1]))
    shown = escaped(text, borders, dialect.critic, cell=paragraph.kind is Kind.CELL)
    written = ["<br>" if one_line and one == "\n" else "\\\n" if one == "\n" else one for one in shown]
    pieces, position = [], 0
    for span in spans:
        end = position + len(span.text)
        pieces.append(_wrapped("".join(written[position:end]), span, dialect))
        position = end
    return "".join(pieces) + _sign(paragraph.break_, dialect)


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    """Join like neighbours."""
    last: Span | None = None
    for span in spans:
        if last is not None and (last.change, last.undecided) == (span.change, span.undecided):
            last = Span(last.text + span.text, last.change, last.undecided)
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def _wrapped(text: str, span: Span, dialect: Dialect) -> str:
    if span.undecided:
        text = text.join(dialect.undecided)
    if span.change in (Change.DELETE, Change.NEITHER):
        text = text.join(dialect.deleted)
    if span.change in (Change.ADD, Change.NEITHER):
        text = text.join(dialect.added)
    return text


def _sign(break_: Change, dialect: Dialect) -> str:
    """A paragraph sign where a paragraph is split in two, or joined to the next."""
    delimiters = {Change.ADD: dialect.added, Change.DELETE: dialect.deleted}.get(break_)
    return "¶".join(delimiters) if delimiters else ""
