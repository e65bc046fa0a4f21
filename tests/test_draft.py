"""What a drafted paper looks like: cases of motion, edited copy and paper, legends, titles and conventions."""

from __future__ import annotations

from itertools import combinations

import pytest
from support.drafted import FORMATS, back, md, meaning, warnings, written

from amend.drafting import Wish, draft
from amend.drafting.convention import WRITABLE, ConventionError, house
from amend.drafting.front import title_line
from amend.legend import find_legend
from amend.mark_names import parse_marks
from amend.model import NO_MARKS, Mark, Marks, Paragraph, Run

HEAD = "## This Council notes:\n\n"

# (what, the motion, the edited copy, the paper)
MARKED = (
    ("a word replaced", "That the plan is old.", "That the plan is new.", "That the plan is ~~old~~<u>new</u>."),
    ("a word added", "That the plan is new.", "That the plan is quite new.", "That the plan is <u>quite </u>new."),
    ("a word deleted", "That the plan is quite new.", "That the plan is new.", "That the plan is <s>quite </s>new."),
    ("the first words", "That we wait.", "In May we wait.", "~~That~~<u>In May</u> we wait."),
    ("the last words", "We ask for a plan.", "We ask for a plan by May.", "We ask for a plan<u> by May</u>."),
    (
        "a whole paragraph added",
        "One thing is noted here.",
        "One thing is noted here.\n\nAnother is quite new to all.",
        "One thing is noted here.\n\n<u>Another is quite new to all.</u>",
    ),
    (
        "a whole paragraph deleted",
        "One thing is noted here.\n\nAnother was never quite true.",
        "One thing is noted here.",
        "One thing is noted here.\n\n~~Another was never quite true.~~",
    ),
    (
        "a point added to a list",
        "1. walk to school;\n2. ride a bus.",
        "1. walk to school;\n2. cycle to work;\n3. ride a bus.",
        "1. walk to school;\n\n2. <u>cycle to work;</u>\n\n3. ride a bus.",
    ),
    (
        "a paragraph split",
        "We note the long report of the officers. We thank them for the work.",
        "We note the long report of the officers.\n\nWe thank them for the work.",
        "We note the long report of the officers.<s> </s><u>¶</u>\n\nWe thank them for the work.",
    ),
    (
        "two paragraphs joined",
        "We note the long report of the officers.\n\nWe thank them for the work.",
        "We note the long report of the officers. We thank them for the work.",
        "We note the long report of the officers.<u> </u><s>¶</s>\n\nWe thank them for the work.",
    ),
    (
        "a row of a table added",
        "| Route | Buses |\n| --- | --- |\n| Ash Lane | 4 |",
        "| Route | Buses |\n| --- | --- |\n| Ash Lane | 4 |\n| Elm Way | 6 |",
        "| Route | Buses |\n| --- | --- |\n| Ash Lane | 4 |\n| <u>Elm Way</u> | <u>6</u> |",
    ),
    (
        "a last row added above a paragraph replaced",
        "| Route | Buses |\n| --- | --- |\n| Ash Lane | 4 |\n\nThat all of this is well known.",
        "| Route | Buses |\n| --- | --- |\n| Ash Lane | 4 |\n| Elm Way | 6 |\n\nNobody ever counted passengers there.",
        "| Route | Buses |\n| --- | --- |\n| Ash Lane | 4 |\n| <u>Elm Way</u> | <u>6</u> |\n\n"
        "<s>That all of this is well known.</s><u>Nobody ever counted passengers there.</u>",
    ),
    (
        "signs that are Markdown's own",
        "The 5\\* hotel, x\\_1 and \\<i>",
        "The 4\\* hotel, x\\_2 \\[sic\\], a~b and \\<i>",
        "The ~~5~~<u>4</u>\\* hotel, x\\_~~1~~<u>2 [sic], a~b</u> and \\<i>",
    ),
    (
        "a number at the start of a line",
        "2025 was dry and warm.\n\nWe note it.",
        "2026\\. was dry and warm.\n\nWe note it.",
        "~~2025~~<u>2026\\.</u> was dry and warm.\n\nWe note it.",
    ),
    ("no difference", "We note it.", "We note it.", "We note it."),
)  # fmt: skip


@pytest.mark.parametrize(("motion", "edited", "paper"), [case[1:] for case in MARKED], ids=[case[0] for case in MARKED])
def test_a_paper_shows_every_change_where_it_stands(motion: str, edited: str, paper: str) -> None:
    assert written(motion, edited) == paper


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(("motion", "edited"), [case[1:3] for case in MARKED], ids=[case[0] for case in MARKED])
def test_every_case_comes_back_in_every_format(motion: str, edited: str, format: str) -> None:
    drafted = draft(md(HEAD + motion), md(HEAD + edited), format, Wish(if_carried=True))
    read = back(drafted, format, md(HEAD + motion))
    assert meaning(read) == meaning(drafted.redline)
    assert read.verified
    assert [f for f in warnings(read) if f.kind != "no-amendments"] == []


def test_a_paper_has_its_front_matter_and_its_clean_copy() -> None:
    motion, edited = "# Safer Streets\n\nThat the limit is 30 mph.\n", "# Safer Streets\n\nThat the limit is 20 mph.\n"
    wish = Wish(proposer="Cllr Ann Example", group="Green Group", if_carried=True)
    assert draft(md(motion), md(edited), "md", wish).data.decode() == (
        "# Green Group amendment: Safer Streets\n\n"
        "Proposed by: Cllr Ann Example\n\n"
        "Seconded by: TBC\n\n"
        "Additions are underlined, deletions are struck through.\n\n"
        "# Safer Streets\n\n"
        "That the limit is ~~30~~<u>20</u> mph.\n\n"
        "# Motion as amended (if carried)\n\n"
        "# Safer Streets\n\n"
        "That the limit is 20 mph.\n"
    )


@pytest.mark.parametrize("format", FORMATS)
def test_front_matter_is_read_back(format: str) -> None:
    wish = Wish(proposer="Cllr Ann Example", seconder="Cllr Carys O’Neill", group="Green Group")
    motion = "# Safer Streets\n\nThat the limit is 30 mph."
    read = back(draft(md(motion), md(motion.replace("30", "20")), format, wish), format, md(motion))
    assert (read.title, read.group) == ("Green Group amendment: Safer Streets", "Green Group")
    assert (read.proposer, read.seconder) == ("Cllr Ann Example", "Cllr Carys O’Neill")
    assert read.convention.source == "legend"


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_texts_give_the_same_bytes(format: str) -> None:
    one, other = (draft(md("We note it."), md("We note that."), format, Wish(if_carried=True)).data for _ in range(2))
    assert one == other


def test_a_paper_that_changes_nothing_is_written_and_said() -> None:
    drafted = draft(md("We note it."), md("We note it."), "md", Wish())
    assert b"We note it." in drafted.data
    assert [finding.kind for finding in warnings(drafted.redline)] == ["no-amendments"]


# (asked for, the group, the motion, the title line)
TITLES = (
    ("", "", "# Safer Streets\n\nText.", "Amendment to: Safer Streets"),
    ("", "Labour Group", "# Safer Streets\n\nText.", "Labour Group amendment: Safer Streets"),
    ("", "", "Motion 7: Bees\n\nProposed by: Cllr A Smith\n\nText.", "Amendment to: Motion 7: Bees"),
    ("", "", "---\ntitle: Warm Homes.\n---\nText.", "Amendment to: Warm Homes"),
    ("", "", "This Council notes that all is well.", "Amendment"),
    ("", "Labour Group", "This Council notes that all is well.", "Labour Group amendment"),
    ("Item 12: Bees", "", "# Safer Streets\n\nText.", "Amendment to: Item 12: Bees"),
    ("Item 12: Bees", "Labour Group", "# Safer Streets\n\nText.", "Labour Group amendment: Item 12: Bees"),
    ("Second amendment on bees", "Labour Group", "# Safer Streets\n\nText.", "Second amendment on bees"),
)  # fmt: skip


@pytest.mark.parametrize(("asked", "group", "motion", "title"), TITLES)
def test_a_title_names_what_is_amended(asked: str, group: str, motion: str, title: str) -> None:
    assert title_line(asked, group, md(motion)) == title


# The convention


def _all_marks() -> list[Marks]:
    marks = sorted(WRITABLE["docx"])
    return [frozenset(found) for size in (1, 2) for found in combinations(marks, size)]


def test_every_convention_that_can_be_told_apart_has_a_legend_that_is_read_back() -> None:
    asked = [(added, deleted) for added in _all_marks() for deleted in _all_marks()]
    told = 0
    for added, deleted in asked:
        try:
            made = house("docx", (added,), (deleted,), "", ())
        except ConventionError:
            assert added & deleted or Mark.STRIKE in added or Mark.COLOUR in added | deleted
            continue
        legend = find_legend(made.legend)
        assert legend is not None
        assert (legend.added, legend.deleted) == ((added,), (deleted,))
        told += 1
    assert told > 3_000


# (format, additions, deletions, the council's sentence, the legend)
HOUSES = (
    ("docx", None, None, "", "Additions are underlined, deletions are struck through."),
    ("docx", "bold", None, "", "Additions are in bold, deletions are struck through."),
    ("docx", "bold+underline", None, "", "Additions are in bold and underlined, deletions are struck through."),
    ("html", "red", "strike", "", "Additions are in red, deletions are struck through."),
    ("docx", "bold+italic,red", None, "", "Additions are in bold and italics, deletions are struck through."),
    ("md", "red,bold", None, "", "Additions are in bold, deletions are struck through."),
    ("md", None, "brackets", "", "Additions are underlined, deletions are in [square brackets]."),
    ("docx", None, "underline", "", "Additions are in bold and italics, deletions are underlined."),
    ("docx", None, None, "New words underlined, old words struck out", "New words underlined, old words struck out"),
    ("docx", "bold", None, "New words underlined, old words struck out",
     "Additions are in bold, deletions are struck through."),
)  # fmt: skip


@pytest.mark.parametrize(("format", "additions", "deletions", "own", "legend"), HOUSES)
def test_a_house_has_its_legend(
    format: str, additions: str | None, deletions: str | None, own: str, legend: str
) -> None:
    added, deleted = (parse_marks(marks) if marks else None for marks in (additions, deletions))
    assert house(format, added, deleted, own, ()).legend == legend


# (format, additions, deletions, what is said)
IMPOSSIBLE = (
    ("md", "red", "strike", "cannot show additions in red; it has bold italic underline strike brackets"),
    ("md", "highlight", None, "cannot show additions highlighted"),
    ("md", "bold", "caps", "cannot show deletions in capitals"),
    ("docx", "bold", "bold+strike", "cannot be told apart"),
    ("docx", "colour", "red", "cannot be told apart"),
    ("docx", "strike", "bold", "no legend can say"),
)


@pytest.mark.parametrize(("format", "additions", "deletions", "said"), IMPOSSIBLE)
def test_a_convention_that_cannot_be_written_is_refused(
    format: str, additions: str, deletions: str | None, said: str
) -> None:
    with pytest.raises(ConventionError, match=said):
        house(format, parse_marks(additions), parse_marks(deletions) if deletions else None, "", ())


# (the motion's own look, in prose; what additions and deletions become)
OWN_LOOKS = (
    (NO_MARKS, {"underline"}, {"strike"}),
    ({Mark.UNDERLINE}, {"bold", "underline"}, {"strike"}),
    ({Mark.UNDERLINE, Mark.BOLD}, {"bold", "italic"}, {"strike"}),
    ({Mark.UNDERLINE, Mark.LINK}, {"underline"}, {"strike"}),
    ({Mark.STRIKE}, {"underline"}, {"brackets"}),
)


@pytest.mark.parametrize(("look", "added", "deleted"), OWN_LOOKS)
def test_the_usual_convention_gives_way_to_the_motions_own_look(
    look: Marks, added: set[str], deleted: set[str]
) -> None:
    text = Paragraph((Run("This is plain text of the motion, and "), Run("this", frozenset(look)), Run(" is not.")))
    made = house("docx", None, None, "", (text,))
    assert ({*made.added}, {*made.deleted}) == (added, deleted)
