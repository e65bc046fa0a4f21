"""References of the amended text whose target shifts, is deleted, or is not there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from amend.model import Change, Finding, MarkedParagraph, Severity
from amend.renumbering.items import Address, Item, Outline
from amend.renumbering.numerals import parts
from amend.renumbering.references import Reference, references
from amend.renumbering.shifts import Step, grouped, named, ranges, spoken

SEVERITY = Severity.INFO
_PART = re.compile(r"\d+|[A-Za-z]+")
_HEADS = {"resolution": "resolv", "recommendation": "recommend"}
"""What a noun says of the list that it names items of."""


def of_references(paragraphs: Sequence[MarkedParagraph], found: Outline) -> Iterator[Finding]:
    """Yield a finding for each reference to an item that the amended text has elsewhere, or not at all.

    A reference that is new is read by the amended labels, and said only where it names no item.
    """
    moved = any(item.shifts or item.is_gone for item in found.items)
    if not found.items:
        return
    targets = _Targets(found)
    for index, paragraph in enumerate(paragraphs):
        if moved or any(span.change is Change.ADD for span in paragraph.spans):
            for message in dict.fromkeys(_said(paragraph, index, targets)):
                yield Finding("cross-reference", SEVERITY, f"{message}.", paragraph.place)


def _said(paragraph: MarkedParagraph, index: int, targets: _Targets) -> Iterator[str]:
    if paragraph.change is Change.DELETE:
        return
    text = paragraph.amended
    for reference in references(text):
        kept = _is_kept(paragraph, reference)
        message = targets.kept(index, reference) if kept else targets.new(index, reference)
        if message:
            yield message


def _is_kept(paragraph: MarkedParagraph, reference: Reference) -> bool:
    """Whether no character of the numbers is new."""
    position = 0
    for span in paragraph.spans:
        if not span.change.in_amended:
            continue
        end = position + len(span.text)
        if span.change is Change.ADD and position < reference.end and end > reference.start:
            return False
        position = end
    return True


class _Targets:
    """The items by their addresses in both texts."""

    def __init__(self, found: Outline) -> None:
        self._under = found.sections
        self._items = found.items
        self._was: dict[Address, list[Item]] = defaultdict(list)
        self._now: dict[Address, list[Item]] = defaultdict(list)
        self._parents = {item.at: item.parent for item in found.items}
        for item in found.items:
            for table, address in ((self._was, item.was), (self._now, item.now)):
                if address:
                    table[address].append(item)
                if len(address) > 1:  # by its own label alone, which names it among those beside it
                    table["", address[-1]].append(item)

    def kept(self, index: int, reference: Reference) -> str:
        """Return what is to be said of a reference that the original has already; "" for nothing."""
        chosen = [self._chosen(index, reference, address, self._was) for address in reference.addresses]
        touched = [
            next((item for item in one if item.is_gone or _is_elsewhere(item, len(address))), None)
            for one, address in zip(chosen, reference.addresses, strict=True)
        ]
        changed = [item for item in touched if item is not None]
        if not changed:
            return ""
        certain = reference.certain and all(len(one) == 1 for one in chosen if one)
        taken = "; a new point takes its number" if len(changed) == 1 and self._is_taken(changed[0]) else ""
        verb = "refers" if certain else "may refer"
        return f"{verb} to {_named(reference)}{_fate(reference, changed)}{taken}"

    def new(self, index: int, reference: Reference) -> str:
        """Return what is to be said of a reference that the amendment adds."""
        if not (reference.ours or reference.verb or reference.noun.startswith(("point", "sub-point"))):
            return ""
        missing = [a for a in reference.addresses if not self._chosen(index, reference, a, self._now)]
        if not missing or not reference.certain:
            return ""
        labels = [named(address) for address in missing]
        listed = labels[0] if len(labels) == 1 else f"{', '.join(labels[:-1])} and {labels[-1]}"
        return f"refers to {reference.noun} {listed}, which the amended text does not have"

    def _is_taken(self, item: Item) -> bool:
        """Whether a new item has the label that this one had."""
        return any(
            not other.original and (other.section, other.parent) == (item.section, item.parent)
            for other in self._now.get(item.was, ())
        )

    def _chosen(
        self, index: int, reference: Reference, address: Address, table: dict[Address, list[Item]]
    ) -> list[Item]:
        """Return the items that `address` may mean here: one where it is certain."""
        found = table.get(address, [])
        if len(address) == 1:
            within = table.get(("", address[0]), [])
            beside = self._beside(index, within)
            is_top = address[0].isdecimal() and not reference.noun.startswith("sub")
            found = [*found, *beside] if is_top else beside or found
            found = found or within
        if reference.verb:
            found = [item for item in found if _is_under(item.head, reference.verb)]
        wanted = _HEADS.get(reference.noun.rstrip("s"), "")
        named = [item for item in found if wanted and _is_under(item.head, wanted)]
        near = [item for item in found if item.section == self._under[index]]
        return next((few for few in (named, near) if len(few) == 1), named or found)

    def _beside(self, index: int, found: Sequence[Item]) -> list[Item]:
        """Return those of nested items that stand beside the paragraph, or below it."""
        parent = self._parents.get(index, -1)
        return [
            item for item in found
            if item.parent >= 0 and (item.parent == parent or self._items[item.parent].at == index)
        ]  # fmt: skip


def _is_under(head: str, stem: str) -> bool:
    return any(word.replace("z", "s").startswith(stem) for word in head.lower().split())


def _named(reference: Reference) -> str:
    return f"{reference.noun} {reference.text}".strip()


def _is_elsewhere(item: Item, parts_named: int) -> bool:
    """Whether the parts of the address that a reference names are others in the amended text."""
    return item.was[-parts_named:] != item.now[-parts_named:]


def _fate(reference: Reference, changed: Sequence[Item]) -> str:
    """Return what becomes of the items named: ", which becomes point 4", or item by item where they fare unlike."""
    steps = [Step(named(item.was), named(item.now), item.numerals) for item in changed if not item.is_gone]
    if len(reference.addresses) == 1:
        now = f"{reference.noun} {_as_typed(reference.text, changed[0].now)}".strip() if steps else ""
        return f", which becomes {now}" if steps else f", which {_end(changed[0])}"
    if len(steps) == len(reference.addresses) and len(list(grouped(steps))) == 1:
        return f", which become {reference.noun} {spoken([step.now for step in steps])}"
    gone = [item for item in changed if item.is_gone]
    if len(gone) == len(reference.addresses) and not any(item.is_joined for item in gone):
        return ", which are deleted"
    said = [f"{named(item.was)} {_end(item)}" for item in gone]
    return f", of which {'; '.join([*said, *([ranges(steps, '')] if steps else [])])}"


def _end(gone: Item) -> str:
    return "is joined to the one before" if gone.is_joined else "is deleted"


def _as_typed(token: str, address: Address) -> str:
    """Return `address` in the shape of `token`: "3(b)" for "2(b)", "(c)" for "(b)"."""
    count = len(parts(token))
    if len(address) < count:
        return named(address)
    new = iter(address[-count:])
    return _PART.sub(lambda match: next(new).upper() if match[0].isupper() else next(new), token)
