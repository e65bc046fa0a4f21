"""A sheet as a page for print, for Chromium and WeasyPrint: counters of its own, margin boxes as running heads."""

from __future__ import annotations

from html import escape
from string import ascii_lowercase

from support.marking import Style
from support.pdf.sheets import Layout, Line, Seg, Sheet, lines, rows, tables

_TAGS = {"title": "h1", "mover": "p", "legend": "p", "paragraph": "p"}
_LISTS = {"decimal": "decimal", "letter": "in-brackets", "roman": "lower-roman", "bullet": "disc"}
_CSS = """
@counter-style in-brackets { system: alphabetic; symbols: %(letters)s; prefix: "("; suffix: ") "; }
body { font: %(size)spt/1.3 %(font)s; text-align: %(align)s; margin: 0; }
h1 { font-size: %(title)spt; } h2 { font-size: %(head)spt; } h3 { font-size: %(subhead)spt; }
h1, h2, h3 { text-align: left; margin: 10pt 0 5pt; break-after: avoid; %(heads)s }
p { margin: 0 0 7pt; } li { margin: 0 0 %(item)spt; } ol, ul { margin: 0 0 5pt; padding-left: 26pt; }
a { color: #0563c1; text-decoration: underline; }
table { border-collapse: collapse; margin: 4pt 0 9pt; } tr { break-inside: avoid; }
td { border: 0.75pt solid #000; padding: 2pt 4pt; text-align: left; }
@page { size: A4; margin: 24mm 22mm; %(boxes)s }
"""


def page(sheet: Sheet, style: Style | None, boxes: bool = True) -> bytes:
    """Return the paper in `style`, or (None) its motion; `boxes`: with its running heads."""
    body = "\n".join(
        _table(group) if number else _Flow().written(group) for number, group in tables(lines(sheet, style))
    )
    title = escape(sheet.pair.title)
    head = f'<meta charset="utf-8"><title>{title}</title><style>{_css(sheet.layout, boxes)}</style>'
    return f'<!DOCTYPE html>\n<html lang="en"><head>{head}</head><body>\n{body}\n</body></html>\n'.encode()


def _css(layout: Layout, boxes: bool) -> str:
    return _CSS % {
        "letters": " ".join(ascii_lowercase),
        "size": layout.size,
        "title": layout.size + 5,
        "head": layout.size + 4,
        "subhead": layout.size + 2,
        "font": "'DejaVu Serif'" if layout.serif else "'DejaVu Sans'",
        "align": "justify" if layout.justified else "left",
        "item": 5 if layout.spaced_items else 0,
        "heads": "text-decoration: underline;" if layout.underlined_heads else "",
        "boxes": _boxes(layout) if boxes else "",
    }


def _boxes(layout: Layout) -> str:
    boxes = f'@top-center {{ content: "{layout.header}"; font-size: 9pt; }}' if layout.header else ""
    if layout.footer:
        before, after = layout.footer.split("{n}")
        boxes += f'@bottom-center {{ content: "{before}" counter(page) "{after}"; font-size: 9pt; }}'
    return boxes


def _table(cells: list[Line]) -> str:
    inner = "".join(f"<tr>{''.join(f'<td>{_inline(cell)}</td>' for cell in row)}</tr>\n" for row in rows(cells))
    return f"<table>{inner}</table>"


class _Flow:
    """Writes lines outside tables; lists nest in their parent's item."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str]] = []

    def written(self, found: list[Line]) -> str:
        """Return the HTML of `found`."""
        return "\n".join([*map(self._line, found), self._closed(0)])

    def _line(self, line: Line) -> str:
        if line.kind != "item":
            tag = f"h{line.level + 1}" if line.kind == "heading" else _TAGS[line.kind]
            return f"{self._closed(0)}<{tag}>{_inline(line)}</{tag}>"
        other = bool(self._open) and self._open[0][0] != line.list_id
        before = self._closed(0 if other else line.level + 1)
        if len(self._open) > line.level:
            return f"{before}</li>\n<li>{_inline(line)}"
        tag = "ul" if line.form == "bullet" else "ol"
        self._open.append((line.list_id, tag))
        return f'{before}<{tag} style="list-style-type: {_LISTS[line.form]}"><li>{_inline(line)}'

    def _closed(self, depth: int) -> str:
        """Close the lists that are deeper than `depth`."""
        closed = [f"</li></{tag}>" for _, tag in reversed(self._open[depth:])]
        del self._open[depth:]
        return "".join(closed)


def _inline(line: Line) -> str:
    return "".join(_seg(seg, line.kind in ("heading", "title")) for seg in line.segs)


def _seg(seg: Seg, head: bool) -> str:
    text = escape(seg.text, quote=False)
    if seg.link:
        return f'<a href="{escape(seg.link)}">{text}</a>'
    # A heading is bold and underlined by the page's own rules.
    looks = seg.looks - {"bold", "underline"} if head else seg.looks
    for look, tag in (("italic", "i"), ("bold", "b"), ("underline", "u"), ("strike", "s")):
        text = f"<{tag}>{text}</{tag}>" if look in looks else text
    return f'<span style="color: #ff0000">{text}</span>' if "red" in looks else text
