"""`pairs.csv`: which amendment amends which motion, written for a person to overrule, and read back."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

from amend.errors import AmendError
from amend.file_errors import unreadable
from amend.packs.found import Found, Key, Pair
from amend.packs.tables import rows_of, table

COLUMNS = ("amendment_file", "amendment_part", "motion_file", "motion_part", "reason")
SAID = "a person said so, in pairs.csv"


class PairsError(AmendError):
    """A `pairs.csv` that cannot be followed."""


def pairs_table(pairs: Sequence[Pair]) -> bytes:
    """Return `pairs` as the CSV for people."""
    return table(
        COLUMNS,
        [
            (
                pair.amendment.file,
                pair.amendment.part,
                pair.motion.file if pair.motion else "",
                pair.motion.part if pair.motion else "",
                pair.reason,
            )
            for pair in pairs
        ],
    )


def said_pairs(path: Path, found: Sequence[Found]) -> tuple[Pair, ...]:
    """Return the pairs that a person wrote in the file at `path`; an amendment without a motion stands alone.

    Raises `PairsError`, naming the row, where a paper is not in the pack; `UnreadableError` where there is no file.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise unreadable(str(path), error) from error
    try:
        rows = list(rows_of(data))
    except csv.Error as error:
        raise PairsError(f"{path}: is not a table ({error}); save it as CSV.") from error
    columns = _columns(path, rows[0][1] if rows else [])
    known = {one.key: one for one in found}
    pairs = [_pair(path, number, row, columns, known) for number, row in rows[1:]]
    for place, pair in enumerate(pairs):
        if pair.amendment in {one.amendment for one in pairs[:place]}:
            raise PairsError(
                f"{path}: row {rows[place + 1][0]} names {pair.amendment} a second time; keep one of them."
            )
    return tuple(pairs)


def _columns(path: Path, head: Sequence[str]) -> dict[str, int]:
    columns = {name.strip().casefold(): place for place, name in enumerate(head)}
    missing = [name for name in COLUMNS[:-1:2] if name not in columns]
    if missing:
        raise PairsError(f"{path}: its first row has no {' and no '.join(missing)}; it should be {','.join(COLUMNS)}.")
    return columns


def _pair(path: Path, number: int, row: Sequence[str], columns: Mapping[str, int], known: Mapping[Key, Found]) -> Pair:
    def cell(name: str) -> str:
        place = columns.get(name, len(row))
        return row[place] if place < len(row) else ""

    amendment = _key(cell("amendment_file"), cell("amendment_part"), known)
    named = _key(cell("motion_file"), cell("motion_part"), known)
    motion = named if named.file or named.part else None
    for key in (amendment, motion):
        if key is not None and (key not in known or known[key].error):
            why = "that cannot be read" if key in known else "that is not in the pack"
            raise PairsError(
                f"{path}: row {number} names {str(key) or 'no amendment'}, {why}; see file and part in manifest.csv."
            )
    if amendment == motion:
        raise PairsError(f"{path}: row {number} pairs {amendment} with itself; name its motion, or none.")
    return Pair(amendment, motion, SAID)


def _key(file: str, part: str, known: Mapping[Key, Found]) -> Key:
    """Return the paper that two cells name; spaces around a name count only where the pack has them."""
    exact = Key(file, part)
    return exact if exact in known else Key(file.strip(), part.strip())


def overruled(ours: Sequence[Pair], said: Sequence[Pair]) -> tuple[Pair, ...]:
    """Return the pairs to convert: what a person said of an amendment goes before what the texts tell."""
    told = {pair.amendment: pair for pair in said}
    agreed = {(pair.amendment, pair.motion) for pair in said}
    kept = [pair if (pair.amendment, pair.motion) in agreed else told.get(pair.amendment, pair) for pair in ours]
    more = [pair for pair in said if pair.amendment not in {one.amendment for one in ours}]
    return (*kept, *more)
