"""Marked papers as PDF, made by several producers from one pair, so that the truth is the same to the letter.

`sheet(seed)` writes a motion of two to five pages, amends it and says how it is laid out; `PRODUCERS` print it.
"""

from support.pdf.producers import PRODUCERS, missing_producer
from support.pdf.sheets import STYLES, Layout, Sheet
from support.pdf.writing import sheet

__all__ = ["PRODUCERS", "STYLES", "Layout", "Sheet", "missing_producer", "sheet"]
