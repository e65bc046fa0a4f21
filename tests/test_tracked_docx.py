"""Tracked-change DOCX: it resolves to both texts, and all that the amendment leaves alone is as it was, to the byte."""

from __future__ import annotations

import os
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree
from support import papers, resolver
from support.marking import DOCX_STYLES, STYLES
from support.reading import read_once
from support.resolution import w

from amend.model import Change, Redline, Story
from amend.readers import read, read_bytes
from amend.reconciliation import reconcile
from amend.views import clean
from amend.writers import render
from amend.writers.options import Options
from amend.writers.view import View

SAMPLES = sorted(path.parent for path in Path(__file__).parents[1].glob("samples/*/paper.*"))
GOLDEN = Path(__file__).with_name("golden")
QUICK = range(60)
SEEDS = [pytest.param(seed, marks=() if seed in QUICK else pytest.mark.long) for seed in range(200)]
_STORY = re.compile(r"word/(document|footnotes|endnotes)\.xml")
_REVISED = (w("ins"), w("del"), w("moveFrom"), w("moveTo"), w("pPrChange"), w("rPrChange"))
# CT_PPr (ECMA-376 Part 1, 17.3.1.26), CT_RPr (17.3.2.28) with what a paragraph's mark holds first (17.3.1.29).
_ORDERS = {
    w("pPr"): (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs"
        " suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd"
        " snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment"
        " textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
    ),
    w("rPr"): (
        "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint"
        " noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText"
        " vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange"
    ),
    w("trPr"): (
        "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden ins"
        " del trPrChange"
    ),
}
_PLACES = {tag: {w(name): place for place, name in enumerate(names.split())} for tag, names in _ORDERS.items()}


def generated(seed: int) -> tuple[papers.Pair, bytes, Redline]:
    """Return a pair, the DOCX that its redline is carried into, and the redline; every other one is the motion's."""
    pair = papers.pair(seed, pages=0.7, breaks=seed % 3 == 0)
    paper = papers.docx(pair, STYLES[DOCX_STYLES[seed % len(DOCX_STYLES)]], random.Random(seed))
    motion = papers.motion_docx(pair, random.Random(seed + 1), headers=True)
    if seed % 2:
        return pair, paper, reconcile(read_bytes(paper, "paper", "docx"))
    return pair, motion, reconcile(*(read_bytes(data, "x", "docx") for data in (paper, motion)))


def sample(folder: Path) -> Redline:
    """Return the redline of a sample."""
    paper, motion = (next(folder.glob(f"{stem}.*")) for stem in ("paper", "motion"))
    return reconcile(read_once(paper), read_once(motion))


def clean_texts(redline: Redline, amended: bool) -> list[str]:
    """Return the paragraphs of one of the two texts."""
    return [paragraph.text for paragraph in clean(redline, amended)]


def shown_texts(docx: bytes, how: resolver.How) -> list[str]:
    """Return the texts of all paragraphs but those of headers and footers."""
    found = resolver.paragraphs(docx, how)
    return [text for p in found if p.story not in ("header", "footer") and (text := resolver.squeezed(p.text))]


def published(folder: Path, stem: str) -> list[str]:
    """Return the paragraphs of a sample's file that is not marked."""
    found = read_once(next(folder.glob(f"{stem}.*"))).paragraphs
    return [paragraph.text for paragraph in found if paragraph.story not in (Story.HEADER, Story.FOOTER)]


def untouched(redline: Redline) -> Iterator[str]:
    """Yield the texts of paragraphs of which nothing changes, nor the paragraph after, whose end may be theirs."""
    found = redline.paragraphs
    for paragraph, following in zip(found, [*found[1:], None], strict=True):
        same = {paragraph.change, paragraph.break_, *(span.change for span in paragraph.spans)} == {Change.KEEP}
        if same and (following is None or following.change is Change.KEEP):
            yield paragraph.text


def stories(docx: bytes) -> list[etree._Element]:
    """Return the roots of the parts with text that an amendment may change."""
    return [etree.fromstring(data) for name, data in resolver.parts(docx).items() if _STORY.fullmatch(name)]


def paragraphs_as_xml(docx: bytes) -> Iterator[tuple[str, str]]:
    """Yield each paragraph's text and its XML in canonical form."""
    for root in stories(docx):
        for paragraph in root.iter(w("p")):
            text = "".join("\n" if node.tag == w("br") else node.text or "" for node in paragraph.iter(w("t"), w("br")))
            bare = etree.fromstring(etree.tostring(paragraph, with_tail=False))
            yield resolver.squeezed(text), etree.tostring(bare, method="c14n2").decode()


def leaves_the_rest_alone(base: bytes, written: bytes, redline: Redline) -> None:
    """Every other part is the same bytes, and the XML of every untouched paragraph is the same."""
    before, after = resolver.parts(base), resolver.parts(written)
    assert list(before) == list(after)
    assert {name for name in before if before[name] != after[name] and not _STORY.fullmatch(name)} == set()
    same = set(untouched(redline))
    kept = Counter(xml for text, xml in paragraphs_as_xml(base) if text in same)
    assert not kept - Counter(xml for _, xml in paragraphs_as_xml(written))


def is_sound(written: bytes) -> None:
    """Ids are unique, deleted text is spelt as such, and properties stand in the order of the schema."""
    ids = [mark.get(w("id")) for root in stories(written) for mark in root.iter(*_REVISED)]
    assert len(ids) == len(set(ids))
    for root in stories(written):
        assert not root.xpath("//w:del//w:t", namespaces={"w": resolver.w("")[1:-1]})
        assert not root.xpath("//w:delText[not(ancestor::w:del)]", namespaces={"w": resolver.w("")[1:-1]})
        assert not root.xpath("//w:ins//w:ins[not(ancestor::w:rPr)]", namespaces={"w": resolver.w("")[1:-1]})
        for properties in root.iter(*_PLACES):
            places = [_PLACES[str(properties.tag)][str(child.tag)] for child in properties]
            assert places == sorted(set(places)), etree.tostring(properties)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_generated_paper_resolves_exactly_and_leaves_the_rest_alone(seed: int) -> None:
    pair, base, redline = generated(seed)
    written = render(redline, "docx", View.REDLINE, Options())
    assert resolver.texts(written, "accept", "body") == papers.amended(pair)
    assert resolver.texts(written, "reject", "body") == papers.original(pair)
    assert resolver.texts(written, story="header") == resolver.texts(base, story="header")
    leaves_the_rest_alone(base, written, redline)
    is_sound(written)
    if not redline.base_is_paper:
        assert resolver.exact(written, "reject") == resolver.exact(base)


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda folder: folder.name)
def test_a_sample_resolves_exactly_and_leaves_the_rest_alone(folder: Path) -> None:
    redline = sample(folder)
    written = render(redline, "docx", View.REDLINE, Options())
    assert shown_texts(written, "accept") == clean_texts(redline, True)
    assert shown_texts(written, "reject") == clean_texts(redline, False) == published(folder, "motion")
    is_sound(written)
    if redline.verified:
        assert clean_texts(redline, True) == published(folder, "amended")
    if redline.base is not None:
        leaves_the_rest_alone(redline.base.data, written, redline)
        assert resolver.exact(written, "reject") == resolver.exact(redline.base.data)


@pytest.mark.parametrize("seed", range(8))
def test_hand_marks_become_revisions_and_are_taken_off(seed: int) -> None:
    pair, _, redline = generated(2 * seed + 1)
    written = render(redline, "docx", View.REDLINE, Options())
    shown = {form for para in resolver.formatting(written, "accept") for _, forms in para.runs for form in forms}
    assert not shown
    assert pair.changed == bool(resolver.revisions(written))


@pytest.mark.parametrize(
    ("options", "author"),
    [(Options(), "Cllr {proposer}"), (Options(author="The Green Group"), "The Green Group")],
    ids=["the proposer", "whom --author names"],
)
def test_revisions_are_by(options: Options, author: str) -> None:
    pair, _, redline = generated(0)
    found = resolver.revisions(render(redline, "docx", View.REDLINE, options))
    assert {one.author for one in found} == {author.format(proposer=pair.proposer)}


@pytest.mark.parametrize("date", ["", "2026-03-04T10:00:00Z"])
def test_a_date_is_written_only_when_given(date: str) -> None:
    written = render(generated(0)[2], "docx", View.REDLINE, Options(date=date))
    assert {one.date for one in resolver.revisions(written)} == {date}
    assert (b"w:date=" in resolver.parts(written)["word/document.xml"]) == bool(date)


@pytest.mark.parametrize("folder", [f for f in SAMPLES if (f / "paper.docx").exists()], ids=lambda folder: folder.name)
def test_a_paper_without_its_motion_becomes_tracked_changes_on_its_own_file(folder: Path) -> None:
    redline = reconcile(read(folder / "paper.docx"))
    written = render(redline, "docx", View.REDLINE, Options())
    for how, amended in (("reject", False), ("accept", True)):
        assert shown_texts(written, how) == clean_texts(redline, amended)


@pytest.mark.parametrize("seed", range(10))
def test_the_same_input_gives_the_same_bytes(seed: int) -> None:
    first, second = (render(generated(seed)[2], "docx", View.REDLINE, Options()) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("name", ["01-bus-services", "06-cycle-lane"])
def test_the_xml_of_a_sample_is_as_kept(name: str) -> None:
    """The parts that the amendment changes, as XML; AMEND_UPDATE_GOLDEN=1 keeps what is written now."""
    folder = next(folder for folder in SAMPLES if folder.name == name)
    redline = sample(folder)
    written = resolver.parts(render(redline, "docx", View.REDLINE, Options()))
    assert redline.base is not None
    changed = {part for part, data in resolver.parts(redline.base.data).items() if written[part] != data}
    assert changed
    for part in sorted(changed):
        kept = GOLDEN / name / part.replace("/", ".")
        if os.environ.get("AMEND_UPDATE_GOLDEN"):
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(_one_element_a_line(written[part]))
        assert kept.read_bytes() == _one_element_a_line(written[part]), part
    assert sorted(path.name for path in (GOLDEN / name).iterdir()) == sorted(p.replace("/", ".") for p in changed)


def _one_element_a_line(xml: bytes) -> bytes:
    """Return `xml` with a line for each tag, so that a difference is a line; the text within tags is as it was."""
    return re.sub(rb">(?=<)", b">\n", etree.tostring(etree.fromstring(xml), encoding="utf-8")) + b"\n"
