"""Pages where lines cross the neighbourhood of words: charts, fractions, formulas, source code, a page on its side."""

from __future__ import annotations

from itertools import pairwise

from support.pdf_plain.expected import Plain
from support.pdf_plain.sheet import GREY, LEFT, Sheet
from support.pdf_plain.tables import Ruling, table

_WEEKS = (("Mon", 62), ("Tue", 81), ("Wed", 74), ("Thu", 96), ("Fri", 118), ("Sat", 143), ("Sun", 55))


def chart() -> Plain:
    """Gridlines that begin at their labels, tick marks that point at them, figures over bars, a legend with lines."""
    sheet = Sheet(points=10)
    sheet.heading("{b:Visits to the swimming pool}", 14)
    sheet.paragraph("The chart shows the visits counted at the gate on each day of an ordinary week in spring.")
    floor, left = sheet.y - 240, LEFT + 30
    for value in range(0, 161, 40):
        y = floor + value * 1.35
        sheet.at(str(value), left - 8, y - 3, points=8.5, right=True, loose=True)
        sheet.rule(left - 5, y, left, 0.5)
        sheet.rule(left, y, left + 380, 0.3)
    for number, (day, visits) in enumerate(_WEEKS):
        x = left + 14 + 52 * number
        sheet.fill(x, floor, 30, visits * 1.35, GREY)
        sheet.at(str(visits), x + 7, floor + visits * 1.35 + 2, points=8.5, loose=True)
        sheet.at(day, x + 6, floor - 12, points=8.5, loose=True)
        sheet.rule(x + 15, floor, x + 15, 0.5, down=3)
    sheet.rule(left, floor, left + 380, 0.9)
    sheet.rule(left, floor + 220, left, 0.9, down=220)
    sheet.rule(left + 300, floor + 205, left + 322, 1.4)
    sheet.at("target", left + 326, floor + 202, points=8.5, loose=True)
    path = sheet.canvas.beginPath()
    path.moveTo(left, floor + 120)
    path.curveTo(left + 120, floor + 150, left + 240, floor + 90, left + 380, floor + 170)
    sheet.canvas.drawPath(path)
    sheet.y = floor - 34
    sheet.paragraph("Saturdays are busiest. The figures leave out school lessons, which are counted by the schools.")
    return sheet.done()


def formulas() -> Plain:
    """Fractions with drawn bars, a root, a mean with a bar over its letter, and a long division of a formula."""
    sheet = Sheet(face="Times", points=12)
    sheet.heading("{b:How seats are shared out}", 14)
    sheet.paragraph("The seats of a committee are shared among the groups in the proportion of their members.")
    for number, (left, above, below) in enumerate((("s =", "n × g", "m"), ("q =", "21 × 8", "48"), ("p =", "1", "2"))):
        _fraction(sheet, left, above, below, 64 + 44 * number)
    sheet.y -= 170
    sheet.paragraph("where n is the number of seats, g the members of the group and m the members of the council.")
    sheet.y -= 22
    sheet.at("r =", LEFT, sheet.y, loose=True)
    strokes = ((26, 3), (29, -3), (33, 11), (64, 11))
    for (x, y), (to, end) in pairwise(strokes):
        sheet.canvas.line(LEFT + x, sheet.y + y, LEFT + to, sheet.y + end)
    sheet.at("a + b", LEFT + 35, sheet.y, loose=True)
    sheet.at("x", LEFT + 120, sheet.y, loose=True)
    sheet.rule(LEFT + 120, sheet.y + 7.4, LEFT + 126, 0.5)
    sheet.y -= 16
    sheet.paragraph("Remainders are given to the largest groups first, and one seat in three is ½ of a full share.")
    return sheet.done()


def _fraction(sheet: Sheet, left: str, above: str, below: str, drop: float) -> None:
    base = sheet.y - drop + 30
    wide = max(sheet.canvas.stringWidth(text, "Times-Roman", 12) for text in (above, below))
    sheet.at(left, LEFT + 40, base, loose=True)
    for text, y in ((above, base + 8), (below, base - 8.5)):
        short = sheet.canvas.stringWidth(text, "Times-Roman", 12)
        sheet.at(text, LEFT + 72 + (wide - short) / 2, y, loose=True)
    sheet.rule(LEFT + 70, base + 3.4, LEFT + 74 + wide, 0.6)


CODE = (
    "def __init__(self, total):",
    "    # ---- set up -------------------",
    "    self.__total = total - 1",
    "    self._left_over = {}",
    "",
    "SELECT ward, COUNT(*) FROM votes -- one row a ward",
    "WHERE cast_at >= '2024-05-02' AND NOT spoilt",
    "_____________________________________________",
    "| ward      | votes | share |",
    "|-----------|-------|-------|",
    "| Millbrook |  2140 | 31.5% |",
    "=============================================",
    "~~~~~~ end of listing ~~~~~~",
)


def code() -> Plain:
    """A listing in a fixed pitch full of underscores, hyphens and tildes that are text, in a shaded frame."""
    sheet = Sheet(points=10.5)
    sheet.heading("{b:Appendix D: how the votes were counted}", 13)
    sheet.paragraph("The script below was run by the returning officer’s staff; its file is {i:count_votes.py}.")
    sheet.fill(LEFT - 4, sheet.y - 12.2 * len(CODE) - 8, 478, 12.2 * len(CODE) + 8, GREY)
    sheet.face = "Courier"
    for line in CODE:
        if line:
            sheet.y -= 12.2
            indent = len(line) - len(line.lstrip())
            sheet.at(line.strip(), LEFT + 5.7 * indent, sheet.y, points=9.5, loose=True)
        else:
            sheet.y -= 12.2
    sheet.face = "Helvetica"
    sheet.y -= 20
    sheet.paragraph("Nothing in the listing is struck out or underlined: the strokes are characters.")
    return sheet.done()


_RISKS = (
    ("{b:Risk}", "{b:Likelihood}", "{b:Impact}", "{b:What is done about it}", "{b:Owner}"),
    ("Flooding of the depot", "Possible", "High", "Vehicles are moved to the upper yard when the river reaches the "
     "second mark; a drill is held each October.", "Head of Streets"),
    ("Loss of the network", "Unlikely", "High", "A second line by another route; the election staff keep paper lists.",
     "Head of Technology"),
    ("Too few bidders", "Likely", "Medium", "Lots are kept small and the market is told of tenders a year ahead.",
     "Procurement Manager"),
)  # fmt: skip


def landscape() -> Plain:
    """A risk register on a page that is turned by /Rotate 90, its content drawn to be upright once turned."""
    sheet = Sheet(points=10, rotate=90)
    sheet.canvas.translate(595, 0)
    sheet.canvas.rotate(90)
    sheet.y = 540
    sheet.heading("{bu:Register of risks}", 14)
    table(sheet, _RISKS, (130, 75, 60, 300, 130), Ruling(shaded=2))
    sheet.paragraph("Reviewed by the Audit Committee each quarter; the next review is in {u:December}.", width=690)
    return sheet.done()
