"""The styles of every shape that has any."""

from __future__ import annotations


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


STYLES = (
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
