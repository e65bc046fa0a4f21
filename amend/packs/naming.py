"""What the outputs of each paper are called: its path inside the pack, made safe for every file system."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterable
from hashlib import sha256

from amend.outputs import CLERKS_SET
from amend.packs.found import Key

MOST_BYTES = 255 - len(".amend-0123456789abcdef.tmp")
"""Of a name: what file systems allow, less what a temporary name beside it may need."""
OWN = ("index.html", "manifest.json", "manifest.csv", "pairs.csv")
"""What else stands in the folder of the outputs."""
_UNSAFE = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f\ud800-\udfff]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)", re.IGNORECASE)
_ENDINGS = tuple(ending for ending, _, _ in CLERKS_SET)
_LONGEST = max(map(len, _ENDINGS))


def bases(keys: Iterable[Key]) -> dict[Key, str]:
    """Return for each paper the path of its outputs in DIR, without their endings; no two meet.

    Two papers that differ by their suffix alone keep it; names that a file system may take for one are told apart
    by a number. The same keys give the same names.
    """
    wanted = sorted(set(keys))
    folders = {_plain(parent) for key in wanted for parent in _parents(_base(key, suffix=False))}
    taken = {_plain(name) for name in OWN} | folders
    plain = [_plain(_base(key, suffix=False)) for key in wanted]
    found: dict[Key, str] = {}
    for key, short in zip(wanted, plain, strict=True):
        base = _base(key, suffix=plain.count(short) > 1)
        number = 1
        while any(_plain(base + ending) in taken for ending in _ENDINGS):
            number += 1
            base = f"{_base(key, suffix=False)} [{number}]"
        taken |= {_plain(base + ending) for ending in _ENDINGS}
        found[key] = base
    return found


def _parents(path: str) -> list[str]:
    parts = path.split("/")[:-1]
    return ["/".join(parts[: end + 1]) for end in range(len(parts))]


def _base(key: Key, suffix: bool) -> str:
    *folders, name = key.file.split("/")
    if folders and _plain(folders[0]) in {_plain(own) for own in OWN}:
        folders[0] = f"_{folders[0]}"
    stem = name if suffix else posixpath.splitext(name)[0] or name
    last = f"{stem} ({key.part})" if key.part else stem
    return "/".join([*(_safe(folder, 0) for folder in folders), _safe(last, _LONGEST)])


def _safe(name: str, more: int) -> str:
    """Return a name for a file or folder that may be followed by `more` bytes."""
    safe = _UNSAFE.sub("_", unicodedata.normalize("NFC", name)).strip()
    if not more:
        safe = safe.rstrip(". ") or "_"
    if safe.startswith(".") or _RESERVED.match(safe) or not safe:
        safe = f"_{safe}"
    data = safe.encode()
    if len(data) + more <= MOST_BYTES:
        return safe
    mark = f"~{sha256(data).hexdigest()[:8]}"
    return data[: MOST_BYTES - more - len(mark)].decode(errors="ignore").rstrip() + mark


def _plain(path: str) -> str:
    return unicodedata.normalize("NFKC", path).casefold()
