"""The political group whose amendment a title names: "Labour Group Amendment", "Amendment by the Green Group"."""

from __future__ import annotations

import re

MOST_GROUP_WORDS = 5
"""More words before "amendment" are a subject, no group."""
_PARTS = re.compile(r"\s[-–—]\s|:\s")
_GROUP = re.compile(r"^(?P<group>[^\d:.,;()]{2,60}?)\s+am+end+e?m+ent\b", re.IGNORECASE)
_BY_GROUP = re.compile(
    r"\bam+end+e?m+ent\s+(?:(?:moved|proposed|tabled|submitted)\s+)?(?:by|from|of)\s+(?:the\s+)?"
    r"(?P<group>[^\d:.,;()]{2,50}?\s+group)\b",
    re.IGNORECASE,
)
_OF_NAME = re.compile(r"\s*\((?:for |on behalf of )?(?:the )?(?P<group>[^()]{2,50}\bgroup)\)$", re.IGNORECASE)
_NO_GROUP_WORDS = """
    the an a proposed revised draft tabled final further late motion first second third council suggested written joint
    additional new friendly budget corrected updated substantive amended minor to
"""
_NO_GROUP = frozenset(_NO_GROUP_WORDS.split())


def group_of(title: str) -> str:
    """Return the group whose amendment `title` says it is, or "" where it names none."""
    if by := _BY_GROUP.search(title):
        return by["group"]
    match = next((match for part in _PARTS.split(title) if (match := _GROUP.match(part))), None)
    if match is None:
        return ""
    words = re.sub(r"[’']s?$", "", match["group"].strip(" -–—")).split()
    while words and words[0].lower() in _NO_GROUP:
        words.pop(0)
    while words and words[-1].lower() in _NO_GROUP:
        words.pop()
    return "" if len(words) > MOST_GROUP_WORDS or "motion" in (w.lower() for w in words) else " ".join(words)


def without_group(name: str) -> tuple[str, str]:
    """Return a mover's `name` without the group in parentheses after it, and that group ("" where there is none)."""
    found = _OF_NAME.search(name)
    return (name[: found.start()], found["group"]) if found else (name, "")
