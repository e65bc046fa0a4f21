"""The HTML page: what its markup says, read back by the rules that other programs may hold on to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from page_example import ATTACKS, EXAMPLE, HOSTILE, cell, heading, item, paragraph

from amend.changes import changes
from amend.model import Change, Convention, Mark, MarkedParagraph, Redline, Span
from amend.writers.how_read import how_read
from amend.writers.html import render
from amend.writers.html_side import SideText, rows
from amend.writers.options import Options
from amend.writers.view import View

OURS = ("vh", "pilcrow", "label")
CSS = files("amend.writers").joinpath("page.css").read_text("utf-8")


def page(redline: Redline, view: View = View.REDLINE, **options: str) -> html.HtmlElement:
    return html.document_fromstring(render(redline, view, Options(**options)).decode("utf-8"))  # type: ignore[arg-type]


def redline_of(*paragraphs: MarkedParagraph) -> html.HtmlElement:
    return page(Redline(paragraphs)).get_element_by_id("redline")


def text_runs(element: html.HtmlElement, inside: tuple[str, ...] = ()) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the text under `element` that is the paper's, each piece with the marking elements around it."""
    around = (*inside, element.tag) if element.tag in ("ins", "del", "mark") else inside
    if element.text:
        yield element.text, around
    for child in element:
        if child.tag == "br":
            yield "\n", around
        elif not set(child.classes) & set(OURS) and child.tag not in ("ul", "ol"):
            yield from text_runs(child, around)
        if child.tail:
            yield child.tail, around


def read_spans(element: html.HtmlElement) -> list[Span]:
    """Read a block's spans back, by what the page's markup says."""
    changed = {
        (): Change.KEEP, ("mark",): Change.KEEP, ("ins",): Change.ADD, ("del",): Change.DELETE,
        ("ins", "del"): Change.NEITHER,
    }  # fmt: skip
    body = element.find("span[@class='body']") if element.tag == "li" else element
    found: list[Span] = []
    for text, around in text_runs(body):
        change, undecided = changed[around], around == ("mark",)
        if found and (found[-1].change, found[-1].undecided) == (change, undecided):
            found[-1] = replace(found[-1], text=found[-1].text + text)
        else:
            found.append(Span(text, change, undecided))
    if body.find("span[@class='label']") is not None:
        found[0] = replace(found[0], text=found[0].text[1:])
    return [span for span in found if span.text]


def blocks_of(section: html.HtmlElement) -> list[html.HtmlElement]:
    found = section.xpath(".//p|.//h3|.//h4|.//h5|.//h6|.//li")
    return [block for block in found if "pilcrow" not in block.classes]


def shape(element: html.HtmlElement) -> str:
    """The nesting of an element's lists and items: "ol(li ul(li))"."""
    inner = " ".join(filter(None, (shape(child) for child in element)))
    name = element.tag if element.tag in ("ul", "ol", "li") else ""
    return f"{name}({inner})" if name and inner else name or inner


def test_every_paragraph_reads_back_as_it_was_with_notes_last() -> None:
    blocks = blocks_of(page(EXAMPLE).get_element_by_id("redline"))
    assert [read_spans(block) for block in blocks] == [list(each.spans) for each in EXAMPLE.paragraphs]


texts = st.text(st.sampled_from("ab <>&\"'/\n\u202e{}%¶שא😀-="), min_size=1, max_size=12)


@given(st.lists(st.tuples(texts, st.sampled_from(list(Change))), min_size=1, max_size=6))
def test_any_text_reads_back_as_it_was(drawn: list[tuple[str, Change]]) -> None:
    spans = [Span(text, change) for text, change in drawn]
    (block,) = blocks_of(redline_of(MarkedParagraph(tuple(spans))))
    assert characters(read_spans(block)) == characters(spans)


def characters(spans: list[Span]) -> list[tuple[Change, str]]:
    """Each character and what it does, as a page may show it."""
    return [(span.change, character) for span in spans for character in span.text.replace("\u202e", "\ufffd")]


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ("1.0 2.0", "ol(li li)"),
        ("1.0 a.1 2.0", "ol(li(ol(li)) li)"),
        ("1.0 a.2 2.0", "ol(li(ol(li)) li)"),
        ("1.0 a.2 b.1 2.0", "ol(li(ol(li) ol(li)) li)"),
        ("1.2 2.0", "ol(li) ol(li)"),
        ("1.0 •0 2.0", "ol(li) ul(li) ol(li)"),
        ("1.0 •1 •2 •1", "ol(li(ul(li(ul(li)) li)))"),
    ],
)
def test_lists_nest_by_level(levels: str, expected: str) -> None:
    items = [item("text", word[:-1], int(word[-1])) for word in levels.split()]
    section = redline_of(*items)
    assert shape(section) == expected
    assert [(li.get("data-level"), li.xpath("string(.//span[@class='label'])")) for li in section.iter("li")] == [
        (word[-1], word[:-1]) for word in levels.split()
    ]


def test_no_depth_of_list_is_too_deep() -> None:
    section = redline_of(*(item("x", "1.", level) for level in range(3000)))
    assert [li.get("data-level") for li in section.iter("li")] == [str(level) for level in range(3000)]


def test_headings_keep_their_level_and_leave_no_gap() -> None:
    section = redline_of(*(heading("x", level) for level in (2, 4, 6, 1, 3)))
    assert [(h.tag, h.get("data-level")) for h in section] == [
        ("h3", "2"), ("h4", "4"), ("h5", "6"), ("h3", "1"), ("h4", "3")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ([(1, 1), (1, 2), (2, 1), (2, 2)], "11|11"),
        ([(1, 1), (2, 2)], "10|01"),
        ([(2, 1), (4, 1)], "0|1|0|1"),
        ([(1, 1), (1, 1), (1, 2)], "21"),
        ([(1, 10**9), (10**9, 1)], "1|1"),
    ],
)
def test_tables_keep_the_place_of_every_cell(cells: list[tuple[int, int]], expected: str) -> None:
    section = redline_of(*(cell("x", row, column) for row, column in cells))
    drawn = ["".join(str(len(td)) for td in tr.iter("td")) for tr in section.iter("tr")]
    assert "|".join(row or "0" for row in drawn) == expected


def test_two_tables_that_touch_stay_two() -> None:
    section = redline_of(cell("x", 1, 1, table=1), cell("y", 1, 1, table=2))
    assert [table.get("data-table") for table in section.iter("table")] == ["1", "2"]


@pytest.mark.parametrize(
    ("changed", "tag", "attribute", "value", "words"),
    [
        (paragraph("[+x+]", change=Change.ADD), "p", "data-change", "add", "new paragraph:  added: x end added"),
        (item("[-x-]", "1.", change=Change.DELETE), "li", "data-change", "delete", "whole paragraph deleted:"),
        (heading("x", break_=Change.ADD), "h3", "data-break", "add", "¶ paragraph split here"),
        (paragraph("x", break_=Change.DELETE), "p", "data-break", "delete", "¶ paragraphs joined here"),
    ],
)
def test_a_changed_paragraph_says_so_in_words(
    changed: MarkedParagraph, tag: str, attribute: str, value: str, words: str
) -> None:
    (block,) = blocks_of(redline_of(changed))
    assert (block.tag, block.get(attribute)) == (tag, value)
    assert words in block.text_content()


@pytest.mark.parametrize(
    ("marked", "heard"),
    [
        ("a[+b+]c", "a added: b end added c"),
        ("a[-b-]c", "a deleted: b end deleted c"),
        ("a[~b~]c", "a added and struck again: b end added and struck again c"),
        ("a[?b?]c", "a undecided: b end undecided c"),
    ],
)
def test_marks_are_real_words_with_spaces_of_their_own(marked: str, heard: str) -> None:
    assert redline_of(paragraph(marked)).text_content().strip() == heard


@pytest.mark.parametrize("view", [View.AMENDED, View.ORIGINAL])
def test_a_clean_page_holds_one_text_and_no_marks(view: View) -> None:
    found = page(EXAMPLE, view)
    assert [section.get("id") for section in found.iter("section")] == [view.value]
    assert not found.xpath("//ins|//del")
    assert "undecided" in found.xpath("string(//p[contains(@class, 'caution')])")
    assert found.xpath("//section//mark[@class='undecided']")
    assert EXAMPLE.title in found.xpath("string(//h1)")


def test_the_clean_texts_are_the_same_on_the_redline_page_and_alone() -> None:
    for view in (View.AMENDED, View.ORIGINAL):
        alone, inside = (page(EXAMPLE, each).get_element_by_id(view.value) for each in (view, View.REDLINE))
        assert html.tostring(alone, with_tail=False) == html.tostring(inside, with_tail=False)


def test_the_page_tells_everything_a_clerk_asks() -> None:
    text = " ".join(page(EXAMPLE).text_content().split())
    told = (
        EXAMPLE.title, EXAMPLE.proposer, EXAMPLE.seconder, EXAMPLE.group, EXAMPLE.convention.legend,
        "added text is bold and italic, or red; deleted text is struck through",
        "Errors (1)", "Warnings (2)", "For information (1)", "Added words are underlined",
        *(finding.message for finding in EXAMPLE.findings), *(entry.text for entry in changes(EXAMPLE)),
    )  # fmt: skip
    assert [each for each in told if each not in text] == []


def test_every_change_is_linked_to_its_place() -> None:
    found = page(EXAMPLE)
    links = [a.get("href") for a in found.xpath("//ol[@class='changes']//a")]
    assert links == [f"#change-{n}" for n in range(1, len(changes(EXAMPLE)) + 1)]
    assert all(found.xpath(f"//section[@id='redline']//*[@id='{link[1:]}']") for link in links)


@pytest.mark.parametrize("redline", [EXAMPLE, HOSTILE, Redline(())], ids=["example", "hostile", "empty"])
@pytest.mark.parametrize("view", list(View))
def test_every_link_is_an_anchor_of_the_page_and_every_id_is_once(redline: Redline, view: View) -> None:
    found = page(redline, view)
    ids = found.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in found.xpath("//@href")} <= set(ids)
    assert not found.xpath("//@src|//script|//link|//@style")


def test_split_and_joined_paragraphs_share_a_row_side_by_side() -> None:
    split = (paragraph("One.", break_=Change.ADD), paragraph("[+ +]Two."))
    joined = (paragraph("Three", break_=Change.DELETE), paragraph("[+ and +]four"))
    shown = [
        ([words_of(text) for text in row.original], [words_of(text) for text in row.amended])
        for row in rows(Redline((*split, *joined, paragraph("[+Five+]", change=Change.ADD))))
    ]
    assert shown == [(["One.Two."], ["One.", " Two."]), (["Three", "four"], ["Three and four"]), ([], ["Five"])]


def words_of(text: SideText) -> str:
    return "".join("".join(piece.lines) for piece in text.pieces)


@pytest.mark.parametrize("attack", ATTACKS)
def test_words_that_look_like_markup_are_only_words(attack: str) -> None:
    plain, hostile = (
        page(Redline((paragraph(f"[+{text}+]"),), title=text, proposer=text)) for text in ("harmless", attack)
    )
    assert [element.tag for element in hostile.iter()] == [element.tag for element in plain.iter()]


def test_characters_that_reorder_or_control_are_inert() -> None:
    data = render(HOSTILE, View.REDLINE, Options()).decode("utf-8")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe]", data)
    assert "\ufffdevil" in data


def test_hebrew_sets_the_direction_of_its_own_paragraph_only() -> None:
    (block,) = blocks_of(redline_of(paragraph("[+שלום+] world")))
    assert block.get("dir") == "auto"
    assert {span.get("dir") for span in block.find_class("vh")} == {"ltr"}


@pytest.mark.parametrize(
    ("lang", "of_page", "of_text"),
    [("en-GB", "en-GB", "en-GB"), ("en-IE", "en-IE", "en-IE"), ("cy", "en-GB", "cy"), ('"><b>', "en-GB", "en-GB")],
)
def test_the_language_of_the_text_and_of_the_page_are_said(lang: str, of_page: str, of_text: str) -> None:
    found = page(EXAMPLE, lang=lang)
    assert (found.get("lang"), found.get_element_by_id("redline").get("lang")) == (of_page, of_text)


def test_a_page_without_a_title_has_one_all_the_same() -> None:
    assert page(Redline(())).xpath("string(//title)") == "Amendment: Redline"


@pytest.mark.parametrize("view", list(View))
def test_the_same_redline_gives_the_same_bytes(view: View) -> None:
    assert render(EXAMPLE, view, Options()) == render(EXAMPLE, view, Options())


@pytest.mark.parametrize(
    ("redline", "said"),
    [
        (Redline((), Convention(source="legend")), ["Not checked against a published motion."]),
        (Redline((), kind="compare"), ["The changes were found by comparing two finished texts."]),
        (
            Redline((), Convention(deleted=(frozenset({Mark.RED, Mark.STRIKE}),)), verified=True),
            [
                "In the paper, added text is not marked; deleted text is struck through and red.",
                "The paper has no legend that could be read; this was inferred from the styles that it uses.",
                "Checked against the published motion: the marks account for every difference.",
            ],
        ),
    ],
)
def test_how_the_paper_was_read_is_said(redline: Redline, said: list[str]) -> None:
    assert list(how_read(redline)) == said


def colours(scheme: int) -> dict[str, str]:
    """The style's colours: 0 light, 1 dark."""
    found: dict[str, str] = {}
    for block in re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)[: scheme + 1]:
        found |= dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
    return found


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "back"),
    [
        *((ink, "paper") for ink in ("ink", "muted", "accent", "added", "deleted", "unsure")),
        *((ink, "sheet") for ink in ("ink", "muted", "accent", "added", "deleted", "unsure")),
        ("added", "added-back"), ("deleted", "deleted-back"), ("unsure", "unsure-back"), ("added", "deleted-back"),
    ],
)  # fmt: skip
def test_contrast_is_enough(ink: str, back: str, scheme: int) -> None:
    dark, light = sorted(luminance(colours(scheme)[name]) for name in (ink, back))
    assert (light + 0.05) / (dark + 0.05) >= 4.5
