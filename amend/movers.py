"""Mover lines: who proposes and who seconds, in every form councils print them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_PERSON_TITLE = (
    r"(?:cllrs?|councillors?|(?:the\s+)?(?:deputy |lord )?mayor|ald(?:erm[ae]n)?|baill?ie|(?:lord )?provost"
    r"|conven[eo]r|(?:y\s+)?cynghorydd|(?:y\s+)?cyng)\b(?![’'-])"
)
_PROPOSED = (
    r"(?:(?:item )?\d{1,2}[.):]\s*)?"
    r"(?:(?:agenda )?item [\w.()]{1,8} ?[-–—:] )?(?:amendment \(?\w{1,4}\)? ?[-–—:] )?(?:it was\s+|name of\s+)?"
    r"(?:(?:amendment|amdt|motion|substitute|addendum)\s+)?(?:to be\s+)?(?:formally\s+)?"
    r"(?:proposers?|proposed|movers?|moved|mov(?:e|ing)(?=:)|submitted|tabled|offered|sponsored"
    r"|put forward|cynigydd|cynigiwyd)"
)
_SECONDED = (
    r"(?:name of\s+)?(?:and\s+)?(?:to be\s+)?(?:formally\s+)?"
    r"(?:seconder|seconded|second(?:ing)?(?=:)|supported|eilydd|eiliwyd)"
)
_ROLE = re.compile(
    rf"\b(?:(?P<proposer>{_PROPOSED})|(?P<seconder>{_SECONDED}))\b"
    rf"(?P<after>\s*(?:(?:by|gan)\b\s*:?|:|[-–—]\s|(?=$)|\s(?={_PERSON_TITLE})))",
    re.IGNORECASE,
)
_LEADS_IN = re.compile(r"\w\s*:$")
"""How a mover line ends that leads in the motion: "To be moved by Councillor A and seconded by Councillor B:"."""
MOST_NAME_WORDS = 9
"""A longer "name" is a sentence that begins like a mover line."""
MOST_NAMES_WORDS = 20
"""As many words may the names of several people have behind a form's label."""
_QUOTES_WORDS = re.compile(
    r"\b(?:delete|insert|replace|add|substitute|after|before|words?) [“\"‘]\W{0,3}\w", re.IGNORECASE
)
"""What is more than names: an instruction on the same line."""
LONGEST = 400
"""In characters: a longer paragraph is no mover line."""
_PERSON = re.compile(rf"^(?:{_PERSON_TITLE}|tb[ac]\b|to be confirmed)", re.IGNORECASE)
_UNKNOWN = re.compile(
    r"^(?:(?:cllr|councillor)\s+)?\[?(?:t\.?b\.?[ac]\.?|to be (?:confirmed|advised|agreed)|n/?a|none|[-–—_.…?\s]*)\]?$",
    re.IGNORECASE,
)
_PROSE = re.compile(r"supported|submitted|tabled|offered|sponsored", re.IGNORECASE)
"""What things are as often as motions: "Supported by Historic England"."""
# Words in small letters that a name with its office may hold; any other makes a sentence of it.
_SMALL_WORDS = """
    a and ap ab ac behalf cllr cllrs council councillor councillors cynghorydd da de del der di du el for gan group la
    le leader mayor member o of on party the van von ward y
"""
_SMALL = frozenset(_SMALL_WORDS.split())


@dataclass(frozen=True, slots=True)
class Movers:
    """The names as printed; None where the line does not speak of the role, "" where it leaves the name open."""

    proposer: str | None = None
    seconder: str | None = None


def find_movers(text: str) -> Movers | None:
    """Return whom `text` names, or None where it is no mover line.

    A title may end in movers in parentheses ("Better buses (proposed by Cllr A, seconded by Cllr B)").
    """
    if len(text) > LONGEST or _QUOTES_WORDS.search(text):
        return None
    text = text.strip()
    enclosed = text.startswith("(") and text.endswith(")")
    inner = re.search(r"\(([^()]*\b(?:proposed|moved)\b[^()]*)\)$", text, re.IGNORECASE)
    return _movers(text[1:-1] if enclosed else text) or (_movers(inner[1]) if inner else None)


def ends_in_movers(text: str) -> bool:
    """Whether `text` is a title that ends in movers rather than a mover line."""
    return find_movers(text) is not None and not text.startswith("(") and not _ROLE.match(text)


def _movers(text: str) -> Movers | None:
    found = list(_ROLE.finditer(text))
    if not found or found[0].start() > 0:
        return None
    names: dict[str, str] = {}
    if len(found) > 1 and _LEADS_IN.search(text) and _PERSON.match(text[found[-1].end() :].strip()):
        text = text.rstrip(": ")
    for match, following in zip(found, [*found[1:], None], strict=True):
        name = _cleaned(text[match.end() : following.start() if following else len(text)])
        role = "proposer" if match["proposer"] else "seconder"
        if name.endswith(":") or not _may_follow(match[0], name):
            return None
        names.setdefault(role, name)
    return Movers(names.get("proposer"), names.get("seconder"))


def _may_follow(said: str, name: str) -> bool:
    """Whether `name` may follow `said`: anything short after a form's label, a person where prose says the same."""
    if _is_form(said):
        return not _is_sentence(name, MOST_NAMES_WORDS if _PERSON.match(name) else MOST_NAME_WORDS)
    if _PROSE.search(said):
        return bool(_PERSON.match(name) or re.search(r"\bgroup\b", name, re.IGNORECASE)) and _is_name(name)
    return _is_name(name)


def _is_form(said: str) -> bool:
    """Whether `said` is a form's label ("Proposer:", "Seconded by:"), which a name follows however it is written."""
    return said.rstrip().endswith(":") and bool(re.search(r"ers?\b|by\b|ydd\b", said, re.IGNORECASE))


def _is_sentence(name: str, most: int = MOST_NAME_WORDS) -> bool:
    return len(name.split()) > most or any(character.isdigit() for character in name)


def _is_name(name: str) -> bool:
    """Whether `name` could be a person's or an office's: no figures, no words of a sentence, nobody's something."""
    if is_unknown(name):
        return True
    if _is_sentence(name) or re.search(r"[’']s\b(?!\S)", name):
        return False
    if name.islower():
        return bool(_PERSON.match(name))
    words = re.findall(r"[^\W\d_][\w’'-]*", name)
    return bool(words) and all(word[0].isupper() or word in _SMALL or word[1:2] in "’'" for word in words)


def _cleaned(name: str) -> str:
    cleaned = re.sub(r"[\s,;.|/]+$|^[\s:,;|/–—-]+", "", name) if re.search(r"\w", name) else name.strip(" \t\n,;|/")
    return re.sub(r"[\s,;]+(?:and)?$", "", cleaned)


def is_person(text: str) -> bool:
    """Whether a line of its own under "Proposer:" is the name."""
    text = text.strip()
    return bool(_PERSON.match(text)) and not text.endswith(":") and _is_name(text)


def is_unknown(name: str) -> bool:
    """Whether `name` says that there is none yet: "TBC", dots, nothing."""
    return bool(_UNKNOWN.match(name.strip()))


def names_in(lines: Sequence[str]) -> Movers:
    """Return proposer and seconder as the mover lines name them; a name may stand on the line below its role."""
    names: dict[str, str] = {}
    awaited = ""
    for line in lines:
        found = find_movers(line)
        if found is None:
            if awaited and is_person(line):
                names[awaited] = line.strip()
            awaited = ""
            continue
        for role, name in (("proposer", found.proposer), ("seconder", found.seconder)):
            if name is not None and not names.get(role):
                names[role] = name
                awaited = role if not name else ""
    return Movers(names.get("proposer"), names.get("seconder"))
