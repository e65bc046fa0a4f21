"""`amend check`: an amendment paper in the terminal."""

from __future__ import annotations

from typing import Any

import click

from amend.commands.options import marking, motion_option, reading, reporting


@click.command(short_help="Show changes, findings and word counts in the terminal.")
@click.argument("paper")
@motion_option
@reading
@marking
@reporting
def check(**options: Any) -> None:
    """Show what an amendment PAPER changes, and what a clerk should look at. Nothing is written.

    Additions are green and underlined, deletions red and struck through, undecided words yellow; without colour
    they read [+added+], [-deleted-] and [?undecided?]. Then come the paper's instructions, where it says in words
    what to change, and what became of each; the findings, a line each; the number of words added, deleted and in
    the result (against the limit in amend.toml, where one is set); and whether the marks or instructions account
    for every difference from the motion.

    \b
    Examples:
      amend check "Amendment 1.docx" --motion Motion.docx
      amend check paper.pasted --from html
      amend check paper.docx --motion Motion.docx --strict && echo "nothing to look at"
    """
    from amend.commands.work import Choices, show

    show(Choices(**options))
