"""The words of generated motions: council English, with the punctuation that trips readers."""

from __future__ import annotations

import random
import re

TITLES = ("Safer Streets and School Runs", "Warm Homes for Every Tenant", "Rivers Fit to Swim In",
          "Keeping Our Libraries Open", "A Fair Deal for Carers", "Bus Services After Dark")  # fmt: skip
NAMES = ("Ann Example", "Bilal Sample", "Carys O’Neill", "Dmitri Pärt", "Efua Mensah-Boateng", "Frank St John")
LEAD_INS = ("This Council notes:", "This Council believes:", "This Council resolves to:", "This Council further notes:",
            "Background", "Council therefore asks the Cabinet:")  # fmt: skip
_WORDS = re.findall(
    r"\w+",
    """
council residents report committee members budget services review street housing local public transport school
library funding officers cabinet decision policy climate travel community health safety parking cycling
walking bus network traffic pupils parents tenants landlords repairs damp waste recycling river water quality
trees parks play areas young people older carers partners police neighbourhood the of and to in for with on by
from that which will should must may has have been working provide improve publish consult support protect
reduce increase restore fund monitor ensure request write invite welcome regret agree delegate annual
quarterly urgent further clear fair lasting affordable independent measurable across within before after
during under over each every all any further whole significantly
""",
)
_SPECIALS = (
    "£4.2m", "£1,250,000", "12.5%", "2026/27", "1 January 2027", "Council’s", "residents’", "don’t", "it's",
    "“net-zero”", "‘no-fault’", '"fit for purpose"', "well-being", "twenty-first-century", "(see Appendix B)",
    "(including VAT)", "and/or", "A&E", "Section 4.4", "9am–5pm", "– however –", "co-operative", "11:59", "e.g.",
    "Cllr. Smith’s", "C$5", "50 mph", "No. 10",
)  # fmt: skip
_RARE = (
    "café", "naïve", "Ynys Môn", "Zürich", "🚲",
    "👩\u200d👩\u200d👧", "שלום", "مرحبا", "ｆｕｌｌ", "x_1", "5*", "a~b", "#1",
    "<b>", "c++", "10\u00a0km", "C:\\data", "`code`", "a|b", "&amp;", "{x}",
)  # fmt: skip
# A label as readers know them: "1." "(a)" "iv)" "2.1", or one mark standing alone.
_LABEL_LIKE = re.compile(r"(\(?[0-9A-Za-z.]{1,6}[.)]|\d[\d.]*|[^\w\s“‘\"'(]|o)\s")


def word(rng: random.Random) -> str:
    """Return a word, now and then an amount, a date, a quotation, an accent, an emoji or right-to-left text."""
    chance = rng.random()
    if chance < 0.02:
        return rng.choice(_RARE)
    return rng.choice(_SPECIALS) if chance < 0.12 else rng.choice(_WORDS)


def sentence(rng: random.Random, count: int, breaks: bool) -> list[str]:
    """Return `count` words of sentences, the first plain and capital; `breaks` puts in a line break now and then."""
    words = [rng.choice(_WORDS).capitalize()]
    while len(words) < count:
        start = words[-1].endswith((".", "?"))
        words.append(rng.choice(_WORDS).capitalize() if start else word(rng) + _tail(rng))
    if breaks and count > 8 and rng.random() < 0.15:
        words[count // 2] += "\n" + rng.choice(_WORDS)
    words[-1] += rng.choice((".", ".", ";", "; and", ":", "", "?", "…"))
    return words


def _tail(rng: random.Random) -> str:
    chance = rng.random()
    return "," if chance < 0.07 else "." if chance < 0.12 else ";" if chance < 0.14 else ""


def is_safe_start(text: str) -> bool:
    """Whether a paragraph may start like this: with a word, and not like a list label."""
    return not text or (_LABEL_LIKE.match(text + " ") is None and (text[0].isalpha() or text[0] in "“‘\"'(£"))
