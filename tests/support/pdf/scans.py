"""Scans of printed papers: the pages of a PDF as pictures, as a scanner at the desk makes them."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
from PIL import Image, ImageChops, ImageFilter

DPI = 200


def scanned(data: bytes, *, askew: float = 0.0, specks: float = 0.0, blur: float = 0.0, dpi: int = DPI) -> bytes:
    """Return a PDF of the pictures of the pages in `data`.

    `askew` turns each page by so many degrees, `specks` is the deviation of the noise in grey levels, `blur` the radius
    in pixels by which letters run.
    """
    pictures = []
    for page in pypdfium2.PdfDocument(data):
        picture = page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
        if askew:
            picture = picture.rotate(askew, resample=Image.Resampling.BICUBIC, fillcolor=255)
        if blur:
            picture = picture.filter(ImageFilter.GaussianBlur(blur))
        if specks:
            picture = ImageChops.add(picture, _noise(picture.size, specks), offset=-128)
        pictures.append(picture)
    written = BytesIO()
    pictures[0].save(written, "PDF", resolution=dpi, save_all=True, append_images=pictures[1:])
    return written.getvalue()


def _noise(size: tuple[int, int], specks: float) -> Image.Image:
    """Return grey noise, the same every time: a byte's worth from a linear congruence, averaged to a bell."""
    width, height = size
    tile = 97, 89
    state, levels = 7, bytearray()
    for _ in range(tile[0] * tile[1]):
        total = 0
        for _ in range(4):
            state = (1_103_515_245 * state + 12_345) % 2**31
            total += state >> 16 & 0xFF
        levels.append(max(0, min(255, round(128 + (total / 4 - 127.5) * specks / 37))))
    one = Image.frombytes("L", tile, bytes(levels))
    whole = Image.new("L", size, 128)
    for x in range(0, width, tile[0]):
        for y in range(0, height, tile[1]):
            whole.paste(one, (x, y))
    return whole
