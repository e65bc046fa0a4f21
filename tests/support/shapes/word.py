"""Pieces of a document's XML, in the spelling that Word saves."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

_TOKENS = re.compile(r"(\||~|\t|\n|\u2011|\u00ad)")
_FIXED = {"\t": "<w:tab/>", "\n": "<w:br/>", "\u2011": "<w:noBreakHyphen/>", "\u00ad": "<w:softHyphen/>"}
OTHER = 'w:author="Dana Clerk" w:date="2026-01-12T09:30:00Z"'
"""Whose pending revisions a file carries."""


def r(text: str, look: str = "") -> str:
    """Return runs: "|" begins a new one (another rsid), "~" opens and closes what the speller underlines."""
    out, run, wavy = [], [], False
    for token in [*_TOKENS.split(text), "|"]:
        if token in ("|", "~"):
            out += [_run("".join(run), look)] if run else []
            run = []
        if token == "~":
            out.append(f'<w:proofErr w:type="spell{"End" if wavy else "Start"}"/>')
            wavy = not wavy
        elif token and token != "|":
            run.append(_FIXED.get(token) or _text(token))
    return "".join(out)


def _run(inner: str, look: str) -> str:
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{inner}</w:r>"


def _text(text: str) -> str:
    space = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<w:t{space}>{escape(text)}</w:t>"


def b(text: str) -> str:
    """Return bold runs."""
    return r(text, "<w:b/><w:bCs/>")


def i(text: str) -> str:
    """Return italic runs."""
    return r(text, "<w:i/><w:iCs/>")


def u(text: str) -> str:
    """Return underlined runs."""
    return r(text, '<w:u w:val="single"/>')


def s(text: str) -> str:
    """Return struck runs."""
    return r(text, "<w:strike/>")


def raw(inner: str, look: str = "") -> str:
    """Return one run that holds `inner`."""
    return _run(inner, look)


def p(*content: str, style: str = "", num: tuple[int, int] | None = None, props: str = "", mark: str = "") -> str:
    """Return a paragraph; content that is no XML becomes runs. `num` is (numId, ilvl), `mark` the mark's own rPr."""
    inner = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num is not None:
        inner += f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>'
    inner += props + (f"<w:rPr>{mark}</w:rPr>" if mark else "")
    runs = "".join(part if part.startswith("<") else r(part) for part in content)
    return f"<w:p>{f'<w:pPr>{inner}</w:pPr>' if inner else ''}{runs}</w:p>"


def h(text: str, level: int = 1, *more: str) -> str:
    """Return a heading."""
    return p(text, *more, style=f"Heading{level}")


def item(*content: str, num: int = 1, level: int = 0, mark: str = "", props: str = "") -> str:
    """Return a list item numbered by its own numPr."""
    return p(*content, style="ListParagraph", num=(num, level), mark=mark, props=props)


def ins(inner: str, key: int = 901, who: str = OTHER) -> str:
    """Return `inner` as somebody's tracked insertion."""
    return f'<w:ins w:id="{key}" {who}>{inner}</w:ins>'


def gone(inner: str, key: int = 902, who: str = OTHER) -> str:
    """Return `inner` as somebody's tracked deletion."""
    spelled = inner.replace("<w:t>", "<w:delText>").replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    spelled = spelled.replace("w:instrText", "w:delInstrText")
    return f'<w:del w:id="{key}" {who}>{spelled}</w:del>'


def bookmark(name: str, key: int, inner: str = "") -> str:
    """Return `inner` between the two ends of a bookmark."""
    return f'<w:bookmarkStart w:id="{key}" w:name="{name}"/>{inner}<w:bookmarkEnd w:id="{key}"/>'


def field(code: str, *result: str, look: str = "") -> str:
    """Return a complex field over several runs, as Word saves it."""
    inner = "".join(part if part.startswith("<") else r(part, look) for part in result)
    return (
        raw('<w:fldChar w:fldCharType="begin"/>', look)
        + raw(f'<w:instrText xml:space="preserve"> {escape(code)} </w:instrText>', look)
        + raw('<w:fldChar w:fldCharType="separate"/>', look)
        + inner
        + raw('<w:fldChar w:fldCharType="end"/>', look)
    )


def simple_field(code: str, result: str) -> str:
    """Return a simple field."""
    return f'<w:fldSimple w:instr=" {escape(code)} ">{r(result, "<w:noProof/>")}</w:fldSimple>'


def link(key: str, text: str) -> str:
    """Return a hyperlink to a relationship."""
    return f'<w:hyperlink r:id="{key}" w:history="1">{r(text, HYPERLINK)}</w:hyperlink>'


def anchor(name: str, text: str) -> str:
    """Return a hyperlink to a bookmark."""
    return f'<w:hyperlink w:anchor="{name}" w:history="1">{r(text, HYPERLINK)}</w:hyperlink>'


HYPERLINK = '<w:rStyle w:val="Hyperlink"/>'


def note(key: int, kind: str = "footnote") -> str:
    """Return the reference to a note."""
    return raw(f'<w:{kind}Reference w:id="{key}"/>', f'<w:rStyle w:val="{kind.title()}Reference"/>')


def picture(key: str = "rId41", number: int = 1) -> str:
    """Return a run with an inline picture."""
    return raw(
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="190500" cy="190500"/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="{number}" name="Picture {number}" descr="Arms"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="arms.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{key}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
        '<a:off x="0" y="0"/><a:ext cx="190500" cy="190500"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>",
        "<w:noProof/>",
    )


def comment(key: int, inner: str) -> str:
    """Return `inner` as the range of a comment, its reference behind it."""
    return (
        f'<w:commentRangeStart w:id="{key}"/>{inner}<w:commentRangeEnd w:id="{key}"/>'
        + raw(f'<w:commentReference w:id="{key}"/>', '<w:rStyle w:val="CommentReference"/>')
    )  # fmt: skip


def sdt(inner: str, properties: str = "", key: int = 1_203_887_411) -> str:
    """Return a content control round `inner`, block or inline."""
    return f'<w:sdt><w:sdtPr>{properties}<w:id w:val="{key}"/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'


def textbox(inner: str, number: int = 1) -> str:
    """Return a run with a text box as Word saves it: the shape, and VML for older readers."""
    return raw(
        f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="45720" distB="45720" '
        'distL="114300" distR="114300" simplePos="0" relativeHeight="251659264" behindDoc="0" locked="0" '
        'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">'
        '<wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph">'
        "<wp:posOffset>0</wp:posOffset>"
        '</wp:positionV><wp:extent cx="2360930" cy="1404620"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:wrapSquare wrapText="bothSides"/><wp:docPr id="{200 + number}" name="Text Box {number}"/>'
        "<wp:cNvGraphicFramePr/><a:graphic><a:graphicData "
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
        '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2360930" cy="1404620"/></a:xfrm><a:prstGeom prst="rect">'
        f"<a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx>"
        '<wps:bodyPr rot="0" vert="horz" wrap="square" anchor="t"/></wps:wsp></a:graphicData></a:graphic></wp:anchor>'
        '</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id="_x0000_s'
        f'{1025 + number}" type="#_x0000_t202" style="position:absolute;width:186pt;height:111pt"><v:textbox>'
        f"<w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>",
        "<w:noProof/>",
    )


def cell(*content: str, props: str = "", width: int = 3005) -> str:
    """Return a cell; content that is no XML becomes a paragraph."""
    inner = "".join(part if part.startswith("<") else p(part) if part else "<w:p/>" for part in content or ("",))
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{props}</w:tcPr>{inner}</w:tc>'


def row(*cells: str, props: str = "") -> str:
    """Return a row; what is no XML becomes a cell."""
    inner = "".join(one if one.startswith("<") else cell(one) for one in cells)
    return f"<w:tr>{f'<w:trPr>{props}</w:trPr>' if props else ''}{inner}</w:tr>"


def table(*rows: str, columns: int = 2) -> str:
    """Return a table."""
    grid = '<w:gridCol w:w="3005"/>' * columns
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="04A0" '
        'w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def section(refs: str = "", landscape: bool = False, kind: str = "", title: bool = False) -> str:
    """Return section properties; `refs` are lines such as "header default rId11"."""
    size = 'w:w="16838" w:h="11906" w:orient="landscape"' if landscape else 'w:w="11906" w:h="16838"'
    lines = [line.split() for line in refs.split(",") if line.strip()]
    found = "".join(f'<w:{story}Reference w:type="{which}" r:id="{key}"/>' for story, which, key in lines)
    return (
        f"<w:sectPr>{found}{f'<w:type w:val={chr(34)}{kind}{chr(34)}/>' if kind else ''}<w:pgSz {size}/>"
        '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"'
        f'/><w:cols w:space="708"/>{"<w:titlePg/>" if title else ""}<w:docGrid w:linePitch="360"/></w:sectPr>'
    )
