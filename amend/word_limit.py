"""A council's limit on the number of words, and the finding where an amendment is over it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from amend.model import Finding, Redline, Severity

if TYPE_CHECKING:
    from amend.changes import WordCount

Counted = Literal["added", "amended"]
_COUNTED: dict[Counted, str] = {"added": "words are added", "amended": "words are in the amended motion"}


@dataclass(frozen=True, slots=True)
class WordLimit:
    """How many words there may be, and which are counted."""

    words: int
    counts: Counted = "added"
    """`added`: the words that the amendment adds; `amended`: all words of the amended motion."""

    def excess(self, count: WordCount) -> int:
        """Return by how many words `count` is over the limit; 0 where it is not."""
        return max(0, {"added": count.added, "amended": count.amended}[self.counts] - self.words)


def check_limit(redline: Redline, limit: WordLimit | None) -> Redline:
    """Return `redline`, with a finding `word-limit` where it is over `limit`."""
    if limit is None:
        return redline
    from amend.changes import count_words  # most councils have no limit, and counting takes a while to load

    excess = limit.excess(count_words(redline))
    if not excess:
        return redline
    message = f"{limit.words + excess} {_COUNTED[limit.counts]}: {excess} over the limit of {limit.words}."
    return replace(redline, findings=(*redline.findings, Finding("word-limit", Severity.WARNING, message)))
