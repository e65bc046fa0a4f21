"""`amend draft --as instructions`, then `amend convert`: every sample comes back to its amended text."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.command_line import done
from support.worded_judging import as_json, nobodys_habits
from test_samples import ALL, SAMPLES, blocks, file_of, motion_blocks

__all__ = ["nobodys_habits"]  # a fixture


SLOW = "09-parking-charges"
"""Its motion is a PDF, which is read twice."""


@pytest.mark.parametrize("sample", [pytest.param(one, marks=pytest.mark.long) if one == SLOW else one for one in ALL])
def test_a_sample_drafted_in_words_comes_back(sample: str, tmp_path: Path) -> None:
    motion, paper = file_of(sample, "motion"), tmp_path / "x.docx"
    done("draft", str(motion), str(SAMPLES / sample / "amended.md"), "--as", "instructions", "-o", str(paper))
    found = as_json(paper, motion)
    assert {one["state"] for one in found["instructions"]} == {"applied"}
    assert found["verified"]
    for change, wanted in (("delete", motion_blocks(sample)), ("add", blocks(SAMPLES / sample / "amended.md"))):
        texts = ("".join(s["text"] for s in one["spans"] if s["change"] in ("keep", change))
                 for one in found["paragraphs"] if one["story"] not in ("header", "footer"))  # fmt: skip
        assert [text for text in texts if text] == wanted
