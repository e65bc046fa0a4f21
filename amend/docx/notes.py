"""Footnotes and endnotes that new text brings along, put among the base's as insertions (ECMA-376 Part 1, 17.11)."""

from __future__ import annotations

from lxml import etree

from amend.docx.adopt import Adopter
from amend.docx.copying import clean_copy, insert_content, paragraphs_of
from amend.docx.hand_marks import HandMarks
from amend.docx.names import W, w
from amend.docx.package import Package
from amend.docx.parts import Parts, Relation, content_type_of, relations
from amend.docx.revisions import Revisions
from amend.stream import ADD

KINDS = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_RULES = (("-1", "separator"), ("0", "continuationSeparator"))


class Notes:
    """Finds the base's note for one of the edited file's, or makes it."""

    def __init__(
        self, parts: Parts, edited: Package, adopter: Adopter, revisions: Revisions, hand_marks: HandMarks | None
    ) -> None:
        self._parts, self._edited, self._adopter, self._revisions = parts, edited, adopter, revisions
        self._hand_marks = hand_marks
        self._made: dict[tuple[str, str], str] = {}
        self._theirs: dict[str, dict[str | None, etree._Element]] = {}

    def make(self, kind: str, identity: str) -> str | None:
        """Return the id of a new note in the base, a copy of the edited file's; None where that one is missing."""
        wanted = self.theirs(kind, identity)
        if wanted is None:
            return None
        if (kind, identity) not in self._made:
            self._made[kind, identity] = self._copy(kind, wanted)
        return self._made[kind, identity]

    def theirs(self, kind: str, identity: str) -> etree._Element | None:
        """Return the edited file's note of that id."""
        if kind not in self._theirs:
            part = self._edited.part_of_type(f"{kind}s")
            notes = () if part is None else reversed([*self._edited.tree(part).iter(w(kind))])  # of two, the first
            self._theirs[kind] = {note.get(w("id")): note for note in notes}
        return self._theirs[kind].get(identity)

    def _copy(self, kind: str, wanted: etree._Element) -> str:
        part = self._parts.package.part_of_type(f"{kind}s") or self._new_part(kind)
        theirs = self._edited.part_of_type(f"{kind}s") or ""
        root = self._parts.touch(part)
        copy = self._adopter.settle_in(clean_copy(wanted), theirs, part)
        identity = str(max((int(n.get(w("id"), "0")) for n in root.iter(w(kind))), default=0) + 1)
        copy.set(w("id"), identity)
        paragraphs = paragraphs_of(copy)
        for paragraph in paragraphs:
            if self._hand_marks is not None:
                for run in paragraph.iter(w("r")):
                    self._hand_marks.take_off(run, ADD, paragraph)
            insert_content(paragraph, self._revisions)
        for paragraph in paragraphs[:-1]:
            self._revisions.mark_end(paragraph, "ins")
        root.append(copy)
        return identity

    def arrange(self) -> None:
        """Move each new note behind the one that is referred to before it, so that all stand in the text's order.

        Their ids rise with it, as Word numbers them when it saves; LibreOffice (7.4) takes others for each other.
        """
        document = self._parts.package.tree(self._parts.package.document)
        for tag, kind in KINDS.items():
            part = self._parts.package.part_of_type(f"{kind}s")
            made = {identity for (one, _), identity in self._made.items() if one == kind}
            if part is None or not made:
                continue
            notes = {note.get(w("id"), ""): note for note in self._parts.package.tree(part).iter(w(kind))}
            rules = [note for note in notes.values() if note.get(w("type")) not in (None, "normal")]
            before = rules[-1] if rules else None
            for reference in document.iter(tag):
                note = notes.get(reference.get(w("id"), ""))
                if note is not None and note.get(w("id")) in made and before is not None:
                    before.addnext(note)
                before = note if note is not None else before
            _number_anew([n for n in self._parts.package.tree(part).iter(w(kind)) if n not in rules], document, tag)

    def _new_part(self, kind: str) -> str:
        """Add a part for the first note of a document, with the rules that stand above notes (17.11.23)."""
        package, edited = self._parts.package, self._edited
        theirs = edited.part_of_type(f"{kind}s") or ""
        root = etree.Element(w(f"{kind}s"), nsmap={"w": W})
        for identity, form in _RULES:
            note = etree.SubElement(root, w(kind), {w("type"): form, w("id"): identity})
            etree.SubElement(etree.SubElement(etree.SubElement(note, w("p")), w("r")), w(form))
        data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        folder = package.document.rpartition("/")[0]
        name = f"{folder}/{kind}s.xml" if folder else f"{kind}s.xml"
        part = self._parts.add_named(name, data, content_type_of(edited, theirs))
        type_of = next(r.type for r in relations(edited, edited.document).values() if r.type.endswith(f"/{kind}s"))
        self._parts.relate(package.document, Relation(type_of, f"{kind}s.xml"))
        return part


def _number_anew(notes: list[etree._Element], document: etree._Element, tag: str) -> None:
    """Give the ids of `notes` out in their order, and to the references that name them."""
    old = [note.get(w("id"), "") for note in notes]
    if not all(identity.isdecimal() for identity in old):
        return
    new = dict(zip(old, sorted(old, key=int), strict=True))
    for element in (*notes, *document.iter(tag)):
        identity = element.get(w("id"), "")
        element.set(w("id"), new.get(identity, identity))
