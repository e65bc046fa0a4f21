"""The delimiters of our own plain text: `[+added+]`, `[-deleted-]`, `[?undecided?]`, and their escapes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from amend.labels import is_bullet, split_label
from amend.model import NO_MARKS, Mark, Marks, Run

_MARKS: dict[str, Mark | None] = {"+": Mark.INSERTED, "-": Mark.DELETED, "?": Mark.UNDECIDED, "#": None}
_DELIMITER = re.compile(r"(?P<slashes>\\*)(?P<token>\[(?P<open>[+\-?#])|(?P<close>[+\-?#])\]|~~)")
_BACKSLASHES = re.compile(r"\\+")
_HEAD = 200
"""Characters of a line that can matter for its label."""
PILCROW = "¶"
REVISED: Marks = frozenset({Mark.INSERTED, Mark.DELETED})


def marked(text: str) -> tuple[str, list[Run]]:
    """Return the label that `text` carries between `[#` and `#]`, if any, and its runs, unescaped but untrimmed."""
    tokens = list(_tokens(text))
    partners = _partners(tokens)
    runs: list[Run] = []
    label = ""
    marks: list[str] = []
    for index, (sign, opens, shown) in enumerate(tokens):
        if index not in partners:
            if "#" in marks:
                label += shown
            else:
                runs.append(Run(shown, _as_marks(marks)))
        elif opens:
            marks.append(sign)
        else:
            marks.remove(sign)
    return label.strip(), [run for run in runs if run.text]


def _as_marks(signs: list[str]) -> Marks:
    return frozenset(mark for sign in signs if (mark := _MARKS[sign]) is not None) if signs else NO_MARKS


def _tokens(text: str) -> Iterator[tuple[str, bool, str]]:
    """Yield delimiters as (sign, opens, as typed), text with an empty sign.

    An odd number of backslashes makes the next character text; of what is before them, two stand for one. "~~" is no
    delimiter of ours, but is guarded like one (see `typed_marks`).
    """
    position = 0
    while match := _DELIMITER.search(text, position):
        slashes = len(match["slashes"])
        yield "", False, text[position : match.start()] + "\\" * (slashes // 2)
        start = match.start("token")
        if slashes % 2:
            yield "", False, text[start]
            position = start + 1
        else:
            yield match["open"] or match["close"] or "", bool(match["open"]), match["token"]
            position = match.end()
    yield "", False, text[position:]


def _partners(tokens: list[tuple[str, bool, str]]) -> set[int]:
    """The places of the delimiters that have a partner."""
    opened: dict[str, list[int]] = {sign: [] for sign in _MARKS}
    paired: set[int] = set()
    for index, (sign, opens, _) in enumerate(tokens):
        if sign and opens:
            opened[sign].append(index)
        elif sign and opened[sign] and (sign != "#" or opened[sign][-1] == _first(tokens)):
            paired |= {opened[sign].pop(), index}
    return paired


def _first(tokens: list[tuple[str, bool, str]]) -> int:
    """Only the first thing in a paragraph can be its label."""
    return next((index for index, (_, _, shown) in enumerate(tokens[:2]) if shown), -1)


def split_runs(runs: list[Run]) -> tuple[str, list[Run]]:
    """Take a typed label off `runs`, and the backslash off what would be one; return the label and the rest."""
    label, rest = _typed_label(runs)
    if is_bullet(label):  # "- 3.1 text" is item 3.1
        inner, shorter = _typed_label(rest)
        label, rest = (inner, shorter) if inner and not is_bullet(inner) else (label, rest)
    return label, unescaped(rest)


def _typed_label(runs: list[Run]) -> tuple[str, list[Run]]:
    text = "".join(run.text for run in runs).split("\n", 1)[0]
    label, rest = split_label(text, opens=True)
    shorter = _without(runs, 0, len(text) - len(rest)) if label else []
    struck = runs[0].marks & {Mark.DELETED} if runs else NO_MARKS
    if not shorter or (struck and not struck & shorter[0].marks):
        return "", runs
    return label, shorter


def unescaped(runs: list[Run]) -> list[Run]:
    """Take the backslash off what would be a label at the start of a line without it."""
    text = "".join(run.text for run in runs)
    for start in reversed([0, *(match.end() for match in re.finditer("\n", text))]):
        count = _leading_slashes(text[start : start + _HEAD])
        line = text[start + count : start + count + _HEAD].split("\n", 1)[0]
        if count and split_label(f"{line}x")[0]:  # "x": a mark may end where only the label's space is left
            runs = _without(runs, start, start + (count + 1) // 2)
    return runs


def _leading_slashes(text: str) -> int:
    match = _BACKSLASHES.match(text)
    return len(match[0]) if match else 0


def _without(runs: list[Run], start: int, end: int) -> list[Run]:
    """Cut the characters from `start` to `end` out of `runs`."""
    kept, position = [], 0
    for run in runs:
        low, high = max(start - position, 0), max(end - position, 0)
        text = run.text[:low] + run.text[high:] if low < len(run.text) else run.text
        position += len(run.text)
        if text:
            kept.append(Run(text, run.marks))
    return kept


def end_of(runs: list[Run]) -> tuple[list[Run], Marks]:
    """Take off the paragraph sign that shows a split or a join; return the rest and the marks of the end."""
    end = NO_MARKS
    if runs and runs[-1].marks & REVISED and runs[-1].text == PILCROW:
        runs, end = runs[:-1], runs[-1].marks & REVISED
    if runs and runs[-1].marks & REVISED and re.fullmatch(rf"\\+{PILCROW}", runs[-1].text):
        runs = [*runs[:-1], Run(runs[-1].text[1:], runs[-1].marks)]  # text that looks like the sign
    return runs, end
