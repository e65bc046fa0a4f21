"""Quoted words that hold whole points: "; and (5) report yearly"."""

from __future__ import annotations

import re
from dataclasses import replace

from amend.instructions.newcomers import text_of
from amend.instructions.parsed import Edit, Line
from amend.model import Kind

_LEADS_POINT = re.compile(r"\s*[;,]\s*(?:(?:and|or)\s+)?(?=\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s)")
_NEXT_POINT = re.compile(r"(?<=[;,])\s*(?:(?:and|or)\s+)?(?=\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s)")
_TAIL_ONLY = re.compile(r"\s*[;,]?\s*(?:and|or)?\s*")


def with_points_apart(edit: Edit) -> Edit:
    """Return an insertion whose quoted words hold whole points ("; and (5) report yearly") with these as paragraphs.

    A line of new text that is no more than the tail of the point before it ("; and") is left out.
    """
    if len(edit.new) > 1 and _TAIL_ONLY.fullmatch(text_of(edit.new[0])):
        return replace(edit, new=edit.new[1:])
    first = edit.new[0] if edit.new else None
    lead = _LEADS_POINT.match(first.text) if first is not None else None
    if first is None or lead is None or (first.given is not None and first.given.kind is Kind.ITEM):
        return edit
    if len(edit.new) > 1 and first.given is None:
        return edit
    texts = [one.strip() for one in _NEXT_POINT.split(first.text[lead.end() :])]
    return replace(edit, new=(*(Line(text) for text in texts), *edit.new[1:]), unit="point")
