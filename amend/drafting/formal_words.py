"""What a block changes within its paragraphs, as edits of quoted words that each say their place in the original."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from amend.drafting.formal_blocks import Block
from amend.drafting.formal_quotes import is_unique, named, quote
from amend.model import Change
from amend.stream import BREAK
from amend.tokens import cuts_word, phrases

MOST_EDITS = 12
"""A paragraph with more changes than this is given new words as a whole."""
MOST_CONTEXT = 6
"""How many words may be added to a quotation to make it unique; beyond that it is told which occurrence is meant."""
CLOSING = frozenset(".,;:!?)]…%’”")
"""Before these stands no space: words that are inserted before one, or deleted, leave none."""
FULL_STOPS = (".", "!", "?")
"""After these a sentence "at the end" can go nowhere but to the very end; a phrase goes before the stop."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit inside one paragraph of the original."""

    old: int
    """Index of the paragraph among the block's old ones."""
    text: str
    """In words: "delete ‘has’ and insert ‘had’"."""
    place: str = ""
    """"at the end of" or "at the beginning of" the paragraph, where no words say the place."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A token of one version, and which characters of the block it is."""

    start: int
    end: int
    made_of: tuple[int, ...]
    kept: bool


@dataclass(frozen=True, slots=True)
class _Hunk:
    """A stretch between kept tokens that differs: characters of the original and what becomes of them."""

    start: int
    end: int
    new: str
    left: int
    """How many kept tokens stand before it."""


def edits(block: Block, unit: Sequence[str]) -> tuple[Edit, ...] | None:
    """Return the edits inside the paragraphs of `block`, or None where it is to be replaced as a whole.

    `unit` names what each of the new paragraphs is.
    """
    if block.whole:
        return None
    before, after = (BREAK.join(words.text for words in side) for side in (block.old, block.new))
    kept = _kept(block, before, after)
    while kept:
        hunks = _hunks(before, after, kept)
        if sum(BREAK not in before[h.start : h.end] + h.new for h in hunks) > MOST_EDITS:
            break
        if any(BREAK in before[h.start : h.end] + h.new and not _is_exact(h, before) for h in hunks):
            return None
        spoilt = {at for hunk in hunks for at in _spoilt(hunk, before, len(kept))}
        if not spoilt:
            return _said(before, kept, hunks, unit)
        kept = [pair for at, pair in enumerate(kept) if at not in spoilt]
    return None


def _kept(block: Block, before: str, after: str) -> list[tuple[_Piece, _Piece]]:
    """Return the tokens that both versions share, in order."""
    sides = []
    for text, gone in ((before, Change.ADD), (after, Change.DELETE)):
        sides.append(_pieces(text, block, gone))
    ours = {piece.made_of: piece for piece in sides[1] if piece.kept}
    return [(piece, ours[piece.made_of]) for piece in sides[0] if piece.kept and piece.made_of in ours]


def _pieces(text: str, block: Block, gone: Change) -> Iterator[_Piece]:
    raw = [
        (character, at, change is Change.KEEP)
        for at, (character, change) in enumerate((c, change) for piece, change in block.raw for c in piece)
        if change not in (gone, Change.NEITHER)
    ]
    where = list(_located(text, raw))
    for start, end in _tokens(text):
        found = [one for one in where[start:end] if one is not None]
        kept = all(is_kept for _, is_kept in found) and text[start:end] != BREAK
        yield _Piece(start, end, tuple(at for at, _ in found), kept)


def _located(text: str, raw: Sequence[tuple[str, int, bool]]) -> Iterator[tuple[int, bool] | None]:
    """Yield, for each character of `text`, which one of `raw` it is; None for white space, which may be squeezed."""
    position = 0
    for character in text:
        if character.isspace():
            yield None
            continue
        while raw[position][0] != character:
            position += 1
        yield raw[position][1:]
        position += 1


def _tokens(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each word, date or amount stands; none ends inside a word."""
    start = end = 0
    for token in phrases(text):
        if end and not cuts_word(text, token.start):
            yield start, end
            end = 0
        start = start if end else token.start
        end = token.end
    if end:
        yield start, end


def _hunks(before: str, after: str, kept: Sequence[tuple[_Piece, _Piece]]) -> list[_Hunk]:
    hunks: list[_Hunk] = []
    start = at = 0
    for left, (mine, theirs) in enumerate(kept):
        if before[start : mine.start] != after[at : theirs.start]:
            hunks.append(_Hunk(start, mine.start, after[at : theirs.start], left))
        start, at = mine.end, theirs.end
    if before[start:] != after[at:]:
        hunks.append(_Hunk(start, len(before), after[at:], len(kept)))
    return hunks


def _spoilt(hunk: _Hunk, before: str, count: int) -> Iterator[int]:
    """Yield the kept tokens that a hunk must take in, because the words alone would not give its white space."""
    old = before[hunk.start : hunk.end]
    if _is_exact(hunk, before):
        return
    apart = old[: len(old) - len(old.lstrip())] != hunk.new[: len(hunk.new) - len(hunk.new.lstrip())]
    words = old.strip() and hunk.new.strip()
    if hunk.left and (apart or not words):
        yield hunk.left - 1
    elif hunk.left < count:
        yield hunk.left
    elif hunk.left:
        yield hunk.left - 1


def _is_exact(hunk: _Hunk, before: str) -> bool:
    """Whether the words of a hunk, taken out and put in by the rule for white space, give what it should."""
    old, new = before[hunk.start : hunk.end], hunk.new
    gone, made = old.strip(), new.strip()
    if BREAK in old or BREAK in new:
        return (gone, made) in ((BREAK, ""), ("", BREAK)) and (gone == "" or new == " ")
    if gone and made:
        return old.replace(gone, made, 1) == new
    if made:
        return new == _put_in(made, hunk, before)
    return bool(gone) and new == _left_by(old, gone, hunk, before)


def _put_in(made: str, hunk: _Hunk, before: str) -> str:
    old = before[hunk.start : hunk.end]
    if hunk.start == 0:
        return made if before[:1] in CLOSING else f"{made} "
    return f"{made}{old}" if made[0] in CLOSING else f" {made}{old}"


def _left_by(old: str, gone: str, hunk: _Hunk, before: str) -> str:
    """Return the white space that stays where words are deleted: one of the two, none at an end or before a stop."""
    left, right = old[: old.index(gone)], old[old.index(gone) + len(gone) :]
    if hunk.start == 0 or hunk.end == len(before) or before[hunk.end] in CLOSING:
        return ""
    return left or right


def _said(
    before: str, kept: Sequence[tuple[_Piece, _Piece]], hunks: Sequence[_Hunk], unit: Sequence[str]
) -> tuple[Edit, ...]:
    """Return the hunks as edits, in order."""
    found: list[Edit] = []
    floor = begun = 0
    for at, hunk in enumerate(hunks):
        base = before.rfind(BREAK, 0, hunk.start + 1) + 1
        number = before.count(BREAK, 0, hunk.start)
        end = before.find(BREAK, base)
        text = before[base:] if end < 0 else before[base:end]
        if BREAK in before[hunk.start : hunk.end]:
            floor = hunk.end
            continue
        limit = _limit(kept, hunks[at + 1] if at + 1 < len(hunks) else None, len(before))
        tokens = [(piece.start - base, piece.end - base) for piece, _ in kept]
        place = _Place(text, tokens, max(floor - base, 0), min(limit - base, len(text)))
        if BREAK in hunk.new:
            begun += 1
            anchor = place.before(hunk.start - base)
            found.append(Edit(number, f"after {anchor}, begin a new {unit[begun]}"))
            floor = hunk.start
            continue
        words, reach = place.edit(hunk.start - base, hunk.end - base, hunk.new)
        found.append(Edit(number, *words))
        floor = base + reach
    return tuple(found)


def _limit(kept: Sequence[tuple[_Piece, _Piece]], following: _Hunk | None, end: int) -> int:
    """Return where a quotation must end so that the next edit still has a word of its own to stand after."""
    return end if following is None else kept[following.left - 1][0].start


@dataclass(frozen=True, slots=True)
class _Place:
    """A paragraph of the original, its kept tokens, and the stretch from which an edit may quote."""

    text: str
    tokens: Sequence[tuple[int, int]]
    floor: int
    limit: int

    def edit(self, start: int, end: int, new: str) -> tuple[tuple[str, str], int]:
        """Return in words that `start` to `end` becomes `new`, and its place, and how far its quotation reaches."""
        gone, made = self.text[start:end].strip(), new.strip()
        if not gone:
            return self._insertion(start, made)
        first = self.text.index(gone, start)
        left, right, instead = self._unique((first, first + len(gone), made), (start, end, new))
        deleted = f"delete {named(self.text, self.text[left:right], left)}"
        return (f"{deleted} and insert {quote(instead)}" if instead else deleted, ""), right

    def _insertion(self, start: int, made: str) -> tuple[tuple[str, str], int]:
        said = f"insert {quote(made)}"
        if start == 0:
            return (said, "at the beginning of"), 0
        if start == len(self.text) and self.text.endswith(FULL_STOPS) and made[0].isupper():
            return (said, "at the end of"), start
        return (f"after {self.before(start)}, {said}", ""), start

    def before(self, at: int) -> str:
        """Return the quotation of the words before `at`."""
        starts = [start for start, end in self.tokens if self.floor <= start and end <= at][-MOST_CONTEXT:]
        worded = [start for start in reversed(starts) if any(one.isalnum() for one in self.text[start:at])]
        chosen = next((start for start in worded if is_unique(self.text, self.text[start:at])), None)
        if chosen is None:
            chosen = worded[0] if worded else starts[0]
        return named(self.text, self.text[chosen:at], chosen)

    def _unique(self, words: tuple[int, int, str], stretch: tuple[int, int, str]) -> tuple[int, int, str]:
        """Return where a quotation starts and ends and what is put for it, taking in kept words until it is unique."""
        start, end, _ = words
        if is_unique(self.text, self.text[start:end]):
            return words
        left = [at for at, stop in self.tokens if self.floor <= at and stop <= start][-MOST_CONTEXT // 2 :]
        right = [stop for at, stop in self.tokens if at >= end and stop <= self.limit][: MOST_CONTEXT // 2]
        for count in range(1, MOST_CONTEXT // 2 + 1):
            for first, last in ((left[-count:], []), ([], right[:count]), (left[-count:], right[:count])):
                wide = (min(first, default=start), max(last, default=end))
                instead = self._instead(wide, stretch)
                if (first or last) and instead and is_unique(self.text, self.text[slice(*wide)]):
                    return (*wide, instead)
        return words

    def _instead(self, wide: tuple[int, int], stretch: tuple[int, int, str]) -> str:
        """Return what must stand for the words of `wide` for `stretch` to change as it should; "" where none can."""
        start, end, new = stretch
        amended = self.text[:start] + new + self.text[end:]
        stop = len(amended) - (len(self.text) - wide[1])
        same = amended[: wide[0]] == self.text[: wide[0]] and amended[stop:] == self.text[wide[1] :]
        instead = amended[wide[0] : stop]
        return instead if same and wide[0] < stop and instead == instead.strip() else ""
