"""One fact as type: figure, label and note under each other, as strip cells, cards and columns share it."""

from __future__ import annotations

from dataclasses import replace

from pdfreport.color import Cmyk
from pdfreport.content.model import Item as Copy
from pdfreport.content.model import Span, Words
from pdfreport.design.styles import ParagraphStyle
from pdfreport.diag import NOWHERE
from pdfreport.display.items import Item, Mark, Text
from pdfreport.frozen import dataclass
from pdfreport.page.desk import Desk
from pdfreport.page.facts import Fact
from pdfreport.page.furniture.figure_type import FigureLook, place_figure
from pdfreport.page.furniture.lines import place_line
from pdfreport.page.sidebar.said import repeats, together
from pdfreport.page.typeset import sized
from pdfreport.units import MM

LARGE_LABEL, LARGE_NOTE = 1.45, 1.25
MARKER_ROOM = 0.6  # ems of the text behind it
SMALLER = {"■": "▪", "●": "•"}
MARKER_BEARING = {"▪": 0.364, "•": 0.38}  # white at their left, ems
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
    look = FigureLook(cell.x, cell.baseline, cell.size, cell.ink, cell.width)
    figure, _ = place_figure(fact.value, fact.unit, look, desk, mark)
    y = cell.baseline + LABEL_DROP
    if len(fact.items) > 1:
        more, y = sentences(fact, cell, y, desk)
    else:
        more, y = label_and_note(fact.items[0], cell, y, desk, mark)
    return together(figure, more, is_repeated(fact)), y


def is_repeated(fact: Fact) -> bool:
    """Whether the words set beside a figure, sentences or label and note, say it as well."""
    copy = fact.items[0]
    return len(fact.items) > 1 or repeats(copy, copy.label + copy.joint + note_of(copy) if copy.label else copy.text)


def label_and_note(
    copy: Copy, cell: Cell, y: float, desk: Desk, mark: Mark, large: bool = False
) -> tuple[list[Item], float]:
    """The label in 黑 Bold with the note in 楷 under it; an item without a label shows its sentence.

    `large` sets both to match a figure that is the page's largest thing.
    """
    label = plain(copy.label + copy.joint if copy.label else copy.text, copy)
    items, y = marked_paragraph(label, _scaled("label", LARGE_LABEL if large else 1.0, desk), cell, y, desk, mark)
    note = note_of(copy)
    if copy.label and note:
        placed, y = paragraph(
            plain(note, copy), _scaled("note", LARGE_NOTE if large else 1.0, desk), cell, y, desk, mark
        )
        items += placed
    return items, y


def _scaled(name: str, scale: float, desk: Desk) -> ParagraphStyle:
    style = desk.style(name)
    return style if scale == 1.0 else sized(style, round(style.size * scale, 1))


def note_of(copy: Copy) -> str:
    """What is said under the label: the note, or what the sentence says after it if that is more than a figure."""
    if copy.note:
        return copy.note
    tail = copy.tail
    return "" if tail.strip() == f"{copy.value}{copy.unit}" else tail


def sentences(fact: Fact, cell: Cell, y: float, desk: Desk) -> tuple[list[Item], float]:
    """The whole sentences of a merged figure, one under the other."""
    items: list[Item] = []
    for copy in fact.items:
        words, mark = plain(copy.text or copy.label, copy), node_of(cell, copy, fact)
        placed, y = marked_paragraph(words, desk.style("names"), cell, y, desk, mark)
        items += placed
    return items, y


def marked_paragraph(
    words: Words, style: ParagraphStyle, cell: Cell, y: float, desk: Desk, mark: Mark
) -> tuple[list[Item], float]:
    """Ragged lines behind the sidebar's marker: it hangs at the left, small, and turnovers clear it."""
    hang = MARKER_ROOM * style.size if cell.marker else 0.0
    items = marker_at(cell.marker, cell.x, y, style, desk, mark)
    placed, y = paragraph(words, style, replace(cell, x=cell.x + hang, width=cell.width - hang), y, desk, mark)
    return items + placed, y


def marker_at(marker: str, x: float, y: float, style: ParagraphStyle, desk: Desk, mark: Mark) -> list[Item]:
    """The marker before a text of `style` that starts MARKER_ROOM ems to its right.

    ■ is drawn with the glyph of ▪, which is small in its frame, so that it does not shout; its text stays ■.
    """
    if not marker:
        return []
    shown = SMALLER.get(marker, marker)
    line = desk.set.line(plain(shown), style)
    label = Mark("Lbl", f"{mark.node}/marker", mark.where)
    return [
        Text(replace(run, chars=(marker,) if run.text == shown else run.chars), label)
        for run in line.place(x - MARKER_BEARING.get(shown, 0.0) * style.size, y, style.size, style.ink)
    ]


def paragraph(
    words: Words, style: ParagraphStyle, cell: Cell, y: float, desk: Desk, mark: Mark
) -> tuple[list[Item], float]:
    """Ragged lines from baseline `y` down, broken by sense like a head, and the baseline that follows."""
    items: list[Item] = []
    for row in desk.set.head_lines(words, style, cell.width):
        items += place_line(desk.set.line(row, style), cell.x, y, style, mark)
        y += style.leading
    return items, y


def plain(text: str, copy: Copy | None = None) -> Words:
    """A string as words, with the place of the item it comes from."""
    return Words((Span(text),), NOWHERE if copy is None else copy.where)
