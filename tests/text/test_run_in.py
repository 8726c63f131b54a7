"""Run-in heads in the square font (typography.md UB-12)."""

from __future__ import annotations

import pytest

from pdfreport.design.styles import ParagraphStyle
from pdfreport.diag import Notes
from pdfreport.fonts.catalog import Catalog
from pdfreport.text.model import Run, StyledText
from pdfreport.text.opportunities import NEVER, SOFT
from pdfreport.text.prepare import prepare
from tests.text.conftest import FACE

STRONG = ("song", "bold")
STYLE = ParagraphStyle("body", FACE, 10, 15, strong=STRONG)


@pytest.mark.parametrize(
    ("parts", "gap", "price"),
    [
        (("一丁。", "七万丈"), 3, SOFT),
        (("一丁", "。七万"), 2, NEVER),  # what may never end a line still may not
        (("一丁。", ""), 2, NEVER),
        (("", "一丁七万"), 2, 0),
    ],
)
def test_the_first_character_stays_with_its_head(parts: tuple[str, str], gap: int, price: int, square: Catalog) -> None:
    """UB-12: a line may end after strong words that begin a paragraph, at the price of a soft rule."""
    head, text = parts
    runs = (Run(0, len(head), STRONG), Run(len(head), len(head + text), FACE))
    p = prepare([(StyledText(head + text, tuple(run for run in runs if run.start < run.end)), STYLE)], square, Notes())
    assert p[0].prices[gap] == price
