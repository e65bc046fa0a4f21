"""Tables for spreadsheets and programs: cells that no spreadsheet takes for a formula, and the way back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a cell begins that a spreadsheet calculates (OWASP, CSV injection); the wide ones work in East Asian Excel."""
_GUARD = "'"


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Return a table as CSV (RFC 4180) in UTF-8, a quote before each cell that would be a formula."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([[_cell(value) for value in row] for row in rows])
    return stream.getvalue().encode("utf-8", "replace")


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    return _GUARD + text if text.lstrip(_GUARD).startswith(_FORMULAS) else text


def rows_of(data: bytes) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a table with their numbers from 1, as a spreadsheet saved it: any separator, any encoding.

    Raises `csv.Error` where it is no table.
    """
    text = _decoded(data)
    head = text.partition("\n")[0]
    separator = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    for number, row in enumerate(reader, 1):
        if any(cell.strip() for cell in row) and not (number == 1 and row[0].startswith("sep=")):
            yield number, [_plain(cell) for cell in row]


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _plain(cell: str) -> str:
    guarded = cell[:1] == _GUARD and cell.lstrip(_GUARD).startswith(_FORMULAS)
    return cell[1:] if guarded else cell
