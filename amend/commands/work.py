"""What the commands do between their options and their exit status: read, reconcile, write, say."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import click

from amend import config, outputs, terminal
from amend.config import Habits
from amend.errors import UnreadableError
from amend.file_errors import unreadable
from amend.model import Marks, Paper, Redline, Severity
from amend.readers import read, read_bytes
from amend.word_limit import check_limit
from amend.writers import render
from amend.writers.options import Options
from amend.writers.view import View

STDIN = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What was asked for on the command line; the options' own help says what each means."""

    paper: str
    motion: str | None = None
    comparing: bool = False
    from_: str | None = None
    motion_from: str | None = None
    revisions: str = "keep"
    password: str | None = None
    ocr: bool = False
    additions: tuple[Marks, ...] | None = None
    deletions: tuple[Marks, ...] | None = None
    replaced: str | None = None
    out: str | None = None
    to: str | None = None
    view: str | None = None
    author: str | None = None
    date: str | None = None
    template: str | None = None
    force: bool = False
    strict: bool = False
    quiet: bool = False
    verbose: bool = False


def write(choices: Choices) -> None:
    """Write the outputs asked for and say what was found; ends with status 3 where `--strict` wants it."""
    check_choices(choices)
    habits = habits_of(choices)
    template = Path(choices.template) if choices.template else habits.template
    planned = _plan(choices)
    outputs.check_free(planned, inputs_of(choices, habits, template), choices.force)
    options = Options(
        author=choices.author or habits.author,
        date=choices.date or "",
        template=config.template_at(template) if template else None,
        lang=habits.lang,
    )
    redline = _redline(choices, habits)
    rendered = [(one.path, render(redline, one.format, one.view, options)) for one in planned]
    outputs.write_all([(path, data) for path, data in rendered if path is not None], choices.force)
    say_findings(redline, choices)
    for path, data in rendered:
        if path is None:
            outputs.write_standard_output(data)
        elif not choices.quiet:
            click.echo(f"Wrote {terminal.one_line(str(path))}")
    if not (choices.quiet or choices.comparing or any(path is None for path, _ in rendered)):
        _say_instruction_count(redline)
        click.echo(terminal.verified_line(redline, _screen(sys.stdout)))
    finish(redline, choices)


def show(choices: Choices) -> None:
    """Print the redline, the findings, the counts and whether the paper was proved."""
    from amend.changes import count_words

    check_choices(choices)
    habits = habits_of(choices)
    redline = _redline(choices, habits)
    screen = _screen(sys.stdout)
    for line in terminal.heading_lines(redline, screen):
        click.echo(line)
    for line in terminal.redline_lines(redline, screen):
        click.echo(line)
    click.echo()
    for line in terminal.instruction_lines(redline.instructions, screen):
        click.echo(line)
    say_findings(redline, choices)
    _say_instruction_count(redline)
    click.echo(f"Findings: {terminal.finding_count(redline.findings)}.")
    for line in terminal.count_lines(count_words(redline), habits.word_limit, screen):
        click.echo(line)
    click.echo(terminal.verified_line(redline, screen))
    finish(redline, choices)


def check_choices(choices: Choices) -> None:
    """Raise `click.UsageError` for options that do not fit each other."""
    if choices.paper == STDIN and choices.motion == STDIN:
        raise click.UsageError("only one of the two files can be - (standard input).")
    if choices.paper == STDIN and choices.from_ is None:
        raise click.UsageError("standard input has no name to tell its format from; say it with --from FORMAT.")
    if choices.motion == STDIN and choices.motion_from is None:
        raise click.UsageError("standard input has no name to tell its format from; say it with --motion-from FORMAT.")
    if set(choices.additions or ()) & set(choices.deletions or ()):
        raise click.UsageError("--additions and --deletions name the same marks; a mark can only do one of the two.")


def habits_of(choices: Choices) -> Habits:
    """Return what `amend.toml` says; a paper from standard input has its habits from the folder one is in."""
    return config.load(config.find_config(Path(choices.paper).parent if choices.paper != STDIN else Path()))


def _plan(choices: Choices) -> tuple[outputs.Output, ...]:
    paper = None if choices.paper == STDIN else Path(choices.paper)
    stem, folder = (paper.stem, paper.parent) if paper else ("paper", None)
    view = View(choices.view) if choices.view else None
    try:
        return outputs.plan(choices.out, choices.to, view, stem, folder)
    except ValueError as error:
        raise click.UsageError(f"{error}.") from error


def inputs_of(choices: Choices, habits: Habits, template: Path | None) -> list[Path]:
    """Return the files that are read, which no output may replace."""
    named = [Path(name) for name in (choices.paper, choices.motion) if name not in (None, STDIN)]
    return [*named, *(path for path in (habits.file, template) if path is not None)]


def _redline(choices: Choices, habits: Habits) -> Redline:
    paper = read_paper(choices.paper, choices.from_, choices)
    motion = read_paper(choices.motion, choices.motion_from, choices) if choices.motion is not None else None
    # Imported where they are used: what a paper needs beside two finished texts takes a while to load.
    if choices.comparing and motion is not None:
        from amend.reconciliation import compare

        return check_limit(compare(motion, paper), habits.word_limit)
    from amend.reconciliation import reconcile

    paper, additions, deletions = habits.reading(paper, choices.additions, choices.deletions)
    blunt = (choices.replaced or habits.replaced) == "blunt"
    redline = reconcile(paper, motion, additions=additions, deletions=deletions, blunt=blunt)
    return check_limit(redline, habits.word_limit)


def read_paper(name: str, form: str | None, choices: Choices) -> Paper:
    """Return the paper called `name`, or what standard input holds."""
    if name == STDIN:
        data, settled = _standard_input(), choices.revisions
        paper = read_bytes(
            data,
            "standard input",
            form or "",
            revisions=settled,
            password=choices.password,
            ocr=choices.ocr,
            finished=choices.comparing,
        )
    else:
        paper = _read_file(Path(name), form, choices)
    if choices.verbose and not choices.quiet:
        known = form or (paper.source.format if paper.source else "")
        click.echo(f"read: {terminal.one_line(name)}: {known}, {len(paper.paragraphs)} paragraphs", err=True)
    return paper


def _read_file(path: Path, form: str | None, choices: Choices) -> Paper:
    if path.is_dir():
        raise UnreadableError(str(path), "is a folder", "name the paper itself")
    return read(
        path,
        form,
        revisions=choices.revisions,
        password=choices.password,
        ocr=choices.ocr,
        finished=choices.comparing,
    )


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise UnreadableError("standard input", "is closed", "name a file instead of -")
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise unreadable("standard input", error) from error


def say_findings(redline: Redline, choices: Choices) -> None:
    """One line each to standard error; under `--quiet` only errors."""
    screen = _screen(sys.stderr)
    for finding in redline.findings:
        if not choices.quiet or finding.severity is Severity.ERROR:
            click.echo(terminal.finding_line(finding, screen, kind=choices.verbose), err=True)


def _say_instruction_count(redline: Redline) -> None:
    if redline.instructions:
        click.echo(terminal.instruction_count_line(redline.instructions))


def finish(redline: Redline, choices: Choices) -> None:
    """End with status 3 where `--strict` was given and something needs a look."""
    if choices.strict and any(finding.severity is not Severity.INFO for finding in redline.findings):
        click.get_current_context().exit(3)


def _screen(stream: TextIO | None) -> terminal.Screen:
    wanted = click.get_current_context().color
    colour = wanted if wanted is not None else stream is not None and stream.isatty()
    return terminal.Screen(min(shutil.get_terminal_size().columns, 100), colour and os.environ.get("TERM") != "dumb")
