"""The text of an e-mail -> the same without the signs that mail programs put before lines they quote."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_SIGNS = re.compile(r"(?:> ?)+")
_STAYS = "  "
"""How a line ends that our own text output breaks: what such a line begins with is text."""


def without_quote_signs(lines: Sequence[str]) -> list[tuple[str, int]]:
    """Return `lines` without the ">" before quoted ones, each with how deep it was quoted.

    An empty line stands where a quotation begins or ends. RFC 3676, section 4.5, gives the signs; one line alone that
    begins so may be text, two below each other are quoted.
    """
    if not any(_is_quoted(above) and _is_quoted(line) for above, line in pairwise(lines)):
        return [(line, 0) for line in lines]
    out: list[tuple[str, int]] = []
    for line in lines:
        signs = _SIGNS.match(line)
        own = signs[0].count(">") if signs else 0
        if out and out[-1][1] != own:
            out.append(("", own))
        out.append((line[signs.end() :] if signs else line, own))
    return out


def _is_quoted(line: str) -> bool:
    return line.startswith(">") and not line.endswith(_STAYS)
