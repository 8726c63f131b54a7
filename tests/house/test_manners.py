"""What the code does not do: print, read files in the middle, catch everything, leave things for later."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.house.tree import Module, modules, tracked

# Rooms of pure arithmetic, and the files of other rooms that are their doors to the disk.
READERS = {
    "__main__", "arguments", "cli", "build", "report", "frozen", "cachedir", "diag", "source", "content.read",
    "content.folder", "content.new", "content.series", "design.read", "design.sources", "design.listing",
    "fonts.catalog", "fonts.face", "fonts.index_folder", "images.cache", "images.open", "images.profiles",
    "images.convert", "images.pixels", "charts.quiet", "outputs", "plans", "preflight.outside", "checking", "printed",
    "signing.identity", "signing.sign",
}  # fmt: skip
TOUCHES = {"print", "open", "input", "exec", "eval"}
METHODS = {
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "environ",
    "getenv",
    "time",
    "now",
    "today",
    "urandom",
}


def touches(module: Module) -> Iterator[str]:
    """Where a module touches the world: files, the clock, the environment, the terminal, the network."""
    for node in module.nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TOUCHES:
            yield f"{module.shown}:{node.lineno}: {node.func.id}"
        elif isinstance(node, ast.Attribute) and node.attr in METHODS and not _own(node):
            yield f"{module.shown}:{node.lineno}: .{node.attr}"
    for imported, line in module.imports():
        if imported.split(".")[0] in {"random", "socket", "urllib", "http", "requests", "subprocess", "uuid"}:
            yield f"{module.shown}:{line}: {imported}"


def _own(node: ast.Attribute) -> bool:
    """A field of our own records may be called `time`."""
    return isinstance(node.value, ast.Name) and node.value.id == "self"


def test_the_middle_does_not_touch_the_world() -> None:
    """Reading files, the clock and printing live at the edges; what is between can be tried ten times."""
    assert [line for module in modules() if module.name not in READERS for line in touches(module)] == []


# Runs a validator that the user has installed, if there is one, on the file that `check` was given.
RUNS_TOOLS = {"preflight.outside"}


def test_nothing_is_fetched_and_no_code_is_run() -> None:
    """Not even the edges reach for the network or run what a source says."""
    words = ("urllib", "http.client", "socket", "requests", "subprocess")
    wrong = [
        f"{module.shown}:{line}: {imported}"
        for module in modules()
        for imported, line in module.imports()
        if imported.startswith(words) and not (module.name in RUNS_TOOLS and imported == "subprocess")
    ]
    assert wrong == []


def test_no_exception_is_swallowed_whole() -> None:
    """Nothing catches `Exception` or everything: mistakes are data, faults are shown."""
    wrong = []
    for module in modules():
        for node in module.nodes:
            if isinstance(node, ast.ExceptHandler):
                caught = "everything" if node.type is None else ast.unparse(node.type)
                if caught in {"everything", "Exception", "BaseException"}:
                    wrong.append(f"{module.shown}:{node.lineno}: catches {caught}")
    assert wrong == []


def test_modules_say_what_they_are_for() -> None:
    """Every module that holds code opens with a docstring."""
    assert [module.shown for module in modules() if module.tree.body and not ast.get_docstring(module.tree)] == []


def test_names_tell_what_a_file_does() -> None:
    """No file or folder is a heap."""
    heaps = {"utils", "util", "common", "misc", "manager", "helpers", "helper", "base", "core"}
    assert [module.shown for module in modules() if heaps & set(module.name.split("."))] == []


# Written in two parts, so that this file does not hold what it forbids.
FORBIDDEN = {
    "a registry's host": r"py" r"pi\.org|python" r"hosted|npm" r"js\.|deb\.d" r"ebian|index-" r"url",
    "a path of one machine": r"(?<![\w.])/wo" r"rk/|/ro" r"ot/|/ho" r"me/\w|/fa" r"rm/",
    "work left for later": r"\bTO" r"DO\b|\bFIX" r"ME\b|\bX" r"XX\b|NotImplemented" r"Error|pragma: no " r"cover",
    "a test that is switched off": r"pytest\.sk" r"ip|mark\.sk" r"ip|x" r"fail",
    "a conflict left in": r"^(<{7}|>{7}) ",
}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_the_tree_holds_nothing_of_where_it_was_made(what: str) -> None:
    """No file under version control holds a forbidden word."""
    pattern = re.compile(FORBIDDEN[what], re.M)
    wrong = []
    for path in tracked():
        try:
            text = path.read_text(encoding="utf8")
        except UnicodeDecodeError:
            continue  # fonts, pictures, profiles
        wrong += [f"{path}:{text[: match.start()].count(chr(10)) + 1}: {match[0]}" for match in pattern.finditer(text)]
    assert wrong == []
