"""A plan carried out on a paragraph: runs cut at the edges of changes and wrapped in revisions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy

from lxml import etree

from amend.docx.insert import Insertions, Plain, Segment
from amend.docx.names import w
from amend.docx.plan import DROPPED, Plan
from amend.docx.revisions import Revisions, text_element
from amend.docx.walk import Piece
from amend.stream import ADD, DELETE, NEITHER

_WRAPS = {ADD: ("ins",), DELETE: ("del",), NEITHER: ("ins", "del")}


def edit(
    paragraph: etree._Element,
    pieces: Sequence[Piece],
    plan: Plan,
    revisions: Revisions,
    plain: Plain,
    insertions: Insertions,
) -> None:
    """Carry out `plan` on a paragraph; `pieces` are those whose text the plan counts."""
    raw = "".join(piece.text for piece in pieces)
    segments = list(_segments(pieces, plan))
    insertions.put(paragraph, segments, plan)
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


def _segments(pieces: Sequence[Piece], plan: Plan) -> Iterator[Segment]:
    """Cut the runs at every edge and yield what results, in order."""
    start = 0
    index = 0
    while index < len(pieces):
        last = index
        while last + 1 < len(pieces) and pieces[last + 1].run is pieces[index].run:
            last += 1
        group = pieces[index : last + 1]
        yield from _cut_run(list(group), start, plan)
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


def _remove(run: etree._Element) -> None:
    parent = run.getparent()
    if parent is not None:
        parent.remove(run)
