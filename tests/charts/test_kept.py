"""Drawings kept between runs: the same as fresh ones, dropped when anything they depend on changes."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from pdfreport import cachedir
from pdfreport.charts import kept
from pdfreport.charts.draw import drawing
from pdfreport.charts.room import Drawing, Room
from pdfreport.color import percent, spot
from pdfreport.content.model import Chart
from pdfreport.design.styles import Face
from pdfreport.diag import Notes, Where
from tests.charts.conftest import BARS, DOTS, GREEN, SLOPE, measure, room, row
from tests.conftest import ROOT


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache."""
    monkeypatch.setenv("PDFREPORT_CACHE", str(tmp_path))
    return tmp_path


def draw(chart: Chart, place: Room) -> Drawing:
    """A drawing, from the cache or not."""
    found = drawing(chart, place, Notes())
    assert found is not None
    return found


@pytest.mark.parametrize("chart", [SLOPE, BARS, DOTS])
def test_kept_equals_fresh(chart: Chart, folder: Path) -> None:
    """What is read back is what was drawn, outline by outline and word by word."""
    place = room(120, 90, GREEN, title="一家一家抓落实")
    fresh = draw(chart, place)
    assert kept.fetch(kept.key(chart, place), measure) == fresh
    assert draw(chart, place) == fresh


def test_other_type_drops_what_is_kept(folder: Path) -> None:
    """With another font file the words have other widths, and the chart is drawn anew."""
    place = room(120, 90)
    draw(BARS, place)

    def wider(text: str, face: Face, size: float) -> float:
        return measure(text, face, size) * 1.01

    assert kept.fetch(kept.key(BARS, place), wider) is None
    assert draw(BARS, replace(place, measure=wider)) != draw(BARS, place)


def test_key_depends_on_all_that_matters() -> None:
    """Chart, size, inks, choices and fonts each make another key; the place in the source does not."""
    place = room(120, 90)
    rooms = [
        place, room(121, 90), room(120, 91), room(120, 90, GREEN), replace(place, title="一"),
        replace(place, compare=True), replace(place, sort=False), replace(place, squares=True),
        replace(place, fonts="a"),
    ]  # fmt: skip
    charts = [
        BARS, DOTS, replace(BARS, unit="个"), replace(BARS, whole=1000.0), replace(BARS, quantity=""),
        replace(BARS, finding="少"), replace(BARS, key=("一",)), replace(BARS, rows=(*BARS.rows[1:], row("江津", 3))),
    ]  # fmt: skip
    keys = {kept.key(BARS, one) for one in rooms} | {kept.key(chart, place) for chart in charts}
    assert len(keys) == len(rooms) + len(charts) - 1
    assert kept.key(replace(BARS, where=Where("a.yaml", 3, 1)), place) == kept.key(BARS, place)


def test_damage_counts_as_absent(folder: Path) -> None:
    """An entry cut short or scribbled over is drawn again, without a word."""
    place = room(120, 90)
    fresh = draw(BARS, place)
    (entry,) = (path for path in folder.rglob("*") if path.is_file())
    whole = entry.read_bytes()
    for damaged in (b"", whole[:-7], whole[:40] + b"?" + whole[41:]):
        entry.write_bytes(damaged)
        assert kept.fetch(kept.key(BARS, place), measure) is None
        assert draw(BARS, place) == fresh
        assert entry.read_bytes() == whole


def test_another_form_counts_as_absent(folder: Path) -> None:
    """So is an entry that holds something else than a drawing."""
    import marshal

    cachedir.put("ab12", marshal.dumps((1, 2, 3)))
    assert kept.fetch("ab12", measure) is None


def test_a_refusal_is_not_kept(folder: Path) -> None:
    """A chart that does not fit leaves nothing behind and is refused again."""
    for _ in range(2):
        notes = Notes()
        assert drawing(DOTS, room(40, 8), notes) is None
        assert [note.code for note in notes] == ["charts.no-room"]
    assert not [path for path in folder.rglob("*") if path.is_file()]


SCRIPT = """
import sys
from pdfreport.charts.draw import drawing
from pdfreport.diag import Notes
from tests.charts.conftest import BARS, room
import os
found = drawing(BARS, room(120, 90), Notes())
heavy = {"matplotlib", "numpy", "PIL", "fontTools"} & set(sys.modules)
print(len(found.paths), sorted(heavy), "MPLCONFIGDIR" in os.environ)
"""


def test_nothing_heavy_for_a_kept_drawing(folder: Path, tmp_path: Path) -> None:
    """The first run loads matplotlib and leaves no file of its own; the second does not load it."""
    home = tmp_path / "home"
    home.mkdir()
    environment = {
        **os.environ, "HOME": str(home), "TMPDIR": str(home),
        "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
    }  # fmt: skip
    environment.pop("MPLCONFIGDIR", None)
    runs = [
        subprocess.run([sys.executable, "-c", SCRIPT], env=environment, capture_output=True, text=True, check=True)
        for _ in range(2)
    ]
    assert [run.stderr for run in runs] == ["", ""]
    first, second = (run.stdout.strip() for run in runs)
    assert "matplotlib" in first
    assert second == first.split(" ")[0] + " [] False"
    assert first.endswith("False")
    assert list(home.iterdir()) == []


def test_spot_inks_are_kept_as_such(folder: Path) -> None:
    """Name, tint and alternate come back, and a drawing in a spot ink is not the one in its look-alike."""
    red = spot("PANTONE 186 C", percent(0, 100, 75, 4))
    process = room(120, 90, {**GREEN, "main": red.solid, "bars": red.solid.scaled(0.4)})
    spotted = room(120, 90, {**GREEN, "main": red, "bars": red.scaled(0.4)})
    assert kept.key(BARS, process) != kept.key(BARS, spotted)
    fresh = draw(BARS, spotted)
    assert kept.fetch(kept.key(BARS, spotted), measure) == fresh
    assert {path.fill for path in fresh.paths} >= {red, red.scaled(0.4)}
