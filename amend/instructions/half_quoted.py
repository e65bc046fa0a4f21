"""Sentences that quote some of their words and not others, or that close a quotation with another mark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from amend.instructions.connecting import FEW_WORDS, MAY_ASK
from amend.instructions.grammar import parse
from amend.instructions.kinds import SAYS_EDIT, UNSURE, VERBISH
from amend.instructions.parsed import Entry, Ref
from amend.instructions.references import scan
from amend.instructions.sentence import Sentence
from amend.model import Run
from amend.quotation import quoted

_OPEN = r"[‘“\"]|(?<!\w)'"
_PLAIN = r"[^‘’“”\"':;\n]"
_GOES = r"(?:delete|del|omit|remove|leave out|strike(?: out)?|take out|replace)"
_COMES = r"(?:insert|add|put|replace with|with|and insert|and add|& insert|& add|substitute)"
_NO_PLACE = r"(?!(?:the following|as|at|after|before|in|it|them|this|these|all|everything|from|an?|new|point|the words?:|immediately|directly|just|right|straight|the|some|any|such)\b)"
_OLD = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:after|before|following) (?:the words? )?{_NO_PLACE}(?P<words>{_PLAIN}{{2,40}}?),? (?=(?:insert|add|put)\b[^‘“\"']{{0,20}}(?:{_OPEN}))",
        rf"\b{_GOES} (?:the words? )?{_NO_PLACE}(?P<words>{_PLAIN}{{2,80}}?),? (?={_COMES} (?:the words? )?(?:{_OPEN}))",
        rf"\b(?:insert|add|put) (?:the words? )?[‘“\"'][^‘’“”\"]{{2,120}}[’”\"'],? (?:after|before|following) (?:the words? )?{_NO_PLACE}(?P<words>\w{_PLAIN}{{1,60}}?)\.?\s*$",
    )
)  # fmt: skip
"""Words of the motion without quotation marks, beside others that have them: the motion must have them."""
_NEW = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"[’”\"'],? (?:{_COMES}):? (?:the words? )?{_NO_PLACE}(?P<words>\w{_PLAIN}{{1,120}}?)\.?\s*$",
        rf"\b(?:insert|add|put)(?: the words?)?:? {_NO_PLACE}(?P<words>\w{_PLAIN}{{1,80}}?)\s+(?:after|before|following) (?:the words? )?(?=(?:{_OPEN}))",
    )
)  # fmt: skip
"""New words without quotation marks, beside others that have them; whether they are all of the new text, nobody knows."""
_UNLIKE = re.compile(
    r"(?:(?<=^)|(?<=[\s(]))(?:[‘'](?P<one>\w[^‘’“”\"\n]{1,160}?|[,;:.(] ?\w[^‘’“”\"\n]{1,160}?)[\"”]|[“\"](?P<two>\w[^‘“”\"\n]{1,160}?|[,;:.(] ?\w[^‘“”\"\n]{1,160}?)['’])(?=[\s.,;:)]|$)"
)
"""A quotation that another kind of mark closes than the one that opens it: “agreed'."""
_DOUBT = "its new words stand in no quotation marks; they were read to the end of what follows the verb"
PRIVATE = re.compile("[\ue000-\uf8ff]")
"""What marks a sentence for the frames, and no paper types."""
_BRACKETED = re.compile(r"(?P<what>[^()]{6,120}?) \((?P<words>\w[^()‘“\"]{8,200})\)\.?")
"""A part, and its words in brackets."""
LONGEST = 400
"""In characters: in a longer sentence nobody tells which words are meant."""


def with_half_quotes(sentence: Sentence, heads: Sequence[str] | None, scopes: tuple[Ref, ...]) -> Entry | None:
    """Return "after guide add “in plain English”", read as if all its words stood in quotation marks."""
    text = sentence.text
    if len(sentence.paragraphs) > 1 or len(text) > LONGEST:
        return None
    for made, doubt in _made(text, bool(sentence.block)):
        paragraph = replace(sentence.paragraphs[0], runs=(Run(made),))
        entry = parse(replace(sentence, paragraphs=(paragraph,)), heads, scopes)
        if not entry.trouble and entry.edits:
            return replace(entry, text=text, doubt=doubt)
    return None


def with_bracketed_words(sentence: Sentence, heads: Sequence[str] | None, scopes: tuple[Ref, ...]) -> Entry | None:
    """Return "Delete the third bullet (To remove bins)" with what stands there as if in quotation marks."""
    paragraph, match = sentence.paragraphs[0], _BRACKETED.fullmatch(sentence.text.strip())
    if match is None or len(sentence.paragraphs) > 1:
        return None
    quoting, without = (
        parse(Sentence((replace(paragraph, runs=(Run(made),)),)), heads, scopes)
        for made in (f"{match['what']} (“{match['words']}”)", f"{match['what']}.")
    )
    if quoting.trouble or not quoting.edits:
        return None
    doubt = f"what stands in brackets, {quoted(match['words'])}, is not in the motion; it was passed over as a remark"
    is_remark = len(match["words"].split()) >= FEW_WORDS and not MAY_ASK.search(match["words"].lower())
    others = () if without.trouble or not is_remark else (replace(without, text=sentence.text, doubt=doubt),)
    return replace(quoting, text=sentence.text, others=others)


def _made(text: str, has_block: bool) -> Iterator[tuple[str, str]]:
    """Yield the sentence with its marks made alike, and with marks put where there are none; and what is in doubt."""
    alike = _UNLIKE.sub(lambda match: f"“{match['one'] or match['two']}”", text)
    if alike.count('"') % 2 or alike.count("“") != alike.count("”"):
        alike = text  # "the residents' charter": the mark was an apostrophe
    if alike != text:
        yield alike, ""
    for patterns, doubt in ((_OLD, ""), (() if has_block else _NEW, _DOUBT)):
        for pattern in patterns:
            match = pattern.search(alike)
            if match is not None and not may_hold_more(match["words"]):
                start, end = match.span("words")
                alike = f"{alike[:start]}“{alike[start:end]}”{alike[end:]}"
                yield alike, doubt


def may_hold_more(words: str) -> bool:
    """Whether words without quotation marks may be more than words: an order, a place, an argument."""
    return bool(UNSURE.search(words) or VERBISH.search(words) or SAYS_EDIT.search(words)) or is_place(words)


def is_place(words: str) -> bool:
    """Whether words that are to be quoted name a place of the motion: "the second bullet"."""
    said = PRIVATE.sub("\ufffd", words.lower().strip())
    found = scan(said, 0, ()) if said else None
    return found is not None and found[0] == len(said) and bool(found[1].steps)
