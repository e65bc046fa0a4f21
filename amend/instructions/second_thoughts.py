"""What an edit that can be done makes one think twice about: its words may be meant otherwise than they are taken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from amend.folding import fold
from amend.instructions.motion import Motion
from amend.instructions.operations import Drop, Operation
from amend.instructions.parsed import Edit, Ref, Words
from amend.instructions.refusal import RefusalError
from amend.instructions.search import Hit
from amend.instructions.sought import Work
from amend.instructions.whereabouts import nested
from amend.quotation import quoted

_LONG_WORD = 5
"""Letters: shorter words stand in many a paragraph twice."""
_REST_OF_HEAD = re.compile(r"\W*(?:to|that)?\W*", re.IGNORECASE)
"""What of a head is not quoted with it."""


def about_new_words(text: str, hit: Hit, made: str) -> Iterator[str]:
    """Yield what a person should look at where `made` comes for the words at `hit` of a paragraph's `text`."""
    if not hit.start and _REST_OF_HEAD.fullmatch(text[hit.end :]) and _is_too_little(text, made):
        yield f"all of {quoted(text)} was exchanged"
    if _stands_there(f"{text[: hit.start]} … {text[hit.end :]}", made):
        yield f"{quoted(made)} stands in the same paragraph already"


def about_sentence(motion: Motion, edit: Edit) -> Iterator[str]:
    """Yield what a person should look at where a sentence is counted, and nothing says in which paragraph."""
    named = [nested(scope, ref) for ref in edit.parts for scope in edit.scopes]
    counted = [ref for ref in named if ref.steps and ref.steps[0].unit == "sentence" and ref.steps[0].ordinal]
    inside = [
        scope for scope in edit.scopes if scope.steps[:1] and scope.steps[0].unit == "sentence" and not edit.parts
    ]
    counted += [scope for scope in inside if scope.steps[0].ordinal and _stand_often(motion, edit)]
    if len(motion.body) > 1 and any(" of " not in ref.text for ref in counted):
        yield "it does not say of which paragraph: it was counted in the whole motion"


def _stand_often(motion: Motion, edit: Edit) -> bool:
    """Whether the words of an edit, or those beside which it puts new ones, stand in the motion more than once."""
    anchor = edit.place.anchor if edit.place is not None else None
    said = [*edit.words, *([anchor] if isinstance(anchor, Words) else [])]
    text = fold(" ".join(motion.spots[at].text for at in motion.body)).lower()
    return not said or any(text.count(fold(one.text).lower().strip()) != 1 for one in said)


def takes_all(motion: Motion, operations: Sequence[Operation]) -> bool:
    """Whether nothing of the motion's text would stay."""
    gone = {at for one in operations if isinstance(one, Drop) for at in one.spots}
    return bool(motion.body) and set(motion.body) <= gone


def refuse_apart(work: Work) -> None:
    """Refuse what goes between two parts that do not stand side by side."""
    place = work.edit.place
    if place is None or place.until is None or not isinstance(place.anchor, Ref):
        return
    scope = nested(work.edit.scopes[0], place.anchor)
    first, second = work.one(scope), work.one(nested(replace(scope, steps=scope.steps[:-1]), place.until))
    if second[0].own != max(at for extent in first for at in extent.spots) + 1:
        raise RefusalError(f"{quoted(place.anchor.text)} does not stand right before {quoted(place.until.text)}")


def _is_too_little(text: str, made: str) -> bool:
    """Whether new words for a whole paragraph are much shorter and have none of its words: they may go into it."""
    old, new = text.lower().split(), made.lower().split()
    return 2 * len(new) < len(old) and not set(old) & set(new)


def _stands_there(rest: str, made: str) -> bool:
    """Whether new words stand in the rest of their paragraph already: they may be meant to change places."""
    words = made.strip(" .,;:")
    is_telling = len(words.split()) > 1 or len(words) >= _LONG_WORD or any(letter.isdigit() for letter in words)
    return is_telling and bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", rest))
