"""Bold by the weight that a font says it has, whatever its name is."""

from __future__ import annotations

import pytest
from support.pdf_bytes import WORDS, page

from amend.model import Mark
from amend.readers import read_bytes

FONT = (
    b"<</Type/Font/Subtype/Type1/BaseFont/Corporate/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 126"
    b"/Widths[%s]" % (b"500 " * 95)
)
DESCRIPTOR = (
    b"/FontDescriptor<</Type/FontDescriptor/FontName/Corporate/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700"
    b"/StemV 80/FontBBox[0 -200 1000 800]%s>>>>"
)


@pytest.mark.parametrize(
    ("says", "bold"),
    [
        (b"/Flags 32/FontWeight 700", True),
        (b"/Flags 32/FontWeight 400", False),
        (b"/Flags 262176", True),
        (b"/Flags 32", False),
    ],
)
def test_a_font_is_bold_by_what_its_descriptor_says(says: bytes, bold: bool) -> None:
    paper = read_bytes(page(font=FONT + DESCRIPTOR % says), "paper", "pdf")
    assert [run.text for paragraph in paper.paragraphs for run in paragraph.runs] == [WORDS]
    assert {Mark.BOLD in run.marks for paragraph in paper.paragraphs for run in paragraph.runs} == {bold}


def test_text_at_an_angle_is_left_out_and_said() -> None:
    stamp = b"BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (DRAFT) Tj ET\n"
    paper = read_bytes(page(stamp), "paper", "pdf")
    assert [paragraph.text for paragraph in paper.paragraphs] == [WORDS]
    assert ["page 1: text that stands at an angle" in finding.message for finding in paper.findings] == [True]
