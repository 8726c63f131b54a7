"""The garbage collector kept from interrupting the search: it makes a hundred thousand records and no cycles.

Looking through them all for cycles took a quarter of the time of make-up; those that counting does not free are found
when the search is over. Changes nothing but time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

RARELY = 200_000  # objects between two looks for cycles


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Within it the collector looks seldom; afterwards as before."""
    before = gc.get_threshold()
    gc.set_threshold(max(RARELY, before[0]), *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
