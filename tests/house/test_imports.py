"""Who may import whom: the table of the house plan, and who may touch which library."""

from __future__ import annotations

import re
import sys

from tests.house.tree import ROOT, folders, module_names, modules, own

# Single files at the top that everybody may use. Those in one line are one thing kept in several files.
FOUNDATIONS = {
    "units", "geom", "color", "refs", "glyphs", "inline", "profile", "diag", "messages", "cachedir", "epoch", "version",
    "frozen",
    "trials",
    "lean_yaml",
    "source", "syntax",
    "schema", "record", "mistakes", "schema_json", "type_written",
}  # fmt: skip

# Beside the foundations and itself, a room may import these rooms or modules.
ALLOWED: dict[str, set[str]] = {
    "content": set(),
    "design": set(),
    "fonts": set(),
    "images": set(),
    "display": set(),
    "messages": set(),
    "text": {"fonts", "design.styles"},
    "charts": {"content.model", "design.styles", "fonts", "text", "display"},
    "page": {"content", "design", "fonts", "images", "text", "charts", "display"},
    "makeup": {"content", "display", "design", "text", "images", "page"},
    "writers": {"display", "fonts", "images"},
    "build": {
        "content",
        "design",
        "fonts",
        "images",
        "text",
        "charts",
        "page",
        "makeup",
        "display",
        "writers",
        "report",
        "archived",
        "otherwise",
        "outputs",
    },
    "outputs": set(),
    "report": {"display"},
    "preflight": {"display", "fonts", "images"},
    "signing": set(),
    "checking": {"arguments", "preflight"},
    "printed": set(),
    "file_trouble": {"arguments"},
    "phonetics": {"content.ruby", "text.words"},
    "archived": {"content.model", "design.read", "display"},
    "otherwise": {"content.model", "design.read", "display"},
    "plans": {"build", "content.model", "makeup", "page.compose", "outputs", "writers"},
    "__init__": {"build", "plans", "text", "checking", "phonetics", "preflight.model", "signing"},
    "cli": {"__init__", "arguments", "plans", "outputs", "preflight", "printed", "file_trouble"},
    "arguments": set(),
    "__main__": {"cli"},
}

# A library is one room's business (or one file's), so that it can be exchanged there.
LIBRARIES: dict[str, set[str]] = {
    "yaml": {"lean_yaml"},
    "markdown_it": {"content"},
    "rjieba": {"text"},
    "pypinyin": {"phonetics"},
    "uharfbuzz": {"fonts", "writers.pdf", "preflight"},
    "fontTools": {"fonts", "preflight"},
    "PIL": {"images", "writers.preview", "preflight"},
    "numpy": {"images", "preflight"},
    "pypdfium2": {"writers.preview", "preflight"},
    "pikepdf": {"preflight"},
    "pyhanko": {"signing", "preflight.signatures"},
    "pyhanko_certvalidator": {"signing", "preflight.signatures"},
    "cryptography": {"signing", "preflight.signatures"},
    "asn1crypto": {"preflight.signatures"},
    "reportlab": {"writers.pdf"},
    "matplotlib": {"charts"},
    "pyphen": {"text.hyphenation"},
    "segno": {"page"},
}


def inside(name: str, areas: set[str]) -> bool:
    """True if module `name` is one of `areas` or lies below one."""
    return any(name == area or name.startswith(f"{area}.") for area in areas)


def test_rooms_import_only_what_the_plan_allows() -> None:
    """No room reaches past its neighbours; the foundations know no room at all."""
    wrong = []
    for module in modules():
        allowed = ALLOWED.get(module.room, set()) | FOUNDATIONS | {module.room}
        for imported, line in module.imports():
            name = own(imported)
            if name is not None and not inside(name, allowed):
                wrong.append(f"{module.shown}:{line}: {module.room} may not import {name}")
    assert wrong == []


def test_every_module_at_the_top_has_a_rule() -> None:
    """A new room or top file is entered in the table before it is used."""
    assert {name.split(".")[0] for name in module_names()} == set(ALLOWED) | FOUNDATIONS


def test_writers_do_not_know_each_other() -> None:
    """Each output is a folder of its own; only the drawing of previews goes through the PDF."""
    for module in modules():
        if not module.name.startswith("writers.pdf"):
            continue
        others = {name for imported, _ in module.imports() if (name := own(imported)) and name.startswith("writers.")}
        assert {name for name in others if not name.startswith("writers.pdf")} == set(), module.shown


def test_foundations_have_no_cycles() -> None:
    """Following imports made while loading, no foundation leads back to itself."""
    edges = {
        module.name: {name for imported, _ in module.top_imports() if (name := own(imported))}
        for module in modules()
        if module.room in FOUNDATIONS
    }

    def below(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, " → ".join((*path, name))
        for each in edges.get(name, ()):
            below(each, (*path, name))

    for name in edges:
        below(name, ())


def test_libraries_stay_in_their_rooms() -> None:
    """No library is used outside the room that answers for it, and none that is not listed."""
    wrong = []
    for module in modules():
        for imported, line in module.imports():
            top = imported.split(".")[0]
            if top == "pdfreport" or top in sys.stdlib_module_names:
                continue
            if not inside(module.name, LIBRARIES.get(top, set())):
                wrong.append(f"{module.shown}:{line}: {top}")
    assert wrong == []


def test_the_architecture_page_lists_the_rooms() -> None:
    """The rooms on the page are the folders of the package."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf8")
    table = page.partition("## Rooms")[2].partition("\n## ")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", table, re.M)) == folders()
