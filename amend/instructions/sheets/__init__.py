"""Sheets of several amendments: where each begins, to which motion it is, and what became of it (`parted`)."""
