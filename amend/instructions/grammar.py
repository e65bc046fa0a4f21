"""Sentence -> the edits that it asks for, by the frames; or what of it was not understood."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from amend.instructions.connecting import (
    ANNOUNCES,
    ASKS,
    CONNECT,
    LONGEST_PLACE,
    NAMED,
    OUTCOMES,
    RUNS_ON,
    SCOPE,
)
from amend.instructions.loose_places import are_anchored, without_place
from amend.instructions.marking import marked
from amend.instructions.not_orders import why_no_order
from amend.instructions.parsed import Edit, Entry, Line, Ref
from amend.instructions.plain_order import in_plain_order
from amend.instructions.quotes import readings
from amend.instructions.reading import Reading, after_preamble, read, said
from amend.instructions.rewordings import loosened
from amend.instructions.said import lines
from amend.instructions.sentence import Sentence
from amend.instructions.whereabouts import markers
from amend.quotation import quoted

_THROUGHOUT = re.compile(
    r"throughout(?: the (?:motion|document|text|paper|whole)| (?P<where>[\ue400-\ue7ff])| the \w+)?[,:]? "
)


def parse(
    sentence: Sentence, heads: Sequence[str] | None, scopes: tuple[Ref, ...] = (Ref(),), freely: bool = False
) -> Entry:
    """Return what `sentence` asks for under the `scopes` that lines above it set; `heads` are the motion's.

    Where its quotation marks can be read in several ways, the further ones come with it. `freely`: its clauses are
    put in plain order, and sentences behind the edits that seem to state something are passed over and told of.
    """
    trouble = ""
    found: list[tuple[int, Entry]] = []
    for taken in readings(sentence.text):
        if taken.is_too_long:
            return Entry(sentence.text, trouble="it is too long to be read as one instruction")
        if taken.is_open:
            trouble = trouble or "a quotation opens in it and never closes"
            continue
        if any(RUNS_ON.search(one.text) and sentence.text[one.start - 1] in "‘'’" for one in taken.quotations):
            trouble = trouble or "its quotation marks can be read in more than one way"
            continue
        if why := why_no_order(taken.line):
            trouble = trouble or why
            continue
        reading = Reading(marked(taken, heads, bool(sentence.block)), sentence, scopes)
        if throughout := _THROUGHOUT.match(reading.marked.line):
            where = "" if throughout["where"] is None else f"in {throughout['where']}, "
            reading.marked.line = where + reading.marked.line[throughout.end() :]
            reading.marked.words = [
                (replace(words, everywhere=True), quotation) for words, quotation in reading.marked.words
            ]
        here = read(reading)
        if here and (again := next((one for one in _ways(reading, scopes, freely) if _is_read(one)), None)):
            reading, here = again, ""
        if not here and (reading.edits or reading.scopes != scopes):
            found.append((taken.stray, _entry(reading)))
        trouble = trouble or here or "nothing that it asks for was understood"
    if not found:
        return Entry(sentence.text, trouble=trouble)
    best, *others = [entry for _, entry in sorted(found, key=lambda one: one[0])]
    return replace(best, others=tuple(others))


def _ways(reading: Reading, scopes: tuple[Ref, ...], freely: bool) -> Iterator[Reading]:
    """Yield the other ways to read a sentence: without words that say nothing, or past sentences that ask nothing."""
    line = loosened(reading.marked.line)
    reading = replace(reading, scopes=scopes)
    loose = replace(reading, marked=replace(reading.marked, line=line), is_loose=True)
    if line != reading.marked.line:
        yield loose
    if not freely:
        return
    yield replace(reading, passes=True)
    yield replace(loose, passes=True)
    plain, unknown = in_plain_order(reading.marked.line)
    if plain != reading.marked.line:
        yield replace(reading, marked=replace(reading.marked, line=plain), passes=True, unknown=unknown)
    rest, place = without_place(line)
    if place:
        yield replace(loose, marked=replace(loose.marked, line=rest), unplaced=said(replace(loose.marked, line=place)))


def _is_read(reading: Reading) -> bool:
    """Whether a way to read a sentence gives all its edits; without its place they must say by words where they are."""
    return not read(reading) and bool(reading.edits) and (not reading.unplaced or are_anchored(reading.edits))


def _entry(reading: Reading) -> Entry:
    doubts = (
        ("it was read without the words {}", " ".join(reading.unknown)),
        ("the place {} was not understood, and its words were looked for everywhere", reading.unplaced),
        ("before it stands {}, of which nothing was understood", reading.before),
        ("behind it stands {}, of which nothing was understood", " ".join(reading.passed)),
    )
    said = "; ".join(doubt.format(quoted(words)) for doubt, words in doubts if words)
    return Entry(
        reading.sentence.text,
        tuple(one for edit in reading.edits for one in _one_by_one(edit)),
        reads=tuple(reading.reads),
        doubt=said,
    )


def _one_by_one(edit: Edit) -> tuple[Edit, ...]:
    """Return "delete ‘x’ and ‘y’" as two edits: where one of them is not in the motion, the other goes all the same."""
    if edit.verb != "delete" or len(edit.words) < 2 or edit.place is not None:
        return (edit,)
    return tuple(replace(edit, target=(words,)) for words in edit.words)


def scope_of(sentence: Sentence, heads: Sequence[str] | None) -> tuple[Ref, ...] | None:
    """Return the places that a line names and asks nothing of ("In 'This Council notes':"), None for another line."""
    for taken in readings(sentence.text[: LONGEST_PLACE + 1]):
        if len(sentence.text) > LONGEST_PLACE:
            return None
        found = marked(taken, heads)
        line = CONNECT.match(found.line)
        match = SCOPE.match(found.line, line.end() if line else 0)
        if match is None:
            continue
        if ASKS.search(rest := found.line[match.end() :].strip(" .:;,-–")):
            return None  # nor does another reading of its quotation marks make what it asks a name
        if not rest or NAMED.fullmatch(found.line[match.end("refs") :]):
            return tuple(found.ref(character) for character in markers(match["refs"]))
    return None


def result_of(sentence: Sentence, heads: Sequence[str] | None) -> tuple[Line, ...] | None:
    """Return the text of a line that says how something will read, None for another line."""
    if not ANNOUNCES.search(sentence.text[:LONGEST_PLACE]):
        return None
    for taken in readings(sentence.text):
        if taken.is_too_long:
            return None
        found = marked(taken, heads, bool(sentence.block))
        line = found.line
        for pattern in OUTCOMES:
            if (match := pattern.match(line)) and not line[match.end() :].strip(" .;,"):
                return lines(match["text"], found, sentence)
    return None


def is_preamble(text: str, heads: Sequence[str] | None) -> bool:
    """Whether `text` only leads up to instructions."""
    if len(text) > LONGEST_PLACE:
        return False
    found = marked(next(readings(text)), heads)
    end = after_preamble(found, 0)
    while (further := after_preamble(found, end)) > end:
        end = further
    return end > 0 and not found.line[end:].strip(" .:;,-–")
