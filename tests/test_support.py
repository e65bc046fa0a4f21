"""The judges are judged: the resolver, the generated papers, LibreOffice and the command line's limits."""

from __future__ import annotations

import random
import re
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from lxml import etree, html
from markdown_it import MarkdownIt
from support import papers
from support.docx_parts import furniture, numbering_xml, package
from support.marking import DOCX_STYLES, HTML_STYLES, MARKDOWN_STYLES, STYLES
from support.office import Office, OfficeError
from support.papers import Pair, pairs
from support.proposal import Block, Piece, blocks, labels
from support.resolver import exact, formatting, paragraphs, parts, resolved, revisions, squeezed, texts

FRONT = {name: 3 + len(style.legend) for name, style in STYLES.items()}


def run(text: str, tag: str = "t") -> str:
    return f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def ins(text: str) -> str:
    return f'<w:ins w:id="1" w:author="A">{run(text)}</w:ins>'


def dele(text: str) -> str:
    return f'<w:del w:id="2" w:author="A">{run(text, "delText")}</w:del>'


def para(content: str, mark: str = "", properties: str = "") -> str:
    end = f'<w:rPr><w:{mark} w:id="3" w:author="A"/></w:rPr>' if mark else ""
    return f"<w:p><w:pPr>{properties}{end}</w:pPr>{content}</w:p>"


def row(text: str, mark: str = "") -> str:
    change = f'<w:trPr><w:{mark} w:id="4" w:author="A"/></w:trPr>' if mark else ""
    return f"<w:tr>{change}<w:tc>{para(run(text))}</w:tc></w:tr>"


def document(body: str, more: dict[str, str] | None = None) -> bytes:
    return package(body, numbering_xml({}), more or {})


TABLE = f"<w:tbl>{row('a')}{row('b', 'ins')}{row('c', 'del')}</w:tbl>"
MOVED = '<w:moveFromRangeStart w:id="5" w:name="m"/><w:moveFrom w:id="6" w:author="A">{}</w:moveFrom>' \
        '<w:moveFromRangeEnd w:id="5"/>'  # fmt: skip
MOVED_TO = '<w:moveTo w:id="7" w:author="A">{}</w:moveTo>'
CASES = {
    "words inserted and deleted": (para(run("a ") + dele("b") + ins("c")), ["a c"], ["a b"]),
    "a deletion within an insertion": (
        para(run("a") + f'<w:ins w:id="1" w:author="A">{run("b")}{dele("c")}</w:ins>'), ["ab"], ["a"]),
    "a paragraph inserted before another": (para(ins("a"), "ins") + para(run("b")), ["a", "b"], ["b"]),
    "a paragraph deleted": (para(dele("a"), "del") + para(run("b")), ["b"], ["a", "b"]),
    "two paragraphs joined": (para(run("a "), "del") + para(run("b")), ["a b"], ["a ", "b"]),
    "a paragraph split": (para(run("a "), "ins") + para(run("b")), ["a ", "b"], ["a b"]),
    "three paragraphs joined": (
        para(run("a"), "del") + para(run("b"), "del") + para(run("c")), ["abc"], ["a", "b", "c"]),
    "a last paragraph inserted, its mark on the one before": (
        para(run("a"), "ins") + para(ins("b")), ["a", "b"], ["a"]),
    "a last paragraph inserted, its mark on itself": (para(run("a")) + para(ins("b"), "ins"), ["a", "b"], ["a", ""]),
    "rows": (TABLE + para(run("d")), ["a", "b", "d"], ["a", "c", "d"]),
    "a whole table deleted after a deleted paragraph": (
        para(dele("x"), "del") + f"<w:tbl>{row('a', 'del')}</w:tbl>" + para(run("d")), ["d"], ["x", "a", "d"]),
    "a deleted paragraph before a table": (
        para(dele("x"), "del") + f"<w:tbl>{row('a')}</w:tbl>" + para(run("d")), ["a", "d"], ["x", "a", "d"]),
    "a deleted paragraph before a content control": (
        para(run("a"), "del") + f"<w:sdt><w:sdtContent>{para(run('b'))}</w:sdtContent></w:sdt>", ["ab"], ["a", "b"]),
    "a move": (para(MOVED.format(run("a"))) + para(MOVED_TO.format(run("a"))), ["", "a"], ["a", ""]),
    "a hyperlink's words": (para(f"<w:hyperlink>{ins('a')}{dele('b')}</w:hyperlink>"), ["a"], ["b"]),
    "tabs, breaks and hyphens": (
        para(f"{run('a')}<w:r><w:tab/><w:br/><w:noBreakHyphen/></w:r>"), ["a\t\n\u2011"], ["a\t\n\u2011"]),
    "no field codes": (para(run("PAGE", "instrText") + run("1")), ["1"], ["1"]),
}  # fmt: skip


@pytest.mark.parametrize(("body", "accepted", "rejected"), CASES.values(), ids=CASES)
def test_every_kind_of_revision_is_resolved(body: str, accepted: list[str], rejected: list[str]) -> None:
    found = document(body)
    assert [para.text for para in paragraphs(found, "accept")] == accepted
    assert [para.text for para in paragraphs(found, "reject")] == rejected
    for main in (parts(resolved(found, "accept")), parts(resolved(found, "reject"))):
        assert not re.search(rb"<w:(ins|del|moveTo|moveFrom|delText)[ >/]", main["word/document.xml"])


def test_a_joined_paragraph_keeps_the_properties_of_the_surviving_mark() -> None:
    heading, normal = '<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="ListParagraph"/>'
    found = document(para(run("a"), "del", heading) + para(run("b"), properties=normal))
    assert [(para.text, para.style) for para in paragraphs(found, "accept")] == [("ab", "ListParagraph")]


def test_formatting_changes_are_taken_or_put_back() -> None:
    underlined = '<w:rPrChange w:id="1" w:author="A"><w:rPr><w:u w:val="single"/></w:rPr></w:rPrChange>'
    old = '<w:pPrChange w:id="2" w:author="A"><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange>'
    properties = f'<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>{old}'
    found = document(f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr><w:b/>{underlined}</w:rPr><w:t>a</w:t></w:r></w:p>")
    accepted, rejected = formatting(found, "accept")[0], formatting(found, "reject")[0]
    assert (accepted.style, accepted.number, accepted.runs) == ("", ("2", "1"), (("a", frozenset({"b"})),))
    assert (rejected.style, rejected.number, rejected.runs) == ("Heading1", None, (("a", frozenset({"u"})),))


def test_every_story_is_read_and_a_text_box_once() -> None:
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = f"<w:txbxContent>{para(ins('box'))}</w:txbxContent>"
    both = f"<mc:AlternateContent {mc}><mc:Choice Requires='wps'>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>" \
           "</mc:AlternateContent>"  # fmt: skip
    found = document(para(f"{run('a')}<w:r>{both}</w:r>{run('b')}") + para(run("c")), furniture())
    assert [(para.story, para.text) for para in paragraphs(found, "accept")] == [
        ("header", "Example Borough Council"), ("body", "ab"), ("textbox", "box"), ("body", "c"),
        ("footer", "Full Council, item 12"),
    ]  # fmt: skip


def test_exact_ignores_the_split_into_runs_and_nothing_else() -> None:
    one = document(para(run("ab")))
    assert exact(one) == exact(document(para(run("a") + run("b"))))
    assert exact(one) == exact(document(para(run("a") + ins("b"))), "accept")
    assert exact(one) != exact(document(para(run("a") + ins("b"))), "reject")
    assert exact(one) != exact(document("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>ab</w:t></w:r></w:p>"))


def test_revisions_are_listed_with_their_author() -> None:
    found = revisions(document(para(dele("a") + ins("b"), "ins") + para(run("c"))))
    assert [(one.kind, one.author, one.text) for one in found] == [("del", "A", "a"), ("ins", "A", "b")]


# The generated papers


@given(pairs(breaks=True))
def test_a_generated_docx_resolves_to_its_two_versions(pair: Pair) -> None:
    found = papers.docx(pair, STYLES["revisions"], random.Random(1))
    assert texts(found, "accept")[3:] == papers.amended(pair)
    assert texts(found, "reject")[3:] == papers.original(pair)


@given(pairs())
def test_no_version_of_a_generated_paragraph_looks_like_a_list_item(pair: Pair) -> None:
    for block in pair.paragraphs:
        assert block.pieces
        for text in (block.text("original"), block.text("amended"), block.text("paper")):
            assert re.match(r"(\(?[0-9a-zA-Z]{1,3}[.)]|\W|o)\s", text) is None, text


@given(pairs())
def test_generated_papers_say_the_same_in_every_format(pair: Pair) -> None:
    want = papers.texts(pair, "paper")
    for name in DOCX_STYLES:
        if name != "brackets":
            found = papers.docx(pair, STYLES[name], random.Random(2), bold_headings=True)
            assert texts(found)[FRONT[name] :] == want
    for name in HTML_STYLES:
        assert _html_texts(papers.html(pair, STYLES[name]))[-len(want) :] == _unbracketed(pair, name)
    assert texts(papers.motion_docx(pair, random.Random(3), headers=True), story="body") == papers.original(pair)
    assert texts(papers.amended_docx(pair)) == papers.amended(pair)


@given(pairs(breaks=True))
def test_generated_markdown_is_what_commonmark_reads(pair: Pair) -> None:
    reader = MarkdownIt("commonmark", {"html": True}).enable(["strikethrough", "table"])
    for name in MARKDOWN_STYLES:
        if name != "revisions":  # ++ is no CommonMark
            page = reader.render(papers.markdown(pair, STYLES[name]).decode())
            want = _unbracketed(pair, name)
            assert _html_texts(page.encode())[-len(want) :] == want, name
    assert _html_texts(reader.render(papers.motion_md(pair).decode()).encode()) == papers.original(pair)


@given(pairs())
def test_generated_marks_in_markdown_are_read_as_those_marks(pair: Pair) -> None:
    page = (
        MarkdownIt("commonmark", {"html": True})
        .enable("strikethrough")
        .enable("table")
        .render(papers.markdown(pair, STYLES["bare-bold"]).decode())
    )
    root = html.fromstring(page)
    struck = squeezed(" ".join(one.text_content() for one in root.iter("s", "strike")))
    gone = [piece.text for block in pair.paragraphs for piece in block.pieces if piece.change == "delete"]
    assert re.sub(r"\s", "", struck) == re.sub(r"\s", "", "".join(gone))


def test_a_seed_gives_the_same_pair_again_and_others_another() -> None:
    assert papers.pair(5) == papers.pair(5)
    assert len({papers.docx(papers.pair(seed), STYLES["bold"]) for seed in range(20)}) == 20
    assert papers.docx(papers.pair(5), STYLES["bold"]) == papers.docx(papers.pair(5), STYLES["bold"])


def test_seeded_pairs_hold_every_kind_of_edit() -> None:
    found = [papers.pair(seed, pages=2) for seed in range(60)]
    every = [block for pair in found for block in pair.paragraphs]
    assert all(pair.changed for pair in found)
    assert {(block.kind, block.change) for block in every} >= {
        (kind, change) for kind in ("item", "paragraph", "cell") for change in ("keep", "add", "delete")
    }
    assert {block.level for block in every if block.kind == "item"} == {0, 1, 2}
    last = {pair.paragraphs[-1].change for pair in found}
    assert last == {"keep", "add", "delete"}
    assert any(re.search(r"\w$", block.pieces[0].text) and len(block.pieces) > 1 for block in every)


def test_labels_count_each_list_in_each_version() -> None:
    added, deleted = Piece("b", "add"), Piece("d", "delete")
    items = [(Piece("a"), 0), (added, 1), (Piece("c"), 1), (deleted, 0), (Piece("e"), 0), (Piece("f"), 2)]
    forms = ("decimal", "letter", "bullet")
    found = (Block("item", (piece,), level, piece.change, 1, forms) for piece, level in items)
    pair = Pair("t", "p", "s", tuple(found))
    assert labels(pair, "original") == ["1.", "(a)", "2.", "3.", "•"]
    assert labels(pair, "amended") == ["1.", "(a)", "(b)", "2.", "•"]
    assert len(blocks(pair, "paper")) == 6


def test_generated_packages_are_sound() -> None:
    found = papers.docx(papers.pair(1), STYLES["revisions"])
    with zipfile.ZipFile(BytesIO(found)) as opened:
        assert opened.testzip() is None
        for name in opened.namelist():
            etree.fromstring(opened.read(name))


# LibreOffice


@pytest.mark.office
def test_libreoffice_agrees_with_the_resolver(office: Office, tmp_path: Path) -> None:
    for seed in range(4):
        pair = papers.pair(seed)
        path = tmp_path / f"{seed}.docx"
        path.write_bytes(papers.docx(pair, STYLES["revisions"], random.Random(seed)))
        accepted, rejected = office.accept(path), office.reject(path)
        assert (accepted.texts()[3:], accepted.left) == (papers.amended(pair), 0)
        assert (rejected.texts()[3:], rejected.left) == (papers.original(pair), 0)
        assert rejected.labels()[3:] == labels(pair, "original")
        assert accepted.labels()[3:] == labels(pair, "amended")
        assert accepted.changes > 0


@pytest.mark.office
def test_libreoffice_converts_and_refuses_in_words(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "motion.docx"
    path.write_bytes(papers.motion_docx(papers.pair(1)))
    assert office.convert(path, tmp_path / "motion.pdf").read_bytes().startswith(b"%PDF")
    with pytest.raises(OfficeError, match=r"missing\.docx"):
        office.accept(tmp_path / "missing.docx")
    assert office.read(path).texts() == papers.original(papers.pair(1))


def _html_texts(page: bytes) -> list[str]:
    """Return the paragraphs of a page as a browser shows them."""
    body = html.document_fromstring(page.decode()).find("body")
    assert body is not None
    for line_break in list(body.iter("br")):
        line_break.tail = "\n" + (line_break.tail or "").lstrip("\n")
    for block in body.iter("h1", "h2", "h3", "h4", "p", "li", "td", "th", "ul", "ol"):
        block.text = "¶" + (block.text or "")
        block.tail = "¶" + (block.tail or "")
    return [text for piece in body.text_content().split("¶") if (text := squeezed(piece))]


def _unbracketed(pair: Pair, style: str) -> list[str]:
    if style != "brackets":
        return papers.texts(pair, "paper")
    return [
        squeezed("".join(f"[{one.text}]" if one.change == "delete" else one.text for one in block.pieces))
        for block in pair.paragraphs
    ]


@pytest.mark.office
@pytest.mark.parametrize("fallen", ["soffice", "python"])
def test_a_libreoffice_that_falls_is_started_again(office: Office, fallen: str) -> None:
    """`office` is asked for its skip and its failure alone; the one that falls, or whose server does, is another."""
    paper = Path(__file__).parents[1] / "samples" / "01-bus-services" / "paper.docx"
    with Office() as falling:
        before = falling.read(paper)
        assert falling.process_group is not None
        subprocess.run(["pkill", "-9", "-g", str(falling.process_group), fallen], check=True)
        assert falling.read(paper) == before
