"""Papers in plain text and in Markdown, as people type them and as a PDF gives them back."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from truth import Block, Blocks, Change, Pieces, Truth, gapped, markdown, plain

_PAGE = 44
_CURLY = {"'": "’", " - ": " – ", "Mrs. ": "Mrs.\xa0", "2018-19": "2018–19", "2024-25": "2024–25"}


def motion_markdown(blocks: Blocks) -> str:
    """A motion in Markdown, with its own emphasis."""
    return markdown(blocks, _emphasis)


def struck_markdown(truth: Truth) -> str:
    """A paper with `~~ ~~` and `<u>`, without a space between the two, and with the quotes of a word processor."""
    return markdown(truth.front, _struck) + "\n" + markdown(truth.motion, lambda pieces: _struck(pieces, curly=True))


def bracketed_markdown(truth: Truth) -> str:
    """A paper with [brackets] for deletions and CAPITALS, or underscores where there are no capitals, for additions."""
    return markdown(truth.front, _struck) + "\n" + markdown(truth.motion, lambda pieces: _bracketed(gapped(pieces)))


def motion_text(blocks: Blocks) -> str:
    """A motion in plain text, wrapped, its items indented."""
    return "\n\n".join("\n".join(_wrapped(block, "- ", "  - ", 72, hanging=True)) for block in blocks) + "\n"


def copied_text(truth: Truth) -> str:
    """A paper copied out of a PDF: no marks, lines as they were set, a blank line where a page ends."""
    lines = [plain(block.pieces) for block in truth.front]
    for block in truth.motion:
        spaced = Block(block.kind, (gapped(block.pieces, seams=".,"),), block.level, block.marker)
        if not block.level:
            lines.append("")
        lines += _wrapped(spaced, "• ", " o  ", 78, hanging=False)
    return "\n".join(_paged(lines)) + "\n"


def _paged(lines: list[str]) -> Iterator[str]:
    for index, line in enumerate(lines):
        turn = index and index % _PAGE == 0
        yield f"\n\f{line}" if turn else line


def _wrapped(block: Block, outer: str, inner: str, width: int, *, hanging: bool) -> list[str]:
    first = "" if block.kind != "item" else inner if block.level else outer
    rest = " " * len(first) if hanging else " " if first else ""
    text = plain(block.pieces)
    return textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False, break_long_words=False
    )


def _emphasis(pieces: Pieces) -> str:
    return "".join(f"**{piece.text}**" if piece.bold else piece.text for piece in pieces)


def _struck(pieces: Pieces, *, curly: bool = False) -> str:
    found = ""
    for index, piece in enumerate(pieces):
        text = _curled(piece.text, found) if curly and piece.change is not Change.ADD else piece.text
        after = pieces[index + 1 :][:1]
        following = ("<" if after[0].change is Change.ADD else after[0].text[0]) if after else " "
        if piece.change is Change.ADD:
            text = f"<u>{text}</u>"
        elif piece.change is Change.DELETE:
            text = f"~~{text}~~" if _flanked(found[-1:] or " ", text, following) else f"<s>{text}</s>"
        found += f"**{text}**" if piece.bold else text
    return found


def _flanked(before: str, text: str, after: str) -> bool:
    """Whether Markdown takes `~~` around `text` for a strike (CommonMark 6.2, flanking delimiter runs)."""
    opens = text[0].isalnum() or (not text[0].isspace() and not before.isalnum())
    closes = text[-1].isalnum() or (not text[-1].isspace() and not after.isalnum())
    return opens and closes


def _curled(text: str, before: str) -> str:
    found: list[str] = []
    for straight, curly in _CURLY.items():
        text = text.replace(straight, curly)
    last = before[-1:] or " "
    for character in text:
        if character == '"':
            character = "“" if last in " (~>" else "”"
        found.append(character)
        last = character
    return "".join(found)


def _bracketed(pieces: Pieces) -> str:
    forms = {Change.KEEP: "{}", Change.DELETE: "[{}]"}
    capitals = {True: "{}", False: "<u>{}</u>"}
    return "".join(
        (capitals[piece.text.isupper()] if piece.change is Change.ADD else forms[piece.change]).format(piece.text)
        for piece in pieces
    )
