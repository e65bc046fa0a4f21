"""Names for the paragraphs of the original: "‘This Council notes’" and "point 3, sub-point (b)"; each names one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from amend.drafting.formal_blocks import NOTES, Block, Node, Table, Words
from amend.drafting.formal_quotes import ordinal, quote
from amend.instructions.motion import outlined
from amend.labels import is_bullet
from amend.model import Cell, Kind, Paragraph, Run, Story


@dataclass(frozen=True, slots=True)
class Ref:
    """The name of a place: the path to it, and the section in which the path is to be followed ("" for none)."""

    section: str
    path: str
    sole: bool = False
    """Whether the section holds nothing else, so that its words are named by the section alone."""

    @property
    def within(self) -> str:
        """As an instruction begins: "In ‘This Council notes’, point 3"."""
        if self.sole:
            return f"In {self.section}"
        return f"In {self.section}, {self.path}" if self.section else f"In {self.path}"

    @property
    def full(self) -> str:
        """As the object of a verb: "point 3 of ‘This Council notes’"."""
        return f"{self.path} of {self.section}" if self.section else self.path

    def place(self, word: str) -> str:
        """As the place of an insertion: "In ‘This Council notes’, after point 3"."""
        if self.sole:
            return f"{word[0].upper()}{word[1:]} {self.section}"
        said = f"{word} {self.path}"
        return f"In {self.section}, {said}" if self.section else said[0].upper() + said[1:]


@dataclass(frozen=True, slots=True)
class Site:
    """A paragraph of the original (or a whole table) where it stands among the others."""

    at: int
    """Of its `Words`."""
    text: str
    ref: Ref
    section: int
    title: str
    """What the section is called."""
    head: bool
    parent: int
    """Index of the item it stands under, -1 for none."""
    end: int
    """Index after the last of those under it."""
    unit: str
    name: str
    alone: bool
    """Whether no other place of its kind beside it has its name."""


def unit_of(words: Words, level: int = 1) -> str:
    """Return what a paragraph is called; `level` is that of a heading of which no level need be said."""
    if words.kind is Kind.ITEM:
        bullet = is_bullet(words.label) or not words.label
        return "sub-" * words.level + ("bullet" if bullet else "point")
    if words.kind is Kind.HEADING:
        return "heading" if words.level == level else f"heading of level {words.level}"
    return words.note or "paragraph"


def heading_level(nodes: Sequence[Node]) -> int:
    """Return the level of the first heading of the original, 1 where it has none."""
    return next((one.level for node in nodes for one in _olds(node) if one.kind is Kind.HEADING), 1)


def label_of(words: Words) -> str:
    """Return the label as a name: "3" for "3.", "(b)" as it is."""
    return words.label.strip().rstrip(".") if words.kind is Kind.ITEM else ""


def sites(nodes: Sequence[Node], story: Story) -> tuple[Site, ...]:
    """Return every paragraph and table of the original that `nodes` hold, in its order, with its name."""
    olds = sorted((one for node in nodes for one in _olds(node)), key=lambda words: words.at)
    if olds and all(one.note for one in olds):
        return _note_sites(olds)
    heads = _heads(olds) if story is Story.BODY else [False] * len(olds)
    sections = _sections(heads)
    parents = _parents(olds, heads)
    names = _names(olds, heads, sections, parents)
    siblings = Counter(zip(sections, parents, names, strict=True))
    titles = _titles(olds, heads, story)
    seen: Counter[tuple[int, int, tuple[str, str]]] = Counter()
    paths: list[str] = []
    found: list[Site] = []
    for index, one in enumerate(olds):
        key = (sections[index], parents[index], names[index])
        seen[key] += 1
        step = _step(names[index], seen[key], siblings[key])
        paths.append(f"{paths[parents[index]]}, {step}" if parents[index] >= 0 else step)
        section = titles[sections[index]]
        ref = Ref("", f"the {_counted('heading ', section)}") if heads[index] else Ref(section, paths[-1])
        ref = Ref(titles[0] if story is not Story.BODY else "", paths[-1]) if one.kind is Kind.CELL else ref
        found.append(
            Site(one.at, one.text, ref, sections[index], section, heads[index], parents[index], _end(index, parents),
                 *names[index], siblings[key] == 1)
        )  # fmt: skip
    return tuple(found)


def cell_sites(blocks: Sequence[Block], cell: str) -> tuple[Site, ...]:
    """Return the paragraphs of the original in one cell of a table, counted."""
    olds = sorted((one for block in blocks for one in block.old), key=lambda words: words.at)
    refs = [Ref(cell, f"paragraph {number}", len(olds) == 1) for number in range(1, len(olds) + 1)]
    return tuple(
        Site(one.at, one.text, ref, 0, cell, False, -1, index + 1, "paragraph", str(index + 1), True)
        for index, (one, ref) in enumerate(zip(olds, refs, strict=True))
    )


def _note_sites(olds: Sequence[Words]) -> tuple[Site, ...]:
    """Return the paragraphs of notes, each by its note: "footnote 2", and counted where that has several."""
    counts, seen = Counter(one.note for one in olds), Counter[str]()
    found: list[Site] = []
    for index, one in enumerate(olds):
        seen[one.note] += 1
        ref = Ref(one.note, f"paragraph {seen[one.note]}") if counts[one.note] > 1 else Ref("", one.note)
        found.append(Site(one.at, one.text, ref, index, "", False, -1, index + 1, "paragraph", ref.path, False))
    return tuple(found)


def _olds(node: Node) -> Iterator[Words]:
    if not isinstance(node, Table):
        yield from node.old
    elif node.number:
        yield Words("", Kind.CELL, 0, str(node.number), node.at)


def _heads(olds: Sequence[Words]) -> list[bool]:
    """Return for each whether it heads a section, as whoever reads the list will take it."""
    return [spot.is_head for spot in outlined([_paragraph(one) for one in olds]).spots]


def _paragraph(words: Words) -> Paragraph:
    cell = Cell(int(words.label), 1, 1) if words.kind is Kind.CELL else None
    return Paragraph((Run(words.text),), words.kind, words.level, words.label, cell=cell)


def _sections(heads: Sequence[bool]) -> list[int]:
    found: list[int] = []
    for head in heads:
        found.append((found[-1] if found else 0) + head)
    return found


def _parents(olds: Sequence[Words], heads: Sequence[bool]) -> list[int]:
    """Return for each the item it stands under: the nearest before it of a lower level, no other text between."""
    above: list[int] = []
    parents: list[int] = []
    for index, one in enumerate(olds):
        if heads[index] or one.kind is not Kind.ITEM:
            above = []
            parents.append(-1)
            continue
        above = [at for at in above if olds[at].level < one.level]
        parents.append(above[-1] if above else -1)
        above.append(index)
    return parents


def _names(
    olds: Sequence[Words], heads: Sequence[bool], sections: Sequence[int], parents: Sequence[int]
) -> list[tuple[str, str]]:
    """Return the unit and the name of each: its label, or its number among those of its kind beside it.

    A paragraph says that it has no number: people call a point a paragraph, too, and do not count title lines.
    """
    counts: Counter[tuple[int, int, str]] = Counter()
    names: list[tuple[str, str]] = []
    for index, one in enumerate(olds):
        plain = "paragraph" if one.kind is Kind.HEADING else unit_of(one)
        unit = "table" if one.kind is Kind.CELL else "heading" if heads[index] else plain
        key = (sections[index], parents[index], unit)
        counts[key] += 1
        labelled = unit.endswith("point") or unit == "table"
        names.append((unit, (label_of(one) or one.label) if labelled else str(counts[key])))
    names = [(f"unnumbered {unit}" if unit == "paragraph" else unit, name) for unit, name in names]
    if sum(unit == "table" for unit, _ in names) == 1:
        names = [(unit, "" if unit == "table" else name) for unit, name in names]
    return names


def _step(name: tuple[str, str], number: int, of: int) -> str:
    said = " ".join(name).strip()
    if name[0] == "table":
        return said if name[1] else "the table"
    return f"the {ordinal(number)} {said}" if of > 1 else said


def _titles(olds: Sequence[Words], heads: Sequence[bool], story: Story) -> list[str]:
    """Return what each section is called, that before the first head first."""
    if story is not Story.BODY:
        return [f"the {NOTES[story]}{'es' if story is Story.TEXTBOX else 's'}"]
    said = [one.text.rstrip(" :-–—") or one.text for one, head in zip(olds, heads, strict=True) if head]
    counts, seen = Counter(said), Counter[str]()
    titles: list[str] = []
    for name in said:
        seen[name] += 1
        titles.append(f"the {ordinal(seen[name])} {quote(name)}" if counts[name] > 1 else quote(name))
    return [f"the text before {titles[0]}" if titles else "", *titles]


def _counted(word: str, title: str) -> str:
    """Put `word` before the quotation of a title: "second ‘Notes’" gives "second heading ‘Notes’"."""
    if not title.startswith("the "):
        return word + title
    number, quotation = title.removeprefix("the ").split(" ", 1)
    return f"{number} {word}{quotation}"


def _end(index: int, parents: Sequence[int]) -> int:
    """Return the index after the last of those that stand under the one at `index`."""
    end = index + 1
    while end < len(parents) and parents[end] >= index:
        end += 1
    return end
