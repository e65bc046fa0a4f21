"""A paper -> the same with its amendments told apart: their heads and votes as such, and what is not carried out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from amend.instruction_lines import PART, looks_like_instruction, says_edit
from amend.instructions.cutting import cut
from amend.instructions.demands import demands
from amend.instructions.sheets.fate_words import DELETED
from amend.instructions.sheets.fates import WHY, Fate, told_in
from amend.instructions.sheets.heads import EDITS, QUOTES, Head, head_of
from amend.instructions.sheets.motions import OTHER, by_code, others, own_names, why_not
from amend.instructions.sheets.parts import Part, asks, asks_so, heads_in, parts_of
from amend.instructions.sheets.settled import settle
from amend.model import Paper, Paragraph, Role, Story
from amend.movers import find_movers
from amend.renumbering.numerals import core_of

_ON_CONDITION = "it is moved only on a condition, and the paper does not tell whether that holds"
_SAYS_MORE = re.compile(
    rf"\b{PART} \(?\w{{1,4}}\b|[£€$]\d|\b(?:omit|goes|reads?|raise|lower|instead|rather than|for [^,;]{{1,40}} read)\b",
    re.IGNORECASE,
)
"""What the head of an amendment says that is more than whose it is: an order, though nobody may understand it."""
_UNTOLD = "the paper tells which amendments were carried, and does not name this one"
_TWICE = "two amendments of the paper have this name, and it does not say that both are to the motion given"
_OLDER = "it stands in an older message, which the one above it quotes"
_SENTENCE = re.compile(r"(?<=[.;)’”\"'])\s+(?=[A-Z(])")
_BODY = (Story.BODY, Story.TEXTBOX)


def amendments_told(paper: Paper, motion: Sequence[Paragraph] | None) -> Paper:
    """Return `paper` with the lines that head or tell of its amendments told as such, and why some are not done.

    A paper of one amendment, or of marked text, is returned as it is.
    """
    paper = _with_older_mail(paper)
    lines = [p for p in _with_votes_apart(paper.paragraphs) if _is_of_sheet(p)]
    heads = heads_in(lines, motion or ())
    parts = list(parts_of(lines, heads)) if heads else []
    if not _is_sheet(parts):
        return _all_not_done(paper, OTHER) if _is_to_another(lines, motion or ()) else paper
    settled = settle(parts)
    text = motion or ()
    heads_of = [part.head for part in parts if part.head is not None]
    titled = [head for head in heads_of if head.title]
    own = own_names(text, heads_of)
    by_code(parts, own)
    named = frozenset(part.motion for part in parts if part.motion)
    other = others(text, titled, own)
    whys = {id(part): why_not(part.motion, named, own, other) for part in parts}
    twice = _named_twice(parts, settled)
    whys |= {id(part): whys[id(part)] or _TWICE for part in twice}
    told = [line for part in parts for line in _told_apart(part, whys[id(part)], settled)]
    return replace(paper, paragraphs=(*told, *(p for p in paper.paragraphs if not _is_of_sheet(p))))


def _is_to_another(lines: Sequence[Paragraph], motion: Sequence[Paragraph]) -> bool:
    """Whether the head of a paper's only amendment says that it is to another motion, by its number and its title."""
    above = takewhile(lambda line: not asks(line), lines)
    said = [head for head in map(head_of, above) if head is not None and head.heads_all and head.title]
    is_named = any(line.text.lower().startswith(said[0].kind) for line in motion[:2]) if len(said) == 1 else False
    return is_named and said[0].motion in others(motion, said, own_names(motion, said))


def _all_not_done(paper: Paper, why: str) -> Paper:
    return replace(paper, paragraphs=tuple(replace(p, not_done=why) for p in paper.paragraphs))


def _named_twice(parts: Sequence[Part], settled: frozenset[int]) -> list[Part]:
    """Return the amendments that have the name of another, one of these in a list with a title of its own."""
    names = Counter(_name_of(part) for part in parts)
    titled = {_name_of(part) for above, part in pairwise(parts) if above.head and _ends_with_title(above, settled)}
    return [part for part in parts if (name := _name_of(part)) and names[name] > 1 and name in titled]


def _name_of(part: Part) -> str:
    """Return the name of an amendment that asks for something and stands, "" of any other."""
    if part.head is None or part.head.by_label or not part.asks or part.fate not in (None, Fate.STANDS):
        return ""
    return part.head.name


def _ends_with_title(part: Part, settled: frozenset[int]) -> bool:
    """Whether the last line of an amendment may be the title of the motion that those below it are to."""
    last = part.lines[-1]
    is_said = id(last) in settled or asks(last) or find_movers(last.text) or last is part.lines[0]
    return not is_said and not last.text.rstrip().endswith((".", ";", ",", "and", "”", "’", '"'))


def _is_of_sheet(paragraph: Paragraph) -> bool:
    """Whether a paragraph is neither of margins and notes nor of the clean text that a paper prints at its end."""
    return paragraph.story in _BODY and paragraph.role is not Role.PRINTED


def _with_older_mail(paper: Paper) -> Paper:
    """Return `paper` with the orders of a mail that it quotes not done, where it has some of its own."""
    if not any(line.quoted for line in paper.paragraphs):
        return paper
    depths = {line.quoted for line in paper.paragraphs if asks(line)}
    if len(depths) < 2:
        return paper
    own = min(depths)
    return replace(
        paper, paragraphs=tuple(replace(p, not_done=_OLDER) if p.quoted > own else p for p in paper.paragraphs)
    )


def _with_votes_apart(lines: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield the paragraphs of a paper, votes that are told behind an order apart from it."""
    for line in lines:
        ends = [match.end() for match in _SENTENCE.finditer(line.text)] if asks(line) else []
        vote = next((end for end in ends if told_in(line.text[end:]) and asks_so(line.text[:end])), 0)
        if not vote:
            yield line
            continue
        yield replace(line, runs=cut(line, 0, vote))
        yield Paragraph(cut(line, vote, len(line.text)), story=line.story)


def _is_sheet(parts: Sequence[Part]) -> bool:
    """Whether most of the amendments that are headed ask for something."""
    headed = [part for part in parts if part.head is not None and not part.head.heads_all]
    asking = [part for part in parts if part.head is not None and part.asks]
    return bool(asking) and 2 * len(asking) >= len(headed)


def _told_apart(part: Part, of_other: str, settled: frozenset[int]) -> Iterator[Paragraph]:
    """Yield the lines of an amendment with their roles, and why it is not carried out, if it is not.

    From its first order on, what was taken for front matter is text.
    """
    why = of_other or (WHY.get(part.fate, "") if part.fate is not None else "")
    why = why or (_ON_CONDITION if part.hangs else _UNTOLD if part.is_untold and not part.of_labels else "")
    for at, line in enumerate(part.lines):
        if at == 0 and part.head is not None:
            yield from _head_apart(line, part.head, why)
        elif id(line) in settled:
            yield replace(line, role=Role.HEAD)
        elif find_movers(line.text) and not any(map(asks, part.lines[: at + 1])):
            yield replace(line, role=Role.MOVER)
        else:
            of_label = part.of_orders.get(id(line)) or part.of_labels.get(core_of(line.label).lower() or "-")
            own = of_other or (WHY.get(of_label, "") if of_label is not None else why)
            is_text = part.head is not None and (any(map(asks, part.lines[: at + 1])) or not part.asks)
            yield replace(line, role=Role.TEXT if is_text else line.role, not_done=own)


def _head_apart(line: Paragraph, head: Head, why: str) -> Iterator[Paragraph]:
    """Yield the head of an amendment, and the order that stands on its line."""
    bare = DELETED.sub("", line.text)
    start = _order_on(bare, head.end) if head.end else 0
    if not start and head.end and _SAYS_MORE.search(bare[head.end :]):
        start = head.end + len(bare[head.end :]) - len(bare[head.end :].lstrip(" :.–—-"))
    if not start and (asks_so(bare) or EDITS.search(bare) or QUOTES.search(bare)):
        yield replace(line, role=Role.TEXT, not_done=why)
        return
    yield replace(line, runs=cut(line, 0, start), role=Role.HEAD) if start else replace(line, role=Role.HEAD)
    if start:
        yield replace(line, runs=cut(line, start, len(line.text)), label="", role=Role.TEXT, not_done=why)


def _order_on(text: str, end: int) -> int:
    """Return where the order begins that stands on the line of a head, 0 where none does."""
    stops = [end + match.end() for match in re.finditer(r"(?:[:.–—-]|\))\s+", text[end:])]
    return next((at for at in (end, *stops) if 0 < at < len(text) and _begins(text[at:].lstrip(" :.–—-"))), 0)


def _begins(text: str) -> bool:
    return looks_like_instruction(text) or says_edit(text) or demands(text)
