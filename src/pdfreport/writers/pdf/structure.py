"""Elements to the structure tree: Document, an Art a story, and below it what the story says in the editor's order.

In: the elements that were drawn and the document's passages. Out: objects. Kids are sorted by passage, so a caption
painted before its headline is still read after it. Headings are numbered so that none skips a level; the items of a
sidebar become Sect, L, LI, Lbl and LBody, captions go into their figures, cells into tables (ISO 32000-1, 14.8.4;
print-standards.md 4).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from pdfreport.display.structure import CELL, HEAD, Passage
from pdfreport.writers.pdf.objects import File, Name, Ref, Value
from pdfreport.writers.pdf.sheet import Sheet
from pdfreport.writers.pdf.tags import SHOWN, Element, Kid, Tags, headings

if TYPE_CHECKING:
    from pdfreport.writers.pdf.tables import Tables

CELLS = (HEAD, CELL)


def arranged(found: Mapping[str, Element], reading: Sequence[Passage]) -> Element:
    """The whole tree, its root the Document."""
    ranks = {passage.node: rank for rank, passage in enumerate(reading)}
    for passage in reading:
        element = found.get(passage.node)
        if element is not None:
            element.title = passage.title
            # one stretch only: a reader that puts the sentence in place of each of several would say it as often
            if passage.actual and passage.actual != element.text and len(element.kids) == 1:
                element.actual = passage.actual
            element.scope, element.columns, element.rows = passage.scope, passage.columns, passage.rows
    root = Element("Document")
    holders = {passage.node: passage.role for passage in reading if passage.role}
    places = _Places(found, root, holders)
    for node in sorted(found, key=lambda node: _rank(node, ranks)):
        places.put(node, found[node])
    if places.made_tables is not None:
        places.made_tables.finish()
    for home in places.homes.values():
        _level(home)
    return root


def _rank(node: str, ranks: Mapping[str, int]) -> int:
    """Where a node is read: with its own passage, else with that of the nearest node above, else last."""
    while node:
        if node in ranks:
            return ranks[node]
        node = _above(node)
    return len(ranks)


def _above(node: str) -> str:
    return node.rpartition("/")[0]


class _Places:
    """The containers of a tree while elements are put into them in order."""

    def __init__(self, found: Mapping[str, Element], root: Element, holders: Mapping[str, str]) -> None:
        self._found, self._root, self._holders = found, root, holders
        self._lists = {_above(node) for node, element in found.items() if element.role == "LI"}
        self._tabled = {_above(_above(node)) for node, element in found.items() if is_cell(node, element)}
        self._made: dict[str, Element] = {}
        self.made_tables: Tables | None = None
        self.homes: dict[str, Element] = {"": root}  # by story

    def put(self, node: str, element: Element) -> None:
        """An element into its place."""
        story = node.partition("/")[0] if "/" in node and self._holders.get(_above(node)) != "TOC" else ""
        if story not in self.homes:
            self.homes[story] = self._container(self._root, "Art", f"{story}/")
        home = self.homes[story]
        above = _above(node)
        if element.role == "LI":
            element.role = SHOWN["LI"]
            self._item(node, home).kids.append(element)
        elif element.role == "Lbl":
            self._item(above, home).kids.insert(0, element)
        elif is_cell(node, element):
            self.tables.put(node, element, home.kids.append)
        elif element.role == "Caption":
            element.role = SHOWN["Caption"]
            self._caption(above, home).kids.append(element)
        elif above in self._holders:
            self._holder(above, home).kids.append(element)
        elif above in self._lists:
            self._container(home, "Sect", above).kids.append(element)
            self._made.pop(f"L {above}", None)  # a heading ends the list before it
        else:
            home.kids.append(element)

    @property
    def tables(self) -> Tables:
        """The tables, with the first cell or caption of one."""
        if self.made_tables is None:
            from pdfreport.writers.pdf.tables import Tables  # few documents have one

            self.made_tables = Tables()
        return self.made_tables

    def _container(self, parent: Element, role: str, name: str) -> Element:
        key = f"{role} {name}"
        if key not in self._made:
            self._made[key] = Element(role)
            parent.kids.append(self._made[key])
        return self._made[key]

    def _item(self, node: str, home: Element) -> Element:
        """The LI of a node, in its list, or in that of its sidebar."""
        above = _above(node)
        if above in self._holders:
            return self._container(self._holder(above, home), "LI", node)
        box = self._container(home, "Sect", above)
        return self._container(self._container(box, "L", above), "LI", node)

    def _holder(self, node: str, home: Element) -> Element:
        """The element of a passage that holds others; one below an entry of a list stands in that entry."""
        above = _above(node)
        inside = self._item(above, home) if _above(above) in self._holders else home
        return self._container(inside, self._holders[node], node)

    def _caption(self, node: str, home: Element) -> Element:
        """The Caption in the figure that a node lies below; one without a figure stands for itself."""
        while node and getattr(self._found.get(node), "role", "") != "Figure" and node not in self._tabled:
            node = _above(node)
        if node in self._tabled:
            return self._container(self.tables.table(node, home.kids.append), "Caption", node)
        return self._container(self._found[node] if node else home, "Caption", node)


def is_cell(node: str, element: Element) -> bool:
    """Whether an element is a cell whose node tells its row and column."""
    if element.role not in CELLS:
        return False
    parts = node.rsplit("/", 2)
    return len(parts) == 3 and parts[1].isdigit() and parts[2].isdigit()


def _level(home: Element) -> None:
    """Number the headings of a story from 1 without a gap; its title is that of its first."""
    found = headings(_walk(home))
    levels = {level: rank for rank, level in enumerate(sorted({one.role for one in found}), 1)}
    for one in found:
        one.role = f"H{levels[one.role]}"
    if home.role == "Art" and found:
        home.title = found[0].title


def _walk(element: Element) -> Iterator[Element]:
    """An element and all below it that stand in its own story."""
    yield element
    for kid in element.kids:
        if isinstance(kid, Element) and kid.role != "Art":
            yield from _walk(kid)


def write(tags: Tags, root: Element, pages: Sequence[Ref], sheets: Sequence[Sheet], file: File) -> Ref:
    """Add the tree with its way back from pages and annotations; the structure tree root."""
    tree = file.reserve()
    writing = _Writing(pages, sheets, file)
    top = writing.element(root, tree)
    rows: list[Value] = []
    for page in tags.pages:
        rows += [page.rank, file.add([writing.refs[id(owner)] for owner in page.owners])]
    for number, (owner, _) in enumerate((area for page in tags.pages for area in page.areas), len(tags.pages)):
        rows += [number, writing.refs[id(owner)]]
    after = len(rows) // 2
    entries: dict[str, Value] = {
        "Type": Name("StructTreeRoot"), "K": top, "ParentTree": file.add({"Nums": rows}), "ParentTreeNextKey": after,
    }  # fmt: skip
    return file.add(entries, tree)


class _Writing:
    """Elements on their way into the file; `refs` are their objects by identity."""

    def __init__(self, pages: Sequence[Ref], sheets: Sequence[Sheet], file: File) -> None:
        self.pages, self.sheets, self.file = pages, sheets, file
        self.refs: dict[int, Ref] = {}

    def element(self, element: Element, parent: Ref) -> Ref:
        """Add an element and those below it."""
        ref = self.refs[id(element)] = self.file.reserve()
        home = next((kid[0] for kid in element.kids if isinstance(kid, tuple)), element.page)
        kids = [self._kid(kid, home, ref) for kid in element.kids]
        entries: dict[str, Value] = {"Type": Name("StructElem"), "S": Name(element.role), "P": parent}
        entries["K"] = kids[0] if len(kids) == 1 else kids
        if any(isinstance(kid, tuple) for kid in element.kids):
            entries["Pg"] = self.pages[home]
        title = element.title if element.role == "Art" else ""
        for key, words in (("Alt", element.alt), ("ActualText", element.actual), ("T", title), ("Lang", element.lang)):
            if words:
                entries[key] = words
        if element.role == "Figure" and element.area is not None:
            box = self.sheets[element.page].box(element.area)
            entries["A"] = {"O": Name("Layout"), "Placement": Name("Block"), "BBox": list(box)}
        if element.role in CELLS:
            entries |= _cell(element)
        return self.file.add(entries, ref)

    def _kid(self, kid: Kid, home: int, ref: Ref) -> Value:
        if isinstance(kid, Element):
            return self.element(kid, ref)
        page, marked = kid
        if isinstance(marked, Ref):
            return {"Type": Name("OBJR"), "Obj": marked, "Pg": self.pages[page]}
        return marked if page == home else {"Type": Name("MCR"), "Pg": self.pages[page], "MCID": marked}


def _cell(element: Element) -> dict[str, Value]:
    """What a table's cell says of its place (14.8.5.7)."""
    told: dict[str, Value] = {"O": Name("Table")}
    if element.scope:
        told["Scope"] = Name(element.scope)
    for key, count in (("ColSpan", element.columns), ("RowSpan", element.rows)):
        if count > 1:
            told[key] = count
    return {"A": told} if len(told) > 1 else {}
