"""What an arrow says in a note of changes: "‘x’ → ‘y’", "2nd bullet -> leave out ‘x’": a line for each.

The rows are read against a marked sentence (see `marking.py`).
"""

from __future__ import annotations

from amend.instructions.frames import UNIT_WORDS

_R, _W = "[\ue400-\ue7ff]", "[\ue800-\uebff]"
_TO = r" ?(?:-{1,2}>|={1,2}>|→|⇒|➔|➜|>{1,2}) ?"
_VERB = r"(?:delete|insert|replace|substitute|after|before|at the (?:end|start))"

ARROWS: tuple[tuple[str, str], ...] = (
    (rf"({_W}),? \(?(?:in |of |at )?({_R})\)?{_TO}(?={_W})", r"in \2 replace \1 with "),
    (rf"^({_R})(?:[:,] ?)?{_TO}(?={_VERB}\b)", r"in \1, "),
    (rf"^({_R})(?:[:,] ?)?{_TO}(?:goes|gone|out|struck(?: out)?|delete)(?= ?[.;]?$)", r"delete \1"),
    (rf"({_W}){_TO}(?:goes|gone|out|struck(?: out)?|nothing|delete)(?= ?[.;]?$)", r"delete \1"),
    (rf"({_W}){_TO}(?={_W})", r"replace \1 with "),
    (rf"^(?:insert )?(?:an? )?((?:new|further|additional) (?:{UNIT_WORDS}|{_R})){_TO}(?={_W})", r"insert a \1: "),
)  # fmt: skip
"""What is said, and what it comes to."""
