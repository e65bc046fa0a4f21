"""Printed list labels: "3.", "(b)", "iv.", "•"; how to tell one at the start of a line."""

from __future__ import annotations

import re
from collections.abc import Sequence

BULLETS = "•◦▪▫●○■□‣⁃·∙➢➤✓✔❖–—*-"
_ROMAN = r"(?:x{0,3}(?:ix|iv|v?i{1,3}|v)|x{1,3})"
# Letters after a number stop at "g": "12.b.i" and "4b" are labels, "10.p.m." and "24h." are not.
_NUMBER = (
    rf"(?:\d{{1,3}}[a-gA-G]?(?:\.(?:\d{{1,3}}[a-g]?|{_ROMAN}|[a-g]))*|[a-zA-Z]|{_ROMAN}|{_ROMAN.upper()})"
)  # fmt: skip
_BETWEEN = r"\((?:[b-g][ab]|aa|cc|dd|ee|ff|gg)\)"
"""What stands between two letters, "(ba)" before (c), or goes on behind "(z)"."""
_CODED = r"(?:[A-Z]\d{1,2}|[A-Z]{2}\d)"
"""A label that says its section and counts: "N2.", "FN3."."""
_RESOLVED = (
    "abolish|accept|acknowledge|act|add|address|adopt|affirm|agree|allocate|amend|appeal|apply|appoint|approve|arrange|ask|assess"
    "|audit|authori[sz]e|back|ban|believe|bring|build|call|campaign|carry|cease|celebrate|combine|commend|commission|commit|condemn"
    "|confirm|congratulate|consider|consult|continue|convene|create|declare|defer|delegate|demand|develop|direct|encourage|end"
    "|endorse|engage|ensure|establish|examine|expand|explore|express|extend|facilitate|fit|fund|give|grant|hold|identify"
    "|implement|improve|include|increase|inform|inspect|install|instruct|introduce|invest|investigate|invite|join|keep|launch"
    "|liaise|lobby|look|maintain|make|meet|monitor|note|offer|open|oppose|pay|plant|pledge|prepare|press|prioriti[sz]e|produce"
    "|promote|propose|protect|provide|publici[sz]e|publish|put|raise|reaffirm|receive|recogni[sz]e|recommend|reduce|refer|regret"
    "|reinstate|reject|release|remit|remove|repair|replace|report|request|require|resist|resolve|restore|retain|review"
    "|revise|seek|send|set up|share|sign|stop|strengthen|submit|support|suspend|tackle|take|thank|transfer|trial"
    "|undertake|update|urge|use|welcome|withdraw|work|write"
)
"""What the numbered points of a motion begin with."""
# "3.4 Members ..." is a label, "3.4 million" an amount: a bare dotted number wants a capital, a quote or such a verb.
_LABEL = re.compile(
    rf"(?P<label>\({_NUMBER}\)|{_BETWEEN}|{_NUMBER}[.)]|{_CODED}[.)]|[B-LN-Z]\d(?=\s+(?:[A-Z“‘\"]|(?:{_RESOLVED})\s))|\({_CODED}\)|\d{{1,3}}(?:\.\d{{1,3}})+[A-G](?=\s+[A-Z“‘\"'(])|\d{{1,3}}(?:\.\d{{1,3}})+(?=\s+[A-Z“‘\"'(]|\s+(?:that|the|this|{_RESOLVED}|to(?!\s+(?:be|read|[\d£$€])))\s)"
    rf"|\d{{1,3}}(?:\.(?:\d{{1,3}}|{_ROMAN}|[a-g]))*\.(?:{_ROMAN}|[a-g])(?=\s)"
    rf"|[{re.escape(BULLETS)}]|o(?=\s{{2,}}|\t))(?P<gap>\s+)(?=\S)"
)
# Words that open a sentence and are nobody's name.
_OPENERS = (
    "A|All|An|And|Any|Ask|Agree|As|At|Both|Call|Commit|Consider|Council|Each|Ensure|For|From|How|If|In|Instruct|It|Its|"
    "Members|More|No|Note|On|Our|Over|Request|Residents|Resolve|Support|That|The|Their|There|These|This|Those|To|We|When|"
    "Where|Which|While|With|Work|Write"
)
_NO_NAME = (
    r"(?!(?:and|of|for|to|on|de|van|von|der|y|seconded|proposed|moved|seconds|proposes|moves|second|propose|move)\b)"
)
"""What goes on behind a name in small letters; another small word makes a sentence of it ("E. Sell a booklet")."""
_INITIALS = re.compile(rf"[A-Z]\.\s+(?:[A-Z]\.|(?!(?:{_OPENERS})\b)[A-Z][a-z]+\b(?!.{{20}})(?!\s+{_NO_NAME}[a-z]+ \S))")


_DOTTED = re.compile(
    r"(?P<label>\d{1,2}(?:\.\d{1,2})+)(?P<gap>\s+)(?!(?:million|billion|thousand|per|percent|percentage|times|or|and|of|in|on|at|as|is|was|were|are"
    r"|has|have|had|will|would|than|by|from|m|km|kg|miles?|met(?:re|er)s?|kilomet\w+|tonnes?|hectares?|acres?|litres?|hours?|minutes?|[ap]\.?m|days?"
    r"|weeks?|months?|years?|degrees?|to\s+(?:be|read|[\d£$€]))\b)(?=[a-z])"
)
"""A dotted number before a small letter: a label where a paragraph begins, hardly ever an amount."""


def split_label(line: str, opens: bool = False) -> tuple[str, str]:
    """Return the label at the start of `line` and the text after it; no label gives `("", line)`.

    `opens`: the line is known to begin a paragraph, so that "2.2 free parking ..." is labelled too.

    Leading white space is passed over. A single letter and full stop counts ("a. text"), an initial in a name
    ("A. N. Other", "J. Smith") does not.
    """
    stripped = line.lstrip()
    match = _LABEL.match(stripped) or (_DOTTED.match(stripped) if opens else None)
    if match is None or _INITIALS.match(stripped):
        return "", line
    return match["label"], stripped[match.end() :]


# "(cc)" goes on behind "(z)" and counts, as `_BETWEEN` has it: it is not kept as it is.
_BETWEEN_TWO = re.compile(r"\W?\d{1,3}(?:\.\d{1,3})*[A-Z]\W?|\((?:[b-g][ab]|aa)\)")


def is_between_two(label: str) -> bool:
    """Whether a label is put between two others ("3A.", "(ba)"): it is kept as it is, and counts for nothing."""
    return bool(_BETWEEN_TWO.fullmatch(label))


def is_bullet(label: str) -> bool:
    """Whether `label` is a bullet rather than a number or a letter."""
    return label == "o" or (bool(label) and not any(character.isalnum() for character in label))


def count_on(labels: Sequence[str]) -> bool:
    """Whether three labels of lines below each other count on: what stands between "7." and "9." as "8." is an item."""
    own = [label.strip("(). ") for label in labels]
    if len(own) != 3 or not all(label.isdecimal() for label in own):
        return False
    first, second, third = map(int, own)
    return third == second + 1 == first + 2
