"""What the plain-text reader joins, parts and marks."""

from __future__ import annotations

from pathlib import Path

import pytest

from amend.errors import UnreadableError
from amend.model import Mark, Paper, Run, Source
from amend.readers import read_bytes
from amend.readers.text import read

SHARED = Path(__file__).parents[2] / "shared"
INSERTED, DELETED = frozenset({Mark.INSERTED}), frozenset({Mark.DELETED})


def paper(text: str | bytes) -> Paper:
    return read(Source("paper.txt", "txt", text if isinstance(text, bytes) else text.encode()))


def blocks(text: str) -> list[str]:
    return [f"{p.kind[0]}{p.level} {p.label}: {p.text}" for p in paper(text).paragraphs]


WRAPPED = """The council has considered the report of the inspectors, and
Members of all groups have commented on it at length, in the
Chamber and elsewhere. The Mayor has replied in writing to
Every one of them.
"""
WRAPPED_TEXT = " ".join(WRAPPED.split())
SENTENCES = """Council regrets the daubing of the viaduct, the bandstand and the Cenotaph.
Volunteers have since given 300 hours to scrubbing the viaduct clean.
Council is grateful to the paint firm which gave its goods for nothing; and
Council will hire a steam cleaner at a cost of not more than £900 a year.
"""
REFERENCE_WRAPPED = """after (b), insert a new paragraph to ask the University of the
Highlands and Islands to train 12 teachers for it, and reletter
(c) as (d), so that the last words are those of the old list of
the year before, and the first words those of the council which
came before it.
"""
BLOCKS = [
    (SENTENCES, [f"p0 : {line}" for line in SENTENCES.splitlines()]),
    ("one\n\ntwo", ["p0 : one", "p0 : two"]),
    ("ADDITIONS BOLD\nDELETIONS STRUCK", ["p0 : ADDITIONS BOLD", "p0 : DELETIONS STRUCK"]),
    ("the group from\n providing some", ["p0 : the group from providing some"]),
    ("- the LGA peer group from\n provideding some", ["i0 -: the LGA peer group from provideding some"]),
    ("The Chief\n Executive decides", ["p0 : The Chief Executive decides"]),
    ("Resolves 2\n   delete it", ["p0 : Resolves 2", "p0 : delete it"]),
    ("By Cllr Nye\n   Notes\n   Point 2: go", ["p0 : By Cllr Nye", "p0 : Notes", "p0 : Point 2: go"]),
    ("as set out in\nparagraph 3", ["p0 : as set out in paragraph 3"]),
    ("the sum in the\n  second paragraph", ["p0 : the sum in the second paragraph"]),
    ("Delete\nshall be free\nInsert\nis free", ["p0 : Delete", "p0 : shall be free", "p0 : Insert", "p0 : is free"]),
    ('delete "x" and add "y"\ndelete "z"', ['p0 : delete "x" and add "y"', 'p0 : delete "z"']),
    ("that a is;\nthat b is; and\nthat c is", ["p0 : that a is;", "p0 : that b is; and", "p0 : that c is"]),
    ("options:\nhousing;\nhealth", ["p0 : options:", "p0 : housing;", "p0 : health"]),
    (WRAPPED, [f"p0 : {WRAPPED_TEXT}"]),
    ("1. one\n2. two", ["i0 1.: one", "i0 2.: two"]),
    ("1. one\n(a) sub\n(b) sub\n2. two", ["i0 1.: one", "i1 (a): sub", "i1 (b): sub", "i0 2.: two"]),
    ("1. one\n   - sub\n2. two", ["i0 1.: one", "i1 -: sub", "i0 2.: two"]),
    ("(g) x\n(h) y\n(i) z", ["i0 (g): x", "i0 (h): y", "i0 (i): z"]),
    ("(a) x\n(i) y\n(ii) z\n(b) w", ["i0 (a): x", "i1 (i): y", "i1 (ii): z", "i0 (b): w"]),
    ("- 3.1 On Monday", ["i0 3.1: On Monday"]),
    ("This Council notes:\n\nThat", ["h3 : This Council notes:", "p0 : That"]),
    ("The Council resolves to:", ["h3 : The Council resolves to:"]),
    ("This Council notes: the report", ["p0 : This Council notes: the report"]),
    ("1 Page", ["p0 : 1 Page"]),
    ("kept  \nbreak", ["p0 : kept\nbreak"]),
    ("\\(a) no label", ["p0 : (a) no label"]),
    ("> one\n> 2 more\n>\n> three", ["p0 : one", "p0 : 2 more", "p0 : three"]),
    ("> > Could you say\n> > who?\n> Words below.", ["p0 : Could you say who?", "p0 : Words below."]),
    ("> 5 metres", ["p0 : > 5 metres"]),
    ("> 5 metres  \n> 6 feet", ["p0 : > 5 metres\n> 6 feet"]),
    ('to be lit and used for "at least\n30 hours"', ['p0 : to be lit and used for "at least 30 hours"']),
    (REFERENCE_WRAPPED, [f"p0 : {' '.join(REFERENCE_WRAPPED.split())}"]),
    ("\\\\server\\share \\o/", ["p0 : \\\\server\\share \\o/"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BLOCKS)
def test_lines_become_paragraphs_with_labels_and_levels(text: str, expected: list[str]) -> None:
    assert blocks(text) == expected


MARKS = [
    ("a [+b+] [-c-]", (Run("a "), Run("b", INSERTED), Run(" "), Run("c", DELETED))),
    ("x [+[-b-]+]", (Run("x "), Run("b", INSERTED | DELETED))),
    ("x [?b?]", (Run("x "), Run("b", frozenset({Mark.UNDECIDED})))),
    ("[+one", (Run("[+one"),)),
    ("array\\[+1+\\]", (Run("array[+1+\\]"),)),
    ("array\\[+1\\+]", (Run("array[+1+]"),)),
    ("[+(a) new+]", (Run("new", INSERTED),)),
]


@pytest.mark.parametrize(("text", "expected"), MARKS)
def test_only_our_own_delimiters_are_marks(text: str, expected: tuple[Run, ...]) -> None:
    assert paper(text).paragraphs[0].runs == expected


STRUCK, BOLD = frozenset({Mark.STRIKE}), frozenset({Mark.BOLD})
TYPED_MARKS = [
    ("a ~~b~~ **c**", (Run("a "), Run("b", STRUCK), Run(" "), Run("c", BOLD))),
    ("**a ~~b~~**", (Run("a ", BOLD), Run("b", BOLD | STRUCK))),
    ("~~b~~ __c__", (Run("b", STRUCK), Run(" "), Run("c", frozenset({Mark.UNDERLINE})))),
    ("**c** alone", (Run("**c** alone"),)),
    ("~~b~~ my__file__name 2**3**4", (Run("b", STRUCK), Run(" my__file__name 2**3**4"))),
    ("a ~~ b ~~ c", (Run("a ~~ b ~~ c"),)),
    ("~~a~~ [+b+]", (Run("~~a~~ "), Run("b", INSERTED))),
    ("a \\~~b\\~~", (Run("a ~~b~~"),)),
]


@pytest.mark.parametrize(("text", "expected"), TYPED_MARKS)
def test_marks_typed_as_in_messages_are_marks_where_words_are_struck(text: str, expected: tuple[Run, ...]) -> None:
    assert paper(text).paragraphs[0].runs == expected


ENDS = [("[+all+]", INSERTED), ("half[+¶+]", INSERTED), ("joined[-¶-]", DELETED), ("half[+\\¶+]", frozenset())]


@pytest.mark.parametrize(("text", "expected"), ENDS)
def test_the_end_of_a_paragraph_is_revised_with_all_its_text_or_by_a_sign(text: str, expected: frozenset[Mark]) -> None:
    assert paper(text).paragraphs[0].end == expected


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(UnreadableError, match="neither UTF-8 nor Windows"):
        paper(b"\x89PNG\r\n\x1a\n\x00")


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared samples are not here")
def test_the_seed_papers_wrapped_lines_are_joined() -> None:
    found = paper((SHARED / "seeds/001_82c8be3a849bb01d.txt").read_bytes())
    texts = [p.text for p in found.paragraphs]
    assert any("inhibit the LGA peer group from provideding some stark wording" in text for text in texts)
    assert any("Labour councillors offered to work with the Mayor" in text for text in texts)
    assert any(text.endswith("input into what a corporate response should be.") for text in texts)
    raw = (SHARED / "seeds/001_82c8be3a849bb01d.txt").read_text("utf-8").split()
    shown = [word for p in found.paragraphs for word in f"{p.label} {p.text}".split()]
    assert shown == raw


def test_a_roman_five_goes_on_after_four() -> None:
    found = read_bytes(b"Insert new points:\niv. Publish.\nv. Monitor.\nvi. Report.\n", "paper.txt", "txt").paragraphs
    assert [(p.label, p.level) for p in found[1:]] == [("iv.", 0), ("v.", 0), ("vi.", 0)]


ORDERS_APART = """Point 1: "nine" should be "ten"
Para 2: delete "late"
iii - 11% should be 13%
"red" -> "blue"
"old" -> "new"
At the end of (3) add
    and the staff
"""


def test_each_line_of_a_list_of_orders_is_a_paragraph_though_nothing_parts_them() -> None:
    assert [p.text for p in paper(ORDERS_APART).paragraphs] == [line.strip() for line in ORDERS_APART.splitlines()]
