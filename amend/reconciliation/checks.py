"""Checks of the outcome: words joined at a border, orphans a strike leaves behind, signs that a motion is negated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from amend.model import Change, Finding, MarkedParagraph, Severity, Span
from amend.quotation import quoted
from amend.reconciliation.seams import seams
from amend.section_heads import is_section_head

WRONG_MOTION = 0.4
"""Where less of the motion than this is found in the paper (0 to 1), it is probably another motion."""
ENOUGH_WORDS = 12
"""A shorter motion says too little to call it the wrong one."""
NEARLY_NOTHING = 0.15
"""Where less of the motion than this survives, the amendment may negate it."""
_RESOLVES = re.compile(
    r"\b(?:resolve|call|request|ask|agree|instruct|commit|recommend|urge|mandate|demand|pledge)s?\b", re.I
)
_NEGATION = re.compile(
    r"\b(?:not|never|no longer|reject|rejects|oppose|opposes|refuse|refuses|decline|declines|cannot)\b", re.I
)
_CAPITAL_WORDS = frozenset(
    {"However", "This", "The", "That", "It", "In", "Indeed", "These", "Those", "We", "There", "By", "As", "At"}
)
_LONE_REFERENCE = re.compile(r"^\(.{1,60}\)[.;]?$")


def of_text(paragraph: MarkedParagraph) -> Iterator[Finding]:
    """Yield what reads wrongly in the amended text because of where a mark begins or ends."""
    place = paragraph.place
    if paragraph.change is not Change.KEEP or all(span.change is Change.KEEP for span in paragraph.spans):
        return
    for words in _joined(paragraph.spans):
        message = f"the words {quoted(words)} run into each other in the amended text."
        yield Finding("joined-words", Severity.WARNING, message, place)
    amended, original = paragraph.amended.strip(), paragraph.original.strip()
    if original and _is_remnant(amended, original):
        yield _orphan(f"only {quoted(amended)} is left of this paragraph.", place)
    elif _stop_struck(paragraph.spans, original, amended):
        yield _orphan(f"the full stop was struck with {quoted(_last_deleted(paragraph.spans))}.", place)
    for words in _orphan_commas(paragraph.spans):
        yield _orphan(f"a comma stands before a capital in {quoted(words)}.", place)


def _is_remnant(amended: str, original: str) -> bool:
    """Whether what is left of a paragraph is a lone reference, or no word at all."""
    wordless = bool(amended) and not any(character.isalnum() for character in amended)
    return wordless or bool(_LONE_REFERENCE.match(amended) and len(original) > 2 * len(amended))


def _orphan(message: str, place: str) -> Finding:
    return Finding("orphan", Severity.WARNING, message, place)


def _joined(spans: Sequence[Span]) -> Iterator[str]:
    """Yield words that touch in the amended text where a deletion, or another change, lies between them."""
    read = [span for span in spans if span.text]
    held = [index for index, span in enumerate(read) if span.change.in_amended]
    for one, other in pairwise(held):
        left, right = read[one].text, read[other].text
        if left[-1].isspace() or right[0].isspace():
            continue
        between = "".join(span.text for span in read[one + 1 : other])
        word, following = _last_word(left), _first_word(right)
        swallowed = between != between.strip() and left[-1].isalnum() and right[0].isalnum()
        if swallowed or seams(word + following):
            yield word + following


def _last_word(text: str) -> str:
    return text.split()[-1] if text.split() else ""


def _first_word(text: str) -> str:
    return text.split()[0] if text.split() else ""


def _stop_struck(spans: Sequence[Span], original: str, amended: str) -> bool:
    last = next((span for span in reversed(spans) if span.text.strip()), None)
    ended = original.endswith(".") and bool(amended) and amended[-1] not in ".!?:;”’\"')"
    return ended and last is not None and last.change is Change.DELETE


def _last_deleted(spans: Sequence[Span]) -> str:
    return next(span.text for span in reversed(spans) if span.change is Change.DELETE)


def _orphan_commas(spans: Sequence[Span]) -> Iterator[str]:
    """Yield "governance, However": a comma left by a deletion before an added sentence."""
    held = [span.text for span in spans if span.change.in_amended]
    changed = {span.text for span in spans if span.change is Change.ADD}
    for left, right in pairwise(held):
        following = _first_word(right).rstrip(",.;:")
        if left.rstrip().endswith(",") and following in _CAPITAL_WORDS and (left in changed or right in changed):
            yield f"{_last_word(left)} {_first_word(right)}"


def of_motion(found: int, of: int) -> Iterator[Finding]:
    """Yield an error where the paper holds so little of the motion that it is probably an amendment to another."""
    if of >= ENOUGH_WORDS and found < WRONG_MOTION * of:
        share = round(100 * (1 - found / of))
        message = f"{share}% of the motion's words are not in the paper: is this the right motion?"
        yield Finding("wrong-motion", Severity.ERROR, message)


def of_negation(paragraphs: Sequence[MarkedParagraph]) -> Iterator[Finding]:
    """Yield signs that the amendment negates the motion: advice for the Monitoring Officer, no verdict."""
    signs = list(_signs(paragraphs))
    if signs:
        message = f"{'; '.join(signs)}: this may negate the motion (advice, no verdict)."
        yield Finding("negates", Severity.WARNING, message)


def _signs(paragraphs: Sequence[MarkedParagraph]) -> Iterator[str]:
    operative = list(_operative(paragraphs))
    had = [p for p in operative if p.original.strip()]
    if had and all(_share_kept(p.spans) < NEARLY_NOTHING for p in had):
        yield "nothing is left of what the motion resolves"
    for paragraph in operative:
        for span in paragraph.spans:
            word = _NEGATION.search(span.text)
            if word and span.change in (Change.ADD, Change.DELETE) and paragraph.change is not Change.DELETE:
                done = "added to" if span.change is Change.ADD else "taken out of"
                yield f"{quoted(word[0])} is {done} {paragraph.place or 'an operative point'}"
                break
    spans = [span for paragraph in paragraphs for span in paragraph.spans]
    if _share_kept(spans) < NEARLY_NOTHING and any(span.change.in_original for span in spans):
        yield "hardly any of the motion's words are kept"


def _operative(paragraphs: Sequence[MarkedParagraph]) -> Iterator[MarkedParagraph]:
    """Yield the paragraphs under a head that resolves, calls or requests."""
    operative = False
    for paragraph in paragraphs:
        if is_section_head(paragraph.text) or is_section_head(paragraph.original):
            operative = bool(_RESOLVES.search(paragraph.text))
        elif operative:
            yield paragraph


def _share_kept(spans: Sequence[Span]) -> float:
    original = sum(len(span.text) for span in spans if span.change.in_original)
    kept = sum(len(span.text) for span in spans if span.change is Change.KEEP)
    return kept / original if original else 1.0
