"""Quoted words looked up in the motion: whole words, with quotes, dashes and spaces folded."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import lru_cache

from amend.folding import folded
from amend.instructions.extents import Extent
from amend.instructions.motion import Motion
from amend.instructions.parsed import LAST, Words
from amend.instructions.printed import UNITS, line_at
from amend.quotation import quoted
from amend.stream import BREAK
from amend.tokens import cuts_word

_TRAILING = ".,;: "
_TYPED_DASH = "--"
"""How a dash is typed where there is no key for it."""
_BRACKETS = re.compile(r"\([^()]+\)")
_NEAR = 0.5
"""How much of a quotation (0 to 1) must stand in a passage for it to be shown as the nearest."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Where words stand: from one place to another, in one paragraph or over several."""

    first: int
    start: int
    last: int
    end: int
    exact: bool = True
    """Whether capital and small letters are the same."""


@dataclass(frozen=True, slots=True)
class Searched:
    """What looking for words came to: the places meant, or why there is none."""

    hits: tuple[Hit, ...] = ()
    trouble: str = ""
    warning: str = ""
    trimmed: str = ""
    """The stop at the end of the quotation that the motion does not have there."""


def search(motion: Motion, words: Words, extents: Sequence[Extent]) -> Searched:
    """Return where `words` stand within `extents`; they must stand there once, unless they say which is meant."""
    if words.bracketed:
        found = list(_in_brackets(motion, extents))
        return _chosen(motion, words, found) if found else Searched(trouble="no words stand in brackets there")
    found = list(_hits(motion, words.text, extents))
    trimmed = ""
    if not found and (bare := words.text.strip().rstrip(_TRAILING)) != words.text.strip() and bare:
        found = list(_hits(motion, bare, extents))
        trimmed = words.text.strip()[len(bare) :]
    if not found and _TYPED_DASH in words.text:
        return search(motion, replace(words, text=words.text.replace(_TYPED_DASH, "–")), extents)
    if not found:
        near = _elsewhere(motion, words, extents) or _nearest(motion, words, extents)
        return Searched(trouble=f"the words {quoted(words.text)} are not {_where(motion, extents)}{near}")
    warning = f"the motion has no {quoted(trimmed.strip())} behind these words" if trimmed else ""
    return replace(_chosen(motion, words, found), trimmed=trimmed) if not warning else _warned(
        replace(_chosen(motion, words, found), trimmed=trimmed), warning
    )  # fmt: skip


def _elsewhere(motion: Motion, words: Words, extents: Sequence[Extent]) -> str:
    """Return in words on which other printed line the words begin, "" where on none."""
    if not extents or extents[0].unit not in UNITS:
        return ""
    hits = _hits(motion, words.text, (Extent(motion.body, motion.body[0]),))
    numbers = dict.fromkeys(line.number for hit in hits if (line := line_at(motion, hit.first, hit.start)) is not None)
    return f"; they begin on line {' and '.join(map(str, numbers))}" if numbers else ""


def _warned(found: Searched, warning: str) -> Searched:
    return found if found.trouble else replace(found, warning=found.warning or warning)


def _chosen(motion: Motion, words: Words, found: list[Hit]) -> Searched:
    if words.everywhere and words.count not in (0, len(found)):
        return Searched(
            trouble=f"the words {quoted(words.text)} occur {len(found)} times, the paper says {words.count}"
        )
    if words.everywhere:
        return Searched(tuple(found))
    if words.ordinal:
        return _nth(motion, words, found)
    exact = [hit for hit in found if hit.exact]
    if len(found) == 1:
        said = "" if exact else f"the motion writes {quoted(_words_at(motion, found[0]))}"
        return Searched(tuple(found), warning=said)
    if len(exact) == 1:
        return Searched((exact[0],), warning=f"{quoted(words.text)} stands there once with just these capital letters")
    places = "; ".join(_said(motion, hit) for hit in found[:6])
    more = "; and elsewhere" if len(found) > 6 else ""
    return Searched(trouble=f"the words {quoted(words.text)} occur {len(found)} times: {places}{more}")


def _nth(motion: Motion, words: Words, found: list[Hit]) -> Searched:
    at = words.ordinal - 1 if words.ordinal > 0 else len(found) + words.ordinal
    if not 0 <= at < len(found):
        return Searched(trouble=f"the words {quoted(words.text)} occur only {len(found)} time(s)")
    exact = [hit for hit in found if hit.exact]
    unsure = exact and exact != found and words.ordinal != LAST and exact[min(at, len(exact) - 1)] != found[at]
    return Searched(
        (found[at],), warning="the occurrences were counted in capital and in small letters alike" if unsure else ""
    )


def _words_at(motion: Motion, hit: Hit) -> str:
    return motion.spots[hit.first].text[hit.start : hit.end if hit.first == hit.last else None]


def _said(motion: Motion, hit: Hit) -> str:
    text = motion.spots[hit.first].text
    around = text[max(hit.start - 25, 0) : hit.end + 25] if hit.first == hit.last else text[hit.start : hit.start + 60]
    return f"{motion.place(hit.first)} ({quoted(' '.join(around.split()))})"


def _where(motion: Motion, extents: Sequence[Extent]) -> str:
    spots = [at for extent in extents for at in extent.spots]
    if len(spots) >= len(motion.body):
        return "in the motion"
    if extents and extents[0].unit in UNITS:
        return f"on that {extents[0].unit}"
    return f"in {motion.place(extents[0].own)}" if extents and spots else "there"


def _in_brackets(motion: Motion, extents: Sequence[Extent]) -> Iterator[Hit]:
    for at in dict.fromkeys(at for extent in extents for at in extent.spots):
        yield from (Hit(at, match.start(), at, match.end()) for match in _BRACKETS.finditer(motion.spots[at].text))


def _hits(motion: Motion, words: str, extents: Sequence[Extent]) -> Iterator[Hit]:
    """Yield where `words` stand, in order, each place once."""
    seen: set[tuple[int, int]] = set()
    pieces = [piece for piece in words.split(BREAK) if piece.strip()]
    for sought in (pieces, [" ".join(pieces)]):  # several paragraphs, else lines of one
        for extent in extents:
            for hit in _in_extent(motion, sought, extent):
                if (hit.first, hit.start) not in seen:
                    seen.add((hit.first, hit.start))
                    yield hit
        if seen or len(pieces) < 2:
            return


def _in_extent(motion: Motion, pieces: Sequence[str], extent: Extent) -> Iterator[Hit]:
    if not pieces:
        return
    for at in extent.spots:
        text = motion.spots[at].text
        low, high = (
            (extent.start, len(text) if extent.end is None else extent.end)
            if len(extent.spots) == 1
            else (0, len(text))
        )
        for start, end, exact in _in_text(text, pieces[0]):
            # Words may run on beyond the line that they are said to stand in.
            if not (low <= start < high if extent.unit in UNITS else low <= start <= end <= high):
                continue
            if len(pieces) == 1:
                yield Hit(at, start, at, end, exact)
            elif (last := _over_several(motion, pieces, at, end)) is not None:
                yield Hit(at, start, *last)


def _over_several(motion: Motion, pieces: Sequence[str], at: int, end: int) -> tuple[int, int, bool] | None:
    """Return where the last piece of a quotation over several paragraphs ends, None where the paragraphs differ."""
    if motion.spots[at].text[end:].strip(_TRAILING):
        return None
    stop, exact = end, True
    for offset, piece in enumerate(pieces[1:], 1):
        if at + offset >= len(motion.spots):
            return None
        first = next((hit for hit in _in_text(motion.spots[at + offset].text, piece) if not hit[0]), None)
        if first is None:
            return None
        stop, exact = first[1], exact and first[2]
    return at + len(pieces) - 1, stop, exact


@lru_cache(512)
def _folded(text: str) -> tuple[str, tuple[int, ...]]:
    """Return `text` with typographic variants and white space made one, and where each character of that is."""
    out: list[str] = []
    where: list[int] = []
    for at, character in enumerate(text):
        for one in " " if character.isspace() else folded(character):
            if one == " " and out and out[-1] == " ":
                continue
            out.append(one)
            where.append(at)
    return "".join(out), (*where, len(text))


def _small(text: str) -> str:
    return "".join(small if len(small := character.lower()) == 1 else character for character in text)


@lru_cache(2048)  # a paper may say the same of every paragraph, and more than once
def _in_text(text: str, words: str) -> tuple[tuple[int, int, bool], ...]:
    """Return where `words` begin and end in `text`, and whether their letters are the same in capital and small."""
    return tuple(_standing(*_folded(text), _folded(words)[0].strip()))


def _standing(where: str, places: Sequence[int], what: str) -> Iterator[tuple[int, int, bool]]:
    if not what:
        return
    low, small = _small(where), _small(what)
    at = low.find(small)
    while at >= 0:
        end = at + len(what)
        if not (cuts_word(where, at) or cuts_word(where, end)):
            yield places[at], places[end - 1] + 1, where[at:end] == what
        at = low.find(small, at + 1)


def _nearest(motion: Motion, words: Words, extents: Sequence[Extent]) -> str:
    """Return in words which passage comes nearest to `words`, "" where none does."""
    wanted = list(filter(None, map(_plain, words.text.replace(BREAK, " ").split())))
    best, said = (0.0, 0), ""
    for extent in extents:
        for at in extent.spots:
            near, passage = _best_window(motion.spots[at].text, wanted)
            if near > best:
                best, said = near, f"; the nearest there is {quoted(passage)} ({motion.place(at)})"
    return said if best[0] >= _NEAR else _misspelt(motion, words, extents)


def _misspelt(motion: Motion, words: Words, extents: Sequence[Extent]) -> str:
    """Return in words which of the motion's words is spelt nearly like a quoted one, "" where none is."""
    if not 0 < len(words.text.split()) <= 2:
        return ""
    tokens = {
        word.strip(_TRAILING): at
        for extent in extents
        for at in extent.spots
        for word in motion.spots[at].text.split()[:4000]
    }
    near = get_close_matches(words.text.split()[0], list(tokens)[:5000], 1, 0.75)
    return f"; the nearest there is {quoted(near[0])} ({motion.place(tokens[near[0]])})" if near else ""


def _best_window(text: str, wanted: Sequence[str]) -> tuple[tuple[float, int], str]:
    """Return how much of `wanted` the best passage of its length in `text` holds (and in place), and that passage."""
    shown = text.split()[:4000]
    small = [_plain(word) for word in shown]
    size = min(len(wanted), len(shown))
    if not size:
        return (0.0, 0), ""
    bag, window = Counter(wanted), Counter(small[:size])
    best, first = ((window & bag).total(), _in_place(small, wanted, 0)), 0
    for at in range(1, len(shown) - size + 1):
        window[small[at - 1]] -= 1
        window[small[at + size - 1]] += 1
        held = (window & bag).total()
        if held >= best[0] and (score := (held, _in_place(small, wanted, at))) > best:
            best, first = score, at
    return (best[0] / len(wanted), best[1]), " ".join(shown[first : first + size])


def _in_place(small: Sequence[str], wanted: Sequence[str], at: int) -> int:
    return sum(one == other for one, other in zip(small[at : at + len(wanted)], wanted, strict=False))


def _plain(word: str) -> str:
    return _small(_folded(word)[0]).strip(".,;:!?()\"'")
