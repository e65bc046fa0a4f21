"""A councillor's edits within the paragraphs of a motion, and the copy that they are made in.

Each edit counts the characters that it deletes and inserts as a person would mark them: whole words, whole figures and
dates, a rewritten sentence whole, a moved paragraph twice, the end of a paragraph as one character.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from support import motions_text as wording
from support.motions_parts import Block, Para
from support.motions_text import Word


@dataclass
class Copy:
    """The copy being edited. What one edit has touched, or stands beside, no other touches."""

    blocks: list[Block]
    rng: random.Random
    touched: list[Para] = field(default_factory=list)
    deleted: int = 0
    inserted: int = 0
    edits: list[str] = field(default_factory=list)

    def free(self, para: Para) -> bool:
        return all(para is not one for one in self.touched)

    def count(self, deleted: str, inserted: str, more: int = 0) -> None:
        """Count an edit; `more` are characters on each side that has any: a space, the end of a paragraph."""
        self.deleted += len(deleted) + (more if deleted else 0)
        self.inserted += len(inserted) + (more if inserted else 0)


def _running(copy: Copy) -> Iterator[Para]:
    """Yield the untouched paragraphs of running text, in an order of chance."""
    found = [block for block in copy.blocks if isinstance(block, Para) and block.kind in ("body", "item", "bullet")]
    yield from (para for para in copy.rng.sample(found, len(found)) if copy.free(para))


def _plain(para: Para, at: int, count: int) -> bool:
    """Whether an editor takes these words for a phrase: one look, no figure, no punctuation but at the end."""
    words = para.words[at : at + count]
    return (
        len({word.look for word in words}) == 1
        and not any(word.locked or word.figure for word in words)
        and all(word.core == word.text for word in words[:-1])
        and para.words[at - 1].core == para.words[at - 1].text
    )


def _phrase(copy: Copy, para: Para, most: int) -> tuple[int, int] | None:
    """Return where a phrase starts and how many words it has; never at the start or the end of the paragraph."""
    count = copy.rng.randint(1, most)
    places = [at for at in range(1, len(para.words) - count) if _plain(para, at, count)]
    return (copy.rng.choice(places), count) if places else None


def _replace_in(copy: Copy, para: Para) -> bool:
    found = _phrase(copy, para, 3)
    if found is None:
        return False
    at, count = found
    old = para.words[at : at + count]
    text = " ".join([word.text for word in old[:-1]] + [old[-1].core])
    new = wording.terms(copy.rng, text)
    copy.count(text, " ".join(word.text for word in new))
    new[-1] = Word(new[-1].text + old[-1].text[len(old[-1].core) :])
    para.words[at : at + count] = [word._replace(look=old[0].look) for word in new]
    return True


def _within(change: Callable[[Copy, Para], bool]) -> Callable[[Copy], bool]:
    """Return the edit that makes `change` in the first paragraph where it can be made."""

    def edit(copy: Copy) -> bool:
        for para in _running(copy):
            if change(copy, para):
                copy.touched.append(para)
                return True
        return False

    return edit


def _insert_in(copy: Copy, para: Para) -> bool:
    found = _phrase(copy, para, 1)
    if found is None:
        return False
    new = wording.terms(copy.rng, para.text)
    look = para.words[found[0] - 1].look
    para.words[found[0] : found[0]] = [word._replace(look="" if look == "link" else look) for word in new]
    copy.count("", " ".join(word.text for word in new), 1)
    return True


def _delete_in(copy: Copy, para: Para) -> bool:
    found = _phrase(copy, para, 4)
    if found is None or para.words[found[0] + found[1] - 1].core != para.words[found[0] + found[1] - 1].text:
        return False
    at, count = found
    copy.count(" ".join(word.text for word in para.words[at : at + count]), "", 1)
    del para.words[at : at + count]
    return True


def figure_in(copy: Copy, para: Para) -> bool:
    places = [at for at, word in enumerate(para.words) if word.figure and not word.locked]
    if not places:
        return False
    at = copy.rng.choice(places)
    old = para.words[at]
    para.words[at] = old._replace(text=wording.other_figure(copy.rng, old.text))
    copy.count(old.core, para.words[at].core)
    return True


def sentence_ends(para: Para) -> list[tuple[int, int]]:
    ends = [at + 1 for at, word in enumerate(para.words) if word.text.endswith(".")]
    return list(zip([0, *ends[:-1]], ends, strict=True))


def _rewrite_in(copy: Copy, para: Para) -> bool:
    found = [(start, end) for start, end in sentence_ends(para) if not any(w.locked for w in para.words[start:end])]
    if len(sentence_ends(para)) < 2 or not found:
        return False
    start, end = copy.rng.choice(found)
    old = para.words[start:end]
    new = wording.another(copy.rng, old, para.kind == "item")
    copy.count(" ".join(word.text for word in old), " ".join(word.text for word in new))
    para.words[start:end] = new
    return True


EDITS_IN_WORDS: dict[str, Callable[[Copy], bool]] = {
    "replace": _within(_replace_in), "insert": _within(_insert_in), "delete": _within(_delete_in),
    "figure": _within(figure_in), "rewrite sentence": _within(_rewrite_in),
}  # fmt: skip
