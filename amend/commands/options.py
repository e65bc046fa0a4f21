"""The options that commands share, and the kinds of value they take."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from amend.model import Marks

    _Type = click.ParamType[Any]
else:
    # Not generic before click 8.4.
    _Type = click.ParamType

_Function = TypeVar("_Function", bound=Callable[..., Any])
CONTEXT: dict[str, Any] = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class MarksType(_Type):
    """`bold+italic,red`: alternatives of marks that stand together."""

    name = "marks"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[Marks, ...]:
        """Return the alternatives; a value that names no mark is a usage error."""
        from amend.mark_names import parse_marks

        try:
            return parse_marks(value)
        except ValueError as error:
            self.fail(f"{error}.", param, ctx)


class DateType(_Type):
    """An ISO 8601 date, or date and time."""

    name = "iso date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return `value` as ECMA-376 wants a revision's date (xsd:dateTime, whole seconds, in UTC where it says)."""
        from datetime import UTC, datetime

        try:
            moment = datetime.fromisoformat(value)
            moment = moment.astimezone(UTC) if moment.tzinfo else moment
        except (ValueError, OverflowError):
            self.fail(f"{value!r} is not an ISO 8601 date, like 2025-03-31 or 2025-03-31T18:30:00Z.", param, ctx)
        return f"{moment:%Y-%m-%d}T{moment:%H:%M:%S}Z".rjust(20, "0")


class FormatType(_Type):
    """A format's name, looked up only when one is given."""

    name = "format"

    def __init__(self, read: bool) -> None:
        self.read = read

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the format's name in small letters; one that is not known is a usage error."""
        known, done = _readable() if self.read else _writable()
        name = str(value).lower().removeprefix(".")
        if name not in known:
            self.fail(f"{value!r} is not a format that is {done}; those are {' '.join(known)}.", param, ctx)
        return name


def _readable() -> tuple[list[str], str]:
    from amend.readers import READERS

    return list(READERS), "read"


def _writable() -> tuple[list[str], str]:
    from amend.writers import WRITERS

    return list(WRITERS), "written"


def show_version(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
    """Print the version and end, where it is asked for."""
    if wanted:
        from amend.commands.version import version

        click.echo(f"amend {version()}")
        ctx.exit()


def together(*options: Callable[[_Function], _Function]) -> Callable[[_Function], _Function]:
    """Return one decorator for several, so that they stand in the help in this order."""

    def decorate(function: _Function) -> _Function:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate


_EXTRA = "Mark names joined by + must stand together, a comma separates alternatives: bold+italic,red."

motion_option = click.option(
    "--motion", metavar="FILE", help="The published motion, to prove the paper against. In any format that is read."
)
_settling = together(
    click.option("--revisions", type=click.Choice(["keep", "accept", "reject"]), default="keep", show_default=True,
                 help="What to do with tracked changes found in the files: read them as the marking, or settle "
                      "them first."),
    click.option("--password", envvar="AMEND_PASSWORD", metavar="TEXT",
                 help="For files that are locked. Better given in the environment, as AMEND_PASSWORD."),
    click.option("--ocr", is_flag=True,
                 help="Read scanned pages of a PDF by OCR, lines through and below words included. Needs OCRmyPDF and "
                      "Tesseract."),
)  # fmt: skip
reading = together(
    click.option("--from", "from_", type=FormatType(read=True), metavar="FORMAT",
                 help="What the paper is, where its name does not say; needed with - (standard input)."),
    click.option("--motion-from", type=FormatType(read=True), metavar="FORMAT",
                 help="The same for the motion."),
    _settling,
)  # fmt: skip
marking = together(
    click.option("--additions", type=MarksType(), metavar="MARKS",
                 help=f"How additions are marked, whatever the paper says. {_EXTRA}"),
    click.option("--deletions", type=MarksType(), metavar="MARKS",
                 help="How deletions are marked. The marks are bold italic underline strike red blue green colour "
                      "highlight caps brackets."),
    click.option("--replaced", type=click.Choice(["aligned", "blunt"]),
                 help="How a passage that is replaced whole is shown: what really differs (aligned, the default), or "
                      "the deletion and insertion that it formally is (blunt)."),
)  # fmt: skip
_template = click.option("--template", metavar="FILE.docx",
                         help="A Word document whose styles to use where neither motion nor paper is one.")  # fmt: skip
_force = click.option("--force", is_flag=True, help="Replace outputs that are there already.")
_signing = together(
    click.option("--author", metavar="NAME",
                 help="Whose tracked changes they are. Default: the proposer, else the amending group."),
    click.option("--date", type=DateType(), metavar="DATE",
                 help="The date of the tracked changes, like 2025-03-31. Default: none is written."),
    _template,
    _force,
)  # fmt: skip
writing = together(
    click.option("-o", "--output", "out", metavar="OUT",
                 help="A file (its ending says the format), a folder ending with /, or - for standard output. "
                      "Default: beside the paper."),
    click.option("--to", type=FormatType(read=False), metavar="FORMAT",
                 help="docx, html, md, txt, json or critic; see amend formats. Default: what the name of OUT says."),
    click.option("--view", type=click.Choice(["redline", "amended", "original"]),
                 help="The redline (default), the clean motion as amended, or the original."),
    _signing,
)  # fmt: skip
packing = together(
    click.option("-o", "--output", "out", metavar="DIR", required=True,
                 help="The folder of the outputs, made where it is missing. What earlier runs wrote there is replaced "
                      "or removed; what anybody else wrote or changed never is, without --force."),
    click.option("--pairs", metavar="FILE",
                 help="A pairs.csv by which a person says which amendment amends which motion; without a motion an "
                      "amendment is converted alone."),
    click.option("-j", "--jobs", type=click.IntRange(1, 256), metavar="N",
                 help="How many processes work at once. Default: as many as there are cores."),
    click.option("--dry-run", is_flag=True,
                 help="Only say what each paper is and which amendment goes with which motion; write nothing."),
    click.option("--watch", is_flag=True,
                 help="Go on until Ctrl-C, and run again when papers are added or changed."),
    click.option("--scheduler", metavar="ADDRESS",
                 help="Let the workers of a Dask cluster do it: tcp://host:8786. Needs amend[dask] there and here."),
    click.option("--time-limit", type=click.FloatRange(1), default=None, metavar="SECONDS",
                 help="What one paper may take. Default: 120, with --ocr 1800."),
    click.option("--memory-limit", type=click.IntRange(256), default=2048, show_default=True, metavar="MB",
                 help="What one paper may need."),
    _settling,
    _signing,
)  # fmt: skip
drafting = together(
    click.option("-o", "--output", "out", metavar="OUT",
                 help="A file (its ending says the format), a folder ending with /, or - for standard output. "
                      "Default: EDITED.amendment.docx, beside EDITED."),
    click.option("--to", type=click.Choice(["docx", "html", "md"]),
                 help="The paper's format. Default: what the name of OUT says, else docx."),
    click.option("--as", "as_", type=click.Choice(["marked", "instructions"]), default="marked", show_default=True,
                 help="The motion with its changes marked, or a list that says in words what to change."),
    click.option("--additions", type=MarksType(), metavar="MARKS",
                 help=f"How to mark additions: underline unless amend.toml says otherwise. {_EXTRA}"),
    click.option("--deletions", type=MarksType(), metavar="MARKS",
                 help="How to mark deletions: strike unless amend.toml says otherwise. The marks are bold italic "
                      "underline strike red blue green colour highlight caps brackets."),
    click.option("--proposer", default="", metavar="NAME", help="Who proposes. Default: TBC."),
    click.option("--seconder", default="", metavar="NAME", help="Who seconds. Default: TBC."),
    click.option("--group", default="", metavar="NAME", help="Whose amendment it is: Labour Group."),
    click.option("--title", default="", metavar="TITLE",
                 help="What is amended, or the whole title line. Default: the motion's title."),
    click.option("--if-carried", is_flag=True, help="Print the motion as amended, too, below the changes."),
    _template,
    _force,
)  # fmt: skip
reporting = together(
    click.option("--strict", is_flag=True, help="End with status 3 where a finding is a warning or an error."),
    click.option("-q", "--quiet", is_flag=True, help="Leave out warnings and what was written; errors stay."),
    click.option("-v", "--verbose", is_flag=True, help="Say more: what was read and how, the kind of each finding."),
)
