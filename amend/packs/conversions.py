"""The second part of a run: every amendment that has changed, or whose motion has, is converted and written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache
from itertools import groupby
from pathlib import Path

from amend import config
from amend.config import Habits
from amend.errors import UnwritableError
from amend.outputs import CLERKS_SET
from amend.packs.converting import Choices, Converted, Job, Side, converted_in_turn
from amend.packs.engine import Engine, Failed
from amend.packs.found import Found, Key, Pair
from amend.packs.looking import Reading
from amend.packs.looks import carried, key_of
from amend.packs.members import Member
from amend.packs.naming import bases
from amend.packs.placing import digest, digest_at, place
from amend.packs.progress import Progress
from amend.packs.state import Done, State

_TOGETHER = 5
"""Amendments of a pack PDF that are given to one process at once, at most."""


@dataclass(frozen=True, slots=True)
class Planned:
    """An amendment, how it is to be converted, and under which name that is remembered."""

    key: Key
    job: Job
    known_as: str
    base: str
    """The path of its outputs, without their endings."""

    @property
    def names(self) -> tuple[str, ...]:
        """The paths of its outputs."""
        return tuple(self.base + ending for ending, _, _ in CLERKS_SET)


Bundle = tuple[Planned, ...]
"""Amendments that one process converts, one after the other."""


def planned(
    sources: Sequence[Path],
    found: Sequence[Found],
    pairs: Sequence[Pair],
    pack: Mapping[str, Member],
    how: tuple[Reading, Choices, bytes | None],
) -> tuple[Planned, ...]:
    """Return what is to be converted. Raises `AmendError` where an `amend.toml` or its template cannot be used."""
    reading, choices, template = how
    papers = {one.key: one for one in found}
    tops = frozenset(source.resolve() if source.is_dir() else source.resolve().parent for source in sources)
    names = bases(pair.amendment for pair in pairs)

    def side(key: Key) -> Side:
        return Side(pack[key.file], papers[key].extent, papers[key].digest)

    plan = []
    for pair in pairs:
        habits = _habits(pack[pair.amendment.file].path, tops)
        styles = template or (_template(habits.template) if habits.template else None)
        motion = side(pair.motion) if pair.motion else None
        job = Job(side(pair.amendment), motion, reading, choices, habits, styles)
        plan.append(Planned(pair.amendment, job, _known_as(job), names[pair.amendment]))
    return tuple(plan)


def _known_as(job: Job) -> str:
    """Return the name of the work: of all that its outcome depends on."""
    sides = [(one.member.name, one.digest, asdict(one.extent)) if one else None for one in (job.amendment, job.motion)]
    styles = digest(job.template) if job.template else ""
    habits = replace(job.habits, file=None, template=None)
    return key_of("convert", sides, asdict(job.reading), repr(job.choices), repr(habits), styles)


def _habits(path: Path, tops: frozenset[Path]) -> Habits:
    """Return what the nearest `amend.toml` says, from the file's folder up to the pack's."""
    folder = path.resolve().parent
    while folder not in tops and folder != folder.parent and not (folder / config.NAME).is_file():
        folder = folder.parent
    return _loaded(config.find_config(folder))


@cache
def _loaded(file: Path | None) -> Habits:
    return config.load(file)


@cache
def _template(path: Path) -> bytes:
    return config.template_at(path)


def bundles(fresh: Sequence[Planned], at_once: int) -> tuple[Bundle, ...]:
    """Return what is converted together: amendments that follow one another in a PDF need the same pages around them.

    They are parted so that all who work at once have some, and that not too much is lost where one fails.
    """
    out: list[Bundle] = []
    for _, like in groupby(fresh, key=lambda one: (one.key.file, one.job.amendment.extent.pages is not None)):
        group = tuple(like)
        in_pdf = group[0].job.amendment.extent.pages is not None
        size = min(_TOGETHER, -(-len(group) // at_once)) if in_pdf else 1
        out += [group[at : at + size] for at in range(0, len(group), size)]
    return tuple(out)


class Maker:
    """Converts amendments, and writes what comes of them as it comes."""

    def __init__(self, state: State, engine: Engine, progress: Progress, force: bool) -> None:
        self._state, self._engine, self._progress, self._force = state, engine, progress, force
        self.count = 0
        """How many were converted anew."""

    def made(self, plan: Sequence[Planned]) -> dict[Key, Converted]:
        """Return what became of each amendment, without its files, which are written."""
        results = {one.key: self._state.done[one.known_as].result for one in plan if self._is_made(one)}
        fresh = [one for one in plan if one.key not in results]
        self.count = len(fresh)
        with self._progress("Converting", len(fresh)) as step:
            waiting = bundles(fresh, self._engine.at_once) if fresh else ()
            while waiting:
                failed: list[Planned] = []
                for place_, result in self._engine.each(converted_in_turn, self._tasks(waiting)):
                    bundle = waiting[place_]
                    if isinstance(result, Failed) and len(bundle) > 1:
                        failed += bundle  # which of them it was is not known
                        continue
                    for one, made in zip(bundle, (result,) if isinstance(result, Failed) else result, strict=True):
                        results[one.key] = self._kept(one, made)
                        step(str(one.key))
                waiting = tuple((one,) for one in failed)
        return results

    def _is_made(self, one: Planned) -> bool:
        done = self._state.done.get(one.known_as)
        if done is None:
            return False
        return bool(done.result.error) or done.hashes == tuple(
            digest_at(self._state.folder / name) for name in one.names
        )

    def _tasks(self, waiting: Sequence[Bundle]) -> Iterator[tuple[Job, ...]]:
        for bundle in waiting:
            jobs = tuple(one.job for one in bundle)
            yield tuple(map(_with_data, jobs)) if self._engine.is_elsewhere else jobs

    def _kept(self, one: Planned, result: Converted | Failed) -> Converted:
        if isinstance(result, Failed):
            return Converted(error=result.sentence(str(one.key)), lasting=False)
        files = dict(zip(one.names, result.files, strict=False))
        try:
            place(self._state, files, self._force)
        except UnwritableError as error:
            return Converted(error=str(error), lasting=False, unplaced=True)
        kept = replace(result, files=())
        if kept.lasting:
            self._state.made(one.known_as, Done(kept, tuple(map(digest, result.files))))
        return kept


def _with_data(job: Job) -> Job:
    amendment = replace(job.amendment, data=carried(job.amendment.member))
    motion = replace(job.motion, data=carried(job.motion.member)) if job.motion else None
    return replace(job, amendment=amendment, motion=motion)
