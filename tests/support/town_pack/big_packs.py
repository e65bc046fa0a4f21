"""The public reports pack of 300 pages, and a supplement of twelve: one PDF each that holds many papers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from support.town_pack import filling
from support.town_pack.expected import Expected, either, pages
from support.town_pack.notation import Block, Blocks, Look, parse, text
from support.town_pack.printing import Printer

BIG = "Public reports pack 18032026 1900 Council.pdf"
SMALL = "Supplement 2 - urgent motion and amendments.pdf"
MARKET = "12.8"
ASHLEA = "13.1"


@dataclass(frozen=True)
class Sheet:
    """One paper of a pack: a text, then perhaps a filling up to so many pages."""

    blocks: Blocks
    class_: str
    item: str = ""
    form: str = ""
    motion: str = ""
    key: str = ""
    bookmark: str = ""
    length: int = 0
    fill: Callable[[Printer, int, int], None] | None = None
    cover: bool = False
    blank_after: bool = False
    appendix: bool = False
    same_page: bool = False


@dataclass
class Pack:
    """The file and the pages on which its papers stand."""

    name: str
    printer: Printer
    ranges: list[tuple[Sheet, int, int, int, int]] = field(default_factory=list)

    def add(self, sheet: Sheet) -> None:
        """Print a paper, its cover before it."""
        if self.ranges and not sheet.same_page:
            self.printer.next_page()
        outer = self.printer.page
        if sheet.cover:
            self.printer.stamp(f"Agenda Item {sheet.item}")
            self.printer.blank("MOTIONS ON NOTICE")
            self.printer.next_page()
        elif sheet.item:
            self.printer.stamp(f"Agenda Item {sheet.item}")
        if sheet.bookmark:
            self.printer.bookmark(sheet.bookmark)
        first = self.printer.page
        self.printer.write(sheet.blocks)
        if sheet.fill:
            sheet.fill(self.printer, first + sheet.length - 1, len(self.ranges) + 40)
        last = self.printer.page
        if sheet.blank_after:
            self.printer.next_page()
            self.printer.blank("This page is intentionally left blank")
        self.ranges.append((sheet, outer, first, last, self.printer.page))

    def part_of(self, key: str) -> str:
        """The part of the paper with that key."""
        return next(self._part(index) for index, row in enumerate(self.ranges) if row[0].key == key)

    def expected(self, motions: dict[str, tuple[str, str]]) -> list[Expected]:
        """A row for every paper."""
        rows = []
        for index, (sheet, *_) in enumerate(self.ranges):
            file, part = motions.get(sheet.motion, ("", ""))
            rows.append(Expected(self.name, self._part(index), sheet.class_, sheet.form, file, part))
        return rows

    def _part(self, index: int) -> str:
        sheet, outer, first, last, end = self.ranges[index]
        plain = either([pages(first, last), pages(outer, last), pages(first, end), pages(outer, end)])
        if sheet.same_page:
            return f"{pages(first, last)}, paper 2"
        if index + 1 < len(self.ranges):
            following = self.ranges[index + 1]
            if following[0].same_page:
                return f"{plain}, paper 1|{plain}"
            if following[0].appendix:
                return either([plain, pages(first, following[3])])
        if sheet.appendix:
            return either([plain, pages(self.ranges[index - 1][2], last)])
        return plain


def _marked(name: str, item: str, motion: str, bookmark: str = "") -> Sheet:
    return Sheet(text(name), "amendment", item, "marked", motion, bookmark=bookmark)


def _told(name: str, item: str, motion: str, bookmark: str = "") -> Sheet:
    return Sheet(text(name), "amendment", item, "instructions", motion, bookmark=bookmark)


def _report(title: str, author: str, item: str, length: int, *, bookmark: bool = False, blank: bool = False) -> Sheet:
    front = parse(
        f"# {title}\nReport to: Council. Date of meeting: 18 March 2026\nReport of: {author}\nWards affected: all\n"
        "**1. PURPOSE OF THE REPORT**\n1.1 To report on the year, and to ask the Council to approve what is proposed.\n"
        "**2. RECOMMENDATIONS**\n2.1 That the contents of the report be noted.\n2.2 That the proposals be approved."
    )
    name = f"{item} {title}" if bookmark else ""
    return Sheet(front, "report", item, length=length, fill=_body, bookmark=name, blank_after=blank)


def _body(printer: Printer, last: int, seed: int) -> None:
    filling.report(printer, last, seed)


def _appendix(title: str, length: int, *, after_report: bool) -> Sheet:
    blocks = parse(f"# {title}")
    return Sheet(blocks, "report|other", length=length, fill=filling.tables, appendix=after_report)


def big() -> Pack:
    """Three hundred pages."""
    look = Look()
    pack = Pack(BIG, Printer(lambda page: (f"Council, 18 March 2026 - Page {page} of 300", f"Page {page}"), look))
    pack.add(Sheet(_notices(text("agenda")), "agenda", bookmark="Agenda"))
    pack.add(Sheet(text("minutes-january") + text("minutes-more"), "minutes", "3", length=6, fill=filling.questions))
    resources, place = "Gethin Marlowe, Corporate Director of Resources", "Anouk Desjardins, Director of Place"
    pack.add(_report("Revenue budget monitoring 2025-26", resources, "7.3", 60, bookmark=True))
    pack.add(_appendix("Appendix 1 – Detailed variances by service", 10, after_report=True))
    pack.add(_report("Local Plan: annual monitoring report", place, "8.4", 85, blank=True))
    pack.add(Sheet(text("l-minister-pack"), "letter", bookmark="Letter from the Minister"))
    pack.add(_report("Safeguarding Adults Board: annual report", "Dr Emeka Sallow, Chair", "9.4", 45, bookmark=True))
    market = Sheet(
        text("m128"), "motion", MARKET, key=MARKET, bookmark="12.8 The future of Thornmere Market", cover=True
    )
    pack.add(market)
    pack.add(_marked("a128-conservative", "", MARKET, "Conservative amendment to 12.8"))
    pack.add(_marked("a128-green", "", MARKET))
    pack.add(_told("a125-green-inpack", "12.5", "12.5", "Green amendment to 12.5"))
    pack.add(_told("a122-labour-inpack", "", "12.2"))
    pack.add(_report("Climate strategy: progress and next steps", place, "16", 50))
    pack.add(Sheet(text("l-residents"), "letter"))
    rest = 300 - pack.printer.page
    pack.add(_appendix("Appendix B – Performance indicators", rest, after_report=False))
    return pack


def small() -> Pack:
    """Twelve pages, in another face, without an outline."""
    pack = Pack(SMALL, Printer(lambda page: ("Council - Supplement 2", str(page)), Look(), "serif", 12.5))
    pack.add(Sheet(text("agenda-small"), "agenda"))
    pack.add(Sheet(text("m131"), "motion", ASHLEA, key=ASHLEA))
    pack.add(_marked("a131-conservative", "", ASHLEA))
    first, second = _halves(text("a131-libdem-independent"))
    pack.add(Sheet(first, "amendment", "", "instructions", ASHLEA))
    pack.add(Sheet(second, "amendment", "", "instructions", "12.3", same_page=True))
    pack.add(Sheet(text("l-board"), "letter"))
    pack.add(Sheet(text("r-urgency"), "report", "15", length=12 - pack.printer.page, fill=_decisions))
    return pack


def _decisions(printer: Printer, last: int, seed: int) -> None:
    filling.report(printer, last, seed, start=4)


def _notices(agenda: Blocks) -> Blocks:
    """The agenda on pages of its own: front, business, motions, notices."""
    cuts = ("1. APOLOGIES", "11. MEMBERS", "13. URGENT")
    found: list[Block] = []
    for block in agenda:
        words = "".join(piece.text for piece in block.pieces)
        if words.startswith(cuts):
            found.append(Block("break"))
        found.append(block)
    return tuple(found)


def _halves(blocks: Blocks) -> tuple[Blocks, Blocks]:
    """The two papers that share a page."""
    second = [index for index, block in enumerate(blocks) if block.kind == "title"][1]
    return blocks[:second], blocks[second:]
