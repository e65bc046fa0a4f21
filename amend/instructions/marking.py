"""A sentence made ready for the frames: small letters, one form of each verb, and one character for each reference
and each quotation."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from amend.folding import fold
from amend.instructions import references
from amend.instructions.frames import BLOCK
from amend.instructions.parsed import Ref, Words
from amend.instructions.quotes import Quotation, Quoted
from amend.instructions.rewordings import reworded
from amend.instructions.wordings import ORDINALS, SAID_WORDS, SPACES, VERB_FORMS
from amend.section_heads import SAYING, is_section_head
from amend.stream import BREAK

QUOTE, REF, WORDS = "[\ue000-\ue3ff]", "[\ue400-\ue7ff]", "[\ue800-\uebff]"
_FIRST_REF, _FIRST_WORDS, _FIRST_HEAD = 0xE400, 0xE800, 0xF000
NEAR = 80
"""In characters: how far around a name one looks for what it is."""
_MOST = 0x100
"""References, quotations or heads in one sentence; the rest is read as words."""
_VERBS = tuple((re.compile(rf"(?<![\w-])(?:{form})(?!\w)"), verb) for form, verb in VERB_FORMS)
_AFTER_VERB = re.compile(r"\b(insert|delete|replace|substitute|move|with|by) ?[:;,–-]+(?= )")
_ACROSS = re.compile(r"([:;,.–-]) ; (?=[\ue000-\ue3ff])")
"""A stop, and a quotation that begins the next paragraph."""
_SPACES = tuple((re.compile(form), said) for form, said in SPACES)
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
_UNIT_BEFORE = re.compile(
    r"\b(paragraph|point|bullet point|bullet|clause|item|recommendation|resolution|section|sentence)s?\b"
)
_WITHOUT_UNIT = re.compile(
    rf"\b(?:in|of|from|to|after|before|under) the (?:{_ORDINAL})(?= ?(?:[,;.:)]|$)| [\ue000-\ue3ff])"
)
_QUOTED = re.compile(
    rf"(?:(?:the |both |all |any )?(?:(?P<ordinal>{_ORDINAL}) |(?P<all>every |each |all ))?"
    rf"(?:(?:occurrence|instance|mention|use|appearance|reference)s? (?:of|to) )?"
    rf"(?:the )?(?:(?:opening|following|new|additional|further|final|last|single) )?(?:\b(?:{SAID_WORDS})(?: is| are| being)?[,:;]?(?: ?-{{1,2}})? )?)?(?P<quote>{QUOTE})"
    r"(?P<where>,? (?:wherever (?:it|they|this|that) (?:occurs?|appears?)|throughout(?: the (?:motion|text))?|in all (?:places|cases)"
    rf"|where (?:it|they) (?:(?P<nth>{_ORDINAL}|secondly|thirdly) )?(?:occurs?|appears?)(?: for the (?P<time>{_ORDINAL}) time)?))?"
)
_SECTION_VERB = rf"{SAYING}e?s"
_BODIES = "council|meeting|committee|cabinet|assembly|senedd|authority|union|conference|congress|house|board|party|branch|guild|association|society|club|chapter|federation|synod|agm"
_UNQUOTED_HEAD = re.compile(
    rf"(?P<head>(?:that )?(?:(?:this |the |full |our )*(?:{_BODIES}) )?"
    rf"(?:(?:also|further|therefore|hereby) )*(?:{_SECTION_VERB})(?: on [a-z ]{{1,30}}?)?(?: (?:to|that|for|upon))?)"
    r"(?= section| part| list| heading| paragraph| point| item| bullet| \(?\d|,? ?[:,]| ?$|\.| [-–—]"
    r"| (?:insert|delete|replace|substitute|change|amend|renumber|move|after|before|at the|the words)\b| [\ue000-\ue3ff])"
)
_NUMBERED_HEAD = re.compile(
    rf"(?<![\w'-])(?P<head>(?:(?:(?:this )?(?:council|conference|congress|union|guild|association|society|meeting|branch)|motion) )?(?:(?:further|also|therefore) )?(?:{_SECTION_VERB}))(?=,? (?:\(?(?:\d{{1,3}}[a-z]?|[a-h]|[ivx]{{1,4}})\)?(?:[ ,:;.(-]|$)|no\.? |number |points? |paragraphs? |sub-|bullets? ))"
)
"""The name of a section before a number, wherever it stands: "delete Believes 2 and 3"."""
_BEFORE_HEAD = re.compile(r"(?:^|(?:bullet|point|paragraph|item)(?: \(?[\w.]{1,5}\)?)?, |[.;:] |after the heading |before the heading |delete the heading |replace the heading |(?:^|[ .;])amend (?:the )?|(?:in|under|of|to|within|from|at|into|on|below)(?: the)?(?: (?:section|part|heading|list))?(?: (?:headed|"
                          r"titled|entitled|called|beginning|starting|under|after|following|below))?,? )(?:the )?(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth"
                          r"|ninth|tenth|last|\d{1,2}(?:st|nd|rd|th)) |heading |text before (?:the \w+ )?)?$")  # fmt: skip
_CALLED = re.compile(
    r"(?:^|[ ,])under (?:the )?$|(?:section|heading|list|part)s?(?: (?:headed|titled|entitled|called|beginning|starting|under))?,? $"
    r"|(?:section|heading|list|part)s? (?:headed|titled|entitled|called|beginning|starting|under): $"
    r"|(?:paragraph|point|bullet|sentence|clause|line|item|resolution|recommendation|one)s? (?:which |that )?"
    r"(?:begin|start|open)(?:ning|ing|s)?(?: with)?(?: the words?)?[,:]? $"
)
"""What stands before the words by which a part is called."""
_SAYS_WHOLE = re.compile(
    r" (?:in (?:its|their) entirety|entirely|altogether|in full|,? ?(?:and|with|together with) (?:all |both |everything |the |its |their ))"
)
"""What stands behind the head of a section where all of it is meant."""
_EDIT_BEFORE = re.compile(r"\b(?:delete|replace|move|amend|renumber|substitute|after|before) (?:the )?$")
_PART_BEHIND = re.compile(r" \d|, \d{1,2}[,:]|,? (?:point|paragraph|bullet|item|clause)s? \(?\w{1,4}\b")
"""What stands behind the head of a section and names a part of it."""
_NEW = re.compile(r"insert (?:an? |the )?(?:new |additional |further )*$")
_NUMBERED = re.compile(r",? ?(?:point |paragraph )?\(?(?:\d|[a-z]\))")
"""A new point that is named by its section: "insert new ‘This Union resolves’ 5"."""
_AFTER_HEAD = re.compile(
    r"'? ?(?:section|part|heading|list|paragraph|point|bullet|clause)\b|(?:,|:| ?[-–]) ?(?:[a-z]|\(|\d|$|[\ue000-\uf0ff])|\s?$"
)


@dataclass
class Marked:
    """A sentence as the frames read it."""

    line: str
    quotations: Sequence[Quotation]
    refs: list[Ref] = field(default_factory=list)
    words: list[tuple[Words, Quotation]] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)

    def ref(self, character: str) -> Ref:
        return self.refs[ord(character) - _FIRST_REF]

    def quoted(self, character: str) -> tuple[Words, Quotation]:
        return self.words[ord(character) - _FIRST_WORDS]


def marked(quoted: Quoted, heads: Sequence[str] | None, has_block: bool = False) -> Marked:
    """Return the sentence `quoted` ready for the frames; `heads` are those of the motion, None without one.

    `has_block`: text follows below the sentence.
    """
    line = re.sub(r"\s+", " ", fold(_with_stops(quoted).lower()).replace("\n", " ").replace(BREAK, " ; ")).strip()
    line = _ACROSS.sub(r"\1 ", line)
    line += f" {BLOCK}" if has_block else ""
    out = Marked(line, quoted.quotations)
    for pattern, verb in _VERBS:
        out.line = pattern.sub(verb, out.line)
    for pattern, said in _SPACES:
        out.line = pattern.sub(said, out.line)
    if _COUNTED_OUT.search(out.line):
        out.line = _COUNTER.sub(r"\1", out.line)
    out.line = re.sub(r" {2,}", " ", _AFTER_VERB.sub(r"\1 ", out.line))
    _mark_heads(out, heads)
    out.line = _COUNTED_IN_HEAD.sub(r"\1 \3 of \2", out.line)
    out.line = _LIST_OF_HEAD.sub("", out.line)
    out.line = _PART_THEN_HEAD.sub(r"\1 of ", out.line)
    out.line = _WITHOUT_UNIT.sub(_with_unit, out.line)
    _mark_refs(out)
    _mark_words(out)
    _mark_beginnings(out)
    out.line = reworded(out.line)
    return out


def _with_unit(match: re.Match[str]) -> str:
    """Return "in the third" with what was counted before: "in the third paragraph"."""
    units = _UNIT_BEFORE.findall(match.string[: match.start()])
    return f"{match[0]} {units[-1]}" if units else match[0]


def _with_stops(quoted: Quoted) -> str:
    """Return the line with a full stop behind each quotation that ends a sentence within its marks."""
    ends = [one.text.rstrip()[-1:] in ".!?" for one in quoted.quotations]
    line = re.sub(r"(\d)\.(?=\s+[A-Z])", r"\1 .", quoted.line)  # "... point 1. Delete ..."
    return re.sub(
        rf"({QUOTE})(?=\s+[A-Z])",
        lambda m: f"{m[1]}." if ends[min(ord(m[1]) - 0xE000, len(ends) - 1)] else m[1],
        line,
    )


def is_head_of(text: str, heads: Sequence[str]) -> bool:
    """Whether `text` is one of the motion's heads, or most of one ("Council notes", "Resolves")."""
    said = head_words(text)
    return bool(said) and any(said == (whole := head_words(head)) or whole.startswith(f"{said} ") or
                              f" {said} " in f" {whole} " for head in heads)  # fmt: skip


def head_words(text: str) -> str:
    """Return the words of a head in small letters, without the signs at its end."""
    return " ".join(re.findall(r"[\w'&/]+", fold(text).lower()))


def _mark_heads(out: Marked, heads: Sequence[str] | None) -> None:
    """Put one character for each section that is named, in quotation marks or without."""
    text: list[str] = []
    for index, character in enumerate(out.line):
        if "\ue000" <= character <= "\ue3ff" and len(out.heads) < _MOST:
            said = out.quotations[ord(character) - 0xE000].text
            if BREAK not in said and _is_section(
                said, heads, out.line[max(index - NEAR, 0) : index], out.line[index + 1 : index + NEAR]
            ):
                out.heads.append(said.strip())
                character = chr(_FIRST_HEAD + len(out.heads) - 1)
        text.append(character)
    out.line = "".join(text)
    for head in sorted(heads or (), key=len, reverse=True):
        words = re.escape(fold(head).lower().rstrip(" :-"))
        if len(words) > 3:
            _replace(out, re.compile(rf"(?<![\w'])(?P<head>{words})(?![\w'])"))
    _replace(out, re.compile(rf"(?<![\w'-]){_UNQUOTED_HEAD.pattern}"))
    _replace(out, _NUMBERED_HEAD, anywhere=True)


def _is_section(said: str, heads: Sequence[str] | None, before: str, after: str) -> bool:
    if re.match(r" ?(?:section|part of the motion|heading|list of)\b", after):
        return True
    if _CALLED.search(before):
        return True
    if re.search(r"from $", before) and re.match(r" (?:to|until|up to|onwards?)\b", after):
        return False
    if not (is_head_of(said, heads) if heads is not None else is_section_head(f"{said.rstrip(' :')}:")):
        return False
    if (
        _PART_BEHIND.match(after)
        or (_SAYS_WHOLE.match(after) and _EDIT_BEFORE.search(before))
        or (_NEW.search(before) and _NUMBERED.match(after))
    ):
        return True
    return bool(_BEFORE_HEAD.search(before)) and bool(
        _AFTER_HEAD.match(after) or re.match(r"[ ,;.:]", after) or not after
    )


def _replace(out: Marked, pattern: re.Pattern[str], anywhere: bool = False) -> None:
    def marked(match: re.Match[str]) -> str:
        before, after = (
            out.line[max(match.start() - NEAR, 0) : match.start()],
            out.line[match.end() : match.end() + NEAR],
        )
        if " " not in match["head"] and re.search(rf"(?:{_ORDINAL}) $", before):
            return match[0]  # "the second resolves" counts clauses
        if anywhere and len(out.heads) < _MOST:
            out.heads.append(match["head"])
            return chr(_FIRST_HEAD + len(out.heads) - 1)
        is_new = _NEW.search(before) and _NUMBERED.match(after)
        if len(out.heads) >= _MOST or not (
            is_new
            or (_EDIT_BEFORE.search(before) and _PART_BEHIND.match(after))
            or (
                _BEFORE_HEAD.search(before)
                and (_AFTER_HEAD.match(after) or re.match(r" \(?\w|[.;)]| [\ue000-\ue3ff]", after))
            )
        ):
            return match[0]
        out.heads.append(match["head"])
        return chr(_FIRST_HEAD + len(out.heads) - 1)

    out.line = pattern.sub(marked, out.line)


_SAYS_WORDS = re.compile(
    rf"(?P<ref>{REF})(?: ?\((?:which |that )?(?:(?:begin|start|read)(?:ning|ing|s)(?: with)?:? )?(?P<words>{WORDS})[.,;]?\)"
    rf"|,? (?:which |that )?(?:begin|start)(?:ning|ing|s)(?: with)?:? (?P<first>{WORDS}),?)"
)
"""A reference, and the words that stand there."""
_STARTS_REF = re.compile(r"(?<!\w)(?=[a-z(\d\uf000-\uf0ff])")


def _mark_refs(out: Marked) -> None:
    pieces: list[str] = []
    at = 0
    while at < len(out.line):
        found = references.scan(out.line, at, out.heads) if _STARTS_REF.match(out.line, at) else None
        if found is None or len(out.refs) >= _MOST:
            pieces.append(out.line[at])
            at += 1
            continue
        out.refs.append(references.of_that_section(found[1], out.refs))
        pieces.append(chr(_FIRST_REF + len(out.refs) - 1))
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
        everywhere = not ordinal and bool(match["all"] or re.search("wherever|throughout|in all", where) or
                                          re.match(r"all (?:the )?(?:occurrence|instance|mention|reference)", match[0]))  # fmt: skip
        out.words.append((Words(quotation.text, ordinal, everywhere), quotation))
        return chr(_FIRST_WORDS + len(out.words) - 1)

    out.line = _sub(_QUOTED, word, out.line)


def _mark_beginnings(out: Marked) -> None:
    """Give a reference the words that it says stand there: "the last bullet (‘We will ...’)"."""

    def told(match: re.Match[str]) -> str:
        ref = out.ref(match["ref"])
        if not ref.steps:
            return match[0]
        last = replace(ref.steps[-1], quoting=out.quoted(match["words"] or match["first"])[0].text)
        out.refs[ord(match["ref"]) - _FIRST_REF] = replace(ref, steps=(*ref.steps[:-1], last))
        return match["ref"]

    out.line = _SAYS_WORDS.sub(told, out.line)


def _sub(pattern: re.Pattern[str], replaced: Callable[[re.Match[str]], str], line: str) -> str:
    return pattern.sub(replaced, line)
