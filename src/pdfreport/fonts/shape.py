"""One HarfBuzz call: a string in one face to columns of glyphs, advances and clusters.

In: text whose shared code points are resolved, with the stretches that want Western kerning, full-width and
proportional forms; level, down a vertical line (with the font's `vert` forms), or in narrow digits. Out: columns in
1/1000 em. Punctuation is never squeezed here: `halt`, `chws` and `palt` stay off,
or the composer's own trimming would be applied twice (typography.md PW-1, section 18).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import uharfbuzz as hb

from pdfreport.fonts.face import Face

Span = tuple[int, int]

SCRIPT, LANGUAGE = "Hani", "zh-Hans"
OFF = ("halt", "vhal", "chws", "vchw", "palt", "vpal", "hwid", "dlig", "vkrn", "valt")
LEVEL, DOWN = "", "down"


class Shaped(NamedTuple):
    """Columns of one shaped string. `clusters[i]` is the code point where glyph i's source begins.

    `places` are the shaper's own, of which only combining marks need more than the advance.
    """

    glyphs: list[int]
    advances: list[int]
    clusters: list[int]
    places: Sequence[Any]

    def offset(self, at: int) -> tuple[int, int]:
        """How far right and up of its pen glyph `at` stands."""
        return self.places[at].x_offset, self.places[at].y_offset


class Manner(NamedTuple):
    """How a text is shaped. `way` is LEVEL, DOWN, or the feature of the digits of a tate-chu-yoko unit (hwid, twid).

    `language` chooses the font's regional forms (`locl`, section 18), `ruby` those that it has for annotations (RB-9).
    """

    way: str = LEVEL
    language: str = LANGUAGE
    ruby: bool = False


MANNER = Manner()


def shape(
    face: Face,
    text: str,
    *,
    kern: Sequence[Span] = (),
    full: Sequence[Span] = (),
    narrow: Sequence[Span] = (),
    manner: Manner = MANNER,
) -> Shaped:
    """Shape `text`; `kern`, `full` (fwid) and `narrow` (pwid) are the stretches where those features are on.

    Figures are lining where a font has a choice (section 18). `manner` is how the text runs and whose forms it has.
    """
    if not text:
        return Shaped([], [], [], ())
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = "ttb" if manner.way == DOWN else "ltr", SCRIPT, manner.language
    features: dict[str, bool | list[tuple[int, int, bool]]] = dict.fromkeys(OFF, False)
    features["kern"] = [(0, len(text), False), *((start, end, True) for start, end in kern)]
    features["lnum"] = True
    if full:
        features["fwid"] = [(start, end, True) for start, end in full]
    if narrow:
        features["pwid"] = [(start, end, True) for start, end in narrow]
    if manner.way not in (LEVEL, DOWN):
        features[manner.way] = True
    if manner.ruby:
        features["ruby"] = True
    hb.shape(face.hb_font, buffer, features)
    infos, places = buffer.glyph_infos, buffer.glyph_positions
    return Shaped(
        [info.codepoint for info in infos],
        [-place.y_advance for place in places] if manner.way == DOWN else [place.x_advance for place in places],
        [info.cluster for info in infos],
        places,
    )
