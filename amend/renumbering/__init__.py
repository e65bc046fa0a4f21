"""Labels that shift: each item's label in the original and in the amended text, and what is said of those that differ.

A list counts anew in the amended text: inserted items take the next number, deleted ones do not count.
"""

from __future__ import annotations

from amend.renumbering.counting import labels, relabelled
from amend.renumbering.cross_references import of_references
from amend.renumbering.items import outline
from amend.renumbering.shifts import of_shifts

__all__ = ["labels", "of_references", "of_shifts", "outline", "relabelled"]
