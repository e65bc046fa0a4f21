"""Instructions of every kind, sensible and not: real ones damaged, and sentences made of a motion's own words."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from amend.model import Kind, Paragraph
from amend.section_heads import is_section_head

QUOTES = "‘’“”\"'«»„`"
MOST_MUTATIONS = 4
_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
_PAIRS = (("‘", "’"), ("“", "”"), ('"', '"'), ("'", "'"), ("‘", "”"), ("’", "‘"), ("", ""))
_VERBS = ("delete", "leave out", "omit", "strike out", "remove", "insert", "add", "include", "replace", "substitute",
          "move", "renumber", "amend", "change", "deletion of", "addition of", "join", "begin")  # fmt: skip
_UNITS = ("point", "points", "sub-point", "bullet", "paragraph", "sentence", "line", "page", "section", "row",
          "heading", "recommendation", "word", "clause", "table")  # fmt: skip
_ORDINALS = ("first", "second", "third", "last", "final", "penultimate", "2nd", "99th", "zeroth")
_ODD = ("\n", "\n\n", "…", "...", "—", "\u200b", "\u00a0", "(", ")", "[", "]", ":", ";", "0", "-1", "999999999999", "²",
        "①", "\ue000", "\ue400", "\ue800", "\uefff", "\uf000", "\U0001f6b2", "שלום", "ｆｕｌｌ", "İ", "ß",
        "ﬁ")  # fmt: skip
_SMALL_NUMBER = 40

Mutation = Callable[[list[str], random.Random], None]


def mutated(text: str, rng: random.Random) -> str:
    """Return `text` with up to a few things wrong with it."""
    tokens = _TOKEN.findall(text)
    for _ in range(rng.randint(1, MOST_MUTATIONS)):
        rng.choice(MUTATIONS)(tokens, rng)
    return "".join(tokens)


def _any(tokens: Sequence[str], rng: random.Random, wanted: Callable[[str], bool]) -> int | None:
    found = [at for at, token in enumerate(tokens) if wanted(token)]
    return rng.choice(found) if found else None


def _is_word(token: str) -> bool:
    return token[0].isalnum()


def _is_quote(token: str) -> bool:
    return token in QUOTES


def _drop(tokens: list[str], rng: random.Random) -> None:
    if (at := _any(tokens, rng, _is_word)) is not None:
        tokens[at : at + 1] = []


def _double(tokens: list[str], rng: random.Random) -> None:
    if (at := _any(tokens, rng, _is_word)) is not None:
        tokens[at:at] = [tokens[at], " "]


def _swap(tokens: list[str], rng: random.Random) -> None:
    one, other = _any(tokens, rng, _is_word), _any(tokens, rng, _is_word)
    if one is not None and other is not None:
        tokens[one], tokens[other] = tokens[other], tokens[one]


def _unquote(tokens: list[str], rng: random.Random) -> None:
    if (at := _any(tokens, rng, _is_quote)) is not None:
        tokens[at : at + 1] = []


def _quote(tokens: list[str], rng: random.Random) -> None:
    tokens.insert(rng.randint(0, len(tokens)), rng.choice(QUOTES))


def _requote(tokens: list[str], rng: random.Random) -> None:
    if (at := _any(tokens, rng, _is_quote)) is not None:
        tokens[at] = rng.choice(QUOTES)


def _renumber(tokens: list[str], rng: random.Random) -> None:
    if (at := _any(tokens, rng, str.isdigit)) is not None:
        tokens[at] = str(rng.randint(0, _SMALL_NUMBER))


def _reverb(tokens: list[str], rng: random.Random) -> None:
    if (at := _any(tokens, rng, lambda token: token.lower() in _VERBS)) is not None:
        tokens[at] = rng.choice(_VERBS)


def _reunit(tokens: list[str], rng: random.Random) -> None:
    if (at := _any(tokens, rng, lambda token: token.lower() in _UNITS)) is not None:
        tokens[at] = rng.choice(_UNITS)


def _cut(tokens: list[str], rng: random.Random) -> None:
    if tokens:
        tokens[rng.randrange(len(tokens)) :] = []


def _behead(tokens: list[str], rng: random.Random) -> None:
    if tokens:
        tokens[: rng.randrange(len(tokens))] = []


def _recase(tokens: list[str], rng: random.Random) -> None:
    if (at := _any(tokens, rng, _is_word)) is not None:
        tokens[at] = tokens[at].swapcase()


def _odd(tokens: list[str], rng: random.Random) -> None:
    tokens.insert(rng.randint(0, len(tokens)), rng.choice(_ODD))


def _reline(tokens: list[str], rng: random.Random) -> None:
    if (at := _any(tokens, rng, str.isspace)) is not None:
        tokens[at] = rng.choice((" ", "\n", "\n\n"))


MUTATIONS: tuple[Mutation, ...] = (
    _drop, _drop, _double, _swap, _unquote, _unquote, _quote, _requote, _renumber, _renumber, _reverb, _reunit, _cut,
    _behead, _recase, _odd, _reline,
)  # fmt: skip


_NEW = (
    "new words", "a new point of its own;", "Asks the Clerk to report back.", "3. Thanks the volunteers.",
    ", and so on", ".", "x", "", "(a) one; and\n(b) two.",
)  # fmt: skip


# Sentences made of the motion's own words


def made(motion: Sequence[Paragraph], rng: random.Random) -> str:
    """Return one to four instructions about `motion`, which may clash, and may make no sense."""
    return "\n\n".join(_sentence(motion, rng) for _ in range(rng.randint(1, 4)))


_SHAPES = (
    "In {place}, delete {q} and insert {n}.",
    "In {place}, delete {q}.",
    "Delete {q}.",
    "Delete {place}.",
    "In {place}, after {q}, insert {n}.",
    "In {place}, before {q} insert {n}.",
    "Insert {n} at the end of {place}.",
    "At the beginning of {place}, insert {n}.",
    "After {place}, insert as a new point: {n}",
    "Replace {place} with: {n}",
    "Insert as new point {number}: {n}",
    "Add a new sub-point at the end of {place}: {n}",
    "Delete all after {q} and insert: {n}",
    "Delete from {q} to {q}.",
    "Leave out {q} and {q}.",
    "Move {place} to after {place}.",
    "Move {place} to the end of the motion.",
    "Renumber accordingly.",
    "Delete points {number} to {number}.",
    "Delete points {number} and {number} and insert {n}",
    "{place} be amended by the deletion of {q} and the addition of {n}.",
    "Amend {place} to read {n} instead of {q}.",
    "In {place}, after {q}, begin a new point.",
    "Join {place} to {place}.",
    "Substitute {n} for {q} in {place}.",
    "Delete the {ordinal} occurrence of {q}.",
    "Delete the {ordinal} sentence of {place}.",
    "Delete everything in {place}.",
    "In {place}, delete {q} and insert {n}, and after {q} insert {n}.",
    "Delete {q} wherever it occurs.",
    "Delete all and insert: {n}",
    "Renumber {place} as point {number}.",
    "Delete the heading {q}.",
    "In line {number}, delete {q}.",
    "{n}",
    "Reason: {n}",
    "In {place}:\n- delete {q}\n- insert {n} after {q}",
    "{place} to read: {n}",
    "Leave {place} as it is.",
)


def _sentence(motion: Sequence[Paragraph], rng: random.Random) -> str:
    parts: dict[str, Callable[[], str]] = {
        "place": lambda: _place(motion, rng), "q": lambda: _quoted(_phrase(motion, rng), rng),
        "n": lambda: _quoted(_new(motion, rng), rng), "number": lambda: str(rng.randint(0, 12)),
        "ordinal": lambda: rng.choice(_ORDINALS),
    }  # fmt: skip
    return re.sub(r"\{(\w+)\}", lambda match: parts[match[1]](), rng.choice(_SHAPES))


def _quoted(text: str, rng: random.Random) -> str:
    opening, closing = rng.choice(_PAIRS) if rng.random() < 0.3 else rng.choice(_PAIRS[:4])
    return f"{opening}{text}{closing}"


def _phrase(motion: Sequence[Paragraph], rng: random.Random) -> str:
    words = rng.choice(motion).text.split() if motion else []
    if not words:
        return "nothing"
    start = rng.randrange(len(words))
    return " ".join(words[start : start + rng.randint(1, 5)])


def _new(motion: Sequence[Paragraph], rng: random.Random) -> str:
    return rng.choice((*_NEW, _phrase(motion, rng), f"{_phrase(motion, rng)} {_phrase(motion, rng)}"))


def _place(motion: Sequence[Paragraph], rng: random.Random) -> str:
    heads = [p.text.rstrip(" :") for p in motion if p.kind is Kind.HEADING or is_section_head(p.text)]
    labels = [p.label.strip("().") for p in motion if p.label]
    label = rng.choice(labels) if labels and rng.random() < 0.8 else str(rng.randint(0, 30))
    point = f"{rng.choice(_UNITS)} {label}" if rng.random() < 0.4 else f"point {label}"
    if rng.random() < 0.15:
        point = f"the {rng.choice(_ORDINALS)} {rng.choice(_UNITS)}"
    if not heads or rng.random() < 0.4:
        return point
    head = rng.choice((f"‘{rng.choice(heads)}’", f"“{rng.choice(heads)}”", rng.choice(heads)))
    return rng.choice((f"{head}, {point}", f"{point} of {head}", head))
