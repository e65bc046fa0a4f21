"""The HTML redline: one page that needs nothing else, no script and no network.

Nothing in a paper can become markup, script or an address: the template escapes every value, ids are counted and never
made of text, no word is turned into a link, and characters that reorder a line or control a terminal are made inert.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from amend.changes import ChangeEntry, changes, count_words
from amend.instruction import Instruction
from amend.model import Change, Finding, MarkedParagraph, Redline, Severity
from amend.views import motion_text
from amend.writers.how_read import how_read
from amend.writers.html_blocks import Ids, blocks, with_both_labels
from amend.writers.html_side import rows
from amend.writers.instruction_list import STATES, instruction_count, instruction_text
from amend.writers.options import Options
from amend.writers.view import View

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_SEVERITIES = (
    (Severity.ERROR, "Errors"),
    (Severity.WARNING, "Warnings"),
    (Severity.INFO, "For information"),
)
_CLEAN_NAMES = {View.AMENDED: "The motion as amended", View.ORIGINAL: "The original motion"}


def render(redline: Redline, view: View, options: Options) -> bytes:
    """Return the page that shows `view` of `redline`, as UTF-8; the same input gives the same bytes.

    The redline page holds the other views too. The text of a view stands in the section whose id is the view's name.
    """
    page = (
        _environment()
        .get_template("page.html")
        .render(
            **_frame(redline, options),
            **(_redline_page(redline) if view is View.REDLINE else _clean_page(redline, view)),
        )
    )
    return inert(page).encode("utf-8")


def inert(page: str) -> str:
    """Return `page` with the characters replaced that could reorder it or that HTML does not allow."""
    return page.translate(_inert())


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("amend", "writers"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip


@cache
def _inert() -> dict[int, str | None]:
    """Return what replaces characters that could reorder the page or that HTML does not allow.

    Overrides, controls, lone surrogates and noncharacters show as U+FFFD; embeddings and isolates go, each paragraph
    being isolated by itself (Unicode Standard Annex 9, section 2); other white space of one character is a space.
    """
    controls = [*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF, 0x202D, 0x202E]
    table: dict[int, str | None] = {code: " " if chr(code).isspace() else "\ufffd" for code in controls}
    del table[ord("\n")]
    table |= {0x2028: " ", 0x2029: " "}
    return table | dict.fromkeys(map(ord, "\u202a\u202b\u202c\u2066\u2067\u2068\u2069"))


def _frame(redline: Redline, options: Options) -> dict[str, object]:
    """Return what a redline's page has, whatever it shows."""
    return {
        **page_frame(files("amend.writers").joinpath("page.css").read_text("utf-8"), options.lang),
        "title": " ".join(redline.title.split()) or "Amendment",
        "proposer": redline.proposer,
        "seconder": redline.seconder,
        "group": redline.group,
    }


def page_frame(style: str, lang: str) -> dict[str, object]:
    """Return what every page has: language, style and the rule that lets in nothing else."""
    digest = b64encode(sha256(style.encode("utf-8")).digest()).decode("ascii")
    lang = lang if _LANGUAGE.fullmatch(lang) else "en-GB"
    return {
        "style": Markup(style),
        "policy": f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
        "version": program_version(),
        "lang": lang,
        "page_lang": lang if lang.lower().split("-")[0] == "en" else "en-GB",
    }


@cache
def program_version() -> str:
    """Return the version of amend that is installed; "" where it runs from a checkout."""
    try:
        return version("amend")
    except PackageNotFoundError:  # run from a checkout
        return ""


def _redline_page(redline: Redline) -> dict[str, object]:
    entries = changes(redline)
    return {
        "view": "redline",
        "heading": "Redline",
        "count": count_words(redline),
        "undecided": _undecided(redline.paragraphs),
        "neither": any(span.change is Change.NEITHER for paragraph in redline.paragraphs for span in paragraph.spans),
        "how_read": how_read(redline),
        "legend": redline.convention.legend,
        "texts": {
            "redline": list(blocks(with_both_labels(redline.paragraphs), _ids(entries))),
            "amended": list(blocks(motion_text(redline, amended=True))),
            "original": list(blocks(motion_text(redline, amended=False))),
        },
        "rows": list(rows(redline)),
        "changes": entries,
        "instructions": _listed(redline.instructions, entries),
        "instruction_count": instruction_count(redline.instructions),
        "all_applied": all(instruction.state.is_applied for instruction in redline.instructions),
        "findings": _by_severity(redline.findings),
        "finding_count": len(redline.findings),
    }


def _clean_page(redline: Redline, view: View) -> dict[str, object]:
    paragraphs = motion_text(redline, amended=view is View.AMENDED)
    return {
        "view": view.value,
        "heading": _CLEAN_NAMES[view],
        "undecided": _undecided(paragraphs),
        "texts": {view.value: list(blocks(paragraphs))},
    }


def _ids(entries: Iterable[ChangeEntry]) -> Ids:
    """Return the id of each change: its number in the list of changes, never anything of its text."""
    return {
        (entry.paragraph, entry.spans[0] if entry.spans else None): f"change-{number}"
        for number, entry in enumerate(entries, start=1)
    }


def _listed(instructions: Iterable[Instruction], entries: Iterable[ChangeEntry]) -> list[dict[str, Any]]:
    """Return what the page says of each instruction; beside each of its places, the id of the first change there."""
    at: dict[str, str] = {}
    for number, entry in enumerate(entries, start=1):
        at.setdefault(entry.place, f"change-{number}")
    return [
        {
            "state": instruction.state.value,
            "said": STATES[instruction.state].capitalize(),
            "text": instruction_text(instruction),
            "places": [(place, at.get(place)) for place in instruction.places],
            "reason": instruction.reason,
        }
        for instruction in instructions
    ]


def _undecided(paragraphs: Iterable[MarkedParagraph]) -> int:
    return sum(span.undecided for paragraph in paragraphs for span in paragraph.spans)


def _by_severity(findings: Iterable[Finding]) -> list[tuple[str, str, list[Finding]]]:
    """Return the findings under the headings of their severity, gravest first, none empty."""
    listed = list(findings)
    groups = [(severity.value, name, [f for f in listed if f.severity is severity]) for severity, name in _SEVERITIES]
    return [group for group in groups if group[2]]
