"""What comparing made of the motion's paragraphs and new ones, each of the kind and depth of its own text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from amend.folding import fold
from amend.instructions.operations import NewParagraph
from amend.labels import is_between_two
from amend.model import Change, Kind, MarkedParagraph, Paragraph
from amend.reconciliation.pieces import added, framed, missing, replaced
from amend.views import linked
from amend.weave import merged
from amend.whitespace import squeeze


def regrouped(
    found: Sequence[MarkedParagraph], motion: Sequence[Paragraph], news: Sequence[Paragraph], base: str
) -> Iterator[MarkedParagraph]:
    """Yield what comparing paragraphs of `motion` with `news` found, each new item of its own kind and depth.

    `base` is "motion" where the motion's DOCX is the redline's.
    """
    work = _Regrouping(motion, {fold(squeeze(p.text)): p for p in news}, base)
    for chain in linked(found):
        yield from work.of(chain)


@dataclass(frozen=True, slots=True)
class _Regrouping:
    """What a motion's paragraphs become where new text joins or parts them."""

    motion: Sequence[Paragraph]
    said: Mapping[str, Paragraph]
    """The paragraphs of the new text, by what they say, whichever dashes and quotation marks they say it with."""
    base: str

    def of(self, chain: Sequence[MarkedParagraph]) -> Iterator[MarkedParagraph]:
        if len(chain) == 1:
            yield from self._of_a_kind(chain[0])
        elif self._begets_items(chain):
            yield from self._with_items(chain)
        elif self._rises(chain):
            # The halves of a split paragraph have one number.
            numbers = dict.fromkeys(one.n for one in chain if one.n is not None)
            yield from (missing(self.motion[n - 1], n - 1, self.base) for n in numbers)
            yield from self._added(chain)
        else:
            yield from map(self._unlabelled, chain)

    def _told(self, amended: str) -> Paragraph | None:
        return self.said.get(fold(squeeze(amended)))

    def _begets_items(self, chain: Sequence[MarkedParagraph]) -> bool:
        """Whether a paragraph is split into what its halves cannot be: items of a plain one, or deeper ones."""
        first = chain[0]
        if first.n is None or any(one.break_ is not Change.ADD for one in chain[:-1]):
            return False
        old = self.motion[first.n - 1]
        is_plain = not old.label and not first.label
        below = [self._told(one.amended) for one in chain[1:]]
        is_deeper = bool(old.label) and any(one is not None and one.level > old.level for one in below)
        return is_deeper or (is_plain and any(one.label for one in chain))

    def _with_items(self, chain: Sequence[MarkedParagraph]) -> Iterator[MarkedParagraph]:
        """Yield a paragraph cut down to its first part, and the items that take up its rest as new ones."""
        at = (chain[0].n or 1) - 1
        old, first = self.motion[at], chain[0].amended
        spans = merged(span for span in replaced(old.text, first) if span.text)
        yield replace(framed(old, old.source if self.base == "motion" else None, spans), n=at + 1)
        for one in chain[1:]:
            said = self._told(one.amended)
            kind, level, label = (said.kind, said.level, said.label) if said else (one.kind, one.level, one.label)
            yield added(NewParagraph(one.amended, kind, level, label), old)

    def _rises(self, chain: Sequence[MarkedParagraph]) -> bool:
        """Whether some of the motion's paragraphs are joined into an item of another depth than theirs."""
        for text, one in _joined(chain):
            said = self._told(text)
            if said is not None and said.label and one.n is not None and said.level != self.motion[one.n - 1].level:
                return True
        return False

    def _added(self, chain: Sequence[MarkedParagraph]) -> Iterator[MarkedParagraph]:
        for text, one in _joined(chain):
            said = self._told(text)
            kind, level, label = (said.kind, said.level, said.label) if said else (one.kind, one.level, one.label)
            yield added(NewParagraph(squeeze(text), kind, level, label), self.motion[(chain[0].n or 1) - 1])

    def _unlabelled(self, one: MarkedParagraph) -> MarkedParagraph:
        """Return a half of a split (or joined) paragraph without the label that only its other half has."""
        given = self.motion[one.n - 1] if one.n is not None else None
        if given is None or one.break_ is Change.KEEP or given.label or not one.label:
            return one
        return replace(one, label="", kind=given.kind, level=given.level)

    def _of_a_kind(self, one: MarkedParagraph) -> Iterator[MarkedParagraph]:
        """Yield a paragraph, as deleted and inserted where what it becomes has another depth or kind."""
        said = self._told(one.amended)
        given = self.motion[one.n - 1] if one.n is not None else None
        has_label = said is None or bool(said.label)
        is_as_deep = said is None or not said.label or said.level == (given.level if given is not None else 0)
        if one.change is Change.ADD and said is not None and is_between_two(said.label):
            one = replace(one, label=said.label, amended_label=said.label)
        if given is None or one.change is Change.DELETE or (bool(given.label) is has_label and is_as_deep):
            yield one
            return
        yield missing(given, (one.n or 1) - 1, self.base)
        level = one.level if said is None or not given.label else said.level
        kind = (Kind.ITEM, level, one.label) if has_label else (Kind.PARAGRAPH, 0, "")
        yield added(NewParagraph(one.amended, *kind), given)


def _joined(chain: Sequence[MarkedParagraph]) -> Iterator[tuple[str, MarkedParagraph]]:
    """Yield each paragraph of the amended text that a chain makes, with the first of those that it is made of."""
    text, first = "", chain[0]
    for one in chain:
        first = first if text else one
        text += one.amended
        if one.break_ is not Change.DELETE:
            if text.strip():
                yield text, first
            text = ""
