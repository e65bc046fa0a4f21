"""Word files of every shape that offices make: each redline rejects and accepts exactly, and leaves the rest alone.

The shapes are in support/shapes, a table for each family; the judge there shares no code with amend.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache

import pytest
from lxml import etree
from support import resolver
from support.resolution import Element, w
from support.shapes import FAMILIES, SHAPES
from support.shapes.facts import facts
from support.shapes.normal import normal
from support.shapes.running import AUTHOR, redline_of, written, written_settled
from support.shapes.settling import authors, roots
from support.shapes.shape import Shape
from support.shapes.soundness import broken_rules, namespaces

from amend.model import Redline
from amend.readers import read_bytes
from amend.reconciliation import reconcile

# The README's test command takes every fourth of them; CI takes them all.
every_shape = pytest.mark.parametrize(
    "name",
    [name if at % 4 == 0 else pytest.param(name, marks=pytest.mark.long) for at, name in enumerate(SHAPES)],
)
_FOLDED = str.maketrans("‘’“”–—\u2011\n", "''\"\"--- ", "\u00ad")
_STANDARD = {w("")[1:-1], "http://www.w3.org/XML/1998/namespace"}


_NOISE = "test_as_much_is_marked_as_a_person_would"
_BACK = "test_the_file_reads_back_to_the_same_spans"
_REFERENCES = "test_no_reference_leads_nowhere_that_led_somewhere"
# What is known not to hold: strict, so that whoever mends one of them must take it out.
LIMITS = {
    "a halved paragraph is not told apart in a cell, in a box's paragraph, or with halves of few words": [
        (_NOISE, "a cell's only paragraph replaced by a list"),
        (_NOISE, "a cell's paragraph split"),
        (_NOISE, "two paragraphs of a cell joined"),
        (_NOISE, "a text box in a paragraph that is split"),
        (_NOISE, "an item split into an item and a sub-item"),
    ],
    "a table within a cell parts the row around it": [
        (_NOISE, "a table within a cell added"),
        (_NOISE, "a table within a cell removed"),
        (_BACK, "a table within a cell added"),
        (_BACK, "a table within a cell removed"),
        ("test_no_empty_paragraph_is_left_behind", "a table within a cell added"),
    ],
    "a tab is white space, so that a name may run on over it": [(_NOISE, "tabs and positional tabs")],
    "a small word between two changes goes with them": [
        (_NOISE, "a bookmark that begins in a control and ends behind it")
    ],
    "Word tracks no bookmarks, so that a new one does not come along": [
        (_REFERENCES, "a new paragraph with a reference to a new bookmark"),
        (_REFERENCES, "a new reference to a bookmark put round old words"),
    ],
    "a reference that stays is not moved among the new words beside it": [
        ("test_what_is_accepted_holds_the_edited_files", "a footnote's reference moved within changed words")
    ],
    "notes are counted by their references, deleted ones too": [(_BACK, "two paragraphs with footnotes swapped")],
    "a file without styles is given none": [
        ("test_what_is_accepted_looks_as_in_the_edited_file", "no styles in the motion, styles in the edited copy")
    ],
    "the style of a joined paragraph is tracked, and not said besides": [
        ("test_a_difference_of_looks_is_said", "paragraphs of two styles joined")
    ],
}
_LIMIT_OF = {case: reason for reason, cases in LIMITS.items() for case in cases}


@pytest.fixture(autouse=True)
def _limit(request: pytest.FixtureRequest) -> None:
    params = getattr(getattr(request.node, "callspec", None), "params", {})
    reason = _LIMIT_OF.get((request.function.__name__, params.get("name", "")))
    if reason and params.get("fact", "notes") == "notes":
        request.applymarker(pytest.mark.xfail(strict=True, reason=reason))


@cache
def output(name: str) -> bytes:
    """Return the tracked-change DOCX of a shape."""
    return written(SHAPES[name])


@cache
def redline(name: str) -> Redline:
    """Return the redline of a shape."""
    return redline_of(SHAPES[name])


def folded(shape: Shape, text: str) -> str:
    """Return `text`, without what is typographic where the shape says that it differs so."""
    return text.translate(_FOLDED) if "typographic" in shape.says else text


def texts(docx: bytes, how: resolver.How) -> list[str]:
    """Return the texts of the body and its boxes; notes are a fact of their own, in the order of their references."""
    found = resolver.paragraphs(docx, how)
    return [text for p in found if p.story in ("body", "textbox") and (text := resolver.squeezed(p.text))]


def margins(docx: bytes, how: resolver.How) -> list[str]:
    """Return the texts of headers and footers."""
    return [*resolver.texts(docx, how, "header"), *resolver.texts(docx, how, "footer")]


def said(name: str) -> set[str]:
    """Return the kinds of finding of a shape."""
    return {finding.kind for finding in redline(name).findings}


# What the shapes themselves say


@every_shape
def test_a_shape_is_what_it_says(name: str) -> None:
    shape = SHAPES[name]
    for data in (shape.motion, shape.edited, shape.paper):
        assert data is None or broken_rules(data) == []
        assert data is None or AUTHOR not in authors(data)
    if shape.original is not None:
        assert tuple(texts(shape.motion, "accept")) == shape.original
    if shape.amended is not None:
        assert tuple(texts(shape.edited, "accept")) == shape.amended


def test_there_are_shapes_enough() -> None:
    assert len(SHAPES) >= 50
    assert sum(shape.paper is not None for shape in SHAPES.values()) >= 10


# Rejected: the motion


@every_shape
def test_rejecting_our_changes_gives_the_motions_own_file(name: str) -> None:
    shape = SHAPES[name]
    wanted, found = _counted(roots(shape.motion)), _counted(roots(output(name), "reject", AUTHOR))
    assert set(wanted) <= set(found)
    for part, root in wanted.items():
        assert _first_difference(normal(root), normal(found[part])) == [], part
    assert resolver.texts(output(name), "reject") == resolver.texts(shape.motion, "reject")


def _counted(all_roots: dict[str, Element]) -> dict[str, Element]:
    """Drop notes that nothing refers to, and count the others by their references: so does Word when it saves."""
    for kind in ("footnote", "endnote"):
        found = [one for root in all_roots.values() for one in root.iter(w(f"{kind}Reference"))]
        keys = list(dict.fromkeys(one.get(w("id"), "") for one in found))
        notes = [one for root in all_roots.values() for one in root.iter(w(kind)) if one.get(w("type")) is None]
        for note in [note for note in notes if note.get(w("id")) not in keys]:
            note.getparent().remove(note)  # type: ignore[union-attr]
        for one in (*found, *(note for note in notes if note.get(w("id")) in keys)):
            one.set(w("id"), str(keys.index(one.get(w("id"), ""))))
    return all_roots


def _first_difference(wanted: list[str], found: list[str]) -> list[str]:
    """Return the first lines that differ, a few of them; none where nothing does."""
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, wanted, found, autojunk=False).get_opcodes():
        if kind != "equal":
            lines = [*(f"- {line}" for line in wanted[i1:i2][:5]), *(f"+ {line}" for line in found[j1:j2][:5])]
            return [f"  {wanted[max(0, i1 - 1)]}", *lines]
    return []


@every_shape
def test_no_part_is_lost_and_other_parts_only_grow(name: str) -> None:
    before, after = resolver.parts(SHAPES[name].motion), resolver.parts(output(name))
    assert set(before) <= set(after)
    stories = set(roots(SHAPES[name].motion))
    for part in set(before) - stories:
        if before[part] != after[part]:
            assert part.endswith((".xml", ".rels")), part
            assert set(_children(before[part])) <= set(_children(after[part])), part


def _children(xml: bytes) -> Iterator[bytes]:
    for child in etree.fromstring(xml):
        bare = etree.fromstring(etree.tostring(child, with_tail=False))
        etree.cleanup_namespaces(bare)
        yield etree.tostring(bare, method="c14n2")


@every_shape
def test_paragraphs_that_nothing_touches_are_the_same_xml(name: str) -> None:
    shape = SHAPES[name]
    before, after = (list(_paragraphs(data)) for data in (shape.motion, output(name)))
    kept, edited = [text for text, _ in before], [text for text, _ in _paragraphs(shape.edited, "accept")]
    same = {xml for _, xml in after}
    for block in SequenceMatcher(None, kept, edited, autojunk=False).get_matching_blocks():
        # Beside a change the end of a paragraph may be part of it.
        starts = (block.a, block.b) == (0, 0)
        ends = (block.a + block.size, block.b + block.size) == (len(kept), len(edited))
        for at in range(block.a + (not starts), block.a + block.size - (not ends)):
            if not shape.redone and not any(f"| {start}" in kept[at] for start in shape.looks_differ):
                assert before[at][1] in same, before[at][1]


def _paragraphs(docx: bytes, how: resolver.How = "as-is") -> Iterator[tuple[str, str]]:
    """Yield each paragraph's words, notes and pictures, and its XML in canonical form."""
    found = facts(docx, how)
    for part, root in found.roots.items():
        for paragraph in root.iter(w("p")):
            bare = etree.fromstring(etree.tostring(paragraph, with_tail=False))
            etree.cleanup_namespaces(bare)
            yield found.content(part, paragraph), etree.tostring(bare, method="c14n2").decode()


# Accepted: the edited text


@every_shape
def test_accepting_gives_the_edited_text(name: str) -> None:
    shape = SHAPES[name]
    wanted, found = ([folded(shape, text) for text in texts(data, "accept")] for data in (shape.edited, output(name)))
    assert found == wanted


@every_shape
def test_headers_and_footers_are_the_edited_ones_or_it_is_said(name: str) -> None:
    wanted, found = (margins(data, "accept") for data in (SHAPES[name].edited, output(name)))
    assert found == wanted or "not-compared" in said(name)


@every_shape
def test_no_empty_paragraph_is_left_behind(name: str) -> None:
    shape = SHAPES[name]
    if "not-compared" in shape.says and "not-compared" in said(name):
        return
    for at, numbered in enumerate((False, True)):
        found = _empty(output(name), numbered)
        assert found <= max(_empty(data, numbered) for data in (shape.motion, shape.edited)), ("empty", "items")[at]


def _empty(docx: bytes, numbered: bool) -> int:
    """Return how many paragraphs of the body hold nothing once all is accepted, only those in a list where asked."""
    found = (one for root in roots(docx, "accept").values() for one in root.iter(w("p")))
    return sum(
        not any(child.tag != w("pPr") for child in one)
        and (not numbered or one.find(f"{w('pPr')}/{w('numPr')}") is not None)
        for one in found
    )


@every_shape
def test_what_is_accepted_looks_as_in_the_edited_file(name: str) -> None:
    shape = SHAPES[name]
    if shape.paper is not None:
        return
    wanted, found = (
        [look for look in facts(data).looks if not _starts(look[-1], shape.looks_differ)]
        for data in (shape.edited, output(name))
    )
    wanted, found = ([tuple(folded(shape, one) for one in look) for look in looks] for looks in (wanted, found))
    if "not-compared" in shape.says and "not-compared" in said(name):
        return
    assert sorted(set(found) - set(wanted)) == []
    assert sorted(look[-1] for look in found) == sorted(look[-1] for look in wanted)


def _starts(text: str, starts: tuple[str, ...]) -> bool:
    return text.startswith(tuple(re.sub(r"\s", "", start) for start in starts) or ("\0",))


@every_shape
@pytest.mark.parametrize("fact", ["links", "fields", "notes", "tables", "pictures", "sections"])
def test_what_is_accepted_holds_the_edited_files(name: str, fact: str) -> None:
    shape = SHAPES[name]
    wanted, found = (getattr(facts(data), fact) for data in (shape.edited, output(name)))
    if "typographic" in shape.says:
        return
    assert found == wanted or ({shape.or_says, *shape.says} - {"", "typographic"}) & said(name)


@every_shape
def test_content_controls_that_both_files_have_stay(name: str) -> None:
    files = (SHAPES[name].motion, SHAPES[name].edited, output(name))
    motion, edited, found = (set(facts(data).controls) for data in files)
    assert motion & edited <= found


@every_shape
def test_no_reference_leads_nowhere_that_led_somewhere(name: str) -> None:
    before = facts(SHAPES[name].motion).dangling | facts(SHAPES[name].edited).dangling
    assert facts(output(name)).dangling <= before


@every_shape
def test_comments_of_both_files_stay(name: str) -> None:
    shape = SHAPES[name]
    motion, edited, found = (_commented(data) for data in (shape.motion, shape.edited, output(name)))
    assert found >= motion & edited


def _commented(docx: bytes) -> set[str]:
    root = roots(docx, "accept")["word/document.xml"] if "word/document.xml" in resolver.parts(docx) else None
    return set() if root is None else {one.get(w("id"), "") for one in root.iter(w("commentReference"))}


# The file itself


@every_shape
def test_the_file_is_sound(name: str) -> None:
    assert broken_rules(output(name)) == []


@every_shape
def test_no_namespace_of_our_own_comes_in(name: str) -> None:
    shape = SHAPES[name]
    known = namespaces(resolver.parts(shape.motion)) | namespaces(resolver.parts(shape.edited))
    assert namespaces(resolver.parts(output(name))) - known - _STANDARD == set()


@every_shape
def test_the_same_shape_gives_the_same_bytes(name: str) -> None:
    assert written(SHAPES[name]) == output(name)


@every_shape
def test_the_file_reads_back_to_the_same_spans(name: str) -> None:
    if authors(SHAPES[name].motion):
        return  # pending revisions of others are marks like ours to who reads the file alone
    back = reconcile(read_bytes(output(name), "back.docx", "docx"))
    assert _spans(back) == _spans(redline(name))


def _spans(found: Redline) -> list[tuple[str, ...]]:
    return [
        (p.change.value, p.break_.value, *(f"{span.change.value}: {span.text}" for span in p.spans))
        for p in found.paragraphs
    ]


@every_shape
def test_others_revisions_stay_pending_under_their_names(name: str) -> None:
    shape = SHAPES[name]
    assert authors(output(name)) - {AUTHOR} == authors(shape.motion)


@pytest.mark.parametrize("how", ["accept", "reject"])
@pytest.mark.parametrize("name", [shape.name for shape in FAMILIES["revisions"]])
def test_pending_revisions_may_be_settled_first(name: str, how: resolver.How) -> None:
    shape = SHAPES[name]
    found = written_settled(shape, how)
    assert authors(found) <= {AUTHOR}
    assert texts(found, "reject") == texts(shape.motion, how)
    assert _without_breaks(texts(found, "accept")) == _without_breaks(texts(shape.edited, how))
    assert broken_rules(found) == []


def _without_breaks(found: list[str]) -> list[str]:
    """A line break for a space is no change of wording, and is not carried."""
    return [text.replace("\n", " ") for text in found]


# What a person would mark


@every_shape
def test_as_much_is_marked_as_a_person_would(name: str) -> None:
    shape = SHAPES[name]
    ours = [one for one in resolver.revisions(output(name)) if one.author == AUTHOR]
    for kind, wanted in (("del", shape.gone), ("ins", shape.come)):
        if wanted is not None:
            found = "".join(one.text for one in ours if one.kind == kind)
            assert len(re.sub(r"\s", "", found)) <= 1.05 * len(re.sub(r"\s", "", wanted)) + 1, found


@every_shape
def test_what_should_be_said_is_said(name: str) -> None:
    assert set(SHAPES[name].says) <= said(name)


@every_shape
def test_a_difference_of_looks_is_said(name: str) -> None:
    if SHAPES[name].looks_differ:
        assert {"formatting", "not-compared", "style"} & said(name)
