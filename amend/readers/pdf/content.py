"""What pdfplumber's layout of a page holds: characters, shapes and images, as pdfminer made them.

pdfplumber also offers each as a dictionary; making those takes longer than everything that is asked of them here.
"""

from __future__ import annotations

from dataclasses import dataclass

from pdfminer.layout import LTChar, LTComponent, LTContainer, LTCurve, LTImage, LTPage


@dataclass(frozen=True, slots=True)
class Content:
    """The objects of a page, each kind in the order of drawing; measured from its media box's lower left corner."""

    chars: tuple[LTChar, ...]
    shapes: tuple[LTCurve, ...]
    images: tuple[LTImage, ...]


def content_of(page: LTPage) -> Content:
    """Return the content of `page`, that of the forms on it included."""
    chars: list[LTChar] = []
    shapes: list[LTCurve] = []
    images: list[LTImage] = []
    waiting: list[LTComponent] = [page]
    while waiting:
        item = waiting.pop()
        if isinstance(item, LTChar):
            chars.append(item)
        elif isinstance(item, LTCurve):
            shapes.append(item)
        elif isinstance(item, LTImage):
            images.append(item)
        elif isinstance(item, LTContainer):
            waiting.extend(reversed(list(item)))
    return Content(tuple(chars), tuple(shapes), tuple(images))
