"""Checks across an edition: facts against their sentence, ASCII marks in Chinese."""

from __future__ import annotations

from pathlib import Path

import pytest

from pdfreport.content import read
from pdfreport.diag import Notes, Severity

HEAD = "date: 2023-01-12\nstories:\n  - headline: 题\n"


def warned(folder: Path, yaml: str) -> list[tuple[str, str]]:
    """Codes and places of the warnings of an edition that is otherwise good."""
    (folder / "edition.yaml").write_text(yaml, "utf-8")
    notes = Notes()
    assert read.load(folder, notes) is not None, [d.line("en") for d in notes]
    assert all(d.severity is Severity.WARNING for d in notes)
    return [(d.code, f"{d.where.line}:{d.where.column}") for d in notes]


@pytest.mark.parametrize(
    ("item", "codes"),
    [
        ("{text: 优良天数311天，历史最优, value: 311, unit: 天, label: 优良天数, note: 历史最优}", []),
        ("{text: 优良天数311天, value: 312}", ["content.cut-not-in-text"]),
        ("{text: 优良天数311天, label: 天数}", ["content.label-not-in-text"]),
        ("{text: 优良天数311天, note: 历史最优}", ["content.cut-not-in-text"]),
    ],
)
def test_cuts_stand_in_their_sentence(tmp_path: Path, item: str, codes: list[str]) -> None:
    """The program prints only words that stand in the source, so a figure that does not is told."""
    found = warned(tmp_path, HEAD + f"    paragraphs: 甲\n    sidebar: {{items: [{item}]}}\n")
    assert [code for code, _ in found] == codes


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("天朗,气清", 1), ("天朗气清?", 1), ('他说"好"', 1), ("江津(区)", 1), ("时间:今天", 1), ("见表:“甲”", 1),
        ("“9.23”监测", 0), ("C#语言", 0), ("3,158辆", 0), ("PM2.5", 0), ("江津（区）", 0), ("8:30开会", 0),
        ("甲, b", 0), ("what?", 0),
    ],
)  # fmt: skip
def test_ascii_marks_in_chinese(tmp_path: Path, text: str, slips: int) -> None:
    """An ASCII mark between Han is a slip of the keyboard; in numbers and Western words it is right."""
    found = warned(tmp_path, HEAD + f"    paragraphs:\n      - '{text}'\n")
    assert found == [("content.half-width-mark", "5:10")] * slips
