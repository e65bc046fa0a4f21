"""The sentence behind new text that only renumbers: it is none of the text, and an order of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from amend.instructions.cutting import cut
from amend.instructions.grammar import parse
from amend.instructions.parsed import Entry, Ref
from amend.instructions.sentence import Sentence
from amend.model import Paragraph, Run

_LABEL = r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})\)?"
_RENUMBERING = re.compile(
    r"(?:(?<=[.;:,]) +(?:and |then |please )+|(?:(?<=[.;:])|(?<=[;,] and)) +)(?:re-?number|re-?letter)\b"
    r"[^.:‘“\"]{0,30}(?:[^‘“\":]{0,50})\.?\s*$"
    r"|(?<=[.;:]) +(?:and )?(?:the |all )*"
    r"(?:rest|remainder|remaining|subsequent|following|later|others?|existing|current)\b[^.:‘“\"]{0,60}"
    r"\bre-?(?:number|letter)(?:ed|ing)?\b[^.:‘“\"]{0,40}\.?\s*$"
    r"|(?<=[.;:]) +(?:[-–—] )?(?:and )?(?P<one>(?:the )?(?:present|existing|current|old|original) (?:\w+ )?"
    rf"{_LABEL} (?:(?:then |now )?becomes|(?:is |to be |be |should be )(?:re-?)?(?:number|letter)ed(?: as)?) {_LABEL})"
    r"(?:,? and so on|,? etc)?\W*$",
    re.IGNORECASE,
)


def without_renumbering(paragraph: Paragraph) -> tuple[Paragraph, str]:
    """Return new text without the sentence behind it that only renumbers, and that sentence."""
    match = _RENUMBERING.search(paragraph.text)
    if match is None:
        return paragraph, ""
    end = len(paragraph.text[: match.start()].rstrip(" ,"))
    return replace(paragraph, runs=cut(paragraph, 0, end)), match["one"] or match[0].strip()


def with_renumbering(entry: Entry, said: str, heads: Sequence[str] | None, scopes: tuple[Ref, ...]) -> Entry:
    """Return an instruction with the edits of the sentence behind its text that only renumbers."""
    if not said or entry.trouble:
        return entry
    then = parse(Sentence((Paragraph((Run(said),)),)), heads, scopes)
    return replace(entry, edits=(*entry.edits, *then.edits), trouble=then.trouble)
