"""Paragraphs that show a picture and no word: compared by their pictures, behind the words that stand before them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from amend.docx.anchors import NOTE_TAGS, Key, anchors_of, key_of, matched
from amend.docx.edited import Edited
from amend.docx.logical import Line
from amend.docx.package import Package
from amend.docx.revisions import Revisions
from amend.docx.whole import delete_content
from amend.model import MarkedParagraph

Place = tuple[str, int]
"""The words before: a paragraph of the base, or a new one of the edited file; ("base", -1) is the beginning."""


_Bare = tuple[Line, Key]


class BarePictures:
    """Tracks paragraphs of pictures alone that the edited file adds or leaves out."""

    def __init__(self, edited: Edited, lines: Mapping[int, Line], revisions: Revisions) -> None:
        self._edited, self._lines, self._revisions = edited, lines, revisions

    def carry(self, paragraphs: Sequence[MarkedParagraph], new: Mapping[int, etree._Element]) -> None:
        """Compare the pictures behind each paragraph; `new`: the base's `w:p` for new ones of the edited file."""
        answers: dict[int, Place] = {
            p.edited: ("base", p.source) if p.source is not None else ("new", p.edited)
            for p in paragraphs
            if p.edited is not None
        }
        mine = _by_place(self._lines, self._edited.parts.package, {})
        theirs = _by_place(self._edited.lines, self._edited.package, answers)
        for place in [*mine, *(place for place in theirs if place not in mine)]:
            self._compare(place, mine.get(place, []), theirs.get(place, []), new)

    def _compare(
        self,
        place: Place,
        mine: list[tuple[Line, Key]],
        theirs: list[tuple[Line, Key]],
        new: Mapping[int, etree._Element],
    ) -> None:
        pairs = matched([key for _, key in mine], [key for _, key in theirs])
        for index, (line, _) in enumerate(mine):
            if index not in {i for i, _ in pairs}:
                delete_content(line.element, self._revisions)
                self._revisions.mark_end(line.element, "del")
        answered = {j: mine[i][0].element for i, j in pairs}
        last = self._lines[place[1]].element if place[0] == "base" and place[1] >= 0 else new.get(place[1])
        for index, (line, _) in enumerate(theirs):
            if index in answered:
                last = answered[index]
            elif last is not None:
                made = self._edited.inserted(line.element, line.part, line.part)
                last.addnext(made)
                self._revisions.mark_end(made, "ins")
                last = made


def _by_place(lines: Mapping[int, Line], package: Package, answers: Mapping[int, Place]) -> dict[Place, list[_Bare]]:
    found: dict[Place, list[_Bare]] = {}
    place: Place = ("base", -1)
    for number, line in lines.items():
        if line.part != package.document:
            continue
        if line.raw.strip():
            place = answers.get(number, ("base", number))
        elif keys := tuple(_keys(line, package)):
            found.setdefault(place, []).append((line, tuple("|".join(key) for key in keys)))
    return found


def _keys(line: Line, package: Package) -> Iterator[Key]:
    for anchor in anchors_of([line.element], ()):
        if anchor.element.tag not in NOTE_TAGS and key_of(anchor, package, line.part, lambda *_: "") != ("box",):
            yield key_of(anchor, package, line.part, lambda *_: "")
