"""Papers laid out as other hands do: the sheet's DOCX or page, changed in one respect, for the usual producers."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

from support.docx_parts import zipped
from support.marking import Style
from support.pdf.sheets import Sheet
from support.pdf.web import page
from support.pdf.word import word

_NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_SMALL = '<w:sz w:val="18"/>'
_NOTE = (
    f'<w:footnote w:id="{{0}}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/>{_SMALL}</w:rPr>'
    f'<w:footnoteRef/></w:r><w:r><w:rPr>{_SMALL}</w:rPr><w:t xml:space="preserve"> {{1}}</w:t></w:r></w:p></w:footnote>'
)
_NOTES = ("See the minutes of the last meeting.", "The figures are those of the last published return, as amended by"
          " the letter of the Department that was read to the committee.", "Ibid., page 4.")  # fmt: skip
_RUN = re.compile(r"<w:r><w:rPr>(?P<look>.*?)</w:rPr><w:t xml:space=\"preserve\">(?P<text>.*?)</w:t></w:r>")
_REFERENCE = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{}"/></w:r>'
_NOTES_TYPE = (
    '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.footnotes+xml"/>'
)
_NOTES_PART = (
    '<Relationship Id="fn" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" '
    'Target="footnotes.xml"/>'
)
_DEFAULTS_END = "</w:rPr></w:rPrDefault>"
_BY = 'w:author="A. Clerk" w:date="2026-03-02T10:00:00Z"'

Edit = Callable[[str], str]


def changed(document: bytes, edits: dict[str, Edit]) -> bytes:
    """Return a DOCX with the parts that `edits` name under word/ changed."""
    with zipfile.ZipFile(BytesIO(document)) as found:
        members = {name: found.read(name) for name in found.namelist()}
    for name, edit in edits.items():
        members[f"word/{name}"] = edit(members[f"word/{name}"].decode()).encode()
    return zipped(members)


def _section(inner: str) -> Edit:
    return lambda xml: xml.replace("</w:sectPr>", f"{inner}</w:sectPr>")


def _half_tables(xml: str) -> str:
    """Return the text with tables half as wide, and in small type."""
    half = re.sub(
        r'(<w:(?:gridCol|tcW|tblW) w:w=")(\d+)"', lambda found: f'{found[1]}{int(found[2]) * 46 // 100}"', xml
    )
    return re.sub(
        r"<w:tbl>.*?</w:tbl>", lambda table: re.sub(r'<w:sz w:val="\d+"/>', '<w:sz w:val="10"/>', table[0]), half
    )


def _first_lines(xml: str) -> str:
    paragraphs = xml.replace("<w:p><w:pPr><w:spacing", '<w:p><w:pPr><w:ind w:firstLine="400"/><w:spacing')
    return paragraphs.replace('w:after="120"', 'w:after="0"')


def _repeated_heads(xml: str) -> str:
    return re.sub(r"(</w:tblGrid><w:tr><w:trPr>)", r"\1<w:tblHeader/>", xml.replace("<w:cantSplit/>", ""))


DOCX_EDITS: dict[str, dict[str, Edit]] = {
    "columns": {"document.xml": lambda xml: _half_tables(_section('<w:cols w:num="2" w:space="420"/>')(xml))},
    "line-numbers": {"document.xml": _section('<w:lnNumType w:countBy="1" w:restart="newPage"/>')},
    "fifth-lines": {"document.xml": _section('<w:lnNumType w:countBy="5" w:restart="continuous"/>')},
    "letter": {"document.xml": lambda xml: xml.replace('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"')},
    "narrow": {"document.xml": lambda xml: re.sub(r'w:(top|right|bottom|left)="1440"', r'w:\1="680"', xml)},
    "double": {"document.xml": lambda xml: xml.replace("<w:spacing ", '<w:spacing w:line="480" w:lineRule="auto" ')},
    "unspaced": {"document.xml": lambda xml: xml.replace('w:after="120"', 'w:after="0"')},
    "first-lines": {"document.xml": _first_lines},
    "centred": {"document.xml": lambda xml: re.sub(r'(<w:pStyle w:val="Heading\d"/><w:spacing [^>]*>)',
                                                   r'\1<w:jc w:val="center"/>', xml)},
    "hyphens": {
        "settings.xml": lambda xml: xml.replace("<w:defaultTab", "<w:autoHyphenation/><w:defaultTab"),
        "styles.xml": lambda xml: xml.replace(_DEFAULTS_END, f'<w:lang w:val="en-GB"/>{_DEFAULTS_END}'),
    },
    "heads-repeated": {"document.xml": _repeated_heads},
}  # fmt: skip
"""What is changed in a sheet's DOCX."""

CSS = {
    "columns": "body { column-count: 2; column-gap: 20pt; } td { font-size: 7pt; }",
    "letter": "@page { size: Letter; }",
    "narrow": "@page { margin: 13mm 12mm; }",
    "double": "body { line-height: 2 !important; }",
    "unspaced": "p, li, ol, ul { margin-top: 0 !important; margin-bottom: 0 !important; }",
    "first-lines": "p { margin: 0; text-indent: 20pt; }",
    "centred": "h1, h2, h3 { text-align: center; }",
    "hyphens": "p, li { hyphens: auto; }",
    "heads-repeated": "tr { break-inside: auto; }",
    "right": "p { text-align: right; }",
    "shaded": "tr:nth-child(odd) td { background: #e8eef7; } td { border-color: #b5c4dd; }",
    "borderless": "td { border: 0; border-bottom: 0.5pt solid #999; }",
}
"""The rules that are added to a sheet's page."""


def web(sheet: Sheet, style: Style | None, layout: str) -> str:
    """Return a sheet's page laid out so."""
    found = page(sheet, style).decode().replace("</style>", f"{CSS[layout]}</style>")
    if layout == "heads-repeated":
        found = re.sub(r"<table><tr>(.*?)</tr>", r"<table><thead><tr>\1</tr></thead>", found, flags=re.DOTALL)
    return found


def large(sheet: Sheet) -> Sheet:
    """Return a sheet in the large type of an accessible paper."""
    return replace(sheet, layout=replace(sheet.layout, size=16))


def docx(sheet: Sheet, style: Style | None, layout: str) -> bytes:
    """Return a sheet's DOCX laid out so."""
    return changed(word(sheet, style), DOCX_EDITS[layout])


def noted(sheet: Sheet, style: Style | None) -> bytes:
    """Return a sheet's DOCX with footnotes behind some of its paragraphs."""
    with zipfile.ZipFile(BytesIO(word(sheet, style))) as found:
        members: dict[str, str | bytes] = {name: found.read(name).decode() for name in found.namelist()}
    document, count = _with_references(str(members["word/document.xml"]))
    notes = "".join(_NOTE.format(at + 2, _NOTES[at % len(_NOTES)]) for at in range(count))
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{at}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for at, kind in enumerate(("separator", "continuationSeparator"))
    )
    types, related = str(members["[Content_Types].xml"]), str(members["word/_rels/document.xml.rels"])
    return zipped(
        members
        | {
            "word/document.xml": document,
            "word/footnotes.xml": f"<w:footnotes {_NS}>{separators}{notes}</w:footnotes>",
            "[Content_Types].xml": types.replace("</Types>", f"{_NOTES_TYPE}</Types>"),
            "word/_rels/document.xml.rels": related.replace("</Relationships>", f"{_NOTES_PART}</Relationships>"),
        }
    )


def _with_references(xml: str) -> tuple[str, int]:
    """Return the text with references to notes behind every third paragraph of prose, and how many those are."""
    out: list[str] = []
    count = prose = at = 0
    for found in re.finditer(r"<w:p><w:pPr>.*?</w:p>", xml):
        if "w:numPr" in found[0] or "w:pStyle" in found[0] or not found[0].endswith(".</w:t></w:r></w:p>"):
            continue
        prose += 1
        if prose % 3 == 1:
            count += 1
            end = found.end() - len("</w:p>")
            out += [xml[at:end], _REFERENCE.format(count + 1)]
            at = end
    return "".join([*out, xml[at:]]), count


def tracked(sheet: Sheet, style: Style) -> bytes:
    """Return a sheet's DOCX with real revisions in place of its drawn marks; the style must be `red`."""
    return changed(word(sheet, style), {"document.xml": lambda xml: re.sub(r"<w:p><w:pPr>.*?</w:p>", _revised, xml)})


def _revised(found: re.Match[str]) -> str:
    """Return a paragraph with revisions; where all of it is one, its mark is too."""
    done = _RUN.sub(_revised_run, found[0])
    kinds = set(re.findall(r"<w:(ins|del) ", done))
    left = re.sub(r"<w:(ins|del) .*?</w:\1>", "", done)
    if len(kinds) == 1 and "<w:t" not in left:
        return done.replace("</w:pPr>", f'<w:rPr><w:{kinds.pop()} w:id="1" {_BY}/></w:rPr></w:pPr>', 1)
    return done


def _revised_run(found: re.Match[str]) -> str:
    look, text = found["look"], found["text"]
    tag, kind = ("delText", "del") if "<w:strike/>" in look else ("t", "ins")
    if kind == "ins" and "FF0000" not in look:
        return found[0]
    bare = look.replace("<w:strike/>", "").replace('<w:color w:val="FF0000"/>', "")
    run = f'<w:r><w:rPr>{bare}</w:rPr><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'
    return f'<w:{kind} w:id="1" {_BY}>{run}</w:{kind}>'
