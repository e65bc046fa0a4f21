"""What hangs on a paragraph without being words of it: note references, pictures, text boxes.

Words are compared without them; so where both files are Word files they are compared apart, paragraph by paragraph.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from lxml import etree

from amend.docx.containers import BOX
from amend.docx.names import R, mc, w
from amend.docx.package import Package
from amend.docx.walk import Piece

NOTE_TAGS = (w("footnoteReference"), w("endnoteReference"))
_DRAWN = (w("drawing"), w("pict"), w("object"))
TAGS = (*NOTE_TAGS, *_DRAWN)
Key = tuple[str, ...]


class Anchor(NamedTuple):
    """A reference or drawing, the run that holds it, and how many letters of the paragraph stand before it."""

    element: etree._Element
    run: etree._Element
    letters: int


def paragraphs_with_anchors(root: etree._Element) -> Iterator[etree._Element]:
    """Yield the `w:p` below `root` on which something hangs; most documents hold next to nothing of the kind."""
    for anchor in root.iter(*TAGS):
        yield from anchor.iterancestors(w("p"))


def anchors_of(elements: Sequence[etree._Element], pieces: Sequence[Piece]) -> tuple[Anchor, ...]:
    """Return the anchors in the paragraphs `elements` (one line); letters are counted in `pieces`."""
    sizes = {piece.element: len(_letters(piece.text)) for piece in pieces}
    found: list[Anchor] = []
    count = 0
    for paragraph in elements:
        for element in paragraph.iter(etree.Element):
            if element in sizes:
                count += sizes[element]
            elif element.tag in TAGS and _is_own(element, paragraph):
                run = next(element.iterancestors(w("r")), None)
                if run is not None:
                    found.append(Anchor(element, run, count))
    return tuple(found)


def key_of(anchor: Anchor, package: Package, part: str, note: Callable[[str, str], str]) -> Key:
    """Return what tells an anchor from another; `note` names a note by its reference's tag and id."""
    element = anchor.element
    if element.tag in NOTE_TAGS:
        return (str(element.tag), note(str(element.tag), element.get(w("id"), "")))
    if next(element.iter(BOX), None) is not None:
        return ("box",)
    return ("picture", *sorted(_digests(element, package, part)))


def matched(mine: Sequence[Key], theirs: Sequence[Key]) -> list[tuple[int, int]]:
    """Return the pairs of indices at which two short lists of keys agree, in order and as many as can be."""
    best = [[0] * (len(theirs) + 1) for _ in range(len(mine) + 1)]
    for i in range(len(mine) - 1, -1, -1):
        for j in range(len(theirs) - 1, -1, -1):
            same = 1 + best[i + 1][j + 1] if mine[i] == theirs[j] else 0
            best[i][j] = max(same, best[i + 1][j], best[i][j + 1])
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < len(mine) and j < len(theirs):
        if mine[i] == theirs[j] and best[i][j] == 1 + best[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def boxes_of(anchor: Anchor) -> list[etree._Element]:
    """Return the text boxes in a drawing."""
    return list(anchor.element.iter(BOX))


def _letters(text: str) -> str:
    return "".join(text.split())


def _is_own(element: etree._Element, paragraph: etree._Element) -> bool:
    """Whether `element` hangs on `paragraph` itself: not in a text box of it, and not in a drawing's fallback."""
    for above in element.iterancestors():
        if above is paragraph:
            return True
        if above.tag in (BOX, mc("Fallback"), w("p"), *_DRAWN):
            return False
    return False


def _digests(element: etree._Element, package: Package, part: str) -> Iterator[str]:
    import hashlib  # few documents hold pictures

    related: Mapping[str, tuple[str, str]] = package.related(part)
    for inner in element.iter(etree.Element):
        for name, value in inner.attrib.items():
            if str(name).startswith(f"{{{R}}}") and str(value) in related:
                target = related[str(value)][1]
                yield hashlib.sha256(package.raw(target)).hexdigest() if target in package else target
