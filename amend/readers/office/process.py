"""LibreOffice run once: no window, a profile of its own, no macros, no network, bounded in time, ended whole."""

from __future__ import annotations

import glob
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

CONVERT_SECONDS = 120.0
MAX_OUTPUT = 128 * 1024 * 1024
_NAMES = ("soffice", "libreoffice")
_ENDINGS = (".com", ".exe") if sys.platform == "win32" else ("",)  # soffice.com is the one that waits
_USUAL = {
    "win32": ("%ProgramFiles%/LibreOffice/program/soffice.com", "%ProgramFiles(x86)%/LibreOffice/program/soffice.com"),
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",
               "~/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    "linux": ("/opt/libreoffice*/program/soffice",),
}  # fmt: skip
_FLAGS = ("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard")
_GUARD = 'read -r word; [ "$word" = done ] || { kill -s KILL -- "-$1"; /bin/rm -rf -- "$2"; }'
_PRIVATE = ("AMEND_PASSWORD", "PYTHONHOME", "PYTHONPATH")
"""What LibreOffice must not get: a secret, and what would confuse the Python that it brings along."""

# What a hostile file could make LibreOffice do, each switched off; a port that nothing answers is its only way out.
_SETTINGS = (
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Writer/Content/Update", "Link", "2"),
    ("Office.Writer/Content/Update", "Field", "false"),
    ("Office.Java/VirtualMachine", "Enable", "false"),
    ("Inet/Settings", "ooInetProxyType", "1"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)
_ITEM = '<item oor:path="/org.openoffice.{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>'


class MissingError(Exception):
    """LibreOffice is not installed where anybody would look."""


class FailedError(Exception):
    """LibreOffice did not convert the file; the text continues "LibreOffice ..."."""


def to_docx(data: bytes, suffix: str, filter: str) -> bytes:
    """Return the file `data` as LibreOffice saves it as DOCX; `filter` is its own name for what the file is."""
    program = find()
    if program is None:
        raise MissingError
    try:
        with tempfile.TemporaryDirectory(prefix="amend-", ignore_cleanup_errors=True) as folder:
            return _converted(program, Path(folder), data, suffix, filter)
    except OSError as error:
        raise FailedError(f"could not be started ({(error.strerror or 'no reason given').lower()})") from error


def find() -> Path | None:
    """Return the LibreOffice on the path, else the one in its usual place; a folder one happens to be in is neither."""
    return next((place for place in _places() if os.path.isfile(place) and os.access(place, os.X_OK)), None)


def _places() -> Iterator[Path]:
    folders = [Path(folder) for folder in os.get_exec_path()]
    for name in _NAMES:
        yield from (folder / (name + ending) for folder in folders if folder.is_absolute() for ending in _ENDINGS)
    for pattern in _USUAL.get(sys.platform, ()):
        yield from map(Path, sorted(glob.glob(os.path.expandvars(os.path.expanduser(pattern))), reverse=True))


def _converted(program: Path, folder: Path, data: bytes, suffix: str, filter: str) -> bytes:
    paper, made, profile = folder / f"paper.{suffix}", folder / "made", folder / "profile"
    paper.write_bytes(data)
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_registry(), encoding="utf-8")
    _run([str(program), f"-env:UserInstallation={profile.as_uri()}", *_FLAGS, f"--infilter={filter}",
          "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(made), str(paper)], folder)  # fmt: skip
    result = made / "paper.docx"
    if not result.is_file() or not result.stat().st_size:
        raise FailedError("could not read it")
    if result.stat().st_size > MAX_OUTPUT:
        raise FailedError("made more of it than a paper can hold")
    return result.read_bytes()


def _registry() -> str:
    """Return the profile's settings, which LibreOffice keeps in an XML of its own."""
    items = "".join(_ITEM.format(*setting) for setting in _SETTINGS)
    spaces = 'xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"'
    return f'<?xml version="1.0" encoding="UTF-8"?><oor:items {spaces}>{items}</oor:items>'


def _run(command: list[str], folder: Path) -> None:
    kept = {name: value for name, value in os.environ.items() if name not in _PRIVATE}
    none = subprocess.DEVNULL  # no pipes: a process left behind would keep them open
    process = subprocess.Popen(command, cwd=folder, env=kept, stdin=none, stdout=none, stderr=none, **_apart())
    try:
        with _guarded(process, folder):
            process.wait(CONVERT_SECONDS)
    except subprocess.TimeoutExpired as error:
        raise FailedError(f"was not done with it after {CONVERT_SECONDS:.0f} seconds") from error
    finally:
        _end(process)


@contextmanager
def _guarded(process: subprocess.Popen[bytes], folder: Path) -> Iterator[None]:
    """End the process and remove `folder` even where ours is killed: a shell waits for word from us, or our end."""
    if sys.platform == "win32":
        yield
        return
    guard = subprocess.Popen(["/bin/sh", "-c", _GUARD, "guard", str(process.pid), str(folder)], cwd="/",
                             stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                             start_new_session=True)  # fmt: skip
    try:
        yield
    finally:
        _end(process)
        guard.communicate(b"done\n")


def _apart() -> dict[str, Any]:
    """Return what keeps LibreOffice and its children in a group of their own."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW}
    return {"start_new_session": True}


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the process and all that it started; soffice itself is only the parent of the one that works."""
    if sys.platform == "win32":
        if process.poll() is None:
            killer = Path(os.environ.get("SYSTEMROOT", "C:/Windows"), "System32", "taskkill.exe")
            subprocess.run([str(killer), "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        with suppress(ProcessLookupError, PermissionError):  # nobody is left (macOS says it the second way)
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
