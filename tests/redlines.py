"""Generated redlines for the round-trip tests of the text formats."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from amend.model import Change, Finding, Kind, Mark, MarkedParagraph, Redline, Run, Severity, Span
from amend.whitespace import squeeze_runs

AWKWARD = [
    *"*_~+{}[]<>&#|\\\"'`=-?!:;.,()^$%@/¶•–1ab",
    "**", "~~", "++", "{++", "++}", "{--", "--}", "{~~", "~>", "~~}", "{==", "==}", "{>>", "<<}", "[+", "+]",
    "[-", "-]",
    "[?", "?]", "[#", "#]", "<ins>", "</ins>", "<del>", "<br>", "<!--", "-->", "&amp;", "&#42;", "](x)", "[a]: b",
    "C++", "snake_case", "1.", "4)", "(a)", "a.", "iv.", "3.4 The", "- ", "+ ", "# ", "## ", "> ", "```", "---", "===",
    "| --- |", "http://a.b/c_d", "😀", "שלום", "العربية", "é", "£1,000", "\n", "\n- ", "\n# ", "\n1. ", "\n    x",
    " ", " ",
    "the Council ", "\\(a) ", "\\\\", "\\",
]  # fmt: skip
texts = st.lists(st.sampled_from(AWKWARD), min_size=1, max_size=8).map("".join)
changes = st.sampled_from([Change.KEEP, Change.KEEP, Change.ADD, Change.DELETE, Change.NEITHER])
spans = st.tuples(texts, changes, st.booleans()).map(
    lambda drawn: Span(drawn[0], drawn[1], drawn[2] and drawn[1] is Change.KEEP)
)
_MARKS = {Change.KEEP: [], Change.ADD: [Mark.INSERTED], Change.DELETE: [Mark.DELETED]} | {
    Change.NEITHER: [Mark.INSERTED, Mark.DELETED]
}


def marks_of(span: Span) -> frozenset[Mark]:
    """The marks that a reader gives to the span's text."""
    return frozenset(_MARKS[span.change] + ([Mark.UNDECIDED] if span.undecided else []))


def as_runs(found: list[Span] | tuple[Span, ...]) -> tuple[Run, ...]:
    """The runs a reader gives for these spans: the rule for white space applied."""
    return squeeze_runs(Run(span.text, marks_of(span)) for span in found)


def _span_of(run: Run) -> Span:
    for change, marks in _MARKS.items():
        if frozenset(marks) == run.marks - {Mark.UNDECIDED}:
            return Span(run.text, change, Mark.UNDECIDED in run.marks)
    raise AssertionError(run)


def tidy(drawn: list[Span]) -> tuple[Span, ...]:
    """Spans as a redline holds them: like neighbours joined, white space squeezed."""
    return tuple(_span_of(run) for run in as_runs(drawn))


@st.composite
def paragraphs(draw: st.DrawFn, labels: st.SearchStrategy[str]) -> MarkedParagraph:
    """A heading, paragraph or item; where wholly added or deleted, its `change` says so."""
    kind = draw(st.sampled_from([Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM, Kind.ITEM]))
    found = tidy(draw(st.lists(spans, min_size=1, max_size=4))) or (Span("x"),)
    level = draw(st.integers(1, 6)) if kind is Kind.HEADING else draw(st.integers(0, 3)) if kind is Kind.ITEM else 0
    label = draw(labels) if kind is Kind.ITEM else ""
    break_ = draw(st.sampled_from([Change.KEEP, Change.KEEP, Change.KEEP, Change.ADD, Change.DELETE]))
    return MarkedParagraph(found, kind, level, label, break_=break_)


def nested(found: list[MarkedParagraph]) -> tuple[MarkedParagraph, ...]:
    """Levels made possible: an item is at most one deeper than the item before it, and a heading ends all lists."""
    out, depth = [], -1
    for paragraph in found:
        if paragraph.kind is Kind.ITEM:
            depth = min(paragraph.level, depth + 1)
            paragraph = replace(paragraph, level=depth)
        elif paragraph.kind is Kind.HEADING:
            depth = -1
        out.append(paragraph)
    return tuple(out)


def redlines(labels: list[str]) -> st.SearchStrategy[Redline]:
    """Redlines whose items have these labels."""
    drawn = st.lists(paragraphs(st.sampled_from(labels)), min_size=1, max_size=7)
    return drawn.map(lambda found: Redline(nested(found), title='A "title" \\ here', proposer="Cllr Ó'Brien"))


NOTE = Finding("typographic", Severity.INFO, "A quote differs.", "This Council notes, 1")
