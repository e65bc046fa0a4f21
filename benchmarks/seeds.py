"""Read two real amendment papers whose marks were lost on the way, and print how much the motion gives back.

    python benchmarks/seeds.py [FOLDER]

FOLDER holds `seeds/` and `worked-example/`; it stands beside the project as `../shared` and is no part of it.
Seed 000 lost its underlines and kept its strikes; its motion and the marks as they were are known. Seed 001 lost all
its marks, and its motion is unknown: one is made from its text by leaving out whole paragraphs, last sentences and
phrases at fixed intervals, which then are the additions to find.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from amend.model import Change, Paper, Redline  # noqa: E402  (the checkout's own)
from amend.readers import read, read_bytes  # noqa: E402
from amend.reconciliation import reconcile  # noqa: E402
from amend.views import clean  # noqa: E402

SHARED = ROOT.parent / "shared"
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])")

Words = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in a seed with its motion: `share` of 1 is labelled right; counts are of words."""

    exact: bool
    """Whether the texts come out to the letter: the amended one (000), the motion (001)."""
    share: float
    added: int
    wanted: int
    undecided: int
    rest: int


def main(shared: Path) -> None:
    """Print what is found in both seeds."""
    zero, one = seed_000(shared), seed_001(shared)
    print(f"seed 000, with its motion: {zero.share:.2%} of the words are labelled as in the gold (wanted: 99.5%);")
    print(f"  the amended text is {'exact' if zero.exact else 'NOT exact'}; {zero.added} of {zero.wanted} words added.")
    print(f"seed 001, with a motion made from it: {one.added} of {one.wanted} added words are labelled,")
    print(f"  {one.share:.2%} of all words stand as they should; {one.undecided} of {one.rest} others are undecided;")
    print(f"  the motion comes out {'exact' if one.exact else 'NOT exact'}.")
    for number in ("000", "001"):
        alone = reconcile(seed(shared, number))
        counts = Counter(state for _, state in words(alone))
        print(f"seed {number} without a motion: {dict(counts)}; {dict(Counter(f.kind for f in alone.findings))}")


def seed(shared: Path, number: str) -> Paper:
    """Return a seed, read as Markdown."""
    return read(next(shared.joinpath("seeds").glob(f"{number}_*.txt")), "md")


def seed_000(shared: Path) -> Found:
    """Compare seed 000, read with its motion, to the marks that it had."""
    known = shared / "worked-example"
    redline = reconcile(seed(shared, "000"), read(known / "seed000.original.md"))
    gold = reconcile(read(known / "seed000.gold.md", "critic"))
    amended = [paragraph.text for paragraph in read(known / "seed000.amended.md").text]
    return _found(words(redline), words(gold), [p.text for p in clean(redline, True)] == amended)


def seed_001(shared: Path) -> Found:
    """Compare seed 001, read with a motion made from its text, to what that motion leaves out."""
    paper = seed(shared, "001")
    texts = [paragraph.text for paragraph in paper.text]
    parted = [_parted(number, text) for number, text in enumerate(texts)]
    motion = [kept for pieces in parted if (kept := _joined(pieces, "undecided"))]
    source = "\n\n".join(re.sub(r"([\\`*_{}\[\]<>#+\-!|~&=.)])", r"\\\1", text) for text in motion)
    redline = reconcile(paper, read_bytes(source.encode(), "motion", "md"))
    gold = [(word, state) for pieces in parted for text, state in pieces for word in text.split()]
    return _found(words(redline), gold, [p.text for p in clean(redline, False)] == motion)


def words(redline: Redline) -> Words:
    """Return each word of a redline and what is said of it: keep, add, delete, neither or undecided."""
    return [
        (word, "undecided" if span.undecided else span.change.value)
        for paragraph in redline.paragraphs
        for span in paragraph.spans
        for word in span.text.split()
    ]


def _found(got: Words, gold: Words, exact: bool) -> Found:
    matched = SequenceMatcher(None, got, gold, autojunk=False).get_matching_blocks()
    counts, wanted = (Counter(state for _, state in each) for each in (got, gold))
    added = Change.ADD.value
    rest = len(got) - counts[added]
    return Found(
        exact, sum(block.size for block in matched) / len(gold), counts[added], wanted[added], counts["undecided"], rest
    )


def _parted(number: int, text: str) -> list[tuple[str, str]]:
    """Return a paragraph cut into what its motion has ("undecided": nothing tells whether it is struck) and additions.

    Of every five paragraphs one is new; one has a new last sentence, one a new phrase in its middle; two are old.
    """
    sentences, spaced = _SENTENCE_END.split(text), text.split(" ")
    if number % 5 == 4 and len(spaced) > 6:
        return [(text, "add")]
    if number % 5 == 1 and len(sentences) > 1:
        return [(text[: -len(sentences[-1])], "undecided"), (sentences[-1], "add")]
    if number % 5 == 3 and len(spaced) > 16:
        middle = len(spaced) // 2
        before, phrase, after = spaced[:middle], spaced[middle : middle + 5], spaced[middle + 5 :]
        parts = ((before, "undecided"), (phrase, "add"), (after, "undecided"))
        return [(" ".join(part) + " ", state) for part, state in parts]
    return [(text, "undecided")]


def _joined(pieces: Sequence[tuple[str, str]], wanted: str) -> str:
    return "".join(text for text, state in pieces if state == wanted).strip()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED)
