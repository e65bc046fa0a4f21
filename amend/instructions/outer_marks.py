"""The quotation marks around a whole amendment ("“That in point 1 ... ;", "... be deleted.”"): they quote no words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from amend.instruction_lines import looks_like_instruction
from amend.instructions.cutting import cut
from amend.model import Paragraph

_PAIRS = {"“": "”", '"': '"', "‘": "’", "'": "'"}
_LEADS = re.compile(r":\s?[-–—]?$")
"""A line that leads on to those below it: "That the decision be accepted, subject to the following:-"."""
_FARTHEST = 40
"""Paragraphs: an amendment in quotation marks is no longer."""


def without_outer_marks(paragraphs: Sequence[Paragraph], barred: frozenset[int]) -> tuple[Paragraph, ...]:
    """Return `paragraphs` without the marks that open before an instruction and close behind a later paragraph."""
    out = [one if id(one) in barred else _tight(one) for one in paragraphs]
    for at, first in enumerate(paragraphs):
        text = first.text.strip()
        closing = _PAIRS.get(text[:1])
        leads = looks_like_instruction(text[1:].lstrip()) or bool(_LEADS.search(text))
        if closing is None or id(first) in barred or not leads:
            continue
        opening = text[0]
        last = _last(paragraphs, at, opening, closing) if _excess(text, opening, closing) > 0 else None
        within = paragraphs[at : (last or 0) + 1]
        if last is None or not any(looks_like_instruction(one.text.strip(f" {opening}")) for one in within):
            continue
        for inner in range(at, last):
            if out[inner].text.strip().startswith(opening) and _excess(out[inner].text, opening, closing) > 0:
                out[inner] = _cut(out[inner], opening, "")
        out[last] = _cut(out[last], "", closing)
    return tuple(out)


_LOOSE = re.compile(r"(?P<open>[‘'“\"])(?P<space>\s+)\S.*\S(?P<close>[’'”\"])[.;,]{0,2}")
"""A line in quotation marks, the first of which stands apart from its words: "' and to the towns'"."""


def _tight(paragraph: Paragraph) -> Paragraph:
    """Return a line that is all a quotation without the space behind the mark that opens it."""
    text = paragraph.text
    found = _LOOSE.fullmatch(text)
    if found is None or _PAIRS[found["open"]] != found["close"]:
        return paragraph
    runs = (*cut(paragraph, 0, found.end("open")), *cut(paragraph, found.end("space"), len(text)))
    return replace(paragraph, runs=runs)


def _last(paragraphs: Sequence[Paragraph], first: int, opening: str, closing: str) -> int | None:
    """Return the paragraph in which the mark closes that opens before the one at `first`."""
    for at in range(first + 1, min(len(paragraphs), first + _FARTHEST)):
        text = paragraphs[at].text
        if text.rstrip(" .;,").endswith(closing) and _excess(text, opening, closing) < 0:
            return at
    return None


def _excess(text: str, opening: str, closing: str) -> int:
    """Return how many more marks open in `text` than close in it; apostrophes are none."""
    opens = len(re.findall(rf"(?:(?<=^)|(?<=[\s(\[—–-])){re.escape(opening)}(?=\S)", text.strip()))
    closes = len(re.findall(rf"(?<=\S){re.escape(closing)}(?=[\s.,;:)\]—–-]|{re.escape(closing)}|$)", text.strip()))
    return opens - closes


def _cut(paragraph: Paragraph, opening: str, closing: str) -> Paragraph:
    """Return a paragraph without the mark at its beginning, or the one at its end."""
    text = paragraph.text
    start = text.index(opening) + 1 if opening else 0
    end = text.rindex(closing) if closing else len(text)
    runs = cut(paragraph, start, end)
    tail = text[end + 1 :].strip() if closing else ""
    return replace(paragraph, runs=(*runs, *cut(paragraph, len(text) - len(tail), len(text))) if tail else runs)
