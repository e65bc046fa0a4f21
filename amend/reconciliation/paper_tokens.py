"""The words of a marked paragraph, each with what its marks say and where its characters stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from amend import word_align
from amend.stream import ADD, DELETE, KEEP, KEPT, NEITHER, ORIGINAL, UNDECIDED, Stream
from amend.tokens import Token, tokens
from amend.word_align import Word


@dataclass(frozen=True, slots=True)
class PaperToken:
    """A token of the paper and where each of its characters stands in the stream."""

    text: str
    positions: tuple[int, ...]
    code: int


def paper_tokens(stream: Stream, cut: Callable[[str], tuple[Token, ...]] = tokens) -> list[PaperToken]:
    """Return the tokens of what the original should hold and, between them, of what is added."""
    base, where = stream.of(*ORIGINAL)
    found = [paper_token(stream, token, where) for token in cut(base)]
    for start, end, code in stream.segments():
        if code in (ADD, NEITHER):
            found += [paper_token(stream, token, range(start, end)) for token in cut(stream.text[start:end])]
    return sorted(found, key=lambda token: token.positions[0])


def paper_token(stream: Stream, token: Token, where: Sequence[int]) -> PaperToken:
    """Return `token` as one of the paper's; `where` holds the place in the stream of each character of its text."""
    positions = tuple(where[token.start : token.end])
    codes = {stream.codes[position] for position in positions}
    return PaperToken(token.text, positions, DELETE if DELETE in codes else min(codes))


def weighed(token: PaperToken) -> Word:
    """Return `token` with how strongly its marks say that the motion holds it."""
    return Word(token.text, *_WEIGHTS[token.code])


_WEIGHTS = {
    KEEP: word_align.KEPT,
    UNDECIDED: word_align.KEPT,
    DELETE: word_align.DELETED,
    NEITHER: word_align.STRUCK_AND_ADDED,
    ADD: word_align.ADDED,
}


def edges_mended(stream: Stream, paper: list[PaperToken], in_motion: set[str]) -> list[PaperToken]:
    """Make whole again a word of the motion whose last or first letters a mark caught by mistake."""
    for token in tokens(stream.text):
        codes = set(stream.codes[token.start : token.end])
        if codes not in ({KEEP, ADD}, {UNDECIDED, ADD}) or token.text not in in_motion:
            continue
        parts = [p for p in paper if token.start <= p.positions[0] < token.end]
        if any(part.text in in_motion for part in parts if part.code in KEPT):
            continue
        whole = PaperToken(token.text, tuple(range(token.start, token.end)), KEEP)
        paper = sorted([p for p in paper if p not in parts] + [whole], key=lambda p: p.positions[0])
    return paper
