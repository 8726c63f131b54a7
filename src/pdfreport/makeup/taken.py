"""Which story went to which page and why, in an editor's words.

Comes in: a pool shared out, and the edition as it is printed. Goes out: a note per story, and by page number what the
report tells.
"""

from __future__ import annotations

from typing import Any

from pdfreport.content.model import Edition
from pdfreport.diag import Notes
from pdfreport.makeup.explain import title_of
from pdfreport.makeup.shares import Shared


def tell_shares(done: Shared, printed: Edition, notes: Notes) -> dict[int, list[dict[str, Any]]]:
    """Say where every story of the pool stands and why; reserve stories only where they were taken."""
    why = dict(done.why)
    out: dict[int, list[dict[str, Any]]] = {}
    for index in done.pool.pages:
        page = printed.pages[index]
        row = out.setdefault(page.number, [])
        for name in page.stories:
            if name in why:
                story = printed.story(name)
                reason = f"pages.why-{why[name]}"
                notes.note("pages.taken", story.where, story=title_of(story), page=page.number, why=reason)
                row.append({"story": name, "why": why[name]})
    return out
