"""Run a command and print, as JSON, its seconds, its processor time, its peak memory and its last line of error.

measured.py LIMIT COMMAND ...

The memory is that of the largest process, the processor time that of all which the command waited for.

A program of its own, because a process counts the memory of the one that started it: from the benchmark itself, with
its parsed documents, every engine would seem at least as large as the benchmark. POSIX only.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time

_MIB = 1024 * 1024 if sys.platform == "darwin" else 1024

with tempfile.TemporaryFile() as errors:
    begun = time.perf_counter()
    process = subprocess.Popen(
        sys.argv[2:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors, start_new_session=True
    )
    signal.signal(signal.SIGALRM, lambda *_: os.killpg(process.pid, signal.SIGKILL))
    signal.alarm(int(sys.argv[1]))
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    signal.alarm(0)
    errors.seek(0)
    said = errors.read().decode(errors="replace").strip().splitlines()

code = os.waitstatus_to_exitcode(status)
problem = (said[-1] if said else f"status {code}") if code else ""
spent = usage.ru_utime + usage.ru_stime
print(json.dumps({"seconds": seconds, "cpu": spent, "mib": usage.ru_maxrss / _MIB, "problem": problem}))
