"""Texts of usual letters have patterns of their own, which find what the patterns for any text find."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amend import tokens

_SIGNS = "abcXYZ0159 .,:/-–‑'’ʼ\u00ad\u200d“”…£€%()[]&@_\n\tß\u0130ſéŵ\u1e9e\u203f\u2044"
_WORDS = (
    "3rd", "1st of May 2024", "Cllr A. Smith", "£3.5 million", "10 a.m.", "www.ash.uk/a", "a@b.co", "S/2024/1",
    "W.H.O.", "12–14", "A-b-c", "don’t", "12a(1)(b)", "020 7946 0000", "per cent",
)  # fmt: skip
USUAL = st.lists(st.sampled_from((*_SIGNS, *_WORDS)), max_size=40).map("".join)


@given(USUAL)
def test_usual_texts_are_read_alike_by_both(text: str) -> None:
    assert tokens._patterns(text) is tokens._USUAL
    for pattern in ("token", "phrase"):
        both = (getattr(known, pattern) for known in (tokens._USUAL, tokens._ANY))
        one, other = ([match.span() for match in found.finditer(text)] for found in both)
        assert one == other


@pytest.mark.parametrize(
    "sign", ["\u0301", "\u05b0", "日", "ア", "✔", "👍", "🇬", "\ufe0f", "\u0e31", "\u1031", "\ufb01"]
)
def test_what_only_the_patterns_for_any_text_know_is_left_to_them(sign: str) -> None:
    assert tokens._patterns(f"a {sign} b") is tokens._ANY
