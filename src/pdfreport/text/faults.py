"""What a broken paragraph could not keep, told to the editor: one warning a kind, with place, number and a sample.

In: a prepared paragraph and its `Breaks`. Out: warnings. Whether a paragraph has faults at all was found out while it
was broken (`Breaks.faults`), so one without any costs nothing here.
"""

from __future__ import annotations

from collections.abc import Iterator

from pdfreport.diag import Notes, Where
from pdfreport.text.columns import Prepared
from pdfreport.text.linebreak import FAULTS, Breaks, line_faults

SAMPLE = 24  # characters of a line that a message shows


def report_faults(p: Prepared, breaks: Breaks, where: Where, notes: Notes) -> None:
    """Warn of every kind of fault in the lines of a paragraph: how many lines have it, and the first of them.

    `where` is where its words stand now: one prepared paragraph serves all that have the same words.
    """
    for kind in FAULTS:
        if kind in breaks.faults:
            samples = [_sample(p, breaks, index) for index in _lines_with(p, breaks, kind)]
            notes.warn(f"text.line-{kind}", where, count=len(samples), sample=samples[0])


def _lines_with(p: Prepared, breaks: Breaks, kind: str) -> Iterator[int]:
    """The lines that have one kind of fault."""
    start = 0
    for index, end in enumerate(breaks.ends):
        room = breaks.measures[index] - (0 if index else p.style.indent)
        if kind in line_faults(p, start, end, room)[1]:
            yield index
        start = end


def _sample(p: Prepared, breaks: Breaks, index: int) -> str:
    """The line's text, its middle left out if it is long."""
    start = breaks.ends[index - 1] if index else 0
    text = p.text[p.positions[start] : p.positions[breaks.ends[index]]].strip()
    return text if len(text) <= SAMPLE else f"{text[: SAMPLE // 2]}…{text[-SAMPLE // 2 + 1 :]}"
