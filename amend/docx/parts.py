"""New parts and relationships in a package (ECMA-376 Part 2, 8 and 9): only those that are needed."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from lxml import etree

from amend.docx.names import PACKAGE_RELS
from amend.docx.package import Package

_TYPES = "[Content_Types].xml"
_TYPES_NS = "http://schemas.openxmlformats.org/package/2006/content-types"
_EMPTY_RELS = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="{PACKAGE_RELS}"/>'


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship as its part states it."""

    type: str
    target: str
    external: bool = False


def relations(package: Package, part: str) -> dict[str, Relation]:
    """Return id -> relationship of `part`, targets as they are written."""
    name = _rels_of(part)
    if name not in package:
        return {}
    return {
        rel.get("Id", ""): Relation(rel.get("Type", ""), rel.get("Target", ""), rel.get("TargetMode") == "External")
        for rel in package.tree(name).iter(f"{{{PACKAGE_RELS}}}Relationship")
    }


def path_of(part: str, target: str) -> str:
    """Return the name of the part that `target`, as written in the relationships of `part`, means."""
    path = target.lstrip("/") if target.startswith("/") else posixpath.join(posixpath.dirname(part), target)
    return posixpath.normpath(path)


def target_of(part: str, path: str) -> str:
    """Return how the relationships of `part` write the part called `path`."""
    return posixpath.relpath(path, posixpath.dirname(part) or ".")


class Parts:
    """Adds to a package; `changed` holds the roots of the XML parts that this touched."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.changed: dict[str, etree._Element] = {}

    def touch(self, part: str) -> etree._Element:
        """Return the root of an XML part that is about to be changed."""
        return self.changed.setdefault(part, self.package.tree(part))

    def relate(self, part: str, relation: Relation) -> str:
        """Return the id of `relation` in `part`, made where it is not there yet."""
        known = relations(self.package, part)
        for identity, there in known.items():
            if there == relation:
                return identity
        name = _rels_of(part)
        if name not in self.package:
            self.package.add(name, _EMPTY_RELS.encode())
        number = next(n for n in range(1, len(known) + 2) if f"rId{n}" not in known)
        made = etree.SubElement(self.touch(name), f"{{{PACKAGE_RELS}}}Relationship", {"Id": f"rId{number}"})
        made.set("Type", relation.type)
        made.set("Target", relation.target)
        if relation.external:
            made.set("TargetMode", "External")
        return f"rId{number}"

    def add(self, like: str, data: bytes, content_type: str) -> str:
        """Add a part named like `like`, numbered so that it is new, and say its type; return its name."""
        stem, suffix = posixpath.splitext(like)
        stem = stem.rstrip("0123456789") or stem
        number = next(n for n in range(1, 100_000) if f"{stem}{n}{suffix}" not in self.package)
        return self.add_named(f"{stem}{number}{suffix}", data, content_type)

    def add_named(self, name: str, data: bytes, content_type: str) -> str:
        """Add the part `name` and say its type; return its name."""
        self.package.add(name, data)
        self._declare(name, content_type)
        return name

    def _declare(self, part: str, content_type: str) -> None:
        if content_type_of(self.package, part) == content_type:
            return
        override = etree.SubElement(self.touch(_TYPES), f"{{{_TYPES_NS}}}Override")
        override.set("PartName", f"/{part}")
        override.set("ContentType", content_type)


def content_type_of(package: Package, part: str) -> str:
    """Return the content type that the package gives `part`, "" where it gives none."""
    root = package.tree(_TYPES)
    for override in root.iter(f"{{{_TYPES_NS}}}Override"):
        if override.get("PartName", "").lstrip("/") == part:
            return override.get("ContentType", "")
    suffix = posixpath.splitext(part)[1].lstrip(".").lower()
    for default in root.iter(f"{{{_TYPES_NS}}}Default"):
        if default.get("Extension", "").lower() == suffix:
            return default.get("ContentType", "")
    return ""


def _rels_of(part: str) -> str:
    folder, base = posixpath.split(part)
    return posixpath.join(folder, "_rels", base + ".rels")
