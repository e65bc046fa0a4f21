"""Redline -> plain text: changes as `[+added+]` and `[-deleted-]`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from amend.labels import split_label
from amend.model import Change, Kind, MarkedParagraph, Redline, Span
from amend.views import motion_text
from amend.writers.options import Options
from amend.writers.view import View

_DELIMITERS = {Change.ADD: "+", Change.DELETE: "-"}
_PAIR = re.compile(r"\[[+\-?#]|[+\-?#]\]|~~")
_LIKE_A_ROW = re.compile(r"\\*\| .* \|")
_SLASHES = re.compile(r"\\*")
_INDENT = "  "
_MAX_DEPTH = 50
_HEAD = 200
"""Characters of a line that can matter for its label."""

Piece = tuple[str, bool]
"""Text as written, and whether it is the paragraph's (else a delimiter)."""


def render(redline: Redline, view: View, options: Options) -> bytes:
    """Return `view` of `redline` as UTF-8 text: labels, two spaces a level, blank lines between paragraphs.

    Text that looks like a delimiter or a label has a backslash before it. A line break within a paragraph is two
    spaces and a line end. Rows are "| cell | cell |".
    """
    paragraphs = redline.paragraphs if view is View.REDLINE else motion_text(redline, view is View.AMENDED)
    blocks = list(_blocks([paragraph for paragraph in paragraphs if paragraph.text.strip()]))
    return ("\n\n".join(blocks) + "\n" if blocks else "").encode()


def _blocks(paragraphs: list[MarkedParagraph]) -> Iterator[str]:
    depths = _depths(paragraphs)
    rows = groupby(zip(paragraphs, depths, strict=True), key=lambda pair: _row(pair[0]))
    for row, members in rows:
        if row is None:
            yield from (_block(paragraph, depth) for paragraph, depth in members)
        else:
            yield _table_row([paragraph for paragraph, _ in members])


def _table_row(cells: list[MarkedParagraph]) -> str:
    """Write a row as "| cell | cell |"; a bar within a cell has a backslash before it."""
    shown: dict[int, str] = {}
    for paragraph in cells:
        column = paragraph.cell.column if paragraph.cell else 1
        text = _written(paragraph).replace("\n", " ").replace("|", "\\|")
        shown[column] = f"{shown[column]} {text}" if column in shown else text
    return "| " + " | ".join(shown.get(column, "") for column in range(1, max(shown) + 1)) + " |"


def _row(paragraph: MarkedParagraph) -> tuple[int, int] | None:
    cell = paragraph.cell if paragraph.kind is Kind.CELL else None
    return (cell.table, cell.row) if cell else None


def _depths(paragraphs: list[MarkedParagraph]) -> list[int]:
    """Depth of each paragraph: an item's own; other text between items goes in as far as the next item's parent."""
    depths, after = [], 0
    for paragraph in reversed(paragraphs):
        if paragraph.kind is not Kind.PARAGRAPH:
            after = min(max(paragraph.level, 0), _MAX_DEPTH) if paragraph.kind is Kind.ITEM else 0
        depths.append(after)
    return depths[::-1]


def _block(paragraph: MarkedParagraph, depth: int) -> str:
    pad = _INDENT * depth
    written = _written(paragraph)
    guard = "\\" if _LIKE_A_ROW.fullmatch(written) else ""
    return pad + guard + written.replace("\n", f"  \n{pad}")


def _written(paragraph: MarkedParagraph) -> str:
    pieces = list(_pieces(_guarded(paragraph.spans)))
    sign = _DELIMITERS.get(paragraph.break_)
    if sign:
        pieces += [(f"[{sign}¶{sign}]", False)]
    return _label(paragraph) + _escaped(pieces)


def _label(paragraph: MarkedParagraph) -> str:
    label = paragraph.label or ("•" if paragraph.kind is Kind.ITEM else "")
    if not label:
        return ""
    line = f"{label} {paragraph.text.split(chr(10))[0]}"
    return f"{label} " if split_label(line)[0] == label else f"[#{label}#] "


def _guarded(spans: Iterable[Span]) -> list[Span]:
    """Put a backslash before what would be read as a label at the start of a line, or as a paragraph sign."""
    kept = [span for span in spans if span.text]
    text = "".join(span.text for span in kept)
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    extra: dict[int, int] = {}
    for start in starts:
        count = len(match[0]) if (match := _SLASHES.match(text, start)) else 0
        line = text[start + count : start + count + _HEAD].split("\n", 1)[0]
        if split_label(f"{line}x")[0]:  # "x": a delimiter may stand where only the label's space is left
            extra[start] = count + 1
    out, position = [], 0
    for span in kept:
        shown = "".join("\\" * extra.get(position + i, 0) + character for i, character in enumerate(span.text))
        out.append(Span(shown, span.change, span.undecided))
        position += len(span.text)
    if out and out[-1].change is not Change.KEEP and out[-1].text.lstrip("\\") == "¶":
        out[-1] = Span("\\" + out[-1].text, out[-1].change, out[-1].undecided)
    return out


def _pieces(spans: Iterable[Span]) -> Iterator[Piece]:
    for span in spans:
        signs = {
            Change.KEEP: "",
            Change.ADD: "+",
            Change.DELETE: "-",
            Change.NEITHER: "+-",
        }[span.change] + ("?" if span.undecided else "")
        yield from ((f"[{sign}", False) for sign in signs)
        yield span.text, True
        yield from ((f"{sign}]", False) for sign in reversed(signs))


def _escaped(pieces: list[Piece]) -> str:
    """Join `pieces`, from the end, so that no text is read as a delimiter.

    Before a delimiter, and before text that looks like one, backslashes of the text are doubled.
    """
    out: list[str] = []
    after, special = "", False
    for text, own in reversed(pieces):
        if not own:
            out.append(text)
            after, special = text[0], True
            continue
        for character in reversed(text):
            if _PAIR.fullmatch(character + after):
                out.append(f"\\{character}")
                after, special = "\\", True
            else:
                special = special and character == "\\"
                out.append("\\\\" if special else character)
                after = character
    return "".join(reversed(out))
