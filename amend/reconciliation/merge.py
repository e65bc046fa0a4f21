"""The paper against the motion: every difference accounted for, in the motion's own characters."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise

from amend.model import Change, Span
from amend.reconciliation.common import common_ends
from amend.reconciliation.gather import gathered
from amend.reconciliation.letters import added_inside, codes_for
from amend.reconciliation.merged import Merge, Note, spacing
from amend.reconciliation.paper_tokens import PaperToken, edges_mended, paper_tokens, weighed
from amend.stream import (
    ADD,
    AMENDED,
    CODES,
    DELETE,
    KEEP,
    KEPT,
    NEITHER,
    ORIGINAL,
    UNDECIDED,
    Stream,
)
from amend.tokens import Token, phrases, tokens
from amend.weave import Item, merged, weave
from amend.word_align import align_words


@dataclass(slots=True)
class _Build:
    """Items and notes as they are made, left to right."""

    stream: Stream
    motion: str
    lost: bool
    typed: bool = False
    """Marks may be typed capitals, so that the motion's own capitals say nothing."""
    items: list[Item] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    typographic: int = 0


def merge(
    stream: Stream,
    motion: str,
    lost: bool = False,
    typed: bool = False,
    is_own: Callable[[int], bool] = lambda position: False,
) -> Merge:
    """Return what `stream` does to `motion`; both may be several paragraphs joined by `BREAK`.

    `lost`: marks did not survive, so that letters may have been added within a word unseen. `typed`: capitals are
    the marks, so that punctuation cannot be marked and the motion's own capitals look marked. `is_own` says of a
    position in the motion whether the motion itself emphasises it, so that the paper's mark there is none.
    """
    head, tail = common_ends(stream, motion)
    if head or tail:
        return _between_ends(stream, motion, head, tail, lost, typed, is_own)
    cut = phrases if lost else tokens  # what has lost its marks is never told apart within a date or an amount
    words = cut(motion)
    paper = paper_tokens(stream, cut)
    build = _Build(stream, motion, lost, typed)
    if [t.text for t in paper if t.code in ORIGINAL] == [w.text for w in words]:
        base = [i for i, t in enumerate(paper) if t.code in ORIGINAL]
        pairs: Sequence[tuple[int, int]] = list(zip(base, range(len(words)), strict=True))
        cut_short = False
    else:
        paper = edges_mended(stream, paper, {w.text for w in words})
        matched = align_words([weighed(token) for token in paper], [w.text for w in words])
        pairs, cut_short = matched.pairs, matched.cut_short
    _fill(build, paper, words, pairs, is_own)
    if cut_short:
        build.notes.append(Note("cut-short", ""))
    return _finished(build, len(pairs), len(words))


def _between_ends(
    stream: Stream, motion: str, head: int, tail: int, lost: bool, typed: bool, is_own: Callable[[int], bool]
) -> Merge:
    """Merge what lies between the ends that paper and motion share, and put the ends back."""
    inner = Stream(stream.text[head : len(stream.text) - tail], stream.codes[head : len(stream.codes) - tail])
    middle = motion[head : len(motion) - tail]
    done = merge(inner, middle, lost, typed, lambda position: is_own(position + head))
    ends = [
        Span(motion[:head], Change.KEEP, bool(head) and stream.codes[0] == UNDECIDED),
        Span(motion[len(motion) - tail :], Change.KEEP, bool(tail) and stream.codes[-1] == UNDECIDED),
    ]
    shared = len(ends[0].text.split()) + len(ends[1].text.split())
    spans = merged(iter((ends[0], *done.spans, ends[1])))
    return Merge(spans, done.notes, done.found + shared, done.of + shared, done.typographic)


def _finished(build: _Build, found: int, of: int) -> Merge:
    spans = weave(_in_paper_order(build.items), partial(_motion_gap, build.motion), partial(_paper_gap, build.stream))
    return Merge(gathered(spans), tuple(build.notes), found, of, build.typographic)


def _in_paper_order(items: Sequence[Item]) -> list[Item]:
    """Return `items` with what is added within a word between its parts; what the paper lacks stays where it is."""
    keyed: list[tuple[int, Item]] = []
    for item in items:
        before = keyed[-1][0] if keyed else -1
        keyed.append((before if item.paper is None else item.paper[0], item))
    return [item for _, item in sorted(keyed, key=lambda pair: pair[0])]


def woven(stream: Stream) -> tuple[Span, ...]:
    """Return the spans of a paragraph that has no motion to answer to, white space owned by the changes beside it."""
    items = [
        Item(text, CODES[code], start, start + len(text), (start, start + len(text)), code == UNDECIDED)
        for start, end, code in stream.segments()
        for start, text in [_stripped(stream.text, start, end)]
        if text
    ]
    return gathered(weave(items, partial(_reading_gap, stream, ORIGINAL), partial(_paper_gap, stream)))


def _stripped(text: str, start: int, end: int) -> tuple[int, str]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), piece.strip()


def _fill(
    build: _Build,
    paper: Sequence[PaperToken],
    words: Sequence[Token],
    pairs: Sequence[tuple[int, int]],
    is_own: Callable[[int], bool],
) -> None:
    """Go through the matched words; between two of them account for what only one side has."""
    at_paper = at_motion = 0
    for i, j in [*pairs, (len(paper), len(words))]:
        _gap(build, paper[at_paper:i], words[at_motion:j])
        if i < len(paper):
            _matched(build, paper[i], words[j], is_own)
        at_paper, at_motion = i + 1, j + 1


def _gap(build: _Build, extra: Sequence[PaperToken], missing: Sequence[Token]) -> None:
    """Account for paper words that the motion lacks (`extra`) and motion words that the paper lacks (`missing`)."""
    if build.lost and len(extra) >= 1 and len(missing) == 1 and _inside_word(build, extra, missing[0]):
        return
    for word in missing:
        build.items.append(Item(build.motion[word.start : word.end], Change.DELETE, word.start, word.end))
    if missing:
        build.notes.append(Note("unmarked-deletion", build.motion[missing[0].start : missing[-1].end]))
    for code, group in _by_code(extra):
        change = _UNMATCHED[code]
        for token in group:
            build.items += [_paper_item(build.stream, token, change)]
        kind = _NOTES.get(code)
        unmarkable = build.typed and not any(t.text[0].isalnum() for t in group)
        if kind and not unmarkable:
            build.notes.append(Note(kind, _words(build.stream, group)))


_UNMATCHED = {KEEP: Change.ADD, UNDECIDED: Change.ADD, ADD: Change.ADD, DELETE: Change.NEITHER, NEITHER: Change.NEITHER}
_NOTES = {
    KEEP: "unmarked-addition",
    UNDECIDED: "unmarked-addition",
    DELETE: "not-in-motion",
    NEITHER: "added-and-struck",
}


def _by_code(extra: Sequence[PaperToken]) -> Iterator[tuple[int, list[PaperToken]]]:
    group: list[PaperToken] = []
    for token in extra:
        if group and token.code != group[0].code:
            yield group[0].code, group
            group = []
        group.append(token)
    if group:
        yield group[0].code, group


def _paper_item(stream: Stream, token: PaperToken, change: Change) -> Item:
    start, end = token.positions[0], token.positions[-1] + 1
    text = "".join(stream.text[position] for position in token.positions)
    return Item(text, change, start, end, (start, end))


def _words(stream: Stream, group: Sequence[PaperToken]) -> str:
    return stream.text[group[0].positions[0] : group[-1].positions[-1] + 1]


def _inside_word(build: _Build, extra: Sequence[PaperToken], missing: Token) -> bool:
    """Take apart a word into which letters were added ("provid[ed]ing"); False where none of `extra` is such a word."""
    for index, token in enumerate(extra):
        cut = added_inside(token.text, missing.text)
        if cut is None or token.code not in KEPT or len(token.text) != len(token.positions):
            continue
        _gap(build, extra[:index], ())
        start, end = cut
        first, last = token.positions[0], token.positions[-1] + 1
        length = missing.end - missing.start
        pieces = (
            Item(build.motion[missing.start : missing.start + start], Change.KEEP, missing.start, missing.start + start,
                 (first, first + start), token.code == UNDECIDED),
            Item(token.text[start:end], Change.ADD, first + start, first + end, (first + start, first + end)),
            Item(build.motion[missing.end - (length - start) : missing.end], Change.KEEP, missing.start + start,
                 missing.end, (first + end, last), token.code == UNDECIDED),
        )  # fmt: skip
        build.items += [piece for piece in pieces if piece.text]
        build.notes.append(Note("unmarked-addition", token.text[start:end], instead=token.text))
        _gap(build, extra[index + 1 :], ())
        return True
    return False


def _matched(build: _Build, token: PaperToken, word: Token, is_own: Callable[[int], bool]) -> None:
    """Give the motion's characters what the paper's marks say of them."""
    text = build.motion[word.start : word.end]
    shown = "".join(build.stream.text[position] for position in token.positions)
    build.typographic += shown.split() != text.split()
    if token.code == ADD and not is_own(word.start) and not (build.typed and text.upper() == text):
        build.notes.append(Note("already-in-motion", text))
    codes = codes_for([(build.stream.text[p], build.stream.codes[p]) for p in token.positions], text)
    broken = _broken(token, len(text))
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and codes[end] == codes[start] and end not in broken:
            end += 1
        change = _MATCHED[codes[start]]
        place = token.positions[0], token.positions[-1] + 1
        if len(set(codes)) > 1 or broken:
            place = _part_of(token, start, end, len(text))
        undecided = codes[start] == UNDECIDED
        build.items.append(Item(text[start:end], change, word.start + start, word.start + end, place, undecided))
        start = end


_MATCHED = {KEEP: Change.KEEP, UNDECIDED: Change.KEEP, ADD: Change.KEEP, DELETE: Change.DELETE, NEITHER: Change.DELETE}


def _broken(token: PaperToken, length: int) -> set[int]:
    """Return where in a word of `length` other text of the paper stands, as letters do that are added within it."""
    if length != len(token.positions):
        return set()
    return {at for at, (one, other) in enumerate(pairwise(token.positions), 1) if other != one + 1}


def _part_of(token: PaperToken, start: int, end: int, length: int) -> tuple[int, int]:
    """Return where characters `start` to `end` of a word of `length` stand in the paper."""
    last = len(token.positions) - 1
    first = token.positions[min(start, last)]
    return first, (token.positions[min(end, length) - 1] if end - 1 <= last else token.positions[last]) + 1


def _motion_gap(motion: str, before: Item, after: Item) -> str:
    return spacing(motion[before.end : after.start])


def _paper_gap(stream: Stream, before: Item, after: Item) -> str:
    return _reading_gap(stream, AMENDED, before, after)


def _reading_gap(stream: Stream, codes: tuple[int, ...], before: Item, after: Item) -> str:
    """Return the white space between two items that `codes` of the paper's characters make."""
    if before.paper is None or after.paper is None:
        return " "
    start, end = before.paper[1], after.paper[0]
    return spacing(
        "".join(stream.text[i] for i in range(start, end) if stream.codes[i] in codes and stream.text[i].isspace())
    )
