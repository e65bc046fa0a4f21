"""Judge what was read of a printed sheet: characters added and deleted, paragraphs of both texts, whole papers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from amend.model import Redline, Story
from amend.views import clean
from support.pdf.sheets import Sheet
from support.proposal import amended, blocks, original
from support.resolver import squeezed

Signs = list[tuple[str, str]]
_SHOWN = 45


@dataclass(frozen=True, slots=True)
class Count:
    """How many of what was read are right, how many were read, and how many there are."""

    right: int = 0
    read: int = 0
    there: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.right + other.right, self.read + other.read, self.there + other.there)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there is nothing and nothing was read."""
        return 2 * self.right / (self.read + self.there) if self.read + self.there else 1.0

    @property
    def share(self) -> float:
        """How much is right: what was read too much counts as what is missing does."""
        return self.right / max(self.read, self.there, 1)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a reading is worth: signs added and deleted, paragraphs of both texts, and each difference in a line."""

    added: Count
    deleted: Count
    original: Count
    amended: Count
    differences: tuple[str, ...] = ()

    @property
    def exact(self) -> bool:
        """Whether both texts are right to the letter."""
        return all(one.right == one.read == one.there for one in (self.original, self.amended))


def judged(sheet: Sheet, redline: Redline) -> Verdict:
    """Compare a reading with the truth; sheets have no footnotes, and those that a producer adds are none of it."""
    kept = tuple(paragraph for paragraph in redline.paragraphs if paragraph.story is not Story.FOOTNOTE)
    redline = replace(redline, paragraphs=kept)
    before, after = texts(redline)
    wanted, got = _signs_of_truth(sheet), _signs(redline)
    pairs = list(_aligned(wanted, got))
    return Verdict(
        _counted("add", pairs, wanted, got),
        _counted("delete", pairs, wanted, got),
        _paragraphs(original(sheet.pair), before),
        _paragraphs(amended(sheet.pair), after),
        (*_differences("original", original(sheet.pair), before), *_differences("amended", amended(sheet.pair), after),
         *_wrong_signs(pairs, wanted, got)),
    )  # fmt: skip


def texts(redline: Redline) -> tuple[list[str], list[str]]:
    """Return the paragraphs of the original and of the amended text."""
    before, after = ([squeezed(p.text) for p in clean(redline, amended=view)] for view in (False, True))
    return before, after


def _signs_of_truth(sheet: Sheet) -> Signs:
    return [
        (sign, piece.change)
        for block in blocks(sheet.pair, "paper")
        for piece in block.pieces
        for sign in piece.text
        if not sign.isspace()
    ]


def _signs(redline: Redline) -> Signs:
    return [
        (sign, span.change.value)
        for paragraph in redline.paragraphs
        for span in paragraph.spans
        for sign in span.text
        if not sign.isspace()
    ]


def _aligned(wanted: Signs, got: Signs) -> list[tuple[int, int]]:
    """Return which sign of one is which of the other: by stretches of eight, then sign by sign in what is left."""
    first, second = ("".join(sign for sign, _ in side) for side in (wanted, got))
    if first == second:
        return [(at, at) for at in range(len(first))]
    grams = [[text[at : at + 8] for at in range(len(text))] for text in (first, second)]
    outer = SequenceMatcher(None, grams[0], grams[1], autojunk=False)
    found: list[tuple[int, int]] = []
    for tag, start, end, other, stop in outer.get_opcodes():
        if tag == "equal":
            found += zip(range(start, end), range(other, stop), strict=True)
            continue
        inner = SequenceMatcher(None, first[start:end], second[other:stop], autojunk=False)
        for block in inner.get_matching_blocks():
            found += [(start + block.a + at, other + block.b + at) for at in range(block.size)]
    return found


def _counted(change: str, pairs: list[tuple[int, int]], wanted: Signs, got: Signs) -> Count:
    right = sum(wanted[one][1] == change == got[other][1] for one, other in pairs)
    return Count(right, sum(one == change for _, one in got), sum(one == change for _, one in wanted))


def _paragraphs(wanted: Sequence[str], got: Sequence[str]) -> Count:
    matcher = SequenceMatcher(None, wanted, got, autojunk=False)
    return Count(sum(block.size for block in matcher.get_matching_blocks()), len(got), len(wanted))


def _differences(view: str, wanted: Sequence[str], got: Sequence[str]) -> list[str]:
    found: list[str] = []
    for tag, start, end, other, stop in SequenceMatcher(None, wanted, got, autojunk=False).get_opcodes():
        if tag != "equal":
            found.append(f"{view}: {end - start} paragraphs as {stop - other}: "
                         f"{_parted(' ¶ '.join(wanted[start:end]), ' ¶ '.join(got[other:stop]))}")  # fmt: skip
    return found


def _parted(wanted: str, got: str) -> str:
    """Return both from shortly before they part."""
    alike = next((at for at, pair in enumerate(zip(wanted, got, strict=False)) if len(set(pair)) > 1),
                 min(len(wanted), len(got)))  # fmt: skip
    start = max(0, alike - 25)
    return f"wanted {wanted[start : start + _SHOWN * 2]!r} got {got[start : start + _SHOWN * 2]!r}"


def _wrong_signs(pairs: list[tuple[int, int]], wanted: Signs, got: Signs) -> list[str]:
    """Return each stretch that has another change than it should."""
    found: list[str] = []
    last = -2
    for one, other in pairs:
        (sign, should), (_, does) = wanted[one], got[other]
        if should == does:
            continue
        if one == last + 1 and found[-1].startswith(f"{should} read as {does}: "):
            found[-1] += sign
        else:
            found.append(f"{should} read as {does}: {sign}")
        last = one
    return found
