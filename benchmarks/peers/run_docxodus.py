"""Compare two files with python-redlines and its docxodus engine. Run by the peers' own interpreter.

run_docxodus.py BINARIES [MOTION EDITED OUT]     without files, only unpack the engine into BINARIES
"""

import sys
from pathlib import Path

from python_redlines import DocxodusEngine

engine = DocxodusEngine(target_path=sys.argv[1])
if sys.argv[2:]:
    motion, edited, out = map(Path, sys.argv[2:])
    out.write_bytes(engine.run_redline("Ann Example", motion, edited)[0])
