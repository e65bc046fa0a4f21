"""Numbering definitions as Word saves them, and the usual lists of every shape."""

from __future__ import annotations

import re

_FORMS = {"1.": ("decimal", "%{}."), "a)": ("lowerLetter", "(%{})"), "i)": ("lowerRoman", "(%{})"),
          "A.": ("upperLetter", "%{}.")}  # fmt: skip


def level(at: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    """Return one level of a list."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{720 * (at + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
    )


def abstract(key: int, *levels: str) -> str:
    """Return an abstract list."""
    return (
        f'<w:abstractNum w:abstractNumId="{key}"><w:nsid w:val="{0x1A2B3C00 + key:08X}"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="{0x5D6E7F00 + key:08X}"/>{"".join(levels)}'
        "</w:abstractNum>"
    )


def number(key: int, of: int, restart: bool = False) -> str:
    """Return a list that is an instance of an abstract one; `restart` begins again at one."""
    inner = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' if restart else ""
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{inner}</w:num>'


def _usual(key: int, *forms: str) -> str:
    return abstract(key, *(level(at, _FORMS[form][0], _FORMS[form][1].format(at + 1))
                           for at, form in enumerate(forms)))  # fmt: skip


def _bullet(at: int) -> str:
    glyph = '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/></w:rPr></w:lvl>'
    return level(at, "bullet", "\uf0b7").replace("</w:lvl>", glyph)


_LEGAL = abstract(3, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", "<w:isLgl/>"),
                  level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"))  # fmt: skip
_STYLED = abstract(4, level(0, "decimal", "%1.", '<w:pStyle w:val="ListNumber"/>'),
                   level(1, "lowerLetter", "(%2)", '<w:pStyle w:val="ListNumber2"/>'))  # fmt: skip


def numbering(more: str = "") -> str:
    """Return the usual lists (1 numbered, 2 bulleted, 3 legal, 4 by style, 5 numbered anew) and `more` of them."""
    definitions = "".join(re.findall(r"<w:abstractNum .*?</w:abstractNum>", more))
    lists = "".join(re.findall(r"<w:num .*?</w:num>", more))
    return (
        _usual(1, "1.", "a)", "i)")
        + abstract(2, _bullet(0), _bullet(1), _bullet(2))
        + _LEGAL
        + _STYLED
        + definitions
        + number(1, 1)
        + number(2, 2)
        + number(3, 3)
        + number(4, 4)
        + number(5, 1, restart=True)
        + lists
    )
