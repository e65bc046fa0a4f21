"""A place above new text whose verb is left to the reader: "After resolves 4:", "In place of (b):", "To notes:"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from amend.instruction_lines import gives_reason, says_edit
from amend.instructions.cutting import cut
from amend.instructions.demands import demands
from amend.instructions.grammar import parse, scope_of
from amend.instructions.sentence import Sentence
from amend.model import Paragraph, Run
from amend.movers import find_movers
from amend.section_heads import is_section_head

_LINKS = r"(?:(?:and|then|also|next|finally|lastly),? )*"
_PLACE = r"(?P<place>[^:‘’“”\"]{1,60}?)\s*:\s*"
_PUTS = tuple(
    (re.compile(r"\s*" + _LINKS + way + _PLACE, re.IGNORECASE), before, behind)
    for way, before, behind in (
        (r"(?P<side>(?:immediately |directly )?(?:after|before|between) )", "", " insert:"),
        (r"(?P<side>at the (?:very )?(?:end|start|beginning|top|bottom|foot)\b)", "", " insert:"),
        (r"(?P<side>)(?:in (?:the )?(?:place|stead) of|instead of|in lieu of) ", "Replace ", " with:"),
        (r"(?P<side>to )(?:the )?", "Add ", ":"),
    )
)
"""How a line says where text comes, and what it says with the verb that is left out put in before and behind."""

_SAYS_WHAT = re.compile(
    r"\b(?:add|insert|includ|put|new|another|following|delet|remov|replac|substitut|omit|read)", re.IGNORECASE
)
"""What a line says that is more than a place."""

_SOME_TEXT = Paragraph((Run("New text."),))


def with_verb(lines: Sequence[Paragraph], at: int, heads: Sequence[str] | None) -> Paragraph | None:
    """Return the line at `at`, which only says where the text below it comes, with its verb; None for another line."""
    line, below = lines[at], lines[at + 1 : at + 2]
    if not below or _SAYS_WHAT.search(line.text):
        return None
    for way, before, behind in _PUTS:
        if (said := way.fullmatch(line.text)) is not None:
            place = cut(line, said.start("place"), said.end("place"))
            made = replace(line, runs=(Run(f"{before}{said['side']}"), *place, Run(behind)))
            return made if not _is_no_text(below[0], heads) and _is_place(made, heads) else None
    return None


def _is_place(line: Paragraph, heads: Sequence[str] | None) -> bool:
    return bool(parse(Sentence((line,), (_SOME_TEXT,)), heads).edits)


def _is_no_text(paragraph: Paragraph, heads: Sequence[str] | None) -> bool:
    """Whether a line is none of a motion's text: it asks for something, names a place or a person, heads or argues."""
    text = paragraph.text
    if says_edit(text) or demands(text) or gives_reason(text) or find_movers(text) or is_section_head(text):
        return True
    return scope_of(Sentence((paragraph,)), heads) is not None
