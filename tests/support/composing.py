"""Mark edits in a paragraph of words, the spaces around them as different people mark them."""

from __future__ import annotations

from dataclasses import dataclass

from support.proposal import Piece


@dataclass(frozen=True, slots=True)
class Edit:
    """Words `start` to `end` of a paragraph become `new`; `cut` letters of the one word stay where it is a suffix."""

    start: int
    end: int
    new: tuple[str, ...]
    spacing: str
    """Which side's space changes with the words: "leading", "trailing", or "outer" for neither."""
    order: str = "delete first"
    cut: int = 0


def compose(words: list[str], edits: list[Edit]) -> tuple[Piece, ...]:
    """Return `words` with `edits` marked; every version reads right once its white space is squeezed."""
    pieces: list[Piece] = []
    at, gap = 0, ""
    for edit in sorted(edits, key=lambda one: one.start):
        before = gap + " ".join(words[at : edit.start]) if edit.start > at else ""
        lead, inner_lead, inner_tail, gap = _spaces(edit, edit.start > 0, edit.end < len(words))
        pieces.append(Piece(before + lead))
        pieces += _changed(edit, words, inner_lead, inner_tail)
        at = edit.end
    pieces.append(Piece(gap + " ".join(words[at:]) if at < len(words) else ""))
    return _joined(pieces)


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    joined: list[Piece] = []
    for piece in pieces:
        if joined and joined[-1].change == piece.change:
            joined[-1] = Piece(joined[-1].text + piece.text, piece.change)
        elif piece.text:
            joined.append(piece)
    return tuple(joined)


def _spaces(edit: Edit, before: bool, after: bool) -> tuple[str, str, str, str]:
    """Return the spaces before the change, at its start, at its end, and after it."""
    if edit.spacing == "leading" and before:
        return "", " ", "", " " if after else ""
    if edit.spacing == "trailing" and after:
        return " " if before else "", "", " ", ""
    return " " if before else "", "", "", " " if after else ""


def _changed(edit: Edit, words: list[str], lead: str, tail: str) -> list[Piece]:
    old, new = " ".join(words[edit.start : edit.end]), " ".join(edit.new)
    if edit.cut:
        found = (Piece(old[: edit.cut]), Piece(old[edit.cut :], "delete"), Piece(new, "add"))
        return [piece for piece in found if piece.text]
    pieces = [Piece(lead + old + tail, "delete")] if old else []
    added = [Piece(lead + new + tail, "add")] if new else []
    return pieces + added if edit.order == "delete first" else added + pieces
