"""`amend formats`: what is read and what is written."""

from __future__ import annotations

import click


@click.command(short_help="List the formats that are read and written.")
def formats() -> None:
    """List the formats that are read and written, one a line.

    A line holds the format's name (for --from and --to), its file endings, and what can be done with it.

    \b
    Example:
      amend formats
    """
    from amend import readers, writers

    suffixes = {**readers.SUFFIXES, **writers.SUFFIXES}
    tables = (("read", readers.READERS), ("write", writers.WRITERS))
    for name in dict.fromkeys([*readers.READERS, *writers.WRITERS]):
        endings = " ".join(suffix for suffix, form in suffixes.items() if form == name) or "-"
        done = " ".join(verb for verb, table in tables if name in table)
        click.echo(f"{name:8}{endings:20}{done}")
