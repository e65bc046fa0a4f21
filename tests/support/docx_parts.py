"""The parts around a generated DOCX's body: package, styles, numbering, header and footer."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NS = f'xmlns:w="{_W}" xmlns:r="{_R}"'
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_FORMS = {"decimal": ("decimal", "%{}."), "letter": ("lowerLetter", "(%{})"), "roman": ("lowerRoman", "%{}."),
          "bullet": ("bullet", "•")}  # fmt: skip


def package(body: str, numbering: str, more: Mapping[str, str]) -> bytes:
    """Return a DOCX around the body's XML. `more` maps a part's name under word/ ("header1.xml") to its XML."""
    references = "".join(
        f'<w:{_kind(name)}Reference w:type="default" r:id="x{at}"/>' for at, name in enumerate(more) if _kind(name)
    )
    page = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" ' \
           'w:header="708" w:footer="708" w:gutter="0"/>'  # fmt: skip
    document = f"{_HEAD}<w:document {_NS}><w:body>{body}<w:sectPr>{references}{page}</w:sectPr></w:body></w:document>"
    members = {
        "[Content_Types].xml": _content_types(more),
        "_rels/.rels": _relationships({"d": ("officeDocument", "word/document.xml")}),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _relationships(
            {"s": ("styles", "styles.xml"), "n": ("numbering", "numbering.xml"), "t": ("settings", "settings.xml")}
            | {f"x{at}": (_kind(name) or name.split(".")[0], name) for at, name in enumerate(more)}
        ),
        "word/styles.xml": _styles(),
        "word/numbering.xml": numbering,
        "word/settings.xml": f'{_HEAD}<w:settings {_NS}><w:defaultTabStop w:val="720"/></w:settings>',
    }
    return zipped(members | {f"word/{name}": xml for name, xml in more.items()})


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """Return a zip of `members` with a fixed date."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in members.items():
            target.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def furniture() -> dict[str, str]:
    """Return a header and a footer with text."""
    header = "<w:p><w:r><w:t>Example Borough Council</w:t></w:r></w:p>"
    footer = "<w:p><w:r><w:t>Full Council, item 12</w:t></w:r></w:p>"
    return {
        "header1.xml": f"{_HEAD}<w:hdr {_NS}>{header}</w:hdr>",
        "footer1.xml": f"{_HEAD}<w:ftr {_NS}>{footer}</w:ftr>",
    }


def numbering_xml(lists: Mapping[int, tuple[str, str, str]]) -> str:
    """Return numbering.xml with one list of its own for each id, its three depths formatted as named."""
    abstracts = "".join(f'<w:abstractNum w:abstractNumId="{key}">{_levels(forms)}</w:abstractNum>'
                        for key, forms in lists.items())  # fmt: skip
    numbers = "".join(f'<w:num w:numId="{key}"><w:abstractNumId w:val="{key}"/></w:num>' for key in lists)
    return f"{_HEAD}<w:numbering {_NS}>{abstracts}{numbers}</w:numbering>"


def _levels(forms: tuple[str, str, str]) -> str:
    levels = (_level(at, *_FORMS[form]) for at, form in enumerate(forms))
    return '<w:multiLevelType w:val="multilevel"/>' + "".join(levels)


def _level(at: int, form: str, text: str) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text.format(at + 1)}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{720 * (at + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
    )


def _kind(name: str) -> str:
    return next((kind for kind in ("header", "footer") if name.startswith(kind)), "")


def _relationships(found: Mapping[str, tuple[str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="{key}" Type="{_R}/{kind}" Target="{target}"/>' for key, (kind, target) in found.items()
    )
    return f'{_HEAD}<Relationships xmlns="{_RELS}">{inner}</Relationships>'


def _content_types(more: Mapping[str, str]) -> str:
    parts = {"document.xml": "document.main", "styles.xml": "styles", "numbering.xml": "numbering",
             "settings.xml": "settings"} | {name: name.split(".")[0].rstrip("0123456789") for name in more}  # fmt: skip
    overrides = "".join(
        f'<Override PartName="/word/{name}" ContentType="{_WML}.{kind}+xml"/>' for name, kind in parts.items()
    )
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    return f'{_HEAD}<Types xmlns="{_TYPES}">{defaults}{overrides}</Types>'


def _styles() -> str:
    based = '<w:basedOn w:val="Normal"/>'
    headings = "".join(
        _style("paragraph", f"Heading{level}", f"heading {level}",
               f'{based}<w:next w:val="Normal"/><w:pPr><w:keepNext/><w:outlineLvl w:val="{level - 1}"/></w:pPr>'
               f'<w:rPr><w:b/><w:sz w:val="{36 - 4 * level}"/></w:rPr>')
        for level in (1, 2, 3)
    )  # fmt: skip
    others = (
        ("paragraph", "Title", "Title", f'{based}<w:rPr><w:b/><w:sz w:val="40"/></w:rPr>'),
        ("paragraph", "ListParagraph", "List Paragraph", f'{based}<w:pPr><w:ind w:left="720"/></w:pPr>'),
        ("character", "Addition", "Addition", '<w:rPr><w:u w:val="single"/></w:rPr>'),
        ("character", "Deletion", "Deletion", "<w:rPr><w:strike/></w:rPr>"),
        ("table", "TableGrid", "Table Grid", ""),
    )
    defaults = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    )
    return f"{_HEAD}<w:styles {_NS}>{defaults}{headings}{''.join(_style(*other) for other in others)}</w:styles>"


def _style(kind: str, key: str, name: str, inner: str) -> str:
    return f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{name}"/>{inner}</w:style>'
