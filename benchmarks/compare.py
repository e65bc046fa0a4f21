"""Run `amend compare` beside its peers on generated motions of 1, 5 and 60 pages, and print what the judges say.

    python benchmarks/compare.py [--peers FOLDER] [--only ours,docxodus] [--sizes 1,5] [--seeds 3] [--runs 3]

The peers (python-redlines with docxodus, docx-trackdiff, LibreOffice's Compare) and the schema validator are installed
in a temporary folder, or in --peers, where they stay. Wanted of ours: exact everywhere by both judges, formatting kept,
noise of 1.05 at most, no schema errors, faster than docxodus, at 60 pages less than 1 s and 150 MiB. Nothing is
asserted: seconds depend on the machine and on what else it does, processor time (CPU s) less so.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

import judging  # noqa: E402  (beside this file)
from judging import Pair, Verdict  # noqa: E402
from peers import HERE, Command, Engine, engines, validator, versions  # noqa: E402
from support.motions_docx import edited_motion  # noqa: E402  (the tests' generated motions)
from support.office import Office, missing_office  # noqa: E402

LIMIT_SECONDS = 300
NOISE, SECONDS, MIB, LARGE = 1.05, 1.0, 150.0, 60
_HEADS = ("", "s", "CPU s", "MiB", "XML", "LibreOffice", "labels", "formatting", "noise", "schema errors")


@dataclass(frozen=True, slots=True)
class Ran:
    """How an engine did on one pair: the seconds of its runs, its memory, what went wrong, what the judges say."""

    pair: Pair
    out: Path
    seconds: tuple[float, ...]
    cpu: tuple[float, ...]
    mib: float
    problem: str = ""
    verdict: Verdict | None = None


def main(arguments: Sequence[str]) -> None:
    """Generate, compare, judge and print, one table a size."""
    asked = _options(arguments)
    with ExitStack() as stack:
        folder = Path(asked.keep or stack.enter_context(tempfile.TemporaryDirectory(prefix="amend-compare-")))
        peers = Path(asked.peers or folder / "peers").absolute()
        folder.mkdir(parents=True, exist_ok=True)
        peers.mkdir(parents=True, exist_ok=True)
        found = engines(peers, frozenset(asked.only.split(",")) - {""})
        check, missing = validator(peers)
        print(f"Beside {versions(peers) or 'no peers'}. Two figures: pairs right after reject all, after accept all.")
        for reason in filter(None, (missing, missing_office())):
            print(f"Not judged: {reason}.")
        judges = (None if missing_office() else stack.enter_context(Office()), [] if missing else check)
        tables = {pages: _table(found, _pairs(folder, pages, asked.seeds), asked.runs, judges) for pages in asked.sizes}
    _print_outcome(tables)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--peers", help="a folder where the peers are, or are installed to stay")
    parser.add_argument("--only", default="", help="of: ours,docxodus,trackdiff,libreoffice")
    parser.add_argument("--sizes", default="1,5,60", type=lambda text: [int(size) for size in text.split(",")])
    parser.add_argument("--seeds", default=3, type=int, help="pairs of each size below 60 pages")
    parser.add_argument("--runs", default=3, type=int, help="of which the median is taken")
    parser.add_argument("--keep", help="a folder for the motions and the engines' outputs")
    return parser.parse_args(arguments)


def _pairs(folder: Path, pages: int, seeds: int) -> list[Pair]:
    pairs = []
    for seed in range(1, 1 + (seeds if pages < LARGE else 1)):
        made = edited_motion(pages, seed)
        motion, edited = (folder / f"{pages}-{seed}-{name}.docx" for name in ("motion", "edited"))
        motion.write_bytes(made.original)
        edited.write_bytes(made.edited)
        pairs.append(Pair(pages, seed, made, motion, edited))
    return pairs


def _table(
    found: Sequence[Engine], pairs: Sequence[Pair], runs: int, judges: tuple[Office | None, Command]
) -> dict[str, list[Ran]]:
    """Measure every engine, then judge what they wrote, and print a line for each."""
    marked = sum(pair.made.marked for pair in pairs)
    print(f"\nPages: {pairs[0].pages}. Pairs: {len(pairs)}. Characters marked when they were made: {marked}.")
    # Measured first and alone; the judges then use both cores.
    ran = {engine.name: [_run(engine, pair, runs) for pair in pairs] for engine in found if not engine.missing}
    judged = dict(zip(ran, _judged(list(ran.values()), *judges), strict=True))
    rows = [
        (engine.name, f"not run: {engine.missing}") if engine.missing else _row(engine.name, judged[engine.name])
        for engine in found
    ]
    _print_rows([_HEADS, *rows])
    for name, each in judged.items():
        _print_differences(name, each)
    sys.stdout.flush()
    return judged


def _run(engine: Engine, pair: Pair, runs: int) -> Ran:
    out = pair.motion.with_name(f"{pair.pages}-{pair.seed}-{engine.name}.docx")
    out.unlink(missing_ok=True)
    command = [sys.executable, "-IS", str(HERE / "measured.py"), str(LIMIT_SECONDS)]
    command += engine.command(pair.motion, pair.edited, out)
    told = [json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout) for _ in range(runs)]
    problem = next((one["problem"] for one in told if one["problem"]), "") or ("" if out.exists() else "no output")
    seconds, cpu = (tuple(one[what] for one in told) for what in ("seconds", "cpu"))
    return Ran(pair, out, seconds, cpu, max(one["mib"] for one in told), problem)


def _judged(ran: Sequence[Sequence[Ran]], office: Office | None, check: Command) -> Iterator[list[Ran]]:
    """Yield `ran` with the verdicts; the validators run beside LibreOffice."""
    with ThreadPoolExecutor(1) as pool:
        waiting = [[_schema_errors(pool, one, check) for one in each] for each in ran]
        for each, futures in zip(ran, waiting, strict=True):
            yield [_verdict(one, office, future) for one, future in zip(each, futures, strict=True)]


def _schema_errors(pool: ThreadPoolExecutor, one: Ran, check: Command) -> Future[int] | None:
    if one.problem or not check:
        return None
    return pool.submit(judging.errors, check, one.out, (one.pair.motion, one.pair.edited))


def _verdict(one: Ran, office: Office | None, errors: Future[int] | None) -> Ran:
    if one.problem:
        return one
    verdict = judging.by_xml(one.pair, one.out)
    if office is not None:
        texts, labels, differences = judging.by_office(office, one.pair, one.out)
        verdict = replace(verdict, office=texts, labels=labels, differences=verdict.differences + differences)
    return replace(one, verdict=replace(verdict, errors=errors.result() if errors else None))


def _row(name: str, ran: Sequence[Ran]) -> tuple[str, ...]:
    problem = next((one.problem for one in ran if one.problem), "")
    if problem:
        return name, f"failed: {problem[:150]}"
    verdicts = [one.verdict for one in ran if one.verdict]
    counted = (
        _counted([getattr(one, column) for one in verdicts]) for column in ("xml", "office", "labels", "formatting")
    )
    errors = [one.errors for one in verdicts if one.errors is not None]
    noise = f"{max(one.noise for one in verdicts):.2f}"
    cpu = statistics.median(spent for one in ran for spent in one.cpu)
    return (
        name,
        f"{_seconds(ran):.2f}",
        f"{cpu:.2f}",
        f"{_mib(ran):.0f}",
        *counted,
        noise,
        str(sum(errors)) if errors else "-",
    )


def _counted(both: Sequence[judging.Both | None]) -> str:
    if None in both:
        return "-"
    rejected, accepted = (sum(one[at] for one in both if one) for at in (0, 1))
    return f"{rejected}/{len(both)} {accepted}/{len(both)}"


def _seconds(ran: Sequence[Ran]) -> float:
    return statistics.median(seconds for one in ran for seconds in one.seconds)


def _mib(ran: Sequence[Ran]) -> float:
    return max(one.mib for one in ran)


def _print_rows(rows: Sequence[Sequence[str]]) -> None:
    full = [row for row in rows if len(row) == len(_HEADS)]
    widths = [max(len(row[at]) for row in full) for at in range(len(_HEADS))]
    widths[0] = max(len(row[0]) for row in rows)
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)).rstrip())


def _print_differences(name: str, ran: Sequence[Ran]) -> None:
    """Print where ours is wrong, and the first place where a peer is."""
    found = [
        f"  {name}, pair {one.pair.seed}: {difference}"
        for one in ran
        if one.verdict
        for difference in (*one.verdict.differences, *_noisy(one.verdict))
    ]
    for line in found if name == "amend" else found[:1]:
        print(line)


def _noisy(verdict: Verdict) -> Iterator[str]:
    if verdict.noise > NOISE:
        yield f"noise {verdict.noise:.2f}"


def _print_outcome(tables: dict[int, dict[str, list[Ran]]]) -> None:
    """Print whether ours meets what is wanted, or where it does not."""
    if not any("amend" in ran for ran in tables.values()):
        return
    unmet = [f"{pages} pages: {lack}" for pages, ran in tables.items() for lack in _unmet(pages, ran)]
    unknown = sorted({lack for ran in tables.values() for lack in _unknown(ran)})
    print("\namend does not meet: " + "; ".join(unmet) if unmet else "\namend meets all that was judged.")
    if unknown:
        print("Not judged: " + ", ".join(unknown) + ".")


def _unknown(ran: dict[str, list[Ran]]) -> Iterator[str]:
    verdicts = [one.verdict for one in ran["amend"] if one.verdict]
    if any(one.office is None for one in verdicts):
        yield "exact by LibreOffice"
    if any(one.errors is None for one in verdicts):
        yield "schema errors"
    if not ran.get("docxodus") or any(one.problem for one in ran["docxodus"]):
        yield "faster than docxodus"


def _unmet(pages: int, ran: dict[str, list[Ran]]) -> Iterator[str]:
    ours = ran["amend"]
    if any(one.problem for one in ours):
        yield "it failed"
        return
    verdicts = [one.verdict for one in ours if one.verdict]
    for column in ("xml", "office", "labels", "formatting"):
        if any(False in (getattr(one, column) or ()) for one in verdicts):
            yield {"xml": "exact by XML", "office": "exact by LibreOffice"}.get(column, column)
    noise = max(one.noise for one in verdicts)
    if noise > NOISE:
        yield f"noise {noise:.2f}"
    if any(one.errors for one in verdicts):
        yield "schema errors"
    peer = ran.get("docxodus")
    if peer and not any(one.problem for one in peer) and _seconds(ours) >= _seconds(peer):
        yield "faster than docxodus"
    if pages >= LARGE and (_seconds(ours) >= SECONDS or _mib(ours) >= MIB):
        yield f"{SECONDS:.0f} s and {MIB:.0f} MiB"


if __name__ == "__main__":
    main(sys.argv[1:])
