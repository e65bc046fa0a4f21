"""Markdown, with CriticMarkup or without -> Paper of facts."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from amend.label_levels import Levels
from amend.model import Finding, Paper, Paragraph, Severity, Source
from amend.readers.decoding import decode
from amend.readers.md_atoms import atoms_of
from amend.readers.md_blocks import Block, Reference, blocks_of
from amend.readers.md_emphasis import pair_emphasis, pair_pluses, pair_tildes
from amend.readers.md_front import split_front
from amend.readers.md_pairs import Document, pair_critic, pair_tags
from amend.readers.md_paragraphs import paragraphs_of, settle


def read(source: Source) -> Paper:
    """Return what the Markdown in `source` shows; raise `UnreadableError` where its bytes are no text.

    Blocks are CommonMark 0.31's and GFM's tables; inline markup is CommonMark's with `~~struck~~`, `++inserted++`,
    CriticMarkup and HTML tags, whose marks may stand at the edge of a space and span paragraphs.
    """
    fields, text = split_front(decode(source))
    blocks, references = blocks_of(text)
    used: set[str] = set()
    names = {reference.name for reference in references}
    document = Document([atoms_of(block.content, block.mode, names, used) for block in blocks])
    _pair(document)
    paragraphs = tuple(_paragraphs(blocks, document))
    return Paper(
        paragraphs,
        title=fields.get("title", ""),
        proposer=fields.get("proposer", ""),
        seconder=fields.get("seconder", ""),
        group=fields.get("group", ""),
        legend=fields.get("legend", ""),
        findings=(*document.findings.values(), *_unused(references, used)),
        source=source,
    )


def _pair(document: Document) -> None:
    """Settle every delimiter, those that may span paragraphs first."""
    pair_critic(document)
    pair_tags(document)
    for atoms in document.blocks:
        if pair_tildes(atoms):
            text = "".join(atom.text for atom in atoms[:20]).strip()[:60]
            message = f"A mark ~~ has no partner and was read as text, in the paragraph “{text}…”."
            document.say("low-confidence", Severity.WARNING, message)
        pair_pluses(atoms)
        pair_emphasis(atoms)


def _paragraphs(blocks: list[Block], document: Document) -> Iterator[Paragraph]:
    levels = Levels()
    for block, pieces in zip(blocks, settle(document.blocks), strict=True):
        yield from paragraphs_of(block, pieces, levels)


def _unused(references: Iterable[Reference], used: Container[str]) -> Iterator[Finding]:
    """A line "[Note]: target" defines a link; where no link uses it, it may have been meant as text."""
    for reference in references:
        if reference.name not in used:
            message = f"The line “{reference.text}” was read as a link's target, not as text."
            yield Finding("low-confidence", Severity.WARNING, message)
