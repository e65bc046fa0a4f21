"""How the house is built: imports point downwards, readers and writers never meet, nothing grows too large."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LONGEST_FILE = 300
LONGEST_FUNCTION = 40

# From the bottom up. A room may import from the layers below it, never from its own layer or from above.
LAYERS: tuple[tuple[str, ...], ...] = (
    ("errors", "instruction", "printed_lines", "roles"),
    ("model",),
    ("file_errors", "folding", "groups", "labels", "mark_names", "movers", "section_heads",
     "stream", "weave", "whitespace", "word_diff", "wrapping"),
    ("announcements", "convention", "emphasis", "instruction_lines", "label_levels", "legend", "places", "settle",
     "tokens", "views", "word_align"),
    ("orders_amid",),
    ("align", "front_matter", "quotation", "tidy"),
    ("docx", "line_breaks"),
    ("changes", "infer", "readers", "renumbering"),
    ("instructions",),
    ("reconciliation", "word_limit", "writers"),
    ("drafting",),
    ("config", "outputs", "terminal"),
    ("packs",),
    ("commands",),
    ("__init__", "__main__"),
)  # fmt: skip
LEVEL = {room: level for level, rooms in enumerate(LAYERS) for room in rooms}

# Who may know what a Word document looks like inside.
WORD_ROOMS = ("amend.docx", "amend.drafting.docx", "amend.readers.docx", "amend.writers.docx")
# What amend.docx offers to everybody: colours, numerals and bullets, without a line of XML.
NO_XML = ("amend.docx.bullets", "amend.docx.colours", "amend.docx.number_formats", "amend.docx.symbols")


@cache
def trees() -> dict[str, ast.Module]:
    """Every module of ours, parsed, by its dotted name; a package is the name of its `__init__`."""
    return {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): ast.parse(path.read_bytes())
        for path in sorted((ROOT / "amend").rglob("*.py"))
    }


def imports(module: str) -> set[str]:
    """The modules of ours that `module` imports anywhere, functions included."""
    return {name for node in ast.walk(trees()[module]) for name in _named(node) if name != module}


def _named(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "amend")
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0, "imports are absolute"
        if (node.module or "").split(".")[0] == "amend":
            submodules = (f"{node.module}.{alias.name}" for alias in node.names)
            yield from (name if name in trees() else str(node.module) for name in submodules)


def room(module: str) -> str:
    """The part of the house a module is in: the second part of its name."""
    return [*module.split("."), "__init__"][1]


def below(module: str, package: str) -> bool:
    return module == package or module.startswith(f"{package}.")


MODULES = sorted(trees())


def test_every_room_has_its_place() -> None:
    assert sorted({room(module) for module in MODULES}) == sorted(LEVEL)


@pytest.mark.parametrize("module", MODULES)
def test_imports_point_downwards(module: str) -> None:
    here = room(module)
    assert [name for name in imports(module) if room(name) != here and LEVEL[room(name)] >= LEVEL[here]] == []


def test_no_module_imports_itself_in_a_circle() -> None:
    # A package and its modules may name each other: the package is the room's door.
    inner = {module: {name for name in imports(module) if not below(module, name)} for module in MODULES}
    TopologicalSorter(inner).prepare()


def test_readers_and_writers_never_meet() -> None:
    for one, other in (("amend.readers", "amend.writers"), ("amend.writers", "amend.readers")):
        assert [m for m in MODULES if below(m, one) and any(below(name, other) for name in imports(m))] == []


def test_only_the_docx_rooms_open_word_documents() -> None:
    outside = [module for module in MODULES if not any(below(module, one) for one in WORD_ROOMS)]
    assert [
        (module, name)
        for module in outside
        for name in sorted(imports(module))
        if below(name, "amend.docx") and name not in NO_XML
    ] == []


def test_what_everybody_may_use_of_docx_knows_no_xml() -> None:
    assert [
        (module, name) for module in NO_XML for name in imports(module) if name not in (*NO_XML, "amend.model")
    ] == []


def test_only_the_docx_rooms_spell_names_of_its_xml() -> None:
    spelled = re.compile(r"\bw:[a-z]|/wordprocessingml/", re.IGNORECASE)
    assert [
        (module, text)
        for module in MODULES
        if not any(below(module, one) for one in WORD_ROOMS)
        for text in code_strings(trees()[module])
        if spelled.search(text)
    ] == []


def code_strings(tree: ast.Module) -> Iterator[str]:
    """The strings that a module works with: docstrings, and the strings that explain a name, are left out."""
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value


def test_the_command_line_loads_nothing_before_it_is_asked() -> None:
    program = "import sys, amend.commands; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = run.stdout.split()
    ours = {name for name in loaded if below(name, "amend") and not below(name, "amend.commands")}
    assert ours == {"amend", "amend.errors"}
    assert {"docx", "jinja2", "lxml", "markdown_it", "selectolax", "tinycss2"} & set(loaded) == set()


# Size


@pytest.mark.parametrize("module", MODULES)
def test_no_function_is_too_long(module: str) -> None:
    functions = [n for n in ast.walk(trees()[module]) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert [f.name for f in functions if (f.end_lineno or 0) - f.lineno >= LONGEST_FUNCTION] == []


def test_no_file_is_too_long() -> None:
    lengths = {path: len(path.read_bytes().splitlines()) for path in (ROOT / "amend").rglob("*.py")}
    assert {str(path.relative_to(ROOT)): count for path, count in lengths.items() if count > LONGEST_FILE} == {}


@pytest.mark.parametrize("module", MODULES)
def test_no_error_is_swallowed_whole(module: str) -> None:
    handlers = [node for node in ast.walk(trees()[module]) if isinstance(node, ast.ExceptHandler)]
    assert [h.lineno for h in handlers if h.type is None or ast.unparse(h.type) in ("Exception", "BaseException")] == []


# What is found, and what is said of it

# A note of the merger that becomes a finding of another kind, and the key under which JSON has a finding's kind.
NO_KINDS = {"cut-short", "kind"}


def kinds_in_code() -> set[str]:
    """The kinds of finding that the code makes: the first argument wherever a finding or a note is made."""
    makers = {"Finding", "Note", "say"}
    found: set[str] = set()
    for tree in trees().values():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args and ast.unparse(node.func).split(".")[-1] in makers:
                found |= set(_strings(node.args[0]))
            elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "_SENTENCES":
                found |= set(ast.literal_eval(node.value))
    return found - NO_KINDS


def _strings(node: ast.AST) -> Iterator[str]:
    """The kinds an expression can give: a string, either side of a choice, or `missing-` and a role."""
    for part in ast.walk(node):
        if isinstance(part, ast.JoinedStr):
            start = ast.literal_eval(part.values[0]) if isinstance(part.values[0], ast.Constant) else ""
            yield from (start + role for role in ("proposer", "seconder"))
            return
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def test_every_kind_of_finding_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert sorted(kind for kind in kinds_in_code() if f"`{kind}`" not in readme) == []
