"""Printed labels, counted as Word counts; the cases marked "Word" print what Word was seen to print."""

from __future__ import annotations

import pytest
from lxml import etree

from amend.docx.names import W
from amend.docx.number_formats import detect, format_number
from amend.docx.numbering import Counter, Numbering
from amend.docx.styles import Styles

LEGAL = ("decimal %1.", "decimal %1.%2", "decimal %1.%2.%3", "lowerLetter (%4)", "lowerRoman %5.")
FIRST = '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'


def part(tag: str, text: str) -> etree._Element:
    return etree.fromstring(f'<w:{tag} xmlns:w="{W}">{text}</w:{tag}>')


def level(at: int, form: str, text: str, start: int = 1, more: str = "") -> str:
    head = f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
    return f'{head}{more}<w:lvlText w:val="{text}"/></w:lvl>'


def abstract(*levels: str, at: int = 1, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{at}">{more}{"".join(levels)}</w:abstractNum>'


def legal(at: int = 1, more: str = "") -> str:
    """Return 1. / 1.1 / 1.1.1 / (a) / i."""
    return abstract(*(level(n, *each.split(" ", 1)) for n, each in enumerate(LEGAL)), at=at, more=more)


def num(num_id: int, at: int = 1, overrides: str = "") -> str:
    return f'<w:num w:numId="{num_id}"><w:abstractNumId w:val="{at}"/>{overrides}</w:num>'


def start_override(at: int, value: int, more: str = "") -> str:
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{value}"/>{more}</w:lvlOverride>'


def labels(numbering: str, paragraphs: str, styles: str = "") -> str:
    """Return the labels of paragraphs, "-" for none; "1:0" is level 0 of list 1, "Name" a paragraph of that style."""
    known = Styles.read(part("styles", styles))
    counter = Counter(Numbering.read(part("numbering", numbering), known))
    found = [counter.label(part("p", f"<w:pPr>{_properties(each)}</w:pPr>")) for each in paragraphs.split()]
    return " ".join(each[0] if each else "-" for each in found)


def _properties(place: str) -> str:
    name, _, numbered = place.rpartition("/") if "/" in place else ("", "", place)
    if ":" not in numbered:
        return f'<w:pStyle w:val="{numbered}"/>'
    num_id, at = numbered.split(":")
    pieces = (f'<w:pStyle w:val="{name}"/>' if name else "", f'<w:ilvl w:val="{at}"/>' if at else "",
              f'<w:numId w:val="{num_id}"/>' if num_id else "")  # fmt: skip
    return f"{pieces[0]}<w:numPr>{pieces[1]}{pieces[2]}</w:numPr>"


LATE = abstract(level(0, "decimal", "%1.", 7), level(1, "lowerLetter", "%1%2", 3))
SHARED = legal() + num(1) + num(2) + num(3, overrides=start_override(0, 1))
OVERRIDDEN = legal() + num(1) + num(2, overrides=start_override(0, 5, level(0, "lowerRoman", "(%1)"))
                                    + start_override(1, 3))  # fmt: skip


@pytest.mark.parametrize(
    ("numbering", "paragraphs", "printed"),
    [
        (legal() + FIRST, "1:0 1:1 1:2 1:2 1:3 1:3 1:4", "1. 1.1 1.1.1 1.1.2 (a) (b) i."),
        (legal() + FIRST, "1:0 1:1 1:3 1:1 1:2 1:0 1:1 1:3", "1. 1.1 (a) 1.2 1.2.1 2. 2.1 (a)"),
        # Lists over one abstract list share its count (Word); a start override restarts it once.
        (SHARED, "1:0 1:0 2:0 2:0 1:0 2:0", "1. 2. 3. 4. 5. 6."),
        (SHARED, "1:0 1:0 3:0 3:0 1:0 3:0", "1. 2. 1. 2. 3. 4."),
        # A whole level may be overridden, and an overridden start holds for every restart.
        (OVERRIDDEN, "1:0 1:0 2:0 2:1 2:1 2:0 2:1 1:0", "1. 2. (v) v.3 v.4 (vi) vi.3 7."),
        # A level that was passed over counts as used once.
        (legal() + FIRST, "1:1 1:0 1:2 1:1 1:0 1:1", "1.1 2. 2.1.1 2.2 3. 3.1"),
        (LATE + FIRST, "1:1 1:0 1:1", "7c 8. 8c"),
        # Nowhere to be found, or switched off.
        (legal() + FIRST, "9:0 0:0 1:0 1:7", "- - 1. -"),
        (num(1, at=4), "1:0", "-"),
        ("", "1:0", "-"),
    ],
)
def test_lists_count_as_word_counts_them(numbering: str, paragraphs: str, printed: str) -> None:
    assert labels(numbering, paragraphs) == printed


@pytest.mark.parametrize(
    ("restart", "printed"),
    [
        ("", "1. 1.1 1.1.1 1.1.2 1.2 1.2.1 2. 2.1.1"),
        ('<w:lvlRestart w:val="0"/>', "1. 1.1 1.1.1 1.1.2 1.2 1.2.3 2. 2.1.4"),
        ('<w:lvlRestart w:val="1"/>', "1. 1.1 1.1.1 1.1.2 1.2 1.2.3 2. 2.1.1"),
        ('<w:lvlRestart w:val="7"/>', "1. 1.1 1.1.1 1.1.2 1.2 1.2.1 2. 2.1.1"),
    ],
)
def test_a_level_restarts_where_it_says_as_in_word(restart: str, printed: str) -> None:
    third = level(2, "decimal", "%1.%2.%3", more=restart)
    numbering = abstract(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), third) + FIRST
    assert labels(numbering, "1:0 1:1 1:2 1:2 1:1 1:2 1:0 1:2") == printed


def test_legal_style_prints_higher_levels_as_decimals_as_in_word() -> None:
    section = level(1, "decimalZero", "Section&#160;%1.%2", more="<w:isLgl/>")
    article = abstract(level(0, "upperRoman", "Article&#160;%1."), section)
    assert labels(article + FIRST, "1:0 1:1 1:0 1:1").replace("\xa0", "_") == (
        "Article_I. Section_1.01 Article_II. Section_2.01"
    )


def test_a_number_of_a_bulleted_level_prints_nothing_as_in_word() -> None:
    third = level(2, "decimal", "%1.%2%3")
    assert labels(abstract(level(0, "decimal", "%1."), level(1, "bullet", "-"), third) + FIRST, "1:0 1:2") == "1. 1.1"


NAMED = (
    '<w:style w:styleId="One"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="Two"><w:basedOn w:val="One"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="Deep"><w:basedOn w:val="Two"/></w:style>'
    '<w:style w:styleId="Off"><w:basedOn w:val="One"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="Linked"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="Stray"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
)
BY_STYLE = (
    legal()
    + abstract(
        level(0, "decimal", "%1)", more='<w:pStyle w:val="Other"/>'),
        level(1, "decimal", "%2]", more='<w:pStyle w:val="Linked"/>'),
        at=2,
    )
    + num(1)
    + num(2, at=2)
)


@pytest.mark.parametrize(
    ("paragraphs", "printed"),
    [
        ("One Two Deep One", "1. 1.1 1.2 2."),
        ("Off One", "- 1."),
        ("Two/0: Two", "- 1.1"),
        ("One Two/:2", "1. 1.1.1"),
        ("Linked Linked", "1] 2]"),
        # A level that belongs to another style numbers only those who ask for it directly (Word).
        ("Stray Stray/2:0", "- 1)"),
    ],
)
def test_styles_number_their_paragraphs(paragraphs: str, printed: str) -> None:
    assert labels(BY_STYLE, paragraphs, NAMED) == printed


def test_the_default_style_may_number_every_paragraph() -> None:
    normal = '<w:style w:styleId="N" w:default="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    assert labels(legal() + FIRST, "Unknown N", normal) == "1. 2."


STYLE_LISTS = (
    '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
)


@pytest.mark.parametrize("styles", [STYLE_LISTS, ""], ids=["by the style", "by w:styleLink alone"])
def test_a_list_that_names_a_numbering_style_has_its_levels_and_a_count_of_its_own_as_in_word(styles: str) -> None:
    numbering = legal(more='<w:styleLink w:val="L"/>') + abstract(at=2, more='<w:numStyleLink w:val="L"/>')
    assert labels(numbering + num(1) + num(2, at=2), "1:0 1:1 2:0 2:1 1:0 2:0", styles) == "1. 1.1 1. 1.1 2. 2."


def test_numbering_styles_that_name_each_other_end() -> None:
    first = abstract(at=1, more='<w:numStyleLink w:val="B"/><w:styleLink w:val="A"/>')
    second = abstract(at=2, more='<w:numStyleLink w:val="A"/><w:styleLink w:val="B"/>')
    assert labels(first + second + FIRST, "1:0") == "-"


@pytest.mark.parametrize(
    ("text", "font", "printed"),
    [
        ("\uf0b7", "Symbol", "•"),
        ("\uf0b7", "", "•"),
        ("·", "Symbol", "•"),
        ("\uf0a7", "Wingdings", "▪"),
        ("§", "Wingdings", "▪"),
        ("\uf0d8", "Wingdings", "➢"),
        ("\uf0fc", "Wingdings", "✓"),
        ("v", "Wingdings", "❖"),
        ("o", "Courier New", "◦"),
        ("-", "Calibri", "-"),
        ("-", "Symbol", "-"),
        ("–", "", "–"),
        ("●", "Noto Sans Symbols", "●"),
        ("\uf0ab", "Wingdings", "•"),
        ("\uf04a", "Wingdings 2", "•"),
        ("\ue123", "Some Font", "•"),
    ],
)
def test_bullets_print_what_the_symbol_font_draws(text: str, font: str, printed: str) -> None:
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>' if font else ""
    bulleted = level(0, "bullet", text).replace("</w:lvl>", f"{fonts}</w:lvl>")
    assert labels(abstract(bulleted) + FIRST, "1:0") == printed


def test_a_picture_bullet_is_a_bullet_and_an_empty_label_is_none() -> None:
    picture = level(0, "bullet", "", more='<w:lvlPicBulletId w:val="0"/>')
    assert labels(abstract(picture, level(1, "none", "")) + FIRST, "1:0 1:1") == "• -"


def test_a_custom_format_pads_to_its_width() -> None:
    choice = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        '<mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    )
    padded = level(0, "decimal", "%1.").replace('<w:numFmt w:val="decimal"/>', choice)
    assert labels(abstract(padded) + FIRST, "1:0 1:0") == "001. 002."


def test_the_level_comes_with_the_label() -> None:
    counter = Counter(Numbering.read(part("numbering", legal() + FIRST), Styles.read(None)))
    assert counter.label(part("p", f"<w:pPr>{_properties('1:3')}</w:pPr>")) == ("(a)", 3)


@pytest.mark.parametrize(
    ("number", "form", "printed"),
    [
        (3, "decimal", "3"),
        (3, "decimalZero", "03"),
        (12, "decimalZero", "12"),
        (26, "lowerLetter", "z"),
        (27, "lowerLetter", "aa"),
        (54, "upperLetter", "BBB"),
        (781, "lowerLetter", "a"),
        (0, "lowerLetter", "0"),
        (1994, "lowerRoman", "mcmxciv"),
        (4, "upperRoman", "IV"),
        (999_999_999, "upperRoman", "999999999"),
        (1, "ordinal", "1st"),
        (12, "ordinal", "12th"),
        (23, "ordinal", "23rd"),
        (1, "cardinalText", "One"),
        (42, "cardinalText", "Forty-two"),
        (1120, "cardinalText", "One thousand one hundred twenty"),
        (1, "ordinalText", "First"),
        (20, "ordinalText", "Twentieth"),
        (32, "ordinalText", "Thirty-second"),
        (2_000_001, "ordinalText", "2000001st"),
        (5, "chicago", "**"),
        (2, "decimalEnclosedCircle", "②"),
        (1, "numberInDash", "- 1 -"),
        (7, "bullet", ""),
        (7, "none", ""),
        (7, "someFutureFormat", "7"),
    ],
)
def test_numbers_print_in_their_format(number: int, form: str, printed: str) -> None:
    assert format_number(number, form) == printed


@pytest.mark.parametrize(
    ("label", "previous", "expected"),
    [
        ("3.", "", ("%1.", "decimal", 3)),
        ("03", "", ("%1", "decimalZero", 3)),
        ("(b)", "", ("(%1)", "lowerLetter", 2)),
        ("iv.", "", ("%1.", "lowerRoman", 4)),
        ("IX)", "", ("%1)", "upperRoman", 9)),
        ("i.", "", ("%1.", "lowerRoman", 1)),
        ("i.", "h.", ("%1.", "lowerLetter", 9)),
        ("(v)", "(iv)", ("(%1)", "lowerRoman", 5)),
        ("(v)", "(u)", ("(%1)", "lowerLetter", 22)),
        ("C.", "", ("%1.", "upperLetter", 3)),
        ("bb)", "", ("%1)", "lowerLetter", 28)),
        ("ii)", "hh)", ("%1)", "lowerLetter", 35)),
        ("3.1", "", ("%1.%2", "decimal", 1)),
        ("1.2.12.", "", ("%1.%2.%3.", "decimal", 12)),
        ("2nd", "", ("%1", "ordinal", 2)),
        ("Third", "", ("%1", "ordinalText", 3)),
        ("Section 4:", "", ("Section %1:", "decimal", 4)),
        ("•", "", ("•", "bullet", 1)),
        ("–", "", ("–", "bullet", 1)),
        ("o", "", ("o", "bullet", 1)),
        ("o", "n", ("%1", "lowerLetter", 15)),
        ("", "", None),
        ("word", "", None),
        ("two words", "", None),
    ],
)
def test_a_printed_label_tells_how_it_counts(label: str, previous: str, expected: tuple[str, str, int] | None) -> None:
    assert detect(label, previous) == expected
