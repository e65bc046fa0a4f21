"""`amend convert`: an amendment paper to what a council needs of it."""

from __future__ import annotations

from typing import Any

import click

from amend.commands.options import marking, motion_option, reading, reporting, writing


@click.command(short_help="Write tracked changes, redline page and clean motion.")
@click.argument("paper")
@motion_option
@writing
@reading
@marking
@reporting
def convert(**options: Any) -> None:
    """Turn an amendment PAPER into tracked changes, a redline page and the motion as amended.

    Without -o the clerk's set is written beside the paper, NAME being the paper's name: NAME.redline.docx with
    tracked changes, NAME.redline.html, NAME.amended.docx and NAME.json. Nothing is replaced unless --force says
    so, and a set is written whole or not at all. PAPER may be - for standard input.

    \b
    Examples:
      amend convert "Amendment 1.docx" --motion Motion.docx
      amend convert "Amendment 1.docx" --motion Motion.docx -o out/
      amend convert paper.html --motion motion.md -o amended.docx --view amended
      amend convert paper.docx --additions bold+italic,red --deletions strike -o redline.html
      amend convert - --from md --motion motion.md --to critic -o -

    Status: 0 done, whatever was found; 1 failed and nothing written; 2 wrong options; 3 under --strict
    where there are warnings.
    """
    from amend.commands.work import Choices, write

    write(Choices(**options))
