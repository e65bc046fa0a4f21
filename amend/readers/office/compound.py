"""The compound file around a .doc ([MS-CFB]): its streams read, and single bytes of them replaced."""

from __future__ import annotations

import struct
from dataclasses import dataclass

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = 512
_IN_HEADER = 109  # sectors of the allocation table that the header itself lists
_LAST = 0xFFFFFFFA  # from here on a sector's number means "none"
_ENTRY = 128
_ROOT = 5


class DamagedError(ValueError):
    """The compound file is damaged or cut short."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A name of the directory, and where its stream begins."""

    name: str
    kind: int
    start: int
    size: int


class Compound:
    """A compound file, opened; raises `DamagedError` wherever it leads astray."""

    def __init__(self, data: bytes) -> None:
        """Read the header, the allocation tables and the directory of `data`."""
        self._data = data
        self._sector: int
        self._mini: int
        self._cutoff: int
        try:
            self._open()
        except struct.error as error:
            raise DamagedError from error

    def _open(self) -> None:
        shift, mini_shift = struct.unpack_from("<HH", self._data, 30)
        directory, _, self._cutoff, mini_start = struct.unpack_from("<4I", self._data, 48)
        if shift not in (9, 12) or mini_shift != 6:
            raise DamagedError
        self._sector, self._mini = 1 << shift, 1 << mini_shift
        self._table = self._allocation()
        self._entries = self._directory(directory)
        root = next((entry for entry in self._entries if entry.kind == _ROOT), None)
        self._small = self._places(root.start) if root else []
        self._small_table = self._numbers(self._places(mini_start))

    def __contains__(self, name: str) -> bool:
        return any(entry.name == name for entry in self._entries)

    def stream(self, name: str) -> bytes:
        """Return the bytes of the stream called `name`."""
        entry, pieces = self._pieces(name)
        return b"".join(self._data[start : start + size] for start, size in pieces)[: entry.size]

    def with_bytes(self, name: str, changed: dict[int, int]) -> Compound:
        """Return the file with single bytes of the stream `name` replaced: offset in the stream -> byte."""
        data = bytearray(self._data)
        _, pieces = self._pieces(name)
        step = pieces[0][1] if pieces else 1
        for offset, byte in changed.items():
            data[pieces[offset // step][0] + offset % step] = byte
        return Compound(bytes(data))

    def to_bytes(self) -> bytes:
        """Return the whole file."""
        return self._data

    def _pieces(self, name: str) -> tuple[_Entry, list[tuple[int, int]]]:
        entry = next((entry for entry in self._entries if entry.name == name), None)
        if entry is None or entry.size > len(self._data):
            raise DamagedError
        if entry.size >= self._cutoff:
            pieces = [(place, self._sector) for place in self._places(entry.start)]
        else:
            pieces = [(self._small_place(number), self._mini) for number in _chain(self._small_table, entry.start)]
        if sum(size for _, size in pieces) < entry.size:
            raise DamagedError
        return entry, pieces

    def _small_place(self, number: int) -> int:
        within = number * self._mini
        if within // self._sector >= len(self._small):
            raise DamagedError
        return self._small[within // self._sector] + within % self._sector

    def _places(self, start: int) -> list[int]:
        """Return where in the file the sectors of a chain lie."""
        return [self._place(number) for number in _chain(self._table, start)]

    def _place(self, number: int) -> int:
        place = (number + 1) * self._sector
        if place >= len(self._data):
            raise DamagedError
        return place

    def _numbers(self, places: list[int]) -> list[int]:
        whole = b"".join(self._data[place : place + self._sector] for place in places)
        return list(struct.unpack(f"<{len(whole) // 4}I", whole[: len(whole) // 4 * 4]))

    def _allocation(self) -> list[int]:
        """Return the allocation table: the number of the sector that follows each sector."""
        listed = list(struct.unpack_from(f"<{_IN_HEADER}I", self._data, 76))
        more, count = struct.unpack_from("<2I", self._data, 68)
        for _ in range(min(count, len(self._data) // self._sector)):
            if more >= _LAST:
                break
            *numbers, more = self._numbers([self._place(more)])
            listed += numbers
        return self._numbers([self._place(number) for number in listed if number < _LAST])

    def _directory(self, start: int) -> list[_Entry]:
        whole = b"".join(self._data[place : place + self._sector] for place in self._places(start))
        return [_entry(whole[at : at + _ENTRY]) for at in range(0, len(whole) - _ENTRY + 1, _ENTRY)]


def _entry(raw: bytes) -> _Entry:
    length, kind = struct.unpack_from("<HB", raw, 64)
    start, size = struct.unpack_from("<2I", raw, 116)
    return _Entry(raw[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace"), kind, start, size)


def _chain(table: list[int], start: int) -> list[int]:
    """Return the sectors from `start` on; a chain that never ends is damage."""
    chain: list[int] = []
    while start < _LAST:
        if start >= len(table) or len(chain) > len(table):
            raise DamagedError
        chain.append(start)
        start = table[start]
    return chain
