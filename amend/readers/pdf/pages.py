"""One page of an opened PDF -> its facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from pdfminer.layout import LTImage
from pdfplumber.page import Page as PlumbedPage

from amend.readers.pdf.annotations import annotations_of
from amend.readers.pdf.content import Content, content_of
from amend.readers.pdf.drawings import shapes_of
from amend.readers.pdf.facts import Annotation, Box, Glyph, Page
from amend.readers.pdf.fonts import bold_fonts
from amend.readers.pdf.frame import Frame
from amend.readers.pdf.glyphs import glyphs_of
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


def pages_of(
    opened: Opened, at_page: Callable[[int], None], wanted: Collection[int] | None = None
) -> Iterator[Page | Failed]:
    """Yield the facts of each page, one page at a time in memory; `at_page` is told its number before.

    `wanted` are the numbers of the pages to read, from 1; None is all.
    """
    structure = structure_of(opened.plumbed.doc.catalog)
    for index, plumbed in zip(opened.indices, opened.plumbed.pages, strict=False):
        if wanted is not None and index + 1 not in wanted:
            continue
        at_page(index + 1)
        try:
            torn = is_torn(plumbed.page_obj)  # before anything is read: what is unpacked no longer tells
            yield _page(opened, index, plumbed, structure, torn)
        except BROKEN:
            yield Failed(index + 1, "it is damaged")
        finally:
            plumbed.close()
    for index in sorted(set(range(len(opened.rendered))) - set(opened.indices)):
        if wanted is not None and index + 1 not in wanted:
            continue
        yield Failed(index + 1, "it cannot be found in the file")


def _page(opened: Opened, index: int, plumbed: PlumbedPage, structure: Structure, torn: bool) -> Page | Failed:
    frame = Frame.of(plumbed.page_obj.mediabox, plumbed.page_obj.rotate)
    ink = _ink(opened, index, frame)
    if ink.objects >= MOST_OBJECTS:  # asked of PDFium, before pdfminer reads each of them
        return Failed(index + 1, f"it has more than {MOST_OBJECTS:,} drawn objects, as a map or a plan has")
    plumbed, content = _upright(plumbed)
    shown = Frame.of(plumbed.page_obj.mediabox, plumbed.page_obj.rotate)
    if shown != frame:
        frame, ink = shown, _ink(opened, index, shown)
    blocks = structure.blocks(plumbed.page_obj.attrs)
    drawn = glyphs_of(content.chars, frame.height, blocks, ink.bold, bold_fonts(plumbed.page_obj))
    shapes = shapes_of(content.shapes, content.images, frame.height)
    seen = tuple(glyph for glyph in drawn.glyphs if not _is_unseen(glyph, ink))
    return Page(
        number=index + 1,
        width=frame.width,
        height=frame.height,
        glyphs=seen if seen else drawn.glyphs,
        rules=shapes.rules,
        bars=shapes.bars,
        fills=shapes.fills,
        images=tuple(_picture(image, frame) for image in content.images),
        annotations=_annotations(plumbed, frame),
        tables=tables_of(plumbed, shapes),
        turned=drawn.turned,
        unseen=len(drawn.glyphs) - len(seen),
        unmapped=drawn.unmapped,
        torn=torn,
        tagged={block: structure.kinds[block] for block in set(blocks.values())},
    )


def _upright(plumbed: PlumbedPage) -> tuple[PlumbedPage, Content]:
    """Return the page with its content, turned so that most of its text is level: some are drawn on their side."""
    content = content_of(plumbed.layout)
    turns = Counter(_turn(char.matrix) for char in content.chars)
    turn = turns.most_common(1)[0][0] if turns else 0
    if not turn:
        return plumbed, content
    page = plumbed.page_obj
    page.rotate = (page.rotate + turn) % 360
    page.attrs["Rotate"] = page.rotate
    plumbed.close()
    turned = PlumbedPage(plumbed.pdf, page, plumbed.page_number, plumbed.initial_doctop)
    return turned, content_of(turned.layout)


def _turn(matrix: Sequence[float]) -> int:
    """Return by how much, clockwise, text of this matrix is to be turned to be level."""
    across, up = matrix[:2]
    if abs(across) >= abs(up):
        return 0 if across >= 0 else 180
    return 90 if up > 0 else 270


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


def _picture(image: LTImage, frame: Frame) -> Box:
    return Box(image.x0, frame.height - image.y1, image.x1, frame.height - image.y0)
