"""A whole meeting pack of an invented borough, and what is to be found in it. See README.md."""

from __future__ import annotations

from support.town_pack.building import build
from support.town_pack.expected import Expected

__all__ = ["Expected", "build"]
