"""New text as paragraphs of the motion: of what kind and how deep, by what stands where they come in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from amend.instructions.depths import deeper, depths
from amend.instructions.gaps import fills_gap
from amend.instructions.motion import Motion, Spot
from amend.instructions.operations import NewParagraph
from amend.instructions.parsed import Edit, Line, Ref, Words
from amend.instructions.refusal import RefusalError
from amend.label_levels import first_below
from amend.labels import is_between_two, is_bullet, split_label
from amend.model import Cell, Kind, Mark, Paragraph, Story
from amend.renumbering.numerals import core_of, parts, read
from amend.section_heads import begins_section, is_section_head, names_body

_INNER_LABEL = re.compile(r"[;:,.]\s+(?:and\s+|or\s+)?\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s")
NEW_ROW = 10_000
"""Rows that come in are numbered from here on, until all are counted anew."""
GONE = frozenset({Mark.STRIKE, Mark.DELETED})


def like(
    motion: Motion, lines: Sequence[Line], spot: Spot | None, unit: str = "", is_exact: bool = False
) -> tuple[NewParagraph, ...]:
    """Return `lines` as paragraphs beside `spot`, or as what `unit` says they are ("sub-point", "heading").

    `is_exact`: the paper counts levels ("sub-point 1"), so that "a new point" is none below another.
    """
    if "row" in unit and not any(line.column for line in lines):
        raise RefusalError("it does not say what stands in which column of the new row")
    if len(lines) == 1 and _INNER_LABEL.search(text_of(lines[0])) and split_label(text_of(lines[0]))[0]:
        raise RefusalError("the new text seems to hold several points in one paragraph")
    if any(line.column for line in lines):
        return tuple(_cell(line, spot) for line in lines)
    if spot is None:
        return tuple(_free(motion, line) for line in lines)
    if unit.startswith("unnumbered"):
        return tuple(_as_said(motion, replace(line, unit=line.unit or unit), spot) for line in lines)
    goes_on = bool(lines) and _is_next(spot, label_of(lines[0]))  # "a new sub-paragraph iv" behind iii, which is one
    deeper_by = 0 if goes_on else unit.count("sub")
    level = max(spot.depth, min(deeper_by, spot.depth + 1)) if spot.unit in ("point", "bullet") else spot.depth
    level = unit.count("sub") if is_exact and unit else level
    is_item = spot.paragraph.kind is Kind.ITEM or (
        spot.is_head and "head" not in unit and any(u in unit for u in ("point", "bullet", "item"))
    )
    if "head" in unit and len(lines) > 1:
        return (_beside(motion, lines[0], spot, unit), *_under_head(motion, lines[1:], spot))
    if "head" in unit or not is_item:
        return tuple(_beside(motion, line, spot, unit) for line in lines)
    if (below := depths(lines)) is not None:
        return tuple(_in_list(motion, line, spot, level + depth) for line, depth in zip(lines, below, strict=True))
    levels = [line.given.level for line in lines if line.given is not None and line.given.kind is Kind.ITEM]
    least = min(levels, default=0)
    leads = lines[0].given is not None and lines[0].given.kind is not Kind.ITEM and not split_label(lines[0].text)[0]
    leads = leads and not is_section_head(text_of(lines[0]))  # whose points stand as those of the other sections
    first_plain = bool(levels) and leads
    return tuple(
        _in_list(motion, line, spot, level + deeper(line, least, first_plain, at)) for at, line in enumerate(lines)
    )


def _under_head(motion: Motion, lines: Sequence[Line], spot: Spot) -> tuple[NewParagraph, ...]:
    """Return what a new head brings with it: points as those of the motion, other lines as the paper shows them."""
    made = freely(motion, lines)
    if spot.paragraph.kind is not Kind.ITEM:
        return made
    return tuple(
        _in_list(motion, line, spot, one.level) if one.kind is Kind.ITEM else one
        for line, one in zip(lines, made, strict=True)
    )


def _in_list(motion: Motion, line: Line, spot: Spot, level: int) -> NewParagraph:
    """Return a line as an item beside `spot`, unless it says that it is something else."""
    if line.unit:
        return _as_said(motion, line, spot)
    text, label = _unlabelled(line, spot)
    given = line.given
    if (is_section_head(text) or names_body(text)) and given is not None and not label and given.kind is not Kind.ITEM:
        return _head(motion, text)
    own = line.label or label or (given.label if given is not None else "")
    return NewParagraph(
        text, Kind.ITEM, level, _label(motion, spot, level, own), spot.paragraph if spot.paragraph.cell else None
    )


def _cell(line: Line, spot: Spot | None) -> NewParagraph:
    """Return a paragraph of a new row: of the table at hand, or of a new one."""
    table = spot.paragraph.cell.table if spot is not None and spot.paragraph.cell is not None else 0
    frame = Paragraph((), Kind.CELL, cell=Cell(table, NEW_ROW + line.row, line.column))
    return NewParagraph(line.text, Kind.CELL, 0, "", frame)


def _as_said(motion: Motion, line: Line, spot: Spot) -> NewParagraph:
    """Return a line that says what it is: "heading: ‘...’", "sub-point: (b) ‘...’"."""
    text = text_of(line)
    if "head" in line.unit and "header" not in line.unit:
        level = re.search(r"level (\d)", line.unit)
        made = _head(motion, text)
        return replace(made, kind=Kind.HEADING, level=int(level[1])) if level else made
    if "point" in line.unit or "bullet" in line.unit:
        depth = line.unit.count("sub-")
        bullet = "bullet" in line.unit
        return NewParagraph(text, Kind.ITEM, depth, line.label or ("•" if bullet else _label(motion, spot, depth, "")))
    cell = spot.paragraph if spot.paragraph.cell or spot.paragraph.story is not Story.BODY else None
    return NewParagraph(text, cell.kind if cell else Kind.PARAGRAPH, cell=cell)


def freely(motion: Motion, lines: Sequence[Line]) -> tuple[NewParagraph, ...]:
    """Return `lines` as paragraphs that stand as the paper shows them."""
    made = tuple(_free(motion, line) for line in lines)
    least = min((one.level for one in made if one.kind is Kind.ITEM), default=0)
    return tuple(replace(one, level=one.level - least) if one.kind is Kind.ITEM else one for one in made)


def text_of(line: Line) -> str:
    """Return the words of a line of new text; what it shows struck through is none."""
    if line.given is None or not any(run.marks & GONE for run in line.given.runs):
        return line.text
    return " ".join("".join(run.text for run in line.given.runs if not run.marks & GONE).split())


def are_plain(lines: Sequence[Line]) -> bool:
    """Whether no line of new text has a label, or is a heading."""
    kinds = {line.given.kind for line in lines if line.given is not None}
    return kinds <= {Kind.PARAGRAPH} and not any(split_label(text_of(line))[0] for line in lines)


def unit_below(lead: str, lines: Sequence[Line], spot: Spot) -> str:
    """Return "sub-point" where the words that end a point now lead in a list of another kind than its own."""
    label = label_of(lines[0]) if lines else ""
    if not label or not lead.rstrip().endswith(":") or spot.paragraph.kind is not Kind.ITEM:
        return ""
    one, other = read(spot.paragraph.label), read(label)
    is_other = one is None or other is None or one.style != other.style
    return "sub-point" if is_other and label != spot.paragraph.label else ""


def stands_alone(lines: Sequence[Line], spot: Spot) -> bool:
    """Whether new text is a sentence of the motion's own ("This Council thanks ..."), as the points are not."""
    said = text_of(lines[0]).strip()
    sentence = not label_of(lines[0]) and begins_section(said) and said[-1:] in ".!?"
    return sentence and spot.paragraph.kind is Kind.ITEM and not begins_section(spot.text)


def has_bullet(line: Line, beside: str) -> bool:
    """Whether new text that stands within a sentence begins with a bullet of its own: "‘- no other ...’".

    `beside` is the label of the point that it comes in beside: a long dash before a small letter is the sentence's
    own ("– however –") where the points have others.
    """
    label, text = split_label(text_of(line))
    return is_bullet(label) and (label not in "–—" or label == beside or not text[:1].islower())


def label_of(line: Line) -> str:
    """Return the label that the paper gives a line of new text, "" for none."""
    return line.label or (line.given.label if line.given is not None else "") or split_label(text_of(line))[0]


def goes_on(lines: Sequence[Line], spot: Spot) -> bool:
    """Whether new text has a number of the dotted kind that the list of `spot` has: "3.4" behind "3.3"."""
    label = label_of(lines[0])
    return len(parts(core_of(label))) > 1 and _shares_prefix(label, spot)


def may_hold_more(edit: Edit) -> bool:
    """Whether plain paragraphs, in no quotation marks, come for one point or beside one: the last may be no text."""
    anchor = edit.place.anchor if edit.place is not None and edit.verb == "insert" else None
    if (edit.words or isinstance(anchor, Words)) and len(edit.new) > 1:
        first = edit.new[0].given
        return first is not None and first.text.lstrip()[:1] not in "‘“\"'" and are_plain(edit.new)
    named = (anchor,) if isinstance(anchor, Ref) else edit.parts if edit.verb == "replace" else ()
    units = ("point", "bullet", "paragraph") if edit.verb == "replace" else ("point", "bullet")
    last = named[0].steps[-1] if len(named) == 1 and named[0].steps else None
    if last is None or last.unit not in units or len(last.names) > 1 or len(edit.new) < 2:
        return False
    first = edit.new[0].given
    is_plain = first is not None and first.text.lstrip()[:1] not in "‘“\"'" and not is_section_head(first.text)
    return is_plain and are_plain(edit.new)


def has_struck(lines: Sequence[Line]) -> bool:
    """Whether some of the new text is struck through in the paper."""
    return any(
        line.given is not None and any(run.marks & GONE and run.text.strip() for run in line.given.runs)
        for line in lines
    )


def _label(motion: Motion, spot: Spot, level: int, own: str) -> str:
    """Return the label to begin with: of the list's own kind; counting gives the number."""
    if len(names := parts(core_of(own))) > 1 and own != spot.paragraph.label and not _shares_prefix(own, spot):
        if spot.own > 1 or tuple(names[:-1]) != spot.address[:-1]:
            return own  # "4.1" below a new section 4
        own = ""  # "3.d." beside the motion's own "c." under 3
    if is_between_two(own):
        return own
    if own and level == spot.depth and fills_gap(motion, motion.siblings(spot.at), parts(core_of(own))):
        return own
    beside = next(
        (
            other.paragraph.label
            for other in motion.spots
            if (other.depth, other.head, other.paragraph.kind) == (level, spot.head, Kind.ITEM)
            and (level != spot.depth or _is_like(other, spot))
        ),
        "",
    )
    if own and beside and level > spot.depth and is_bullet(own) is not is_bullet(beside):
        return own  # bullets where the motion's own sub-points have letters
    return beside or own or (first_below(spot.paragraph.label) if level > spot.depth else "1.")


def _is_next(spot: Spot, label: str) -> bool:
    """Whether a new label is the one behind that of `spot`."""
    one = read(core_of(spot.paragraph.label)) if spot.paragraph.label else None
    other = read(core_of(label), one) if label and one is not None else None
    return one is not None and other is not None and (other.style, other.number) == (one.style, one.number + 1)


def _shares_prefix(label: str, spot: Spot) -> bool:
    own = tuple(parts(core_of(label)))
    return len(own) == spot.own and own[:-1] == spot.address[: len(own) - 1]


def _is_like(other: Spot, spot: Spot) -> bool:
    """Whether two items of one depth are of one list, both with bullets or both with numbers."""
    same = (other.parent, other.address[:-1]) == (spot.parent, spot.address[:-1])
    own = (label[:1].isalnum() for label in (other.paragraph.label, spot.paragraph.label))  # "14." and "(a)"
    digits = {core_of(one.paragraph.label)[:1].isdigit() for one in (other, spot)}
    return (
        same
        and len(set(own)) == len(digits) == 1
        and is_bullet(other.paragraph.label) == is_bullet(spot.paragraph.label)
    )


def _unlabelled(line: Line, spot: Spot) -> tuple[str, str]:
    text = text_of(line)
    label, rest = split_label(text)
    if label and rest.strip() and (not is_bullet(label) or spot.unit == "bullet" or is_bullet(label)):
        return rest.strip(), label
    return text, ""


def _beside(motion: Motion, line: Line, spot: Spot, unit: str) -> NewParagraph:
    if line.unit:
        return _as_said(motion, line, spot)
    text = text_of(line)
    if "head" in unit or is_section_head(text):
        return _head(motion, text)
    given = line.given
    cell = spot.paragraph if spot.paragraph.cell or spot.paragraph.story.value != "body" else None
    if cell is not None:
        return NewParagraph(text, cell.kind, cell.level, cell=cell)
    if given is not None and given.kind is Kind.ITEM:
        return NewParagraph(text, Kind.ITEM, given.level, given.label)
    return _free(motion, line)


def _free(motion: Motion, line: Line) -> NewParagraph:
    text, given = text_of(line), line.given
    if is_section_head(text) and (given is None or given.kind is not Kind.ITEM):
        return _head(motion, text)
    if given is not None and given.kind in (Kind.ITEM, Kind.HEADING):
        return NewParagraph(text, given.kind, given.level, given.label)
    label, rest = split_label(text)
    if label and rest.strip():
        return NewParagraph(rest.strip(), Kind.ITEM, 0, label)
    return NewParagraph(text)


def _head(motion: Motion, text: str) -> NewParagraph:
    """Return a new head that looks as the motion's do."""
    first = next((s.paragraph for s in motion.spots if s.is_head), None)
    if first is None or first.kind is not Kind.HEADING:
        return NewParagraph(text) if first is not None else NewParagraph(text, Kind.HEADING, 3)
    return NewParagraph(text, Kind.HEADING, first.level)


def relevelled(new: Sequence[NewParagraph], level: int) -> tuple[NewParagraph, ...]:
    """Return new paragraphs with the items among them at `level`."""
    return tuple(replace(one, level=level) if one.kind is Kind.ITEM else one for one in new)


def as_unit(motion: Motion, new: NewParagraph, spot: Spot, unit: str) -> NewParagraph:
    """Return the second half of a split as the `unit` that it becomes."""
    if "head" in unit or unit.startswith(("foot", "end", "text")):
        return new
    if unit.endswith("paragraph"):
        return replace(new, kind=spot.paragraph.kind if spot.paragraph.cell else Kind.PARAGRAPH, level=0, label="")
    depth = unit.count("sub")
    label = next((s.paragraph.label for s in motion.spots if s.depth == depth and s.unit == unit.split("sub-")[-1]), "")
    return replace(new, kind=Kind.ITEM, level=depth, label=label or new.label or ("•" if "bullet" in unit else "1."))
