"""The letters of the amended text against those that the operations give: an edit that is lost on its way is seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from amend.instructions.operations import Drop, Operation, Passage, Put, Shown, Splice, Split, Swap
from amend.model import Finding, MarkedParagraph, Paragraph, Severity

_KIND = "does-not-add-up"
_SAID = (
    "the amended text does not have the letters that the instructions carried out give it: look at every change,"
    " and tell whoever looks after amend."
)


def of_sum(
    motion: Sequence[Paragraph], operations: Sequence[Operation], done: Sequence[MarkedParagraph]
) -> Iterator[Finding]:
    """Yield a warning where the amended text of `done` is not the motion's less what goes and with what comes.

    Marked text that the paper shows is not counted out; where there is some, nothing is yielded.
    """
    if any(isinstance(one, Shown) for one in operations):
        return
    amended = _letters(span.text for one in done for span in one.spans if span.change.in_amended)
    gone = {at for one in operations if isinstance(one, Drop | Swap) for at in one.spots}
    expected = _letters(one.text for at, one in enumerate(motion) if at not in gone)
    for one in operations:
        expected.update(_letters(_new(one)))
        expected.subtract(_letters(_old(motion, one)))
    if +expected != +amended or -expected:
        yield Finding(_KIND, Severity.WARNING, _SAID)


def _letters(texts: Iterator[str]) -> Counter[str]:
    return Counter(letter for text in texts for letter in text.casefold() if letter.isalnum())


def _new(one: Operation) -> Iterator[str]:
    """Yield the text that an operation puts in."""
    if isinstance(one, Splice):
        yield one.new
    elif isinstance(one, Put | Swap | Passage):
        yield from (new.text for new in one.new)
        if isinstance(one, Passage):
            yield one.lead


def _old(motion: Sequence[Paragraph], one: Operation) -> Iterator[str]:
    """Yield the text within paragraphs that an operation takes out."""
    if isinstance(one, Splice | Split):
        yield motion[one.at].text[one.start : one.end]
    elif isinstance(one, Passage):
        texts = [paragraph.text for paragraph in motion[one.first : one.last + 1]]
        texts[-1] = texts[-1] if one.end is None else texts[-1][: one.end]
        texts[0] = texts[0][one.start :]
        yield from texts
