"""`amend pack`: a whole meeting pack in one run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from amend.commands.options import marking, packing, reporting


@click.command(short_help="Convert a meeting pack: a folder, a zip or one PDF.")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@packing
@marking
@reporting
def pack(**options: Any) -> None:
    """Find the motions and amendments in a meeting pack, put them together and convert them.

    SOURCE is a folder, a zip or a file, such as the PDF of the whole meeting. Each amendment gets the clerk's set in
    DIR; index.html shows the meeting, manifest.json and manifest.csv say what became of every paper, and pairs.csv
    which amendment was put with which motion. Correct that table and give it back with --pairs. A second run does
    again only what has changed.

    \b
    Examples:
      amend pack "Council 14 March" -o out/
      amend pack agenda-pack.zip late-papers/ -o out/ --strict
      amend pack "Council 14 March" -o out/ --pairs out/pairs.csv
      amend pack "Council 14 March" -o out/ --watch

    Status: 0 every file was looked at, whatever was found; 1 nothing could be read or written; 2 wrong options;
    3 under --strict where a file could not be read or a finding is a warning.
    """
    if not options["scheduler"] and not (Path(options["out"]) / ".amend-pack.jsonl").exists():
        from amend.packs.local import start_server

        start_server()  # it loads what papers need while this process loads the rest
    from amend.commands.packing import Choices, work

    work(Choices(**options))
