"""Marks become changes: each run of a paragraph under a convention, in the way text outputs show it."""

from __future__ import annotations

import pytest

from amend.convention import spans_of
from amend.mark_names import parse_marks
from amend.model import Change, Convention, Kind, Mark, Marks, Paragraph, Run, Span

B, IT, U, S, RED, BLUE, HL = Mark.BOLD, Mark.ITALIC, Mark.UNDERLINE, Mark.STRIKE, Mark.RED, Mark.BLUE, Mark.HIGHLIGHT
COLOUR, CAPS, LINK, INS, DEL = Mark.COLOUR, Mark.CAPS, Mark.LINK, Mark.INSERTED, Mark.DELETED
SHOWN = {Change.KEEP: "{}", Change.ADD: "[+{}+]", Change.DELETE: "[-{}-]", Change.NEITHER: "[?{}?]"}


def convention(added: str, deleted: str) -> Convention:
    return Convention(parse_marks(added) if added else (), parse_marks(deleted) if deleted else (), source="legend")


def shown(
    runs: list[tuple[str, Marks]], added: str, deleted: str, both: Change = Change.NEITHER, kind: Kind = Kind.PARAGRAPH
) -> str:
    paragraph = Paragraph(tuple(Run(text, marks) for text, marks in runs), kind)
    return "".join(SHOWN[s.change].format(s.text) for s in spans_of(paragraph, convention(added, deleted), both))


def marks(*of: Mark) -> Marks:
    return frozenset(of)


PLAIN = marks()
RUNS = [
    ([("a ", PLAIN), ("b", marks(U)), (" c", PLAIN)], "underline", "strike", "a [+b+] c"),
    ([("a ", PLAIN), ("b", marks(S)), (" c", PLAIN)], "underline", "strike", "a [-b-] c"),
    ([("a ", PLAIN), ("b", marks(S, B)), (" c", PLAIN)], "underline", "strike", "a [-b-] c"),
    ([("a ", PLAIN), ("b", marks(B)), (" c", PLAIN)], "underline", "strike", "a b c"),
    ([("a", marks(B)), ("b", marks(B, IT)), ("c", marks(B))], "bold", "strike", "[+abc+]"),
    ([("a ", marks(B)), ("b", marks(B, IT))], "bold+italic", "strike", "a [+b+]"),
    ([("a ", marks(IT)), ("b", marks(B))], "bold,italic", "strike", "[+a b+]"),
    ([("a", marks(U, S))], "underline", "strike", "[?a?]"),
    ([("a ", marks(RED, COLOUR)), ("b", marks(BLUE, COLOUR, S))], "red", "blue+strike", "[+a +][-b-]"),
    ([("a ", marks(BLUE, COLOUR)), ("b", marks(S))], "red", "blue+strike", "a b"),
    ([("a ", marks(RED, COLOUR)), ("b", marks(BLUE, COLOUR))], "colour", "strike", "[+a b+]"),
    ([("a", marks(HL))], "highlight", "strike", "[+a+]"),
    ([("a", marks(U))], "", "strike", "a"),
    ([("a", marks(S))], "underline", "", "a"),
    # A link's own look adds nothing; what else it shows does.
    ([("a", marks(LINK, U, BLUE, COLOUR))], "underline", "strike", "a"),
    ([("a", marks(LINK, U, BLUE, COLOUR))], "blue", "strike", "a"),
    ([("a", marks(LINK, U, BLUE, COLOUR, B))], "bold", "strike", "[+a+]"),
    ([("a", marks(LINK, U, BLUE, COLOUR, S))], "underline", "strike", "[-a-]"),
    ([("a", marks(LINK, INS))], "underline", "strike", "[+a+]"),
    # Real revisions need no convention.
    ([("a ", marks(INS)), ("b", marks(DEL))], "", "", "[+a +][-b-]"),
    ([("a", marks(INS, DEL))], "", "", "[?a?]"),
    ([("a", marks(INS, S))], "underline", "strike", "[?a?]"),
    ([("a", marks(DEL, B))], "underline", "strike", "[-a-]"),
    # Brackets that are marks leave the text, and only then.
    ([("a [b] c", PLAIN)], "underline", "brackets", "a [-b-] c"),
    ([("a [b] c", PLAIN)], "underline", "strike", "a [b] c"),
    ([("a [b c", PLAIN)], "underline", "brackets", "a [b c"),
    ([("a b] c", PLAIN)], "underline", "brackets", "a b] c"),
    ([("[a] b [c]", PLAIN)], "underline", "brackets", "[-a-] b [-c-]"),
    ([("a [b", PLAIN), ("c] d", marks(IT))], "underline", "brackets", "a [-bc-] d"),
    ([("a [b] c", PLAIN)], "brackets", "strike", "a [+b+] c"),
    ([("a [", PLAIN), ("b", marks(S)), ("] c", PLAIN)], "underline", "brackets+strike", "a [-b-] c"),
    ([("a [", marks(S)), ("b", marks(S)), ("] c", marks(S))], "underline", "brackets+strike", "a [-b-] c"),
    ([("see [1] and ", PLAIN), ("[b]", marks(S))], "underline", "brackets+strike", "see [1] and [-b-]"),
    # Capitals are a mark where the legend says so; an acronym is none, nor is a head.
    ([("the NEW ROUTE to the park", PLAIN)], "caps", "strike", "the [+NEW ROUTE+] to the park"),
    ([("the LGA and the NHS met", PLAIN)], "caps", "strike", "the LGA and the NHS met"),
    ([("it was URGENTLY needed", PLAIN)], "caps", "strike", "it was [+URGENTLY+] needed"),
    ([("the NEW ROUTE", PLAIN)], "underline", "strike", "the NEW ROUTE"),
    ([("the new route", marks(CAPS))], "caps", "strike", "[+the new route+]"),
    ([("on 3 MAY 2024 THE COUNCIL met", PLAIN)], "caps", "strike", "on 3 [+MAY 2024 THE COUNCIL+] met"),
    ([("THIS COUNCIL NOTES:", PLAIN)], "caps", "strike", "THIS COUNCIL NOTES:"),
]  # fmt: skip


@pytest.mark.parametrize(("runs", "added", "deleted", "expected"), RUNS)
def test_runs_do_what_their_marks_say(runs: list[tuple[str, Marks]], added: str, deleted: str, expected: str) -> None:
    assert shown(runs, added, deleted) == expected


def test_a_heading_in_capitals_is_no_addition() -> None:
    assert shown([("BETTER BUSES NOW", PLAIN)], "caps", "strike", kind=Kind.HEADING) == "BETTER BUSES NOW"


def test_where_all_changes_are_bold_struck_bold_is_a_deletion() -> None:
    assert shown([("a", marks(B, S))], "bold", "strike", both=Change.DELETE) == "[-a-]"


def test_no_character_is_lost_but_the_brackets_that_are_marks() -> None:
    runs = [("a [b] c ", PLAIN), ("D E", marks(B)), (" [f]", marks(S))]
    for added, deleted in [("underline", "strike"), ("bold", "strike"), ("caps", "strike")]:
        paragraph = Paragraph(tuple(Run(text, of) for text, of in runs))
        assert "".join(s.text for s in spans_of(paragraph, convention(added, deleted))) == "a [b] c D E [f]"


def test_undecided_text_stays_undecided_only_where_it_is_kept() -> None:
    runs = (Run("a ", marks(Mark.UNDECIDED)), Run("b", marks(Mark.UNDECIDED, S)))
    assert spans_of(Paragraph(runs), convention("underline", "strike")) == (
        Span("a ", Change.KEEP, undecided=True), Span("b", Change.DELETE),
    )  # fmt: skip


def test_neighbours_that_do_the_same_are_one_span() -> None:
    runs = tuple(Run(letter, marks(U, B) if letter in "ab" else marks(U)) for letter in "abcd")
    assert spans_of(Paragraph(runs), convention("underline", "strike")) == (Span("abcd", Change.ADD),)
