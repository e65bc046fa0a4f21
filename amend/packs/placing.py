"""Where a run's outputs go: its own earlier ones are replaced and removed, never anybody else's."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from amend.errors import UnwritableError
from amend.file_errors import unwritable
from amend.outputs import write_all
from amend.packs.state import State

_TEMPORARY = ".amend-*.tmp"


def digest(data: bytes) -> str:
    """Return the SHA-256 of `data`, in hexadecimal."""
    return sha256(data).hexdigest()


def digest_at(path: Path) -> str:
    """Return the SHA-256 of the file at `path`; "" where there is none that can be read."""
    try:
        return digest(path.read_bytes())
    except OSError:
        return ""


def place(state: State, files: Mapping[str, bytes], force: bool) -> None:
    """Write `files`, by their path in the folder of `state`: all, or none.

    Raises `UnwritableError` where one is there that no run wrote, or that somebody has changed since; `force`
    replaces it.
    """
    paths = {name: state.folder / name for name in files}
    there = {name: digest_at(path) for name, path in paths.items()}
    fresh = {name: data for name, data in files.items() if there[name] != digest(data)}
    check_ours(state, fresh, force)
    for name, data in files.items():
        state.writes(name, digest(data))
    write_all([(paths[name], data) for name, data in fresh.items()], force=True)


def make_folder(folder: Path) -> None:
    """Make the folder of the outputs where it is missing; raise `UnwritableError` where that cannot be done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(str(folder), error) from error


def check_ours(state: State, names: Iterable[str], force: bool) -> None:
    """Raise `UnwritableError` where a file of this name is there that no run wrote, unless `force`."""
    for name in names:
        path = state.folder / name
        if not force and _is_taken(path) and digest_at(path) not in state.own.get(name, ()):
            raise UnwritableError(
                f"{path}: is there already and is not, or no longer, what amend wrote; "
                "move it away, or use --force to replace it."
            )


def _is_taken(path: Path) -> bool:
    return os.path.lexists(path)


def remove_old(state: State, kept: Mapping[str, str]) -> None:
    """Remove what earlier runs wrote and this one did not, as long as nobody has changed it.

    `kept` are this run's outputs. Raises `UnwritableError` where one cannot be removed.
    """
    for name in sorted(set(state.own) - set(kept)):
        path = state.folder / name
        if os.path.isfile(path) and not os.path.islink(path) and digest_at(path) in state.own[name]:
            try:
                path.unlink()
            except OSError as error:
                raise unwritable(str(path), error) from error
            _remove_empty(path.parent, state.folder)


def _remove_empty(folder: Path, top: Path) -> None:
    while folder != top and top in folder.parents:
        with suppress(OSError):  # somebody has put something there
            folder.rmdir()
        if folder.exists():
            return
        folder = folder.parent


def clear_temporary(folder: Path) -> None:
    """Remove what a run that was killed left half written."""
    for path in folder.rglob(_TEMPORARY):
        if path.is_file() and not path.is_symlink():
            path.unlink(missing_ok=True)
