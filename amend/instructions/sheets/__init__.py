"""Sheets of several amendments: where each begins, to which motion it is, and what became of it."""

from amend.instructions.sheets.parted import amendments_told

__all__ = ["amendments_told"]
