"""Read amendment papers, prove them against the motion, and write what a council needs of them.

import amend
paper, motion = amend.read("amendment.docx"), amend.read("motion.docx")
redline = amend.reconcile(paper, motion)
amend.write(redline, "redline.docx")
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from amend.errors import AmendError, UnreadableError, UnwritableError
    from amend.instruction import Instruction, State
    from amend.model import (
        Change,
        Convention,
        Finding,
        Mark,
        MarkedParagraph,
        Paper,
        Paragraph,
        Redline,
        Run,
        Severity,
        Span,
    )
    from amend.readers import read
    from amend.reconciliation import compare, reconcile
    from amend.writers import write
    from amend.writers.options import Options
    from amend.writers.view import View

__all__ = [
    "AmendError",
    "Change",
    "Convention",
    "Finding",
    "Instruction",
    "Mark",
    "MarkedParagraph",
    "Options",
    "Paper",
    "Paragraph",
    "Redline",
    "Run",
    "Severity",
    "Span",
    "State",
    "UnreadableError",
    "UnwritableError",
    "View",
    "compare",
    "read",
    "reconcile",
    "write",
]

# Where each name lives; loaded when first asked for, so that `import amend` costs nothing.
_HOMES = {
    "errors": ("AmendError", "UnreadableError", "UnwritableError"),
    "instruction": ("Instruction", "State"),
    "model": (
        "Change",
        "Convention",
        "Finding",
        "Mark",
        "MarkedParagraph",
        "Paper",
        "Paragraph",
        "Redline",
        "Run",
        "Severity",
        "Span",
    ),
    "readers": ("read",),
    "reconciliation": ("compare", "reconcile"),
    "writers": ("write",),
    "writers.options": ("Options",),
    "writers.view": ("View",),
}
_HOME_OF = {name: f"amend.{home}" for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:  # PEP 562; Any because each name has a type of its own, told above
    if name not in _HOME_OF:
        raise AttributeError(f"module 'amend' has no attribute {name!r}")
    return getattr(import_module(_HOME_OF[name]), name)
