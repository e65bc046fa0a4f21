"""Papers drafted and read back: what the tests of `amend draft` share."""

from __future__ import annotations

import random
from collections.abc import Callable

from amend.drafting import Drafted, Wish, draft
from amend.drafting.proof import notes_last, said
from amend.model import Finding, Kind, MarkedParagraph, Paper, Redline, Severity
from amend.readers import read_bytes
from amend.reconciliation import reconcile
from support import papers
from support.docx_parts import numbering_xml, package
from support.papers import Pair

FORMATS = ("docx", "html", "md")
MOTIONS: dict[str, Callable[[Pair], tuple[bytes, bytes]]] = {
    "docx": lambda pair: (
        papers.motion_docx(pair, random.Random(1), headers=True),
        papers.amended_docx(pair, random.Random(2), headers=True),
    ),
    "html": lambda pair: (papers.motion_html(pair), papers.motion_html(pair, "amended")),
    "md": lambda pair: (papers.motion_md(pair), papers.motion_md(pair, "amended")),
}
"""The motion and the edited copy of a pair, in each format."""
ADVICE = frozenset({"negates", "orphan", "joined-words"})
"""Findings that speak of what the amendment says, however it is written."""

Said = list[tuple[object, ...]]


def texts_of(pair: Pair, format: str) -> tuple[Paper, Paper]:
    """Return the motion and the edited copy of `pair`, read from files of `format`."""
    motion, edited = MOTIONS[format](pair)
    return read_settled(motion, format), read_settled(edited, format)


def read_settled(data: bytes, format: str, name: str = "motion") -> Paper:
    """Return a finished text as `amend draft` reads it, its tracked changes accepted."""
    return read_bytes(data, name, format, revisions="accept")


def md(text: str) -> Paper:
    """Return Markdown, read."""
    return read_settled(text.encode(), "md")


def written(motion: str, edited: str, wish: Wish | None = None) -> str:
    """Return the Markdown paper for two Markdown texts, without its front matter."""
    return draft(md(motion), md(edited), "md", wish or Wish()).data.decode().split("\n\n", 4)[-1].strip("\n")


def back(drafted: Drafted, format: str, motion: Paper | None = None) -> Redline:
    """Return what the paper says, read again."""
    return reconcile(read_bytes(drafted.data, "paper", format), motion)


def meaning(redline: Redline) -> tuple[Said, list[Kind]]:
    """Return what must come back: changes, breaks and spans of every paragraph, and what it is."""
    paragraphs: list[MarkedParagraph] = notes_last(redline.paragraphs)
    return list(said(paragraphs)), [paragraph.kind for paragraph in paragraphs]


def warnings(redline: Redline) -> list[Finding]:
    """Return the findings that `--strict` counts, advice on the wording left out."""
    return [f for f in redline.findings if f.severity is not Severity.INFO and f.kind not in ADVICE]


def word_file(*paragraphs: str, lists: bool = False) -> bytes:
    """Return a DOCX of paragraphs, each the XML inside its `w:p`."""
    numbering = numbering_xml({1: ("decimal", "letter", "roman")} if lists else {})
    return package("".join(f"<w:p>{inner}</w:p>" for inner in paragraphs), numbering, {})


def run(text: str, look: str = "") -> str:
    """Return a run of text with run properties."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'
