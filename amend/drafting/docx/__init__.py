"""The paper as a Word document on the motion's own file: its tracked changes turned into marks made by hand."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from amend.docx.names import w
from amend.docx.package import Package
from amend.docx.story import story_blocks
from amend.drafting.docx.carried import append_carried
from amend.drafting.docx.front import front_matter
from amend.drafting.docx.marks import HandMaker
from amend.drafting.sheet import Sheet
from amend.model import Change, MarkedParagraph, Redline, Source
from amend.readers import read_bytes
from amend.reconciliation import reconcile
from amend.writers import render as render_redline
from amend.writers.options import Options
from amend.writers.view import View

_NAME = "paper.docx"


def render(sheet: Sheet, redline: Redline, template: bytes | None) -> bytes:
    """Return `sheet` as a DOCX on the motion's own file, else on a plain document or the template.

    The base of `redline` must hold no pending tracked changes.
    """
    if sheet.house is None:
        return _in_words(sheet, redline, template)
    if redline.base_is_paper:
        redline = replace(redline, base=None, base_is_paper=False)
    options = Options(template=template, lang=sheet.lang)
    tracked = Source(_NAME, "docx", render_redline(redline, "docx", View.REDLINE, options))
    package = Package(tracked)
    found = list(story_blocks(package))
    before = {part: etree.tostring(package.tree(part)) for part in dict.fromkeys(block.part for block in found)}
    breaks = _breaks(tracked)
    maker = HandMaker(sheet.house, package)
    for part in before:
        maker.mark(package.tree(part))
    for block in found:
        maker.sign(block.block.element, breaks.get(block.number, Change.KEEP))
    changed = {part for part, xml in before.items() if xml != etree.tostring(package.tree(part))}
    return _finished(package, changed, sheet, redline, options)


def _finished(package: Package, changed: set[str], sheet: Sheet, redline: Redline, options: Options) -> bytes:
    """Put the front matter before the text and the clean copy behind it."""
    parts = changed | {package.document}
    if sheet.carried:
        amended = Source(_NAME, "docx", render_redline(redline, "docx", View.AMENDED, options))
        parts |= append_carried(package, Package(amended), sheet.carried[0].text)
    body = package.tree(package.document).find(w("body"))
    assert body is not None  # a package without a body has no paragraphs to amend
    body[0:0] = front_matter([paragraph.text for paragraph in sheet.front])
    return package.to_bytes({part: package.tree(part) for part in sorted(parts)})


def _breaks(tracked: Source) -> dict[int, Change]:
    """Return which paragraphs of the tracked file are split from, or joined to, the one behind them."""
    read = reconcile(read_bytes(tracked.data, tracked.name, "docx"))
    return {p.source: p.break_ for p in read.paragraphs if p.source is not None and p.break_ is not Change.KEEP}


def _in_words(sheet: Sheet, redline: Redline, template: bytes | None) -> bytes:
    """Return the paper that says in words what to change, in the styles and margins of the template or the motion."""
    motion = redline.base.data if redline.base is not None else None
    text: tuple[MarkedParagraph, ...] = (*sheet.text, *sheet.carried)
    plain = Redline(tuple(replace(p, source=None, edited=None) for p in text), title=sheet.title)
    options = Options(template=template or motion, lang=sheet.lang)
    package = Package(Source(_NAME, "docx", render_redline(plain, "docx", View.AMENDED, options)))
    body = package.tree(package.document).find(w("body"))
    assert body is not None  # made by our own writer
    body[0:0] = front_matter([paragraph.text for paragraph in sheet.front])
    return package.to_bytes({package.document: package.tree(package.document)})
