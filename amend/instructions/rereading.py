"""An instruction read once more: with the text below it, or behind its colon, or with quotation marks put in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from amend.instructions.grammar import parse
from amend.instructions.kinds import COLON, MARKS, cut
from amend.instructions.parsed import Entry, Ref
from amend.instructions.quotes import readings
from amend.instructions.sentence import Sentence
from amend.instructions.wordings import UNQUOTED
from amend.model import Paragraph, Run
from amend.stream import BREAK


def with_block(sentence: Sentence, block: tuple[Paragraph, ...]) -> tuple[Sentence, ...]:
    """Return a sentence with the text below it: where that is one quotation, as if it stood in the sentence."""
    plain = replace(sentence, block=block)
    taken = next(readings(BREAK.join(p.text.strip() for p in block)))
    is_quoted = (
        bool(taken.quotations) and not taken.is_open and not taken.line.strip(" .;,\ue000\ue001\ue002\ue003" + BREAK)
    )
    return (replace(sentence, paragraphs=(*sentence.paragraphs, *block)), plain) if is_quoted else (plain,)


def with_inline_text(sentence: Sentence, heads: Sequence[str] | None, scopes: tuple[Ref, ...]) -> Entry | None:
    """Return "Insert as new point 3: Asks the Cabinet to ..." read with what stands behind the colon as its text."""
    text = sentence.text
    paragraph = sentence.paragraphs[0]
    for match in COLON.finditer(paragraph.text):
        at = match.end() - 1
        if at >= len(paragraph.text.rstrip()) - 1:
            break
        lead = replace(paragraph, runs=cut(paragraph, 0, at + 1))
        rest = replace(paragraph, runs=cut(paragraph, at + 1, len(paragraph.text)), label="")
        if rest.text.strip()[:1] in MARKS:
            continue
        entry = parse(Sentence((lead,), (rest, *sentence.paragraphs[1:])), heads, scopes)
        if not entry.trouble:
            return replace(entry, text=text)
    return None


def with_quotes(sentence: Sentence, heads: Sequence[str] | None, scopes: tuple[Ref, ...]) -> Entry | None:
    """Return "replace Environment Panel with Flood Panel", read as if the words stood in quotation marks."""
    paragraph = sentence.paragraphs[0]
    if any(mark in paragraph.text for mark in '‘“"') or "'" in paragraph.text:
        return None
    text = paragraph.text
    for pattern, quoting in UNQUOTED:
        text, count = re.subn(pattern, quoting, text, flags=re.IGNORECASE)
        if count:
            entry = parse(Sentence((replace(paragraph, runs=(Run(text),)),)), heads, scopes)
            if not entry.trouble and entry.edits:
                return replace(entry, text=sentence.text)
    return None
