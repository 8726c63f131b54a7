"""The source tree as data: every module with its syntax tree, the room it belongs to, and what it imports."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "pdfreport"
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One file. `name` is dotted, below `pdfreport`: ``text.classes``; ``text`` for the room's own ``__init__``."""

    name: str
    path: Path
    text: str
    tree: ast.Module

    @property
    def room(self) -> str:
        """The first part of the name."""
        return self.name.split(".")[0]

    @property
    def shown(self) -> str:
        """The path below the top of the checkout, for messages."""
        return self.path.relative_to(ROOT).as_posix()

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Every node of the tree, walked once for all tests."""
        return tuple(ast.walk(self.tree))

    def imports(self) -> Iterator[tuple[str, int]]:
        """Every module or name imported anywhere in the file, dotted in full, with its line."""
        for node in self.nodes:
            yield from _names(node)

    def top_imports(self) -> Iterator[tuple[str, int]]:
        """Those that happen when the module is loaded."""
        for node in self.tree.body:
            yield from _names(node)

    def functions(self) -> Iterator[Function]:
        """Every function and method."""
        for node in self.nodes:
            if isinstance(node, Function):
                yield node


def _names(node: ast.AST) -> Iterator[tuple[str, int]]:
    if isinstance(node, ast.Import):
        yield from ((alias.name, node.lineno) for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0, f"line {node.lineno}: relative imports hide which room is meant"
        yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


@cache
def modules() -> tuple[Module, ...]:
    """All modules of the package, sorted by path."""
    found = []
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)
        text = path.read_text(encoding="utf8")
        found.append(Module(name, path, text, ast.parse(text)))
    return tuple(found)


@cache
def module_names() -> frozenset[str]:
    """The dotted names of all modules."""
    return frozenset(module.name for module in modules())


def own(imported: str) -> str | None:
    """The module of ours that an imported dotted name lies in, without `pdfreport.`; None if it is not ours."""
    package, _, name = imported.partition(".")
    if package != "pdfreport":
        return None
    while name and name not in module_names():
        name = name.rpartition(".")[0]
    return name or "__init__"


def folders() -> set[str]:
    """The rooms: folders of the package that hold code."""
    return {path.parent.name for path in SOURCE.glob("*/*.py")}


@cache
def tracked() -> tuple[Path, ...]:
    """Every file of the project that is under version control, or would be."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    names = listed.stdout.decode().split("\0")
    return tuple(ROOT / name for name in names if name and (ROOT / name).is_file())
