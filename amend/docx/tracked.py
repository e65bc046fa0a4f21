"""A redline carried into the XML of its base: one pass over the redline's paragraphs, each finding its own `w:p`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from itertools import accumulate, groupby

from lxml import etree

from amend.docx.apart import keep_apart
from amend.docx.edit import SPLIT, Plain, edit
from amend.docx.ends import mend_ends
from amend.docx.hand_marks import HandMarks, set_property
from amend.docx.names import UNDECIDED_STYLE, w
from amend.docx.package import Package
from amend.docx.plan import Plan, plan
from amend.docx.revisions import Revisions, clear_end, plain_properties, text_run
from amend.docx.rows import insert_row, is_row, mark_rows, units
from amend.docx.story import StoryBlock, story_blocks
from amend.docx.styles import Styles
from amend.docx.walk import Block, Piece, pieces_of
from amend.labels import split_label
from amend.model import Change, Kind, MarkedParagraph, Span
from amend.stream import ADD, BREAK, DELETE, KEEP, NEITHER, UNDECIDED

_NEW_TAGS = {Change.ADD: ("ins",), Change.NEITHER: ("ins", "del"), Change.DELETE: ("del",)}


class Tracker:
    """Carries one redline into one package."""

    def __init__(
        self,
        package: Package,
        styles: Styles,
        revisions: Revisions,
        held: frozenset[Change],
        hand_marks: HandMarks | None = None,
    ) -> None:
        """`held`: what the base's text does; the rest of the redline is new to it.

        `hand_marks`: given where the base is the amendment paper itself, whose marks become revisions.
        """
        self._styles, self._revisions, self._held, self._hand_marks = styles, revisions, held, hand_marks
        self._blocks = {block.number: block for block in story_blocks(package)}
        self._last: etree._Element | None = None
        self._changes: dict[etree._Element, Change] = {}
        self.has_undecided = False

    def carry(self, paragraphs: Sequence[MarkedParagraph]) -> None:
        """Write every change of `paragraphs` into the XML."""
        models = _Models(paragraphs, self._blocks)
        for source, group in groupby(paragraphs, key=lambda paragraph: paragraph.source):
            if source is not None:
                self._change(list(group), self._blocks[source])
                continue
            for unit in units(list(group)):
                if is_row(unit) and self._last is not None:
                    self._last = insert_row(unit, self._last, self._revisions)
                else:
                    self._insert(unit[0], models.like(unit[0], self._last))
        mark_rows(self._changes, self._revisions)

    def leave_out(self, numbers: Iterable[int]) -> None:
        """Remove paragraphs of the base that are no text of the motion: title, movers, legend."""
        for number in numbers:
            element = self._blocks[number].block.element
            parent = element.getparent()
            if parent is None:
                continue
            section = element.find(f"{w('pPr')}/{w('sectPr')}")
            alone = parent.tag == w("tc") and len(parent.findall(w("p"))) == 1
            if section is None and not alone:
                parent.remove(element)
            else:
                for child in [c for c in element if c.tag != w("pPr")]:
                    element.remove(child)

    def mend(self, roots: Sequence[etree._Element]) -> None:
        """Put the marks of last paragraphs where they resolve exactly, and keep neighbouring insertions apart."""
        for root in roots:
            mend_ends(root, self._revisions)
            keep_apart(root, self._revisions)

    def _change(self, marked: Sequence[MarkedParagraph], story: StoryBlock) -> None:
        """Carry the halves of a paragraph (one, or several where it is split) into its `w:p`."""
        block = story.block
        if self._hand_marks is not None and len(marked) == 1:
            self._absorb(story, marked[0])
        spans, from_file = self._laid(marked)
        pieces = [piece for piece in block.pieces if self._counts(piece)]
        made = plan("".join(piece.text for piece in pieces), spans, from_file)
        if self._hand_marks is not None and any(p.state.inserted or p.state.deleted for p in pieces):
            _follow_revisions(pieces, made)
        edit(block, pieces, made, self._revisions, self._plain(block))
        for half in list(block.element.iter(SPLIT)):
            self._split(block.element, half)
        self._end(marked[-1], block)
        self._last = block.element
        self._changes[block.element] = marked[-1].change if len(marked) == 1 else Change.KEEP

    def _absorb(self, story: StoryBlock, paragraph: MarkedParagraph) -> None:
        """Take in the paragraph beside it where the redline says of the two that one replaces the other."""
        text = _solid(paragraph.text)
        mine = _solid("".join(piece.text for piece in story.block.pieces))
        for number, behind in ((story.number + 1, True), (story.number - 1, False)):
            other = self._blocks.get(number)
            theirs = "" if other is None else _solid("".join(piece.text for piece in other.block.pieces))
            if other is None or not theirs or text != (mine + theirs if behind else theirs + mine):
                continue
            element, from_element = story.block.element, other.block.element
            content = [child for child in from_element if child.tag != w("pPr")]
            if behind:
                element.extend(content)
            else:
                place = len(element.findall(w("pPr")))
                element[place:place] = content
            parent = from_element.getparent()
            if parent is not None:
                parent.remove(from_element)
            story.block.pieces[:] = pieces_of(element)
            other.block.pieces.clear()
            return

    def _laid(self, marked: Sequence[MarkedParagraph]) -> tuple[list[Span], list[bool]]:
        spans: list[Span] = []
        from_file: list[bool] = []
        for number, paragraph in enumerate(marked):
            if number:
                spans.append(Span(BREAK, marked[number - 1].break_))
                from_file.append(False)
            spans += paragraph.spans
            from_file += (span.change in self._held for span in paragraph.spans)
        return spans, from_file

    def _counts(self, piece: Piece) -> bool:
        """Whether the base's text holds `piece`: in a motion, what somebody's pending deletion strikes is gone."""
        return self._hand_marks is not None or not piece.state.deleted

    def _plain(self, block: Block) -> Plain:
        def plain(run: etree._Element, code: int) -> None:
            if self._hand_marks is not None:
                self._hand_marks.take_off(run, code, block.element)
            if code == UNDECIDED:
                self.has_undecided = True
                set_property(run, "rStyle", UNDECIDED_STYLE)

        return plain

    def _split(self, paragraph: etree._Element, mark: etree._Element) -> None:
        """Give what stands before `mark` a paragraph of its own, whose mark is inserted."""
        while (parent := mark.getparent()) is not None and parent is not paragraph:
            parent.addprevious(mark)
        first = etree.Element(paragraph.tag)
        properties = etree.SubElement(first, w("pPr"))
        properties.extend(deepcopy(child) for child in plain_properties(paragraph.find(w("pPr"))))
        for child in list(mark.itersiblings(preceding=True))[::-1]:
            if child.tag != w("pPr"):
                first.append(child)
        paragraph.remove(mark)
        paragraph.addprevious(first)
        self._revisions.mark_end(first, mark.get("mark", "ins"))

    def _end(self, paragraph: MarkedParagraph, block: Block) -> None:
        """Track the paragraph's mark; the only paragraph of a cell keeps its mark, for a cell must hold one."""
        parent = block.element.getparent()
        alone = parent is not None and parent.tag == w("tc") and len(parent.findall(w("p"))) == 1
        if (paragraph.change is Change.ADD and not alone) or paragraph.break_ is Change.ADD:
            self._revisions.mark_end(block.element, "ins")
        elif (paragraph.change is Change.DELETE and not alone) or paragraph.break_ is Change.DELETE:
            self._revisions.mark_end(block.element, "del")
        elif self._hand_marks is not None:
            clear_end(block.element)

    def _insert(self, paragraph: MarkedParagraph, model: etree._Element | None) -> None:
        """Put a paragraph that the base does not have behind the one before it, made like `model`."""
        made = etree.Element(w("p"))
        if model is not None:
            properties = etree.SubElement(made, w("pPr"))
            properties.extend(deepcopy(child) for child in plain_properties(model.find(w("pPr"))))
        look = None if model is None else _usual_look(model)
        for span in self._labelled(paragraph, model):
            run = text_run(span.text, look)
            made.append(run)
            self._revisions.wrap(run, *_NEW_TAGS.get(span.change, ("ins",)))
        tag = "del" if paragraph.change is Change.DELETE else "ins"
        self._place(made, paragraph)
        self._revisions.mark_end(made, tag)
        self._last = made

    def _labelled(self, paragraph: MarkedParagraph, model: etree._Element | None) -> tuple[Span, ...]:
        """Type the label where the base types its labels instead of having Word number them."""
        typed = model is not None and self._styles.numbering_of(model) is None and paragraph.kind is Kind.ITEM
        if not typed or not paragraph.label or not split_label("".join(_texts(model)))[0]:
            return paragraph.spans
        first = paragraph.spans[0]
        return (Span(f"{paragraph.label}\t{first.text}", first.change), *paragraph.spans[1:])

    def _place(self, made: etree._Element, paragraph: MarkedParagraph) -> None:
        if self._last is None:
            self._blocks[min(self._blocks)].block.element.addprevious(made)
            return
        anchor = self._last
        if paragraph.cell is None:
            table = [ancestor for ancestor in anchor.iterancestors() if ancestor.tag == w("tbl")]
            anchor = table[-1] if table else anchor
        anchor.addnext(made)


def _solid(text: str) -> str:
    return "".join(text.split())


def _follow_revisions(pieces: Sequence[Piece], made: Plan) -> None:
    """In a paper marked by real revisions, let every space do what the revision around it does, or nothing."""
    start = 0
    for piece in pieces:
        end = start + len(piece.text)
        state = piece.state
        for at in range(start, end):
            if state.inserted != state.deleted and made.codes[at] != NEITHER:
                made.codes[at] = ADD if state.inserted else DELETE
            elif not (state.inserted or state.deleted) and piece.text[at - start].isspace():
                made.codes[at] = KEEP
        start = end


class _Models:
    """Finds the paragraph of the base that a new one should look like: the nearest of its kind and level.

    An item's own list comes first: the item after a lead-in may be nearer, but it starts another list.
    """

    def __init__(self, paragraphs: Sequence[MarkedParagraph], blocks: dict[int, StoryBlock]) -> None:
        self._order = {id(paragraph): index for index, paragraph in enumerate(paragraphs)}
        self._lists = list(accumulate(paragraph.kind is not Kind.ITEM for paragraph in paragraphs))
        self._known = [
            (index, paragraph, blocks[paragraph.source].block.element)
            for index, paragraph in enumerate(paragraphs)
            if paragraph.source is not None
        ]

    def like(self, paragraph: MarkedParagraph, last: etree._Element | None) -> etree._Element | None:
        """Return the `w:p` to copy properties from; `last` where nothing of the kind is in the base."""
        at = self._order[id(paragraph)]
        alike = [
            (self._lists[index] != self._lists[at], abs(index - at), index > at, element)
            for index, known, element in self._known
            if (known.kind, known.level, known.story) == (paragraph.kind, paragraph.level, paragraph.story)
        ]
        if alike:
            return min(alike, key=lambda one: one[:3])[3]
        return last


def _usual_look(model: etree._Element) -> etree._Element | None:
    """Return the run properties that most of the text of `model` has."""
    weights: dict[bytes, int] = {}
    looks: dict[bytes, etree._Element | None] = {}
    for run in model.iter(w("r")):
        properties = run.find(w("rPr"))
        plain = None if properties is None else _without_references(properties)
        key = b"" if plain is None else etree.tostring(plain, method="c14n")
        weights[key] = weights.get(key, 0) + sum(len(text.text or "") for text in run.iter(w("t"), w("delText")))
        looks[key] = plain
    return looks[max(weights, key=lambda key: weights[key])] if weights else None


def _without_references(properties: etree._Element) -> etree._Element:
    copy = deepcopy(properties)
    for child in list(copy):
        if child.tag in (w("rStyle"), w("vertAlign"), w("rPrChange"), w("ins"), w("del")):
            copy.remove(child)
    return copy


def _texts(paragraph: etree._Element | None) -> Iterator[str]:
    for element in () if paragraph is None else paragraph.iter(w("t"), w("delText"), w("tab")):
        yield "\t" if element.tag == w("tab") else element.text or ""


def first_free_id(roots: Sequence[etree._Element]) -> int:
    """Return an id above every `w:id` below `roots`."""
    taken = [int(value) for root in roots for e in root.iter() if (value := e.get(w("id"), "")).isdecimal()]
    return max(taken, default=0) + 1
