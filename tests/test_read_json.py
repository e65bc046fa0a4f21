"""What the JSON reader makes of our own JSON, and of other people's."""

from __future__ import annotations

import json

import pytest

from amend.errors import UnreadableError
from amend.model import Cell, Kind, Mark, Paper, Paragraph, Run, Source, Story
from amend.readers.json import read


def paper(document: object) -> Paper:
    data = document if isinstance(document, bytes) else json.dumps(document).encode()
    return read(Source("paper.json", "json", data))


def of(*paragraphs: dict[str, object], **more: object) -> dict[str, object]:
    return {"schema": 1, "paragraphs": list(paragraphs), **more}


def test_changes_become_revisions() -> None:
    spans = [{"text": change, "change": change} for change in ("keep", "add", "delete", "neither")]
    spans.append({"text": "maybe", "change": "keep", "undecided": True})
    (paragraph,) = paper(of({"kind": "item", "level": 1, "label": "(a)", "spans": spans})).paragraphs
    both = frozenset({Mark.INSERTED, Mark.DELETED})
    assert paragraph == Paragraph(
        (
            Run("keep"),
            Run("add", frozenset({Mark.INSERTED})),
            Run("delete", frozenset({Mark.DELETED})),
            Run("neither", both),
            Run("maybe", frozenset({Mark.UNDECIDED})),
        ),
        Kind.ITEM,
        1,
        "(a)",
    )


ENDS = [
    ("keep", "keep", set()),
    ("add", "keep", {Mark.INSERTED}),
    ("keep", "add", {Mark.INSERTED}),
    ("keep", "delete", {Mark.DELETED}),
    ("delete", "keep", {Mark.DELETED}),
]


@pytest.mark.parametrize(("change", "break_", "expected"), ENDS)
def test_a_paragraphs_change_and_break_revise_its_end(change: str, break_: str, expected: set[Mark]) -> None:
    document = of({"change": change, "break": break_, "spans": [{"text": "x"}]})
    assert paper(document).paragraphs[0].end == expected


def test_fields_cells_stories_and_findings_are_read() -> None:
    cell = {"kind": "cell", "story": "footnote", "table": 1, "row": 2, "column": 3, "spans": [{"text": " x  y "}]}
    finding = {"kind": "moved", "severity": "warning", "place": "1", "message": "It moved."}
    found = paper(of(cell, title="T", proposer="P", convention={"legend": "L"}, findings=[finding]))
    (paragraph,) = found.paragraphs
    assert (paragraph.cell, paragraph.story, paragraph.text) == (Cell(1, 2, 3), Story.FOOTNOTE, "x y")
    assert (found.title, found.proposer, found.legend) == ("T", "P", "L")
    assert (found.findings[0].message, found.findings[0].severity) == ("It moved.", "warning")


def test_characters_that_no_output_could_hold_are_left_out() -> None:
    data = b'{"schema": 1, "paragraphs": [{"spans": [{"text": "a\\u0000\\ud800b"}]}]}'
    assert paper(data).paragraphs[0].text == "ab"


FOREIGN = [
    (b"{", "no valid JSON"),
    (b"[" * 100_000, "no valid JSON"),
    (b"\x89PNG\x00\x01\x02\xff", "neither UTF-8"),
    ([], "not amend's"),
    ({"schema": 2, "paragraphs": []}, "not amend's"),
    ({"title": "x"}, "not amend's"),
    (of() | {"paragraphs": 3}, "no list"),
    (of() | {"title": 3}, "no text"),
    (of({"spans": [{"text": None}]}), "no text"),
    (of({"spans": [{"text": "x"}], "level": "1"}), "no count"),
    (of({"spans": [{"text": "x"}], "level": True}), "no count"),
    (of({"spans": [{"text": "x", "change": "maybe"}]}), "maybe"),
    (of({"spans": [{"text": "x"}], "kind": "poem"}), "poem"),
]


@pytest.mark.parametrize(("document", "found"), FOREIGN)
def test_malformed_or_foreign_json_is_refused_in_one_sentence(document: object, found: str) -> None:
    with pytest.raises(UnreadableError, match=found) as raised:
        paper(document)
    assert "\n" not in str(raised.value)
