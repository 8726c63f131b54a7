"""Characters that no font has, gathered over a whole list of paragraphs: told once a character, emoji once in all.

In: what the fallback of fonts found missing. Out: errors with the first place and a count. Text is never lost: the
errors stop the build, and until then a blank stands where the character would.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import field

from pdfreport.diag import Notes, Where
from pdfreport.frozen import dataclass

_EMOJI = (range(0x1F000, 0x1FB00), range(0x2600, 0x27C0), range(0x2B00, 0x2C00), range(0x2300, 0x2400))
_CONTINUED = (range(0x1F3FB, 0x1F400), range(0xE0020, 0xE0080))  # skin colours and tags belong to what is before them
_FLAGS = range(0x1F1E6, 0x1F200)
_JOINER = "\u200d"
SAMPLE = 4

Lost = tuple[str, int, Where, str, int]  # a text, the position in it, where it stands, the face, the place told or 0


@dataclass(slots=True)
class Lacking:
    """What was missing so far: (character, face) → (how often, where first, at which place of the paragraph)."""

    found: dict[tuple[str, str], tuple[int, Where, int]] = field(default_factory=dict)
    emoji: tuple[int, Where, str] | None = None

    def add(self, text: str, at: int, where: Where, face: str, place: int = 0) -> None:
        """Count the character at a position of a text; `place` is where that is told to be, if not there."""
        code = ord(text[at])
        if any(code in block for block in (*_EMOJI, *_CONTINUED)):
            begins = not any(code in block for block in _CONTINUED) and text[at - 1 : at] != _JOINER
            if code in _FLAGS and _flags_before(text, at) % 2:
                begins = False  # the second half of a flag
            count, first, sample = self.emoji or (0, where, text[at : at + SAMPLE])
            self.emoji = count + begins, first, sample
            return
        count, first, place = self.found.get((text[at], face), (0, where, place or at + 1))
        self.found[text[at], face] = count + 1, first, place

    def tell(self, notes: Notes) -> None:
        """One error a character, in the order in which they were met, and one for all emoji."""
        for (char, face), (count, where, position) in self.found.items():
            point = f"U+{ord(char):04X}"
            shown = "\ufffd" if unicodedata.category(char) in ("Cs", "Cn", "Co") else char
            notes.error(
                "fonts.missing-character", where, char=shown, point=point, position=position, face=face, count=count
            )
        if self.emoji is not None:
            count, where, sample = self.emoji
            notes.error("text.emoji", where, count=max(1, count), sample=sample)


def tell_lacking(lost: Sequence[Lost], notes: Notes) -> None:
    """Say what no font has of these characters of texts."""
    lacking = Lacking()
    for text, at, where, face, place in lost:
        lacking.add(text, at, where, face, place)
    lacking.tell(notes)


def _flags_before(text: str, at: int) -> int:
    """Regional indicators in a row before a position."""
    start = at
    while start and ord(text[start - 1]) in _FLAGS:
        start -= 1
    return at - start
