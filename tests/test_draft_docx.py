"""The paper as a Word document: what of the motion's own file stays, and what the marks are made of."""

from __future__ import annotations

import random
import re
from pathlib import Path
from xml.etree.ElementTree import canonicalize

import pytest
from support import papers, resolver
from support.drafted import back, meaning, read_settled, run, texts_of, warnings, word_file
from support.office import Office
from support.papers import pair

from amend.drafting import Drafted, Wish, draft
from amend.mark_names import parse_marks
from amend.model import Paper

_LINK = '<w:hyperlink w:anchor="plan">{}</w:hyperlink>'
_BLUE = '<w:color w:val="0563C1"/><w:u w:val="single"/>'
_NUMBERED = '<w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
_PLAIN = "We note the plan of the officers."


def drafted_from(motion: bytes, edited: bytes, wish: Wish | None = None) -> tuple[Drafted, Paper]:
    """Return the DOCX paper for two DOCX files, and the motion that it is read with."""
    read = read_settled(motion, "docx")
    return draft(read, read_settled(edited, "docx"), "docx", wish or Wish()), read


def comes_back(drafted: Drafted, motion: Paper) -> None:
    """The paper says with the motion what it was made of, and nothing need be looked at."""
    read = back(drafted, "docx", motion)
    assert meaning(read) == meaning(drafted.redline)
    assert read.verified
    assert warnings(read) == []


def document(drafted: Drafted) -> str:
    return resolver.parts(drafted.data)["word/document.xml"].decode()


def test_no_revision_is_left_in_the_paper() -> None:
    for seed in range(4):
        made, motion = drafted_from(*pair_files(seed))
        assert re.findall(r"<w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange|delText)\b", document(made)) == []
        comes_back(made, motion)


def pair_files(seed: int) -> tuple[bytes, bytes]:
    found = pair(seed, 1)
    rng = random.Random(seed)
    return papers.motion_docx(found, rng, headers=True), papers.amended_docx(found, rng, headers=True)


def test_what_the_amendment_leaves_alone_is_as_it_was() -> None:
    motion, edited = pair_files(2)
    made, _ = drafted_from(motion, edited)
    before, after = (
        {name: canonicalize(data) for name, data in resolver.parts(one).items()} for one in (motion, made.data)
    )
    assert {name for name in before if before[name] != after.get(name)} == {"word/document.xml"}
    kept = [one for one in resolver.exact(motion) if one in resolver.exact(edited)]
    assert kept
    assert [one for one in kept if one not in resolver.exact(made.data)] == []


# (what, the motion's paragraph, the edited one)
LINKED = (
    ("words added in a link", run("See ") + _LINK.format(run("the long plan", _BLUE)) + run(" for more of it."),
     run("See ") + _LINK.format(run("the very long plan", _BLUE)) + run(" for more of it.")),
    ("words deleted in a link", run("See ") + _LINK.format(run("the very long plan", _BLUE)) + run(" for more of it."),
     run("See ") + _LINK.format(run("the long plan", _BLUE)) + run(" for more of it.")),
    ("words replaced in a link", run("See ") + _LINK.format(run("the old plan of 2024", _BLUE)) + run(" for more."),
     run("See ") + _LINK.format(run("the new plan of 2024", _BLUE)) + run(" for more.")),
    ("a link added", run("See the plan for more of it."),
     run("See the plan ") + _LINK.format(run("here", _BLUE)) + run(" for more of it.")),
)  # fmt: skip


@pytest.mark.parametrize(("motion", "edited"), [case[1:] for case in LINKED], ids=[case[0] for case in LINKED])
def test_a_links_own_underline_is_no_mark(motion: str, edited: str) -> None:
    made, read = drafted_from(word_file(run(_PLAIN), motion), word_file(run(_PLAIN), edited))
    comes_back(made, read)
    assert meaning(back(made, "docx"))[0] == meaning(made.redline)[0]


# (what, the look of some words of the motion, additions asked for, the legend)
OWN = (
    ("underlined words", '<w:u w:val="single"/>', "", "Additions are in bold and underlined, deletions are struck"),
    ("struck words", "<w:strike/>", "", "Additions are underlined, deletions are in [square brackets]"),
    ("bold words", "<w:b/>", "", "Additions are underlined, deletions are struck through"),
    ("bold words where bold is asked for", "<w:b/>", "bold", "Additions are in bold, deletions are struck through"),
)


@pytest.mark.parametrize(("look", "asked", "legend"), [case[1:] for case in OWN], ids=[case[0] for case in OWN])
def test_the_motions_own_look_is_no_mark(look: str, asked: str, legend: str) -> None:
    words = run("We thank the staff for ") + run("all of their", look) + run(" work in the long {} of this year.")
    motion, edited = (word_file(run(_PLAIN), words.replace("{}", season)) for season in ("winter", "autumn"))
    made, read = drafted_from(motion, edited, Wish(additions=parse_marks(asked) if asked else None))
    assert legend in document(made)
    comes_back(made, read)
    assert bool(warnings(made.redline)) == bool(asked)


def test_headings_in_the_marks_own_look_are_kept() -> None:
    motion, edited = (
        word_file(run("This Council notes:", '<w:u w:val="single"/>'), run(f"That the plan is {what}."))
        for what in ("old", "new")
    )
    made, read = drafted_from(motion, edited)
    assert "Additions are underlined" in document(made)
    comes_back(made, read)


def test_pending_tracked_changes_of_the_motion_are_settled_first() -> None:
    tracked = '<w:ins w:id="1" w:author="A">' + run("long ") + "</w:ins>"
    gone = '<w:del w:id="2" w:author="A"><w:r><w:delText xml:space="preserve">bad </w:delText></w:r></w:del>'
    motion = word_file(run("We note the ") + tracked + gone + run("plan of the officers."))
    made, read = drafted_from(motion, word_file(run("We note the long plan of the staff.")))
    assert "bad" not in document(made)
    comes_back(made, read)


def test_the_label_of_a_new_point_is_marked_as_its_text_is() -> None:
    motion, edited = (
        word_file(run("This Council resolves to:"), *(_NUMBERED + run(text) for text in points), lists=True)
        for points in (("walk more;", "rest well."), ("walk more;", "cycle to work;", "rest well."))
    )
    made, read = drafted_from(motion, edited)
    added = re.search(r"<w:p>(?:(?!</w:p>).)*cycle.*?</w:p>", document(made))
    assert added is not None
    assert '<w:rPr><w:u w:val="single"/></w:rPr></w:pPr>' in added[0]
    comes_back(made, read)


def test_the_clean_copy_counts_its_points_anew() -> None:
    motion, edited = (
        word_file(run("This Council resolves to:"), *(_NUMBERED + run(text) for text in points), lists=True)
        for points in (("walk more;", "rest well."), ("walk more;", "cycle to work;", "rest well."))
    )
    made, read = drafted_from(motion, edited, Wish(if_carried=True))
    printed = [p for p in back(made, "docx").findings if p.kind == "printed-text-differs"]
    labels = [(p.label, p.text) for p in read_settled(made.data, "docx").paragraphs]
    assert labels[-3:] == [("1.", "walk more;"), ("2.", "cycle to work;"), ("3.", "rest well.")]
    assert printed == []
    comes_back(made, read)


def test_properties_stand_in_the_order_of_the_schema() -> None:
    order = ["rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "strike", "color", "sz", "highlight", "u"]
    motion, edited = pair_files(1)
    for marks in ("bold+underline", "bold+italic", "red+underline", "highlight"):
        made, _ = drafted_from(motion, edited, Wish(additions=parse_marks(marks)))
        for properties in re.findall(r"<w:rPr>(.*?)</w:rPr>", document(made)):
            names = [order.index(name) for name in re.findall(r"<w:(\w+)", properties) if name in order]
            assert names == sorted(names)


def test_a_motion_that_is_no_word_file_is_drafted_on_a_plain_document() -> None:
    motion, edited = (read_settled(f"## This Council notes:\n\n{text}".encode(), "md") for text in (_PLAIN, "We act."))
    made = draft(motion, edited, "docx", Wish())
    assert warnings(made.redline) == []
    comes_back(made, motion)


@pytest.mark.parametrize("format", ["html", "md"])
def test_a_motion_in_another_format_than_its_edited_copy_comes_back(format: str) -> None:
    for seed in range(3):
        motion, edited = texts_of(pair(seed, 0.5), format)[0], texts_of(pair(seed, 0.5), "docx")[1]
        comes_back(draft(motion, edited, "docx", Wish(if_carried=True)), motion)


def test_a_template_lends_its_styles_to_such_a_paper() -> None:
    template = papers.motion_docx(pair(1, 0.5), headers=True)
    motion, edited = (read_settled(text.encode(), "md") for text in (_PLAIN, f"{_PLAIN}\n\nWe thank them all."))
    made = draft(motion, edited, "docx", Wish(template=template))
    assert b"Example Borough Council" in resolver.parts(made.data)["word/header1.xml"]


@pytest.mark.office
def test_libreoffice_opens_a_paper_and_shows_all_of_it(office: Office, tmp_path: Path) -> None:
    made, _ = drafted_from(*pair_files(3), Wish(if_carried=True, proposer="Cllr Ann Example"))
    (tmp_path / "paper.docx").write_bytes(made.data)
    shown = office.read(tmp_path / "paper.docx").texts()
    assert shown[1:3] == ["Proposed by: Cllr Ann Example", "Seconded by: TBC"]
    assert "Motion as amended (if carried)" in shown
