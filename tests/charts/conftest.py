"""A room of square type for charts: every wide character one em, every other half an em."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path as File

import pytest

from pdfreport.charts.room import Drawing, Label, Palette, Room
from pdfreport.color import Cmyk, percent
from pdfreport.content.model import Chart, Series
from pdfreport.design.styles import Face
from pdfreport.display.items import Path
from pdfreport.geom import Rect
from pdfreport.units import MM

REFS = File(__file__).parent / "refs"
UPDATE = os.environ.get("UPDATE_REFS") == "1"  # UPDATE_REFS=1 pytest tests/charts writes the references anew

BLUE = {
    "main": percent(100, 60, 0, 20), "second": percent(60, 15, 0, 0), "third": percent(0, 0, 0, 70),
    "bars": percent(60, 15, 0, 0), "accent": percent(0, 60, 90, 0), "grey": percent(0, 0, 0, 50),
    "tint": percent(9, 2, 0, 0), "air": percent(100, 60, 0, 20),
}  # fmt: skip
GREEN = {
    "main": percent(85, 0, 75, 45), "second": percent(90, 35, 0, 5), "third": percent(85, 10, 35, 25),
    "bars": percent(45, 8, 0, 0), "accent": percent(0, 100, 95, 10), "grey": percent(0, 0, 0, 50),
    "tint": percent(10, 0, 12, 0), "soil": percent(70, 0, 90, 25),
}  # fmt: skip
RED = {
    "main": percent(0, 100, 95, 10), "second": percent(0, 100, 90, 30), "third": percent(0, 40, 35, 0),
    "bars": percent(0, 40, 35, 0), "accent": percent(0, 25, 75, 8), "grey": percent(0, 0, 0, 50),
    "tint": percent(0, 5, 8, 0),
}  # fmt: skip


def palette(inks: dict[str, Cmyk]) -> Palette:
    """A palette from its inks."""
    roles = ("main", "second", "third", "bars", "accent", "grey")
    return Palette(*(inks[role] for role in roles), named=inks)


def measure(text: str, face: Face, size: float) -> float:
    """Width of square type, in points."""
    return sum(1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.5 for char in text) * size


def room(width: float, height: float, inks: dict[str, Cmyk] = BLUE, **choices: object) -> Room:
    """A room of so many millimetres."""
    return Room(width * MM, height * MM, palette(inks), measure, **choices)  # type: ignore[arg-type]


def row(label: str, value: float, note: str = "", ink: str = "") -> Series:
    """A row whose figure is written as the number is."""
    return Series(label, float(value), f"{value:g}", note, ink)


SLOPE = Chart(
    "slope", "个工作日", (row("法定", 60), row("2022年", 20)), quantity="环评审批时限，工作日", finding="少40个工作日",
    key=("从零起",),
)  # fmt: skip
BARS = Chart(
    "bars", "家",
    (row("固废管理计划", 766), row("危险废物年报", 413), row("大气攻坚帮扶", 387),
     row("错峰生产", 37, "含停产"), row("开放单位", 10)),
    quantity="各项工作涉及企业和单位，家",
)  # fmt: skip
COMPARE = Chart(
    "bars", "工作日", (row("法定", 60), row("压缩到", 20)), quantity="环评审批时限，工作日",
    finding="13项许可事项时限均压缩85%以上",
)  # fmt: skip
DOTS = Chart(
    "dots", "天", (row("优良天数", 291, "由311－20推算"), row("同比增加", 20)), whole=365,
    key=("优良天数，不按日期排列", "同比增加的20天", "其余54天"),
)  # fmt: skip
SQUARES = Chart("dots", "%", (row("党员报到率", 85), row("志愿服务", 9)), whole=100, key=("报到", "志愿", "其余"))


def dump(drawing: Drawing) -> str:
    """A drawing as plain text: one line per outline and label; long outlines by their number and extent."""
    lines = [f"size {drawing.width:.3f} {drawing.height:.3f}"]
    for path in drawing.paths:
        paint = [f"{name} {_ink(ink)}" for name, ink in (("fill", path.fill), ("stroke", path.stroke)) if ink]
        if path.stroke:
            paint.append(f"width {path.width:g} cap {path.cap} join {path.join}")
        lines.append(f"{' '.join(paint)}: {_shape(path)}")
    for label in drawing.labels:
        face = "/".join(label.face)
        place = f"{label.align} {label.x:.3f} {label.y:.3f}"
        lines.append(f"type {face} {label.size:g} {_ink(label.ink)} {place}: {label.text}")
    return "\n".join(lines) + "\n"


def _ink(ink: Cmyk) -> str:
    return ",".join(f"{part * 100:g}" for part in (ink.c, ink.m, ink.y, ink.k))


def _shape(path: Path) -> str:
    if len(path.segments) <= 6:
        return " ".join(" ".join(str(part) for part in segment) for segment in path.segments)
    box = extent(path)
    outlines = sum(1 for segment in path.segments if segment[0] == "M")
    return f"{outlines} outlines in {box.x:.3f} {box.y:.3f} {box.right:.3f} {box.bottom:.3f}"


def extent(path: Path) -> Rect:
    """The box of all points of an outline, strokes by their middle."""
    numbers = [[float(part) for part in segment[1:]] for segment in path.segments]
    across = [x for values in numbers for x in values[::2]]
    down = [y for values in numbers for y in values[1::2]]
    return Rect(min(across), min(down), max(across) - min(across), max(down) - min(down))


def ink_box(label: Label) -> Rect:
    """The box that the ink of a label can fill: of figures their height, of Han characters their frame."""
    frame = label.box(measure)
    if label.text.replace("%", "").replace(".", "").isdigit():
        return Rect(frame.x, label.y - 0.73 * label.size, frame.width, 0.73 * label.size)
    return frame


@pytest.fixture
def same_as_reference() -> Callable[[str, Drawing], None]:
    """Compare a drawing's dump with the file of that name; UPDATE_REFS=1 writes it instead."""

    def check(name: str, drawing: Drawing) -> None:
        file = REFS / f"{name}.txt"
        if UPDATE:
            file.write_text(dump(drawing), encoding="utf-8")
        assert dump(drawing) == file.read_text(encoding="utf-8")

    return check
