"""What differs between mainland, Taiwan and Hong Kong, and Japanese text (typography.md 3.3, 3.4, 20).

In: a language tag. Out: a locale, and what marks are in it: which have blanks on both sides, which stand in the middle
of their frame, which are an em where the mainland's are half an em. Nothing about one paragraph is known here.
"""

from __future__ import annotations

import re

from pdfreport.fonts.face import EM, HALF, Face
from pdfreport.text import classes as k
from pdfreport.text.marks import MarkBox

HANS, HANT, JA = "hans", "hant", "ja"
LANGUAGES: dict[str, str] = {
    "zh": HANS, "zh-CN": HANS, "zh-SG": HANS, "zh-Hans": HANS, "zh-Hans-CN": HANS, "zh-Hans-SG": HANS,
    "zh-TW": HANT, "zh-HK": HANT, "zh-MO": HANT, "zh-Hant": HANT, "zh-Hant-TW": HANT, "zh-Hant-HK": HANT,
    "zh-Hant-MO": HANT, "ja": JA, "ja-JP": JA, "en": HANS,
}  # fmt: skip
WESTERN = frozenset(("en",))  # an unpaired quote and the edge of a paragraph are Western (RS-2)

# 3.2 to 3.4: marks with a blank on both sides, by locale and direction
_TWO_SIDED: dict[tuple[str, bool], frozenset[str]] = {
    (HANT, False): frozenset((k.STOP, k.COMMA, k.COLON, k.MIDDOT)),
    (HANT, True): frozenset((k.STOP, k.COMMA, k.MIDDOT)),
    (JA, False): frozenset((k.COLON, k.MIDDOT)),
    (JA, True): frozenset((k.COLON, k.MIDDOT)),
}
_WHOLE = frozenset((k.EXCL, k.COLON))  # no blank, unless two-sided
_WIDE = frozenset((k.MIDDOT, k.SOLIDUS))  # 1 em
_SENTENCE_GOES_ON = re.compile(f"{k.pattern((k.EXCL, k.EXCL2))}(?={k.pattern(k.HAN_LIKE | k.WESTERN | {k.OPEN})})")
NOTHING: frozenset[str] = frozenset()


def locale(language: str) -> str:
    """The locale of a language tag; the mainland's for any that is not known."""
    return LANGUAGES.get(language, HANS)


def shaping_language(language: str) -> str:
    """The tag that fonts are asked with, for their regional forms (section 18); "" for the house's own."""
    place = locale(language)
    if place == HANT:
        return "zh-HK" if language.endswith(("HK", "MO")) else "zh-Hant"
    return "ja" if place == JA else ""


def two_sided(place: str, vertical: bool = False) -> frozenset[str]:
    """Classes of the marks whose blank is on both sides: they give only where a line must shrink."""
    return _TWO_SIDED.get((place, vertical), NOTHING)


def add_sentence_spaces(classes: str, gaps: list[int]) -> None:
    """3.4: in Japanese an em follows ！ and ？ inside a line, unless a closing mark or a typed space does."""
    for match in _SENTENCE_GOES_ON.finditer(classes):
        gaps[match.end()] += EM


def located(box: MarkBox, face: Face, char: str, letter: str, vertical: bool, place: str) -> MarkBox:
    """The box of a mark as its locale has it, from that of the mainland (3.3, 3.4)."""
    if place == HANS or letter not in _WHOLE | _WIDE | two_sided(place, vertical):
        return box
    width = EM if letter in _WIDE else box.width
    offset = box.offset + (width - box.width) // 2 if letter in _WIDE else _centring(face, char, width, vertical)
    blank = max(0, width - HALF) // 2 if letter in two_sided(place, vertical) else 0
    return MarkBox(width, blank, blank, offset, 0)


def _centring(face: Face, char: str, width: int, vertical: bool) -> int:
    """How far the ink of a mark stands from the middle of its frame: a mainland font has it at the left or above."""
    if vertical:
        from pdfreport.fonts.vertical import ink  # level lines do without it

        seen = ink(face, char)
        return 0 if seen is None else (width - seen.top - seen.bottom) // 2
    found = face.hb_font.get_glyph_extents(face.glyph(char))
    return 0 if found is None else (width - found.width) // 2 - found.x_bearing
