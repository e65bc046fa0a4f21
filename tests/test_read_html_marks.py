"""The HTML reader: how text looks."""

from __future__ import annotations

import pytest
from html_notation import noted, paper

from amend.model import Mark, Marks

TAGS = [
    ("<p>a <u>b</u> c</p>", "a [u:b] c"),
    ("<p>a <ins>b</ins> <del>c</del></p>", "a [ins:b] [del:c]"),
    ("<p><b>a</b> <strong>b</strong> c</p>", "[b:a] [b:b] c"),
    ("<p><i>a</i> <em>b</em> c</p>", "[i:a] [i:b] c"),
    ("<p>x <s>a</s> <strike>b</strike></p>", "x [s:a] [s:b]"),
    ("<p>x <mark>a</mark></p>", "x [hl:a]"),
    ("<p>x <font color=red>a</font></p>", "x [red:a]"),
    ("<p>x <font color=C00000>a</font></p>", "x [red:a]"),
    ("<p>x <font color='#0070C0'>a</font></p>", "x [blue:a]"),
    ("<p>x <a href=y>a</a></p>", "x [link:a]"),
    ("<p>x <a name=y>a</a></p>", "x a"),
    ("<p><u>x <a href=y>a</a></u></p>", "[u:x ][u+link:a]"),
    ("<p>x <ins><del>a</del></ins></p>", "x [ins+del:a]"),
    ("<p><u>a <b>b <s>c</s></b></u></p>", "[u:a ][b+u:b ][b+u+s:c]"),
    ("<p>H<sub>2</sub>O, m<sup>2</sup></p>", "H2O, m2"),
    ("<p>He said <q>no</q>.</p>", "He said “no”."),
]


@pytest.mark.parametrize(("page", "shown"), TAGS)
def test_tags_are_marks(page: str, shown: str) -> None:
    assert noted(page) == shown


STYLES = [
    ("font-weight:bold", "b"), ("font-weight:700", "b"), ("font-weight:600", "b"), ("font-weight:500", ""),
    ("font-weight:bolder", "b"), ("font:bold 12pt Arial", "b"), ("font:italic 600 12pt/1.5 Arial", "b+i"),
    ("font-style:italic", "i"), ("font-style:oblique", "i"),
    ("text-decoration:underline", "u"), ("text-decoration-line:underline", "u"),
    ("text-decoration:line-through", "s"), ("text-decoration:underline line-through", "u+s"),
    ("text-decoration:line-through double red", "s"), ("text-decoration:none", ""), ("text-decoration:overline", ""),
    ("text-decoration:underline;-webkit-text-decoration-skip:none;text-decoration-skip-ink:none", "u"),
    ("text-transform:uppercase", "caps"), ("font-variant:small-caps", "caps"), ("text-transform:capitalize", ""),
    ("color:red", "red"), ("color:#c00", "red"), ("color:rgb(192, 0, 0)", "red"), ("color:rgb(192 0 0)", "red"),
    ("color:#00b050", "green"), ("color:blue", "blue"), ("color:hsl(240,100%,50%)", "blue"), ("color:purple", "colour"),
    ("color:windowtext", ""), ("color:black", ""), ("color:#222", ""), ("color:inherit", ""), ("color:nonsense", ""),
    ("background:yellow;mso-highlight:yellow", "hl"), ("background-color:#ff0", "hl"), ("background:white", ""),
    ("background-color:transparent", ""), ("background:rgba(0,0,0,0)", ""), ("background:url(x.png) #ff0", "hl"),
    ("color:red !important; color:black", "red"), ("COLOR:RED", "red"), ("color:;;}red", ""),
]  # fmt: skip


@pytest.mark.parametrize(("style", "marks"), STYLES)
def test_inline_styles_are_marks(style: str, marks: str) -> None:
    assert noted(f'<p>plain words <span style="{style}">a</span></p>') == (
        f"plain words [{marks}:a]" if marks else "plain words a"
    )


CASCADE = [
    ("a tag's own look can be taken off", "<u style='text-decoration:none'>a</u>", "a"),
    ("so can that of a struck word", "<s style='text-decoration:none'>a</s>", "a"),
    ("a revision stays one", "<ins style='text-decoration:none'>a</ins>", "[ins:a]"),
    ("a line from outside cannot be taken off", "<u>a <span style='text-decoration:none'>b</span></u>", "[u:a b]"),
    ("but it ends before an inline block", "<u>a <span style='display:inline-block'>b</span></u>", "[u:a ]b"),
    ("weight is set back", "<b>a <span style='font-weight:normal'>b</span></b>", "[b:a ]b"),
    ("so is Google's wrapper", "<b style='font-weight:normal' id='docs-internal-guid-1'><span>a</span></b>", "a"),
    ("a font resets weight", "<b>a <span style='font:7.0pt \"Times New Roman\"'>b</span></b>", "[b:a ]b"),
    ("colour is set back", "<font color=red>a <span style='color:black'>b</span></font>", "[red:a ]b"),
    ("highlighting shows through", "<mark>a <span style='background:transparent'>b</span></mark>", "[hl:a b]"),
    ("white covers it", "<mark>a <span style='background:white'>b</span></mark>", "[hl:a ]b"),
    ("a revision's look is its own", "<ins style='color:green;text-decoration:underline'>a</ins>", "[ins:a]"),
    ("a mark inside one is not", "<ins>a <b>b</b></ins>", "[ins:a ][b+ins:b]"),
    ("capitals are set back", "<span style='text-transform:uppercase'>a <i style='text-transform:none'>b</i></span>",
     "[caps:a ][i:b]"),
]  # fmt: skip


@pytest.mark.parametrize(("inner", "shown"), [case[1:] for case in CASCADE], ids=[case[0] for case in CASCADE])
def test_looks_are_inherited_as_css_says(inner: str, shown: str) -> None:
    assert noted(f"<div>x {inner}</div>") == f"x {shown}"


SHEETS = [
    ("a class", ".n{text-decoration:underline}", "<i class=n>a</i>", "[i+u:a]"),
    ("a tag", "i{text-decoration:underline}", "<i>a</i>", "[i+u:a]"),
    ("two classes", ".n,.m{color:red}", "<i class='k m'>a</i>", "[i+red:a]"),
    ("a class is more than a tag", ".n{font-weight:400} b{font-weight:700}", "<b class=n>a</b>", "a"),
    ("an id is more than classes", "#k{color:red} .n.m{color:blue}", "<i id=k class='n m'>a</i>", "[i+red:a]"),
    ("the later wins", "i{color:blue} i{color:red}", "<i>a</i>", "[i+red:a]"),
    ("important wins", "i{color:red!important} .n{color:blue}", "<i class=n>a</i>", "[i+red:a]"),
    ("important wins over style", "i{color:red!important}", "<i style='color:blue'>a</i>", "[i+red:a]"),
    ("style wins", "i.n{color:blue}", "<i class=n style='color:red'>a</i>", "[i+red:a]"),
    ("descendants", "p u i{color:red}", "<u><b><i>a</i></b></u>", "[b+i+u+red:a]"),
    ("not of another", "h1 i{color:red}", "<i>a</i>", "[i:a]"),
    ("children", "p > i{color:red}", "<i>a</i> <b><i>c</i></b>", "[i+red:a] [b+i:c]"),
    ("siblings", "b + i{color:red}", "<b>c</b><i>a</i>", "[b:c][i+red:a]"),
    ("attributes", "i[lang=cy]{color:red}", "<i lang=cy>a</i>", "[i+red:a]"),
    ("not", "i:not(.n){color:red}", "<i>a</i> <i class=n>b</i>", "[i+red:a] [i:b]"),
    ("states do not match", "i:hover{color:red} i:visited{color:red}", "<i>a</i>", "[i:a]"),
    ("pseudo-elements do not", "i::before{color:red}", "<i>a</i>", "[i:a]"),
    ("a bad selector is ignored", "i[{color:red} i{}} u{color:blue} i{font-weight:bold}", "<i>a</i>", "[i:a]"),
    ("for the screen", "@media screen{i{color:red}}", "<i>a</i>", "[i+red:a]"),
    ("for print", "@media print{i{color:red}}", "<i>a</i>", "[i:a]"),
    ("in a comment, as Word writes it", "<!-- i {mso-style:x; color:red} -->", "<i>a</i>", "[i+red:a]"),
    ("one order through media", "@media all{i{color:blue}} i{color:red}", "<i>a</i>", "[i+red:a]"),
]


@pytest.mark.parametrize(("css", "inner", "shown"), [case[1:] for case in SHEETS], ids=[case[0] for case in SHEETS])
def test_style_sheets_apply(css: str, inner: str, shown: str) -> None:
    page = f"<html><head><style>{css}</style></head><body><p>some words more {inner}</p></body></html>"
    assert noted(page) == f"some words more {shown}"


COLOURS = [
    ("the page's own colour is none", "<body style='color:#003078'>Most of it <font color=red>a</font></body>",
     "Most of it [red:a]"),
    ("black beside much red is the page's own", "<p>some black</p><p><font color=red>and much more red text</font></p>",
     "some black | [red:and much more red text]"),
    ("a table's background is design", "<table bgcolor=yellow style='background:yellow'><tr><td>a<td>b</table>",
     "{1,1} a | {1,2} b"),
    ("so is a page's", "<body style='background:#eef'><div style='background:yellow'>a</div></body>", "a"),
    ("a paragraph's is a mark", "<p>a<p style='background:yellow'>b", "a | [hl:b]"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "shown"), [case[1:] for case in COLOURS], ids=[case[0] for case in COLOURS])
def test_the_looks_of_the_page_itself_are_no_marks(page: str, shown: str) -> None:
    assert noted(page) == shown


@pytest.mark.parametrize(
    ("page", "own"),
    [
        ("<style>h2{color:#7a1431;text-decoration:underline}</style><p>black text</p><h2>a</h2>",
         {Mark.UNDERLINE, Mark.RED, Mark.COLOUR}),
        ("<p>black text</p><u><h2>a</h2></u>", set()),
        ("<p>black text</p><h2 style='color:red'>a</h2>", set()),
        ("<p>black text</p><h2>a</h2>", set()),
    ],
)  # fmt: skip
def test_a_headings_style_sheet_is_its_own(page: str, own: Marks) -> None:
    assert paper(page).paragraphs[1].own == own


HIDDEN = [
    "<span style='display:none'>x</span>", "<span hidden>x</span>", "<span style='visibility:hidden'>x</span>",
    "<script>x</script>", "<template>x</template>", "<svg><text>x</text></svg>", "<noscript>x</noscript>",
    "<select><option>x</select>", "<textarea>x</textarea>", "<button>x</button>", "<!-- x -->", "<iframe>x</iframe>",
    "<span class=visually-hidden>x</span>", "<span class='govuk-visually-hidden'>x</span>",
    "<span class=sr-only>x</span>", "<span style='position:absolute;left:-9999px'>x</span>", "<style>x</style>",
]  # fmt: skip


@pytest.mark.parametrize("inner", HIDDEN)
def test_what_is_not_shown_is_no_text(inner: str) -> None:
    assert noted(f"<p>a {inner} b</p>").replace("  ", " ") == "a b"


@pytest.mark.parametrize(
    ("page", "severity"),
    [("<p>a <i hidden>b</i>", "info"), ("<p>a <del style='display:none'><s>b</s></del>", "warning"), ("<p>a", None)],
)
def test_hidden_text_is_reported(page: str, severity: str | None) -> None:
    assert [f.severity for f in paper(page).findings if f.kind == "hidden-text"] == ([severity] if severity else [])


def test_missing_style_sheets_are_reported_where_nothing_is_marked() -> None:
    page = "<head><link rel=stylesheet href=a.css></head><p>a <span class=new>b</span>"
    assert [f.kind for f in paper(page).findings] == ["style-sheets"]
    assert paper(page + " <u>c</u>").findings == ()
