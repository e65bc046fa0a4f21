"""Two finished texts in any two formats: a tracked-change DOCX that gives both of them, by the tests' own judge."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from support import papers, resolver
from support.proposal import blocks
from support.shapes import SHAPES

from amend.readers import read_bytes
from amend.reconciliation import compare
from amend.writers import render
from amend.writers.view import View

FORMATS: dict[str, Callable[[papers.Pair, int], bytes]] = {
    "docx": lambda pair, seed: papers.motion_docx(pair, random.Random(seed)),
    "html": lambda pair, seed: papers.motion_html(pair),
    "md": lambda pair, seed: papers.motion_md(pair),
    "txt": lambda pair, seed: papers.motion_txt(pair),
}


def as_amended(pair: papers.Pair) -> papers.Pair:
    """Return the pair whose motion is the amended text of `pair`."""
    kept = (
        replace(
            block, change="keep", pieces=tuple(replace(p, change="keep") for p in block.pieces if p.change != "delete")
        )
        for block in blocks(pair, "amended")
    )
    return replace(pair, paragraphs=tuple(kept))


@pytest.mark.parametrize("edited", FORMATS)
@pytest.mark.parametrize("motion", FORMATS)
@pytest.mark.parametrize("seed", range(3))
def test_a_redline_gives_both_texts_whatever_format_they_came_in(motion: str, edited: str, seed: int) -> None:
    pair = papers.pair(seed, pages=0.7)
    after = as_amended(pair)
    redline = compare(
        read_bytes(FORMATS[motion](pair, seed), f"motion.{motion}", motion),
        read_bytes(FORMATS[edited](after, seed + 1), f"edited.{edited}", edited),
    )
    written = render(redline, "docx")
    assert shown(written, "reject") == papers.original(pair)
    assert shown(written, "accept") == papers.original(after)


def shown(docx: bytes, how: resolver.How) -> list[str]:
    """Return the texts of the body, labels that are typed left aside."""
    found = (resolver.squeezed(p.text) for p in resolver.paragraphs(docx, how) if p.story not in ("header", "footer"))
    return [text for text in found if text]


@pytest.mark.parametrize("form", ["html", "md", "txt"])
def test_a_changed_header_is_in_the_redline_and_no_text_of_the_motion(form: str) -> None:
    shape = SHAPES["words in a header changed"]
    redline = compare(read_bytes(shape.motion, "motion.docx", "docx"), read_bytes(shape.edited, "edited.docx", "docx"))
    assert b"21 June" in render(redline, form)
    assert b"21 June" not in render(redline, form, View.AMENDED)
