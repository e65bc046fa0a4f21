"""Every sample: read, proved against its motion, written by the command line, and read back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import platformdirs
import pytest
from support.command_line import done
from support.reading import read_once

from amend.model import Change, Mark, MarkedParagraph, Redline, Story
from amend.readers import read
from amend.reconciliation import UNPROVED, reconcile
from amend.views import clean
from amend.writers import write

SAMPLES = Path(__file__).parents[1] / "samples"
FORMATS = ("docx", "html", "json", "md", "critic", "txt")
MARGINS = (Story.HEADER, Story.FOOTER)
SET = ("paper.amended.docx", "paper.json", "paper.redline.docx", "paper.redline.html")


@dataclass(frozen=True, slots=True)
class Told:
    """What a sample's front matter says: marks as JSON spells them, movers, and findings that must be there."""

    name: str
    added: tuple[str, ...]
    deleted: tuple[str, ...]
    proposer: str
    seconder: str
    group: str = ""
    findings: tuple[str, ...] = ()


TOLD = (
    Told("01-bus-services", ("underline",), ("strike",), "Cllr Miriam Oakshott", "Cllr Devan Pillay", "LABOUR GROUP"),
    Told("02-library-hours", ("bold",), ("strike",), "Cllr Beatrix Hallowes", "Cllr Tom Adeyemi-Frost",
         "CONTROLLING GROUP"),
    Told("03-air-quality", ("underline+red",), ("strike",), "Councillor Hester Langridge",
         "Councillor Imran Chaudhary-Webb", "Green Group", ("left-aside",)),
    Told("04-peer-review", ("bold",), ("strike",), "Cllr Nasreen Kettleby", "Cllr Osian Trewin",
         "ADMINISTRATION", ("marks-missing", "undecided")),
    Told("05-allotments", ("underline",), ("strike",), "Councillor Rosalind Thackeray-Moss", "Councillor Peter Ngozi",
         "Conservative Group", ("typographic",)),
    Told("06-cycle-lane", ("bold+italic",), ("strike",), "Cllr Gareth Penhale", "TBC", "Conservative Group",
         ("negates", "missing-seconder")),
    Told("07-standing-orders", ("caps", "underline"), ("brackets",), "Council Member Dolores Whitcombe",
         "Council Member Jay Amundsen"),
    Told("08-flooding", ("underline",), ("strike",), "Cllr Philippa Dunmore-Okafor", "Cllr Huw Talgarth",
         "LIBERAL DEMOCRAT GROUP", ("left-aside",)),
    Told("09-parking-charges", ("bold", "red"), ("strike",), "Councillor Saffron Oyelaran",
         "Councillor Bernard Tuckwell", "Green Group", ("left-aside", "renumbered")),
)  # fmt: skip
NAMES = tuple(told.name for told in TOLD)
LOST = "04-peer-review"
"""The sample whose marks are all lost: its amended text cannot be known."""
MARKED = tuple(name for name in NAMES if name != LOST)
WORDED = ("10-parks", "11-housing", "12-school-meals")
"""The samples that say in words what is to be changed (see test_instruction_samples.py)."""
ALL = (*NAMES, *WORDED)


def file_of(sample: str, stem: str) -> Path:
    """The sample's file of that name, whatever its format."""
    return next((SAMPLES / sample).glob(f"{stem}.*"))


@cache
def redline_of(sample: str) -> Redline:
    return reconcile(read_once(file_of(sample, "paper")), read_once(file_of(sample, "motion")))


def blocks(path: Path) -> list[str]:
    """The paragraphs of a plain Markdown file, read here by hand so that no reader of amend's judges itself."""
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
    return [block for line in lines if line for block in _blocks_in(line)]


def _blocks_in(line: str) -> Iterator[str]:
    if not line.startswith("|"):
        yield re.sub(r"^(#+|-|\d+\.) ", "", line)
    elif not line.startswith("| ---"):
        yield from (cell.strip() for cell in line.strip("|").split("|"))


def motion_blocks(sample: str) -> list[str]:
    original = SAMPLES / sample / "original.md"
    return blocks(original if original.exists() else file_of(sample, "motion"))


def texts(redline: Redline, amended: bool) -> list[str]:
    return [paragraph.text for paragraph in clean(redline, amended)]


def unproved(redline: Redline) -> list[str]:
    """The messages of the findings that speak against the paper."""
    return [f"{found.place}: {found.message}" for found in redline.findings if found.kind in UNPROVED]


def changed(redline: Redline, change: Change) -> str:
    """What the redline adds, or deletes, without white space: on which side of a change a space stands says nothing."""
    spans = (span for paragraph in redline.paragraphs for span in paragraph.spans if span.change is change)
    return "".join("".join(span.text for span in spans).split())


def changed_in_truth(sample: str, change: Change) -> str:
    """The same as the mover means it."""
    truth = (SAMPLES / sample / "truth.critic").read_text(encoding="utf-8")
    marks = {Change.ADD: r"\{\+\+(.*?)\+\+\}", Change.DELETE: r"\{--(.*?)--\}"}[change]
    return "".join("".join(re.findall(marks, truth)).split())


def shown(paragraphs: Iterable[MarkedParagraph]) -> list[list[tuple[str, str, bool]]]:
    """What a paragraph says, for comparison: each span's text, what it does, whether it is undecided."""
    return [[(span.text, span.change.value, span.undecided) for span in p.spans] for p in paragraphs]


# What a sample says


def test_every_folder_of_samples_is_tested() -> None:
    assert tuple(sorted(path.name for path in SAMPLES.glob("[0-9]*"))) == ALL


@pytest.mark.parametrize("page", ["README.md", "samples/README.md"])
def test_every_sample_is_listed(page: str) -> None:
    text = (SAMPLES.parent / page).read_text(encoding="utf-8")
    assert [name for name in ALL if f"{name})" not in text] == []


@pytest.mark.parametrize("sample", ALL)
def test_the_motion_is_read_whole(sample: str) -> None:
    shown = [p.text for p in read_once(file_of(sample, "motion")).text if p.story not in MARGINS]
    assert shown == motion_blocks(sample)


@pytest.mark.parametrize("told", TOLD, ids=NAMES)
def test_the_convention_is_the_legends(told: Told) -> None:
    convention = redline_of(told.name).convention
    names = [sorted("+".join(m.value for m in Mark if m in marks) for marks in role)
             for role in (convention.added, convention.deleted)]  # fmt: skip
    assert (names, convention.source) == ([sorted(told.added), sorted(told.deleted)], "legend")


@pytest.mark.parametrize("told", TOLD, ids=NAMES)
def test_the_movers_are_told_from_the_text(told: Told) -> None:
    redline = redline_of(told.name)
    assert (redline.proposer, redline.seconder, redline.group) == (told.proposer, told.seconder, told.group)
    assert told.proposer not in " ".join(paragraph.text for paragraph in redline.paragraphs)


@pytest.mark.parametrize("told", TOLD, ids=NAMES)
def test_what_a_clerk_must_know_is_found(told: Told) -> None:
    assert set(told.findings) <= {finding.kind for finding in redline_of(told.name).findings}


@pytest.mark.parametrize("sample", ALL)
def test_keep_and_delete_are_the_motion(sample: str) -> None:
    assert texts(redline_of(sample), amended=False) == motion_blocks(sample)


@pytest.mark.parametrize("sample", [*MARKED, *WORDED])
def test_keep_and_add_are_the_amended_text(sample: str) -> None:
    assert texts(redline_of(sample), amended=True) == blocks(SAMPLES / sample / "amended.md")


@pytest.mark.parametrize("sample", MARKED)
@pytest.mark.parametrize("change", [Change.ADD, Change.DELETE])
def test_the_changes_are_the_movers(sample: str, change: Change) -> None:
    assert changed(redline_of(sample), change) == changed_in_truth(sample, change)


@pytest.mark.parametrize("sample", MARKED)
def test_the_marks_account_for_every_difference(sample: str) -> None:
    redline = redline_of(sample)
    assert (redline.verified, unproved(redline)) == (True, [])


# The sample whose marks are lost


def test_where_marks_are_lost_every_addition_is_told() -> None:
    assert changed(redline_of(LOST), Change.ADD) == changed_in_truth(LOST, Change.ADD)


def test_where_marks_are_lost_no_deletion_is_guessed() -> None:
    redline = redline_of(LOST)
    assert changed(redline, Change.DELETE) == ""
    assert redline.verified is False


def test_where_marks_are_lost_every_word_of_the_motion_is_undecided() -> None:
    kept = [span for p in redline_of(LOST).paragraphs for span in p.spans if span.change is Change.KEEP]
    assert [span.text for span in kept if not span.undecided and span.text.strip()] == []


# What is written


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("sample", ALL)
def test_every_output_reads_back_to_the_same_changes(sample: str, form: str, tmp_path: Path) -> None:
    redline = redline_of(sample)
    path = tmp_path / f"paper.{form}"
    write(redline, path)
    assert shown(reconcile(read(path)).paragraphs) == shown(redline.paragraphs)


@pytest.mark.parametrize("form", ["docx", "html", "md", "txt"])
@pytest.mark.parametrize("sample", ALL)
def test_both_clean_texts_read_back_as_they_were(sample: str, form: str, tmp_path: Path) -> None:
    redline = redline_of(sample)
    for view in ("amended", "original"):
        path = tmp_path / f"{view}.{form}"
        write(redline, path, view)
        read_back = [p.text for p in read(path).paragraphs if p.story not in MARGINS]
        assert read_back == texts(redline, amended=view == "amended")


@pytest.mark.parametrize("sample", ALL)
def test_the_clerks_set_is_written_by_the_command(sample: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platformdirs, "user_config_path", lambda *_args, **_kwargs: tmp_path / "nobody")
    paper, motion = (str(file_of(sample, stem)) for stem in ("paper", "motion"))
    done("convert", paper, "--motion", motion, "-o", f"{tmp_path}/out/")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(SET)
    written = json.loads((tmp_path / "out" / "paper.json").read_text(encoding="utf-8"))
    assert written["verified"] is redline_of(sample).verified
    assert "".join(span["text"] for p in written["paragraphs"] for span in p["spans"]) == "".join(
        paragraph.text for paragraph in redline_of(sample).paragraphs
    )
