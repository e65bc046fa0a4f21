"""The first part of a run: every file is looked at, unless an earlier run has seen the same."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from amend.errors import UnreadableError
from amend.packs.engine import Engine, Failed
from amend.packs.found import Class, Found, Key
from amend.packs.looking import Look, Reading, Share, looked_at, screened
from amend.packs.members import Member, data_of
from amend.packs.placing import digest
from amend.packs.progress import Progress
from amend.packs.state import State
from amend.writers.html import program_version

if TYPE_CHECKING:
    from amend.readers.pdf.prescreen import Hint

_LARGE = 200_000
"""Bytes of a PDF from which on its pages are shared out to be looked at."""


def key_of(*facts: Any) -> str:
    """Return the name under which work is remembered that depends on `facts` and on the program's version."""
    text = json.dumps([program_version(), *facts], sort_keys=True, default=repr)
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class Looker:
    """Looks at the files of a pack, and keeps which they are."""

    def __init__(self, state: State, reading: Reading, engine: Engine, progress: Progress) -> None:
        self._state, self._reading, self._engine, self._progress = state, reading, engine, progress
        self.members: dict[str, Member] = {}
        """The files, by their path in the pack."""
        self._contents: dict[Path, str] = {}
        self.keys: set[str] = set()
        """Under which the state remembers them."""

    def found(self, pack: Sequence[Member]) -> tuple[Found, ...]:
        """Return every paper in the files of `pack`, in their order."""
        self.members = {member.name: member for member in pack}
        seen: dict[str, tuple[Found, ...]] = {}
        fresh: dict[str, str] = {}
        for member in pack:
            key = self._key(member)
            self.keys.add(key)
            if key in self._state.looks:
                seen[member.name] = self._state.looks[key]
            else:
                fresh[member.name] = key
        seen |= self._looked([self.members[name] for name in fresh], fresh)
        return tuple(found for member in pack for found in seen[member.name])

    def _key(self, member: Member) -> str:
        content = member.problem or self._content(member)
        return key_of("look", member.name, member.chain, content, asdict(self._reading))

    def _content(self, member: Member) -> str:
        """Return what tells a file from others; an archive's own for those in it, so that nothing is unpacked here."""
        if member.path not in self._contents:
            try:
                self._contents[member.path] = digest(data_of(replace(member, chain=())))
            except UnreadableError as error:
                self._contents[member.path] = str(error)
        return self._contents[member.path]

    def _looked(self, fresh: Sequence[Member], keys: dict[str, str]) -> dict[str, tuple[Found, ...]]:
        """Return what is in files that nobody has looked at; the largest go first, so that none is waited for."""
        order = sorted(fresh, key=lambda one: (-one.size, one.name))
        seen: dict[str, tuple[Found, ...]] = {}
        with self._progress("Looking", len(order)) as step:
            for place, result in self._engine.each(looked_at, self._looks(order)):
                member = order[place]
                seen[member.name] = _unreadable(member, result) if isinstance(result, Failed) else result
                if all(found.lasting for found in seen[member.name]):
                    self._state.saw(keys[member.name], seen[member.name])
                step(member.name)
        return seen

    def _looks(self, order: Sequence[Member]) -> Iterator[Look]:
        hints = self._screened(order)
        for member in order:
            data = carried(member) if self._engine.is_elsewhere else None
            yield Look(member, self._reading, data, hints.get(member.name, ()))

    def _screened(self, order: Sequence[Member]) -> dict[str, tuple[Hint, ...]]:
        """Return what is seen of the pages of large PDFs, where fewer files than processes would leave some idle."""
        parts = self._engine.at_once
        large = [one for one in order if one.suffix == ".pdf" and one.size >= _LARGE and not one.problem]
        if self._engine.is_elsewhere or len(order) >= parts or self._reading.ocr:
            return {}
        shares = [Share(one, self._reading.password, part, parts) for one in large for part in range(1, parts + 1)]
        seen = dict(self._engine.each(screened, shares))
        groups = {one.name: [seen[at * parts + part] for part in range(parts)] for at, one in enumerate(large)}
        return {name: _joined(group) for name, group in groups.items()}


def _joined(shares: Sequence[tuple[Hint, ...] | Failed]) -> tuple[Hint, ...]:
    """Return the hints of all pages; none where a part of the file failed, so that it is looked at as a whole."""
    whole = [share for share in shares if not isinstance(share, Failed)]
    return tuple(hint for share in whole for hint in share) if len(whole) == len(shares) and all(whole) else ()


def carried(member: Member) -> bytes | None:
    """Return the bytes of a file for a process on another machine; None where they cannot be had, which it will say."""
    try:
        return data_of(member)
    except UnreadableError:
        return None


def _unreadable(member: Member, failure: Failed) -> tuple[Found, ...]:
    said = failure.sentence(member.name)
    return (Found(Key(member.name), Class.UNREADABLE, failure.fault.found, error=said, lasting=False),)
