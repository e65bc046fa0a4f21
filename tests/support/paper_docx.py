"""Render a `Pair` as DOCX, written by hand so that the judge shares no code with the judged."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import groupby
from xml.sax.saxutils import escape

from support.docx_parts import furniture, numbering_xml, package
from support.marking import Look, Style
from support.proposal import Block, Pair, Piece, View, blocks

_ORDER = ("rStyle", "b", "i", "caps", "strike", "dstrike", "color", "u", "highlight")
_AUTHOR = 'w:author="Ann Example"'
Rng = random.Random | None


def docx(pair: Pair, style: Style, split: Rng = None, bold_headings: bool = False, legend: bool = True) -> bytes:
    """Return the amendment paper: front matter, then the motion with its changes marked in `style`.

    `split` cuts the text into runs at random; `bold_headings` makes headings bold paragraphs, not Heading styles.
    """
    writer = _Writer(style, split, bold_headings)
    front = [f"AMENDMENT TO {pair.title.upper()}", f"Proposer: Cllr {pair.proposer}", f"Seconder: Cllr {pair.seconder}"]
    paragraphs = [_front(front[0], "Title")] + [_front(line, "") for line in front[1:]]
    paragraphs += [_front(line, "") for line in (style.legend if legend else ())]
    return package("".join(paragraphs) + writer.body(list(pair.paragraphs)), numbering_xml(_lists(pair)), {})


def motion_docx(pair: Pair, split: Rng = None, bold_headings: bool = False, headers: bool = False) -> bytes:
    """Return the published motion; `headers` adds a header and a footer with text."""
    return _clean_docx(pair, "original", split, bold_headings, headers)


def amended_docx(pair: Pair, split: Rng = None, bold_headings: bool = False, headers: bool = False) -> bytes:
    """Return the edited copy of the motion, as `compare` takes it."""
    return _clean_docx(pair, "amended", split, bold_headings, headers)


def _clean_docx(pair: Pair, view: View, split: Rng, bold_headings: bool, headers: bool) -> bytes:
    writer = _Writer(None, split, bold_headings)
    found = [
        Block(one.kind, (Piece(one.text(view)),), one.level, "keep", one.list_id, one.forms, one.cell)
        for one in blocks(pair, view)
    ]
    parts = furniture() if headers else {}
    return package(writer.body(found), numbering_xml(_lists(pair)), parts)


def _lists(pair: Pair) -> dict[int, tuple[str, str, str]]:
    return {block.list_id: block.forms for block in pair.paragraphs if block.list_id}


def _front(text: str, style: str) -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


class _Writer:
    """Writes blocks in one style of mark (None: nothing is marked); counts revisions as it goes."""

    def __init__(self, style: Style | None, split: Rng, bold_headings: bool) -> None:
        self.style, self.split, self.bold_headings = style, split, bold_headings
        self._revision = 0

    def body(self, found: list[Block]) -> str:
        """Return the body's paragraphs and tables."""
        written: list[str] = []
        for table, group in groupby(found, key=lambda block: block.cell[0] if block.cell else 0):
            members = list(group)
            written += [self._table(members), "<w:p/>"] if table else [self._paragraph(block) for block in members]
        return "".join(written)

    def _table(self, cells: list[Block]) -> str:
        columns = max(cell.cell[2] for cell in cells if cell.cell)
        rows = (list(group) for _, group in groupby(cells, key=lambda cell: cell.cell[1] if cell.cell else 0))
        grid = '<w:gridCol w:w="3000"/>' * columns
        properties = '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
        return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{''.join(map(self._row, rows))}</w:tbl>"

    def _row(self, cells: list[Block]) -> str:
        width = '<w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>'
        look = self._look(cells[0].change)
        mark = f"<w:trPr><w:{look.revision} {self._stamp()}/></w:trPr>" if look and look.revision else ""
        inner = "".join(f"<w:tc>{width}{self._paragraph(cell)}</w:tc>" for cell in cells)
        return f"<w:tr>{mark}{inner}</w:tr>"

    def _paragraph(self, block: Block) -> str:
        bold = block.kind == "heading" and self.bold_headings
        runs = "".join(self._piece(piece, bold) for piece in block.pieces)
        return f"<w:p>{self._properties(block)}{runs}</w:p>"

    def _properties(self, block: Block) -> str:
        inner = ""
        if block.kind == "heading" and not self.bold_headings:
            inner = f'<w:pStyle w:val="Heading{block.level}"/>'
        if block.kind == "item":
            number = f'<w:numPr><w:ilvl w:val="{block.level}"/><w:numId w:val="{block.list_id}"/></w:numPr>'
            inner = f'<w:pStyle w:val="ListParagraph"/>{number}'
        look = self._look(block.change)
        if look is not None and look.revision and block.kind != "cell":
            inner += f"<w:rPr><w:{look.revision} {self._stamp()}/></w:rPr>"
        return f"<w:pPr>{inner}</w:pPr>" if inner else ""

    def _look(self, change: str) -> Look | None:
        if self.style is None or change == "keep":
            return None
        return self.style.added if change == "add" else self.style.deleted

    def _stamp(self) -> str:
        self._revision += 1
        return f'w:id="{self._revision}" {_AUTHOR}'

    def _piece(self, piece: Piece, bold: bool) -> str:
        look = self._look(piece.change)
        opening, closing = look.typed if look else ("", "")
        tag = "w:delText" if look and look.revision == "del" else "w:t"
        properties = _run_properties(look.docx if look else (), bold)
        texts = self._cut(opening + piece.text + closing)
        runs = "".join(f"<w:r>{properties}{_content(text, tag)}</w:r>" for text in texts)
        return f"<w:{look.revision} {self._stamp()}>{runs}</w:{look.revision}>" if look and look.revision else runs

    def _cut(self, text: str) -> Iterator[str]:
        """Yield `text` whole, or in runs cut at random."""
        at = 0
        while self.split is not None and len(text) - at > 1 and self.split.random() < 0.6:
            end = at + self.split.randint(1, min(40, len(text) - at))
            yield text[at:end]
            at = end
        if at < len(text):
            yield text[at:]


def _run_properties(shown: tuple[tuple[str, str], ...], bold: bool) -> str:
    found = dict(shown) | ({"b": ""} if bold else {})
    inner = "".join(
        f'<w:{name} w:val="{found[name]}"/>' if found[name] else f"<w:{name}/>" for name in _ORDER if name in found
    )
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""


def _content(text: str, tag: str) -> str:
    lines = (f'<{tag} xml:space="preserve">{escape(line)}</{tag}>' if line else "" for line in text.split("\n"))
    return "<w:br/>".join(lines)
