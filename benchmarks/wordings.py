"""Take tables of turns of phrase away, read the held-back papers without them, and print what becomes of these.

    python benchmarks/wordings.py [--without TABLE ...] [--every N]

It tells how the engine fares with wordings that no row of these tables knows: papers that it carried out rightly are
still right, refused or warned of, or wrong in silence, which none may be. With --every, one file of papers in N is
read. Tables: loose_talk, part_names, sequences, ways, turns, phrasings, minutes, rewordings.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from support.instruction_cases import FOLDER, Case, cases_in, lines_of  # noqa: E402  the tests' folder is found first

from amend.instructions import marking  # noqa: E402  the same
from amend.model import Severity  # noqa: E402  the same
from amend.reconciliation import reconcile  # noqa: E402  the same
from amend.writers import render  # noqa: E402  the same
from amend.writers.view import View  # noqa: E402  the same

TABLES = {
    "minutes": marking.MINUTES,
    "loose_talk": marking.LOOSE_TALK,
    "part_names": marking.PART_NAMES,
    "sequences": marking.SEQUENCES,
    "ways": marking.WAYS,
    "turns": marking.TURNS,
    "phrasings": marking.SPACES,
}
"""In the order in which they are read."""
REWORDINGS = "rewordings"


def take_away(names: Sequence[str]) -> None:
    """Have sentences read without the rows of the tables `names`."""
    kept = (row for name, table in TABLES.items() if name not in names for row in table)
    marking._SPACES = tuple((re.compile(said), meant) for said, meant in kept)
    if REWORDINGS in names:
        marking.reworded = lambda line: line


def outcome(case: Case) -> str:
    """Return what becomes of a paper: `right`, `told` (refused, or with a warning) or `silent` (nothing told)."""
    redline = reconcile(case.paper, case.motion)
    if lines_of(render(redline, "txt", View.AMENDED)) == case.amended:
        return "right"
    told = any(str(one.state) != "applied" for one in redline.instructions)
    warned = any(finding.severity is not Severity.INFO for finding in redline.findings)
    return "told" if told or warned else "silent"


def main() -> int:
    """Print how many papers are right, told of and wrong in silence; return 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--without", nargs="*", default=[], choices=[*TABLES, REWORDINGS], metavar="TABLE")
    parser.add_argument("--every", type=int, default=1, metavar="N")
    options = parser.parse_args()
    take_away(options.without)
    files: list[Path] = sorted((FOLDER / "held_back").glob("*.txt"))[:: options.every]
    counts = Counter(outcome(case) for path in files for case in cases_in(path))
    without = ", ".join(options.without) or "nothing"
    print(f"without {without}: {sum(counts.values()):,} papers: {counts['right']:,} right, {counts['told']:,} told, "
          f"{counts['silent']:,} wrong in silence")  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
