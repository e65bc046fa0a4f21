"""`amend draft`: the amendment paper that a councillor hands in."""

from __future__ import annotations

from typing import Any

import click

from amend.commands.options import drafting, reading, reporting


@click.command(short_help="Write the amendment paper to hand in.")
@click.argument("motion")
@click.argument("paper", metavar="EDITED")
@drafting
@reading
@reporting
def draft(**options: Any) -> None:
    """Write the amendment paper that turns the MOTION into the EDITED copy of it.

    Change a copy of the motion until it reads as you want it, then draft: the paper has its title, proposer and
    seconder, a legend, and the whole motion with additions underlined and deletions struck through, or as your
    council marks them. As a Word document it is made on the motion's own file. Tracked changes that either file
    still holds are taken as accepted. Before it is written the paper is read back and compared with the two texts.

    \b
    Examples:
      amend draft Motion.docx "Motion edited.docx" --proposer "Cllr A Smith" --seconder "Cllr B Jones"
      amend draft Motion.docx edited.docx --group "Labour Group" --if-carried -o "Amendment 1.docx"
      amend draft motion.md edited.md --additions bold --to md -o -
      amend draft Motion.docx edited.docx --as instructions -o instructions.docx
    """
    from amend.commands.drafting import DraftChoices, write_paper

    write_paper(DraftChoices(**options))
