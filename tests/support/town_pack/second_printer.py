"""PDFs of another producer (fpdf2), and one that asks for a password."""

from __future__ import annotations

import datetime

from fpdf import FPDF, XPos, YPos
from fpdf.enums import AccessPermission

from support.town_pack.notation import Blocks, Piece

_PLAIN = str.maketrans({"“": '"', "”": '"', "’": "'", "–": "-", "—": "-"})
_WHEN = datetime.datetime(2026, 3, 16, 11, 0, tzinfo=datetime.UTC)


def paper(blocks: Blocks, password: str = "") -> bytes:
    """One paper as a PDF in fpdf2's own marks: `--` underlines and `~~` strikes."""
    pdf = FPDF(format="A4")
    pdf.set_creation_date(_WHEN)
    pdf.set_margin(22)
    if password:
        pdf.set_encryption("owner-" + password, password, permissions=AccessPermission.none())
    pdf.add_page()
    for block in blocks:
        head = block.kind in {"title", "heading"}
        pdf.set_font("Helvetica", "B" if head else "", 13 if block.kind == "title" else 11)
        words = "".join(_mark(piece) for piece in block.pieces).translate(_PLAIN)
        if block.label:
            pdf.cell(9, 6, block.label)
        pdf.multi_cell(0, 6, words, align="L", markdown=True, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        pdf.ln(2)
    return bytes(pdf.output())


def _mark(piece: Piece) -> str:
    marks = {"+": "--", "-": "~~", "": "**" if piece.bold else ""}[piece.change]
    words = piece.text
    lead, tail = " " * words[:1].isspace(), " " * (words[-1:].isspace() and bool(words.strip()))
    return f"{lead}{marks}{words.strip()}{marks}{tail}" if words.strip() else words
