"""YAML front matter as far as a paper needs it: lines of `key: value` between two `---`."""

from __future__ import annotations

import json
import re

FIELDS = ("title", "proposer", "seconder", "group", "legend")
_LINE = re.compile(r"(?P<key>[A-Za-z][\w -]{0,60}?)\s{0,9}:(?:\s+(?P<value>.*\S))?\s*")
_OTHER = re.compile(r"\s*(?:#.*)?|\s+\S.*|-\s.*")
_MAX_LINES = 200


def split_front(text: str) -> tuple[dict[str, str], str]:
    """Return the known fields of the front matter of `text`, and the text after it; none gives `({}, text)`."""
    if not text.startswith("---"):
        return {}, text
    head, *lines = text.split("\n", _MAX_LINES)
    end = next((i for i, line in enumerate(lines) if line.rstrip() in ("---", "...")), -1)
    if head.rstrip() != "---" or end < 0 or not all(_belongs(line) for line in lines[:end]):
        return {}, text
    fields = [(match["key"].lower(), _value(match["value"] or "")) for line in lines[:end] if (match := _line(line))]
    if not fields:
        return {}, text
    return {key: value for key, value in fields if key in FIELDS}, "\n".join(lines[end + 1 :])


def _line(line: str) -> re.Match[str] | None:
    return _LINE.fullmatch(line) if len(line) < 5000 else None


def _belongs(line: str) -> bool:
    return len(line) < 5000 and bool(_LINE.fullmatch(line) or _OTHER.fullmatch(line))


def _value(text: str) -> str:
    """A scalar: in double quotes with escapes, in single quotes with doubled ones, or plain."""
    if len(text) > 1 and text[0] == text[-1] == '"':
        try:
            return str(json.loads(text))
        except ValueError:
            return text[1:-1]
    if len(text) > 1 and text[0] == text[-1] == "'":
        return text[1:-1].replace("''", "'")
    return "" if text in ("|", ">", "~", "null") else text
