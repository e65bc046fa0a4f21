"""LibreOffice as a second judge of the shapes: it accepts and rejects each file to the same paragraphs and labels."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.office import Office, OfficeReading
from support.resolver import squeezed
from support.shapes import SHAPES
from support.shapes.running import written

pytestmark = [pytest.mark.office, pytest.mark.timeout(1_800)]

JUDGED = [name for name, shape in SHAPES.items() if shape.office and not shape.says and not shape.or_says]
"""Shapes that the redline carries in full, and that LibreOffice reads and resolves right itself."""


def _said(found: OfficeReading) -> list[tuple[str, str, str]]:
    """Return where each paragraph with text is, its list label and its text."""
    return [(para.where, para.label, text) for para in found.paragraphs if (text := squeezed(para.text))]


@pytest.mark.parametrize("name", JUDGED)
def test_libreoffice_accepts_and_rejects_a_shape_exactly(office: Office, tmp_path: Path, name: str) -> None:
    shape = SHAPES[name]
    found, motion, edited = (tmp_path / f"{stem}.docx" for stem in ("redline", "motion", "edited"))
    found.write_bytes(written(shape))
    motion.write_bytes(shape.motion)
    edited.write_bytes(shape.edited)
    assert _said(office.accept(found)) == _said(office.accept(edited))
    assert _said(office.reject(found)) == _said(office.reject(motion))
