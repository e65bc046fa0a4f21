"""Paragraphs whose lines end in line breaks: whole papers are typed so, in Word as in e-mails and on pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from amend.front_matter import told_apart
from amend.instruction_lines import says_edit
from amend.label_levels import TypedLevels
from amend.labels import split_label
from amend.model import NO_MARKS, Kind, Mark, Paper, Paragraph, Role, Run, Story
from amend.movers import find_movers
from amend.whitespace import squeeze_runs
from amend.wrapping import Broken, broke_for_room, wrapped_at

_EDITS = re.compile(
    r"\b(?:delet|insert|add|replac|substitut|amend|omit|leav|remov|str[iu]k|struck|mov|renumber|read|chang|alter|put|writ"
    r"|tak|bring|brought|swap|cut|drop|cross|correct|re-?word|los(?:e|es|ing)\b)"
    r"|[→⇒]|[-=]>|>>|\b(?:present|current|proposed) (?:wording|text)\b",
    re.IGNORECASE,
)
"""What a paper says that asks for any edit at all."""
_ENDS = re.compile(r"(?:[.:;!?][-–]?|[’”\"')])$")
"""The end of a sentence, or of a quotation."""
_UNFINISHED = re.compile(
    r"(?<![;,]) (?:and|or|to|in|of|points?|paragraphs?|replace .{1,80} (?:with|by))$", re.IGNORECASE
)
"""The end of a line whose sentence goes on below, however that line begins."""
_PLACE = re.compile(r"(?:in|at|after|before|under|from|on)\b", re.IGNORECASE)
_LEADS_DOWN = re.compile(r"[:.;]$|[-–—]$|\b(?:section|heading|believes|notes|resolves)[’”\"']?$", re.IGNORECASE)
"""The end of a line that names a place for the lines below it."""
_LEADS = re.compile(
    r"\b(?:and )?(?:delete|omit|remove|leave out|strike(?: out)?|insert|add|replace|substitute|with|by)"
    r"(?: with| the words?)?:?$",
    re.IGNORECASE,
)
"""The end of a line below which words stand on a line of their own: "In point 4 replace", "with"."""
_ENDS_CLAUSE = re.compile(r"(?:[.:;!?][-–]?|[;,] (?:and|or)|[.!?][’”\"'])$")
"""The end of a line below which a small letter begins something else."""
_LEFT_ASIDE = "left-aside"


def lines_apart(paper: Paper) -> Paper:
    """Return a paper of instructions with the lines of its paragraphs as paragraphs; any other as it is."""
    body = [paragraph.text for paragraph in paper.paragraphs if paragraph.story is Story.BODY]
    if not any("\n" in text for text in body) or not any(_EDITS.search(text) for text in body):
        return paper
    lines = tuple(line for paragraph in paper.paragraphs for line in _apart(paragraph))
    findings = tuple(finding for finding in paper.findings if finding.kind != _LEFT_ASIDE)
    return told_apart(Paper(lines, findings=findings, source=paper.source, layout=paper.layout))


def _apart(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Yield what stands for itself in a paragraph: lines that go on with one another stay together."""
    paragraph = replace(paragraph, role=Role.TEXT)
    lines = lines_of(paragraph.runs)
    if len(lines) < 2 or paragraph.story is not Story.BODY or paragraph.kind is Kind.CELL:
        yield paragraph
        return
    width = wrapped_at([Broken(text, len(text)) for text in map(_text, lines)])
    groups: list[list[Run]] = [list(lines[0])]
    for before, line in pairwise(lines):
        if _goes_on(_text(before), _text(line), width, _is_open(_text(groups[-1]))):
            groups[-1] += [Run("\n", line[0].marks), *line]
        else:
            groups.append(list(line))
    yield replace(paragraph, runs=squeeze_runs(groups[0]), end=NO_MARKS if len(groups) > 1 else paragraph.end)
    levels = TypedLevels()
    if paragraph.label:
        levels.counted(paragraph.level, paragraph.label)
    for group in groups[1:]:
        label, runs = typed_label(squeeze_runs(group))
        kind, level = (Kind.ITEM, levels.item(0, label, _text(runs))) if label else (Kind.PARAGRAPH, 0)
        if not label:
            levels.text(0)
        yield Paragraph(runs, kind, level, label, source=paragraph.source)


def _is_open(text: str) -> bool:
    """Whether a quotation opens in `text` and does not end in it."""
    return text.rfind("“") > text.rfind("”") or text.rfind("‘") > text.rfind("’") or text.count('"') % 2 == 1


def _goes_on(before: str, line: str, width: int, is_quoted: bool) -> bool:
    """Whether a line goes on with the sentence of the line before it; see `wrapped_at` for `width`.

    `is_quoted`: it stands within a quotation, whose words ask for nothing.
    """
    is_place = _PLACE.match(before) and not _EDITS.search(before) and not _LEADS_DOWN.search(before)
    is_labelled = bool(split_label(line, opens=True)[0])
    if _UNFINISHED.search(before) or (is_place and not is_labelled and says_edit(f"{before} {line}")):
        return True
    is_wrapped = broke_for_room(len(before), line, width)
    leads = not is_wrapped and (_LEADS.search(before) or _LEADS.fullmatch(line))
    if is_labelled or (leads and not is_quoted):
        return False
    if is_quoted and not _ENDS.search(before):
        return True
    if not is_quoted and (says_edit(line) or find_movers(line) or find_movers(before)):
        return False
    if line[:1].islower():
        return not _ENDS_CLAUSE.search(before)
    return is_wrapped and not _ENDS.search(before)


def _text(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs).strip()


def lines_of(runs: Iterable[Run]) -> list[tuple[Run, ...]]:
    """Return the runs of each line of a paragraph, parted at its line breaks; blank lines are left out."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split("\n")
        lines[-1].append(Run(first, run.marks))
        lines += [[Run(other, run.marks)] for other in others]
    return [squeezed for line in lines if (squeezed := squeeze_runs(line))]


def typed_label(runs: tuple[Run, ...]) -> tuple[str, tuple[Run, ...]]:
    """Return the label typed at the start of `runs`, and what follows it; one struck by itself stays text."""
    head = "".join(run.text for run in runs[:4])[:200]
    label, rest = split_label(head)
    cut = len(head) - len(rest)
    if not label:
        return "", runs
    struck = {Mark.STRIKE, Mark.DELETED} & runs[0].marks
    left = squeeze_runs(_without_first(runs, cut))
    if not left or (struck and not struck <= left[0].marks):
        return "", runs
    return label, left


def _without_first(runs: Iterable[Run], characters: int) -> Iterator[Run]:
    for run in runs:
        yield Run(run.text[characters:], run.marks)
        characters = max(characters - len(run.text), 0)
