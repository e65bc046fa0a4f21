"""Compare two files with LibreOffice's Compare Document. Run by an interpreter that has `uno`.

run_office.py MOTION EDITED OUT
"""

import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests" / "support"))

from office_server import EXPORTS, start, url, values


def main(motion, edited, out):
    """Start LibreOffice, compare, store and end it."""
    with tempfile.TemporaryDirectory(prefix="amend-office-", ignore_cleanup_errors=True) as folder:
        soffice, context = start(os.path.join(folder, "profile"))
        make = context.ServiceManager.createInstanceWithContext
        desktop = make("com.sun.star.frame.Desktop", context)
        try:
            document = desktop.loadComponentFromURL(url(edited), "_blank", 0, values(Hidden=True))
            frame = document.getCurrentController().getFrame()
            dispatcher = make("com.sun.star.frame.DispatchHelper", context)
            dispatcher.executeDispatch(frame, ".uno:CompareDocuments", "", 0, values(URL=url(motion)))
            document.storeToURL(url(out), values(FilterName=EXPORTS["docx"], Overwrite=True))
            document.close(True)
        finally:
            # Asked to end rather than killed: only then is the memory of its own processes known.
            desktop.terminate()
            soffice.wait(60)


main(*sys.argv[1:])
