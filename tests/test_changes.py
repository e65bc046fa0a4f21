"""The list of changes in words, the quotations in it, and the count of words."""

from __future__ import annotations

import pytest
from page_example import EXAMPLE, item, paragraph

from amend.changes import WordCount, changes, count_words
from amend.model import Change, Kind, MarkedParagraph, Redline
from amend.quotation import last_words, shortened

LONG = " ".join(f"word{n}" for n in range(1, 61))


def said(*paragraphs: MarkedParagraph) -> list[str]:
    return [entry.text for entry in changes(Redline(paragraphs))]


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("The Council [-has-][+had+] met.", ["replace ‘has’ with ‘had’"]),
        ("The Council [+had+][-has-] met.", ["replace ‘has’ with ‘had’"]),
        ("The Council [-has-] [+had+] met.", ["replace ‘has’ with ‘had’"]),
        ("The Council [-has -]met.", ["delete ‘has’"]),
        ("The Council has [+often +]met.", ["insert ‘often’ after ‘The Council has’"]),
        ("[+Often +]the Council met.", ["insert ‘Often’ at the start"]),
        ("costs £4.[-2-][+5+] million", ["replace ‘£4.2 million’ with ‘£4.5 million’"]),
        ("costs £[-4-][+5+]m", ["replace ‘£4m’ with ‘£5m’"]),
        ("by 1[+5+] July 2026 at least", ["replace ‘1 July 2026’ with ‘15 July 2026’"]),
        ("two report[+s+] came", ["replace ‘report’ with ‘reports’"]),
        ("two reports[+, late,+] came", ["insert ‘, late,’ after ‘two reports’"]),
        ("[-un-]known", ["replace ‘unknown’ with ‘known’"]),
        ("[-A-][+a+]lloc[-a-][+e+]te", ["replace ‘Allocate’ with ‘allocete’"]),
        ("the cat, the [-the -]dog", ["delete ‘the’ after ‘the cat, the’"]),
        ("a [~b ~]c", ["‘b’ was added and struck again: neither text holds it"]),
        (
            "a [-b -][~c ~][+d +]e",
            ["delete ‘b’", "‘c’ was added and struck again: neither text holds it", "insert ‘d’"],
        ),
        ("a[+ +]. b", ["insert a space after ‘a’"]),
        ("a.[+\n+]b", ["insert a line break after ‘a.’"]),
        ("a [-b  c-][+b c+] d", ["change the spacing of ‘b c’"]),
        ("one [-two-] three [-four-][+4+]", ["delete ‘two’", "replace ‘four’ with ‘4’"]),
        ("nothing", []),
        ("[?lost?] words", []),
    ],
)
def test_a_change_is_said_as_a_person_would(marked: str, words: list[str]) -> None:
    assert said(paragraph(marked)) == words


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        (item("[+To act.+]", "3.", change=Change.ADD), "insert a new point 3: ‘To act.’"),
        (item("[+To act.+]", "•", change=Change.ADD), "insert a new point: ‘To act.’"),
        (paragraph("[+To act.+]", change=Change.ADD), "insert a new paragraph: ‘To act.’"),
        (paragraph("[+Costs+]", kind=Kind.HEADING, level=1, change=Change.ADD), "insert a new heading: ‘Costs’"),
        (item("[-To wait.-]", "3.", change=Change.DELETE), "delete the whole point ‘To wait.’"),
        (paragraph("It ends here.", break_=Change.ADD), "split the paragraph after ‘It ends here.’"),
        (paragraph("It ends", break_=Change.DELETE), "join this paragraph to the next after ‘It ends’"),
    ],
)
def test_a_change_of_a_whole_paragraph_is_said(changed: MarkedParagraph, words: str) -> None:
    assert said(changed) == [words]


def test_an_entry_says_where_its_spans_are() -> None:
    entry = changes(Redline((paragraph("same"), paragraph("a [-b-] [+c+] d", place="Notes, 2"))))[0]
    assert (entry.place, entry.paragraph, entry.spans) == ("Notes, 2", 1, (1, 3))


def test_every_changed_span_is_in_one_entry() -> None:
    listed = [(entry.paragraph, span) for entry in changes(EXAMPLE) for span in entry.spans]
    held = [
        (number, index)
        for number, each in enumerate(EXAMPLE.paragraphs)
        for index, span in enumerate(each.spans)
        if span.change is not Change.KEEP
    ]
    assert listed == held


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("one\n two", "one two"),
        (LONG, " ".join([*LONG.split()[:12], "…", *LONG.split()[-12:]])),
        (LONG.replace("word12 word13", "£4.2 million"), None),
        (LONG.replace("word48 word49", "3 June"), None),
        ("x" * 500, "x" * 40 + "…" + "x" * 40),
    ],
)
def test_a_long_passage_is_shortened_between_words(text: str, short: str | None) -> None:
    found = shortened(text)
    assert len(found.split()) <= 28
    assert found == short if short else ("£4.2 million …" in found or "… 3 June" in found)


def test_the_last_words_never_begin_inside_an_amount() -> None:
    assert last_words("it costs £4.2 million for all of") == "£4.2 million for all of"


@pytest.mark.parametrize(
    ("marked", "count"),
    [
        ("one two three", WordCount(0, 0, 3)),
        ("one [+two+] three", WordCount(1, 0, 3)),
        ("one [-two-] three", WordCount(0, 1, 2)),
        ("report[+s+] came", WordCount(1, 0, 2)),
        ("report[+,+] came – late", WordCount(0, 0, 3)),
        ("£4.[-2-][+5+]m", WordCount(1, 1, 1)),
        ("one [~two ~]three [?four?]", WordCount(0, 0, 3)),
        ("one [+two+][+three+]", WordCount(1, 0, 2)),
    ],
)
def test_words_are_counted(marked: str, count: WordCount) -> None:
    assert count_words(Redline((paragraph(marked),))) == count


def test_words_of_whole_paragraphs_are_counted() -> None:
    added, deleted = paragraph("[+a b+]", change=Change.ADD), paragraph("[-c d e-]", change=Change.DELETE)
    assert count_words(Redline((added, deleted))) == WordCount(2, 3, 2)
