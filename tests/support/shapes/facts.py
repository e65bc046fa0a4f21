"""What a Word file holds beside its words, as lists that two files can be compared by."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from lxml import etree

from support.resolution import Element, How, w, walk
from support.resolver import parts, squeezed
from support.shapes.package import NAMESPACES
from support.shapes.settling import main_part, roots

_R = f"{{{NAMESPACES['r']}}}"
_FALLBACK = f"{{{NAMESPACES['mc']}}}Fallback"
_BLIP = f"{{{NAMESPACES['a']}}}blip"
_LINK = re.compile(r'HYPERLINK (\\l )?"([^"]*)"')
_REFERENCE = re.compile(r"(?:REF|PAGEREF|NOTEREF) (\w+)")
Fact = tuple[str, ...]


@cache
def facts(docx: bytes, how: How = "accept") -> Facts:
    """Return the facts of a file, made once."""
    return Facts(docx, how)


@dataclass(frozen=True)
class Facts:
    """A file resolved one way, and its facts; a property each, all of them lists of tuples of text."""

    docx: bytes
    how: How = "accept"

    @cached_property
    def members(self) -> dict[str, bytes]:
        """The package's members."""
        return parts(self.docx)

    @cached_property
    def roots(self) -> dict[str, Element]:
        """The parts with text, resolved, what is for older readers left out."""
        found = roots(self.docx, self.how)
        for root in found.values():
            for fallback in list(root.iter(_FALLBACK)):
                fallback.getparent().remove(fallback)  # type: ignore[union-attr]
        return found

    @cached_property
    def body(self) -> Element:
        """The main document."""
        return self.roots[main_part(self.members)]

    def target(self, part: str, key: str) -> str:
        """Return where relationship `key` of `part` leads, a picture as a digest of its bytes."""
        folder, name = posixpath.split(part)
        related = self.members.get(f"{folder}/_rels/{name}.rels", b"<none/>")
        for one in etree.fromstring(related):
            if one.get("Id") == key:
                inside = self.members.get(posixpath.join("/", folder, one.get("Target", "")).lstrip("/"))
                return one.get("Target", "") if inside is None else hashlib.sha256(inside).hexdigest()[:12]
        return f"nothing ({key})"

    @cached_property
    def links(self) -> list[Fact]:
        """Each hyperlink's target or anchor, and text; those by a field too. In no order: a field ends where it may."""
        found = [
            (self.target(name, key) if (key := one.get(f"{_R}id")) else f"#{one.get(w('anchor'), '')}", words(one))
            for name, root in self.roots.items() for one in root.iter(w("hyperlink")) if words(one)
        ]  # fmt: skip
        pairs = ((_LINK.match(fact[0]), fact) for fact in self._all_fields)
        return sorted([*found, *((f"#{m[2]}" if m[1] else m[2], fact[1]) for m, fact in pairs if m)])

    @cached_property
    def pictures(self) -> list[Fact]:
        """Each picture's bytes, as a digest."""
        return [(self.target(name, one.get(f"{_R}embed", "")),)
                for name, root in self.roots.items() for one in root.iter(_BLIP)]  # fmt: skip

    @cached_property
    def fields(self) -> list[Fact]:
        """Each field's code and result, links left out."""
        return sorted(fact for fact in self._all_fields if not _LINK.match(fact[0]))

    @cached_property
    def _all_fields(self) -> list[Fact]:
        return [fact for root in self.roots.values() for fact in _fields(root)]

    @cached_property
    def notes(self) -> list[Fact]:
        """The text of each note, in the order of their references, with the text before the reference."""
        return [(kind, _before(one), self._note(kind, one.get(w("id"), "")))
                for kind in ("footnote", "endnote") for one in self.body.iter(w(f"{kind}Reference"))]  # fmt: skip

    def _note(self, kind: str, key: str) -> str:
        for name, root in self.roots.items():
            if posixpath.basename(name) == f"{kind}s.xml":
                return next((words(one) for one in root if one.get(w("id")) == key), f"nothing ({key})")
        return "no notes"

    @cached_property
    def dangling(self) -> set[str]:
        """Bookmarks that a reference or a link leads to and that are not there."""
        named = {one.get(w("name"), "") for root in self.roots.values() for one in root.iter(w("bookmarkStart"))}
        wanted = {match[1] for fact in self._all_fields if (match := _REFERENCE.match(fact[0]))}
        return (wanted | {target[1:] for target, _ in self.links if target.startswith("#")}) - named

    def content(self, part: str, paragraph: Element) -> str:
        """Return all that a reader sees of `paragraph`: words, notes, pictures; deleted words left out."""
        seen = [part, words(paragraph, shown=True)]
        for one in paragraph.iter(w("footnoteReference"), w("endnoteReference"), _BLIP):
            kind = etree.QName(one).localname.removesuffix("Reference")
            note = kind != "blip"
            seen.append(
                self._note(kind, one.get(w("id"), "")) if note else self.target(part, one.get(f"{_R}embed", ""))
            )
        return " | ".join(seen)

    @cached_property
    def tables(self) -> list[Fact]:
        """Each table, a text for each row: its cells with their spans."""
        return [
            tuple(" | ".join(_cell(cell) for cell in _below(row, "tc")) for row in _below(table, "tr"))
            for root in self.roots.values() for table in root.iter(w("tbl"))
        ]  # fmt: skip

    @cached_property
    def controls(self) -> list[Fact]:
        """Each content control's text, of those that have any."""
        found = (words(one) for root in self.roots.values() for one in root.iter(w("sdtContent")))
        return [(text,) for text in found if text]

    @cached_property
    def sections(self) -> list[Fact]:
        """Each section's page, and what its headers and footers say."""
        return [
            (_attribute(one, "pgSz", "orient"), _attribute(one, "type", "val"),
             *(f"{which.get(w('type'))} {self._margin(which.get(f'{_R}id', ''))}"
               for which in one if which.tag in (w("headerReference"), w("footerReference"))))
            for one in self.body.iter(w("sectPr"))
        ]  # fmt: skip

    def _margin(self, key: str) -> str:
        folder, name = posixpath.split(main_part(self.members))
        related = etree.fromstring(self.members[f"{folder}/_rels/{name}.rels"])
        target = next((one.get("Target", "") for one in related if one.get("Id") == key), "")
        return words(self.roots[f"{folder}/{target}"])

    @cached_property
    def looks(self) -> list[Fact]:
        """Each paragraph that has text: its style's name, its list's form, and its words by their look."""
        return [look for root in self.roots.values() for one in root.iter(w("p")) if (look := self._look(one))[-1]]

    def _look(self, paragraph: Element) -> Fact:
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        runs = _looks(paragraph)
        return (
            self._style(style.get(w("val"), "")) if style is not None else "",
            self._list(paragraph),
            *(f"{text} [{' '.join(sorted(forms))}]" for text, forms in runs),
            "".join(text for text, _ in runs),
        )

    def _style(self, key: str) -> str:
        root = self._beside("styles.xml")
        if root is None:
            return key
        found = root.xpath(f'w:style[@w:styleId="{key}"]', namespaces=NAMESPACES)
        if not found:
            return f"no such style: {key}"
        return "" if found[0].get(w("default")) else _attribute(found[0], "name", "val")

    def _list(self, paragraph: Element) -> str:
        """Return the form of the paragraph's own list at its level, whatever the list's id."""
        found = paragraph.find(f"{w('pPr')}/{w('numPr')}")
        if found is None:
            return ""
        key, depth = (_attribute(found, name, "val") for name in ("numId", "ilvl"))
        root = self._beside("numbering.xml")
        if root is None or key == "0":
            return f"{key}/{depth}"
        path = (f'w:abstractNum[@w:abstractNumId=../w:num[@w:numId="{key}"]/w:abstractNumId/@w:val]'
                f'/w:lvl[@w:ilvl="{depth or 0}"]')  # fmt: skip
        level = root.xpath(f"{path}/w:numFmt/@w:val | {path}/w:lvlText/@w:val", namespaces=NAMESPACES)
        return f"{depth or 0} {' '.join(map(str, level))}" if level else f"no such list: {key}"

    def _beside(self, name: str) -> Element | None:
        data = self.members.get(f"{posixpath.dirname(main_part(self.members))}/{name}")
        return None if data is None else etree.fromstring(data)


def words(element: Element, shown: bool = False) -> str:
    """Return all text below `element`, squeezed; `shown` leaves out what is deleted."""
    paragraphs = [element, *(one for one in element.iter(w("p")) if one is not element)]
    return squeezed(" ".join(_own_words(one, shown) for one in paragraphs))


def _own_words(element: Element, shown: bool = False) -> str:
    left_out = (w("p"), w("pPr"), w("rt"), *((w("del"), w("moveFrom")) if shown else ()))
    inside = walk(element, lambda one: one.tag not in left_out)
    return "".join(_PRINTED[str(one.tag)](one) for one in inside if one.tag in _PRINTED)


_PRINTED: dict[str, Callable[[Element], str]] = {
    w("t"): lambda one: one.text or "",
    w("delText"): lambda one: one.text or "",
    f"{{{NAMESPACES['m']}}}t": lambda one: one.text or "",
    w("sym"): lambda one: chr(int(one.get(w("char"), "FFFD"), 16)),
    w("tab"): lambda _: " ",
    w("br"): lambda _: "\n",
    w("noBreakHyphen"): lambda _: "\u2011",
}


def _fields(root: Element) -> Iterator[Fact]:
    """Yield (code, result) of simple fields and of complex ones, in the order in which they end."""
    stack: list[list[str]] = []
    for one in root.iter(w("fldSimple"), w("fldChar"), w("instrText"), w("t")):
        kind = one.get(w("fldCharType"))
        if one.tag == w("fldSimple"):
            yield squeezed(one.get(w("instr"), "")), words(one)
        elif kind == "begin":
            stack.append(["", "", "code"])
        elif kind == "separate" and stack:
            stack[-1][2] = "result"
        elif kind == "end" and stack:
            code, result, _ = stack.pop()
            yield squeezed(code), squeezed(result)
            if stack and stack[-1][2] == "result":
                stack[-1][1] += result
        elif stack and (one.tag == w("instrText")) == (stack[-1][2] == "code"):
            stack[-1][one.tag != w("instrText")] += one.text or ""


def _before(reference: Element) -> str:
    paragraph = next(reference.iterancestors(w("p")))
    text = ""
    for one in paragraph.iter():
        if one is reference:
            break
        text += (one.text or "") if one.tag == w("t") else ""
    return squeezed(text)[-12:]


def _below(element: Element, name: str) -> Iterator[Element]:
    """Yield the rows of a table, or the cells of a row, those of tables within left out."""
    skipped = w("tbl")
    return (one for one in walk(element, lambda e: e.tag not in (skipped, w(name))) if one.tag == w(name))


def _cell(cell: Element) -> str:
    texts = (squeezed(_own_words(one)) for one in cell.iterchildren(w("p")))
    spans = (_attribute(cell, "tcPr/gridSpan", "val"), _merge(cell))
    return f"{'/'.join(filter(None, texts))} {' '.join(filter(None, spans))}"


def _merge(cell: Element) -> str:
    found = cell.find(f"{w('tcPr')}/{w('vMerge')}")
    return "" if found is None else found.get(w("val"), "continue")


def _attribute(element: Element, path: str, name: str) -> str:
    found = element.find("/".join(w(step) for step in path.split("/")))
    return "" if found is None else found.get(w(name), "")


_RUNS = (w("r"), f"{{{NAMESPACES['m']}}}r")
_FORMS = {w("b"): "b", w("i"): "i", w("u"): "u", w("strike"): "strike", w("dstrike"): "strike"}
_OFF = frozenset({"0", "false", "off", "none"})


def _looks(paragraph: Element) -> list[tuple[str, frozenset[str]]]:
    """Return the paragraph's text without its spaces, cut where bold, italic, underline or strike begin or end."""
    found: list[tuple[str, frozenset[str]]] = []
    for run in walk(paragraph, lambda e: e.tag not in (w("p"), w("rt"), *_RUNS)):
        if run.tag not in _RUNS:
            continue
        text = re.sub(r"\s", "", _own_words(run))
        properties = run.find(w("rPr"))
        forms = frozenset(_FORMS[str(one.tag)] for one in (() if properties is None else properties)
                          if one.tag in _FORMS and one.get(w("val"), "on") not in _OFF)  # fmt: skip
        if text and found and found[-1][1] == forms:
            found[-1] = (found[-1][0] + text, forms)
        elif text:
            found.append((text, forms))
    return found
