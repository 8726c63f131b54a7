"""Small pages of two columns with furniture, set by hand, written and tagged by the program; and faults of make-up."""

from __future__ import annotations

from functools import cache

import pdfreport
from pdfreport.color import BLACK
from pdfreport.display.document import Document, Guides, Info, Page
from pdfreport.display.items import PAGINATION, Item, Mark, Text
from pdfreport.display.structure import CELL, HEAD, cell
from pdfreport.fonts.catalog import Catalog, default_folder
from pdfreport.geom import Rect, Size
from pdfreport.glyphs import GlyphRun
from pdfreport.profile import NEWSPRINT
from tests.preflight.surgery import Fault

SIZE, PITCH, TOP = 10.0, 14.0, 60.0
COLUMNS = (20.0, 130.0)  # points from the left of the trim
HEAD_LINE = 30.0  # baseline of the furniture
Row = tuple[str, int, int, str]  # paragraph, column, line of it, words
FURNITURE = ("1", "2024年3月5日　星期二", "晨报")

# Two columns of six lines, which three paragraphs fill.
GOOD: tuple[Row, ...] = (
    ("a", 0, 0, "清晨的风从山上吹下"), ("a", 0, 1, "来，河面很静。"),
    ("b", 0, 2, "渡口的人不多，船夫"), ("b", 0, 3, "把缆绳系在木桩上，"), ("b", 0, 4, "等今天头一位客人，"),
    ("b", 0, 5, "天色渐渐亮了起来，"), ("b", 1, 0, "远处的钟声传过水面"), ("b", 1, 1, "，一声比一声近。"),
    ("c", 1, 2, "客人来了，背着一只"), ("c", 1, 3, "旧书箱，说要过河去"), ("c", 1, 4, "教书，船就解开了缆"),
    ("c", 1, 5, "绳，慢慢离了岸。"),
)  # fmt: skip
TABLE = (("月份", HEAD, 0, 0), ("天数", HEAD, 0, 1), ("一月", HEAD, 1, 0), ("三十一", CELL, 1, 1))


@cache
def catalog() -> Catalog:
    """The shipped fonts."""
    return Catalog.open([default_folder()])


def _text(words: str, x: float, y: float, mark: Mark, lang: str = "") -> Text:
    face = next(face for face in catalog() if all(face.glyph(char) for char in words))
    glyphs = tuple(face.glyph(char) for char in words)
    widths = face.natural_widths(glyphs)
    xs = tuple(sum(widths[:at]) for at in range(len(widths)))
    return Text(GlyphRun(face.ref, SIZE, x, y, glyphs, xs, tuple(words), sum(widths), SIZE, BLACK), mark, "", lang)


def page(
    rows: tuple[Row, ...] = GOOD, furniture: tuple[str, ...] = FURNITURE, number: int = 1, head: float = HEAD_LINE
) -> Page:
    """A page of these lines; the furniture stands in one line at the head."""
    items: list[Item] = [_text(words, 20.0 + 55 * rank, head, PAGINATION) for rank, words in enumerate(furniture)]
    items += [
        _text(words, COLUMNS[column], TOP + PITCH * row, Mark("P", f"s{number}/p/{node}"))
        for node, column, row, words in rows
    ]
    guides = Guides(Rect(20, 20, 200, 160), (), TOP, PITCH, 6)
    return Page(number, Size(240, 200), 0.0, tuple(items), (), guides)


def written(*pages: Page) -> bytes:
    """The file for the archive."""
    info = Info("晨报", "甲", "样", "2024-03-05")
    return pdfreport.write_pdf(Document(pages, info, NEWSPRINT, catalog().faces()), "archive")


def good() -> bytes:
    """Two pages without a fault."""
    return written(page(), page(furniture=("2", *FURNITURE[1:]), number=2))


def changed(**rows: tuple[int, int, str] | None) -> bytes:
    """The good page with lines moved, reworded or left out: ``b4=(column, line, words)``, paragraph and rank."""
    made: list[Row] = []
    ranks: dict[str, int] = {}
    for node, column, row, words in GOOD:
        rank = ranks[node] = ranks.get(node, -1) + 1
        told = rows.get(f"{node}{rank}", (column, row, words))
        if told is not None:
            made.append((node, *told))
    return written(page(tuple(made)))


def spoken(words: str, lang: str = "") -> bytes:
    """A page with one more paragraph, at its foot."""
    made = page()
    more = _text(words, 20.0, 180.0, Mark("P", "s1/p/d"), lang)
    return written(Page(1, made.trim, 0.0, (*made.items, more), (), made.guides))


def table(cells: tuple[tuple[str, str, int, int], ...] = TABLE) -> bytes:
    """A page with a table."""
    items = [
        _text(words, COLUMNS[column], TOP + PITCH * row, Mark(role, cell("s1/figure/t", row, column)))
        for words, role, row, column in cells
    ]
    made = page(())
    return written(Page(1, made.trim, 0.0, (*made.items, *items), (), made.guides))


def _second(
    *furniture: str, first: tuple[Row, ...] = GOOD, rows: tuple[Row, ...] = GOOD, head: float = HEAD_LINE
) -> bytes:
    return written(page(first), page(rows, furniture, 2, head))


def _jump(words: str) -> tuple[Row, ...]:
    return (*GOOD[:-1], ("c", 1, 5, words))


NUMBER, DATE, NAME = FURNITURE
ALONE_AT_THE_HEAD = {
    "b2": (0, 4, "等今天头一位客人，"), "b3": (0, 5, "天色渐渐亮了起来，"), "b4": None,
    "b5": (1, 1, "，一声比一声近。"),
}  # fmt: skip
ALONE_AT_THE_FOOT = {"b0": (0, 5, "渡口的人不多，船夫"), "b1": None, "b2": None, "b3": None}
THERE, BACK = _jump("（下转第二版）"), _jump("（上接1版）")


def _dated(date: str) -> bytes:
    return written(page(furniture=(NUMBER, date, NAME)))


FAULTS = (
    Fault("line-alone-at-the-head", lambda: changed(**ALONE_AT_THE_HEAD), "archive", "widow"),
    Fault("line-alone-at-the-foot", lambda: changed(**ALONE_AT_THE_FOOT), "archive", "orphan"),
    Fault("letter-alone", lambda: changed(c3=(1, 5, "绳。")), "archive", "lone-letter"),
    Fault("column-open", lambda: changed(c2=None, c3=None), "archive", "open-column"),
    Fault("page-number-lower", lambda: _second("2", DATE, NAME, head=38.0), "archive", "page-number-moves"),
    Fault("pages-out-of-order", lambda: _second("3", DATE, NAME), "archive", "page-number-order"),
    Fault("section-from-two", lambda: _second("B2", DATE, NAME), "archive", "page-number-order"),
    Fault("another-date", lambda: _second("2", "2024年3月6日　星期三", NAME), "archive", "dates-differ"),
    Fault("wrong-weekday", lambda: _dated("2024年3月5日　星期三"), "archive", "wrong-day"),
    Fault("no-such-day", lambda: _dated("2024年2月30日"), "archive", "wrong-day"),
    Fault("jump-to-nowhere", lambda: _second("2", DATE, NAME, first=THERE), "archive", "jump-unpaired"),
    Fault("jump-from-nowhere", lambda: _second("2", DATE, NAME, rows=BACK), "archive", "jump-unpaired"),
    Fault("english-unmarked", lambda: spoken("Air Quality Index of the year"), "access", "language-untold"),
    Fault("wrongly-marked", lambda: spoken("河水清了，鱼也回来了", "en"), "access", "language-untold"),
)
