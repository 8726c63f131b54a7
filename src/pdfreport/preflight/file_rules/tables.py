"""Tables as a reader aloud walks through them (ISO 32000-1, 14.8.5.7; ISO 14289-1, 7.5): heads, scopes, even rows."""

from __future__ import annotations

from collections.abc import Iterator

from pdfreport.preflight.file_rules.element import spot
from pdfreport.preflight.model import Spot
from pdfreport.preflight.objects import name, number
from pdfreport.preflight.opened import Opened
from pdfreport.preflight.tags import Element, attributes

SCOPES = {"Row", "Column", "Both"}
MOST = 1000  # rows or columns that a cell may claim to reach over


def _tables(file: Opened) -> Iterator[tuple[Element, list[Element]]]:
    """Each table with its rows; rows of a table within a cell are that table's own."""
    for table in file.tags.elements:
        if table.role == "Table":
            yield table, [one for part in table.kids for one in _rows(part)]


def _rows(part: Element) -> list[Element]:
    if part.role in {"THead", "TBody", "TFoot"}:
        return [one for one in part.kids if one.role == "TR"]
    return [part] if part.role == "TR" else []


def _cells(rows: list[Element]) -> list[Element]:
    return [one for row in rows for one in row.kids if one.role in {"TH", "TD"}]


def heads(file: Opened) -> Iterator[Spot]:
    """A table has head cells."""
    for table, rows in _tables(file):
        if not any(one.role == "TH" for one in _cells(rows)):
            yield spot(file, table, {})


def scope(file: Opened) -> Iterator[Spot]:
    """Each head says for what: a scope, unless the cells name their heads."""
    for _, rows in _tables(file):
        cells = _cells(rows)
        if any("Headers" in attributes(one.source, "Table") for one in cells):
            continue
        for one in cells:
            if one.role == "TH" and name(attributes(one.source, "Table").get("Scope")) not in SCOPES:
                yield spot(file, one, {"text": file.tags.text(one)[:20]})


def irregular(file: Opened) -> Iterator[Spot]:
    """All rows are of one length, with the cells that reach over several rows or columns counted in each."""
    for table, rows in _tables(file):
        lengths: list[int] = []
        hanging: list[int] = []  # cells of rows above that reach down: rows left, one entry a column
        for row in rows:
            hanging = [left - 1 for left in hanging if left > 1]
            length = len(hanging)
            for one in _cells([row]):
                told = attributes(one.source, "Table")
                columns, deep = (min(max(1, int(number(told.get(key), 1))), MOST) for key in ("ColSpan", "RowSpan"))
                length += columns
                hanging += [deep] * columns
            lengths.append(length)
        odd = next((rank for rank, length in enumerate(lengths) if length != lengths[0]), None)
        if odd is not None:
            facts = {"row": odd + 1, "cells": lengths[odd], "first": lengths[0]}
            yield spot(file, rows[odd] if rows[odd].kids else table, facts)
