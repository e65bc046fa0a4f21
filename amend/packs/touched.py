"""Which paragraphs of its motion an amendment changes, so that those of two amendments can be told to be the same."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from hashlib import sha256

from amend.model import Redline
from amend.reconciliation.list_tails import without_tail

_PAGE = re.compile(r"(?:^|; )page \d+$")
"""Where the amendment's own paper has the paragraph."""


@dataclass(frozen=True, slots=True)
class Touched:
    """A paragraph of the motion in which words come or go."""

    key: str
    """Tells it from the motion's others, whichever amendment it is that changes it."""
    place: str
    """Where it stands, for a person: "This Council notes, 3"."""


def touched(redline: Redline) -> tuple[Touched, ...]:
    """Return the motion's paragraphs that `redline` changes, in their order."""
    seen = Counter[str]()
    out = []
    for paragraph in redline.paragraphs:
        original = without_tail(" ".join(paragraph.original.split()))
        if not original:
            continue
        seen[original] += 1
        if original != without_tail(" ".join(paragraph.amended.split())):
            out.append(Touched(_key(original, seen[original]), _PAGE.sub("", paragraph.place)))
    return tuple(out)


def _key(text: str, occurrence: int) -> str:
    return sha256(f"{occurrence} {text}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
