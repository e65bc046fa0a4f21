"""Why an edit cannot be carried out."""

from __future__ import annotations

from amend.instructions.parsed import LAST, Step
from amend.quotation import quoted


class RefusalError(Exception):
    """An edit is not carried out, and why: a sentence without its full stop."""


def no_numbers(place: str) -> str:
    """Return why a printed line or page cannot be found."""
    return f"the motion prints no line numbers to find {quoted(place)} by; if its pages do, give it as the PDF"


def said(step: Step) -> str:
    """Return a step as a person would say it: "2. point", "sub-point b"."""
    if step.ordinal and not step.names:
        name = {LAST: "last"}.get(step.ordinal, f"{abs(step.ordinal)}{'.' if step.ordinal > 0 else '. last'}")
        return f"{name} {'sub-' * step.depth}{step.unit}"
    names = " to ".join(step.names) if step.is_range else ", ".join(step.names)
    if not names:
        return step.unit
    return (
        names
        if step.unit == "section" and not names[:1].isdigit()
        else f"{'sub-' * step.depth}{step.unit} {names}".strip()
    )
