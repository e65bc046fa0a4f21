"""Plain text -> its paragraphs: lines that were wrapped are joined, others stand for themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from amend.labels import split_label
from amend.printed_lines import PrintedLine
from amend.readers.mail import without_quote_signs
from amend.readers.numbered_text import NumberedLine, without_numbers
from amend.readers.wrapped_labels import is_between_dashes, is_reference
from amend.section_heads import BODIES, SAYING
from amend.wrapping import WIDEST, Broken, broke_for_room, wrapped_at

_WIDTHS = range(40, WIDEST + 1)
"""Columns at which people and programs wrap text; a longer line was never wrapped."""
_FILLED = 45
"""Letters of a numbered line that is no title: it fills its page."""
_MAX_INDENT = 200
_OPENS_SINGLE, _CLOSES_SINGLE = re.compile(r"(?<!\w)['‘](?=\w)"), re.compile(r"(?<=[\w.,;:!?])['’](?!\w)")
_SHORTEST_WRAPPED = 30
"""Columns: a shorter line broke for another reason than want of room."""
_SENTENCE_END = re.compile(r"[.:;!?][\"'”’)\]]*\Z")
_LIST_END = re.compile(r"(?:[:;]|; (?:and|or))\Z")
_FULL_STOP = re.compile(r"[.!?][\"'”’)\]]*\Z")
_ABBREVIATED = re.compile(r"\b(?:[A-Za-z]\.[A-Za-z]|Mrs?|Ms|Dr|Cllrs?|Ltd|plc|Co|etc|St|cf)\.\Z")
"""A stop that ends no sentence: "Ltd.", "p.a."."""
_ORDER_ANEW = re.compile(
    r"(?:(?:and|but|then|also|so that|with) )*(?:in|at|after|before|under|from|to|for|delete|insert|add|replace|remove"
    r"|omit|leave out|take out"
    r"|strike|move|keep|renumber|substitute|[a-z]+ instead of)\b"
)
"""How a line in small letters begins that asks for something, behind a sentence that has ended."""
_WIDE = re.compile(r"(?<=[^ ])[ ]{3,}")


@dataclass(frozen=True, slots=True)
class TextParagraph:
    """A paragraph's text, its line breaks as "\\n", and the column in which it begins, from 0."""

    text: str
    column: int
    lines: tuple[PrintedLine, ...] = ()
    """Those of its lines that are numbered, their `start` told in letters from its end."""
    quoted: int = 0
    """How deep the mail is quoted that it stands in."""


_ASKS = re.compile(
    r"(?:[Pp]oint|[Pp]aragraph|[Bb]ullet|[Cc]lause|[Ii]tem|[Rr]ecommendation)s? \(?\w{1,4}\)? ?[:–—-] ?\S"
    r"|(?:[Dd]elete|[Ii]nsert|[Aa]dd|[Rr]eplace|[Rr]eplace with|[Rr]emove|[Oo]mit|[Ll]eave out|[Ss]ubstitute|With)"
    r" ?: ?\S"
)
"""A line of a form that says what goes and what comes: "Delete: £52", "Insert: £48"."""
_NAMES_PART = re.compile(
    r"(?:(?:new )?(?:title|heading|para(?:graph)?|point|bullet|clause|item|rec(?:ommendation)?|res(?:olution)?"
    r"|proposition|section|notes?|believes?|resolves?|requests"
    r"|calls|whereas|resolved|[op]p)s? ?\(?\w{0,4}\)?"
    r"|(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|last|final) [a-z]{4,10}"
    r"|[ivx]{1,4}|\d{1,2}|[a-h]) ?(?:[:–—/-]|[.:] ) ?\S",
    re.IGNORECASE,
)
"""A line that begins with a part of a motion, where the line before it ends."""
_ORDERS = re.compile(r"(?:In|After|Before|At|Delete|Insert|Add|Replace|Remove|Omit|Leave out|Substitute|Renumber) \S")
"""A line that begins with an order, where the line before it ends in a quotation."""
_ORDER_BELOW = re.compile(
    r"(?:In|At|After|Before|Under|Between|Throughout|For|Point|Paragraph|Bullet|Clause|Recommendation|Section|Rule|Article|Resolution|Notes|Resolves|Believes|Delete|Insert|Add"
    r"|Replace|Remove|Omit|Leave out|Substitute|Strike|Move) .*"
    r"(?:[‘“\"]|:|\b(?i:delete|insert|add|replace|remove|omit|leave out|substitute|strike|read|move|renumber)\b)"
    r"|(?:\(\w{1,3}\)|(?i:first|second|third|fourth|last|final) (?:paragraph|bullet|point)): "
    r"(?:after|before|delete|insert|add|replace|omit|leave out|for) [‘“\"']"
    r"|(?:Delete|Omit|Remove|Leave out|Strike)(?: out)? (?:the |all |both )?(?:\w+ )?(?:sub-)?"
    r"(?:points?|paragraphs?|bullets?|clauses?|sentences?|sections?|items?|recommendations?|notes|resolves|believes"
    r"|\(?\w{1,3}\)?\.?$)"
)
"""The same where the line before it has not ended: who moves the order, and no sentence that goes on."""
_EDIT = r"(?:delete|insert|add|replace|remove|omit|leave out|substitute|strike out)"
_EDITS = re.compile(rf"\b{_EDIT}\b", re.IGNORECASE)
_ORDERS_IN = re.compile(
    r"(?:in|after|before|at the end of|under) (?:the )?(?:[a-z]+ )?"
    r"(?:point|paragraph|bullet|clause|item|recommendation)s?"
    rf"(?: \(?\w{{1,4}}\)?)?,? (?:please )?{_EDIT}\b"
)
"""The same in small letters, where the line before it is an order as well."""
_EDITS_ANEW = re.compile(r"(?:delete|omit|remove|leave out|strike out|replace|change|substitute) [‘“\"']")
"""The same where the order gives no place: it begins with what goes, as no order goes on."""
_UNIT = (
    r"(?:sub-?)?(?:point|paragraph|bullet(?: point)?|recital|whereas|resolution|resolved|sentence|clause|section|item"
    r"|recommendation|instruction|rule|limb)"
)
_OF_PART = re.compile(rf"(?:{_UNIT}|rec|res|para|pt)\.? \(?\w{{1,4}}\)?(?!\w)", re.IGNORECASE)
"""How a line begins that is about a part of the motion: "Rec 5 to refer to July"."""
_PLACE = re.compile(
    rf"(?:(?:in|under|at|to) )?(?:the )?(?:(?:first|second|third|fourth|fifth|sixth|last|final) {_UNIT}"
    rf"|(?:{_UNIT}|{SAYING}e?s) \(?\w{{1,4}}\)?"
    rf"|(?:(?:this|the|full) )*(?:(?:{BODIES}) )?(?:(?:further|also) )?{SAYING}e?s"
    r"(?: to(?: [a-z]+){1,5} to| to| that)?|title|heading)"
    r"(?: of (?:the )?[\w’' ]{2,30})?\s?[:.–-]?",
    re.IGNORECASE,
)
"""A line that is only a place of the motion."""
_LEADS_ON = re.compile(
    r"\b(?:in|of|to|at|under|and|the|or|from|by|with|for|on|as|this|that|a|an|new|into|per)$", re.IGNORECASE
)
_AND = re.compile(r"[,;] (?:and|or)$")
"""How an item of a list ends before the last."""
_CLAUSE = re.compile(
    r"(?:AND |And )?(?:WHEREAS|Whereas|RESOLVED|Resolved|(?:NOW,? )?THEREFORE|(?:Now,? )?Therefore|BE IT|Be it)\b"
)
_CLAUSE_END = re.compile(r"(?:[;:,.]|[;,] (?:and|or)|\bbe it(?: \w+)?,?|\btherefore)$", re.IGNORECASE)
"""How a recital or a resolution begins, and how the one above it ends."""
_VERB_ALONE = re.compile(
    r"(?:delete|insert|add|remove|replace(?: with)?|omit|leave out|substitute|strike(?: out)?)", re.IGNORECASE
)
"""A line that is only the verb of an order, the words of which stand below it."""
_MOVERS = re.compile(
    r"(?:moved|proposed|mover|proposer)\b[^.;]{3,60}\b(?:seconded|seconder|seconding)\b[^.;]{3,50}[^,;:]$",
    re.IGNORECASE,
)
_ORDERS_BELOW = re.compile(
    r"(?:the|an?) (?:deletion|addition|insertion|removal|substitution|replacement|omission)\b"
    r"|(?:to )?(?:delete|insert|add|replace|substitute|omit|remove|leave out)\b",
    re.IGNORECASE,
)
"""A line of who moves an amendment, and how the order below it begins."""
_LINE_END = re.compile(r"[.;:’”\"')]$")
_QUOTE_END = re.compile(r"[’”\"'][.;]?$")
_ARROW = re.compile(r"\S ?(?:→|-{1,2}>|=>|>>) ?\S")
_TEXT_BELOW = re.compile(
    r"(?:at|in|after|before|add|insert|replace|substitute|delete|and)\b.*\b(?:add|insert|delete|put|(?:replace|substitute)\b.*\bwith)$",
    re.IGNORECASE,
)
"""An order whose text stands on the line below, further in."""
_ITEM_END = re.compile(r"(?:[;:]|; (?:and|or))$")


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    column: int
    length: int
    """Columns up to the last character."""
    breaks: bool
    """Ends in two spaces: a line break that stays, as one of our own outputs writes it."""
    number: int = 0
    page: int = 0
    quoted: int = 0

    @property
    def labelled(self) -> bool:
        return bool(split_label(self.text)[0])


def paragraphs_in(text: str) -> Iterator[TextParagraph]:
    """Yield the paragraphs of `text`, whose line ends are "\\n"; empty ones are left out."""
    shown = without_quote_signs(text.expandtabs(4).split("\n"))
    numbered = without_numbers([line for line, _ in shown])
    depths = [depth for _, depth in shown] if len(numbered) == len(shown) else [0] * len(numbered)
    lines = [_line(line, depth) for line, depth in zip(numbered, depths, strict=True)]
    width = _wrapped_at(lines)
    block: list[_Line] = []
    for line in [*lines, _line(NumberedLine(""))]:
        if line.text:
            block.append(line)
        elif block:
            yield from _paragraphs(block, width)
            block = []


def _line(line: NumberedLine, quoted: int = 0) -> _Line:
    body = line.text.lstrip(" ")
    shown = body.rstrip()
    column = min(len(line.text) - len(body), _MAX_INDENT)
    breaks = body == shown + "  "
    return _Line(_WIDE.sub("  ", shown), column, column + len(shown), breaks, line.number, line.page, quoted)


def _wrapped_at(lines: list[_Line]) -> int:
    """Return the width at which the file's text is wrapped, 0 where it is not."""
    above = [a for a, b in pairwise(lines) if b.text and not b.labelled and a.length in _WIDTHS]
    return wrapped_at([Broken(line.text, line.length) for line in above])


def _paragraphs(block: list[_Line], width: int) -> Iterator[TextParagraph]:
    """Join the lines of a block that belong together."""
    if _is_small_list(block):
        yield from (_paragraph([line.text], [line]) for line in block)
        return
    current, parts = [block[0]], [block[0].text]
    for before, line in pairwise(block):
        if before.breaks and not line.labelled:
            parts.append("\n" + line.text)
        elif _goes_on("".join(parts), current, line, width):
            parts.append(" " + line.text)
        else:
            yield _paragraph(parts, current)
            current, parts = [], [line.text]
        current.append(line)
    yield _paragraph(parts, current)


def _is_small_list(block: Sequence[_Line]) -> bool:
    """Whether each line of a block begins in small letters, and none is long: items, for a sentence has a capital."""
    are_small = len(block) > 1 and all(line.text[0].islower() and not (line.labelled or line.breaks) for line in block)
    return are_small and all(line.length < _FILLED and not _LEADS_ON.search(_AND.sub("", line.text)) for line in block)


def _goes_on(text: str, above: Sequence[_Line], line: _Line, width: int) -> bool:
    """Whether `line` goes on with the paragraph that has `text` so far, on the lines `above`."""
    if _goes_on_quoted(text, above[-1], line) or _continues(above[-1], line, width, above[0].column):
        return True
    if not line.labelled:
        return False
    if is_reference([one.text for one in above], line.text) and broke_for_room(above[-1].length, line.text, width):
        return True
    is_set_in = above[0].labelled and above[-1].column == line.column > above[0].column
    return is_set_in and is_between_dashes(above[-1].text, line.text)


def _goes_on_quoted(text: str, before: _Line, line: _Line) -> bool:
    """Whether a quotation that opens in `text` goes on in `line`: the line before ends amid its sentence."""
    is_open = text.count('"') % 2 == 1 or text.count("“") > text.count("”")
    is_open = is_open or len(_OPENS_SINGLE.findall(text)) > len(_CLOSES_SINGLE.findall(text))
    is_item = bool(split_label(line.text.lstrip("“‘\"'"))[0]) and before.text.endswith(("and", "or"))
    leads_on = bool(_LEADS_ON.search(before.text)) and not is_item
    if not is_open or not (leads_on or (before.length >= _SHORTEST_WRAPPED and not line.labelled)):
        return False
    begins_anew = _ORDERS.match(line.text) or _OF_PART.match(line.text)
    return not (begins_anew or _SENTENCE_END.search(before.text[-10:]))


def _paragraph(parts: Sequence[str], lines: Sequence[_Line]) -> TextParagraph:
    text = "".join(parts)
    if not any(line.number for line in lines):
        return TextParagraph(text, lines[0].column, quoted=lines[0].quoted)
    behind = (sum(len("".join(line.text.split())) for line in lines[at:]) for at in range(len(lines)))
    numbered = (PrintedLine(line.number, line.page, rest) for line, rest in zip(lines, behind, strict=True))
    return TextParagraph(text, lines[0].column, tuple(numbered), lines[0].quoted)


def _continues(before: _Line, line: _Line, width: int, column: int) -> bool:
    """Whether `line` goes on with the sentence of the line before it."""
    if _ASKS.match(line.text) or _begins_order(before, line):
        return False
    if before.text.endswith(":") and line.text[0].isupper():
        return False  # what a line announces stands below it
    if _CLAUSE.match(line.text) and _CLAUSE_END.search(before.text):
        return False
    if line.labelled or (_ITEM_END.search(before.text) and split_label(line.text, opens=True)[0]):
        return False
    if before.length >= _FILLED and _LEADS_ON.search(_AND.sub("", before.text)):
        return True  # no paragraph ends so
    if line.number and len(before.text) >= _FILLED and not _SENTENCE_END.search(before.text[-10:]):
        return True  # what a page numbers are its lines, wrapped as it is wide
    if line.column > column and not _SENTENCE_END.search(before.text[-10:]):
        return True
    is_over = _FULL_STOP.search(before.text) and not _ABBREVIATED.search(before.text)
    ends = _LIST_END.search(before.text[-10:]) or (is_over and (not width or _ORDER_ANEW.match(line.text)))
    if line.text[0].islower() and not ends:
        return True
    return broke_for_room(before.length, line.text, width)


def _begins_order(before: _Line, line: _Line) -> bool:
    """Whether `line` is an order of its own in a list of them, or the text that the order above it asks for."""
    if _is_place(before, line) or _VERB_ALONE.fullmatch(before.text):
        return True
    if _ARROW.search(before.text) and _ARROW.search(line.text):
        return True
    if line.column > before.column and _TEXT_BELOW.match(before.text):
        return True
    if _MOVERS.match(before.text) and _ORDERS_BELOW.match(line.text):
        return True
    has_ended = before.text[-1:].isalnum() or before.text.endswith(")")
    if _ORDER_BELOW.match(line.text) and has_ended and not _LEADS_ON.search(before.text):
        return True
    if _QUOTE_END.search(before.text) and _ORDERS.match(line.text):
        return True
    is_order = _QUOTE_END.search(before.text) and _EDITS.search(before.text)
    if is_order and (_ORDERS_IN.match(line.text) or _EDITS_ANEW.match(line.text)):
        return True
    return bool(_LINE_END.search(before.text) and _NAMES_PART.match(line.text))


def _is_place(before: _Line, line: _Line) -> bool:
    """Whether either line is only a place of the motion, and the other does not stand in a sentence with it."""
    if line.column > before.column and _PLACE.fullmatch(before.text):
        return True
    return bool(_PLACE.fullmatch(line.text)) and line.column != before.column and not _LEADS_ON.search(before.text)
