"""How text looks inside an element: what the element inherits, what its tag means, what it is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from amend.docx.colours import AUTO, colour_marks, is_visible_fill
from amend.model import NO_MARKS, Mark, Marks
from amend.readers.html.css_values import INHERIT, NOTHING, Settings, parse_colour
from amend.readers.html.stylesheet import layered

Attributes = Mapping[str, str | None]

REVISED: Marks = frozenset({Mark.INSERTED, Mark.DELETED})
HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS_WORDS = (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup p "
    "plaintext pre search section summary table tbody td tfoot th thead tr ul xmp"
)
BLOCKS = frozenset(_BLOCKS_WORDS.split())
_BLOCK_DISPLAYS_WORDS = "block list-item table table-row table-cell table-caption flex grid flow-root"
_BLOCK_DISPLAYS = frozenset(_BLOCK_DISPLAYS_WORDS.split())
_SHADED_BLOCKS = frozenset(("p", "li", "dt", "dd", *HEADINGS))
"""Blocks whose background marks their text; that of a table, a page or a part of it is design."""
_OUT_OF_LINE = frozenset(("inline-block", "inline-table", "inline-flex", "inline-grid"))

# The HTML Standard, section 15. The bold of headings and table heads, and a link's look, are the tag's own: no marks.
_BOLD, _ITALIC = {"font-weight": "bold"}, {"font-style": "italic"}
_STRUCK = {"text-decoration-line": "line-through"}
_PRE = {"white-space": "pre"}
_BY_TAG: Mapping[str, Settings] = {
    "b": _BOLD, "strong": _BOLD, "i": _ITALIC, "em": _ITALIC, "cite": _ITALIC, "dfn": _ITALIC, "var": _ITALIC,
    "u": {"text-decoration-line": "underline"}, "s": _STRUCK, "strike": _STRUCK,
    "mark": {"background-color": "FFFF00"}, "pre": _PRE, "listing": _PRE, "xmp": _PRE, "plaintext": _PRE,
}  # fmt: skip
_REVISIONS = {"ins": Mark.INSERTED, "del": Mark.DELETED}
_REVISION_CLASSES = {
    "msoins": Mark.INSERTED, "msodel": Mark.DELETED, "x_msoins": Mark.INSERTED, "x_msodel": Mark.DELETED
}  # fmt: skip
_OWN_LOOK_WORDS = "font-weight font-style font-variant text-transform color background-color text-decoration-line"
_OWN_LOOK = frozenset(_OWN_LOOK_WORDS.split())
"""What shows that a revision is one: no marks beside it."""


@dataclass(frozen=True, slots=True)
class Look:
    """How text looks at one place of the page."""

    marks: Marks = NO_MARKS
    """All but colours, highlighting and capitals."""
    colour: str = AUTO
    fill: str = "none"
    upper: bool = False
    small_caps: bool = False
    hidden: bool = False
    pre: bool = False


PLAIN = Look()


class Looks:
    """Looks worked out once for each kind of element."""

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], tuple[Look, Settings]] = {}

    def within(self, look: Look, tag: str, facts: Attributes, told: Settings) -> tuple[Look, Settings]:
        """Return how text looks inside an element that itself stands in `look`, and all that is set for it.

        `told` are the settings of the page's style sheets and the element's own style.
        """
        revision = _revision(tag, facts)
        hint = facts.get("color") if tag == "font" else None
        link = tag == "a" and "href" in facts
        # The settings of one rule set are one object for as long as the page is read.
        key = (look, tag, id(told), hint, link, revision)
        if key not in self._known:
            if revision:
                told = {name: value for name, value in told.items() if name not in _OWN_LOOK}
            settings = layered(told, _font_colour(hint), _BY_TAG.get(tag, NOTHING))
            marks = look.marks | ({revision} if revision else NO_MARKS) | ({Mark.LINK} if link else NO_MARKS)
            self._known[key] = _applied(replace(look, marks=marks), tag, settings), settings
        return self._known[key]


def is_block(tag: str, settings: Settings) -> bool:
    """Whether an element begins and ends a paragraph."""
    return tag in BLOCKS or settings.get("display", "") in _BLOCK_DISPLAYS


def is_gone(settings: Settings, facts: Attributes) -> bool:
    """Whether an element and all that is in it is not shown."""
    if settings.get("display") == "none" or ("hidden" in facts and facts["hidden"] != "until-found"):
        return True
    return settings.get("position") in ("absolute", "fixed") and "away" in (settings.get("left"), settings.get("top"))


def marks_of(look: Look, own_colour: str) -> Marks:
    """Return the marks of text that looks so, on a page whose ordinary text is `own_colour` (RRGGBB or AUTO)."""
    marks = look.marks | colour_marks(look.colour, own_colour)
    if look.fill != "none" and is_visible_fill(look.fill):
        marks |= {Mark.HIGHLIGHT}
    return marks | {Mark.CAPS} if look.upper or look.small_caps else marks


def _revision(tag: str, facts: Attributes) -> Mark | None:
    if tag in _REVISIONS:
        return _REVISIONS[tag]
    names = (facts.get("class") or "").lower().split() if tag == "span" else ()
    return next((_REVISION_CLASSES[name] for name in names if name in _REVISION_CLASSES), None)


def _font_colour(value: str | None) -> Settings:
    """Read `<font color>`, which may leave out the "#"."""
    if not value:
        return NOTHING
    colour = parse_colour(value.strip()) or parse_colour(f"#{value.strip()}")
    return {"color": colour} if colour else NOTHING


def _applied(look: Look, tag: str, settings: Settings) -> Look:
    marks = _toggled(look.marks, Mark.BOLD, settings.get("font-weight"), "bold")
    marks = _toggled(marks, Mark.ITALIC, settings.get("font-style"), "italic", "oblique")
    white = settings.get("white-space", INHERIT)
    return Look(
        marks=_decorated(marks, settings),
        colour=_or_inherited(settings.get("color"), look.colour),
        fill=_fill(look.fill, tag, settings),
        upper=_switched(settings.get("text-transform"), look.upper, "uppercase"),
        small_caps=_switched(settings.get("font-variant"), look.small_caps, "small-caps", "all-small-caps"),
        hidden=_switched(settings.get("visibility"), look.hidden, "hidden", "collapse"),
        pre=look.pre if white == INHERIT else white in ("pre", "pre-wrap", "pre-line", "break-spaces"),
    )


def _toggled(marks: Marks, mark: Mark, value: str | None, *on: str) -> Marks:
    return marks | {mark} if _switched(value, mark in marks, *on) else marks - {mark}


def _switched(value: str | None, inherited: bool, *on: str) -> bool:
    return inherited if value is None or value == INHERIT else value in on


def _or_inherited(value: str | None, inherited: str) -> str:
    return inherited if value is None or value == INHERIT else value


def _decorated(marks: Marks, settings: Settings) -> Marks:
    """Add the element's lines to those drawn through it from outside, which it cannot take off.

    CSS Text Decoration Level 3, section 2: decorations are not inherited but propagate, though not into what is out
    of line.
    """
    if settings.get("display") in _OUT_OF_LINE:
        marks -= {Mark.UNDERLINE, Mark.STRIKE}
    lines = settings.get("text-decoration-line", "")
    drawn = {"underline": Mark.UNDERLINE, "line-through": Mark.STRIKE}
    return marks | {mark for line, mark in drawn.items() if line in lines.split()}


def _fill(inherited: str, tag: str, settings: Settings) -> str:
    """Return the background that shows: a transparent one lets through what is behind it."""
    own = settings.get("background-color", "none")
    if own in ("none", INHERIT) or (tag not in _SHADED_BLOCKS and is_block(tag, settings)):
        return inherited
    return own
