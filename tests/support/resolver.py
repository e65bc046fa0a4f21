"""The tests' own judge of a DOCX: its paragraphs with every revision accepted, rejected or as it is.

With lxml alone and nothing of amend's, so that the two can be wrong only apart.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import TypeVar

from lxml import etree

from support.resolution import COMING, GOING, MC, Element, How, resolve, w, walk

_STORIES = (("header", "header"), ("document", "body"), ("footer", "footer"), ("footnotes", "footnote"),
            ("endnotes", "endnote"))  # fmt: skip
_BOX = w("txbxContent")
_FORMATS = {w("b"): "b", w("i"): "i", w("u"): "u", w("strike"): "strike", w("dstrike"): "strike"}
Form = TypeVar("Form")
_OFF = frozenset({"0", "false", "off", "none"})


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph: its story ("body", "footnote", "textbox", ...), text, style id and whether a cell holds it."""

    story: str
    text: str
    style: str = ""
    cell: bool = False


@dataclass(frozen=True, slots=True)
class Formatted:
    """A paragraph's direct formatting: style id, (numId, ilvl) or None, its text by bold, italic, underline, strike."""

    style: str
    number: tuple[str, str] | None
    runs: tuple[tuple[str, frozenset[str]], ...]


@dataclass(frozen=True, slots=True)
class Exact:
    """A paragraph to the letter: its pPr and, for each stretch of like rPr, (content, rPr), as canonical XML."""

    properties: str
    runs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Revision:
    """A tracked change of text: `kind` is ins, del, moveFrom or moveTo."""

    kind: str
    author: str
    date: str
    text: str


def parts(docx: bytes) -> dict[str, bytes]:
    """Return the members of the package by name."""
    with zipfile.ZipFile(BytesIO(docx)) as opened:
        return {info.filename: opened.read(info) for info in opened.infolist() if not info.is_dir()}


def resolved(docx: bytes, how: How) -> bytes:
    """Return `docx` with all its revisions accepted or rejected, other parts as they were."""
    out = BytesIO()
    stories = {name for name, _ in _story_parts(parts(docx))}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in parts(docx).items():
            target.writestr(name, etree.tostring(_root(data, how)) if name in stories else data)
    return out.getvalue()


def paragraphs(docx: bytes, how: How = "as-is") -> list[Para]:
    """Return every paragraph of every story, empty ones too, after accepting or rejecting all revisions.

    Tabs are a tab, breaks "\\n", a non-breaking hyphen U+2011; a text box follows its paragraph. The order is
    headers, body, footers, footnotes, endnotes. "as-is" holds deleted text as well as inserted.
    """
    return [
        Para(_story_of(paragraph, story), _text(paragraph), _style(paragraph), _in_cell(paragraph))
        for story, paragraph in _all_paragraphs(docx, how)
    ]


def texts(docx: bytes, how: How = "as-is", story: str = "") -> list[str]:
    """Return the paragraphs' texts after the rule for white space, empty ones left out; of one story where named."""
    found = (squeezed(para.text) for para in paragraphs(docx, how) if not story or para.story == story)
    return [text for text in found if text]


def formatting(docx: bytes, how: How = "as-is") -> list[Formatted]:
    """Return each paragraph's direct formatting; how the text is split into runs does not show."""
    return [
        Formatted(_style(paragraph), _number(paragraph), _joined(_formatted_runs(paragraph)))
        for _, paragraph in _all_paragraphs(docx, how)
    ]


def exact(docx: bytes, how: How = "as-is") -> list[Exact]:
    """Return each paragraph's own XML, so that "untouched" can be asserted; only the split into runs does not show."""
    return [
        Exact(_canonical(paragraph.find(w("pPr"))), _joined(_exact_runs(paragraph)))
        for _, paragraph in _all_paragraphs(docx, how)
    ]


def revisions(docx: bytes) -> list[Revision]:
    """Return the tracked changes of text, in document order, story by story."""
    members = parts(docx)
    return [
        Revision(
            etree.QName(element).localname,
            element.get(w("author"), ""),
            element.get(w("date"), ""),
            "".join(node.text or "" for node in element.iter(w("t"), w("delText"))),
        )
        for name, _ in _story_parts(members)
        for element in _root(members[name], "as-is").iter(*COMING, *GOING)
        if next(element.iter(w("r")), None) is not None
    ]


def squeezed(text: str) -> str:
    """Return `text` after INTERFACE.md's rule: runs of white space one space, ends trimmed, line breaks kept."""
    return re.sub(r"[^\S\n]+", " ", re.sub(r"[^\S\n]*\n\s*", "\n", text)).strip()


def _story_parts(members: dict[str, bytes]) -> list[tuple[str, str]]:
    """Return (part, story) in the order of `_STORIES`, found by name beside the main document."""
    folder = posixpath.dirname(_main_part(members))
    return [
        (name, story)
        for stem, story in _STORIES
        for name in sorted(members)
        if re.fullmatch(rf"{re.escape(posixpath.join(folder, stem))}\d*\.xml", name)
    ]


def _main_part(members: dict[str, bytes]) -> str:
    for relationship in etree.fromstring(members["_rels/.rels"]):
        if relationship.get("Type", "").endswith("/officeDocument"):
            return relationship.get("Target", "").lstrip("/")
    return "word/document.xml"


def _root(data: bytes, how: How) -> Element:
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, huge_tree=True))
    for fallback in list(root.iter(f"{{{MC}}}Fallback")):
        alternate = fallback.getparent()
        if alternate is not None and alternate.find(f"{{{MC}}}Choice") is not None:
            alternate.remove(fallback)
    resolve(root, how)
    return root


def _all_paragraphs(docx: bytes, how: How) -> Iterator[tuple[str, Element]]:
    members = parts(docx)
    for name, story in _story_parts(members):
        for note in _containers(_root(members[name], how)):
            for paragraph in _in_reading_order(note):
                yield story, paragraph


def _containers(root: Element) -> list[Element]:
    """Return the notes of a notes part (not its separators), else the part itself."""
    if root.tag not in (w("footnotes"), w("endnotes")):
        return [root]
    return [note for note in root if note.get(w("type"), "normal") == "normal"]


def _in_reading_order(container: Element) -> Iterator[Element]:
    """Yield paragraphs, each followed by those of the text boxes anchored in it."""
    stack = [container]
    while stack:
        element = stack.pop()
        if element.tag == w("p"):
            yield element
            stack.extend(reversed([child for child in walk(element, _not_a_box) if child.tag == _BOX]))
        else:
            stack.extend(reversed(element))


def _not_a_box(element: Element) -> bool:
    return element.tag != _BOX


def _own(element: Element) -> bool:
    """Whether the children of `element` are content of the paragraph itself."""
    return element.tag not in (_BOX, w("pPr"), w("rPr"), w("rt"), w("sdtPr"))


def _text(paragraph: Element) -> str:
    return "".join(_printed(element) for element in walk(paragraph, _own))


_PRINTED: dict[str, Callable[[Element], str]] = {
    w("t"): lambda element: element.text or "",
    w("delText"): lambda element: element.text or "",
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}t": lambda element: element.text or "",
    w("tab"): lambda element: "\t",
    w("ptab"): lambda element: "\t",
    w("br"): lambda element: "\n",
    w("cr"): lambda element: "\n",
    w("noBreakHyphen"): lambda element: "\u2011",
    w("sym"): lambda element: chr(int(element.get(w("char"), "FFFD"), 16)),
}


def _printed(element: Element) -> str:
    printed = _PRINTED.get(str(element.tag))
    return printed(element) if printed else ""


def _story_of(paragraph: Element, story: str) -> str:
    return "textbox" if next(paragraph.iterancestors(_BOX), None) is not None else story


def _in_cell(paragraph: Element) -> bool:
    return next(paragraph.iterancestors(w("tc")), None) is not None


def _style(paragraph: Element) -> str:
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if style is None else style.get(w("val"), "")


def _number(paragraph: Element) -> tuple[str, str] | None:
    number = paragraph.find(f"{w('pPr')}/{w('numPr')}")
    if number is None:
        return None
    values = [number.find(w("numId")), number.find(w("ilvl"))]
    return tuple("" if value is None else value.get(w("val"), "") for value in values)  # type: ignore[return-value]


def _runs(paragraph: Element) -> Iterator[Element]:
    return (element for element in walk(paragraph, _own) if element.tag == w("r"))


def _formatted_runs(paragraph: Element) -> Iterator[tuple[str, frozenset[str]]]:
    for run in _runs(paragraph):
        properties = run.find(w("rPr"))
        shown = () if properties is None else properties
        formats = frozenset(
            _FORMATS[str(one.tag)] for one in shown if one.tag in _FORMATS and one.get(w("val"), "on") not in _OFF
        )
        yield "".join(_printed(element) for element in walk(run, _own)), formats


def _exact_runs(paragraph: Element) -> Iterator[tuple[str, str]]:
    for run in _runs(paragraph):
        content = (
            _printed(child) if child.tag in _PRINTED else _canonical(child) for child in run if child.tag != w("rPr")
        )
        yield "".join(content), _canonical(run.find(w("rPr")))


def _joined(runs: Iterator[tuple[str, Form]]) -> tuple[tuple[str, Form], ...]:
    joined: list[tuple[str, Form]] = []
    for text, form in runs:
        if joined and joined[-1][1] == form:
            joined[-1] = (joined[-1][0] + text, form)
        elif text:
            joined.append((text, form))
    return tuple(joined)


def _canonical(element: Element | None) -> str:
    """Return `element` as canonical XML; nothing and an empty element are alike."""
    if element is None or (len(element) == 0 and not element.attrib and element.tag in (w("pPr"), w("rPr"))):
        return ""
    bare = etree.fromstring(etree.tostring(element, with_tail=False))
    if bare.tag == w("pPr"):
        for mark in bare.findall(w("rPr")):
            if len(mark) == 0:
                bare.remove(mark)
        if len(bare) == 0:
            return ""
    return etree.tostring(bare, method="c14n2", strip_text=False).decode()
