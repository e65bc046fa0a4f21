"""What parts of a motion are called in notes, minutes and abroad, and what the references know them by: a line each.

The rows are read against a sentence in small letters, before its places are found.
"""

from __future__ import annotations

PART_NAMES: tuple[tuple[str, str], ...] = (
    (
        r"^(notes|believes|resolves|instructs|agrees),? new \(?(\w{1,3})\)? ?[:–-]? ?(?=[\ue000-\ue3ff])",
        r"in \1 insert new point \2: ",
    ),
    (r"\bops?\.? (?=(?:clause|paragraph)s?\b)", "operative "),
    (r"\bops?\.? ?(?=\d)|\boc ?(?=\d)", "operative paragraph "),
    (r"\bpps? ?(?=\d)", "preambular paragraph "),
    (r"\b(first|second|third|fourth|fifth|last|final) that(?= ?[:,])", r"\1 that clause"),
    (r"^re-?title the (?:motion|resolution)(?: as| to(?: read)?)?:? (?=[\ue000-\ue3ff])", "replace the title with "),
    (r"^change the title to ?:? ?", "replace the title with: "),
    (r"#(?=\d)", "no. "),
    (
        r"\b(?:house|senate|assembly|council|city council|joint|concurrent|student) (?:joint |concurrent )?(?:resolution|bill|order|memorial|ordinance) (?:no\.?|number) ?\d+",
        "the motion",
    ),
    (
        r"(^|[.;] |\b(?:in|of|from|to|after|before|delete|replace|move|amend|and|that) )nos?\. ?(?=\d{1,2}\b)",
        r"\1point ",
    ),
)
"""How a part is written short, or named by its number alone, and how it is spelt out."""
