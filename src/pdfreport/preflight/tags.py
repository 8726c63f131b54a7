"""The structure tree as records (ISO 32000-1, 14.7): elements, what they hold, and the text and boxes behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from functools import cached_property

from pdfreport.frozen import dataclass
from pdfreport.preflight.objects import Box, Object, entries, get, identity, is_dictionary, items, name, several, words
from pdfreport.preflight.pages import Page
from pdfreport.preflight.scene import Text

STANDARD = frozenset((
    "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private",
    "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead",
    "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT",
    "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form",
))  # fmt: skip
DEPTH = 60
Key = tuple[tuple[int, int], int]  # the object whose content it is, MCID


@dataclass(slots=True)
class Element:
    """One element. `content` are the marked pieces it holds itself; `kids` the elements below it, in order."""

    role: str  # after the role map
    said: str  # as written
    source: Object
    parent: Element | None
    kids: list[Element] = field(default_factory=list)
    content: list[Key] = field(default_factory=list)
    held: list[Key | Element] = field(default_factory=list)  # both, in the order of reading
    references: list[Object] = field(default_factory=list)  # annotations and XObjects

    def walk(self) -> Iterator[Element]:
        """The element and all below it, in order of reading."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def hold(self, key: Key) -> None:
        """Take a marked piece."""
        self.content.append(key)
        self.held.append(key)

    def above(self, role: str) -> bool:
        """Whether an element of that role holds it."""
        at = self.parent
        while at is not None:
            if at.role == role:
                return True
            at = at.parent
        return False

    @property
    def words_instead(self) -> str:
        """Its Alt or ActualText."""
        return (words(get(self.source, "Alt")) or words(get(self.source, "ActualText"))).strip()


class Tags:
    """The tree of a file; `present` is false without a StructTreeRoot."""

    def __init__(self, root: Object, pages: Sequence[Page]) -> None:
        self.tree = get(root, "StructTreeRoot")
        self.present = is_dictionary(self.tree)
        self._pages = pages
        self._seen: set[tuple[int, int]] = set()
        self.repeated: list[Object] = []  # elements that hang in the tree twice, or lead back to themselves
        self._map = {key: name(value) for key, value in entries(get(self.tree, "RoleMap"))}
        self.top = Element("", "", self.tree, None)
        if self.present:
            self._fill(self.top, None, 0)

    def standard(self, said: str) -> str:
        """The standard role of a name, or "" if the role map leads nowhere or in a circle."""
        for _ in range(len(self._map) + 1):
            if said in STANDARD:
                return said
            said = self._map.get(said, "")
        return ""

    @cached_property
    def elements(self) -> list[Element]:
        """All elements in order of reading."""
        return [one for kid in self.top.kids for one in kid.walk()]

    @cached_property
    def claimed(self) -> dict[Key, Element]:
        """Which element holds each marked piece."""
        return {key: one for one in self.elements for key in one.content}

    def _fill(self, element: Element, page: Object, depth: int) -> None:
        own = get(element.source, "Pg")
        page = own if own is not None else page
        for kid in several(get(element.source, "K")):
            if not is_dictionary(kid):
                if isinstance(kid, int) and page is not None:
                    element.hold((identity(page), kid))
                continue
            kind = name(get(kid, "Type"))
            if kind == "MCR":
                holder = get(kid, "Stm") or get(kid, "Pg") or page
                mcid = get(kid, "MCID")
                if holder is not None and isinstance(mcid, int):
                    element.hold((identity(holder), mcid))
            elif kind == "OBJR":
                element.references.append(get(kid, "Obj"))
            elif identity(kid) in self._seen:
                self.repeated.append(kid)
            elif depth < DEPTH:
                if identity(kid) != (0, 0):
                    self._seen.add(identity(kid))
                said = name(get(kid, "S"))
                below = Element(self.standard(said), said, kid, element)
                element.kids.append(below)
                element.held.append(below)
                self._fill(below, page, depth + 1)

    # --- what stands behind ------------------------------------------------------------------------------------------

    @cached_property
    def pieces(self) -> Mapping[Key, list[tuple[Page, Text]]]:
        """The type in each marked piece."""
        found: dict[Key, list[tuple[Page, Text]]] = {}
        for page in self._pages:
            for item in page.scene.items:
                mark = next((one for one in reversed(item.look.marks) if one.mcid is not None), None)
                if isinstance(item, Text) and mark is not None and mark.mcid is not None:
                    found.setdefault((mark.owner, mark.mcid), []).append((page, item))
        return found

    def shown(self, element: Element) -> Iterator[tuple[Page, Text]]:
        """The type of an element and of those below it, in order of reading."""
        for one in element.held:
            if isinstance(one, Element):
                yield from self.shown(one)
            else:
                yield from self.pieces.get(one, ())

    def text(self, element: Element) -> str:
        """All that an element says, with what is below it."""
        return "".join(item.string for _, item in self.shown(element))

    def place(self, element: Element) -> tuple[int, Box] | None:
        """The page of an element's first type and the box of its type there."""
        found = [each for one in element.walk() for key in one.content for each in self.pieces.get(key, ())]
        if not found:
            return None
        page = found[0][0]
        boxes = [item.box for each, item in found if each is page]
        return page.number, (
            min(box[0] for box in boxes), min(box[1] for box in boxes),
            max(box[2] for box in boxes), max(box[3] for box in boxes),
        )  # fmt: skip


def language_of(source: Object) -> str:
    """An element's or the file's Lang."""
    return words(get(source, "Lang")).strip()


def attributes(source: Object, owner: str) -> dict[str, Object]:
    """The attributes of that owner (Table, Layout …)."""
    found: dict[str, Object] = {}
    for one in several(get(source, "A")):
        if is_dictionary(one) and name(get(one, "O")) == owner:
            found |= dict(entries(one))
    return found


def members(value: Object) -> list[Object]:
    """Kids that are dictionaries."""
    return [one for one in items(value) if is_dictionary(one)]
