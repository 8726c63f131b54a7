"""Western runs padded to whole ems, so that Han stay on the grid of their line (typography.md BR-8, `grid_snap`).

In: class letters, widths and which gaps are Chinese–Western ones. Out: the width of those gaps. A run gets up to half
an em on both sides; one with a gap on one side only, at the edge of the text or beside a mark, may not come out even.
"""

from __future__ import annotations

from collections.abc import Sequence

from pdfreport.fonts.face import EM, HALF
from pdfreport.text import classes as k

_RUN = k.WESTERN | {k.SPACE, k.GLUE, k.EXTEND}


def snap(classes: str, widths: Sequence[int], has_gap: Sequence[bool], gaps: list[int]) -> None:
    """Change the gaps around every Western run so that run and gaps are a whole number of ems."""
    count, start = len(classes), 0
    while start < count:
        if classes[start] not in _RUN:
            start += 1
            continue
        end = start
        while end < count and classes[end] in _RUN and (end == start or not has_gap[end]):
            end += 1
        sides = [gap for gap in (start, end) if has_gap[gap]]
        need = -sum(widths[start:end]) % EM or EM
        if len(sides) == 2:
            gaps[start], gaps[end] = need // 2, need - need // 2
        elif sides and need <= HALF:
            gaps[sides[0]] = need
        start = end
