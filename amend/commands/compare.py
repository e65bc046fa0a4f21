"""`amend compare`: two finished texts to a redline."""

from __future__ import annotations

from typing import Any

import click

from amend.commands.options import reading, reporting, writing


@click.command(short_help="Write the same outputs from two finished texts.")
@click.argument("motion")
@click.argument("paper", metavar="EDITED")
@writing
@reading
@reporting
def compare(**options: Any) -> None:
    """Compare the MOTION with an EDITED copy of it, and write the differences as tracked changes.

    The same outputs as convert, named after EDITED and beside it unless -o says otherwise. Either may be - for
    standard input: EDITED with --from, MOTION with --motion-from.

    \b
    Examples:
      amend compare Motion.docx "Motion edited.docx"
      amend compare Motion.docx "Motion edited.docx" -o redline.docx --author "Cllr A Smith"
      amend compare motion.md edited.md -o changes.html
      amend compare motion.txt edited.txt --to txt -o -
    """
    from amend.commands.work import Choices, write

    write(Choices(**options, comparing=True))
