"""Punctuation that an amendment leaves as nobody would type it: "October. and April", a point without its stop."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from amend.model import Change, Finding, Kind, MarkedParagraph, Severity
from amend.quotation import quoted

_KIND = "punctuation"
_SHORT = (
    r"(?<!\b[A-Za-z])(?<!\betc)(?<!\bNo)(?<!\bno)(?<!\bSt)(?<!\bcf)"
    r"(?<!\bpp)(?<!\bp)(?<!\bvs)(?<!\bapprox)"
)
_FAULTS = (
    (re.compile(rf"{_SHORT}[.!?] [a-z]"), "goes on in a small letter behind a stop"),
    (re.compile(r"[,;:][,;:.]|(?<!\.)\.[,;:](?<!\b[A-Za-z]\.,)|(?<!\.)\.\.(?!\.)"), "has two stops side by side"),
    (
        re.compile(r"[a-z]{3} (?:It|This|They|These|Those|Such|There|We|Many|The|However|Further)\b"),
        "begins a sentence where none has ended",
    ),
    (re.compile(r"\b(and|or)\b[;,]? \1\b|\b(?:and|or); (?:and|or)$"), "has “and” or “or” twice"),
)
"""What the amended text has more often than the original, and what is said of it."""
_STOP = re.compile(r"(?:[.;:!?][’”\"')]*|[;,] (?:and|or))$")
_OPEN_END = re.compile(r"[;,](?: (?:and|or))?$")
_FULL = re.compile(r"\.[’”\"')]*$")
_IN_MARKS = re.compile(r"\[.*\]|\*.*\*|_.*_|&quot;.*&quot;|″.*″|‚.*[‘’]|„.*[“”]|“‘.*’”|'.*'|‘.*’|\"'.*'\"", re.DOTALL)
"""New text between marks that its paper may have put around it."""


def of_stops(paragraphs: Sequence[MarkedParagraph]) -> Iterator[Finding]:
    """Yield a warning for each paragraph that a change leaves with punctuation to look at."""
    shown = [one for one in paragraphs if one.change is not Change.DELETE]
    for one, following in zip(shown, [*shown[1:], None], strict=True):
        if not _is_touched(one):
            continue
        faults = [*_within(one), *_at_end(one, following), *_around(one)]
        if faults:
            said = f"{quoted(one.amended)} {faults[0]}: look at its punctuation."
            yield Finding(_KIND, Severity.WARNING, said, one.place)


def _is_touched(one: MarkedParagraph) -> bool:
    return one.change is Change.ADD or any(span.change is not Change.KEEP for span in one.spans)


def _within(one: MarkedParagraph) -> Iterator[str]:
    spans = [span for span in one.spans if span.text]
    for gone, come, kept in zip(spans, spans[1:], spans[2:], strict=False):
        if (gone.change, come.change, kept.change) == (Change.DELETE, Change.ADD, Change.KEEP) and (
            _FULL.search(gone.text.strip()) and come.text.strip()[-1:].isalnum() and kept.text.lstrip()[:1].isupper()
        ):
            yield "has lost the stop of a sentence"
    for pattern, said in _FAULTS:
        if len(pattern.findall(one.amended.strip())) > len(pattern.findall(one.original.strip())):
            yield said


def _at_end(one: MarkedParagraph, following: MarkedParagraph | None) -> Iterator[str]:
    """Yield what is odd about how a paragraph ends, where it did not end so before."""
    was, now = one.original.strip(), one.amended.strip()
    in_list = _is_beside(one, following)
    if was and now and _STOP.search(was) and not _STOP.search(now):
        yield "has lost the stop at its end"
    if one.kind is not Kind.ITEM or not now or was[-3:] == now[-3:]:
        return
    if in_list and _OPEN_END.search(was) and _FULL.search(now):
        yield "ends in a full stop amid its list"
    if (
        not in_list
        and not _OPEN_END.search(was)
        and _OPEN_END.search(now)
        and following is not None
        and not following.level
    ):
        yield "ends its list and has no full stop"


def _is_beside(one: MarkedParagraph, following: MarkedParagraph | None) -> bool:
    return following is not None and following.kind is Kind.ITEM and following.level == one.level


def _around(one: MarkedParagraph) -> Iterator[str]:
    added = "".join(span.text for span in one.spans if span.change is Change.ADD).strip()
    if _IN_MARKS.fullmatch(added):
        yield "came in with the marks around it"
    if one.change is Change.ADD and one.kind is Kind.ITEM and re.match(r"(?:and|or) ", one.amended):
        yield "begins with “and” or “or”"
