"""Mover lines: who proposes and who seconds, in every form councils print them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PROPOSED = r"(?:amendment\s+)?(?:to be\s+)?(?:formally\s+)?(?:proposer|proposed|mover|moved|submitted|tabled)"
_SECONDED = r"(?:and\s+)?(?:to be\s+)?(?:formally\s+)?(?:seconder|seconded|supported)"
_ROLE = re.compile(
    rf"\b(?:(?P<proposer>{_PROPOSED})|(?P<seconder>{_SECONDED}))\b(?P<after>\s*(?:by\b\s*:?|:|[-–—]\s|(?=$)))",
    re.IGNORECASE,
)
MOST_NAME_WORDS = 9
"""A longer "name" is a sentence that begins like a mover line."""
_PERSON = re.compile(r"^(?:cllr|councillor|mayor|ald(?:erman)?|the mayor|tb[ac]\b|to be confirmed)", re.IGNORECASE)
_UNKNOWN = re.compile(r"^(?:tb[ac]|to be (?:confirmed|advised|agreed)|n/?a|none|[-–—_.…\s]*)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Movers:
    """The names as printed; None where the line does not speak of the role, "" where it leaves the name open."""

    proposer: str | None = None
    seconder: str | None = None


def find_movers(text: str) -> Movers | None:
    """Return whom `text` names, or None where it is no mover line.

    A title may end in movers in parentheses ("Better buses (proposed by Cllr A, seconded by Cllr B)").
    """
    inner = re.search(r"\(([^()]*(?:proposed|moved)[^()]*)\)\s*$", text, re.IGNORECASE)
    return _movers(text.strip().strip("()")) or (_movers(inner[1]) if inner and len(text.split()) < 40 else None)


def _movers(text: str) -> Movers | None:
    found = list(_ROLE.finditer(text))
    if not found or found[0].start() > 0:
        return None
    names: dict[str, str] = {}
    for match, following in zip(found, [*found[1:], None], strict=True):
        name = text[match.end() : following.start() if following else len(text)]
        role = "proposer" if match["proposer"] else "seconder"
        if len(name.split()) > MOST_NAME_WORDS or name.rstrip().endswith(":"):
            return None
        names.setdefault(role, _cleaned(name))
    return Movers(names.get("proposer"), names.get("seconder"))


def _cleaned(name: str) -> str:
    cleaned = re.sub(r"[\s,;.]+$|^[\s:,;–—-]+", "", name)
    return re.sub(r"[\s,;]+(?:and)?$", "", cleaned)


def is_person(text: str) -> bool:
    """Whether a line of its own under "Proposer:" is the name."""
    return len(text.split()) <= MOST_NAME_WORDS and bool(_PERSON.match(text.strip()))


def is_unknown(name: str) -> bool:
    """Whether `name` says that there is none yet: "TBC", dots, nothing."""
    return bool(_UNKNOWN.match(name.strip()))
