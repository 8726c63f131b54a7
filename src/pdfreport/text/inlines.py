"""What inline marks do to the columns of a paragraph: room for a frame of mourning, wider bases under their ruby.

In: the columns while they are filled, and the paragraph's runs. Out: some widths and line edges changed. A frame of
mourning (示亡号, typography.md EM-6, GB/T 15834) is drawn by the page room in the room made here; that its name stays
on one line is said by its units being kept together.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pdfreport.design.styles import Face
from pdfreport.fonts.catalog import Catalog
from pdfreport.fonts.face import Face as FontFace
from pdfreport.inline import LATE, of_kind
from pdfreport.text import classes as k
from pdfreport.text.columns import Column, UnitRun

if TYPE_CHECKING:
    from pdfreport.text.ruby import Annotated
    from pdfreport.text.sheet import Sheet, Units

PAD = 95  # 1/1000 em: a line of 0.05 em with air on both sides, and less than what readers take for a space; by eye


def stretches(runs: Sequence[UnitRun], kinds: tuple[str, ...]) -> list[tuple[int, int]]:
    """Units that share one mark of these kinds, as (start, end)."""
    found: list[tuple[int, int]] = []
    last = None
    for run in runs:
        mark = of_kind(run.inline, kinds)
        if mark is not None and mark == last and found[-1][1] == run.start:
            found[-1] = found[-1][0], run.end
        elif mark is not None:
            found.append((run.start, run.end))
        last = mark
    return found


def widen(sheet: Sheet, annotations: Sequence[Annotated], gaps: Column) -> tuple[Annotated, ...]:
    """Widen the ends of every framed name, and annotated bases; returns the bases with what is known of them now."""
    for start, end in stretches(sheet.units.runs, (LATE,)):
        sheet.widths[start] += PAD
        sheet.offset(start, PAD)
        sheet.widths[end - 1] += PAD
    if not annotations:
        return ()
    from pdfreport.text import ruby

    return ruby.widen(sheet, annotations, gaps)


def annotate(
    units: Units, faces: Sequence[tuple[FontFace, Face]], catalog: Catalog, language: str, vertical: bool
) -> list[tuple[int, str]]:
    """Set the ruby of the units; framed names and bases of ruby stay on one line (EM-6, UB-10).

    `faces` are those of each run: the font it is set in, and the face that was asked for. Returns the characters of
    annotations that no face has, each with the unit that it is over.
    """
    from pdfreport.text import ruby

    style = units.style
    own = {style.strong_latin: style.strong, style.latin: style.face}  # a gloss over Western text
    chains = []
    for run, (font, face) in zip(units.runs, faces, strict=True):
        western = units.classes[run.start] in k.WESTERN
        chains.append((font, catalog.chain(own.get(face, face) if western else face)))
    units.annotations, missing = ruby.annotated(units.runs, chains, language, vertical)
    bases = [(one.start, one.end) for one in units.annotations if one.is_word]
    units.nobreak += (*stretches(units.runs, (LATE,)), *bases)
    return missing
