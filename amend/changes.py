"""What a redline changes: a list in words that can be read out, and how many words are added and deleted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from amend.model import Change, Kind, MarkedParagraph, Redline, Span
from amend.quotation import last_words, quoted
from amend.tokens import phrases
from amend.views import motion_text

# How far from a change's edge a word, date or amount that it cuts is looked for, in characters.
_REACH = 80
# A deletion this short may stand in its paragraph twice; then it is told where (in characters, both).
_SHORT, _COUNTABLE = 30, 20_000
_WORD = re.compile(r"\S+")
_KINDS = {Kind.HEADING: "heading", Kind.ITEM: "point", Kind.CELL: "table text"}
_BREAKS = {Change.ADD: "split the paragraph", Change.DELETE: "join this paragraph to the next"}


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """One change as a person would say it, and where the redline holds it."""

    place: str
    text: str
    """In words: "replace ‘has’ with ‘had’"."""
    paragraph: int
    """Index among the redline's paragraphs."""
    spans: tuple[int, ...]
    """Indices of the paragraph's spans that make the change; empty: the change is to the paragraph's end."""


@dataclass(frozen=True, slots=True)
class WordCount:
    """How many words an amendment adds and deletes, and how many the amended text has."""

    added: int
    deleted: int
    amended: int


def changes(redline: Redline) -> tuple[ChangeEntry, ...]:
    """Return every change of `redline` in order, one entry for each thing a person would say.

    A deletion and the insertion that takes its place are one entry; words, dates and amounts are quoted whole even
    where a change cuts them; long passages are shortened in the middle.
    """
    return tuple(
        ChangeEntry(paragraph.place or f"Paragraph {number + 1}", text, number, spans)
        for number, paragraph in enumerate(redline.paragraphs)
        for text, spans in _said(paragraph)
    )


def count_words(redline: Redline) -> WordCount:
    """Return the number of words added, deleted, and in the whole amended text.

    A word is a run of characters other than white space that holds a letter or a digit. It counts as added (deleted)
    where one of its letters or digits is: "report" made "reports" is one word added.
    """
    total = sum(
        _has_letter(match[0]) for text in motion_text(redline, amended=True) for match in _WORD.finditer(text.text)
    )
    added = sum(_touched(paragraph.spans, Change.ADD) for paragraph in redline.paragraphs)
    deleted = sum(_touched(paragraph.spans, Change.DELETE) for paragraph in redline.paragraphs)
    return WordCount(added, deleted, total)


def _has_letter(word: str) -> bool:
    return any(character.isalnum() for character in word)


def _touched(spans: Sequence[Span], change: Change) -> int:
    """Count the words of the text that holds `change` of which a letter or digit is part of it."""
    held = [span for span in spans if span.change in (Change.KEEP, change)]
    text = "".join(span.text for span in held)
    # One character of this for each of the text: "1" where it counts.
    mask = "".join(_mask(span.text) if span.change is change else "0" * len(span.text) for span in held)
    return sum("1" in mask[match.start() : match.end()] for match in _WORD.finditer(text))


def _mask(text: str) -> str:
    return "".join("1" if character.isalnum() else "0" for character in text)


def _said(paragraph: MarkedParagraph) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield each change of a paragraph in words, with the spans that make it."""
    if paragraph.change is not Change.KEEP and paragraph.spans:
        yield _whole(paragraph), tuple(range(len(paragraph.spans)))
    else:
        original = paragraph.original
        for group in _groups(paragraph.spans):
            marked = tuple(index for index in group if paragraph.spans[index].change is not Change.KEEP)
            yield _group(paragraph.spans, group, original), marked
    if paragraph.break_ is not Change.KEEP:
        kept = paragraph.amended or paragraph.text
        yield f"{_BREAKS[paragraph.break_]} after {quoted(last_words(kept))}", ()


def _whole(paragraph: MarkedParagraph) -> str:
    kind = _KINDS.get(paragraph.kind, "paragraph")
    if paragraph.change is Change.ADD:
        shown = paragraph.amended_label or paragraph.label
        label = f" {shown.rstrip('.')}" if any(character.isalnum() for character in shown) else ""
        return f"insert a new {kind}{label}: {quoted(paragraph.amended.strip() or paragraph.text)}"
    return f"delete the whole {kind} {quoted(paragraph.original.strip() or paragraph.text)}"


def _groups(spans: Sequence[Span]) -> list[range]:
    """Return the ranges of spans that are one change each: neighbours, or parted by a space or part of a word."""
    groups: list[range] = []
    for index, span in enumerate(spans):
        if span.change is Change.KEEP:
            continue
        if groups and _together(spans[groups[-1][-1] : index + 1]):
            groups[-1] = range(groups[-1].start, index + 1)
        else:
            groups.append(range(index, index + 1))
    return groups


def _together(stretch: Sequence[Span]) -> bool:
    """Whether the last span of a stretch belongs to the change that its first one ends."""
    first, *between, last = stretch
    if Change.NEITHER in (first.change, last.change):
        return first.change is last.change and not between
    kept = "".join(span.text for span in between)
    return not kept.strip(" ") or kept.isalnum()


def _group(spans: Sequence[Span], group: range, original: str) -> str:
    inner = spans[group.start : group.stop]
    if inner[0].change is Change.NEITHER:
        return f"{quoted(''.join(span.text for span in inner))} was added and struck again: neither text holds it"
    left, right = _kept_before(spans, group.start), _kept_after(spans, group.stop)
    old = "".join(span.text for span in inner if span.change.in_original)
    new = "".join(span.text for span in inner if span.change.in_amended)
    back, on = _cut(left, (old, new), right)
    start = len(left) - back
    old, new = (left[start:] + text + right[:on] for text in (old, new))
    if not new.strip() and not old.strip():
        return _spacing(old, new) + _after(left[:start], group.start)
    if old.split() == new.split():
        return f"change the spacing of {quoted(old)}"
    if not old.strip():
        return f"insert {quoted(new)}" + _after(left[:start], group.start)
    verb = f"replace {quoted(old)} with {quoted(new)}" if new.strip() else f"delete {quoted(old)}"
    return verb + (_after(left[:start], group.start) if _repeated(original, old.strip()) else "")


def _kept_before(spans: Sequence[Span], start: int) -> str:
    first = start
    while first and spans[first - 1].change is Change.KEEP:
        first -= 1
    return "".join(span.text for span in spans[first:start])


def _kept_after(spans: Sequence[Span], stop: int) -> str:
    last = stop
    while last < len(spans) and spans[last].change is Change.KEEP:
        last += 1
    return "".join(span.text for span in spans[stop:last])


def _cut(left: str, texts: tuple[str, str], right: str) -> tuple[int, int]:
    """Return how many characters before and after a change belong to a word, date or amount that it cuts."""
    back = on = 0
    for text in texts:
        near, far = left[-_REACH:], right[:_REACH]
        start, end = len(near), len(near) + len(text)
        for token in phrases(near + text + far):
            if token.start < start < token.end:
                back = max(back, start - token.start)
            if token.start < end < token.end:
                on = max(on, token.end - end)
    return back, on


def _spacing(old: str, new: str) -> str:
    what = "a line break" if "\n" in old + new else "a space"
    if old and new:
        return "change the spacing"
    return f"insert {what}" if new else f"delete {what}"


def _after(left: str, start: int) -> str:
    """Return where a change stands, by the words kept before it; nothing where a change stands before it."""
    if left.strip():
        return f" after {quoted(last_words(left))}"
    return "" if start else " at the start"


def _repeated(original: str, words: str) -> bool:
    return len(words) <= _SHORT and len(original) <= _COUNTABLE and original.count(words) > 1
