"""Marks that may hang past the end of their line (typography.md 12), with option `hang: end` or `line_end: hang`.

In: class letters and the places of the frames. Out: for each line end at which a mark may hang, how far the line ends
before that mark's trimmed frame does. Whether one hangs is decided line by line in `linecost` and `justify`: only a
mark that would begin the next line otherwise and cannot be pulled in by shrinking (HP-3).
"""

from __future__ import annotations

from collections.abc import Sequence

from pdfreport.design.styles import TypeOptions
from pdfreport.text import classes as k

_MARKS = k.FULL_MARKS | {k.IDSP}
_CLOSING = k.CLOSING | {k.WCLOSE}
_ALWAYS = frozenset((k.STOP, k.COMMA))  # HP-1
_MAINLAND = _ALWAYS | {k.COLON, k.EXCL}


def hangs(classes: str, pens: Sequence[int], ends: Sequence[int], options: TypeOptions) -> dict[int, int]:
    """Line end → amount, in order; nothing in level Traditional text (HP-4)."""
    marks = _MAINLAND
    if options.lang != "zh-Hans":
        from pdfreport.text.locales import HANS, HANT, locale

        place = locale(options.lang)
        if place == HANT and options.direction != "vertical":
            return {}
        if place != HANS:
            marks = _ALWAYS
    found: dict[int, int] = {}
    for gap in range(2, len(classes) + 1):
        after = classes[gap : gap + 1]  # HP-2: one mark alone, none that closes after it
        alone = classes[gap - 2] not in _MARKS and after not in _CLOSING
        if classes[gap - 1] in marks and alone:
            found[gap] = ends[gap] - pens[gap - 1]
    return found
