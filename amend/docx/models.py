"""What a new paragraph looks like where the edited file does not tell: like the nearest of its kind in the base."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from itertools import accumulate

from lxml import etree

from amend.docx.names import w
from amend.model import Kind, MarkedParagraph


class Models:
    """Finds the paragraph of the base that a new one should look like: the nearest of its kind and level.

    An item's own list comes first: the item after a lead-in may be nearer, but it starts another list.
    """

    def __init__(self, paragraphs: Sequence[MarkedParagraph], elements: Mapping[int, etree._Element]) -> None:
        """`elements`: the base's `w:p` by their numbers."""
        self._order = {id(paragraph): index for index, paragraph in enumerate(paragraphs)}
        self._lists = list(accumulate(paragraph.kind is not Kind.ITEM for paragraph in paragraphs))
        self._known = [
            (index, paragraph, elements[paragraph.source])
            for index, paragraph in enumerate(paragraphs)
            if paragraph.source is not None
        ]

    def like(self, paragraph: MarkedParagraph, last: etree._Element | None) -> etree._Element | None:
        """Return the `w:p` to copy properties from; `last` where nothing of the kind is in the base.

        An ordinary paragraph takes nothing from a list item or a heading.
        """
        at = self._order[id(paragraph)]
        alike = [
            (self._lists[index] != self._lists[at], abs(index - at), index > at, element)
            for index, known, element in self._known
            if (known.kind, known.level, known.story) == (paragraph.kind, paragraph.level, paragraph.story)
        ]
        if alike:
            return min(alike, key=lambda one: one[:3])[3]
        return None if paragraph.kind is Kind.PARAGRAPH else last


def usual_look(model: etree._Element) -> etree._Element | None:
    """Return the run properties that most of the text of `model` has."""
    weights: dict[bytes, int] = {}
    looks: dict[bytes, etree._Element | None] = {}
    for run in model.iter(w("r")):
        properties = run.find(w("rPr"))
        plain = None if properties is None else _without_references(properties)
        key = b"" if plain is None else etree.tostring(plain, method="c14n")
        weights[key] = weights.get(key, 0) + sum(len(text.text or "") for text in run.iter(w("t"), w("delText")))
        looks[key] = plain
    return looks[max(weights, key=lambda key: weights[key])] if weights else None


def typed_text(paragraph: etree._Element | None) -> str:
    """Return what is typed in a `w:p`, tabs included: a label may stand first."""
    if paragraph is None:
        return ""
    found = paragraph.iter(w("t"), w("delText"), w("tab"))
    return "".join("\t" if element.tag == w("tab") else element.text or "" for element in found)


def _without_references(properties: etree._Element) -> etree._Element:
    copy = deepcopy(properties)
    for child in list(copy):
        if child.tag in (w("rStyle"), w("vertAlign"), w("rPrChange"), w("ins"), w("del")):
            copy.remove(child)
    return copy
