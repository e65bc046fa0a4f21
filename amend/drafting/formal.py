"""The amendment as the formal list that a clerk or a speaker reads out: one instruction for each thing it does.

All instructions of a list apply at once, to the original: labels, counts and quotations are the original's, and the
numbers run on afterwards. CAPITALS stand for what is below, [ ] for what may be absent, / for a choice.

    In PLACE, delete OCCURRENCE [and insert QUOTE].          In PLACE, after OCCURRENCE, insert QUOTE.
    [In SECTION, ]at the beginning/end of PATH, insert QUOTE.
    In PLACE, after OCCURRENCE, begin a new UNIT.            Join PATH[ of SECTION] to PATH[ of SECTION].
    [In SECTION, ]after/before PATH, insert NEW              At the beginning of the motion/NOTES/CELL, insert NEW
    Replace PATH[ of SECTION][, BUT,] with: QUOTE            Replace PATH[ of SECTION][, BUT,] with:LINES
    Delete PATH[ of SECTION][, BUT].                         Move PATH[ of SECTION] to after/before PATH[ of SECTION].
    Delete all of SECTION[, including/except the heading].   Move PATH[ of SECTION] to the beginning of the motion.
    Delete all of SECTION after PATH.                        Renumber accordingly.
    The punctuation stands as shown.

    PLACE       [SECTION, ]PATH, or CELL alone where the cell holds one paragraph
    SECTION     QUOTE, the words of the head (a heading, or "This Council notes:") without its colon; the text before
                QUOTE; nothing where the original has no head; "the ORDINAL QUOTE" where several heads read alike; CELL;
                "the table", "table 2" (before rows); "footnote 2" and the like where that has several paragraphs
    PATH        STEP[, STEP]..., from the section inwards: "point 3, sub-point (b)"; the last step may be a range,
                "points 2 and 3", "points 3 to 5"; the heading QUOTE; the table; table 2; row 2; rows 2 to 4;
                "footnote 2", "endnote 1", "text box 1", "header 1", "footer 1"
    STEP        [the ORDINAL ]UNIT NAME; the name is a point's label (without the full stop after it), else a count of
                those of its unit beside it; an ordinal where several beside each other have one name
    UNIT        point (labelled), bullet, each after "sub-" once for every level down; "unnumbered paragraph" in a path
                and after "new" (elsewhere, and in notes and cells, "paragraph"); heading [of level 2]
                (no level: that of the original's first heading, else 1); a new note is a "footnote" or the like
    CELL        the table/table 2, row 2, column 3 (rows of the original are counted, empty ones left out)
    NEW         a new UNIT: QUOTE, or a new row: ROW, or of several: new UNITs:, new rows:, a new table: or the
                following:, then LINES
    LINES       each on its own line: [LABEL ]QUOTE after "new UNITs:", else UNIT: [LABEL ]QUOTE or row: ROW
    ROW         column 1 QUOTE[ and QUOTE]..., column 2 QUOTE...: the paragraphs of each cell
    OCCURRENCE  [the ORDINAL occurrence of ]QUOTE; with no ordinal the words stand in the paragraph once. They are
                counted capital or small, where they cut no word or number at either end
    QUOTE       ‘...’, “...” or "...", which ends at the first closing mark of its own kind and is otherwise the text's
                own, line breaks too; [QUOTE followed by QUOTE]... is one text that no one pair of marks can hold
    ORDINAL     first to twelfth, 13th, 21st and so on         BUT  but not what stands under it

What a point is under: the nearest point or bullet above it of a lower level, no paragraph or head between. Replacing
or deleting a point takes what is under it unless BUT says otherwise; "after" a point is after all under it, and after
all that it becomes where it is split. White space: words put in place of others stand exactly where those stood;
inserted words have a space on the side where they are put in, but none before ,.;:!?)]…%’”; deleted words take the
white space before them along, or that after them where there is none before or they begin the paragraph, and both
where a stop of those follows or the paragraph ends. A joined paragraph follows the other after a space, and what is
begun anew takes none along.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from amend.drafting.formal_blocks import NOTES, Node, Table, change, stories
from amend.drafting.formal_paragraphs import Scope, instructions
from amend.drafting.formal_places import heading_level, sites
from amend.drafting.formal_tables import of_table
from amend.labels import is_bullet
from amend.model import Change, Kind, MarkedParagraph, Redline, Story

RENUMBER = "Renumber accordingly."
STANDS = "The punctuation stands as shown."
"""Where points come or go in a list with tails: nobody is to move the "; and"."""
_TAILED = re.compile(r"(?:[;,]|\b(?:and|or))\s*$")
_STOPPED = re.compile(r"\.\s*$")


def formal_list(redline: Redline) -> tuple[str, ...]:
    """Return the amendment as the list of instructions that a clerk would read out, in the order of the text.

    Applied together to the original they give exactly the amended text; a redline that changes nothing gives none.
    """
    told = tuple(text for story, nodes in stories(redline.paragraphs) for text in _of_story(story, nodes))
    if not told:
        return ()
    ends = (RENUMBER,) if _shifts(redline.paragraphs) else ()
    return (*told, *ends, STANDS) if _moves_tails(redline.paragraphs) else (*told, *ends)


def _moves_tails(paragraphs: Sequence[MarkedParagraph]) -> bool:
    """Whether a list that ends its points in ";" or "and" gets or loses one, or a point its full stop."""
    items = [p for p in paragraphs if p.kind is Kind.ITEM]
    changes = any(p.change is not Change.KEEP or p.break_ is not Change.KEEP for p in items)
    loses = any(_STOPPED.search(p.original) and p.amended.rstrip()[-1:].isalnum() for p in items)
    return loses or (changes and any(_TAILED.search(p.original) for p in items))


def _of_story(story: Story, nodes: Sequence[Node]) -> Iterator[str]:
    found = sites(nodes, story)
    start = "the motion" if story is Story.BODY else f"the {NOTES[story]}{'es' if story is Story.TEXTBOX else 's'}"
    scope = Scope(nodes, found, start, heading_level(nodes))
    told = instructions(scope)
    tables = [
        (at, text)
        for at, node in enumerate(nodes)
        if isinstance(node, Table) and change(node) is Change.KEEP
        for text in of_table(node, found[scope.site(node)].ref.path, scope.level)
    ]
    yield from (text for _, text in sorted([*told, *tables], key=lambda one: one[0]))


def _shifts(paragraphs: Sequence[MarkedParagraph]) -> bool:
    """Whether a point that stays gets another number."""
    kept = [p for p in paragraphs if p.change is Change.KEEP and _is_numbered(p)]
    if any(p.original_label for p in kept):
        return any(p.original_label and p.label and p.original_label != p.label for p in kept)
    return _shifts_by_place(paragraphs)


def _shifts_by_place(paragraphs: Sequence[MarkedParagraph]) -> bool:
    """The same, where the original's labels are not known: a point comes or goes before one that stays."""
    changed: set[int] = set()
    for paragraph in paragraphs:
        if paragraph.kind is not Kind.ITEM:
            changed = set()
            continue
        changed = {level for level in changed if level <= paragraph.level}
        if paragraph.change is not Change.KEEP:
            changed |= {paragraph.level} if _is_numbered(paragraph) else set()
        elif paragraph.level in changed and _is_numbered(paragraph):
            return True
    return False


def _is_numbered(paragraph: MarkedParagraph) -> bool:
    return paragraph.kind is Kind.ITEM and bool(paragraph.label) and not is_bullet(paragraph.label)
