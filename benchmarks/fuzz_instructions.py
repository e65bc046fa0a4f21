"""Read papers of instructions that nobody wrote for some minutes and print what becomes of them and of their motions.

    python benchmarks/fuzz_instructions.py [--minutes N] [--seed N] [--seconds N] [--keep FOLDER]

The papers are the tests' own instructions damaged, sentences made of a motion's words, the instructions for another
motion, and formal lists drafted from generated motions and their edited copies. A child process reads one after the
other. A crash, a paper that takes longer than --seconds, and whatever `support.worded_invariants` says must hold and
does not, are findings: paper, motion and what happened are stored in the --keep folder, and the exit status is 1.
The same seed makes the same papers in the same order.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import selectors
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from support.instruction_cases import Case

    from amend.model import Paper

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

KEPT_OF_A_CAUSE = 3
PAGES = (0.15, 0.3, 0.6)
"""How long the generated motions of formal lists are."""


@dataclass(frozen=True)
class Trial:
    """A paper, its motion, and the texts of both for a person to look at."""

    how: str
    paper: Paper
    motion: Paper
    paper_text: str
    motion_text: str
    wanted: list[Any] | None = None
    """The amended text that must come out, where it is known."""


@cache
def cases() -> tuple[Case, ...]:
    """Return the cases of the tests."""
    from support.instruction_cases import all_cases

    return all_cases()


def _damaged(rng: random.Random) -> Trial | None:
    from support.worded_sentences import mutated

    case = rng.choice(cases())
    return _of_text("damaged", mutated(case.paper_text, rng), case.motion_text, case.form)


def _made(rng: random.Random) -> Trial | None:
    from support.worded_sentences import made

    case = rng.choice(cases())
    return _of_text("made", made(case.motion.paragraphs, rng), case.motion_text, "txt")


def _foreign(rng: random.Random) -> Trial | None:
    case, other = rng.choice(cases()), rng.choice(cases())
    return _of_text("foreign", other.paper_text, case.motion_text, other.form)


def _formal(rng: random.Random) -> Trial | None:
    from support import papers
    from support.worded_papers import FORMATS, drafted, generated, shown, written_in_word

    from amend.views import motion_text

    seed, form = rng.getrandbits(32), rng.choice(FORMATS)
    if rng.random() < 0.1:
        motion, edited = written_in_word(1, seed)
    else:
        motion, edited = generated(papers.pair(seed, rng.choice(PAGES), True), rng.choice(("docx", "html", "md")))
    told, paper, redline = drafted(motion, edited, form)
    if not told:
        return None
    shown_motion = "\n\n".join(f"{p.kind} {p.level} {p.label} {p.text}" for p in motion.paragraphs)
    return Trial(f"formal {form}", paper, motion, "\n\n".join(told), shown_motion, shown(motion_text(redline, True)))


def _of_text(how: str, paper: str, motion: str, form: str) -> Trial | None:
    from amend.errors import UnreadableError
    from amend.readers import read_bytes

    try:
        read = read_bytes(paper.encode(), f"paper.{form}", form)
    except UnreadableError:  # nothing is left of it
        return None
    return Trial(how, read, read_bytes(motion.encode(), "motion.txt", "txt"), paper, motion)


SOURCES: tuple[tuple[Callable[[random.Random], Trial | None], int], ...] = (
    (_damaged, 8), (_made, 6), (_foreign, 2), (_formal, 4),
)  # fmt: skip
"""Where papers come from, and how many of twenty."""


def trial(seed: int, number: int) -> Trial | None:
    """Return the paper of this seed and number, None where it came out empty."""
    rng = random.Random(f"{seed} {number}")
    sources, weights = zip(*SOURCES, strict=True)
    (source,) = rng.choices(sources, weights)
    return source(rng)


def child() -> None:
    """Read numbers from standard input and answer each with a line; an error ends the process."""
    from support.worded_invariants import broken
    from support.worded_papers import shown

    from amend.reconciliation import reconcile
    from amend.views import motion_text

    for line in sys.stdin:
        given = trial(*map(int, line.split()))
        answer: dict[str, Any] = {"how": "empty", "kind": "", "states": [], "seconds": 0.0, "broken": []}
        if given is not None:
            begun = time.process_time()
            redline = reconcile(given.paper, given.motion)
            answer |= {"how": given.how, "kind": redline.kind, "seconds": time.process_time() - begun}
            answer["states"] = [str(one.state) for one in redline.instructions]
            answer["broken"] = list(broken(given.paper, given.motion, redline))
            if given.wanted is not None:
                answer["broken"] += _differs(given.wanted, shown(motion_text(redline, True)), answer["states"])
        print(json.dumps(answer), flush=True)


def _differs(wanted: list[Any], found: list[Any], states: list[str]) -> list[str]:
    """Say where a formal list does not give the edited text."""
    if wanted == found:
        return (
            ["a formal list gives the edited text, but not all was applied"]
            if {*states} & {"refused", "conflict"}
            else []
        )
    pairs = zip([*wanted, "the end"], [*found, "the end"], strict=False)
    one, other = next(pair for pair in pairs if pair[0] != pair[1])
    how = "all applied" if not {*states} & {"refused", "conflict"} and states else "not all applied"
    return [f"a formal list does not give the edited text ({how}): {one} is wanted, {other} came out"]


@dataclass
class Tally:
    """What became of the papers."""

    papers: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    states: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    slowest_number: int = -1


class Reader:
    """A process that reads papers one after the other; a new one is started where it ends."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 (as long as this lives)

    def read(self, seed: int, number: int) -> dict[str, Any]:
        """Return the child's answer, or one whose "broken" says how it ended without."""
        process = self._started()
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(f"{seed} {number}\n".encode())
        process.stdin.flush()
        with selectors.DefaultSelector() as selector:
            selector.register(process.stdout, selectors.EVENT_READ)
            ready = selector.select(self._seconds)
        line = process.stdout.readline() if ready else b""
        if line:
            answer: dict[str, Any] = json.loads(line)
            return answer
        why = self._said() if ready else f"hang: no answer within {self._seconds:.0f} s"
        self.close()
        return {"how": "ended", "kind": "", "states": [], "seconds": 0.0, "broken": [why]}

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._errors.seek(0)
            self._errors.truncate()
            command = [sys.executable, __file__, "--child"]
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors, cwd=ROOT
            )
        return self._process

    def _said(self) -> str:
        assert self._process is not None
        self._process.wait()
        self._errors.seek(0)
        lines = [line.strip() for line in self._errors.read().decode(errors="replace").splitlines() if line.strip()]
        places = [line for line in lines if line.startswith("File ")]
        return f"crash: {lines[-1] if lines else 'no word'} | {places[-1] if places else ''}"


def run(minutes: float, seed: int, keep: Path, seconds: float) -> Tally:
    """Make and read papers until the time is over."""
    reader, tally = Reader(seconds), Tally()
    end = time.monotonic() + minutes * 60
    number = 0
    try:
        while time.monotonic() < end:
            noted(tally, reader.read(seed, number), keep, seed, number)
            number += 1
            if number % 1_000 == 0:
                print(f"{number} papers: {dict(tally.states)}, {sum(tally.found.values())} findings", flush=True)
    finally:
        reader.close()
    return tally


def noted(tally: Tally, answer: dict[str, Any], keep: Path, seed: int, number: int) -> None:
    """Count what became of a paper, and keep it where it is a finding that is new."""
    tally.papers[answer["how"]] += 1
    tally.kinds[answer["kind"]] += 1
    tally.states.update(answer["states"])
    if answer["seconds"] > tally.slowest:
        tally.slowest, tally.slowest_number = answer["seconds"], number
    for why in answer["broken"]:
        cause = _cause(why)
        tally.found[cause] += 1
        if tally.found[cause] <= KEPT_OF_A_CAUSE:
            stored(keep, f"{number}.txt", why, trial(seed, number))
            print(f"{number}: {why[:200]}", flush=True)


def _cause(why: str) -> str:
    """Return what findings that are the same have in common: the sentence without what it quotes."""
    return re.sub(r"'[^']*'|\"[^\"]*\"|\[.*|\d+", "…", why)[:90] if not why.startswith("crash") else why[:250]


def stored(keep: Path, name: str, why: str, given: Trial | None) -> None:
    """Write a finding with its paper and motion into the folder."""
    keep.mkdir(parents=True, exist_ok=True)
    shown = f"--- motion\n{given.motion_text}\n\n--- paper ({given.how})\n{given.paper_text}\n" if given else ""
    with (keep / name).open("a", encoding="utf-8") as file:
        file.write(f"{why}\n\n{shown}\n")


def main() -> int:
    """Run, print the sums, and say by the exit status whether something was found."""
    parser = argparse.ArgumentParser(description="Read made-up papers of instructions and print what becomes of them.")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=30, help="by the clock; what takes longer is a hang")
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "fuzz-instructions")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        child()
        return 0
    tally = run(given.minutes, given.seed, given.keep, given.seconds)
    print(f"{sum(tally.papers.values())} papers: {dict(tally.papers.most_common())}")
    print(f"kinds: {dict(tally.kinds.most_common())}; instructions: {dict(tally.states.most_common())}")
    print(f"slowest: {tally.slowest:.2f} s of processor time (number {tally.slowest_number})")
    for cause, times in tally.found.most_common():
        print(f"{times} x {cause}")
    ending = f", kept in {given.keep}" if tally.found else ": no crash, no hang, nothing changed in silence"
    print(f"{len(tally.found)} findings{ending}")
    return 1 if tally.found else 0


if __name__ == "__main__":
    sys.exit(main())
