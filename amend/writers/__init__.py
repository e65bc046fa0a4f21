"""The table of writers: a format's name and the module whose `render(redline, view, options)` gives its bytes."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from amend.errors import UnwritableError
from amend.model import Redline
from amend.writers.options import Options
from amend.writers.view import View


class Writer(Protocol):
    """What a writer module offers."""

    def __call__(self, redline: Redline, view: View, options: Options) -> bytes:
        """Return `redline` as a file of the writer's format."""


# Modules are named, not imported: a writer's libraries load when its format is written.
WRITERS: dict[str, str] = {
    "docx": "amend.writers.docx",
    "html": "amend.writers.html",
    "md": "amend.writers.markdown",
    "txt": "amend.writers.text",
    "json": "amend.writers.json",
    "critic": "amend.writers.critic",
}
SUFFIXES: dict[str, str] = {
    ".docx": "docx",
    ".html": "html",
    ".htm": "html",
    ".md": "md",
    ".markdown": "md",
    ".txt": "txt",
    ".json": "json",
    ".critic": "critic",
}
DEFAULTS = Options()


def render(redline: Redline, format: str, view: View = View.REDLINE, options: Options = DEFAULTS) -> bytes:
    """Return `redline` as a file of `format`; raise `UnwritableError` where that cannot be done."""
    if format not in WRITERS:
        raise UnwritableError(f"the format {format!r} is not written here; use one of {', '.join(WRITERS)}.")
    writer = cast(Writer, import_module(WRITERS[format]).render)
    return writer(redline, view, options)


def write(redline: Redline, path: Path | str, view: View | str = View.REDLINE, options: Options = DEFAULTS) -> None:
    """Write `redline` to `path`, whole or not at all; the suffix says in which format.

    Raises `UnwritableError` where the suffix names no format, the redline cannot be proved in it, or the folder
    cannot be written to.
    """
    path = Path(path)
    format = SUFFIXES.get(path.suffix.lower())
    if format is None:
        raise UnwritableError(f"{path}: the suffix {path.suffix!r} names no format; use one of {', '.join(SUFFIXES)}.")
    data = render(redline, format, View(view), options)
    try:
        temporary = path.with_name(f".{path.name}.part")
        temporary.write_bytes(data)
        temporary.replace(path)
    except OSError as error:
        raise UnwritableError(f"{path}: {(error.strerror or 'it cannot be written').lower()}.") from error
