"""PDF -> Paper of facts: what is written, and what is only drawn beside it.

`read` reads in a process of its own (`apart`), `reading.read_here` in this one.
"""

from __future__ import annotations

from amend.model import Paper, Source
from amend.readers.pdf.apart import PageRange, read_apart, scans_apart


def read(source: Source, password: str = "", ocr: bool = False, pages: PageRange | None = None) -> Paper:
    """Return what the PDF in `source` shows; raise `UnreadableError` where it cannot be read.

    Pages that cannot be read are named in a finding, and the rest is read; where none can, the file cannot. `ocr`:
    the words of scanned pages are read in their pictures. `pages`: the first and the last page to read, from 1; all.
    """
    if not ocr:
        return read_apart(source, password, pages=pages)
    from amend.readers.pdf.ocr import recognise, require

    require(source.name)
    scans = scans_apart(source, password)
    return read_apart(source, password, recognise(source.name, scans) if scans else (), pages)
