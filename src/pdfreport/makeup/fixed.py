"""Units of fixed size: sidebars and adverts."""

from __future__ import annotations

from pdfreport.makeup.unit import Unit
from pdfreport.page.desk import Desk


def fixed_units(desk: Desk) -> tuple[Unit, ...]:
    """The page's sidebars."""
    return ()
