"""Superscripts, subscripts and note marks: smaller, off the baseline, glued to what they follow (UB-5, SP-4).

In: a normalised paragraph with inline marks, and its class letters. Out: both again, raised runs with their scale and
rise. On a Western base (m², CO₂) a raised stretch is part of the word; elsewhere it gets the class NOTE, before which
no line ends, no gap opens and a mark's blank goes. All is within the Han frame's height, so no line gap changes.
"""

from __future__ import annotations

from dataclasses import replace

from pdfreport.design.styles import ParagraphStyle
from pdfreport.inline import INFERIOR, NOTE, RAISED, RUBY, SUPERIOR, of_kind
from pdfreport.text import classes as k
from pdfreport.text.model import Run, StyledText
from pdfreport.text.remarks import Remarks

SCALE = 600  # per mille of the text; by eye, that of the superior figures of common text faces
# by eye: the tops of superior figures stand at those of the figures beside them or a little above, 0.8 em at the most;
# inferior ones reach 0.15 em below the baseline
RISE = {SUPERIOR: 350, NOTE: 350, INFERIOR: -150}
LEAST_GAP = 0.5  # ems of line gap that dots and ruby need (EM-2, RB-1)


def raised(styled: StyledText, letters: str) -> tuple[StyledText, str]:
    """The paragraph with its raised runs settled, and its letters."""
    runs: list[Run] = []
    now = letters
    base = ""
    for run in styled.runs:
        mark = of_kind(run.inline, RAISED)
        if mark is None:
            base = letters[run.end - 1]
            runs.append(run)
            continue
        scale = run.scale * SCALE // 1000
        runs.append(replace(run, scale=scale, rise=run.rise + RISE[mark.kind] * run.scale // 1000))
        letter = k.LATIN if base in k.WESTERN and base != k.SPACE else k.NOTE
        inside = "".join(k.EXTEND if one == k.EXTEND else letter for one in now[run.start : run.end])
        now = now[: run.start] + inside + now[run.end :]
    return replace(styled, runs=tuple(runs)), now


def check_line_gap(styled: StyledText, style: ParagraphStyle, remarks: Remarks) -> None:
    """Remark on dots and ruby in running text whose lines stand too close for them; the leading itself never grows."""
    if style.align != "justify" or style.leading - style.size >= LEAST_GAP * style.size - 1e-6:
        return
    if any(of_kind(run.inline, (RUBY,)) for run in styled.runs):
        remarks.add("text.ruby-gap", styled.where, style.name)
    if any(run.dots for run in styled.runs):
        remarks.add("text.dots-gap", styled.where, style.name)
