"""What a series must be to be drawn as its kind: told once, with the place and what to write instead."""

from __future__ import annotations

import math
import re

from pdfreport.charts.room import Room
from pdfreport.content.model import Chart
from pdfreport.diag import Notes

# What may stand around a number without being a unit: signs, blanks, and words that only qualify it
_NUMBER = re.compile(r"[-+−±]?[0-9０-９][0-9０-９,，.．\s]*")
_QUALIFIERS = re.compile(r"以上|以下|左右|近|约|超过|超|逾|余|多|不足|\s")


def sound(chart: Chart, room: Room, notes: Notes) -> bool:
    """True if the chart can be drawn; if not, every mistake is in `notes`."""
    before = len(notes.errors)
    if not chart.rows:
        notes.error("charts.no-rows", chart.where)
        return False
    _values(chart, notes)
    _units(chart, notes)
    for row in chart.rows:
        if row.ink and row.ink not in room.palette.named:
            known = sorted(room.palette.named)
            notes.error("charts.unknown-ink", chart.where, label=row.label, ink=row.ink, known=known)
    if len(notes.errors) == before:
        _kind(chart, room, notes)
    return len(notes.errors) == before


def _values(chart: Chart, notes: Notes) -> None:
    for row in chart.rows:
        if not math.isfinite(row.value):
            notes.error("charts.not-a-number", chart.where, label=row.label, value=row.shown)
        elif row.value < 0:
            notes.error("charts.negative", chart.where, label=row.label, value=row.shown)


def _units(chart: Chart, notes: Notes) -> None:
    """Figures written with units of their own must all agree with the chart's."""
    written = [_QUALIFIERS.sub("", _NUMBER.sub("", row.shown)) for row in chart.rows if math.isfinite(row.value)]
    units = list(dict.fromkeys(unit for unit in (chart.unit, *written) if unit))
    if len(units) > 1:
        notes.error("charts.mixed-units", chart.where, units=units)


def _kind(chart: Chart, room: Room, notes: Notes) -> None:
    if chart.kind == "slope":
        if len(chart.rows) != 2:
            notes.error("charts.slope-rows", chart.where, count=len(chart.rows))
        return
    if chart.kind == "dots":
        _counted(chart, room, notes)
        return
    if chart.whole is not None and max(row.value for row in chart.rows) > chart.whole:
        value = max(chart.rows, key=lambda row: row.value).shown
        notes.error("charts.above-whole", chart.where, value=value, whole=f"{chart.whole:g}")


def _counted(chart: Chart, room: Room, notes: Notes) -> None:
    before = len(notes.errors)
    for row in chart.rows:
        if row.value != int(row.value):
            notes.error("charts.not-whole-units", chart.where, label=row.label, value=row.shown)
    total = sum(row.value for row in chart.rows)
    if not total and not chart.whole:
        notes.error("charts.nothing-to-count", chart.where)
    if chart.whole is not None and total > chart.whole:
        notes.error("charts.above-whole", chart.where, value=f"{total:g}", whole=f"{chart.whole:g}")
    if chart.whole is not None and chart.whole != int(chart.whole):
        notes.error("charts.not-whole-units", chart.where, label="whole", value=f"{chart.whole:g}")
    if room.squares and chart.whole != 100:
        whole = "–" if chart.whole is None else f"{chart.whole:g}"
        notes.error("charts.squares-whole", chart.where, whole=whole)
    marks = len(chart.rows) + (1 if chart.whole is not None and total < chart.whole else 0)
    if len(notes.errors) == before and len(chart.key) > marks:
        notes.error("charts.key-too-long", chart.where, count=len(chart.key), marks=marks)
