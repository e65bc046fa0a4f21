"""A newsletter in two columns, and a strategy with pull quotes between rules."""

from __future__ import annotations

from support.pdf_plain.expected import Plain
from support.pdf_plain.sheet import LEFT, PALE, Sheet

LEFT_STORIES = (
    ("River path opens in May", (
        "The last stretch of the river path, from the weir to the old tannery, opens to walkers and cyclists on the "
        "first Saturday in May. The path is three metres wide and has been sur¬faced so that wheel¬chairs can use it "
        "in all weathers.",
        "There will be music at the weir from eleven, and the friends of the river will show how they count eels. "
        "Bring boots if it has rained, because the mead¬ow be¬side the path is still soft.",
        "Lights will be added in the autumn, when the bats have left their roosts under the bridge.")),
    ("Bins at Easter", (
        "Collec¬tions after the holi¬day are one day late. Garden waste is not col¬lected in Easter week.",)),
)  # fmt: skip
RIGHT_STORIES = (
    ("Your library has new hours", (
        "From April the library is open un¬til seven on Mondays and Thurs¬days, and on Sun¬day after¬noons. The change "
        "fol¬lows a sur¬vey that 1,140 of you answered; thank you.",
        "The children’s corner has moved to the ground floor. Story time is on Saturday afternoons, and no booking is "
        "needed.")),
    ("Grants for street parties", (
        "Streets that hold a party in June can ask for up to £150 towards the cost. The form is at the library and at "
        "{l:council.example/parties}, and the clos¬ing date is 30 April.",
        "Last year 42 streets took part, and only one was rained off.")),
)  # fmt: skip


def newsletter() -> Plain:
    """A banner, two columns with a rule between them, words broken at the ends of lines, a boxed notice at the foot."""
    sheet = Sheet(points=10)
    sheet.fill(LEFT, 760, 470, 34, PALE)
    sheet.at("{b:The Harrowmere Herald}", LEFT + 8, 770, points=20)
    sheet.rule(297, 740, 297, 0.5, down=430)
    for x, stories in ((LEFT, LEFT_STORIES), (310.0, RIGHT_STORIES)):
        sheet.y = 744
        for head, paragraphs in stories:
            sheet.paragraph(f"{{b:{head}}}", x=x, width=222, points=12)
            for text in paragraphs:
                sheet.paragraph(text, x=x, width=222, justify=True)
    sheet.y = 250
    sheet.canvas.rect(LEFT, 190, 470, 66)
    sheet.paragraph("The council meets on the second Wednesday of each month at seven in the Guildhall. Everybody is "
                    "welcome, and the first half hour is for your questions.", x=LEFT + 8, width=454)  # fmt: skip
    return sheet.done()


_STRATEGY = (
    ("Our ambition", (
        "By the end of the decade every resident will live within ten minutes’ walk of a green space that is cared "
        "for, safe and open to all.",
        "We are the custodians of 61 parks and gardens, of which nine were laid out more than a century ago.")),
    ("What you told us", (
        "More than two thousand people answered the survey, and a further three hundred came to the events in the "
        "market hall. Paths, toilets and places to sit came first in every part of the town.",
        "Young people asked for shelter and light, and for somewhere to play in the rain.")),
    ("What we will do", (
        "We will plant four thousand trees, mend the paths of the six parks that are used most, and open the toilets "
        "until dusk.",
        "Each park will have a plan of its own, written with its friends’ group and reviewed every three years.")),
)  # fmt: skip
_QUOTES = ("“A park is the front room of those who have none.”", "“Somewhere to sit, and somebody to say hello to.”")


def strategy() -> Plain:
    """Bulleted aims with drawn bullets, quotations between rules that are as wide as their words, shaded panels."""
    sheet = Sheet(face="Vera", points=12, foot="{n}")
    sheet.heading("{b:A green town for everyone}", 17)
    sheet.rule(LEFT, sheet.y - 2, LEFT + 306, 2.0)
    for number, (head, paragraphs) in enumerate(_STRATEGY):
        sheet.heading(f"{{b:{head}}}", 12)
        for text in paragraphs:
            sheet.paragraph(text)
        if number < len(_QUOTES):
            _quote(sheet, _QUOTES[number])
    for text in ("more shade along the walks to school;", "water for wild birds in every park; and",
                 "a warden who is known by name."):  # fmt: skip
        sheet.canvas.circle(LEFT + 8, sheet.y - 9, 1.9, stroke=0, fill=1)
        sheet.paragraph(text, x=LEFT + 20, width=440)
    return sheet.done()


def _quote(sheet: Sheet, text: str) -> None:
    """Rules above and below, each as wide as the words, neither near enough to be theirs."""
    sheet.room(60)
    width = sheet.canvas.stringWidth(text, "VeraIt", 12)
    sheet.rule(LEFT + 40, sheet.y - 2, LEFT + 40 + width, 1.0)
    sheet.y -= 6
    sheet.paragraph(f"{{i:{text}}}", x=LEFT + 40, width=430, points=12, after=0)
    sheet.rule(LEFT + 40, sheet.y - 6.5, LEFT + 40 + width, 1.0)
    sheet.y -= 18
