"""An instruction read once more: with the text below it, or behind its colon, or with quotation marks put in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from amend.instruction_lines import gives_reason, looks_like_instruction, says_edit
from amend.instructions.bare_words import doubt_about, doubt_of, speaks_of_words
from amend.instructions.cutting import cut
from amend.instructions.grammar import parse
from amend.instructions.half_quoted import is_place, may_hold_more, with_bracketed_words, with_half_quotes
from amend.instructions.kinds import ANOTHER, COLON, MARKS, UNSURE, with_marks_quoted
from amend.instructions.named_words import with_named_words
from amend.instructions.parsed import Entry, Ref
from amend.instructions.place_in_front import place_of
from amend.instructions.quotes import Quoted, readings
from amend.instructions.renumbering_behind import with_renumbering, without_renumbering
from amend.instructions.sentence import Sentence
from amend.instructions.unquoted import SPLIT, SPLIT_AT_PLACE, UNQUOTED, UNQUOTED_SUMS
from amend.model import Paragraph, Run
from amend.stream import BREAK

_CLOSING = re.compile(r"[”\"]|(?:(?<=[\W\d])|(?<=[a-z]{2}(?<!s)))[’'](?!\w)|(?<=s)[’'](?=[,.:;)]|$)")
"""A mark that may close a quotation, and is no apostrophe ("residents' charter")."""
_ORDERS = re.compile(r"\b(?:delete|insert|replace|substitute|renumber|leave out|remove|and add)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.;:]) +")
_ASKS_MORE = re.compile(
    r"(?:and |then |also )*(?:(?:in|under|at|after|before) [^.]{2,60}[,:]|an? (?:new|further|additional)\b"
    r"|(?:existing|present|current) .{1,40} become|(?:moved|proposed|seconded) by\b"
    r"|(?:point|paragraph|bullet|notes|resolves|believes|recommendation|clause|item|rule)s? \(?[\w.]{1,6}\)?"
    r" ?(?::|to\b|should\b|be\b))",
    re.IGNORECASE,
)
_PLACES_NEW = re.compile(
    r"(?:^|[,:] )(?:at|after|before) (?:its|the|their|whose) (?:very )?(?:end|start|beginning)\b|\bthe words? [‘“\"']",
    re.IGNORECASE,
)
"""What stands behind a colon and says where the new text goes: it is more than the text."""
_REMARK = re.compile(
    r"[\[(](?:cllr|councillor|cr|agreed|moved|seconded|proposed|this (?:was|is|has)|as agreed)\b[^\[\]()]*[\])]\W*$"
    r"|\s[–—-]\s(?:cllr|councillor|cr)s?\b[^.]*$",
    re.IGNORECASE,
)
"""What stands behind new text on its line and is none of it."""
_BY_SO_MUCH = re.compile(
    r"\b(?:increas|reduc|rais|lower|decreas|extend|shorten|cut|lengthen)\w*\b[^.;]{0,120}?\bby"
    r" (?:a further |another )?(?:the words? )?[‘“\"']?"
    r"(?:[£€$]?\d|one|two|three|four|five|six|ten|half)",
    re.IGNORECASE,
)
_WITH = re.compile(r"\bwith\b", re.IGNORECASE)
_VERB_COLON = re.compile(
    r"\b(delete|omit|insert|add|replace|substitute|leave out):(?= \w.* (?:insert|add|substitute|with):?\s)",
    re.IGNORECASE | re.DOTALL,
)
_CLOSED_BY = {"‘": "’", "“": "”", "'": "'", '"': '"'}
_AMENDS_PLACE = re.compile(
    r"(?:amend|change) (?P<place>.{2,60}?),? (?:to|by) (?:replac|chang|alter)(?:e|ing)? (?P<what>.+)", re.IGNORECASE
)
"""A place that is amended by what is said behind it: "amend point 2 to replace ‘x’ with ‘y’"."""
_PLACE_BEHIND = re.compile(r" (?:in|of|under) (?P<place>(?:the )?\S)", re.IGNORECASE)
LONGEST_UNQUOTED = 2_000
"""Characters: in a longer line nobody tells old words from new ones without quotation marks."""
LONGEST_SPLIT = 240
"""Characters: a longer line is no mere change of a few words."""


def with_block(sentence: Sentence, block: tuple[Paragraph, ...]) -> tuple[Sentence, ...]:
    """Return a sentence with the text below it: where that is one quotation, as if it stood in the sentence."""
    plain = replace(sentence, block=block)
    is_quoted = any(map(_is_all_quoted, readings(BREAK.join(p.text.strip() for p in block))))
    joined = replace(sentence, paragraphs=(*sentence.paragraphs, *block))
    if block[0].text.strip()[:1] in MARKS and not is_quoted and not any(p.label or _says_unit(p) for p in block):
        return (joined,)  # more than quotations: what stands behind them is none of the new text
    return (joined, plain) if is_quoted else (plain,)


def _is_all_quoted(taken: Quoted) -> bool:
    return bool(taken.quotations) and not taken.is_open and not taken.line.strip(" .;,\ue000\ue001\ue002\ue003" + BREAK)


def _says_unit(paragraph: Paragraph) -> bool:
    return bool(re.match(r"[a-z -]{3,20}:", paragraph.text))


def _says_more(rest: Paragraph) -> bool:
    """Whether what stands behind a colon is more than new text: the next instruction, an argument, a name."""
    first, *behind = _SENTENCE.split(without_renumbering(rest)[0].text.strip())
    if any(one.search(rest.text) for one in (ANOTHER, _REMARK, _PLACES_NEW)) or says_edit(first):
        return True
    return any(_ASKS_MORE.match(piece) or says_edit(piece) or gives_reason(piece) for piece in behind)


_PART_TO_COME = re.compile(
    r"(?:an? |the )?(?:(?:new|additional|further|another|extra|following) (?:sub-?)?[a-z]+(?: \(?\w{1,4}\)?)?"
    r"|(?:sub-?)?(?:point|paragraph|sentence|bullet|clause|section))",
    re.IGNORECASE,
)
"""What comes rather than its words: "new point 3"."""


def with_inline_text(sentence: Sentence, heads: Sequence[str] | None, scopes: tuple[Ref, ...]) -> Entry | None:
    """Return "Insert as new point 3: Asks the Cabinet to ..." read with what stands behind the colon as its text."""
    text = sentence.text
    paragraph = sentence.paragraphs[0]
    for match in COLON.finditer(paragraph.text):
        at = match.end() - 1
        if at >= len(paragraph.text.rstrip()) - 1:
            break
        lead = replace(paragraph, runs=cut(paragraph, 0, at + 1))
        rest = replace(paragraph, runs=cut(paragraph, at + 1, len(paragraph.text)), label="")
        if rest.text.strip()[:1] in MARKS or _says_more(rest) or _PART_TO_COME.fullmatch(rest.text.strip(" .:")):
            continue
        rest, renumbering = without_renumbering(rest)
        entry = parse(Sentence((lead,), (rest, *sentence.paragraphs[1:])), heads, scopes)
        entry = with_renumbering(entry, renumbering, heads, scopes)
        if not entry.trouble:
            return replace(entry, text=text)
    return None


_DESCRIBES = re.compile(
    r"\bthe (?:number|amount|size|total|length|value) of (?![£€$]?\d)[a-z ]{3,40}? (?:to|with|from) (?![‘“\"])",
    re.IGNORECASE,
)
"""What says which words change by what they tell, and not by the words: "the number of members to seven"."""


def with_quotes(sentence: Sentence, heads: Sequence[str] | None, scopes: tuple[Ref, ...]) -> Entry | None:
    """Return "replace Environment Panel with Flood Panel", read as if the words stood in quotation marks."""
    paragraph = sentence.paragraphs[0]
    if any(mark in paragraph.text for mark in '‘“"') or "'" in paragraph.text or len(paragraph.text) > LONGEST_UNQUOTED:
        return None
    if len(_WITH.findall(paragraph.text)) > 1 or _DESCRIBES.search(paragraph.text):
        return None  # "replace talks with the operators with quotations": nobody knows where the new words begin
    text = _VERB_COLON.sub(r"\1", paragraph.text)
    for pattern, quoting in UNQUOTED:
        text, count = re.subn(pattern, quoting, text, flags=re.IGNORECASE)
        quotations = re.findall("“([^”]*)”", text)
        if count and not any(_may_be_more(one) for one in quotations):
            entry = parse(Sentence((replace(paragraph, runs=(Run(text),)),)), heads, scopes)
            if not entry.trouble and entry.edits:
                return replace(entry, text=sentence.text, doubt=doubt_of(entry, text))
    return None


def _may_be_more(words: str) -> bool:
    """Whether words that are to be quoted may hold a place, an order or a remark."""
    is_part = bool(_PART_TO_COME.fullmatch(words.strip(" .:")))
    return is_part or bool(UNSURE.search(words)) or is_place(words) or speaks_of_words(words)


def with_sums(sentence: Sentence, heads: Sequence[str] | None, scopes: tuple[Ref, ...]) -> Entry | None:
    """Return "In the first bullet under “This Council notes” for 417 read 431", the figures read as if quoted."""
    paragraph, text = sentence.paragraphs[0], sentence.text
    at = max((mark.end() for mark in _CLOSING.finditer(text)), default=0)
    tail = text[at:]
    if len(sentence.paragraphs) > 1 or len(text) > LONGEST_UNQUOTED:
        return None
    for pattern, quoting in UNQUOTED_SUMS:
        tail = re.sub(pattern, quoting, tail, flags=re.IGNORECASE)
    for pattern, quoting in UNQUOTED if tail == text[at:] and at else ():
        made, count = re.subn(pattern, quoting, tail, flags=re.IGNORECASE)
        if count and not any(_may_be_more(one) for one in re.findall("“([^”]*)”", made)):
            tail = made
            break
    if tail == text[at:]:
        return None
    entry = parse(Sentence((replace(paragraph, runs=(Run(text[:at] + tail),)),)), heads, scopes)
    return None if entry.trouble or not entry.edits else replace(entry, text=text, doubt=doubt_of(entry, tail))


def with_split_words(sentence: Sentence, heads: Sequence[str] | None, scopes: tuple[Ref, ...]) -> Entry | None:
    """Return "Rule 8 - 28 days should be 14 days", read as if old and new words stood in quotation marks."""
    paragraph, text = sentence.paragraphs[0], sentence.text.strip()
    if len(sentence.paragraphs) > 1 or any(mark in text for mark in '‘“"') or len(text) > LONGEST_SPLIT:
        return None
    if len(_WITH.findall(text)) > 1 or _DESCRIBES.search(text):
        return None
    text = _with_place_first(text)
    place = place_of(text)
    said = text[len(place) :].strip(" ,:-–—")
    is_placed = place.strip() or paragraph.label or any(ref.steps for ref in scopes)
    for pattern in (*SPLIT, *(SPLIT_AT_PLACE if is_placed else ())):
        match = pattern.fullmatch(said)
        if match is not None and not any(_is_doubtful(words) for words in match.group("old", "new")):
            where = f"{place.strip(' ,:-–—')}, " if place.strip() else ""
            made = f"{where}change “{match['old']}” to “{match['new']}”."
            entry = parse(Sentence((replace(paragraph, runs=(Run(made),)),)), heads, scopes)
            if not entry.trouble and entry.edits and not speaks_of_words(match["new"]):
                runs_on = said.rstrip(" .").endswith(match["new"]) and pattern not in SPLIT_AT_PLACE
                return replace(
                    entry, text=sentence.text, doubt=doubt_about(match["new"], match["old"]) if runs_on else ""
                )
    return None


def _with_place_first(text: str) -> str:
    """Return "Amend point 1 to replace nine with ten", "Replace nine with ten in point 1" with the place before it."""
    if amends := _AMENDS_PLACE.fullmatch(text):
        return f"In {amends['place']}, change {amends['what']}"
    for behind in _PLACE_BEHIND.finditer(text):
        tail = text[behind.end() - len(behind["place"]) :].rstrip(" .")
        if is_place(tail):
            return f"In {tail}, {text[: behind.start()]}"
    return text


def _is_doubtful(words: str) -> bool:
    """Whether words that stand in no quotation marks may hold more than the words."""
    return may_hold_more(re.sub(r"\bsince (?=\d)", "", words))


def without_outer_quotes(sentence: Sentence, heads: Sequence[str] | None, scopes: tuple[Ref, ...]) -> Entry | None:
    """Return an instruction that stands in quotation marks as a whole ("“That the motion be amended by ...”")."""
    paragraph, text = sentence.paragraphs[0], sentence.text.strip()
    inner = text[1:-1].strip()
    if (
        len(sentence.paragraphs) > 1
        or text[:1] not in MARKS
        or text[-1:] not in MARKS
        or not looks_like_instruction(inner)
    ):
        return None
    start = paragraph.text.index(inner)
    entry = parse(
        replace(sentence, paragraphs=(replace(paragraph, runs=cut(paragraph, start, start + len(inner))),)),
        heads,
        scopes,
    )
    return None if entry.trouble else replace(entry, text=sentence.text)


def with_marked_words(sentence: Sentence, heads: Sequence[str] | None, scopes: tuple[Ref, ...]) -> Entry | None:
    """Return "delete ~~nine~~ and insert <u>ten</u>", read as if the marked words stood in quotation marks."""
    quoted = with_marks_quoted(sentence.paragraphs[0])
    entry = parse(Sentence((quoted,)), heads, scopes) if quoted is not None and len(sentence.paragraphs) == 1 else None
    return replace(entry, text=sentence.text) if entry is not None and not entry.trouble and entry.edits else None


def with_closing_mark(sentence: Sentence, heads: Sequence[str] | None, scopes: tuple[Ref, ...]) -> Entry | None:
    """Return "In (iii), after ‘elected’ add ‘by secret ballot", whose quotation nothing closes, read to its end."""
    paragraph, text = sentence.paragraphs[0], sentence.text.rstrip()
    last = max(text.rfind(f" {mark}") for mark in _CLOSED_BY) + 1
    tail = text[last + 1 :]
    if len(sentence.paragraphs) > 1 or not last or len(tail) > LONGEST_SPLIT or any(mark in tail for mark in MARKS):
        return None
    if _ORDERS.search(tail) or not tail.strip():
        return None
    made = replace(paragraph, runs=(Run(text + _CLOSED_BY[text[last]]),))
    entry = parse(Sentence((made,)), heads, scopes)
    if entry.trouble or not entry.edits:
        return None
    return replace(
        entry, text=sentence.text, doubt="its last quotation is never closed; it was read to the end of the line"
    )


def freely(sentence: Sentence, heads: Sequence[str] | None, scopes: tuple[Ref, ...]) -> Entry | None:
    """Return a sentence whose clauses are put in plain order, read past those that seem to ask for nothing."""
    entry = parse(sentence, heads, scopes, freely=True)
    return entry if entry.edits and not entry.trouble else None


_WAYS = (
    with_bracketed_words,
    with_marked_words,
    with_inline_text,
    with_named_words,
    with_quotes,
    with_split_words,
    with_sums,
    without_outer_quotes,
    with_half_quotes,
    with_closing_mark,
    freely,
)


def reread(sentence: Sentence, heads: Sequence[str] | None, scopes: tuple[Ref, ...]) -> Entry | None:
    """Return a sentence as the first other way to read it understands it, None where none does."""
    if _BY_SO_MUCH.search(sentence.text):
        return None  # "increase £50,000 by £10,000" does not say what comes of it
    return next(filter(None, (way(sentence, heads, scopes) for way in _WAYS)), None)
