"""Every command, option and exit status is documented, and documents point at things that exist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

import pdfreport
from pdfreport.cli import COMMANDS
from tests.house.tree import ROOT, tracked

README = ROOT / "README.md"
PLAN = ("PlanWritten", "PlannedModule")


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_the_readme_shows_every_command(command: str) -> None:
    """A command that the README does not mention does not exist for its users."""
    assert f"pdfreport {command}" in README.read_text(encoding="utf8")


def test_the_readme_shows_every_option() -> None:
    """So does every option of `build` and `preview`."""
    text = README.read_text(encoding="utf8")
    options = {f"--{option.name}" for command in COMMANDS for option in command.options if option.name != "output"}
    assert {option for option in options if option not in text} == set()


@pytest.mark.parametrize(("kind", "pages"), [("layout", ("layouts", "press")), ("edition", ("content", "charts"))])
def test_every_key_is_documented(kind: str, pages: tuple[str, ...]) -> None:
    """A key that a layout or an edition may have is told where its writer looks for it."""
    told = "\n".join((ROOT / "docs" / f"{page}.md").read_text(encoding="utf8") for page in pages)
    code = " ".join(
        re.findall(r"```.*?```", told, re.S) + re.findall(r"`[^`\n]+`", re.sub(r"```.*?```", "", told, flags=re.S))
    )
    keys = set(_keys(pdfreport.schema(kind)))
    assert len(keys) > 50
    assert keys - set(re.findall(r"\w+", code)) == set()


def _keys(schema: Any) -> Iterator[str]:
    """Every key that a JSON Schema names; those of a frozen layout's plan are left to the program that writes it."""
    if isinstance(schema, list):
        for part in schema:
            yield from _keys(part)
    elif isinstance(schema, dict):
        if isinstance(schema.get("properties"), dict):
            yield from schema["properties"]
        for name, part in schema.items():
            if name not in PLAN:
                yield from _keys(part)


def test_links_lead_somewhere() -> None:
    """Relative links in Markdown files name files of the project."""
    broken = []
    for path in tracked():
        if path.suffix != ".md":
            continue
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", path.read_text(encoding="utf8")):
            if "://" not in target and not target.startswith("mailto:") and not (path.parent / target).exists():
                broken.append(f"{path.relative_to(ROOT)}: {target}")
    assert broken == []


def test_tests_that_documents_name_exist() -> None:
    """A clause that a test shows is shown by a test that there is."""
    known = {
        name
        for path in tracked()
        if path.name.startswith("test_") and path.suffix == ".py"
        for name in re.findall(r"^def (test_\w+)", path.read_text(encoding="utf8"), re.M)
    }
    named = {
        (path.name, name)
        for path in tracked()
        if path.suffix == ".md"
        for name in re.findall(r"`(test_\w+)`", path.read_text(encoding="utf8"))
    }
    assert {name for _, name in named} - known == set()


def test_dependencies_are_explained() -> None:
    """Every dependency has its line, and its exact version in the constraints."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf8"))["project"]
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf8").lower()
    pinned = {line.split("==")[0].lower() for line in (ROOT / "constraints.txt").read_text().splitlines()}
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = [re.split("[<>=]", line)[0].lower() for line in wanted]
    assert [name for name in names if name not in page or name not in pinned] == []
