"""What the type of a fact says to those who search it, copy it or have it read aloud.

Comes in: a fact's items as they were set. Goes out: the same in the order of the file. A large figure that the words
beside it say as well would be found and read twice: it is drawn, but is no text, as a pull quote would be an artifact
(print-standards.md section 4).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pdfreport.content.model import Item as Copy
from pdfreport.display.items import ARTIFACT, Item, Text


def together(figure: Sequence[Item], words: Sequence[Item], repeated: bool) -> list[Item]:
    """Marker, figure, words: one stretch of text behind its marker. `repeated`: the words say the figure too."""
    shown = [_drawn(item) for item in figure] if repeated else list(figure)
    markers = 1 if words and words[0].mark.role == "Lbl" else 0
    return [*words[:markers], *shown, *words[markers:]]


def repeats(copy: Copy, words: str) -> bool:
    """Whether the words beside a figure hold it as often as its whole sentence does."""
    figure = copy.value + copy.unit
    return 0 < copy.text.count(figure) <= words.count(figure)


def _drawn(item: Item) -> Item:
    if not isinstance(item, Text):
        return item
    return Text(replace(item.run, chars=("",) * len(item.run.glyphs)), ARTIFACT)
