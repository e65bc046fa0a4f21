"""LibreOffice behind JSON lines. Run by an interpreter that has `uno`; imports nothing of this project.

Each line on standard input is a request, each line on standard output its answer:
    {"do": "read", "file": PATH, "how": "accept" | "reject" | "as-is"}
        -> {"paragraphs": [{"text", "label", "style", "where"}], "changes": N, "left": N}
    {"do": "convert", "file": PATH, "to": PATH, "options": {...}}     the format is that of the suffix
        -> {"file": PATH}
Whatever goes wrong is {"error": "..."}; the end of input ends soffice and this process.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import time
import uuid

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

EXPORTS = {
    "pdf": "writer_pdf_Export", "html": "HTML (StarWriter)", "docx": "MS Word 2007 XML", "odt": "writer8",
    "doc": "MS Word 97", "rtf": "Rich Text Format", "fodt": "OpenDocument Text Flat XML", "ott": "writer8_template",
}  # fmt: skip
COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}
START_SECONDS = 90
BULLET = 6  # com.sun.star.style.NumberingType.CHAR_SPECIAL


def values(**named):
    """Return UNO property values of these names."""
    found = []
    for name, value in named.items():
        one = PropertyValue()
        one.Name, one.Value = name, value
        found.append(one)
    return tuple(found)


def url(path):
    """Return the file: address of `path`."""
    return uno.systemPathToFileUrl(os.path.abspath(path))


def start(profile):
    """Start soffice with a profile of its own; return the process and the connected component context."""
    address = f"pipe,name=amend{uuid.uuid4().hex};urp;StarOffice.ComponentContext"
    command = [
        os.environ.get("AMEND_SOFFICE", "soffice"),
        "--headless",
        "--norestore",
        "--nologo",
        "--nodefault",
        "--nolockcheck",
        "--nofirststartwizard",
        "-env:UserInstallation=" + url(profile),
        "--accept=" + address,
    ]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            return process, resolver.resolve("uno:" + address)
        except NoConnectException:
            if time.monotonic() > deadline:
                process.kill()
                raise
            time.sleep(0.1)


class Server:
    """Answers requests with one running soffice."""

    def __init__(self, context):
        make = context.ServiceManager.createInstanceWithContext
        self.desktop = make("com.sun.star.frame.Desktop", context)
        self.dispatcher = make("com.sun.star.frame.DispatchHelper", context)

    def answer(self, request):
        """Return the answer to one request."""
        document = self.desktop.loadComponentFromURL(url(request["file"]), "_blank", 0, values(Hidden=True))
        if document is None:
            return {"error": "LibreOffice does not open " + request["file"]}
        try:
            return {"read": self.read, "convert": self.convert}[request["do"]](document, request)
        finally:
            document.close(True)

    def read(self, document, request):
        """Resolve the tracked changes as asked, and list the paragraphs that are left."""
        before = changes(document)
        if request["how"] in COMMANDS:
            document.RecordChanges = False
            frame = document.getCurrentController().getFrame()
            self.dispatcher.executeDispatch(frame, COMMANDS[request["how"]], "", 0, ())
        document.refresh()  # lays it out now: until it is, a page number reads as 0
        found = list(paragraphs(document.getText(), "body"))
        for name, notes in (("footnote", document.getFootnotes()), ("endnote", document.getEndnotes())):
            for at in range(notes.getCount()):
                found.extend(paragraphs(notes.getByIndex(at), name))
        return {"paragraphs": found, "changes": before, "left": changes(document)}

    def convert(self, document, request):
        """Store the document in the format of the target's suffix."""
        filter_name = EXPORTS[request["to"].rsplit(".", 1)[-1].lower()]
        options = uno.Any("[]com.sun.star.beans.PropertyValue", values(**request.get("options", {})))
        document.storeToURL(url(request["to"]), values(FilterName=filter_name, Overwrite=True, FilterData=options))
        return {"file": request["to"]}


def changes(document):
    """Return how many tracked changes `document` holds."""
    return sum(1 for _ in items(document.getRedlines()))


def items(collection):
    """Yield what a UNO enumeration access holds."""
    at = collection.createEnumeration()
    while at.hasMoreElements():
        yield at.nextElement()


def paragraphs(text, where):
    """Yield the paragraphs of `text`, those of tables row by row."""
    for block in items(text):
        if block.supportsService("com.sun.star.text.TextTable"):
            for name in sorted(block.getCellNames(), key=cell_key):
                yield from paragraphs(block.getCellByName(name), "cell " + name)
        elif block.supportsService("com.sun.star.text.Paragraph"):
            yield {"text": block.getString(), "label": label(block), "style": block.ParaStyleName, "where": where}


def cell_key(name):
    """Return the row and column of a cell called like "B12"."""
    return [(int(row), len(column), column) for column, row in re.findall(r"([A-Za-z]*)(\d+)", name)]


def label(paragraph):
    """Return the printed list label of `paragraph`, "" where it has none."""
    if paragraph.ListLabelString or not paragraph.NumberingIsNumber or paragraph.NumberingRules is None:
        return paragraph.ListLabelString
    level = {one.Name: one.Value for one in paragraph.NumberingRules.getByIndex(paragraph.NumberingLevel)}
    return level.get("BulletChar", "") if level.get("NumberingType") == BULLET else ""


def serve(server):
    """Answer line by line until the input ends."""
    for line in sys.stdin:
        try:
            answer = server.answer(json.loads(line))
        except Exception as error:  # noqa: BLE001 - whatever UNO raises is the caller's to judge
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="amend-office-", ignore_cleanup_errors=True) as folder:
        soffice, running = start(os.path.join(folder, "profile"))
        try:
            served = Server(running)
            print(json.dumps({"ready": True}), flush=True)
            serve(served)
        finally:
            soffice.terminate()
            soffice.wait(20)
