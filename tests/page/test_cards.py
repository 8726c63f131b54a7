"""Cards of a sidebar: how facts are shared over rows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pdfreport.page.sidebar.cards import levelled


@given(facts=st.integers(0, 40), across=st.integers(1, 8))
def test_rows_of_cards_are_level(facts: int, across: int) -> None:
    """All facts have a place, no row has too many, none two more than another, and there is no row too many."""
    rows = levelled(facts, across)
    assert sum(rows) == facts
    assert all(row <= across for row in rows)
    assert not rows or max(rows) - min(rows) <= 1
    assert len(rows) == -(-facts // across)
    assert rows == sorted(rows, reverse=True)
