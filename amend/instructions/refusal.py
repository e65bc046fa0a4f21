"""Why an edit cannot be carried out."""

from __future__ import annotations


class RefusalError(Exception):
    """An edit is not carried out, and why: a sentence without its full stop."""
