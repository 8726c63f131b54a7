"""What a document says in the editor's order, whatever order its pages are painted in.

Comes from the page room, goes to writers that tag: one passage a node of `Mark`. Names no font, place or page.
"""

from __future__ import annotations

from pdfreport.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """One element of a story. Passages stand in the order in which they are to be read.

    `title` is what an outline calls a heading. `actual` is the whole sentence behind a passage that the page shows cut
    up or rearranged: it is read aloud and extracted in its place (ISO 32000-1, 14.9.4).
    """

    node: str
    title: str = ""
    actual: str = ""
