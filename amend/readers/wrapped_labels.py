"""Lines of a text file that begin as an item of a list does and are none: they go on with the line above."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amend.labels import split_label

_BETWEEN_DASHES = re.compile(r"[-–—] [a-z][^-–—]* [-–—] [a-z]")


def is_reference(above: Sequence[str], line: str) -> bool:
    """Whether the label of a line is a reference that was wrapped there: "and reletter / (c) as (d)".

    `above` are the lines of the same paragraph so far.
    """
    own = split_label(line)[0]
    return above[-1][-1:].isalpha() and not any(_shape(split_label(one)[0]) == _shape(own) for one in above)


def is_between_dashes(above: str, line: str) -> bool:
    """Whether a line begins with what is put in between dashes amid a sentence: " - as London has - without delay"."""
    return above[-1:].isalnum() and bool(_BETWEEN_DASHES.match(line))


def _shape(label: str) -> str:
    return re.sub(r"\w+", "n", label)
