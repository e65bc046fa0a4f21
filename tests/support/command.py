"""Run the real command line in a process of its own, within limits."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
_BOUNDED = Path(__file__).with_name("bounded.py")
_ADDRESS_SPACE = 3 * 2**29


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command ended: `seconds` are of processor time, `peak` is its resident memory in bytes."""

    status: int
    out: str
    err: str
    seconds: float
    peak: int
    late: bool

    @property
    def lines(self) -> list[str]:
        """The lines on standard error."""
        return self.err.splitlines()


def amend(*arguments: str | Path, cwd: Path, seconds: int = 60) -> Ran:
    """Run `python cli.py ARGUMENTS` in the folder `cwd`, at most `seconds` long and in 1.5 GiB of address space."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        limits = [str(report), str(seconds), str(_ADDRESS_SPACE)]
        command = [sys.executable, str(ROOT / "cli.py"), *map(str, arguments)]
        # -I -S: the one that watches starts at once and stays small.
        watched = [sys.executable, "-I", "-S", str(_BOUNDED), *limits, *command]
        done = subprocess.run(watched, cwd=cwd, capture_output=True, timeout=seconds + 30, check=False)
        took = json.loads(report.read_text(encoding="utf-8"))
    return Ran(out=done.stdout.decode(errors="replace"), err=done.stderr.decode(errors="replace"), **took)
