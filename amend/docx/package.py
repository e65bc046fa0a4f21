"""The zip around a DOCX (ECMA-376 Part 2): opened within bounds, its XML parsed without entities, written alike."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from copy import copy
from functools import lru_cache
from io import BytesIO

from lxml import etree

from amend.docx.names import PACKAGE_RELS
from amend.errors import UnreadableError
from amend.model import Source

# A council paper's XML is a few MB; these bounds leave room and stop bombs.
MAX_XML_BYTES = 64 * 1024 * 1024
MAX_TOTAL_BYTES = 256 * 1024 * 1024
MAX_MEMBERS = 5_000
_PIECE = 1024 * 1024
_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STRICT = b"http://purl.oclc.org/ooxml/"


class Package:
    """The parts of one DOCX. Parsed parts are kept, so that a writer may change them and `to_bytes` shows it."""

    def __init__(self, source: Source) -> None:
        """Open `source`; raise `UnreadableError` where it is no DOCX, is damaged, locked or out of bounds."""
        self.name = source.name
        self._zip = _open(source)
        self._trees: dict[str, etree._Element] = {}
        self._new: dict[str, bytes] = {}
        self.document = self._main_part()

    def __contains__(self, part: str) -> bool:
        return part in self._new or part in self._zip.NameToInfo

    def raw(self, part: str) -> bytes:
        """Return the bytes of `part` as they stand in the file."""
        return self._new[part] if part in self._new else _member(self._zip, part, self.name)

    def tree(self, part: str) -> etree._Element:
        """Return the root element of an XML part, parsed once."""
        if part not in self._trees:
            self._trees[part] = _parse(self.raw(part), part, self.name)
        return self._trees[part]

    def add(self, part: str, data: bytes) -> None:
        """Put `data` into the package as `part`, new or in place of the old."""
        self._trees.pop(part, None)
        self._new[part] = data

    def related(self, part: str) -> Mapping[str, tuple[str, str]]:
        """Return relationship id -> (type's last word, target part) of `part`'s internal relationships."""
        folder, base = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", base + ".rels")
        if rels not in self:
            return {}
        return {
            rel.get("Id", ""): (_last_word(rel.get("Type", "")), _target(folder, rel.get("Target", "")))
            for rel in self.tree(rels).iter(f"{{{PACKAGE_RELS}}}Relationship")
            if rel.get("TargetMode") != "External"
        }

    def part_of_type(self, kind: str) -> str | None:
        """Return the document's part of relationship type `kind` ("styles", "numbering", ...), if it is there."""
        for related, target in self.related(self.document).values():
            if related == kind and target in self:
                return target
        return None

    def with_trees(self, trees: Mapping[str, etree._Element]) -> Package:
        """Return the same package as it is read with `trees` in place of its own; neither changes the other."""
        other = copy(self)
        other._trees = {**self._trees, **trees}
        return other

    def to_bytes(self, changed: Mapping[str, etree._Element]) -> bytes:
        """Return the package as a zip: `changed` parts serialised anew, every other member's bytes as they were.

        Order and dates are those of the file read, so equal input gives equal bytes.
        """
        out = BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
            for info in self._zip.infolist():
                if not info.is_dir():
                    target.writestr(_entry(info), self._bytes_of(info.filename, changed))
            for name in self._new:
                if name not in self._zip.NameToInfo:
                    target.writestr(_entry(zipfile.ZipInfo(name)), self._bytes_of(name, changed))
        return out.getvalue()

    def _bytes_of(self, part: str, changed: Mapping[str, etree._Element]) -> bytes:
        if part in changed:
            return etree.tostring(changed[part], xml_declaration=True, encoding="UTF-8", standalone=True)
        return self.raw(part)

    def _main_part(self) -> str:
        for kind, target in self.related("").values():
            if kind == "officeDocument" and target in self:
                return target
        if "word/document.xml" in self:
            return "word/document.xml"
        raise UnreadableError(self.name, "it is a zip file without a Word document inside", "save it as .docx again")


def _open(source: Source) -> zipfile.ZipFile:
    data = source.data
    if data.startswith(_OLE_MAGIC):
        raise _ole_error(source)
    if not data:
        raise UnreadableError(source.name, "the file is empty", "ask for it again")
    if not data.startswith(b"PK"):
        raise UnreadableError(
            source.name, "this is not a Word document", "check the file, or name its format with --from"
        )
    try:
        opened = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, UnicodeDecodeError) as error:
        raise UnreadableError(source.name, "the file is damaged or cut short", "ask for it again") from error
    sizes = [info.file_size for info in opened.infolist()]
    if len(sizes) > MAX_MEMBERS or sum(sizes) > MAX_TOTAL_BYTES:
        raise _too_large(source.name)
    return opened


def _ole_error(source: Source) -> UnreadableError:
    if "EncryptedPackage".encode("utf-16-le") in source.data:
        return UnreadableError(source.name, "the document is locked with a password", "save a copy without one")
    found = "this is an old Word file (.doc), whatever its name says, or damaged"
    return UnreadableError(source.name, found, "open it in Word or LibreOffice and save it as .docx")


def _member(opened: zipfile.ZipFile, part: str, name: str) -> bytes:
    """Return a member's bytes, unpacked piece by piece so that one that lies about its size stays small."""
    pieces: list[bytes] = []
    try:
        with opened.open(part) as member:
            while piece := member.read(_PIECE):
                pieces.append(piece)
                if len(pieces) * _PIECE > MAX_TOTAL_BYTES:
                    raise _too_large(name)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError) as error:
        raise UnreadableError(name, f"its part {part} is damaged or locked", "ask for it again") from error
    return b"".join(pieces)


def _too_large(name: str) -> UnreadableError:
    return UnreadableError(name, "it unpacks to more than a paper can hold", "ask where it came from before opening it")


def _parse(data: bytes, part: str, name: str) -> etree._Element:
    if len(data) > MAX_XML_BYTES:
        raise UnreadableError(
            name, f"its part {part} is larger than a paper can be", "ask where it came from before opening it"
        )
    if b"<!DOCTYPE" in data:
        raise UnreadableError(
            name, f"its part {part} declares XML entities", "ask where it came from before opening it"
        )
    if _STRICT in data[:4096]:
        raise UnreadableError(name, "it is saved as Strict Open XML", "save it as an ordinary .docx")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError(
            name, f"the XML of {part} is broken (line {error.lineno})", "open and save it in Word"
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:  # in an encoding that hid it above
        raise UnreadableError(
            name, f"its part {part} declares XML entities", "ask where it came from before opening it"
        )
    return root


def _last_word(relationship_type: str) -> str:
    return relationship_type.rsplit("/", 1)[-1]


@lru_cache(1024)  # the same few are asked for again and again
def _target(folder: str, target: str) -> str:
    path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
    return posixpath.normpath(path)


def _entry(like: zipfile.ZipInfo) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(like.filename, like.date_time)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry
