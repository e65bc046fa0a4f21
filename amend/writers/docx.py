"""Redline -> DOCX: tracked changes on the base's own file, or the clean text; proved before it is returned."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from copy import deepcopy
from dataclasses import replace

from lxml import etree

from amend.docx.edited import Edited
from amend.docx.hand_marks import HandMarks
from amend.docx.names import UNDECIDED_STYLE, w
from amend.docx.opened import Opened, opened
from amend.docx.package import Package
from amend.docx.proof import prove
from amend.docx.resolve import EVERY, resolve
from amend.docx.revisions import Revisions
from amend.docx.story import story_blocks, story_parts
from amend.docx.tracked import Tracker, first_free_id
from amend.labels import is_bullet
from amend.model import Change, Kind, MarkedParagraph, Redline, Story
from amend.views import clean
from amend.writers.options import Options
from amend.writers.view import View

_EVERYTHING = frozenset(Change)
_ORIGINAL = frozenset({Change.KEEP, Change.DELETE})
_AMENDED = frozenset({Change.KEEP, Change.ADD})

Trees = dict[str, etree._Element]


def render(redline: Redline, view: View, options: Options) -> bytes:
    """Return `redline` as a DOCX: tracked changes, or with them resolved for the clean views.

    Raises `UnwritableError` where the result, resolved again, would not give both texts exactly.
    """
    if redline.base is None:
        from amend.docx.plain import plain_base

        if view is View.AMENDED:  # written as it is, so that its lists count as it does
            redline = replace(redline, paragraphs=tuple(_with_its_bullets(redline.paragraphs)))
            redline = replace(redline, paragraphs=tuple(map(_as_item, clean(redline, amended=True))))
        redline = plain_base(redline, options.template)
    assert redline.base is not None  # a plain base was made where there was none
    file = opened(redline.base)
    package = file.package
    trees, ids, own = _tracked(file, redline, options)
    resolved = {accept: _resolved(trees, ids, accept) for accept in (True, False)}
    for accept, result in resolved.items():
        prove(redline, package, result, accept, own if accept is redline.base_is_paper else None)
    if view is View.REDLINE:
        return package.to_bytes(trees)
    return package.to_bytes(resolved[view is View.AMENDED])


def _with_its_bullets(paragraphs: Sequence[MarkedParagraph]) -> Iterator[MarkedParagraph]:
    """Yield the paragraphs with the motion's own bullets: another sign in the paper is no change, and none is tracked.

    A new point has the sign of those beside it.
    """
    signs = {
        (p.level, p.label): p.original_label
        for p in reversed(paragraphs)
        if is_bullet(p.label) and p.original_label and is_bullet(p.original_label)
    }
    for paragraph in paragraphs:
        own = signs.get((paragraph.level, paragraph.label))
        yield replace(paragraph, label=own, original_label="") if own else paragraph


def _as_item(paragraph: MarkedParagraph) -> MarkedParagraph:
    """Return a clean paragraph; one with a label is a point, whatever it was that it took the place of."""
    labelled = paragraph.label and paragraph.kind is Kind.PARAGRAPH
    return replace(paragraph, kind=Kind.ITEM) if labelled else paragraph


def author_of(redline: Redline, options: Options) -> str:
    """Return whose revisions these are: the given author, else the proposer, else the group, else "Amendment"."""
    return options.author or _proposer(redline) or redline.group or "Amendment"


def _proposer(redline: Redline) -> str:
    if not redline.proposer:
        return ""
    from amend.movers import is_unknown  # two finished texts have no proposer

    return "" if is_unknown(redline.proposer) else redline.proposer


def _tracked(file: Opened, redline: Redline, options: Options) -> tuple[Trees, Container[str], Sequence[str] | None]:
    """Carry the redline into the file; return the changed parts and which revisions are the amendment's.

    And the lines of the base before that; none where the base is marked by hand, and read as its mover meant it.
    """
    package, styles = file.package, file.styles
    trees = {part: package.tree(part) for part in story_parts(package)}
    revisions = Revisions(author_of(redline, options), options.date, first_free_id(list(trees.values())))
    own_marks = redline.base_is_paper and redline.kind != "compare"
    held = _EVERYTHING if own_marks else _AMENDED if redline.base_is_paper else _ORIGINAL
    hand_marks = HandMarks(redline.convention, styles) if own_marks else None
    before = {name: etree.tostring(tree) for name, tree in trees.items()}
    taken_off = HandMarks(redline.convention, styles) if redline.kind != "compare" else None
    edited = None if redline.edited is None else Edited(redline.edited, package, revisions, taken_off)
    tracker = Tracker(file, revisions, held, hand_marks, edited)
    beside = _front_matter(package, redline) if own_marks else []  # by its number, before anything is inserted
    tracker.carry(redline.paragraphs)
    if edited is not None:
        trees.update(edited.parts.changed)
    tracker.leave_out(beside)
    tracker.mend(list(trees.values()))
    if tracker.has_undecided:
        _add_undecided_style(package, trees)
    changed = {name: tree for name, tree in trees.items() if before.get(name) != etree.tostring(tree)}
    return changed, EVERY if redline.base_is_paper else revisions.ids, None if own_marks else tracker.original


def _front_matter(package: Package, redline: Redline) -> list[int]:
    """Return the paragraphs of an amendment paper that are no text of the motion."""
    ours = {paragraph.source for paragraph in redline.paragraphs}
    body = [b for b in story_blocks(package) if b.story in (Story.BODY, Story.TEXTBOX)]
    others = [b.number for b in body if b.number not in ours and any(p.text.strip() for p in b.block.pieces)]
    first = min((number for number in ours if number is not None), default=0)
    leading = [b.number for b in body if b.number < first] if any(number < first for number in others) else []
    return sorted({*others, *leading})


def _resolved(trees: Trees, ids: Container[str], accept: bool) -> Trees:
    resolved = {name: deepcopy(tree) for name, tree in trees.items()}
    for tree in resolved.values():
        resolve(tree, ids, accept)
    return resolved


def _add_undecided_style(package: Package, trees: Trees) -> None:
    """Define the style of undecided text where the document has styles."""
    part = package.part_of_type("styles")
    if part is None:
        return
    root = package.tree(part)
    style = etree.SubElement(root, w("style"), {w("type"): "character", w("customStyle"): "1"})
    style.set(w("styleId"), UNDECIDED_STYLE)
    etree.SubElement(style, w("name")).set(w("val"), "Undecided (kept or struck)")
    look = etree.SubElement(style, w("rPr"))
    etree.SubElement(look, w("highlight")).set(w("val"), "yellow")
    trees[part] = root
