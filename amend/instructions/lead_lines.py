"""Lines that lead up to instructions in words that no table has, and say nothing of their own."""

from __future__ import annotations

import re

_LEADS = re.compile(
    r"[^‘’“”\"]*\b(?:amend(?:ed|ments?)?|chang(?:es?|ed)|alter(?:ed|ations?)?|moved?|resolved|recommends?)\b[^‘’“”\":]*"
    r"(?::\s*[-–—]?|[-–—])\s*$"
    r"|(?:line by line|point by point|in order)\s?:"
    r"|(?:proposed )?(?:changes|amendments|alterations) to (?:the )?[^‘’“”\"\d:]{3,100}$",
    re.IGNORECASE,
)
_ORDERS = re.compile(
    r"\b(?:delet|insert|add(?:s|ed|ing)?\b|replac|substitut|omit|remov|str[iu]k|struck|renumber|letter"
    r"|leav(?:e|ing) out|left out|read)",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"\(?\b(\d{1,3}(?:\.\w{1,3})*|[a-z])\b\)?", re.IGNORECASE)
_PARTS = re.compile(
    r"\b(?:first|second|third|fourth|fifth|last|final|notes|believes|resolves|whereas|preamble|heading|title)\b",
    re.IGNORECASE,
)
LONGEST = 300
"""Characters: a longer line says more."""


def leads_up(text: str, labels: frozenset[str]) -> bool:
    """Whether a line only leads up to what stands below it: it orders nothing, and names no part of the motion.

    `labels` are those of the motion's points.
    """
    said = text.strip()
    if len(said) > LONGEST or not _LEADS.fullmatch(said) or _ORDERS.search(said) or _PARTS.search(said):
        return False
    return not any(number.lower() in labels for number in _NUMBERS.findall(said) if number.lower() not in ("a", "i"))
