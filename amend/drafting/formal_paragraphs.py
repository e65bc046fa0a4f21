"""Paragraphs inserted, deleted, replaced, moved, split and joined, as instructions in the order of the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from amend.drafting.formal_blocks import Block, Node, Table, Words, change
from amend.drafting.formal_deletions import BUT, deletions
from amend.drafting.formal_places import Ref, Site, label_of, unit_of
from amend.drafting.formal_quotes import quote
from amend.drafting.formal_words import edits
from amend.model import Change, Kind

Told = tuple[int, str]
"""An instruction, and the index of the node that it is about."""


@dataclass(slots=True)
class Scope:
    """A sequence of nodes (a story's, or a cell's), the names of its places, and what is settled of it so far."""

    nodes: Sequence[Node]
    sites: Sequence[Site]
    start: str
    """What it is called where something is put at its beginning."""
    level: int
    """The heading level that need not be said."""
    gone: set[int] = field(default_factory=set)
    """Indices of the sites that deletions are still to be told of."""
    done: set[int] = field(default_factory=set)
    """Indices of the nodes that need no more telling."""
    _index: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._index = {site.at: index for index, site in enumerate(self.sites)}

    def site(self, words: Words | Table) -> int:
        """Return the index of a paragraph's (or a table's) site."""
        return self._index[words.at]

    def depth(self, site: int) -> int:
        """Return how deep in its list a point stands."""
        return self.sites[site].unit.count("sub-")

    def all(self, node: Node) -> list[int]:
        """Return the indices of the sites that a node of the original has, in order."""
        return sorted(self.site(one) for one in ([node] if isinstance(node, Table) else node.old))


def instructions(scope: Scope) -> list[Told]:
    """Return the instructions of `scope`, without those inside its tables, in the order of the text."""
    scope.gone |= {index for node in scope.nodes if change(node) is Change.DELETE for index in scope.all(node)}
    told = list(_moves(scope))
    for at, node in enumerate(scope.nodes):
        if isinstance(node, Block) and change(node) is Change.KEEP:
            told += ((at, text) for text in _inside(scope, node))
    for gap in _gaps(scope):
        told += _filled(scope, gap)
    where = {index: at for at, node in enumerate(scope.nodes) if _is_old(node) for index in scope.all(node)}
    told += ((where[index], text) for index, text in deletions(scope.sites, frozenset(scope.gone)))
    return sorted(told, key=lambda one: one[0])


def _is_old(node: Node) -> bool:
    return change(node) is not Change.ADD


# Inside a paragraph


def _inside(scope: Scope, block: Block) -> Iterator[str]:
    found = edits(block, [unit_of(words, scope.level) for words in block.new])
    olds = [scope.site(one) for one in block.old]
    if found is None:
        ref = scope.sites[olds[0]].ref
        if ref.sole and len(block.new) == 1:
            yield f"{ref.within}, delete {quote(block.old[0].text)} and insert {quote(block.new[0].text)}."
            return
        scope.gone |= set(olds[1:])
        yield _replaced(scope, olds[0], block.old[0], block.new)
        return
    for edit in found:
        ref = scope.sites[olds[edit.old]].ref
        yield f"{ref.place(edit.place) if edit.place else ref.within}, {edit.text}."
    for before, after in pairwise(olds):
        yield f"Join {scope.sites[after].ref.full} to {scope.sites[before].ref.full}."


def _loses_colon(site: Site, new: Words) -> bool:
    """Whether a head becomes one without a colon: "replace the heading with" other words would leave it there."""
    return site.head and site.text.rstrip().endswith(":") and new.text.rstrip()[-1:].isalnum()


def _replaced(scope: Scope, site: int, old: Words, new: Sequence[Words]) -> str:
    """Return the instruction that replaces a paragraph, and what stands under it where that goes too."""
    found = scope.sites[site]
    if len(new) == 1 and _loses_colon(found, new[0]):
        return f"{found.ref.within}, delete {quote(old.text)} and insert {quote(new[0].text)}."
    under = set(range(site + 1, found.end))
    but = ""
    if under <= scope.gone:
        scope.gone -= under
    else:
        but = f",{BUT},"
    return f"Replace {found.ref.full}{but} with:{_instead(old, new, scope.level)}"


def _instead(old: Words, new: Sequence[Words], level: int) -> str:
    if len(new) == 1 and (new[0].kind, new[0].level) == (old.kind, old.level):
        return f" {quote(new[0].text)}"
    return "".join(f"\n{line}" for line in _lines(new, level))


# Between kept paragraphs


@dataclass(frozen=True, slots=True)
class _Gap:
    """What stands between two nodes that stay: indices of nodes, None at either end of the scope."""

    before: int | None
    gone: tuple[int, ...]
    new: tuple[int, ...]
    after: int | None


def _gaps(scope: Scope) -> Iterator[_Gap]:
    before: int | None = None
    gone: list[int] = []
    new: list[int] = []
    for at, node in enumerate(scope.nodes):
        if change(node) is not Change.KEEP:
            (gone if _is_old(node) else new).append(at)
            continue
        yield _Gap(before, tuple(gone), tuple(new), at)
        before, gone, new = at, [], []
    yield _Gap(before, tuple(gone), tuple(new), None)


def _filled(scope: Scope, gap: _Gap) -> Iterator[Told]:
    """Yield the insertions of a gap: each new paragraph takes the place of a deleted one of its kind, or stands new."""
    new = [at for at in gap.new if at not in scope.done]
    gone = [at for at in gap.gone if at not in scope.done]
    count = 0
    while count < min(len(new), len(gone)) and _alike(scope.nodes[gone[count]], scope.nodes[new[count]]):
        count += 1
    scope.gone -= {index for at in gone[:count] for index in scope.all(scope.nodes[at])}
    for number, (old, instead) in enumerate(zip(gone[:count], new[:count], strict=True), 1):
        rest = new[count:] if number == count else []
        yield old, _taken(scope, old, [instead, *rest])
    if new and not count:
        node = scope.nodes[new[0]]
        where = _said(_place(scope, gap, node.new[0] if isinstance(node, Block) else None), scope.start)
        yield new[0], f"{where}, insert {_inserted(scope, new)}"


def _alike(gone: Node, new: Node) -> bool:
    if isinstance(gone, Table) or isinstance(new, Table) or len(gone.old) != 1:
        return False
    return (gone.old[0].kind, gone.old[0].level) == (new.new[0].kind, new.new[0].level)


def _taken(scope: Scope, old: int, new: Sequence[int]) -> str:
    block = scope.nodes[old]
    assert isinstance(block, Block)
    nodes = [scope.nodes[at] for at in new]
    words = [one for node in nodes if isinstance(node, Block) for one in node.new]
    text = _replaced(scope, scope.site(block.old[0]), block.old[0], words)
    tables = [line for node in nodes if isinstance(node, Table) for line in table_lines(node)]
    return "\n".join([text, *tables])


_Where = tuple[str, Ref] | None
"""Before or after which place; None for the beginning of the scope."""


def _place(scope: Scope, gap: _Gap, new: Words | None) -> _Where:
    """Return where `new` (None: a table) stands in a gap, told by what stays beside it."""
    after = None if gap.after is None else scope.sites[scope.all(scope.nodes[gap.after])[0]]
    if gap.before is None:
        return ("before", after.ref) if after else None
    last = scope.all(scope.nodes[gap.before])[-1]
    before = scope.sites[last]
    first = before.head and after is not None and after.section == before.section and after.unit != "table"
    if after is not None and (first or not _all_gone(scope, last + 1, before.end)):
        return "before", after.ref
    return "after", scope.sites[_raised(scope, last, new)].ref


def _raised(scope: Scope, site: int, new: Words | None) -> int:
    """Return `site`, or the point that it is the last one under, where `new` stands beside or above that point."""
    while (above := scope.sites[site].parent) >= 0:
        deeper = new is not None and new.kind is Kind.ITEM and new.level > scope.depth(above)
        if deeper or above in scope.gone or not _all_gone(scope, site + 1, scope.sites[above].end):
            break
        site = above
    return site


def _all_gone(scope: Scope, start: int, end: int) -> bool:
    return all(index in scope.gone for index in range(start, end))


def _said(where: _Where, start: str) -> str:
    return where[1].place(where[0]) if where else f"At the beginning of {start}"


def _inserted(scope: Scope, new: Sequence[int]) -> str:
    nodes = [scope.nodes[at] for at in new]
    if len(nodes) == 1 and isinstance(nodes[0], Table):
        return "\n".join(["a new table:", *table_lines(nodes[0])])
    words = [one for node in nodes if isinstance(node, Block) for one in node.new]
    units = {unit_of(one, scope.level) for one in words}
    if len(words) == len(nodes) == 1:
        return f"a new {_fully(units.pop())}: {quote(words[0].text)}"
    if len(units) == 1 and len(words) == len(nodes) and words[0].kind is not Kind.HEADING:
        return "\n".join([f"new {_fully(units.pop())}s:", *(_labelled(one) for one in words)])
    lines = ["the following:"]
    for node in nodes:
        lines += table_lines(node) if isinstance(node, Table) else _lines(node.new, scope.level)
    return "\n".join(lines)


def _fully(unit: str) -> str:
    """Say of a paragraph that it has no number: beside points, "a new paragraph" is one of them to most readers."""
    return f"unnumbered {unit}" if unit == "paragraph" else unit


def _lines(new: Sequence[Words], level: int) -> list[str]:
    return [f"{unit_of(one, level)}: {_labelled(one)}" for one in new]


def _labelled(words: Words) -> str:
    label = words.label.strip() if label_of(words) else ""
    return f"{label} {quote(words.text)}".lstrip()


def table_lines(table: Table) -> list[str]:
    """Return the new rows of a table, one a line: "row: column 1 ‘a’, column 2 ‘b’ and ‘c’"."""
    return [
        "row: "
        + ", ".join(
            f"column {column} " + " and ".join(quote(words.text) for block in blocks for words in block.new)
            for column, blocks in row.cells
        )
        for row in table.rows
        if row.number == 0
    ]


# Moved


def _moves(scope: Scope) -> Iterator[Told]:
    """Yield the moves: a paragraph deleted in one place that is the only new one of another, word for word."""
    gone = {_key(node): at for at, node in _movable(scope, Change.DELETE)}
    counts = Counter(_key(node) for wanted in (Change.ADD, Change.DELETE) for _, node in _movable(scope, wanted))
    for gap in _gaps(scope):
        node = scope.nodes[gap.new[0]] if len(gap.new) == 1 else None
        if not isinstance(node, Block) or counts[_key(node)] != 2 or gone.get(_key(node), -1) in (-1, *gap.gone):
            continue
        at = gone[_key(node)]
        site = scope.all(scope.nodes[at])[0]
        if scope.sites[site].head or scope.sites[site].end > site + 1:
            continue
        scope.done |= {at, gap.new[0]}
        scope.gone.discard(site)
        where = _place(scope, gap, node.new[0])
        to = f"{where[0]} {where[1].full}" if where else f"the beginning of {scope.start}"
        yield at, f"Move {scope.sites[site].ref.full} to {to}."


def _movable(scope: Scope, wanted: Change) -> list[tuple[int, Block]]:
    return [
        (at, node)
        for at, node in enumerate(scope.nodes)
        if isinstance(node, Block) and change(node) is wanted and len(node.old) + len(node.new) == 1
    ]


def _key(block: Block) -> tuple[str, str, int]:
    words = (block.old or block.new)[0]
    return words.text, words.kind.value, words.level
