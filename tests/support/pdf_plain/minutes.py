"""Minutes with a table of votes, and a committee report with numbered paragraphs."""

from __future__ import annotations

from support.pdf_plain.expected import Plain
from support.pdf_plain.sheet import Sheet
from support.pdf_plain.tables import Ruling, table

PRESENT = (
    ("Councillor", "Ward", "Attendance"),
    ("R. Adeyemi (Chair)", "Millbrook", "Present"),
    ("T. Lindqvist", "Harbour and Quay", "Present from item 4, having given notice of a late train"),
    ("S. Mahmood", "Northgate", "Apologies"),
    ("E. Whitcombe", "Old Town", "Present"),
)
VOTES = (
    ("Item", "For", "Against", "Abstained", "Result"),
    ("4. Cycle parking at the library", "21", "3", "1", "Carried"),
    ("5. Hire charges for halls", "12", "12", "1", "Carried on the casting vote"),
    ("6. Street trading consents", "25", "0", "0", "Carried"),
)


def minutes() -> Plain:
    """Two or three pages of minutes: underlined headings, resolutions in bold, ruled tables, a signature line."""
    sheet = Sheet(head="Environment Committee, 14 March", foot="Page {n}", bare=True)
    sheet.heading("{b:MINUTES OF THE ENVIRONMENT COMMITTEE}", 15)
    sheet.paragraph("Held in the Guildhall on Tuesday 14 March at 6.30 pm.")
    table(sheet, PRESENT, (150, 120, 200))
    sheet.heading("{bu:1. Apologies for absence}", 11.5)
    sheet.paragraph("Apologies were received from Councillor Mahmood, who was attending the regional flood forum.")
    sheet.heading("{bu:2. Declarations of interest}", 11.5)
    sheet.paragraph("Councillor Whitcombe declared a pecuniary interest in item 5 as the treasurer of a hall that is "
                    "hired from the council, and left the room while it was considered.")  # fmt: skip
    sheet.heading("{bu:3. Minutes of the last meeting}", 11.5)
    sheet.paragraph("{b:RESOLVED:} that the minutes of the meeting of 17 January be signed as a correct record.")
    for number, (subject, body) in enumerate(ITEMS, 4):
        sheet.heading(f"{{bu:{number}. {subject}}}", 11.5)
        for text in body:
            sheet.paragraph(text, justify=True)
    table(sheet, VOTES, (190, 50, 60, 70, 100), Ruling(shaded=2, figures=9))
    sheet.paragraph("The meeting closed at 8.55 pm.")
    sheet.room(70)
    sheet.y -= 34
    sheet.at("Signed", 62, sheet.y)
    sheet.rule(104, sheet.y - 1.5, 300, 0.7)
    sheet.at("Date", 320, sheet.y)
    sheet.rule(348, sheet.y - 1.5, 460, 0.7)
    sheet.at("Chair", 170, sheet.y - 13, points=9)
    return sheet.done()


ITEMS = (
    ("Cycle parking at the library", (
        "The Head of Streets presented a report on the demand for cycle parking. Usage of the four stands outside the "
        "library had doubled since the opening of the river path, and on market days bicycles were chained to the "
        "railings of the war memorial, which the conservation officer regretted.",
        "Members asked whether covered stands would fit on the paved area, whether the stands could be seen from the "
        "road, and what the trustees of the memorial had said. The officer replied that two sites had been measured "
        "and that the trustees preferred the one beside the post box.",
        "{b:RESOLVED:} that twelve stands be set up beside the post box, and that their use be counted for a year.")),
    ("Hire charges for halls", (
        "The Chair reminded members that the charges had last been reviewed six years ago. A discussion followed on "
        "whether groups of young people should pay half, as they did in the neighbouring district, and on the cost of "
        "heating, which had risen by a third. Two residents spoke for the lunch club and one for the brass band.",
        "{b:RESOLVED:} that the charges of Appendix B take effect on 1 September; that {i:bona fide} youth groups pay "
        "one half; and that the caretakers be thanked.")),
    ("Street trading consents", (
        "The licensing manager explained the new form of consent. Traders would display the consent on the stall, "
        "remove all waste at the close of trading, and keep a width of two metres free for wheelchairs and prams.",
        "{b:RESOLVED:} that the form be adopted.")),
)  # fmt: skip


def committee_report() -> Plain:
    """Paragraphs numbered 1.1 and 1.2.3 with hanging indents, underlined section heads, recommendations."""
    sheet = Sheet(face="Times", points=11.5, head="Report to the Housing Committee", foot="{n}", rects=True)
    sheet.heading("{b:REPAIRS SERVICE: RESULTS OF THE YEAR}", 15)
    sheet.paragraph("{b:Report by:} the Director of Homes")
    sheet.paragraph("{b:Wards affected:} all")
    for number, (head, paragraphs) in enumerate(SECTIONS, 1):
        sheet.heading(f"{{bu:{number}. {head}}}", 12)
        for label, text in paragraphs:
            depth = label.count(".")
            sheet.paragraph(text, x=62 + 34 * (depth - 1), width=470 - 34 * (depth - 1), label=label, hang=34)
    return sheet.done()


SECTIONS = (
    ("Recommendations", (
        ("1.1", "That the Committee note the results set out in section 3."),
        ("1.2", "That the contract for gas servicing be extended by one year, on the terms of paragraph 3.2.1."),
        ("1.3", "That the Director report in {b:six months} on the three measures named below:"),
        ("1.3.1", "the share of repairs that are finished at the first visit;"),
        ("1.3.2", "the number of homes that stand empty for longer than 28 days; and"),
        ("1.3.3", "the satisfaction of tenants, asked by telephone within a week of the visit."))),
    ("Background", (
        ("2.1", "The council owns 6,412 homes, of which 391 are sheltered. Repairs have been carried out by its own "
                "workforce since the contract with the former provider was ended, and the transfer of 84 staff was "
                "completed before the winter without interruption of the emergency service."),
        ("2.2", "A new system for appointments was brought in during June. Tenants choose a morning or an afternoon, "
                "receive a message when the operative sets out, and can change the time until the evening before. In "
                "the first quarter a fifth of appointments were changed in this way."),
        ("2.3", "The Committee asked in its last report for a comparison with similar councils: see Appendix A."))),
    ("Results", (
        ("3.1", "Of 21,330 repairs reported in the year, 96.4% were completed in time (target: 95%). Emergency repairs "
                "were completed within four hours in all but 17 cases, each of which has been looked into."),
        ("3.2", "Costs were within the budget. The two largest variations are as follows:"),
        ("3.2.1", "Gas servicing cost £41,000 less than planned, because the price of parts fell in the spring; the "
                  "provider has offered to hold its prices for a further year."),
        ("3.2.2", "Scaffolding cost £66,500 more, since the storm of 2 November damaged 140 roofs in one night."),
        ("3.3", "Complaints fell from 412 to 287. The commonest cause was a visit that was missed without a message, "
                "and the service now rings each tenant for whom a visit is late."))),
    ("Implications", (
        ("4.1", "{i:Financial.} There are none beyond those of section 3."),
        ("4.2", "{i:Legal.} The council must keep in repair the structure and the exterior of its homes, and the "
                "installations for water, gas, electricity and heating. The extension in paragraph 1.2 is allowed by "
                "the terms of the contract and needs no new tender."),
        ("4.3", "{i:Equality.} An assessment was made in May and found no adverse effect; it will be made again when "
                "the appointment system is opened to leaseholders."))),
)  # fmt: skip
