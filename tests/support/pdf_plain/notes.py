"""A report with footnotes below a rule, and links with and without annotations."""

from __future__ import annotations

from support.pdf_plain.expected import Plain
from support.pdf_plain.sheet import LEFT, Sheet

_PAGES = (
    ("{b:Air quality in the town centre}", (
        "The council has measured nitrogen dioxide at eleven places since 2015.{s:1} At nine of them the yearly mean "
        "now lies below the limit, and at the other two it has fallen by a quarter.{s:2}",
        "The data of every station are published each month at {a:https://council.example/air} and may be used freely. "
        "A guide for schools is at {l:www.council.example/air-for-schools}, with lessons for two age groups.",
        "Traffic is the main source. On {u:Bridge Street} the flow has been falling since the buses were moved, while "
        "on the ring road it has grown in step with the new houses."),
     ("Results of diffusion tubes, corrected for bias by the method of the national guidance.",
      "See the yearly report, chapter 4, and {l:council.example/air/stations}.")),
    ("{b:What may be done}", (
        "Three measures were compared: a bus gate, a limit of 20 miles an hour, and trees along the north side.{s:3} "
        "The first has the largest effect and the third the smallest, although trees have other merits.",
        "Members may wish to read the responses to the consultation, which are in the {a:members’ library}, before "
        "they decide between them.",
        "Questions may be sent to {l:air@council.example} until the Friday before the meeting."),
     ("The model is described in a note that the public protection team will send on request.",)),
)  # fmt: skip


def footnotes() -> Plain:
    """Two pages, each with notes below a short rule; the second page's notes stand below a rule of full width."""
    sheet = Sheet(face="Times", points=11.5, foot="Page {n}")
    number = 0
    for page, (head, paragraphs, notes) in enumerate(_PAGES):
        if page:
            sheet.new_page()
        sheet.heading(head, 14)
        for text in paragraphs:
            sheet.paragraph(text)
        top = 70 + 11 * len(notes)
        sheet.rule(LEFT, top + 12, LEFT + (470 if page else 144), 0.5)
        for line, note in enumerate(notes):
            number += 1
            sheet.note(str(number), note, top - 11 * line)
    return sheet.done()
