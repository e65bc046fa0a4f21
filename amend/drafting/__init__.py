"""The amendment paper that a councillor hands in, drafted from the motion and an edited copy of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from amend.drafting.convention import FORMAT_NAMES, House, house, shows_in
from amend.drafting.front import Front, title_line
from amend.drafting.proof import proof
from amend.drafting.sheet import Sheet, instructions_sheet, is_changed, marked_sheet
from amend.model import Finding, Marks, Paper, Paragraph, Redline, Severity, Story
from amend.reconciliation import compare
from amend.reconciliation.sides import motion_text

FORMATS = ("docx", "html", "md")
"""What a paper can be written as."""
_NOTES = frozenset({Story.FOOTNOTE, Story.ENDNOTE})
_MARGINS = frozenset({Story.HEADER, Story.FOOTER})
_LEFT_OUT = {"docx": frozenset[Story](), "html": _MARGINS, "md": _NOTES | _MARGINS}
"""Stories that a format has no place for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a councillor may choose about the paper."""

    additions: tuple[Marks, ...] | None = None
    deletions: tuple[Marks, ...] | None = None
    legend: str = ""
    """The council's own sentence for its convention."""
    title: str = ""
    group: str = ""
    proposer: str = ""
    seconder: str = ""
    if_carried: bool = False
    in_words: bool = False
    """Whether the paper says in words what to change, rather than marking it in the motion."""
    template: bytes | None = field(default=None, repr=False)
    lang: str = "en-GB"


@dataclass(frozen=True, slots=True)
class Drafted:
    """The paper, and what was found on the way."""

    data: bytes = field(repr=False)
    redline: Redline


def draft(motion: Paper, edited: Paper, format: str, wish: Wish) -> Drafted:
    """Return the amendment paper that turns `motion` into `edited`, and how it reads back.

    Both are read with their pending tracked changes settled. Raises `ConventionError` where the marks asked for
    cannot be written in `format`, `UnwritableError` where the file cannot be made.
    """
    redline = compare(motion, edited)
    front = Front(title_line(wish.title, wish.group, motion), wish.proposer.strip(), wish.seconder.strip())
    if wish.in_words:
        from amend.drafting.formal import formal_list

        sheet = instructions_sheet(redline, formal_list(redline), front, wish.if_carried, wish.lang)
        return Drafted(_render(sheet, redline, format, wish.template), redline)
    beside = _shown_beside(redline, motion, edited, format)
    marks = house(format, wish.additions, wish.deletions, wish.legend, beside)
    left_out = _LEFT_OUT[format]
    sheet = marked_sheet(redline, front, marks, wish.if_carried, wish.lang, left_out)
    data = _render(sheet, redline, format, wish.template)
    found = (
        *redline.findings,
        *_own_marks(marks, beside),
        *_left_out(redline, left_out, format),
        *proof(data, format, motion, sheet),
    )
    return Drafted(data, replace(redline, findings=found))


def _left_out(redline: Redline, stories: frozenset[Story], format: str) -> list[Finding]:
    """Say what is not in the paper: notes at all, headers and footers where they change."""
    names = {p.story.value for p in redline.paragraphs if p.story in stories and (p.story in _NOTES or is_changed(p))}
    message = f"the motion's {{}}s are left out: a {FORMAT_NAMES[format]} has no place for them."
    return [Finding("not-compared", Severity.WARNING, message.format(name)) for name in sorted(names)]


def _shown_beside(redline: Redline, motion: Paper, edited: Paper, format: str) -> tuple[Paragraph, ...]:
    """Return the text whose own looks the paper will show beside its marks."""
    texts = (*motion_text(motion), *motion_text(edited))
    if format == "docx" and redline.base is not None and not redline.base_is_paper:
        return texts
    return tuple(replace(p, runs=tuple(replace(run, marks=frozenset()) for run in p.runs)) for p in texts)


def _own_marks(marks: House, text: tuple[Paragraph, ...]) -> list[Finding]:
    message = "the motion has words {} of its own, which without the motion read as changes; choose other marks."
    return [Finding("low-confidence", Severity.WARNING, message.format(phrase)) for phrase in shows_in(marks, text)]


def _render(sheet: Sheet, redline: Redline, format: str, template: bytes | None) -> bytes:
    # A format's libraries load when it is written.
    if format == "docx":
        from amend.drafting import docx

        return docx.render(sheet, redline, template)
    if format == "html":
        from amend.drafting import html

        return html.render(sheet)
    from amend.drafting import markdown

    return markdown.render(sheet)
