"""Scans: lines found in pictures, words read by OCR, and what is said where there is none."""

from __future__ import annotations

import shutil
from dataclasses import replace
from difflib import SequenceMatcher
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pypdfium2
import pytest
from click.testing import CliRunner
from conftest import FULL
from PIL import Image, ImageDraw, ImageFont
from support.pdf import sheet
from support.pdf.corpus import SEEDS, expected, motion, path
from support.pdf.judging import judged, texts
from support.pdf.scans import scanned

from amend.commands import program
from amend.errors import UnreadableError
from amend.model import Mark, Paper
from amend.readers import read, read_bytes
from amend.readers.pdf import ocr
from amend.readers.pdf.facts import Rule
from amend.readers.pdf.recognised import recognised
from amend.readers.pdf.scanned_ink import Ink, erased
from amend.readers.pdf.scanned_pages import Scan, upright
from amend.readers.pdf.scanned_rules import level_strokes, upright_strokes
from amend.reconciliation import reconcile

DPI = 300
_PAPER = ("clean-water", "libreoffice", "underline")
LOOKS: dict[str, dict[str, float]] = {"clean": {}, "hasty": {"askew": 0.6, "specks": 14.0, "blur": 0.6}}
"""How pages are scanned: with care, or in a hurry."""


# Lines in pictures

_SIZE = 46
"""Pixels: letters of 11 points."""
_THICK = 3


def _written(text: str, line: str = "", words: str = "", askew: float = 0.0) -> tuple[Image.Image, tuple[int, int]]:
    """Return a picture of `text`, a line below or through `words`, and where the line begins and ends."""
    font = ImageFont.load_default(_SIZE)
    picture = Image.new("L", (1_600, 300), 255)
    draw = ImageDraw.Draw(picture)
    draw.text((100, 100), text, font=font, fill=0, anchor="ls")
    draw.text((100, 180), text, font=font, fill=0, anchor="ls")
    start = 100 + round(draw.textlength(text[: text.index(words)], font=font))
    end = 100 + round(draw.textlength(text[: text.index(words) + len(words)], font=font))
    if line:
        y = 180 + round(_SIZE * {"below": 0.1, "through": -0.25}[line])
        draw.rectangle((start, y, end - 1, y + _THICK - 1), fill=0)
    return picture.rotate(askew, resample=Image.Resampling.BICUBIC, fillcolor=255), (start, end)


LINES = [
    ("below", "prompt action now"),
    ("below", "action"),
    ("below", "of"),
    ("below", "by"),
    ("through", "prompt action now"),
    ("through", "action"),
    ("through", "of"),
]


@pytest.mark.parametrize(("where", "words"), LINES)
def test_a_line_is_found_where_it_begins_and_ends(where: str, words: str) -> None:
    picture, (start, end) = _written("This Council asks for prompt action now of all and by all", where, words)
    (found,) = level_strokes(Ink.of(picture, DPI))
    assert (found.x0, found.x1) == (pytest.approx(start, abs=3), pytest.approx(end, abs=3))
    assert found.bottom - found.top == _THICK


@pytest.mark.parametrize("text", [
    "Nothing is marked here, not the 4 offices, 14 October 2024 or the fee of £44",
    "THE HEADING OF A MOTION ON THE HIGH STREET", "timing, Thornby, farm, off, fluffy: a minimum",
    "between – and - and 2 = 1 + 1, # and % and _",
])  # fmt: skip
def test_letters_are_no_lines(text: str) -> None:
    picture, _ = _written(text)
    assert level_strokes(Ink.of(picture, DPI)) == ()


def test_the_frame_of_a_table_has_level_and_upright_lines() -> None:
    picture, _ = _written("Ash Lane")
    ImageDraw.Draw(picture).rectangle((60, 40, 700, 220), outline=0, width=_THICK)
    ink = Ink.of(picture, DPI)
    assert [(s.x0, s.x1, s.top) for s in level_strokes(ink)] == [(60, 701, 40), (60, 701, 218)]
    assert [(s.x0, s.x1, s.top) for s in upright_strokes(ink)] == [(40, 221, 60), (40, 221, 698)]


@pytest.mark.parametrize("where", ["below", "through"])
def test_what_is_erased_is_the_line_and_hardly_a_letter(where: str) -> None:
    text = "This Council asks for prompt action now"
    marked, _ = _written(text, where, "prompt action now")
    bare, _ = _written(text)
    ink = Ink.of(marked, DPI)
    clean = erased(marked, level_strokes(ink), ink)

    def differing(one: Image.Image) -> int:
        return sum(1 for left, right in zip(one.tobytes(), bare.tobytes(), strict=True) if abs(left - right) > 128)

    assert differing(clean) < 0.2 * differing(marked)


@pytest.mark.parametrize("askew", [-2.0, -0.7, 0.0, 0.3, 1.5])
def test_a_page_that_lies_askew_is_turned(askew: float) -> None:
    picture, (start, end) = _written(
        "This Council asks for prompt action now and for all", "below", "prompt action now"
    )
    turned = upright(picture.rotate(askew, resample=Image.Resampling.BICUBIC, fillcolor=255))
    (found,) = level_strokes(Ink.of(turned, DPI))
    assert found.length == pytest.approx(end - start, abs=8)


# Words as OCR tells them

_HOCR = b"""<html xmlns="http://www.w3.org/1999/xhtml"><body><div class='ocr_page' title='bbox 0 0 1000 2000'>
<span class='ocr_line' title="bbox 100 100 500 140; baseline 0 -10; x_size 40">
<span class='ocrx_word' title='bbox 100 100 200 140; x_wconf 96'><span class='ocrx_cinfo' title='x_bboxes 100 100 150 130'>W</span><span class='ocrx_cinfo' title='x_bboxes 150 100 200 130'>e</span></span>
<span class='ocrx_word' title='bbox 220 100 320 140; x_wconf 41'>agree</span>
<span class='ocrx_word' title='bbox 330 100 340 140; x_wconf 30'>|</span></span></div></body></html>"""  # noqa: E501


def _scan() -> Scan:
    return Scan(3, width=500, height=1000, picture=b"", rules=(), bars=(), tables=())


def test_words_have_places_and_a_confidence() -> None:
    found = recognised(_scan(), _HOCR)
    assert "".join(glyph.text for glyph in found.page.glyphs) == "We agree"
    assert [(g.x0, g.x1, g.baseline, g.size) for g in found.page.glyphs[:2]] == [(50, 75, 65, 20), (75, 100, 65, 20)]
    assert (found.page.number, found.unsure) == (3, ("agree",))
    assert found.confidence == pytest.approx((96 + 41) / 2)


def test_letters_that_stand_on_an_underline_are_underlined() -> None:
    low = Rule(50, 100, 64, 0.7)  # a point above the baseline, as it is seen where letters touch the line
    (rule,) = recognised(replace(_scan(), rules=(low,)), _HOCR).page.rules
    assert rule.y > 65


# Where there is no OCR


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """A small scan."""
    picture, _ = _written("This Council asks for prompt action", "below", "prompt")
    file = tmp_path / "scan.pdf"
    picture.save(file, "PDF", resolution=DPI)
    return file


def test_a_scan_is_refused_with_advice(scan: Path) -> None:
    with pytest.raises(UnreadableError, match="page 1: a scan, a picture without text; read it with --ocr"):
        read(scan)


@pytest.mark.parametrize(("module", "program_", "said"), [
    (None, "/bin/tesseract", "needs OCRmyPDF, a package that is not installed; install it with pip install"),
    ("spec", None, "needs Tesseract, a program that was not found; install it"),
])  # fmt: skip
def test_what_is_missing_is_said(
    scan: Path, monkeypatch: pytest.MonkeyPatch, module: str | None, program_: str | None, said: str
) -> None:
    monkeypatch.setattr(ocr, "find_spec", lambda name: module)
    monkeypatch.setattr(shutil, "which", lambda name: program_)
    done = CliRunner().invoke(program, ["check", str(scan), "--ocr"])
    assert done.exit_code == 1
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


# OCR


@pytest.fixture
def _engine() -> None:
    """OCRmyPDF and Tesseract: skips where they are missing, fails under AMEND_FULL_TESTS."""
    if find_spec("ocrmypdf") is None or shutil.which("tesseract") is None:
        (pytest.fail if FULL else pytest.skip)("OCRmyPDF or Tesseract is not installed")


@cache
def _read(name: str) -> Paper:
    return read_bytes(scanned(path(*_PAPER).read_bytes(), **LOOKS[name]), "scan.pdf", "pdf", ocr=True)


def _share(paper: Paper, mark: Mark | None = None) -> float:
    """Return the share of words, or of those with `mark`, that are the printed paper's, in order."""
    there, found = (_words(one, mark) for one in (read(path(*_PAPER)), paper))
    same = sum(block.size for block in SequenceMatcher(None, there, found, autojunk=False).get_matching_blocks())
    return same / max(len(there), len(found))


def _words(paper: Paper, mark: Mark | None) -> list[str]:
    runs = (run for one in paper.paragraphs for run in (*one.runs, None))
    return "".join((run.text if mark is None or mark in run.marks else " ") if run else " " for run in runs).split()


@pytest.mark.ocr
@pytest.mark.usefixtures("_engine")
@pytest.mark.parametrize(("look", "words", "marked"), [("clean", 0.99, 0.98), ("hasty", 0.98, 0.96)])
def test_a_scan_is_read_with_its_marks(look: str, words: float, marked: float) -> None:
    paper = _read(look)
    assert _share(paper) >= words
    assert _share(paper, Mark.STRIKE) >= marked
    assert _share(paper, Mark.UNDERLINE) >= marked
    said = [finding.message for finding in paper.findings if finding.kind == "low-confidence"]
    assert [message.split(":")[0] for message in said] == [f"page {n} is a scan, read by OCR" for n in (1, 2)]
    verdict = judged(sheet(SEEDS[_PAPER[0]]), reconcile(paper))
    assert verdict.added.f1 >= 0.98
    assert verdict.deleted.f1 >= 0.98


@pytest.mark.ocr
@pytest.mark.usefixtures("_engine")
def test_a_clean_scan_with_its_motion_gives_both_texts_to_the_letter() -> None:
    assert texts(reconcile(_read("clean"), read(motion(_PAPER[0])))) == expected(_PAPER[0])


@pytest.mark.ocr
@pytest.mark.usefixtures("_engine")
def test_pages_of_text_among_scans_are_read_as_they_are(scan: Path, tmp_path: Path) -> None:
    mixed = pypdfium2.PdfDocument(path(*_PAPER))
    mixed.import_pages(pypdfium2.PdfDocument(scan))
    mixed.save(tmp_path / "mixed.pdf")
    mixed.close()
    before = (tmp_path / "mixed.pdf").read_bytes()
    without, paper = read(tmp_path / "mixed.pdf"), read(tmp_path / "mixed.pdf", ocr=True)
    assert paper.paragraphs[: len(without.paragraphs)] == without.paragraphs
    added = paper.paragraphs[len(without.paragraphs) :]
    assert "".join(one.text for one in added).startswith("This Council asks for prompt action")
    assert [run.text.strip() for one in added for run in one.runs if Mark.UNDERLINE in run.marks] == ["prompt"]
    assert ["page 3 is a scan" in finding.message for finding in paper.findings].count(True) == 1
    assert (tmp_path / "mixed.pdf").read_bytes() == before
