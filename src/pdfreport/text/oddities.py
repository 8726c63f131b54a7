"""Characters that print has no use for, told once a kind: controls, direction marks, joiners, halves of pairs.

In: a paragraph that holds some. Out: remarks with place, count and sample. What happens to them is settled elsewhere:
controls and direction marks stay in the text without width or ink (`classes.CONTROL`), full-width digits are set as
they are, a lone surrogate is an error, since no file can hold it.
"""

from __future__ import annotations

import re

from pdfreport.diag import Where
from pdfreport.text.remarks import Remarks

KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("text.control", re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")),
    ("text.direction", re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")),
    ("text.joiner", re.compile("(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])[\u200c\u200d]")),
    ("text.surrogate", re.compile("[\ud800-\udfff]")),
    ("text.wide-digits", re.compile("[０-９]+")),
)
AROUND = 3


def tell(text: str, where: Where, remarks: Remarks, vertical: bool) -> None:
    """Count every kind in a paragraph; full-width digits stand well in vertical lines (VT-5)."""
    for code, pattern in KINDS:
        found = [] if vertical and code == "text.wide-digits" else list(pattern.finditer(text))
        if found:
            sample = text[max(0, found[0].start() - AROUND) : found[0].end() + AROUND]
            remarks.add(code, where, _shown(sample), len(found))


def _shown(sample: str) -> str:
    """The sample with what cannot be seen written as its code point."""
    return "".join(f"<U+{ord(char):04X}>" if not char.isprintable() and not char.isspace() else char for char in sample)
