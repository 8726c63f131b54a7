"""The list of fonts that a user is shown."""

from __future__ import annotations

from pathlib import Path

from pdfreport.fonts.catalog import Catalog
from pdfreport.fonts.report import report


def test_a_row_tells_what_a_text_would_miss() -> None:
    """The square font has no emoji and no rare Han; spaces are not counted as missing."""
    (row,) = report(Catalog.open([Path(__file__).parent]), "水 ，龘😀")
    assert (row["role"], row["weight"], row["name"]) == ("song", "regular", "PdfreportSquare-Regular")
    assert row["missing"] == "龘😀"
    assert row["characters"] > 500
    assert row["embeddable"] is True
