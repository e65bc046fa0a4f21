"""The rule for white space: a run of it is one space, a paragraph's ends are trimmed, line breaks stay."""

from __future__ import annotations

import re
from collections.abc import Iterable

from amend.model import Run

# Every white space but the line break; NBSP and its kin print as a space and are read as one.
_BLANK = r"[^\S\n]"
# The look-behind keeps a long run of blanks without a line break from being tried at each of its characters.
_BREAK = re.compile(rf"(?<!{_BLANK}){_BLANK}*\n\s*")
_BLANKS = re.compile(rf"{_BLANK}+")


def squeeze(text: str) -> str:
    """Return `text` with runs of white space as one space (one line break where it holds one), ends trimmed."""
    if "\n" not in text:
        return " ".join(text.split())
    return _BLANKS.sub(" ", _BREAK.sub("\n", text)).strip()


def squeeze_runs(runs: Iterable[Run], open_end: bool = False) -> tuple[Run, ...]:
    """Return `runs` with like neighbours joined, white space squeezed within each, and the paragraph's ends trimmed.

    Spaces at a border between different marks stay on both sides: whether one of them goes is a question of
    meaning, settled where runs become spans. `open_end`: the paragraph's end is itself a change, so that a space
    before it may be one between words; it stays.
    """
    joined: list[Run] = []
    for run in runs:
        if joined and joined[-1].marks == run.marks:
            joined[-1] = Run(joined[-1].text + run.text, run.marks)
        elif run.text:
            joined.append(run)
    if len(joined) == 1 and not open_end:  # most paragraphs
        text = squeeze(joined[0].text)
        return (Run(text, joined[0].marks),) if text else ()
    squeezed = [Run(_squeezed(run.text), run.marks) for run in joined]
    return _trimmed(squeezed, open_end)


def _squeezed(text: str) -> str:
    """Return `text` with runs of white space as one, those at its ends too."""
    if "\n" in text:
        return _BLANKS.sub(" ", _BREAK.sub("\n", text))
    words = text.split()
    if not words:
        return " " if text else ""
    return f"{' ' * text[0].isspace()}{' '.join(words)}{' ' * text[-1].isspace()}"


def _trimmed(runs: list[Run], open_end: bool) -> tuple[Run, ...]:
    first, last = 0, len(runs)
    while first < last and not runs[first].text.strip():
        first += 1
    while last > first and not open_end and not runs[last - 1].text.strip():
        last -= 1
    kept = runs[first:last]
    if kept:
        kept[0] = Run(kept[0].text.lstrip(), kept[0].marks)
    if kept and not open_end:
        kept[-1] = Run(kept[-1].text.rstrip(), kept[-1].marks)
    return tuple(kept)
