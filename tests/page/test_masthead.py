"""报头: the paper's name stands above all other type, within its share of the page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pdfreport
from pdfreport.content.model import Edition
from pdfreport.display.dump import walk
from pdfreport.display.items import Text

ROOT = Path(__file__).resolve().parents[2]


def sizes(edition: Edition) -> dict[str, tuple[float, float]]:
    """Text of every run of the page with its size and where it begins to end, in points."""
    document = pdfreport.compose(edition)
    runs = [item.run for item in walk(document.pages[0].items) if isinstance(item, Text)]
    return {"".join(run.chars): (run.size, run.x + run.xs[-1] * run.size / 1000) for run in runs}


def test_the_name_is_the_largest_type_of_the_page() -> None:
    """The law asks for it; date and imprint stand beside it in full."""
    found = sizes(pdfreport.load(ROOT / "data" / "shili-front"))
    assert found["示例晚报"][0] == max(size for size, _ in found.values())
    assert any("星期二" in text for text in found)
    assert any("示例市报业中心主办" in text for text in found)


def test_a_long_name_keeps_to_its_share() -> None:
    """A name of many characters is set smaller and leaves the imprint its room."""
    edition = replace(pdfreport.load(ROOT / "data" / "shili-front"), publication="示例市生态环境保护与发展周报")
    size, last = sizes(edition)["示例市生态环境保护与发展周报"]
    assert size < 64
    assert last < 0.75 * 774
