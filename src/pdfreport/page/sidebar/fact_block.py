"""One fact as type: figure, label and note under each other, as strip cells, cards and columns share it."""

from __future__ import annotations

from pdfreport.color import Cmyk
from pdfreport.content.model import Item as Copy
from pdfreport.content.model import Span, Words
from pdfreport.design.styles import ParagraphStyle
from pdfreport.display.items import Item, Mark
from pdfreport.frozen import dataclass
from pdfreport.page.desk import Desk
from pdfreport.page.facts import Fact
from pdfreport.page.furniture.figure_type import FigureLook, place_figure
from pdfreport.page.furniture.lines import place_line
from pdfreport.page.typeset import sized
from pdfreport.units import MM

WIDER = 1.08
LABEL_DROP = 6.2 * MM  # label's baseline under the figure's (look.md section 4)


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a fact stands: left edge, width, baseline of its figure; size and ink of it; the marker before labels."""

    x: float
    width: float
    baseline: float
    size: float
    ink: Cmyk
    marker: str
    node: str


def node_of(cell: Cell, copy: Copy, fact: Fact) -> Mark:
    """The structure mark of one item of a fact."""
    return Mark("LI", f"{cell.node}/{fact.ranks[fact.items.index(copy)]}", copy.where)


def block(fact: Fact, cell: Cell, desk: Desk) -> tuple[list[Item], float]:
    """Figure, then label and note of its one item, or the sentences of all it stands for; and the y of the foot."""
    mark = node_of(cell, fact.items[0], fact)
    items, _ = place_figure(fact.value, fact.unit, FigureLook(cell.x, cell.baseline, cell.size, cell.ink), desk, mark)
    y = cell.baseline + LABEL_DROP
    if len(fact.items) > 1:
        more, y = sentences(fact, cell, y, desk)
        return items + more, y
    more, y = label_and_note(fact.items[0], cell, y, desk, mark)
    return items + more, y


def label_and_note(copy: Copy, cell: Cell, y: float, desk: Desk, mark: Mark) -> tuple[list[Item], float]:
    """The label in 黑 Bold with the note in 楷 under it; an item without a label shows its sentence."""
    items: list[Item] = []
    rows = [(marked(copy.label or copy.text, cell.marker, copy), desk.style("label"))]
    note = note_of(copy)
    if copy.label and note:
        rows.append((Words((Span(note),), copy.where), desk.style("note")))
    for words, style in rows:
        placed, y = paragraph(words, style, cell, y, desk, mark)
        items += placed
    return items, y


def note_of(copy: Copy) -> str:
    """What is said under the label: the note, or what the sentence says after it if that is more than a figure."""
    if copy.note:
        return copy.note
    tail = copy.tail
    return "" if tail.strip() == f"{copy.value}{copy.unit}" else tail


def sentences(fact: Fact, cell: Cell, y: float, desk: Desk) -> tuple[list[Item], float]:
    """The whole sentences of a merged figure, one under the other."""
    items: list[Item] = []
    names = desk.style("names")
    if cell.width > desk.grid.span_width(1):  # a cell of two columns has room for a larger size
        names = sized(names, names.size * WIDER)
    for copy in fact.items:
        words = marked(copy.text or copy.label, cell.marker, copy)
        placed, y = paragraph(words, names, cell, y, desk, node_of(cell, copy, fact))
        items += placed
    return items, y


def paragraph(
    words: Words, style: ParagraphStyle, cell: Cell, y: float, desk: Desk, mark: Mark
) -> tuple[list[Item], float]:
    """Ragged lines from baseline `y` down, and the baseline that follows."""
    items: list[Item] = []
    for line in desk.set.lines(words, style, cell.width):
        items += place_line(line, cell.x, y, style, mark)
        y += style.leading
    return items, y


def marked(text: str, marker: str, copy: Copy) -> Words:
    """The text with the sidebar's marker before it."""
    return Words((Span(marker + text),), copy.where)
