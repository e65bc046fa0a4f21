"""LibreOffice accepts and rejects every tracked-change DOCX exactly, its list labels included."""

from __future__ import annotations

from pathlib import Path

import pytest
from support import papers
from support.office import Office, OfficeReading
from support.resolution import w
from test_tracked_docx import SAMPLES, generated, sample, stories

from amend.model import Redline
from amend.writers import render
from amend.writers.options import Options
from amend.writers.view import View

pytestmark = [pytest.mark.office, pytest.mark.timeout(1_800)]

LOST_RESTARTS = {("06-cycle-lane", View.AMENDED)}
"""Where the first item of a list that shares its numbering with the list before goes: LibreOffice (7.4) keeps the
restart (w:startOverride) on that paragraph alone and numbers on. Word keeps it with the list."""


def resolved(office: Office, folder: Path, redline: Redline) -> tuple[OfficeReading, OfficeReading]:
    """Return LibreOffice's readings of the tracked-change DOCX: all accepted, all rejected."""
    path = folder / "redline.docx"
    path.write_bytes(render(redline, "docx", View.REDLINE, Options()))
    return office.accept(path), office.reject(path)


def has_tracked_properties(path: Path) -> bool:
    """Whether a deleted last paragraph had other properties; LibreOffice (7.4) does not put back its list level."""
    return any(next(root.iter(w("pPrChange")), None) is not None for root in stories(path.read_bytes()))


def agrees(office: Office, folder: Path, seed: int) -> None:
    """LibreOffice shows both versions of a generated paper, each paragraph with its label."""
    pair, _, redline = generated(seed)
    accepted, rejected = resolved(office, folder, redline)
    assert (accepted.texts(), accepted.left) == (papers.amended(pair), 0)
    assert (rejected.texts(), rejected.left) == (papers.original(pair), 0)
    assert accepted.labels() == papers.labels(pair, "amended")
    if not has_tracked_properties(folder / "redline.docx"):
        assert rejected.labels() == papers.labels(pair, "original")
    assert (accepted.changes > 0) == pair.changed


@pytest.mark.parametrize("seed", range(12))
def test_a_generated_paper_resolves_in_libreoffice(office: Office, tmp_path: Path, seed: int) -> None:
    agrees(office, tmp_path, seed)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(12, 100))
def test_a_hundred_generated_papers_resolve_in_libreoffice(office: Office, tmp_path: Path, seed: int) -> None:
    agrees(office, tmp_path, seed)


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda folder: folder.name)
def test_a_sample_resolves_in_libreoffice(office: Office, tmp_path: Path, folder: Path) -> None:
    redline = sample(folder)
    for view, found in zip((View.AMENDED, View.ORIGINAL), resolved(office, tmp_path, redline), strict=True):
        clean = tmp_path / f"{view}.docx"
        clean.write_bytes(render(redline, "docx", view, Options()))
        assert (found.texts(), found.left) == (office.read(clean).texts(), 0)
        if (folder.name, view) not in LOST_RESTARTS:
            assert found.labels() == office.read(clean).labels()
        assert found.changes > 0


@pytest.mark.parametrize(
    "folder", [folder for folder in SAMPLES if (folder / "motion.docx").exists()], ids=lambda folder: folder.name
)
def test_a_sample_keeps_its_labels_and_styles_in_libreoffice(office: Office, tmp_path: Path, folder: Path) -> None:
    _, rejected = resolved(office, tmp_path, sample(folder))
    assert rejected.paragraphs == office.read(folder / "motion.docx").paragraphs
