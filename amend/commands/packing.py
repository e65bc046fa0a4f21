"""What `amend pack` does between its options and its exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click
from filelock import FileLock, Timeout

from amend import config, terminal
from amend.commands import progress
from amend.errors import AmendError, UnwritableError
from amend.model import Marks
from amend.packs.converting import Choices as Wanted
from amend.packs.found import Class
from amend.packs.index_page import counted, name_of, summary
from amend.packs.looking import Reading
from amend.packs.meeting import Meeting, Row
from amend.packs.placing import make_folder
from amend.packs.progress import Progress
from amend.packs.run import Outcome, Request, look_through, run

if TYPE_CHECKING:
    from amend.packs.engine import Engine, Limits

_LOCK = ".amend-pack.lock"
_SECONDS, _SECONDS_WITH_OCR = 120.0, 1800.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What was asked for on the command line; the options' own help says what each means."""

    sources: tuple[str, ...]
    out: str
    pairs: str | None = None
    jobs: int | None = None
    dry_run: bool = False
    watch: bool = False
    scheduler: str | None = None
    time_limit: float | None = None
    memory_limit: int = 2048
    revisions: str = "keep"
    password: str | None = None
    ocr: bool = False
    additions: tuple[Marks, ...] | None = None
    deletions: tuple[Marks, ...] | None = None
    replaced: str | None = None
    author: str | None = None
    date: str | None = None
    template: str | None = None
    force: bool = False
    strict: bool = False
    quiet: bool = False
    verbose: bool = False


def work(choices: Choices) -> None:
    """Go through the pack, once or until Ctrl-C; ends with status 3 where `--strict` wants it."""
    request = _request(choices)
    if choices.dry_run:
        with _engine(choices) as engine:
            _show_plan(look_through(request, engine, _progress(choices)))
        return
    if choices.watch:
        _watch(request, choices)
        return
    meeting = _run(request, choices)
    if choices.strict and any(row.error or row.warnings for row in meeting.rows):
        click.get_current_context().exit(3)


def _request(choices: Choices) -> Request:
    sources, out = tuple(map(Path, choices.sources)), Path(choices.out)
    if any(_is_same(source, out) for source in sources):
        raise click.UsageError("-o names the pack itself; choose another folder, inside the pack if you like.")
    if set(choices.additions or ()) & set(choices.deletions or ()):
        raise click.UsageError("--additions and --deletions name the same marks; a mark can only do one of the two.")
    if choices.dry_run and choices.watch:
        raise click.UsageError("--dry-run ends when all is said; leave --watch out.")
    return Request(
        sources,
        out,
        Reading(choices.password or "", choices.ocr, choices.revisions),
        Wanted(choices.additions, choices.deletions, choices.replaced or "", choices.author or "", choices.date or ""),
        config.template_at(Path(choices.template)) if choices.template else None,
        Path(choices.pairs) if choices.pairs else None,
        choices.force,
    )


def _is_same(source: Path, out: Path) -> bool:
    return source.exists() and out.exists() and os.path.samefile(source, out)


def _run(request: Request, choices: Choices) -> Meeting:
    with _alone(request.out), _engine(choices) as engine:
        outcome = run(request, engine, _progress(choices))
    _say(outcome, request, choices)
    return outcome.meeting


@contextmanager
def _alone(out: Path) -> Iterator[None]:
    """Keep a second run out of the folder; a run that was killed keeps nobody out."""
    make_folder(out)
    try:
        with FileLock(out / _LOCK, timeout=0):
            yield
    except Timeout as error:
        raise UnwritableError(f"{out}: another run is at work there; wait until it has ended.") from error


def _limits(choices: Choices) -> Limits:
    from amend.packs.engine import Limits

    usual = _SECONDS_WITH_OCR if choices.ocr else _SECONDS
    return Limits(choices.time_limit or usual, choices.memory_limit)


def _engine(choices: Choices) -> AbstractContextManager[Engine]:
    if choices.scheduler:
        if find_spec("distributed") is None:
            raise UnwritableError("--scheduler needs Dask, which is not installed; install amend[dask].")
        from amend.packs.cluster import Cluster

        return Cluster(choices.scheduler, _limits(choices))
    from amend.packs.local import Processes

    return Processes(choices.jobs or _cores(), _limits(choices))


def _cores() -> int:
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _progress(choices: Choices) -> Progress:
    on_terminal = sys.stderr is not None and sys.stderr.isatty()
    return progress.shown if on_terminal and not choices.quiet else progress.quiet


def _watch(request: Request, choices: Choices) -> None:
    """Run, and again whenever a paper of the pack is added, changed or taken away, until Ctrl-C."""
    from amend.commands.watching import changes_in

    for _ in changes_in(request.sources, request.out):
        try:
            _run(request, choices)
        except AmendError as error:  # an empty folder may be filled, a wrong table corrected
            _say_error(str(error))
        if not choices.quiet:
            click.echo("Watching for papers that are added or changed; Ctrl-C ends it.")


def _show_plan(meeting: Meeting) -> None:
    """Print what each paper is, and with which motion it would be converted."""
    for row in meeting.rows:
        click.echo(f"{row.found.class_.value:<11}{terminal.one_line(f'{row.found.key}: {_fate(row)}')}")


def _fate(row: Row) -> str:
    if row.newer is not None:
        return f"left out, {row.why_newer}"
    if row.pair is not None:
        return f"amends {row.pair.motion or 'no motion of this pack'} ({row.pair.reason})"
    return row.found.reason


def _say(outcome: Outcome, request: Request, choices: Choices) -> None:
    """Say what could not be done, one line each to standard error, and what was done."""
    for row in outcome.meeting.rows:
        if row.error:
            _say_error(row.error)
        elif choices.verbose and not choices.quiet and row.result is not None:
            _say_findings(row)
    if choices.quiet:
        return
    if outcome.pairs_kept and request.pairs is None:
        where = request.out / "pairs.csv"
        click.echo(f"{where}: has been edited and is left as it is; it counts only with --pairs {where}.", err=True)
    for sentence in _sentences(outcome):
        click.echo(sentence)
    click.echo(f"Wrote {terminal.one_line(str(request.out / 'index.html'))}")


def _say_error(said: str) -> None:
    click.echo(click.style("error:", fg="red", bold=True) + f" {terminal.one_line(said)}", err=True)


def _say_findings(row: Row) -> None:
    assert row.result is not None
    for said in row.result.findings:
        place = f" {said.place}:" if said.place else ""
        click.echo(terminal.one_line(f"{said.severity}: {row.found.key}:{place} {said.message}"), err=True)


def _sentences(outcome: Outcome) -> Iterator[str]:
    rows = outcome.meeting.rows
    done = [row for row in rows if row.outputs]
    motions = [row for row in rows if row.found.class_ is Class.MOTION and row.newer is None]
    files = counted(len({row.found.key.file for row in rows}), "file")
    yield f"Found {files}: {counted(len(motions), 'motion')}, {counted(len(done), 'amendment')}."
    for row in done:
        assert row.result is not None
        title = terminal.one_line(name_of(row))
        yield f"  {title}: +{row.result.added} -{row.result.deleted} words, {row.warnings} to look at"
    yield from summary(outcome.meeting)
    if done and not outcome.converted:
        yield "Nothing has changed since the last run."
