"""Which way each character of a vertical line stands (typography.md VT-2, VT-4 to VT-7).

In: a paragraph's text with its resolved classes. Out: for each code point a way of standing, the glyph it borrows, and
its class as the line breaker sees it: a number or an abbreviation that stands upright behaves like Han (VT-6, SP-4).
Whether a font has a form for vertical lines is not known here: `FORM` leaves that to the face.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cache

from pdfreport.text import classes as k
from pdfreport.text.resolve import Resolved

UPRIGHT, TURNED, FORM, JOINED = "U", "R", "V", "T"  # FORM: as the font's `vert` has it, or else turned (Tr)

BRACKETS = {"“": "『", "”": "』", "‘": "「", "’": "」"}  # VT-4, mainland: what a Chinese quote is drawn as
ELSEWHERE = {"“": "「", "”": "」", "‘": "『", "’": "』"}  # in Taiwan, Hong Kong and Japan
MOST_JOINED = 3  # digits of a tate-chu-yoko unit (VT-5)
CAPITALS = 4  # letters of an abbreviation that stands upright (VT-7)
_OWN_FORM = frozenset("DdLlNn")  # dashes, ellipses, connectors: the font's form, or turned (VT-2)
_STAND = frozenset((k.COLON, k.EXCL, k.MIDDOT))  # upright in Chinese whatever UAX #50 says (VT-2)
_WESTERN = re.compile(r"[A0$%().!Q](?:[A0$%().!Q^ G]*[A0$%().!Q^])?")
_DIGITS = re.compile("[0-9]+")
_CAPITALS = re.compile(f"[A-Z]{{2,{CAPITALS}}}")
_YEAR = 4  # digits before 年 that take a frame each (VT-5)
_OF_YEAR = re.compile("(?:[—～至到][0-9]{4})?年")  # in 2024—2025年 the first year stands as the second does


def orient(
    text: str, resolved: Resolved, tcy_digits: int, thirds: Callable[[int], bool], mainland: bool = True
) -> tuple[str, Resolved]:
    """The way of each code point, and classes and borrowed glyphs as they are then.

    `thirds` says whether the face at a position has digits a third of an em wide.
    """
    letters, ways = list(resolved.classes), [_stands(*pair) for pair in zip(text, resolved.classes, strict=True)]
    drawn, brackets = dict(resolved.drawn), BRACKETS if mainland else ELSEWHERE
    for at, char in enumerate(text):
        if char in BRACKETS and letters[at] in (k.OPEN, k.CLOSE):
            drawn[at] = brackets[char]
    for match in _WESTERN.finditer(resolved.classes):
        start, end = match.span()
        way = _western(text, start, end, tcy_digits, thirds)
        ways[start:end] = [way] * (end - start)
        if way != TURNED:
            tail = k.EXTEND if way == JOINED else k.WIDE_DIGIT  # neither is ever broken or spaced out
            letters[start:end] = [k.WIDE_DIGIT, *(tail * (end - start - 1))]
    for at in range(1, len(ways)):
        if resolved.classes[at] == k.EXTEND:
            ways[at] = ways[at - 1]
    classes = "".join(letters)
    return "".join(ways), Resolved(classes, resolved.full, resolved.narrow, drawn)


def _stands(char: str, letter: str) -> str:
    """One character by itself (VT-2)."""
    if letter == k.HAN or letter in _STAND:
        return UPRIGHT
    if letter in _OWN_FORM or char in BRACKETS:
        return FORM
    return {"U": UPRIGHT, "u": UPRIGHT, "r": FORM, "R": TURNED}[orientation(ord(char))]


def _western(text: str, start: int, end: int, tcy_digits: int, thirds: Callable[[int], bool]) -> str:
    """A Western stretch: short numbers and abbreviations upright, everything else lies along the line."""
    inside, count = text[start:end], end - start
    if _DIGITS.fullmatch(inside):
        if count == 1 or (count == _YEAR and _OF_YEAR.match(text, end)):
            return UPRIGHT
        if count <= MOST_JOINED:
            joined = count <= tcy_digits and (count < MOST_JOINED or thirds(start))
            return JOINED if joined else UPRIGHT
        return TURNED
    if _CAPITALS.fullmatch(inside) or (count == 1 and inside.isalpha()):
        return UPRIGHT
    return TURNED


@cache
def _table() -> tuple[tuple[int, ...], str]:
    """Where the property changes, and the values from there."""
    from pdfreport.text.orientation_table import STRETCHES  # 1 ms that only vertical lines need

    entries = STRETCHES.split()
    return tuple(int(entry[:-1], 16) for entry in entries), "".join(entry[-1] for entry in entries)


def orientation(codepoint: int) -> str:
    """Vertical_Orientation of a code point: U, R, u (Tu) or r (Tr) (UAX #50)."""
    begins, values = _table()
    return values[bisect_right(begins, codepoint) - 1]
