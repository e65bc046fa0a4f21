"""The paragraphs of a paper as its instructions take them: lines apart, a place and what is asked of it together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from amend.instruction_lines import BARE_DELETE, looks_like_instruction, says_edit
from amend.instructions.cutting import cut
from amend.instructions.outer_marks import without_outer_marks
from amend.instructions.quotes import readings
from amend.instructions.spread_verbs import with_verbs_spread
from amend.instructions.typed_emphasis import without_emphasis
from amend.instructions.votes_behind import with_votes_apart
from amend.labels import split_label
from amend.model import Paragraph, Run

_ENUMERATOR = re.compile(
    r"\[\d{1,2}\]\s+(?=\w)|\d{1,2}(?:st|nd|rd|d|th),\s+(?=(?:by|that|in|to)\b)"
    r"|\d{1,2}\s*[–—-]\s+(?=in (?!the (?:\w+ )?(?:sentence|line)))"
    r"|\d{1,2}\s+(?=(?:points?|paragraphs?|bullets?|clauses?|notes|resolves|believes|in|at|after|before|under|delete|insert|add|replace"
    r"|remove|omit|leave out|move|substitute|amend)\b(?! (?:\d{4}|of)\b))"
    r"|(?:part|change|amendment|instruction|step|edit|alteration) (?:no\. ?)?(?:\d{1,2}|[A-Z])(?:[.:)]| [-–—])\s+"
    r"(?=(?:in|at|after|before|under|that|delete|insert|add|replace|leave out|omit|remove|substitute|strike|move"
    r"|amend|change|renumber)\b|[‘“\"]"
    r"|(?:resolves|notes|believes|points?|paragraphs?|bullets?|clauses?|recommendations?) \(?\d)"
    r"|(?-i:SECTION (?:ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN))[.:]\s+"
    r"(?=(?:in|at|after|before|the|delete|insert|point|paragraph|notes|believes|resolves)\b)",
    re.IGNORECASE,
)
_PART = re.compile(r"part\b", re.IGNORECASE)
_LINE = re.compile(
    r"(?:(?:(?:sub-)*(?:point|bullet)|(?:unnumbered )?paragraph|heading(?: of level \d)?"
    r"|row|footnote|endnote|header|footer|text box)\s*:|\S{1,10}\s+[‘“\"]|[‘“\"])"
)
"""A line of new text that says what it is, or is quoted."""
_BESIDE = re.compile(
    r"(?:immediately )?(?:after|before|between|at the (?:end|start|beginning) of) (?!which\b)[^.;]{2,160}?:?\s*$",
    re.IGNORECASE,
)
"""A line that says beside what something comes."""
_BESIDE_BARE = re.compile(r"(?P<side>after|before)\s?:\s+(?P<words>[^‘’“”\":]{2,80})", re.IGNORECASE)
"""Such a line that only names the words: "After: inspection"."""
_NEW_PART = re.compile(
    r"(?:an? )?(?:new|additional|further) (?:point|paragraph|clause|rule|item|bullet(?: point)?|recommendation"
    r"|resolution|section)(?: \(?\w{1,4}\)?)?\.?:?",
    re.IGNORECASE,
)
"""A line that says what comes."""
_COMES = re.compile(r"(?:please )?(?:insert|add)\b", re.IGNORECASE)
_COMES_BARE = re.compile(r"(?:please )?(?:insert|add)(?:\s?:|(?=\s[‘“\"']))", re.IGNORECASE)
_ENDS_IN_VERB = re.compile(
    r"\b(?:delete|omit|remove|leave out|strike(?: out)?|replace|insert|add|substitute)(?: the)?(?: following)?"
    r" (?:words?|text|figures?|phrase):?\s*$",
    re.IGNORECASE,
)
_ENDS_BARE = re.compile(r"\b(?:delete|omit|remove|leave out|strike(?: out)?|replace)\s*:?\s*$", re.IGNORECASE)
_ENDS_IN_WORDS = re.compile(
    r"\b(?:delete|omit|remove|leave out|strike(?: out)?|replace)\b[^‘’“”\"]{0,60}"
    r"(?:“[^‘“”\"]+”|\"[^‘“”\"]+\"|‘[^‘’“”\"]+’)\s*$",
    re.IGNORECASE,
)
"""A line that says what goes, in quotation marks at its end."""
_BETWEEN = re.compile(
    r"(?:and )?(?:with|by|(?:(?:then )?(?:insert|add|substitute)|replace (?:it |them |this )?(?:with|by))(?: instead)?)"
    r"(?: the (?:following|words?))?\s*:?",
    re.IGNORECASE,
)
"""A line between what goes and what comes, where each stands on lines of its own."""
_GOES_ON = re.compile(r"(?:and (?:insert|add|replace|substitute)|from|in|after|before|with|at)\b")
_QUOTES = re.compile(r"[‘“\"„«]|^'")
_WHOLE_QUOTATION = re.compile(r"“[^‘“”\"]+”|\"[^‘“”\"]+\"|‘[^‘’“”\"]+’")
MOST_WORDS = 40
"""Words on a line of their own that an instruction deletes, or puts in, are no more."""
_PAGE_NUMBER = re.compile(
    r"^[ \t]*(?:(?:\d{1,3} *[|–-]? *)?page *\|? *\d{1,3}(?: (?:of|/) \d{1,3})?(?: +\d{1,3})?|[–-] \d{1,3} [–-]"
    r"|\d{1,3} *\| *page)[ \t]*(?:\n|$)|(?:(?<=\s)|^)(?P<n>\d{1,3}) Page (?P=n)(?:\s|$)",
    re.IGNORECASE | re.MULTILINE,
)
"""The foot or the head of a page that has fallen into the text."""
_VERB = re.compile(r"\b(?:insert|add|delete|replace|substitute|remove|omit|strike|amend|move)\b", re.IGNORECASE)


def in_pieces(paragraphs: Sequence[Paragraph], barred: frozenset[int]) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a paper as they are read; `barred` (by identity) are the motion's own and stay."""
    read = [p if id(p) in barred else without_page_number(p) for p in paragraphs]
    bare = [p if id(p) in barred else without_emphasis(p) for p in read if p is not None]
    told = with_votes_apart(bare, barred)
    kept = without_outer_marks(list(told), barred)
    free = [p if id(p) in barred else with_colon(without_enumerator(without_names(p))) for p in kept]
    lines = [piece for p in free for piece in (with_lines_apart(p) if id(p) not in barred else (p,))]
    spread = tuple(with_verbs_spread(lines, barred))
    return tuple(_with_words_below(tuple(_with_places(spread, barred)), barred))


def _with_words_below(lines: Sequence[Paragraph], barred: frozenset[int]) -> Iterator[Paragraph]:
    """Join "Delete the words", words on a line of their own, and the line that goes on: "and insert the words ..."."""
    at = 0
    while at < len(lines):
        line, end = lines[at], at
        while end + 2 < len(lines) and _are_words(lines, end, barred):
            words, behind = _in_marks(lines[end + 1]), lines[end + 2]
            line = replace(line, runs=(*line.runs, Run(f" {words} "), *behind.runs))
            end += 2
        if end + 2 < len(lines) and _is_lead(lines, end, barred):
            end += 1
            line = replace(line, runs=(*line.runs, Run(" "), *lines[end].runs))
        is_open = at < end < len(lines) - 1 and _leads_words(lines[end].text)
        last = lines[end + 1] if is_open else None
        if last is not None and id(last) not in barred and _is_plain(last):
            line, end = replace(line, runs=(*line.runs, Run(f" {_in_marks(last)}"))), end + 1
        yield line
        at = end + 1


def _are_words(lines: Sequence[Paragraph], at: int, barred: frozenset[int]) -> bool:
    here, words, behind = lines[at : at + 3]  # what goes may be a paragraph of the motion as it stands
    if any(id(one) in barred for one in (here, behind)) or not _is_plain(words):
        return False
    if _ENDS_BARE.search(here.text):
        return bool(_BETWEEN.fullmatch(behind.text.strip()))
    return bool(_ENDS_IN_VERB.search(here.text) and _GOES_ON.match(behind.text.strip()))


def _is_lead(lines: Sequence[Paragraph], at: int, barred: frozenset[int]) -> bool:
    """Whether "with" stands alone below a line that says what goes, and above words on a line of their own."""
    here, between, words = lines[at : at + 3]
    if any(id(one) in barred for one in (here, between, words)) or not _is_plain(words):
        return False
    return bool(_ENDS_IN_WORDS.search(here.text) and _BETWEEN.fullmatch(between.text.strip()))


def _leads_words(text: str) -> bool:
    """Whether words that stand on a line of their own follow: "and insert the words", "with"."""
    return bool(_ENDS_IN_VERB.search(text) or _BETWEEN.fullmatch(text.strip()))


def _in_marks(line: Paragraph) -> str:
    text = line.text.strip()
    return text if _WHOLE_QUOTATION.fullmatch(text) else f"“{text}”"


def _is_plain(line: Paragraph) -> bool:
    """Whether a line is words without a label, all or none of them in quotation marks, and asks for nothing."""
    text = line.text.strip()
    few = len(text.split()) <= MOST_WORDS
    quotes = _QUOTES.search(text) and not _WHOLE_QUOTATION.fullmatch(text)
    return few and not (line.label or quotes or looks_like_instruction(line.text))


def _with_places(lines: Sequence[Paragraph], barred: frozenset[int]) -> Iterator[Paragraph]:
    """Join "After point 3:" with "Insert a new point: ..." below it, "New clause 8" with "Insert: ..."."""
    waiting: Paragraph | None = None
    for line in lines:
        if bare := _BESIDE_BARE.fullmatch(line.text.strip()):
            line = replace(line, runs=(Run(f"{bare['side']} “{bare['words']}”"),))
        if waiting is not None and id(line) not in barred and (joined := _joined(waiting, line)) is not None:
            yield joined
            waiting = None
            continue
        if waiting is not None:
            yield waiting
        is_place = _is_place(line.text) and id(line) not in barred
        waiting = line if is_place else None
        if waiting is None:
            yield line
    if waiting is not None:
        yield waiting


def _joined(above: Paragraph, line: Paragraph) -> Paragraph | None:
    """Return the instruction that a line saying where, or what, makes with the line below; None where it does not."""
    place = cut(above, 0, len(above.text.rstrip(" :")))
    if not _NEW_PART.fullmatch(above.text.strip()):
        return replace(line, runs=(*place, Run(", "), *line.runs)) if _COMES.match(line.text) else None
    comes = _COMES_BARE.match(line.text)
    rest = cut(line, comes.end(), len(line.text)) if comes else ()
    return replace(line, runs=(Run("Insert "), *place, Run(": "), *rest)) if comes else None


def _is_place(text: str) -> bool:
    return bool(_NEW_PART.fullmatch(text.strip()) or (_BESIDE.match(text) and not _VERB.search(text)))


def with_lines_apart(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """Return an instruction whose new text stands below it line by line within one paragraph, as several."""
    text = paragraph.text
    if "\n" not in text:
        return (paragraph,)
    lines, start, out = text.split("\n"), 0, []
    if all(looks_like_instruction(split_label(line.strip())[1]) and not _breaks_off(line) for line in lines):
        return tuple(_instruction_line(paragraph, text, line) for line in lines)
    if not all(_LINE.match(line.strip()) for line in lines[1:]):
        return (paragraph,)
    for line in lines:
        runs = cut(paragraph, start, start + len(line))
        out.append(replace(paragraph, runs=runs) if not start else Paragraph(runs))
        start += len(line) + 1
    return tuple(out)


def _breaks_off(line: str) -> bool:
    """Whether a quotation opens in a line and does not end in it."""
    taken = next(readings(line))
    return taken.is_open or any(mark in taken.line for mark in "‘“")


def _instruction_line(paragraph: Paragraph, text: str, line: str) -> Paragraph:
    """Return one of several instructions that stand line by line in one paragraph."""
    said = split_label(line.strip())[1]
    start = text.index(line) + line.index(said)
    return replace(
        paragraph, runs=cut(paragraph, start, start + len(said)), label=paragraph.label if start == 0 else ""
    )


def without_page_number(paragraph: Paragraph) -> Paragraph | None:
    """Return a paragraph without what only numbers the paper's pages ("1 Page 1"), None where nothing stays."""
    text = paragraph.text
    if not _PAGE_NUMBER.search(text):
        return paragraph
    runs: tuple[Run, ...] = ()
    start = 0
    for line in (*_PAGE_NUMBER.finditer(text), None):
        runs += cut(paragraph, start, line.start() if line else len(text))
        start = line.end() if line else start
    return replace(paragraph, runs=runs) if any(run.text.strip() for run in runs) else None


_NAMED_BEHIND = re.compile(
    r"\s*\((?:(?:Cllr|Cr|Mrs?|Ms|Dr|Rev)\.? )?(?:[A-Z](?:[a-z’'-]+|\.)\s?){2,3}"
    r"(?:\s?/\s?(?:(?:Cllr|Cr|Mrs?|Ms|Dr|Rev)\.? )?(?:[A-Z](?:[a-z’'-]+|\.)\s?){2,3})?\)\.?\s*$"
)
"""Who moves an amendment, in brackets behind it: "(Len Bagshaw / Sheila Poole)", "(F. Dace)"."""
_NO_NAMES = re.compile(
    r"\b(?:Council|Notes|Resolves|Believes|Point|Paragraph|Section|Part|Committee|Group|Party|Appendix|Annex|Line|Page|Union"
    r"|Motion|Item|Rule|Clause|Schedule)\b"
)
_NEW_LABELLED = re.compile(
    r"(?P<lead>(?:insert |add )?(?:an? )?(?:new|additional) (?:(?:point|paragraph|item|bullet|clause) )?"
    r"\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})\)) (?=\w)(?!to\b|as\b|after\b|before\b|at\b|and\b|in\b)",
    re.IGNORECASE,
)


def without_names(paragraph: Paragraph) -> Paragraph:
    """Return an instruction without the names of its movers in brackets behind it."""
    found = _NAMED_BEHIND.search(paragraph.text)
    if found is None or not found.start() or _NO_NAMES.search(found[0]) or not says_edit(paragraph.text):
        return paragraph
    return replace(paragraph, runs=cut(paragraph, 0, found.start()))


_NAMES_NEW = re.compile(
    r"(?P<verb>insert|add)\s?:\s+"
    r"(?P<part>(?:an? |the )?(?:new|additional|further) (?:sub-?)?[a-z]+(?: \(?\w{1,4}\)?)?)\s?:?",
    re.IGNORECASE,
)


def with_colon(paragraph: Paragraph) -> Paragraph:
    """Return "New vi) a leaflet be made" with a colon before the new text."""
    if (named := _NAMES_NEW.fullmatch(paragraph.text.strip())) is not None:
        return replace(paragraph, runs=(Run(f"{named['verb']} {named['part']}:"),))  # "INSERT: new point 3"
    match = _NEW_LABELLED.match(paragraph.text)
    if match is None or _QUOTES.search(paragraph.text) or ":" in paragraph.text:
        return paragraph
    end = match.end("lead")
    return replace(paragraph, runs=(*cut(paragraph, 0, end), Run(": "), *cut(paragraph, end + 1, len(paragraph.text))))


def without_enumerator(paragraph: Paragraph) -> Paragraph:
    """Return "Part 2. Delete paragraph 3" without what only counts the paper's own instructions."""
    match = _ENUMERATOR.match(paragraph.text)
    if match and _PART.match(match[0]) and (paragraph.label or BARE_DELETE.fullmatch(paragraph.text[match.end() :])):
        return paragraph  # "2. Part C – omit.": one of the two is the motion's
    return replace(paragraph, runs=cut(paragraph, match.end(), len(paragraph.text))) if match else paragraph
