"""One page of an opened PDF -> its facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from pdfplumber.page import Page as PlumbedPage

from amend.readers.pdf.annotations import annotations_of
from amend.readers.pdf.drawings import shapes_of
from amend.readers.pdf.facts import Annotation, Box, Glyph, Page
from amend.readers.pdf.fonts import bold_fonts
from amend.readers.pdf.frame import Frame
from amend.readers.pdf.glyphs import Raw, glyphs_of
from amend.readers.pdf.ink import MOST_OBJECTS, Ink, ink_of
from amend.readers.pdf.opening import BROKEN, Opened
from amend.readers.pdf.ruled_tables import tables_of
from amend.readers.pdf.structure import Structure, structure_of
from amend.readers.pdf.torn import is_torn


@dataclass(frozen=True, slots=True)
class Failed:
    """A page that could not be read, and why, in a few words."""

    number: int
    why: str


def pages_of(opened: Opened, at_page: Callable[[int], None]) -> Iterator[Page | Failed]:
    """Yield the facts of each page, one page at a time in memory; `at_page` is told its number before."""
    structure = structure_of(opened.plumbed.doc.catalog)
    for index, plumbed in zip(opened.indices, opened.plumbed.pages, strict=False):
        at_page(index + 1)
        try:
            torn = is_torn(plumbed.page_obj)  # before anything is read: what is unpacked no longer tells
            plumbed = _set_upright(plumbed)
            yield _page(opened, index, plumbed, structure, torn)
        except BROKEN:
            yield Failed(index + 1, "it is damaged")
        finally:
            plumbed.close()
    for index in sorted(set(range(len(opened.rendered))) - set(opened.indices)):
        yield Failed(index + 1, "it cannot be found in the file")


def _page(opened: Opened, index: int, plumbed: PlumbedPage, structure: Structure, torn: bool) -> Page | Failed:
    frame = Frame.of(plumbed.page_obj.mediabox, plumbed.page_obj.rotate)
    ink = _ink(opened, index, frame)
    if ink.objects >= MOST_OBJECTS:
        return Failed(index + 1, f"it has more than {MOST_OBJECTS:,} drawn objects, as a map or a plan has")
    blocks = structure.blocks(plumbed.page_obj.attrs)
    left = float(plumbed.mediabox[0])
    images = _from_left(plumbed.images, left)
    drawn = glyphs_of(_from_left(plumbed.chars, left), frame.height, blocks, ink.bold, bold_fonts(plumbed.page_obj))
    lines = _from_left((*plumbed.lines, *plumbed.rects, *plumbed.curves), left)
    shapes = shapes_of(lines, images, frame.height)
    seen = tuple(glyph for glyph in drawn.glyphs if not _is_unseen(glyph, ink))
    pictures = tuple(_picture(raw, frame) for raw in images)
    return Page(
        number=index + 1,
        width=frame.width,
        height=frame.height,
        glyphs=seen if seen else drawn.glyphs,
        rules=shapes.rules,
        bars=shapes.bars,
        fills=shapes.fills,
        images=pictures,
        annotations=_annotations(plumbed, frame),
        tables=tables_of(plumbed, shapes),
        turned=drawn.turned,
        unseen=len(drawn.glyphs) - len(seen),
        unmapped=drawn.unmapped,
        torn=torn,
        tagged={block: structure.kinds[block] for block in set(blocks.values())},
    )


def _set_upright(plumbed: PlumbedPage) -> PlumbedPage:
    """Return the page turned so that most of its text is level: some are drawn on their side, and shown so."""
    turns = Counter(_turn(char["matrix"]) for char in plumbed.chars if not char["text"].isspace())
    turn = turns.most_common(1)[0][0] if turns else 0
    if not turn:
        return plumbed
    page = plumbed.page_obj
    page.rotate = (page.rotate + turn) % 360
    page.attrs["Rotate"] = page.rotate
    plumbed.close()
    return PlumbedPage(plumbed.pdf, page, plumbed.page_number, plumbed.initial_doctop)


def _turn(matrix: Sequence[float]) -> int:
    """Return by how much, clockwise, text of this matrix is to be turned to be level."""
    across, up = matrix[:2]
    if abs(across) >= abs(up):
        return 0 if across >= 0 else 180
    return 90 if up > 0 else 270


def _from_left(raw: Sequence[Raw], left: float) -> Sequence[Raw]:
    """Return objects measured from the page's left edge: pdfplumber moves them by that of the media box."""
    return [{**one, "x0": one["x0"] - left, "x1": one["x1"] - left} for one in raw] if left else raw


def _ink(opened: Opened, index: int, frame: Frame) -> Ink:
    page = opened.rendered[index]
    try:
        return ink_of(page, frame)
    finally:
        page.close()


def _annotations(plumbed: PlumbedPage, frame: Frame) -> tuple[Annotation, ...]:
    try:
        return annotations_of(plumbed.annots, frame)
    except BROKEN:
        return ()  # what is no annotation marks nothing; the words are read all the same


def _is_unseen(glyph: Glyph, ink: Ink) -> bool:
    return any(box.holds(glyph.middle, glyph.baseline, 1.0) for box in ink.unseen)


def _picture(raw: Raw, frame: Frame) -> Box:
    return Box(raw["x0"], frame.height - raw["y1"], raw["x1"], frame.height - raw["y0"])
