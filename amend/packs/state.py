"""What a run remembers for the next: what it saw in each file, what it made, and which files in DIR are its own.

A line is added for each step as it is done, so that a run that is killed loses nothing it has finished; a line that
was cut short is passed over. At the end of a run the file is written anew, sorted, with what still counts.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from amend.file_errors import unwritable
from amend.packs.converting import FORMS, Converted, Said
from amend.packs.found import Class, Extent, Found, Key
from amend.packs.touched import Touched

NAME = ".amend-pack.jsonl"
MOST_PATH = 4096
_FORM = 1
_MISSHAPEN = (KeyError, TypeError, ValueError, AttributeError)
"""What comes of a record that is not as it was written."""


@dataclass(frozen=True, slots=True)
class Done:
    """An amendment converted in this run or an earlier one."""

    result: Converted
    """Without its files."""
    hashes: tuple[str, ...]
    """SHA-256 of each of its files."""


@dataclass(slots=True)
class State:
    """The memory of a folder of outputs. It is the one thing here that changes as the run goes on."""

    folder: Path
    looks: dict[str, tuple[Found, ...]] = field(default_factory=dict)
    """By what was looked at, and how."""
    done: dict[str, Done] = field(default_factory=dict)
    """By what was converted, and how."""
    own: dict[str, set[str]] = field(default_factory=dict)
    """By a path in DIR, the SHA-256 of everything that was written there."""
    _stream: IO[str] | None = None

    def __enter__(self) -> State:
        try:
            self._stream = (self.folder / NAME).open("a", encoding="utf-8", errors="surrogatepass")
            self._stream.write("\n")  # ends a line that was cut short
        except OSError as error:
            raise unwritable(str(self.folder / NAME), error) from error
        return self

    def __exit__(self, _kind: type[BaseException] | None, _error: object, _trace: TracebackType | None) -> None:
        if self._stream is not None:
            self._stream.close()

    def saw(self, key: str, papers: tuple[Found, ...]) -> None:
        """Remember the papers in a file."""
        self.looks[key] = papers
        self._note({"look": key, "papers": [asdict(one) for one in papers]})

    def made(self, key: str, done: Done) -> None:
        """Remember what became of an amendment."""
        self.done[key] = done
        self._note({"done": key, **_of_done(done)})

    def writes(self, path: str, digest: str) -> None:
        """Remember a file before it is written: whatever happens then, it is known as our own."""
        if digest not in self.own.setdefault(path, set()):
            self.own[path].add(digest)
            self._note({"own": path, "hash": digest})

    def compact(self, looks: set[str], done: set[str], own: dict[str, str]) -> None:
        """Write the memory anew with what still counts; the same outputs give the same bytes."""
        lines = [
            *(
                {"look": key, "papers": [asdict(one) for one in self.looks[key]]}
                for key in sorted(looks & {*self.looks})
            ),
            *({"done": key, **_of_done(self.done[key])} for key in sorted(done & {*self.done})),
            *({"own": path, "hash": digest} for path, digest in sorted(own.items())),
        ]
        text = "".join(_line(one) for one in lines)
        fresh = self.folder / f".amend-{os.urandom(8).hex()}.tmp"
        try:
            fresh.write_text(text, encoding="utf-8", errors="surrogatepass")
            if self._stream is not None:
                self._stream.close()
                self._stream = None
            os.replace(fresh, self.folder / NAME)
        except OSError as error:
            raise unwritable(str(self.folder / NAME), error) from error
        finally:
            fresh.unlink(missing_ok=True)

    def _note(self, record: dict[str, Any]) -> None:
        if self._stream is not None:
            self._stream.write(_line(record))
            self._stream.flush()


def remembered(folder: Path) -> State:
    """Return what earlier runs noted in `folder`: nothing where there was none."""
    state = State(folder)
    for record in _records(folder / NAME):
        with suppress(*_MISSHAPEN):  # whoever changed it, what it said is found out anew
            _take(state, record)
    return state


def _take(state: State, record: dict[str, Any]) -> None:
    if "look" in record:
        state.looks[str(record["look"])] = tuple(_found(one) for one in record["papers"])
    elif "done" in record:
        state.done[str(record["done"])] = _done(record)
    elif "own" in record and _is_within(str(record["own"])):
        state.own.setdefault(str(record["own"]), set()).add(str(record["hash"]))


def _is_within(name: str) -> bool:
    """Whether a path leads to something below the folder: no other file is ever our own."""
    parts = name.split("/")
    return len(name) < MOST_PATH and not name.startswith("/") and not {"", ".", ".."} & {*parts} and "\\" not in name


def _records(path: Path) -> Iterator[dict[str, Any]]:
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        raise unwritable(str(path), error) from error
    for line in data.splitlines():
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            continue  # cut short
        if isinstance(record, dict) and record.get("form") == _FORM:
            yield record


def _line(record: dict[str, Any]) -> str:
    return json.dumps({"form": _FORM, **record}, ensure_ascii=True, sort_keys=True) + "\n"


def _of_done(done: Done) -> dict[str, Any]:
    result = {**asdict(done.result), "files": ()}
    return {"result": result, "hashes": list(done.hashes)}


def _done(record: dict[str, Any]) -> Done:
    result = record["result"]
    if result["form"] not in FORMS or result["verified"] not in (True, False, None):
        raise ValueError
    findings = tuple(Said(**one) for one in result["findings"])
    changed = tuple(Touched(**one) for one in result["touched"])
    made = Converted(**{**result, "findings": findings, "touched": changed, "files": ()})
    return Done(made, tuple(record["hashes"]))


def _found(record: dict[str, Any]) -> Found:
    extent = Extent(
        *(tuple(pair) if pair else None for pair in (record["extent"]["pages"], record["extent"]["paragraphs"]))
    )
    key = Key(record["key"]["file"], record["key"]["part"])
    return Found(**{**record, "key": key, "class_": Class(record["class_"]), "extent": extent})
