"""The table of readers: a format's name, its suffixes, and the module whose `read(source)` gives a Paper of facts."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from amend.errors import UnreadableError
from amend.model import Finding, Paper, Source
from amend.settle import settled


class Reader(Protocol):
    """What a reader module offers."""

    def __call__(self, source: Source) -> Paper:
        """Return what `source` shows; raise `UnreadableError` where it cannot be read."""


# Modules are named, not imported: a reader's libraries load when a file of its format is read.
READERS: dict[str, str] = {
    "docx": "amend.readers.docx",
    "html": "amend.readers.html",
    "md": "amend.readers.markdown",
    "critic": "amend.readers.markdown",
    "txt": "amend.readers.text",
    "json": "amend.readers.json",
    "pdf": "amend.readers.pdf",
    "odt": "amend.readers.docx",
    "rtf": "amend.readers.docx",
    "doc": "amend.readers.docx",
}
# These are made into another format before they are read. A DOCX is one where it is no DOCX inside.
CONVERTERS: dict[str, str] = dict.fromkeys(("odt", "rtf", "doc", "docx"), "amend.readers.office")
LOCKED = frozenset({"pdf"})
"""Formats whose files may ask for a password, or be scans."""
SUFFIXES: dict[str, str] = {
    ".docx": "docx",
    ".docm": "docx",
    ".dotx": "docx",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "md",
    ".markdown": "md",
    ".critic": "critic",
    ".txt": "txt",
    ".text": "txt",
    ".json": "json",
    ".pdf": "pdf",
    ".odt": "odt",
    ".ott": "odt",
    ".fodt": "odt",
    ".rtf": "rtf",
    ".doc": "doc",
    ".dot": "doc",
}
MAX_BYTES = 128 * 1024 * 1024
"""A larger file is no council paper; it is refused before it is read into memory."""
REVISIONS = ("keep", "accept", "reject")


def read(
    path: Path | str,
    format: str | None = None,
    *,
    revisions: str = "keep",
    password: str | None = None,
    ocr: bool = False,
    finished: bool = False,
    pages: tuple[int, int] | None = None,
) -> Paper:
    """Return the paper in the file at `path`, its front matter told from its text.

    `format` names the file's format where its suffix does not. `revisions`: "keep" leaves tracked changes as marks,
    "accept" and "reject" resolve them first. `ocr`: scanned pages of a PDF are read by OCR. `finished`: the file is a
    finished text, such as `compare` takes, all of whose paragraphs are text: no front matter is looked for.
    `pages`: the first and the last page of a PDF to read. Raises `UnreadableError` where it cannot be read.
    """
    path = Path(path)
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise UnreadableError(path.name, f"it has {size // 2**20} MB, more than a paper can", "check the file")
        data = path.read_bytes()
    except OSError as error:
        found = (error.strerror or "it cannot be opened").lower()
        raise UnreadableError(str(path), found, "check its name and whether you may open it") from error
    form = format or _format_of(path)
    return read_bytes(
        data, str(path), form, revisions=revisions, password=password, ocr=ocr, finished=finished, pages=pages
    )


def read_bytes(
    data: bytes,
    name: str,
    format: str,
    *,
    revisions: str = "keep",
    password: str | None = None,
    ocr: bool = False,
    finished: bool = False,
    pages: tuple[int, int] | None = None,
) -> Paper:
    """Return the paper in `data`, which is in `format`; `name` is what messages call it. Otherwise like `read`."""
    if format not in READERS:
        raise UnreadableError(name, f"the format {format!r} is not read here", f"use one of {', '.join(READERS)}")
    if not data.strip(b"\0 \t\r\n"):
        raise UnreadableError(name, "the file is empty", "ask for it again")
    source, said = _converted(Source(name, format, data))
    module = import_module(READERS[source.format])
    if source.format == "docx" and revisions != "keep":  # the file too: a tracked-change DOCX is an edit of it
        source = module.settled_file(source, accept=revisions == "accept")
    paper = module.read(source, password or "", ocr, pages) if format in LOCKED else cast(Reader, module.read)(source)
    paper = replace(paper, findings=(*said, *paper.findings))
    if revisions != "keep":
        paper = settled(paper, accept=revisions == "accept")
    if finished:
        return paper
    from amend.front_matter import told_apart  # its rules take a while to load

    return told_apart(paper)


def _converted(source: Source) -> tuple[Source, tuple[Finding, ...]]:
    """Return the file in a format that is read as it stands, and what is to be said of that."""
    if source.format not in CONVERTERS or (source.format == "docx" and _is_docx(source.data)):
        return source, ()
    converted = import_module(CONVERTERS[source.format]).convert(source)
    return converted.source, converted.findings


def _is_docx(data: bytes) -> bool:
    """Whether this is a zip that does not begin as an OpenDocument file does."""
    return data.startswith(b"PK") and data[30:38] != b"mimetype"


def _format_of(path: Path) -> str:
    known = SUFFIXES.get(path.suffix.lower())
    if known is None:
        found = f"the suffix {path.suffix!r} is not known" if path.suffix else "the file has no suffix"
        raise UnreadableError(str(path), found, f"name its format with --from ({', '.join(READERS)})")
    return known
