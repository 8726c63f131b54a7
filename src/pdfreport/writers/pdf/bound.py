"""The pages of a file bound together: their objects, and what leads across them: tags, links, outline.

In: a document, its purpose and its sheets; pages as they are drawn. Out: page objects and entries of the catalog.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pdfreport.display.document import Document
from pdfreport.display.items import Item
from pdfreport.writers.pdf import structure
from pdfreport.writers.pdf.objects import File, Name, Ref, Value
from pdfreport.writers.pdf.purpose import Purpose
from pdfreport.writers.pdf.sheet import Sheet
from pdfreport.writers.pdf.tags import Tags, Untagged


class Bound:
    """Pages in order; `refs` are their objects, known before they are drawn so that links may name them."""

    def __init__(self, document: Document, kind: Purpose, sheets: Sequence[Sheet], file: File) -> None:
        self.sheets = sheets
        self.refs = [file.reserve() for _ in sheets]
        self._document, self._kind, self._file = document, kind, file
        self._tags = Tags(kind.links) if kind.tagged else None
        self._added = 0
        self._next_key = len(sheets)  # of the parent tree: pages come first, then annotations

    def tagged(self, items: Sequence[Item]) -> Untagged:
        """The marked content of the next page, on which these items will be drawn."""
        return Untagged() if self._tags is None else self._tags.page(items)

    def add(self, page: Mapping[str, Value]) -> None:
        """The page that was drawn, with its way into the structure and its annotations."""
        rank = self._added
        self._added += 1
        entries = dict(page)
        if self._tags is not None:
            entries |= {"StructParents": rank, "Tabs": Name("S")}
            areas = self._tags.pages[rank]
            if areas.areas:
                from pdfreport.writers.pdf import links  # few papers have any

                entries["Annots"] = links.write(areas, self.sheets[rank], self._next_key, self._places(), self._file)
                self._next_key += len(areas.areas)
        self._file.add(entries, self.refs[rank])

    def _places(self) -> dict[str, Ref]:
        """The pages by the number that is printed on them."""
        return {str(page.number): ref for page, ref in zip(self._document.pages, self.refs, strict=True)}

    def entries(self) -> dict[str, Value]:
        """The catalog's entries for structure and outline, once all pages have been added."""
        if self._tags is None:
            return {}
        root = structure.arranged(self._tags.found, self._document.reading)
        found: dict[str, Value] = {"MarkInfo": {"Marked": True}}
        if self._kind.links:
            from pdfreport.writers.pdf import bookmarks  # not on the way of a press page

            titles = [page.title or str(page.number) for page in self._document.pages]
            found["Outlines"] = bookmarks.write(bookmarks.entries(root, titles), self.refs, self.sheets, self._file)
        found["StructTreeRoot"] = structure.write(self._tags, root, self.refs, self.sheets, self._file)
        return found
