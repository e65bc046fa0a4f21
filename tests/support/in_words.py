"""Orders typed as plain text, on a motion typed as plain text."""

from __future__ import annotations

from amend.instruction import State
from amend.model import Redline, Severity
from amend.readers import read_bytes
from amend.reconciliation import reconcile

MARKET_HALL = """This Council notes:
1. The market hall was built in 1884.
2. Rents rose in May.

This Council resolves:
1. To mend the roof;
2. To report in October; and
3. To thank the traders.
"""


def reconciled(paper: str, motion: str) -> Redline:
    """Return what `paper` makes of `motion`."""
    return reconcile(read_bytes(paper.encode(), "paper.txt", "txt"), read_bytes(motion.encode(), "motion.txt", "txt"))


def is_told(redline: Redline) -> bool:
    """Whether something was refused or is warned of."""
    refused = any(one.state is not State.APPLIED for one in redline.instructions)
    return refused or any(one.severity is not Severity.INFO for one in redline.findings)
