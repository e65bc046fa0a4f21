"""The paragraphs that belong to an instruction: those its quotation runs over, and its text below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from amend.announcements import announces_printed
from amend.instruction_lines import BARE_DELETE, NUMBERED_PART, gives_reason, looks_like_instruction, says_edit
from amend.instructions.closing import (
    asks_for_one,
    asks_for_several,
    has_all,
    is_complete,
    is_labelled,
    is_of_a_letter,
    is_speech,
    leads_on,
    names_only,
    signs_off,
    speaks_of_the_paper,
)
from amend.instructions.demands import edits_a_part, names_and_edits, orders_of_words, renumbers_a_part
from amend.instructions.grammar import parse, result_of, scope_of
from amend.instructions.kinds import (
    MARKS,
    RULE,
    SIGNATURE,
    VERB_ALONE,
    VERBISH,
    is_open,
    is_quotation,
    is_title,
    with_marks_quoted,
    without_explanation,
)
from amend.instructions.parsed import Ref
from amend.instructions.rereading import freely, with_quotes, with_split_words
from amend.instructions.sentence import Sentence
from amend.instructions.sheets.fates import tells_of_a_vote
from amend.instructions.telling import tells_fate, tells_loss, tells_proceedings
from amend.instructions.verb_to_come import with_verb
from amend.model import Kind, Paragraph, Run
from amend.movers import find_movers
from amend.renumbering.numerals import read
from amend.section_heads import SAYING, begins_section, is_section_head


@dataclass(frozen=True, slots=True)
class Page:
    """The paragraphs of a paper, and the heads of its motion (None without one) and the labels of its points."""

    paragraphs: tuple[Paragraph, ...]
    heads: Sequence[str] | None
    labels: frozenset[str] = frozenset()
    """Those of its points, their parts joined by full stops: "4.2"."""

    def with_line(self, at: int, line: Paragraph) -> Page:
        """Return the page with `line` in the place of the paragraph at `at`."""
        return replace(self, paragraphs=(*self.paragraphs[:at], line, *self.paragraphs[at + 1 :]))


_CLOSES = re.compile(r"[^‘’“”\"]*(?:’(?!\w)|”)")
"""A line whose first mark closes a quotation: it began above."""
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
MOST_PARAGRAPHS = 400
"""A quotation runs over at most this many paragraphs."""


def is_instruction(paragraph: Paragraph, heads: Sequence[str] | None) -> bool:
    """Whether `paragraph` begins as an instruction does and can be read as one, with text below it if need be."""
    quoted = with_marks_quoted(paragraph)
    sentences = [
        Sentence((paragraph,)),
        Sentence((paragraph,), (Paragraph((Run("New text."),)),)),
        *([Sentence((quoted,))] if quoted else []),
    ]
    if any(parse(sentence, heads).edits for sentence in sentences):
        return True
    if any(way(sentences[0], heads, (Ref(),)) is not None for way in (with_quotes, with_split_words)):
        return True
    return _asks_freely(paragraph) and any(freely(one, heads, (Ref(),)) is not None for one in sentences[:2])


def _asks_freely(paragraph: Paragraph) -> bool:
    """Whether a line asks for something in an order of its own: it quotes words and says an edit."""
    return looks_like_instruction(paragraph.text) and bool(MARKS & set(paragraph.text))


def quoting(page: Page, at: int) -> tuple[Sentence, int]:
    """Return the paragraph at `at` and those over which its quotation runs on, and which comes next."""
    said = page.paragraphs[at].text.strip()
    if VERB_ALONE.fullmatch(said):
        if found := _verbs_alone(page, at):
            return found
        if said[-1:].isalpha() and _begins_quoted(page, at + 1):
            below, end = quoting(page, at + 1)
            return Sentence((page.paragraphs[at], *below.paragraphs)), end
    paragraphs = [without_explanation(page.paragraphs[at])]
    if not is_open(paragraphs):
        return Sentence(tuple(paragraphs)), at + 1
    for end in range(at + 1, min(len(page.paragraphs), at + MOST_PARAGRAPHS)):
        following = page.paragraphs[end]
        if looks_like_instruction(following.text) and not _CLOSES.match(following.text):
            break  # its closing mark is missing
        paragraphs.append(following)
        if not is_open(paragraphs):
            return Sentence(tuple(paragraphs)), end + 1
    return Sentence((paragraphs[0],)), at + 1


def _begins_quoted(page: Page, at: int) -> bool:
    """Whether the paragraph at `at` begins with a quotation: what the line above it deletes, or puts in."""
    return at < len(page.paragraphs) and page.paragraphs[at].text.lstrip()[:1] in MARKS


def _verbs_alone(page: Page, at: int) -> tuple[Sentence, int] | None:
    """Return "Delete:", a quotation, "Insert:" and another, each on a line of its own, as one sentence."""
    paragraphs: list[Paragraph] = []
    while at + 1 < len(page.paragraphs) and VERB_ALONE.fullmatch(page.paragraphs[at].text.strip()):
        if not is_quotation(page.paragraphs[at + 1]):
            break
        paragraphs += page.paragraphs[at : at + 2]
        at += 2
    return (Sentence(tuple(paragraphs)), at) if paragraphs else None


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
    is_none = _asks_alone(paragraph.text, bool(block)) or (not in_list and _tells(paragraph.text, bool(block)))
    if is_none or is_aside or _stood_above(page, at):
        return True
    if (
        (gives_reason(paragraph.text) and (bool(block) or not is_section_head(paragraph.text)))
        or announces_printed(paragraph.text)
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
