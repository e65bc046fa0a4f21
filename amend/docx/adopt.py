"""Styles, lists, links and pictures of the edited file taken over into the base, where new text needs them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from copy import deepcopy

from lxml import etree

from amend.docx.names import R, W, w
from amend.docx.package import Package
from amend.docx.parts import Parts, Relation, content_type_of, path_of, relations, target_of
from amend.docx.properties import first_child

_STYLE_TAGS = frozenset({w("pStyle"), w("rStyle"), w("tblStyle")})
_STYLE_LINKS = ("basedOn", "next", "link")
_OF_ONE_FILE = frozenset({w("nsid"), w("tmpl"), w("styleLink"), w("numStyleLink"), w("name")})
"""What Word makes up for each list definition; two lists that differ in it alone are one."""


class Adopter:
    """Makes copies of the edited file's XML at home in the base."""

    def __init__(self, parts: Parts, edited: Package) -> None:
        self._parts, self._base, self._edited = parts, parts.package, edited
        self._mine, self._theirs = (_Lists(package) for package in (self._base, edited))
        self._numbers: dict[str, str] = {"0": "0"}
        self._styles: dict[str, str | None] = {}
        self._related: dict[tuple[str, str, str], str | None] = {}

    def learn(self, pairs: Iterable[tuple[etree._Element, etree._Element]]) -> None:
        """Learn from paragraphs of base and edited file that answer each other which lists are the same."""
        votes: dict[str, Counter[str]] = {}
        for base, edited in pairs:
            mine, theirs = _number_of(base), _number_of(edited)
            if mine and theirs and "0" not in (mine, theirs):
                votes.setdefault(theirs, Counter())[mine] += 1
        for theirs, counted in votes.items():
            self._numbers[theirs] = max(counted, key=lambda mine: (counted[mine], mine == theirs, mine))

    def settle_in(self, copy: etree._Element, from_part: str, to_part: str) -> etree._Element:
        """Make the references of `copy`, a copy out of the edited file's `from_part`, those of the base; return it."""
        for element in list(copy.iter(etree.Element)):
            if element.tag in _STYLE_TAGS:
                _set_or_drop(element, self.style(element.get(w("val"), "")))
            elif element.tag == w("numId"):
                _set_or_drop(element, self.number(element.get(w("val"), "")))
            for name in [name for name in element.attrib if str(name).startswith(f"{{{R}}}")]:
                found = self._relation(element.get(name, ""), from_part, to_part)
                if found is None:
                    del element.attrib[name]
                else:
                    element.set(name, found)
        return copy

    def style(self, identity: str) -> str | None:
        """Return the base's style for the edited file's `identity`, taken over if need be; None where it cannot."""
        if identity not in self._styles:
            self._styles[identity] = None  # a style that leads back to itself
            self._styles[identity] = self._style(identity)
        return self._styles[identity]

    def _style(self, identity: str) -> str | None:
        mine, theirs = _styles(self._base), _styles(self._edited)
        if mine is None or theirs is None:  # then a style says nothing, and only its name may stay where it stands
            root = self._base.tree(self._base.document)
            named = (element.get(w("val")) for element in root.iter(*_STYLE_TAGS))
            return identity if mine is not None or identity in named else None
        if _style_by(mine, lambda style: style.get(w("styleId")) == identity) is not None:
            return identity
        wanted = _style_by(theirs, lambda style: style.get(w("styleId")) == identity)
        if wanted is None:
            return None
        alike = _style_by(mine, lambda style: _name(style) == _name(wanted) and bool(_name(wanted)))
        if alike is not None:
            return alike.get(w("styleId"))
        return self._take_style(wanted, identity)

    def _take_style(self, wanted: etree._Element, identity: str) -> str:
        copy = deepcopy(wanted)
        copy.attrib.pop(w("default"), None)
        self._styles[identity] = identity
        for link in _STYLE_LINKS:
            for element in copy.findall(w(link)):
                _set_or_drop(element, self.style(element.get(w("val"), "")))
        for element in list(copy.iter(w("numId"))):
            _set_or_drop(element, self.number(element.get(w("val"), "")))
        part = self._base.part_of_type("styles")
        if part is not None:
            self._parts.touch(part).append(copy)
        return identity

    def number(self, identity: str) -> str | None:
        """Return the base's `w:numId` for the edited file's; the list is taken over where the base has no such list."""
        if identity not in self._numbers:
            if identity in self._mine.nums and self._mine.key(identity) == self._theirs.key(identity):
                self._numbers[identity] = identity
            elif identity not in self._theirs.nums:
                return None
            else:
                self._numbers[identity] = self._take_list(identity)
        return self._numbers[identity]

    def _take_list(self, identity: str) -> str:
        root = self._parts.touch(self._mine.part or self._new_part())
        num = deepcopy(self._theirs.nums[identity])
        abstract = self._mine.abstract_like(self._theirs, identity) or self._take_abstract(root, identity)
        number = str(_free(root, "num", "numId"))
        num.set(w("numId"), number)
        for reference in num.findall(w("abstractNumId")):
            reference.set(w("val"), abstract)
        nums = root.findall(w("num"))
        if nums:
            nums[-1].addnext(num)
        else:
            root.append(num)
        self._mine = _Lists(self._base)
        return number

    def _new_part(self) -> str:
        """Add a part for the first list of a document (17.9)."""
        theirs = self._theirs.part or ""
        data = etree.tostring(etree.Element(w("numbering"), nsmap={"w": W}), xml_declaration=True, encoding="UTF-8")
        folder = self._base.document.rpartition("/")[0]
        part = self._parts.add_named(f"{folder}/numbering.xml".lstrip("/"), data, content_type_of(self._edited, theirs))
        related = relations(self._edited, self._edited.document).values()
        kind = next(relation.type for relation in related if relation.type.endswith("/numbering"))
        self._parts.relate(self._base.document, Relation(kind, "numbering.xml"))
        return part

    def _take_abstract(self, root: etree._Element, identity: str) -> str:
        wanted = self._theirs.abstract_of(identity)
        abstract = etree.Element(w("abstractNum")) if wanted is None else deepcopy(wanted)
        number = str(_free(root, "abstractNum", "abstractNumId"))
        abstract.set(w("abstractNumId"), number)
        for child in [child for child in abstract if child.tag in _OF_ONE_FILE]:
            abstract.remove(child)
        for element in list(abstract.iter(w("pStyle"))):
            abstract_parent = element.getparent()
            if abstract_parent is not None:
                abstract_parent.remove(element)
        first = root.find(w("num"))
        root.insert(len(root) if first is None else root.index(first), abstract)
        return number

    def _relation(self, identity: str, from_part: str, to_part: str) -> str | None:
        key = (identity, from_part, to_part)
        if key not in self._related:
            self._related[key] = self._take_relation(*key)
        return self._related[key]

    def _take_relation(self, identity: str, from_part: str, to_part: str) -> str | None:
        theirs = relations(self._edited, from_part).get(identity)
        if theirs is None:
            return None
        if theirs.external:
            return self._parts.relate(to_part, theirs)
        path = path_of(from_part, theirs.target)
        if path not in self._edited:
            return None
        data = self._edited.raw(path)
        for there, relation in relations(self._base, to_part).items():
            target = path_of(to_part, relation.target)
            same = relation.type == theirs.type and not relation.external and target in self._base
            if same and self._base.raw(target) == data:
                return there
        name = self._parts.add(path, data, content_type_of(self._edited, path))
        return self._parts.relate(to_part, Relation(theirs.type, target_of(to_part, name)))


class _Lists:
    """The list definitions of one file, compared by what they print."""

    def __init__(self, package: Package) -> None:
        self.part = package.part_of_type("numbering")
        root = None if self.part is None else package.tree(self.part)
        found = [] if root is None else root.findall(w("num"))
        self.nums = {num.get(w("numId"), ""): num for num in found}
        abstracts = [] if root is None else root.findall(w("abstractNum"))
        self._abstracts = {abstract.get(w("abstractNumId"), ""): abstract for abstract in abstracts}

    def abstract_of(self, identity: str) -> etree._Element | None:
        """Return the definition that a `w:numId` uses."""
        reference = self.nums[identity].find(w("abstractNumId"))
        return None if reference is None else self._abstracts.get(reference.get(w("val"), ""))

    def key(self, identity: str) -> tuple[bytes, ...]:
        """Return what tells the list of a `w:numId` from another: its levels and its overrides."""
        if identity not in self.nums:
            return ()
        overrides = tuple(_canonical(child) for child in self.nums[identity].findall(w("lvlOverride")))
        return (_levels(self.abstract_of(identity)), *overrides)

    def abstract_like(self, other: _Lists, identity: str) -> str | None:
        """Return the id of a definition here that prints what `other`'s list prints."""
        wanted = _levels(other.abstract_of(identity))
        return next((number for number, abstract in self._abstracts.items() if _levels(abstract) == wanted), None)


def _levels(abstract: etree._Element | None) -> bytes:
    if abstract is None:
        return b""
    return b"".join(_canonical(child) for child in abstract if child.tag not in _OF_ONE_FILE)


def _canonical(element: etree._Element) -> bytes:
    copy = deepcopy(element)
    copy.tail = None
    for inner in copy.iter(etree.Element):
        for name in [name for name in inner.attrib if not str(name).startswith(w(""))]:
            del inner.attrib[name]
    return etree.tostring(copy, method="c14n", exclusive=True)


def _number_of(paragraph: etree._Element) -> str:
    properties = first_child(paragraph, w("pPr"))
    numbered = None if properties is None else first_child(properties, w("numPr"))
    found = None if numbered is None else first_child(numbered, w("numId"))
    return "" if found is None else found.get(w("val"), "")


def _styles(package: Package) -> etree._Element | None:
    part = package.part_of_type("styles")
    return None if part is None else package.tree(part)


def _style_by(root: etree._Element, fits: Callable[[etree._Element], bool]) -> etree._Element | None:
    return next((style for style in root.iter(w("style")) if fits(style)), None)


def _name(style: etree._Element) -> str:
    found = style.find(w("name"))
    return "" if found is None else found.get(w("val"), "")


def _set_or_drop(element: etree._Element, value: str | None) -> None:
    parent = element.getparent()
    if value is not None:
        element.set(w("val"), value)
    elif parent is not None:
        parent.remove(element)


def _free(root: etree._Element, tag: str, attribute: str) -> int:
    taken = [e.get(w(attribute), "") for e in root.iter(w(tag))]
    return max((int(value) for value in taken if value.isdecimal()), default=0) + 1
