"""What must not change a page, and what may only change it for the better."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

import pdfreport
from benchmarks.editions import edition as drawn
from benchmarks.makeup import edited
from pdfreport.content.model import Edition, Wishes
from pdfreport.display.dump import dump
from pdfreport.makeup.block import top_bits
from pdfreport.makeup.stories import Ranked, loosened, text_of, unit_of
from tests.makeup.conftest import Writer, attempted, bench
from tests.makeup.rechecked import faults
from tests.shipped import edition

Stories = dict[str, dict[str, Any]]
FOUR = ("trail", "canteen", "library", "meadow")


def test_order_in_the_file_changes_no_byte(copy: Stories, write: Writer) -> None:
    """Stories with an importance of their own, written in another order: the same file, outline and tags and all."""
    stories = [{**copy[name], "importance": rank} for rank, name in enumerate(FOUR)]
    files = [
        pdfreport.write_pdf(pdfreport.compose(pdfreport.load(write(rows))), "archive", "a2u")
        for rows in (stories, [stories[rank] for rank in (2, 0, 3, 1)])
    ]
    assert files[0] == files[1]


def test_a_frozen_page_does_not_feel_edits_elsewhere(copy: Stories, write: Writer, tmp_path: Path) -> None:
    """A page whose plan is frozen is the same to the byte, however the copy of the next page changes."""
    (frozen,) = pdfreport.freeze(write([copy[name] for name in FOUR]), tmp_path / "frozen.yaml")
    pages = []
    for names in (("pipes", "bus"), ("pipes", "woodwork"), ("bridge",)):
        folder = write([deepcopy(copy[name]) for name in (*FOUR, *names)])
        whole = yaml.safe_load((folder / "edition.yaml").read_text("utf8"))
        whole["pages"] = [
            {"number": 2, "section": "要闻", "layout": frozen.name, "stories": list(FOUR)},
            {"number": 3, "section": "民生", "layout": "plain-sikai", "stories": list(names)},
        ]
        (folder / "edition.yaml").write_text(yaml.safe_dump(whole, allow_unicode=True, sort_keys=False), "utf8")
        pages.append(dump(pdfreport.compose(pdfreport.load(folder), draft=True).pages[0]))
    assert pages[0] == pages[1] == pages[2]


@pytest.mark.parametrize("name", ["trail", "meadow"])
def test_wider_crops_lose_no_rectangle(sample: Edition, name: str) -> None:
    """A picture that may be cut further: every rectangle of before, at its price or less, and some more."""
    desk = bench(sample).desk
    one = Ranked(sample.story(name), 2)
    narrow, wide = (rectangles(replace(one, crop=crop), desk) for crop in (20, 38))
    assert narrow.keys() < wide.keys()
    assert all(wide[key] <= price for key, price in narrow.items())


def rectangles(one: Ranked, desk: Any) -> dict[tuple[int, int, int], int]:
    """Width, height and kind of edge of every leaf → its price."""
    return {
        (width, leaf.height, top_bits(leaf.left, leaf.right)): leaf.price
        for width, leaves in unit_of(one, desk).curve.items()
        for leaf in leaves
    }


def test_looser_text_takes_no_length_away(sample: Edition) -> None:
    """Gaps that may open further: every number of lines of before, and more of them, dearer than natural ones."""
    desk = bench(sample).desk
    rules = desk.design.makeup
    assert rules is not None
    loose = loosened(desk.design.styles[rules.body])
    design = replace(
        desk.design, styles={**desk.design.styles, loose.name: loose}, makeup=replace(rules, body=loose.name)
    )
    gained = 0
    for story in sample.stories:
        before, after = (
            text_of(Ranked(story, 3), desk.grid.span_width(1), one).prices
            for one in (desk, replace(desk, design=design))
        )
        assert before.keys() <= after.keys()
        assert min(after.values()) == after[next(lines for lines, price in before.items() if not price)] == 0
        gained += len(after) - len(before)
    assert gained > 0


RANDOM = range(0, 24, 4)


@pytest.mark.slow
@pytest.mark.parametrize("first", RANDOM)
def test_a_reserve_story_never_refuses(first: int, tmp_path: Path) -> None:
    """Pages drawn at random that close, given a story of the reserve: they close, as they were if they had room."""
    spare = replace(edition("shili-news").story("bus"), wishes=Wishes(reserve=True), importance=99)
    for seed in range(first, first + 4):
        source = pdfreport.load(drawn(seed, tmp_path))
        before, _ = attempted(source)
        page = source.pages[0]
        more = replace(
            source,
            stories=(*source.stories, spare),
            pages=(replace(page, stories=(*page.stories, spare.id), story_places=()),),
        )
        after, refused = attempted(more)
        if before is not None:
            assert after is not None, (seed, refused)
            assert faults(after, more) == [], seed
            if not after.report["pages"][0]["makeup"]["reserves"]:
                assert dump(after.pages[0]) == dump(before.pages[0]), seed


@pytest.mark.slow
@pytest.mark.parametrize("first", RANDOM)
def test_a_line_more_or_less_still_closes(first: int, tmp_path: Path) -> None:
    """Pages drawn at random that close, a line taken from a story or given to it: closed again, every rule kept."""
    closed = tried = 0
    for seed in range(first, first + 4):
        source = pdfreport.load(drawn(seed, tmp_path))
        if attempted(source)[0] is None:
            continue
        for rank, more in ((0, True), (1, False)):
            other = edited(source, rank, more)
            if other is None:
                continue
            document, _ = attempted(other)
            tried += 1
            closed += document is not None
            if document is not None:
                assert faults(document, other) == [], (seed, rank, more)
    assert closed >= tried - 1


@pytest.mark.slow
@pytest.mark.parametrize("first", RANDOM)
def test_order_in_the_file_changes_no_drawn_page(first: int, tmp_path: Path) -> None:
    """Pages drawn at random with their stories written backwards: the same file."""
    for seed in range(first, first + 4):
        source = pdfreport.load(drawn(seed, tmp_path))
        document, refused = attempted(source)
        page = replace(source.pages[0], stories=source.pages[0].stories[::-1], story_places=())
        backwards, again = attempted(replace(source, stories=source.stories[::-1], pages=(page,)))
        assert refused == again, seed
        if document is not None and backwards is not None:
            assert pdfreport.write_pdf(document) == pdfreport.write_pdf(backwards), seed
