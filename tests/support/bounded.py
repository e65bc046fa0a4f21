"""Run a command within limits and report what it took; a small process, so that memory is the command's alone.

    python bounded.py REPORT.json SECONDS BYTES COMMAND...
REPORT.json gets {"status", "seconds" (of processor time), "peak" (bytes), "late"}; SECONDS bound the wall clock,
BYTES the address space. The command keeps this process's standard streams.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
from functools import partial

_UNIT = 1 if sys.platform == "darwin" else 1024  # what ru_maxrss counts in


def main(report: str, seconds: int, limit: int, command: list[str]) -> None:
    """Run `command` and write the report."""
    bound = partial(resource.setrlimit, resource.RLIMIT_AS, (limit, limit))
    child = subprocess.Popen(command, preexec_fn=bound)
    late: list[bool] = []

    def end(number: int, frame: object) -> None:
        late.append(True)
        child.kill()

    signal.signal(signal.SIGALRM, end)
    signal.alarm(seconds)
    _, status, usage = os.wait4(child.pid, 0)
    signal.alarm(0)
    child.returncode = os.waitstatus_to_exitcode(status)
    took = {
        "status": child.returncode,
        "seconds": usage.ru_utime + usage.ru_stime,
        "peak": usage.ru_maxrss * _UNIT,
        "late": bool(late),
    }
    with open(report, "w", encoding="utf-8") as file:
        json.dump(took, file)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:])
