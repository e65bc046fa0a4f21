"""The lines of a paragraph -> its text: where a line ends, a space, a hyphen or nothing stood.

The space between two lines belongs to a change only where both its sides do: no producer draws a mark there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from amend.docx.colours import colour_marks
from amend.model import Mark
from amend.readers.pdf.blocks import Block
from amend.readers.pdf.facts import Look
from amend.readers.pdf.text_lines import Piece

_WORD_END = re.compile(r"[^\W\d_]+-$")
_WORD_START = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FEW_DIVIDED = 2
_SELDOM = 0.03
"""The share of a document's lines that end in a compound's hyphen where no word is divided, at most."""
_STOPS = frozenset(".,;:?!)")
_AMOUNT = re.compile(r"[£$€]\d{1,3}(?:,\d{3})*(?:\.\d+)?")
_AMOUNT_BEGUN = re.compile(r"[£$€][\d,]+$")
_DIGITS = re.compile(r"[\d,]*\d")
_SOFT_HYPHENS = ("\u00ad", "\u2010")
"""What producers put where they divide a word; a typed hyphen is another sign."""
_ADDRESS = re.compile(r"(?:https?://|www\.|mailto:)\S*$|\S+@\S+$", re.IGNORECASE)
_IN_ADDRESS = re.compile(r"(?:https?://|www\.)\S*-$", re.IGNORECASE)
_ADDRESS_GOES_ON = re.compile(r"[\w%~-]*[/.?=&#_%-][\w/.?=&#%~-]|\w+/?$|\d")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a document in lower case, and whether it divides words at the ends of its lines."""

    known: frozenset[str] = frozenset()
    divides: bool = False


def divided(block: Block, words: Words) -> tuple[str, ...]:
    """Return the words that a line's end divides where `words` do not tell whether the hyphen is theirs."""
    ends = ((above.text, below) for above, below in pairwise(block.lines))
    halves = ((_last_word(above), _WORD_START.match(below.text)) for above, below in ends if not below.label)
    return tuple(
        f"{left}-{right[0]}"
        for left, right in halves
        if left
        and right
        and right[0].islower()
        and not {f"{left}{right[0]}".lower(), f"{left}-{right[0]}".lower()} & words.known
    )


@dataclass(frozen=True, slots=True)
class Joined:
    """The pieces of a paragraph's text; `begins` are those with which its lines begin."""

    pieces: tuple[Piece, ...]
    begins: tuple[int, ...]


def joined(block: Block, words: Words) -> Joined:
    """Return the pieces of a paragraph's text."""
    pieces: list[Piece] = []
    begins: list[int] = []
    for index, line in enumerate(block.lines):
        shown = (*line.labelled, *line.pieces) if index else line.pieces
        if pieces:
            broken = index - 1 in block.breaks
            _join(pieces, shown, words, "\n" if broken else " ")
        begins.append(len(pieces))
        pieces.extend(shown)
    return Joined(tuple(pieces), tuple(begins))


def _join(pieces: list[Piece], following: Sequence[Piece], words: Words, blank: str) -> None:
    before = "".join(piece.text for piece in pieces[-4:])
    after = "".join(piece.text for piece in following[:4])
    if before.endswith(_SOFT_HYPHENS):
        _drop_last(pieces)
    elif _WORD_END.search(before) and _WORD_START.match(after) and blank == " " and not _IN_ADDRESS.search(before):
        if _is_hyphenated(before, after, words):
            _drop_last(pieces)
    elif _is_cut_amount(before, after):
        pass  # "£4," and "685,000", "£12,50" and "0": so some break lines in figures, or in cells without room
    elif not (_ADDRESS.search(before) and _goes_on(pieces[-1], following[0], before, after)):
        pieces.append(_between(pieces[-1], following, blank))


def _is_cut_amount(before: str, after: str) -> bool:
    """Whether an amount of money begins on one line and is whole only with the digits of the next."""
    begun, digits = _AMOUNT_BEGUN.search(before), _DIGITS.match(after)
    if begun is None or digits is None or _AMOUNT.fullmatch(begun[0]):
        return False
    return bool(_AMOUNT.fullmatch(begun[0] + digits[0]))


def _goes_on(last: Piece, first: Piece, before: str, after: str) -> bool:
    """Whether an address that the line breaks goes on: a stroke or dot says so, or that both parts are a link."""
    if _ADDRESS_GOES_ON.match(after) and (before[-1] in "/-_.?=&" or after[0] in "/?=&#"):
        return True
    both = last.marks & first.marks
    blue = Mark.BLUE in colour_marks(last.look.colour, "000000") and last.look == first.look
    return Mark.LINK in both or (Mark.UNDERLINE in both and blue)


def _is_hyphenated(before: str, after: str, words: Words) -> bool:
    """Whether the hyphen at the line's end is only there because the line ends."""
    left, right = _last_word(before).lower(), _WORD_START.match(after)
    if right is None or not right[0].islower() or f"{left}-{right[0]}" in words.known:
        return False
    if f"{left}{right[0]}" in words.known:
        return True
    # Where words are divided, a compound's hyphen is told by its halves, which the text mostly has by themselves.
    return words.divides and not (left in words.known and right[0] in words.known)


def _last_word(before: str) -> str:
    found = _WORD_END.search(before)
    return found[0][:-1] if found else ""


def _drop_last(pieces: list[Piece]) -> None:
    last = pieces[-1]
    pieces[-1] = replace(last, text=last.text[:-1])


def _between(left: Piece, following: Sequence[Piece], blank: str) -> Piece:
    """Return the space between two lines, with the marks of both.

    In "~~bar~~ __baz__, qux" the space is of one with what follows it: else the original would read "bar , qux".
    """
    right = following[0]
    if (Mark.STRIKE in left.marks) != (Mark.STRIKE in right.marks) and _stops_behind(following):
        return Piece(blank, right.look, right.marks)
    return Piece(blank, _common(left.look, right.look), left.marks & right.marks)


def _stops_behind(following: Sequence[Piece]) -> bool:
    """Whether the first piece, which its neighbours tell for a change, has a stop or a comma right behind it."""
    first = following[0]
    behind = next((piece for piece in following if (piece.marks, piece.look) != (first.marks, first.look)), None)
    ends = first.text[-1:].isspace()
    return behind is not None and not ends and behind.text[:1] in _STOPS


def _common(left: Look, right: Look) -> Look:
    if left == right:
        return left
    plain = left.colour if left.colour == right.colour else "000000"
    return Look(right.font, left.bold and right.bold, left.italic and right.italic, plain)


def words_of(lines: Sequence[str]) -> Words:
    """Return the words of a document's lines, with hyphens inside them; halves at the ends of lines are none."""
    known: set[str] = set()
    halves: list[str] = []
    begun = ""
    for line in lines:
        found = _WORD_START.match(line) if begun else None
        halves.extend([f"{begun}{found[0]}".lower()] if found else [])
        whole = line[len(found[0]) :] if found else line
        begun = _last_word(line.rstrip())
        known.update(word.lower() for word in _WORD.findall(whole.removesuffix(f"{begun}-") if begun else whole))
    sure = sum(word in known for word in halves)
    return Words(frozenset(known), sure > 0 or len(halves) > max(_FEW_DIVIDED, _SELDOM * len(lines)))
