"""The nodes of paragraphs that are more than running text: entries below their list, quotations below theirs.

Comes in: the paragraphs of one part of a story. Goes out: its pieces. A list is named by the rank of its first entry;
an inner list lies below the entry that it follows, so that the structure tree nests them as the page does.
"""

from __future__ import annotations

from collections.abc import Sequence

from pdfreport.content.division import TURNS
from pdfreport.content.model import Form, Words
from pdfreport.page.parts import REPEATED, Piece

LISTS = ("item", "dialogue")  # tagged as lists: a label and a body each (ISO 32000-1, 14.8.4.3.3)
Inside = tuple[tuple[str, str], ...]


def formed_pieces(words: Sequence[Words], node: str) -> tuple[Piece, ...]:
    """Pieces of the paragraphs of a part whose node is `node`."""
    out: list[Piece] = []
    before = ""
    lists: list[tuple[str, str]] = []  # the open list of each level, and its last entry
    quotation = ""
    for rank, paragraph in enumerate(words):
        if not paragraph:
            continue
        form = paragraph.form or Form()
        if form.kind != before:
            lists, quotation = [], f"{node}/quote-{rank}"
        before = form.kind
        if form.kind in LISTS:
            out.append(_entry(paragraph, (form.level, rank, node), lists))
        elif form.kind in TURNS:
            out.append(Piece((paragraph,), REPEATED, "", "para"))
        elif form.kind == "quotation":
            inside: Inside = ((quotation, "BlockQuote"),)
            out.append(Piece((paragraph,), "P", f"{quotation}/{rank}", "para", inside))
        else:
            out.append(Piece((paragraph,), "P", f"{node}/{rank}", "para"))
    return tuple(out)


def _entry(paragraph: Words, place: tuple[int, int, str], lists: list[tuple[str, str]]) -> Piece:
    """An entry in the list of its level; levels that nobody opened are passed over."""
    level, rank, node = place
    del lists[level:]
    if len(lists) < level:
        lists.append((f"{lists[-1][1] if lists else node}/list-{rank}", ""))
    name = f"{lists[-1][0]}/{rank}"
    lists[-1] = (lists[-1][0], name)
    return Piece((paragraph,), "LI", name, "para", tuple((one, "L") for one, _ in lists))
