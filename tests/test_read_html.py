"""The HTML reader: paragraphs, headings, lists and tables."""

from __future__ import annotations

import pytest
from html_notation import noted

BLOCKS = [
    ("<h1>a</h1><h6>b</h6>", "# a | ###### b"),
    ("<p>a</p><div>b</div><blockquote>c</blockquote>", "a | b | c"),
    ("<dl><dt>a<dd>b</dl><address>c</address>", "a | b | c"),
    ("a<p>b</p>c", "a | b | c"),
    ("<div>a <p>b</p> c <span>d</span></div>", "a | b | c d"),
    ("<p>a<br>b</p>", "a\nb"),
    ("<p>a<br><br>b</p>", "a | b"),
    ("<div>a<br> <br/>\n<br>b</div>", "a | b"),
    ("<p>a<br><b><br></b>b</p>", "a | b"),
    ("<p><br>a<br></p>", "a"),
    ("<h2>a<br><br>b</h2>", "## a\nb"),
    ("<p> a \n b\t c </p>", "a b c"),
    ("<p>a&nbsp;&nbsp; b</p><p>&nbsp;</p>", "a b"),
    ("<pre>a  b\nc\n\nd</pre>", "a b\nc | d"),
    ("<p style='white-space:pre-wrap'>a\nb</p>", "a\nb"),
    ("<p>a<span style='display:block'>b</span>c</p>", "a | b | c"),
    ("<p>a<hr>b", "a | b"),
    ("<details><summary>a</summary>b</details>", "a | b"),
    ("<fieldset><legend>a</legend>b</fieldset>", "a | b"),
    ("<u><p>a</p><p>b</p></u>", "[u:a] | [u:b]"),
    ("<ins><p>a</p><ul><li>b</ul></ins>", "[ins:a] ^ins | <•> [ins:b] ^ins"),
    ("<del><h2>a</h2></del><p>b", "## [del:a] ^del | b"),
    ("<p><ins>a</ins></p>", "[ins:a] ^ins"),
    ("<p><ins>a</ins> <del>b</del></p>", "[ins:a] [del:b]"),
    ("<p>a &pound;4&nbsp;m &lt;b&gt; &amp;</p>", "a £4 m <b> &"),
    ("<p>a&#1;b&#0;</p>", "ab\ufffd"),
    ("", ""), ("<html><body><p> </p></body></html>", ""), ("<head><title>a</title></head>", ""),
    ("plain text", "plain text"),
    ("<p>سلام 👩‍👩‍👧 שלום</p>", "سلام 👩‍👩‍👧 שלום"),
    ("<p>a <u>b <p>c</u> d", "a [u:b] | [u:c] d"),
    ("<p>a <b><i>b</b> c</i> d", "a [b+i:b][i: c] d"),
    ("<ul><li>a<li>b</div></ul></span>c", "<•> a | <•> b | c"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "shown"), BLOCKS)
def test_blocks_are_paragraphs(page: str, shown: str) -> None:
    assert noted(page) == shown


LISTS = [
    ("<ol><li>a<li>b</ol>", "<1.> a | <2.> b"),
    ("<ul><li>a<li>b</ul>", "<•> a | <•> b"),
    ("<ol start=3><li>a<li>b</ol>", "<3.> a | <4.> b"),
    ("<ol><li>a<li value=7>b<li>c</ol>", "<1.> a | <7.> b | <8.> c"),
    ("<ol reversed><li>a<li>b</ol>", "<2.> a | <1.> b"),
    ("<ol type=a><li>a</ol><ol type=A><li>a</ol>", "<a.> a | <A.> a"),
    ("<ol type=i start=4><li>a</ol><ol type=I><li>a</ol>", "<iv.> a | <I.> a"),
    ("<ol type=a start=27><li>a</ol>", "<aa.> a"),
    ("<ol style='list-style-type:lower-alpha'><li>a</ol>", "<a.> a"),
    ("<ol><li style='list-style-type:upper-roman'>a</ol>", "<I.> a"),
    ("<style>ol ol{list-style:lower-roman inside}</style><ol><li>a<ol><li>b</ol></ol>", "<1.> a | ><i.> b"),
    ("<ul style='list-style:none'><li>a</ul>", "<> a"),
    ("<ul style='list-style:none'><li>(b) a</ul>", "<(b)> a"),
    ("<ul type=square><li>a</ul>", "<▪> a"),
    ("<ul style='list-style-type:\"– \"'><li>a</ul>", "<–> a"),
    ("<ol start=0><li>a<li>b</ol>", "<0.> a | <1.> b"),
    ("<ol><li>a<ul><li>b<ol type=i><li>c</ol></ul><li>d</ol>", "<1.> a | ><•> b | >><i.> c | <2.> d"),
    ("<ol><li>a</li><ol type=a><li>b</li></ol><li>c</li></ol>", "<1.> a | ><a.> b | <2.> c"),
    ("<ol><li><p>a</p><p>b</p></li><li>c</ol>", "<1.> a | b | <2.> c"),
    ("<ol><li>a<br><br>b</ol>", "<1.> a | b"),
    ("<ol><li><ol><li>a</ol></ol>", "><1.> a"),
    ("<ol><li>a<ol><li>b</ol>c</ol>", "<1.> a | ><1.> b | c"),
    ("<ol><li><div><span> </span></div><div>a</div></ol>", "<1.> a"),
    ("<ol><li><h3>a</h3>b</ol>", "### <1.> a | b"),
    ("<li>a", "<•> a"),
    ("<ul class='lst-kix_x-1 start'><li>a</ul>", "><•> a"),
]


@pytest.mark.parametrize(("page", "shown"), LISTS)
def test_lists_print_their_labels(page: str, shown: str) -> None:
    assert noted(page) == shown


TYPED = [
    ("<p>1. a</p><p>2. b</p>", "<1.> a | <2.> b"),
    ("<p>1. a</p><p>(a) b</p><p>(b) c</p><p>2. d</p>", "<1.> a | ><(a)> b | ><(b)> c | <2.> d"),
    ("<p>•&nbsp;&nbsp; a</p>", "<•> a"),
    ("<p>This Council notes:<br>1. a<br>more<br>2. b</p>", "This Council notes: | <1.> a\nmore | <2.> b"),
    ("<p>a<br>1. b</p>", "a\n1. b"),
    ("<p><b>1.</b> a</p>", "<1.> a"),
    ("<p><u>1. a</u></p>", "<1.> [u:a]"),
    ("<p><s>1.</s> <u>2.</u> a</p>", "[s:1.] [u:2.] a"),
    ("<p>A. N. Other</p><p>J. Smith</p>", "A. N. Other | J. Smith"),
    ("<h2>1. a</h2>", "## 1. a"),
    ("<p>1.</p>", "1."),
    ("<p>3.4 million people</p>", "3.4 million people"),
    ("<p>1. a</p><p style='margin-left:36pt'>1. b</p><p>2. c</p>", "<1.> a | ><1.> b | <2.> c"),
    ("<p>1. a</p><h2>x</h2><p>• b</p>", "<1.> a | ## x | <•> b"),
    ("<blockquote>1. a</blockquote><p>2. b</p>", "<1.> a | <2.> b"),
]


@pytest.mark.parametrize(("page", "shown"), TYPED)
def test_typed_labels_are_labels(page: str, shown: str) -> None:
    assert noted(page) == shown


TABLES = [
    ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "{1,1} a | {1,2} b | {2,1} c | {2,2} d"),
    ("<table><thead><tr><th>a<th>b<tbody><tr><td>c<td>d</table>", "{1,1} a | {1,2} b | {2,1} c | {2,2} d"),
    ("<table><tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e</table>", "{1,1} a | {1,3} b | {2,1} c | {2,2} d | {2,3} e"),
    ("<table><tr><td rowspan=2>a<td>b<tr><td>c</table>", "{1,1} a | {1,2} b | {2,2} c"),
    ("<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>", "{1,1} a | {1,2} b | {2,2} c | {3,2} d"),
    ("<table><tr><td>a<td><tr><td><td>b</table>", "{1,1} a | {2,2} b"),
    ("<table><tr><td><p>a</p><p>b</p><td>c</table>", "{1,1} a | {1,1} b | {1,2} c"),
    ("<table><tr><td>1. a<td>b</table>", "{1,1} 1. a | {1,2} b"),
    ("<table><tr><td><ol><li>a</ol><td>b</table>", "{1,1} <1.> a | {1,2} b"),
    ("<table><caption>x</caption><tr><td>a<td>b</table>", "x | {1,1} a | {1,2} b"),
    ("<table><tr><td>a<td>b</table><p>x<table><tr><td>c<td>d</table>",
     "{1,1} a | {1,2} b | x | {2:1,1} c | {2:1,2} d"),
    ("<table><tr><td>a</table>", "a"),
    ("<table role=presentation><tr><td>a<td>b</table>", "a | b"),
    ("<table><tr><td><p>a</p><tr><td><h2>b</h2></table>", "a | ## b"),
    ("<table><tr><td>a<tr><td>b</table>", "{1,1} a | {2,1} b"),
    ("<table><tr><td>x<td><h2>a</h2><p>b</p><p>c</p></table>", "x | ## a | b | c"),
    ("<table><tr><td>x<td><table><tr><td>a<td>b</table></table>", "x | {1,1} a | {1,2} b"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "shown"), TABLES)
def test_tables_have_cells_unless_they_are_layout(page: str, shown: str) -> None:
    assert noted(page) == shown
