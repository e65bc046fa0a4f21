"""What `amend draft` does between its options and its exit status."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import click

from amend import config, outputs, terminal
from amend.commands.work import (
    STDIN,
    Choices,
    check_choices,
    finish,
    habits_of,
    inputs_of,
    read_paper,
    say_findings,
)
from amend.config import Habits
from amend.drafting import FORMATS, Wish, draft
from amend.drafting.convention import Alternatives, ConventionError
from amend.legend import find_legend
from amend.outputs import Output
from amend.word_limit import check_limit
from amend.writers import SUFFIXES

_END = ".amendment"


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftChoices(Choices):
    """What was asked for on the command line of `amend draft`; `paper` is the edited copy."""

    as_: str = "marked"
    proposer: str = ""
    seconder: str = ""
    group: str = ""
    title: str = ""
    if_carried: bool = False


def write_paper(choices: DraftChoices) -> None:
    """Write the paper and say what was found; ends with status 3 where `--strict` wants it."""
    check_choices(choices)
    habits = habits_of(choices)
    template = Path(choices.template) if choices.template else habits.template
    output = _planned(choices)
    outputs.check_free([output], inputs_of(choices, habits, template), choices.force)
    # Whoever drafts hands in what they see in the end: their own tracked changes are no part of the paper.
    settled = replace(choices, revisions="accept" if choices.revisions == "keep" else choices.revisions)
    edited = read_paper(choices.paper, choices.from_, settled)
    motion = read_paper(choices.motion or "", choices.motion_from, settled)
    try:
        drafted = draft(motion, edited, output.format, _wish(choices, habits, template))
    except ConventionError as error:
        raise click.UsageError(f"{error}.") from error
    if output.path is not None:
        outputs.write_all([(output.path, drafted.data)], choices.force)
    redline = check_limit(drafted.redline, habits.word_limit)
    say_findings(redline, choices)
    if output.path is None:
        outputs.write_standard_output(drafted.data)
    elif not choices.quiet:
        click.echo(f"Wrote {terminal.one_line(str(output.path))}")
    finish(redline, choices)


def _wish(choices: DraftChoices, habits: Habits, template: Path | None) -> Wish:
    additions, deletions = _house_marks(habits)
    return Wish(
        additions=choices.additions or additions,
        deletions=choices.deletions or deletions,
        legend=habits.legend,
        title=choices.title,
        group=choices.group,
        proposer=choices.proposer,
        seconder=choices.seconder,
        if_carried=choices.if_carried,
        in_words=choices.as_ == "instructions",
        template=config.template_at(template) if template else None,
        lang=habits.lang,
    )


def _house_marks(habits: Habits) -> tuple[Alternatives | None, Alternatives | None]:
    """Return the council's marks: those in `amend.toml`, else those that its legend there names."""
    said = find_legend(habits.legend) if habits.legend else None
    added, deleted = (said.added, said.deleted) if said is not None else ((), ())
    return habits.additions or added or None, habits.deletions or deleted or None


def _planned(choices: DraftChoices) -> Output:
    """Return where the paper goes; raise `click.UsageError` where the options do not say."""
    out, to = choices.out, choices.to
    edited = None if choices.paper == STDIN else Path(choices.paper)
    if out is None and edited is not None:
        return _named(edited.parent, edited, to)
    if out is not None and outputs.means_folder(out):
        return _named(Path(out), edited, to)
    if out is None or out == outputs.STANDARD_OUTPUT:
        if to is None:
            raise click.UsageError("standard output needs a format, like --to docx; or name a file with -o.")
        return Output(None, to)
    form = to or SUFFIXES.get(Path(out).suffix.lower(), "")
    if form not in FORMATS:
        raise click.UsageError(
            f"a paper is drafted as {', '.join(FORMATS)}, and the name {out!r} is none of these; add --to FORMAT."
        )
    return Output(Path(out), form)


def _named(folder: Path, edited: Path | None, to: str | None) -> Output:
    form = to or "docx"
    stem = edited.stem if edited is not None else "paper"
    return Output(folder / f"{stem}{_END}.{form}", form, in_folder=True)
