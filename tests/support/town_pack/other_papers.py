"""The papers that are neither motion nor amendment, and the files that cannot be read."""

from __future__ import annotations

from support.town_pack import broken, second_printer, web, word
from support.town_pack.catalogue import BOLD_HEADS, TRACKED, UNDERLINED, Builder, Entry
from support.town_pack.notation import Look, raw, text
from support.town_pack.printing import paper as pdf

_LONG = (
    "Item 09/Report - Annual report of the Armed Forces Covenant champion to the Council on housing, debts, schools, "
    "health and employment of veterans, reservists and their families in the borough, 2025-26 v1.docx"
)
_NOT_A_PAPER = "other|unreadable"


def _word(name: str, look: Look = UNDERLINED) -> Builder:
    return lambda: word.document(text(name), look)


def _page(name: str, look: Look = UNDERLINED) -> Builder:
    return lambda: web.page(text(name), look)


def _print(name: str) -> Builder:
    return lambda: pdf(text(name))


def _typed(name: str, encoding: str = "utf-8") -> Builder:
    return lambda: raw(name).encode(encoding)


def _torn_word() -> bytes:
    whole = word.document(text("r-allowances"))
    return whole[: len(whole) // 2]


def _exempt() -> bytes:
    return second_printer.paper(text("r-allowances"), password="part-two")


BUSINESS = (
    Entry("Agenda frontsheet 18 March 2026.docx", _word("agenda"), "agenda"),
    Entry("Supplementary agenda No 1.html", _page("agenda-supplement"), "agenda"),
    Entry("Item 03/Draft minutes - Extraordinary Council 4 Feb.html", _page("minutes-extraordinary"), "minutes"),
    Entry("Item 03/Minutes Licensing Committee 100226.docx", _word("minutes-licensing", BOLD_HEADS), "minutes"),
)
REPORTS = (
    Entry("Item 07/7.1 Capital programme 2026-27.docx", _word("r-capital"), "report"),
    Entry("Item 07/7.2 Treasury management mid-year report.pdf", _print("r-treasury"), "report"),
    Entry("Item 07/7.2 Appendix A.pdf", _print("r-prudential"), "report|other"),
    Entry("Item 08/Report - Pay policy statement.html", _page("r-pay"), "report"),
    Entry("Item 08/Report on amendments received.docx", _word("r-amendments"), "report"),
    Entry("Item 08/Review of polling districts (tracked).docx", _word("r-polling", TRACKED), "report"),
    Entry("Item 09/Leader's annual report.docx", _word("r-leader", BOLD_HEADS), "report"),
    Entry("Item 09/Overview & Scrutiny annual report.pdf", _print("r-scrutiny"), "report"),
    Entry(_LONG, _word("r-covenant"), "report"),
    Entry("Item 10/Constitution review report.html", _page("r-constitution"), "report"),
    Entry("Item 10/Appendix 1 FINAL TRACKED.docx", _word("x-constitution-tracked"), "report|other"),
    Entry("Item 13/Members' allowances.docx", _word("r-allowances"), "report"),
)
LETTERS = (
    Entry("Correspondence/Minister re reorganisation.pdf", lambda: second_printer.paper(text("l-minister")), "letter"),
    Entry("Correspondence/Letter from Merrow Valley Water.docx", _word("l-water"), "letter"),
    Entry("Correspondence/Reply from the Leader ✉️🌼.txt", _typed("l-leader"), "letter"),
)
OTHERS = (
    Entry("Item 04/Mayor's announcements.docx", _word("o-announcements"), "other"),
    Entry("Item 05/Petition - the lido.txt", _typed("o-petition"), "other|letter"),
    Entry("Item 06/Public questions and answers.pdf", _print("o-questions"), "other"),
    Entry("Item 08/Equality impact assessment.pdf", _print("o-equality"), "other|report"),
    Entry("Item 11/Members' questions.docx", _word("o-members-questions"), "other"),
    Entry("Item 12/Amendment 2 - Conservative - Officer Comments.docx", _word("o-comments"), "other|report"),
    Entry("Item 12/Advice of the Monitoring Officer.docx", _word("o-advice"), "other|report|letter"),
    Entry("Item 13/Calendar of meetings.html", _page("o-calendar"), "other"),
    Entry("Item 14/Notice of exempt business.txt", _typed("o-exempt"), "other"),
    Entry("Attendance; Members 2025-26.docx", _word("o-attendance"), "other"),
    Entry("Declaration of interests form.docx", _word("o-interests"), "other"),
    Entry("Glossary.txt", _typed("o-glossary"), "other"),
    Entry("Guide to moving an amendment.html", _page("o-guidance"), "other"),
    Entry("Press release - market.html", _page("o-press"), "other"),
    Entry("Risk assessment.docx", _word("o-risk"), "other|report"),
    Entry("Running order (clerk).txt", _typed("o-running-order"), "other|agenda"),
    Entry("Seating plan.html", _page("o-seating"), "other"),
    Entry("Terms of reference – Climate Panel.md", lambda: web.markdown(text("o-terms")), "other"),
    Entry("Webcasting notice.txt", _typed("o-webcast"), "other"),
    Entry("Note from the clerk.txt", _typed("o-clerk-note", "utf-16"), "other|letter"),
)
UNREADABLE = (
    Entry("Item 07/Broken report.docx", _torn_word, "unreadable"),
    Entry("Item 07/Corrupt appendix.pdf", broken.torn_pdf, "unreadable"),
    Entry("Item 09/Scan of objection letter.pdf", broken.scan, "unreadable"),
    Entry("Item 10/Empty.docx", bytes, "unreadable"),
    Entry("Item 14/Exempt appendix (password).pdf", _exempt, "unreadable"),
    Entry("Item 07/Budget tables.xlsx", broken.sheet, _NOT_A_PAPER),
    Entry("crest.png", broken.crest, _NOT_A_PAPER),
    Entry("Thumbs.db", broken.thumbs, _NOT_A_PAPER),
    Entry("Item 12/~$lock.docx", broken.lock, _NOT_A_PAPER),
)
