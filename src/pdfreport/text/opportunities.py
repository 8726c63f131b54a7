"""Where a line may end (typography.md 7 and 8), as a price per gap.

In: class letters, text. Out: for every gap a price in the badness units of section 11, 0 for free and `NEVER` for
forbidden. `price` judges two neighbouring classes; `adjust` adds what depends on more than two clusters. Widths play
no part here.
"""

from __future__ import annotations

import re

from pdfreport.text import classes as k

NEVER = -1
DASH_START = 30  # BR-4
SOFT = 50
HYPHEN = 100
LONE_PARTICLE = 10
UNIT_SPLIT = 300  # (project) 50 in BR-4: a number parted from its measure reads worse than 0.14 em in every gap

LEVELS = ("none", "loose", "basic", "gb", "strict")

_NO_START = frozenset("CSEe,:MmNn/).!%PpiQ")
_NO_END = frozenset("O($fQ")
_LOOSE_START = frozenset(":EeMmNniDL")  # LB-2
_DASHES = frozenset("DL")
_STICKY = frozenset("GJ")
_MEASURES = frozenset("年月日号时点分秒岁元角万亿千百个人名位次倍种件层楼路届期版条章节页吨米")  # UB-6
_LONG_MEASURES = ("公里", "平方米")
_LONG_MEASURE_STARTS = frozenset(measure[0] for measure in _LONG_MEASURES)
_MORE_MEASURES = frozenset(
    "辆台家份册项所座头只张字周世套户亩吋尺斤克升度级类组批场余多"
)  # (project) the same for newspapers

_NUMBER = re.compile(
    "[0-9０-９]+"
)  # with all the measures in it, it would take longer to compile than to search a page
_SHORT_BRACKET = re.compile(r"[O(][^OC()]\^*()[^OC()]\^*[C)]")
_RANGE = re.compile(r"0N(?=0)")
_PARTICLES = frozenset("的了吗呢吧")
_AFTER_PARTICLE = (
    "，。、；：！？”’）》"  # looked for one by one: a pattern of Chinese characters takes longer to compile
)
_THREE_CLOSERS = re.compile(k.pattern(k.CLOSING) + "{3,}")
_HYPHENATED = re.compile(r"(?<=AA\.)(?=AA)")  # a Han character before the word is no letter of it
_BESIDE_DOT = re.compile("(?<=H)(?=H[Mm]H)|(?<=H[Mm]H)(?=H)")
_MIDDLE_PART = re.compile("(?<=[Mm])H{4,8}(?=[Mm])")  # of as many as names have; of three, no gap is left
_ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]+|[\w.+-]+@[\w.-]+\.\w+")
_ADDRESS_BREAK = re.compile(r"(?<=[/?&=.\-_])(?<!:/)(?=[^/?&=.\-_])")


def price(a: str, b: str, level: str) -> int:
    """The price of a line end between classes `a` and `b`."""
    if b in k.ATTACHED or a in _STICKY or b in _STICKY:
        return NEVER  # inside a cluster or beside glue
    if b in (k.SPACE, k.IDSP, k.ZW, k.SHY):
        return NEVER  # LB-7: they stay on the upper line
    if a == k.ZW:
        return 0
    if a == k.CONTROL:
        a = k.HAN  # what it stands after is not known here
    if (a in k.WESTERN and b in k.WESTERN) or a == b == k.WIDE_DIGIT:
        return NEVER  # UB-2 to UB-4
    if a == k.PREFIX or a == k.PREFIX_WIDE:
        return NEVER
    if b in (k.POSTFIX, k.POSTFIX_WIDE) and a in (k.DIGIT, k.WIDE_DIGIT):
        return NEVER
    if a == k.SHY:
        return HYPHEN
    return 0 if level == "none" else _by_sets(a, b, level)


def _by_sets(a: str, b: str, level: str) -> int:
    """The start and end sets of 7.1."""
    if a in _NO_END or (a == k.SOLIDUS and level in ("gb", "strict")):
        return NEVER
    if b in _DASHES:
        return NEVER if level == "strict" else 0 if level == "loose" else DASH_START
    if b in _NO_START:
        if level == "loose" and (b in _LOOSE_START or (b in "Pp" and a in k.HAN_LIKE)):
            return 0
        return NEVER
    return 0


def adjust(text: str, classes: str, prices: list[int]) -> None:
    """Add to `prices` (one per code point: a line may end before it) what needs more context than two clusters."""
    if k.NOTE in classes:  # a raised figure is no number that a measure follows
        text = "".join("\u3000" if letter == k.NOTE else char for char, letter in zip(text, classes, strict=True))
    if k.DIGIT in classes or k.WIDE_DIGIT in classes:
        _numerals(text, prices)
        for match in _RANGE.finditer(classes):
            _raise(prices, match.end(), SOFT)
    if k.OPEN in classes or k.WOPEN in classes:
        for match in _SHORT_BRACKET.finditer(classes):
            _raise(prices, match.start(1), SOFT)  # UB-7
    for mark in _AFTER_PARTICLE:
        at = text.find(mark, 1)
        while at > 0:
            if text[at - 1] in _PARTICLES:
                _raise(prices, at - 1, LONE_PARTICLE)
            at = text.find(mark, at + 1)
    if "-" in text or "‐" in text or "—" in text:
        for match in _HYPHENATED.finditer(classes):
            if text[match.start() - 1] in "-‐—":
                prices[match.start()] = SOFT  # LB-12; a dash between words (project) like a hyphen in one
    if k.MIDDOT in classes or k.KATAKANA_DOT in classes:
        _names(classes, prices)
    if "@" in text or "://" in text or "www." in text:
        _addresses(text, prices)


def _numerals(text: str, prices: list[int]) -> None:
    """UB-6: a measure after a number and 第 before it stay with it."""
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        measure = text[end : end + 1]
        if measure in _MEASURES or (measure in _LONG_MEASURE_STARTS and text.startswith(_LONG_MEASURES, end)):
            _raise(prices, end, UNIT_SPLIT)
        elif measure in _MORE_MEASURES:
            _raise(prices, end, SOFT)
        if start and text[start - 1] == "第":
            _raise(prices, start, UNIT_SPLIT)


def _raise(prices: list[int], gap: int, more: int) -> None:
    """Make an allowed line end dearer."""
    if 0 <= gap < len(prices) and prices[gap] >= 0:
        prices[gap] += more


def _names(classes: str, prices: list[int]) -> None:
    """UB-8: a part between two interpuncts, and the two characters next to one, stay together."""
    for match in _BESIDE_DOT.finditer(classes):
        _raise(prices, match.start(), SOFT)
    for match in _MIDDLE_PART.finditer(classes):
        for gap in range(match.start() + 2, match.end() - 1):
            _raise(prices, gap, SOFT)


def _addresses(text: str, prices: list[int]) -> None:
    """LB-13: URLs and e-mail addresses break after a sign, never with an added hyphen."""
    for match in _ADDRESS.finditer(text):
        for spot in _ADDRESS_BREAK.finditer(text, match.start() + 1, match.end()):
            if text[spot.start() : spot.start() + 2] != "//":
                prices[spot.start()] = SOFT


def escapes(classes: str) -> list[int]:
    """LB-4: gaps before the third and later of three or more closing-type marks."""
    gaps: list[int] = []
    for match in _THREE_CLOSERS.finditer(classes):
        gaps += range(match.start() + 2, match.end())
    return gaps
