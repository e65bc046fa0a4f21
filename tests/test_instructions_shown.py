"""What every output says of a paper's instructions, and that none of it is taken for text when it is read back."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html
from page_example import ATTACKS, EXAMPLE, INSTRUCTIONS, paragraph
from support.command_line import amend, done, papers_in

from amend.changes import changes
from amend.instruction import Instruction, State
from amend.model import Change, Convention, Finding, Mark, Redline, Severity
from amend.readers import read_bytes
from amend.terminal import Screen, heading_lines, instruction_lines, verified_line
from amend.writers import WRITERS, render
from amend.writers.how_read import how_read
from amend.writers.instruction_list import instruction_count, instruction_text
from amend.writers.view import View

NAMES = ("applied", "warned", "refused", "conflict")
BARE = replace(EXAMPLE, instructions=())
REFUSED = Instruction("In point 9, delete “at once”.", "delete", "point 9", State.REFUSED, "There is no point 9.")
APPLIED = Instruction("Delete “x”.", "delete", "point 1", places=("Point 1",))


# JSON


def test_json_has_the_instructions_as_agreed() -> None:
    written = json.loads(render(replace(BARE, instructions=(APPLIED, REFUSED)), "json"))
    assert written["instructions"] == [
        {"text": "Delete “x”.", "verb": "delete", "target": "point 1", "state": "applied", "reason": None,
         "place": "Point 1"},
        {"text": "In point 9, delete “at once”.", "verb": "delete", "target": "point 9", "state": "refused",
         "reason": "There is no point 9.", "place": None},
    ]  # fmt: skip
    assert [list(entry) for entry in written["instructions"]] == [
        ["text", "verb", "target", "state", "reason", "place"]
    ] * 2


@pytest.mark.parametrize("state", NAMES)
def test_json_names_each_state_as_agreed(state: str) -> None:
    written = json.loads(render(Redline((), instructions=(Instruction("x", state=State(state)),)), "json"))
    assert written["instructions"][0]["state"] == state


def test_json_of_a_paper_without_instructions_has_no_word_of_them() -> None:
    assert "instructions" not in json.loads(render(BARE, "json"))


def test_json_holds_a_long_instruction_whole() -> None:
    text = "insert: " + "word " * 5_000
    written = json.loads(render(Redline((), instructions=(Instruction(text),)), "json"))
    assert written["instructions"][0]["text"] == text


# Read back


SENTENCES = tuple(text.replace("\ud800", "") for text in ATTACKS)
"""What hostile papers say in words; no reader lets a lone surrogate through, so that no text has one."""
HOSTILE_ONES = tuple(Instruction(text, text, text, state, text, (text, "x")) for text in SENTENCES for state in State)
PLAIN_TEXT = Redline((paragraph("This Council notes [-the old-][+a new+] report[+ in May+]."),), title="Reports")


@pytest.mark.parametrize("format", WRITERS)
@pytest.mark.parametrize("instructions", [INSTRUCTIONS, HOSTILE_ONES], ids=["usual", "hostile"])
def test_instructions_are_no_text_when_an_output_is_read_back(
    format: str, instructions: tuple[Instruction, ...]
) -> None:
    redline = PLAIN_TEXT if format == "docx" else BARE
    listed, bare = (
        read_bytes(render(each, format), "paper", format)
        for each in (replace(redline, instructions=instructions), redline)
    )
    assert listed.paragraphs == bare.paragraphs
    assert (listed.title, listed.proposer, listed.findings) == (bare.title, bare.proposer, bare.findings)
    assert "Council" in "".join(p.text for p in listed.paragraphs)


# The page


def page(redline: Redline, view: View = View.REDLINE) -> html.HtmlElement:
    return html.document_fromstring(render(redline, "html", view).decode("utf-8"))


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_the_page_lists_every_instruction_with_state_place_and_reason_in_words() -> None:
    section = page(EXAMPLE).get_element_by_id("instructions")
    assert [words(item) for item in section.find("ol")] == [
        "Applied: In point ii, delete “demand” and insert “request”. Place: This Council resolves, ii",
        "Applied with a warning: In point 1 of “This council notes”, replace “waiting list” with “housing register”. "
        "Place: This Council notes, 1 Reason: The motion writes ‘This Council notes’.",
        "Refused: In point 9, delete “at once”. Reason: The motion has no point 9.",
        "In conflict: In point i, delete “1 September 2026”. Place: This Council resolves, i "
        "Reason: Two instructions change the words ‘1 September 2026’.",
        "Applied: Renumber accordingly.",
        "Applied: Footnote: insert “Full Council”. Place: a place without changes",
    ]


def test_the_page_counts_the_instructions_and_says_what_refusing_means() -> None:
    found = page(EXAMPLE)
    heading = found.get_element_by_id("instructions-heading")
    assert words(heading) == "Instructions: 3 applied, 1 applied with a warning, 1 refused, 1 in conflict"
    assert "was not applied" in words(found.get_element_by_id("instructions"))
    assert "Instructions (6)" in words(found.find(".//nav"))


SEVERAL = Instruction(
    "Delete points 1 and 2.", "delete", "1 and 2", places=("This Council notes, 1", "This Council notes, 2")
)


def test_all_places_of_an_instruction_are_listed_and_each_leads_to_its_change() -> None:
    redline = replace(EXAMPLE, instructions=(SEVERAL,))
    (item,) = page(redline).get_element_by_id("instructions").find("ol")
    assert words(item) == "Applied: Delete points 1 and 2. Places: This Council notes, 1; This Council notes, 2"
    assert [words(link) for link in item.iter("a")] == list(SEVERAL.places)
    written = json.loads(render(redline, "json"))
    assert written["instructions"][0]["place"] == "This Council notes, 1; This Council notes, 2"


def test_where_all_were_applied_nothing_is_said_of_refusing() -> None:
    assert "not applied" not in words(page(replace(BARE, instructions=(APPLIED,))))


def test_a_place_leads_to_the_first_change_there() -> None:
    links = page(EXAMPLE).xpath("//section[@id='instructions']//a")
    led = [changes(EXAMPLE)[int(link.get("href").removeprefix("#change-")) - 1].place for link in links]
    assert led == ["This Council resolves, ii", "This Council notes, 1", "This Council resolves, i"]
    assert [words(link) for link in links] == led


def test_a_page_without_instructions_has_no_word_of_them() -> None:
    found = page(replace(BARE, kind="marked"))
    assert "nstruction" not in words(found.body)
    assert not found.xpath("//*[@id='instructions']|//*[@href='#instructions']")


@pytest.mark.parametrize("view", [View.AMENDED, View.ORIGINAL])
def test_a_clean_page_lists_no_instructions(view: View) -> None:
    assert "nstruction" not in words(page(EXAMPLE, view).body)


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_instruction_that_looks_like_markup_is_only_words(attack: str) -> None:
    plain, hostile = (
        page(Redline((), instructions=(Instruction(text, text, text, State.WARNED, text, (text,)),)))
        for text in ("harmless", attack)
    )
    assert [element.tag for element in hostile.iter()] == [element.tag for element in plain.iter()]
    assert [dict(element.attrib) for element in hostile.iter()] == [dict(element.attrib) for element in plain.iter()]


def test_a_new_text_is_shortened_in_the_middle() -> None:
    text = "Delete all and insert: " + "word " * 500 + "the end."
    shown = instruction_text(Instruction(text))
    assert shown.startswith("Delete all and insert: word")
    assert shown.endswith("the end.")
    assert "…" in shown
    assert len(shown.split()) < 40


def test_an_ordinary_instruction_is_shown_whole_on_one_line() -> None:
    assert instruction_text(Instruction("In point 2,\n insert " + "x " * 50)) == "In point 2, insert " + "x " * 49 + "x"


# How it was read

SOME = (APPLIED, REFUSED)
NO_MOTION = "No published motion was given, and instructions can be applied to nothing else."
BOLD = Convention(added=(frozenset({Mark.BOLD}),))
READINGS = [
    (
        Redline((), BOLD, kind="instructions", instructions=SOME, verified=True),
        ["The paper says in words what to change.", "Instructions: 1 applied, 1 refused.",
         "Checked against the published motion: the instructions account for every difference."],
    ),
    (
        Redline((), kind="instructions", instructions=SOME, verified=False),
        ["The paper says in words what to change.", "Instructions: 1 applied, 1 refused.",
         "Checked against the published motion: something could not be applied, does not agree with it, or could not "
         "be told. See the findings."],
    ),
    (
        Redline((), kind="instructions", instructions=(REFUSED,)),
        ["The paper says in words what to change.", "Instructions: 1 refused.", NO_MOTION],
    ),
    (
        Redline((), kind="replacement", instructions=(APPLIED,), verified=True),
        ["The paper puts a new text in the place of the motion’s.", "Instructions: 1 applied.",
         "Checked against the published motion: the new text accounts for every difference."],
    ),
    (
        Redline((), kind="replacement"),
        ["The paper puts a new text in the place of the motion’s.", "Not checked against a published motion."],
    ),
    (
        Redline((), replace(BOLD, source="option"), kind="mixed", instructions=(APPLIED,), verified=True),
        ["The paper marks some changes and says others in words.", "Instructions: 1 applied.",
         "In the paper, added text is bold; deleted text is not marked.",
         "This was chosen by the person who converted the paper, over any legend.",
         "Checked against the published motion: the marks and the instructions account for every difference."],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("redline", "said"), READINGS)
def test_the_page_says_how_a_paper_in_words_was_read(redline: Redline, said: list[str]) -> None:
    assert list(how_read(redline)) == said


# The terminal

PLAIN, COLOUR = Screen(44), Screen(44, colour=True)


def test_the_terminal_lists_every_instruction_with_state_place_and_reason() -> None:
    warned = Instruction("Delete “A”.", "delete", state=State.WARNED, reason="It was “a”.", places=("Notes, 1",))
    long = Instruction("In point 2, delete “the Leader of the Council” and insert “Cabinet”.", state=State.CONFLICT)
    assert list(instruction_lines((APPLIED, REFUSED, warned, long), PLAIN)) == [
        "1. applied: Delete “x”.",
        "   Place: Point 1",
        "2. refused: In point 9, delete “at once”.",
        "   Reason: There is no point 9.",
        "3. applied with a warning: Delete “A”.",
        "   Place: Notes, 1",
        "   Reason: It was “a”.",
        "4. in conflict: In point 2, delete “the",
        "   Leader of the Council” and insert",
        "   “Cabinet”.",
    ]


def test_in_colour_the_states_stay_words() -> None:
    (first, *_) = instruction_lines((REFUSED,), COLOUR)
    assert "\x1b[31m\x1b[1mrefused:\x1b[0m In point 9" in first


def test_what_would_act_on_the_terminal_is_spelled_out() -> None:
    bad = "a\x1b[31mb\u202ec\nd\x85\x07"
    lines = list(instruction_lines([Instruction(bad, bad, bad, State.WARNED, bad, (bad,))], Screen(200)))
    assert lines == [
        "1. applied with a warning: a\\x1b[31mb\\u202ec d \\x07",
        "   Place: a\\x1b[31mb\\u202ec d \\x07",
        "   Reason: a\\x1b[31mb\\u202ec d \\x07",
    ]


@pytest.mark.parametrize(
    ("states", "said"),
    [
        ("", "none"),
        ("applied", "1 applied"),
        ("refused applied applied applied applied", "4 applied, 1 refused"),
        ("conflict warned conflict", "1 applied with a warning, 2 in conflict"),
    ],
)
def test_instructions_are_counted_best_first(states: str, said: str) -> None:
    assert instruction_count(Instruction("x", state=State(state)) for state in states.split()) == said


VERDICTS = [
    ("instructions", True, "Verified: the instructions account for every difference from the motion."),
    ("mixed", True, "Verified: the marks and the instructions account for every difference from the motion."),
    ("replacement", True, "Verified: the new text accounts for every difference from the motion."),
    ("marked", True, "Verified: the marks account for every difference from the motion."),
    ("instructions", False, "Not verified: something could not be applied or does not agree; the findings say where."),
    ("mixed", None, "Not verified: no motion to apply the instructions to; give it with --motion FILE."),
]


@pytest.mark.parametrize(("kind", "verified", "said"), VERDICTS)
def test_the_verdict_names_what_accounts_for_the_changes(kind: str, verified: bool | None, said: str) -> None:
    instructions = SOME if kind != "marked" else ()
    assert verified_line(Redline((), kind=kind, verified=verified, instructions=instructions), PLAIN) == said


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("instructions", "Instructions: the paper says in words what to change."),
        ("replacement", "Replacement: the paper puts a new text in the place of the motion's."),
        ("mixed", "Convention: added is bold; deleted is nothing (no legend; these are the marks it uses)."),
    ],
)
def test_the_heading_speaks_of_marks_only_where_they_count(kind: str, said: str) -> None:
    assert " ".join(heading_lines(Redline((), BOLD, kind=kind), Screen(200))).replace("the paper has ", "") == said


# The commands

FOUND = Finding("instruction", Severity.WARNING, "In point 9 nothing could be deleted: there is no point 9.")
INSTRUCTED = Redline(
    (paragraph("This Council notes [-x-].", change=Change.KEEP, place="Point 1"),),
    findings=(FOUND,), kind="instructions", verified=True, instructions=SOME,
)  # fmt: skip


@pytest.fixture
def given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, object]]:
    """Papers that all give `INSTRUCTED`; what `reconcile` was told beside them."""
    papers_in(tmp_path, monkeypatch)
    told: list[dict[str, object]] = []

    def reconcile(*_papers: object, **options: object) -> Redline:
        told.append(options)
        return INSTRUCTED

    monkeypatch.setattr("amend.reconciliation.reconcile", reconcile)
    return told


@pytest.mark.usefixtures("given")
def test_check_lists_the_instructions_and_counts_them() -> None:
    result = done("check", "paper.critic", "--motion", "motion.md")
    assert "1. applied: Delete “x”.\n   Place: Point 1\n2. refused: In point 9" in result.stdout
    assert result.stdout.count("Instructions: 1 applied, 1 refused.\n") == 1
    assert result.stderr == f"warning: {FOUND.message}\n"


@pytest.mark.usefixtures("given")
def test_convert_counts_the_instructions_before_its_verdict() -> None:
    lines = done("convert", "paper.critic", "--motion", "motion.md", "-o", "out/").stdout.splitlines()
    assert lines[-2:] == [
        "Instructions: 1 applied, 1 refused.",
        "Verified: the instructions account for every difference from the motion.",
    ]


@pytest.mark.usefixtures("given")
@pytest.mark.parametrize("options", [["-q", "-o", "out/"], ["--to", "txt", "-o", "-"]])
def test_convert_counts_nothing_where_it_gives_no_verdict(options: list[str]) -> None:
    assert "Instructions" not in done("convert", "paper.critic", "--motion", "motion.md", *options).stdout


def test_a_paper_without_instructions_counts_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    papers_in(tmp_path, monkeypatch)
    for command in (["check"], ["convert", "-o", "out/"]):
        shown = done(command[0], "paper.critic", "--motion", "motion.md", *command[1:]).stdout
        assert "Verified: " in shown
        assert "nstruction" not in shown


@pytest.mark.parametrize(
    ("options", "habits", "blunt"),
    [
        ([], "", False),
        (["--replaced", "aligned"], "", False),
        (["--replaced", "blunt"], "", True),
        ([], 'replaced = "blunt"', True),
        ([], 'replaced = "aligned"', False),
        (["--replaced", "aligned"], 'replaced = "blunt"', False),
    ],
)
@pytest.mark.parametrize("command", [["check"], ["convert", "-o", "out/"]])
def test_a_replaced_passage_is_aligned_unless_blunt_is_asked_for(
    given: list[dict[str, object]], command: list[str], options: list[str], habits: str, blunt: bool
) -> None:
    if habits:
        Path("amend.toml").write_text(habits, encoding="utf-8")
    done(command[0], "paper.critic", "--motion", "motion.md", *command[1:], *options)
    assert [options["blunt"] for options in given] == [blunt]


@pytest.mark.usefixtures("given")
def test_another_way_to_show_a_replaced_passage_is_refused() -> None:
    assert amend("check", "paper.critic", "--replaced", "sharp").exit_code == 2
    Path("amend.toml").write_text('replaced = "sharp"', encoding="utf-8")
    result = amend("check", "paper.critic")
    assert result.exit_code == 1
    assert re.fullmatch(r"error: amend\.toml: 'replaced': it should be \"aligned\" .*\n", result.stderr)


@pytest.mark.parametrize("command", ["compare", "draft"])
def test_only_a_paper_can_replace(command: str) -> None:
    assert amend(command, "motion.md", "edited.md", "--replaced", "blunt").exit_code == 2


def test_the_example_has_every_state() -> None:
    assert {instruction.state for instruction in INSTRUCTIONS} == set(State)
