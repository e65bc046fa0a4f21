"""A budget report: ruled, nested and shaded tables, totals between rules, figures that fill their cells."""

from __future__ import annotations

from support.pdf_plain.expected import Plain
from support.pdf_plain.sheet import GREY, LEFT, PALE, Sheet
from support.pdf_plain.tables import Ruling, table, totals

SERVICES = (
    ("{b:Service}", "{b:Last year £000}", "{b:This year £000}", "{b:Change %}"),
    ("Adult social care", "41,230", "43,918", "6.5"),
    ("Children and families", "28,044", "29,107", "3.8"),
    ("Highways and drainage", "9,870", "9,755", "(1.2)"),
    ("Parks, allotments and cemeteries of the three towns", "2,310", "2,366", "2.4"),
    ("Libraries", "1,902", "1,899", "(0.2)"),
)
_TIGHT = (
    ("Code", "Q1", "Q2", "Q3", "Q4"),
    ("AB-1", "1,204", "1,377", "1,190", "1,466"),
    ("AB-2", "8,800", "8,100", "7,950", "9,020"),
    ("CD-1", "5,151", "5,006", "5,115", "5,550"),
)
_SPENDING = (("Roofs of schools", "1,450.00"), ("Bridge at Mill Lane", "2,275.50"), ("Street lamps", "318.25"))


def budget() -> Plain:
    """Three pages of figures; the rules above and below totals are as wide as their column."""
    sheet = Sheet(foot="Page {n}")
    sheet.heading("{b:Revenue and capital budget}", 16)
    sheet.paragraph("This report sets out the revenue budget by service, the capital programme and the reserves. All "
                    "sums are net of grants, and brackets show a reduction.", justify=True)  # fmt: skip
    sheet.heading("{b:Table 1: Net spending by service}", 11)
    table(sheet, SERVICES, (230, 85, 85, 70), Ruling(shaded=2, figures=1))
    sheet.heading("{b:Table 2: Commitments by quarter}", 11)
    _tight(sheet)
    sheet.heading("{b:Table 3: Capital programme}", 11)
    for name, figure in _SPENDING:
        totals_line(sheet, name, figure)
    totals(sheet, "{b:Total of the programme}", "{b:4,043.75}", LEFT, 420, double=True)
    totals_line(sheet, "Grants", "(1,000.00)")
    totals(sheet, "{b:To be borrowed}", "{b:3,043.75}", LEFT, 420, double=False)
    sheet.heading("{b:Table 4: Reserves}", 11)
    _nested(sheet)
    sheet.paragraph("The Chief Finance Officer advises that the reserves are adequate and the estimates robust.")
    _horizontal(sheet)
    return sheet.done()


def totals_line(sheet: Sheet, name: str, figure: str) -> None:
    """Write a name and a figure on a line, no rules."""
    sheet.room(16)
    sheet.y -= 13
    sheet.at(name, LEFT, sheet.y, points=9.5)
    sheet.at(figure, 420, sheet.y, points=9.5, right=True)


def _tight(sheet: Sheet) -> None:
    """Cells that their figures fill from line to line, the line below as near as an underline would be."""
    table(sheet, _TIGHT, (27, 28, 28, 28, 28), Ruling(pad=1.6, points=9.5, rect=True, figures=1))


def _nested(sheet: Sheet) -> None:
    """A table in a cell of another, the outer one with a double frame."""
    sheet.room(130)
    top, x = sheet.y, LEFT
    for inset in (0.0, 2.4):
        sheet.canvas.setLineWidth(0.6)
        sheet.canvas.rect(x + inset, top - 110 + inset, 440 - 2 * inset, 110 - 2 * inset)
    sheet.rule(x + 150, top, x + 150, 0.6, down=110)
    sheet.fill(x + 4, top - 26, 144, 20, GREY)
    sheet.at("{b:Earmarked reserves}", x + 10, top - 20, points=9.5)
    sheet.y = top - 10
    inner = (("Winter roads", "850"), ("Elections", "120"), ("Insurance", "1,900"), ("Repairs", "400"))
    table(sheet, inner, (150, 90), Ruling(points=9, figures=1, pad=3, whole=False), x=x + 170)
    sheet.y = top - 122


def _horizontal(sheet: Sheet) -> None:
    """Lines across only, close to the words above them; a dash drawn where there is no figure."""
    sheet.heading("{b:Table 5: Precepts}", 11)
    rows = (("Parish", "Band D £", "Rise"), ("Ashby", "61.20", "2%"), ("Nether Combe", "58.75", "1%"))
    table(sheet, rows, (200, 100, 60), Ruling(down=False, pad=2.2, figures=1, points=10, whole=False))
    sheet.room(40)
    sheet.fill(LEFT, sheet.y - 30, 360, 26, PALE)
    sheet.at("Upper Combe", LEFT + 3, sheet.y - 20)
    sheet.rule(LEFT + 270, sheet.y - 17, LEFT + 290, 0.9)
    sheet.rule(LEFT + 338, sheet.y - 17, LEFT + 352, 0.9)
    sheet.y -= 40
