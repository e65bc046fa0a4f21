"""Annotations over text: struck, underlined, highlighted, linked (ISO 32000-1, 12.5.6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pdfminer.pdftypes import resolve1
from pdfminer.psparser import PSLiteral

from amend.readers.pdf.facts import Annotation, Note
from amend.readers.pdf.frame import Frame

_KNOWN = {note.value: note for note in Note}
_HIDDEN = 0b10
"""The flag of an annotation that is neither shown nor printed (12.5.3)."""
MOST = 5_000
"""Annotations of a page that are looked at."""


def annotations_of(raw: Iterable[Mapping[str, Any]], frame: Frame) -> tuple[Annotation, ...]:
    """Return the annotations of a page that say something of its text, one for each line of text."""
    return tuple(found for one, _ in zip(raw, range(MOST), strict=False) for found in _read(one, frame))


def _read(raw: Mapping[str, Any], frame: Frame) -> Iterator[Annotation]:
    data = raw.get("data") or {}
    subtype = resolve1(data.get("Subtype"))
    note = _KNOWN.get(str(subtype.name) if isinstance(subtype, PSLiteral) else "")
    flags = resolve1(data.get("F"))
    if note is None or (isinstance(flags, int) and flags & _HIDDEN):
        return
    uri = raw.get("uri")
    corners = _numbers(data.get("QuadPoints"))
    if not corners or len(corners) % 8:
        corners = _numbers(data.get("Rect"))
    # Producers differ in the order of a quadrilateral's corners: only its extremes count.
    step = 8 if len(corners) % 8 == 0 else 4
    for at in range(0, len(corners), step):
        yield Annotation(note, frame.box(corners[at : at + step]), uri if isinstance(uri, str) else "")


def _numbers(value: Any) -> list[float]:
    """Return the numbers of a PDF array; none where it holds anything else."""
    found = resolve1(value)
    numbers = [resolve1(number) for number in found] if isinstance(found, list) else []
    return numbers if len(numbers) % 4 == 0 and all(isinstance(n, (int, float)) for n in numbers) else []
