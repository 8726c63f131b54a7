"""The cheapest whole of a page, against brute force: every setting of every screw, leading and size looked at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

import pdfreport
from pdfreport.design.frames import HeadFrame
from pdfreport.design.remedies import leading_steps, size_steps
from pdfreport.page.bearable import bears, limits_of
from pdfreport.page.closed import thread_legs
from pdfreport.page.closing import close_page, closed_at
from pdfreport.page.desk import Desk
from pdfreport.page.furniture.head_rows import depth, frame_style
from pdfreport.page.furniture.head_turned import rows_at_rest, turned_head
from pdfreport.page.releaded import at_leading
from pdfreport.page.resized import at_size
from pdfreport.page.streams import streams
from pdfreport.page.turns import followers, price_of
from tests.page.desks import desk_of

ROOT = Path(__file__).parents[2]
DESIGN = """
name: small
title: 小样
grid: sikai-feature
palette: ecology-green
type: feature
threads:
  one: {{parts: ["sections:1-2"]}}
  two: {{parts: ["sections:3"]}}
screws:
  - {{name: title, range: [-2, 2], price: 40}}
  - {{name: left, range: [-2, 2], price: 90}}
  - {{name: right, range: [-2, 2], price: 70}}
remedies: {{{remedies}}}
frames:
  - {{id: headline, kind: head, columns: 1-4, lines: 3-8, foot: title, part: headline, size: 34pt}}
  - {{id: a, kind: text, columns: "1", lines: 10-{one}, top: title, foot: left, thread: one}}
  - {{id: b, kind: text, columns: "2", lines: 10-{one}, top: title, foot: left, thread: one}}
  - {{id: between, kind: picture, columns: "5", lines: 30-50, top: left, foot: right, figure: "1"}}
  - {{id: c, kind: text, columns: "3", lines: 10-{two}, top: title, foot: right, thread: two}}
  - {{id: d, kind: text, columns: "4", lines: 10-{two}, top: title, foot: right, thread: two}}
"""
HEADS = "head_size: [-16, 16], head_rows: 1"


def small(tmp_path: Path, remedies: str, depths: tuple[int, int]) -> Desk:
    """The feature's first sections in two threads, in a small design of two legs a thread."""
    edition = pdfreport.load(ROOT / "data" / "jiangjin-2022")
    file = tmp_path / "small.yaml"
    feet = {"one": 9 + depths[0], "two": 9 + depths[1]}
    file.write_text(DESIGN.format(remedies=remedies, **feet), encoding="utf8")
    return desk_of(edition, str(file))


def natural_depths(tmp_path: Path) -> tuple[int, int]:
    """Half of the lines that each thread takes at its best."""
    copy = streams(small(tmp_path, "", (30, 30)))
    one, two = (sum(element.choices[0].lines for element in copy[name].elements) for name in ("one", "two"))
    return one // 2, two // 2


def every_price(desk: Desk) -> Iterator[int]:
    """What each setting of all screws costs in which every thread fills its legs."""
    copy = streams(desk)
    limits = limits_of(desk)
    screws = desk.design.screws
    for turns in product(*(range(screw.least, screw.most + 1) for screw in screws)):
        prices = [price_of(one, turn, followers(one.name, desk), desk) for one, turn in zip(screws, turns, strict=True)]
        turned = replace(desk, turned={one.name: turn for one, turn in zip(screws, turns, strict=True)})
        found = [stream.close(thread_legs(name, turned)) for name, stream in copy.items()]
        if None not in prices and None not in found and bears(limits, turned):
            yield sum(price or 0 for price in prices) + sum(one.fit.price for one in found if one is not None)


@pytest.mark.parametrize("remedies", ["", HEADS])
@pytest.mark.parametrize("more", [(0, 0), (2, 1), (-2, 2), (3, 3), (-1, -4)])
def test_no_setting_is_cheaper(tmp_path: Path, remedies: str, more: tuple[int, int]) -> None:
    """Heads, pictures' limits, screws of one thread and of several, and paragraphs: the least sum of all is found."""
    one, two = natural_depths(tmp_path)
    desk = small(tmp_path, remedies, (one + more[0], two + more[1]))
    prices = list(every_price(desk))
    found = closed_at(desk, streams(desk))
    assert (found is None) == (not prices)
    if found is not None:
        assert found.price == min(prices)


def test_some_of_these_pages_close_and_some_do_not(tmp_path: Path) -> None:
    """The comparison above has something to compare, in both ways."""
    one, two = natural_depths(tmp_path)
    assert list(every_price(small(tmp_path, HEADS, (one, two))))
    assert not list(every_price(small(tmp_path, HEADS, (one + 9, two + 9))))


def test_leading_and_size_cost_least_with_all_else(tmp_path: Path) -> None:
    """Where no setting closes, the least of leading, size, screws and paragraphs together is taken, not the first."""
    remedies = "leading: [-1, 1], size: [-2, 2], leading_price: 50, size_price: 30"
    one, two = natural_depths(tmp_path)
    for more in ((5, 3), (6, 4), (-3, -5), (8, 5)):
        desk = small(tmp_path, remedies, (one + more[0], two + more[1]))
        assert not list(every_price(desk))
        prices = []
        for quarters in (0, *leading_steps(desk.design.remedies)):
            for size in (0.0, *size_steps(desk.design.remedies, desk.grid.em)):
                changed = at_leading(desk, quarters) if quarters else desk
                if changed is None:
                    continue
                changed = at_size(changed, size) if size else changed
                own = abs(quarters) * 50 + (round(abs(size - desk.grid.em) * 10) * 30 if size else 0)
                prices += [own + price for price in every_price(changed)]
        found = close_page(desk)
        if prices:
            assert (found.price, found.overset) == (min(prices), ())
            assert found.leading or found.size
        else:
            assert (found.leading, found.size) == (0, 0)


def test_a_head_follows_its_screw(tmp_path: Path) -> None:
    """At each turn that is allowed the head is within its limits and its white within half a line of that at rest."""
    desk = small(tmp_path, HEADS, (44, 26))
    frame = next(one for one in desk.design.frames if isinstance(one, HeadFrame))
    size = frame_style(frame, desk).size
    rest = desk.rect(frame).height - depth(frame, frame_style(frame, desk), rows_at_rest(frame, desk))
    seen = {}
    for turn in (-2, -1, 1, 2):
        turned = replace(desk, turned={"title": turn})
        made = turned_head(frame, turned)
        if made is None:
            continue
        seen[turn] = made.price
        style = frame_style(made.frame, desk)
        assert abs(style.size / size - 1) <= 0.16
        rows = made.frame.rows or rows_at_rest(frame, desk)
        assert abs(turned.rect(frame).height - depth(made.frame, style, rows) - rest) <= desk.grid.pitch / 2
    assert {-1, 1} <= set(seen)
    assert min(seen.values()) > 0


def test_heads_of_designs_that_say_nothing_stay(tmp_path: Path) -> None:
    """Without head_size and head_rows a screw at a head's foot costs its lines and changes no type."""
    desk = small(tmp_path, "", (44, 26))
    assert not followers("title", desk)


def test_threads_are_told_of_in_the_design_s_order(tmp_path: Path) -> None:
    """A thread that failed at one setting is asked first at the next; the answer keeps the order of the design."""
    one, two = natural_depths(tmp_path)
    desk = small(tmp_path, "", (one, two - 1))
    assert closed_at(replace(desk, design=replace(desk.design, screws=())), streams(desk)) is None
    found = closed_at(desk, streams(desk))
    assert found is not None
    assert [each.thread.name for each in found.closed] == ["one", "two"]
    assert list(found.turned) == ["title", "left", "right"]
