"""Every diagnostic code has its words in both languages, is used, and is documented."""

from __future__ import annotations

import ast
import re
import runpy
from collections.abc import Iterator
from functools import cache
from string import Formatter

import pytest

from pdfreport.messages import table
from tests.house.tree import ROOT, SOURCE, modules

ROOMS = sorted(path.stem for path in (SOURCE / "messages").glob("*.py") if path.stem != "__init__")
CODE = re.compile(rf"({'|'.join(ROOMS)})\.[a-z][a-z0-9-]*")
MESSAGES = {code: words for room in ROOMS for code, words in table(room).items()}


@cache
def used() -> tuple[tuple[str, str], ...]:
    """Codes in the source as regular expressions, with their place; blanks of an f-string stand for anything."""
    return tuple(_used())


def _used() -> Iterator[tuple[str, str]]:
    for module in modules():
        if module.room == "messages":
            continue
        inner = {id(part) for node in module.nodes for part in _no_code(node)}
        for node in module.nodes:
            pattern = None
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inner:
                pattern = re.escape(node.value) if CODE.fullmatch(node.value) else None
            elif isinstance(node, ast.JoinedStr):
                pattern = _pattern(node)
            if pattern is not None:
                yield pattern, f"{module.shown}:{node.lineno}"  # type: ignore[attr-defined]


def _no_code(node: ast.AST) -> list[ast.expr]:
    """Constants that are no whole code: parts of f-strings, and keys of tables such as matplotlib's settings."""
    if isinstance(node, ast.JoinedStr):
        return node.values
    return [key for key in node.keys if key is not None] if isinstance(node, ast.Dict) else []


def _pattern(node: ast.JoinedStr) -> str | None:
    """A regular expression for an f-string that begins like a code."""
    first = node.values[0]
    if not (isinstance(first, ast.Constant) and re.match(rf"({'|'.join(ROOMS)})\.[a-z0-9-]*$", str(first.value))):
        return None
    return "".join(
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z0-9-]+" for part in node.values
    )


def test_every_code_that_is_used_has_words() -> None:
    """No diagnostic can come up without a message."""
    missing = [
        f"{place}: {pattern}"
        for pattern, place in used()
        if pattern.replace("\\", "") not in MESSAGES and not any(re.fullmatch(pattern, code) for code in MESSAGES)
    ]
    assert missing == []


def test_every_message_is_used() -> None:
    """No message is left over from a check that is gone."""
    patterns = [re.compile(pattern) for pattern, _ in used()]
    assert [code for code in MESSAGES if not any(pattern.fullmatch(code) for pattern in patterns)] == []


def blanks(words: str) -> set[str]:
    """The names of the blanks in a message."""
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}


@pytest.mark.parametrize("code", MESSAGES)
def test_both_languages_say_the_same(code: str) -> None:
    """Both languages fill the same blanks, and each is written in its own script."""
    chinese, english = MESSAGES[code]
    assert blanks(chinese) == blanks(english)
    assert not re.search("[，。；：]", english), english
    assert re.search("[一-鿿]", chinese) or not re.search("[a-z]{3}", re.sub("{.*?}", "", chinese)), chinese


def test_the_page_of_diagnostics_is_up_to_date() -> None:
    """docs/diagnostics.md is what the tool makes of the messages: `make docs` writes it."""
    page = runpy.run_path(str(ROOT / "tools" / "list_diagnostics.py"))["page"]()
    assert (ROOT / "docs" / "diagnostics.md").read_text(encoding="utf8") == page
