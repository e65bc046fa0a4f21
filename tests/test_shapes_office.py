"""LibreOffice as a second judge of the shapes: it accepts and rejects each file to the same paragraphs and labels."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.office import Office, OfficeReading
from support.resolver import parts, squeezed
from support.shapes import SHAPES
from support.shapes.running import written

pytestmark = [pytest.mark.office, pytest.mark.timeout(1_800)]

LIMITS = {
    "LibreOffice (7.4) gives notes whose ids do not rise each other's texts": ("footnotes numbered by other ids",),
    "it leaves an empty paragraph where the first one goes with its note": (
        "a footnote in the first and the last paragraph, both replaced",
    ),
    "a reference stays beside new words (see test_shapes.py)": ("a footnote's reference moved within changed words",),
    "a file without styles is given none (see test_shapes.py)": ("no styles in the motion, styles in the edited copy",),
    "it keeps a row on which a comment hangs": ("a comment on a table's cell, its row deleted",),
    "it writes the results of fields anew as soon as changes are resolved": (
        "a cross-reference over several runs",
        "a cross-reference whose result changed",
        "a field deleted with words on both sides",
        "a field in a deleted paragraph",
        "a field within a field",
        "a motion with bookmarks, fields and smart tags",
        "everything at once",
    ),
    "it counts the pages itself, and says 0 until they are laid out": ("a page number as a simple field",),
    "it loses the changes within a control of one paragraph or cell, a hint's, and those of all of a control": (
        "a whole block control deleted",
        "a block control, words changed",
        "a control round a cell",
        "a control that shows its hint, filled in",
        "custom XML round paragraphs",
    ),
    "it does not resolve a row in which two people have changes, or a table": (
        "a pending row deleted",
        "a row that holds a table removed",
        "pending rows, a word changed in one of them",
    ),
    "it loses the changes beside a drop cap": ("a drop cap",),
    "it loses a link in an insertion": ("a link that somebody has inserted as a revision",),
    "it keeps a split beside a note's reference": ("a paragraph between two references split",),
}
"""What LibreOffice cannot judge, by the reason; all of it is judged in test_shapes.py."""
_UNJUDGED = {name for names in LIMITS.values() for name in names}

JUDGED = [
    name
    for name, shape in SHAPES.items()
    if name not in _UNJUDGED and not (shape.says or shape.or_says or shape.looks_differ)
]
"""The shapes that a redline carries in full, but for those limits."""


def _said(found: OfficeReading, labels: bool) -> list[tuple[str, str, str]]:
    """Return where each paragraph with text is, its list label where wanted, and its text."""
    return [
        (para.where, para.label if labels else "", text)
        for para in found.paragraphs
        if (text := squeezed(para.text.replace("\u200b", "")))  # a text box's place
    ]


def test_every_limit_is_of_a_shape() -> None:
    assert set(SHAPES) >= _UNJUDGED


@pytest.mark.parametrize("name", JUDGED)
def test_libreoffice_accepts_and_rejects_a_shape_exactly(office: Office, tmp_path: Path, name: str) -> None:
    shape = SHAPES[name]
    found, motion, edited = (tmp_path / f"{stem}.docx" for stem in ("redline", "motion", "edited"))
    found.write_bytes(written(shape))
    motion.write_bytes(shape.motion)
    edited.write_bytes(shape.edited)
    assert _said(office.accept(found), True) == _said(office.accept(edited), True)
    # It does not put back the list level of a paragraph whose properties changed.
    labels = not any(b"pPrChange" in data for data in parts(found.read_bytes()).values()) and "sub-item" not in name
    assert _said(office.reject(found), labels) == _said(office.reject(motion), labels)
