"""Lines that lead up to instructions in words that no table has, and say nothing of their own."""

from __future__ import annotations

import re

_LEADS = re.compile(
    r"[^‘’“”\"]*\b(?:amend(?:ed|ments?)?|chang(?:es?|ed)|alter(?:ed|ations?)?|moved?|resolved|recommends?)\b[^‘’“”\":]*"
    r"(?::\s*[-–—]?|[-–—])\s*$"
    r"|(?:line by line|point by point|in order)\s?:"
    r"|(?:proposed )?(?:changes|amendments|alterations) to (?:the )?[^‘’“”\"\d:]{3,100}$",
    re.IGNORECASE,
)
_ORDERS = re.compile(
    r"\b(?:delet|insert|add(?:s|ed|ing)?\b|replac|substitut|omit|remov|str[iu]k|struck|renumber|letter"
    r"|leav(?:e|ing) out|left out|read)",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"\(?\b(\d{1,3}(?:\.\w{1,3})*|[a-z])\b\)?", re.IGNORECASE)
_PARTS = re.compile(
    r"\b(?:first|second|third|fourth|fifth|last|final|notes|believes|resolves|whereas|preamble|heading|title)\b",
    re.IGNORECASE,
)
_OFFERS = re.compile(
    r"[^‘’“”\"]*\b(?:amend(?:ed|ing|ments?)?|chang(?:es?|ed)|alter(?:ed|ations?)?|wording|text|propos\w+|offers?|moves?)"
    r"\b[^‘’“”\"]*?(?:\bas (?:follows|shown|set out)|\bfollowing|\bbelow|\bthus|\bsought|\bto be made"
    r"|\bthese (?:respects|ways|terms)|\b(?:listed|set out) here"
    r"|\b(?:two|three|four|five|several|some) (?:small |minor )?(?:changes|amendments|alterations|parts))"
    r"[^‘’“”\"]*[.:]?\s*[-–—]?",
    re.IGNORECASE,
)
"""A line that offers what stands below it: "We propose three changes to the text, set out below."."""
_OF_TEXT = r"(?:amendments?|amendment text|changes?|alterations?|text|wording|as follows)(?:\(s\))?"
_SHORT = re.compile(
    r"(?:(?:further|other|minor|proposed|suggested|consequential|additional|the|our|what we would|details of|text of"
    rf"|wording of|they are) )*{_OF_TEXT}"
    rf"(?: (?:of|to|are|as|is)(?: (?:the|our|proposed|original|motion|{_OF_TEXT}|follows|below|shown))*)?\W*"
    r"|(?:and|also|then|finally|lastly|next|further|furthermore|in addition|and also|additionally|secondly|thirdly)\W*"
    r"|part (?:[a-c]|[1-3]|one|two|three)\W*",
    re.IGNORECASE,
)
"""A line of few words that parts what stands above it from what stands below."""
_DOUBTFUL = re.compile(
    r"\b(?:not|no|never|nor|withdr\w+|lost|fell|falls?|reject\w*|only|if|unless|until|instead|superse\w+|replac\w+"
    r"|old|previous|earlier|drafts?|version|alternative(?:ly)?|subject to|defer\w*|refer(?:red|ral)|later|late"
    r"|next (?:meeting|month|year)|error|mistake|options?|or|should|would have|was|were|(?:is|are) for|another"
    r"|ignor\w*|disregard\w*|discard\w*|cancel\w*|scrap\w*|void|pending|await\w*|postpon\w*|declin\w*|provisional\w*)\b|[?]",
    re.IGNORECASE,
)
"""What such a line does not say: it may take an amendment back."""
_NAMES_ONE = re.compile(
    r"[^‘’“”\"]{0,80}\b(?:am+end?ments?|gwelliant|alteration)\b[^‘’“”\"]{0,100}(?<![:;])", re.IGNORECASE
)
"""A line that names an amendment: "Appendix 2 – Amendment by Councillor Abbott"."""
_UNDONE = re.compile(
    r"\b(?:withdr\w+|lost|fell|falls?|reject\w*|defer\w*|refer(?:red|ral)|postpon\w*|ignor\w*|disregard\w*|replac\w*)\b",
    re.IGNORECASE,
)
"""What no rule says of all amendments."""
_MOST_OF_NAME = 16
"""Words."""
_RULES = re.compile(
    r"(?:members|councillors|delegates) (?:are reminded|should note|will note|are asked to note) [^‘’“”\"]+"
    r"|(?:an|all|any) amendments? (?:to (?:a|the) motions? )?(?:must|may|should|will be) [^‘’“”\"]+"
    r"|amendments (?:must|may|will be|received|submitted) [^‘’“”\"]+",
    re.IGNORECASE,
)
"""What the rules say of amendments, of none by itself."""
FEW_WORDS = 12
"""A longer line argues."""
LONGEST = 300
"""Characters: a longer line says more."""


def only_offers(text: str) -> bool:
    """Whether a line only offers, or parts, what stands below it, whatever it names: nobody need look at it."""
    said = text.strip()
    if len(said) > LONGEST or _ORDERS.search(said) or _DOUBTFUL.search(said):
        return False
    return bool(_SHORT.fullmatch(said) or _OFFERS.fullmatch(said))


def says_rules(text: str) -> bool:
    """Whether a line tells members the rules for amendments."""
    return _RULES.fullmatch(text.strip()) is not None and not _UNDONE.search(text)


def names_one(text: str) -> bool:
    """Whether a line only names an amendment, orders nothing and does not take one back."""
    said = text.strip()
    if len(said.split()) > _MOST_OF_NAME or _ORDERS.search(said) or _DOUBTFUL.search(said):
        return False
    return _NAMES_ONE.fullmatch(said) is not None


def leads_up(text: str, labels: frozenset[str]) -> bool:
    """Whether a line only leads up to what stands below it: it orders nothing, and names no part of the motion.

    `labels` are those of the motion's points.
    """
    said = text.strip()
    if len(said) > LONGEST or not _LEADS.fullmatch(said) or _ORDERS.search(said) or _PARTS.search(said):
        return False
    return not any(number.lower() in labels for number in _NUMBERS.findall(said) if number.lower() not in ("a", "i"))
