"""Every node of a tree in order, entered and left, without recursion: a page may be nested as deep as it likes."""

from __future__ import annotations

from typing import Protocol

from selectolax.lexbor import LexborNode

_SILENT_WORDS = (
    "applet audio base button canvas datalist embed head iframe img input link meta meter noembed noframes noscript "
    "object option param picture progress rp script select source style svg template textarea title track video"
)
SILENT = frozenset(_SILENT_WORDS.split())
"""Elements whose content is no text of the page."""


class Visitor(Protocol):
    """What looks at the nodes."""

    def enter(self, node: LexborNode) -> bool:
        """Look at `node`; say whether to go into it. What is gone into is left again."""

    def leave(self) -> None:
        """Leave the element entered last."""


def walk(root: LexborNode, visitor: Visitor) -> None:
    """Show `root` and everything in it to `visitor`."""
    node = root
    depth = 0
    while True:
        if visitor.enter(node):
            child = node.child
            if child is not None:
                node = child
                depth += 1
                continue
            visitor.leave()
        following = node.next
        while depth and following is None:
            above = node.parent
            assert above is not None
            node = above
            depth -= 1
            visitor.leave()
            following = node.next
        if not depth or following is None:
            return
        node = following
