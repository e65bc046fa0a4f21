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
from support.shapes.schema import PLACES
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
    found = {"styles.xml": _wrapped("styles", _STYLES + more_styles)} if styles else {}
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

# Numbering

_FORMS = {"1.": ("decimal", "%{}."), "a)": ("lowerLetter", "(%{})"), "i)": ("lowerRoman", "(%{})"),
          "A.": ("upperLetter", "%{}.")}  # fmt: skip


def level(at: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    """Return one level of a list."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{720 * (at + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
    )


def abstract(key: int, *levels: str) -> str:
    """Return an abstract list."""
    return (
        f'<w:abstractNum w:abstractNumId="{key}"><w:nsid w:val="{0x1A2B3C00 + key:08X}"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="{0x5D6E7F00 + key:08X}"/>{"".join(levels)}'
        "</w:abstractNum>"
    )


def number(key: int, of: int, restart: bool = False) -> str:
    """Return a list that is an instance of an abstract one; `restart` begins again at one."""
    inner = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' if restart else ""
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{inner}</w:num>'


def _usual(key: int, *forms: str) -> str:
    return abstract(key, *(level(at, _FORMS[form][0], _FORMS[form][1].format(at + 1))
                           for at, form in enumerate(forms)))  # fmt: skip


def _bullet(at: int) -> str:
    glyph = '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/></w:rPr></w:lvl>'
    return level(at, "bullet", "\uf0b7").replace("</w:lvl>", glyph)


_LEGAL = abstract(3, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", "<w:isLgl/>"),
                  level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"))  # fmt: skip
_STYLED = abstract(4, level(0, "decimal", "%1.", '<w:pStyle w:val="ListNumber"/>'),
                   level(1, "lowerLetter", "(%2)", '<w:pStyle w:val="ListNumber2"/>'))  # fmt: skip


def numbering(more: str = "") -> str:
    """Return the usual lists (1 numbered, 2 bulleted, 3 legal, 4 by style, 5 numbered anew) and `more` of them."""
    definitions = "".join(re.findall(r"<w:abstractNum .*?</w:abstractNum>", more))
    lists = "".join(re.findall(r"<w:num .*?</w:num>", more))
    return (
        _usual(1, "1.", "a)", "i)")
        + abstract(2, _bullet(0), _bullet(1), _bullet(2))
        + _LEGAL
        + _STYLED
        + definitions
        + number(1, 1)
        + number(2, 2)
        + number(3, 3)
        + number(4, 4)
        + number(5, 1, restart=True)
        + lists
    )


# Styles


def _style(kind: str, key: str, name: str, inner: str = "", based: str = "Normal") -> str:
    on = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{name}"/>{on}<w:qFormat/>{inner}</w:style>'


def _character(key: str, name: str, look: str) -> str:
    return _style("character", key, name, f"<w:rPr>{look}</w:rPr>", "DefaultParagraphFont")


def _headings() -> str:
    return "".join(
        _style("paragraph", f"Heading{at}", f"heading {at}",
               f'<w:pPr><w:keepNext/><w:outlineLvl w:val="{at - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="{34 - 4 * at}"/>'
               "</w:rPr>")
        for at in (1, 2, 3)
    )  # fmt: skip


def _numbered(key: str, name: str, at: int) -> str:
    return _style("paragraph", key, name,
                  f'<w:pPr><w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="4"/></w:numPr></w:pPr>')  # fmt: skip


_STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:eastAsia="Calibri" w:hAnsi="Calibri" '
    'w:cs="Times New Roman"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB" w:eastAsia="en-US" '
    'w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" '
    'w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
    "</w:tblCellMar></w:tblPr></w:style>"
    + _headings()
    + _style("paragraph", "Title", "Title", '<w:rPr><w:sz w:val="40"/></w:rPr>')
    + _style("paragraph", "ListParagraph", "List Paragraph",
             '<w:pPr><w:ind w:left="720"/><w:contextualSpacing/></w:pPr>')
    + _numbered("ListNumber", "List Number", 0)
    + _numbered("ListNumber2", "List Number 2", 1)
    + "".join(_style("paragraph", key, name) for key, name in (
        ("Header", "header"), ("Footer", "footer"), ("FootnoteText", "footnote text"), ("EndnoteText", "endnote text"),
        ("CommentText", "annotation text"), ("TOC1", "toc 1"), ("Caption", "caption"), ("Quote", "Quote"),
        ("BodyText", "Body Text")))
    + _character("Hyperlink", "Hyperlink", '<w:color w:val="0563C1"/><w:u w:val="single"/>')
    + _character("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>')
    + _character("EndnoteReference", "endnote reference", '<w:vertAlign w:val="superscript"/>')
    + _character("CommentReference", "annotation reference", '<w:sz w:val="16"/>')
    + _character("PlaceholderText", "Placeholder Text", '<w:color w:val="808080"/>')
    + _character("Strong", "Strong", "<w:b/><w:bCs/>")
    + '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>'
      '<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders></w:tblPr>'
      "</w:style>"
)  # fmt: skip
