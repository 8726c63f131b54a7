"""The outline of a file: pages, their stories, the heads of their sections, each leading to its place.

In: the tree of tags and the pages' titles. Out: outline objects with plain destinations, no action
(print-standards.md section 1, item 6).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from pdfreport.frozen import dataclass
from pdfreport.writers.pdf.objects import File, Name, Raw, Ref, Value, number
from pdfreport.writers.pdf.sheet import Sheet
from pdfreport.writers.pdf.tags import Element, headings


@dataclass(slots=True)
class Entry:
    """One line of the outline: where it leads (page's rank, y from the top of the trim), and what is below it."""

    title: str
    page: int
    y: float
    below: list[Entry] = field(default_factory=list)


def entries(root: Element, titles: Sequence[str]) -> list[Entry]:
    """The outline of a tree: an entry a page, its stories below it, their heads below them."""
    pages = [Entry(title, rank, 0.0) for rank, title in enumerate(titles)]
    for story in root.kids:
        if not isinstance(story, Element) or story.role != "Art":
            continue
        top: Entry | None = None
        for head in headings(_inside(story)):
            if not head.title or head.area is None:
                continue
            entry = Entry(head.title, head.page, head.area.y)
            (pages[head.page].below if top is None else top.below).append(entry)
            top = top or entry
    return pages


def _inside(element: Element) -> list[Element]:
    out = []
    for kid in element.kids:
        if isinstance(kid, Element):
            out += [kid, *_inside(kid)]
    return out


def write(found: Sequence[Entry], pages: Sequence[Ref], sheets: Sequence[Sheet], file: File) -> Ref:
    """Add the outline; its root."""
    root = file.reserve()
    writing = _Writing(pages, sheets, file)
    ends = writing.row(found, root)
    return file.add({"Type": Name("Outlines"), "Count": _count(found), **ends}, root)


def _count(found: Sequence[Entry]) -> int:
    return len(found) + sum(_count(entry.below) for entry in found)


@dataclass(frozen=True, slots=True)
class _Writing:
    pages: Sequence[Ref]
    sheets: Sequence[Sheet]
    file: File

    def row(self, found: Sequence[Entry], parent: Ref) -> dict[str, Value]:
        """Add entries that stand in one row; the keys by which their parent knows them."""
        refs = [self.file.reserve() for _ in found]
        for rank, (entry, ref) in enumerate(zip(found, refs, strict=True)):
            item: dict[str, Value] = {"Title": entry.title, "Parent": parent, "Dest": self._place(entry)}
            if rank:
                item["Prev"] = refs[rank - 1]
            if rank + 1 < len(refs):
                item["Next"] = refs[rank + 1]
            if entry.below:
                item |= self.row(entry.below, ref) | {"Count": _count(entry.below)}
            self.file.add(item, ref)
        return {"First": refs[0], "Last": refs[-1]} if refs else {}

    def _place(self, entry: Entry) -> Value:
        y = number(self.sheets[entry.page].y(entry.y))
        return [self.pages[entry.page], Name("XYZ"), Raw(b"null"), Raw(y.encode("ascii")), Raw(b"null")]
