"""The namespaces and content types of WordprocessingML (ECMA-376 Part 1), spelt once."""

from __future__ import annotations

from collections.abc import Callable

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
PACKAGE_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
UNDECIDED_STYLE = "AmendUndecided"
"""The character style, of amend's own, of text of which nothing tells whether it is kept or struck."""
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class _Names(dict[str, str]):
    """Clark names by their short ones, each made once: they are asked for at every element of a document."""

    def __missing__(self, tag: str) -> str:
        name = self[tag] = f"{{{W}}}{tag}"
        return name


w: Callable[[str], str] = _Names().__getitem__
"""Returns the Clark name of a `w:` element or attribute."""


def r(tag: str) -> str:
    """Return the Clark name of an `r:` attribute."""
    return f"{{{R}}}{tag}"


def mc(tag: str) -> str:
    """Return the Clark name of an `mc:` element."""
    return f"{{{MC}}}{tag}"


def m(tag: str) -> str:
    """Return the Clark name of an `m:` element."""
    return f"{{{M}}}{tag}"
