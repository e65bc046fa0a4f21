"""The HTML tags that may stand in Markdown: which are marks, which part paragraphs, which are known at all."""

from __future__ import annotations

import re

from amend.model import Mark

TAG_MARKS: dict[str, Mark] = {
    "u": Mark.UNDERLINE,
    "ins": Mark.INSERTED,
    "del": Mark.DELETED,
    "s": Mark.STRIKE,
    "strike": Mark.STRIKE,
    "b": Mark.BOLD,
    "strong": Mark.BOLD,
    "i": Mark.ITALIC,
    "em": Mark.ITALIC,
    "mark": Mark.HIGHLIGHT,
    "a": Mark.LINK,
}
_BLOCKS = (
    "address article aside blockquote body caption center dd details div dl dt figcaption figure footer form h1 h2 h3 "
    "h4 h5 h6 head header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul"
)
_OTHERS = (
    "abbr acronym audio bdi bdo big button cite code col colgroup data dfn embed fieldset font iframe img input kbd "
    "label link meta noscript object optgroup option output param picture progress q rp rt ruby samp script select "
    "small source span style sub sup svg template textarea time title track tt var video wbr br"
)
BLOCK_TAGS = frozenset(_BLOCKS.split())
KNOWN_TAGS = BLOCK_TAGS | frozenset(_OTHERS.split()) | frozenset(TAG_MARKS)
BLOCK_TAG = re.compile(rf"</?(?:{'|'.join(sorted(BLOCK_TAGS, key=len, reverse=True))})(?:\s[^<>]*)?/?>", re.IGNORECASE)
UNDECIDED = re.compile(r"\bclass\s*=\s*[\"']?undecided\b")
"""Attributes of `<mark>` where one of our own outputs shows words that nothing decides."""
LABEL = re.compile(r"\bclass\s*=\s*[\"']?label\b")
"""Attributes of `<span>` around a label that could not be told from text otherwise."""
