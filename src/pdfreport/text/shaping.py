"""All that one face has to shape for a list of paragraphs, in as few calls as the shaper can bear.

In: the paragraphs' stretches in that face, joined. Out: the columns of the whole. What each stretch is, and which of
its code points want special forms, `prepare` has gathered.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from pdfreport.fonts.face import Face
from pdfreport.fonts.shape import Manner, Shaped, shape

GLUE_OUT = "\n"  # between stretches of one call; no feature reaches across it
CALL, SPANS = 20_000, 2000  # code points and special stretches of one shaping call: the shaper gives up at twice that
_WESTERN_RUN = re.compile("[!-~\u00c0-\u024f]{2,}")
Spans = list[tuple[int, int]]


def shape_all(key: tuple[Face, Manner], text: str, full: Spans, narrow: Spans) -> Shaped:
    """What a face has to shape: one call for a page's text, several for what no page holds; spans are sorted."""
    face, manner = key
    kern = [match.span() for match in _WESTERN_RUN.finditer(text)]
    if len(text) <= CALL and len(kern) + len(full) + len(narrow) <= SPANS:
        return shape(face, text, kern=kern, full=full, narrow=narrow, manner=manner)
    cut = _cut(text)
    first = shape_all(key, text[:cut], _inside(full, 0, cut), _inside(narrow, 0, cut))
    rest = shape_all(key, text[cut:], _inside(full, cut, len(text)), _inside(narrow, cut, len(text)))
    return Shaped(
        first.glyphs + rest.glyphs,
        first.advances + rest.advances,
        first.clusters + [cluster + cut for cluster in rest.clusters],
        [*first.places, *rest.places],
    )


def _cut(text: str) -> int:
    """Where a text is parted for shaping: near its middle after a paragraph, else between two Han, else at a space."""
    middle, reach = len(text) // 2, len(text) // 4
    after = text.rfind(GLUE_OUT, middle - reach, middle) + 1
    if after:
        return after
    for at in range(middle, middle - reach, -1):
        if "\u4e00" <= text[at - 1] <= "\u9fff" and "\u4e00" <= text[at] <= "\u9fff":
            return at
    return text.rfind(" ", middle - reach, middle) + 1 or middle


def _inside(spans: Spans, start: int, end: int) -> Spans:
    """The spans that begin between `start` and `end`, counted from `start`; they are one code point each."""
    low, high = bisect_left(spans, (start, start)), bisect_left(spans, (end, end))
    return [(first - start, last - start) for first, last in spans[low:high]]
