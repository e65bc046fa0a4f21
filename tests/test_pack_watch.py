"""`amend pack --watch`: late papers are converted as they come, and Ctrl-C ends it quietly."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from support.packs import ROOT, amendment, small_pack

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent the POSIX way"),
    pytest.mark.long,
]


def wait_for(is_so: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.1)


def test_late_papers_are_converted_as_they_come(tmp_path: Path) -> None:
    source, out = small_pack(tmp_path), tmp_path / "out"
    command = [sys.executable, str(ROOT / "cli.py"), "pack", str(source), "-o", str(out), "--watch"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        wait_for(lambda: (out / "manifest.json").exists())
        (source / "Late - Tory.md").write_text(amendment("trees", "Conservative Group"), encoding="utf-8")
        wait_for(lambda: (out / "Late - Tory.redline.docx").exists())
        (source / "Late - Tory.md").unlink()
        wait_for(lambda: not (out / "Late - Tory.redline.docx").exists())
        running.send_signal(signal.SIGINT)
        said, _ = running.communicate(timeout=30)
    finally:
        running.kill()
    assert running.returncode == 0
    assert said.count("Watching for papers") >= 3
    assert "Traceback" not in said
    assert "KeyboardInterrupt" not in said
