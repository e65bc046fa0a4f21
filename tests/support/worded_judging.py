"""Convert a paper of instructions by the command line, and judge what is written by the promise made to its readers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import platformdirs
import pytest

from amend.model import Finding
from support.command_line import done
from support.instruction_cases import Case, are_as_expected, unmet
from support.worded_sheets import lines_of

SET = ("paper.amended.docx", "paper.json", "paper.redline.docx", "paper.redline.html")
_CHANGES = frozenset({"keep", "add", "delete"})
_VALUES: dict[str, frozenset[str]] = {
    "kind": frozenset({"heading", "paragraph", "item", "cell"}),
    "story": frozenset({"body", "footnote", "endnote", "header", "footer", "textbox"}),
    "change": _CHANGES,
    "break": _CHANGES,
}
_ENTRY = {"text": str, "verb": str, "target": str, "state": str, "reason": (str, type(None)),
          "place": (str, type(None))}  # fmt: skip
_STATES = frozenset({"applied", "warned", "refused", "conflict"})
_KINDS = frozenset({"instructions", "replacement", "mixed"})


Json = dict[str, Any]


@pytest.fixture(autouse=True)
def nobodys_habits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests has no settings of their own."""
    monkeypatch.setattr(platformdirs, "user_config_path", lambda *_args, **_kwargs: tmp_path / "nobody")


def as_json(paper: Path, motion: Path | None = None) -> Json:
    """Return what a paper says of its motion."""
    found: Json = json.loads(_shown(paper, motion, "--to", "json"))
    return found


def amended_lines(paper: Path, motion: Path) -> list[str]:
    """Return the lines of the amended text, each with its label."""
    return lines_in(_shown(paper, motion, "--view", "amended", "--to", "txt"))


def lines_in(text: str) -> list[str]:
    """Return the lines of a text, without the white space of its layout."""
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def _shown(paper: Path, motion: Path | None, *options: str) -> str:
    of = () if motion is None else ("--motion", str(motion))
    return done("convert", str(paper), *of, "-o", "-", "-q", *options).stdout


def clerks_set(paper: Path, motion: Path) -> dict[str, bytes]:
    """Return the files that a clerk gets, by name."""
    out = paper.parent / "out"
    done("convert", str(paper), "--motion", str(motion), "-o", f"{out}/")
    return {path.name: path.read_bytes() for path in sorted(out.iterdir())}


def meaning(written: Json) -> list[list[Any]]:
    """Return what each paragraph says: its change, its end and its spans."""
    return [[one["change"], one["break"], one["spans"]] for one in written["paragraphs"]]


def wrong(case: Case, found: Json) -> list[str]:
    """Return what is not as the case says."""
    return list(_wrong(case, found))


def _wrong(case: Case, found: Json) -> Iterator[str]:
    entries = [(one["state"], one["verb"], one["reason"] or "") for one in found["instructions"]]
    if not are_as_expected(entries, case.expected):
        yield f"the entries are {entries}"
    if found["kind"] not in case.kinds:
        yield f"the kind is {found['kind']}"
    told = [Finding(**finding) for finding in found["findings"]]
    yield from (f"{one} does not hold" for one in unmet(told, case.findings))
    for text, change in ((case.motion_text, "delete"), (case.amended_text, "add")):
        said = [one for one in _texts(found, "keep", change) if one]
        if said != [line.said for line in lines_of(text)]:
            yield f"the text with what it would {change} is {said}"


def _texts(written: Json, *changes: str) -> Iterator[str]:
    """Yield the paragraphs of one text, by the rule of the interface (no paper here splits or joins a paragraph)."""
    for one in written["paragraphs"]:
        assert one["break"] in ("keep", one["change"])
        yield "".join(span["text"] for span in one["spans"] if span["change"] in changes)


def faults(written: Json) -> list[str]:
    """Return what the JSON has that the interface does not allow, or lacks."""
    return list(_faults(written))


def _faults(written: Json) -> Iterator[str]:
    if written["schema"] != 1 or written["kind"] not in _KINDS or not isinstance(written["verified"], bool):
        yield "schema, kind or verified"
    for one in written["paragraphs"]:
        yield from (f"{key}: {one[key]}" for key, allowed in _VALUES.items() if one[key] not in allowed)
        if (one["n"] is None) != (one["change"] == "add"):
            yield f"a number and the change {one['change']}"
        yield from (f"span {span}" for span in one["spans"] if span["change"] not in _CHANGES or not span["text"])
    for entry in written["instructions"]:
        yield from _faults_of(entry)


def _faults_of(entry: dict[str, Any]) -> Iterator[str]:
    if list(entry) != list(_ENTRY):
        yield f"keys {list(entry)}"
    yield from (f"{key}: {entry[key]!r}" for key, kind in _ENTRY.items() if not isinstance(entry[key], kind))
    if entry["state"] not in _STATES or (entry["reason"] is None) != (entry["state"] == "applied"):
        yield f"{entry['state']} for {entry['reason']!r}"
