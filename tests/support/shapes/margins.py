"""Headers, footers and sections: first, even and default ones; breaks beside changed paragraphs; turned pages."""

from __future__ import annotations

from support.shapes.making import Parts, frame, framed, shape
from support.shapes.package import PLAIN
from support.shapes.word import cell, field, h, p, picture, row, section, simple_field, table

_NEXT = p("Officers reported to the Transport Committee on 3 February.")
_ONE = p("The 314 bus ran until March.")
_OTHER = p("The 314 bus ran until April.")
_PAGE = simple_field("PAGE", "1")


def _header(text: str) -> str:
    return p(text, style="Header")


def _footer(text: str) -> str:
    return p(f"{text}\t", _PAGE, style="Footer")


def _margins(refs: str, **found: str) -> Parts:
    title = " first " in refs
    even = "<w:evenAndOddHeaders/>" if " even " in refs else ""
    return {"last": section(refs, title=title), "margins": found, "settings": even}


_DEFAULT = "header default rId11, footer default rId21"
_ALL = (
    "header default rId11, header first rId12, header even rId13, footer default rId21, footer first rId22,"
    " footer even rId23"
)
_SAME = _margins(_DEFAULT, header1=_header("Full Council, 14 May"), footer1=_footer("Item 12"))
_SIX = {
    "header1": _header("Full Council, 14 May"), "header2": _header("First page"), "header3": _header("Even page"),
    "footer1": _footer("Item 12"), "footer2": _footer("Borough of Harrowmere"), "footer3": _footer("Even foot"),
}  # fmt: skip


def _broken(refs: str = "", landscape: bool = False, text: str = "The section ends here.") -> str:
    """Return a paragraph that ends a section."""
    return p(text, props=section(refs, landscape))


SHAPES = (
    framed("a header and a footer kept", _ONE + _NEXT, _OTHER + _NEXT, _SAME, gone="March", come="April"),
    framed("words in a header changed", _ONE + _NEXT, _ONE + _NEXT, _SAME,
           _margins(_DEFAULT, header1=_header("Full Council, 21 June"), footer1=_footer("Item 12")), gone="14 May",
           come="21 June"),
    framed("words in a footer with a page number changed", _ONE + _NEXT, _OTHER + _NEXT, _SAME,
           _margins(_DEFAULT, header1=_header("Full Council, 14 May"), footer1=_footer("Item 13")), gone="March12",
           come="April13"),
    framed("first and even headers, words in each changed", _ONE + _NEXT, _ONE + _NEXT, _margins(_ALL, **_SIX),
           _margins(_ALL, **{**_SIX, "header2": _header("Front page"), "header3": _header("Left page"),
                             "footer3": _footer("Left foot")}), gone="FirstEvenEven", come="FrontLeftLeft"),
    framed("a first header added", _ONE + _NEXT, _OTHER + _NEXT, _SAME,
           _margins(f"{_DEFAULT}, header first rId12", header1=_header("Full Council, 14 May"),
                    header2=_header("First page"), footer1=_footer("Item 12")), says=("not-compared",)),
    framed("a header removed", _ONE + _NEXT, _OTHER + _NEXT, _SAME,
           _margins("footer default rId21", footer1=_footer("Item 12")), says=("not-compared",)),
    framed("the edited copy numbers its headers otherwise", _ONE + _NEXT, _OTHER + _NEXT, _SAME,
           _margins("header default rId12, footer default rId21", header2=_header("Full Council, 14 May"),
                    footer1=_footer("Item 12")), gone="March", come="April"),
    framed("a paragraph added in a header", _ONE + _NEXT, _ONE + _NEXT, _SAME,
           _margins(_DEFAULT, header1=_header("Full Council, 14 May") + _header("Supplementary agenda"),
                    footer1=_footer("Item 12")), gone="", come="Supplementary agenda"),
    framed("a table in a header, a cell changed", _ONE + _NEXT, _ONE + _NEXT,
           _margins(_DEFAULT, header1=table(row("Full Council", "14 May")) + p(), footer1=_footer("Item 12")),
           _margins(_DEFAULT, header1=table(row("Full Council", "21 June")) + p(), footer1=_footer("Item 12")),
           gone="14 May", come="21 June"),
    framed("a page number of pages in a footer", _ONE + _NEXT, _OTHER + _NEXT,
           _margins("footer default rId21", footer1=p("Page ", field("PAGE", "1"), " of ", field("NUMPAGES", "2"),
                    style="Footer")), gone="March", come="April"),
    framed("two sections, words changed in both", _ONE + _broken() + _NEXT + p("Fares rose in May."),
           _OTHER + _broken() + _NEXT + p("Fares rose in June."), gone="MarchMay", come="AprilJune"),
    framed("a landscape section with a table, a row added", _ONE + _broken()
           + table(row("Route 9", "£1"), row("Route 14", "£980")) + _broken("", True, "Sources: the operator.") + _NEXT,
           _ONE + _broken() + table(row("Route 9", "£1"), row("Route 12", "£4,200"), row("Route 14", "£980"))
           + _broken("", True, "Sources: the operator.") + _NEXT, gone="", come="Route 12£4,200"),
    framed("a paragraph deleted before a section break", _ONE + p("Fares rose in May.") + _broken() + _NEXT,
           _ONE + _broken() + _NEXT, gone="Fares rose in May.", come=""),
    framed("a paragraph deleted after a section break", _ONE + _broken() + p("Fares rose in May.") + _NEXT,
           _ONE + _broken() + _NEXT, gone="Fares rose in May.", come=""),
    framed("a paragraph inserted before a section break", _ONE + _broken() + _NEXT,
           _ONE + p("Fares rose in May.") + _broken() + _NEXT, gone="", come="Fares rose in May."),
    framed("a paragraph inserted after a section break", _ONE + _broken() + _NEXT,
           _ONE + _broken() + p("Fares rose in May.") + _NEXT, gone="", come="Fares rose in May."),
    framed("words changed in the paragraph that ends a section", _ONE + _broken() + _NEXT,
           _ONE + _broken(text="The part ends here.") + _NEXT, gone="section", come="part"),
    framed("a section break in an empty paragraph, paragraphs changed around it",
           _ONE + p(props=section()) + _NEXT + p("Fares rose in May."),
           _OTHER + p(props=section()) + _NEXT + p("Fares rose in June."), gone="MarchMay", come="AprilJune"),
    framed("the paragraph that ends a section deleted", _ONE + _broken("", True) + _NEXT, _ONE + _NEXT,
           gone="The section ends here.", come="", says=("not-compared",)),
    framed("a section break inserted", _ONE + _NEXT, _ONE + p(props=section("", True)) + _NEXT,
           gone="", come="", says=("not-compared",)),
    framed("a paragraph that ends a section joined to the next", _ONE + _broken("", True) + _NEXT,
           _ONE + p("The section ends here. Officers reported to the Transport Committee on 3 February."),
           says=("not-compared",)),
    framed("a paragraph that ends a section split", _ONE + _broken(text="The section ends. It ends here.") + _NEXT,
           _ONE + p("The section ends.") + _broken(text="It ends here.") + _NEXT, gone="", come=""),
    framed("two sections with headers of their own, one changed", _ONE + _broken("header default rId11") + _NEXT,
           _ONE + _broken("header default rId11") + _NEXT,
           {"last": section("header default rId12"), "margins": {"header1": _header("Part one, 14 May"),
                                                                  "header2": _header("Part two, 14 May")}},
           {"margins": {"header1": _header("Part one, 14 May"), "header2": _header("Part two, 21 June")}},
           gone="14 May", come="21 June"),
    framed("the page turned to landscape", _ONE + _NEXT, _OTHER + _NEXT, None, {"last": section("", True)},
           gone="March", come="April", says=("not-compared",)),
    framed("columns in a section", _ONE + p("Fares rose in May.", props=PLAIN.replace('w:cols w:space="708"',
           'w:cols w:num="2" w:space="708"')) + _NEXT,
           _ONE + p("Fares rose in June.", props=PLAIN.replace('w:cols w:space="708"',
           'w:cols w:num="2" w:space="708"')) + _NEXT, gone="May", come="June"),
    shape("a section break before the last paragraph, which is replaced", frame(_ONE) + _broken() + _NEXT,
          frame(_ONE) + _broken() + p("Nobody wants to walk to the station in the rain.")),
    shape("a section break before the last paragraph, one inserted behind it", frame(_ONE) + _broken() + _NEXT,
          frame(_ONE) + _broken() + _NEXT + h("This Council resolves", 2) + p("to ask why.")),
    framed("a header with a logo and a table, body changed", _ONE + _NEXT, _OTHER + _NEXT,
           {**_margins(_DEFAULT, header1=table(row(cell(p("Arms")), "Full Council")) + p(), footer1=_footer("Item")),
            "pictures": {"rId41": "AA0000"}}, gone="March", come="April"),
    framed("a page border of text above a picture", p(picture()) + _ONE + _NEXT, p(picture()) + _OTHER + _NEXT,
           {"pictures": {"rId41": "AA0000"}}, gone="March", come="April"),
)  # fmt: skip
