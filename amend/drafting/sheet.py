"""A drafted paper before it has a format: front matter, the motion with its changes, the clean copy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from amend.drafting.convention import House
from amend.drafting.front import Front, carried_heading, front_paragraphs
from amend.model import Change, Kind, MarkedParagraph, Redline, Span, Story
from amend.views import clean

_ONCE_MORE = (Story.BODY, Story.TEXTBOX)
"""What the clean copy repeats; notes stand where they stand."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the paper says, in order."""

    title: str
    front: tuple[MarkedParagraph, ...]
    text: tuple[MarkedParagraph, ...]
    """The motion with its changes, or the instructions."""
    carried: tuple[MarkedParagraph, ...] = ()
    """The clean copy under its heading, where it is wanted."""
    house: House | None = None
    """How changes are marked; None in a paper of instructions."""
    lang: str = "en-GB"


def marked_sheet(
    redline: Redline, front: Front, house: House, if_carried: bool, lang: str, left_out: frozenset[Story] = frozenset()
) -> Sheet:
    """Return the motion with the changes of `redline` marked as `house` does, but for the stories `left_out`."""
    carried = _carried(redline) if if_carried else ()
    text = tuple(paragraph for paragraph in redline.paragraphs if paragraph.story not in left_out)
    # A legend of marks that are not there would say that they were lost.
    legend = house.legend if any(map(is_changed, text)) else ""
    return Sheet(front.title, tuple(front_paragraphs(front, legend)), text, carried, house, lang)


def is_changed(paragraph: MarkedParagraph) -> bool:
    """Whether anything of `paragraph` is added or deleted."""
    return paragraph.break_ is not Change.KEEP or any(span.change is not Change.KEEP for span in paragraph.spans)


def instructions_sheet(
    redline: Redline, instructions: Sequence[str], front: Front, if_carried: bool, lang: str
) -> Sheet:
    """Return the paper that says in words what to change, point by point."""
    points = tuple(
        MarkedParagraph((Span(text),), Kind.ITEM, label=f"{number}.") for number, text in enumerate(instructions, 1)
    )
    carried = _carried(redline) if if_carried else ()
    return Sheet(front.title, tuple(front_paragraphs(front)), points, carried, lang=lang)


def _carried(redline: Redline) -> tuple[MarkedParagraph, ...]:
    text = tuple(paragraph for paragraph in clean(redline, amended=True) if paragraph.story in _ONCE_MORE)
    highest = min((paragraph.level for paragraph in text if paragraph.kind is Kind.HEADING), default=2)
    return (carried_heading(highest), *text)
