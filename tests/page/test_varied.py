"""Threads whose lines differ in measure: the programme against brute force, and whole pages that use it."""

from __future__ import annotations

from functools import cache
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pdfreport
from pdfreport.content.model import Edition
from pdfreport.display.document import Document
from pdfreport.display.dump import walk
from pdfreport.display.items import Picture, Text
from pdfreport.page.fit import Choice, Element, close, feet

DATA = Path(__file__).parents[2] / "data"


def moving(table: tuple[tuple[int, ...], ...]) -> Element:
    """A paragraph that takes other lengths on every line of the stream; the last row stands for all later lines."""
    made = [Element(tuple(Choice(lines, 10 * rank) for rank, lines in enumerate(row))) for row in table]
    every = sorted({lines for row in table for lines in row})
    return Element(tuple(Choice(n, 0) for n in every), at=lambda start: made[min(start, len(made) - 1)])


def cheapest(elements: list[Element], depths: list[int]) -> int | None:
    """Every choice of every element where it comes to stand, by the rules told anew: no widow, no orphan of four."""
    best: int | None = None
    for ranks in product(range(2), repeat=len(elements)):
        line, price = 0, 0
        for element, rank in zip(elements, ranks, strict=True):
            choices = element.here(line).choices
            if rank >= len(choices):
                break
            length = choices[rank].lines
            price += choices[rank].price
            inside = [foot - line for foot in feet(depths) if line < foot < line + length]
            if any(length - before == 1 or (before == 1 and length >= 4) for before in inside):
                break
            price += 150 * sum(before == 1 for before in inside)
            line += length
        else:
            if line == sum(depths) and (best is None or price < best):
                best = price
    return best


@given(
    st.lists(
        st.lists(st.lists(st.integers(1, 6), min_size=1, max_size=2, unique=True).map(tuple), min_size=1, max_size=12),
        min_size=1, max_size=4,
    ),
    st.lists(st.integers(2, 8), min_size=1, max_size=3),
)  # fmt: skip
def test_elements_that_depend_on_their_line(tables: list[list[tuple[int, ...]]], depths: list[int]) -> None:
    """Where lengths depend on the line a paragraph begins on, what is found is what brute force finds."""
    elements = [moving(tuple(table)) for table in tables]
    found = close(elements, depths)
    wanted = cheapest(elements, depths)
    assert (found is None) == (wanted is None)
    if found is not None:
        assert found.price == wanted


@cache
def essay() -> Edition:
    """The essay whose page has legs of two measures and an oval picture."""
    return pdfreport.load(DATA / "mountain-essay")


@cache
def page() -> Document:
    """Its page as shipped."""
    return pdfreport.compose(essay(), "feature-essay")


def body(document: Document) -> list[Text]:
    """The runs of its paragraphs."""
    return [item for item in walk(document.pages[0].items) if isinstance(item, Text) and "/p/" in item.mark.node]


def test_lines_keep_clear_of_the_oval() -> None:
    """No body line comes nearer than half the gap to the oval picture, and all legs end level."""
    (oval,) = (item for item in walk(page().pages[0].items) if isinstance(item, Picture) and item.outline)
    a, b = oval.rect.width / 2 + 5, oval.rect.height / 2 + 5
    for item in body(page()):
        run = item.run
        for x in (run.x, run.x + run.width * run.em / 1000):
            for y in (run.y - 0.88 * run.size, run.y + 0.12 * run.size):
                dx, dy = x - oval.rect.x - oval.rect.width / 2, y - oval.rect.y - oval.rect.height / 2
                assert (dx / a) ** 2 + (dy / b) ** 2 > 1, run.text
    assert page().report["quality"]["open_columns"] == 0
    assert page().report["quality"]["flush_error_max_pt"] < 0.01


def test_legs_differ_in_measure() -> None:
    """The page has whole lines of at least four widths: wide legs, narrow ones, and strips beside the oval."""
    starts: dict[float, set[float]] = {}
    for item in body(page()):
        starts.setdefault(round(item.run.y, 1), set()).add(round(item.run.x, 1))
    ends = {round(item.run.x + item.run.width * item.run.em / 1000) for item in body(page())}
    assert len(ends) > 6
    assert len({x for xs in starts.values() for x in xs}) > 6


def layout(tmp_path: Path, old: str, new: str) -> str:
    """The essay's layout with a change, in a file of its own."""
    text = (Path(__file__).parents[2] / "layouts" / "feature-essay.yaml").read_text(encoding="utf8")
    assert old in text
    file = tmp_path / "changed.yaml"
    file.write_text(text.replace(old, new), encoding="utf8")
    return str(file)


def test_a_thread_gives_its_own_order(tmp_path: Path) -> None:
    """`frames` of a thread is the order of reading: the narrow leg first, the wide ones after them."""
    changed = layout(tmp_path, "frames: [c1, c2, c3]", "frames: [c3, c2, c1]")
    document = pdfreport.compose(essay(), changed)
    first = next(item.run for item in body(document) if item.mark.node.endswith("/p/0"))
    assert first.x > document.pages[0].trim.width * 0.75


@pytest.mark.parametrize("shape", ["rectangle", "ellipse"])
def test_every_word_stands_once_round_any_shape(tmp_path: Path, shape: str) -> None:
    """Whatever text runs round, joined it is the copy, character by character."""
    document = pdfreport.compose(essay(), layout(tmp_path, "shape: ellipse", f"shape: {shape}"), draft=True)
    on_page = "".join(item.run.text for item in body(document)).replace(" ", "")
    left = "".join(t for story in document.report["pages"][0]["stories"] for t in story["overset_text"])
    copy = "".join(words.text for words in essay().stories[0].paragraphs).replace(" ", "")
    assert on_page + left.replace(" ", "") == copy


def test_a_focal_box_wants_a_cut_out(tmp_path: Path) -> None:
    """Text that should run round the focal box of a picture with a ground runs round the whole, and that is said."""
    document = pdfreport.compose(essay(), layout(tmp_path, "shape: ellipse", "shape: focus"), draft=True)
    assert "page.runaround-whole" in {found.code for found in document.report["diagnostics"]}
