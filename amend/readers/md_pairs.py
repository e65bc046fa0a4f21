"""Delimiters that belong together across a whole document: CriticMarkup and HTML tags."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace

from amend.model import Finding, Mark, Severity
from amend.readers.md_atoms import Atom, Sort
from amend.readers.md_tags import LABEL, TAG_MARKS, UNDECIDED

Place = tuple[int, int]
"""Block and atom."""
_PAIRS = {"++}": ("{++", Mark.INSERTED), "--}": ("{--", Mark.DELETED), "==}": ("{==", Mark.HIGHLIGHT)}


@dataclass
class Document:
    """The atoms of every block, and what was found on the way. Pairing replaces atoms in place."""

    blocks: list[list[Atom]]
    findings: dict[str, Finding] = field(default_factory=dict)

    def opened(self, place: Place, *marks: Mark) -> None:
        """Let `marks` begin at the delimiter at `place`."""
        self._used(place, opens=marks)

    def closed(self, place: Place, *marks: Mark) -> None:
        """Let `marks` end at the delimiter at `place`."""
        self._used(place, closes=marks)

    def _used(self, place: Place, opens: tuple[Mark, ...] = (), closes: tuple[Mark, ...] = ()) -> None:
        block, index = place
        atom = self.blocks[block][index]
        self.blocks[block][index] = Atom(Sort.LITERAL, "", opens=atom.opens + opens, closes=atom.closes + closes)

    def say(self, kind: str, severity: Severity, message: str) -> None:
        """Add a finding, unless it was said before."""
        self.findings.setdefault(message, Finding(kind, severity, message))


def pair_critic(document: Document) -> None:
    """Turn CriticMarkup into marks, over any number of paragraphs; what has no partner becomes text again."""
    _Critic(document).run()
    for index, block in enumerate(document.blocks):
        if any(atom.sort is Sort.CRITIC for atom in block):
            document.blocks[index] = [plain for atom in block for plain in _unpaired(atom, document)]


class _Critic:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._open: dict[str, list[Place]] = {"{++": [], "{--": [], "{==": [], "{~~": []}
        self._middles: dict[Place, Place] = {}
        self._highlight: tuple[Place, Place] | None = None
        self._endless = -1  # the block in which no further comment ends; keeps the search linear

    def run(self) -> None:
        for number, block in enumerate(self._document.blocks):
            index = 0
            while index < len(block):
                atom, place = block[index], (number, index)
                index = self._comment(place) if atom.name == "{>>" else index + 1
                if atom.sort is Sort.CRITIC:
                    self._delimiter(atom.name, place)

    def _delimiter(self, name: str, place: Place) -> None:
        if name in self._open:
            self._open[name].append(place)
        elif name in _PAIRS:
            self._close(name, place)
        elif name == "~>" and self._open["{~~"]:
            self._middles.setdefault(self._open["{~~"][-1], place)
        elif name == "~~}" and self._open["{~~"]:
            self._substitution(self._open["{~~"].pop(), place)

    def _close(self, name: str, place: Place) -> None:
        opener, mark = _PAIRS[name]
        if not self._open[opener]:
            return
        start = self._open[opener].pop()
        self._document.opened(start, mark)
        self._document.closed(place, mark)
        if mark is Mark.HIGHLIGHT:
            self._highlight = (start, place)

    def _substitution(self, start: Place, end: Place) -> None:
        self._document.opened(start, Mark.DELETED)
        middle = self._middles.pop(start, None)
        if middle is None:
            self._document.closed(end, Mark.DELETED)
            return
        self._document.closed(middle, Mark.DELETED)
        self._document.opened(middle, Mark.INSERTED)
        self._document.closed(end, Mark.INSERTED)

    def _comment(self, place: Place) -> int:
        """Take a comment out of its block; return the index after it."""
        number, index = place
        block = self._document.blocks[number]
        endless = self._endless == number
        end = -1 if endless else next((i for i in range(index, len(block)) if block[i].name == "<<}"), -1)
        if end < 0:
            self._endless = number
            block[index] = Atom(Sort.TEXT, block[index].text)
            return index + 1
        said = "".join(atom.text for atom in block[index + 1 : end]).strip()
        block[index : end + 1] = [Atom(Sort.LITERAL, "")] * (end + 1 - index)
        if said == "undecided" and self._highlight and self._highlight[1] == (number, index - 1):
            self._undecided(*self._highlight)
        else:
            self._document.say("comment", Severity.INFO, f"The paper carries a comment: {_quoted(said)}.")
        return end + 1

    def _undecided(self, start: Place, end: Place) -> None:
        swap = {Mark.HIGHLIGHT: Mark.UNDECIDED}
        for block, index in (start, end):
            atom = self._document.blocks[block][index]
            opens, closes = (tuple(swap.get(mark, mark) for mark in marks) for marks in (atom.opens, atom.closes))
            self._document.blocks[block][index] = replace(atom, opens=opens, closes=closes)


def _unpaired(atom: Atom, document: Document) -> list[Atom]:
    """Return the atoms that a CriticMarkup delimiter without a partner is."""
    if atom.sort is not Sort.CRITIC:
        return [atom]
    if atom.name in ("{++", "{--", "{~~", "++}", "--}", "~~}"):
        document.say("low-confidence", Severity.WARNING, f"The mark {atom.name} has no partner.")
    sort = Sort.TILDES if "~~" in atom.name else Sort.PLUSES
    if atom.name in ("{~~", "{++"):
        return [Atom(Sort.TEXT, "{"), Atom(sort, atom.text[1:], atom.name[1:], "{", atom.after)]
    if atom.name in ("~~}", "++}"):
        return [Atom(sort, atom.text[:2], atom.name[:2], atom.before, "}"), Atom(Sort.TEXT, "}")]
    return [Atom(Sort.TEXT, atom.text)]


def pair_tags(document: Document) -> None:
    """Turn HTML tags into marks, over any number of paragraphs; a tag that is no mark, or has no partner, goes."""
    opened: dict[str, list[Place]] = {}
    for number, block in enumerate(document.blocks):
        for index, atom in enumerate(block):
            if atom.sort is not Sort.TAG:
                continue
            if not atom.name.startswith("/"):
                opened.setdefault(atom.name, []).append((number, index))
            elif opened.get(atom.name[1:]):
                _pair_tag(document, atom.name[1:], opened[atom.name[1:]].pop(), (number, index))
    for block in document.blocks:
        for index, atom in enumerate(block):
            if atom.sort is Sort.TAG:
                block[index] = Atom(Sort.LITERAL, "")
                if atom.name.strip("/") in TAG_MARKS:
                    message = f"The tag <{atom.name}> has no partner and marks nothing."
                    document.say("low-confidence", Severity.WARNING, message)


def _pair_tag(document: Document, name: str, start: Place, end: Place) -> None:
    attributes = document.blocks[start[0]][start[1]].text
    mark = TAG_MARKS.get(name)
    if mark is Mark.HIGHLIGHT and UNDECIDED.search(attributes):
        mark = Mark.UNDECIDED
    if name == "span" and start[0] == end[0] and LABEL.search(attributes):
        block = document.blocks[start[0]]
        for index in range(start[1] + 1, end[1]):
            block[index] = replace(block[index], sort=Sort.LABEL)
    marks = () if mark is None else (mark,)
    document.opened(start, *marks)
    document.closed(end, *marks)


def _quoted(text: str) -> str:
    shown = text if len(text) <= 200 else text[:199] + "…"
    return json.dumps(" ".join(shown.split()), ensure_ascii=False)
