"""A council's habits: `amend.toml`, beside the paper or in the user's configuration."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from amend.errors import AmendError, UnreadableError
from amend.file_errors import unreadable
from amend.mark_names import parse_marks
from amend.model import Mark, Marks, Paper
from amend.word_limit import WordLimit

NAME = "amend.toml"
# BCP 47, roughly: "en", "en-GB", "zh-Hant-TW".
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


class ConfigError(AmendError):
    """An `amend.toml` that cannot be used."""


@dataclass(frozen=True, slots=True)
class Habits:
    """What `amend.toml` may hold; what it leaves out is empty here."""

    file: Path | None = None
    """The `amend.toml` that was read."""
    additions: tuple[Marks, ...] | None = None
    """How the council marks additions, for papers that do not say."""
    deletions: tuple[Marks, ...] | None = None
    legend: str = ""
    """The sentence that says how changes are marked, for papers that have none."""
    author: str = ""
    template: Path | None = None
    lang: str = "en-GB"
    word_limit: WordLimit | None = None
    replaced: str = "aligned"
    """How a passage that is replaced whole is shown: `aligned` or `blunt`."""

    def reading(
        self, paper: Paper, additions: tuple[Marks, ...] | None, deletions: tuple[Marks, ...] | None
    ) -> tuple[Paper, tuple[Marks, ...] | None, tuple[Marks, ...] | None]:
        """Return `paper` with the council's legend, and the marks to read it by: those that were asked for go first."""
        if not self.speak_for(paper):
            return paper, additions, deletions
        return replace(paper, legend=self.legend), additions or self.additions, deletions or self.deletions

    def speak_for(self, paper: Paper) -> bool:
        """Whether the council's marks and legend count for `paper`: not where it has a legend or revisions itself."""
        revisions = {Mark.INSERTED, Mark.DELETED}
        return not paper.legend and not any(revisions & run.marks for p in paper.paragraphs for run in p.runs)


def find_config(folder: Path) -> Path | None:
    """Return the `amend.toml` that counts for a paper in `folder`: the one there, else the user's, else none."""
    beside = folder / NAME
    if beside.is_file():
        return beside
    from platformdirs import user_config_path  # a cost only where no file stands beside the paper

    users = user_config_path("amend", appauthor=False) / NAME
    return users if users.is_file() else None


def load(file: Path | None) -> Habits:
    """Return the habits in `file`; no file gives the defaults.

    Raises `ConfigError`, naming the file and the key, where it is not TOML or holds what it should not;
    `UnreadableError` where it cannot be read.
    """
    if file is None:
        return Habits()
    settings = _settings(file)
    limit = settings.pop("word_limit", None)
    counts = settings.pop("word_limit_counts", None)
    habits = Habits(file=file, **settings)
    if counts is not None and limit is None:
        raise ConfigError(f"{file}: 'word_limit_counts' stands without 'word_limit'; add the limit or take it out.")
    return replace(habits, word_limit=WordLimit(limit, counts or "added") if limit else None)


def template_at(path: Path) -> bytes:
    """Return the template as a DOCX, once it has been read as what it should be; else raise `UnreadableError`."""
    from amend.readers import read_bytes  # a cost only where there is a template

    try:
        data = path.read_bytes()
    except OSError as error:
        raise unreadable(str(path), error) from error
    source = read_bytes(data, str(path), "docx").source
    if source is None or source.format != "docx":
        raise UnreadableError(str(path), "this is not a Word document", "name a .docx")
    return source.data


def _settings(file: Path) -> dict[str, Any]:
    import tomllib  # here and below: a cost only where there is an amend.toml

    try:
        table = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise unreadable(str(file), error) from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{file}: is not UTF-8 text; save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{file}: is not TOML: {error}; correct that line.") from error
    return {key: _setting(file, key, value) for key, value in table.items()}


def _setting(file: Path, key: str, value: object) -> Any:
    if key not in _PARSERS:
        from difflib import get_close_matches

        near = get_close_matches(key, _PARSERS, n=1)
        hint = f"did you mean {near[0]!r}" if near else f"the keys are {', '.join(_PARSERS)}"
        raise ConfigError(f"{file}: there is no key {key!r}; {hint}.")
    try:
        return _PARSERS[key](file, value)
    except ValueError as error:
        raise ConfigError(f"{file}: {key!r}: {error}.") from error


def _text(_file: Path, value: object) -> str:
    if not isinstance(value, str):
        raise ValueError('it should be text in quotes, like "..."')
    if not value.strip():
        raise ValueError("it is empty; fill it in or take it out")
    return value.strip()


def _legend(file: Path, value: object) -> str:
    from amend.legend import find_legend

    text = _text(file, value)
    if find_legend(text) is None:
        raise ValueError('it names no marks; write it like "Additions underlined, deletions struck through"')
    return text


def _marks(file: Path, value: object) -> tuple[Marks, ...]:
    return parse_marks(_text(file, value))


def _path(file: Path, value: object) -> Path:
    """A path in the file is meant from the file's own folder."""
    return file.parent / Path(_text(file, value)).expanduser()


def _count(_file: Path, value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError("it should be a whole number of words, 1 or more")
    return value


def _counted(file: Path, value: object) -> str:
    text = _text(file, value)
    if text not in ("added", "amended"):
        raise ValueError('it should be "added" (words added) or "amended" (all words of the amended motion)')
    return text


def _replaced(file: Path, value: object) -> str:
    text = _text(file, value)
    if text not in ("aligned", "blunt"):
        raise ValueError('it should be "aligned" (what really differs) or "blunt" (one deletion and one insertion)')
    return text


def _language(file: Path, value: object) -> str:
    text = _text(file, value)
    if not _LANGUAGE.fullmatch(text):
        raise ValueError('it should be a language code, like "en-GB" or "cy"')
    return text


_PARSERS: dict[str, Callable[[Path, object], object]] = {
    "additions": _marks,
    "deletions": _marks,
    "legend": _legend,
    "author": _text,
    "template": _path,
    "lang": _language,
    "word_limit": _count,
    "word_limit_counts": _counted,
    "replaced": _replaced,
}
