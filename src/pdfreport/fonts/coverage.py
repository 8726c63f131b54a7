"""Which characters a font has, as sorted boundaries and as a short string.

In: code points. Out: *boundaries*, a flat tuple ``(first, end, first, end, ...)``, strictly
rising, each pair a run of covered code points with ``end`` not included; and a string for the
font index that turns back into the same tuple. Opening font files is not done here.

The string holds the rise from each boundary to the next, less one (the first from -1), in base64
digits as source maps use them, without sign: five bits a digit, lowest first, 32 added when more
follow. Runs and gaps among Han are short, so most boundaries cost one character.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
VALUES = {digit: value for value, digit in enumerate(DIGITS)}
BITS, MORE = 5, 32


def boundaries(codepoints: Iterable[int]) -> tuple[int, ...]:
    """The runs of a set of code points."""
    found: list[int] = []
    for point in sorted(set(codepoints)):
        if found and found[-1] == point:
            found[-1] = point + 1
        else:
            found += (point, point + 1)
    return tuple(found)


def encode(ranges: tuple[int, ...]) -> str:
    """The short string of these boundaries."""
    digits: list[str] = []
    last = -1
    for boundary in ranges:
        assert boundary > last, "boundaries must rise strictly from 0 or more"
        rest = boundary - last - 1
        while rest >= MORE:
            digits.append(DIGITS[MORE | rest & (MORE - 1)])
            rest >>= BITS
        digits.append(DIGITS[rest])
        last = boundary
    return "".join(digits)


def decode(text: str) -> tuple[int, ...]:
    """The boundaries of a short string; ValueError if it is none."""
    ranges: list[int] = []
    last, rest, shift = -1, 0, 0
    for digit in text:
        value = VALUES.get(digit)
        if value is None:
            raise ValueError(f"{digit!r} is not a digit of a coverage string")
        rest |= (value & (MORE - 1)) << shift
        if value & MORE:
            shift += BITS
            continue
        last += rest + 1
        ranges.append(last)
        rest = shift = 0
    if shift or len(ranges) % 2:
        raise ValueError("the coverage string ends in the middle")
    return tuple(ranges)


def covers(ranges: tuple[int, ...], codepoint: int) -> bool:
    """Whether the code point lies in a run."""
    return bisect_right(ranges, codepoint) % 2 == 1
