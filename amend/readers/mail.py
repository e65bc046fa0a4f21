"""The text of an e-mail -> the same without the signs that mail programs put before lines they quote."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_SIGNS = re.compile(r"(?:> ?)+")
_STAYS = "  "
"""How a line ends that our own text output breaks: what such a line begins with is text."""


_LONG, _FEW_WORDS = 55, 4
"""Letters of a line that may have been broken for room, and words of what was broken off."""


def without_quote_signs(lines: Sequence[str]) -> list[tuple[str, int]]:
    """Return `lines` without the ">" before quoted ones, each with how deep it was quoted.

    An empty line stands where a quotation begins or ends. RFC 3676, section 4.5, gives the signs; one line alone that
    begins so may be text, two below each other are quoted.
    """
    if not any(_is_quoted(above) and _is_quoted(line) for above, line in pairwise(lines)):
        return [(line, 0) for line in lines]
    out: list[tuple[str, int]] = []
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        signs = _SIGNS.match(line)
        own = signs[0].count(">") if signs else 0
        if out and not signs and _broke_off(out[-1], line, below):
            own = out[-1][1]
        if out and out[-1][1] != own:
            out.append(("", own))
        out.append((line[signs.end() :] if signs else line, own))
    return out


def _broke_off(above: tuple[str, int], line: str, below: str) -> bool:
    """Whether `line` is the end of the quoted one above it, which a mail program broke for room without a sign."""
    signs = _SIGNS.match(below)
    goes_on = signs is not None and signs[0].count(">") == above[1] and below[signs.end() :][:1].islower()
    is_amid = bool(above[1]) and len(above[0]) >= _LONG and above[0].rstrip()[-1:] not in (".", ";", ":")
    return goes_on and is_amid and line.strip()[-1:].isalnum() and len(line.split()) <= _FEW_WORDS


def _is_quoted(line: str) -> bool:
    return line.startswith(">") and not line.endswith(_STAYS)
