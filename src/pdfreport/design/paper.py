"""The paper of a layout: a printing condition by name, or one of the house's own with its profile file.

Comes in: `paper` as written. Goes out: a `PrintProfile`, or None with a finding. The profile file is not opened here;
`images.profiles` reads and judges it.
"""

from __future__ import annotations

import os
from dataclasses import replace

from pdfreport.design.inks import amounts
from pdfreport.design.needs import suggestion
from pdfreport.design.written import LayoutWritten, PaperWritten
from pdfreport.diag import NOWHERE, Notes, Where
from pdfreport.profile import PROFILES, PrintProfile
from pdfreport.record import place_of


def resolve_paper(layout: LayoutWritten, file: str, notes: Notes) -> PrintProfile | None:
    """The printing condition of a layout; `file` is the layout's own path, beside which its profile is looked for."""
    paper = layout.paper
    if isinstance(paper, PaperWritten):
        return _own(paper, file, notes)
    if paper not in PROFILES:
        notes.error("design.unknown-paper", layout.places["paper"], name=paper, known=suggestion(paper, PROFILES))
        return None
    return PROFILES[paper]


def profile_place(layout: LayoutWritten) -> Where:
    """Where a layout names a profile file of its own; NOWHERE if it names none."""
    paper = layout.paper
    return paper.places.get("profile", NOWHERE) if isinstance(paper, PaperWritten) else NOWHERE


def _own(paper: PaperWritten, file: str, notes: Notes) -> PrintProfile | None:
    """What is written, over the paper that it is like: ink limit and resolutions are never guessed from a profile."""
    before = len(notes.errors)
    like = PROFILES[paper.like]
    most = like.max_ink if paper.max_ink is None else paper.max_ink / 100
    rich = amounts(paper.rich_black) if paper.rich_black else like.rich_black
    if rich is None or rich.k != 1 or rich.total > most + 1e-9:
        facts = {"most": f"{most * 100:.0f}"}
        notes.error("design.bad-rich-black", place_of(paper, "rich_black"), **facts)
    if paper.profile and not paper.name:
        notes.error("design.profile-without-name", paper.places["profile"], profile=paper.profile[:80])
    if len(notes.errors) > before or rich is None:
        return None
    if not paper.profile:
        return replace(like, max_ink=most, rich_black=rich)
    icc = os.path.join(os.path.dirname(file), paper.profile)
    return replace(
        like, name=paper.name, icc=icc, identifier=paper.name, condition=paper.words or paper.name, max_ink=most,
        rich_black=rich,
    )  # fmt: skip
