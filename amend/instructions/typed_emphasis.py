"""Orders of an e-mail without the signs that emphasise how they begin: "*1.* In ...", "_Paragraph (2)_: delete ..."."""

from __future__ import annotations

import re
from dataclasses import replace

from amend.instruction_lines import looks_like_instruction, says_edit
from amend.instructions.cutting import cut
from amend.instructions.demands import demands
from amend.labels import split_label
from amend.model import Kind, Paragraph

_EMPHASISED = re.compile(r"\s*(?P<sign>[*_]{1,2})(?P<said>\w(?:[^*_\n]{0,60}[^\s*_])?)(?P=sign)(?=[\s:.,;–—-]|$)")
_COUNTS = re.compile(r"(?:no|part|change|amendment|item)\.? ?\d{1,2}[.:]?", re.IGNORECASE)
"""What counts the paper's own orders."""


def without_emphasis(paragraph: Paragraph) -> Paragraph:
    """Return an order without the signs around its first words, its label taken out of them; another line as it is."""
    found = _EMPHASISED.match(paragraph.text)
    bare = _bare(paragraph, found) if found is not None else paragraph
    asks = looks_like_instruction(bare.text) or says_edit(bare.text) or demands(bare.text)
    return bare if asks else paragraph


def _bare(paragraph: Paragraph, found: re.Match[str]) -> Paragraph:
    said, behind = found["said"], cut(paragraph, found.end(), len(paragraph.text))
    label = split_label(f"{said} x")[0] if not paragraph.label else ""
    if label != said and not _COUNTS.fullmatch(said):
        return replace(paragraph, runs=(*cut(paragraph, found.start("said"), found.end("said")), *behind))
    blanks = len(paragraph.text[found.end() :]) - len(paragraph.text[found.end() :].lstrip())
    behind = cut(paragraph, found.end() + blanks, len(paragraph.text))
    return replace(paragraph, runs=behind, label=label, kind=Kind.ITEM) if label else replace(paragraph, runs=behind)
