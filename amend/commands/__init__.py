"""The command line. At the start this room imports click and nothing of ours, so that help comes at once."""

from __future__ import annotations

import errno
import gc
import os
import signal
import sys
from types import FrameType

import click

from amend.commands.check import check
from amend.commands.compare import compare
from amend.commands.console import prepare_streams
from amend.commands.convert import convert
from amend.commands.draft import draft
from amend.commands.formats import formats
from amend.commands.options import CONTEXT, show_version
from amend.commands.pack import pack
from amend.errors import AmendError


class Failure(click.ClickException):
    """Bad input or an output that cannot be written: one line on standard error, status 1."""

    def show(self, file: object = None) -> None:
        from amend.terminal import one_line

        click.echo(click.style("error:", fg="red", bold=True) + f" {one_line(self.message)}", err=True)


class Program(click.Group):
    """The group of commands; what goes wrong in one of them ends as a single line."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command asked for; raise `Failure` where its input or output is at fault."""
        if os.environ.get("NO_COLOR"):
            ctx.color = False
        try:
            return super().invoke(ctx)
        except AmendError as error:
            raise Failure(str(error)) from error
        except (MemoryError, RecursionError) as error:
            raise Failure("the paper is too large or too deeply nested to be read; split it into parts.") from error
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise  # click ends quietly where nobody reads on
            raise Failure(f"{error.filename or 'standard output'}: {error.strerror or error}; try again.") from error


@click.group(cls=Program, context_settings=CONTEXT, no_args_is_help=True)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=show_version,
              help="Show the version and end.")  # fmt: skip
def program() -> None:
    """Read amendment papers, prove them against the motion, and write what a council needs of them.

    An amendment paper is the motion with its changes marked: additions underlined or bold, deletions struck
    through. amend tells what it adds and deletes, compares it with the published motion, and writes a Word
    document with tracked changes, a redline page and the motion as amended.

    \b
    Examples:
      amend convert "Amendment 1.docx" --motion Motion.docx
          write tracked changes, redline page, clean motion and JSON beside the paper
      amend check "Amendment 1.docx" --motion Motion.docx
          show the changes, and what a clerk should look at, in the terminal
      amend compare Motion.docx "Motion edited.docx" -o redline.docx
          tracked changes from two finished texts
      amend draft Motion.docx "Motion edited.docx" --proposer "Cllr A Smith"
          the amendment paper to hand in, from an edited copy of the motion
      amend pack "Council 14 March" -o out/
          every amendment of a meeting pack, and a page for the chair

    Help on one command: amend convert --help
    """


for _command in (convert, check, compare, draft, pack, formats):
    program.add_command(_command)


def main() -> None:
    """Run the command line and end the process with its status."""
    # A document is many small objects that all live to the end: looking through them for cycles is work for nothing.
    gc.set_threshold(100_000, 50, 100)
    prepare_streams()
    signal.signal(signal.SIGTERM, _end)
    try:
        program(prog_name="amend")
    finally:
        gc.freeze()  # nor is there anything to find when the process ends


def _end(number: int, _frame: FrameType | None) -> None:
    """Leave by an exception, so that half-written outputs are cleared away."""
    sys.exit(128 + number)
