"""A run over a meeting pack: look at every file, pair, convert what is new, write, and remember."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from amend.errors import UnreadableError
from amend.outputs import CLERKS_SET
from amend.packs.conversions import Maker, planned
from amend.packs.converting import Choices
from amend.packs.engine import Engine
from amend.packs.found import Found, Key, Pair
from amend.packs.index_page import index_page
from amend.packs.looking import Reading
from amend.packs.looks import Looker
from amend.packs.meeting import Meeting, manifest_csv, manifest_json, meeting
from amend.packs.members import members
from amend.packs.naming import OWN
from amend.packs.overruling import overruled, pairs_table, said_pairs
from amend.packs.pairing import paired
from amend.packs.placing import check_ours, clear_temporary, digest, digest_at, make_folder, place, remove_old
from amend.packs.progress import Progress
from amend.packs.state import State, remembered
from amend.packs.versions import superseded

PAIRS = "pairs.csv"


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be done with which pack."""

    sources: tuple[Path, ...]
    out: Path
    reading: Reading = field(default_factory=Reading)
    choices: Choices = field(default_factory=Choices)
    template: bytes | None = field(default=None, repr=False)
    pairs: Path | None = None
    """A `pairs.csv` by which a person overrules."""
    force: bool = False


@dataclass(frozen=True, slots=True)
class Sorted:
    """A pack whose files were all looked at."""

    found: tuple[Found, ...]
    newer: dict[Key, tuple[Key, str]]
    """By an older version, the newest and why."""
    pairs: tuple[Pair, ...]
    """What is to be converted."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to."""

    meeting: Meeting
    converted: int = 0
    """How many amendments were converted anew."""
    pairs_kept: bool = False
    """Whether a `pairs.csv` that a person edited was left as it is."""


def look_through(request: Request, engine: Engine, progress: Progress) -> Meeting:
    """Return what a run would do, and write nothing. Raises `AmendError` where nothing can be read."""
    state = remembered(request.out)
    order = _sorted(request, Looker(state, request.reading, engine, progress))
    return meeting(_name(request), order.found, order.pairs, order.newer, {}, {})


def run(request: Request, engine: Engine, progress: Progress) -> Outcome:
    """Go through the pack and write everything; return what became of it.

    Raises `AmendError` where nothing can be read or written at all, or where `pairs` cannot be followed.
    """
    make_folder(request.out)
    clear_temporary(request.out)
    state = remembered(request.out)
    check_ours(state, [name for name in OWN if name != PAIRS], request.force)
    with state:
        looker = Looker(state, request.reading, engine, progress)
        order = _sorted(request, looker)
        how = (request.reading, request.choices, request.template)
        plan = planned(request.sources, order.found, order.pairs, looker.members, how)
        maker = Maker(state, engine, progress, request.force)
        results = maker.made(plan)
        names = {one.key: one.base for one in plan}
        done = meeting(_name(request), order.found, order.pairs, order.newer, results, names)
        kept, pairs_kept = _finished(state, request, done, order.pairs)
        state.compact(looker.keys, {one.known_as for one in plan}, kept)
    return Outcome(done, maker.count, pairs_kept)


def _sorted(request: Request, looker: Looker) -> Sorted:
    pack = members(request.sources, request.out)
    names = " and ".join(str(source) for source in request.sources)
    if not pack:
        raise UnreadableError(names, "there is no file in it", "name the folder or archive of the meeting's papers")
    found = looker.found(pack)
    if all(one.error for one in found):
        raise UnreadableError(names, f"none of its files could be read ({found[0].error.rstrip('.')})", "check them")
    newer = superseded(found)
    current = [one for one in found if one.key not in newer]
    pairs: tuple[Pair, ...] = paired(current)
    if request.pairs is not None:
        pairs = overruled(pairs, said_pairs(request.pairs, found))
    return Sorted(found, newer, pairs)


def _finished(state: State, request: Request, done: Meeting, pairs: Sequence[Pair]) -> tuple[dict[str, str], bool]:
    """Write the tables and the page, and remove what is no longer made; return the hashes of all outputs."""
    files = {
        "index.html": index_page(done),
        "manifest.json": manifest_json(done),
        "manifest.csv": manifest_csv(done),
    }
    place(state, files, request.force)
    kept = {name: digest(data) for name, data in files.items()}
    kept |= {name: digest_at(state.folder / name) for row in done.rows for name in row.outputs}
    kept |= _left(state, done)
    pairs_kept = _write_pairs(state, request, pairs)
    if not pairs_kept:
        kept[PAIRS] = digest_at(state.folder / PAIRS)
    remove_old(state, {**kept, PAIRS: ""})
    return kept, pairs_kept


def _left(state: State, done: Meeting) -> dict[str, str]:
    """Return our own files of amendments whose other files somebody has changed: they stay, too."""
    names = [row.base + end for row in done.rows if row.result and row.result.unplaced for end, _, _ in CLERKS_SET]
    there = {name: digest_at(state.folder / name) for name in names}
    return {name: found for name, found in there.items() if found in state.own.get(name, ())}


def _write_pairs(state: State, request: Request, pairs: Sequence[Pair]) -> bool:
    """Write `pairs.csv`, unless a person has edited it; return whether it was left."""
    path = state.folder / PAIRS
    there = digest_at(path)
    if there and there not in state.own.get(PAIRS, ()):
        return True
    place(state, {PAIRS: pairs_table(pairs)}, force=False)
    return False


def _name(request: Request) -> str:
    names = [source.resolve().stem if source.is_file() else source.resolve().name for source in request.sources]
    return ", ".join(names)
