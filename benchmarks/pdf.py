"""Print how exactly marked PDFs of each producer are read, alone and with their motion.

    python benchmarks/pdf.py [--seeds 6] [--producers all|default|NAME,...] [--styles NAME,...] [--keep DIR] [--show]

The papers are made here, from the same seeds for every producer: motions of 2 to 5 pages with nested lists, tables,
running heads, links and changes of every size. Signs are compared without white space, aligned on the text of the
paper; paragraphs after the rule that runs of white space are one space. `docx` and `html` read the same papers in the
formats they are printed from, as a check of the judge. `motion` is the published motion as DOCX, `PDF motion` the
same printed by the producer itself.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from support.marking import Style  # noqa: E402  (the tests' generated papers)
from support.pdf import PRODUCERS, STYLES, Sheet, missing_producer, sheet  # noqa: E402
from support.pdf.judging import Count, Verdict, judged  # noqa: E402
from support.pdf.others import OTHERS, missing_other  # noqa: E402
from support.pdf.web import page  # noqa: E402
from support.pdf.word import word  # noqa: E402

from amend.errors import AmendError  # noqa: E402
from amend.readers import read_bytes  # noqa: E402
from amend.reconciliation import reconcile  # noqa: E402

_PRINTED: dict[str, Callable[[Sheet, Style | None], bytes]] = {**PRODUCERS, **OTHERS, "docx": word, "html": page}
_HEAD = ("producer", "papers", "add F1", "del F1", "original", "amended", "motion:", "original", "amended", "exact",
         "PDF motion:", "paras", "exact", "s", "ms/page")  # fmt: skip


@dataclass
class Score:
    """What was found of one producer's papers."""

    papers: int = 0
    pages: int = 0
    seconds: float = 0.0
    alone: list[Verdict] = field(default_factory=list)
    proved: list[tuple[Verdict, bool]] = field(default_factory=list)
    proved_by_pdf: list[tuple[Verdict, bool]] = field(default_factory=list)


def main() -> None:
    """Make, read, judge and print."""
    options = _options()
    scores: dict[str, Score] = defaultdict(Score)
    for seed in range(options.first, options.first + options.seeds):
        for producer in options.producers:
            for style in options.styles:
                _measure(seed, producer, style, scores[producer], options)
    _print(scores)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=6, help="how many papers of each producer and style")
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--producers", type=_chosen, default=list(PRODUCERS),
                        help="all, default, or names; NAME* are all that begin so")  # fmt: skip
    parser.add_argument("--styles", type=lambda text: text.split(","), default=list(STYLES))
    parser.add_argument("--keep", type=Path, help="a folder that the files are kept in, and read from again")
    parser.add_argument("--show", action="store_true", help="print each difference")
    parser.add_argument("--no-motion", action="store_true", help="read papers alone only")
    options = parser.parse_args()
    missing = {name: _missing(name) for name in options.producers}
    for name in [name for name, what in missing.items() if what]:
        print(f"{name} is left out: {missing[name]}")
        options.producers.remove(name)
    return options


def _chosen(text: str) -> list[str]:
    """Return the producers that `text` names."""
    found: list[str] = []
    for name in text.split(","):
        found += {"all": [*PRODUCERS, *OTHERS], "default": list(PRODUCERS)}.get(name) or [
            known for known in _PRINTED if known == name or (name.endswith("*") and known.startswith(name[:-1]))
        ]
    return list(dict.fromkeys(found))


def _missing(name: str) -> str:
    return missing_producer(name) if name in PRODUCERS else missing_other(name) if name in OTHERS else ""


def _cpu() -> float:
    """Return the processor time used so far, here and in the processes that read the files."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def _measure(seed: int, producer: str, style: str, score: Score, options: argparse.Namespace) -> None:
    made, name, form = sheet(seed), f"{seed}-{producer}-{style}", _format(producer)
    data = _kept(options.keep, f"{name}.{form}", lambda: _PRINTED[producer](made, STYLES[style]))
    begun = _cpu()
    try:
        paper = read_bytes(data, name, form)
    except AmendError as error:
        print(f"{name}: {error}")
        return
    score.seconds += _cpu() - begun
    score.papers += 1
    score.pages += max((one.page or 1 for one in paper.paragraphs), default=1)
    score.alone.append(judged(made, reconcile(paper)))
    _show(options, f"{name} alone", score.alone[-1])
    if options.no_motion:
        return
    for motion, verdicts in (("docx", score.proved), (producer, score.proved_by_pdf)):
        redline = reconcile(paper, read_bytes(*_motion(seed, motion, options.keep)))
        verdicts.append((judged(made, redline), bool(redline.verified)))
        said = () if redline.verified else tuple(f"{one.kind}: {one.message}" for one in redline.findings)
        _show(options, f"{name} with its motion as {motion}", verdicts[-1][0], said)


def _format(producer: str) -> str:
    return "pdf" if producer in PRODUCERS or producer in OTHERS else producer


@cache
def _motion(seed: int, producer: str, keep: Path | None) -> tuple[bytes, str, str]:
    """Return the motion of this seed and its format: as DOCX, or printed by the producer."""
    form = _format(producer)
    name = f"{seed}-{producer}-motion"
    return _kept(keep, f"{name}.{form}", lambda: _PRINTED[producer](sheet(seed), None)), name, form


def _kept(folder: Path | None, name: str, make: Callable[[], bytes]) -> bytes:
    """Return the file of that name in `folder`, made and put there where it is not yet."""
    if folder is None:
        return make()
    if not (folder / name).exists():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(make())
    return (folder / name).read_bytes()


def _show(options: argparse.Namespace, what: str, verdict: Verdict, said: tuple[str, ...] = ()) -> None:
    for line in (*verdict.differences, *said) if options.show else ():
        print(f"{what}: {line}")


def _print(scores: dict[str, Score]) -> None:
    print(f"{_HEAD[0]:22}" + "".join(f"{head:>12}" if head.endswith(":") else f"{head:>10}" for head in _HEAD[1:]))
    for name, score in scores.items():
        if score.papers:
            print(_row(name, score))


def _row(name: str, score: Score) -> str:
    added, deleted, before, after = _sums(score.alone)
    figures = f"{name:22}{score.papers:10}{added.f1:10.4f}{deleted.f1:10.4f}{before.share:10.2%}{after.share:10.2%}"
    if score.proved:
        _, _, before, after = _sums([one for one, _ in score.proved])
        figures += f"{'':12}{before.share:10.2%}{after.share:10.2%}{_exact(score.proved):10.2%}"
        _, _, before, after = _sums([one for one, _ in score.proved_by_pdf])
        figures += f"{'':12}{min(before.share, after.share):10.2%}{_exact(score.proved_by_pdf):10.2%}"
    else:
        figures += " " * 74
    return figures + f"{score.seconds:10.1f}{1000 * score.seconds / score.pages:10.0f}"


def _sums(verdicts: list[Verdict]) -> tuple[Count, Count, Count, Count]:
    return (
        sum((one.added for one in verdicts), Count()),
        sum((one.deleted for one in verdicts), Count()),
        sum((one.original for one in verdicts), Count()),
        sum((one.amended for one in verdicts), Count()),
    )


def _exact(proved: list[tuple[Verdict, bool]]) -> float:
    """Return the share of papers whose texts are both exact and that are verified."""
    return sum(verdict.exact and verified for verdict, verified in proved) / len(proved)


if __name__ == "__main__":
    main()
