"""Lines of a paper that may head amendments to another motion than the one that is given, by their titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from amend.folding import fold
from amend.instruction_lines import looks_like_instruction, says_edit
from amend.model import Finding, Paper, Paragraph, Severity
from amend.movers import find_movers, is_person
from amend.quotation import quoted

_FRONT = 2
"""Lines at the head of a motion on which its number may stand."""
_MOST_WORDS = 12
"""Words: a title has no more."""
_MOTION = (
    r"(?:(?:notice of |emergency |urgent )?(?:motion|composite|resolution|proposition)"
    r"|(?:agenda )?item|page|subject|re|amendment)"
)
_FRAME = re.compile(
    rf"(?P<frame>{_MOTION}s?(?: (?:no\.? ?)?(?:\d[\w./]*|[A-Z]))?\s?(?:[:–—-]|(?<=\d) )\s*"
    r"(?:re:? |(?:in|to) the motion (?:on|about) )?"
    r"|.{3,40}(?:’s|'s) motion (?:on|about) )(?P<title>\S.*)",
    re.IGNORECASE,
)
"""What stands before a motion's title, and the title."""
_SAYS_MOTION = re.compile(r"motion| re:? $", re.IGNORECASE)
_NAMES_MOTION = re.compile(
    r"(?:motion|composite|resolution|proposition|item)s?\b|(?:motion (?:on|about)| re:?) $", re.IGNORECASE
)
"""What a frame has that surely stands before a motion's title: amid orders it heads those to another motion."""
_SMALL = frozenset({
    "a", "an", "the", "of", "to", "for", "in", "on", "and", "at", "by", "with", "motion", "amendment",
    "amendments", "our",
})  # fmt: skip
_OF_PAPER = re.compile(
    r"\b(?:amend\w*|moved|proposed|second\w*|group|party|branch|received|tabled|deferred|agenda|minutes?|council)\b",
    re.IGNORECASE,
)
"""What no title has, but a line about the paper."""


def of_other_motions(paper: Paper, motion: Sequence[Paragraph]) -> Iterator[Finding]:
    """Yield a warning for each title in `paper` that stands where another line has the title of `motion`, or names it.

    Where no line of the paper has the motion's own title, several titles that differ are told of.
    """
    own = _words(motion[0].text) if motion else frozenset()
    titles = [(line, found) for line in paper.paragraphs if (found := _titled(line)) is not None]
    frames = {_shape(found["frame"]) for _, found in titles if _is_own(found["title"], own)}
    differ = len({_words(found["title"]) for _, found in titles}) > 1
    above = frozenset(id(line) for line in takewhile(lambda one: not says_edit(one.text), paper.paragraphs))
    for line, found in titles:
        is_amid = id(line) not in above and _NAMES_MOTION.search(found["frame"]) is not None
        if _is_own(found["title"], own) or not (differ or is_amid):
            continue
        is_named = is_amid or (not frames and _SAYS_MOTION.search(found["frame"]) is not None)
        if _shape(found["frame"]) in frames or is_named:
            said = f"{quoted(line.text)} may head amendments to another motion: look to which one they are."
            yield Finding("left-aside", Severity.WARNING, said)


_NUMBERED = re.compile(
    r"(?:(?:amendments?|addendum|amending) (?:\w{1,3} )?to |re:? |on |to )?(?:the )?(?:notice of )?"
    r"(?:motion|composite|resolution|proposition)"
    r" (?:no\.? ?)?(?P<number>\d{1,3}[a-z]?)\b",
    re.IGNORECASE,
)


def of_other_numbers(paper: Paper, motion: Sequence[Paragraph]) -> Iterator[Finding]:
    """Yield a warning for each line of `paper` that begins with a motion's number which is not that of `motion`."""
    own = {found["number"].lower() for one in motion[:_FRONT] if (found := _NUMBERED.match(one.text.strip()))}
    for line in paper.paragraphs if len(own) == 1 else ():
        found = _NUMBERED.match(line.text.strip())
        if found is not None and found["number"].lower() not in own and not line.not_done:
            said = f"{quoted(line.text)} names another motion than the one given: look to which one it is."
            yield Finding("left-aside", Severity.WARNING, said)


def of_other_titles(paper: Paper, motion: Sequence[Paragraph]) -> Iterator[Finding]:
    """Yield a warning for each bare title amid orders, where another line has the title of `motion`."""
    heads = [_bare(one.text) for one in motion]
    lines = [line for line in paper.paragraphs if line.text.strip()]
    has_own = any(_bare(line.text) == title for title in heads[:1] for line in lines)
    for line, below in pairwise(lines) if has_own else ():
        is_title = _BARE_TITLE.fullmatch(line.text.strip()) and _bare(line.text) not in heads
        if is_title and says_edit(below.text) and not (says_edit(line.text) or _names_somebody(line.text)):
            said = f"{quoted(line.text)} may head amendments to another motion: look to which one they are."
            yield Finding("left-aside", Severity.WARNING, said)


_BARE_TITLE = re.compile(r"(?:\d{1,2}\.? )?[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|of|in|for|and|the|to|on|at)){1,5}")


def _bare(text: str) -> str:
    return fold(text).lower().strip(" :")


def _names_somebody(text: str) -> bool:
    return bool(find_movers(text) or is_person(text) or _OF_PAPER.search(text))


def _titled(line: Paragraph) -> re.Match[str] | None:
    text = line.text.strip()
    found = _FRAME.fullmatch(text)
    if found is None or len(text.split()) > _MOST_WORDS or looks_like_instruction(text) or says_edit(text):
        return None
    title = found["title"]
    if find_movers(title) or is_person(title) or _OF_PAPER.search(title) or not _words(title):
        return None
    return found


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]{2,}", fold(text).lower())) - _SMALL


def _is_own(title: str, own: frozenset[str]) -> bool:
    """Whether a title has most words of the motion's own."""
    return bool(own) and 2 * len(_words(title) & own) > len(own)


def _shape(frame: str) -> str:
    """Return what stands before a title, whatever number or name is in it."""
    return re.sub(r".*(?=(?:’s|'s) motion)|\d[\w./]*|\b[A-Z]\b", "", frame).strip().lower()
