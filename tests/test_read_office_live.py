"""RTF, ODT and .doc through the LibreOffice that is installed: the same redline as from the DOCX they were made of."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from support import papers, resolver
from support.command_line import done
from support.office import Office
from test_read_office import BODY, DOC, RTF, content, odt

from amend.model import Mark, Redline
from amend.readers import read, read_bytes
from amend.readers.office import process
from amend.reconciliation import reconcile
from amend.views import clean
from amend.writers import render

pytestmark = [pytest.mark.office, pytest.mark.timeout(900)]

SAMPLES = Path(__file__).parents[1] / "samples"
NAMES = ("01-bus-services", "02-library-hours", "06-cycle-lane")
FORMATS = ("odt", "rtf", "doc")
PAIR = papers.pair(7)
SECRET = "password-of-the-clerk"


@pytest.fixture(scope="module")
def made(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every DOCX sample, and a paper with tracked changes, saved by LibreOffice in the three formats."""
    folder = tmp_path_factory.mktemp("made")
    revised = folder / "revised.docx"
    revised.write_bytes(papers.docx(PAIR, papers.STYLES["revisions"]))
    for form in FORMATS:
        office.convert(revised, folder / f"revised.{form}")
        for name in NAMES:
            (folder / name).mkdir(exist_ok=True)
            for stem in ("paper", "motion"):
                office.convert(SAMPLES / name / f"{stem}.docx", folder / name / f"{stem}.{form}")
    return folder


@cache
def redline_of(folder: Path, form: str) -> Redline:
    return reconcile(read(folder / f"paper.{form}"), read(folder / f"motion.{form}"))


def shown(redline: Redline) -> list[tuple[str, int, list[tuple[str, str]]]]:
    return [(p.kind.value, p.level, [(s.text, s.change.value) for s in p.spans]) for p in redline.paragraphs]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", NAMES)
def test_a_sample_gives_the_same_redline_as_its_docx(made: Path, name: str, form: str) -> None:
    mine, wanted = redline_of(made / name, form), redline_of(SAMPLES / name, "docx")
    assert shown(mine) == shown(wanted)
    assert (mine.verified, mine.proposer, mine.seconder) == (True, wanted.proposer, wanted.seconder)
    assert "converted" in [finding.kind for finding in mine.findings]


@pytest.mark.parametrize("form", FORMATS)
def test_tracked_changes_are_the_papers_marks(made: Path, form: str) -> None:
    redline = reconcile(read(made / f"revised.{form}"))
    assert redline.convention.source == "revisions"
    for version, view in ((False, "original"), (True, "amended")):
        assert [p.text for p in clean(redline, amended=version)] == papers.texts(PAIR, view)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(("revisions", "view"), [("accept", "amended"), ("reject", "original")])
def test_tracked_changes_can_be_settled_first(made: Path, form: str, revisions: str, view: str) -> None:
    redline = reconcile(read(made / f"revised.{form}", revisions=revisions))
    assert [p.text for p in clean(redline, amended=True)] == papers.texts(PAIR, view)
    written = render(redline, "docx")
    assert resolver.texts(written, "as-is") == papers.texts(PAIR, view)
    assert not resolver.revisions(written)


def test_an_odt_motion_is_the_base_of_the_tracked_changes(made: Path) -> None:
    folder = made / "06-cycle-lane"
    redline = reconcile(read(folder / "paper.doc"), read(folder / "motion.odt"))
    written = render(redline, "docx")
    assert resolver.revisions(written)
    assert resolver.texts(written, "reject")
    assert redline.base is not None
    assert redline.base.name.endswith("motion.odt")


@pytest.mark.parametrize(("name", "data"), [("paper.rtf", RTF), ("paper.doc", DOC)])
def test_a_field_reads_as_it_is_printed(office: Office, name: str, data: bytes) -> None:
    day, time = ("5 March 2019", "11:11") if name.endswith("rtf") else ("15 February 2019", "11:02")
    paper = read_bytes(data, name, name[-3:])
    assert [p.text for p in paper.paragraphs] == [
        f"Dated {day} in the file bus-motion.",
        f"By Jo Clerk, at {time}, see point 3 on our page.",
        "Kept, added and gone words.",
    ]
    marked = {mark: r.text for p in paper.paragraphs for r in p.runs for mark in r.marks}
    assert (marked[Mark.LINK], marked[Mark.INSERTED], marked[Mark.DELETED]) == ("our page", "added", "gone")


def test_a_date_in_an_odt_reads_as_it_is_printed(office: Office) -> None:
    date = '<text:p>On <text:date text:date-value="2019-03-05">5 March 2019</text:date>.</text:p>'
    assert [p.text for p in read_bytes(odt(main=content(date)), "x.odt", "odt").paragraphs] == ["On 5 March 2019."]


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_file_gives_the_same_bytes_twice_and_at_once(made: Path, form: str) -> None:
    with ThreadPoolExecutor(2) as both:
        first, second = both.map(read, [made / f"revised.{form}"] * 2)
    assert first == second
    assert render(reconcile(first), "docx") == render(reconcile(second), "docx")


def test_an_rtf_cut_short_is_refused(office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("paper.rtf").write_bytes(RTF[: len(RTF) // 2])
    with pytest.raises(AssertionError, match=r"paper\.rtf: LibreOffice could not read it"):
        done("convert", "paper.rtf")
    assert [path.name for path in tmp_path.iterdir()] == ["paper.rtf"]


# What a hostile file asks for


@contextmanager
def listening() -> Iterator[tuple[str, list[str]]]:
    """A web server here; yields its address and what was asked of it."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def handle_one_request(self) -> None:
            asked.append(self.rfile.readline().decode("ascii", "replace"))
            self.close_connection = True

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()


def linked(address: str, secret: Path) -> bytes:
    """An ODT that wants a picture and a section from the network, and a section from a file beside it."""
    names = (
        'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" '
        'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
    )
    picture = (
        f'<draw:image xlink:href="{address}/a.png" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>'
    )
    frame = f'<draw:frame {names} text:anchor-type="as-char" svg:width="2cm" svg:height="2cm">{picture}</draw:frame>'
    wanted = (f"{address}/part.html", secret.as_uri())
    sections = (
        f'<text:section {names} text:name="s{number}"><text:section-source xlink:href="{href}"/>{BODY}</text:section>'
        for number, href in enumerate(wanted)
    )
    return odt(main=content(f"<text:p>See {frame}</text:p>{''.join(sections)}"))


def test_nothing_is_fetched_for_a_file_that_asks_for_it(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET, encoding="utf-8")
    included = RTF.replace(b"DATE", b'INCLUDETEXT "%s"' % secret.as_uri().encode(), 1)
    with listening() as (address, asked):
        for name, data in (("x.odt", linked(address, secret)), ("x.rtf", included)):
            source = read_bytes(data, name, name[-3:]).source
            assert source is not None
            assert not any(SECRET.encode() in part for part in resolver.parts(source.data).values())
        assert asked == []
        monkeypatch.setattr(process, "_SETTINGS", ())
        read_bytes(linked(address, secret), "x.odt", "odt")
        assert any("/a.png" in line for line in asked), "the file is not hostile enough to prove anything"
