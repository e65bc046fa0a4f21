"""Council rules of procedure and an agenda: underlined headings, defined terms, dotted leaders."""

from __future__ import annotations

from support.pdf_plain.expected import Plain
from support.pdf_plain.sheet import LEFT, Sheet

TERMS = (
    "{bu:“Chair”} means the person presiding at a meeting, whether elected or chosen for that meeting only.",
    "{bu:“clear days”} means days that are neither the day of the notice nor the day of the meeting.",
    "{bu:“Proper Officer”} means the officer whom the council has appointed for the purpose of the rule in question.",
    "{bu:“substantive motion”} means a motion as it stands after every amendment that was carried.",
)
RULES = (
    ("Notice of meetings", (
        "At least five {u:clear days} before a meeting, the {u:Proper Officer} shall publish the time and place of the "
        "meeting and send a summons, signed by that officer, to every member.",
        "The summons shall list the business to be transacted. No other business may be considered unless the "
        "{u:Chair}, for reasons stated in the minutes, is of the opinion that it is urgent.")),
    ("Motions on notice", (
        "Notice of every motion shall be given in writing, not later than noon on the seventh day before the meeting, "
        "and shall name its mover and its seconder.",
        "Motions shall be listed in the order in which notice was received, {u:except} where the mover asks in writing "
        "that a motion be moved to a later meeting or be withdrawn.",
        "A motion must be about a matter for which the council has a responsibility or which affects the area.")),
    ("Amendments to motions", (
        "An amendment shall leave out words, leave out words and insert others, or insert words; but it shall {b:not} "
        "have the effect of negating the motion.",
        "If an amendment is carried, the motion as amended takes the place of the original motion and becomes the "
        "{u:substantive motion} to which any further amendment is moved.",
        "Only one amendment may be moved and discussed at a time, {bi:unless} the {u:Chair} permits otherwise.")),
    ("Voting", (
        "Unless the law provides otherwise, any matter is decided by a simple majority of those members who are "
        "present in the room and voting at the time the question is put.",
        "If five members so demand before the vote is taken, the names of those who vote for and against or abstain "
        "shall be taken down in writing and entered into the minutes.")),
)  # fmt: skip
_AGENDA = (
    ("1", "Apologies for absence", "3"),
    ("2", "Declarations of interest", "3"),
    ("3", "Minutes of the meeting of 9 May", "5"),
    ("4", "Questions from members of the public", "17"),
    ("5", "Report of the working group on allotments", "21"),
    ("6", "Quarterly monitoring of the capital programme", "48"),
    ("7", "Date of the next meeting", "60"),
)


def procedure_rules() -> Plain:
    """Rules whose headings and defined terms are underlined, in bold, or both; ordinals in brackets."""
    sheet = Sheet(face="Vera", points=11.5, head="Rules of Procedure", foot="Part 4, page {n}")
    sheet.heading("{bu:RULES OF PROCEDURE}", 14)
    sheet.heading("{u:Interpretation}", 11)
    for term in TERMS:
        sheet.paragraph(term, x=LEFT + 18, width=440)
    for number, (head, rules) in enumerate(RULES, 1):
        sheet.heading(f"{{bu:Rule {number}: {head}}}", 11)
        for at, text in enumerate(rules, 1):
            sheet.paragraph(text, label=f"({at})", hang=26)
    return sheet.done()


def agenda() -> Plain:
    """An agenda with dotted leaders of two kinds, and boxes around its notices."""
    sheet = Sheet(points=11)
    sheet.heading("{b:AGENDA}", 16)
    sheet.paragraph("{u:Planning and Licensing Committee, Thursday 6 June at 7.00 pm}")
    for number, title, page in _AGENDA:
        sheet.y -= 19
        sheet.at(f"{number}. {title}", LEFT, sheet.y, loose=True)
        end = LEFT + sheet.canvas.stringWidth(f"{number}. {title}", "Helvetica", 11)
        sheet.canvas.setDash(0.8, 2.4)
        sheet.rule(end + 4, sheet.y, 500, 0.8)
        sheet.canvas.setDash()
        sheet.at(page, 530, sheet.y, right=True, loose=True)
    sheet.y -= 12
    sheet.paragraph("Appendices " + "." * 90 + " 61")
    sheet.y -= 18
    box = sheet.y
    sheet.paragraph("{b:Public speaking.} Anyone who wishes to speak must tell the clerk by noon on the day before the "
                    "meeting. Each speaker has three minutes.", x=LEFT + 8, width=450)  # fmt: skip
    sheet.canvas.roundRect(LEFT, sheet.y + 2, 470, box - sheet.y - 2, 5)
    sheet.y -= 12
    sheet.paragraph("The public are welcome. Papers are in large print on request from {l:clerk@council.example}.")
    return sheet.done()


def timetable() -> Plain:
    """A timetable whose lines touch its words, with narrow cells."""
    sheet = Sheet(points=9)
    sheet.heading("{b:Timetable of meetings}", 14)
    months = ("", "Jun", "Jul", "Sep", "Oct", "Nov")
    rows = (("Council", "12", "10", "18", "", "27"), ("Planning", "6", "4", "5", "3", "7"),
            ("Licensing", "20", "", "19", "17", ""), ("Audit", "", "25", "", "", "28"))  # fmt: skip
    top = sheet.y
    for row, cells in enumerate((months, *rows)):
        base = top - 9 - 10.4 * row
        for column, text in enumerate(cells):
            if text:
                sheet.at(text, LEFT + 1 + 62 * column, base, loose=True)
        sheet.rule(LEFT, base - 1.1, LEFT + 372, 0.4)
    sheet.rule(LEFT, top - 0.4, LEFT + 372, 0.4)
    for column in range(7):
        sheet.rule(LEFT + 62 * column, top - 0.4, LEFT + 62 * column, 0.4, down=52.3)
    sheet.y = top - 80
    sheet.paragraph("Meetings begin at 7.00 pm, except those of the Audit Committee, which begin at 2.00 pm.")
    return sheet.done()
