"""How generated papers mark changes: each style's look in DOCX, HTML and Markdown, and the legend that says so."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """One look: its run properties in DOCX (element -> val), its HTML tags, its Markdown delimiter ("" for none)."""

    docx: tuple[tuple[str, str], ...]
    html: tuple[str, str]
    markdown: str = ""
    typed: tuple[str, str] = ("", "")
    """Characters typed around the text, as brackets are."""
    revision: str = ""
    """`ins` or `del` where it is a real revision."""


@dataclass(frozen=True, slots=True)
class Style:
    """How one paper marks additions and deletions, and its legend's lines."""

    name: str
    added: Look
    deleted: Look
    legend: tuple[str, ...] = ()


UNDERLINE = Look((("u", "single"),), ("<u>", "</u>"))
DOUBLE_UNDERLINE = Look((("u", "double"),), ('<span style="text-decoration: underline double">', "</span>"))
BOLD = Look((("b", ""),), ("<b>", "</b>"), "**")
STRONG = Look((("b", ""),), ("<strong>", "</strong>"), "**")
BOLD_ITALIC = Look((("b", ""), ("i", "")), ("<b><i>", "</i></b>"), "***")
ITALIC = Look((("i", ""),), ("<em>", "</em>"), "*")
RED = Look((("color", "FF0000"),), ('<span style="color:#ff0000">', "</span>"))
HIGHLIGHT = Look((("highlight", "yellow"),), ('<span style="background-color: yellow">', "</span>"))
CAPS = Look((("caps", ""),), ('<span style="text-transform: uppercase">', "</span>"))
CHARACTER_STYLE = Look((("rStyle", "Addition"),), ('<span class="addition">', "</span>"))
STRIKE = Look((("strike", ""),), ("<s>", "</s>"), "~~")
STRIKE_TAG = Look((("strike", ""),), ("<strike>", "</strike>"), "~~")
STRIKE_CSS = Look((("strike", ""),), ('<span style="text-decoration:line-through;">', "</span>"), "~~")
DOUBLE_STRIKE = Look((("dstrike", ""),), ("<s>", "</s>"), "~~")
STRUCK_STYLE = Look((("rStyle", "Deletion"),), ('<span class="deletion">', "</span>"))
BRACKETS = Look((), ("", ""), "", ("[", "]"))
INSERTED = Look((), ("<ins>", "</ins>"), "++", revision="ins")
DELETED = Look((), ("<del>", "</del>"), "~~", revision="del")

_ALL = (
    Style("underline", UNDERLINE, STRIKE, ("Additions underlined", "Deletions struckthrough")),
    Style("bold", BOLD, STRIKE, ("ADDITIONS IN BOLD", "DELETIONS STRUCKTHROUGH")),
    Style("strong", STRONG, STRIKE_TAG, ("Additions are shown in bold; deletions are shown struck through.",)),
    Style("bold-italic", BOLD_ITALIC, STRIKE_CSS,
          ("Additions are shown in bold italics and deletions as struck through.",)),
    Style("italic", ITALIC, STRIKE, ("New words are in italics, removed words are crossed out.",)),
    Style("double", DOUBLE_UNDERLINE, DOUBLE_STRIKE, ("Insertions underlined, deletions struck through",)),
    Style("red", RED, STRIKE, ("Additional text in red, deleted text struck through",)),
    Style("highlight", HIGHLIGHT, STRIKE, ("Additions highlighted; deletions struck through",)),
    Style("caps", CAPS, STRIKE, ("Additions in CAPITALS, deletions struck through",)),
    Style("brackets", UNDERLINE, BRACKETS, ("Additions underlined; deletions in [square brackets]",)),
    Style("character-style", CHARACTER_STYLE, STRUCK_STYLE, ("Additions underlined", "Deletions struck through")),
    Style("revisions", INSERTED, DELETED),
    Style("bare-underline", UNDERLINE, STRIKE),
    Style("bare-bold", BOLD, STRIKE),
)  # fmt: skip

STYLES = {style.name: style for style in _ALL}
"""Every style by name; the "bare" ones print no legend, so it must be inferred."""
DOCX_STYLES = tuple(STYLES)
HTML_STYLES = tuple(STYLES)
MARKDOWN_STYLES = ("underline", "bold", "strong", "bold-italic", "italic", "brackets", "revisions", "bare-underline",
                   "bare-bold")  # fmt: skip
