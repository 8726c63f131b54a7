"""Which story went to which page and why, in an editor's words.

Comes in: a pool shared out, and the edition as it is printed. Goes out: a note per story, and by page number what the
report tells.
"""

from __future__ import annotations

from typing import Any

from pdfreport.content.model import Edition
from pdfreport.diag import Notes
from pdfreport.makeup.shares import Shared
from pdfreport.page.told import title_of


def tell_shares(done: Shared, given: Edition, printed: Edition, notes: Notes) -> dict[int, list[dict[str, Any]]]:
    """Say where every story of the pool stands and why, those that the `given` edition puts on a page left out."""
    named = {name for page in given.pages for name in page.stories if not given.open}
    why = {name: reason for name, reason in done.why if name not in named}
    out: dict[int, list[dict[str, Any]]] = {}
    for index in done.pool.pages:
        page = printed.pages[index]
        row = out.setdefault(page.number, [])
        for name in page.stories:
            if name in why and name not in page.continued:
                story = printed.story(name)
                reason = f"pages.why-{why[name]}"
                if len(done.pool.pages) > 1:  # of one page there is nothing to say
                    notes.note("pages.taken", story.where, story=title_of(story), page=page.number, why=reason)
                row.append({"story": name, "why": why[name]})
    for name, number, rest, after in done.jumps:
        story = printed.story(name)
        notes.note("pages.jumped", story.where, story=title_of(story), page=number, rest=rest, after=after)
        out[rest].append({"story": name, "why": "jump", "from": number, "after_paragraph": after})
    return out
