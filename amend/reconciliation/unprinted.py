"""Papers that print only the sections they change: what they leave out whole is kept, and said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from amend.align import Pair
from amend.front_matter import front_lines
from amend.model import Paragraph, Story
from amend.quotation import quoted
from amend.reconciliation.sides import Reading
from amend.section_heads import begins_section, is_section_head
from amend.stream import ADD, DELETE, KEEP


def unprinted(pairs: Sequence[Pair], found: Sequence[Reading], motion: Sequence[Paragraph]) -> dict[int, str]:
    """Return the paragraphs of the motion's sections of which the paper prints nothing, and what to say of each.

    Only of a paper that marks its changes, begins with a section of the motion, and has no words of its own without
    a mark: elsewhere what is missing is missing.
    """
    printed = {index for pair in pairs if pair.left for index in pair.right}
    first = min(printed, default=None)
    if first is None or not _begins(motion[first]) or not _is_marked(found) or _has_stray_words(pairs, found):
        return {}
    said: dict[int, str] = {}
    for section in _sections(motion):
        if not printed & set(section):
            said |= dict.fromkeys(section, "")
            said[section[0]] = f"the paper prints nothing of {quoted(motion[section[0]].text)}; that section was kept"
    return said


def _begins(paragraph: Paragraph) -> bool:
    return is_section_head(paragraph.text) or begins_section(paragraph.text)


def _is_marked(found: Sequence[Reading]) -> bool:
    return any(code in (ADD, DELETE) for reading in found for code in reading.stream.codes)


def _has_stray_words(pairs: Sequence[Pair], found: Sequence[Reading]) -> bool:
    """Whether the paper holds a paragraph that is not the motion's and that nobody marked."""
    alone = (index for pair in pairs if not pair.right for index in pair.left)
    return any(KEEP in found[index].stream.codes for index in alone)


def _sections(motion: Sequence[Paragraph]) -> Iterator[list[int]]:
    """Yield the paragraphs of each section, its head first; what stands above the first head is none."""
    section: list[int] = []
    front = front_lines(motion)
    for index, paragraph in enumerate(motion):
        if index < front or paragraph.story is not Story.BODY:
            continue
        if _begins(paragraph):
            if section:
                yield section
            section = [index]
        elif section:
            section.append(index)
    if section:
        yield section
