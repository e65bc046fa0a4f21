"""A form with blanks of every kind, a letter, and a planning notice with highlights and a change bar."""

from __future__ import annotations

from support.pdf_plain.expected import Plain
from support.pdf_plain.sheet import LEFT, PALE, Sheet

_BOXES = ("A public meeting", "A street collection", "A procession", "Something else")


def form() -> Plain:
    """Underscore blanks, lines to write on, fields in frames, a comb of letters, boxes with crosses and ticks."""
    sheet = Sheet(points=10.5)
    sheet.heading("{b:APPLICATION TO HIRE A HALL}", 14)
    sheet.paragraph("Please complete in {b:black ink} and return to the Guildhall. Fields with * must be filled.")
    for text in ("Name of applicant* ______________________________", "Telephone ____________ Mobile ____________",
                 "Name of the group (if any) ____________________ Charity number ________"):  # fmt: skip
        sheet.paragraph(text, after=10)
    sheet.y -= 8
    for label, filled in (("Address*", "14 Weavers Row"), ("Postcode*", "QX1 4ZZ")):
        sheet.y -= 20
        sheet.at(label, LEFT, sheet.y)
        sheet.at(filled, LEFT + 86, sheet.y)
        sheet.rule(LEFT + 76, sheet.y - 2.2, LEFT + 330, 0.5)
    _comb(sheet, "Account", "48203915")
    _fields(sheet)
    sheet.paragraph("The hall is wanted for (mark one):")
    for number, text in enumerate(_BOXES):
        _check_box(sheet, text, number)
    sheet.y -= 46
    _signature(sheet)
    return sheet.done()


def _comb(sheet: Sheet, label: str, letters: str) -> None:
    """Single letters, each in a box whose floor lies close below it."""
    sheet.y -= 28
    sheet.at(label, LEFT, sheet.y)
    for number, letter in enumerate(letters):
        x = LEFT + 76 + 11 * number
        sheet.canvas.setLineWidth(0.5)
        sheet.canvas.rect(x, sheet.y - 1.6, 11, 13)
        sheet.at(letter, x + 2.6, sheet.y, loose=True)
    sheet.y -= 12


def _fields(sheet: Sheet) -> None:
    for label, filled in (("Date of hire", "21 September"), ("From", "10.00"), ("Until", "16.30")):
        sheet.y -= 24
        sheet.fill(LEFT + 76, sheet.y - 4, 130, 16, PALE)
        sheet.canvas.setLineWidth(0.8)
        sheet.canvas.rect(LEFT + 76, sheet.y - 4, 130, 16)
        sheet.at(label, LEFT, sheet.y)
        sheet.at(filled, LEFT + 80, sheet.y)
    sheet.y -= 18


def _check_box(sheet: Sheet, text: str, number: int) -> None:
    sheet.y -= 17
    x, y = LEFT + 4, sheet.y - 1.5
    sheet.canvas.setLineWidth(0.7)
    sheet.canvas.rect(x, y, 9.5, 9.5)
    if number == 0:
        sheet.canvas.line(x + 1, y + 1, x + 8.5, y + 8.5)
        sheet.canvas.line(x + 1, y + 8.5, x + 8.5, y + 1)
    if number == 2:
        sheet.fill(x + 2, y + 2, 5.5, 5.5, PALE)
        sheet.rule(x + 1.5, y + 4.7, x + 8, 1.0)
    sheet.at(text, LEFT + 22, sheet.y, loose=True)


def _signature(sheet: Sheet) -> None:
    """A name typed on a longer line, the caption below it; a second line that begins where the word ends."""
    sheet.at("Brigid Okonjo-Hale", LEFT + 20, sheet.y)
    sheet.rule(LEFT, sheet.y - 2, LEFT + 190, 0.7)
    sheet.at("Signature of applicant", LEFT, sheet.y - 14, points=8)
    sheet.y -= 42
    sheet.at("Dated:", LEFT, sheet.y)
    sheet.rule(LEFT + 35, sheet.y - 1, LEFT + 190, 0.7)
    sheet.y -= 20


LETTER = (
    "Thank you for your letter of 3 April about the bench at Cooper’s Green. I have asked the parks team to look at "
    "it, and I can now tell you what they found.",
    "Two of the slats are rotten and the concrete under the left foot has cracked. The bench was given in memory of a "
    "former mayor, so we have written to the family, who would like it to be repaired rather than replaced. The work "
    "is planned for the week of 20 May, before the {i:Whitsun} fair.",
    "Until then the bench has been taped off. If you know of others in the same state, please write to "
    "{a:parks@council.example} or fill in the form at {a:https://council.example/report}, which reaches the team the "
    "same day.",
)


def letter() -> Plain:
    """A letterhead between rules, an address, a subject in bold, links, fold marks at the edge of the page."""
    sheet = Sheet(face="Times", points=11.5)
    sheet.at("{b:HARROWMERE TOWN COUNCIL}", LEFT, 790, points=17)
    sheet.rule(LEFT, 784.5, 532, 1.4)
    sheet.rule(LEFT, 782, 532, 0.4)
    sheet.y = 760
    for line in ("Mrs A. Featherstone", "3 Pump Court", "Harrowmere", "QX1 2AB"):
        sheet.paragraph(line, after=0, whole=False)
    sheet.y -= 14
    sheet.paragraph("18 April")
    sheet.paragraph("Dear Mrs Featherstone,")
    sheet.paragraph("{b:Bench at Cooper’s Green}")
    for text in LETTER:
        sheet.paragraph(text)
    sheet.paragraph("Yours sincerely,", after=40)
    sheet.paragraph("J. Prendergast", after=0, whole=False)
    sheet.paragraph("Deputy Town Clerk", whole=False)
    sheet.rule(8, 561, 22, 0.4)
    sheet.rule(8, 281, 22, 0.4)
    return sheet.done()


NOTICE = (
    "Notice is given that the council proposes to make an order under which {h:Tanner Street will be closed to motor "
    "vehicles} between its junctions with Bridge Road and Wharf Lane.",
    "The closure is needed for the renewal of a gas main and is expected to last for {h:three weeks from 2 September}. "
    "Access for residents on foot, and for the emergency services, will be kept at all times.",
    "Anyone who wishes to object to the order must write to the address below, giving the grounds of the objection, "
    "not later than {bh:16 August}.",
)


def notice() -> Plain:
    """Highlighted words, a shaded paragraph, a change bar in the margin, a heavy frame and a rule between columns."""
    sheet = Sheet(points=11)
    sheet.canvas.setLineWidth(2.2)
    sheet.canvas.rect(44, 60, 506, 735)
    sheet.heading("{b:PUBLIC NOTICE}", 20)
    sheet.rule(LEFT, sheet.y, 532, 1.5)
    sheet.paragraph("{b:Temporary closure of Tanner Street}", points=13)
    for number, text in enumerate(NOTICE):
        top = sheet.y
        if number == 1:
            sheet.fill(LEFT - 3, sheet.y - 42, 476, 44, PALE)
        sheet.paragraph(text)
        sheet.rule(LEFT - 9, top - 3, LEFT - 9, 1.2, down=top - sheet.y - 8)
    sheet.paragraph("{h:Diversion:} by way of Mill Lane, Castle Street and the ring road.")
    sheet.fill(LEFT, sheet.y - 19, 470, 17, PALE)
    sheet.paragraph("Town Hall, Harrowmere", points=10)
    return sheet.done()
