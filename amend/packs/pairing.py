"""Which motion an amendment amends: its words first, then the item, the title and the group that it names."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from amend.packs.found import Class, Found, Pair
from amend.packs.items import item_in
from amend.packs.overlap import Words, covered, mover_of, names_mover, own_runs, quoted, titled, words_of

MOST = 0.35
"""Where this share of a motion's own phrases stands in an amendment, its words alone tell (0 to 1)."""
FEW = 60
"""So many motions are all compared with each amendment."""
LEAD = 1.3
"""How many times as much of it must stand there as of the next motion."""
_WEIGHTS = {"words": 3.0, "quotes": 2.0, "item": 1.6, "title": 1.2, "mover": 0.8, "group": 0.4}
FOLDER = 0.3
"""What it counts that both lie in one folder: it tells of two motions alike, and by itself nothing."""
ENOUGH = 0.75
"""What all signs within the papers must come to."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for one motion, each from 0 to 1."""

    motion: Found
    words: float
    quotes: float
    item: float
    title: float
    mover: float
    group: float
    folder: float

    @property
    def said(self) -> float:
        """How much speaks for it in the papers themselves."""
        return sum(weight * float(getattr(self, name)) for name, weight in _WEIGHTS.items())

    @property
    def score(self) -> float:
        return self.said + FOLDER * self.folder


def paired(found: Sequence[Found]) -> tuple[Pair, ...]:
    """Return a pair for each amendment of `found`, in their order; older versions of papers are not among them."""
    motions = [one for one in found if one.class_ is Class.MOTION]
    own = own_runs(motions)
    shelf = Shelf(motions, own)
    return tuple(_pair(one, shelf.near(one), own) for one in found if one.class_ is Class.AMENDMENT)


class Shelf:
    """The motions of an archive, found by what an amendment may have of them; of a few, all are looked at."""

    def __init__(self, motions: Sequence[Found], own: Mapping[Found, frozenset[tuple[str, ...]]]) -> None:
        self._motions = motions
        self._places: dict[object, set[int]] = {}
        for place, motion in enumerate(motions if len(motions) > FEW else ()):
            for sign in (
                *own[motion],
                *words_of(motion).title,
                *words_of(motion).name,
                *self._whereabouts(motion),
                mover_of(motion),
            ):
                self._places.setdefault(sign, set()).add(place)

    def near(self, amendment: Found) -> list[Found]:
        """Return the motions that share anything with an amendment, in their order."""
        if len(self._motions) <= FEW:
            return list(self._motions)
        mine = words_of(amendment)
        signs = (*mine.runs, *mine.opening, *mine.name, *self._whereabouts(amendment))
        places = {place for sign in signs for place in self._places.get(sign, ())}
        return [self._motions[place] for place in sorted(places)]

    def _whereabouts(self, found: Found) -> tuple[object, ...]:
        folder, items = posixpath.dirname(found.key.file), {found.item, item_in([found.title])} - {""}
        return (("folder", folder), *(("item", folder, item) for item in items))


def _pair(amendment: Found, motions: Sequence[Found], own: dict[Found, frozenset[tuple[str, ...]]]) -> Pair:
    mine = words_of(amendment)
    signs = sorted((_signs(amendment, mine, motion, own[motion]) for motion in motions), key=lambda one: -one.score)
    if not signs or signs[0].said < ENOUGH:
        return Pair(amendment.key, None, "no motion in the pack has its words, its item or its title")
    by_words = sorted(signs, key=lambda one: -one.words)
    best = by_words[0]
    if best.words >= MOST and (len(by_words) < 2 or best.words >= LEAD * by_words[1].words):
        return Pair(amendment.key, best.motion.key, _said(best, amendment))
    if len(signs) > 1 and signs[0].score - signs[1].score < 0.05:
        names = f"{signs[0].motion.key} and {signs[1].motion.key}"
        return Pair(amendment.key, None, f"it fits two motions alike: {names}")
    return Pair(amendment.key, signs[0].motion.key, _said(signs[0], amendment))


def _signs(amendment: Found, mine: Words, motion: Found, own: frozenset[tuple[str, ...]]) -> Signs:
    theirs = words_of(motion)
    words = len(mine.runs & own) / len(own) if own else covered(mine, theirs)
    return Signs(
        motion,
        words=words,
        quotes=quoted(mine, theirs),
        item=_same_item(amendment, motion),
        title=titled(mine, theirs),
        mover=float(names_mover(amendment, motion)),
        group=float(bool(motion.group) and motion.group.casefold() in amendment.title.casefold()),
        folder=float(posixpath.dirname(amendment.key.file) == posixpath.dirname(motion.key.file) != ""),
    )


def _same_item(amendment: Found, motion: Found) -> float:
    """Return 1 where both name one item; an amendment may name a motion's number in its title, too."""
    if not motion.item:
        return 0.0
    named = {amendment.item, item_in([amendment.title])} - {""}
    if motion.item in named:
        return 1.0
    return 0.0


def _said(signs: Signs, amendment: Found) -> str:
    said = []
    if signs.words >= 0.02:
        said.append(f"{max(1, round(100 * signs.words))}% of the motion's own phrases stand in it")
    if signs.quotes:
        said.append("it quotes the motion")
    if signs.item:
        said.append(f"both are item {signs.motion.item}")
    elif amendment.item and signs.motion.item and signs.words >= MOST:
        said.append(f"though it names item {amendment.item} and the motion item {signs.motion.item}")
    if signs.title >= 0.5:
        said.append("its title names the motion's")
    if signs.mover:
        said.append(f"it names its mover, {signs.motion.proposer}")
    if signs.group:
        said.append(f"its title names the {signs.motion.group}")
    return "; ".join(said) or "it is the nearest motion"
