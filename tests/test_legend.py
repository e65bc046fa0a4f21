"""Legends: which marks add and which delete, in councils' own words, misspelt ones too; and prose that is no legend."""

from __future__ import annotations

import pytest

from amend.legend import Legend, find_legend, merged
from amend.mark_names import parse_marks
from amend.model import Marks

# The forms found in councils' papers: what the legend prints, what adds, what deletes.
FOUND_IN_PAPERS = [
    ("Additions underlined\nDeletions struckthrough", "underline", "strike"),
    ("ADDITIONS BOLD\nDELETIONS STRUCKTHROUGH", "bold", "strike"),
    ("That the motion be amended as shown in bold italics and as struck through below:", "bold+italic", "strike"),
    ("To insert the additional wording as shown in bold italics below:", "bold+italic", ""),
    ("Additions are shown in red, deletions as tracked changes", "red", ""),
    ("Motion on local bus services (additional text in bold)", "bold", ""),
    ("Text shown in bold has been amended since the last meeting", "bold", ""),
    ("New text is red underlined; deleted text is struck-through", "red+underline", "strike"),
    ("Additions are in italics and bold, deletions in strikethrough and bold", "bold+italic", "bold+strike"),
    ("Proposed additions are underlined and deletions are shown as strikethrough", "underline", "strike"),
    ("Additions in red, deletions in blue and lined through", "red", "blue+strike"),
    ("New matter is underlined and matter to be deleted is stricken", "underline", "strike"),
    ("Proposed new language is shaded and language to be removed is strike-through", "highlight", "strike"),
    ("[Brackets] indicate matter deleted; underscored or italicised matter is added", "underline,italic", "brackets"),
    ("Additions underlined; deletions in [brackets]", "underline", "brackets"),
    ("Additions are underlined and deletions are [bracketed and stricken]", "underline", "brackets+strike"),
    ("New text is underscored, text to be omitted is in light brackets", "underline", "brackets"),
    ("Words underlined are additions; words stricken are deletions", "underline", "strike"),
    ("CODING: Words stricken are deletions; words underlined are additions.", "underline", "strike"),
    ("Additions are shown by underlining and deletions by strikeout type", "underline", "strike"),
    ("Underlining shows added words, strikethrough shows deleted words", "underline", "strike"),
    ("Matter in CAPITALS is new; matter in [ ] is old matter omitted", "caps", "brackets"),
]

# What the same list shows to be no legend: nothing there names a mark of ours for a role.
NAME_NO_MARK = [
    "The amendments are set out in the tracked changes file",
    "an additional sentence, (deleted text: the previous administration)",
    "<Amended text as it would appear if adopted and concurred>",
    "An asterisk shows that the text has been altered since it was first printed",
    "On page 3, line 14, remove the words from the previous version and insert “may”",
]

VARIANTS = [
    # One line, several ways to divide it.
    ("Additions underlined, deletions struck through", "underline", "strike"),
    ("Additions: underlined. Deletions: struck through.", "underline", "strike"),
    ("Additions – underlined / Deletions – struck through", "underline", "strike"),
    ("Additions = bold; Deletions = strikethrough", "bold", "strike"),
    ("Additions in bold and deletions in strikethrough", "bold", "strike"),
    ("Key: additions underlined | deletions struck out", "underline", "strike"),
    ("KEY – ADDITIONS IN BOLD, DELETIONS CROSSED OUT", "bold", "strike"),
    ("(additions in bold, deletions struck through)", "bold", "strike"),
    ("[Additions in bold, deletions struck through]", "bold", "strike"),
    ("Additions underlined\nDeletions struck through", "underline", "strike"),
    ("Additions in bold\tDeletions in strikethrough", "bold", "strike"),
    # One role only.
    ("Additions underlined", "underline", ""),
    ("Deletions struckthrough", "", "strike"),
    ("ADDITIONS BOLD", "bold", ""),
    ("Deletions: strikethrough", "", "strike"),
    ("New text in bold", "bold", ""),
    ("Changes in red", "red", ""),
    ("Amendments shown in bold italics", "bold+italic", ""),
    ("Amended text in italics", "italic", ""),
    ("Proposed amendments are highlighted", "highlight", ""),
    # Misspelt.
    ("Additons underlined, deletions strikethough", "underline", "strike"),
    ("Additions underlinded, deletions struckthough", "underline", "strike"),
    ("Addtions in bold, deletons in strikethrough", "bold", "strike"),
    ("AMMENDMENTS IN BOLD", "bold", ""),
    ("Additions highlghted, deletions strike through", "highlight", "strike"),
    ("Additional text in itallics, deleted text struck trough", "italic", "strike"),
    ("Additions underlined deletions struck thru", "underline", "strike"),
    ("Addititions in bold. Deletetions in strike-through.", "bold", "strike"),
    # The style said first.
    ("Underlined text is added, struck through text is deleted", "underline", "strike"),
    ("Bold = additions, strikethrough = deletions", "bold", "strike"),
    ("Underline: addition. Strikethrough: deletion.", "underline", "strike"),
    ("Red text added; struck out text removed", "red", "strike"),
    ("Text in bold is new and text struck through is deleted", "bold", "strike"),
    ("Words in italics are insertions and words crossed out are omissions", "italic", "strike"),
    ("Struck through words are to be deleted and underlined words are to be inserted", "underline", "strike"),
    ("Bold italics denote additions; strikethrough denotes removals", "bold+italic", "strike"),
    # Deletions before additions.
    ("Deletions struck through, additions underlined", "underline", "strike"),
    ("Deleted text is struck through and new text is in bold", "bold", "strike"),
    ("Removed text crossed out, added text in red", "red", "strike"),
    # Colours, shading, capitals, brackets.
    ("Additions in red, deletions in blue strikethrough", "red", "blue+strike"),
    ("Additions in green and deletions in red strikethrough", "green", "red+strike"),
    ("Additions in blue text, deletions in red", "blue", "red"),
    ("New wording in coloured text, deleted wording struck through", "colour", "strike"),
    ("Additions highlighted in yellow, deletions struck through", "highlight", "strike"),
    ("Additions IN CAPITALS, deletions in [square brackets]", "caps", "brackets"),
    ("Insertions in capital letters; omissions in square brackets", "caps", "brackets"),
    ("Additions are shaded, deletions are [in brackets]", "highlight", "brackets"),
    # Several styles for a role.
    ("Additions in bold and underlined, deletions struck through", "bold+underline", "strike"),
    ("Additions in bold or underlined, deletions struck through", "bold,underline", "strike"),
    ("Additions in bold, underlined; deletions in strikethrough", "bold+underline", "strike"),
    ("Additions shown in red and/or underlined", "red,underline", ""),
    ("Additions in bold italics, deletions struck through or in square brackets", "bold+italic", "strike,brackets"),
    # Sentences.
    ("The proposed additions to the motion are shown in bold and the proposed deletions are struck through.",
     "bold", "strike"),
    ("Please note: additions to the original motion are underlined and deletions are struck through.",
     "underline", "strike"),
    ("For ease of reference, additions are shown in bold and deletions are shown with a strikethrough.",
     "bold", "strike"),
    ("Amendments to the motion are shown below with additions in bold and deletions struck through:",
     "bold", "strike"),
    ("Text to be added is underlined and text to be removed is struck through.", "underline", "strike"),
    ("Where words are to be added they are shown underlined; where they are to be deleted they are struck through.",
     "underline", "strike"),
    ("Proposed changes to the motion are shown in red, with deletions struck through.", "red", "strike"),
    ("The amendment is shown with new text in bold and deleted text struck through.", "bold", "strike"),
    ("Note: insertions are underlined, deletions are struck through.", "underline", "strike"),
    ("(New wording in bold, deleted wording struck through)", "bold", "strike"),
    ("Labour Group Amendment – Safer Streets (additions in bold, deletions struck through)", "bold", "strike"),
    ("Amended motion (changes in bold italics)", "bold+italic", ""),
    ("To amend the motion as follows (additions underlined and deletions struck through):", "underline", "strike"),
]  # fmt: skip

NO_LEGENDS = [
    "",
    "Bold",
    "Additions",
    "This Council notes:",
    "This Council underlines the need for additional support",
    "Council underlines the need for additional support for carers.",
    "New bold plans to strike a deal with the unions",
    "The Mayor has bold new plans",
    "A bold new plan for housing",
    "Additional red tape must be removed",
    "Red tape removed",
    "Remove red lines",
    "Remove the red lines at Mile End",
    "New blue badge bays",
    "Additional blue badge bays in Roman Road",
    "Additional blue badges",
    "New green spaces",
    "Additional green space for the borough",
    "New green homes",
    "New Green Deal",
    "A new Green New Deal for the borough",
    "Green Group amendment",
    "Amendment by the Green Group",
    "Green amendment",
    "Green Group Amendment – Cleaner Air",
    "Amendment to the Green motion",
    "Red lines added to the A11",
    "Strike action and new contracts",
    "New strike ballot",
    "The strike is to be removed from the note",
    "The new strike began on Monday",
    "Additional costs of the strike",
    "Capital changes to the budget",
    "New capital projects",
    "Additional capital of £2 million",
    "New capital",
    "Additional capital funding",
    "Additional capital and revenue costs are shown in the table",
    "Changes to capital and borrowing",
    "Changes to council tax brackets",
    "New tax brackets",
    "Changes to the tax brackets from April",
    "Changes highlighted by the inspectors include new leadership",
    "The report highlighted additional failings",
    "The inspectors highlighted the changes made",
    "The changes highlighted in the report must be made",
    "This Council resolves to add a new red route on the A12 and to remove the blue one.",
    "The report strikes a balance between new homes and additional green space.",
    "Members struck a new deal with the Mayor",
    "The Council removed the red diesel vehicles and added new green ones in 2023.",
    "This Council resolves to remove graffiti and underline its commitment to new enforcement.",
    "Residents crossed the new road where the lights were removed.",
    "Additional measures were added to the underlined section of the constitution by the previous administration, which"
    " failed to consult residents about the changes it made.",
    "Note the additional bold steps proposed by the Mayor in the new budget to support residents",
    "The new text message service has been extended to all council tenants",
    "Delete the words “in bold” and insert “underlined”",
    "In paragraph 3, delete the words in bold and insert the words underlined in the appendix to the report of 12 May",
    "Proposed by Cllr Green, seconded by Cllr Brown",
    "Moved by Cllr Green, amendment seconded by Cllr Red",
    "Proposed: a new blue line",
    "The lined route is new",
    "Additional white lines and red lines have been added at the new crossing",
    "Our amendment highlights the changes needed to make the motion work",
    "To request that the Mayor write to the Secretary of State about new powers to remove blue badge abuse.",
]


def spelled(alternatives: tuple[Marks, ...]) -> str:
    return ",".join("+".join(sorted(marks)) for marks in alternatives)


def in_order(marks: str) -> str:
    return spelled(parse_marks(marks)) if marks else ""


@pytest.mark.parametrize(("text", "added", "deleted"), FOUND_IN_PAPERS)
def test_a_legend_found_in_a_paper_is_read(text: str, added: str, deleted: str) -> None:
    legend = find_legend(text)
    assert legend is not None
    assert (spelled(legend.added), spelled(legend.deleted)) == (in_order(added), in_order(deleted))


@pytest.mark.parametrize(("text", "added", "deleted"), VARIANTS)
def test_a_variant_of_a_legend_is_read(text: str, added: str, deleted: str) -> None:
    legend = find_legend(text)
    assert legend is not None
    assert (spelled(legend.added), spelled(legend.deleted)) == (in_order(added), in_order(deleted))


@pytest.mark.parametrize("text", NAME_NO_MARK)
def test_a_note_that_names_no_mark_is_no_legend(text: str) -> None:
    assert find_legend(text) is None


@pytest.mark.parametrize("text", NO_LEGENDS)
def test_ordinary_prose_is_no_legend(text: str) -> None:
    assert find_legend(text) is None


@pytest.mark.parametrize("turn", [str.upper, str.lower])
@pytest.mark.parametrize(("text", "added", "deleted"), FOUND_IN_PAPERS[:3] + VARIANTS[:5])
def test_capitals_make_no_difference(turn: object, text: str, added: str, deleted: str) -> None:
    assert callable(turn)
    legend = find_legend(turn(text))
    assert legend is not None
    assert (spelled(legend.added), spelled(legend.deleted)) == (in_order(added), in_order(deleted))


def test_two_levels_of_marks_are_alternatives() -> None:
    text = "New matter is underlined (later additions in CAPITALS); old matter deleted is in [brackets]"
    legend = find_legend(text)
    assert legend is not None
    assert "underline" in spelled(legend.added).split(",")
    assert "brackets" in spelled(legend.deleted).split(",")


def test_a_legend_on_two_lines_is_one() -> None:
    lines = [find_legend("Additions underlined"), find_legend("Deletions struckthrough")]
    legend = merged([line for line in lines if line])
    assert legend is not None
    assert (legend.text, spelled(legend.added), spelled(legend.deleted)) == (
        "Additions underlined / Deletions struckthrough", "underline", "strike",
    )  # fmt: skip


def test_a_legend_repeated_on_every_page_says_no_more_than_once() -> None:
    line = find_legend("Additions underlined")
    assert line is not None
    assert merged([line, line]) == line


def test_no_lines_make_no_legend() -> None:
    assert merged([]) is None


def test_a_title_that_ends_in_a_legend_gives_the_legend_alone() -> None:
    legend = find_legend("Better buses (additional text in bold)")
    assert legend == Legend("additional text in bold", parse_marks("bold"), ())


def test_a_paragraph_of_many_pages_is_no_legend_and_takes_no_time() -> None:
    assert find_legend("additions underlined " * 100_000) is None
