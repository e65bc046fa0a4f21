"""A sheet of the amendments to several motions: which of its heads are those of other motions than the one at hand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amend.folding import fold
from amend.model import Paragraph

_HEAD = re.compile(
    r"\W*(?:amendments? to )?(?:(?:notice of )?motion|composite|agenda item|item|proposition|resolution)"
    r" (?:no\.? ?)?(?P<number>[A-Z]?\d[\w./()]{0,6}|[A-Z])(?: ?[:–—-]|\.) ?(?P<title>[^:;.‘“\"]{3,100})",
    re.IGNORECASE,
)
"""A line that names a motion by its number and its title: "Motion 14: Market Charges"."""
_FRONT = 3
"""A motion's title is one of so many lines at its head."""
_SMALL = frozenset(("a", "an", "the", "of", "to", "for", "in", "on", "and"))


def heads_of_others(lines: Sequence[Paragraph], motion: Sequence[Paragraph]) -> frozenset[str]:
    """Return the lines that head other motions; none where no line heads the motion at hand, or all do."""
    heads = {line.text.strip(): match["title"] for line in lines if (match := _HEAD.fullmatch(line.text.strip()))}
    if len(heads) < 2:
        return frozenset()
    front = [_words(paragraph.text) for paragraph in motion[:_FRONT]]
    own = {head for head, title in heads.items() if any(_words(title) <= words for words in front)}
    return frozenset(heads) - own if own else frozenset()


def heads_motion(text: str) -> bool:
    """Whether a line names a motion by its number and its title."""
    return bool(_HEAD.fullmatch(text.strip()))


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", fold(text).lower())) - _SMALL
