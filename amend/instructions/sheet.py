"""The paragraphs of a paper -> its instructions, each with the text that belongs to it; what is none of them, apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from amend.front_matter import announces_printed
from amend.instruction_lines import gives_reason, looks_like_instruction
from amend.instructions.grammar import is_preamble, parse, result_of, scope_of
from amend.instructions.marking import head_words
from amend.instructions.parsed import Entry, Ref
from amend.instructions.quotes import readings
from amend.instructions.sentence import Sentence
from amend.instructions.wordings import UNQUOTED
from amend.model import Kind, Paragraph, Run
from amend.movers import find_movers, is_person
from amend.renumbering.numerals import read
from amend.section_heads import is_section_head
from amend.stream import BREAK

MOST_PARAGRAPHS = 400
"""A quotation runs over at most this many paragraphs."""
_MARKS = frozenset("‘’“”'\"„‟«`")
_COLON = re.compile(r":(?=\s)|\b(?:insert|add|with) [–—-](?=\s)", re.IGNORECASE)
_VERB_ALONE = re.compile(
    r"(?:and )?(?:delete|leave out|omit|remove|strike out|insert|add|and insert|replace with|substitute|with)\s*[:\-–—]*",
    re.IGNORECASE,
)
_OPEN_SINGLE = re.compile(
    r"(?:\b(?:insert|add|with|by|words?|following|read|reads|substitute)|[:–—-])[:,;]? [‘'](?=\S)[^\ue000-\ue3ff]*$",
    re.IGNORECASE,
)
"""A single mark that opens a quotation, where none closes it in its paragraph."""
_NAME = re.compile(r"(?:(?:Cllr|Councillor|Dr|Mr|Mrs|Ms|Sir|Dame)\.? )?(?:[A-Z][\w'’-]*\.? ?){2,5}(?:\([^)]{2,40}\))?")
_TITLE = re.compile(
    r"(?:proposed |friendly |revised )*(?:amendment|gwelliant) (?:no\.? ?|number )?(?:\d{1,3}|[A-Z]{1,2})\b[^:‘“\"]{0,80}",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"(?:mover|summation|signed|proposed|proposer|moved|seconded|seconder|supported|supporters?|submitted|tabled|date)\b[^.]{0,12}(?::|\bby\b)"
    r"|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4}\.?$",
    re.IGNORECASE,
)
"""Names and dates below the text."""
_SAYS_EDIT = re.compile(
    r"\b(?:delete|insert|add|remove|omit|leave out|strike|replace|substitute|renumber)\b.{0,200}(?:[‘“\"']|\b(?:words?|points?|paragraphs?|sections?"
    r"|bullets?|clauses?|recommendations?|sentences?|items?)\b)|\b(?:altered|adjusted|updated|changed|amended)\b.{0,60}\b(?:appropriate|necessary"
    r"|accordingly|required|agreed|consequen\w+)",
    re.IGNORECASE,
)
"""A line that asks for an edit, understood or not."""
_VOCABULARY = re.compile(
    r"\b(?:delet|insert|add|remov|omit|leave|leav|str[iu]k|replac|substitut|mov|renumber|reletter|amend|chang|read|point|paragraph|section|bullet"
    r"|recommendation|clause|item|sentence|word|retain|punctuation|figure|alter|adjust|appropriate)|[‘“\"'\d]",
    re.IGNORECASE,
)
"""What a line has that may ask for something."""
_LABEL_ONLY = re.compile(r"\(?\w{1,2}[.)]")
_LINE = re.compile(
    r"(?:(?:(?:sub-)*(?:point|bullet)|(?:unnumbered )?paragraph|heading(?: of level \d)?|row|footnote|endnote|header|footer|text box)\s*:|\S{1,10}\s+[‘“\"]|[‘“\"])"
)
"""A line of new text that says what it is, or is quoted."""
_GOES_ON = re.compile(r"(?:and|then|also)\b", re.IGNORECASE)
_EXPLANATION = re.compile(
    r"\s*[\[(](?:explanation|reason|rationale|note|purpose|justification|explanatory note)s?\b[^\])]*[\])]\.?\s*$"
    r"|\s+(?:explanation|reason|rationale|purpose|justification)s?: [^‘“\"]*$",
    re.IGNORECASE,
)
_WANTS_TEXT = (":", ":-", "-", "–", "—", "as follows", "as follows.", "the following", "to read")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a paper of instructions holds."""

    entries: tuple[Entry, ...] = ()
    rest: tuple[Paragraph, ...] = ()
    """What is no instruction and belongs to none: marked text in a mixed paper, lines above the first instruction."""
    aside: tuple[Paragraph, ...] = ()
    """Arguments and notes, which ask for nothing."""
    printed: tuple[Paragraph, ...] = ()
    """The clean text that the paper prints at its end, with the line that says so."""


@dataclass
class _Sheet:
    heads: Sequence[str] | None
    is_mixed: bool
    paragraphs: Sequence[Paragraph]
    barred: frozenset[int] = frozenset()
    entries: list[Entry] = field(default_factory=list)
    rest: list[Paragraph] = field(default_factory=list)
    aside: list[Paragraph] = field(default_factory=list)
    scopes: list[tuple[int, tuple[Ref, ...]]] = field(default_factory=list)
    """The places that lines above named, each with the level of its line."""
    arguing: bool = False
    named: list[Paragraph] = field(default_factory=list)
    """Lines that only name a place."""
    printed: list[Paragraph] = field(default_factory=list)

    @property
    def last_scopes(self) -> tuple[Ref, ...]:
        """Where the instruction before looked for its words."""
        edits = self.entries[-1].edits if self.entries else ()
        return edits[-1].scopes if edits else ()

    def scope(self) -> tuple[Ref, ...]:
        return self.scopes[-1][1] if self.scopes else (Ref(),)


def sheet_of(
    paragraphs: Sequence[Paragraph], heads: Sequence[str] | None, is_mixed: bool, barred: frozenset[int] = frozenset()
) -> Sheet:
    """Return the instructions in `paragraphs`; `heads` are the motion's.

    `barred` are those (by identity) that are the motion's own, however they begin. `is_mixed`: the paper has marked text beside them, so what is not understood is text rather than an instruction.
    """
    paragraphs = tuple(piece for p in paragraphs for piece in (_with_lines_apart(p) if id(p) not in barred else (p,)))
    sheet = _Sheet(heads, is_mixed, paragraphs, barred)
    at = 0
    while at < len(paragraphs):
        if sheet.entries and announces_printed(paragraphs[at].text):
            sheet.printed += paragraphs[at:]
            break
        at = _take(sheet, at)
    if not sheet.entries and not is_mixed:
        _refuse_all(sheet)
    return Sheet(tuple(sheet.entries), tuple(sheet.rest), tuple(sheet.aside), tuple(sheet.printed))


def _with_lines_apart(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """Return an instruction whose new text stands below it line by line within one paragraph, as several."""
    text = paragraph.text
    if "\n" not in text:
        return (paragraph,)
    lines, start, out = text.split("\n"), 0, []
    if not all(_LINE.match(line.strip()) for line in lines[1:]):
        return (paragraph,)
    for line in lines:
        runs = _cut(paragraph, start, start + len(line))
        out.append(replace(paragraph, runs=runs) if not start else Paragraph(runs))
        start += len(line) + 1
    return tuple(out)


def _refuse_all(sheet: _Sheet) -> None:
    """List the lines of a paper of which nothing was understood."""
    for paragraph in (*sheet.rest, *sheet.named):
        if not (find_movers(paragraph.text) or is_person(paragraph.text) or _is_title(paragraph.text)):
            sheet.entries.append(parse(Sentence((paragraph,)), sheet.heads))
    sheet.rest.clear()


def is_instruction(paragraph: Paragraph, heads: Sequence[str] | None) -> bool:
    """Whether `paragraph` begins as an instruction does and can be read as one, with text below it if need be."""
    for block in ((), (paragraph,)):
        if parse(Sentence((paragraph,), block), heads).edits:
            return True
    return False


def _take(sheet: _Sheet, at: int) -> int:
    """Take the paragraph at `at`, and those that belong to it; return which comes next."""
    paragraph = sheet.paragraphs[at]
    if gives_reason(paragraph.text):
        sheet.aside.append(paragraph)
        sheet.arguing = True
        return at + 1
    _leave_scopes(sheet, paragraph)
    if _is_scope(sheet, at):
        return at + 1
    if sheet.entries and (found := _result(sheet, at)):
        return found
    if id(paragraph) in sheet.barred:
        sheet.rest.append(paragraph)
        return at + 1
    starts = looks_like_instruction(paragraph.text)
    if not starts and (_is_title(paragraph.text) or _SIGNATURE.match(paragraph.text)):
        sheet.rest.append(paragraph)
        return at + 1
    if not starts and (find_movers(paragraph.text) or is_person(paragraph.text) or _is_name(sheet, paragraph)):
        sheet.rest.append(paragraph)
        return at + 1
    if is_preamble(paragraph.text, sheet.heads):
        return at + 1
    if not starts and (sheet.is_mixed or not sheet.entries or sheet.arguing):
        entry, end = _entry(sheet, at) if not sheet.arguing and len(paragraph.text) < 2000 else (Entry(""), at + 1)
        if entry.trouble and not sheet.is_mixed and not sheet.arguing and _SAYS_EDIT.search(paragraph.text):
            sheet.entries.append(entry)
            return end
        if not entry.edits or (sheet.is_mixed and not starts):
            (sheet.aside if sheet.arguing else sheet.rest).append(paragraph)
            return at + 1
    sheet.arguing = False
    entry, end = _entry(sheet, at)
    if sheet.is_mixed and entry.trouble and not starts:
        sheet.rest.append(paragraph)
        return at + 1
    sheet.entries.append(entry)
    return end


def _is_title(text: str) -> bool:
    """Whether a line only names an amendment, or is too short and bare to ask for anything."""
    bare = len(text.split()) <= 6 and not _VOCABULARY.search(text)
    return bare or bool(_TITLE.fullmatch(text.strip()))


def _is_name(sheet: _Sheet, paragraph: Paragraph) -> bool:
    """Whether a line below a mover line is one more name ("Owain Lloyd (Bryn Coch)")."""
    return bool(sheet.rest) and bool(_NAME.fullmatch(paragraph.text.strip()))


def _leave_scopes(sheet: _Sheet, paragraph: Paragraph) -> None:
    """Forget the places that an item above named, where this one stands no deeper."""
    level = paragraph.level if paragraph.kind is Kind.ITEM else -1
    while sheet.scopes and level >= 0 and sheet.scopes[-1][0] >= level:
        sheet.scopes.pop()


def _is_scope(sheet: _Sheet, at: int) -> bool:
    """Whether the line at `at` only names a place for what follows; if so it is taken."""
    paragraph = sheet.paragraphs[at]
    refs = scope_of(Sentence((paragraph,)), sheet.heads)
    if (
        refs is None
        or _LABEL_ONLY.fullmatch(paragraph.text.strip())
        or (_is_bare_head(paragraph, sheet.heads) and not _asks(sheet, at + 1))
    ):
        return False
    if "amended" in paragraph.text.lower() and not _asks(sheet, at + 1):
        return False  # "Point 2 to be amended as follows:", and its new text
    level = paragraph.level if paragraph.kind is Kind.ITEM else -1
    while sheet.scopes and (level < 0 or sheet.scopes[-1][0] >= level) and not _is_below(refs, sheet.scopes[-1], level):
        sheet.scopes.pop()
    sheet.scopes.append((level, within_scopes(sheet.scope(), refs)))
    sheet.named.append(paragraph)
    return True


def _is_bare_head(paragraph: Paragraph, heads: Sequence[str] | None) -> bool:
    """Whether a line is a head of the motion, word for word: it may be the motion's text as well as a place."""
    return head_words(paragraph.text) in {head_words(head) for head in heads or ()} or is_section_head(paragraph.text)


def _asks(sheet: _Sheet, at: int) -> bool:
    """Whether the line at `at` is an instruction, or names a point for one."""
    if at >= len(sheet.paragraphs):
        return False
    text = sheet.paragraphs[at].text
    if looks_like_instruction(text):
        return True
    named = scope_of(Sentence((sheet.paragraphs[at],)), sheet.heads)
    return named is not None and not _is_bare_head(sheet.paragraphs[at], sheet.heads)


def _is_below(refs: Sequence[Ref], above: tuple[int, tuple[Ref, ...]], level: int) -> bool:
    steps = refs[0].steps
    return above[0] < 0 and bool(steps) and steps[0].unit != "section" and level <= above[0] and not any(
        ref.steps and ref.steps[-1].unit == steps[0].unit for ref in above[1]
    )  # fmt: skip


def within_scopes(outer: Sequence[Ref], inner: Sequence[Ref]) -> tuple[Ref, ...]:
    """Return `inner` within `outer`."""
    from amend.instructions.whereabouts import within

    return within(outer, inner)


def _result(sheet: _Sheet, at: int) -> int:
    """Take a line that only says how the text will read, with that text; return which comes next, 0 if it is none."""
    paragraph = sheet.paragraphs[at]
    sentence, end = _quoting(sheet, at)
    block, last = _block(sheet, end, paragraph) if _wants_text(sentence.text) else ((), end)
    lines = result_of(replace(sentence, block=block), sheet.heads)
    colon = _COLON.search(paragraph.text)
    if lines is None and colon is not None and colon.end() < len(paragraph.text.rstrip()):
        lead = replace(paragraph, runs=_cut(paragraph, 0, colon.end()))
        rest = replace(paragraph, runs=_cut(paragraph, colon.end(), len(paragraph.text)), label="")
        lines = result_of(Sentence((lead,), (rest,)), sheet.heads)
    if lines is None:
        return 0
    before = sheet.entries[-1]
    sheet.entries[-1] = replace(before, reads=(*before.reads, *lines))
    return last


def _entry(sheet: _Sheet, at: int) -> tuple[Entry, int]:
    """Return the instruction that begins at `at`, and which paragraph comes after it."""
    first = sheet.paragraphs[at]
    sentence, end = _quoting(sheet, at)
    scopes = sheet.scope()
    if sheet.last_scopes and _GOES_ON.match(first.text):
        scopes = sheet.last_scopes
    if not _wants_text(sentence.text):
        entry = parse(sentence, sheet.heads, scopes)
        if not entry.trouble or "…" in entry.trouble:
            return entry, end
        other = _with_inline_text(sentence, sheet.heads, scopes) or _with_quotes(sentence, sheet.heads, scopes)
        return (other or entry), end
    block, last = _block(sheet, end, first)
    if block:
        for whole in _with_block(sentence, block):
            entry = parse(whole, sheet.heads, scopes)
            if not entry.trouble:
                return entry, last
    entry = parse(sentence, sheet.heads, scopes)
    return (entry, end) if not entry.trouble else (entry, last)


def _with_block(sentence: Sentence, block: tuple[Paragraph, ...]) -> tuple[Sentence, ...]:
    """Return a sentence with the text below it: where that is one quotation, as if it stood in the sentence."""
    plain = replace(sentence, block=block)
    taken = next(readings(BREAK.join(p.text.strip() for p in block)))
    is_quoted = (
        bool(taken.quotations) and not taken.is_open and not taken.line.strip(" .;,\ue000\ue001\ue002\ue003" + BREAK)
    )
    return (replace(sentence, paragraphs=(*sentence.paragraphs, *block)), plain) if is_quoted else (plain,)


def _with_inline_text(sentence: Sentence, heads: Sequence[str] | None, scopes: tuple[Ref, ...]) -> Entry | None:
    """Return "Insert as new point 3: Asks the Cabinet to ..." read with what stands behind the colon as its text."""
    text = sentence.text
    paragraph = sentence.paragraphs[0]
    for match in _COLON.finditer(paragraph.text):
        at = match.end() - 1
        if at >= len(paragraph.text.rstrip()) - 1:
            break
        lead = replace(paragraph, runs=_cut(paragraph, 0, at + 1))
        rest = replace(paragraph, runs=_cut(paragraph, at + 1, len(paragraph.text)), label="")
        if rest.text.strip()[:1] in _MARKS:
            continue
        entry = parse(Sentence((lead,), (rest, *sentence.paragraphs[1:])), heads, scopes)
        if not entry.trouble:
            return replace(entry, text=text)
    return None


def _with_quotes(sentence: Sentence, heads: Sequence[str] | None, scopes: tuple[Ref, ...]) -> Entry | None:
    """Return "replace Environment Panel with Flood Panel", read as if the words stood in quotation marks."""
    paragraph = sentence.paragraphs[0]
    if any(mark in paragraph.text for mark in '‘“"') or "'" in paragraph.text:
        return None
    text = paragraph.text
    for pattern, quoting in UNQUOTED:
        text, count = re.subn(pattern, quoting, text, flags=re.IGNORECASE)
        if count:
            entry = parse(Sentence((replace(paragraph, runs=(Run(text),)),)), heads, scopes)
            if not entry.trouble and entry.edits:
                return replace(entry, text=sentence.text)
    return None


def _cut(paragraph: Paragraph, start: int, end: int):  # type: ignore[no-untyped-def]
    out, at = [], 0
    for run in paragraph.runs:
        piece = run.text[max(start - at, 0) : max(end - at, 0)]
        at += len(run.text)
        if piece:
            out.append(replace(run, text=piece))
    return tuple(out)


def _wants_text(text: str) -> bool:
    return text.rstrip(" \t").lower().endswith(_WANTS_TEXT)


def _quoting(sheet: _Sheet, at: int) -> tuple[Sentence, int]:
    """Return the paragraph at `at` and those over which its quotation runs on, and which comes next."""
    if _VERB_ALONE.fullmatch(sheet.paragraphs[at].text.strip()) and (found := _verbs_alone(sheet, at)):
        return found
    paragraphs = [_without_explanation(sheet.paragraphs[at])]
    if not _is_open(paragraphs):
        return Sentence(tuple(paragraphs)), at + 1
    for end in range(at + 1, min(len(sheet.paragraphs), at + MOST_PARAGRAPHS)):
        following = sheet.paragraphs[end]
        if looks_like_instruction(following.text) and is_instruction(following, sheet.heads):
            break
        paragraphs.append(following)
        if not _is_open(paragraphs):
            return Sentence(tuple(paragraphs)), end + 1
    return Sentence((paragraphs[0],)), at + 1


def _verbs_alone(sheet: _Sheet, at: int) -> tuple[Sentence, int] | None:
    """Return "Delete:", a quotation, "Insert:" and another, each on a line of its own, as one sentence."""
    paragraphs: list[Paragraph] = []
    while at + 1 < len(sheet.paragraphs) and _VERB_ALONE.fullmatch(sheet.paragraphs[at].text.strip()):
        if not _is_quotation(sheet.paragraphs[at + 1]):
            break
        paragraphs += sheet.paragraphs[at : at + 2]
        at += 2
    return (Sentence(tuple(paragraphs)), at) if paragraphs else None


def _without_explanation(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph without the argument in brackets at its end."""
    match = _EXPLANATION.search(paragraph.text)
    return replace(paragraph, runs=_cut(paragraph, 0, match.start())) if match else paragraph


def _is_open(paragraphs: Sequence[Paragraph]) -> bool:
    taken = next(readings(Sentence(tuple(paragraphs)).text))
    return taken.is_open or bool(_OPEN_SINGLE.search(taken.line))


def _block(sheet: _Sheet, start: int, first: Paragraph) -> tuple[tuple[Paragraph, ...], int]:
    """Return the paragraphs below an instruction that are its text, and which paragraph comes after them."""
    block: list[Paragraph] = []
    at = start
    while at < len(sheet.paragraphs):
        if not block and _is_open([sheet.paragraphs[at]]):
            quoting, end = _quoting(sheet, at)
            if len(quoting.paragraphs) > 1:
                return quoting.paragraphs, end
        if _ends_block(sheet, at, first, block):
            break
        block.append(sheet.paragraphs[at])
        at += 1
        if len(block) == 1 and _is_quotation(block[0]) and not _goes_on_quoted(sheet, at):
            break
        if len(block) > 1 and _is_quotation(block[0]) and not _goes_on_quoted(sheet, at):
            break
    return tuple(block), at


def _goes_on_quoted(sheet: _Sheet, at: int) -> bool:
    return at < len(sheet.paragraphs) and _is_quotation(sheet.paragraphs[at])


def _is_quotation(paragraph: Paragraph) -> bool:
    """Whether `paragraph` is one quotation from end to end."""
    taken = next(readings(paragraph.text.strip()))
    return len(taken.line.strip(" .;,")) == 1 and len(taken.quotations) == 1


def _ends_block(sheet: _Sheet, at: int, first: Paragraph, block: Sequence[Paragraph]) -> bool:
    """Whether the paragraph at `at` is no text of the instruction `first` any more."""
    paragraph = sheet.paragraphs[at]
    if find_movers(paragraph.text) or _SIGNATURE.match(paragraph.text):
        return True
    if (
        gives_reason(paragraph.text)
        or announces_printed(paragraph.text)
        or (looks_like_instruction(paragraph.text) and is_instruction(paragraph, sheet.heads))
    ):
        return True
    if block and result_of(Sentence((paragraph,), (paragraph,)), sheet.heads) is not None:
        return True
    following = sheet.paragraphs[at + 1] if at + 1 < len(sheet.paragraphs) else None
    if following is not None and looks_like_instruction(following.text) and is_instruction(following, sheet.heads):
        if scope_of(Sentence((paragraph,)), sheet.heads) is not None:
            return True
    return bool(block) and _goes_on(first, paragraph, block)


def _goes_on(first: Paragraph, paragraph: Paragraph, block: Sequence[Paragraph]) -> bool:
    """Whether `paragraph` is the next item of the list that the instruction `first` is an item of."""
    if first.kind is not Kind.ITEM or paragraph.kind is not Kind.ITEM or block[0].kind is Kind.ITEM:
        return False
    one = read(first.label)
    other = read(paragraph.label, one)
    return one is not None and other is not None and one.style == other.style and other.number == one.number + 1


__all__ = ["Sheet", "is_instruction", "sheet_of"]
