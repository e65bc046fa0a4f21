"""Words that are called words and stand in no quotation marks: "insert the word urgently before the word repair"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from amend.instructions.grammar import parse
from amend.instructions.marked import REF
from amend.instructions.marking import marked
from amend.instructions.parsed import Entry, Ref
from amend.instructions.quotes import readings
from amend.instructions.sentence import Sentence
from amend.model import Run

LONGEST = 400
"""In characters: in a longer sentence nobody tells which words are meant."""
MOST_READINGS = 24
"""Of a sentence that can be read in more ways nobody says which is meant."""
_MARKS = re.compile(r"[‘“\"”]|(?<!\w)'|[’'](?!\w)")
_NO_WORD = (
    r"(?!(?:from|after|before|up|to|which|that|below|above|be|is|are|should|shall|must|\w+ed by|as follows|count|order"
    r"|following|beginning|starting|ending)\b)"
)
_CALLED = re.compile(
    rf"\bthe (?:single )?(?P<words>(?P<one>word)|words|phrase|expression|term) (?={_NO_WORD}\w)"
    r"|\bthe (?:figures?|sum|amount|date|number|percentage|year)(?: of)? (?=[£€$]?\d)",
    re.IGNORECASE,
)
"""What says that words of the motion, or for it, come next."""
_ONE = re.compile(r"[^\s,;:]+?(?=[,;:.]?(?:\s|$))")
_FIGURE = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}(?: \d{4})?|[£€$]?\d[\d.,]*(?<![.,])(?:%| per cent| (?:million|billion)|[mk]\b|bn\b)?"
)
_WORDS = r"(?:the )?(?:single )?(?:words?|phrase|expression|term|figures?|sum|amount|date|number|percentage|year)\b"
_VERB = r"(?:insert|add|delet|replac|substitut|omit|remov|put|strik|leav|tak|chang)\w*"
_JUST = r"(?:immediately |directly |just |right )?"
_ENDS = re.compile(
    rf",? (?:and |then |also |to |by |the )*{_VERB}\b"
    r"|,? (?:(?:to|should|shall|must|will) )?(?:be|being|is|are)(?: to be)?"
    r" (?:\w+ed|left out|taken out|put in|struck out|cut)\b"
    rf"|,? (?:with|by|for|to|and|instead of|in place of|rather than"
    rf"|{_JUST}(?:before|after|following|preceding)) {_WORDS}"
    rf"|,? {_JUST}(?:before|after|following|preceding|with|for|by) (?=\S)"
    r"|,? (?:in|from|of|at|to|under|on|into) (?=\S)|,? instead\b|,? (?:to|shall|should) (?:read|become)\b|\W*$",
    re.IGNORECASE,
)
"""What may follow such words."""
_PLACES = re.compile(r",? (?:in|from|of|at|to|under|on|into) ", re.IGNORECASE)
_PLACE = re.compile(rf"(?:the )?{REF}\W*")
_BEHIND = re.compile(rf"[,;.]| and | (?:to be|be|is|are) | (?=(?:by )?{_VERB}\b)")
_EDGE = re.compile(r"(?:the |its )?(?:very )?(?:end|start|beginning)\b", re.IGNORECASE)
_BESIDE = re.compile(
    rf"(?P<lead> {_JUST}(?:after|before|following|with|by|for|(?:to|shall|should)(?: read| become| be|(?<=to))) )"
    r"(?P<words>[^\s“”:;,.][^“”:;]{0,80}?)(?P<tail>\.?\s*$|,? (?:in|of|from) .*$)"
)
"""Words beside the called ones that nothing calls so: "replace the word may with will"."""
_DOUBT = "its words stand in no quotation marks, and where they end can be read in more than one way"


def with_named_words(sentence: Sentence, heads: Sequence[str] | None, scopes: tuple[Ref, ...]) -> Entry | None:
    """Return "delete the word may", read as if what is called a word stood in quotation marks."""
    text = sentence.text
    if len(sentence.paragraphs) > 1 or len(text) > LONGEST or _MARKS.search(text) or not _CALLED.search(text):
        return None
    understood: list[Entry] = []
    for made in islice(_quoted(text, 0, heads or ()), MOST_READINGS):
        for said in dict.fromkeys((made, _with_words_beside(made, heads or ()))):
            paragraph = replace(sentence.paragraphs[0], runs=(Run(said),))
            entry = parse(replace(sentence, paragraphs=(paragraph,)), heads, scopes)
            if not entry.trouble and entry.edits:
                understood.append(replace(entry, text=text))
    first = next(iter(understood), None)
    return replace(first, doubt=_DOUBT) if first and any(e.edits != first.edits for e in understood) else first


def _quoted(text: str, start: int, heads: Sequence[str]) -> Iterator[str]:
    """Yield the sentence with quotation marks around what is called a word, for each end that it may have."""
    called = _CALLED.search(text, start)
    if called is None:
        yield text
        return
    for end in _ends(text, called, heads):
        words = text[called.end() : end]
        if words.strip() and not _CALLED.search(f"{words} x") and not _holds_place(words, heads):
            made = f"{text[: called.end()]}“{words}”{text[end:]}"
            yield from _quoted(made, end + 2, heads)


def _ends(text: str, called: re.Match[str], heads: Sequence[str]) -> Iterator[int]:
    """Yield where the words may end; one word ends with itself."""
    one = _ONE if called["one"] else None if called["words"] else _FIGURE
    if one is not None:
        match = one.match(text, called.end())
        if match is not None:
            yield match.end()
        return
    for match in _ENDS.finditer(text, called.end() + 1):
        behind = _BEHIND.split(text[match.end() :])[0]
        if not _PLACES.fullmatch(match[0]) or _is_place(behind, heads) or _EDGE.match(behind):
            yield match.start()
        if match.end() == len(text):
            return


def _is_place(words: str, heads: Sequence[str]) -> bool:
    return bool(_PLACE.fullmatch(marked(next(readings(words)), heads, False).line))


def _holds_place(words: str, heads: Sequence[str]) -> bool:
    """Whether words that are to be quoted are a place of the motion, or end in one: "with will in notes 2"."""
    return _is_place(words, heads) or any(_is_place(words[m.end() :], heads) for m in _PLACES.finditer(words))


def _with_words_beside(text: str, heads: Sequence[str]) -> str:
    """Return the sentence with quotation marks around the words that stand beside the called ones."""

    def beside(match: re.Match[str]) -> str:
        quoted = f"{match['lead']}“{match['words']}”{match['tail']}"
        return match[0] if _holds_place(match["words"], heads) else quoted

    return _BESIDE.sub(beside, text)
