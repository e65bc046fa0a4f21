"""Unmarked documents of the kinds that lie in a meeting pack, and what they say: no word of them is an amendment."""

from __future__ import annotations

from collections.abc import Callable

from support.pdf_plain.charts import chart, code, formulas, landscape
from support.pdf_plain.columns import newsletter, strategy
from support.pdf_plain.expected import Plain
from support.pdf_plain.forms import form, letter, notice
from support.pdf_plain.minutes import committee_report, minutes
from support.pdf_plain.money import budget
from support.pdf_plain.notes import footnotes
from support.pdf_plain.rules import agenda, procedure_rules, timetable

PLAIN: dict[str, Callable[[], Plain]] = {
    "minutes": minutes,
    "committee report": committee_report,
    "rules of procedure": procedure_rules,
    "budget": budget,
    "form": form,
    "letter": letter,
    "footnotes and links": footnotes,
    "newsletter": newsletter,
    "chart": chart,
    "source code": code,
    "formulas": formulas,
    "planning notice": notice,
    "landscape": landscape,
    "agenda": agenda,
    "strategy": strategy,
    "timetable": timetable,
}
"""Drawn with ReportLab: a name for people -> what makes it."""
