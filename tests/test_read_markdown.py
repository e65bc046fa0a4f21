"""What the Markdown reader makes of marks, blocks, labels and broken input."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from amend.errors import UnreadableError
from amend.model import Cell, Kind, Mark, Paper, Paragraph, Source
from amend.readers.markdown import read

SHARED = Path(__file__).parents[2] / "shared"
SHORT = {
    Mark.STRIKE: "S", Mark.INSERTED: "I", Mark.DELETED: "D", Mark.BOLD: "B", Mark.ITALIC: "T", Mark.UNDERLINE: "U",
    Mark.HIGHLIGHT: "H", Mark.UNDECIDED: "?", Mark.LINK: "L",
}  # fmt: skip


def paper(text: str | bytes) -> Paper:
    return read(Source("paper.md", "md", text if isinstance(text, bytes) else text.encode()))


def marked(paragraph: Paragraph) -> str:
    """The text with marked runs as <letters:text>."""
    shown = []
    for run in paragraph.runs:
        letters = "".join(letter for mark, letter in SHORT.items() if mark in run.marks)
        shown.append(f"<{letters}:{run.text}>" if letters else run.text)
    return "".join(shown)


INLINE = [
    ("~~struck~~ kept", "<S:struck> kept"),
    ("Duty ~~ under the current~~.", "Duty <S: under the current>."),
    ("word~~.~~next", "word<S:.>next"),
    ("provid~~ing~~ed", "provid<S:ing>ed"),
    ("~~a~~~~b~~", "<S:ab>"),
    ("++new++ text", "<I:new> text"),
    ("a ++ relaxed++ one", "a <I: relaxed> one"),
    ("provid++ed++ing", "provid<I:ed>ing"),
    ("C++ and C++", "C++ and C++"),
    ("++use C++ here++", "<I:use C++ here>"),
    ("A++ students, A++ results", "A++ students, A++ results"),
    ("{++add++}{--cut--}", "<I:add><D:cut>"),
    ("{~~old~>new~~}", "<D:old><I:new>"),
    ("{~~old~~}", "<D:old>"),
    ("{++{--neither--}++}", "<ID:neither>"),
    ("{++ends in ++++}", "<I:ends in ++>"),
    ("{==look==}", "<H:look>"),
    ("{==maybe==}{>>undecided<<}", "<?:maybe>"),
    ("a{>>said<<}b", "ab"),
    ("**bold** and ** bold**", "<B:bold> and <B: bold>"),
    ("foo** bar **baz", "foo** bar **baz"),
    ("2 ** 3 ** 4", "2 ** 3 ** 4"),
    ("*it* _it_ __b__ ***both***", "<T:it> <T:it> <B:b> <BT:both>"),
    ("snake_case_name", "snake_case_name"),
    ("**~~both~~**", "<SB:both>"),
    ("<u>un<b>der</b></u>", "<U:un><BU:der>"),
    ("<ins>a</ins><del>b</del><s>c</s><strike>d</strike>", "<I:a><D:b><S:cd>"),
    ("<strong>a</strong><em>b</em><i>c</i><mark>d</mark>", "<B:a><T:bc><H:d>"),
    ("<U>*a*\n**b**</U>", "<TU:a><U: ><BU:b>"),
    ('<mark class="undecided">x</mark>', "<?:x>"),
    ("<sup>2</sup> <name of councillor>", "2 <name of councillor>"),
    ("a<br>b<br/>c", "a\nb\nc"),
    ("[text](http://x/y_(z) 't') after", "<L:text> after"),
    ("<https://a.b> [note] (c)", "<L:https://a.b> [note] (c)"),
    ("![alt](x.png) text", "text"),
    ("[**b** *x*](y)", "<BL:b><L: ><TL:x>"),
    ("`*code* ~~x~~`", "*code* ~~x~~"),
    ("&amp; &pound;5 &#163; &nosuch; R&D", "& £5 £ &nosuch; R&D"),
    (r"\*plain\* \~~ 1\. \{--x--\}", "*plain* ~~ 1. {--x--}"),
    ("soft\nbreak", "soft break"),
    ("hard  \nbreak\\\nagain", "hard\nbreak\nagain"),
    ("a <!-- hidden --> b", "a b"),
    ("one {++ open", "one {++ open"),
    ("a ``` not closed", "a ``` not closed"),
    ("``` not closed", "not closed"),
]


@pytest.mark.parametrize(("text", "expected"), INLINE)
def test_inline_marks_are_facts_of_the_runs(text: str, expected: str) -> None:
    (paragraph,) = paper(text).paragraphs
    assert marked(paragraph) == expected


def blocks(text: str) -> list[str]:
    """Each paragraph as "kind level label: text"."""
    return [f"{p.kind[0]}{p.level} {p.label}: {marked(p)}" for p in paper(text).paragraphs]


BLOCKS = [
    ("# One\n\n### Three ###\n\nTwo\n---", ["h1 : One", "h3 : Three", "h2 : Two"]),
    ("## 1. Numbered", ["h2 1.: Numbered"]),
    ("4. four\n5. five", ["i0 4.: four", "i0 5.: five"]),
    ("1. one\n1. two\n1. three", ["i0 1.: one", "i0 2.: two", "i0 3.: three"]),
    ("1. one\n3. three", ["i0 1.: one", "i0 3.: three"]),
    ("1) one\n2) two", ["i0 1): one", "i0 2): two"]),
    ("* a\n  * b\n    * c\n* d", ["i0 •: a", "i1 •: b", "i2 •: c", "i0 •: d"]),
    ("1. one:\n  - quote\n2. two", ["i0 1.: one:", "i1 •: quote", "i0 2.: two"]),
    ("- a\n - b\n  - c", ["i0 •: a", "i0 •: b", "i0 •: c"]),
    ("1. one\n\n   more\n\n   - sub\n2. two", ["i0 1.: one", "p0 : more", "i1 •: sub", "i0 2.: two"]),
    ("(a) one\n(b) two\n    (i) deep\n(c) three", ["i0 (a): one", "i0 (b): two", "i1 (i): deep", "i0 (c): three"]),
    ("Notes:\na) one\nb) two", ["p0 : Notes:", "i0 a): one", "i0 b): two"]),
    ("iv. four", ["i0 iv.: four"]),
    ("1. one\n   (a) sub\n   (b) sub\n2. two", ["i0 1.: one", "i1 (a): sub", "i1 (b): sub", "i0 2.: two"]),
    ("1. one\n(a) lazy", ["i0 1.: one", "i1 (a): lazy"]),
    ("1. see section\n   (b) of the Act", ["i0 1.: see section (b) of the Act"]),
    ("1. (a) first\n   (b) second\n2. two", ["i1 (a): first", "i1 (b): second", "i0 2.: two"]),
    ("- (a) first\n- 5. fifth", ["i0 (a): first", "i0 5.: fifth"]),
    ("as said in section\n4. The council did", ["p0 : as said in section 4. The council did"]),
    (r"\(a) text", ["p0 : (a) text"]),
    (r"1\. text", ["p0 : 1. text"]),
    ("~~(a) all struck~~", ["i0 (a): <S:all struck>"]),
    ("~~(b)~~ (c) text", ["p0 : <S:(b)> (c) text"]),
    ("++(d)++ text", ["i0 (d): text"]),
    ("**3.** text", ["i0 3.: text"]),
    ("> quoted\n> text", ["p0 : quoted text"]),
    ("a\n\n---\n\nb", ["p0 : a", "p0 : b"]),
    ("    four spaces ~~cut~~", ["p0 : four spaces <S:cut>"]),
    ("```\n*code*\n```", ["p0 : *code*"]),
    ("<div>\n<p>one <ins>two</ins></p>\n<p>three</p>\n</div>", ["p0 : one <I:two>", "p0 : three"]),
    ("<del>\n\ngone\n\n</del>\n\nkept", ["p0 : <D:gone>", "p0 : kept"]),
    ("- a {++b\n- c++} d", ["i0 •: a <I:b>", "i0 •: <I:c> d"]),
    ("{++\n\n1. new\n\n2. newer\n\n++}", ["i0 1.: <I:new>", "i0 2.: <I:newer>"]),
    ("{++1. new++}", ["i0 1.: <I:new>"]),
    ("{++## New++}", ["h2 : <I:New>"]),
    ("- ~~gone~~  \n(Section 4.4)", ["i0 •: <S:gone>\n(Section 4.4)"]),
    ("<!-- a comment -->\n\ntext", ["p0 : text"]),
]


@pytest.mark.parametrize(("text", "expected"), BLOCKS)
def test_blocks_have_kind_level_and_printed_label(text: str, expected: list[str]) -> None:
    assert blocks(text) == expected


def test_table_cells_count_from_one_and_keep_their_marks() -> None:
    found = paper("| a | b |\n|---|---|\n| ~~c~~ | d \\| e<br><br>f |").paragraphs
    assert [(p.cell, marked(p)) for p in found] == [
        (Cell(1, 1, 1), "a"),
        (Cell(1, 1, 2), "b"),
        (Cell(1, 2, 1), "<S:c>"),
        (Cell(1, 2, 2), "d | e"),
        (Cell(1, 2, 2), "f"),
    ]
    assert {p.kind for p in found} == {Kind.CELL}


ENDS = [
    ("{++all new++}", {Mark.INSERTED}),
    ("<del>all</del> <del>gone</del>", set()),
    ("{--all {++gone++}--}", {Mark.DELETED}),
    ("first half{++¶++}", {Mark.INSERTED}),
    ("joined {--¶--}", {Mark.DELETED}),
    ("half <ins>¶</ins>", {Mark.INSERTED}),
    ("++¶ and more++ text", set()),
    ("~~struck~~", set()),
]


@pytest.mark.parametrize(("text", "expected"), ENDS)
def test_the_end_of_a_paragraph_is_revised_with_all_its_text_or_by_a_sign(text: str, expected: set[Mark]) -> None:
    assert paper(text).paragraphs[0].end == expected


FRONT = """---
title: "A \\"quoted\\" title: here"
proposer: 'Cllr O''Brien'
seconder: TBC
legend: "Additions underlined / Deletions struckthrough"
other: [1, 2]
---

Text
"""


def test_front_matter_fills_the_papers_fields() -> None:
    found = paper(FRONT)
    assert (found.title, found.proposer) == ('A "quoted" title: here', "Cllr O'Brien")
    assert (found.seconder, found.legend) == ("TBC", "Additions underlined / Deletions struckthrough")
    assert [p.text for p in found.paragraphs] == ["Text"]


@pytest.mark.parametrize("text", ["---\n\nNot front matter: a rule\n\n---\n\nText", "---\ntitle: never closed\n\nText"])
def test_rules_are_not_front_matter(text: str) -> None:
    assert paper(text).title == ""
    assert paper(text).paragraphs[-1].text == "Text"


FINDINGS = [
    ("a ~~b", "low-confidence", "~~"),
    ("a {--b", "low-confidence", "{--"),
    ("a <del>b", "low-confidence", "<del>"),
    ("a{>>why?<<}", "comment", "why?"),
    ("[Note]: http://x\n\ntext", "low-confidence", "[note]: http://x"),
]


@pytest.mark.parametrize(("text", "kind", "said"), FINDINGS)
def test_what_cannot_be_read_is_a_finding(text: str, kind: str, said: str) -> None:
    (finding,) = paper(text).findings
    assert finding.kind == kind
    assert said in finding.message


def test_a_reference_that_is_used_is_a_link_and_no_finding() -> None:
    found = paper("see [the report][1]\n\n[1]: http://x")
    assert [marked(p) for p in found.paragraphs] == ["see <L:the report>"]
    assert found.findings == ()


BYTES = [
    ("“é”".encode(), "“é”"),
    (b"\xef\xbb\xbftext", "text"),
    ("é".encode("utf-16"), "é"),
    (b"\xfe\xff\x00a", "a"),
    ("“£5”".encode("cp1252"), "“£5”"),
    (b"a\r\nb\rc", "a b c"),
    (b"a\x01b", "ab"),
]


@pytest.mark.parametrize(("data", "expected"), BYTES)
def test_bytes_are_utf8_utf16_or_windows_text(data: bytes, expected: str) -> None:
    assert paper(data).paragraphs[0].text == expected


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\x00\x00", b"caf\xe9\x02", b"\x81\x8d", b"\xff\xfea", b"a\x00b"])
def test_bytes_that_are_no_text_are_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"^paper\.md: it .*\.$"):
        paper(data)


N = 5_000
HOSTILE = {
    "one line": "word " * 200_000,
    "stars": "** a " * N,
    "brackets": "[" * N,
    "links": "[a](" * N,
    "tildes": "~~ " * N + "x",
    "opened": "{++ {>> {~~ ~> " * N,
    "tags": "<u>" * N + "x",
    "comments": "<!-- " * N,
    "backticks": "".join("`" * (i % 99) + " " for i in range(2000)),
    "quotes": "> " * N + "x",
    "bullets": "- " * 500 + "x",
    "deep list": "".join("  " * i + "- a\n" for i in range(500)),
    "labels": "(a) x\n" * N,
    "spaces": "a" + " " * 1_000_000 + "b",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_read_in_bounded_time(text: str) -> None:
    start = time.process_time()
    assert paper(text).paragraphs
    assert time.process_time() - start < 20


def test_deep_nesting_loses_no_text() -> None:
    text = "".join("  " * i + f"- item{i}\n" for i in range(300))
    assert [p.text for p in paper(text).paragraphs] == [f"item{i}" for i in range(300)]


seeds = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared samples are not here")


def words(found: Paper, *marks: Mark) -> int:
    return sum(len(run.text.split()) for p in found.paragraphs for run in p.runs if run.marks & set(marks))


@seeds
def test_the_seed_paper_has_all_its_struck_words_and_labels() -> None:
    found = paper((SHARED / "seeds/000_c2448315a378fbb6.txt").read_bytes())
    gold = paper((SHARED / "worked-example/seed000.gold.md").read_bytes())
    assert words(found, Mark.STRIKE) == words(gold, Mark.DELETED) > 80
    numbers = [p.label for p in found.paragraphs if p.label != "•" and p.label]
    assert numbers == [p.label for p in gold.paragraphs if p.label != "•" and p.label]
    assert found.findings == ()


@seeds
def test_the_gold_paper_has_front_matter_and_both_revisions() -> None:
    gold = paper((SHARED / "worked-example/seed000.gold.md").read_bytes())
    assert (gold.proposer, gold.legend) == ("TBC", "Additions underlined / Deletions struckthrough")
    assert words(gold, Mark.INSERTED) > 200
    assert not any("{" in p.text for p in gold.paragraphs)
