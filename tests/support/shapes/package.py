"""A whole Word file round a body: styles, numbering, notes, comments, margins, settings, properties, media."""

from __future__ import annotations

import re
import struct
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence

from lxml import etree

from support.docx_parts import zipped
from support.resolution import Element, w
from support.shapes.numbers import numbering
from support.shapes.schema import PLACES
from support.shapes.styles import STYLES
from support.shapes.word import p, raw, section

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org"
_RELATION = f"{_OFFICE}/officeDocument/2006/relationships"
_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMESPACES = {
    "mc": f"{_OFFICE}/markup-compatibility/2006",
    "o": "urn:schemas-microsoft-com:office:office",
    "r": _RELATION,
    "m": f"{_OFFICE}/officeDocument/2006/math",
    "v": "urn:schemas-microsoft-com:vml",
    "wp14": "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
    "wp": f"{_OFFICE}/drawingml/2006/wordprocessingDrawing",
    "w10": "urn:schemas-microsoft-com:office:word",
    "w": f"{_OFFICE}/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "a": f"{_OFFICE}/drawingml/2006/main",
    "pic": f"{_OFFICE}/drawingml/2006/picture",
}
_NS = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items()) + ' mc:Ignorable="w14 w15 wp14"'
_W14 = f"{{{NAMESPACES['w14']}}}"
PLAIN = section()


def docx(
    body: str,
    *,
    last: str = PLAIN,
    lists: str | None = "",
    styles: bool = True,
    more_styles: str = "",
    footnotes: Mapping[int, str] | None = None,
    endnotes: Mapping[int, str] | None = None,
    comments: Mapping[int, str] | None = None,
    margins: Mapping[str, str] | None = None,
    links: Mapping[str, str] | None = None,
    pictures: Mapping[str, str] | None = None,
    settings: str = "",
    parts: Mapping[str, tuple[str, str, str]] | None = None,
    related: Mapping[str, Sequence[tuple[str, str, str]]] | None = None,
    stamped: bool = True,
) -> bytes:
    """Return a DOCX as Word saves it.

    `lists` are numbering definitions beside the usual ones (None: no numbering part); notes, comments and margins
    ("header1") are their content; `links` and `pictures` are {rId: target or colour}; `parts` are
    {rId: (name, relationship type, XML)}; `related` are {part: (rId, kind, target)} of other parts than the document.
    """
    inner = _inner(styles, more_styles, lists, settings)
    inner |= _notes("footnotes", footnotes) | _notes("endnotes", endnotes) | _comments(comments) | _margins(margins)
    links_of = [(_key(name), f"{_RELATION}/{_kind(name)}", name, "") for name in inner]
    links_of += [(key, f"{_RELATION}/hyperlink", target, "External") for key, target in (links or {}).items()]
    media = {f"media/image{key[3:]}.png": png(colour) for key, colour in (pictures or {}).items()}
    media |= {target: png("00AAAA") for found in (related or {}).values() for _, kind, target in found
              if kind == "image"}  # fmt: skip
    links_of += [(key, f"{_RELATION}/image", f"media/image{key[3:]}.png", "") for key in pictures or {}]
    links_of += [(key, kind, name, "") for key, (name, kind, _) in (parts or {}).items()]
    inner = {"document.xml": _wrapped("document", f"<w:body>{body}{last}</w:body>")} | inner
    if stamped:
        inner = {name: stamp(xml) if name.split(".")[0] not in _UNSTAMPED else xml for name, xml in inner.items()}
    others = {name: xml for name, _, xml in (parts or {}).values()}
    return zipped(
        {
            "[Content_Types].xml": _content_types(inner, others),
            "_rels/.rels": _relations(
                [
                    ("rId1", f"{_RELATION}/officeDocument", "word/document.xml", ""),
                    ("rId2", f"{_OFFICE}/package/2006/relationships/metadata/core-properties", "docProps/core.xml", ""),
                    ("rId3", f"{_RELATION}/extended-properties", "docProps/app.xml", ""),
                ]
            ),
            "word/_rels/document.xml.rels": _relations(links_of),
            "docProps/core.xml": _CORE,
            "docProps/app.xml": _APP,
        }
        | {f"word/{name}": xml for name, xml in (inner | others | media).items()}
        | {f"word/_rels/{name}.xml.rels": _related(found) for name, found in (related or {}).items()}
    )


_UNSTAMPED = frozenset({"styles", "numbering", "settings"})
_KEYS = {"styles": "rId1", "numbering": "rId2", "settings": "rId3", "footnotes": "rId4", "endnotes": "rId5",
         "comments": "rId6"}  # fmt: skip


def _key(name: str) -> str:
    stem, number = re.fullmatch(r"([a-z]+)(\d*)\.xml", name).groups()  # type: ignore[union-attr]
    return _KEYS.get(stem) or f"rId{'1' if stem == 'header' else '2'}{number}"


def _kind(name: str) -> str:
    return name.split(".")[0].rstrip("0123456789")


def _wrapped(root: str, inner: str) -> str:
    return f"{HEAD}<w:{root} {_NS}>{inner}</w:{root}>"


def _inner(styles: bool, more_styles: str, lists: str | None, settings: str) -> dict[str, str]:
    found = {"styles.xml": _wrapped("styles", STYLES + more_styles)} if styles else {}
    if lists is not None:
        found["numbering.xml"] = _wrapped("numbering", numbering(lists))
    found["settings.xml"] = _wrapped("settings", _SETTINGS.format(settings or '<w:defaultTabStop w:val="720"/>'))
    return found


def _notes(part: str, found: Mapping[int, str] | None) -> dict[str, str]:
    if found is None:
        return {}
    tag = part[:-1]
    apart = "".join(
        f'<w:{tag} w:type="{kind}" w:id="{key}">{p(raw(f"<w:{mark}/>"))}</w:{tag}>'
        for kind, key, mark in (("separator", -1, "separator"),
                                ("continuationSeparator", 0, "continuationSeparator"))
    )  # fmt: skip
    return {f"{part}.xml": _wrapped(part, apart + "".join(_note(tag, key, inner) for key, inner in found.items()))}


def _note(tag: str, key: int, inner: str) -> str:
    if not inner.startswith("<w:p>"):
        name = tag.title()
        inner = p(raw(f"<w:{tag}Ref/>", f'<w:rStyle w:val="{name}Reference"/>'), f" {inner}", style=f"{name}Text")
    return f'<w:{tag} w:id="{key}">{inner}</w:{tag}>'


_COMMENT_STYLE = '<w:rStyle w:val="CommentReference"/>'


def _comments(found: Mapping[int, str] | None) -> dict[str, str]:
    if found is None:
        return {}
    inner = "".join(
        f'<w:comment w:id="{key}" w:author="Dana Clerk" w:date="2026-01-12T09:30:00Z" w:initials="DC">'
        f"{p(raw('<w:annotationRef/>', _COMMENT_STYLE), text)}"
        "</w:comment>"
        for key, text in found.items()
    )
    return {"comments.xml": _wrapped("comments", inner)}


def _margins(found: Mapping[str, str] | None) -> dict[str, str]:
    return {f"{name}.xml": _wrapped("hdr" if name.startswith("header") else "ftr", inner)
            for name, inner in (found or {}).items()}  # fmt: skip


def stamp(xml: str) -> str:
    """Return `xml` with what Word adds on saving: paragraph ids, revision save ids; properties in their order."""
    root = etree.fromstring(xml.encode())
    for properties in root.iter(*PLACES):
        places = PLACES[str(properties.tag)]
        if properties.tag not in (w("tbl"), w("tr")):
            properties[:] = sorted(properties, key=lambda child: places[str(child.tag)])
    seen: Counter[str] = Counter()
    for paragraph in root.iter(w("p")):
        _stamp_paragraph(paragraph, seen)
    return HEAD + etree.tostring(root, encoding="unicode")


def _stamp_paragraph(paragraph: Element, seen: Counter[str]) -> None:
    text = "".join(paragraph.itertext(w("t"), w("delText")))
    start = text[:12]
    seen[start] += 1
    paragraph.set(f"{_W14}paraId", f"{_number(f'{start}/{seen[start]}') & 0x7FFFFFFE | 1:08X}")
    paragraph.set(f"{_W14}textId", "77777777")
    for name in ("rsidR", "rsidRDefault"):
        paragraph.set(w(name), _save_id(start))
    for run in paragraph.iterchildren(w("r")):
        words = "".join(run.itertext(w("t"), w("delText")))
        if len(words) % 2:
            run.set(w("rsidRPr" if len(words) % 3 else "rsidR"), _save_id(words))


def _number(text: str) -> int:
    return zlib.crc32(text.encode())


def _save_id(text: str) -> str:
    return f"00{_number(text) & 0xFFFFFF | 1:06X}"


def png(colour: str) -> bytes:
    """Return a real picture of one pixel, `colour` as RRGGBB."""
    rows = zlib.compress(b"\0" + bytes.fromhex(colour))
    chunks = ((b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)), (b"IDAT", rows), (b"IEND", b""))
    found = (struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
             for kind, data in chunks)  # fmt: skip
    return b"\x89PNG\r\n\x1a\n" + b"".join(found)


def _related(found: Sequence[tuple[str, str, str]]) -> str:
    return _relations([_relation(*one) for one in found])


def _relation(key: str, kind: str, target: str) -> tuple[str, str, str, str]:
    return key, f"{_RELATION}/{kind}", target, "External" if kind == "hyperlink" else ""


def _relations(found: Sequence[tuple[str, str, str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="{key}" Type="{kind}" Target="{target}"' + (f' TargetMode="{mode}"/>' if mode else "/>")
        for key, kind, target, mode in found
    )
    return f'{HEAD}<Relationships xmlns="{_OFFICE}/package/2006/relationships">{inner}</Relationships>'


def _content_types(inner: Mapping[str, str], others: Mapping[str, str]) -> str:
    kinds = {name: "document.main" if name == "document.xml" else _kind(name) for name in inner}
    overrides = "".join(
        f'<Override PartName="/word/{name}" ContentType="{_WML}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    return (
        f'{HEAD}<Types xmlns="{_OFFICE}/package/2006/content-types"><Default Extension="png" ContentType="image/png"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="htm" ContentType="text/html"/>'
        f"{overrides}"
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        '<Override PartName="/docProps/app.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>'
    )


_CORE = (
    f'{HEAD}<cp:coreProperties xmlns:cp="{_OFFICE}/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Motion</dc:title><dc:creator>Dana Clerk</dc:creator>'
    "</cp:coreProperties>"
)
_APP = (
    f'{HEAD}<Properties xmlns="{_OFFICE}/officeDocument/2006/extended-properties"><Template>Normal.dotm</Template>'
    "<Application>Microsoft Office Word</Application></Properties>"
)
_SETTINGS = (
    '<w:zoom w:percent="100"/><w:proofState w:spelling="clean" w:grammar="clean"/>{}'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:rsids><w:rsidRoot w:val="00A77B3E"/>'
    '<w:rsid w:val="00A77B3E"/></w:rsids><w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/>'
    '<w:listSeparator w:val=","/>'
)
