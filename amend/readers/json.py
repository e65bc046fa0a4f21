"""Our own JSON (schema 1) -> Paper, its changes as revisions."""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, TypeVar

from amend.errors import UnreadableError
from amend.model import (
    NO_MARKS,
    Cell,
    Change,
    Finding,
    Kind,
    Mark,
    Marks,
    Paper,
    Paragraph,
    Run,
    Severity,
    Source,
    Story,
)
from amend.readers.decoding import decode, printable
from amend.whitespace import squeeze_runs

SCHEMA = 1
_Choice = TypeVar("_Choice", bound=StrEnum)
_REVISIONS: dict[Change, Marks] = {
    Change.KEEP: NO_MARKS,
    Change.ADD: frozenset({Mark.INSERTED}),
    Change.DELETE: frozenset({Mark.DELETED}),
    Change.NEITHER: frozenset({Mark.INSERTED, Mark.DELETED}),
}


class _ForeignError(ValueError):
    """What was found that our JSON does not have."""


def read(source: Source) -> Paper:
    """Return the paper that JSON of ours describes; raise `UnreadableError` where it is malformed or another's."""
    text = decode(source)
    try:
        return _paper(json.loads(text), source)
    except _ForeignError as error:
        raise UnreadableError(source.name, str(error), "give it JSON that amend wrote") from error
    except (ValueError, RecursionError) as error:  # a document nested without end is malformed too
        raise UnreadableError(source.name, "it is no valid JSON", "ask for the file again") from error


def _paper(document: Any, source: Source) -> Paper:
    if not isinstance(document, dict) or document.get("schema") != SCHEMA:
        raise _ForeignError("it is JSON, but not amend's")
    convention = document.get("convention", {})
    paragraphs = tuple(_paragraphs(_entries(document, "paragraphs")))
    findings = tuple(_finding(entry) for entry in _entries(document, "findings"))
    return Paper(
        paragraphs,
        title=_string(document, "title"),
        proposer=_string(document, "proposer"),
        seconder=_string(document, "seconder"),
        group=_string(document, "group"),
        legend=_string(convention, "legend") if isinstance(convention, dict) else "",
        findings=findings,
        source=source,
    )


def _entries(entry: dict[str, Any], key: str) -> list[dict[str, Any]]:
    found = entry.get(key, [])
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise _ForeignError(f'its "{key}" is no list of objects')
    return found


def _string(entry: dict[str, Any], key: str) -> str:
    found = entry.get(key, "")
    if not isinstance(found, str):
        raise _ForeignError(f'its "{key}" is no text')
    return printable(found)


def _number(entry: dict[str, Any], key: str) -> int:
    found = entry.get(key, 0)
    if not isinstance(found, int) or isinstance(found, bool) or not 0 <= found < 10**9:
        raise _ForeignError(f'its "{key}" is no count')
    return found


def _choice(entry: dict[str, Any], key: str, default: _Choice) -> _Choice:
    found = entry.get(key, default.value)
    try:
        return type(default)(found)
    except ValueError as error:
        raise _ForeignError(f'its "{key}" is {found!r}, which amend does not write') from error


def _paragraphs(entries: list[dict[str, Any]]) -> Iterator[Paragraph]:
    for entry in entries:
        runs = squeeze_runs(_run(span) for span in _entries(entry, "spans"))
        change, break_ = (_choice(entry, key, Change.KEEP) for key in ("change", "break"))
        if not runs:
            continue
        yield Paragraph(
            runs,
            kind=_choice(entry, "kind", Kind.PARAGRAPH),
            level=_number(entry, "level"),
            label=_string(entry, "label"),
            story=_choice(entry, "story", Story.BODY),
            cell=_cell(entry) if "table" in entry else None,
            end=_REVISIONS[change] | _REVISIONS[break_],
            original_label=_string(entry, "original_label"),
            amended_label=_string(entry, "amended_label"),
        )


def _cell(entry: dict[str, Any]) -> Cell:
    return Cell(_number(entry, "table"), _number(entry, "row"), _number(entry, "column"))


def _run(span: dict[str, Any]) -> Run:
    marks = _REVISIONS[_choice(span, "change", Change.KEEP)]
    return Run(_string(span, "text"), marks | {Mark.UNDECIDED} if span.get("undecided") is True else marks)


def _finding(entry: dict[str, Any]) -> Finding:
    severity = _choice(entry, "severity", Severity.INFO)
    return Finding(_string(entry, "kind"), severity, _string(entry, "message"), _string(entry, "place"))
