"""RTF, ODT and .doc -> DOCX, by the LibreOffice that is installed; a file that is something else inside -> that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from amend.errors import MissingToolError, UnreadableError
from amend.model import Finding, Severity, Source
from amend.readers.office import opendocument, process, rich_text, word97
from amend.readers.office.kinds import READ_ALREADY, kind_of
from amend.readers.office.packing import PackingError, repacked

_ADVICE = "open it in LibreOffice or Word and save it as .docx"


@dataclass(frozen=True, slots=True)
class Converted:
    """What a file became before it is read, and what is to be said of that."""

    source: Source
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Way:
    """How LibreOffice is to open a kind of file."""

    title: str
    suffix: str
    filter: str
    """LibreOffice's own name for the kind, so that it tries nothing else."""
    prepared: Callable[[Source], bytes]
    """What to convert: checked, and with the fields frozen that LibreOffice would calculate anew."""


_WAYS: dict[str, _Way] = {
    "odt": _Way("ODT", "odt", "writer8", opendocument.prepared),
    "fodt": _Way("ODT", "fodt", "OpenDocument Text Flat XML", opendocument.prepared_flat),
    "rtf": _Way("RTF", "rtf", "Rich Text Format", rich_text.prepared),
    "doc": _Way("an old Word file (.doc)", "doc", "MS Word 97", word97.prepared),
}


def convert(source: Source) -> Converted:
    """Return `source` as a DOCX, or as what it really is; raise `UnreadableError` where it can be neither."""
    kind = kind_of(source)
    if kind in READ_ALREADY:
        return Converted(Source(source.name, kind, source.data))
    return Converted(Source(source.name, "docx", _docx(source, _WAYS[kind])), (_said(source.name),))


def _docx(source: Source, way: _Way) -> bytes:
    data = way.prepared(source)
    try:
        return repacked(process.to_docx(data, way.suffix, way.filter))
    except process.MissingError as error:
        found = f"{way.title} is read through LibreOffice, which was not found"
        raise MissingToolError(source.name, found, "install it, or save the file as .docx") from error
    except PackingError as error:
        raise UnreadableError(source.name, "LibreOffice made a damaged file of it", _ADVICE) from error
    except process.FailedError as error:
        raise UnreadableError(source.name, f"LibreOffice {error}", _ADVICE) from error


def _said(name: str) -> Finding:
    message = f"LibreOffice converted {PurePath(name).name} to DOCX, which is what was read"
    return Finding("converted", Severity.INFO, f"{message}; an output with tracked changes is a DOCX too.")
