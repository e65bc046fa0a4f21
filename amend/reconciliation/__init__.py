"""Paper (and motion) -> Redline: what the amendment does, proved against the motion, with what was found on the way."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from amend.reconciliation.finished import compare
    from amend.reconciliation.papers import UNPROVED, reconcile

__all__ = ["UNPROVED", "compare", "reconcile"]

# Each loads when first asked for: two finished texts need no legends and no conventions.
_HOME_OF = {"UNPROVED": "papers", "compare": "finished", "reconcile": "papers"}


def __getattr__(name: str) -> Any:  # PEP 562; Any because each name has a type of its own, told above
    if name not in _HOME_OF:
        raise AttributeError(f"module 'amend.reconciliation' has no attribute {name!r}")
    return getattr(import_module(f"amend.reconciliation.{_HOME_OF[name]}"), name)
