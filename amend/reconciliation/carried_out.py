"""Operations on the motion -> the motion's paragraphs, marked with what the operations do to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from amend.instructions.operations import NewParagraph, Operation, Passage, Splice, Swap
from amend.instructions.spacing import CLOSING, with_neighbours_joined
from amend.model import Change, Kind, MarkedParagraph, Paragraph, Run, Span
from amend.reconciliation.comparison import Files, compared
from amend.reconciliation.matched import merge_texts
from amend.reconciliation.pieces import begets_items, framed, missing
from amend.reconciliation.plan import Plan, planned
from amend.views import linked
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
            spans += self._replaced(text[start : max(splice.end, start)], splice.new)
            done = max(splice.end, start)
        spans.append(Span(text[done:]))
        return iter(merged(span for span in spans if span.text))

    def _replaced(self, old: str, new: str) -> Sequence[Span]:
        """Return words and what stands in their place; what both say stays, unless that is not wanted."""
        blunt = (Span(old, Change.DELETE), Span(new, Change.ADD))
        if self.blunt or not old.strip() or not new.strip():
            return blunt
        gap = old[: len(old) - len(old.lstrip())]
        if gap and new.startswith(gap):  # the space behind what stays
            return (Span(gap), *self._replaced(old[len(gap) :], new[len(gap) :]))
        spans = merge_texts(old, new)[0].spans
        sides = (
            "".join(s.text for s in spans if s.change.in_original),
            "".join(s.text for s in spans if s.change.in_amended),
        )
        return spans if sides == (old, new) else blunt

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
        spans = (*self._pieces(old.text[:kept], before), *self._replaced(old.text[kept:], lead[kept:]))
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
        by_text = {squeeze(p.text): p for p in news}
        out: list[MarkedParagraph] = []
        for chain in linked(shifted):
            said = by_text.get(squeeze(chain[0].amended))
            if len(chain) == 1:
                out += self._of_a_kind(chain[0], said)
            elif begets_items(chain, self.motion, [by_text.get(squeeze(one.amended)) for one in chain]):
                out += self._with_items(chain, by_text)
            else:
                out += map(self._unlabelled, chain)
        return out

    def _with_items(
        self, chain: Sequence[MarkedParagraph], by_text: Mapping[str, Paragraph]
    ) -> Iterator[MarkedParagraph]:
        """Yield a paragraph cut down to its first part, and the items that take up its rest as new ones."""
        at = (chain[0].n or 1) - 1
        old, first = self.motion[at], chain[0].amended
        spans = merged(span for span in self._replaced(old.text, first) if span.text)
        yield replace(framed(old, old.source if self.files.base == "motion" else None, spans), n=at + 1)
        for one in chain[1:]:
            said = by_text.get(squeeze(one.amended))
            kind, level, label = (said.kind, said.level, said.label) if said else (one.kind, one.level, one.label)
            yield added(NewParagraph(one.amended, kind, level, label), old)

    def _unlabelled(self, one: MarkedParagraph) -> MarkedParagraph:
        """Return a half of a split (or joined) paragraph without the label that only its other half has."""
        given = self.motion[one.n - 1] if one.n is not None else None
        if given is None or one.break_ is Change.KEEP or given.label or not one.label:
            return one
        return replace(one, label="", kind=given.kind, level=given.level)

    def _of_a_kind(self, one: MarkedParagraph, said: Paragraph | None) -> Iterator[MarkedParagraph]:
        """Yield a paragraph, as deleted and inserted where `said`, what it becomes, has another depth or kind."""
        given = self.motion[one.n - 1] if one.n is not None else None
        has_label = said is None or bool(said.label)
        is_as_deep = said is None or not said.label or said.level == (given.level if given is not None else 0)
        if given is None or one.change is Change.DELETE or (bool(given.label) is has_label and is_as_deep):
            yield one
            return
        yield missing(given, (one.n or 1) - 1, self.files.base)
        level = one.level if said is None or not given.label else said.level
        kind = (Kind.ITEM, level, one.label) if has_label else (Kind.PARAGRAPH, 0, "")
        yield added(NewParagraph(one.amended, *kind), given)

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


_BETWEEN_TWO = re.compile(r"\W?\d{1,3}(?:\.\d{1,3})*[A-Z]\W?")
"""A number that is put between two others ("3A."): it is kept as it is, and counts for nothing."""


def _run_end(at: int, spots: Sequence[int]) -> int:
    while at + 1 in spots:
        at += 1
    return at


def _led(lead: str, text: str) -> str:
    """Return text that goes on behind `lead`."""
    first = lead.rstrip()
    if not first or not text:
        return first or text
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


def added(new: NewParagraph, beside: Paragraph) -> MarkedParagraph:
    """Return a new paragraph as it stands beside one of the motion's."""
    own = new.cell or beside
    keeps = new.label if _BETWEEN_TWO.fullmatch(new.label) else ""
    in_cell = own.cell if new.cell is not None or new.kind is Kind.CELL else None
    return MarkedParagraph(
        (Span(new.text, Change.ADD),), new.kind, new.level, new.label, change=Change.ADD, story=own.story, cell=in_cell,
        within=own.within, amended_label=keeps,
    )  # fmt: skip
