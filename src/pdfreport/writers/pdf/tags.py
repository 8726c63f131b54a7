"""Tags while pages are drawn: which stretch of a content stream belongs to which element.

In: items as the content draws them. Out: the operators round them, and elements with their marked-content numbers,
which `structure` makes into a tree. Items of one mark that follow each other are one stretch; a paragraph that goes on
in another column, or on another page, is one element with several. What is no content is an artifact.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from typing import Union

from pdfreport.display.items import Annotation, Group, Item, Mark, Path, Picture, Text
from pdfreport.frozen import dataclass
from pdfreport.geom import Rect
from pdfreport.writers.pdf.heads import heads
from pdfreport.writers.pdf.objects import Ref, text

ARTIFACT = "Artifact"
LAYOUT = "Layout"  # the type of an artifact that names none (ISO 32000-1, table 330)
PAGE = "Page"  # the type of printer's marks
SHOWN = {"LI": "LBody", "Caption": "P"}  # what a stretch is called where its element becomes part of another


# A stretch of marked content (the page's rank from 0, the number on it), or an annotation (page, object).
Kid = Union["Element", tuple[int, int], tuple[int, Ref]]


@dataclass(slots=True)
class Element:
    """One structure element. `area` is a figure's place, or that of a heading's first line, on page `page`."""

    role: str
    kids: list[Kid] = field(default_factory=list)
    alt: str = ""
    actual: str = ""
    title: str = ""
    text: str = ""  # what has been drawn of it, for items of a list
    page: int = 0
    area: Rect | None = None
    address: str = ""  # where a link leads
    lang: str = ""  # where it is not the document's
    item: int = 0  # which ruby
    scope: str = ""  # of a table's head, as in `Passage`
    columns: int = 1
    rows: int = 1


Inner = tuple[str, str, Annotation | None]


class Untagged:
    """What opens and closes marked content while items are drawn; this one does nothing.

    `told` is whether the text of all of the open stretch has been given with its beginning.
    """

    told = False

    def enter(self, item: Text | Path | Picture) -> str:
        """The operators between the item before and this one; nothing if both are of one stretch."""
        return ""

    def line(self, words: str) -> tuple[str, str]:
        """The operators round a vertical line that tell its words."""
        return "", ""

    def group(self, group: Group) -> None:
        """The items of a group come next."""

    def leave(self) -> str:
        """The operators that end what is open."""
        return ""


class Tags:
    """The elements of a document, by node, in the order in which they are drawn."""

    def __init__(self, links: bool) -> None:
        self.links = links
        self.found: dict[str, Element] = {}
        self.pages: list[PageTags] = []

    def page(self, items: Sequence[Item]) -> PageTags:
        """The tags of the next page, on which these items will be drawn."""
        self.pages.append(PageTags(self, len(self.pages), heads(items)))
        return self.pages[-1]

    def element(self, mark: Mark, page: int) -> Element:
        """The element of a mark; marks without a node are an element each."""
        node = mark.node or f"{mark.role} {len(self.found)}"
        found = self.found.get(node)
        if found is None:
            found = self.found[node] = Element(mark.role, page=page)
        return found


class PageTags(Untagged):
    """Marked content of one page. `owners` are the elements by number, `areas` the places of links."""

    def __init__(self, tags: Tags, rank: int, heads: Mapping[str, str]) -> None:
        self.rank = rank
        self._heads = heads
        self._closing = ""  # what ends the open stretch
        self.owners: list[Element] = []
        self.areas: list[tuple[Element, Rect]] = []
        self._tags = tags
        self._mark: Mark | None = None
        self._inner: Inner = ("", "", None)  # where the open stretch leads, its language, its ruby
        self._element = self._linked = Element(ARTIFACT)  # of the stretch that is open, and the link in it

    def enter(self, item: Text | Path | Picture) -> str:
        """The operators between the item before and this one; nothing if both are of one stretch."""
        mark = item.mark
        link, lang, ruby = "", "", None
        if isinstance(item, Text) and mark.role != ARTIFACT:
            link, lang, ruby = item.link if self._tags.links else "", item.lang, item.ruby
        inner = (link, lang, ruby)
        operators = "" if mark is self._mark and inner == self._inner else self._change(mark, inner, item)
        if link and isinstance(item, Text):
            self._touch(self._linked, _frame(item))
        if mark.role == "LI" and isinstance(item, Text):
            self._element.text += item.run.text
        return operators

    def line(self, words: str) -> tuple[str, str]:
        """The operators round a vertical line that tell its words (14.9.4); none where they have been, or are none."""
        if self.told or not words:
            return "", ""
        return f"/Span <</ActualText {text(words).decode('ascii')}>> BDC", "EMC"

    def group(self, group: Group) -> None:
        """Note what a group of items means together."""
        if group.mark.role != ARTIFACT:
            from pdfreport.display.extent import extent  # for charts only

            self._describe(self._tags.element(group.mark, self.rank), group.alt, extent(group.items))

    def leave(self) -> str:
        """The operators that end what is open."""
        self._mark, closing = None, self._closing
        self._closing, self.told = "", False
        return closing

    def _change(self, mark: Mark, inner: Inner, item: Text | Path | Picture) -> str:
        """End one stretch and begin another, unless both have the same meaning."""
        before, at, self._mark, self._inner = self._mark, self._inner, mark, inner
        if before is not None and (before.role, before.node, at) == (mark.role, mark.node, inner) and mark.node:
            return ""
        end = f"{self._closing}\n" if self._closing else ""
        self._closing, self.told = "EMC", False
        if mark.role == ARTIFACT:
            return f"{end}/{ARTIFACT} <</Type /{mark.node or LAYOUT}>> BDC"
        owner = self._element = self._tags.element(mark, self.rank)
        if isinstance(item, Picture):
            self._describe(owner, item.alt, item.rect)
        elif self._tags.links and owner.area is None and isinstance(item, Text) and mark.role.startswith("H"):
            owner.page, owner.area = self.rank, _frame(item)
        if inner[0] or inner[1]:
            owner = self._linked = _part_of(owner, inner[0], inner[1], self.rank)
        if inner[2] is not None:
            owner = _ruby_of(owner, inner[2], self.rank)
        number = len(self.owners)
        owner.kids.append((self.rank, number))
        self.owners.append(owner)
        if inner[2] is not None and inner[2].base:  # readers heed such a text in a Span only
            said = text(inner[2].base).decode("ascii")
            return f"{end}/Span <</MCID {number} /ActualText {said}>> BDC"
        begin = f"{end}/{SHOWN.get(owner.role, owner.role)} <</MCID {number}>> BDC"
        head = self._heads.get(mark.node)
        if head is None:
            return begin
        self._closing, self.told = "EMC\nEMC", True
        return f"{begin}\n/Span <</ActualText {text(head).decode('ascii')}>> BDC"

    def _describe(self, element: Element, alt: str, area: Rect) -> None:
        element.alt = element.alt or alt
        element.page, element.area = self.rank, area

    def _touch(self, link: Element, area: Rect) -> None:
        """Widen the link's last place by a run that goes on on its line, or begin another."""
        if self.areas and self.areas[-1][0] is link:
            last = self.areas[-1][1]
            if last.y < area.y + area.height / 2 < last.bottom and 0 <= area.x - last.right < area.height:
                whole = Rect(last.x, min(last.y, area.y), area.right - last.x, 0)
                bottom = max(last.bottom, area.bottom)
                self.areas[-1] = (link, Rect(whole.x, whole.y, whole.width, bottom - whole.y))
                return
        self.areas.append((link, area))


def _frame(item: Text) -> Rect:
    """The place of a run of type."""
    from pdfreport.display.extent import frame  # for links and outlines only

    return frame(item.run)


def _part_of(owner: Element, address: str, lang: str, page: int) -> Element:
    """The link, or the words in another language (14.9.2), that go on at the end of an element, or new ones."""
    last = owner.kids[-1] if owner.kids else None
    if isinstance(last, Element) and (last.address, last.lang) == (address, lang):
        return last
    made = Element("Link" if address else "Span", page=page, address=address, lang=lang)
    owner.kids.append(made)
    return made


def _ruby_of(owner: Element, ruby: Annotation, page: int) -> Element:
    """The base or the annotation of a ruby at the end of an element; the annotation says what its glyphs do not."""
    last = owner.kids[-1] if owner.kids else None
    if not isinstance(last, Element) or last.role != "Ruby" or last.item != ruby.item:
        last = Element("Ruby", page=page, item=ruby.item)
        owner.kids.append(last)
    role = "RT" if ruby.above else "RB"
    part = last.kids[-1] if last.kids else None
    if not isinstance(part, Element) or part.role != role:
        part = Element(role, page=page, actual=ruby.said if ruby.above else "")
        last.kids.append(part)
    return part


def artifact(operators: str, kind: str) -> str:
    """Operators that draw what is no content."""
    return f"/{ARTIFACT} <</Type /{kind}>> BDC\n{operators}\nEMC"


def headings(elements: Iterable[Element]) -> list[Element]:
    """Those that are headings."""
    return [one for one in elements if one.role[0] == "H" and one.role[1:].isdigit()]
