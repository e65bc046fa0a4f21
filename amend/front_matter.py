"""Front matter told from text: title, movers, legend, and the clean copy that some papers print at the end.

Only an amendment paper has front matter; of any other document every paragraph is text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from amend.legend import Legend, find_legend, merged
from amend.model import Kind, Mark, Paper, Paragraph, Role, Story
from amend.movers import Movers, find_movers, is_person
from amend.section_heads import is_head, is_section_head

HEAD_REACH = 25
"""Front matter ends within this many paragraphs, or there is none."""
TITLE_WORDS = 30
_AMENDMENT = re.compile(r"\bam+end+e?m+ent\b", re.IGNORECASE)
_GROUP = re.compile(r"^(?P<group>[^\d:.,;()]{2,60}?)\s+am+end+e?m+ent\b", re.IGNORECASE)
_NO_GROUP_WORDS = "the an a proposed revised draft tabled final further late motion first second third"
_NO_GROUP = frozenset(_NO_GROUP_WORDS.split())
_PRINTED = re.compile(
    r"^(?:the\s+)?(?:(?:substantive|amended|full)\s+)*(?:motion|text|resolution|recommendations?|white paper)\b"
    r"[^.]{0,60}?\b(?:read|reads|if carried|as amended|would be)\b[^.]{0,40}:?\s*[-–—]*$",
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
    roles = _roles(lines, set(legends))
    return _with_roles(paper, roles, merged(list(legends.values())))


def front_lines(paragraphs: Sequence[Paragraph]) -> int:
    """Return how many paragraphs at the head of any document look like title and mover lines."""
    end = 0
    for index, paragraph in enumerate(paragraphs[:HEAD_REACH]):
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
    ends = body[:HEAD_REACH] + [p for p in body[-4:] if p not in body[:HEAD_REACH]]
    return ends + [p for p in paragraphs if p.story in (Story.HEADER, Story.FOOTER)]


def _is_amendment(lines: Sequence[Paragraph], has_legend: bool) -> bool:
    """Whether the document calls itself an amendment, prints a legend, or is a moved text with struck words."""
    head = lines[:HEAD_REACH]
    if has_legend or any(_is_amendment_title(paragraph) for paragraph in _before_text(head)):
        return True
    moved = any(find_movers(paragraph.text) for paragraph in [*head, *lines[-4:]])
    struck = any(Mark.STRIKE in run.marks for paragraph in lines for run in paragraph.runs)
    return moved and struck


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
        and not text.rstrip().endswith((".", ";", ":", ","))
        and not is_section_head(text)
    )


def _may_stand_in_front(paragraph: Paragraph) -> bool:
    return paragraph.kind is not Kind.ITEM and len(paragraph.text.split()) <= TITLE_WORDS * 2


def _roles(lines: Sequence[Paragraph], legends: set[int]) -> dict[int, Role]:
    """Return the role of each paragraph that is no text, by its identity."""
    roles: dict[int, Role] = dict.fromkeys(legends, Role.LEGEND)
    head = _head_end(lines, legends)
    for index, paragraph in enumerate(lines[:head]):
        roles.setdefault(id(paragraph), Role.MOVER if _is_mover(lines, index) else Role.TITLE)
    for index in range(max(head, len(lines) - 4), len(lines)):
        if _is_mover(lines, index):
            roles.setdefault(id(lines[index]), Role.MOVER)
    printed = next((i for i in range(head, len(lines)) if _PRINTED.match(lines[i].text)), len(lines))
    roles.update({id(p): Role.PRINTED for p in lines[printed:] if roles.get(id(p)) is None})
    return roles


def _head_end(lines: Sequence[Paragraph], legends: set[int]) -> int:
    """Return where the text begins: after the last mover line, legend or title line before the first section."""
    end = 0
    for index, paragraph in enumerate(lines[:HEAD_REACH]):
        if is_section_head(paragraph.text):
            return end if end or index > 3 else index
        title = end == index and _is_title_line(paragraph) and (index < 2 or not _starts_text(lines, index))
        if title or id(paragraph) in legends or _is_mover(lines, index):
            end = index + 1
        elif not _may_stand_in_front(paragraph):
            return end
    return end


def _starts_text(lines: Sequence[Paragraph], index: int) -> bool:
    """Whether the title-like line at `index` heads the text rather than the paper: what follows is no front matter."""
    following = lines[index + 1 : index + 3]
    return is_head(lines[index]) and not any(find_movers(p.text) or find_legend(p.text) for p in following)


def _is_mover(lines: Sequence[Paragraph], index: int) -> bool:
    if find_movers(lines[index].text):
        return True
    above = find_movers(lines[index - 1].text) if index else None
    return above is not None and "" in (above.proposer, above.seconder) and is_person(lines[index].text)


def _with_roles(paper: Paper, roles: dict[int, Role], legend: Legend | None) -> Paper:
    paragraphs = tuple(replace(p, role=roles.get(id(p), Role.TEXT)) for p in paper.paragraphs)
    titles = [p.text for p in paragraphs if p.role is Role.TITLE]
    movers = _names([p.text for p in paragraphs if p.role in (Role.MOVER, Role.TITLE)])
    return replace(
        paper,
        paragraphs=paragraphs,
        title=paper.title or " – ".join(dict.fromkeys(titles)),
        group=paper.group or next((group for title in titles if (group := _group(title))), ""),
        proposer=paper.proposer or movers.proposer or "",
        seconder=paper.seconder or movers.seconder or "",
        legend=paper.legend or (legend.text if legend else ""),
    )


def _names(lines: list[str]) -> Movers:
    """Collect proposer and seconder over the mover lines; a name may stand on the line below its role."""
    names: dict[str, str] = {}
    awaited = ""
    for line in lines:
        found = find_movers(line)
        if found is None:
            if awaited and is_person(line):
                names[awaited] = line.strip()
            awaited = ""
            continue
        for role, name in (("proposer", found.proposer), ("seconder", found.seconder)):
            if name is not None and not names.get(role):
                names[role] = name
                awaited = role if not name else ""
    return Movers(names.get("proposer"), names.get("seconder"))


def _group(title: str) -> str:
    match = _GROUP.match(title)
    if match is None:
        return ""
    group = match["group"].strip(" -–—")
    return "" if group.lower() in _NO_GROUP else group
