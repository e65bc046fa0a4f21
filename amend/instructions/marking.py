"""A sentence made ready for the frames: small letters, one form of each verb, and one character for each reference
and each quotation."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from amend.folding import fold
from amend.instructions import references
from amend.instructions.frames import BLOCK
from amend.instructions.loose_talk import LOOSE_TALK
from amend.instructions.marked import FIRST_REF, FIRST_WORDS, MOST, QUOTE, REF, WORDS, Marked
from amend.instructions.named_heads import mark_heads
from amend.instructions.named_stops import spell_stops
from amend.instructions.parsed import Words
from amend.instructions.part_names import PART_NAMES
from amend.instructions.phrasings import SPACES
from amend.instructions.quotes import IN_BRACKETS, Quotation, Quoted
from amend.instructions.replacement import replacement
from amend.instructions.rewordings import reworded
from amend.instructions.said_besides import SAID_BESIDES
from amend.instructions.sequences import SEQUENCES
from amend.instructions.telling import MINUTES
from amend.instructions.turns import TURNS
from amend.instructions.ways import WAYS
from amend.instructions.wordings import ORDINALS, SAID_WORDS, VERB_FORMS
from amend.stream import BREAK

_VERBS = tuple((re.compile(rf"(?<![\w-])(?:{form})(?!\w)"), verb) for form, verb in VERB_FORMS)
_AFTER_VERB = re.compile(r"\b(insert|delete|replace|substitute|move|with|by) ?[:;,–-]+(?= )(?! renumber)")
_ACROSS = re.compile(r"([:;,.–-]) ; (?=[\ue000-\ue3ff])")
"""A stop, and a quotation that begins the next paragraph."""
_BY_EACH = re.compile(
    r",(?: and)? by (?=(?:deleting|replacing|substituting|striking(?: out)?|leaving out|omitting|removing|changing|moving)\b"
    r"|(?:inserting|adding)\b(?:[^,;\ue000-\ue3ff]{0,40}\b(?:after|before|at the|in|under|to|new)\b"
    r"|[^,;\ue000-\ue3ff]{0,20}[\ue000-\ue3ff] (?:after|before|at|in|to|as)\b))"
)
"""Where the next edit begins in "by deleting ... in point 2, by inserting ... in point 3, and by ..."."""
_SPACES = tuple(
    (re.compile(form), replacement(said))
    for form, said in (*MINUTES, *LOOSE_TALK, *SAID_BESIDES, *PART_NAMES, *SEQUENCES, *WAYS, *TURNS, *SPACES)
)
_ORDINAL = "|".join(words for words, _ in ORDINALS) + r"|\d{1,2}(?:st|nd|rd|th)"
_COUNTED_IN_HEAD = re.compile(
    rf"\b({_ORDINAL}) ([\uf000-\uf0ff]) (paragraph|point|bullet(?: point)?|clause|item|resolution|belief)(?!\w)"
)
""""The second 'believes' paragraph": the second paragraph of that section."""
_LIST_OF_HEAD = re.compile(
    r"(?<=(?:end|art) of )(?:the )?(?:bullet points|bullets|numbered points|points|items|list(?: of \w+)?) (?:under|in|of|below|within) "
    r"(?:the )?(?:heading |section )?(?=[\uf000-\uf0ff])"
)
""""At the end of the bullets under 'Council notes'": at the end of that section."""
_PART_THEN_HEAD = re.compile(r"\b((?:bullet|point|paragraph|item)(?: \(?[\w.]{1,5}\)?)?), (?=[\uf000-\uf0ff] ?[:,])")
""""In the fourth bullet, Council notes that: delete ...": the bullet of that section."""
_COUNTED_OUT = re.compile(
    r"(?:\b(?:by|following|follows|thus|changes|amendments)\b:?|\bmotion:) ?\((?:1|a|i)\) .*\((?:2|b|ii)\) "
)
"""Edits that are counted out in a sentence: "amended by (1) the deletion of ...; and (2) ..."."""
_COUNTER = re.compile(r"((?:^|\bby|[;:,]|\band) ?)\((?:\d{1,2}|[a-h]|[ivx]{1,4})\)(?= )")
_IN_BRACKETS = re.compile(
    r"(?:(?<=delete )|(?<=replace ))(?:the )?(?:words?|text|wording|phrase|passage|part|remark)(?: (?:that|which) (?:is|are|stands?))? in (?:the )?(?:brackets|parentheses)\b"
)
_UNIT_BEFORE = re.compile(
    r"\b(paragraph|point|bullet point|bullet|clause|item|recommendation|resolution|section|sentence)s?\b"
)
_WITHOUT_UNIT = re.compile(
    rf"\b(?:(?:in|of|from|to|under) the (?:{_ORDINAL})(?= [\ue000-\ue3ff])"
    rf"|(?:in|of|from|to|after|before|under|follows?|precedes?) the (?:{_ORDINAL})(?= ?(?:[,;.:)]|$)))"
)
_QUOTED = re.compile(
    rf"(?:(?:the |both |all |any )?(?:(?P<ordinal>{_ORDINAL}) |(?P<all>every |each |all ))?"
    rf"(?:(?:occurrence|instance|mention|use|appearance|reference)s? (?:of|to) )?"
    rf"(?:the )?(?:(?:opening|following|new|additional|further|final|last|single|two|three|four|five) )?(?:\b(?:{SAID_WORDS})(?: is| are| being)?[,:;]?(?: ?-{{1,2}})? )?)?(?P<quote>{QUOTE})"
    r"(?P<where>,? (?:wherever (?:(?:it|they|this|that) (?:occurs?|appears?)|found)|in both places(?: where (?:it|they) (?:occurs?|appears?|stands?))?|both times|throughout(?: the (?:motion|text)| [\ue400-\ue7ff](?=\.?$))?|in all (?:places|cases)"
    rf"|where (?:it|they) (?:(?P<nth>{_ORDINAL}|secondly|thirdly) )?(?:occurs?|appears?)(?: for the (?P<time>{_ORDINAL}) time)?))?"
)


def marked(quoted: Quoted, heads: Sequence[str] | None, has_block: bool = False) -> Marked:
    """Return the sentence `quoted` ready for the frames; `heads` are those of the motion, None without one.

    `has_block`: text follows below the sentence.
    """
    line = re.sub(r"\s+", " ", fold(_with_stops(quoted).lower()).replace("\n", " ").replace(BREAK, " ; ")).strip()
    line = _ACROSS.sub(r"\1 ", line)
    line += f" {BLOCK}" if has_block else ""
    out = Marked(_BY_EACH.sub("; by ", line), quoted.quotations)
    for pattern, verb in _VERBS:
        out.line = pattern.sub(verb, out.line)
    spell_stops(out)
    for pattern, said in _SPACES:
        out.line = pattern.sub(said, out.line)
    _quote_bracketed(out)
    _unquote_labels(out)
    if _COUNTED_OUT.search(out.line):
        out.line = _COUNTER.sub(r"\1", out.line)
    _unquote_openings(out)
    out.line = re.sub(r" {2,}", " ", _AFTER_VERB.sub(r"\1 ", out.line))
    mark_heads(out, heads)
    out.line = _COUNTED_IN_HEAD.sub(r"\1 \3 of \2", out.line)
    out.line = _LIST_OF_HEAD.sub("", out.line)
    out.line = _PART_THEN_HEAD.sub(r"\1 of ", out.line)
    out.line = _WITHOUT_UNIT.sub(_with_unit, out.line)
    _mark_refs(out)
    _mark_words(out)
    _mark_beginnings(out)
    out.line = reworded(out.line)
    return out


def _unquote_openings(out: Marked) -> None:
    """Put "the third whereas" for "the third “Whereas”": the quotation names how clauses begin."""

    def bare(match: re.Match[str]) -> str:
        said = (
            out.quotations[ord(match["quote"]) - 0xE000]
            .text.lower()
            .strip(" ,:.")
            .removeprefix("and be")
            .removeprefix("and therefore")
        )
        said = "be it further resolved" if said in ("further resolved", " it further resolved") else said
        return f"{match['lead']}{said}" if _OPENING_WORDS.fullmatch(said) else match[0]

    out.line = _COUNTED_QUOTE.sub(bare, out.line)


def _unquote_labels(out: Marked) -> None:
    """Put "after 6.e" for "after “6.e”": the quotation names a point."""

    def bare(match: re.Match[str]) -> str:
        said = out.quotations[ord(match["quote"]) - 0xE000].text.strip(" .")
        return f"{match['lead']}{said.lower()}" if _LABEL_ALONE.fullmatch(said) else match[0]

    out.line = _PLACED_QUOTE.sub(bare, out.line)


def _quote_bracketed(out: Marked) -> None:
    """Put a quotation for "the words in brackets"; the paper has none."""
    if len(out.quotations) < MOST and (match := _IN_BRACKETS.search(out.line)):
        quotation = Quotation("(…)", IN_BRACKETS, IN_BRACKETS)
        out.line = f"{out.line[: match.start()]}{chr(0xE000 + len(out.quotations))}{out.line[match.end() :]}"
        out.quotations = (*out.quotations, quotation)


def _with_unit(match: re.Match[str]) -> str:
    """Return "in the third" with what was counted before: "in the third paragraph"."""
    units = _UNIT_BEFORE.findall(match.string[: match.start()])
    return f"{match[0]} {units[-1]}" if units else match[0]


_PLACED_QUOTE = re.compile(
    rf"(?P<lead>\b(?:after|before|in|under|of) (?:(?:point|paragraph|clause|item) )?)(?P<quote>{QUOTE})"
)
_LABEL_ALONE = re.compile(r"\d{1,2}\.[a-z](?:\.(?:[ivx]+|\d{1,2}))?|\d{0,2}\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)")
_COUNTED_QUOTE = re.compile(rf"(?P<lead>\b(?:{_ORDINAL}) )(?P<quote>{QUOTE})")
_OPENING_WORDS = re.compile(
    r"(?:and )?whereas|because|(?:now,? )?(?:therefore,? )?be it (?:further )?resolved|resolved?"
)
_LABEL = r"(?:\d{1,2}|[a-z]|[ivx]{1,4})"
_LABEL_DOT = re.compile(
    rf"\b(?P<lead>(?:in|of|to|from|at|after|before|between|under) )(?P<first>{_LABEL})\."
    rf"(?:(?P<link> (?:and|or|to) )(?P<last>{_LABEL})\.)?(?=[,:;]| ?{QUOTE}| \(|(?-i: [a-z]))(?! (?:(?:and|or|to) )?{_LABEL}\.)",
    re.IGNORECASE,
)
"""A label with the full stop that the motion prints behind it, amid a sentence: "between b. and c. insert"."""
_ENDS_WITHIN = re.compile(r"(?:[.!?;]|; (?:and|or))\s*$")
"""The end of a quotation that ends the sentence around it, where a capital follows: of a list's point too."""


def _in_parentheses(match: re.Match[str]) -> str:
    last = f"{match['link']}({match['last']})" if match["last"] else ""
    return f"{match['lead']}({match['first']}){last}"


def _with_stops(quoted: Quoted) -> str:
    """Return the line with a full stop behind each quotation that ends a sentence within its marks."""
    ends = [_ENDS_WITHIN.search(one.text) is not None for one in quoted.quotations]
    line = re.sub(r"(?<=[\w)])—(?=\S)", " – ", quoted.line)
    line = _LABEL_DOT.sub(_in_parentheses, re.sub(r"(\d)\.(?=\s+[A-Z])", r"\1 .", line))  # "... point 1. Delete ..."
    return re.sub(
        rf"({QUOTE})(?=\s+[A-Z])",
        lambda m: f"{m[1]}." if ends[min(ord(m[1]) - 0xE000, len(ends) - 1)] else m[1],
        line,
    )


_SAYS_WORDS = re.compile(
    rf"(?P<ref>{REF})(?: ?\((?:which |that )?(?:(?:begin|start|read)(?:ning|ing|s)(?: with)?:? )?(?P<words>{WORDS})[.,;]?\)"
    rf"|,? (?:which |that )?(?:begin|start)(?:ning|ing|s)(?: with)?:? (?P<first>{WORDS}),?)"
)
"""A reference, and the words that stand there."""
_STARTS_REF = re.compile(r"(?<!\w)(?<!\d,)(?=[a-z(\d\uf000-\uf0ff])")


def _mark_refs(out: Marked) -> None:
    pieces: list[str] = []
    at = 0
    while at < len(out.line):
        found = references.scan(out.line, at, out.heads) if _STARTS_REF.match(out.line, at) else None
        if found is None or len(out.refs) >= MOST:
            pieces.append(out.line[at])
            at += 1
            continue
        out.refs.append(references.of_that_section(found[1], out.refs))
        pieces.append(chr(FIRST_REF + len(out.refs) - 1))
        at = found[0]
    text = "".join(pieces)
    # "(line 12)" behind a place only helps to find it in print.
    out.line = re.sub(rf" ?\({REF}\)", lambda match: "" if out.ref(match[0].strip(" ()")).steps[:1] and
                      out.ref(match[0].strip(" ()")).steps[0].unit in ("line", "page") else match[0], text)  # fmt: skip


def _mark_words(out: Marked) -> None:
    known = dict(ORDINALS) | {"secondly": 2, "thirdly": 3}

    def count(said: str | None) -> int:
        return 0 if not said else known[said] if said in known else int(said[:-2])

    def word(match: re.Match[str]) -> str:
        quotation = out.quotations[ord(match["quote"]) - 0xE000]
        counted = re.search(r"occurrence|instance|mention|use|appearance|reference|words? |figures? ", match[0])
        directly = match["ordinal"] and re.search(rf"{re.escape(match['ordinal'])} {QUOTE}", match[0])
        nth = match["ordinal"] if counted or directly else None
        ordinal = count(nth) or count(match["nth"]) or count(match["time"])
        where = match["where"] or ""
        everywhere = not ordinal and bool(match["all"] or re.search("wherever|throughout|in all|both", where) or
                                          re.match(r"all (?:the )?(?:occurrence|instance|mention|reference)", match[0]))  # fmt: skip
        places = 2 if everywhere and "both" in where else 0
        out.words.append(
            (Words(quotation.text, ordinal, everywhere, places, quotation.start == IN_BRACKETS), quotation)
        )
        return chr(FIRST_WORDS + len(out.words) - 1)

    out.line = _sub(_QUOTED, word, out.line)


def _mark_beginnings(out: Marked) -> None:
    """Give a reference the words that it says stand there: "the last bullet (‘We will ...’)"."""

    def told(match: re.Match[str]) -> str:
        ref = out.ref(match["ref"])
        if not ref.steps:
            return match[0]
        last = replace(ref.steps[-1], quoting=out.quoted(match["words"] or match["first"])[0].text)
        out.refs[ord(match["ref"]) - FIRST_REF] = replace(ref, steps=(*ref.steps[:-1], last))
        return match["ref"]

    out.line = _SAYS_WORDS.sub(told, out.line)


def _sub(pattern: re.Pattern[str], replaced: Callable[[re.Match[str]], str], line: str) -> str:
    return pattern.sub(replaced, line)
