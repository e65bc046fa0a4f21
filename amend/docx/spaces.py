"""Which space comes or goes with a word: the one that looks like it in the edited file.

"a [new ]b" and "a[ new] b" say the same; in a file the bold space belongs to the bold word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from amend.docx.edited import Edited, look_of
from amend.docx.logical import Line
from amend.docx.plan import Laid, found_in
from amend.model import Change


def with_own_spaces(laid: Sequence[Laid], line: Line, edited: Edited) -> list[Laid]:
    """Return `laid`, the spans of `line`, with the space before a change taken as its own where its look says so."""
    out = list(laid)
    for at in range(1, len(out) - 1):
        before, one, after = out[at - 1 : at + 2]
        if not _can_turn(before, one, after):
            continue
        added = one.span.change is Change.ADD
        if _new_space_is_first(one, edited) if added else _old_space_is_first(out, at, line, edited):
            out[at - 1] = _with_text(before, before.span.text[:-1])
            out[at] = _with_text(one, f" {one.span.text[:-1]}", 1 if added else 0)
            out[at + 1] = _with_text(after, f" {after.span.text}")
    return [one for one in out if one.span.text]


def _with_text(laid: Laid, text: str, earlier: int = 0) -> Laid:
    origin = laid.origin if laid.origin is None else laid.origin._replace(start=laid.origin.start - earlier)
    return laid._replace(span=replace(laid.span, text=text), origin=origin)


def _can_turn(before: Laid, one: Laid, after: Laid) -> bool:
    """Whether a change stands between two kept spans, with a space before it and one at its end."""
    kept = before.span.change is after.span.change is Change.KEEP
    plain = not (before.span.undecided or after.span.undecided) and before.origin is not None
    spaced = before.span.text.endswith(" ") and one.span.text.endswith(" ") and one.span.text.strip() != ""
    return kept and plain and spaced and one.span.change in (Change.ADD, Change.DELETE)


def _new_space_is_first(new: Laid, edited: Edited) -> bool:
    """Whether in the edited file the space before new words looks like them, and the one behind does not."""
    if new.origin is None or new.in_file:
        return False
    start, end = new.origin.start, new.origin.start + len(new.span.text)
    before, first, last = (edited.look_at(new.origin, at) for at in (start - 1, start, end - 1))
    return None not in (before, first, last) and before == first != last


def _old_space_is_first(laid: Sequence[Laid], at: int, line: Line, edited: Edited) -> bool:
    """Whether of the two spaces around old words the edited file keeps the one behind them."""
    before, gone = laid[at - 1], laid[at]
    if before.origin is None or not gone.in_file:
        return False
    stays = edited.look_at(before.origin, before.origin.start + len(before.span.text) - 1)
    end = sum(len(one.span.text) for one in laid[:at] if one.in_file)
    where = found_in(line.raw, "".join(one.span.text for one in laid if one.in_file))
    first, last = (_look_in(line, where[place]) for place in (end - 1, end + len(gone.span.text) - 1))
    return None not in (stays, first, last) and stays == last != first


def _look_in(line: Line, at: int) -> str | None:
    end = 0
    for piece in line.pieces if at >= 0 else ():
        end += len(piece.text)
        if at < end:
            return look_of(piece.run)
    return None
