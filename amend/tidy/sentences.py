"""Sentences, and which of their words say something: what tells a rewritten sentence from an edited one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from amend.stream import BREAK
from amend.tokens import Token

STOPS = frozenset(".!?…。！？؟।")
_CLOSING = frozenset("\"')]}»")
_SMALL_WORDS = """
a about above after against all also am among an and any are as at be because been before being below between both but
by can could did do does doing down during each every few for from further had has have having he her here hers him
his how i if in into is it its itself just let may me might more most must my no nor not now of off on once only or
other our out over own per shall she should so some such than that the their theirs them then there these they this
those through to too under until up upon us very was we were what when where whether which while who whom whose why
will with within without would you your council councils council's councillors motion members
"""
_SMALL = frozenset(_SMALL_WORDS.split())


@lru_cache(4096)  # most words come again and again
def content(word: str) -> int:
    """Return how much `word` says: its length, or nothing where it is punctuation or stands in every motion."""
    if word in _SMALL or (not word.isalnum() and not any(map(str.isalnum, word))) or word.lower() in _SMALL:
        return 0
    return len(word)


def sentences(text: str, found: Sequence[Token]) -> list[int]:
    """Return for each token of `text` the number of its sentence, from 0; a line break begins a new one."""
    numbers = [0] * len(found)
    number, ended, has_lines = 0, False, "\n" in text
    for index, (before, token) in enumerate(pairwise(found), 1):
        ended = before.text in STOPS or (ended and before.text in _CLOSING)
        if (
            (ended and _begins(text, before, token))
            or BREAK in (before.text, token.text)
            or (has_lines and "\n" in text[before.end : token.start])
        ):
            number += 1
            ended = False
        numbers[index] = number
    return numbers


def _begins(text: str, stop: Token, token: Token) -> bool:
    """Whether a sentence begins behind a stop: after a space (some scripts have none), and not with a small letter."""
    spaced = token.start > stop.end or not text[stop.start].isascii()
    return spaced and not token.text[:1].islower()
