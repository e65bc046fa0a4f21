"""Seams: places where words run into each other, as they do where marks were lost or a change border lacks a space."""

from __future__ import annotations

import itertools
import re

_IMPOSSIBLE = {
    ("in", "of"), ("of", "in"), ("to", "of"), ("of", "to"), ("the", "a"), ("a", "the"), ("the", "the"), ("is", "are"),
    ("are", "is"), ("a", "an"), ("an", "a"), ("has", "have"), ("have", "has"), ("was", "were"), ("were", "was"),
    ("and", "and"), ("of", "of"), ("to", "to"), ("in", "in"), ("and", "or"),
}  # fmt: skip
_JOINED = (
    # a full stop or comma with a letter close behind it: "Plan.have", "underway., which"
    re.compile(r"\b[^\W\d_]{2,}[.;:!?][^\W\d_]{2,}\b|\b[^\W\d_]{2,}\.,(?=\s)|\b[^\W\d_]{3,},[^\W\d_]{3,}\b"),
    # two endings on one word: "provideding"
    re.compile(r"\b[^\W\d_]{3,}(?:eding|inged|eded|inging|menting?ed)\b"),
)
# Words that look so and are sound: verbs in -eed, -ede, -ead and -ing, and what is no word at all.
_SOUND = re.compile(
    r".*(?:eed|cede|mbed|impede|supersede|lead|read|head)(?:ing|ed|d)$"
    r"|.*(?:ceding|ceded|mpeding|mpeded|rseding|rseded|dding|dded|nging)$"
    r"|\w+\.(?:com|org|net|gov|uk|pdf|docx?)$|(?:e\.g|i\.e)$",
    re.IGNORECASE,
)


def seams(text: str) -> tuple[str, ...]:
    """Return the places in `text` where words run into each other or cannot follow each other, in order."""
    found = [(match.start(), match[0]) for pattern in _JOINED for match in pattern.finditer(text) if _is_seam(match)]
    words = list(re.finditer(r"[^\W\d_]+", text))
    for one, other in itertools.pairwise(words):
        between = text[one.end() : other.start()]
        pair = one[0].lower(), other[0].lower()
        if between == " " and pair in _IMPOSSIBLE:
            found.append((one.start(), text[one.start() : other.end()]))
    return tuple(words for _, words in sorted(found))


def _is_seam(match: re.Match[str]) -> bool:
    around = match.string[max(0, match.start() - 3) : match.end() + 4]
    address = "@" in around or "/" in around or "www." in around
    return not address and not _SOUND.match(match[0])
