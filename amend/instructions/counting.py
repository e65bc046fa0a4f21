"""Parts of the motion that are counted: "the third bullet", "the last two points", "the second sentence"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from amend.folding import fold
from amend.instructions.extents import Extent
from amend.instructions.motion import Motion, Spot
from amend.instructions.parsed import LAST, Step
from amend.model import Kind

OPENING = 3
"""Words: a line of no more above the text opens it ("The Assembly,")."""
_BODY = re.compile(r"(?:the|this) [A-Z][^,.;:]{2,80},", re.IGNORECASE)
"""A line that names who speaks: "The Commission for Social Development,"."""
LEADING = 6
"""Words: the head of a list with more is a paragraph by itself."""
BARE = 6
"""Words: a numbered line of no more, without a stop, is a head."""
_Alternatives = list[tuple[Extent, ...]]
_SHORTENED = ("St", "Ss", "Mr", "Mrs", "Ms", "Dr", "Cllr", "Cllrs", "Cr", "Rev", "Revd", "Prof", "Hon", "Rt", "Sgt",
              "Capt")  # fmt: skip
"""Words that are written short, with a full stop that ends no sentence."""
_ENDS_NONE = "".join(rf"(?<!\b{word})" for word in _SHORTENED) + r"(?<!\bNo(?=\. \d))"
_SECTION = re.compile(r"section \w{1,4}[.:]", re.IGNORECASE)
_SENTENCE = re.compile(rf".*?(?:{_ENDS_NONE}[.!?]+[\"'”’)\]]*(?=\s+(?![a-z])|$)|$)", re.DOTALL)


def unit(spot: Spot) -> str:
    return "section" if spot.is_head else spot.unit


def all_under(motion: Motion, spot: Spot) -> tuple[int, ...]:
    return motion.section(spot.at) if spot.is_head else motion.under(spot.at)


def counted(motion: Motion, step: Step, extents: tuple[Extent, ...], members: Sequence[Spot]) -> _Alternatives:
    """Return the parts that a step counts ("the third bullet", "the last two points")."""
    if not step.ordinal and not step.names[0].isdigit():
        return []
    if len(step.names) > 1:
        step = replace(step, ordinals=_several(step))
        if not step.ordinals:
            return []
    first = step.ordinal or int(step.names[0])
    outer = {extent.own for extent in extents if extent.unit in ("point", "bullet")}
    inner = [spot for spot in members if spot.at not in outer]
    out: _Alternatives = []
    lists = [group for beside in kinds(motion, step, inner) for group in _by_head(step, beside)]
    if step.count < 1:
        return [
            _every(motion, beside) for beside in lists if step.count in (0, -len(beside)) and _are_points(step, beside)
        ]
    for beside in lists:
        if step.ordinals:
            each = [beside[n - 1 if n > 0 else n] for n in step.ordinals if 0 < abs(n) <= len(beside)]
            if len(each) == len(step.ordinals):
                out.append(tuple(Extent(all_under(motion, s), s.at, unit=unit(s)) for s in each))
            continue
        start = first - 1 if first > 0 else len(beside) + first - (step.count - 1 if first == LAST else 0)
        chosen = beside[start : start + step.count] if 0 <= start < len(beside) else []
        if len(chosen) == step.count:
            out.append(tuple(Extent(all_under(motion, s), s.at, unit=unit(s)) for s in chosen))
    if not out and step.unit == "bullet" and step.ordinal > 0 and len(lists) > 1 and not extents[0].unit:
        out = _run_on(motion, step, [spot for beside in lists for spot in beside])
    return list(dict.fromkeys(out))


def _run_on(motion: Motion, step: Step, beside: Sequence[Spot]) -> _Alternatives:
    """Return the fourth bullet of a motion whose lists have two and three: it counts on from one to the next."""
    chosen = beside[step.ordinal - 1 : step.ordinal - 1 + step.count]
    return [_every(motion, chosen)] if len(chosen) == step.count else []


def _every(motion: Motion, beside: Sequence[Spot]) -> tuple[Extent, ...]:
    return tuple(Extent(all_under(motion, spot), spot.at, unit=unit(spot)) for spot in beside)


def _are_points(step: Step, beside: Sequence[Spot]) -> bool:
    """Whether what is counted is what the step calls it: "all the clauses" are not the lines that lead up to them."""
    return step.unit not in ("point", "bullet") or all(spot.unit in ("point", "bullet") for spot in beside)


def _by_head(step: Step, beside: list[Spot]) -> Iterable[list[Spot]]:
    """Yield points and bullets head by head, since each head's are counted anew; what is last is so in all."""
    if step.unit not in ("bullet", "point") or step.ordinal < 0:
        yield beside
        return
    for head in dict.fromkeys(spot.head for spot in beside):
        yield [spot for spot in beside if spot.head == head]


def list_below(motion: Motion, extents: tuple[Extent, ...]) -> _Alternatives:
    """Return a paragraph with the items that stand right below it, where it leads on to them."""
    own = extents[-1].own
    if not motion.spots[own].text.rstrip().endswith((":", "—", "–")):
        return []
    items = []
    for spot in motion.spots[own + 1 :]:
        if spot.paragraph.kind is not Kind.ITEM:
            break
        items.append(spot.at)
    return [(Extent((own, *items), own, unit="paragraph"),)] if items else []


def _opens(text: str) -> bool:
    return len(text.split()) <= OPENING or bool(_BODY.fullmatch(text.strip()))


def _is_bare(text: str) -> bool:
    return len(text.split()) <= BARE and text.rstrip()[-1:].isalnum()


def kinds(motion: Motion, step: Step, members: Sequence[Spot]) -> Iterable[list[Spot]]:
    """Yield what may be counted: of one kind, at the least depth there is."""
    if step.unit in ("heading", "section"):
        heads = [spot for spot in members if spot.is_head]
        called = [spot for spot in members if _SECTION.match(spot.text)] if step.unit == "section" else []
        yield [spot for spot in heads if spot.at >= motion.front] or called or heads
        return
    text = [spot for spot in members if not spot.is_head and spot.unit != "cell"]
    if step.unit == "preamble":
        first = next((spot.at for spot in members if spot.paragraph.kind is Kind.ITEM), len(motion.spots))
        bodies = [spot.at for spot in text if spot.at < first and _BODY.fullmatch(spot.text.strip())]
        start = max([motion.front, *(at + 1 for at in bodies)])
        text = [spot for spot in text if start <= spot.at < first and (bodies or not _opens(spot.text))]
        yield [spot for spot in text if spot.unit == "paragraph"]
        return
    if step.unit == "plain":
        plain = [spot for spot in members if spot.unit == "paragraph"]
        yield plain or [spot for spot in members if spot.unit == "cell"]
        return
    order = {
        "bullet": ("bullet", "point"),
        "point": ("point", "bullet", "paragraph"),
        "paragraph": ("paragraph", "point", "bullet"),
    }
    for unit in order.get(step.unit, ("point", "paragraph")):
        found = [spot for spot in text if spot.unit == unit and (not step.depth or spot.depth >= step.depth)]
        if found:
            least = min(spot.depth for spot in found)
            yield (top := [spot for spot in found if spot.depth == least])
            if len(top) < len(found) and all(_is_bare(spot.text) for spot in top):
                yield [spot for spot in found if spot.depth == least + 1]  # "1. Background" is hardly a point
            break
    if step.unit == "paragraph":
        leading = [
            spot for spot in members if spot.is_head and len(spot.text.split()) > LEADING and spot.at >= motion.front
        ]
        if leading:  # "That this Forum urges the party to:" is a paragraph too, with a list below it
            plain = [spot for spot in text if spot.unit == "paragraph" and spot.at >= motion.front]
            yield sorted((*plain, *leading), key=lambda spot: spot.at)
        yield [spot for spot in text if not spot.depth]


_POINTS = ("point", "paragraph", "bullet")


def counted_sentences(motion: Motion, step: Step, extents: tuple[Extent, ...]) -> _Alternatives:
    """Return the sentences that `step` counts out within `extents`, in each of them where they are several points."""
    if len(extents) > 1 and step.ordinal and all(extent.unit in _POINTS and extent.end is None for extent in extents):
        inside = [counted_sentences(motion, step, (extent,)) for extent in extents]
        return [tuple(one for ways in inside for one in ways[0])] if all(len(ways) == 1 for ways in inside) else []
    texts = [at for extent in extents for at in extent.spots if not motion.spots[at].is_head]
    if len(extents) == 1 and extents[0].end is not None:
        return [extents]
    found = [
        Extent((at,), at, start, end, "sentence") for at in texts for start, end in sentences(motion.spots[at].text)
    ]
    if step.names and not step.names[0].isdigit():  # "the sentence beginning ‘No parent’"
        said = fold(step.names[0]).lower().strip(" .…")
        return [(one,) for one in found if fold(motion.spots[one.own].text[one.start :]).lower().startswith(said)]
    if several := _several(step):
        each = [found[n - 1 if n > 0 else n] for n in several if 0 < abs(n) <= len(found)]
        return [tuple(each)] if len(each) == len(several) else []
    if not step.ordinal:
        return [] if step.names else [extents]
    if step.ordinal == LAST and len(found) == step.count and len(extents) == 1 and extents[0].unit == "point":
        return []  # nobody calls the only sentence of a point its last
    at = (
        step.ordinal - 1
        if step.ordinal > 0
        else len(found) + step.ordinal - (step.count - 1 if step.ordinal == LAST else 0)
    )
    chosen = found[at : at + step.count] if 0 <= at < len(found) else []
    return [tuple(chosen)] if len(chosen) == step.count else []


def _several(step: Step) -> tuple[int, ...]:
    """Return which are counted out, where several are: "the second and third sentence", "bullets 2 to 4"."""
    if step.ordinals or len(step.names) < 2 or not all(name.isdigit() for name in step.names):
        return step.ordinals
    numbers = tuple(map(int, step.names))
    return tuple(range(numbers[0], numbers[-1] + 1)) if step.is_range else numbers


def sentences(text: str) -> Iterable[tuple[int, int]]:
    """Yield where each sentence of `text` begins and ends, spaces around it left out."""
    for match in _SENTENCE.finditer(text):
        said = match[0].strip()
        if said:
            start = match.start() + match[0].index(said)
            yield start, start + len(said)
