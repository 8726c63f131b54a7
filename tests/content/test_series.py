"""Charts: rows in the edition or in files, and what each kind can show."""

from __future__ import annotations

from pathlib import Path

import pytest

from pdfreport.content.folder import Folder
from pdfreport.content.model import Chart
from pdfreport.content.series import chart
from pdfreport.content.written import ChartWritten
from pdfreport.diag import Notes
from pdfreport.schema import decode
from pdfreport.source import parse_yaml


def read(folder: Path, yaml: str) -> tuple[Chart | None, list[str]]:
    """The chart of a YAML text, and its findings as `code file:line`."""
    notes = Notes()
    node = parse_yaml(yaml, "e", notes)
    assert node is not None
    written = decode(node, ChartWritten, notes)
    made = None if written is None else chart(written, Folder(folder.resolve(), ""), notes)
    assert all(d.message("zh") and d.message("en") for d in notes)
    return made, [f"{d.code} {d.where.file}:{d.where.line}" for d in notes]


def test_rows_in_the_edition(tmp_path: Path) -> None:
    """Numbers keep the way they were written."""
    made, found = read(
        tmp_path,
        "{kind: bars, unit: 家, rows: [{label: 甲, value: 14395}, {label: 乙, value: 0.50, note: 约, ink: main}]}",
    )
    assert made is not None
    assert found == []
    assert [(row.label, row.value, row.shown, row.note, row.ink) for row in made.rows] == [
        ("甲", 14395.0, "14395", "", ""), ("乙", 0.5, "0.50", "约", "main"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", "label,value,note\n甲,3,注\n\n乙,4,\n"),
        ("a.csv", '\ufefflabel,value,note\r\n甲,3,"注"\r\n乙,4,\r\n'),
        ("a.csv", "note, value, label\n注, 3, 甲\n, 4, 乙\n"),
        ("a.yaml", "- {label: 甲, value: 3, note: 注}\n- {label: 乙, value: 4}\n"),
        ("a.yaml", "rows:\n  - {label: 甲, value: 3, note: 注}\n  - {label: 乙, value: 4}\n"),
    ],
)
def test_rows_in_files(tmp_path: Path, name: str, data: str) -> None:
    """CSV and YAML files give the same rows."""
    (tmp_path / name).write_bytes(data.encode())
    made, found = read(tmp_path, f"{{kind: bars, data: {name}}}")
    assert made is not None
    assert found == []
    assert [(row.label, row.value, row.note) for row in made.rows] == [("甲", 3.0, "注"), ("乙", 4.0, "")]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ("label,value\n甲,三\n乙,\n", ["source.not-number a.csv:2", "source.not-number a.csv:3"]),
        ("label,value\n甲\n乙,1,2\n", ["content.csv-cells a.csv:2", "content.csv-cells a.csv:3"]),
        ("label,amount\n甲,1\n", ["content.csv-column a.csv:1", "content.csv-column-missing a.csv:1"]),
        ("label,value,value\n甲,1,2\n", ["content.csv-column a.csv:1", "content.csv-column a.csv:1"]),
        (
            "label,value\n甲,三\n乙,-1\n丙\n丁,1e300\n",
            [
                "source.not-number a.csv:2",
                "content.csv-cells a.csv:4",
                "content.number-range a.csv:5",
                "content.chart-negative a.csv:3",
            ],
        ),
        ("label,value\n", ["content.csv-empty a.csv:0"]),
        ('label,value\n"甲,1\n', ["content.csv-broken a.csv:2"]),
        ("label,value\n甲,1\x07\n", ["source.bad-character a.csv:2"]),
    ],
)
def test_mistakes_in_csv(tmp_path: Path, data: str, found: list[str]) -> None:
    """Each mistake in a series names the file's own line."""
    (tmp_path / "a.csv").write_bytes(data.encode())
    assert read(tmp_path, "{kind: bars, data: a.csv}") == (None, found)


@pytest.mark.parametrize(
    ("yaml", "code"),
    [
        ("{kind: bars}", "content.chart-rows"),
        ("{kind: bars, data: a.csv, rows: [{label: 甲, value: 1}]}", "content.chart-rows"),
        ("{kind: bars, data: a.txt}", "content.series-kind"),
        ("{kind: slope, rows: [{label: 甲, value: 1}]}", "content.chart-slope"),
        ("{kind: bars, rows: [{label: 甲, value: -1}]}", "content.chart-negative"),
        ("{kind: bars, whole: 100, rows: [{label: 甲, value: 101}]}", "content.chart-above-whole"),
        ("{kind: dots, whole: 3, rows: [{label: 甲, value: 2}, {label: 乙, value: 2}]}", "content.chart-above-whole"),
        ("{kind: dots, rows: [{label: 甲, value: 1.5}]}", "content.chart-dots"),
        ("{kind: dots, rows: [{label: 甲, value: 5001}]}", "content.chart-dots"),
        ("{kind: bars, rows: [{label: 甲, value: 3家}]}", "source.not-number"),
        ("{kind: bars, rows: [{label: 甲, value: 1e300}]}", "content.number-range"),
        ("{kind: pie, rows: [{label: 甲, value: 3}]}", "source.not-one-of"),
        ("{kind: bars, rows: [" + "{label: 甲, value: 1}," * 401 + "]}", "content.chart-too-many-rows"),
    ],
)
def test_what_a_chart_cannot_show(tmp_path: Path, yaml: str, code: str) -> None:
    """Numbers that a kind of chart cannot show truthfully are refused."""
    (tmp_path / "a.txt").write_bytes(b"label,value\n1,1\n")
    made, found = read(tmp_path, yaml)
    assert made is None
    assert [line.split()[0] for line in found] == [code]
