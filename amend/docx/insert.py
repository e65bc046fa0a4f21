"""New text put between the runs of a paragraph: where it stands, and what it looks like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from lxml import etree

from amend.docx.edited import NewRun
from amend.docx.fields import field_end, field_start
from amend.docx.names import W, w
from amend.docx.plan import Laid, Plan
from amend.docx.revisions import Revisions, text_run
from amend.docx.walk import Piece
from amend.model import Change
from amend.stream import BREAK, NEITHER

SPLIT = f"{{{W}}}amendSplit"
"""A mark of our own while a paragraph is worked on; it never reaches a file."""
_NEW = {Change.ADD: ("ins",), Change.NEITHER: ("ins", "del"), Change.DELETE: ("del",)}
_WRAPPERS = frozenset({w("ins"), w("del"), w("moveFrom"), w("moveTo")})

Plain = Callable[[etree._Element, int], None]
"""Takes the hand marks off a run that does what the code says."""
Looks = Callable[[Laid], Sequence[NewRun]]
"""Gives new text the runs that it has in the edited file; none where that cannot be told."""


class Segment(NamedTuple):
    """A run all of whose text does one thing, and where that text stands in the paragraph."""

    run: etree._Element
    start: int
    end: int
    code: int
    piece: Piece
    """The first piece in it."""


@dataclass(frozen=True, slots=True)
class Insertions:
    """Puts what a plan inserts into its paragraph."""

    revisions: Revisions
    plain: Plain
    looks: Looks

    def put(self, paragraph: etree._Element, segments: Sequence[Segment], plan: Plan) -> None:
        """Insert all new text of `plan`, wrapped in its revisions, and the marks of splits."""
        usual = _usual_properties(segments)
        for at, spans in plan.insertions.items():
            before = next((s for s in reversed(segments) if s.end <= at and s.end > s.start), None)
            after = next((s for s in segments if s.start >= at and s.end > s.start), None)
            properties = _properties_for(before, after, usual)
            made = [one for laid in spans for one in self._made(laid, properties)]
            self._lay(paragraph, made, before, after)

    def _made(self, laid: Laid, properties: etree._Element | None) -> list[NewRun]:
        """Return new text as runs in their revisions, or the mark of a split."""
        span = laid.span
        if span.text == BREAK:
            return [NewRun(etree.Element(SPLIT, {"mark": _NEW[span.change][0]}))]
        runs = list(self.looks(laid)) or [NewRun(text_run(span.text, properties))]
        done: list[NewRun] = []
        for new in runs:
            holder = etree.Element("holder")
            holder.append(new.run)
            self.plain(new.run, NEITHER)  # what stands beside it may be marked by hand
            if span.change in _NEW:
                self.revisions.wrap(new.run, *_NEW[span.change])
            done.append(new._replace(run=holder[0]))
        return done

    def _lay(
        self, paragraph: etree._Element, made: Sequence[NewRun], before: Segment | None, after: Segment | None
    ) -> None:
        anchor, behind = _inside(made, before, after) or self._anchor(paragraph, before, after)
        inside = next(anchor.iterancestors(w("hyperlink")), None) is not None
        for link, group in groupby(made, key=lambda new: new.link):
            runs = [new.run for new in group]
            if link and not inside:
                runs = [*map(self._new, field_start(link)), *runs, self._new(field_end())]
            for run in runs:
                if behind:
                    anchor.addnext(run)
                else:
                    anchor.addprevious(run)
                anchor, behind = run, True

    def _new(self, run: etree._Element) -> etree._Element:
        holder = etree.Element("holder")
        holder.append(run)
        self.revisions.wrap(run, "ins")
        return holder[0]

    def _anchor(
        self, paragraph: etree._Element, before: Segment | None, after: Segment | None
    ) -> tuple[etree._Element, bool]:
        """Return the element to insert beside and whether behind it: never into a link or a field's result."""
        for segment, behind in ((before, True), (after, False)):
            if segment is not None and not segment.piece.state.link and not segment.piece.state.field:
                return stepped_out(segment.run, behind, self.revisions), behind
        for segment, behind in ((after, False), (before, True)):
            if segment is not None:
                return _top(segment.run, behind), behind
        properties = paragraph.find(w("pPr"))
        if properties is None:
            properties = etree.Element(w("pPr"))
            paragraph.insert(0, properties)
        return properties, True


def stepped_out(element: etree._Element, behind: bool, revisions: Revisions) -> etree._Element:
    """Return what to insert beside so as to stand outside the revisions around `element`, which are parted there."""
    parent = element.getparent()
    while parent is not None and parent.tag in _WRAPPERS:
        siblings = list(element.itersiblings(preceding=not behind))
        if siblings:
            rest = etree.Element(parent.tag, dict(parent.attrib))
            rest.set(w("id"), revisions.fresh_id())
            if revisions.is_own(parent):
                revisions.ids.add(rest.get(w("id"), ""))
            rest.extend(siblings if behind else reversed(siblings))
            if behind:
                parent.addnext(rest)
            else:
                parent.addprevious(rest)
        element, parent = parent, parent.getparent()
    return element


def _inside(
    made: Sequence[NewRun], before: Segment | None, after: Segment | None
) -> tuple[etree._Element, bool] | None:
    """Return where new text of a link or of a field's result stands in the base's that it continues."""
    for segment, behind in ((before, True), (after, False)):
        if not made or segment is None:
            continue
        linked = made[0].link and next(segment.run.iterancestors(w("hyperlink")), None) is not None
        if linked or (made[0].in_field and segment.piece.state.field):
            return segment.run, behind
    return None


def _top(run: etree._Element, behind: bool) -> etree._Element:
    """Return the child of the paragraph that holds `run`; behind a field, its last run."""
    element = run
    while (parent := element.getparent()) is not None and parent.tag != w("p"):
        element = parent
    while behind and (following := element.getnext()) is not None and _ends_field(following):
        element = following
    return element


def _ends_field(following: etree._Element) -> bool:
    """Whether `following` is the end of a field."""
    return any(mark.get(w("fldCharType")) == "end" for mark in following.iter(w("fldChar")))


def _properties_for(before: Segment | None, after: Segment | None, usual: bytes) -> etree._Element | None:
    """Return the properties that new text takes: those beside it, the paragraph's usual ones where a side has them."""
    sides = [_run_properties(s) for s in (before, after) if s is not None and not s.piece.state.link]
    for properties in sides:
        if _key(properties) == usual:
            return properties
    return sides[0] if sides else None


def _run_properties(segment: Segment) -> etree._Element | None:
    """Return the properties of a run as new text may take them: no reference style, no revision of theirs."""
    found = segment.run.find(w("rPr"))
    if found is None:
        return None
    copy = deepcopy(found)
    for tag in ("rPrChange", "ins", "del", "vertAlign"):
        for child in copy.findall(w(tag)):
            copy.remove(child)
    return copy


def _usual_properties(segments: Sequence[Segment]) -> bytes:
    counts: Counter[bytes] = Counter()
    for segment in segments:
        counts[_key(segment.run.find(w("rPr")))] += segment.end - segment.start
    return counts.most_common(1)[0][0] if counts else b""


def _key(properties: etree._Element | None) -> bytes:
    return b"" if properties is None or not len(properties) else etree.tostring(properties, method="c14n")
