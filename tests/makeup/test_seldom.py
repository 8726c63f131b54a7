"""The collector during make-up: quieter within, and as it was afterwards, whatever happens."""

from __future__ import annotations

import gc

import pytest

from pdfreport.makeup.seldom import RARELY, seldom_collected


def _refuse() -> None:
    with seldom_collected():
        assert gc.get_threshold()[0] >= RARELY
        raise KeyError


def test_the_collector_is_given_back_as_it_was() -> None:
    """A caller's own setting stands again after make-up, also after a refusal."""
    before = gc.get_threshold()
    with pytest.raises(KeyError):
        _refuse()
    assert gc.get_threshold() == before


def test_a_quieter_collector_stays() -> None:
    """A caller that has it look even more seldom keeps that."""
    before = gc.get_threshold()
    gc.set_threshold(5 * RARELY, 7, 8)
    try:
        with seldom_collected():
            assert gc.get_threshold() == (5 * RARELY, 7, 8)
    finally:
        gc.set_threshold(*before)
