"""The verb of an instruction that was not understood: what it asks for, as far as its own words tell."""

from __future__ import annotations

import re

_QUOTED = re.compile(r"‘[^‘]*?’(?!\w)|“[^”]*”|\"[^\"]*\"|(?<!\w)'[^']*'(?!\w)")
_SAID = (
    ("replace", r"replac|substitut|exchang|instead of|rather than|\bchang(?:e|ing)|\bread\b"),
    ("renumber", r"\bre-?(?:number|letter)"),
    ("move", r"\bmov(?:e|ing)\b(?! (?:that|an?|the following)\b)|\b(?:swap|transpos)"),
    (
        "delete",
        r"\b(?:delet|omi(?:t|ss)|remov|leav(?:e|ing) out|left out|str[iu](?:k|ck)|tak(?:e|ing|en) (?:out|away))",
    ),
    ("insert", r"\b(?:insert|add(?:s|ed|ing|ition)?\b|includ|inclusion|append)"),
)
_VERBS = tuple((verb, re.compile(pattern, re.IGNORECASE)) for verb, pattern in _SAID)


def verb_in(text: str) -> str:
    """Return the verb that `text` has, quotations apart: "replace" for one that deletes and inserts; "" for none."""
    said = _QUOTED.sub("", text)
    found = [verb for verb, pattern in _VERBS if pattern.search(said)]
    if "replace" in found or {"delete", "insert"} <= set(found):
        return "replace"
    return next((verb for verb in found if verb != "renumber"), found[0] if found else "")
