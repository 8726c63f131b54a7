"""All that one face has to shape for a list of paragraphs, in as few calls as the shaper can bear.

In: the paragraphs' stretches in that face, joined. Out: the columns of the whole. What each stretch is, and which of
its code points want special forms, `prepare` has gathered.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import chain
from math import isqrt

from pdfreport.fonts.face import Face
from pdfreport.fonts.shape import Manner, Shaped, shape

GLUE_OUT = "\n"  # between stretches of one call; no feature reaches across it
CALL, SPANS = 20_000, 2000  # code points and special stretches of one shaping call: the shaper gives up at twice that
STEPS = 30_000  # code points × special stretches: the shaper walks through the text for each; a call of its own is less
_WESTERN_RUN = re.compile("[!-~\u00c0-\u024f]{2,}")
Spans = list[tuple[int, int]]


def shape_all(key: tuple[Face, Manner], text: str, full: Spans, narrow: Spans) -> Shaped:
    """What a face has to shape: a call for every few paragraphs, several for what no page holds; spans are sorted."""
    kern = [match.span() for match in _WESTERN_RUN.finditer(text)]
    parts: list[Shaped] = []
    starts: list[int] = []
    at = 0
    while at < len(text) or not starts:
        end = _end(text, at, len(kern) + len(full) + len(narrow))
        spans = [_inside(of, at, end) for of in (kern, full, narrow)]
        parts.append(_shape_some(key, text[at:end], spans[0], spans[1], spans[2]))
        starts.append(at)
        at = end
    return parts[0] if len(parts) == 1 else _joined(parts, starts)


def _end(text: str, at: int, special: int) -> int:
    """Where a call ends that begins at a code point: after a stretch, since shaping does not reach across its end."""
    size = isqrt(STEPS * len(text) // special) if special else CALL
    if len(text) - at <= size:
        return len(text)
    return text.rfind(GLUE_OUT, at, at + size) + 1 or text.find(GLUE_OUT, at + size) + 1 or len(text)


def _shape_some(key: tuple[Face, Manner], text: str, kern: Spans, full: Spans, narrow: Spans) -> Shaped:
    """One call, or two for a text that is too long for it."""
    face, manner = key
    if len(text) <= CALL and len(kern) + len(full) + len(narrow) <= SPANS:
        return shape(face, text, kern=kern, full=full, narrow=narrow, manner=manner)
    cut, count = _cut(text), len(text)
    pieces = []
    for start, end in ((0, cut), (cut, count)):
        part = text[start:end]
        western = [match.span() for match in _WESTERN_RUN.finditer(part)]
        pieces.append(_shape_some(key, part, western, _inside(full, start, end), _inside(narrow, start, end)))
    return _joined(pieces, (0, cut))


def _joined(parts: Sequence[Shaped], starts: Sequence[int]) -> Shaped:
    """The columns of several calls, one after another."""
    clusters: list[int] = []
    for part, start in zip(parts, starts, strict=True):
        clusters += [cluster + start for cluster in part.clusters] if start else part.clusters
    return Shaped(
        list(chain.from_iterable([part.glyphs for part in parts])),
        list(chain.from_iterable([part.advances for part in parts])),
        clusters,
        list(chain.from_iterable([part.places for part in parts])),
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
    """The spans that begin between `start` and `end`, counted from `start`; none reaches past the end."""
    low, high = bisect_left(spans, (start, start)), bisect_left(spans, (end, end))
    return [(first - start, last - start) for first, last in spans[low:high]]
