"""The structure tree of a tagged PDF (ISO 32000-1, 14.7): which element each piece of marked content belongs to.

Only what groups text is asked for: the paragraph, heading, list item or cell. A file with a broken tree has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pdfminer.pdfexceptions import PDFException
from pdfminer.pdftypes import PDFObjRef, resolve1
from pdfminer.psparser import PSException, PSLiteral

BLOCKS = frozenset(
    {"P", "H", *(f"H{n}" for n in range(1, 7)), "LI", "Lbl", "LBody", "TD", "TH", "Caption", "Title", "Note", "FENote",
     "TOCI", "BlockQuote", "Artifact"}
)  # fmt: skip
_DEEPEST = 40
"""Elements climbed from the text to its block."""
_MOST = 100_000
"""Entries of the parent tree that are looked at."""


@dataclass(slots=True)
class Structure:
    """A document's structure tree, as far as it was asked for. `kinds` names each block met so far."""

    tree: Any = None
    roles: Mapping[str, Any] = field(default_factory=dict)
    kinds: dict[int, str] = field(default_factory=dict)

    def blocks(self, attributes: Mapping[str, Any]) -> dict[int | None, int]:
        """Return the block of each marked-content number of the page with these attributes."""
        try:
            entry = self._entry(self.tree, resolve1(attributes.get("StructParents")), _DEEPEST)
            elements = resolve1(entry)
            if not isinstance(elements, list):
                return {}
            found = ((mcid, self._block(element)) for mcid, element in enumerate(elements[:_MOST]))
            return {mcid: block for mcid, block in found if block}
        except (PDFException, PSException, TypeError, ValueError, KeyError, AttributeError, RecursionError):
            return {}  # a tree that cannot be followed is as good as none: the page is read by its geometry

    def _entry(self, node: Any, key: Any, depth: int) -> Any:
        """Return the value of `key` in a number tree (7.9.7)."""
        node = resolve1(node)
        if not isinstance(node, dict) or not isinstance(key, int) or not depth:
            return None
        numbers = resolve1(node.get("Nums")) or []
        for at in range(0, min(len(numbers) - 1, _MOST), 2):
            if resolve1(numbers[at]) == key:
                return numbers[at + 1]
        for kid in (resolve1(node.get("Kids")) or [])[:_MOST]:
            low, high = (resolve1(limit) for limit in resolve1(resolve1(kid).get("Limits")))
            if low <= key <= high:
                return self._entry(kid, key, depth - 1)
        return None

    def _block(self, reference: Any) -> int:
        """Return the number of the block that `reference`, or what is around it, is; 0 for none."""
        for _ in range(_DEEPEST):
            element = resolve1(reference)
            if not isinstance(reference, PDFObjRef) or not isinstance(element, dict):
                return 0
            kind = self._kind(element)
            if kind in BLOCKS:
                self.kinds[reference.objid] = kind
                return reference.objid
            reference = element.get("P")
        return 0

    def _kind(self, element: Mapping[str, Any]) -> str:
        name = resolve1(element.get("S"))
        called = str(name.name) if isinstance(name, PSLiteral) else ""
        mapped = resolve1(self.roles.get(called))
        said = mapped.name if isinstance(mapped, PSLiteral) and called not in BLOCKS else called
        return str(said)


def structure_of(catalog: Mapping[str, Any]) -> Structure:
    """Return the structure tree of a document, an empty one where it has none that can be followed."""
    try:
        root = resolve1(catalog.get("StructTreeRoot"))
        if not isinstance(root, dict):
            return Structure()
        roles = resolve1(root.get("RoleMap"))
        return Structure(root.get("ParentTree"), roles if isinstance(roles, dict) else {})
    except (PDFException, PSException, TypeError):
        return Structure()
