"""Texts of awkward words and edits of them, for tests of comparison: whatever stands there must come through."""

from __future__ import annotations

from hypothesis import strategies as st

WORDS = (
    "the", "The", "and", "of", "Council", "report", "notes", "welcomes", "long-term", "£1,500", "£4.2 million", "20%",
    "25 per cent", "3 March 2025", "March 2026", "7.30 pm", "Cllr Jane Smith", "Mr. J. Brook", "01632 960 123",
    "clerk@northtown.example", "https://www.northtown.example/a,b", "106(b)", "PL/2024/0123", "2024-25", "(", ")",
    "[", "]", ",", ".", ".", ". ", ";", "!", '"', "'", "—", "e.g.", "U.K.", "計劃", "المجلس", "परिषद", "cafe\u0301",
    "👩🏽‍🏫", "🇬🇧", "a\u200bb", "\u200b", "_", "x", "x", "\n", "3rd", "Councils'", "no.", "%",
)  # fmt: skip
"""Words, figures, names and signs that are easily cut in the wrong place."""

_TEXTS = st.lists(st.sampled_from(WORDS), max_size=30)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, str]:
    """Return a text and an edit of it: a few stretches of words replaced, taken out or put in."""
    words = draw(_TEXTS)
    changed = list(words)
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(changed)))
        changed[at : at + draw(st.integers(0, 4))] = draw(st.lists(st.sampled_from(WORDS), max_size=4))
    return " ".join(words), " ".join(changed)


@st.composite
def edited_papers(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """Return the paragraphs of a paper and of an edit of it: moved, split, joined, taken out and put in."""
    before: list[str] = []
    after: list[str] = []
    for one, other in draw(st.lists(edited(), min_size=1, max_size=7)):
        before += draw(st.sampled_from(([one], [one], [one], [], _halves(one))))
        after += draw(st.sampled_from(([other], [other], [other], [], _halves(other))))
    if after and draw(st.booleans()):
        after.insert(draw(st.integers(0, len(after) - 1)), after.pop(draw(st.integers(0, len(after) - 1))))
    return before, after


def _halves(text: str) -> list[str]:
    words = text.split(" ")
    return [" ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])]
