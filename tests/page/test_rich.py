"""Rich black: which black areas get it, how far back it stands, and what keeps a box black alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from pdfreport.color import BLACK, PAPER, Cmyk, percent, spot
from pdfreport.diag import Notes
from pdfreport.display.items import Group, Item, Mark, Text, box, rectangle
from pdfreport.display.items import Path as Outline
from pdfreport.fonts.catalog import Catalog
from pdfreport.geom import Rect
from pdfreport.glyphs import GlyphRun
from pdfreport.page.rich import BACK, LARGE, LEAST, enrich
from pdfreport.profile import COATED, NEWSPRINT, PrintProfile

FACE = next(iter(Catalog.open([Path(__file__).resolve().parents[1] / "fonts"])))
AREA = Rect(10, 10, LARGE + 20, LARGE + 10)


def word(size: float, ink: Cmyk, x: float = 20.0, y: float = 40.0) -> Text:
    """One character of type within AREA."""
    run = GlyphRun(FACE.ref, size, x, y, (FACE.glyph("国"),), (0,), ("国",), 1000, size, ink)
    return Text(run, Mark("P", "p"))


def fills(items: list[Item]) -> list[Cmyk | None]:
    """The fills of outlines, in order."""
    return [item.fill for item in items if isinstance(item, Outline)]


def done(*items: Item, paper: PrintProfile = NEWSPRINT, wanted: bool = True) -> tuple[list[Item], list[str]]:
    """The items of a page made rich, and what was said."""
    notes = Notes()
    return enrich(items, paper, wanted, notes), [found.code for found in notes]


@pytest.mark.parametrize("paper", [NEWSPRINT, COATED])
def test_a_large_black_box_is_rich_within(paper: PrintProfile) -> None:
    """Black to the edge, the paper's other inks a third of a millimetre back: no coloured rim out of register."""
    found, said = done(box(AREA, BLACK), paper=paper)
    assert said == []
    assert fills(found) == [BLACK, paper.rich_black]
    inner = rectangle(found[1]) if isinstance(found[1], Outline) else None
    assert inner == AREA.inset(BACK, BACK, BACK, BACK)


@pytest.mark.parametrize(
    ("rect", "ink"),
    [
        (Rect(10, 10, 400, LARGE - 0.1), BLACK),
        (Rect(10, 10, 400, 0.5), BLACK),
        (AREA, BLACK.scaled(0.9)),
        (AREA, percent(85, 0, 75, 45)),
        (AREA, PAPER),
        (AREA, spot("Dark", BLACK)),
    ],
)
def test_nothing_else_is(rect: Rect, ink: Cmyk) -> None:
    """Narrow boxes, rules, greys, colours, spot inks stay as they are."""
    assert fills(done(box(rect, ink))[0]) == [ink]


def test_type_and_outlines_never_are() -> None:
    """However large the type; and neither lines nor shapes that are no upright boxes."""
    large = word(300, BLACK)
    line = Outline(box(AREA, BLACK).segments, stroke=BLACK, width=2)
    slanted = Outline((("M", 0, 0), ("L", 99, 9), ("L", 99, 99), ("L", 0, 99), ("Z",)), fill=BLACK)
    chart = Group((box(AREA, BLACK),), Mark("Figure"))
    assert done(large, line, slanted, chart)[0] == [large, line, slanted, chart]


@pytest.mark.parametrize(
    ("later", "rich"),
    [
        (word(13.9, PAPER), False),
        (word(14, PAPER), True),
        (word(9, PAPER, x=900), True),
        (word(9, BLACK), True),
        (box(Rect(20, 20, 30, 0.4), PAPER), False),
        (box(Rect(20, 20, 30, 0.6), PAPER), True),
        (Outline(box(Rect(20, 20, 9, 9), PAPER).segments, stroke=PAPER, width=0.3), False),
        (Group((word(9, PAPER),), Mark("Figure")), False),
    ],
)
def test_small_type_reversed_out_keeps_it_plain(later: Item, rich: bool) -> None:
    """Cyan would run into white strokes of less than 14 pt, and into white rules (print-standards.md 5.1)."""
    found, said = done(box(AREA, BLACK), later)
    assert (fills(found)[1:2] == [NEWSPRINT.rich_black]) is rich
    assert said == []


def test_what_was_painted_before_does_not_matter() -> None:
    """Only what stands on the box is reversed out of it."""
    assert fills(done(word(9, PAPER), box(AREA, BLACK))[0]) == [BLACK, NEWSPRINT.rich_black]


def test_a_layout_may_do_without() -> None:
    """`rich_black: false` leaves black boxes alone, but not one that asks for it by name."""
    assert fills(done(box(AREA, BLACK), wanted=False)[0]) == [BLACK]
    asked = box(AREA, NEWSPRINT.rich_black)
    assert fills(done(asked, wanted=False)[0]) == [BLACK, NEWSPRINT.rich_black]


def test_asked_for_it_may_be_small_but_not_impossible() -> None:
    """A box that asks may be narrow; where it would show rims it is black, and that is said."""
    small = box(Rect(10, 10, 400, LEAST + 0.1), NEWSPRINT.rich_black)
    assert fills(done(small)[0]) == [BLACK, NEWSPRINT.rich_black]
    thin = box(Rect(10, 10, 400, LEAST - 0.1), NEWSPRINT.rich_black)
    for items in ((thin,), (box(AREA, NEWSPRINT.rich_black), word(9, PAPER))):
        found, said = done(*items)
        assert fills(found) == [BLACK]
        assert said == ["page.rich-black-plain"]
