"""A sheet of instructions while it grows, and the places that its lines name for those below them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from amend.instruction_lines import says_edit
from amend.instructions.closing import is_no_order
from amend.instructions.demands import demands
from amend.instructions.gathering import Page
from amend.instructions.grammar import scope_of
from amend.instructions.kinds import LABEL_ONLY
from amend.instructions.named_heads import head_words, is_head_of
from amend.instructions.parsed import Entry, Ref, Step
from amend.instructions.sentence import Sentence
from amend.instructions.telling import may_undo
from amend.instructions.verb_to_come import with_verb
from amend.instructions.whereabouts import above, within
from amend.labels import is_bullet
from amend.model import Kind, Paragraph
from amend.movers import find_movers
from amend.orders_amid import is_at_place
from amend.renumbering.numerals import core_of, read
from amend.section_heads import BODIES, is_section_head

_NAMES_ONE = re.compile(r"(?:under|in|within|at) ", re.IGNORECASE)
_AMENDS_IT = re.compile(r"\bamended\b|^\W*(?:please |to )?(?:amend|change|alter|revise|re-?word)\b", re.IGNORECASE)
"""A line that says that the place it names changes as shown below it."""
_OF_PAPER = re.compile(
    r"\b(?:amendment|addendum|amendments)\b"
    r"|^\W*(?:agenda )?(?:item|motion|resolution|report) (?:no\.? ?)?[\w./]+(?:\W*$| [-–:] )",
    re.IGNORECASE,
)
"""A line that names the paper, or what it amends."""
_NAMES_PAPER = re.compile(
    r"\W*(?:agenda )?(?:item|motion|resolution|report) (?:no\.? ?)?[\w./]+(?:\W*$| [-–:] )", re.IGNORECASE
)
"""A line that names what the paper amends, by its number; a motion may have a point of that number, too."""
_NUMBERS_PAPER = re.compile(
    r"re\W{1,3}(?:agenda )?(?:item|motion|resolution)s? (?P<re>\d{1,3}(?:\.\d{1,3})?[a-z]?(?:\([a-z]{1,4}\))?)\W*"
    r"|(?:(?:agenda )?item|proposition|composite|emergency motion|re|no|ref)?\W{0,2} ?"
    r"[A-Z]{0,3}(?P<n>\d{1,3}[./]\d{1,3}[a-z]?)\W?"
    r"|proposition \d{1,3} [-–:] [^:]{3,60}"
    r"|(?:(?:agenda )?item|resolution|motion) (?P<item>\d{1,3}(?:\.\d{1,3})?[a-z]?(?:\([a-z]{1,4}\))?)"
    r"(?: ?[-–:] [^:‘“\"]{3,80}| \([^()‘“\"]{3,60}\))"
    r"|(?P<titled>\d{1,3}\.\d{1,3}[a-z]?) [-–:] [^:‘“\"]{3,80}",
    re.IGNORECASE,
)
"""The number of a paper or of what it amends, above its first instruction: "52.1", "Re: 4.2"."""
_FROM_BODY = re.compile(r"[Ff]rom the [A-Z][^:;.‘“\"\d]{2,40} (?:Section|Branch|Region|Group|Ward|Party|Delegation):?")
"""A line that says whose the orders below it are: "From the Northern Section:"."""
_MOVES_RIVAL = re.compile(r"\bmove[sd]?\b[^:‘“\"]{0,60}\bamendment\b[^:‘“\"]{0,80}:\s*[-–—]*\s*$", re.IGNORECASE)
_SUBJECT_TO = re.compile(r"\b(?:subject to|with) (?:the )?(?:following|these)\b[^:]{0,40}:\s*[-–—]?\s*$", re.IGNORECASE)
"""A line that takes what there is with changes that stand below it."""
_THAT_BODY = re.compile(rf"that (?:this |the )?(?:{BODIES})\b", re.IGNORECASE)
_SAYS_MORE = re.compile(r"[-–:(]\s*[a-z]")
_NOT_UNDERSTOOD = "it stands in the list of instructions, and nothing that it asks for was understood"


@dataclass
class Growing:
    """A sheet of instructions as it grows: what was taken so far, and the places that lines above named."""

    page: Page
    is_mixed: bool
    barred: frozenset[int] = frozenset()
    entries: list[Entry] = field(default_factory=list)
    rest: list[Paragraph] = field(default_factory=list)
    aside: list[Paragraph] = field(default_factory=list)
    below: list[Paragraph] = field(default_factory=list)
    """Those of these that stand right below new text and could be more of it."""
    scopes: list[tuple[int, tuple[Ref, ...]]] = field(default_factory=list)
    """The places that lines above named, each with the level of its line."""
    alone: tuple[Ref, ...] = ()
    """The place that the last of them names by itself, where it may be none within the one above it."""
    last: tuple[int, int] = (0, 0)
    """Where the instruction taken last begins, and which paragraph comes after it."""
    arguing: bool = False
    heading: str = ""
    """What the head of the amendment at hand calls it: "Amendment B"."""
    lost: set[str] = field(default_factory=set)
    """What the amendments are called of which the paper tells, above them, that they do not stand."""
    headed: int = 0
    """How many entries stand above the head of the amendment at hand."""
    decided: int = 0
    """How many entries belong to amendments of which the paper has told the vote."""
    not_done: str = ""
    """Why nothing of the amendment at hand is carried out: it is withdrawn, or one of several options."""
    named: list[Paragraph] = field(default_factory=list)
    """Lines that only name a place."""
    pending: Paragraph | None = None
    """The last of these, while nothing was asked of it yet."""
    pending_refs: tuple[Ref, ...] = ()
    """The places that it names, by themselves."""
    printed: list[Paragraph] = field(default_factory=list)

    @property
    def last_scopes(self) -> tuple[Ref, ...]:
        """Where the instruction before looked for its words."""
        edits = self.entries[-1].edits if self.entries else ()
        if not edits:
            return ()
        last = edits[-1]
        if last.place is not None and isinstance(last.place.anchor, Ref):
            anchor = last.place.anchor
            return within(last.scopes, (anchor if last.place.side in ("end", "start") else above(anchor),))
        return last.scopes if any(scope.steps for scope in last.scopes) else last.parts

    @property
    def last_point(self) -> tuple[Ref, ...]:
        """The point that the instruction before changed, where it named one."""
        last = self.entries[-1].edits[-1] if self.entries and self.entries[-1].edits else None
        refs = within(last.scopes, last.parts) if last is not None and last.parts else self.last_scopes
        inner = ("sentence", "line")
        return tuple(replace(ref, steps=tuple(step for step in ref.steps if step.unit not in inner)) for ref in refs)

    def scope(self) -> tuple[Ref, ...]:
        return self.scopes[-1][1] if self.scopes else (Ref(),)


def refuse_pending(sheet: Growing, below: bool) -> None:
    """List a line that names a place of which nothing is asked; `below`: another place within it follows."""
    if sheet.pending is not None and not below:
        sheet.entries.append(Entry(sheet.pending.text, trouble="it names a place and asks nothing of it"))
    sheet.pending = None


def list_passed_over(sheet: Growing, paragraph: Paragraph) -> None:
    """List as refused the item right before an instruction's in its list, where it was taken for none."""
    own = read(paragraph.label) if paragraph.kind is Kind.ITEM else None
    passed = [*sheet.rest, *sheet.aside] if own is not None and own.number > 1 else []
    for before in reversed(passed):
        one = read(before.label, own) if before.kind is Kind.ITEM and before.level == paragraph.level else None
        if own is None or one is None or (one.style, one.number) != (own.style, own.number - 1):
            continue
        list_passed_over(sheet, before)
        if find_movers(before.text):
            return
        sheet.entries.append(Entry(before.text, trouble=_NOT_UNDERSTOOD))
        for kept in (sheet.rest, sheet.aside):
            kept[:] = [one for one in kept if one is not before]
        return


def list_bullet_passed_over(sheet: Growing, at: int) -> None:
    """List as refused the bullet right before that of the instruction at `at`, where it was taken for none."""
    here, before = sheet.page.paragraphs[at], sheet.page.paragraphs[at - 1]
    beside = at > 0 and before.kind is Kind.ITEM and before.level == here.level and is_bullet(before.label)
    passed = any(one is before for one in (*sheet.rest, *sheet.aside))
    if not is_bullet(here.label) or not beside or not passed or find_movers(before.text):
        return
    list_bullet_passed_over(sheet, at - 1)
    sheet.entries.append(Entry(before.text, trouble=_NOT_UNDERSTOOD))
    for kept in (sheet.rest, sheet.aside):
        kept[:] = [one for one in kept if one is not before]


def leave_pending(sheet: Growing, entry: Entry) -> None:
    """Let go of a line that names a place, above an instruction: one that is meant elsewhere asks nothing of it.

    A line that says more than the place is listed, a bare one is warned of.
    """
    pending = sheet.pending
    if pending is not None and entry.edits and not uses_scope(sheet, entry):
        if _SAYS_MORE.search(pending.text):
            refuse_pending(sheet, below=False)
        else:
            sheet.rest.append(pending)
    sheet.pending = None


def uses_scope(sheet: Growing, entry: Entry) -> bool:
    """Whether an instruction is meant within the place that the line above it names; a title names none."""
    above = sheet.pending.text if sheet.pending is not None else ""
    if above and (_OF_PAPER.search(above) or entry.text.startswith(above)):
        return True
    named = [ref.steps for ref in (sheet.scope() if sheet.scopes else sheet.pending_refs)]
    return any(ref.steps[: len(steps)] == steps for edit in entry.edits for ref in edit.scopes for steps in named)


def names_paper(sheet: Growing) -> bool:
    """Whether the place at hand is that of a line which may only name the paper, or what it amends: "Resolution 7"."""
    return bool(sheet.scopes and sheet.named and _NAMES_PAPER.match(sheet.named[-1].text))


def leave_scopes(sheet: Growing, paragraph: Paragraph) -> None:
    """Forget the places that an item above named, where this one stands no deeper."""
    level = paragraph.level if paragraph.kind is Kind.ITEM else -1
    own, above = core_of(paragraph.label), core_of(sheet.named[-1].label) if sheet.named else ""
    if above.isalpha() and own.startswith(above) and own[len(above) :].isdigit():
        return  # "A1." below "A. Council notes"
    while sheet.scopes and level >= 0 and sheet.scopes[-1][0] >= level:
        sheet.scopes.pop()
        sheet.alone = ()


def takes_scope(sheet: Growing, at: int) -> bool:
    """Whether the line at `at` only names a place for what follows; if so it is taken."""
    paragraph = sheet.page.paragraphs[at]
    refs = scope_of(Sentence((paragraph,)), sheet.page.heads) or _section_by_end(paragraph.text, sheet.page.heads)
    number = _NUMBERS_PAPER.fullmatch(paragraph.text.strip()) if not sheet.entries else None
    if number is not None and number[number.lastgroup or 0] not in sheet.page.labels:
        sheet.rest.append(paragraph)
        return True
    if refs is None or LABEL_ONLY.fullmatch(paragraph.text.strip()) or _FROM_BODY.fullmatch(paragraph.text.strip()):
        return False
    if is_at_place(paragraph.text) and paragraph.text.rstrip().endswith((".", ";")):
        return False  # "Resolves 4: Publish a yearly report."
    if may_undo(paragraph.text) or is_no_order(paragraph.text):
        return False  # "Part 2: amendments which fell", "Section 20: retain the status quo"
    if with_verb(sheet.page.paragraphs, at, sheet.page.heads) is not None:
        return False
    if _is_bare_head(paragraph, sheet.page.heads) and not asks_at(sheet, at + 1):
        sheet.scopes.clear()  # whatever it is, what stands below it is not about the section above
        return False
    if _AMENDS_IT.search(paragraph.text) and not asks_at(sheet, at + 1):
        return False  # "Point 2 to be amended as follows:", and its new text
    level = paragraph.level if paragraph.kind is Kind.ITEM else -1
    while sheet.scopes and (level < 0 or sheet.scopes[-1][0] >= level) and not _is_below(refs, sheet.scopes[-1], level):
        sheet.scopes.pop()
    in_part = any(ref.steps and (ref.steps[-1].unit != "section" or "paragraph" in ref.text) for ref in sheet.scope())
    sheet.alone = refs if in_part else ()
    sheet.scopes.append((level, within(sheet.scope(), refs)))
    if sheet.pending is not None and not (level >= 0 and sheet.pending.kind is not Kind.ITEM):
        refuse_pending(sheet, below=len(sheet.scopes) > 1)
    sheet.named.append(paragraph)
    if any(ref.steps for ref in refs):  # "the motion be amended as follows:" leads on to any place
        sheet.pending, sheet.pending_refs = paragraph, refs
    return True


def _section_by_end(text: str, heads: Sequence[str] | None) -> tuple[Ref, ...] | None:
    """Return the section whose head ends in the words of a line, "Resolves to ask the Council to", None for none."""
    said = head_words(text)
    named = [head for head in heads or () if said.count(" ") > 1 and head_words(head).endswith(f" {said}")]
    return (Ref((Step("section", (named[0].rstrip(" :"),)),), f"‘{text.strip(' :')}’"),) if len(named) == 1 else None


def _is_bare_head(paragraph: Paragraph, heads: Sequence[str] | None) -> bool:
    """Whether a line is a head of the motion, word for word: it may be the motion's text as well as a place."""
    if _NAMES_ONE.match(paragraph.text):
        return False
    return head_words(paragraph.text) in {head_words(head) for head in heads or ()} or is_section_head(paragraph.text)


def asks_at(sheet: Growing, at: int) -> bool:
    """Whether the line at `at` is an instruction, or names a point for one."""
    if at >= len(sheet.page.paragraphs):
        return False
    text = sheet.page.paragraphs[at].text
    if says_edit(text) or demands(text):
        return True
    named = scope_of(Sentence((sheet.page.paragraphs[at],)), sheet.page.heads)
    return named is not None and not _is_bare_head(sheet.page.paragraphs[at], sheet.page.heads)


def leads_rival(sheet: Growing, at: int) -> bool:
    """Whether the line at `at` moves an amendment, and a whole text with the motion's first head stands below it."""
    below = sheet.page.paragraphs[at + 1 :]
    if below and _SUBJECT_TO.search(below[0].text):
        return False
    if not below or not _MOVES_RIVAL.search(sheet.page.paragraphs[at].text):
        return False
    begins_anew = is_head_of(below[0].text, sheet.page.heads or ()) or bool(_THAT_BODY.match(below[0].text))
    return begins_anew and not any(says_edit(one.text) or demands(one.text) for one in below)


def _is_below(refs: Sequence[Ref], above: tuple[int, tuple[Ref, ...]], level: int) -> bool:
    steps = refs[0].steps
    if (
        steps
        and steps[0].unit in ("paragraph", "plain")
        and any(ref.steps and ref.steps[-1].unit == "point" for ref in above[1])
    ):
        return False  # no paragraph is a part of a point
    kinds = {"preamble", "point"}
    if steps and {steps[0].unit, *(ref.steps[-1].unit for ref in above[1] if ref.steps)} == kinds:
        return False  # nor is a point one of what stands before the points
    if steps and steps[0].unit == "point" and any(ref.steps[-1].unit == "opening" for ref in above[1] if ref.steps):
        return False  # nor of a recital
    return above[0] < 0 and bool(steps) and steps[0].unit != "section" and level <= above[0] and not any(
        ref.steps and ref.steps[-1].unit == steps[0].unit for ref in above[1]
    )  # fmt: skip
