"""What Word asks of a file beyond its schema: ids, pairs of marks, places of text; each broken rule is a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from support.resolution import COMING, GOING, MC, Element, w
from support.shapes.schema import EXACT, PLACES
from support.shapes.settling import main_part, roots, story_parts

_CHANGED = tuple(
    w(name) for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange",
                         "trPrChange", "tcPrChange", "cellIns", "cellDel")
)  # fmt: skip
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_PARAGRAPH_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
_PAIRS = (("bookmarkStart", "bookmarkEnd"), ("commentRangeStart", "commentRangeEnd"), ("permStart", "permEnd"),
          ("moveFromRangeStart", "moveFromRangeEnd"), ("moveToRangeStart", "moveToRangeEnd"))  # fmt: skip


def broken_rules(docx: bytes) -> list[str]:
    """Return what is wrong with the file as it is, and with either of its resolutions."""
    found = [f"{name}: {rule}" for name, root in roots(docx).items() for rule in [*_ids(root), *_places(root)]]
    for how in ("as-is", "accept", "reject"):
        for name, root in roots(docx, how).items():  # type: ignore[arg-type]
            found += [f"{how} {name}: {rule}" for rule in [*_balance(root), *_structure(root), *_order(root)]]
    return found


def namespaces(members: dict[str, bytes]) -> set[str]:
    """Return the namespaces of all elements and attributes of the parts with text."""
    found: set[str] = set()
    for name in [*story_parts(members), main_part(members)]:
        for element in etree.fromstring(members[name]).iter(etree.Element):
            found |= {etree.QName(str(one)).namespace or "" for one in (element.tag, *element.attrib)}
    return found


def _ids(root: Element) -> Iterator[str]:
    for tags in (_CHANGED, (w("bookmarkStart"),), (w("commentRangeStart"),), (w("permStart"),)):
        counts = Counter(_identity(one) for one in root.iter(*tags))
        yield from (f"id {key} is used {count} times" for key, count in counts.items() if count > 1)
    names = Counter(one.get(w("name")) for one in root.iter(w("bookmarkStart")))
    yield from (f"two bookmarks are called {name}" for name, count in names.items() if count > 1)
    ids = Counter(one.get("id") for one in root.iter(_DRAWING) if not _in_fallback(one))
    yield from (f"{count} drawings have id {key}" for key, count in ids.items() if count > 1)
    paragraphs = Counter(_paragraph_id(one) for one in root.iter(w("p")))
    yield from (f"{count} paragraphs have w14:paraId {key}" for key, count in paragraphs.items() if key and count > 1)


def _identity(element: Element) -> str:
    """A fallback's copy of a revision may have its id."""
    return f"{element.get(w('id'))}{' in a fallback' if _in_fallback(element) else ''}"


def _in_fallback(element: Element) -> bool:
    return next(element.iterancestors(f"{{{MC}}}Fallback"), None) is not None


def _paragraph_id(paragraph: Element) -> str:
    return "" if _in_fallback(paragraph) else paragraph.get(_PARAGRAPH_ID, "")


def _places(root: Element) -> Iterator[str]:
    for text in root.iter(w("t"), w("instrText")):
        if _nearest(text) == w("del"):
            yield f"{etree.QName(text).localname} {text.text!r} stands in a deletion"
    for text in root.iter(w("delText"), w("delInstrText")):
        if not any(above.tag in GOING for above in text.iterancestors()):
            yield f"{etree.QName(text).localname} {text.text!r} stands in no deletion"
    for tag in (w("ins"), w("del")):
        for element in root.iter(tag):
            within = next(element.iterancestors(tag, w("txbxContent")), root).tag == tag
            if within and not _is_mark(element):
                yield f"{etree.QName(tag).localname} within another"
    for mark in root.iter(w("commentReference"), w("footnoteReference")):
        if mark.getparent().tag != w("r"):  # type: ignore[union-attr]
            yield "a reference outside a run"


def _is_mark(element: Element) -> bool:
    """Whether a revision is that of a paragraph's end, a row or a number."""
    parent = element.getparent()
    return parent is not None and parent.tag in (w("rPr"), w("trPr"), w("numPr"))


def _nearest(element: Element) -> str:
    above = next(element.iterancestors(*GOING, w("txbxContent")), None)
    return "" if above is None else str(above.tag)


def _order(root: Element) -> Iterator[str]:
    for properties in root.iter(*PLACES):
        places = PLACES[str(properties.tag)]
        found = [places[str(child.tag)] for child in properties if child.tag in places]
        if found != sorted(set(found) if properties.tag in EXACT else found):
            names = " ".join(etree.QName(child).localname for child in properties)
            yield f"{etree.QName(properties).localname} holds {names}"


def _balance(root: Element) -> Iterator[str]:
    for start, end in _PAIRS:
        opened = [one.get(w("id")) for one in root.iter(w(start))]
        closed = [one.get(w("id")) for one in root.iter(w(end))]
        if sorted(opened) != sorted(closed):  # type: ignore[type-var]
            yield f"{start} {opened} but {end} {closed}"
        places = {one: at for at, one in enumerate(root.iter())}
        first = {one.get(w("id")): places[one] for one in root.iter(w(start))}
        last = {one.get(w("id")): places[one] for one in root.iter(w(end))}
        yield from (f"{end} {key} stands before its {start}" for key in first if last.get(key, 1e9) < first[key])
    yield from _fields(root)


def _fields(root: Element) -> Iterator[str]:
    """A field's begin, separate and end stand in that order, and none of them alone (ECMA-376 Part 1, 17.16.18)."""
    stack: list[str] = []
    for one in root.iter(w("fldChar")):
        kind = one.get(w("fldCharType"))
        if kind == "begin":
            stack.append("begin")
        elif not stack or (kind == "separate" and stack[-1] != "begin"):
            yield f"a field's {kind} stands alone"
        elif kind == "separate":
            stack[-1] = "separate"
        else:
            stack.pop()
    if stack:
        yield f"{len(stack)} field(s) have no end"


def _structure(root: Element) -> Iterator[str]:
    for cell in root.iter(w("tc")):
        inner = [child for child in cell if child.tag != w("tcPr")]
        last = inner[-1] if inner else None
        if last is None or last.tag not in (w("p"), w("sdt"), w("customXml"), w("bookmarkEnd")):
            yield "a cell does not end with a paragraph"
    for tag, inner_tag in (("tr", "tc"), ("tbl", "tr"), ("txbxContent", "p"), ("footnote", "p"), ("comment", "p"),
                           ("hdr", "p"), ("ftr", "p")):  # fmt: skip
        for element in root.iter(w(tag)):
            if next(element.iter(w(inner_tag)), None) is None:
                yield f"a {tag} without a {inner_tag}"
    for body in root.iter(w("body")):
        if len(body.findall(w("sectPr"))) > 1 or (body.find(w("sectPr")) is not None and body[-1].tag != w("sectPr")):
            yield "the body's sectPr is not its last"
    for tag in COMING | GOING:
        for element in root.iter(tag):
            if not _is_mark(element) and len(element) == 0:
                yield f"an empty {etree.QName(tag).localname}"
