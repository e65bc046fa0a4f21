"""A sheet as PDF by Typst, which skips the ink of letters in its underlines."""

from __future__ import annotations

import re

from support.marking import Style
from support.pdf.sheets import Layout, Line, Seg, Sheet, lines, rows, tables

_SPECIAL = re.compile(r"([\\#$*_`<>@=~\[\]/+-])")
_LOOKS = (("italic", "emph"), ("bold", "strong"), ("underline", "underline"), ("strike", "strike"))


def typst_pages(sheet: Sheet, style: Style | None) -> bytes:
    """Return the paper in `style`, or (None) its motion."""
    import typst

    body = "\n".join(
        _table(group) if number else "\n".join(_line(line, sheet.layout) for line in group)
        for number, group in tables(lines(sheet, style))
    )
    return bytes(typst.compile((_setup(sheet.layout) + body).encode()))


def _setup(layout: Layout) -> str:
    footer = layout.footer.replace("{n}", "#counter(page).display()")
    return (
        f'#set page(paper: "a4", margin: 2.3cm, header: align(center)[#text(9pt)[{_escaped(layout.header)}]], '
        f"footer: context align(center)[#text(9pt)[{footer}]])\n"
        f'#set text(size: {layout.size}pt, lang: "en", hyphenate: false)\n'
        f"#set par(justify: {str(layout.justified).lower()}, spacing: 11pt)\n"
    )


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _line(line: Line, layout: Layout) -> str:
    inner = "".join(map(_seg, line.segs))
    size = layout.size + {"title": 5, "heading": 6 - 2 * line.level}.get(line.kind, 0)
    if line.kind in ("title", "heading"):
        return f"#block(above: 14pt, below: 8pt, sticky: true)[#text(size: {size}pt)[{inner}]]"
    if line.kind == "item":
        gap = 11 if layout.spaced_items else 6.5
        return (
            f"#block(above: {gap}pt, inset: (left: {20 * line.level + 4}pt))[#grid(columns: (20pt, 1fr), "
            f"[{_escaped(line.label)}], [{inner}])]"
        )
    return f"#par[{inner}]"


def _table(found: list[Line]) -> str:
    cells = ", ".join(f"[{''.join(map(_seg, cell.segs))}]" for row in rows(found) for cell in row)
    return f"#table(columns: (1.1fr, 1.9fr, 1.1fr, 1.1fr), {cells})"


def _seg(seg: Seg) -> str:
    text = _escaped(seg.text).replace("“", "\\u{201c}").replace("”", "\\u{201d}")
    text = text.replace(" ", "#[ ]") if text.isspace() else text
    if seg.link:
        return f'#link("{seg.link}")[#text(fill: rgb("#0563c1"))[#underline[{text}]]]'
    for look, function in _LOOKS:
        text = f"#{function}[{text}]" if look in seg.looks else text
    return f'#text(fill: rgb("#ff0000"))[{text}]' if "red" in seg.looks else text
