"""The meeting, once everything is done: each paper with what became of it, and what the tables say of it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from amend.outputs import CLERKS_SET
from amend.packs.converting import Converted, needs_look
from amend.packs.found import Class, Found, Key, Pair
from amend.packs.tables import table

COLUMNS = (
    "file", "part", "class", "form", "reason", "title", "item", "proposer", "seconder", "motion", "motion_part",
    "superseded_by", "superseded_by_part", "outputs", "verified", "findings", "error", "group", "warnings",
    "words_added", "words_deleted",
)  # fmt: skip
_BETWEEN = "|"
"""Between outputs in a cell: no output has it in its name."""


@dataclass(frozen=True, slots=True)
class Row:
    """A paper of the pack and what became of it."""

    found: Found
    pair: Pair | None = None
    """Where it is an amendment: with which motion it was converted."""
    newer: Key | None = None
    """The newest version of the paper, where this is not it."""
    why_newer: str = ""
    result: Converted | None = None
    """Where it was converted: what became of it, without its files."""
    base: str = ""
    """The path of its outputs in DIR, without their endings."""

    @property
    def outputs(self) -> tuple[str, ...]:
        """The paths of its outputs in DIR."""
        if self.result is None or self.result.error:
            return ()
        return tuple(self.base + ending for ending, _, _ in CLERKS_SET)

    @property
    def error(self) -> str:
        return self.found.error or (self.result.error if self.result else "")

    @property
    def warnings(self) -> int:
        """How many findings a person should look at."""
        return sum(map(needs_look, self.result.findings)) if self.result else 0


@dataclass(frozen=True, slots=True)
class Meeting:
    """A pack that was gone through."""

    name: str
    rows: tuple[Row, ...]

    def of(self, class_: Class) -> tuple[Row, ...]:
        """Return the papers of a class."""
        return tuple(row for row in self.rows if row.found.class_ is class_)


def meeting(
    name: str,
    found: Sequence[Found],
    pairs: Sequence[Pair],
    newer: Mapping[Key, tuple[Key, str]],
    results: Mapping[Key, Converted],
    bases: Mapping[Key, str],
) -> Meeting:
    """Return the meeting called `name`, a row for each paper found."""
    paired = {pair.amendment: pair for pair in pairs}
    rows = []
    for one in found:
        key = one.key
        newest, why = newer.get(key, (None, "")) if key not in results else (None, "")
        class_ = Class.AMENDMENT if key in results else one.class_  # a person may have said that it is one
        found_ = replace(one, class_=class_, reason=one.reason if class_ is one.class_ else paired[key].reason)
        rows.append(Row(found_, paired.get(key), newest, why, results.get(key), bases.get(key, "")))
    return Meeting(name, tuple(rows))


def manifest_json(meeting: Meeting) -> bytes:
    """Return the manifest for programs."""
    papers = [_record(row) for row in meeting.rows]
    text = json.dumps({"schema": 1, "papers": papers}, ensure_ascii=False, indent=1)
    return (text + "\n").encode("utf-8", "replace")


def _record(row: Row) -> dict[str, Any]:
    found, result = row.found, row.result
    return {
        "file": found.key.file,
        "part": found.key.part or None,
        "class": found.class_.value,
        "form": result.form if result else None,
        "reason": found.reason,
        "title": found.title,
        "item": found.item,
        "proposer": found.proposer,
        "seconder": found.seconder,
        "group": found.group,
        "motion": _named(row.pair.motion if row.pair else None),
        "superseded_by": _named(row.newer),
        "outputs": list(row.outputs),
        "verified": result.verified if result else None,
        "findings": len(result.findings) if result else 0,
        "warnings": row.warnings,
        "words_added": result.added if result else 0,
        "words_deleted": result.deleted if result else 0,
        "error": row.error or None,
    }


def _named(key: Key | None) -> dict[str, str | None] | None:
    return None if key is None else {"file": key.file, "part": key.part or None}


def manifest_csv(meeting: Meeting) -> bytes:
    """Return the same for a spreadsheet: a row a paper, `|` between its outputs."""
    return table(COLUMNS, [_cells(_record(row)) for row in meeting.rows])


def _cells(record: dict[str, Any]) -> list[object]:
    for name in ("motion", "superseded_by"):
        key = record[name] or {"file": None, "part": None}
        record |= {name: key["file"], f"{name}_part": key["part"]}
    record["outputs"] = _BETWEEN.join(record["outputs"])
    return [record[name] for name in COLUMNS]
