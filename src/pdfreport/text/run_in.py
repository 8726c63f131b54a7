"""Run-in heads: strong words that begin a paragraph, and the first character after them (typography.md UB-12).

In: a prepared paragraph and its runs. Out: the same, a line end right after the head at the price of a soft rule. A
paragraph that is strong to its end has no head.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile

from pdfreport.design.styles import ParagraphStyle
from pdfreport.text.columns import Prepared
from pdfreport.text.model import Run
from pdfreport.text.opportunities import SOFT


def keep(p: Prepared, runs: Sequence[Run], style: ParagraphStyle) -> None:
    """Make a line end between the head and the text after it dearer."""
    strong = (style.strong, style.strong_latin)
    end = [run.end for run in takewhile(lambda run: run.face in strong, runs)][-1]
    unit = bisect_left(p.positions, end)
    if unit < len(p) and p.prices[unit] >= 0:
        p.prices[unit] += SOFT
