"""Delimiters that belong together within one block: `~~`, `++`, `*` and `_`."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field, replace

from amend.model import Mark
from amend.readers.md_atoms import Atom, Sort

_PRODUCTS = frozenset({"c", "g", "notepad"})
"""Words that end in "++" by themselves."""
_LAST_WORD = re.compile(r"[A-Za-z0-9]{0,40}\Z")


def pair_tildes(atoms: list[Atom]) -> int:
    """Strike what stands between any `~~` and the next, in place; return how many are left over (0 or 1)."""
    places = [index for index, atom in enumerate(atoms) if atom.sort is Sort.TILDES]
    for start, end in zip(places[::2], places[1::2], strict=False):
        _mark(atoms, start, end, Mark.STRIKE)
    return len(places) % 2


def pair_pluses(atoms: list[Atom]) -> None:
    """Turn `++inserted++` into marks, in place; "C++ and C++" stays text."""
    start, first_word = -1, ""
    for index, atom in enumerate(atoms):
        if atom.sort is not Sort.PLUSES:
            continue
        word = _word_before(atoms, index)
        if _is_product(word, atom) and not (start >= 0 and index - start == 2 and atoms[start + 1].text == word):
            continue
        if start < 0:
            start, first_word = index, word
        elif word and word == first_word and atom.before.isalnum():
            start, first_word = index, word  # the same word twice, as in "A++, A++"
        else:
            _mark(atoms, start, index, Mark.INSERTED)
            start = -1


def _word_before(atoms: list[Atom], index: int) -> str:
    match = _LAST_WORD.search(atoms[index - 1].text[-40:]) if index else None
    return match[0] if match else ""


def _is_product(word: str, atom: Atom) -> bool:
    return word.lower() in _PRODUCTS and not atom.after.isalpha()


def _mark(atoms: list[Atom], start: int, end: int, mark: Mark) -> None:
    atoms[start] = replace(atoms[start], sort=Sort.LITERAL, text="", opens=(mark,))
    atoms[end] = replace(atoms[end], sort=Sort.LITERAL, text="", closes=(mark,))


@dataclass
class _Run:
    """A run of `*` or `_` (CommonMark 0.31, 6.2): what is left of it, and what it opened and closed."""

    index: int
    sign: str
    size: int
    group: int
    opener: bool
    closer: bool
    left: int
    opens: list[Mark] = field(default_factory=list)
    closes: list[Mark] = field(default_factory=list)


def pair_emphasis(atoms: list[Atom]) -> None:
    """Turn `*` and `_` into bold and italic, in place, then pair what is left of `**` where that is unambiguous."""
    runs = [_run(index, atom) for index, atom in enumerate(atoms) if atom.sort is Sort.STARS]
    if not runs:
        return
    by_group: dict[int, list[_Run]] = defaultdict(list)
    for run in runs:
        by_group[run.group].append(run)
    for group in by_group.values():
        _pair_by_the_book(group)
        _pair_leftovers(group)
    for run in runs:
        atoms[run.index] = Atom(Sort.TEXT, run.sign * run.left, closes=tuple(run.closes), opens=tuple(run.opens))


def _run(index: int, atom: Atom) -> _Run:
    left, right = _flanks(atom.after, atom.before), _flanks(atom.before, atom.after)
    opener, closer = left, right
    if atom.name == "_":  # never inside a word
        opener = left and (not right or _is_punctuation(atom.before))
        closer = right and (not left or _is_punctuation(atom.after))
    return _Run(index, atom.name, len(atom.text), atom.group, opener, closer, len(atom.text))


def _flanks(near: str, far: str) -> bool:
    if not near or near.isspace():
        return False
    return not _is_punctuation(near) or not far or far.isspace() or _is_punctuation(far)


def _is_punctuation(character: str) -> bool:
    return bool(character) and unicodedata.category(character)[0] in "PS"


def _pair_by_the_book(runs: list[_Run]) -> None:
    """CommonMark 0.31, "process emphasis": each closer takes the nearest opener that fits."""
    openers: list[_Run] = []
    bottoms: dict[tuple[str, bool, int], int] = {}
    for position, run in enumerate(runs):
        key = (run.sign, run.opener, run.size % 3)
        while run.closer and run.left:
            found = _nearest(openers, run, bottoms.get(key, -1))
            if found < 0:
                bottoms[key] = openers[-1].index if openers else bottoms.get(key, -1)
                break
            _join(openers[found], run)
            del openers[found + 1 :]
            if not openers[found].left:
                openers.pop()
        if run.opener and run.left and position + 1 < len(runs):
            openers.append(run)


def _nearest(openers: list[_Run], run: _Run, bottom: int) -> int:
    for index in range(len(openers) - 1, -1, -1):
        opener = openers[index]
        if opener.index <= bottom:
            return -1
        if opener.sign == run.sign and not _by_threes(opener, run):
            return index
    return -1


def _by_threes(opener: _Run, closer: _Run) -> bool:
    """CommonMark 0.31, 6.2, rules 9 and 10."""
    if not (opener.closer or closer.opener):
        return False
    return (opener.size + closer.size) % 3 == 0 and not (opener.size % 3 == closer.size % 3 == 0)


def _join(opener: _Run, closer: _Run) -> None:
    width = 2 if min(opener.left, closer.left) >= 2 else 1
    mark = Mark.BOLD if width == 2 else Mark.ITALIC
    opener.left, closer.left = opener.left - width, closer.left - width
    opener.opens.append(mark)
    closer.closes.append(mark)


def _pair_leftovers(runs: list[_Run]) -> None:
    """Pair `**` that have spaces at their inner edge ("** bold**"), unless one would be left alone."""
    whole = [run for run in runs if run.sign == "*" and run.size == 2 and run.left == 2]
    if len(whole) % 2:
        return
    for first, second in zip(whole[::2], whole[1::2], strict=True):
        if first.opener or second.closer:
            _join(first, second)
