"""The labels of new points: the numbers that they get among the motion's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from amend.labels import is_between_two
from amend.model import Change, Kind, MarkedParagraph
from amend.renumbering.numerals import Numeral, read


@dataclass
class _Count:
    """The numbers of one level's last item in the two texts, and whether its list still goes on."""

    original: int | None = None
    amended: int = 0
    is_open: bool = False


def with_new_labels(paragraphs: Sequence[MarkedParagraph]) -> tuple[MarkedParagraph, ...]:
    """Return `paragraphs` with each new item numbered as it comes; one that says its amended label keeps it."""
    counts: dict[int, _Count] = {}
    before: dict[int, Numeral] = {}  # "(v)" after "(iv)" is no letter, though a head stands between them
    numbers_on = _numbers_on(paragraphs)
    out = []
    fresh, fillers = False, gap_fillers(paragraphs)
    for at, paragraph in enumerate(paragraphs):
        fresh = paragraph.change is Change.ADD and (fresh or paragraph.kind is not Kind.ITEM)
        if paragraph.kind is not Kind.ITEM or paragraph.cell is not None:
            for count in counts.values():
                count.is_open = False
            out.append(paragraph)
            continue
        counts = {level: count for level, count in counts.items() if level <= paragraph.level}
        count = counts.setdefault(paragraph.level, _Count())
        above = before.get(paragraph.level)
        own = paragraph.label if paragraph.change is Change.ADD else paragraph.original_label or paragraph.label
        numeral = read(own, above)
        if numeral is not None and above is None and paragraph.change is Change.ADD:
            numeral = _as_below(paragraphs, at, numeral)
        if at in fillers:
            out.append(replace(paragraph, amended_label=paragraph.label))
            continue
        if fresh and numeral is not None and above is not None and numeral.form != above.form:
            out.append(replace(paragraph, amended_label=paragraph.label))  # a new section counts as it prints
            continue
        if numeral is not None and paragraph.change is Change.ADD and above is not None:
            numeral = _as_above(numeral, above)
        elif numeral is not None and paragraph.change is not Change.ADD:
            before[paragraph.level] = numeral
        out.append(paragraph if numeral is None else _counted(paragraphs, at, numeral, count, numbers_on))
    return tuple(out)


def _as_above(numeral: Numeral, above: Numeral) -> Numeral:
    """Return the numeral of a new item as its list counts: "(v)", which it was given, is Roman below "(vi)"."""
    alike = (numeral.before, numeral.after) == (above.before, above.after)
    is_alpha = all(one.printed(1, "").strip("().").isalpha() for one in (numeral, above))
    return replace(above, prefix=numeral.prefix) if alike and is_alpha else numeral


def _as_below(paragraphs: Sequence[MarkedParagraph], at: int, numeral: Numeral) -> Numeral:
    """Return the numeral of an item that comes first as those below it count: "(v)" above "(i)" is Roman."""
    level = paragraphs[at].level
    for one in paragraphs[at + 1 :]:
        if one.kind is not Kind.ITEM or one.level < level:
            break
        if one.level == level and one.change is not Change.ADD:
            below = read(one.original_label or one.label)
            return numeral if below is None else _as_above(numeral, below)
    return numeral


def _numbers_on(paragraphs: Sequence[MarkedParagraph]) -> bool:
    """Whether the motion counts its points from the first to the last, whatever heads stand between them."""
    last, is_parted, found = 0, False, False
    before: Numeral | None = None
    for paragraph in paragraphs:
        if paragraph.change is Change.ADD or paragraph.cell is not None:
            continue
        own = paragraph.original_label or paragraph.label
        numeral = read(own, before) if paragraph.kind is Kind.ITEM else None
        before = before if paragraph.level or numeral is None else numeral
        if paragraph.kind is not Kind.ITEM:
            is_parted = bool(last)
        elif numeral is not None and not paragraph.level:
            if numeral.number != last + 1:
                return False
            found, last, is_parted = found or is_parted, numeral.number, False
    return found


def _counted(
    paragraphs: Sequence[MarkedParagraph], at: int, numeral: Numeral, count: _Count, numbers_on: bool
) -> MarkedParagraph:
    paragraph = paragraphs[at]
    if paragraph.change is Change.ADD:
        if paragraph.amended_label:
            return paragraph
        goes_on = numbers_on and not paragraph.level
        count.amended = count.amended + 1 if goes_on else _next_of_new(paragraphs, at, count, numeral)
        count.is_open = True
        return replace(paragraph, label=numeral.printed(count.amended, numeral.prefix))
    number = numeral.number
    goes_on = count.original is not None and number == count.original + 1
    if paragraph.change is Change.DELETE:
        if not count.is_open and not goes_on:
            count.amended = number - 1
    elif count.is_open and count.original is not None:
        count.amended += max(number - count.original, 1) if number > count.original else 1
    elif count.is_open or goes_on:
        count.amended += 1
    else:
        count.amended = number
    count.original, count.is_open = number, True
    return paragraph


def _next_of_new(paragraphs: Sequence[MarkedParagraph], at: int, count: _Count, before: Numeral) -> int:
    """Return the number of a new item: the next of its list, or the first that the list below it has."""
    if count.is_open:
        return count.amended + 1
    level = paragraphs[at].level
    for following in paragraphs[at + 1 :]:
        if following.kind is not Kind.ITEM or following.level < level:
            break
        if following.level == level and following.change is not Change.ADD:
            numeral = read(following.label, before)
            if numeral is None:
                break
            return (
                count.amended + 1
                if count.original is not None and numeral.number == count.original + 1
                else numeral.number
            )
    return 1


def gap_fillers(paragraphs: Sequence[MarkedParagraph]) -> frozenset[int]:
    """Return which new items have a number that their list leaves out, or one between two: they count for nothing."""
    above = dict(_beside(paragraphs, range(len(paragraphs))))
    below = dict(_beside(paragraphs, range(len(paragraphs) - 1, -1, -1)))
    return frozenset(
        at
        for at in above
        if is_between_two(paragraphs[at].label) or _fills(read(paragraphs[at].label), above[at], below[at])
    )


def _fills(own: Numeral | None, above: Numeral | None, below: Numeral | None) -> bool:
    """Whether a number lies between those of the points around it, which count as it does."""
    if own is None or above is None or below is None or {above.style, below.style} != {own.style}:
        return False
    return above.number < own.number < below.number


def _beside(paragraphs: Sequence[MarkedParagraph], order: Sequence[int]) -> Iterator[tuple[int, Numeral | None]]:
    """Yield each new item with the numeral of the motion's item before it in its list, in the `order` gone through."""
    open_: dict[int, Numeral | None] = {}
    for at in order:
        one = paragraphs[at]
        if one.kind is not Kind.ITEM:
            open_ = {}
            continue
        open_ = {level: numeral for level, numeral in open_.items() if level <= one.level}
        if one.change is not Change.ADD:
            open_[one.level] = read(one.original_label or one.label)
        elif one.cell is None:
            yield at, open_.get(one.level)
