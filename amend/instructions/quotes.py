"""Quotations taken out of a sentence, so that what is left can be read with patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from amend.stream import BREAK

FIRST_QUOTE, LAST_QUOTE = 0xE000, 0xE3FF
"""Each quotation is one character of Unicode's private area in the line that is left."""
_CLOSERS = {"‘": "’", "“": "”", "„": "”“‟", "‟": "”", "«": "»", '"': '"', "'": "'", "`": "'"}
_FALLBACK = {"‘": "'", "“": '"', "„": '"', "'": "’", '"': "”", "`": "’"}
"""What closes a quotation whose own mark never comes."""
_SINGLE = "‘'`"
_APOSTROPHES = "’'"
_BEFORE_OPENING = " \t\n\u00a0([{:;,–—-/" + BREAK
_FOLLOWED = " followed by "
_STRAIGHT = str.maketrans("“”„‟«»", '""""""')
_PRIVATE = ("\ue000", "\uf0ff")
"""Characters that stand for quotations and the like in a line; a paper's own are none of those."""
_STRAY = re.compile(r"(?:^|\s)['’](?=\w)|(?<=\w)['’](?=[\s.,;]|$)")
_ASKS_BEFORE = re.compile(r"(?<![\w-])(?:(?:insert|add|delete|omit|replace|with)|.:) ?$", re.IGNORECASE)
"""Before a mark that opens though a space stands behind it: "insert ' and so on'"."""
_GOES_ON = re.compile(r" (?:at|in|after|before|to|and|from|as)\b")
LONGEST = 12_000
MOST_QUOTATIONS = 250
MOST_DOUBTFUL = 5
"""Apostrophes that are tried both ways."""


IN_BRACKETS, NAMED = -1, -2
"""Where a quotation starts that stands in no paper: for "the words in brackets", for "the full stop"."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation: its text, and where it stood."""

    text: str
    start: int
    """Where its text starts in what was read; below 0 where it only names what is meant."""
    end: int


@dataclass(frozen=True, slots=True)
class Quoted:
    """A text with its quotations taken out."""

    line: str = ""
    quotations: tuple[Quotation, ...] = ()
    is_open: bool = False
    """Whether the last quotation never closed."""

    @property
    def is_too_long(self) -> bool:
        """Whether there is more outside quotation marks, or there are more quotations, than anybody reads as one."""
        return len(self.line) > LONGEST or len(self.quotations) > MOST_QUOTATIONS

    @property
    def stray(self) -> int:
        """How many quotation marks are left over."""
        return sum(character in '‘“”„‟"' for character in self.line) + len(_STRAY.findall(self.line))


@dataclass
class _Taken:
    """What is taken out, as it grows."""

    pieces: list[str] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)

    def add(self, text: str, start: int, end: int) -> None:
        if self.quotations and self.pieces[-len(_FOLLOWED) - 1 :][:1] == [_mark(len(self.quotations) - 1)] and (
            "".join(self.pieces[-len(_FOLLOWED) :]) == _FOLLOWED
        ):  # fmt: skip
            del self.pieces[-len(_FOLLOWED) :]
            before = self.quotations[-1]
            self.quotations[-1] = Quotation(before.text + text, before.start, end)
            return
        self.pieces.append(_mark(len(self.quotations)))
        self.quotations.append(Quotation(text, start, end))


def _mark(number: int) -> str:
    return chr(min(FIRST_QUOTE + number, LAST_QUOTE))


def readings(text: str) -> Iterator[Quoted]:
    """Yield `text` without its quotations: every mark that may close one does; then, apostrophes of plurals do not.

    Further readings are only yielded where they differ: in "insert 'the residents' charter'", and where curly and
    straight marks are mixed.
    """
    doubtful = [at for at in range(1, len(text)) if _may_be_plural(text, at)][:MOST_DOUBTFUL]
    seen: list[Quoted] = []
    for mask in range(1 << len(doubtful)):
        skipped = frozenset(at for bit, at in enumerate(doubtful) if mask >> bit & 1)
        taken = _read(text, skipped)
        if taken not in seen:
            seen.append(taken)
            yield taken
    straight = text.translate(_STRAIGHT)
    if straight != text and _is_mixed(text):
        yield _read(straight, frozenset())


def _is_mixed(text: str) -> bool:
    """Whether double marks open and close in more than one style."""
    return '"' in text or text.count("“") != text.count("”")


def _may_be_plural(text: str, at: int) -> bool:
    """Whether a mark may be a plural's apostrophe as well as the end of a quotation."""
    return (
        text[at] in _APOSTROPHES
        and text[at - 1] in "sS"
        and text[at + 1 : at + 2] == " "
        and text[at + 2 : at + 3].isalpha()
    )


def _read(text: str, skipped: frozenset[int]) -> Quoted:
    out, at, is_open = _Taken(), 0, False
    never: set[str] = set()  # marks that no further one closes
    while at < len(text):
        opens = _opens(text, at) and len(out.quotations) <= MOST_QUOTATIONS
        end = None if not opens else -1 if text[at] in never else _end(text, at, skipped)
        if end == -1:
            never.add(text[at])
        # A single mark that nothing closes is an apostrophe: "the '80s".
        if end is None or (end < 0 and text[at] in _SINGLE):
            out.pieces.append("\ufffd" if _PRIVATE[0] <= text[at] <= _PRIVATE[1] else text[at])
            at += 1
            continue
        is_open = end < 0
        stop = end if end >= 0 else len(text)
        out.add(_inner(text, at, stop), at + 1, stop)
        at = stop + 1
    return Quoted("".join(out.pieces), tuple(out.quotations), is_open)


def _opens(text: str, at: int) -> bool:
    if text[at] not in _CLOSERS or at + 1 >= len(text):
        return False
    if text[at] in "“„‟«" or text[at : at + 2] == f"‘{BREAK}":  # the latter opens what stands below
        return True
    return (at == 0 or text[at - 1] in _BEFORE_OPENING or _is_quote(text[at - 1])) and (
        not text[at + 1].isspace()
        or text[at] == '"'
        or text[at - 2 : at + 1] in ("; ‘", ": ‘")
        or (text[at] == "‘" and text[at - 1 : at] in ("", BREAK))
        or bool(_ASKS_BEFORE.search(text[max(at - 10, 0) : at]))
    )


def _end(text: str, at: int, skipped: frozenset[int]) -> int:
    """Return where the quotation that opens at `at` ends, -1 where it never does."""
    for closers in (_CLOSERS[text[at]], _FALLBACK.get(text[at], "")):
        found = _balanced(text, at, closers, skipped) if closers else -1
        if found >= 0:
            return found
    return -1


def _balanced(text: str, at: int, closers: str, skipped: frozenset[int]) -> int:
    depth, first = 0, -1
    for index in range(at + 1, len(text)):
        character = text[index]
        if character == text[at] and character not in closers and _opens(text, index):
            depth += text[index - 1] != BREAK  # a new paragraph of the same quotation opens with its mark again
        elif character in closers and _closes(text, index, skipped):
            first = index if first < 0 else first
            if not depth:
                return index
            depth -= 1
    return first


def _closes(text: str, at: int, skipped: frozenset[int]) -> bool:
    following = text[at + 1] if at + 1 < len(text) else " "
    if text[at] not in _APOSTROPHES:
        return not (text[at] == '"' and text[at - 1] == BREAK and following.isalnum())  # a new paragraph opens with it
    goes_on = following in ".,;:)" or text.startswith(_FOLLOWED, at + 1)
    after_comma = text[at - 2 : at] == ", " and bool(_GOES_ON.match(text, at + 1))  # "add 'Besides, ' at the start"
    after_comma = after_comma or (text[at] == "’" and text[at - 1].isspace() and bool(_GOES_ON.match(text, at + 1)))
    after_space = text[at - 1].isspace() and not (goes_on or after_comma)  # "delete 'women, '." ends there
    return not (following.isalnum() or after_space or at in skipped)


def _inner(text: str, start: int, end: int) -> str:
    """Return what a quotation holds, without the mark with which each further paragraph of it opens."""
    return text[start + 1 : end].replace(BREAK + text[start], BREAK)


def _is_quote(character: str) -> bool:
    return bool(character) and FIRST_QUOTE <= ord(character) <= LAST_QUOTE
