"""The ledger of typographic rules: every rule has a row, and a row that says «kept» names tests that show it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from tests.house.tree import ROOT

RULES = ROOT / "docs" / "rules" / "typography.md"
LEDGER = ROOT / "docs" / "conformance-typography.md"
SHOWN = ("kept", "option")  # states that need a test
STATES = (*SHOWN, "not applicable", "not yet")

_NUMBERED = re.compile(r"`([A-Z]{2,4}-\d+a?)`")
_HEADING = re.compile(r"^(?:## (\d+)|### (\d+\.\d+)) ", re.M)
_EXAMPLE = re.compile(r"^(\d+)\. ", re.M)
_ROW = re.compile(r"^\| ([A-Z]{2,4}-\d+a?|\d+(?:\.\d+)?) \| ([^|]+) \| ([^|]*) \| ([^|]*) \|$", re.M)
_TEST = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)(?:\[([^\]`]+)\])?`")
EXAMPLES = "22"  # the section of worked examples: each of them is a rule


class Row(NamedTuple):
    """One line of the ledger."""

    rule: str
    state: str
    words: str
    tests: tuple[tuple[str, str, str], ...]  # file, function, case of a rule table or ""


def rules() -> list[str]:
    """Rules with an identifier, then sections that hold a table or nothing but prose, then worked examples."""
    page = RULES.read_text(encoding="utf8")
    numbered = list(dict.fromkeys(_NUMBERED.findall(page)))
    sections: list[str] = []
    parts = _HEADING.split(page)[1:]
    for chapter, section, body in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        text = body.split("\n", 1)[1].strip("-\n ")
        if chapter == EXAMPLES:
            sections += [f"{EXAMPLES}.{number}" for number in _EXAMPLE.findall(text)]
        elif text and ("\n|" in f"\n{text}" or not _NUMBERED.search(text)):
            sections.append(chapter or section)
    return numbered + sections


@cache
def rows() -> tuple[Row, ...]:
    """The ledger as data."""
    found = _ROW.findall(LEDGER.read_text(encoding="utf8"))
    return tuple(
        Row(rule, state.strip(), words.strip(), tuple(_TEST.findall(tests))) for rule, state, words, tests in found
    )


@cache
def source(file: str) -> str:
    """The text of a test file, nothing if there is no such file."""
    path = ROOT / file
    return path.read_text(encoding="utf8") if path.is_file() else ""


def function(file: str, name: str) -> str:
    """The source of one test function."""
    found = re.search(rf"^def {name}\(.*?(?=^def |^@|^class |\Z)", source(file), re.M | re.S)
    return found[0] if found else ""


def test_every_rule_has_one_row() -> None:
    """No rule is forgotten, none stands twice, and no row is about a rule that there is not."""
    assert sorted(row.rule for row in rows()) == sorted(rules())


def test_every_row_has_a_state_and_words() -> None:
    """A rule that is not kept says why; no cell is blank."""
    assert [row.rule for row in rows() if row.state not in STATES] == []
    assert [row.rule for row in rows() if len(row.words) < 12] == []
    assert [row.rule for row in rows() if (row.state in SHOWN) != bool(row.tests)] == []


def test_every_test_that_a_row_names_exists() -> None:
    """File, function and, for rule tables, the case."""
    missing = [
        f"{row.rule}: {file}::{name}[{case}]"
        for row in rows()
        for file, name, case in row.tests
        if not function(file, name) or (case and f'"{case}"' not in source(file))
    ]
    assert missing == []


def test_a_kept_rule_is_named_by_a_test_of_its_own() -> None:
    """At least one of a row's tests says which rule it is about: in its case or in its words."""
    silent = []
    for row in rows():
        if row.state in SHOWN and "-" in row.rule:
            said = [case or function(file, name) for file, name, case in row.tests]
            if not any(re.search(rf"\b{row.rule}(?!\w)", words) for words in said):
                silent.append(row.rule)
    assert silent == []
