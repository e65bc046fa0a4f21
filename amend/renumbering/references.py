"""References to items in running text: "point 3", "points 2 to 5", "resolves 2", "(see 3(b))".

What names another document ("paragraph 4 of the NPPF", "section 106") is no reference, nor is a number of things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from amend.docx.number_formats import LETTER, format_number, read_as
from amend.renumbering.items import Address
from amend.renumbering.numerals import parts

_LABEL = (
    r"(?:\d{1,3}[a-h]?(?:\.(?:\d{1,3}|[ivx]{1,5}|[a-h])(?![\w]))*(?:\((?:[a-z]{1,5}|\d{1,3})\))*"
    r"|\((?:[a-z]{1,5}|\d{1,3})\)(?:\([a-z]{1,5}\))*"
    r"|(?<!\w)(?:x{0,2}(?:ix|iv|v?i{1,3}|v)|[IVX]{2,5}|[b-hj-zB-HJ-Z])(?=[\s,;:.)\]]|$))"
)
_JOIN = r"(?:\s*,\s*(?:(?:and|or)\s+)?|\s+(?:and|or|to|&)\s+|\s*[-–]\s*)"
_NOUN_WORDS = (
    "sub-point", "subpoint", "point", "sub-paragraph", "subparagraph", "paragraph", "para", "sub-clause", "clause",
    "resolution", "recommendation", "item", "bullet",
)  # fmt: skip
_VERB_WORDS = (
    "note", "believe", "resolve", "recognise", "recognize", "welcome", "request", "call", "ask", "agree", "acknowledge",
    "recommend", "instruct", "consider",
)  # fmt: skip
_ENDS = ("", "s", ".", "s.", ",", "s,")
_WORDS = frozenset(word + end for word in (*_NOUN_WORDS, *_VERB_WORDS) for end in _ENDS) | {"see", "also"}


def _either(words: tuple[str, ...]) -> str:
    """Return a pattern of the words, plural or in the third person, with or without a capital."""
    return "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}s?" for word in words)


_NOUNS, _VERBS = rf"(?:{_either(_NOUN_WORDS)})\.?", _either(_VERB_WORDS)
_REFERENCE = re.compile(
    rf"\b(?:(?P<verb>{_VERBS}),?\s+(?:(?P<part>{_NOUNS})\s+)?|(?P<noun>{_NOUNS})\s+|(?P<see>[Ss]ee\s+(?:also\s+)?))"
    rf"(?P<labels>{_LABEL}(?:{_JOIN}{_LABEL})*)(?![\w%£$€°/]|[.,:]\d|-\d|-\w|\s*%)"
)
_ONE = re.compile(_LABEL)
_LIKELY = re.compile(r"[0-9(]|\s(?:[ivxIVX]{1,5}|[b-hj-zB-HJ-Z])(?:[\s,;:.)\]]|$)")
"""What any label holds: asked first because it is cheap."""
_RANGE = re.compile(r"\s+to\s+|\s*[-–]\s*")
_MOST = 200
"""A range of more items than this is a slip."""

_OF_ITEM = re.compile(rf"\s+(?:of|in|under)\s+(?:{_NOUNS})\s+(?P<label>{_LABEL})")
_OF_LIST = re.compile(
    rf"\s+(?:of|in|under)\s+(?:the\s+|[“\"‘'])*(?:(?:this|the)\s+)?(?:council\s+)?(?P<verb>{_VERBS})\b", re.IGNORECASE
)
_OURS_AFTER = re.compile(
    r"\s*,?\s*(?:\(?(?:above|below)\b|hereof\b"
    r"|(?:of|in|to)\s+(?:this|the)\s+(?:original\s+)?(?:motion|resolution|amendment|notice)\b)", re.IGNORECASE
)  # fmt: skip
_OURS_BEFORE = re.compile(r"\b(?:preceding|foregoing|above|motion[’']s)\s+$", re.IGNORECASE)
_THEIRS_AFTER = re.compile(
    r"\s*,?\s*(?:of\b|(?:in|to|from|on|under|at)\s+(?:the|that|its|their|a|an|our|his|her)\b|\(?[A-Z]{2,}\b"
    r"|(?:[Ss]chedule|[Aa]ppendix|[Aa]nnex|[Cc]hapter|[Pp]art|[Ss]ection)\b|\(\d{4}\)|(?:adopted|passed|carried)\b)"
)
_THEIRS_BEFORE = re.compile(
    r"(?:[’']s?|s[’']|\b(?:its|their|his|her|whose|that|[Aa]genda|[Ss]chedule|[Aa]ppendix|[Aa]nnex|[A-Z]{2,}|[Aa]rticle"
    r"|[Ss]ection|[Rr]egulation|Act(?:\s+\d{4})?|[Pp]ercentage|[Pp]olicy|[Mm]inute|[Rr]eport)),?\s+\(?$"
)
_DOCUMENT = re.compile(
    r"\b(?:reports?|Acts?|regulations?|constitution|policy|policies|plan|strategy|minutes|NPPF|framework|guidance"
    r"|letter|standing orders|treaty|bill|charter|directive|agreement|contract|budget|paper|schedule|appendix|agenda"
    r"|code|protocol|manifesto|review|inspection|inspectors?|judgment)\b", re.IGNORECASE
)  # fmt: skip
_SENTENCE = re.compile(r"[.;?!]\s|\n")
_LOOSE = re.compile(r"(?:para|claus|item|sub-?para|sub-?claus)", re.IGNORECASE)
"""What other documents have as often as motions do."""
_NAMED_BEFORE = re.compile(
    r"(?:^|\(|\b(?:in|under|see|at|of|to|and|with|per|from|by|or|into|both))\s*(?:the\s+)?(?:(?:this|full)\s+)?"
    r"(?:council\s+)?$", re.IGNORECASE
)  # fmt: skip
_NAMED_AFTER = re.compile(
    r"\s*(?:[.,;:)\]]|$)|\s+(?:above|below|and|or|is|are|was|were|has|have|shall|should|must|be|to|as|which)\b"
)
_BACK, _ON = 60, 60
"""How far before and after a reference its neighbours are looked at, in characters."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Items that a text names."""

    start: int
    end: int
    """Where the numbers stand."""
    noun: str
    """What the items are called: "point", "resolves"; "" where they are not."""
    text: str
    """The numbers as they are typed, and what they are said to be below."""
    addresses: tuple[Address, ...]
    """The items, those of a range each; relative ones are short."""
    verb: str = ""
    """The start of the verb of the section head named."""
    certain: bool = True
    """Whether nothing speaks for another document."""
    ours: bool = False
    """Whether it says itself that it means this motion."""


def references(text: str) -> Iterator[Reference]:
    """Yield what in `text` seems to refer to items of the motion itself."""
    end = 0
    for match in _REFERENCE.finditer(text) if _may_refer(text) else ():
        found = _reference(text, match) if match.start() >= end else None
        if found is not None:
            end = match.end() + len(found.text) - len(match["labels"])
            yield found


def _may_refer(text: str) -> bool:
    """Whether a look at the whole is worth its while."""
    if _LIKELY.search(text) is None:
        return False
    return not _WORDS.isdisjoint(text.lower().replace("(", " ").replace("“", " ").split())


def _reference(text: str, match: re.Match[str]) -> Reference | None:
    before, after = text[max(match.start() - _BACK, 0) : match.start()], text[match.end() : match.end() + _ON]
    noun = match["part"] or match["noun"] or ""
    ours = bool(_OURS_AFTER.match(after) or _OURS_BEFORE.search(before))
    listed = _OF_LIST.match(after)
    verb = match["verb"] or (listed["verb"] if listed else "")
    below = _OF_ITEM.match(after)
    if not noun and not (_NAMED_AFTER.match(after) and (match["see"] or _NAMED_BEFORE.search(before))):
        return None
    theirs = _THEIRS_AFTER.match(after) or _THEIRS_BEFORE.search(before)
    if theirs and not (ours or listed or below):
        return None
    certain = ours or bool(verb) or not _DOCUMENT.search(_SENTENCE.split(text[: match.start()])[-1])
    if not certain and _LOOSE.match(noun):
        return None
    above = tuple(_parts(below["label"])) if below else ()
    return Reference(
        match.start("labels"), match.end("labels"), noun.lower() or match["verb"] or "",
        match["labels"] + (below[0] if below else ""),
        tuple((*above, *address) for address in _addresses(match["labels"])), _stem(verb), certain, ours,
    )  # fmt: skip


def _stem(verb: str) -> str:
    return verb.lower().rstrip("s").rstrip("e").replace("z", "s")


def _parts(label: str) -> Address:
    return tuple(part.lower() for part in parts(label))


def _addresses(labels: str) -> Iterator[Address]:
    """Yield each address that a list of labels names, ranges in full."""
    last: Address = ()
    end = 0
    for match in _ONE.finditer(labels):
        address = _parts(match[0])
        if last and len(address) < len(last) and not match[0][0].isdecimal():
            address = (*last[: len(last) - len(address)], *address)  # "3(b) and (c)"
        if last and _RANGE.fullmatch(labels[end : match.start()]):
            yield from _between(last, address)
        yield address
        last, end = address, match.end()


def _between(first: Address, last: Address) -> Iterator[Address]:
    """Yield the addresses between the ends of a range."""
    if len(first) != len(last) or first[:-1] != last[:-1]:
        return
    for form in ("decimal", "lowerRoman" if first[-1] in ("i", "ii", "iii", "v") else LETTER, LETTER):
        ends = [_number(part, form) for part in (first[-1], last[-1])]
        start, stop = ends
        if start is not None and stop is not None and stop - start <= _MOST:
            yield from ((*first[:-1], format_number(number, form)) for number in range(start + 1, stop))
            return


def _number(part: str, form: str) -> int | None:
    if part.isdecimal():
        return int(part) if form == "decimal" else None
    return None if form == "decimal" else read_as(part, form)
