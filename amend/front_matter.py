"""Front matter told from text: title, movers, legend, and the clean copy that some papers print at the end.

Only an amendment paper has front matter; of any other document every paragraph is text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from amend.announcements import SAYS_PRINTED, announces_printed, announces_text, is_note, only_announces, says_unchanged
from amend.groups import group_of, without_group
from amend.instruction_lines import edits_words, is_about_part, quotes_of_part, says_edit
from amend.labels import count_on
from amend.legend import Legend, find_legend, merged
from amend.model import Finding, Kind, Mark, Paper, Paragraph, Role, Severity, Story
from amend.movers import ends_in_movers, find_movers, is_person, names_in
from amend.orders_amid import is_at_place, orders_amid
from amend.section_heads import is_head, is_section_head

HEAD_REACH = 25
"""Front matter ends within this many paragraphs, or there is none."""
MOST_ABOVE_NUMBER = 3
"""A numbered title stands among the first lines."""
FOOT_REACH = 4
"""Mover lines and legends may stand this far from the end."""
TITLE_WORDS = 30
SENTENCE_WORDS = 12
"""A line with a full stop and this many words is a sentence, and no title."""
_MOVES = re.compile(r"That (?:the|this|it|we|[A-ZÁÉÍÓÚ])")
"""How the text of a motion begins, as no title does: "That Dáil Éireann" and its clauses below it."""
_FROM_PERSON = re.compile(r"(?:from|by) (?:cllr|councillor|cr|alderman)\b[^.,;:]{2,60}$", re.IGNORECASE)
_QUOTES_TWO = re.compile(r'["“][^"“”]+["”].*["“][^"“”]+["”]')
"""No title quotes words twice: it would say what to change."""
# "The Planning (Amendment) Bill" is the subject of a paper, not what it is.
_AMENDMENT = re.compile(
    r"\bam+end+e?m+ent\b(?!\)?\s*(?:\(no\.? \d+\)\s*)?(?:bill|act|regulations|order)\b)", re.IGNORECASE
)
_OTHER_PAPER = re.compile(
    r"^(?:\S+\s+)?(?:minutes|report|agenda|decision notice|briefing|officers?[’']? comments?)\b(?!.*\bmotion\b)"
    r"|\b(?:minutes|report)\s+(?:of|by|to)\b(?!.*\bmotion\b)",
    re.IGNORECASE,
)


def told_apart(paper: Paper) -> Paper:
    """Return `paper` with each paragraph's role told, and with title, group, movers and legend filled in.

    What a reader already knew (a title from a file's own header) stands.
    """
    if any(paragraph.role is not Role.TEXT for paragraph in paper.paragraphs):
        return paper
    lines = [p for p in paper.paragraphs if p.story in (Story.BODY, Story.TEXTBOX)]
    legends = {id(p): legend for p in _legend_lines(paper.paragraphs) if (legend := find_legend(p.text))}
    if not _is_amendment(lines, bool(legends)):
        return paper
    return _with_roles(paper, _roles(lines, set(legends)), merged(list(legends.values())))


def front_lines(paragraphs: Sequence[Paragraph]) -> int:
    """Return how many paragraphs at the head of any document look like title and mover lines."""
    end = 0
    for index, paragraph in enumerate(paragraphs[:HEAD_REACH]):
        if index == end == 0 and (_is_agenda_title(paragraph) or _is_moved_item(paragraphs)):
            end = 1
            continue
        if is_section_head(paragraph.text) or not _may_stand_in_front(paragraph):
            break
        if find_movers(paragraph.text) or _is_title_line(paragraph):
            end = index + 1
    return end


def calls_itself_amendment(paper: Paper) -> bool:
    """Whether the title of `paper` says that it is an amendment."""
    return bool(_AMENDMENT.search(paper.title))


def _legend_lines(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the lines where a legend may stand: the head, the last lines, and every page's margin."""
    body = [p for p in paragraphs if p.story in (Story.BODY, Story.TEXTBOX)]
    margins = [p for p in paragraphs if p.story in (Story.HEADER, Story.FOOTER)]
    return body[:HEAD_REACH] + body[HEAD_REACH:][-FOOT_REACH:] + margins


def _is_amendment(lines: Sequence[Paragraph], has_legend: bool) -> bool:
    """Whether the document calls itself an amendment, prints a legend, or is a moved text with struck words."""
    head = lines[:HEAD_REACH]
    titles = _before_text(head)
    other_paper = any(_names_another_paper(paragraph) for paragraph in _above_movers(titles[:4]))
    numbered = any(is_numbered_title(paragraph) for paragraph in titles[:MOST_ABOVE_NUMBER])
    named = numbered or any(_is_amendment_title(paragraph) for paragraph in titles)
    if has_legend or (named and not other_paper):
        return True
    moved = any(find_movers(paragraph.text) for paragraph in [*head, *lines[-FOOT_REACH:]])
    struck = any(Mark.STRIKE in run.marks for paragraph in lines for run in paragraph.runs)
    return moved and struck


def _names_another_paper(paragraph: Paragraph) -> bool:
    return _is_title_line(paragraph) and bool(_OTHER_PAPER.search(paragraph.text[:SAYS_PRINTED]))


def _above_movers(titles: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the lines before the first mover: what stands below may be text already."""
    movers = (index for index, paragraph in enumerate(titles) if find_movers(paragraph.text))
    return titles[: next(movers, len(titles))]


def _is_amendment_title(paragraph: Paragraph) -> bool:
    return bool(_AMENDMENT.search(paragraph.text)) and _is_title_line(paragraph)


def _before_text(head: Sequence[Paragraph]) -> Sequence[Paragraph]:
    for index, paragraph in enumerate(head):
        if is_section_head(paragraph.text):
            return head[:index]
    return head[:6]


def _is_title_line(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return (
        paragraph.kind in (Kind.HEADING, Kind.PARAGRAPH)
        and len(text.split()) <= TITLE_WORDS
        and not text.rstrip().endswith((".", ";", ":", ",", '."', ".”", ".’"))
        and not is_section_head(text)
        and not _asks(text)
        and not _QUOTES_TWO.search(text)
        and not _MOVES.match(text)
        and not quotes_of_part(text)
    )


def _asks(text: str) -> bool:
    return says_edit(text) or is_about_part(text) or edits_words(text) or orders_amid(text) or is_at_place(text)


def _may_stand_in_front(paragraph: Paragraph) -> bool:
    return paragraph.kind is not Kind.ITEM and len(paragraph.text.split()) <= TITLE_WORDS * 2


def _roles(lines: Sequence[Paragraph], legends: set[int]) -> dict[int, Role]:
    """Return the role of each paragraph that is no text, by its identity."""
    head = _head_end(lines, legends)
    roles = {id(p): Role.TITLE for p in lines[:head] if _ends_in_front_matter(p.text)}
    roles = dict.fromkeys(legends, Role.LEGEND) | roles
    for index, paragraph in enumerate(lines[:head]):
        if find_movers(paragraph.text) or not _asks(paragraph.text):
            roles.setdefault(id(paragraph), Role.MOVER if _is_mover(lines, index) else Role.TITLE)
    for index in range(max(head, len(lines) - FOOT_REACH), len(lines)):
        if _is_mover(lines, index):
            roles.setdefault(id(lines[index]), Role.MOVER)
        elif says_unchanged(lines[index].text):
            roles.setdefault(id(lines[index]), Role.TITLE)
    printed = _printed_from(lines, head)
    roles.update({id(p): Role.PRINTED for p in lines[printed:] if roles.get(id(p)) is None})
    return roles


def _ends_in_front_matter(text: str) -> bool:
    """Whether `text` is a title that ends in movers or a legend in parentheses."""
    legend = find_legend(text)
    return ends_in_movers(text) or (legend is not None and not text.startswith("(") and legend.text != text.strip())


def _printed_from(lines: Sequence[Paragraph], head: int) -> int:
    """Return where the clean copy begins: below a line that says so, with text above it and no struck text below."""
    for index in range(head + 1, len(lines)):
        if announces_printed(lines[index].text):
            return len(lines) if any(_is_changed(paragraph) for paragraph in lines[index:]) else index
    return len(lines)


def _is_changed(paragraph: Paragraph) -> bool:
    return any(run.marks & {Mark.STRIKE, Mark.INSERTED, Mark.DELETED} for run in paragraph.runs)


def _head_end(lines: Sequence[Paragraph], legends: set[int]) -> int:
    """Return where the text begins: after the last mover line, legend or title line before the first section."""
    end = 0
    for index, paragraph in enumerate(lines[:HEAD_REACH]):
        if is_section_head(paragraph.text):
            return end if end or index > 3 else index
        if id(paragraph) in legends or _is_mover(lines, index) or (end == index and _fronts(lines, index, legends)):
            end = index + 1
        elif not _may_stand_between(lines, index, legends):
            return end
    return end


def _fronts(lines: Sequence[Paragraph], index: int, legends: set[int]) -> bool:
    """Whether the line at `index`, right below other front matter, belongs to it: a title, a note, an announcement."""
    paragraph = lines[index]
    if _is_changed(paragraph):
        return False
    if _asks(paragraph.text):
        return False
    if is_note(paragraph.text) or (index and only_announces(paragraph.text)):
        return True
    if index < MOST_ABOVE_NUMBER and is_numbered_title(paragraph):
        return True
    if not _is_title_line(paragraph):
        return False
    below_movers = index > 1 and _is_mover(lines, index - 1)
    below_legend = index > 0 and id(lines[index - 1]) in legends
    if (below_movers or below_legend) and not _AMENDMENT.search(paragraph.text):
        return _front_matter_follows(lines, index, legends)
    return index < 2 or not _starts_text(lines, index)


def _may_stand_between(lines: Sequence[Paragraph], index: int, legends: set[int]) -> bool:
    """Whether the line at `index` may stand between two lines of front matter, and such a line does follow."""
    paragraph = lines[index]
    words = len(paragraph.text.split())
    sentence = words >= SENTENCE_WORDS and paragraph.text.rstrip().endswith((".", ";", ","))
    return (
        (paragraph.kind is not Kind.ITEM or _is_agenda_title(paragraph))
        and words <= TITLE_WORDS
        and not sentence
        and not _is_changed(paragraph)
        and _front_matter_follows(lines, index, legends)
    )


def _front_matter_follows(lines: Sequence[Paragraph], index: int, legends: set[int]) -> bool:
    """Whether a mover line or a legend follows within three lines, and text after it."""
    near = [i for i in range(index + 1, min(index + 4, len(lines))) if _is_mover(lines, i) or id(lines[i]) in legends]
    return bool(near) and any(
        not _is_mover(lines, i) and id(lines[i]) not in legends for i in range(near[0] + 1, len(lines))
    )


def is_numbered_title(paragraph: Paragraph) -> bool:
    """Whether `paragraph` is an agenda's numbered line that names an amendment ("12.1 Labour amendment on buses")."""
    named = _AMENDMENT.search(paragraph.text) and not paragraph.text.rstrip().endswith((".", ";", ":", ","))
    numbered = paragraph.kind is Kind.ITEM and any(map(str.isdigit, paragraph.label))
    return bool(named) and numbered and len(paragraph.text.split()) <= TITLE_WORDS


def _is_agenda_title(paragraph: Paragraph) -> bool:
    """Whether a first line is a title with an agenda's number ("12.1 Motion regarding buses")."""
    numbered = paragraph.kind is Kind.ITEM and "." in paragraph.label.strip(". ")
    return numbered and _is_title_line(replace(paragraph, kind=Kind.PARAGRAPH))


def _is_moved_item(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a motion begins with its number among several and its mover: "(iii) Our rivers", "From Cllr A"."""
    first, *others = paragraphs[:2]
    is_title = first.kind is Kind.ITEM and _is_title_line(replace(first, kind=Kind.PARAGRAPH))
    return is_title and any(find_movers(one.text) or _FROM_PERSON.match(one.text) for one in others)


def _starts_text(lines: Sequence[Paragraph], index: int) -> bool:
    """Whether the title-like line at `index` heads the text rather than the paper: what follows is no front matter."""
    following = lines[index + 1 : index + 3]
    return is_head(lines[index]) and not any(find_movers(p.text) or find_legend(p.text) for p in following)


def _is_mover(lines: Sequence[Paragraph], index: int) -> bool:
    if find_movers(lines[index].text):
        return not count_on([one.label for one in lines[max(index - 1, 0) : index + 2]])
    above = find_movers(lines[index - 1].text) if index else None
    return above is not None and "" in (above.proposer, above.seconder) and is_person(lines[index].text)


def _with_roles(paper: Paper, roles: dict[int, Role], legend: Legend | None) -> Paper:
    paragraphs = tuple(replace(p, role=roles.get(id(p), Role.TEXT)) for p in paper.paragraphs)
    fronts = [_with_number(p) for p in paragraphs if p.role is Role.TITLE]
    titles = [text for text in fronts if not is_note(text) and not announces_text(text)]
    movers = names_in([p.text for p in paragraphs if p.role in (Role.MOVER, Role.TITLE)])
    proposer, proposing = without_group(movers.proposer or "")
    seconder, seconding = without_group(movers.seconder or "")
    groups = [*(group_of(title) for title in titles), proposing, seconding]
    return replace(
        paper,
        paragraphs=paragraphs,
        title=paper.title or " – ".join(dict.fromkeys(titles)),
        group=paper.group or next(filter(None, groups), ""),
        proposer=paper.proposer or proposer,
        seconder=paper.seconder or seconder,
        legend=paper.legend or (legend.text if legend else ""),
        findings=(*paper.findings, *(_left_aside(text) for text in fronts if is_note(text))),
    )


def _with_number(paragraph: Paragraph) -> str:
    return f"{paragraph.label} {paragraph.text}" if paragraph.kind is Kind.ITEM else paragraph.text


def _left_aside(note: str) -> Finding:
    begin = " ".join(note.split()[:8])
    message = f"a note before the text (“{begin} ...”) is about the amendment and was left out of the motion."
    return Finding("left-aside", Severity.INFO, message)
