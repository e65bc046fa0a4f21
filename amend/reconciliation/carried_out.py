"""Operations on the motion -> the motion's paragraphs, marked with what the operations do to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from amend.instructions.operations import NewParagraph, Operation, Passage, Splice, Swap
from amend.instructions.spacing import CLOSING, with_neighbours_joined
from amend.model import Change, MarkedParagraph, Paragraph, Run, Span
from amend.reconciliation.comparison import Files, compared
from amend.reconciliation.matched import merge_texts
from amend.reconciliation.pieces import added, framed, missing, replaced
from amend.reconciliation.plan import Plan, planned
from amend.reconciliation.regrouped import regrouped
from amend.weave import merged
from amend.whitespace import squeeze


def carried_out(
    motion: Sequence[Paragraph],
    operations: Sequence[Operation],
    shown: Mapping[int, Sequence[MarkedParagraph]],
    base: str,
    blunt: bool = False,
) -> tuple[MarkedParagraph, ...]:
    """Return `motion` with `operations` done; `shown` has the paragraphs that the paper shows with marks.

    `base` is "motion" where its DOCX is the redline's base. `blunt`: text that is replaced whole is deleted and
    inserted whole, and not compared.
    """
    plan = planned(with_neighbours_joined([p.text for p in motion], operations))
    work = _Work(motion, plan, Files(base), blunt, shown)
    out: list[MarkedParagraph] = []
    at = 0
    while at <= len(motion):
        out += work.at_gap(at)
        if at == len(motion):
            break
        made, following = work.paragraph(at)
        out += made
        for gap in range(at + 1, following):  # what comes in between paragraphs that are now one
            out += work.at_gap(gap)
        at = following
    return tuple(out)


@dataclass
class _Work:
    motion: Sequence[Paragraph]
    plan: Plan
    files: Files
    blunt: bool
    shown: Mapping[int, Sequence[MarkedParagraph]]

    def at_gap(self, gap: int) -> Iterator[MarkedParagraph]:
        """Yield what comes in before the paragraph at `gap`."""
        near = self.motion[max(gap - 1, 0)]
        for put in sorted(self.plan.puts[gap], key=lambda put: not put.after):
            beside = near if put.after or gap >= len(self.motion) else self.motion[gap]
            yield from (added(new, beside) for new in put.new)
        for shift in self.plan.shifts[gap]:
            for at in shift.spots:
                given = self.motion[at]
                text = "".join(s.text for s in self._spans(at) if s.change.in_amended)
                yield added(NewParagraph(squeeze(text), given.kind, given.level, given.label), given)

    def paragraph(self, at: int) -> tuple[list[MarkedParagraph], int]:
        """Return what becomes of the paragraph at `at`, and which paragraph comes next."""
        if at in self.shown:
            return list(self.shown[at]), at + 1
        if (group := self.plan.groups.get(at)) is not None:
            return self._group(at, group)
        if self.plan.splits[at] or self.plan.joins[at]:
            return self._broken(at)
        if at in self.plan.drops:
            return [missing(self.motion[at], at, self.files.base)], at + 1
        return [self._spliced(at)], at + 1

    def _spliced(self, at: int) -> MarkedParagraph:
        given = self.motion[at]
        source = given.source if self.files.base == "motion" else None
        spans = self._spans(at)
        frame = replace(framed(given, source, spans), n=at + 1)
        changes = {span.change for span in spans if span.text.strip()}
        return replace(frame, change=Change.DELETE) if changes == {Change.DELETE} else frame

    def _spans(self, at: int) -> tuple[Span, ...]:
        text, splices = self.motion[at].text, self.plan.splices[at]
        spans = tuple(self._pieces(text, splices))
        amended = "".join(span.text for span in spans if span.change.in_amended)
        if amended == squeeze(amended):
            return spans
        return merge_texts(text, squeeze(amended))[0].spans

    def _pieces(self, text: str, splices: Sequence[Splice]) -> Iterator[Span]:
        spans: list[Span] = []
        done = 0
        for splice in sorted(splices, key=lambda one: (one.start, one.end)):
            start = max(splice.start, done)
            spans.append(Span(text[done:start]))
            spans += replaced(text[start : max(splice.end, start)], splice.new, self.blunt)
            done = max(splice.end, start)
        spans.append(Span(text[done:]))
        return iter(merged(span for span in spans if span.text))

    def _group(self, at: int, group: Passage | Swap) -> tuple[list[MarkedParagraph], int]:
        if isinstance(group, Swap):
            last = _run_end(at, group.spots)
            news = [_paragraph(new) for new in group.new]
            return self._compared(at, last, news, ""), last + 1
        olds = self.motion[group.first : group.last + 1]
        lead = _led(olds[0].text[: group.start], group.lead)
        if lead and group.end is None and not self.blunt:
            return self._led_on(at, group, lead), group.last + 1
        stays = olds[0].text[: group.start]
        lead = _led(self._amended_text(at, 0, group.start), group.lead)
        news = [replace(olds[0], runs=(Run(lead),), label=olds[0].label)] if lead else []
        news += [_paragraph(new) for new in group.new]
        rest = "" if group.end is None else self._amended_text(group.last, group.end).strip()
        if rest:
            news = [*news[:-1], replace(news[-1], runs=(Run(_led(news[-1].text, rest)),))] if news else [
                replace(olds[-1], runs=(Run(rest),))
            ]  # fmt: skip
        bluntly = "" if rest or not lead.startswith(stays.rstrip()) else stays.rstrip()
        done = self._compared(at, group.last, news, bluntly)
        return [_as_printed(one) for one in done] if group.is_printed and group.last > at else done, group.last + 1

    def _led_on(self, at: int, group: Passage, lead: str) -> list[MarkedParagraph]:
        """Return a passage whose first paragraph goes on with new words, and new paragraphs for those below it."""
        old = self.motion[at]
        source = old.source if self.files.base == "motion" else None
        kept = len(old.text[: group.start].rstrip())
        before = [one for one in self.plan.splices[at] if one.end <= kept]
        spans = (*self._pieces(old.text[:kept], before), *replaced(old.text[kept:], lead[kept:], self.blunt))
        first = replace(framed(old, source, merged(span for span in spans if span.text)), n=at + 1)
        if group.last == at and not group.new:
            return [first]
        news = [_paragraph(new) for new in group.new]
        below = self._compared(at + 1, group.last, news, "") if group.last > at else list(map(_added, news))
        return [first, *(map(_as_printed, below) if group.is_printed else below)]

    def _compared(self, first: int, last: int, news: Sequence[Paragraph], lead: str) -> list[MarkedParagraph]:
        olds = self.motion[first : last + 1]
        if self.blunt:
            return list(self._bluntly(first, olds, news, lead))
        found = compared(olds, news, self.files).paragraphs
        shifted = [replace(one, n=one.n + first if one.n is not None else None) for one in found]
        return list(regrouped(shifted, self.motion, news, self.files.base))

    def _bluntly(
        self, first: int, olds: Sequence[Paragraph], news: Sequence[Paragraph], lead: str
    ) -> Iterator[MarkedParagraph]:
        rest, new = list(enumerate(olds, first)), list(news)
        if lead and new:
            at, old = rest.pop(0)
            made = new.pop(0).text[len(lead) :]
            spans = (Span(lead), Span(old.text[len(lead) :], Change.DELETE), Span(made, Change.ADD))
            source = old.source if self.files.base == "motion" else None
            yield replace(framed(old, source, merged(s for s in spans if s.text)), n=at + 1)
        yield from (missing(old, at, self.files.base) for at, old in rest)
        yield from (added(NewParagraph(p.text, p.kind, p.level, p.label), olds[0]) for p in new)

    def _broken(self, at: int) -> tuple[list[MarkedParagraph], int]:
        """Return a paragraph that is split, or to which those after it are joined."""
        last = at
        while last + 1 in self.plan.joins[at]:
            last += 1
        self.plan.drops |= {joined for joined in self.plan.joins[at] if joined > last}
        olds = self.motion[at : last + 1]
        text = self._amended_text(at)
        news: list[Paragraph] = []
        start = 0
        for split in sorted(self.plan.splits[at], key=lambda one: one.start):
            news.append(replace(olds[0], runs=(Run(squeeze(self._amended_text(at, start, split.start))),)))
            start = split.end
        shape = [olds[0], *(_paragraph(s.new) for s in sorted(self.plan.splits[at], key=lambda one: one.start))]
        tail = squeeze(self._amended_text(at, start) if start else text)
        for joined in self.plan.joins[at]:
            tail = f"{tail} {squeeze(self._amended_text(joined))}"
        news.append(replace(shape[-1], runs=(Run(tail),)))
        news = [replace(frame, runs=one.runs) for frame, one in zip(shape, news, strict=True)]
        return self._compared(at, last, news, ""), last + 1

    def _amended_text(self, at: int, start: int = 0, end: int | None = None) -> str:
        text = self.motion[at].text
        stop = len(text) if end is None else end
        inside = [
            replace(one, start=one.start - start, end=one.end - start)
            for one in self.plan.splices[at]
            if start <= one.start and one.end <= stop
        ]
        return "".join(s.text for s in self._pieces(text[start:stop], inside) if s.change.in_amended)


def _run_end(at: int, spots: Sequence[int]) -> int:
    while at + 1 in spots:
        at += 1
    return at


def _led(lead: str, text: str) -> str:
    """Return text that goes on behind `lead`."""
    first = lead.rstrip()
    if not first or not text:
        return first or text
    if text[0] in ",;" and text[0] == first[-1]:
        return f"{first}{text[1:]}"  # the comma that stays is the one with which the new words begin
    return f"{first}{'' if text[0] in CLOSING else ' '}{text}"


def _paragraph(new: NewParagraph) -> Paragraph:
    given = new.cell
    runs = (Run(new.text),)
    if given is not None:
        return replace(given, runs=runs, kind=new.kind, level=new.level, label=new.label)
    return Paragraph(runs, new.kind, new.level, new.label)


def _as_printed(one: MarkedParagraph) -> MarkedParagraph:
    """Return a paragraph of a rival text, which has the label that it prints."""
    return replace(one, amended_label=one.label) if one.label and one.change is not Change.DELETE else one


def _added(paragraph: Paragraph) -> MarkedParagraph:
    return added(NewParagraph(paragraph.text, paragraph.kind, paragraph.level, paragraph.label), paragraph)
