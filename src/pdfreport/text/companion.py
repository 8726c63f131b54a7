"""A face of its own for Western text in Chinese (typography.md GR-9, GR-11): smaller or larger, and a little shifted.

In: a normalised paragraph, its class letters, the style and the faces. Out: the same with runs cut where the script
changes, those of Western letters, figures and marks in the companion face. Which code points are Western was decided
before (section 2); breaks and gaps do not change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pdfreport.design.styles import Face, ParagraphStyle
from pdfreport.fonts.catalog import Catalog
from pdfreport.text import classes as k
from pdfreport.text.model import Run, StyledText

_WESTERN = k.pattern(k.WESTERN)
_STRETCH = re.compile(f"{_WESTERN}(?:[ G^]*{_WESTERN})*")  # words with the spaces between them
FIGURE = 740  # GR-9: figures as high as 0.72 to 0.76 em of the Chinese
LEAST, MOST = 950, 1150


def accompanied(styled: StyledText, style: ParagraphStyle, letters: str, catalog: Catalog) -> StyledText:
    """The paragraph with its Western stretches in the style's Western faces."""
    runs: list[Run] = []
    for run in styled.runs:
        face = style.strong_latin if run.face == style.strong else style.latin if run.face == style.face else None
        runs += [run] if face is None else _cut(run, letters, face, style, catalog)
    return replace(styled, runs=tuple(runs))


def _cut(run: Run, letters: str, face: Face, style: ParagraphStyle, catalog: Catalog) -> Iterator[Run]:
    at = run.start
    scale = style.latin_scale or figure_scale(face, catalog)
    for found in _STRETCH.finditer(letters, run.start, run.end):
        if found.start() > at:
            yield replace(run, start=at, end=found.start())
        rise = style.latin_shift * run.scale // 1000
        yield replace(run, start=found.start(), end=found.end(), face=face, scale=run.scale * scale // 1000, rise=rise)
        at = found.end()
    if at < run.end:
        yield replace(run, start=at, end=run.end)


def figure_scale(face: Face, catalog: Catalog) -> int:
    """The size, per mille, at which the face's figures are FIGURE high, within what GR-9 allows."""
    height = catalog.face(face).height("1")
    return min(MOST, max(LEAST, round(FIGURE * 1000 / height))) if height else 1000
