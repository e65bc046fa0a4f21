"""The two clean texts of a redline: the original and the motion as amended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from amend.model import Change, MarkedParagraph, Redline, Span, Story
from amend.whitespace import squeeze


def clean(redline: Redline, amended: bool) -> tuple[MarkedParagraph, ...]:
    """Return the paragraphs of the as-amended text (`amended`) or of the original, every span kept.

    Paragraphs are joined across a break that the text does not hold; what is left empty is left out.
    """
    gone, open_break = (Change.DELETE, Change.DELETE) if amended else (Change.ADD, Change.ADD)
    texts: list[MarkedParagraph] = []
    joining = False
    for paragraph in redline.paragraphs:
        if paragraph.change is gone:
            continue
        spans = _spans_in(paragraph.spans, amended)
        if joining and texts:
            texts[-1] = replace(texts[-1], spans=texts[-1].spans + spans)
        else:
            texts.append(_whole(paragraph, spans, amended))
        joining = paragraph.break_ is open_break
    return tuple(tidied for text in texts if (tidied := _tidied(text)).spans)


def motion_text(redline: Redline, amended: bool) -> tuple[MarkedParagraph, ...]:
    """Return the clean text as it is read out: without headers and footers, which Word prints on every page."""
    return tuple(p for p in clean(redline, amended) if p.story not in (Story.HEADER, Story.FOOTER))


def linked(paragraphs: Iterable[MarkedParagraph]) -> Iterator[list[MarkedParagraph]]:
    """Yield the paragraphs that splits and joins link, together: the halves of one, or those that become one."""
    group: list[MarkedParagraph] = []
    for paragraph in paragraphs:
        group.append(paragraph)
        if paragraph.break_ is Change.KEEP:
            yield group
            group = []
    if group:
        yield group


def _whole(paragraph: MarkedParagraph, spans: tuple[Span, ...], amended: bool) -> MarkedParagraph:
    """Return `paragraph` as one of the texts has it, with the label that it has there."""
    label = (paragraph.amended_label if amended else paragraph.original_label) or paragraph.label
    labels = (paragraph.label, paragraph.original_label, paragraph.amended_label)
    if paragraph.spans == spans and paragraph.break_ is Change.KEEP and labels == (label, "", ""):
        return paragraph  # most paragraphs of most motions
    own = replace(paragraph, spans=spans, change=Change.KEEP, break_=Change.KEEP)
    return replace(own, label=label, original_label="", amended_label="")


def _spans_in(spans: Iterable[Span], amended: bool) -> tuple[Span, ...]:
    return tuple(
        Span(span.text, Change.KEEP, span.undecided)
        for span in spans
        if (span.change.in_amended if amended else span.change.in_original)
    )


def _tidied(paragraph: MarkedParagraph) -> MarkedParagraph:
    """Join like neighbours and apply the rule for white space across them."""
    if len(paragraph.spans) == 1 and squeeze(paragraph.spans[0].text) == paragraph.spans[0].text:
        return paragraph
    text = "".join(span.text for span in paragraph.spans)
    flags = b"".join(bytes([span.undecided]) * len(span.text) for span in paragraph.spans)
    squeezed = squeeze(text)
    if len(set(flags)) < 2:
        spans = (Span(squeezed, Change.KEEP, bool(flags and flags[0])),) if squeezed else ()
        return replace(paragraph, spans=spans)
    kept = bytes(_flags_of(text, flags, squeezed))
    cut: list[Span] = []
    start = 0
    for flag, group in groupby(kept):
        end = start + sum(1 for _ in group)
        cut.append(Span(squeezed[start:end], Change.KEEP, bool(flag)))
        start = end
    return replace(paragraph, spans=tuple(cut))


def _flags_of(text: str, flags: bytes, squeezed: str) -> Iterator[int]:
    """Yield the flag of each character that squeezing leaves."""
    position = 0
    for character in squeezed:
        while not _answers(text[position], character):
            position += 1
        yield flags[position]
        position += 1


def _answers(raw: str, squeezed: str) -> bool:
    return raw == squeezed or (squeezed == " " and raw.isspace())
