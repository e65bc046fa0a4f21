"""Writes the pack to a folder and says what is in it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from support.town_pack import big_packs, broken, catalogue, other_papers, word
from support.town_pack.catalogue import HOME, INNER, MOTIONS_FILE, ZIPPED, Entry
from support.town_pack.expected import Expected
from support.town_pack.notation import Block, Look, parse, text

_TWO = "Item 12/Two amendments - Conservative Group.docx"
_MAC = "__MACOSX/._Amendment 4 - Liberal Democrat.docx"


def build(folder: Path) -> tuple[Expected, ...]:
    """Write the pack below `folder`; a row for every paper in it."""
    big, small = big_packs.big(), big_packs.small()
    home = dict(HOME)
    home[big_packs.MARKET] = (big.name, big.part_of(big_packs.MARKET))
    home[big_packs.ASHLEA] = (small.name, small.part_of(big_packs.ASHLEA))
    entries = _entries()
    for entry in entries:
        _write(folder, entry.path, entry.make())
    for pack in (big, small):
        _write(folder, pack.name, pack.printer.finish())
    _write(folder, MOTIONS_FILE, _three_motions())
    _write(folder, _TWO, word.document(text("a12x-conservative-two")))
    _write(folder, "late.zip", _late())
    rows = [_row(entry, home) for entry in (*entries, *ZIPPED, *INNER)]
    rows += [Expected(f"late.zip/{_MAC}", class_="other|unreadable"), *_several(home)]
    return (*rows, *big.expected(home), *small.expected(home))


def _entries() -> tuple[Entry, ...]:
    papers = other_papers
    single = (catalogue.MOTIONS, catalogue.AMENDMENTS, papers.BUSINESS, papers.REPORTS, papers.LETTERS, papers.OTHERS)
    return tuple(chain(*single, papers.UNREADABLE))


def _row(entry: Entry, home: dict[str, tuple[str, str]]) -> Expected:
    file, part = home.get(entry.motion, ("", ""))
    return Expected(entry.path, "", entry.class_, entry.form, file, part, entry.newest)


def _several(home: dict[str, tuple[str, str]]) -> Iterable[Expected]:
    """The papers of the two Word files that hold more than one."""
    for number in (1, 2, 3):
        yield Expected(MOTIONS_FILE, f"paper {number}", "motion")
    for number, motion in ((1, "12.3"), (2, "12.7")):
        yield Expected(_TWO, f"paper {number}", "amendment", "instructions", *home[motion])


def _three_motions() -> bytes:
    """12.1 to 12.3 in one document, one below the other."""
    front = parse("**Council, 18 March 2026: Item 12, Motions on notice**")
    blocks = (*front, *text("m121"), Block("break"), *text("m122"), Block("break"), *text("m123"))
    return word.document(blocks, Look())


def _write(folder: Path, path: str, content: bytes) -> None:
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def _late() -> bytes:
    """The archive: the papers that came late, what a Mac adds, a path that climbs out, and another archive."""
    inner = _zipped([(entry.path.removeprefix("late.zip/inner.zip/"), entry.make()) for entry in INNER])
    members = [(entry.path.removeprefix("late.zip/"), entry.make()) for entry in ZIPPED]
    named = [("../../evil.txt" if name == "evil.txt" else name, content) for name, content in members]
    return _zipped([*named, (_MAC, broken.apple_double()), ("inner.zip", inner)])


def _zipped(members: Iterable[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in members:
            archive.writestr(word.dated(name), content)
    return out.getvalue()
