"""Papers and motions in the layout of `worded_sheets`, as text, Markdown, a page, and what LibreOffice makes files of.

What a format has no list for ("(a)" on a page, "i." in Markdown) is typed, as people do it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from html import escape

from support.worded_sheets import Form, Line, lines_of
from support.worded_word import word

_TXT = {"": "{}", "u": "[+{}+]", "s": "[-{}-]"}
_MARKDOWN = {"": "{}", "u": "<u>{}</u>", "s": "~~{}~~"}
_HTML = {"": "{}", "u": "<u>{}</u>", "s": "<s>{}</s>"}
_ODT = {"": "{}", "u": '<text:span text:style-name="U">{}</text:span>',
        "s": '<text:span text:style-name="S">{}</text:span>'}  # fmt: skip
_TYPES = {Form("decimal", "", "."): "1", Form("letter", "", "."): "a", Form("capital", "", "."): "A",
          Form("roman", "", "."): "i", Form("bullet"): ""}  # fmt: skip
_FORMATS = {"decimal": "1", "letter": "a", "capital": "A", "roman": "i"}
_CSS = """@page { size: A4; margin: 24mm 22mm; } body { font: 11pt/1.35 'DejaVu Serif', serif; }
p, li { margin: 0 0 6pt; } p.in { margin-left: 26pt; }"""


def txt(text: str) -> bytes:
    """Return the text as it would be typed."""
    return ("\n".join(_typed(line) for line in lines_of(text)) + "\n").encode()


def _typed(line: Line) -> str:
    apart = "" if line.label else "\n"
    return f"{apart}{'   ' * line.level}{line.label} ".removesuffix("  ").rstrip(" ") + _after(line, _TXT, str)


def markdown(text: str) -> bytes:
    """Return Markdown: decimal and bulleted lists are lists, other labels are typed."""
    out = []
    for line in lines_of(text):
        label = {"•": "-"}.get(line.label, line.label)
        out.append(f"{'#' * line.head}{'   ' * line.level}{label}" + _after(line, _MARKDOWN, str))
    return ("\n\n".join(out) + "\n").encode()


def _after(line: Line, marks: Mapping[str, str], escaped: Callable[[str], str]) -> str:
    """Return the text of a line as it follows a label or the signs of a head."""
    said = _inline(line, marks, escaped)
    return f" {said}" if line.label or (line.head and marks is _MARKDOWN) else said


def _inline(line: Line, marks: Mapping[str, str], escaped: Callable[[str], str]) -> str:
    return "".join(marks[mark].format(escaped(text)) for mark, text in line.pieces if text)


class _Flow:
    """Writes lines as nested lists; a list deeper in stands within the item before it."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.open: list[Form] = []

    def written(self, text: str) -> str:
        for line in lines_of(text):
            if line.form and self.is_listed(line.form):
                self._item(line)
            else:
                self._close(0)
                self.out.append(self.block(line))
        self._close(0)
        return "\n".join(self.out)

    def _item(self, line: Line) -> None:
        assert line.form is not None
        self._close(line.level + 1)
        carries_on = line.goes_on or line.form.sort == "bullet"
        if len(self.open) > line.level and (self.open[-1] != line.form or not carries_on):
            self._close(line.level)
        if len(self.open) > line.level:
            self.out.append(self.end_item + self.item(line, begins=False))
            return
        self.open.append(line.form)
        self.out.append(self.begin(line) + self.item(line, begins=True))

    def _close(self, depth: int) -> None:
        while len(self.open) > depth:
            self.out.append(self.end_item + self.end(self.open.pop()))

    end_item = "</li>"

    def is_listed(self, form: Form) -> bool:
        return form in _TYPES

    def block(self, line: Line) -> str:
        said = _inline(line, _HTML, escape)
        if line.head:
            return f"<h{line.head}>{said}</h{line.head}>"
        further_in = ' class="in"' if line.level else ""
        return f"<p{further_in}>{f'{line.label} {said}'.strip()}</p>"

    def begin(self, line: Line) -> str:
        assert line.form is not None
        return f'<ol type="{_TYPES[line.form]}" start="{line.number}">' if _TYPES[line.form] else "<ul>"

    def end(self, form: Form) -> str:
        return "</ol>" if _TYPES[form] else "</ul>"

    def item(self, line: Line, begins: bool) -> str:
        return f"<li>{_inline(line, _HTML, escape)}"


def html(text: str) -> bytes:
    """Return a page."""
    head = f'<meta charset="utf-8"><title>Council papers</title><style>{_CSS}</style>'
    body = _Flow().written(text)
    return f'<!DOCTYPE html>\n<html lang="en-GB"><head>{head}</head><body>\n{body}\n</body></html>\n'.encode()


class _OdtFlow(_Flow):
    end_item = "</text:list-item>"

    def __init__(self) -> None:
        super().__init__()
        self.styles: dict[Form, str] = {}

    def is_listed(self, form: Form) -> bool:
        return True

    def block(self, line: Line) -> str:
        said = _inline(line, _ODT, escape)
        if line.head:
            style = f'text:style-name="Heading_20_{line.head}" text:outline-level="{line.head}"'
            return f"<text:h {style}>{said}</text:h>"
        return f'<text:p text:style-name="Text_20_body">{said}</text:p>'

    def begin(self, line: Line) -> str:
        assert line.form is not None
        name = self.styles.setdefault(line.form, f"L{len(self.styles)}")
        goes_on = ' text:continue-numbering="true"' if line.goes_on else ""
        return f'<text:list text:style-name="{name}"{goes_on}>'

    def end(self, form: Form) -> str:
        return "</text:list>"

    def item(self, line: Line, begins: bool) -> str:
        start = f' text:start-value="{line.number}"' if begins and not line.goes_on else ""
        said = _inline(line, _ODT, escape)
        return f'<text:list-item{start}><text:p text:style-name="List_20_Contents">{said}</text:p>'


def fodt(text: str) -> bytes:
    """Return a flat ODT, for LibreOffice to store as something else: all its labels are counted."""
    flow = _OdtFlow()
    body = flow.written(text)
    names = {"office": "office", "text": "text", "style": "style"}
    spaces = " ".join(f'xmlns:{key}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for key, name in names.items())
    spaces += ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    kind = 'office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"'
    styles = _LOOKS + "".join(_list_style(form, name) for form, name in flow.styles.items())
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {spaces} {kind}>'
        f"<office:styles>{_STYLES}</office:styles><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>\n{body}\n</office:text></office:body></office:document>\n"
    ).encode()


_STYLES = "".join(
    f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties fo:margin-top="{above}cm"'
    f' fo:margin-bottom="{below}cm"/><style:text-properties fo:font-size="{size}pt" fo:font-weight="{weight}"/>'
    "</style:style>"
    for name, above, below, size, weight in (
        ("Heading_20_1", 0.42, 0.21, 16, "bold"),
        ("Heading_20_2", 0.35, 0.21, 13, "bold"),
        ("Text_20_body", 0, 0.25, 11, "normal"),
        ("List_20_Contents", 0, 0.1, 11, "normal"),
    )
)
_LOOKS = (
    '<style:style style:name="U" style:family="text"><style:text-properties style:text-underline-style="solid"'
    ' style:text-underline-width="auto" style:text-underline-color="font-color"/></style:style>'
    '<style:style style:name="S" style:family="text">'
    '<style:text-properties style:text-line-through-style="solid"/></style:style>'
)


def _list_style(form: Form, name: str) -> str:
    levels = "".join(_list_level(form, level) for level in (1, 2))
    return f'<text:list-style style:name="{name}">{levels}</text:list-style>'


def _list_level(form: Form, level: int) -> str:
    tag = "text:list-level-style-bullet" if form.sort == "bullet" else "text:list-level-style-number"
    around = f'style:num-prefix="{form.before}" style:num-suffix="{form.after}"'
    how = 'text:bullet-char="•"'
    if form.sort != "bullet":
        how = f'{around} style:num-format="{_FORMATS[form.sort]}"'
    space = (
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.7cm"'
        f' fo:margin-left="{1.2 * level:.1f}cm"/></style:list-level-properties>'
    )
    return f'<{tag} text:level="{level}" {how}>{space}</{tag}>'


TYPED: Mapping[str, Callable[[str], bytes]] = {"txt": txt, "md": markdown, "html": html, "docx": word}
"""The formats that need no program: a suffix, and what makes a file of a text."""


@cache
def made(form: str, text: str) -> bytes:
    """Return the file of one of the formats of `TYPED`."""
    return TYPED[form](text)
