"""A plan carried out on a paragraph: runs cut at the edges of changes, wrapped in revisions, new runs put between."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from amend.docx.names import W, w
from amend.docx.plan import DROPPED, Plan
from amend.docx.revisions import Revisions, text_element, text_run
from amend.docx.walk import Block, Piece
from amend.model import Change, Span
from amend.stream import ADD, BREAK, DELETE, NEITHER

SPLIT = f"{{{W}}}amendSplit"
"""A mark of our own while a paragraph is worked on; it never reaches a file."""
_WRAPS = {ADD: ("ins",), DELETE: ("del",), NEITHER: ("ins", "del")}
_NEW = {Change.ADD: ("ins",), Change.NEITHER: ("ins", "del"), Change.DELETE: ("del",)}

Plain = Callable[[etree._Element, int], None]
"""Takes the hand marks off a run that does what the code says."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A run all of whose text does one thing, and where that text stands in the paragraph."""

    run: etree._Element
    start: int
    end: int
    code: int
    piece: Piece
    """The first piece in it."""


def edit(block: Block, pieces: list[Piece], plan: Plan, revisions: Revisions, plain: Plain) -> None:
    """Carry out `plan` on the paragraph of `block`; `pieces` are those whose text the plan counts."""
    raw = "".join(piece.text for piece in pieces)
    segments = list(_segments(pieces, plan))
    _insert_all(block.element, segments, plan, revisions, plain)
    for segment in segments:
        if segment.code == DROPPED:
            _remove(segment.run)
            continue
        blank = not raw[segment.start : segment.end].strip()
        plain(segment.run, NEITHER if blank else segment.code)  # a kept space may stand in a struck run
        tags = _wanted(segment)
        if tags:
            revisions.wrap(segment.run, *tags)


def _wanted(segment: Segment) -> tuple[str, ...]:
    """Return the revisions to wrap a run in; one that the file has already is not made twice."""
    state = segment.piece.state
    has = {"ins": state.inserted, "del": state.deleted}
    return tuple(tag for tag in _WRAPS.get(segment.code, ()) if not has[tag])


def _segments(pieces: list[Piece], plan: Plan) -> Iterator[Segment]:
    """Cut the runs at every edge and yield what results, in order."""
    start = 0
    index = 0
    while index < len(pieces):
        last = index
        while last + 1 < len(pieces) and pieces[last + 1].run is pieces[index].run:
            last += 1
        group = pieces[index : last + 1]
        yield from _cut_run(group, start, plan)
        start += sum(len(piece.text) for piece in group)
        index = last + 1


def _edges(plan: Plan, start: int, end: int) -> list[int]:
    """Return the positions within a run at which it must be cut."""
    return [at for at in range(start + 1, end) if plan.codes[at] != plan.codes[at - 1] or at in plan.insertions]


def _cut_run(group: list[Piece], start: int, plan: Plan) -> Iterator[Segment]:
    run = group[0].run
    end = start + sum(len(piece.text) for piece in group)
    edges = _edges(plan, start, end)
    if not edges:
        code = plan.codes[start] if end > start else 0
        yield Segment(run, start, end, code, group[0])
        return
    bounds = [start, *edges, end]
    copies = [_empty_copy(run) for _ in bounds[1:]]
    _share_out(run, group, bounds, copies)
    parent = run.getparent()
    assert parent is not None  # a run always stands in something
    place = parent.index(run)
    copies[-1].tail = run.tail
    parent.remove(run)
    for offset, copy in enumerate(copies):
        parent.insert(place + offset, copy)
    for copy, first, last in zip(copies, bounds, bounds[1:], strict=False):
        yield Segment(copy, first, last, plan.codes[first], group[0])


def _empty_copy(run: etree._Element) -> etree._Element:
    copy = etree.Element(run.tag, dict(run.attrib), run.nsmap)
    properties = run.find(w("rPr"))
    if properties is not None:
        copy.append(deepcopy(properties))
    return copy


def _share_out(run: etree._Element, group: list[Piece], bounds: list[int], copies: list[etree._Element]) -> None:
    """Move the children of `run` into `copies`; text is cut at `bounds`, anything else goes with the text before it."""
    texts = {piece.element: piece.text for piece in group}
    at, current = bounds[0], 0
    for child in list(run):
        if child.tag == w("rPr"):
            continue
        text = texts.get(child) if child in texts else "".join(texts.get(inner, "") for inner in child.iter())
        while current + 1 < len(copies) and at >= bounds[current + 1]:
            current += bool(text)
            if not text:
                break
        if child not in texts or child.tag not in (w("t"), w("delText")):
            copies[current].append(child)
            at += len(text or "")
            continue
        at = _share_text(child, text or "", at, bounds, copies, current)


def _share_text(
    element: etree._Element, text: str, at: int, bounds: list[int], copies: list[etree._Element], current: int
) -> int:
    """Put the parts of one `w:t` into the copies they belong to; return the position behind it."""
    end = at + len(text)
    while at < end:
        while current + 1 < len(copies) and at >= bounds[current + 1]:
            current += 1
        stop = min(end, bounds[current + 1])
        part = text_element(text[len(text) - (end - at) : len(text) - (end - stop)])
        part.tag = element.tag
        copies[current].append(part)
        at = stop
    return at


def _insert_all(
    paragraph: etree._Element, segments: list[Segment], plan: Plan, revisions: Revisions, plain: Plain
) -> None:
    usual = _usual_properties(segments)
    for at, spans in plan.insertions.items():
        before = next((s for s in reversed(segments) if s.end <= at and s.end > s.start), None)
        after = next((s for s in segments if s.start >= at and s.end > s.start), None)
        properties = _properties_for(before, after, usual)
        anchor, follow = _anchor(paragraph, before, after)
        for span in spans:
            element = _new_element(span, properties, revisions, plain)
            if follow:
                anchor.addnext(element)
            else:
                anchor.addprevious(element)
            anchor, follow = element, True


def _new_element(span: Span, properties: etree._Element | None, revisions: Revisions, plain: Plain) -> etree._Element:
    """Return new text wrapped in its revisions, or the mark of a split."""
    if span.text == BREAK:
        return etree.Element(SPLIT, {"mark": _NEW[span.change][0]})
    holder = etree.Element("holder")
    run = text_run(span.text, properties)
    holder.append(run)
    plain(run, NEITHER)  # what stands beside it may be marked by hand
    if span.change in _NEW:
        revisions.wrap(run, *_NEW[span.change])
    return holder[0]


def _anchor(paragraph: etree._Element, before: Segment | None, after: Segment | None) -> tuple[etree._Element, bool]:
    """Return the element to insert beside and whether behind it: never into a link or a field's result."""
    for segment, behind in ((before, True), (after, False)):
        if segment is not None and not segment.piece.state.link and not segment.piece.state.field:
            return segment.run, behind
    for segment, behind in ((after, False), (before, True)):
        if segment is not None:
            return _top(paragraph, segment.run, behind), behind
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        paragraph.insert(0, properties)
    return properties, True


def _top(paragraph: etree._Element, run: etree._Element, behind: bool) -> etree._Element:
    """Return the child of `paragraph` that holds `run`; behind a field, its last run."""
    element = run
    while (parent := element.getparent()) is not None and parent is not paragraph:
        element = parent
    while behind and (following := element.getnext()) is not None and _ends_field(element, following):
        element = following
    return element


def _ends_field(element: etree._Element, following: etree._Element) -> bool:
    """Whether `following` is the end of the field whose result `element` is."""
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


def _usual_properties(segments: list[Segment]) -> bytes:
    counts: Counter[bytes] = Counter()
    for segment in segments:
        counts[_key(segment.run.find(w("rPr")))] += segment.end - segment.start
    return counts.most_common(1)[0][0] if counts else b""


def _key(properties: etree._Element | None) -> bytes:
    return b"" if properties is None or not len(properties) else etree.tostring(properties, method="c14n")


def _remove(run: etree._Element) -> None:
    parent = run.getparent()
    if parent is not None:
        parent.remove(run)
