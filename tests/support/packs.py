"""Small meeting packs for tests, and the real command line run on them."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "samples" / "meeting-pack"
MOTION = """# 12.1 Motion regarding {topic}

Proposer: Councillor Ann Hale
Seconder: Councillor Ben Ashe

This Council notes:

1. That the {topic} of the borough cost £{sum} a year.
2. That residents have asked for better {topic} since 2019.

This Council resolves:

1. To ask the Cabinet for a plan for {topic} by May.
2. To thank those who look after the {topic}.
"""
AMENDMENT = """# {group} amendment to the motion on {topic}

Proposer: Councillor Cy Dunn
Seconder: Councillor Di Ellis

Additions are underlined; deletions are struck through.

This Council notes:

1. That the {topic} of the borough cost £{sum} a year.
2. That residents have asked for better {topic} since 2019<u>, and have not had an answer</u>.

This Council resolves:

1. To ask the ~~Cabinet~~<u>Leader</u> for a plan for {topic} by May.
2. To thank those who look after the {topic}.
"""
LETTER = "Dear Mayor,\n\nI write about the bins. They are full.\n\nYours sincerely,\n\nJo Fen\n"


def motion(topic: str, sum_: int = 400) -> str:
    """Return a motion on `topic`, in Markdown."""
    return MOTION.format(topic=topic, sum=sum_)


def amendment(topic: str, group: str = "Labour Group", sum_: int = 400) -> str:
    """Return a marked amendment to it."""
    return AMENDMENT.format(topic=topic, group=group, sum=sum_)


def small_pack(folder: Path) -> Path:
    """Write a pack of two motions, three amendments, a letter and a broken file; return its folder."""
    pack = folder / "pack"
    (pack / "Item 12").mkdir(parents=True)
    files = {
        "Item 12/Motion trees.md": motion("trees"),
        "Item 12/Motion buses.md": motion("buses", 90_000),
        "Item 12/Amendment 1 - Labour.md": amendment("trees"),
        "Item 12/Amendment 2 - Green.md": amendment("trees", "Green Group").replace("Leader", "Mayor"),
        "Buses amendment.md": amendment("buses", "Liberal Democrat Group", 90_000),
        "Letter.txt": LETTER,
    }
    for name, text in files.items():
        (pack / name).write_text(text, encoding="utf-8")
    (pack / "broken.docx").write_bytes(b"PK\x03\x04 and no more")
    return pack


def pack(*arguments: str | Path, seconds: int = 120) -> subprocess.CompletedProcess[str]:
    """Run `python cli.py pack ARGUMENTS` in a process of its own."""
    command = [sys.executable, str(ROOT / "cli.py"), "pack", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=seconds, check=False)


def papers(out: Path) -> dict[tuple[str, str], dict[str, Any]]:
    """Return the manifest's rows, by file and part."""
    rows = json.loads((out / "manifest.json").read_text("utf-8"))["papers"]
    return {(row["file"], row["part"] or ""): row for row in rows}


def outputs(out: Path) -> dict[str, str]:
    """Return the SHA-256 of every file in `out` but the run's own memory and lock."""
    return {
        path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(out.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }
