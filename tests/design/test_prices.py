"""The list of prices of make-up in the users' documents."""

from __future__ import annotations

import re

from pdfreport.design.makeup import PRICES
from tests.house.tree import ROOT


def test_the_document_lists_every_price() -> None:
    """What docs/layouts.md says a term costs is what it costs, and no term is left out."""
    text = (ROOT / "docs" / "layouts.md").read_text(encoding="utf8")
    listed = text[text.index("Prices, in hundredths") : text.index("## Limits")]
    assert {name: int(price) for name, price in re.findall(r"`(\w+)`\s+(\d+)", listed)} == PRICES
