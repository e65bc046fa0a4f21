"""What a paper's look says without a motion: whole small papers in HTML, and what is added and deleted in each."""

from __future__ import annotations

import pytest

from amend.infer import conventions
from amend.mark_names import parse_marks
from amend.model import Change, Redline
from amend.readers import read_bytes
from amend.reconciliation import reconcile

SHOWN = {Change.KEEP: "{}", Change.ADD: "[+{}+]", Change.DELETE: "[-{}-]", Change.NEITHER: "[?{}?]"}


def read(html: str) -> Redline:
    return reconcile(read_bytes(html.encode(), "paper.html", "html"))


def told(html: str) -> list[str]:
    """The paragraphs of the motion with what is added and deleted."""
    return ["".join(SHOWN[s.change].format(s.text) for s in p.spans) for p in read(html).paragraphs]


def only_changes(html: str) -> list[str]:
    """The changes one by one, the spaces beside them left out: where those go is settled elsewhere."""
    spans = [span for paragraph in read(html).paragraphs for span in paragraph.spans]
    return [SHOWN[span.change].format(span.text.strip()) for span in spans if span.change is not Change.KEEP]


UNDERLINED = "<h1>Labour amendment</h1><p>Additions underlined, deletions struck through</p>"
BOLD = "<h1>Labour amendment</h1><p>Additions in bold, deletions struck through</p>"
BARE = "<h1>Labour amendment</h1><p>Proposed by Cllr A, seconded by Cllr B</p>"
RED = "<span style='color:#c00'>"

# Documents that amend nothing: no legend, no struck text, no title that says so.
NO_AMENDMENTS = {
    "a report with bold heads":
        "<h1>Report on buses</h1><p><b>Summary</b></p><p>Buses are late.</p><p><b>Advice</b></p><p>Run more.</p>",
    "a report with underlined heads":
        "<h1>Report</h1><p><u>Summary</u></p><p>Buses are late.</p><p><u>Advice</u></p><p>Run more buses.</p>",
    "a report with bold lead-ins":
        "<h1>Report</h1><p><b>Buses.</b> They are late.</p><p><b>Trams.</b> There are none.</p>",
    "a report with bold words": "<h1>Report</h1><p>Buses are <b>always</b> late, and <u>never</u> early.</p>",
    "a report with red warnings": f"<h1>Report</h1><p>Buses are late. {RED}Act now.</span></p>",
    "minutes with bold and underlined heads":
        "<h1>Minutes</h1><p><b><u>Apologies</u></b></p><p>Cllr C.</p><p><b><u>Motions</u></b></p><p>Carried.</p>",
    "a motion with bold heads":
        "<h1>Better buses</h1><p><b>This Council notes:</b></p><ul><li>Buses are late.</li></ul>",
    "a motion with an underlined link": "<h1>Better buses</h1><p>See <a href='x'><u>the report</u></a>.</p>",
    "a table with a header row":
        "<h1>Costs</h1><table><tr><td><b>Item</b></td><td><b>Cost</b></td></tr><tr><td>Bus</td><td>£1</td></tr></table>",
}  # fmt: skip

PAPERS = {
    "additions underlined, deletions struck": (
        UNDERLINED + "<p>This Council notes:</p><ul><li>that <s>one</s> <u>two</u> routes closed.</li></ul>",
        ["[-one-]", "[+two+]"],
    ),
    "no legend, additions underlined": (
        BARE + "<p>This Council notes:</p><ul><li>that <s>one</s> <u>two</u> routes closed.</li></ul>",
        ["[-one-]", "[+two+]"],
    ),
    "no legend, additions bold": (
        BARE + "<p>This Council notes:</p><ul><li>that <s>one</s> <b>two</b> routes closed.</li></ul>",
        ["[-one-]", "[+two+]"],
    ),
    "no legend, additions red": (
        BARE + f"<p>This Council notes:</p><ul><li>that <s>one</s> {RED}two</span> routes closed.</li></ul>",
        ["[-one-]", "[+two+]"],
    ),
    "no legend and nothing struck, additions underlined": (
        BARE + "<p>This Council notes:</p><ul><li>that two <u>more</u> routes closed.</li></ul>",
        ["[+more+]"],
    ),
    "no title says so, but words are struck": (
        "<p>This Council notes:</p><ul><li>that <s>one</s> <u>two</u> routes closed.</li></ul>",
        ["[-one-]", "[+two+]"],
    ),
    "every change in red": (
        BARE + f"<ul><li>that {RED}<s>one</s></span> {RED}two</span> routes closed.</li></ul>",
        ["[-one-]", "[+two+]"],
    ),
    "every change in bold, with words in italics for emphasis": (
        BARE + "<ul><li>that <b><s>one</s></b> <b>two long</b> routes closed, see the <i>Post</i>.</li></ul>",
        ["[-one-]", "[+two long+]"],
    ),
    "every change in bold, says the legend": (
        "<h1>Labour amendment</h1><p>Additions in italics and bold, deletions in strikethrough and bold</p>"
        "<ul><li>that <b><s>one</s></b> <b><i>two</i></b> routes closed, see the <i>Post</i>.</li></ul>",
        ["[-one-]", "[+two+]"],
    ),
    "deletions in blue and struck, one of them in black": (
        "<h1>Labour amendment</h1><p>Additions in red, deletions in blue and lined through</p>"
        f"<ul><li>{RED}two</span> <span style='color:blue'><s>one</s></span> routes <s>that</s> closed.</li></ul>",
        ["[+two+]", "[-one-]", "[-that-]"],
    ),
    "both added and struck": (
        UNDERLINED + "<ul><li>that <u>two</u> <u><s>three</s></u> <s>one of the four</s> routes closed.</li></ul>",
        ["[+two+]", "[?three?]", "[-one of the four-]"],
    ),
    "italics for emphasis in an underline paper": (
        UNDERLINED + "<ul><li>the <i>East London Post</i> says <u>two</u> routes <b>closed</b>.</li></ul>",
        ["[+two+]"],
    ),
    "one word underlined for emphasis where whole sentences are bold": (
        BARE + "<ul><li>Routes <u>never</u> open. <b>Two more routes closed in May, and three in June.</b></li>"
        "<li><b>The Council regrets this and will act upon it in July.</b> <s>Buses.</s></li></ul>",
        ["[+Two more routes closed in May, and three in June.+]",
         "[+The Council regrets this and will act upon it in July.+]", "[-Buses.-]"],
    ),
    "an underlined link": (
        UNDERLINED + "<ul><li>See <a href='x'><u>the report</u></a> on <u>two</u> routes.</li></ul>",
        ["[+two+]"],
    ),
    "bold heads in a bold paper": (
        BOLD + "<p><b>This Council notes:</b></p><ul><li>that <b>two</b> routes closed.</li></ul>"
        "<p><b>This Council resolves:</b></p><ul><li>to <b>act</b>.</li></ul>",
        ["[+two+]", "[+act+]"],
    ),
    "underlined heads in an underline paper": (
        UNDERLINED + "<p><u>This Council notes:</u></p><ul><li>that <u>two</u> routes closed.</li></ul>"
        "<p><u>This Council resolves:</u></p><ul><li>to <u>act</u>.</li></ul>",
        ["[+two+]", "[+act+]"],
    ),
    "one bold head in a bold paper": (
        BOLD + "<p><b>This Council notes:</b></p><ul><li>that <b>two</b> routes closed.</li></ul>",
        ["[+two+]"],
    ),
    "one underlined head in an underline paper": (
        UNDERLINED + "<p><u>This Council notes:</u></p><ul><li>that <u>two</u> routes closed.</li></ul>",
        ["[+This Council notes:+]", "[+two+]"],
    ),
    "an added head among unmarked heads": (
        BOLD + "<p>This Council notes:</p><ul><li>that routes closed.</li></ul>"
        "<p><b>This Council believes:</b></p><ul><li>that <b>buses</b> matter.</li></ul>"
        "<p>This Council resolves:</p><ul><li>to act.</li></ul>",
        ["[+This Council believes:+]", "[+buses+]"],
    ),
    "an added head beside one unmarked head": (
        BOLD + "<p>This Council notes:</p><ul><li>that routes closed.</li></ul>"
        "<p><b>This Council resolves:</b></p><ul><li>to <b>act</b> soon.</li></ul>",
        ["[+This Council resolves:+]", "[+act+]"],
    ),
    "an added heading among unmarked headings": (
        UNDERLINED + "<h2>Buses</h2><p>They are late.</p><h2><u>Trams</u></h2><p>There are <u>no</u> trams.</p>"
        "<h2>Trains</h2><p>They are full.</p>",
        ["[+Trams+]", "[+no+]"],
    ),
    "a red heading beside a black one": (
        "<h1>Labour amendment</h1><p>Additions in red, deletions struck through</p>"
        f"<h2>Buses</h2><p>They are late.</p><h2>{RED}Trams</span></h2><p>There are {RED}no</span> trams.</p>",
        ["[+Trams+]", "[+no+]"],
    ),
    "an added section under bold heads": (
        BOLD + "<p><b>This Council notes:</b></p><ul><li>that routes closed.</li></ul>"
        "<p><b>This Council resolves:</b></p><ul><li>to act.</li></ul>"
        "<p><b>This Council further resolves:</b></p><ul><li><b>to report in May.</b></li><li><b>to pay.</b></li></ul>",
        ["[+This Council further resolves:+]", "[+to report in May.+]", "[+to pay.+]"],
    ),
    "a bold head whose points were replaced": (
        BOLD + "<p><b>This Council notes:</b></p><ul><li>that routes closed.</li></ul>"
        "<p><b>This Council resolves:</b></p><ul><li><s>to act.</s></li><li><b>to pay.</b></li></ul>",
        ["[-to act.-]", "[+to pay.+]"],
    ),
    "an added heading of a word or two over added text": (
        BOLD + "<p>Buses are late and that is a pity for us all.</p><p><b>Trams</b></p><p><b>There are none.</b></p>",
        ["[+Trams+]", "[+There are none.+]"],
    ),
    "an added line without a full stop, no head about": (
        BOLD + "<p>Buses are late and that is a pity for us all.</p><p><b>Trams too</b></p><p>We want better.</p>",
        ["[+Trams too+]"],
    ),
    "an added line without a full stop, among unmarked heads": (
        BOLD + "<p>This Council notes:</p><p>Buses are late.</p><p><b>Trams too</b></p>"
        "<p>This Council resolves:</p><p>To act.</p>",
        ["[+Trams too+]"],
    ),
    "two added lines without a full stop": (
        BOLD + "<p><b>This Council notes:</b></p><p>Buses are late.</p><p><b>Trams too</b></p><p><b>Trains too</b></p>",
        ["[+Trams too+]", "[+Trains too+]"],
    ),
    "an added last line without a full stop": (
        BOLD + "<p><b>This Council notes:</b></p><p>Buses are late.</p><p><b>Trams too</b></p>",
        ["[+Trams too+]"],
    ),
    "an added item without a full stop": (
        BOLD + "<p><b>This Council notes:</b></p><ul><li>buses</li><li><b>trams</b></li><li>trains</li></ul>",
        ["[+trams+]"],
    ),
    "a short bold line over a list": (
        BOLD + "<p><b>This Council notes:</b></p><p>Buses are late.</p><p><b>Key facts</b></p>"
        "<ul><li>One <b>more</b> closed.</li></ul>",
        ["[+more+]"],
    ),
    "the motion's title in bold above its first head": (
        BOLD + "<p><b>Better Buses</b></p><p>This Council notes:</p><ul><li>that <b>two</b> routes closed.</li></ul>",
        ["[+two+]"],
    ),
    "a struck head": (
        BOLD + "<p><b>This Council notes:</b></p><ul><li>that <b>two</b> routes closed.</li></ul>"
        "<p><b><s>This Council regrets:</s></b></p><ul><li><s>that.</s></li></ul>"
        "<p><b>This Council resolves:</b></p><ul><li>to act.</li></ul>",
        ["[+two+]", "[-This Council regrets:-]", "[-that.-]"],
    ),
    "a struck word in an underlined head is a deletion": (
        UNDERLINED + "<p><u>This Council <s>sadly</s> notes:</u></p><ul><li>One <u>more</u> route.</li></ul>"
        "<p><u>This Council resolves:</u></p><ul><li>To act.</li></ul>",
        ["[-sadly-]", "[+more+]"],
    ),
    "a word added to a head": (
        BOLD + "<p>This Council <b>sadly</b> notes:</p><ul><li>that routes closed.</li></ul>",
        ["[+sadly+]"],
    ),
    "bold lead-ins in a bold paper": (
        BOLD + "<ul><li><b>Buses:</b> they are <b>very</b> late.</li><li><b>Trams:</b> there are none.</li>"
        "<li><b>Trains:</b> they are full.</li><li>And so on.</li></ul>",
        ["[+very+]"],
    ),
    "an added first sentence here and there is no lead-in": (
        BOLD + "<ul><li><b>Buses are late.</b> We know.</li><li>Trams are full.</li><li><b>We care.</b> We do.</li>"
        "<li>We will act.</li><li>We will pay.</li></ul>",
        ["[+Buses are late.+]", "[+We care.+]"],
    ),
    "a header row in a bold paper": (
        BOLD + "<p>This Council notes:</p><table><tr><td><b>Item</b></td><td><b>Cost</b></td></tr>"
        "<tr><td>Bus</td><td><s>£1</s> <b>£2</b></td></tr></table>",
        ["[-£1-]", "[+£2+]"],
    ),
    "an added table in a bold paper": (
        BOLD + "<p>This Council notes:</p><table><tr><td><b>Item</b></td><td><b>Cost</b></td></tr>"
        "<tr><td><b>Bus</b></td><td><b>£2</b></td></tr></table>",
        ["[+Item+]", "[+Cost+]", "[+Bus+]", "[+£2+]"],
    ),
    "a bold first cell that is no header row": (
        BOLD + "<p>This Council notes:</p><table><tr><td><b>Tram</b></td><td>£1</td></tr>"
        "<tr><td>Bus</td><td>£2</td></tr></table>",
        ["[+Tram+]"],
    ),
    "a paper set in a table of one column": (
        BOLD + "<table><tr><td><p><b>We will pay.</b></p></td></tr><tr><td><p>We will act.</p></td></tr></table>",
        ["[+We will pay.+]"],
    ),
    "brackets and capitals, as the legend says": (
        "<h1>Labour amendment</h1><p>Additions IN CAPITALS, deletions in [square brackets]</p>"
        "<p>THIS COUNCIL NOTES:</p><ul><li>that [one] TWO LONG routes closed, says the LGA.</li></ul>",
        ["[-one-]", "[+TWO LONG+]"],
    ),
    "real revisions": (
        BARE + "<p><b>This Council notes:</b></p>"
        "<ul><li>that <del>one</del><ins>two</ins> <b>routes</b> closed.</li></ul>",
        ["[-one-]", "[+two+]"],
    ),
    "highlighted additions": (
        BARE + "<ul><li>that <s>one</s> <span style='background:yellow'>two</span> routes closed.</li></ul>",
        ["[-one-]", "[+two+]"],
    ),
    "a legend that ends a title": (
        "<h1>Labour amendment – Buses (additions in bold, deletions struck through)</h1>"
        "<ul><li>that <s>one</s> <b>two</b> <u>routes</u> closed.</li></ul>",
        ["[-one-]", "[+two+]"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", NO_AMENDMENTS)
def test_emphasis_adds_nothing_where_nothing_is_amended(name: str) -> None:
    redline = read(NO_AMENDMENTS[name])
    assert only_changes(NO_AMENDMENTS[name]) == []
    assert redline.kind == "none"


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_says_what_it_adds_and_deletes(name: str) -> None:
    html, changes = PAPERS[name]
    assert only_changes(html) == changes, told(html)


def test_what_a_person_says_overrules_the_legend() -> None:
    html = BOLD + "<p>This Council notes:</p><ul><li>that <b>two</b> <u>long</u> routes closed.</li></ul>"
    paper = read_bytes(html.encode(), "paper.html", "html")
    redline = reconcile(paper, additions=parse_marks("underline"))
    assert [s.text.strip() for p in redline.paragraphs for s in p.spans if s.change is Change.ADD] == ["long"]
    assert redline.convention.source == "option"


def test_a_legend_is_the_first_convention_and_the_look_gives_others_for_the_motion_to_choose() -> None:
    html = BOLD + "<p>This Council notes:</p><ul><li>that <b>two</b> <u>long</u> routes closed.</li></ul>"
    paper = read_bytes(html.encode(), "paper.html", "html")
    found = conventions(paper, paper.text)
    assert (found[0].added, found[0].deleted, found[0].source) == (parse_marks("bold"), parse_marks("strike"), "legend")
    assert parse_marks("underline") in [convention.added for convention in found[1:]]


def test_a_guess_says_that_it_is_one() -> None:
    html, _ = PAPERS["no legend, additions bold"]
    assert read(html).convention.source == "inferred"
