"""The sections that a sentence names, in quotation marks or without: one character for each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amend.folding import fold
from amend.instructions.marked import FIRST_HEAD, MOST, Marked
from amend.instructions.wordings import ORDINALS
from amend.section_heads import BODIES, SAYING, is_section_head
from amend.stream import BREAK

_DETERMINER = re.compile(r"^(?:this|the|our) (?=\S+ \S)")
"""The start of a head that may be left out where the head is named."""
_LEADS_ON = re.compile(r"(?<=\S \S) (?:to|that)$|(?<=\w\w\w) (?:to|that)$")
"""The end of a head that leads on to its points, and may be left out where the head is named."""
_NO_SECTION = frozenset({"motion", "amendment", "resolution", "recommendation", "proposal"})
"""What a motion prints above its text: "the motion" is all of it, not what stands below that line."""
_NEAR = 80
"""In characters: how far around a name one looks for what it is."""
_ORDINAL = "|".join(words for words, _ in ORDINALS) + r"|\d{1,2}(?:st|nd|rd|th)"
_SECTION_VERB = rf"{SAYING}e?s"
_UNQUOTED_HEAD = re.compile(
    rf"(?P<head>(?:that )?(?:(?:this |the |full |our )*(?:{BODIES}) )?"
    rf"(?:(?:also|further|therefore|hereby) )*(?:{_SECTION_VERB})(?: on [a-z ]{{1,30}}?)?"
    r"(?: (?:to(?! (?:after|before|follow|stand|lose|gain|say|state|refer|have|delete|insert|replace)\b| ?:? ?[\ue000-\ue3ff])|that|for|upon))?)"
    r"(?= section| part| list| heading| paragraph| point| item| bullet| \(?\d|,? ?[:,]| ?$|\.| [-–—]"
    r"| (?:insert|delete|replace|substitute|change|amend|renumber|move|after|before|at the|the words|(?:an? )?(?:new|additional|further)|to (?:become|be|read|go|come))\b| [\ue000-\ue3ff])"
)
_NUMBERED_HEAD = re.compile(
    rf"(?<![\w'-])(?P<head>(?:(?:(?:this )?(?:{BODIES})|motion) )?(?:(?:further|also|therefore) )?(?:{_SECTION_VERB})(?: to(?= \(?(?:\d|[ivx]{{1,4}}\b|[a-h]\))))?)(?=,? (?:\(?(?:\d{{1,3}}[a-z]?|[a-h]|[ivx]{{1,4}})\)?(?:[ ,:;.(-]|$)|no\.? |number |points? |paragraphs? |sub-|bullets? ))"
)
"""The name of a section before a number, wherever it stands: "delete Believes 2 and 3"."""
_HEAD_AND_LABEL = re.compile(r"(?P<head>[^()]{4,60}?),? (?P<label>\((?:[A-Za-z]|[ivx]{1,4}|\d{1,2})\)|\d{1,2})")
"""A quotation that names a section and a point of it: “Council believes that (b)”."""
_BESIDE_HEAD = re.compile(r"\b(?:in|after|before|under|from|delete|replace|amend) $")
_NAMED_BEFORE = re.compile(rf"\b{_SECTION_VERB} (?:section|part|list|heading),? $")
"""A section that was named already: "in the notes section, “nine” becomes “ten”"."""
_POINT_OF_HEAD = re.compile(
    rf"(?P<lead>\b(?:(?:{_ORDINAL}) (?:bullet point|bullet|point|paragraph|item|clause|sentence)|(?:point|paragraph|bullet|bullet point|item|clause|para|sub-point)s? \(?\w{{1,4}}\)?(?: (?:and|to) \(?\w{{1,4}}\)?)?),? (?:of|in|under|from) (?:the )?)"
    rf"(?P<head>(?:(?:this )?(?:{BODIES}) )?(?:(?:also|further|therefore) )?(?:{_SECTION_VERB}))\b(?! (?:of|on|for) (?!(?:the words? |the figures? )?[\ue000-\ue3ff]))"
)
"""The name of a section behind a part of it, wherever both stand: "replace ‘x’ in point 2 of notes with ‘y’"."""
_BEFORE_HEAD = re.compile(r"(?:^|(?:bullet|point|paragraph|item)(?: \(?[\w.]{1,5}\)?)?, |[.;:] |after the heading |before the heading |delete the heading |replace the heading |(?:^|[ .;])amend (?:the )?|(?:in|under|of|to|within|from|at|into|on|below|throughout)(?: the)?(?: (?:section|part|heading|list))?(?: (?:headed|"
                          r"titled|entitled|called|beginning|starting|under|after|following|below))?,? )(?:the )?(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth"
                          r"|ninth|tenth|last|\d{1,2}(?:st|nd|rd|th)) |heading |text before (?:the \w+ )?)?$")  # fmt: skip
_CALLED = re.compile(
    r"(?:^|[ ,])under (?:the )?$|(?:section|heading|list|part)s?(?: (?:headed|titled|entitled|called|beginning|starting|under))?,? $"
    r"|(?:section|heading|list|part)s? (?:headed|titled|entitled|called|beginning|starting|under): $"
    r"|(?:paragraph|point|bullet|sentence|clause|line|item|resolution|recommendation|one)s? (?:which |that )?"
    r"(?:begin|start|open)(?:ning|ing|s)?(?: with)?(?: the words?)?[,:]? $"
)
"""What stands before the words by which a part is called."""
_LED = re.compile(r"[‘“\"']?(?P<head>[^‘“’”\"':]{3,80})[’”\"']?\s?[:–-]\s+\S")
_SAYS_WHOLE = re.compile(
    r" (?:in (?:its|their) entirety|entirely|altogether|in full|,? ?(?:and|with|together with) (?:all |both |everything |the |its |their ))"
)
"""What stands behind the head of a section where all of it is meant."""
_EDIT_BEFORE = re.compile(r"\b(?:delete|replace|move|amend|renumber|substitute|after|before) (?:the )?$")
_PART_BEHIND = re.compile(
    r" \(?\d|, \d{1,2}[,:]|,? (?:point|paragraph|bullet|item|clause)s? \(?\w{1,4}\b"
    r"|,? \(?(?:\d{1,2}|[a-h]|[ivx]{1,5})\)?(?=\.?$|[,:;]| (?:and|with|the following|in|insert|substitute|goes|turns|to|by|an?|altogether|entirely)\b)"
    rf"|, (?:the )?(?:{_ORDINAL}) (?:point|paragraph|bullet|item|clause|sentence)\b"
)
"""What stands behind the head of a section and names a part of it."""
_SAME_PART = re.compile(r"\b(?:same|that|this) (?:section|part|heading|list),? $")
"""What stands before words that are in a part which was named already."""
_REFERS = re.compile(r"\brefers? to $")
"""What stands before words that are to come, or stand there."""
_COUNTED_WORDS = re.compile(r"\b(?:occurrence|instance|mention|use|appearance|reference)s? (?:of|to) $")
"""What stands before words that are counted: "the first occurrence of ‘the’"."""
_COUNTED_LIST = re.compile(
    rf"\b(?:insert|add|replace|delete|substitute)\b.*\b(?:{_ORDINAL}) (?:list|section|part),? $|\binsert an? (?:new|further|additional) part,? $"
)
"""A list that is called by its place, before words that are no name of it: "add at the end of the first list ‘x’"."""
_BECOMES_WORDS = re.compile(r" ?(?:-{1,2}>|=>|→|⇒|>{1,2}) ?[\ue000-\ue3ff]")
"""What stands behind the words of a head where they become others: "‘Council notes’ → ‘Council regrets’"."""
_NEW = re.compile(r"insert (?:as )?(?:an? |the )?(?:new |additional |further )*$")
_NUMBERED = re.compile(r",? ?(?:point |paragraph )?\(?(?:\d|[a-z]\))")
"""A new point that is named by its section: "insert new ‘This Union resolves’ 5"."""
_AFTER_HEAD = re.compile(
    r"'? ?(?:section|part|heading|list|paragraph|point|bullet|clause)\b|(?:,|:| ?[-–]) ?(?:[a-z]|\(|\d|$|[\ue000-\uf0ff])|\s?$"
)


def is_head_of(text: str, heads: Sequence[str]) -> bool:
    """Whether `text` is one of the motion's heads, or most of one ("Council notes", "Resolves")."""
    said = head_words(text)
    return bool(said) and any(said == (whole := head_words(head)) or whole.startswith(f"{said} ") or
                              f" {said} " in f" {whole} " for head in heads)  # fmt: skip


def leads_with_head(text: str, heads: Sequence[str] | None) -> bool:
    """Whether a line says something behind one of the motion's heads: "‘Council resolves’: bring forward (c)"."""
    match = _LED.match(text)
    return match is not None and head_words(match["head"]) in {head_words(head) for head in heads or ()}


def head_words(text: str) -> str:
    """Return the words of a head in small letters, without the signs at its end."""
    return " ".join(re.findall(r"[\w'&/]+", fold(text).lower()))


def mark_heads(out: Marked, heads: Sequence[str] | None) -> None:
    """Put one character for each section that is named, in quotation marks or without."""
    text: list[str] = []
    for index, character in enumerate(out.line):
        if "\ue000" <= character <= "\ue3ff" and len(out.heads) < MOST:
            said = out.quotations[ord(character) - 0xE000].text
            if BREAK not in said and _is_section(
                said, heads, out.line[max(index - _NEAR, 0) : index], out.line[index + 1 : index + _NEAR]
            ):
                out.heads.append(said.strip())
                character = chr(FIRST_HEAD + len(out.heads) - 1)
            elif (part := _head_and_label(said, heads)) and _BESIDE_HEAD.search(out.line[:index]):
                out.heads.append(part["head"])
                character = f"{chr(FIRST_HEAD + len(out.heads) - 1)} {part['label'].lower()}"
        text.append(character)
    out.line = "".join(text)
    for head in sorted(heads or (), key=len, reverse=True):
        words = _LEADS_ON.sub("", _DETERMINER.sub("", fold(head).lower().rstrip(" :-")))
        if len(words) > 3 and words not in _NO_SECTION:
            _replace(
                out,
                re.compile(
                    rf"(?<![\w'])(?:this |the |our )?(?P<head>{re.escape(words)})(?: (?:to|that)(?= ?[,:]| ?$| [-–—] ))?(?![\w'])"
                ),
            )
    _replace(out, re.compile(rf"(?<![\w'-]){_UNQUOTED_HEAD.pattern}"))
    _replace(out, _NUMBERED_HEAD, anywhere=True)
    _replace(out, _POINT_OF_HEAD, anywhere=True)


def _head_and_label(said: str, heads: Sequence[str] | None) -> re.Match[str] | None:
    """Return a quotation that names a section and a point of it: “Council believes that (b)”."""
    part = _HEAD_AND_LABEL.fullmatch(said.strip())
    return part if part is not None and is_head_of(part["head"], heads or ()) else None


def _is_section(said: str, heads: Sequence[str] | None, before: str, after: str) -> bool:
    if re.match(r" ?(?:section|part of the motion|heading|list of)\b", after):
        return True
    if _SAME_PART.search(before):
        return False
    if _CALLED.search(before) and not _COUNTED_LIST.search(before) and not _NAMED_BEFORE.search(before):
        return True
    if _REFERS.search(before) or _COUNTED_WORDS.search(before) or _BECOMES_WORDS.match(after):
        return False
    if said.rstrip().endswith(":") and re.search(r"\b(?:bullet point|bullet|point|paragraph|item)s? after $", before):
        return is_head_of(said, heads or ()) or is_section_head(said)
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
            out.line[max(match.start() - _NEAR, 0) : match.start()],
            out.line[match.end() : match.end() + _NEAR],
        )
        if " " not in match["head"] and re.search(rf"(?:{_ORDINAL}) $", before):
            return match[0]  # "the second resolves" counts clauses
        if anywhere and len(out.heads) < MOST:
            out.heads.append(match["head"])
            return match.groupdict().get("lead", "") + chr(FIRST_HEAD + len(out.heads) - 1)
        is_new = _NEW.search(before) and _NUMBERED.match(after)
        if len(out.heads) >= MOST or not (
            is_new
            or (_EDIT_BEFORE.search(before) and _PART_BEHIND.match(after))
            or (
                _BEFORE_HEAD.search(before)
                and (_AFTER_HEAD.match(after) or re.match(r" \(?\w|[.;)]| [\ue000-\ue3ff]", after))
            )
        ):
            return match[0]
        out.heads.append(match["head"].removeprefix("that "))
        return chr(FIRST_HEAD + len(out.heads) - 1)

    out.line = pattern.sub(marked, out.line)
