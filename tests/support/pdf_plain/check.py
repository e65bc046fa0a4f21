"""What a reader found in an unmarked document, held against what the document says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from amend.model import Mark, Paper, Paragraph, Story
from support.pdf_plain.expected import Block, Plain

_BULLETS = "•‣◦▪–-*·"
_REFERENCE = re.compile(r"\\\{(\d+)\\\}")


def said(paragraph: Paragraph) -> str:
    """Return a paragraph with its label, unless that is a bullet, white space folded."""
    label = "" if paragraph.label in _BULLETS else paragraph.label
    return " ".join(f"{label} {paragraph.text}".split())


def body(paper: Paper) -> list[str]:
    """Return what the paragraphs of the body say."""
    return [said(one) for one in paper.paragraphs if one.story in (Story.BODY, Story.TEXTBOX) and said(one)]


def unread(paper: Paper, wanted: Plain) -> list[str]:
    """Return what is not read as it stands: blocks missing or out of order, and words missing or too many."""
    text, at, rest = " ".join(body(paper)), 0, []
    wrong = []
    for block in wanted.blocks:
        found = None if block.loose else _pattern(block).search(text, at)
        if found:
            rest.append(text[at : found.start()])
            at = found.end()
        elif not block.loose:
            wrong.append(f"not in order: {_pattern(block).pattern}")
    if wrong:
        return wrong
    words = Counter(" ".join([*rest, text[at:]]).split())
    loose = Counter(" ".join(f"{one.label} {one.text}" for one in wanted.blocks if one.loose).split())
    wrong += [f"missing: {word} ({count})" for word, count in (loose - words).items()]
    return wrong + [f"too many: {word} ({count})" for word, count in (words - loose).items()]


def unread_notes(paper: Paper, wanted: Plain) -> list[str]:
    """Return the footnotes that are not found as notes."""
    found = [said(one) for one in paper.paragraphs if one.story is Story.FOOTNOTE]
    return [note for note in wanted.notes if not any(one.endswith(note) for one in found)]


def broken(paper: Paper, wanted: Plain) -> list[str]:
    """Return the paragraphs that are not read as one paragraph each."""
    found = body(paper)
    whole = [block for block in wanted.blocks if block.whole]
    return [block.text for block in whole if not any(_pattern(block).fullmatch(one) for one in found)]


def marked(paper: Paper, mark: Mark) -> list[str]:
    """Return the words that have a mark, line by line as they run."""
    return [run.text.strip() for one in paper.paragraphs for run in one.runs if mark in run.marks and run.text.strip()]


def wrongly_underlined(paper: Paper, wanted: Plain) -> list[str]:
    """Return the underlined words that no line was drawn for."""
    drawn = Counter(_words(wanted.underlined))
    return sorted((Counter(_words(marked(paper, Mark.UNDERLINE))) - drawn).elements())


def not_underlined(paper: Paper, wanted: Plain) -> list[str]:
    """Return the words that a line was drawn for and that are not underlined; a link's look may be its own."""
    seen = Counter(_words([*marked(paper, Mark.UNDERLINE), *marked(paper, Mark.LINK)]))
    return sorted((Counter(_words(wanted.underlined)) - seen).elements())


def _words(texts: Iterable[str]) -> list[str]:
    """Return the words; a label such as "1." is none, as it is no part of a paragraph's text."""
    return [word for text in texts for word in re.findall(r"\w+", text) if not word.isdigit()]


def _pattern(block: Block) -> re.Pattern[str]:
    words = re.escape(" ".join(f"{block.label} {block.text}".split()))
    return re.compile(_REFERENCE.sub(r"(?:\\s?\1)?", words))
