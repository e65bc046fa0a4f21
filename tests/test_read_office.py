"""RTF, ODT and .doc: what they really are, what of them is frozen, and a LibreOffice that does not do its part."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import papers
from support.command_line import amend
from support.docx_parts import zipped
from support.hostile import ole

from amend.errors import UnreadableError
from amend.model import Severity, Source
from amend.readers import read, read_bytes
from amend.readers.office import opendocument, process, rich_text, word97
from amend.readers.office.compound import Compound
from amend.readers.office.packing import MAX_UNPACKED, packed

FILES = Path(__file__).parent / "office_files"
DOC = (FILES / "fields.doc").read_bytes()
RTF = (FILES / "fields.rtf").read_bytes()
PAIR = papers.pair(3)
DOCX = papers.docx(PAIR, papers.STYLES["underline"])
HTML = papers.html(PAIR, papers.STYLES["underline"])
PASSWORD = "not-in-any-environment-7Q"
TEXT_TYPE = b"application/vnd.oasis.opendocument.text"
OFFICE = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/" manifest:media-type="KIND"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)
BODY = "<text:p>This Council notes.</text:p>"


def content(body: str = BODY, head: str = "") -> bytes:
    """The main part of an ODT."""
    xml = f"{head}<office:document-content {OFFICE}><office:body><office:text>{body}</office:text></office:body>"
    return f"{xml}</office:document-content>".encode()


def odt(**parts: bytes) -> bytes:
    """An ODT whose kind, main part and manifest may be others; its type comes first, not compressed."""
    kind = parts.get("kind", TEXT_TYPE)
    manifest = MANIFEST.replace("KIND", kind.decode()).encode()
    members = {"mimetype": kind, "content.xml": parts.get("main", content())}
    return packed({**members, "META-INF/manifest.xml": parts.get("manifest", manifest)})


# A LibreOffice that is a script. It knows its input as `paper`, where to write as `result`, its profile as `profile`.

POSIX_ONLY = pytest.mark.skipif(os.name == "nt", reason="a script stands in for LibreOffice")
HEAD = """#!{python}
import fcntl, os, pathlib, subprocess, sys, time
arguments = sys.argv[1:]
paper = pathlib.Path(arguments[-1])
folder = pathlib.Path(arguments[arguments.index("--outdir") + 1])
folder.mkdir()
result = folder / "paper.docx"
profile = paper.parent / "profile"
docx = pathlib.Path({docx!r}).read_bytes()
lock = {lock!r}
"""
CHILD = """
code = "import fcntl, sys, time; f = open(sys.argv[1], 'w'); fcntl.flock(f, 2); print(flush=True); time.sleep(600)"
child = subprocess.Popen([sys.executable, "-c", code, lock], stdout=subprocess.PIPE)
child.stdout.readline()
"""
CONVERTS = "result.write_bytes(docx)"


class Fake:
    """Puts a script on the path as the only LibreOffice, with a folder of its own for temporary files."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.bin, self.temporary, self.lock = folder / "bin", folder / "temporary", folder / "lock"
        self.bin.mkdir()
        self.temporary.mkdir()
        self.docx = folder / "fixture.docx"
        self.docx.write_bytes(DOCX)
        monkeypatch.setenv("PATH", str(self.bin))
        monkeypatch.setattr(process, "_USUAL", {})
        monkeypatch.setattr(tempfile, "tempdir", str(self.temporary))

    def does(self, what: str, name: str = "soffice") -> Path:
        """Install a script that does `what`."""
        script = self.bin / name
        head = HEAD.format(python=sys.executable, docx=str(self.docx), lock=str(self.lock))
        script.write_text(head + what, encoding="utf-8")
        script.chmod(0o755)
        return script

    def wait_for_the_child(self) -> None:
        """Return once nobody holds the lock: a process that was ended lets go of it."""
        import fcntl  # POSIX only

        with self.lock.open() as file:
            fcntl.flock(file, fcntl.LOCK_EX)


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Fake]:
    """No LibreOffice but the script that the test installs; whatever happens, no temporary file is left."""
    one = Fake(tmp_path, monkeypatch)
    yield one
    assert list(one.temporary.iterdir()) == []


def texts(data: bytes, name: str, form: str) -> list[str]:
    return [paragraph.text for paragraph in read_bytes(data, name, form).text]


def refusal(data: bytes, name: str, form: str | None = None) -> str:
    """What is said of a file that cannot be read."""
    with pytest.raises(UnreadableError) as caught:
        read_bytes(data, name, form or name.rpartition(".")[2])
    return str(caught.value)


# Where LibreOffice is missing, or fails


@pytest.mark.parametrize(
    ("name", "data", "title"),
    [
        ("paper.odt", odt(), "ODT"),
        ("paper.rtf", RTF, "RTF"),
        ("paper.doc", DOC, "an old Word file (.doc)"),
        ("paper.docx", DOC, "an old Word file (.doc)"),
    ],
)
@pytest.mark.usefixtures("fake")
def test_without_libreoffice_one_sentence_says_so(name: str, data: bytes, title: str) -> None:
    found = "is read through LibreOffice, which was not found; install it, or save the file as .docx."
    assert refusal(data, name) == f"{name}: {title} {found}"


FAILURES = {
    "writes nothing": ("pass", "LibreOffice could not read it"),
    "fails": ("sys.exit(81)", "LibreOffice could not read it"),
    "writes an empty file": ("result.write_bytes(b'')", "LibreOffice could not read it"),
    "writes garbage": ("result.write_bytes(b'PK' + bytes(500))", "LibreOffice made a damaged file of it"),
    "writes half a file": ("result.write_bytes(docx[: len(docx) // 2])", "LibreOffice made a damaged file of it"),
    "writes a folder": ("result.mkdir()", "LibreOffice could not read it"),
    "dies": ("os.kill(os.getpid(), 9)", "LibreOffice could not read it"),
}


@POSIX_ONLY
@pytest.mark.parametrize(("what", "said"), FAILURES.values(), ids=FAILURES)
def test_a_libreoffice_that_fails_is_one_sentence(fake: Fake, what: str, said: str) -> None:
    fake.does(what)
    assert refusal(RTF, "paper.rtf") == f"paper.rtf: {said}; open it in LibreOffice or Word and save it as .docx."


@POSIX_ONLY
def test_a_libreoffice_that_cannot_be_started_is_one_sentence(fake: Fake) -> None:
    fake.does(CONVERTS).write_bytes(b"\x7fELF and nothing else")
    assert "LibreOffice could not be started (" in refusal(RTF, "paper.rtf")


@POSIX_ONLY
def test_more_than_a_paper_can_hold_is_refused(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "MAX_OUTPUT", 1000)
    fake.does(CONVERTS)
    assert "LibreOffice made more of it than a paper can hold" in refusal(RTF, "paper.rtf")


@POSIX_ONLY
def test_a_libreoffice_that_hangs_is_ended_with_its_children(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "CONVERT_SECONDS", 2.0)
    fake.does(CHILD + "time.sleep(600)")
    assert "LibreOffice was not done with it after 2 seconds" in refusal(RTF, "paper.rtf")
    fake.wait_for_the_child()


@POSIX_ONLY
def test_a_child_that_libreoffice_leaves_is_ended(fake: Fake) -> None:
    fake.does(CHILD + CONVERTS)
    assert texts(RTF, "paper.rtf", "rtf")
    fake.wait_for_the_child()


@POSIX_ONLY
def test_the_command_ends_with_one_line_and_writes_nothing(
    fake: Fake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake.does("sys.exit(1)")
    folder = tmp_path / "papers"
    folder.mkdir()
    monkeypatch.chdir(folder)
    (folder / "paper.rtf").write_bytes(RTF)
    result = amend("convert", "paper.rtf")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert [path.name for path in folder.iterdir()] == ["paper.rtf"]


# How LibreOffice is run


@POSIX_ONLY
@pytest.mark.parametrize("name", ["soffice", "libreoffice"])
def test_what_libreoffice_makes_is_what_is_read(fake: Fake, name: str) -> None:
    fake.does(CONVERTS, name)
    assert texts(RTF, "paper.rtf", "rtf") == texts(DOCX, "paper.docx", "docx")


@POSIX_ONLY
def test_the_paper_is_the_converted_docx_and_says_so(fake: Fake) -> None:
    fake.does(CONVERTS)
    paper = read_bytes(RTF, "folder/paper.rtf", "rtf")
    assert paper.source is not None
    assert (paper.source.name, paper.source.format) == ("folder/paper.rtf", "docx")
    assert [(found.kind, found.severity) for found in paper.findings[:1]] == [("converted", Severity.INFO)]
    assert "LibreOffice converted paper.rtf to DOCX" in paper.findings[0].message


@POSIX_ONLY
def test_the_time_of_conversion_is_not_in_the_docx(fake: Fake) -> None:
    fake.does(CONVERTS)
    source = read_bytes(RTF, "paper.rtf", "rtf").source
    assert source is not None
    with zipfile.ZipFile(BytesIO(source.data)) as made, zipfile.ZipFile(BytesIO(DOCX)) as given:
        assert {info.date_time for info in made.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert [(name, made.read(name)) for name in made.namelist()] == [(n, given.read(n)) for n in given.namelist()]


@POSIX_ONLY
def test_every_run_has_a_locked_up_profile_of_its_own(
    fake: Fake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AMEND_PASSWORD", PASSWORD)
    seen = tmp_path / "seen"
    settings = "(profile / 'user' / 'registrymodifications.xcu').read_text()"
    told = f"repr(arguments) + {settings} + repr(os.environ) + os.getcwd()"
    fake.does(f"{CONVERTS}; open({str(seen)!r}, 'a').write({told} + '\\n')")
    for _ in range(2):
        read_bytes(RTF, "paper.rtf", "rtf")
    first, second = seen.read_text(encoding="utf-8").splitlines()
    assert first.count("-env:UserInstallation=file://") == 1
    assert first.split("UserInstallation=")[1].split("'")[0] != second.split("UserInstallation=")[1].split("'")[0]
    for setting in (
        "--headless",
        "--infilter=Rich Text Format",
        "DisableMacrosExecution",
        "BlockUntrustedRefererLinks",
    ):
        assert setting in first
    assert PASSWORD not in first


@POSIX_ONLY
def test_a_libreoffice_in_the_folder_of_the_papers_is_not_run(
    fake: Fake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake.does(CONVERTS)
    monkeypatch.chdir(fake.bin)
    monkeypatch.setenv("PATH", f"{os.pathsep}.{os.pathsep}{tmp_path / 'nowhere'}")
    assert process.find() is None


@POSIX_ONLY
def test_a_libreoffice_off_the_path_is_found_in_its_usual_place(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    script = fake.does(CONVERTS)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(process, "_USUAL", {sys.platform: (str(fake.bin / "soff*"),)})
    assert process.find() == script


def test_nothing_of_it_is_loaded_for_a_docx() -> None:
    import subprocess

    paper = FILES.parents[1] / "samples" / "01-bus-services" / "paper.docx"
    code = f"import sys; from amend.readers import read; read({str(paper)!r}); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"subprocess", "tempfile", "amend.readers.office"} & set(done.stdout.split())


# What a file really is


@pytest.mark.usefixtures("fake")
@pytest.mark.parametrize(
    ("name", "data", "form"),
    [
        ("paper.doc", DOCX, "docx"),
        ("paper.odt", DOCX, "docx"),
        ("paper.doc", HTML, "html"),
        ("paper.doc", b"\xef\xbb\xbf \r\n" + HTML, "html"),
        ("paper.docx", HTML, "html"),
    ],
)
def test_what_needs_no_libreoffice_is_read_without_it(name: str, data: bytes, form: str) -> None:
    paper = read_bytes(data, name, name[6:])
    assert paper.source is not None
    assert paper.source.format == form
    assert "converted" not in [finding.kind for finding in paper.findings]
    assert [p.text for p in paper.text] == texts(DOCX, "paper.docx", "docx")


KINDS = {
    "RTF named .doc": ("paper.doc", RTF, "Rich Text Format"),
    "RTF named .docx": ("paper.docx", RTF, "Rich Text Format"),
    "an old .doc named .docx": ("paper.docx", DOC, "MS Word 97"),
    "an ODT named .docx": ("paper.docx", odt(), "writer8"),
    "an ODT named .doc": ("paper.doc", odt(), "writer8"),
    "an ODT template": ("paper.ott", odt(kind=TEXT_TYPE + b"-template"), "writer8"),
    "an ODT whose type is not first": ("paper.odt", zipped({"content.xml": content()}), "writer8"),
    "an ODT in one file": (
        "paper.fodt", content().replace(b"document-content", b"document"), "OpenDocument Text Flat XML"),
}  # fmt: skip


@POSIX_ONLY
@pytest.mark.parametrize(("name", "data", "wanted"), KINDS.values(), ids=KINDS)
def test_a_file_is_converted_as_what_it_is(fake: Fake, tmp_path: Path, name: str, data: bytes, wanted: str) -> None:
    if name.endswith(".fodt"):
        data = b'<?xml version="1.0"?>\n' + data
    fake.does(f"{CONVERTS}; open({str(tmp_path / 'seen')!r}, 'w').write(repr(arguments))")
    (tmp_path / name).write_bytes(data)
    assert [p.text for p in read(tmp_path / name).text] == texts(DOCX, "paper.docx", "docx")
    assert f"'--infilter={wanted}'" in (tmp_path / "seen").read_text(encoding="utf-8")
    assert (tmp_path / name).read_bytes() == data


def locked_doc() -> bytes:
    at = DOC.index(b"\xec\xa5") + 11  # the flag fEncrypted in the header of the stream
    return DOC[:at] + bytes([DOC[at] | 1]) + DOC[at + 1 :]


def old_doc() -> bytes:
    return DOC.replace(b"\xec\xa5", b"\xdc\xa5", 1)


def renamed_stream() -> bytes:
    return DOC.replace("WordDocument".encode("utf-16-le"), "Wxrkbook\0\0\0\0".encode("utf-16-le"))


SHEET = packed({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": content()})
ENCRYPTED = b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>'
REFUSED = {
    "empty": ("paper.odt", b"", "the file is empty"),
    "a picture named .doc": ("paper.doc", b"\x89PNG\r\n\x1a\n" + bytes(99), "this is no Word document"),
    "a picture named .odt": ("paper.odt", b"\x89PNG\r\n\x1a\n" + bytes(99), "this is no ODT document"),
    "a picture named .rtf": ("paper.rtf", b"\x89PNG\r\n\x1a\n" + bytes(99), "this is no RTF document"),
    "a picture named .docx": ("paper.docx", b"\x89PNG\r\n\x1a\n" + bytes(99), "this is no Word document"),
    "a web archive": ("paper.doc", b"MIME-Version: 1.0\r\n", "this is a web archive (MHTML)"),
    "Word 2003 XML": ("p.doc", b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><x/>', "Word 2003 XML"),
    "a spreadsheet": ("paper.odt", SHEET, "this is an OpenDocument file, but no text"),
    "an ODT cut short": ("paper.odt", odt()[:-30], "the file is damaged or cut short"),
    "an ODT without a text": ("paper.odt", packed({"mimetype": TEXT_TYPE}), "without a text inside"),
    "a locked ODT": ("paper.odt", odt(manifest=ENCRYPTED), "the document is locked with a password"),
    "an ODT of broken XML": ("paper.odt", odt(main=content()[:-9]), "the XML of its content.xml is broken"),
    "an ODT with entities": ("paper.odt", odt(main=content("&b;", ENTITIES)), "declares XML entities"),
    "an ODT too large": ("paper.odt", odt(main=bytes(MAX_UNPACKED + 1)), "it unpacks to more than a paper can hold"),
    "a .doc cut short": ("paper.doc", DOC[: len(DOC) // 2], "the file is damaged or cut short"),
    "a .doc of noise": ("paper.doc", ole("WordDocument"), "the file is damaged or cut short"),
    "a locked .doc": ("paper.doc", locked_doc(), "the document is locked with a password"),
    "a locked .docx": ("p.docx", ole("EncryptionInfo", "EncryptedPackage"), "the document is locked with a password"),
    "a .doc of Word 95": ("paper.doc", old_doc(), "this is a file of Word 6 or 95"),
    "a workbook": ("paper.doc", renamed_stream(), "this is an old Office file, but no Word document"),
}


@POSIX_ONLY
@pytest.mark.parametrize(("name", "data", "said"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_never_reaches_libreoffice(
    fake: Fake, tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    fake.does(f"open({str(tmp_path / 'seen')!r}, 'w')")
    message = refusal(data, name)
    assert message.startswith(f"{name}: ")
    assert said in message
    assert not (tmp_path / "seen").exists()


def test_a_zip_with_a_huge_count_of_members_is_refused() -> None:
    members = {"mimetype": TEXT_TYPE, **{f"x{number}": b"" for number in range(5_001)}}
    assert "it unpacks to more than a paper can hold" in refusal(packed(members), "paper.odt")


# Fields that LibreOffice would calculate anew


@pytest.mark.parametrize(
    ("written", "frozen"),
    [
        (r"{\field{\*\fldinst DATE \\@ x}{\fldrslt 5 May}}", r"{\field{\*\amendfield DATE \\@ x}{\fldrslt 5 May}}"),
        (r"{\field{\fldinst TIME}{\fldrslt 5}}", r"{\field{\*\amendfield TIME}{\fldrslt 5}}"),
        (r"{\*\fldinst {\rtlch\fcs1 \af0\f3 FileName }}", r"{\*\amendfield {\rtlch\fcs1 \af0\f3 FileName }}"),
        (r"{\*\fldinst HYPERLINK ""x""}", r"{\*\fldinst HYPERLINK ""x""}"),
        (r"{\*\fldinst PAGE}", r"{\*\fldinst PAGE}"),
        (r"{\*\fldinst DATED}", r"{\*\fldinst DATED}"),
        (r"{\*\fldinst" + r"\f0 " * 50_000 + "x}", r"{\*\fldinst" + r"\f0 " * 50_000 + "x}"),
    ],
)  # fmt: skip
def test_a_calculated_field_of_an_rtf_is_the_text_it_prints(written: str, frozen: str) -> None:
    assert rich_text.prepared(Source("x.rtf", "rtf", written.encode())).decode() == frozen


def test_a_calculated_field_of_an_odt_is_the_text_it_prints() -> None:
    fields = "on <text:date>5 May</text:date>, <text:a>page <text:page-number>3</text:page-number></text:a>"
    kept = "on 5 May, <text:a>page <text:page-number>3</text:page-number></text:a>"
    made = opendocument.prepared(Source("x.odt", "odt", odt(main=content(f"<text:p>{fields}</text:p>"))))
    with zipfile.ZipFile(BytesIO(made)) as opened:
        assert f"<text:p>{kept}</text:p>" in opened.read("content.xml").decode()
        assert opened.infolist()[0].filename == "mimetype"
        assert opened.infolist()[0].compress_type == zipfile.ZIP_STORED


def test_the_calculated_fields_of_a_doc_become_plain_ones() -> None:
    made = word97.prepared(Source("x.doc", "doc", DOC))
    changed = [(old, new) for old, new in zip(DOC, made, strict=True) if old != new]
    assert changed == [(31, 2), (29, 2), (60, 2), (32, 2), (3, 2)]  # DATE, FILENAME, USERNAME, TIME, REF; no HYPERLINK


def test_a_stream_of_a_compound_file_is_read_whole() -> None:
    stream = Compound(DOC).stream("WordDocument")
    assert stream.startswith(b"\xec\xa5")
    assert "Jo Clerk".encode("utf-16-le") in stream


@given(st.data())
def test_a_doc_that_was_damaged_anywhere_is_prepared_or_refused(data: st.DataObject) -> None:
    damaged = bytearray(DOC[: data.draw(st.integers(8, len(DOC)))])
    for _ in range(data.draw(st.integers(0, 12))):
        at = data.draw(st.one_of(st.integers(8, 600), st.integers(8, len(DOC))))
        if at < len(damaged):
            damaged[at] = data.draw(st.integers(0, 255))
    with contextlib.suppress(UnreadableError):
        assert len(word97.prepared(Source("x.doc", "doc", bytes(damaged)))) == len(damaged)


@POSIX_ONLY
def test_a_template_that_is_an_old_doc_is_converted(
    fake: Fake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake.does(CONVERTS)
    monkeypatch.chdir(tmp_path)
    Path("house.docx").write_bytes(DOC)
    Path("paper.critic").write_text("This Council notes the {++good ++}work.\n", encoding="utf-8")
    result = amend("convert", "paper.critic", "--template", "house.docx", "-o", "out.docx")
    assert (result.exit_code, Path("out.docx").exists()) == (0, True), result.output


@POSIX_ONLY
def test_a_libreoffice_whose_reader_is_killed_is_ended_too(fake: Fake, tmp_path: Path) -> None:
    fake.does(CHILD + "time.sleep(600)")
    (tmp_path / "paper.rtf").write_bytes(RTF)
    code = "import sys, tempfile; tempfile.tempdir = sys.argv[2]; from amend.readers import read; read(sys.argv[1])"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    command = [sys.executable, "-c", code, str(tmp_path / "paper.rtf"), str(fake.temporary)]
    with subprocess.Popen(command, env=environment) as reader:
        for _ in range(200):
            if fake.lock.exists():
                break
            time.sleep(0.05)
        reader.kill()
    fake.wait_for_the_child()
    for _ in range(100):
        if not list(fake.temporary.iterdir()):
            break
        time.sleep(0.05)
