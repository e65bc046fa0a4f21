"""The text below an instruction: which paragraphs are its own, and which no more."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amend.announcements import announces_clean_copy
from amend.instruction_lines import BARE_DELETE, NUMBERED_PART, gives_reason, looks_like_instruction, says_edit
from amend.instructions.closing import (
    asks_for_one,
    asks_for_several,
    has_all,
    is_complete,
    is_labelled,
    is_of_a_letter,
    is_speech,
    lacks_some,
    leads_on,
    names_only,
    signs_off,
    speaks_of_the_paper,
)
from amend.instructions.demands import edits_a_part, names_and_edits, orders_of_words, renumbers_a_part
from amend.instructions.gathering import Page, is_instruction, quoting
from amend.instructions.grammar import result_of, scope_of
from amend.instructions.kinds import (
    RULE,
    SIGNATURE,
    VERBISH,
    is_open,
    is_quotation,
    is_title,
)
from amend.instructions.sentence import Sentence
from amend.instructions.sheets.fates import tells_of_a_vote
from amend.instructions.telling import tells_fate, tells_loss, tells_proceedings
from amend.instructions.verb_to_come import with_verb
from amend.model import Kind, Paragraph
from amend.movers import find_movers
from amend.renumbering.numerals import read
from amend.section_heads import SAYING, begins_section, is_section_head

_ASKS_NOW = re.compile(
    r"\b(?:delete|replace|substitute)s?\b.*\b(?:inserts?|adds?|with|substitutes?) ?:$", re.IGNORECASE | re.DOTALL
)
"""An instruction that puts what stands below it for something."""
_REMARK = re.compile(
    r"\((?:seconder|proposer|mover|moved|seconded|reasons?|note|explanation|agreed|carried)\b[^()]*\)\.?", re.IGNORECASE
)
"""A remark in parentheses on a line of its own."""
_FEW_WORDS = 8
"""Words: a line of no more, without a stop, may be the name that stands above each amendment."""
_TO_READ = r"(?:(?:is |are )?(?:to|should|shall|must) (?:now )?(?:be )?(?:amended to )?read(?: as follows)?|becomes)"
_READS = re.compile(
    rf"(?:[A-Z][\w’' ]{{2,40}} )?\(?\d{{1,2}}[a-z]?\)?(?:\([a-z]\))? (?:{_TO_READ}|(?:is |be )?amended to read) ?:"
)
"""A line that says what a point becomes: the next order."""
_NEW_ALONE = re.compile(
    r"(?:an? )?(?:new|additional|further) (?:sub-?)?(?:point|bullet|paragraph|clause|item|recommendation|rule)s?"
    r"(?: \(?\w{1,4}\)?)?(?: and \(?\w{1,4}\)?)?\s?:?",
    re.IGNORECASE,
)
"""A line that only names a point that comes: the next order."""
_ORDERS_QUOTED = re.compile(
    r"(?:and |then |also |please )*(?:renumber|re-?letter|delete|leave out|strike out|omit)\b[^‘“\"]{0,80}[‘“\"]"
    r"|(?:(?:and|then|also|next|finally|lastly|further),? )*(?:in|at|under|after|before) (?:the )?"
    rf"(?:{SAYING}e?s \(?\w{{1,3}}|{NUMBERED_PART})[^‘“\"]{{0,30}}[‘“\"]"
    rf"|(?:the )?(?:{SAYING}e?s,? \(?\w{{1,3}}\)?|{NUMBERED_PART})[,:]? "
    r"(?:after|before|in place of|instead of|for|at the end)[^‘“\"]{0,20}[‘“\"]",
    re.IGNORECASE,
)
"""How an order begins that is none of the text above it, though nobody may understand it."""
_ALL = re.compile(r"\b(?:all|everything|every word|the (?:whole|entire|text))\b", re.IGNORECASE)
"""What an instruction says whose new text may be a whole motion, prose and all."""


def text_below(page: Page, start: int, first: Paragraph) -> tuple[tuple[Paragraph, ...], int]:
    """Return the paragraphs below an instruction that are its text, and which paragraph comes after them."""
    block: list[Paragraph] = []
    at = start
    while at < len(page.paragraphs):
        if _ends_block(page, at, first, block):
            break
        if not block and is_open([page.paragraphs[at]]):
            quoted, end = quoting(page, at)
            if len(quoted.paragraphs) > 1:
                return quoted.paragraphs, end
        block.append(page.paragraphs[at])
        at += 1
        if len(block) == 1 and is_quotation(block[0]) and not _goes_on_quoted(page, at):
            break
        if len(block) > 1 and is_quotation(block[0]) and not _goes_on_quoted(page, at):
            break
    return tuple(block), at


def _goes_on_quoted(page: Page, at: int) -> bool:
    return at < len(page.paragraphs) and is_quotation(page.paragraphs[at])


def _ends_block(page: Page, at: int, first: Paragraph, block: Sequence[Paragraph]) -> bool:
    """Whether the paragraph at `at` is no text of the instruction `first` any more."""
    paragraph = page.paragraphs[at]
    if not block and paragraph.kind is Kind.ITEM and _ASKS_NOW.search(first.text.strip()):
        return False  # however it begins
    if not block and _NEW_ALONE.fullmatch(first.text.strip()) and looks_like_instruction(paragraph.text):
        return True  # "New point 11" above "Add at the end of the motion: ..."
    if block and block[0].indent > max(first.indent, paragraph.indent) + 1:
        return True  # it was set in, and what is not set in is none of it
    is_aside = bool(block) and _in_parentheses(paragraph.text) and not _in_parentheses(block[0].text)
    in_list = bool(block) and is_labelled(block[-1]) and is_labelled(paragraph)
    is_more = in_list or (bool(block) and lacks_some(first.text, block) and paragraph.text.rstrip()[-1:] in (".", ";"))
    is_none = _asks_alone(paragraph.text, bool(block)) or (not is_more and _tells(paragraph.text, bool(block)))
    if is_none or is_aside or _stood_above(page, at):
        return True
    if (
        (_argues(paragraph.text, is_more) and (bool(block) or not is_section_head(paragraph.text)))
        or announces_clean_copy(paragraph.text)
        or (says_edit(paragraph.text) and (is_instruction(paragraph, page.heads) or names_and_edits(paragraph.text)))
        or renumbers_a_part(paragraph.text)
        or (bool(block) and not is_labelled(paragraph) and _ORDERS_QUOTED.match(paragraph.text))
        or (not is_labelled(paragraph) and (edits_a_part(paragraph.text) or orders_of_words(paragraph.text)))
    ):
        return True
    if block and result_of(Sentence((paragraph,), (paragraph,)), page.heads) is not None:
        return True
    if block and with_verb(page.paragraphs, at, page.heads) is not None:
        return True
    following = page.paragraphs[at + 1] if at + 1 < len(page.paragraphs) else None
    asks = following is not None and _asks_at(page, at + 1)
    if asks and scope_of(Sentence((paragraph,)), page.heads) is not None:
        return True
    if block and _is_below(first, paragraph, block):
        return True
    if block and (
        _is_aside(first, paragraph, block) or (VERBISH.search(paragraph.text) and is_instruction(paragraph, page.heads))
    ):
        return True
    return bool(block) and _goes_on(first, paragraph, block)


_HEADS_REASON = re.compile(r"[^.]{1,60}:|[^.]{1,40} [-–—] |\w+(?: \w+){0,2}\W*$")
"""How a line begins that heads an argument, or all of it."""


def _argues(text: str, is_more: bool) -> bool:
    """Whether a line argues; `is_more`: it is the next of a list of new points, or of as many as were announced."""
    return gives_reason(text) and (not is_more or bool(_HEADS_REASON.match(text.strip())))


def _asks_alone(text: str, is_below: bool) -> bool:
    """Whether a line says nothing but what goes, or that something comes; `is_below`: new text stands above it."""
    line = text.strip()
    is_order = _REMARK.fullmatch(line) or BARE_DELETE.fullmatch(line) or _READS.fullmatch(line)
    return bool(is_order or (is_below and _NEW_ALONE.fullmatch(line)))


def _tells(text: str, is_below: bool) -> bool:
    """Whether a line names people, or tells of the meeting; `is_below`: new text stands above it."""
    if find_movers(text) or SIGNATURE.match(text) or tells_fate(text) or tells_loss(text) or tells_proceedings(text):
        return True
    return is_below and (is_of_a_letter(text) or tells_of_a_vote(text))


def _asks_at(page: Page, at: int) -> bool:
    """Whether the paragraph at `at` is an instruction, or a place with one below it."""
    here, below = page.paragraphs[at], page.paragraphs[at + 1 : at + 2]
    asks = looks_like_instruction(here.text)
    if asks and (here.text.rstrip().endswith(":") or is_instruction(here, page.heads)):
        return True
    is_place = not is_section_head(here.text) and scope_of(Sentence((here,)), page.heads) is not None
    return is_place and any(looks_like_instruction(one.text) and is_instruction(one, page.heads) for one in below)


def _in_parentheses(text: str) -> bool:
    """Whether a paragraph stands in parentheses as a whole, as a remark does."""
    return text.strip().startswith("(") and text.strip().rstrip(".").endswith(")") and text.count("(") == 1


def _stood_above(page: Page, at: int) -> bool:
    """Whether a short line stood in the paper before: a name above each of its amendments."""
    text = page.paragraphs[at].text.strip()
    is_short = len(text.split()) <= _FEW_WORDS and not text.endswith((".", ";", ":"))
    return is_short and any(one.text.strip() == text for one in page.paragraphs[:at])


def _is_aside(first: Paragraph, paragraph: Paragraph, block: Sequence[Paragraph]) -> bool:
    """Whether a paragraph below new text differs from it so that it is none: a name, a date, a closing line."""
    is_rival = bool(_ALL.search(first.text)) and begins_section(paragraph.text)
    if is_rival or is_section_head(paragraph.text) or leads_on(block):
        return False
    if RULE.fullmatch(paragraph.text.strip()):
        return True
    stops = (".", ";", "!", "?", "’", "”")
    if is_title(paragraph.text) and not is_labelled(paragraph) and not paragraph.text.rstrip().endswith(stops):
        return is_labelled(block[0]) or block[-1].text.rstrip().endswith(stops)
    return is_labelled(block[0]) and not is_labelled(paragraph)


def _is_below(first: Paragraph, paragraph: Paragraph, block: Sequence[Paragraph]) -> bool:
    """Whether a paragraph below new text is names, or an argument: it is no point, and not written as the motion is."""
    if is_labelled(paragraph) or is_section_head(paragraph.text) or leads_on(block):
        return False
    if not is_complete(block) and not names_only(paragraph.text):
        return False
    if signs_off(paragraph.text):
        return not signs_off(block[-1].text)
    if asks_for_several(first.text):
        return is_speech(paragraph.text) or has_all(first.text, block)
    return speaks_of_the_paper(paragraph.text) or asks_for_one(first.text)


def _goes_on(first: Paragraph, paragraph: Paragraph, block: Sequence[Paragraph]) -> bool:
    """Whether `paragraph` is the next item of the list that the instruction `first` is an item of."""
    if first.kind is not Kind.ITEM or paragraph.kind is not Kind.ITEM:
        return False
    one = read(first.label)
    other = read(paragraph.label, one)
    text = read(block[0].label) if block[0].kind is Kind.ITEM else None
    if block[0].kind is Kind.ITEM and (one is None or text is None or text.style == one.style):
        return False
    return one is not None and other is not None and one.style == other.style and other.number == one.number + 1
