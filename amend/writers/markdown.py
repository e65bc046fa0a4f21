"""Redline -> Markdown: changes as `<ins>` and `<del>`, which every Markdown program shows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate

from amend.model import Change, Kind, MarkedParagraph, Redline, Span
from amend.views import motion_text
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
    short: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """What may stand for a pair of tags where every Markdown program takes it for markup: `~~` for `<s>`."""


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

    if view is not View.REDLINE:
        return body(motion_text(redline, view is View.AMENDED), dialect).encode()
    return (_front_matter(redline) + body(redline.paragraphs, dialect)).encode()


def body(paragraphs: Iterable[MarkedParagraph], dialect: Dialect) -> str:
    """Return `paragraphs` as Markdown, their changes written in `dialect`."""
    return laid_out(paragraphs, lambda paragraph, one_line: _inline(paragraph, one_line, dialect))


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
        near = _Near(text[position - 1 : position] if position else "", span.text, text[end : end + 1])
        pieces.append(_wrapped("".join(written[position:end]), span, dialect, near))
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


@dataclass(frozen=True, slots=True)
class _Near:
    """A span's text between the characters beside it."""

    before: str
    text: str
    after: str

    @property
    def takes_signs(self) -> bool:
        """Whether signs at its edges open and close by any Markdown's rules (CommonMark 0.31, 6.2), as words do."""
        opens = self.text[:1].isalnum() or (self.text[:1].strip() and (not self.before or self.before.isspace()))
        closes = self.text[-1:].isalnum() or (self.text[-1:].strip() and (not self.after or self.after.isspace()))
        return bool(opens and closes) and not any(sign in self.text for sign in "~*\n")


def _wrapped(text: str, span: Span, dialect: Dialect, near: _Near) -> str:
    if span.undecided:
        text = text.join(dialect.undecided)
    if span.change in (Change.DELETE, Change.NEITHER):
        text = _delimited(text, dialect.deleted, dialect, near)
    if span.change in (Change.ADD, Change.NEITHER):
        text = _delimited(text, dialect.added, dialect, near)
    return text


def _delimited(text: str, tags: tuple[str, str], dialect: Dialect, near: _Near) -> str:
    sign = dialect.short.get(tags) if near.takes_signs and not {near.before, near.after} & {"~", "*"} else None
    return f"{sign}{text}{sign}" if sign else text.join(tags)


def _sign(break_: Change, dialect: Dialect) -> str:
    """A paragraph sign where a paragraph is split in two, or joined to the next."""
    delimiters = {Change.ADD: dialect.added, Change.DELETE: dialect.deleted}.get(break_)
    return "¶".join(delimiters) if delimiters else ""
