"""Designs of one file agree: it has one output intent, and one plate for each spot ink.

Comes in: the designs of its pages. Goes out: findings only.
"""

from __future__ import annotations

from collections.abc import Sequence

from pdfreport.color import Cmyk, Spot
from pdfreport.design.model import Design
from pdfreport.diag import NOWHERE, Notes


def agree(designs: Sequence[Design], notes: Notes) -> None:
    """One paper, and one alternate for each spot ink, in all designs."""
    if len(designs) < 2:
        return  # a design agrees with itself: `design.inks` has seen to that
    papers = {one.profile for one in designs}
    if len(papers) > 1:
        notes.error("design.papers-differ", NOWHERE, papers=sorted(paper.name for paper in papers))
    solids: dict[str, Cmyk] = {}
    for ink in dict.fromkeys(ink for one in designs for ink in one.inks.values() if isinstance(ink, Spot)):
        if solids.setdefault(ink.name, ink.solid) != ink.solid:
            notes.error("design.spot-differs", NOWHERE, spot=ink.name[:60])
