"""Where outputs go, and how they get there: whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from amend.errors import UnwritableError
from amend.file_errors import unwritable
from amend.writers import SUFFIXES
from amend.writers.view import View

STANDARD_OUTPUT = "-"


@dataclass(frozen=True, slots=True)
class Output:
    """One output: what is written, and where."""

    path: Path | None
    """The file; None is standard output."""
    format: str
    view: View = View.REDLINE
    in_folder: bool = False
    """Whether a folder was named, to be made where it is missing."""


CLERKS_SET = (
    (".redline.docx", "docx", View.REDLINE),
    (".amended.docx", "docx", View.AMENDED),
    (".redline.html", "html", View.REDLINE),
    (".json", "json", View.REDLINE),
)
"""What a clerk gets without asking: the end of the name, the format and the view."""


def plan(out: str | None, to: str | None, view: View | None, stem: str, folder: Path | None) -> tuple[Output, ...]:
    """Return the outputs meant by `-o OUT --to TO --view VIEW` for a paper called `stem` that lies in `folder`.

    `folder` is None where the paper came from standard input. Raises `ValueError`, with a sentence for the
    person, where the options do not say enough.
    """
    if out == "":
        raise ValueError("-o is empty; name a file, a folder ending with /, or - for standard output")
    planned = _planned(STANDARD_OUTPUT if out is None and folder is None else out, to, view, stem, folder or Path())
    if any(output.format == "json" and output.view is not View.REDLINE for output in planned):
        raise ValueError("json always holds the redline, from which both texts follow; leave --view out")
    return planned


def check_free(outputs: Iterable[Output], inputs: Iterable[Path], force: bool) -> None:
    """Raise `UnwritableError` where an output is an input, is a folder, or is there already (without `force`)."""
    files = [(output.path, output.in_folder) for output in outputs if output.path is not None]
    read = list(inputs)
    for path, in_folder in files:
        if any(_same(path, one) for one in read):
            raise UnwritableError(f"{path}: is what is read, and is never written over; choose another name with -o.")
        _check_writable(path, in_folder)
    taken = [str(path) for path, _ in files if not force and _taken(path)]
    if taken:
        verb = "is there already" if len(taken) == 1 else "are there already"
        raise UnwritableError(f"{', '.join(taken)}: {verb}; nothing was written. Use --force to replace.")


def write_all(files: Sequence[tuple[Path, bytes]], force: bool = False) -> None:
    """Write every file of a set, or none: on any failure, an interrupt too, all is as it was before.

    Missing folders are made. Raises `UnwritableError` where a file cannot be written, or where one has appeared
    meanwhile and `force` is not given.
    """
    with ExitStack() as folders, ExitStack() as temporary, ExitStack() as undo:
        staged = [_stage(target, data, folders, temporary) for target, data in files]
        for one in staged:
            _place(one, force, undo)
        undo.pop_all()
        folders.pop_all()


def write_standard_output(data: bytes) -> None:
    """Write `data`, as it is, to standard output."""
    if sys.stdout is None:
        raise UnwritableError("standard output: is closed; name a file with -o.")
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _planned(out: str | None, to: str | None, view: View | None, stem: str, folder: Path) -> tuple[Output, ...]:
    if out == STANDARD_OUTPUT:
        if to is None:
            raise ValueError("standard output needs a format, like --to html; or name a file or a folder with -o")
        return (Output(None, to, view or View.REDLINE),)
    if out is None or means_folder(out):
        return _in_folder(folder if out is None else Path(out), to, view, stem)
    return (Output(Path(out), to or _format_of(out), view or View.REDLINE),)


def means_folder(out: str) -> bool:
    """Whether `-o OUT` names a folder rather than a file."""
    return out.endswith(("/", os.sep)) or os.path.isdir(out)


def _in_folder(folder: Path, to: str | None, view: View | None, stem: str) -> tuple[Output, ...]:
    if to is None and view in (None, View.REDLINE):
        return tuple(Output(folder / (stem + end), form, shown, True) for end, form, shown in CLERKS_SET)
    form, shown = to or "docx", view or View.REDLINE
    end = ".json" if form == "json" else f".{shown}{_suffix_of(form)}"
    return (Output(folder / (stem + end), form, shown, True),)


def _suffix_of(form: str) -> str:
    return next((suffix for suffix, name in SUFFIXES.items() if name == form), f".{form}")


def _format_of(out: str) -> str:
    name = Path(out).name.lower()
    fitting = [suffix for suffix in SUFFIXES if name.endswith(suffix)]
    if not fitting:
        raise ValueError(
            f"the name {out!r} does not say which format to write: end it with one of {' '.join(SUFFIXES)}, "
            "add --to FORMAT, or end a folder's name with /"
        )
    return SUFFIXES[max(fitting, key=len)]


def _same(one: Path, other: Path) -> bool:
    with suppress(OSError):
        return os.path.samefile(one, other)
    return os.path.realpath(one) == os.path.realpath(other)


def _check_writable(path: Path, in_folder: bool) -> None:
    """Raise `UnwritableError` for what would fail in the end, before anything is read."""
    if os.path.isdir(path):
        raise unwritable(str(path), IsADirectoryError(errno.EISDIR, "is a folder"))
    if not in_folder and not os.path.isdir(path.parent):
        raise unwritable(str(path), FileNotFoundError(errno.ENOENT, "no folder"))
    if os.path.exists(path) and not os.access(path, os.W_OK):
        raise unwritable(str(path), PermissionError(errno.EACCES, "may not be written"))


def _taken(path: Path) -> bool:
    """Whether something would be lost: a terminal, a pipe or the null device loses nothing."""
    return os.path.lexists(path) and not _is_device(path)


def _is_device(path: Path) -> bool:
    return os.path.exists(path) and not os.path.isfile(path)


@dataclass(frozen=True, slots=True)
class _Staged:
    """A file written beside its place, ready to be moved there."""

    target: Path
    """As the person named it."""
    real: Path
    """The same with links followed: a link stays a link."""
    temp: Path
    backup: Path | None
    """What stood there before."""


@contextmanager
def _naming(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise unwritable(str(target), error) from error


def _stage(target: Path, data: bytes, folders: ExitStack, temporary: ExitStack) -> _Staged:
    """Write `data` beside `target`; clean-up is registered before anything is made."""
    with _naming(target):
        real = Path(os.path.realpath(target))
        if _is_device(real):
            # Nothing can be moved onto a device or a pipe.
            temp = real
        else:
            _make_folders(real.parent, folders)
            temp = _beside(real, temporary)
        with temp.open("wb" if temp is real else "xb") as stream:
            stream.write(data)
        backup = _kept(real, temp, temporary) if temp is not real and os.path.exists(real) else None
    return _Staged(target, real, temp, backup)


def _make_folders(folder: Path, folders: ExitStack) -> None:
    missing = [one for one in (folder, *folder.parents) if not os.path.exists(one)]
    for one in reversed(missing):
        folders.callback(_quietly, one.rmdir)
        one.mkdir(exist_ok=True)


def _beside(real: Path, temporary: ExitStack) -> Path:
    """Return a new name in the folder of `real`, whose file will be gone in the end."""
    path = real.parent / f".amend-{os.urandom(8).hex()}.tmp"
    temporary.callback(_quietly, partial(path.unlink, missing_ok=True))
    return path


def _kept(real: Path, temp: Path, temporary: ExitStack) -> Path:
    """Return a second name for what stands at `real`, whose permissions `temp` takes over."""
    backup = _beside(real, temporary)
    _quietly(partial(shutil.copymode, real, temp))
    try:
        os.link(real, backup)
    except OSError:
        # Not every disk has hard links.
        shutil.copy2(real, backup)
    return backup


def _place(staged: _Staged, force: bool, undo: ExitStack) -> None:
    if staged.temp is staged.real:
        return
    if not force and os.path.lexists(staged.real):
        raise UnwritableError(f"{staged.target}: has appeared meanwhile; nothing was written. Use --force to replace.")
    undo.callback(_quietly, partial(_take_back, staged))
    with _naming(staged.target):
        os.replace(staged.temp, staged.real)


def _take_back(staged: _Staged) -> None:
    if staged.temp.exists():
        return
    if staged.backup is None:
        staged.real.unlink(missing_ok=True)
    else:
        os.replace(staged.backup, staged.real)


def _quietly(action: Callable[[], object]) -> None:
    """Do `action` while cleaning up: its failure must not hide the failure that led here."""
    with suppress(OSError):
        action()
