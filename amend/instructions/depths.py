"""How deep the paragraphs of new text stand below one another."""

from __future__ import annotations

from collections.abc import Sequence

from amend.instructions.parsed import Line
from amend.labels import is_bullet, split_label
from amend.model import Kind
from amend.renumbering.numerals import read


def depths(lines: Sequence[Line]) -> tuple[int, ...] | None:
    """Return how deep each line stands by the kinds of their labels, where a quotation mark hides the first one's.

    None where the paper's own levels tell, or not every line has a label.
    """
    first = lines[0].given
    labels = [
        line.given.label if line.given is not None and line.given.label else split_label(line.text)[0] for line in lines
    ]
    if len(lines) < 2 or first is None or first.label or not all(labels) or any(map(is_bullet, labels)):
        return None
    kinds: list[object] = []
    found: list[int] = []
    before = None
    for label in labels:
        numeral = read(label, before)
        if numeral is None:
            return None
        if numeral.style in kinds:
            del kinds[kinds.index(numeral.style) + 1 :]
        else:
            kinds.append(numeral.style)
        found.append(len(kinds) - 1)
        before = numeral
    return tuple(found)


def deeper(line: Line, least: int, first_plain: bool, at: int) -> int:
    """Return how much deeper a line stands than the first of the new text."""
    if line.given is None or line.given.kind is not Kind.ITEM or (first_plain and not at):
        return 0
    return line.given.level - least + first_plain
