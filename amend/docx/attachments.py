"""Note references and drawings that the edited file adds to a paragraph or takes off it, tracked like text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from lxml import etree

from amend.docx.anchors import TAGS, Anchor, Key, anchors_of, boxes_of, key_of, matched, paragraphs_with_anchors
from amend.docx.bare import BarePictures
from amend.docx.containers import NOTES
from amend.docx.copying import clean_copy
from amend.docx.edited import Edited
from amend.docx.insert import stepped_out
from amend.docx.logical import Line
from amend.docx.names import w
from amend.docx.notes import KINDS
from amend.docx.package import Package
from amend.docx.revisions import Revisions, paragraph_properties, text_element
from amend.docx.sites import Sites
from amend.docx.walk import Block, Piece, pieces_of
from amend.model import Change, MarkedParagraph, Story

_NEW = -1
"""The number of a line that the base did not have."""
_NOTE_STORIES = (Story.FOOTNOTE, Story.ENDNOTE)


class _Cluster(NamedTuple):
    """Lines of base and edited file that answer each other: one and one, or more at a split or join."""

    mine: tuple[Line, ...]
    theirs: tuple[Line, ...]


class Attachments:
    """Compares what hangs on the paragraphs of both files, once their words have been carried over."""

    def __init__(self, edited: Edited, lines: Mapping[int, Line], sites: Sites, revisions: Revisions) -> None:
        base = edited.parts.package
        self._edited, self._base, self._lines, self._sites, self._revisions = edited, base, lines, sites, revisions
        parts = {(package, line.part) for package, some in self._both() for line in some.values()}
        self._hanging = {p for package, part in parts for p in paragraphs_with_anchors(package.tree(part))}
        self._needed = bool(self._hanging)
        self._turned: frozenset[etree._Element] = frozenset()
        self._before, self._theirs = (self._all_anchors(some) for _, some in self._both())

    def _part_of(self, element: etree._Element) -> str:
        root = element.getroottree().getroot()
        return next((line.part for line in self._lines.values() if self._base.tree(line.part) is root), "")

    def _both(self) -> tuple[tuple[Package, Mapping[int, Line]], ...]:
        return (self._base, self._lines), (self._edited.package, self._edited.lines)

    def _all_anchors(self, lines: Mapping[int, Line]) -> dict[int, tuple[Anchor, ...]]:
        """Return the anchors of the lines that have any; most have none, and are not looked through for them."""
        hung = {n: line for n, line in lines.items() if not self._hanging.isdisjoint(line.elements)}
        return {number: anchors for number, line in hung.items() if (anchors := anchors_of(line.elements, line.pieces))}

    def learn(self, paragraphs: Sequence[MarkedParagraph]) -> None:
        """Learn which notes come and go, and which text boxes hang on the same paragraph, so that they answer."""
        if not self._needed:
            return
        self._turned = frozenset(self._notes_turned(paragraphs))
        for cluster in self._clusters(paragraphs):
            mine = [anchor for line in cluster.mine for anchor in self._before.get(line.number, ())]
            theirs = list(self._of_edited(cluster.theirs))
            for i, j in matched(self._keys(mine, cluster.mine), [key for _, key in theirs]):
                self._sites.answer(zip(boxes_of(theirs[j][0]), boxes_of(mine[i]), strict=False))

    def carry(
        self,
        paragraphs: Sequence[MarkedParagraph],
        new: Mapping[int, etree._Element],
        bare: Mapping[int, etree._Element],
    ) -> None:
        """Track what was added and what was taken off.

        `new`: the `w:p` of the edited file's new paragraphs; `bare`: those that nothing hangs on yet.
        """
        if not self._needed:
            return
        for number, element in bare.items():
            theirs = self._edited.lines[number]
            made = Line(theirs.block._replace(number=_NEW, part=self._part_of(element), block=Block(element, None)), ())
            self._compare(_Cluster((made,), (theirs,)))
        for cluster in self._clusters(paragraphs):
            self._compare(cluster)
        if not self._edited.is_paper:
            BarePictures(self._edited, self._lines, self._revisions).carry(paragraphs, new)
        self._edited.notes.arrange()

    def _clusters(self, paragraphs: Sequence[MarkedParagraph]) -> Iterator[_Cluster]:
        """Yield the lines that answer each other and that something hangs on."""
        for sources, edited in _answers(paragraphs):
            if not (self._before.keys().isdisjoint(sources) and self._theirs.keys().isdisjoint(edited)):
                yield _Cluster(tuple(self._lines[n] for n in sources), tuple(self._edited.lines[n] for n in edited))

    def _notes_turned(self, paragraphs: Sequence[MarkedParagraph]) -> Iterator[etree._Element]:
        """Yield the notes of the base that the redline deletes, and those of the edited file that it adds."""
        for paragraph in paragraphs:
            lines, number = (self._lines, paragraph.source) if paragraph.source is not None else (
                self._edited.lines, paragraph.edited)  # fmt: skip
            if paragraph.story in _NOTE_STORIES and paragraph.change is not Change.KEEP and number is not None:
                yield from (above for above in lines[number].element.iterancestors() if above.tag in NOTES)

    def _counts(self, anchor: Anchor, package: Package) -> bool:
        """Whether an anchor is compared: of an amendment paper, only references to notes that come or go."""
        if not self._edited.is_paper:
            return True
        kind = KINDS.get(str(anchor.element.tag))
        part = None if kind is None else package.part_of_type(f"{kind}s")
        notes = () if part is None or kind is None else package.tree(part).iter(w(kind))
        wanted = next((note for note in notes if note.get(w("id")) == anchor.element.get(w("id"))), None)
        return wanted in self._turned

    def _compare(self, cluster: _Cluster) -> None:
        mine = [a for line in cluster.mine for a in self._before.get(line.number, ()) if self._counts(a, self._base)]
        theirs = [found for found in self._of_edited(cluster.theirs) if self._counts(found[0], self._edited.package)]
        if not mine and not theirs:
            return
        pairs = matched(self._keys(mine, cluster.mine), [key for _, key in theirs])
        for index, anchor in enumerate(mine):
            if index not in {i for i, _ in pairs} and next(anchor.element.iterancestors(w("del")), None) is None:
                self._revisions.wrap(_own_run(anchor.element), "del")
        last: tuple[int, etree._Element] | None = None
        for index, (anchor, _) in enumerate(theirs):
            if index not in {j for _, j in pairs}:
                beside = last[1] if last is not None and last[0] == anchor.letters else None
                last = anchor.letters, self._insert(anchor, cluster, beside)

    def _keys(self, anchors: Sequence[Anchor], lines: Sequence[Line]) -> list[Key]:
        return [
            key_of(anchor, self._base, lines[0].part, lambda tag, identity: f"base {identity}") for anchor in anchors
        ]

    def _of_edited(self, lines: Sequence[Line]) -> Iterator[tuple[Anchor, Key]]:
        """Yield the anchors of the edited lines, letters counted over all of them, with keys that the base's equal."""
        letters = 0
        for line in lines:
            for anchor in self._theirs.get(line.number, ()):
                key = key_of(anchor, self._edited.package, line.part, self._note_name)
                yield Anchor(anchor.element, anchor.run, letters + anchor.letters), key
            letters += sum(len("".join(piece.text.split())) for piece in line.pieces)

    def _note_name(self, tag: str, identity: str) -> str:
        """Name a note of the edited file by the base's note that answers it."""
        wanted = self._edited.notes.theirs(KINDS[tag], identity)
        answer = None if wanted is None else self._sites.base_of(wanted)
        return f"new {identity}" if answer is None else f"base {answer.get(w('id'))}"

    def _insert(self, anchor: Anchor, cluster: _Cluster, last: etree._Element | None) -> etree._Element:
        """Put a reference or drawing behind as many letters of the amended text as stand before it there.

        `last`: the one before it at the same place. Returns the insertion.
        """
        line = cluster.mine[0]
        run = etree.Element(w("r"))
        properties = anchor.run.find(w("rPr"))
        if properties is not None:
            run.append(clean_copy(properties))
        run.append(clean_copy(_child_of(anchor.run, anchor.element)))
        self._edited.settle_in(run, cluster.theirs[0].part, line.part)
        at, behind = self._place(cluster, anchor.letters) if last is None else (last, True)
        beside = stepped_out(at, behind, self._revisions)
        if behind:
            beside.addnext(run)
        else:
            beside.addprevious(run)
        self._revisions.wrap(run, "ins")
        made = run.getparent()
        assert made is not None  # it has just been wrapped
        return made

    def _place(self, cluster: _Cluster, letters: int) -> tuple[etree._Element, bool]:
        """Return the run behind whose text `letters` of the amended text are complete, cut there if need be."""
        last: etree._Element | None = None
        for piece in self._pieces(cluster):
            size = len("".join(piece.text.split()))
            if letters == 0 and last is None:
                return piece.run, False
            if size >= letters:
                return self._behind_deleted(_cut_behind(piece, letters)), True
            letters, last = letters - size, piece.run
        if last is not None:
            return last, True
        return paragraph_properties(cluster.mine[-1].element), True

    def _behind_deleted(self, run: etree._Element) -> etree._Element:
        """Return what to insert behind: a reference that goes right there comes first, then the new one."""
        following = run.getnext()
        while following is not None and following.tag == w("del") and self._revisions.is_own(following):
            if next(following.iter(*TAGS), None) is None:
                break
            run, following = following, following.getnext()
        return run

    def _pieces(self, cluster: _Cluster) -> Iterator[Piece]:
        """Yield the pieces of the cluster as they stand now in the amended text, split halves included."""
        for line in cluster.mine:
            for element in _with_halves(line, self._revisions):
                yield from (piece for piece in pieces_of(element) if not piece.state.deleted and piece.text.strip())


def _with_halves(line: Line, revisions: Revisions) -> list[etree._Element]:
    """Return the paragraphs of a line, those before it that were split off it included."""
    found = list(line.elements)
    before = found[0].getprevious()
    while before is not None and before.tag == w("p") and revisions.has_end(before, "ins"):
        found.insert(0, before)
        before = before.getprevious()
    return found


def _cut_behind(piece: Piece, letters: int) -> etree._Element:
    """Cut the run of `piece` behind the given number of its letters; return the part before the cut."""
    places = [at for at, character in enumerate(piece.text, start=1) if not character.isspace()]
    end = places[letters - 1]
    run, element = piece.run, piece.element
    rest = list(element.itersiblings())
    if (end >= len(piece.text) or element.tag != w("t")) and not rest:
        return run
    tail = etree.Element(run.tag, dict(run.attrib))
    tail.extend(clean_copy(properties) for properties in run.findall(w("rPr")))
    if element.tag == w("t") and end < len(piece.text):
        tail.append(text_element(piece.text[end:]))
        element.getparent().replace(element, text_element(piece.text[:end]))  # type: ignore[union-attr]  # in its run
    tail.extend(rest)
    run.addnext(tail)
    return run


def _own_run(element: etree._Element) -> etree._Element:
    """Return a run that holds `element` and no text: its own, or one parted from it."""
    run = next(element.iterancestors(w("r")))
    inner = _child_of(run, element)
    if all(child is inner or child.tag == w("rPr") for child in run):
        return run
    own = etree.Element(run.tag, dict(run.attrib))
    after = etree.Element(run.tag, dict(run.attrib))
    for properties in run.findall(w("rPr")):
        own.append(clean_copy(properties))
        after.append(clean_copy(properties))
    after.extend(inner.itersiblings())
    own.append(inner)
    run.addnext(own)
    if any(child.tag != w("rPr") for child in after):
        own.addnext(after)
    return own


def _child_of(run: etree._Element, element: etree._Element) -> etree._Element:
    """Return the child of `run` that is or holds `element`."""
    return next((above for above in (element, *element.iterancestors()) if above.getparent() is run), element)


def _answers(paragraphs: Sequence[MarkedParagraph]) -> Iterator[tuple[Sequence[int], Sequence[int]]]:
    """Yield the numbers of lines of base and edited file that answer each other.

    Consecutive paragraphs that share one are taken together.
    """
    sources: list[int] = []
    edited: list[int] = []
    for paragraph in paragraphs:
        source, theirs = paragraph.source, paragraph.edited
        if source is None or theirs is None:
            continue
        if sources and source not in sources and theirs not in edited:
            yield sources, edited
            sources, edited = [], []
        sources += [source] if source not in sources else []
        edited += [theirs] if theirs not in edited else []
    if sources:
        yield sources, edited
