"""The HTML reader: whole pages, as programs and councils' sites write them, and as amend itself does."""

from __future__ import annotations

from pathlib import Path

import pytest
from html_notation import noted, paper
from page_example import EXAMPLE

from amend.model import Change, Mark, Redline, Severity, Story
from amend.writers.html import render
from amend.writers.options import Options
from amend.writers.view import View

HERE = Path(__file__).parent / "html"

SHOWN = {
    "word-paste.html": """
## [blue:Amendment to Motion 7: Toilets on the sea front]
Additions are [u:underlined]; deletions are [s:struck through].
[b:This Council notes:]
<1.> that [s+red:four][u+red:five] of the nine public toilets between the pier and the lifeboat station have been\
 shut since Whitsun;
><•> two of them for want of a [u:cleaner’s] rota
<2.> that the [u+blue+link:Harbour Board’s report] puts the repairs at [del:£61,000][ins:£64,500].
[b:This Council resolves] to reopen them [caps:by Easter][hl: at the latest].
{1,1} Toilet
{1,2} Cost
{2,1} Slipway
{2,2} [s:£9,000][u:£11,250]
Cllr Wren Attwater, seconded by Cllr Idris Pell
""",
    "google-docs-paste.html": """
## Amendment: a warm room in every ward
[b:Full Council believes that] nobody should choose between [s+red:heat and food][u+red:a heated home and a cooked\
 meal].
<1.> Open one warm room in each of the [hl:21] wards;
><a.> in a library where there is one;
<2.> [i:Publish] the list on [u+blue+link:the ward pages].
""",
    "council-page.html": """
# Agenda item
## Motion: swifts and swallows
Proposed by Councillor Orla Finch – seconded by Councillor Tomos Reed
Council notes “with alarm” that:
<(a)> the number of nests counted in the district has fallen from [s:1,140] [u+green:1,204] to 377;
<(b)> a nest brick costs less than £35.
Council asks officers to [u+green:write to every builder and ]require two bricks in each new house.
Minutes: the amendment was [i:carried].
""",
}


@pytest.mark.parametrize("name", SHOWN)
def test_a_page_shows_what_a_person_sees(name: str) -> None:
    assert noted((HERE / name).read_bytes()).split(" | ") == SHOWN[name].strip().split("\n")


WORD = [
    ("a label in a conditional comment",
     "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span>3.&nbsp;</span>"
     "<!--[endif]-->a</p>", "<3.> a"),
    ("a label whose comment is gone",
     "<p class=x_MsoListParagraph style='mso-list:l0 level3 lfo1'><span style='mso-list:Ignore'>iv.<span>&nbsp; "
     "</span></span>a</p>", ">><iv.> a"),
    ("a Wingdings bullet",
     "<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Wingdings'>§<span "
     "style='font:7.0pt \"Times New Roman\"'>&nbsp;</span></span><![endif]>a</p>", "<▪> a"),
    ("a label that never ends", "<p><![if !supportLists]>1.<p>a</p>", "<1.> a"),
    ("a label typed in a list paragraph", "<p style='mso-list:l0 level1 lfo1'>2. a</p>", "<2.> a"),
    ("Word's own insertion", "<p>a <span class=msoIns><ins cite=x>b</ins></span> c", "a [ins:b] c"),
    ("a class alone", "<p>a <span class=x_msoDel>b</span> c", "a [del:b] c"),
    ("an empty line", "<p class=MsoNormal><o:p>&nbsp;</o:p></p><p>a", "a"),
    ("Outlook's red", "<p class=x_MsoNormal>a <span style='color:#C00000'>b</span>", "a [red:b]"),
    ("a comment for other programs", "<p>a<!--[if gte mso 9]><b>x</b><![endif]-->b", "ab"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "shown"), [case[1:] for case in WORD], ids=[case[0] for case in WORD])
def test_words_own_markup_is_read(page: str, shown: str) -> None:
    assert noted(page) == shown


TEXT = "<h1>Motion</h1><p>This Council notes the report and asks the Cabinet to act upon it.</p>"
NOTED = "# Motion | This Council notes the report and asks the Cabinet to act upon it."
FURNITURE = [
    "<nav><a>Home</a></nav>", "<header><a href=/>Council</a></header>", "<footer>© Council</footer>",
    "<aside>Related</aside>", "<div role=navigation>Home</div>", "<div role=banner>Council</div>",
    "<div role=search>Search</div>", "<div id=cookie-banner>Cookies</div>", "<div class=cookieConsent>Cookies</div>",
    "<ol class='govuk-breadcrumbs'><li>Home</ol>", "<div class='site-footer'>© Council</div>",
    "<div id=leftSidebar>News</div>", "<a class=skip-link href=#x>Skip</a>", "<ul class=social-links><li>Post</ul>",
    "<div class=share>Share this</div>", "<ul class=pagination><li>2</ul>", "<form action=/search>Search</form>",
    "<div class=mgToolbar>Print</div>", "<dialog>Hello</dialog>", "<ul id=mainMenu><li>News</ul>",
]  # fmt: skip


@pytest.mark.parametrize("piece", FURNITURE)
def test_furniture_is_no_text_and_is_reported(piece: str) -> None:
    found = paper(f"<body>{piece}{TEXT}{piece}</body>")
    assert noted(f"<body>{piece}{TEXT}{piece}</body>") == NOTED
    assert [(f.kind, f.severity) for f in found.findings] == [("left-aside", Severity.INFO)]


KEPT = [
    ("struck text in an aside", "<aside>the <s>old</s> way</aside>", "the [s:old] way"),
    ("an insertion in a footer", "<footer><ins>new</ins></footer>", "[ins:new] ^ins"),
    (
        "a struck class in a sidebar",
        "<style>.o{text-decoration:line-through}</style><div class=sidebar><i class=o>old</i></div>",
        "[i+s:old]",
    ),
    ("a title in a plain header", "<header><p>Amendment 1</p></header>", "Amendment 1"),
    ("a header within the text", "<article><header><a href=x>x</a></header></article>", "[link:x]"),
    ("what is said to have no menu", "<div class=no-menu>x</div>", "x"),
    ("a paragraph in Word's footer style", "<p class=MsoFooter>x</p>", "x"),
    ("a form with the text in it", "<form action=mgAi.aspx>x</form>", "x"),
]


@pytest.mark.parametrize(("piece", "shown"), [case[1:] for case in KEPT], ids=[case[0] for case in KEPT])
def test_what_may_be_text_is_kept(piece: str, shown: str) -> None:
    assert noted(f"<body>{TEXT}{piece}</body>") == f"{NOTED} | {shown}"


@pytest.mark.parametrize("main", ["<main>{}</main>", "<div role=main>{}</div>", "<div id=mgContent>{}</div>"])
def test_the_main_part_is_the_text_where_it_holds_most(main: str) -> None:
    assert noted(f"<div>Aside</div>{main.format(TEXT)}<div>Related</div>") == NOTED


def test_what_is_outside_the_main_part_stays_where_it_is_marked() -> None:
    assert noted(f"<main>{TEXT}</main><div>the <del>old</del></div>") == f"{NOTED} | the [del:old]"


def test_looks_from_outside_the_main_part_are_inherited() -> None:
    assert noted("<body style='text-transform:uppercase'><main><p>a</p></main></body>") == "[caps:a]"


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("<div class=menu><p>All of the text there is.</p></div>", "All of the text there is."),
        ("<div class=menu>The text, all of it.</div><p>A.</p>", "The text, all of it. | A."),
        ("<nav>Only this</nav>", "Only this"),
    ],
)
def test_a_page_is_never_left_aside_whole(page: str, shown: str) -> None:
    assert noted(page) == shown


def test_our_own_page_reads_back() -> None:
    found = paper(render(EXAMPLE, View.REDLINE, Options()))
    assert (found.title, found.proposer, found.seconder) == (EXAMPLE.title, EXAMPLE.proposer, EXAMPLE.seconder)
    for one, other in zip(found.paragraphs, EXAMPLE.paragraphs, strict=True):
        assert [(run.text, run.marks) for run in one.runs] == [(s.text, _marks(s)) for s in other.spans]
        facts = (one.kind, one.level, one.label, one.story, one.cell)
        assert facts == (other.kind, other.level, other.label, other.story, other.cell)
        whole = other.change if other.change is not Change.KEEP else other.break_
        assert one.end == REVISIONS[whole]


REVISIONS: dict[Change, set[Mark]] = {
    Change.KEEP: set(), Change.ADD: {Mark.INSERTED}, Change.DELETE: {Mark.DELETED},
    Change.NEITHER: {Mark.INSERTED, Mark.DELETED},
}  # fmt: skip


def _marks(span: object) -> set[Mark]:
    return REVISIONS[span.change] | ({Mark.UNDECIDED} if span.undecided else set())  # type: ignore[attr-defined]


@pytest.mark.parametrize(("view", "word"), [(View.AMENDED, "in_amended"), (View.ORIGINAL, "in_original")])
def test_our_own_clean_pages_read_back(view: View, word: str) -> None:
    whole = Redline(tuple(p for p in EXAMPLE.paragraphs if p.change is Change.KEEP and p.break_ is Change.KEEP))
    found = paper(render(whole, view, Options()))
    text = (p for p in whole.paragraphs if p.story not in (Story.HEADER, Story.FOOTER))  # those are no text of it
    wanted = ("".join(s.text for s in p.spans if getattr(s.change, word)) for p in text)
    # At the border of what is left out two spaces, or one at an end, may meet: the rule for white space says so.
    assert [" ".join(p.text.split()) for p in found.paragraphs] == [" ".join(text.split()) for text in wanted]
