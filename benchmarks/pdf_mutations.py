"""Small damage done to a PDF: to its bytes, to its objects, and to what its streams hold once unpacked."""

from __future__ import annotations

import base64
import binascii
import random
import re
import zlib
from collections.abc import Callable

Mutation = Callable[[bytes, random.Random, list[bytes]], bytes]

_OBJECT = re.compile(rb"(\d+) 0 obj\b(.*?)endobj", re.DOTALL)
_STREAM = re.compile(rb"(<<.{0,4000}?>>)\s*stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref", re.DOTALL)
_NUMBER = re.compile(rb"(?<![\w.#-])-?\d+(?:\.\d+)?(?![\w.])")
_NAME = re.compile(rb"/[A-Za-z0-9]+")
_REFERENCE = re.compile(rb"\b\d+ 0 R\b")
_TOKEN = re.compile(rb"\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f]*>|[^\s()<>\[\]]+|[\[\]]")
_ODD_NUMBERS = (
    b"0", b"-1", b"1", b"0.0000001", b"-32768", b"65536", b"2147483648", b"-2147483649", b"4294967295", b"1e9",
    b"99999999999999999999", b"nan", b"inf", b"--3", b".", b"-", b"1.2.3",
)  # fmt: skip
_OPERATORS = (
    b"q", b"Q", b"cm", b"re", b"f", b"f*", b"S", b"s", b"B", b"b*", b"n", b"W", b"m", b"l", b"c", b"v", b"y", b"h",
    b"w", b"d", b"BT", b"ET", b"Tf", b"Td", b"TD", b"Tm", b"T*", b"Tj", b"TJ", b"'", b'"', b"Tc", b"Tw", b"Tz", b"TL",
    b"Tr", b"Ts", b"rg", b"RG", b"g", b"G", b"k", b"cs", b"sc", b"scn", b"Do", b"gs", b"sh", b"BI", b"ID", b"EI",
    b"BMC", b"BDC", b"EMC", b"MP", b"DP", b"d0", b"d1", b"BX", b"EX", b"i", b"ri", b"M", b"j", b"J",
)  # fmt: skip
_MOST = 8
"""At most so many pieces of damage of one kind."""


def mutated(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    """Return `data` with one to three kinds of damage; `others` are files whose objects may be put into it."""
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        data = chance.choice(_MUTATIONS)(data, chance, others)
    return data


def _bytes(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    out = bytearray(data)
    for _ in range(chance.randint(1, _MOST * 4)):
        if out:
            out[chance.randrange(len(out))] = chance.choice((chance.randrange(256), 0, 255, 40, 60))
    return bytes(out)


def _chunk(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    """Delete a piece, repeat it, or put it elsewhere."""
    begin = chance.randrange(len(data) + 1)
    end = min(len(data), begin + chance.choice((1, 8, 64, 512, 4096)))
    piece, rest = data[begin:end], data[:begin] + data[end:]
    to = chance.randrange(len(rest) + 1)
    return chance.choice((rest, data[:end] + piece * chance.randint(1, 30) + data[end:], rest[:to] + piece + rest[to:]))


def _cut(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] if chance.random() < 0.8 else data[at:]


def _numbers(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    return _replaced(_NUMBER, data, chance, lambda found: chance.choice(_ODD_NUMBERS))


def _names(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    names = _NAME.findall(data) or [b"/X"]
    return _replaced(_NAME, data, chance, lambda found: chance.choice(names))


def _references(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    known = _REFERENCE.findall(data) or [b"1 0 R"]
    return _replaced(
        _REFERENCE, data, chance, lambda found: chance.choice((*known, b"null", b"[]", b"<<>>", b"99 0 R"))
    )


def _objects(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    """Swap, drop or borrow objects, and write the file anew with a table that is right."""
    objects = {int(found[1]): found[2] for found in _OBJECT.finditer(data)}
    if not objects:
        return data
    numbers = list(objects)
    for _ in range(chance.randint(1, 3)):
        one, two = chance.choice(numbers), chance.choice(numbers)
        how = chance.randrange(4)
        if how == 0:
            objects[one], objects[two] = objects[two], objects[one]
        elif how == 1:
            objects[one] = objects[two]
        elif how == 2:
            objects[one] = chance.choice((b" null ", b" [] ", b" <<>> ", b" %d 0 R " % two, b" (x) ", b" 7 "))
        else:
            borrowed = _OBJECT.findall(chance.choice(others))
            objects[one] = chance.choice(borrowed)[1] if borrowed else b" null "
    return _written(data, objects)


def _streams(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    """Unpack streams, damage what they hold, and write the file anew with right lengths and a right table."""
    objects = {int(found[1]): found[2] for found in _OBJECT.finditer(data)}
    held = [number for number, text in objects.items() if _STREAM.search(text)]
    for number in chance.sample(held, min(len(held), chance.randint(1, 3))):
        found = _STREAM.search(objects[number])
        content = _unpacked(found[1], found[2]) if found else None
        if found is None or content is None:
            continue
        packed = zlib.compress(_content(content, chance))
        entries = re.sub(rb"/Filter\s*(?:\[[^\]]*\]|/\w+)|/Length\s+\d+(?: 0 R)?|/DecodeParms\s*<<.*?>>", b"", found[1])
        entries = entries[:-2] + b"/Filter/FlateDecode/Length %d>>" % len(packed)
        objects[number] = b"\n%s\nstream\n%s\nendstream\n" % (entries, packed)
    return _written(data, objects) if held else data


def _content(content: bytes, chance: random.Random) -> bytes:
    """Return a content stream with operators and operands changed, moved, repeated or left out."""
    tokens = _TOKEN.findall(content)
    for _ in range(chance.randint(1, _MOST * 2)):
        if not tokens:
            break
        at, other = chance.randrange(len(tokens)), chance.randrange(len(tokens))
        how = chance.randrange(7)
        if how == 0:
            tokens[at] = chance.choice(_OPERATORS)
        elif how == 1:
            tokens[at] = chance.choice(_ODD_NUMBERS)
        elif how == 2:
            tokens[at], tokens[other] = tokens[other], tokens[at]
        elif how == 3:
            del tokens[at : at + chance.choice((1, 1, 3, 20))]
        elif how == 4:
            tokens[at:at] = tokens[other : other + chance.choice((1, 6, 40))] * chance.choice((1, 2, 200))
        elif how == 5:
            tokens.insert(at, chance.choice((b"(", b")", b"<", b"[", b"]", b"<<", b">>", b"/", b"(\\377\\000)", b"%")))
        else:
            tokens[at] = bytes(chance.randrange(256) for _ in range(4))
    return b" ".join(tokens)


def _unpacked(entries: bytes, data: bytes) -> bytes | None:
    """Return what a stream holds, None where it is packed in another way than these pages are."""
    try:
        if b"ASCII85Decode" in entries:
            data = base64.a85decode(data.strip().removesuffix(b"~>"))
        return zlib.decompress(data) if b"FlateDecode" in entries else data
    except (zlib.error, ValueError, binascii.Error):
        return None


def _written(data: bytes, objects: dict[int, bytes]) -> bytes:
    trailer = _TRAILER.search(data)
    entries = trailer[1] if trailer else b"/Root 1 0 R"
    out, rows = bytearray(b"%PDF-1.7\n"), []
    for number, text in objects.items():
        rows.append(b"%d 1\n%010d 00000 n \n" % (number, len(out)))
        out += b"%d 0 obj%sendobj\n" % (number, text)
    table = b"xref\n0 1\n0000000000 65535 f \n%strailer\n<<%s>>\nstartxref\n%d\n%%%%EOF\n"
    return bytes(out) + table % (b"".join(rows), re.sub(rb"/(Prev|XRefStm) \d+", b"", entries), len(out))


def _replaced(pattern: re.Pattern[bytes], data: bytes, chance: random.Random, by: Callable[[bytes], bytes]) -> bytes:
    found = list(pattern.finditer(data))
    for match in sorted(chance.sample(found, min(len(found), chance.randint(1, _MOST))), key=lambda m: -m.start()):
        data = data[: match.start()] + by(match[0]) + data[match.end() :]
    return data


# What changes streams and objects finds most: a broken table is repaired the same way every time.
_MUTATIONS: tuple[Mutation, ...] = (
    _bytes, _chunk, _cut, _numbers, _names, _references, _objects, _objects, _streams, _streams, _streams, _streams,
)  # fmt: skip
