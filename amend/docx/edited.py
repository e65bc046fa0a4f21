"""New text as it looks in the edited file: its runs, paragraphs, rows and tables, made at home in the base."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from typing import NamedTuple

from lxml import etree

from amend.docx.adopt import Adopter
from amend.docx.copying import clean_copy, insert_content, paragraphs_of
from amend.docx.fields import Fields, as_complex_field
from amend.docx.hand_marks import HandMarks
from amend.docx.logical import Line, lines_of
from amend.docx.names import r, w
from amend.docx.notes import KINDS, Notes
from amend.docx.opened import opened
from amend.docx.package import Package
from amend.docx.parts import Parts, Relation, relations
from amend.docx.plan import Origin, found_in
from amend.docx.properties import first_child
from amend.docx.revisions import Revisions, plain_properties, text_element
from amend.docx.walk import Piece, pieces_of
from amend.model import Source
from amend.whitespace import squeeze

_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


class NewRun(NamedTuple):
    """A run for the base, and where it stands in the edited file."""

    run: etree._Element
    link: str = ""
    """The instruction of the link that it belongs to: a link is tracked as a field, for a `w:hyperlink` cannot be."""
    in_field: bool = False
    """Whether it is the result of a field."""


class Edited:
    """The edited file, as whoever writes into the base needs it."""

    def __init__(
        self, source: Source, base: Package, revisions: Revisions, hand_marks: HandMarks | None = None
    ) -> None:
        """`hand_marks`: given where the file is an amendment paper, of which notes alone are taken, without marks."""
        file = opened(source)
        self.package = file.package
        self.parts = Parts(base)
        self.adopter = Adopter(self.parts, self.package)
        self.notes = Notes(self.parts, self.package, self.adopter, revisions, hand_marks)
        self.is_paper = hand_marks is not None
        self.lines: Mapping[int, Line] = {line.number: line for line in lines_of(file.blocks)}
        self._revisions = revisions
        self._places: dict[int, list[int]] = {}
        self._drawings = 0
        self.is_foreign = self.is_paper or _defaults(base) != _defaults(self.package)
        """Whether it was saved by another program or on another template, so that its runs' looks are its own."""

    def runs(self, origin: Origin, length: int, part: str) -> tuple[NewRun, ...]:
        """Return runs for `length` characters from `origin` on, for the base's `part`; none where it cannot be told."""
        line = self.lines[origin.number]
        where = self._where(origin, line)
        wanted = [at for at in where[origin.start : origin.start + length] if at >= 0]
        if len(wanted) != length or self.is_foreign:
            return ()
        return tuple(self._cut(line, wanted[0], wanted[-1] + 1, part))

    def look_at(self, origin: Origin, at: int) -> str | None:
        """Return what the character `at` of the origin's text looks like, comparable; None where it cannot be told."""
        line = self.lines[origin.number]
        where = self._where(origin, line)
        if not 0 <= at < len(where) or where[at] < 0:
            return None
        end = 0
        for piece in line.pieces:
            end += len(piece.text)
            if where[at] < end:
                return look_of(piece.run)
        return None

    def _where(self, origin: Origin, line: Line) -> list[int]:
        if origin.number not in self._places:
            self._places[origin.number] = found_in(line.raw, origin.text)
        return self._places[origin.number]

    def _cut(self, line: Line, start: int, end: int, part: str) -> Iterator[NewRun]:
        """Yield the part of the line's runs that holds its raw characters `start` to `end`."""
        at = 0
        current: etree._Element | None = None
        copy: etree._Element | None = None
        whole = Fields(line.element, [piece.run for piece in _within(line.pieces, start, end)])
        for piece in line.pieces:
            first, last = max(start, at), min(end, at + len(piece.text))
            if first < last:
                if piece.run is not current or copy is None:
                    yield from (NewRun(run) for run in whole.before(piece.run))
                    current, copy = piece.run, self._empty_run(piece.run, line.part, part)
                    in_field = piece.state.field and not whole.holds(piece.run)
                    yield NewRun(copy, self._link(piece, line.part), in_field)
                copy.append(_part_of(piece, first - at, last - at))
                yield from (NewRun(run) for run in whole.behind(piece.run) if piece is _last_of(line, piece.run))
            at += len(piece.text)

    def _empty_run(self, run: etree._Element, from_part: str, part: str) -> etree._Element:
        copy = etree.Element(run.tag)
        properties = run.find(w("rPr"))
        if properties is not None:
            copy.append(clean_copy(properties))
        return self.adopter.settle_in(copy, from_part, part)

    def _link(self, piece: Piece, from_part: str) -> str:
        link = next(piece.run.iterancestors(w("hyperlink")), None)
        return "" if link is None else link_instruction(link, relations(self.package, from_part))

    def paragraph(self, number: int, part: str) -> etree._Element:
        """Return a paragraph of the edited file as an insertion, for the base's `part`."""
        line = self.lines[number]
        made = self.inserted(line.element, line.part, part)
        if squeeze("".join(piece.text for piece in pieces_of(made))) == squeeze(line.raw):
            return made
        # It runs over several `w:p`, whose marks are deleted: only the last has been copied.
        made = etree.Element(w("p"))
        etree.SubElement(made, w("pPr")).extend(self.properties(number, part))
        for new in self._cut(line, 0, len(line.raw), part):
            made.append(new.run)
            self._revisions.wrap(new.run, "ins")
        return made

    def inserted(self, element: etree._Element, from_part: str, part: str) -> etree._Element:
        """Return a copy of a paragraph, row or table all of whose text is an insertion, for the base's `part`."""
        copy = clean_copy(element)
        for link in list(copy.iter(w("hyperlink"))):
            as_complex_field(link, link_instruction(link, relations(self.package, from_part)))
        self.settle_in(copy, from_part, part)
        for paragraph in [copy] if copy.tag == w("p") else paragraphs_of(copy):
            insert_content(paragraph, self._revisions)
        return copy

    def settle_in(self, copy: etree._Element, from_part: str, part: str) -> etree._Element:
        """Make a clean copy at home in the base: its references, notes and drawings."""
        self.adopter.settle_in(copy, from_part, part)
        for tag, kind in KINDS.items():
            for reference in list(copy.iter(tag)):
                made = self.notes.make(kind, reference.get(w("id"), ""))
                if made is not None:
                    reference.set(w("id"), made)
        for drawn in copy.iter(_DRAWN):
            drawn.set("id", self._free_drawing())
        return copy

    def _free_drawing(self) -> str:
        """Return an id that no drawing of the document has (20.4.2.5)."""
        if not self._drawings:
            root = self.parts.package.tree(self.parts.package.document)
            taken = (drawn.get("id", "") for drawn in root.iter(_DRAWN))
            self._drawings = max((int(value) for value in taken if value.isdecimal() and len(value) < 10), default=0)
        self._drawings += 1
        return str(self._drawings)

    def properties(self, number: int, part: str) -> list[etree._Element]:
        """Return copies of what the `w:pPr` of a paragraph says of it, for the base's `part`."""
        line = self.lines[number]
        holder = etree.Element(w("pPr"))
        holder.extend(deepcopy(child) for child in plain_properties(line.element.find(w("pPr"))))
        return list(self.adopter.settle_in(holder, line.part, part))

    def shape(self, number: int) -> tuple[str | None, ...]:
        """Return style, list and level of a paragraph, by the base's names for them."""
        style, listed, level = shape_of(first_child(self.lines[number].element, w("pPr")))
        return style and self.adopter.style(style), listed and self.adopter.number(listed), level

    def learn(self, pairs: Iterable[tuple[etree._Element, etree._Element]]) -> None:
        """Learn from paragraphs of base and edited file that answer each other which lists are the same."""
        self.adopter.learn(pairs)


def look_of(run: etree._Element) -> str:
    """Return what the `w:rPr` of a run states, comparable."""
    properties = run.find(w("rPr"))
    stated = () if properties is None else (f"{child.tag!s} {sorted(map(str, child.items()))}" for child in properties)
    return "\n".join(stated)


def shape_of(properties: etree._Element | None) -> tuple[str | None, ...]:
    """Return the style, list and level that a `w:pPr` states."""
    if properties is None:
        return None, None, None
    style, numbered = first_child(properties, w("pStyle")), first_child(properties, w("numPr"))
    number = None if numbered is None else first_child(numbered, w("numId"))
    if numbered is None or number is None:
        return (None if style is None else style.get(w("val"))), None, None
    level = first_child(numbered, w("ilvl"))
    return (
        None if style is None else style.get(w("val")),
        number.get(w("val")),
        "0" if level is None else level.get(w("val")),
    )


def _within(pieces: Sequence[Piece], start: int, end: int) -> Iterator[Piece]:
    """Yield the pieces that stand wholly between two raw positions."""
    at = 0
    for piece in pieces:
        if start <= at and at + len(piece.text) <= end:
            yield piece
        at += len(piece.text)


def _last_of(line: Line, run: etree._Element) -> Piece:
    return next(piece for piece in reversed(line.pieces) if piece.run is run)


def link_instruction(link: etree._Element, related: Mapping[str, Relation]) -> str:
    """Return the field instruction that says what a `w:hyperlink` says (17.16.5.25)."""
    found = related.get(link.get(r("id"), ""))
    anchor, hint = link.get(w("anchor"), ""), link.get(w("tooltip"), "")
    target = f' "{_quoted(found.target)}"' if found is not None else ""
    switches = (f' \\{switch} "{_quoted(value)}"' for switch, value in (("l", anchor), ("o", hint)) if value)
    return f" HYPERLINK{target}{''.join(switches)} "


def _quoted(value: str) -> str:
    """Return `value` as it stands within the quotation marks of an instruction (17.16.4.1)."""
    return value.replace("\\", "\\\\").replace('"', '\\"')


def _part_of(piece: Piece, first: int, last: int) -> etree._Element:
    if piece.element.tag in (w("t"), w("delText")):
        return text_element(piece.text[first:last])
    copy = deepcopy(piece.element)
    copy.tail = None
    return copy


def _defaults(package: Package) -> tuple[bytes, ...]:
    """Return what a file's ordinary text looks like: its defaults and its default paragraph style."""
    part = package.part_of_type("styles")
    if part is None:
        return ()
    root = package.tree(part)
    own = [s for s in root.iter(w("style")) if s.get(w("type")) == "paragraph" and s.get(w("default")) in ("1", "true")]
    found = [*root.findall(w("docDefaults")), *own]
    return tuple(_canonical(element) for element in found)


def _canonical(element: etree._Element) -> bytes:
    """Return the look that a style or the defaults state, however the file is laid out."""
    look = element.iter(w("rPr"), w("pPr"))
    stated = (f"{inner.tag!s} {sorted(map(str, inner.items()))}" for child in look for inner in child.iter("*"))
    return "\n".join(stated).encode()
