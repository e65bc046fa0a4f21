"""Section heads: "This Council notes:" and its kin, told from sentences that begin like one."""

from __future__ import annotations

import pytest

from amend.model import Kind, Paragraph, Run
from amend.section_heads import is_head, is_section_head

HEADS = [
    "This Council notes:",
    "This council notes",
    "This Council Notes:",
    "THIS COUNCIL NOTES:",
    "This Council notes that:",
    "This Council notes that",
    "This Council further notes:",
    "This Council also notes that:",
    "This Council believes:",
    "This Council believes that:",
    "This Council further believes:",
    "This Council recognises:",
    "This Council recognizes that:",
    "This Council welcomes:",
    "This Council condemns:",
    "This Council resolves:",
    "This Council resolves to:",
    "This Council resolves that:",
    "This Council therefore resolves to:",
    "This Council further resolves:",
    "This Council hereby resolves:",
    "This Council calls on:",
    "This Council calls on the Cabinet to:",
    "This Council calls upon the Government to:",
    "This Council requests the Chief Executive to:",
    "This Council asks the Mayor to:",
    "This Council agrees to:",
    "This Council acknowledges:",
    "This Council supports:",
    "This Council regrets that:",
    "This Council thanks:",
    "This Council commits to:",
    "This Council instructs officers to:",
    "This Council urges the Government to:",
    "This Council reaffirms:",
    "This Council mandates:",
    "This Council is concerned that:",
    "This Council has:",
    "This Council will:",
    "Full Council notes:",
    "Full Council resolves to:",
    "Council notes:",
    "Council resolves",
    "Council notes that:",
    "The Council notes:",
    "The Council believes that:",
    "Council assembly notes that:",
    "Council assembly calls on the Cabinet to:",
    "This Borough Council notes:",
    "This meeting notes:",
    "The Committee resolves to:",
    "Cabinet is asked to:",
    "Cabinet is recommended to:",
    "Conference notes:",
    "Conference believes:",
    "Members note:",
    "Members are asked to:",
    "That this Council notes:",
    "That Council resolves to:",
    "To propose that the Senedd:",
    "This Council notes: -",
    "This Council notes –",
    "This Council notes;",
    "This Council notes the following:",
    "We note:",
    "We note that:",
    "We resolve to:",
    "We call on the Government to:",
    "And resolves to:",
    "Further notes:",
    "Notes:",
    "Notes that:",
    "Believes:",
    "Believes that:",
    "Resolves to:",
    "Resolves:",
    "Resolves that:",
    "It resolves to:",
    "It further resolves to:",
    "It therefore resolves:",
    "Council therefore:",
    "This Council:",
    "The Council:",
    "WHEREAS:",
    "NOW, THEREFORE, BE IT RESOLVED THAT:",
    "Be it resolved that:",
    "It is resolved that:",
    "The Parish Council resolves:",
    "This Authority believes:",
    "Resolved:",
    "RESOLVED that",
    "RESOLVED, That the American Association of Gardeners:",
    "Resolved, that the Council:",
    "SSC mandates the Athletic Union President to:",
    "NEC calls on the Government to:",
    "Mae’r Cyngor hwn yn nodi:",
]

NO_HEADS = [
    "",
    "Council",
    "This Council notes the report.",
    "This Council notes that the library is closed on Mondays and Fridays.",
    "This Council notes with concern that the library has closed.",
    "This Council believes in fair funding.",
    "This Council is Labour-run.",
    "This Council is bust.",
    "This Council has failed.",
    "This Council has 45 members.",
    "This Council will not fail.",
    "Council tax is too high.",
    "Council tax has risen",
    "Council houses are cold",
    "Council officers have met residents",
    "Council meetings are held monthly",
    "Council supports residents.",
    "The Council has failed its residents.",
    "Councillors note the report with interest.",
    "Cabinet will meet on 3 May.",
    "Cabinet agreed the budget.",
    "Members asked questions of the Mayor.",
    "Members thanked the officers.",
    "Members have raised concerns",
    "The meeting will end at 10 pm.",
    "The meeting was closed at 9.40 pm.",
    "The Committee considered the report.",
    "Conference rooms are to let",
    "Notes on the accounts",
    "Notes of the meeting",
    "Note that the figures are provisional.",
    "Noted.",
    "to note the report;",
    "The Mayor notes the report.",
    "We are a Labour council.",
    "We believe in fair funding.",
    "It is late.",
    "It notes the report.",
    "Resolved unanimously.",
    "RESOLVED that the minutes be agreed.",
    "RESOLVED, That the minutes be agreed.",
    "Motion regarding bus services",
    "Motion 3",
    "Motion: Better Buses",
    "Better Buses",
    "Proposer:",
    "Additions underlined",
    "Background",
    "1. This Council notes:",
    "This, the Council notes, is wrong.",
    "Authority to spend is given to the Director.",
    "Consideration was given to the report",
    "The Council tax base",
    "Meeting notes",
    "Committee agrees budget",
    "Council has won award",
    "Council will fight on",
]


@pytest.mark.parametrize("text", HEADS)
def test_a_section_head_is_one(text: str) -> None:
    assert is_section_head(text)


@pytest.mark.parametrize("text", NO_HEADS)
def test_a_sentence_or_a_title_is_no_section_head(text: str) -> None:
    assert not is_section_head(text)


@pytest.mark.parametrize("kind", [Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM])
def test_a_heading_by_style_heads_what_follows_and_other_lines_by_their_words(kind: Kind) -> None:
    assert is_head(Paragraph((Run("Background"),), kind)) is (kind is Kind.HEADING)
    assert is_head(Paragraph((Run("This Council notes:"),), kind))


def test_a_very_long_paragraph_takes_no_time() -> None:
    assert not is_section_head("This Council further " * 100_000)


@pytest.mark.parametrize(
    ("line", "is_head"),
    [
        ("Diocesan Conference asks each parish:", True),
        ("This Council calls on the Leader / Chief Executive to:", True),
        ("Mae’r Cyngor Cymuned yn nodi / The Community Council notes that:", True),
        ("National Assembly Group demands:", True),
        ("The Eastern Region Retired Members’ Section deplores that:", True),
        ("Councillor Jones demands:", False),
        ("Tenants’ Group demands", False),
        ("Planning Committee:", False),
        ("Credit Union Support", False),
    ],
)
def test_a_body_alone_heads_nothing(line: str, is_head: bool) -> None:
    assert is_section_head(line) is is_head
