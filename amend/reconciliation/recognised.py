"""Whether a paper says in words what to change: told by its lines, the motion and its marks."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from amend.align import similarity
from amend.folding import fold
from amend.front_matter import calls_itself_amendment
from amend.instruction_lines import looks_like_instruction, says_edit
from amend.instructions import is_instruction, outlined
from amend.instructions.grammar import scope_of
from amend.instructions.kinds import NEXT_TITLE, WITHDRAWN
from amend.instructions.named_heads import is_head_of
from amend.instructions.pairs import with_pairs_joined
from amend.instructions.sentence import Sentence
from amend.instructions.telling import tells_loss
from amend.legend import find_legend
from amend.model import Mark, Paper, Paragraph, Role
from amend.reconciliation.readings import words
from amend.reconciliation.worded import Worded, worded
from amend.section_heads import SAYING

SAME = 0.75
"""How alike a line and a paragraph of the motion are (0 to 1) for the line to be the motion's."""
MOST_TRIED = 60
"""Lines that begin as instructions do are tried until one is read, at most so many."""
_MENTIONS = re.compile(
    r"\b(?:points?|paragraphs?|sections?|bullets?|recommendations?|resolutions?|rules?|articles?|clauses?|items?|sentences?|resolves|notes|believes) (?:\(?\w{1,4}\)?\b)|\b(?:first|second|third|last|final) "
    r"(?:point|paragraph|section|bullet|recommendation|clause|sentence|whereas|resolved|resolves)\b|\b(?:delet|insert|add|remov|omit|leave out|strik|struck|replac|substitut|renumber|amend|chang|mov|merg|combin|split|swap|put|brought|bring|tak(?=e[ns]? (?:out|away))|writ|cross|exchang|dile|mewnosod|ychwaneg|disodl|gwell|read\b)\w*\b.*"
    r"(?:[‘“\"']|\b(?:words?|points?|paragraphs?|sections?|bullets?|clauses?|resolves|resolved|notes|believes|whereas|pwynt|paragraff)\b|\(\w{1,3}\)|\b\d{1,2}[a-z]?\b)|\b(?:his|her|their|an|this) (?:motion|amendment)\b|\bthe (?:whole|motion)\b",
    re.IGNORECASE,
)
"""What a line may say that asks for something in words of its own."""
RARE, NEAR = 6, 40
"""Words by which a paragraph's like is looked for, and how many paragraphs each may lead to."""
MOST_LINES, MOST_WORDS = 2, 12
_EDITS = r"(?:delete|leave out|replace|remove|omit|strike out|substitute|insert|add)\b"
_QUOTES = re.compile(
    rf"(?:(?:that|to|please|and|then|also|by) )*{_EDITS}.{{0,60}}[‘“\"']"
    rf"|(?:in|at|after|before|under|following)\b[^‘“\"]{{0,60}}[‘“\"].*[’”\"],? (?:(?:and|to|please) )?{_EDITS}"
    rf"|(?:(?:that|to|please) )?(?:{_EDITS}|amend\b)(?: [^:‘“\"]{{1,80}})?: ?(?:\S|$)|[^:]{{2,60}}[:–-] ?(?:strike|delete|remove|omit|leave out)(?: out| all)?\.?$"
    rf"|(?:(?:in|at|after|before|under) (?!order)[^.;]{{1,100}}?, ?{_EDITS}|replace [^.;]{{1,100}} with:)[^‘“\"]{{0,40}}[‘“\"]",
    re.IGNORECASE,
)
"""A line that quotes: however much of it is the motion's, it is an instruction, unless the motion's own are such."""
_NAMES_PLACE = re.compile(
    r"\b(?:point|paragraph|bullet)s? \S+|\b(?:rule|section|clause|article|recommendation|resolution)s? \d"
    rf"|\b{SAYING}e?s \(?\d|^(?:under|in|within|at) (?:the (?:heading|section|part)\b|[‘“\"'])"
    r"|^(?:on )?(?:pages? \d{1,3},? )?lines? \d|^(?:the )?(?:first|second|third|fourth|fifth|last|final) (?:recital|whereas|sentence)|^(?:the )?title\W?$|^section [‘“\"']|^in (?:the )?[a-z ]{0,20}?(?:notes|believes|resolves|recitals?)\W?$",
    re.IGNORECASE,
)
"""A title that says where its amendment is made: "Amendment to point 3 of notes"."""
_CALLED_AMENDMENT = re.compile(r"amendments?(?: \w{1,3})?\s?[:–-]\s*", re.IGNORECASE)
FEW_WORDS = 60
"""A paper of no more that calls itself an amendment and has nothing of the motion is no copy of it."""
FEW = 0.2
"""Where no more of a paper's paragraphs than this (0 to 1) are the motion's, its lines ask for something."""
_STRUCK = frozenset({Mark.STRIKE, Mark.INSERTED, Mark.DELETED})


def instructions_in(paper: Paper, text: Sequence[Paragraph], motion: Sequence[Paragraph] | None) -> Worded | None:
    """Return what `paper` says in words, whose text is `text`; None where it says nothing so."""
    text = _with_losses(paper, text)
    marked = [p for p in text if _has_marks(p, paper)]
    own_lines = {p.text.strip() for p in motion or ()}
    kept = frozenset(id(p) for p in (*marked, *(p for p in text if p.text.strip() in own_lines)))
    text = with_pairs_joined(text, kept)
    lines = [p for p in text if says_edit(p.text) or _MENTIONS.search(p.text[:400])]
    few = sum(len(p.text.split()) for p in text) <= FEW_WORDS and not marked
    if not lines and motion and (_is_remark(text) or (few and _is_apart(text, motion))):
        lines = list(text)
    if not lines:
        return None
    alike = _Known([p for p in motion or () if looks_like_instruction(p.text)])
    known = _Known(motion or ())
    own = [p for p in lines if not _is_marked(p) and not (alike if _QUOTES.match(p.text) else known).has(p)]
    if motion is None and (marked or not (calls_itself_amendment(paper) or text[0] in lines[:1])):
        return None
    heads = outlined(motion).heads if motion is not None else None
    if not any(is_instruction(p, heads) for p in own[:MOST_TRIED]) and (
        marked or not own or not _is_apart(text, motion)
    ):
        return None
    text = _in_order(paper, tuple(_titles_that_say(paper, heads)), text)
    printed = [p for p in text if not looks_like_instruction(p.text) and known.says(p)]
    barred = frozenset(id(p) for p in (*(p for p in lines if p not in own), *printed))
    return worded(text, motion, bool(marked), barred)


def _in_order(paper: Paper, titles: Sequence[Paragraph], text: Sequence[Paragraph]) -> list[Paragraph]:
    """Return `titles` among the lines of `text`, which may have been joined, as they stand in the paper."""
    place = {id(p): at for at, p in enumerate(paper.paragraphs)}
    following = len(place)
    placed = [(place[id(title)], 0, title) for title in titles]
    for line in reversed(text):
        following = place.get(id(line), following)
        placed.append((following, 1 if id(line) in place else -1, line))
    placed.reverse()
    return [line for _, _, line in sorted(placed, key=lambda one: one[:2])]


def _with_losses(paper: Paper, text: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return `text` with the lines about it that say of the amendment above them that it was not carried."""
    lost = {id(p) for p in paper.paragraphs if p.role in (Role.MOVER, Role.TITLE) and tells_loss(p.text)}
    own = {id(p) for p in text}
    return [p for p in paper.paragraphs if id(p) in own or id(p) in lost] if lost else text


def _titles_that_say(paper: Paper, heads: Sequence[str] | None) -> Iterator[Paragraph]:
    """Yield the titles that say where the amendment is made, or which of several are not moved."""
    titles = [p for p in paper.paragraphs if p.role is Role.TITLE or (p.role is Role.MOVER and _heads_one(p.text))]
    some_not_moved = any(WITHDRAWN.match(p.text) for p in paper.paragraphs)
    for title in titles:
        said = title.text.strip(" ‘’“”\"':")
        names_one = _NAMES_PLACE.search(title.text) or (heads is not None and is_head_of(said, heads))
        names = names_one and scope_of(Sentence((title,)), heads)
        if names or _asks(title.text) or (some_not_moved and _heads_one(title.text)):
            yield title


def _heads_one(text: str) -> bool:
    """Whether a line heads one of several amendments, moved or not."""
    return bool(WITHDRAWN.match(text) or NEXT_TITLE.match(text))


def _asks(title: str) -> bool:
    """Whether what is a title by its look goes on with an instruction ("Amendment: after point 2 add")."""
    lead = _CALLED_AMENDMENT.match(title)
    return lead is not None and looks_like_instruction(title[lead.end() :])


def _is_remark(text: Sequence[Paragraph]) -> bool:
    """Whether a paper is a line or two: whatever it says, it is no copy of a motion."""
    return len(text) <= MOST_LINES and sum(len(p.text.split()) for p in text) <= MOST_WORDS


def _is_apart(text: Sequence[Paragraph], motion: Sequence[Paragraph] | None) -> bool:
    """Whether hardly a paragraph of the paper is one of the motion's: it is no copy of it, marked or edited."""
    if motion is None:
        return False
    known = _Known(motion)
    held = sum(known.has(p) for p in text)
    quotes = any(says_edit(p.text) and not known.has(p) for p in text)  # and prints a point that it changes
    return held <= len(text) * FEW or (quotes and held * 3 <= len(motion))


def _is_marked(paragraph: Paragraph) -> bool:
    """Whether a line is marked from end to end: what is added to the motion asks for nothing."""
    runs = [run for run in paragraph.runs if run.text.strip()]
    return bool(runs) and all(run.marks & _STRUCK for run in runs)


def _has_marks(paragraph: Paragraph, paper: Paper) -> bool:
    """Whether some of a line is marked as a change: struck, revised, or as the paper's legend says."""
    legend = find_legend(paper.legend) if paper.legend else None
    stated = (*legend.added, *legend.deleted) if legend is not None else ()
    return any(
        run.text.strip() and (run.marks & _STRUCK or any(marks <= run.marks for marks in stated))
        for run in paragraph.runs
    )


class _Known:
    """The motion's paragraphs, by their words."""

    def __init__(self, motion: Sequence[Paragraph]) -> None:
        self._said = {fold(p.text).casefold() for p in motion}
        self._bags = [Counter(words(p.text)) for p in motion]
        self._holding: dict[str, list[int]] = defaultdict(list)
        for number, bag in enumerate(self._bags):
            for word in bag:
                self._holding[word].append(number)

    def says(self, paragraph: Paragraph) -> bool:
        """Whether the motion has `paragraph`, word for word."""
        return len(paragraph.text.split()) > 2 and fold(paragraph.text).casefold() in self._said

    def has(self, paragraph: Paragraph) -> bool:
        """Whether the motion has `paragraph`, or one that is much like it."""
        if fold(paragraph.text).casefold() in self._said:
            return True
        mine = Counter(words(paragraph.text))
        # Two paragraphs as alike as that share the rarest words of either.
        rare = sorted((word for word in mine if word in self._holding), key=lambda word: len(self._holding[word]))[
            :RARE
        ]
        near = {number for word in rare for number in self._holding[word][:NEAR]}
        return any(similarity(mine, self._bags[number]) >= SAME for number in sorted(near))
