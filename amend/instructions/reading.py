"""A sentence on its way to edits: what each stretch of it is, from its start to its end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from amend.instructions import edits
from amend.instructions.beside_edits import is_known_before, is_known_behind
from amend.instructions.connecting import (
    ARGUES_ON,
    ASKS,
    COMES_OF_IT,
    EDITS,
    FEW_WORDS,
    HARMLESS_NAMES,
    IN_BRACKETS,
    LEADS,
    LOOSE_PLACES,
    MAY_ASK,
    NOT_WISHED,
    NOUNS,
    OUTCOMES,
    PLACES,
    PROSE,
    REASON,
    REF,
    REJECTS,
    RENUMBERS,
    SAYS_HOW_IT_IS,
    SCOPE,
    SENTENCE_STARTS,
    SPEAKS_OF_IT,
    SPEAKS_ON,
    STATES,
    TAKES_BACK,
    UNDONE,
    connected,
)
from amend.instructions.elsewhere import in_its_list
from amend.instructions.frames import BLOCK, compiled
from amend.instructions.marked import Marked
from amend.instructions.parsed import Edit, Line, Ref
from amend.instructions.said import lines
from amend.instructions.sentence import Sentence
from amend.instructions.whereabouts import markers, within
from amend.quotation import quoted
from amend.stream import BREAK

_SO_DELETE = re.compile(
    r"\b(?:so|hence|thus|therefore|and) (?:please )?(?:delete|insert|replace|move) (?:it|them|that|this|those)\b"
)
"""What a reason may end in: an order all the same."""


@dataclass
class Reading:
    """A sentence on its way to edits."""

    marked: Marked
    sentence: Sentence
    scopes: tuple[Ref, ...]
    edits: list[Edit] = field(default_factory=list)
    reads: list[Line] = field(default_factory=list)
    at: int = 0
    named: tuple[Ref, ...] = ()
    """The place that was named right before what comes next."""
    is_loose: bool = False
    """Whether words that say nothing were passed over."""
    passes: bool = False
    """Whether a sentence behind the edits that is no argument for sure is passed over, and kept in `passed`."""
    passed: list[str] = field(default_factory=list)
    before: str = ""
    """What stands before the first edit and was passed over, where it may say more than who asks for it."""
    unplaced: str = ""
    """The place that it was read without, since it was not understood."""
    unknown: tuple[str, ...] = ()
    """Words that its clauses lost when they were put in plain order."""


def after_preamble(found: Marked, at: int) -> int:
    for pattern in LEADS:
        match = pattern.match(found.line, at)
        if match and match.end() > at and not any(found.ref(one).is_named for one in re.findall(REF, match[0])):
            return connected(found.line, match.end())
    return at


def read(reading: Reading) -> str:
    """Read the whole sentence; return what was not understood, "" where all was."""
    line = _renumbering_last(reading.marked)
    first = connected(line, 0)
    starts = list(
        dict.fromkeys([after_preamble(reading.marked, first), first, *_later_starts(reading.marked, reading.is_loose)])
    )
    scopes, trouble = reading.scopes, ""
    for start in starts:
        reading.at, reading.scopes, reading.edits, reading.reads, reading.passed = start, scopes, [], [], []
        reading.named = ()
        here = _read_on(reading)
        if not here:
            lead = said(replace(reading.marked, line=line[first:start]))
            reading.before = "" if is_known_before(lead, reading.sentence.text) else lead
            return ""
        trouble = trouble or here
        if reading.edits:
            break
    return trouble


def _read_on(reading: Reading) -> str:
    line = reading.marked.line
    while reading.at < len(line):
        if not (
            _result(reading)
            or _edit(reading)
            or _reason(reading)
            or _preamble(reading)
            or (reading.passes and _unsure(reading))
            or _scope(reading)
            or _prose(reading)
        ):
            return f"could not understand {quoted(said(reading.marked, reading.at))}"
        reading.at = connected(line, reading.at)
    return ""


def _later_starts(found: Marked, is_loose: bool = False) -> Iterator[int]:
    """Yield where an instruction may begin behind words that ask for nothing: a mover's name, an opinion."""
    line = found.line
    for match in SENTENCE_STARTS.finditer(line):
        before = NOUNS.sub("", line[: match.start()])
        if (
            ASKS.search(before)
            or REJECTS.search(before)
            or (LOOSE_PLACES if is_loose else PLACES).search(before)
            or any(found.ref(one).steps for one in re.findall(REF, before))
        ):
            return
        yield match.end()


def _prose(reading: Reading) -> bool:
    """Pass over a sentence behind an edit that names nothing, quotes nothing and asks for nothing."""
    if refused := NOT_WISHED.match(reading.marked.line, reading.at):
        reading.at = refused.end()
        return True
    match = PROSE.match(reading.marked.line, reading.at)
    before = reading.marked.line[: reading.at].rstrip()[-1:]
    argues = before in (".", "-") or (before == ";" and match is not None and SPEAKS_ON.match(match[0]))
    if match is None or not reading.edits or not argues or ARGUES_ON.search(match[0]) or UNDONE.search(match[0]):
        return False
    told = said(replace(reading.marked, line=match[0]))
    if not is_known_behind(told):
        reading.passed.append(told)
    reading.at = match.end()
    return True


def _unsure(reading: Reading) -> bool:
    """Pass over a sentence behind an edit that seems to say how things are; a person is told of it."""
    line, at = reading.marked.line, reading.at
    match = (IN_BRACKETS.match(line, at) if line[:at].rstrip().endswith(". (") else None) or STATES.match(line, at)
    if match is None or not reading.edits or not _stands_apart(line[:at], match[0]):
        return False
    told = SPEAKS_OF_IT.sub("", match[0])
    if MAY_ASK.search(told) or UNDONE.search(told.replace("ruled", "")) or len(match[0].split()) < FEW_WORDS:
        return False
    reading.passed.append(said(replace(reading.marked, line=match[0])))
    reading.at = match.end()
    return True


def _stands_apart(before: str, remark: str) -> bool:
    """Whether a remark is a sentence of its own, or a clause that says how things are behind a comma or a dash."""
    stop = before.rstrip()[-1:]
    if stop in (".", ";", "(") or COMES_OF_IT.match(remark):
        return True
    return stop in (",", "-", ":") and bool(SAYS_HOW_IT_IS.search(remark))


def _renumbering_last(found: Marked) -> str:
    """Put "and renumber accordingly" behind the text that it stands before."""
    said = RENUMBERS.search(found.line)
    if said:
        found.line = f"{found.line[: said.start()]}: {said['text']} ; {said['how']}"
    return found.line


def _preamble(reading: Reading) -> bool:
    end = after_preamble(reading.marked, reading.at)
    moved = end > reading.at
    reading.at = end
    return moved


def _edit(reading: Reading) -> bool:
    line = reading.marked.line
    for verb, pattern in compiled():
        match = pattern.match(line, reading.at)
        if match is None:
            continue
        before = reading.edits[-1] if reading.edits else None
        made = edits.made(verb, match, reading.marked, reading.sentence, reading.scopes, before, reading.named)
        if made is None:
            continue
        if before is not None and not reading.named:
            made = replace(made, edits=tuple(in_its_list(one, reading.scopes) for one in made.edits))
        if verb == "itself" and before is not None and before.verb == "delete" and made.edits[0].new:
            reading.edits[-1] = replace(
                before, verb="replace", new=made.edits[0].new
            )  # "delete point 2 and replace it"
        else:
            reading.edits += made.edits
        if made.scopes is not None:
            reading.scopes = made.scopes
        reading.at, reading.named = match.end(), ()
        return True
    return False


def _result(reading: Reading) -> bool:
    for pattern in OUTCOMES:
        match = pattern.match(reading.marked.line, reading.at)
        if match and reading.edits:
            reading.reads += lines(match["text"], reading.marked, reading.sentence)
            reading.at = match.end()
            return True
    return False


def _reason(reading: Reading) -> bool:
    match = REASON.match(reading.marked.line, reading.at)
    if match is None or not reading.edits or TAKES_BACK.match(match[0]):
        return False
    if EDITS.search(HARMLESS_NAMES.sub("", match[0])) or UNDONE.search(match[0]) or _SO_DELETE.search(match[0]):
        return False
    if match[0].startswith("this is") and not is_known_behind(match[0]):
        reading.passed.append(match[0])
    reading.at = match.end()
    return True


def _scope(reading: Reading) -> bool:
    """Take a place that the edits after it share: "In point 2: delete ...", "Recommendation 1 be amended by ..."."""
    match = SCOPE.match(reading.marked.line, reading.at)
    if match is None or not reading.marked.line[match.end() :].strip(" .;,"):
        return False
    found = tuple(reading.marked.ref(character) for character in markers(match["refs"]))
    reading.scopes, reading.named = within(reading.scopes, found), found
    reading.at = match.end()
    return True


def said(marked: Marked, at: int = 0) -> str:
    """Return the rest of a marked line in words again, from `at` on."""
    out = ""
    for character in marked.line[at : at + 400]:
        if "\ue400" <= character <= "\ue7ff":
            out += marked.ref(character).text
        elif "\ue800" <= character <= "\uebff":
            out += quoted(marked.quoted(character)[0].text.replace(BREAK, " "))
        elif character == BLOCK or "\ue000" <= character <= "\ue3ff":
            out += "…"
        elif "\uf000" <= character <= "\uf0ff":
            out += quoted(marked.heads[ord(character) - 0xF000])
        else:
            out += character
    return re.sub("[\ue000-\uf0ff]", "…", out).strip()
