"""LibreOffice as a second judge: one process for many files, driven through `office_server.py`."""

from __future__ import annotations

import contextlib
import functools
import json
import os
import selectors
import shutil
import signal
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from support.resolution import How
from support.resolver import squeezed

_SERVER = Path(__file__).with_name("office_server.py")
_START_SECONDS = 120.0


class OfficeError(Exception):
    """LibreOffice failed, or took too long."""


@dataclass(frozen=True, slots=True)
class OfficePara:
    """A paragraph as LibreOffice shows it: its printed list label, and "body", "footnote" or "cell A1" as `where`."""

    text: str
    label: str
    style: str
    where: str


@dataclass(frozen=True, slots=True)
class OfficeReading:
    """What LibreOffice makes of a file; `left` are the tracked changes it did not resolve."""

    paragraphs: tuple[OfficePara, ...]
    changes: int
    left: int

    def texts(self) -> list[str]:
        """Return the paragraphs' texts after the rule for white space, empty ones left out."""
        return [text for para in self.paragraphs if (text := squeezed(para.text))]

    def labels(self) -> list[str]:
        """Return the label of each of `texts`."""
        return [para.label for para in self.paragraphs if squeezed(para.text)]


def missing_office() -> str:
    """Return what is missing to run LibreOffice here, "" where nothing is."""
    if shutil.which(os.environ.get("AMEND_SOFFICE", "soffice")) is None:
        return "LibreOffice (soffice) is not on the path"
    return "" if uno_python() else "no Python on the path can import uno (Debian: python3-uno)"


@functools.cache
def uno_python() -> str:
    """Return the first Python on the path, or beside soffice, that can import uno; "" for none."""
    soffice = shutil.which(os.environ.get("AMEND_SOFFICE", "soffice"))
    beside = [str(Path(soffice).resolve().with_name("python"))] if soffice else []
    for candidate in [*(os.path.join(folder, "python3") for folder in os.get_exec_path()), *beside]:
        if os.access(candidate, os.X_OK) and _imports_uno(candidate):
            return candidate
    return ""


def _imports_uno(python: str) -> bool:
    return subprocess.run([python, "-c", "import uno"], capture_output=True, timeout=60, check=False).returncode == 0


class Office:
    """One running LibreOffice; use as a context manager."""

    def __init__(self, seconds: float = 120.0) -> None:
        """Take at most `seconds` for one file, then end LibreOffice and raise `OfficeError`."""
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Office:
        self._start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def read(self, path: Path | str, how: How = "as-is") -> OfficeReading:
        """Return the paragraphs of a DOCX after accepting or rejecting all its tracked changes, or as it is."""
        answer = self._ask({"do": "read", "file": os.path.abspath(path), "how": how})
        found = tuple(OfficePara(**paragraph) for paragraph in answer["paragraphs"])
        return OfficeReading(found, answer["changes"], answer["left"])

    def accept(self, path: Path | str) -> OfficeReading:
        """Return the reading after "Accept All"."""
        return self.read(path, "accept")

    def reject(self, path: Path | str) -> OfficeReading:
        """Return the reading after "Reject All"."""
        return self.read(path, "reject")

    def convert(self, path: Path | str, to: Path | str, options: Mapping[str, bool | int] | None = None) -> Path:
        """Store `path` as `to` (.pdf .html .docx .odt) and return where that is. `options` are the export filter's."""
        request = {"do": "convert", "file": os.path.abspath(path), "to": os.path.abspath(to), "options": options or {}}
        return Path(self._ask(request)["file"])

    @property
    def process_group(self) -> int | None:
        """Return the process group of LibreOffice and its server while they run."""
        return self._process.pid if self._process else None

    def close(self) -> None:
        """End LibreOffice."""
        process, self._process = self._process, None
        if process is None:
            return
        assert process.stdin is not None
        process.stdin.close()
        try:
            process.wait(25)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def _start(self) -> None:
        command: Sequence[str] = (uno_python(), str(_SERVER))
        # A session of its own, so that a hung soffice can be ended with its server and nothing else.
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
        )
        if "error" in (answer := self._answer(_START_SECONDS)):
            raise OfficeError(answer["error"])

    def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        answer = self._asked(request)
        if "error" in answer:
            # After some hundreds of files LibreOffice may end by itself, or open nothing any more; only what a new one
            # cannot do either is a failure.
            self._kill()
            answer = self._asked(request)
        if "error" in answer:
            raise OfficeError(f"{request['file']}: {answer['error']}")
        return answer

    def _asked(self, request: dict[str, Any]) -> dict[str, Any]:
        if self._process is None:
            self._start()
        assert self._process is not None
        assert self._process.stdin is not None
        with contextlib.suppress(BrokenPipeError):  # a server that has ended: the empty answer says so
            self._process.stdin.write(json.dumps(request).encode() + b"\n")
            self._process.stdin.flush()
        return self._answer(self._seconds)

    def _answer(self, seconds: float) -> dict[str, Any]:
        assert self._process is not None
        assert self._process.stdout is not None
        with selectors.DefaultSelector() as selector:
            selector.register(self._process.stdout, selectors.EVENT_READ)
            ready = selector.select(seconds)
        line = self._process.stdout.readline() if ready else b""
        if not ready:
            self._kill()
            raise OfficeError(f"LibreOffice gave no answer within {seconds:.0f} s")
        answer: dict[str, Any] = json.loads(line or '{"error": "LibreOffice ended"}')
        return answer

    def _kill(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
