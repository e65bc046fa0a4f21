"""Apply the lists that `amend.drafting.formal` writes, and nothing else: an independent reading of its grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from amend.instructions.motion import outlined
from amend.model import Cell, Kind, Paragraph, Story

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
            "twelfth")  # fmt: skip
STORIES = {"the footnotes": Story.FOOTNOTE, "the endnotes": Story.ENDNOTE, "the text boxes": Story.TEXTBOX,
           "the headers": Story.HEADER, "the footers": Story.FOOTER}  # fmt: skip
CLOSING = ".,;:!?)]…%’”"
_NOUNS = ("footnote", "endnote", "header", "footer", "text box")
_NOTE = rf"({'|'.join(_NOUNS)}) (\d+)"
NEW_PARAGRAPH = "\x1d"
_CLOSERS = {"‘": "’", "“": "”", '"': '"'}
_Q = "\x01(\\d+)\x02"
_ORD = "(?:the (\\w+) )?"
_OCCURRENCE = f"(?:the (\\w+) occurrence of )?{_Q}"


@dataclass(frozen=True)
class Text:
    """A paragraph of the result."""

    text: str
    kind: Kind
    level: int = 0


@dataclass
class Place:
    """A paragraph of the original and what the instructions do to it."""

    given: Paragraph
    section: int = 0
    head: bool = False
    parent: int = -1
    edits: list[tuple[int, int, str]] = field(default_factory=list)
    begun: list[tuple[Kind, int]] = field(default_factory=list)
    instead: list[Text] | None = None
    before: list[Text] = field(default_factory=list)
    after: list[Text] = field(default_factory=list)
    joined_to: int | None = None


def applied(original: Sequence[Paragraph], instructions: Sequence[str]) -> list[Text]:
    """Return the amended text: all `instructions` applied to `original` as one set."""
    return _Motion(original).apply(instructions)


class _Quotes:
    """An instruction with its quotations taken out, so that what is left can be read with patterns."""

    def __init__(self, text: str) -> None:
        self.texts: list[str] = []
        self.line = self._taken(text)

    def _taken(self, text: str) -> str:
        out, at = "", 0
        while at < len(text):
            closing = _CLOSERS.get(text[at])
            if closing is None:
                out, at = out + text[at], at + 1
                continue
            end = text.index(closing, at + 1)
            if out.endswith("\x02 followed by "):
                self.texts[-1] += text[at + 1 : end]
                out = out.removesuffix(" followed by ")
            else:
                out += f"\x01{len(self.texts)}\x02"
                self.texts.append(text[at + 1 : end])
            at = end + 1
        return out

    def __getitem__(self, number: str) -> str:
        return self.texts[int(number)]


class _Motion:
    def __init__(self, original: Sequence[Paragraph]) -> None:
        self.places = [Place(paragraph) for paragraph in original]
        self.start: dict[str, list[Text]] = {}
        section, above = 0, []
        body = [place for place in self.places if place.given.story is Story.BODY]
        for place, spot in zip(body, outlined([place.given for place in body]).spots, strict=True):
            place.head = spot.is_head
        for at, place in enumerate(self.places):
            one = place.given
            section += place.head
            place.section = section if one.story is Story.BODY else 0
            if place.head or one.kind is not Kind.ITEM:
                above = []
                continue
            above = [other for other in above if self.places[other].given.level < one.level]
            place.parent = above[-1] if above else -1
            above.append(at)
        levels = [p.given.level for p in self.places if p.given.kind is Kind.HEADING]
        self.heading_level = levels[0] if levels else 1

    # Reading

    def apply(self, instructions: Sequence[str]) -> list[Text]:
        for instruction in instructions:
            quotes = _Quotes(instruction)
            first, *lines = quotes.line.split("\n")
            for pattern, does in _FORMS:
                if match := re.fullmatch(pattern, first):
                    does(self, quotes, lines, *match.groups())
                    break
            else:
                raise AssertionError(f"not understood: {instruction}")
        return list(self._result())

    def renumber(self, quotes: _Quotes, lines: list[str]) -> None:
        assert lines == []

    def delete(self, quotes: _Quotes, lines: list[str], target: str, section: str | None, but: str | None) -> None:
        members = self._section(quotes, section)
        if match := re.fullmatch(r"rows (\d+) (?:and|to) (\d+)", target):
            gone = [at for number in range(int(match[1]), int(match[2]) + 1) for at in self._row(members, number)]
        elif match := re.fullmatch(r"row (\d+)", target):
            gone = self._row(members, int(match[1]))
        else:
            gone = [at for one in self._targets(quotes, members, target) for at in ([one] if but else self._under(one))]
        self._gone(gone)

    def delete_all(self, quotes: _Quotes, lines: list[str], section: str, head: str | None, after: str | None) -> None:
        members = self._section(quotes, section)
        if after:
            gone = [at for at in members if at > self._under(self._path(quotes, members, after))[-1]]
        else:
            gone = [at for at in members if head == "including" or not self.places[at].head]
        self._gone(gone)

    def replace(
        self, quotes: _Quotes, lines: list[str], path: str, section: str | None, but: str | None, text: str | None
    ) -> None:
        at = self._path(quotes, self._section(quotes, section), path)
        given = self.places[at].given
        self._gone([at] if but else self._under(at))
        self.places[at].instead = (
            [Text(quotes[text], given.kind, given.level)] if text else list(self._lines(quotes, lines, given.cell))
        )

    def move(self, quotes: _Quotes, lines: list[str], path: str, section: str | None, where: str) -> None:
        at = self._path(quotes, self._section(quotes, section), path)
        given = self.places[at].given
        self._gone([at])
        text = [Text(given.text, given.kind, given.level)]
        if match := re.fullmatch(r"(after|before) (.+?)(?: of (\D.*))?", where):
            anchors = self._targets(quotes, self._section(quotes, match[3]), match[2])
            self._put(anchors[-1] if match[1] == "after" else anchors[0], match[1], text)
        else:
            self.start.setdefault(where.removeprefix("the beginning of "), []).extend(text)

    def join(
        self, quotes: _Quotes, lines: list[str], path: str, section: str | None, to: str, other: str | None
    ) -> None:
        at = self._path(quotes, self._section(quotes, section), path)
        self.places[at].joined_to = self._path(quotes, self._section(quotes, other), to)

    def insert_at_start(self, quotes: _Quotes, lines: list[str], start: str, what: str) -> None:
        cell = Cell(0, 0, 0) if "column" in start else None
        self.start.setdefault(start, []).extend(self._new(quotes, lines, what, cell))

    def insert(self, quotes: _Quotes, lines: list[str], section: str | None, word: str, path: str, what: str) -> None:
        members = self._section(quotes, section)
        if match := re.fullmatch(r"row (\d+)", path):
            row = self._row(members, int(match[1]))
            at = row[-1] if word.lower() == "after" else row[0]
        else:
            found = self._targets(quotes, members, path)
            at = found[-1] if word.lower() == "after" else found[0]
        cell = self.places[at].given.cell if path != "the table" and "table" not in path else None
        self._put(at, word, list(self._new(quotes, lines, what, cell)))

    def insert_at_edge(
        self, quotes: _Quotes, lines: list[str], section: str | None, edge: str, path: str, quote: str
    ) -> None:
        if match := re.fullmatch(r"((?:the table|table \d+), row \d+, column \d+)(?:, (.+))?", path):
            section, path = match[1], match[2] or "paragraph 1"
        place, new = self.places[self._path(quotes, self._section(quotes, section), path)], quotes[quote]
        text = place.given.text
        if edge == "end":
            place.edits.append((len(text), len(text), " " + new))
        else:
            place.edits.append((0, 0, new + ("" if text[0] in CLOSING else " ")))

    def edit(self, quotes: _Quotes, lines: list[str], place: str, verb: str) -> None:
        parts = place.split(", ")
        section = None
        if re.match(
            "\x01|the text before|the (?!heading )\\w+ \x01|the (?:foot|end)notes|the text boxes", parts[0]
        ) or (len(parts) > 1 and re.fullmatch(_NOTE, parts[0])):
            section, parts = parts[0], parts[1:]
        if "column" in place:
            cell = ", ".join(parts[:3])
            section, parts = cell, parts[3:] or ["paragraph 1"]
        at = self._path(quotes, self._section(quotes, section), ", ".join(parts))
        self._edit(self.places[at], quotes, verb)

    # Places

    def _section(self, quotes: _Quotes, said: str | None) -> list[int]:
        every = range(len(self.places))
        if said is None:
            return [at for at in every if self.places[at].section == 0 and self.places[at].given.story is Story.BODY]
        if said in STORIES:
            return [at for at in every if self.places[at].given.story is STORIES[said]]
        if match := re.fullmatch(_NOTE, said):
            return self._note(match[1], int(match[2]))
        if match := re.fullmatch(
            r"the table(?: (\d+))?(?:, row (\d+), column (\d+))?|table (\d+)(?:, row (\d+), column (\d+))?", said
        ):
            table = self._table(int(match[1] or match[4] or 0))
            row, column = match[2] or match[5], match[3] or match[6]
            if row is None:
                return table
            cells = self._row(table, int(row))
            return [at for at in cells if (c := self.places[at].given.cell) and c.column == int(column)]
        before = said.startswith("the text before ")
        head = self._head(quotes, said.removeprefix("the text before "))
        number = 0 if before else self.places[head].section
        return [at for at in every if self.places[at].section == number and self.places[at].given.story is Story.BODY]

    def _note(self, noun: str, number: int) -> list[int]:
        given = [(at, place.given) for at, place in enumerate(self.places)]
        return [at for at, one in given if one.story.value == noun.replace(" ", "") and one.within == number]

    def _head(self, quotes: _Quotes, said: str) -> int:
        match = re.fullmatch(_ORD + _Q, said)
        assert match, said
        found = [at for at, place in enumerate(self.places) if place.head and self._title(place) == quotes[match[2]]]
        return self._chosen(found, match[1])

    def _title(self, place: Place) -> str:
        return place.given.text.rstrip(" :-–—") or place.given.text

    def _chosen(self, found: list[int], ordinal: str | None) -> int:
        if ordinal is None:
            assert len(found) == 1, found
            return found[0]
        assert len(found) > 1
        return found[ORDINALS.index(ordinal) if ordinal in ORDINALS else int(ordinal[:-2]) - 1]

    def _table(self, number: int) -> list[int]:
        tables: list[list[int]] = []
        for at, place in enumerate(self.places):
            if place.given.cell is None:
                continue
            if tables and tables[-1][-1] == at - 1:
                tables[-1].append(at)
            else:
                tables.append([at])
        assert number or len(tables) == 1
        return tables[max(number - 1, 0)]

    def _row(self, table: list[int], number: int) -> list[int]:
        cells = [(at, cell.row) for at in table if (cell := self.places[at].given.cell)]
        rows = sorted({row for _, row in cells})
        return [at for at, row in cells if row == rows[number - 1]]

    def _path(self, quotes: _Quotes, members: list[int], path: str) -> int:
        found = self._targets(quotes, members, path)
        assert len(found) == 1 or self.places[found[0]].given.cell, path
        return found[0]

    def _targets(self, quotes: _Quotes, members: list[int], path: str) -> list[int]:
        if match := re.fullmatch(f"the (?:(\\w+) )?heading {_Q}", path):
            head = f"the {match[1]} \x01{match[2]}\x02" if match[1] else f"\x01{match[2]}\x02"
            return [self._head(quotes, head)]
        if match := re.fullmatch(r"(?:the )?table(?: (\d+))?", path):
            return self._table(int(match[1] or 0))
        if match := re.fullmatch(_NOTE, path):
            return self._note(match[1], int(match[2]))
        parent = -1
        *steps, last = path.split(", ")
        for step in steps:
            parent = self._step(members, parent, step)
        if match := re.fullmatch(r"(?:unnumbered )?(\S+)s (\S+) (and|to) (\S+)", last):
            first, final = (self._step(members, parent, f"{match[1]} {name}") for name in (match[2], match[4]))
            inside = [at for at in self._beside(members, parent, match[1]) if first <= at <= final]
            assert (len(inside) == 2) == (match[3] == "and")
            return inside
        return [self._step(members, parent, last)]

    def _beside(self, members: list[int], parent: int, unit: str) -> list[int]:
        in_cell = all(self.places[at].given.cell for at in members)
        return [
            at for at in members
            if self.places[at].parent == parent and self._unit(self.places[at]) == unit
            and (in_cell or not self.places[at].given.cell)
        ]  # fmt: skip

    def _unit(self, place: Place) -> str:
        one = place.given
        if place.head:
            return "heading"
        if one.kind is not Kind.ITEM:
            return "paragraph" if one.cell is None or one.kind is Kind.CELL else "?"
        return "sub-" * one.level + ("point" if re.search(r"[^\W_]", one.label) and one.label != "o" else "bullet")

    def _step(self, members: list[int], parent: int, step: str) -> int:
        match = re.fullmatch(_ORD + r"(?:unnumbered )?((?:sub-)*(?:point|bullet)|paragraph) (\S+)", step)
        assert match, step
        beside = self._beside(members, parent, match[2])
        if match[2].endswith("point"):
            labels = {at: self.places[at].given.label.strip().rstrip(".") for at in beside}
            return self._chosen([at for at in beside if labels[at] == match[3]], match[1])
        return beside[int(match[3]) - 1]

    def _under(self, at: int) -> list[int]:
        if self.places[at].given.cell and not self.places[at].parent >= 0:
            return [at]
        end = at + 1
        while end < len(self.places) and self.places[end].parent >= at:
            end += 1
        return list(range(at, end))

    # Doing

    def _gone(self, found: list[int]) -> None:
        for at in found:
            assert self.places[at].instead is None, "told to go twice"
            self.places[at].instead = []

    def _put(self, at: int, word: str, new: list[Text]) -> None:
        if word.lower() == "before":
            assert not self.places[at].before
            self.places[at].before = new
            return
        last = self._under(at)[-1]
        assert not self.places[last].after
        self.places[last].after = new

    def _kind(self, unit: str, cell: Cell | None) -> tuple[Kind, int]:
        if match := re.fullmatch(r"heading(?: of level (\d))?", unit):
            return Kind.HEADING, int(match[1] or self.heading_level)
        if unit in ("paragraph", *_NOUNS):
            return (Kind.CELL if cell else Kind.PARAGRAPH), 0
        assert re.fullmatch("(?:sub-)*(?:point|bullet)", unit), unit
        return Kind.ITEM, unit.count("sub-")

    def _new(self, quotes: _Quotes, lines: list[str], what: str, cell: Cell | None) -> Iterator[Text]:
        if match := re.fullmatch(f"a new (?:unnumbered )?(.+?): {_Q}", what):
            yield Text(quotes[match[2]], *self._kind(match[1], cell))
        elif match := re.fullmatch("a new (row: .+)", what):
            yield from self._lines(quotes, [match[1]], cell)
        elif what in ("new rows:", "a new table:", "the following:"):
            yield from self._lines(quotes, lines, cell)
        else:
            match = re.fullmatch("new (?:unnumbered )?(.+)s:", what)
            assert match, what
            yield from self._lines(quotes, [f"{match[1]}: {line}" for line in lines], cell)

    def _lines(self, quotes: _Quotes, lines: list[str], cell: Cell | None) -> Iterator[Text]:
        assert lines
        for line in lines:
            if line.startswith("row: "):
                yield from (Text(quotes[q], Kind.CELL) for q in re.findall(_Q, line))
                continue
            match = re.fullmatch(f"(.+?): (?:\\S+ )?{_Q}", line)
            assert match, line
            yield Text(quotes[match[2]], *self._kind(match[1], cell))

    def _edit(self, place: Place, quotes: _Quotes, verb: str) -> None:
        text = place.given.text
        if match := re.fullmatch(f"delete {_OCCURRENCE}(?: and insert {_Q})?", verb):
            start = self._found(text, quotes[match[2]], match[1])
            end = start + len(quotes[match[2]])
            place.edits.append((start, end, quotes[match[3]]) if match[3] else _without(text, start, end))
        elif match := re.fullmatch(f"after {_OCCURRENCE}, insert {_Q}", verb):
            at = self._found(text, quotes[match[2]], match[1]) + len(quotes[match[2]])
            new = quotes[match[3]]
            place.edits.append((at, at, ("" if new[0] in CLOSING else " ") + new))
        else:
            match = re.fullmatch(f"after {_OCCURRENCE}, begin a new (.+)", verb)
            assert match, verb
            at = self._found(text, quotes[match[2]], match[1]) + len(quotes[match[2]])
            rest = text[at:]
            place.begun.append(self._kind(match[3], place.given.cell))
            place.edits.append((at, len(text) - len(rest.lstrip()), NEW_PARAGRAPH))

    def _found(self, text: str, words: str, ordinal: str | None) -> int:
        found = [
            at for at in range(len(text))
            if _same(text[at : at + len(words)], words) and not _cuts(text, at) and not _cuts(text, at + len(words))
        ]  # fmt: skip
        return self._chosen(found, ordinal)

    # The result

    def _result(self) -> Iterator[Text]:
        made = [self._made(place) for place in self.places]
        for at, place in enumerate(self.places):
            if place.joined_to is not None:
                target = place.joined_to
                while self.places[target].joined_to is not None:
                    target = self.places[target].joined_to or 0
                made[target][-1] = replace(made[target][-1], text=f"{made[target][-1].text} {made[at][0].text}")
                made[at] = []
        yield from self.start.pop("the motion", [])
        # Stories that hold nothing yet come where the others are, after the body.
        for at, place in enumerate(self.places):
            yield from place.before
            yield from made[at]
            yield from place.after
        assert not self.start, self.start

    def _made(self, place: Place) -> list[Text]:
        if place.instead is not None:
            assert not place.edits
            return place.instead
        text, end = "", 0
        for start, stop, new in sorted(place.edits):
            assert start >= end, "edits overlap"
            text, end = text + place.given.text[end:start] + new, stop
        first, *rest = (text + place.given.text[end:]).split(NEW_PARAGRAPH)
        begun = zip(rest, place.begun, strict=True)
        if not first:
            assert not rest
            return []
        return [Text(first, place.given.kind, place.given.level), *(Text(one, *kind) for one, kind in begun)]


def _same(one: str, other: str) -> bool:
    return len(one) == len(other) and all(a == b or a.lower() == b.lower() for a, b in zip(one, other, strict=True))


def _cuts(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def _without(text: str, start: int, end: int) -> tuple[int, int, str]:
    """Return the edit that deletes words with one of the spaces beside them, both at an end or before a stop."""
    left, right = text[:start].rstrip(), text[end:].lstrip()
    first, last = len(left), len(text) - len(right)
    if not left or not right or right[0] in CLOSING:
        return first, last, ""
    return first, last, text[first:start] or text[end:last]


_SECTION = "(\x01\\d+\x02|the \\w+ \x01\\d+\x02|the text before (?:the \\w+ )?\x01\\d+\x02|the footnotes|the endnotes|the text boxes|(?:footnote|endnote|header|footer|text box) \\d+|(?:the table|table \\d+)(?:, row \\d+, column \\d+)?)"  # noqa: E501
_OF = f"(?: of {_SECTION})?"
_BUT = "(,? but not what stands under it,?)?"
_FORMS = (
    ("Renumber accordingly\\.|The punctuation stands as shown\\.", _Motion.renumber),
    (f"Delete all of {_SECTION}(?:, (including|except) the heading)?(?: after (.+))?\\.", _Motion.delete_all),
    (f"Delete (.+?){_OF}{_BUT}\\.", _Motion.delete),
    (f"Replace (.+?){_OF}{_BUT} with:(?: {_Q})?", _Motion.replace),
    (f"Move (.+?){_OF} to (.+)\\.", _Motion.move),
    (f"Join (.+?){_OF} to (.+?){_OF}\\.", _Motion.join),
    (f"(?:In {_SECTION}, )?(?i:at) the (beginning|end) of (.+?), insert {_Q}\\.", _Motion.insert_at_edge),
    ("At the beginning of (.+?), insert (.+)", _Motion.insert_at_start),
    (
        f"(?:In {_SECTION}, )?(?i:(after|before)) ((?!\x01)[^\x01]+?|the (?:\\w+ )?heading \x01\\d+\x02), insert (.+)",
        _Motion.insert,
    ),
    ("In (.+?), ((?:delete|after) .+)\\.", _Motion.edit),
)
