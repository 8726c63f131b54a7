"""Words that stand on words of another frame."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import pdfreport
from pdfreport.display.document import Document
from tests.shipped import FEATURES, composed

ROOT = Path(__file__).parents[2]


def collisions(document: Document) -> list[dict[str, str]]:
    """What the composing said about words on words."""
    return [dict(d.facts) for d in document.report["diagnostics"] if d.code == "page.words-collide"]


def test_a_chart_over_a_sidebar_is_told_once(tmp_path: Path) -> None:
    """Two frames whose words overlap are named both, once for the pair."""
    layout = tmp_path / "bad.yaml"
    written = (ROOT / "layouts" / "report-a3.yaml").read_text(encoding="utf-8")
    layout.write_text(written.replace("lines: 47-55, figure: approval", "lines: 37-45, figure: approval"), "utf-8")
    shutil.copytree(ROOT / "layouts" / "shared", tmp_path / "shared")
    (told,) = collisions(pdfreport.compose(pdfreport.load(ROOT / "data" / "jiangjin-2022"), str(layout)))
    assert {told["frame"], told["other"]} == {"approval", "numbers"}


@pytest.mark.parametrize("layout", FEATURES)
def test_the_shipped_designs_have_none(layout: str) -> None:
    """The sample's words never stand on one another."""
    assert not collisions(composed("jiangjin-2022", layout))
