"""Unmarked documents as pages for print, so that Chromium, WeasyPrint and LibreOffice draw their lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from support.pdf_plain.charts import CODE
from support.pdf_plain.columns import LEFT_STORIES, RIGHT_STORIES
from support.pdf_plain.expected import SOFT, Block, Piece, pieces, plain, underlined
from support.pdf_plain.forms import LETTER, NOTICE
from support.pdf_plain.minutes import ITEMS, PRESENT, SECTIONS, VOTES
from support.pdf_plain.money import SERVICES
from support.pdf_plain.rules import RULES, TERMS

_CSS = """
@page { size: A4; margin: 22mm 20mm; }
body { font: 11pt/1.35 'DejaVu Serif', serif; margin: 0; } h1 { font-size: 17pt; } h2 { font-size: 12.5pt; }
h1, h2 { margin: 10pt 0 5pt; break-after: avoid; } p { margin: 0 0 7pt; } li { margin: 0 0 4pt; }
table { border-collapse: collapse; margin: 4pt 0 10pt; } td { border: 0.75pt solid #000; padding: 1.5pt 4pt; }
.shaded tr:nth-child(even) td { background: #dde; } .bare td { border: none; border-bottom: 0.5pt solid #888; }
.sum td { border: none; } .sum tr:last-child td:last-child { border-top: 1pt solid; border-bottom: 3pt double; }
a, .l { white-space: nowrap; } a { color: #0a3ccc; } .l { color: #0a3ccc; text-decoration: underline; }
mark { background: #fe5; }
pre { background: #e8e8ee; border: 0.5pt solid #999; padding: 5pt; font: 9pt 'DejaVu Sans Mono', monospace; }
.frame { border: 2.5pt solid #000; padding: 8pt; } .bar { border-left: 1.5pt solid #c00; padding-left: 6pt; }
.quote { border-top: 1pt solid; border-bottom: 1pt solid; padding: 5pt 0; margin: 9pt 40pt; font-style: italic; }
.line { display: inline-block; border-bottom: 0.75pt solid #000; width: 150pt; }
.box { display: inline-block; border: 0.75pt solid #000; width: 8pt; height: 8pt; margin-right: 5pt; }
.field { border: 0.75pt solid #000; padding: 0 4pt; } .over { border-bottom: 0.75pt solid #000; padding: 0 3pt; }
.fraction { display: inline-block; text-align: center; vertical-align: middle; } .over, .under { display: block; }
.columns { column-count: 2; column-gap: 20pt; column-rule: 0.5pt solid #666; text-align: justify; }
"""
_TAGS = {"b": "b", "i": "i", "u": "u", "h": "mark", "s": "sup"}


@dataclass(frozen=True, slots=True)
class Printed:
    """A page (or a DOCX) to print, and what its PDF says."""

    source: bytes
    blocks: tuple[Block, ...]
    underlined: tuple[str, ...]


class _Page:
    """Writes a page and remembers what it says."""

    def __init__(self) -> None:
        self._html: list[str] = []
        self._blocks: list[Block] = []
        self._underlined: list[str] = []

    def done(self) -> Printed:
        head = f'<meta charset="utf-8"><title>Council papers</title><style>{_CSS}</style>'
        page = f'<!DOCTYPE html>\n<html lang="en"><head>{head}</head><body>\n{"".join(self._html)}</body></html>\n'
        return Printed(page.encode(), tuple(self._blocks), tuple(self._underlined))

    def text(self, marked: str, tag: str = "p", css: str = "") -> None:
        """Write a paragraph or heading."""
        self.raw(f'<{tag} class="{css}">{self.said(marked)}</{tag}>\n')

    def said(self, marked: str, label: str = "", *, loose: bool = False, whole: bool = True) -> str:
        """Return marked text as HTML; it is remembered."""
        self._blocks.append(Block(plain(marked), label, loose, whole and not loose))
        self._underlined += underlined(marked)
        return "".join(map(_inline, pieces(marked)))

    def items(self, texts: Sequence[str], tag: str = "ul", labels: Sequence[str] = ()) -> None:
        """Write a list; its labels are bullets where none are given."""
        given = labels or [""] * len(texts)
        rows = "".join(f"<li>{self.said(text, label)}</li>\n" for text, label in zip(texts, given, strict=True))
        self.raw(f"<{tag}>{rows}</{tag.split()[0]}>\n")

    def table(self, rows: Sequence[Sequence[str]], css: str = "", begin: str = "", end: str = "") -> None:
        """Write a table; `begin` and `end` are put around it."""
        whole = css not in ("bare", "sum") and not begin  # without lines down, a row may be read as one
        cells = ("".join(f"<td>{self.said(cell, whole=whole) if cell else ''}</td>" for cell in row) for row in rows)
        self.raw(f'{begin}<table border="1" class="{css}">{"".join(f"<tr>{row}</tr>" for row in cells)}</table>{end}\n')

    def raw(self, html: str) -> None:
        """Write HTML whose words are remembered already."""
        self._html.append(html)


def _inline(piece: Piece) -> str:
    text = escape(piece.text.replace(SOFT, "\N{SOFT HYPHEN}"))
    for look in sorted(piece.looks):
        if look == "a":
            text = f'<a href="https://council.example/papers">{text}</a>'
        else:
            text = f'<span class="l">{text}</span>' if look == "l" else f"<{_TAGS[look]}>{text}</{_TAGS[look]}>"
    return text


def _minutes() -> Printed:
    page = _Page()
    page.text("{b:MINUTES OF THE ENVIRONMENT COMMITTEE}", "h1")
    page.raw("<hr>")
    page.table(PRESENT)
    for number, (subject, body) in enumerate(ITEMS, 4):
        page.text(f"{{u:{number}. {subject}}}", "h2")
        for text in body:
            page.text(text)
    page.table(VOTES, "shaded")
    page.raw(f'<p>{page.said("Signed", whole=False)} <span class="line"></span> </p>')
    page.raw(f'<p>{page.said("Dated", whole=False)} <span class="line"></span></p>')
    return page.done()


def _report() -> Printed:
    page = _Page()
    page.text("{b:REPAIRS SERVICE: RESULTS OF THE YEAR}", "h1")
    for head, paragraphs in SECTIONS:
        page.text(f"{{bu:{head}}}", "h2")
        page.items([text for _, text in paragraphs], "ol", [f"{n}." for n in range(1, len(paragraphs) + 1)])
    page.text("See {a:the full tables}, or write to {l:homes@council.example}.{s:1}")
    return page.done()


def _rules() -> Printed:
    page = _Page()
    page.text("{bu:PROCEDURE AT MEETINGS}", "h1")
    page.items(TERMS)
    for number, (head, texts) in enumerate(RULES, 1):
        page.text(f"{{bu:Rule {number}: {head}}}", "h2")
        page.items(
            texts,
            'ol type="a" style="list-style-type: lower-alpha"',
            [f"{letter}." for letter in "abcdef"[: len(texts)]],
        )
    return page.done()


def _budget() -> Printed:
    page = _Page()
    page.text("{b:Revenue and capital budget}", "h1")
    page.text("All sums are net of grants, and brackets show a reduction.")
    page.table(SERVICES, "shaded")
    page.text("{b:Precepts}", "h2")
    page.table((("Parish", "Band D £"), ("Ashby", "61.20"), ("Nether Combe", "58.75")), "bare")
    page.table(
        (("Roofs of schools", "1,450.00"), ("Bridge at Mill Lane", "2,275.50"), ("Total", "{b:3,725.50}")), "sum"
    )
    inner = (("Winter roads", "850"), ("Elections", "120"), ("Insurance", "1,900"))
    said = page.said("Earmarked reserves", whole=False)
    begin = f'<table border="1" style="border: 3pt double"><tr><td>{said}</td><td>'
    page.table(inner, "", begin, "</td></tr></table>")
    page.text("The Chief Finance Officer advises that the reserves are adequate.")
    return page.done()


def _letter() -> Printed:
    page = _Page()
    page.text("Dear Mrs Featherstone,")
    for text in LETTER:
        page.text(text)
    page.text("“Somewhere to sit, and somebody to say hello to.”", "div", "quote")
    for text in NOTICE:
        page.text(text, "p", "bar")
    page.text("Name ____________________ Telephone ____________", "p")
    page.text("Nothing here is an order of the council until it has been sealed.", "div", "frame")
    return page.done()


def _listing() -> Printed:
    page = _Page()
    page.text("{b:Appendix D: how the votes were counted}", "h1")
    page.raw("<pre>" + "\n".join(page.said(line, loose=True) if line else "" for line in CODE) + "</pre>\n")
    page.text("The script was run by the returning officer’s staff.")
    return page.done()


def _newsletter() -> Printed:
    page = _Page()
    page.text("{b:The Harrowmere Herald}", "h1")
    page.raw('<div class="columns">')
    for head, paragraphs in (*LEFT_STORIES, *RIGHT_STORIES):
        page.text(f"{{b:{head}}}", "h2")
        for text in paragraphs:
            page.text(text)
    page.raw("</div><hr>")
    page.text("The council meets on the second Wednesday of each month at seven in the Guildhall.")
    return page.done()


def _form() -> Printed:
    page = _Page()
    page.text("{b:APPLICATION TO HIRE A HALL}", "h1")
    for label, filled in (("Date of hire", "21 September"), ("From", "10.00"), ("Until", "16.30")):
        field = page.said(filled, whole=False)
        page.raw(f'<p>{page.said(label, loose=True)} <span class="field">{field}</span></p>')
    for text in ("A public meeting", "A street collection", "A procession"):
        page.raw(f'<p><span class="box"></span>{page.said(text, whole=False)}</p>')
    for above, below in (("21 × 8", "48"), ("1", "2")):
        over, under = page.said(above, loose=True), page.said(below, loose=True)
        page.raw(
            f'<p><span class="fraction"><span class="over">{over}</span><span class="under">{under}</span></span></p>'
        )
    page.raw(_chart(page))
    page.text("The chart shows the hire of halls in an ordinary week.")
    return page.done()


def _chart(page: _Page) -> str:
    parts = []
    for row in range(5):
        y = 20 + 40 * row
        parts.append(f'<text x="4" y="{y + 4}">{page.said(str(160 - 40 * row), loose=True)}</text>')
        parts.append(f'<path d="M 34 {y} H 400" stroke="#888" stroke-width="0.7"/>')
    for column, day in enumerate(("Mon", "Tue", "Wed", "Thu")):
        x, high = 50 + 90 * column, 60 + 25 * column
        parts.append(f'<rect x="{x}" y="{180 - high}" width="44" height="{high}" fill="#cdd"/>')
        parts.append(f'<text x="{x + 8}" y="{176 - high}">{page.said(str(high), loose=True)}</text>')
        parts.append(f'<text x="{x + 8}" y="194">{page.said(day, loose=True)}</text>')
    return f'<svg width="420" height="205" font-family="DejaVu Sans" font-size="10">{"".join(parts)}</svg>\n'


PAGES: dict[str, Callable[[], Printed]] = {
    "minutes": _minutes,
    "committee report": _report,
    "rules of procedure": _rules,
    "budget": _budget,
    "letter and notice": _letter,
    "source code": _listing,
    "newsletter": _newsletter,
    "form and chart": _form,
}
BEYOND_LIBREOFFICE = ("newsletter", "form and chart")
"""What its import of web pages does not lay out as a browser does: columns, fields, drawings."""
