"""The published motion as instructions speak of it: sections, points and what stands under them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from amend.front_matter import front_lines
from amend.instructions.line_heads import has_numbered_title, heads_first_section, is_usual_head, line_heads
from amend.instructions.list_depths import list_depths
from amend.labels import is_bullet
from amend.model import Kind, Paragraph, Story
from amend.movers import find_movers
from amend.renumbering.numerals import core_of, parts
from amend.section_heads import begins_section, heads_list, is_section_head, levels_of_heads

MOST_TITLE = 14
"""A title has no more words than this."""
LONGEST_NOTICE = 240
"""Characters of a line that says whose a motion is."""
_NAMES_MOTION = re.compile(r"\b(?:notice of motion|white paper motion|motion|in the name of)\b", re.IGNORECASE)
"""What a long title says."""
_OPENS_TEXT = re.compile(
    r"(?:whereas|(?:now,? )?(?:therefore,? )?be it|resolved|that (?:this|the)\b"
    r"|this (?:council|house|meeting|committee))",
    re.IGNORECASE,
)
_GIVES_NOTICE = re.compile(
    r"(?!(?:to|that|this)\b)[^‘“\"]*?(?:\b(?:has|have|having) given notice\b|\bgives? notice\b"
    r"|\bthe following (?:notice of )?motion\b"
    r"|\b(?:cllrs?|councillors?|mrs?|ms|dr)\b[^‘“\"]*\b(?:will|to) (?:move|propose)\b)[^‘“\"]*:",
    re.IGNORECASE,
)
"""A line above a motion that says whose it is: "Councillor Hewitt has given notice of the following motion:"."""
CALLED = re.compile(
    r"(?i:section|sec\.|article|clause|rule|order|chapter) (?P<number>\d{1,3}(?:\.\d{1,3})?|(?i:[IVXL]{1,6}))"
    r"(?:\.|:| [-–—]|(?<=(?i:rule) \d\d)|(?<=(?i:rule) \d)|(?<=\d\.\d)|(?<=\d\.\d\d))"
    r"(?=\s+[A-Z“‘\"'(])"
    r"|(?P<code>(?:OP|PP)\d{1,2}|[A-Z]{2,4}\d{2,4})(?:[.:])?(?=\s+[A-Z“‘\"'(])",
)
"""A paragraph that says its number in words."""
_LINE_LEVEL = 9
"""A line such as "Finance:" stands below the head of a section."""
_SECTION_LEVEL = 8
"""A section head by its words stands below every heading."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A paragraph of the motion and where it stands."""

    at: int
    paragraph: Paragraph
    head: int
    """The head that it stands under, -1 for none; a head stands under the one above its own level."""
    parent: int
    """The item that it stands under, -1 for none."""
    head_level: int = 0
    """How high a head stands (1 to 8); 0 where it is none."""
    address: tuple[str, ...] = ()
    """How an item is named in full, in small letters: ("4", "b")."""

    @property
    def text(self) -> str:
        return self.paragraph.text

    @property
    def is_head(self) -> bool:
        return self.head_level > 0

    @property
    def unit(self) -> str:
        """What a clerk calls it: `heading`, `point`, `bullet`, `paragraph` or `cell`."""
        if self.paragraph.cell is not None and self.paragraph.kind is not Kind.ITEM:
            return "cell"
        if self.is_head:
            return "heading"
        if self.paragraph.kind is not Kind.ITEM:
            return "paragraph"
        return "bullet" if is_bullet(self.paragraph.label) or not core_of(self.paragraph.label) else "point"

    @property
    def own(self) -> int:
        """How many parts its own label has: 2 of "1.1", which nobody calls "1"."""
        return len(parts(core_of(self.paragraph.label)))

    @property
    def depth(self) -> int:
        """How deep an item stands, from 0."""
        return self.paragraph.level if self.paragraph.kind is Kind.ITEM else 0


@dataclass(frozen=True)
class Motion:
    """The motion's paragraphs, outlined."""

    paragraphs: tuple[Paragraph, ...]
    front: int = 0
    """How many paragraphs at its head are title and movers, which no instruction deletes with the text."""
    coming: int = 0
    """How many new points the paper gives numbers to: one may get a number behind that of another new one."""

    @cached_property
    def spots(self) -> tuple[Spot, ...]:
        """Every paragraph and where it stands."""
        return tuple(_spots(self.paragraphs, self.front))

    @cached_property
    def heads(self) -> tuple[str, ...]:
        """The words of the heads, without signs at their ends."""
        return tuple(dict.fromkeys(_bare(spot.text) for spot in self.spots if spot.is_head and _bare(spot.text)))

    @cached_property
    def body(self) -> tuple[int, ...]:
        """The paragraphs that are the motion's text."""
        return tuple(s.at for s in self.spots if s.at >= self.front and s.paragraph.story is Story.BODY)

    def section(self, head: int) -> tuple[int, ...]:
        """Return the head at `head` and all that stands under it, up to the next "This Council notes:" at most."""
        level = self.spots[head].head_level
        end = next(
            (
                at
                for at in self.body
                if at > head and (0 < self.spots[at].head_level <= level or self.spots[at].head_level == _SECTION_LEVEL)
            ),
            len(self.spots),
        )
        return tuple(s.at for s in self.spots if head <= s.at < end and s.paragraph.story is Story.BODY)

    def without_prose(self, section: tuple[int, ...]) -> tuple[int, ...]:
        """Return the paragraphs of a section up to its list, not what the motion says of its own behind it.

        "This Council thanks the tenants." stands below the list of the section before; who deletes that means the list.
        """
        last = 0
        for n, at in enumerate(section):
            spot = self.spots[at]
            if last and spot.unit == "paragraph" and begins_section(spot.text):
                return section[:n]
            last = n if spot.paragraph.kind is Kind.ITEM else last
        return section

    def under(self, at: int) -> tuple[int, ...]:
        """Return the paragraph at `at` and the items that stand under it."""
        if self.spots[at].paragraph.kind is not Kind.ITEM and not self.spots[at].address:
            return (at,)
        end = at + 1
        while end < len(self.spots) and self.spots[end].parent >= at:
            end += 1
        return tuple(range(at, end))

    def siblings(self, at: int) -> tuple[int, ...]:
        """Return the items of the list that the item at `at` is one of."""
        here = self.spots[at]
        return tuple(s.at for s in self.spots if s.unit == here.unit and bool(s.address) == bool(here.address) and
                     s.address[:-1] == here.address[:-1] and
                     s.paragraph.label[:1].isalnum() == here.paragraph.label[:1].isalnum() and
                     (s.parent, s.head, s.depth) == (here.parent, here.head, here.depth) and not s.is_head)  # fmt: skip

    @cached_property
    def _beside(self) -> dict[tuple[str, int, int], list[int]]:
        """The paragraphs of one kind that stand beside each other."""
        out: dict[tuple[str, int, int], list[int]] = {}
        for spot in self.spots:
            out.setdefault((spot.unit, spot.parent, spot.head), []).append(spot.at)
        return out

    def place(self, at: int) -> str:
        """Return where a paragraph stands, for a reason: "This Council notes, 3"."""
        spot = self.spots[at]
        head = _short(_bare(self.spots[spot.head].text)) if spot.head >= 0 and not spot.is_head else ""
        inner = _short(_bare(spot.text)) if spot.is_head else self._name(at)
        return ", ".join(part for part in (head, inner) if part)

    def _name(self, at: int) -> str:
        spot = self.spots[at]
        if spot.paragraph.story is not Story.BODY:
            return f"{spot.paragraph.story.value} {spot.paragraph.within or ''}".strip()
        if (cell := spot.paragraph.cell) is not None:
            return f"table {cell.table}, row {cell.row}, column {cell.column}"
        beside = self._beside[spot.unit, spot.parent, spot.head]
        above = self._name(spot.parent) if spot.parent >= 0 else ""
        name = core_of(spot.paragraph.label) if spot.unit == "point" else f"{spot.unit} {beside.index(at) + 1}"
        return f"{above}, {name}" if above else name


def outlined(paragraphs: Sequence[Paragraph]) -> Motion:
    """Return the motion that `paragraphs` are, its title lines told from its text."""
    front = front_lines(paragraphs)
    text = next((at for at, p in enumerate(paragraphs[:front]) if _is_text(p)), front)
    given = next((at for at, p in enumerate(paragraphs[: text + 2]) if _gives_notice(p)), -1)
    front = max(text, given + 1, has_numbered_title(paragraphs))
    return Motion(tuple(paragraphs), front - heads_first_section(paragraphs, front))


def _gives_notice(paragraph: Paragraph) -> bool:
    """Whether a line only says whose the motion below it is."""
    text = paragraph.text.strip()
    is_text = len(text) > LONGEST_NOTICE or _OPENS_TEXT.match(text) or is_section_head(text)
    return not is_text and _GIVES_NOTICE.fullmatch(text) is not None


def _is_text(paragraph: Paragraph) -> bool:
    """Whether a line that may be a title is text after all."""
    text = paragraph.text.rstrip()
    most = 2 * MOST_TITLE if _NAMES_MOTION.search(text) else MOST_TITLE
    long = len(text.split()) > most or text.endswith((".", ";", ":", ","))
    opens = bool(_OPENS_TEXT.match(text)) or is_usual_head(text)
    return opens or (long and find_movers(text) is None)


def _spots(paragraphs: Sequence[Paragraph], front: int) -> Iterable[Spot]:
    heads: list[tuple[int, int]] = []
    above: list[tuple[int, float, tuple[str, ...]]] = []
    listed = levels_of_heads([(p.level, p.text) for p in paragraphs if _is_listed(p)])
    depths, lines = list_depths(paragraphs), line_heads(paragraphs, front)
    for at, paragraph in enumerate(paragraphs):
        level = (
            _head_level(paragraph, paragraph.level in listed) if at >= front or paragraph.kind is Kind.HEADING else 0
        )
        level = level or (_SECTION_LEVEL if at and heads_list(paragraph, paragraphs[at + 1 : at + 2]) else 0)
        level = level or (_LINE_LEVEL if at in lines and not CALLED.match(paragraph.text) else 0)
        if level:
            heads = [one for one in heads if one[1] < level]
            address = _address(paragraph, ()) or _called(paragraph)
            yield Spot(at, paragraph, heads[-1][0] if heads else -1, -1, level, address)
            heads = [*heads, (at, level)]
            # A head that is itself a point has its points under it: "1(a)".
            above = [(at, depths[at], address)] if paragraph.kind is Kind.ITEM else []
            continue
        if paragraph.kind is not Kind.ITEM:
            address = _called(paragraph)
            above = [(at, -1, address)] if address else []
            yield Spot(at, paragraph, heads[-1][0] if heads and paragraph.story is Story.BODY else -1, -1, 0, address)
            continue
        above = [one for one in above if one[1] < depths[at]]
        address = _address(paragraph, above[-1][2] if above else ())
        yield Spot(at, paragraph, heads[-1][0] if heads else -1, above[-1][0] if above else -1, 0, address)
        above.append((at, depths[at], address))


def _is_listed(paragraph: Paragraph) -> bool:
    return paragraph.kind is Kind.ITEM and paragraph.cell is None and paragraph.story is Story.BODY


def _head_level(paragraph: Paragraph, is_listed: bool) -> int:
    if paragraph.cell is not None or paragraph.story is not Story.BODY:
        return 0
    if is_section_head(paragraph.text) and (paragraph.kind is not Kind.ITEM or is_listed):
        return _SECTION_LEVEL
    if paragraph.kind is Kind.HEADING:
        return min(max(paragraph.level, 1), _SECTION_LEVEL - 1)
    return 0


def _called(paragraph: Paragraph) -> tuple[str, ...]:
    """Return the number that a paragraph gives itself in words: "Section 4. Limits"."""
    match = CALLED.match(paragraph.text) if paragraph.story is Story.BODY and paragraph.cell is None else None
    if match is None:
        return ()
    return (match["code"].lower(),) if match["code"] else tuple(part.lower() for part in parts(match["number"]))


def _address(paragraph: Paragraph, above: tuple[str, ...]) -> tuple[str, ...]:
    """Return an item's full name: its own label, behind that of the item above where it does not say that itself."""
    own = tuple(part.lower() for part in parts(core_of(paragraph.label))) if not is_bullet(paragraph.label) else ()
    return own if own[: len(above)] == above and len(own) > len(above) else (*above, *own)


def _bare(text: str) -> str:
    return text.strip().rstrip(" :;-–—")


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words[:8]) + ("…" if len(words) > 8 else "")
