"""Which version this is: one place says it, `pyproject.toml`."""

from __future__ import annotations

import tomllib
from importlib import metadata
from pathlib import Path


def version() -> str:
    """Return the version of the checkout this runs from, else of the installed package, else "unknown"."""
    project = Path(__file__).parents[2] / "pyproject.toml"
    if project.is_file():
        stated = tomllib.loads(project.read_text(encoding="utf-8")).get("project", {})
        if stated.get("name") == "amend":
            return str(stated["version"])
    try:
        return metadata.version("amend")
    except metadata.PackageNotFoundError:
        return "unknown"
