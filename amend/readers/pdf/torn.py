"""Pages whose content breaks off: pdfminer and PDFium read what is left of a torn stream as if it were all."""

from __future__ import annotations

import zlib

from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import LITERALS_FLATE_DECODE, PDFStream, resolve1


def is_torn(page: PDFPage) -> bool:
    """Whether a content stream of `page` ends before its compressed data does. Asked before the page is read."""
    return any(_breaks_off(resolve1(stream)) for stream in page.contents)


def _breaks_off(stream: object) -> bool:
    if not isinstance(stream, PDFStream) or stream.rawdata is None or stream.decipher is not None:
        return False
    filters = stream.get_filters()
    if len(filters) != 1 or filters[0][0] not in LITERALS_FLATE_DECODE:
        return False
    unpacking = zlib.decompressobj()
    try:
        unpacking.decompress(stream.rawdata)
    except zlib.error:
        return True
    return not unpacking.eof
