"""What a run looks like: every way a DOCX can say bold, struck, red or shaded, and the ways it can take it back."""

from __future__ import annotations

import pytest
from lxml import etree

from amend.docx.names import W, w
from amend.docx.styles import Styles
from amend.model import Mark, Marks

THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">'
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>'
    '<a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:accent2><a:srgbClr val="C0504D"/></a:accent2>'
    '<a:accent6><a:srgbClr val="00B050"/></a:accent6>'
    "</a:clrScheme></a:themeElements></a:theme>"
)


def xml(text: str) -> etree._Element:
    """Return the one element that `text` is, prefix `w` bound."""
    return etree.fromstring(f'<w:x xmlns:w="{W}">{text}</w:x>')[0]


def styles(text: str = "", theme: str = THEME) -> Styles:
    return Styles.read(xml(f"<w:styles>{text}</w:styles>"), etree.fromstring(theme))


def style(style_id: str, look: str = "", kind: str = "paragraph", more: str = "", default: bool = False) -> str:
    """Return a `w:style`; `more` is what stands before its properties."""
    is_default = ' w:default="1"' if default else ""
    opening = f'<w:style w:type="{kind}" w:styleId="{style_id}"{is_default}>'
    return f"{opening}{more}<w:rPr>{look}</w:rPr></w:style>"


def marks(direct: str, known: Styles | None = None, paragraph_style: str = "") -> Marks:
    """Return the marks of a run with these properties in a paragraph of this style."""
    properties = f'<w:pStyle w:val="{paragraph_style}"/>' if paragraph_style else ""
    paragraph = xml(f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{direct}</w:rPr><w:t>x</w:t></w:r></w:p>")
    return (known or styles()).marks(paragraph[1], paragraph)


RED = {Mark.RED, Mark.COLOUR}
BLUE = {Mark.BLUE, Mark.COLOUR}
GREEN = {Mark.GREEN, Mark.COLOUR}


@pytest.mark.parametrize(
    ("direct", "expected"),
    [
        ("", set()),
        ("<w:b/>", {Mark.BOLD}),
        ('<w:b w:val="1"/>', {Mark.BOLD}),
        ('<w:b w:val="on"/>', {Mark.BOLD}),
        ('<w:b w:val="0"/>', set()),
        ('<w:b w:val="false"/>', set()),
        ('<w:b w:val="off"/>', set()),
        ('<w:i/><w:b w:val="none"/>', {Mark.ITALIC}),
        ('<w:u w:val="single"/>', {Mark.UNDERLINE}),
        ('<w:u w:val="wavyDouble"/>', {Mark.UNDERLINE}),
        ('<w:u w:val="words"/>', {Mark.UNDERLINE}),
        ('<w:u w:color="FF0000"/>', {Mark.UNDERLINE}),
        ('<w:u w:val="none"/>', set()),
        ("<w:strike/>", {Mark.STRIKE}),
        ("<w:dstrike/>", {Mark.STRIKE}),
        ('<w:strike w:val="0"/><w:dstrike w:val="false"/>', set()),
        ("<w:caps/>", {Mark.CAPS}),
        ("<w:smallCaps/>", {Mark.CAPS}),
        ("<w:b/><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange>", {Mark.BOLD}),
        ("<w:ins/><w:del/>", set()),
    ],
)
def test_direct_formatting_is_read_whatever_its_spelling(direct: str, expected: set[Mark]) -> None:
    assert marks(direct) == expected


@pytest.mark.parametrize(
    ("direct", "expected"),
    [
        ('<w:color w:val="auto"/>', set()),
        ('<w:color w:val="000000"/>', set()),
        ('<w:color w:val="212529"/>', set()),
        ('<w:color w:val="333333"/>', set()),
        ('<w:color w:val="FF0000"/>', RED),
        ('<w:color w:val="c00000"/>', RED),
        ('<w:color w:val="0070C0"/>', BLUE),
        ('<w:color w:val="000080"/>', BLUE),
        ('<w:color w:val="00B050"/>', GREEN),
        ('<w:color w:val="7030A0"/>', {Mark.COLOUR}),
        ('<w:color w:val="ED7D31"/>', {Mark.COLOUR}),
        ('<w:color w:val="808080"/>', {Mark.COLOUR}),
        ('<w:color w:val="nonsense"/>', set()),
        ('<w:color w:val="FF0000" w:themeColor="text1"/>', set()),
        ('<w:color w:val="000000" w:themeColor="accent2"/>', RED),
        ('<w:color w:val="000000" w:themeColor="text2"/>', BLUE),
        ('<w:color w:val="000000" w:themeColor="accent6" w:themeShade="BF"/>', GREEN),
        ('<w:color w:val="000000" w:themeColor="text1" w:themeTint="80"/>', {Mark.COLOUR}),
        ('<w:color w:val="FF0000" w:themeColor="accent5"/>', RED),
    ],
)
def test_colour_is_named_by_its_hue_and_near_black_is_none(direct: str, expected: set[Mark]) -> None:
    assert marks(direct) == expected


@pytest.mark.parametrize(
    ("direct", "expected"),
    [
        ('<w:highlight w:val="yellow"/>', True),
        ('<w:highlight w:val="none"/>', False),
        ('<w:highlight w:val="white"/>', False),
        ('<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>', True),
        ('<w:shd w:val="clear" w:color="auto" w:fill="FFFFFF"/>', False),
        ('<w:shd w:val="clear" w:color="auto" w:fill="F8F8F8"/>', False),
        ('<w:shd w:val="clear" w:color="auto" w:fill="auto"/>', False),
        ('<w:shd w:val="clear" w:color="auto" w:fill="auto" w:themeFill="accent2"/>', True),
        ('<w:shd w:val="clear" w:color="auto" w:fill="auto" w:themeFill="background1"/>', False),
        ('<w:shd w:val="nil" w:fill="FFFF00"/>', False),
        ('<w:shd w:val="pct25" w:color="auto" w:fill="auto"/>', True),
        ('<w:shd w:val="solid" w:color="FFFFFF" w:fill="FFFF00"/>', False),
        ('<w:highlight w:val="none"/><w:shd w:val="clear" w:fill="FFFF00"/>', True),
    ],
)
def test_highlighting_and_shading_count_where_they_show(direct: str, expected: bool) -> None:
    assert (Mark.HIGHLIGHT in marks(direct)) is expected


def test_paragraph_shading_is_no_highlight() -> None:
    paragraph = xml('<w:p><w:pPr><w:shd w:val="clear" w:fill="FFFF00"/></w:pPr><w:r/></w:p>')
    assert styles().marks(paragraph[1], paragraph) == frozenset()


STYLED = styles(
    "<w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault></w:docDefaults>"
    + style("Normal", '<w:color w:val="1F3864"/>', default=True)
    + style("Bold", "<w:b/>", more='<w:basedOn w:val="Normal"/>')
    + style("StillBold", "<w:i/>", more='<w:basedOn w:val="Bold"/>')
    + style("Light", '<w:b w:val="0"/>', more='<w:basedOn w:val="Bold"/>')
    + style("Loop", "<w:caps/>", more='<w:basedOn w:val="Pool"/>')
    + style("Pool", "<w:i/>", more='<w:basedOn w:val="Loop"/>')
    + style("Struck", '<w:strike/><w:u w:val="single"/>')
    + style("Linked", "", more='<w:link w:val="LinkedChar"/>')
    + style("LinkedChar", "<w:caps/>", kind="character", more='<w:link w:val="Linked"/>')
    + style("Strong", "<w:b/>", kind="character")
    + style("NotStrong", '<w:b w:val="0"/>', kind="character")
    + style("Stronger", '<w:u w:val="double"/>', kind="character", more='<w:basedOn w:val="Strong"/>')
    + style("Marker", '<w:shd w:val="clear" w:fill="FFFF00"/>', kind="character")
    + style("Plain", '<w:u w:val="none"/><w:strike/>', kind="character")
)


@pytest.mark.parametrize(
    ("paragraph_style", "direct", "expected"),
    [
        ("Bold", "", {Mark.BOLD}),
        ("StillBold", "", {Mark.BOLD, Mark.ITALIC}),
        ("Light", "", set()),
        ("Bold", '<w:b w:val="0"/>', set()),
        ("Bold", "<w:b/>", {Mark.BOLD}),
        ("Loop", "", {Mark.CAPS, Mark.ITALIC}),
        ("Missing", "", set()),
        ("", '<w:rStyle w:val="Strong"/>', {Mark.BOLD}),
        ("", '<w:rStyle w:val="Stronger"/>', {Mark.BOLD, Mark.UNDERLINE}),
        ("", '<w:rStyle w:val="Missing"/>', set()),
        ("", '<w:rStyle w:val="Marker"/>', {Mark.HIGHLIGHT}),
        ("", '<w:rStyle w:val="Marker"/><w:shd w:val="clear" w:fill="auto"/>', set()),
        ("", '<w:rStyle w:val="Linked"/>', {Mark.CAPS}),
        # Toggles: two levels cancel, a level that says "not bold" changes nothing, direct formatting is absolute.
        ("Bold", '<w:rStyle w:val="Strong"/>', set()),
        ("Light", '<w:rStyle w:val="Strong"/>', {Mark.BOLD}),
        ("Bold", '<w:rStyle w:val="NotStrong"/>', {Mark.BOLD}),
        ("Bold", '<w:rStyle w:val="Strong"/><w:b/>', {Mark.BOLD}),
        # Strike is a toggle, underline is not.
        ("Struck", '<w:rStyle w:val="Plain"/>', set()),
        ("Struck", '<w:rStyle w:val="Stronger"/>', {Mark.BOLD, Mark.STRIKE, Mark.UNDERLINE}),
        # The document's own colour, here that of its default style, is no mark.
        ("", '<w:color w:val="1F3864"/>', set()),
        ("", '<w:color w:val="FF0000"/>', RED),
    ],
)
def test_styles_chain_toggle_and_never_fail(paragraph_style: str, direct: str, expected: set[Mark]) -> None:
    assert marks(direct, STYLED, paragraph_style) == expected


def test_a_toggle_of_the_document_defaults_is_the_base_that_styles_flip() -> None:
    known = styles(
        "<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>"
        + style("Light", '<w:b w:val="0"/>')
        + style("Bold", "<w:b/>")
    )
    assert [Mark.BOLD in marks("", known, name) for name in ("", "Bold", "Light")] == [True, True, False]


@pytest.mark.parametrize(
    ("look", "row", "expected"),
    [
        ('<w:tblLook w:firstRow="1"/>', 0, {Mark.ITALIC, Mark.BOLD}),
        ('<w:tblLook w:val="04A0"/>', 0, {Mark.ITALIC, Mark.BOLD}),
        ('<w:tblLook w:val="0480"/>', 0, {Mark.ITALIC}),
        ('<w:tblLook w:firstRow="0" w:val="04A0"/>', 0, {Mark.ITALIC}),
        ('<w:tblLook w:firstRow="1"/>', 1, {Mark.ITALIC}),
    ],
)
def test_a_table_style_marks_its_text_and_its_first_row(look: str, row: int, expected: set[Mark]) -> None:
    first = '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>'
    known = styles(f'<w:style w:type="table" w:styleId="Grid"><w:rPr><w:i/></w:rPr>{first}</w:style>')
    rows = ["<w:tr><w:tc><w:p/></w:tc></w:tr>"] * 2
    rows[row] = "<w:tr><w:tc>{}</w:tc></w:tr>"
    table = f'<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/>{look}</w:tblPr>{"".join(rows)}</w:tbl>'
    paragraph = xml(table.format("<w:p><w:r><w:t>x</w:t></w:r></w:p>")).findall(f".//{w('p')}")[row]
    assert known.marks(paragraph[0], paragraph) == expected
    assert known.paragraph_marks(paragraph) == expected


def test_a_headings_own_marks_are_its_styles_not_its_runs() -> None:
    paragraph = xml('<w:p><w:pPr><w:pStyle w:val="Bold"/></w:pPr><w:r><w:rPr><w:u w:val="single"/></w:rPr></w:r></w:p>')
    assert STYLED.paragraph_marks(paragraph) == {Mark.BOLD}
    assert STYLED.marks(paragraph[1], paragraph) == {Mark.BOLD, Mark.UNDERLINE}


def test_a_document_without_styles_still_has_direct_formatting() -> None:
    assert marks("<w:b/>", Styles.read(None)) == {Mark.BOLD}


HEADED = styles(
    '<w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="berschrift2"/></w:style>'
    '<w:style w:styleId="H1"><w:name w:val="Section"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:styleId="Body"><w:name w:val="B"/><w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'
    "</w:style>"
    '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="S"><w:name w:val="Subtitle"/></w:style>'
    '<w:style w:styleId="H9"><w:name w:val="heading 9"/></w:style><w:style w:styleId="Normal"/>'
)


@pytest.mark.parametrize(
    ("properties", "level"),
    [
        ("", 0),
        ('<w:pStyle w:val="berschrift2"/>', 2),
        ('<w:pStyle w:val="Mine"/>', 2),
        ('<w:pStyle w:val="H1"/>', 1),
        ('<w:pStyle w:val="Body"/>', 0),
        ('<w:pStyle w:val="T"/>', 1),
        ('<w:pStyle w:val="S"/>', 2),
        ('<w:pStyle w:val="H9"/>', 6),
        ('<w:pStyle w:val="Heading3"/>', 3),
        ('<w:pStyle w:val="Nowhere"/>', 0),
        ('<w:outlineLvl w:val="2"/>', 3),
        ('<w:outlineLvl w:val="8"/>', 6),
        ('<w:pStyle w:val="H1"/><w:outlineLvl w:val="9"/>', 0),
    ],
)
def test_headings_are_known_by_outline_level_or_name(properties: str, level: int) -> None:
    assert HEADED.heading_level(xml(f"<w:p><w:pPr>{properties}</w:pPr></w:p>")) == level


@pytest.mark.parametrize(
    ("properties", "twips"),
    [
        ("", 0),
        ('<w:ind w:left="720" w:hanging="360"/>', 720),
        ('<w:ind w:start="1440"/>', 1440),
        ('<w:ind w:left="-5"/>', -5),
        ('<w:ind w:left="1in"/>', 1440),
        ('<w:ind w:left="nonsense"/>', 0),
        ('<w:pStyle w:val="In"/>', 567),
        ('<w:pStyle w:val="In"/><w:ind w:hanging="360"/>', 567),
    ],
)
def test_indents_come_from_the_paragraph_or_its_style(properties: str, twips: int) -> None:
    known = styles('<w:style w:styleId="In"><w:pPr><w:ind w:left="567"/></w:pPr></w:style>')
    assert known.indent(xml(f"<w:p><w:pPr>{properties}</w:pPr></w:p>")) == twips
