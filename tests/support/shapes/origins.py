"""Files of other makers and odd packages: LibreOffice, Google Docs, no styles, no lists, other part names, altChunk."""

from __future__ import annotations

import re

from support.docx_parts import zipped
from support.resolver import parts
from support.shapes.making import frame, framed
from support.shapes.package import docx
from support.shapes.shape import Shape
from support.shapes.word import cell, h, item, p, r, row, table

_NEXT = p("Officers reported to the Transport Committee on 3 February.")
_ARIAL = '<w:rFonts w:ascii="Arial" w:eastAsia="Arial" w:hAnsi="Arial" w:cs="Arial"/>'
_SANS = '<w:rFonts w:eastAsia="Noto Sans CJK SC" w:cs="Lohit Devanagari"/>'


def _libre(*content: str, style: str = "Normal", before: str = "") -> str:
    """Return a paragraph as LibreOffice exports it: empty rPr everywhere, its style named always."""
    runs = "".join(part if part.startswith("<") else f"<w:r><w:rPr></w:rPr>{_text(part)}</w:r>" for part in content)
    return (f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{before}<w:bidi w:val="0"/><w:jc w:val="start"/><w:rPr></w:rPr>'
            f"</w:pPr>{runs}</w:p>")  # fmt: skip


def _libre_bold(text: str) -> str:
    return f"<w:r><w:rPr><w:b/><w:bCs/></w:rPr>{_text(text)}</w:r>"


def _text(text: str) -> str:
    space = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<w:t{space}>{text}</w:t>"


def _google(text: str, level: int | None = None, tagged: str = "") -> str:
    """Return a paragraph as Google Docs exports it: rsids of noughts, rtl off, a control round what it tags."""
    number = "" if level is None else f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    run = f'<w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"><w:rPr><w:rtl w:val="0"/></w:rPr>' \
          f'<w:t xml:space="preserve">{text}</w:t></w:r>'  # fmt: skip
    inner = f'<w:sdt><w:sdtPr><w:id w:val="{tagged}"/><w:tag w:val="goog_rdk_{tagged}"/></w:sdtPr><w:sdtContent>' \
            f"{run}</w:sdtContent></w:sdt>" if tagged else run  # fmt: skip
    return (
        '<w:p w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000" w:rsidRDefault="00000000" '
        f'w:rsidRPr="00000000"><w:pPr>{number}<w:ind w:left="{720 * (level + 1) if level is not None else 0}" '
        f'w:firstLine="0"/><w:rPr><w:u w:val="none"/></w:rPr></w:pPr>{inner}</w:p>'
    )


def _renamed(data: bytes, old: str, new: str) -> bytes:
    """Return the package with a part of another name, wherever it is named."""
    return zipped({name.replace(old, new): content.replace(old.encode(), new.encode())
                   for name, content in parts(data).items()})  # fmt: skip


def _recoded(data: bytes, encoding: str) -> bytes:
    """Return the package with its main part in another encoding."""
    members = parts(data)
    xml = members["word/document.xml"].decode().replace("UTF-8", encoding)
    return zipped(members | {"word/document.xml": xml.encode(encoding)})


def _pretty(data: bytes) -> bytes:
    """Return the package with a line and an indent for every element of its main part that holds no text."""
    members = parts(data)
    spaced = re.sub(rb">(?=<w:(p|tbl|sectPr|pPr|r|tr|tc)[ >/])", b">\n  ", members["word/document.xml"])
    return zipped(members | {"word/document.xml": spaced})


def _remade(name: str, before: str, after: str, how: str, *arguments: str, **expected: str) -> Shape:
    change = {"renamed": _renamed, "recoded": _recoded, "pretty": _pretty}[how]
    return Shape(name, change(docx(frame(before)), *arguments), change(docx(frame(after)), *arguments), **expected)


_ALT = {
    "parts": {"rId51": ("afchunk1.htm", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk",
                        "<html><body><p>Kept elsewhere.</p></body></html>")}
}  # fmt: skip
_MAY, _JUNE = p("The 314 bus ran until May."), p("The 314 bus ran until June.")
_BARE = {"styles": False, "lists": None}
_PLAIN_TABLE = '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>'

SHAPES = (
    framed("made by LibreOffice", _libre("The Council ", _libre_bold("regrets"), " the change of May.") + _libre(
           "Costs rose.", style="BodyText"),
           _libre("The Council ", _libre_bold("regrets"), " the change of June.") + _libre("Costs rose.",
           style="BodyText") + _libre("Fares fell."), gone="May", come="JuneFares fell."),
    framed("the motion by Word, the edited copy saved by LibreOffice", p("The Cou|ncil regrets the change of May.")
           + item("Costs rose."), _libre("The Council regrets the change of June.") + _libre("Costs rose.",
           style="ListParagraph", before='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'), gone="May",
           come="June"),
    framed("made by Google Docs", _google("The Council regrets the change of May.", tagged="1") + _google(
           "Costs rose.", 0) + _google("Fares fell.", 0),
           _google("The Council regrets the change of June.", tagged="1") + _google("Costs rose.", 0)
           + _google("Nobody knew.", 0) + _google("Fares fell.", 0), {"stamped": False}, gone="May",
           come="JuneNobody knew."),
    framed("fonts and sizes on every run", p(r("The 314 bus ran until ", _ARIAL + '<w:sz w:val="24"/>'), r("May.", _SANS
           + '<w:sz w:val="24"/>')), p(r("The 314 bus ran until ", _ARIAL + '<w:sz w:val="24"/>'), r("June.", _SANS
           + '<w:sz w:val="24"/>')), gone="May", come="June"),
    framed("no styles and no lists", p("The 314 bus ran until May.") + _NEXT,
           p("The 314 bus ran until June.") + p("Fares fell.") + _NEXT, _BARE, gone="May", come="JuneFares fell."),
    framed("no styles in the motion, styles in the edited copy", p("The 314 bus ran until May.") + _NEXT,
           p("The 314 bus ran until June.") + h("Costs", 2) + item("Fares fell.") + _NEXT, _BARE,
           {"styles": True, "lists": ""}, gone="May", come="JuneCostsFares fell."),
    framed("a style that only the edited copy has", _MAY + _NEXT, _MAY + p("Costs rose.", style="House") + _NEXT, None,
           {"more_styles": '<w:style w:type="paragraph" w:customStyle="1" w:styleId="House"><w:name w:val="House"/>'
                           '<w:basedOn w:val="HouseBase"/><w:rPr><w:i/></w:rPr></w:style><w:style '
                           'w:type="paragraph" w:customStyle="1" w:styleId="HouseBase"><w:name w:val="House Base"/>'
                           '<w:basedOn w:val="Normal"/></w:style>'}, gone="", come="Costs rose."),
    framed("a style of one id and two meanings", _MAY + p("Costs rose.", style="House") + _NEXT,
           _JUNE + p("Costs rose.", style="House") + _NEXT,
           {"more_styles": '<w:style w:type="paragraph" w:customStyle="1" w:styleId="House"><w:name w:val="House"/>'
                           "</w:style>"},
           {"more_styles": '<w:style w:type="paragraph" w:customStyle="1" w:styleId="House"><w:name w:val="House"/>'
                           "<w:rPr><w:i/></w:rPr></w:style>"}, gone="May", come="June"),
    framed("an altChunk", _MAY + '<w:altChunk r:id="rId51"/>' + _NEXT, _JUNE + '<w:altChunk r:id="rId51"/>' + _NEXT,
           _ALT, gone="May", come="June", says=("not-compared",)),
    _remade("the main part under another name", _MAY + _NEXT, _JUNE + _NEXT, "renamed", "document.xml",
            "document2.xml", gone="May", come="June"),
    _remade("the main part in UTF-16", _MAY + _NEXT, _JUNE + _NEXT, "recoded", "UTF-16", gone="May", come="June"),
    _remade("the main part indented by some tool", _MAY + table(row("Route 9", "£1")) + _NEXT,
            _JUNE + table(row("Route 9", "£2")) + _NEXT, "pretty", gone="May£1", come="June£2"),
    framed("a table without a style, of one column", _PLAIN_TABLE + row(cell("Route 9", width=2000)) + "</w:tbl>"
           + _NEXT, _PLAIN_TABLE + row(cell("Route 12", width=2000)) + "</w:tbl>" + _NEXT, gone="9", come="12"),
    framed("save ids on every run and none on paragraphs",
           '<w:p><w:r w:rsidR="00AA0001"><w:t xml:space="preserve">The 314 bus </w:t></w:r><w:r w:rsidR="00AA0002">'
           "<w:t>ran until May.</w:t></w:r></w:p>",
           '<w:p><w:r w:rsidR="00AA0001"><w:t xml:space="preserve">The 314 bus </w:t></w:r><w:r w:rsidR="00AA0003">'
           "<w:t>ran until June.</w:t></w:r></w:p>", {"stamped": False}, gone="May", come="June"),
    framed("comments and instructions in the XML", "<!-- made by a tool -->" + _MAY + "<?tool mark?>" + _NEXT,
           "<!-- made by a tool -->" + _JUNE + "<?tool mark?>" + _NEXT, gone="May", come="June"),
    framed("text in pieces of one letter", p("|".join("The 314 bus ran until May.")),
           p("|".join("The 314 bus ran until June.")), gone="May", come="June"),
    framed("many texts in one run", '<w:p><w:r><w:t>The 314 bus</w:t><w:t xml:space="preserve"> ran until</w:t><w:tab/>'
           "<w:t>May</w:t><w:t>.</w:t></w:r></w:p>", '<w:p><w:r><w:t>The 314 bus</w:t><w:t xml:space="preserve"> ran '
           "until</w:t><w:tab/><w:t>June</w:t><w:t>.</w:t></w:r></w:p>", gone="May", come="June"),
)  # fmt: skip
