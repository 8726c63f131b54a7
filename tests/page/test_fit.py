"""Copyfitting against brute force, and the rules it must keep whatever the copy."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from pdfreport.page.fit import Choice, Element, close, feet, natural, shortest, stop, totals
from tests.examples import examples


def paragraph(lines: int, *, give: bool = True) -> Element:
    """A paragraph that may give a line either way."""
    choices = [Choice(lines, 0)]
    if give:
        choices += [Choice(lines + 1, 80, "looser")]
        choices += [Choice(lines - 1, 60, "tighter")] if lines > 1 else []
    return Element(tuple(choices))


HEAD = Element(
    (Choice(4, 0), Choice(3, 80, "white"), Choice(5, 80, "white")), block=True, keep=2, at_top=(Choice(3, 0),)
)


def legal(elements: list[Element], choices: tuple[Choice, ...], depths: list[int]) -> int | None:
    """Price of a choice by the rules, told in another way than the engine's: line by line; None if a rule is broken."""
    lines: list[tuple[int, int, int]] = []  # element, row in it, rows of it
    price = 0
    tops = {0, *feet(depths)}
    for number, (element, choice) in enumerate(zip(elements, choices, strict=True)):
        allowed = element.at_top if len(lines) in tops and element.at_top else element.choices
        if choice not in allowed:
            return None
        price += choice.price
        lines += [(number, row, choice.lines) for row in range(choice.lines)]
    if len(lines) != sum(depths):
        return None
    for foot in feet(depths)[:-1]:
        above, below = lines[foot - 1], lines[foot]
        if above[0] == below[0]:
            element = elements[above[0]]
            if element.block or below[1] == below[2] - 1:
                return None
            if above[1] == 0:
                if above[2] >= 4:
                    return None
                price += 150
    for number, element in enumerate(elements):
        if element.block:
            end = max(i for i, line in enumerate(lines) if line[0] == number) + 1
            foot = next(mark for mark in feet(depths) if mark >= end)
            if end + element.keep > foot:
                return None
    return price


@examples(50, 120)
@given(
    st.lists(st.one_of(st.integers(1, 7).map(paragraph), st.just(HEAD)), min_size=1, max_size=6),
    st.lists(st.integers(2, 9), min_size=1, max_size=4),
)
def test_close_is_as_cheap_as_brute_force(elements: list[Element], depths: list[int]) -> None:
    """The programme finds a way whenever there is one, and none cheaper exists."""
    prices = []
    for choices in product(*({*e.choices, *e.at_top} for e in elements)):
        price = legal(elements, choices, depths)
        if price is not None:
            prices.append(price)
    found = close(elements, depths)
    if not prices:
        assert found is None
    else:
        assert found is not None
        assert found.price == min(prices)
        assert legal(elements, found.choices, depths) == found.price


@given(st.lists(st.integers(1, 9), min_size=1, max_size=8), st.integers(1, 5))
def test_the_stream_is_never_cut(lengths: list[int], legs: int) -> None:
    """With room to spare in the last leg every line is placed: what is open plus what is used is the room."""
    elements = [paragraph(n, give=False) for n in lengths]
    depths = [max(3, sum(lengths) // legs)] * legs + [sum(lengths) + 5]
    found = close(elements, depths, open_price=1)
    if found is not None:
        used = sum(choice.lines for choice in found.choices)
        assert used + found.open_lines == sum(depths)


def test_head_at_the_top_of_a_leg_loses_its_white() -> None:
    """A head that begins a leg takes its shorter form."""
    found = close([paragraph(5, give=False), HEAD, paragraph(3, give=False)], [5, 6])
    assert found is not None
    assert [choice.lines for choice in found.choices] == [5, 3, 3]


def test_head_is_never_last_in_its_leg() -> None:
    """WO-2: a head keeps two lines of text under it in its leg."""
    assert close([paragraph(4, give=False), HEAD, paragraph(4, give=False)], [9, 3]) is None


def test_a_last_line_never_stands_alone_at_the_top_of_a_leg() -> None:
    """WO-1, WO-4: a paragraph of five is not parted four to one, nor one to four; two to three is well."""
    five = [paragraph(5, give=False)]
    assert close(five, [4, 1]) is None
    assert close(five, [1, 4]) is None
    assert close(five, [2, 3]) is not None


def test_what_is_never_parted_leaves_legs_open_when_relaxed() -> None:
    """A block longer than the next legs goes to one that holds it; so do the lines beside a cap that meet a foot."""
    stanza, cap = Element((Choice(15, 0),), block=True), Element((Choice(5, 0),), together=3)
    for after, start in ((stanza, 30), (cap, 10)):
        stream = [paragraph(9, give=False), after]
        assert close(stream, [10, 10, 10, 40], open_price=1) is None
        found = close(stream, [10, 10, 10, 40], open_price=1, relaxed=True)
        assert found is not None
        assert found.starts == (0, start)


def test_arithmetic_of_a_refusal() -> None:
    """Shortest and natural lengths are what a refusal reckons with."""
    stream = [paragraph(5), HEAD, paragraph(3)]
    assert natural(stream) == 12
    assert shortest(stream) == 9


def test_vertical_rows_are_not_stretched_for_open_lines() -> None:
    """WO-6: copy that stops far from the last foot keeps its lengths; one line short of it is taken up."""
    paragraph = Element((Choice(4, 0), Choice(5, 80, "looser")))
    far = stop([paragraph] * 3, [10, 10])
    assert far is not None
    assert [choice.lines for choice in far.choices] == [4, 4, 4]
    assert far.open_lines == 8
    near = stop([paragraph] * 3, [6, 7])
    assert near is not None
    assert sum(choice.lines for choice in near.choices) == 13
    assert near.open_lines == 0


@examples(40, 150)
@given(
    st.lists(
        st.one_of(st.builds(paragraph, st.integers(1, 9), give=st.booleans()), st.just(HEAD)), min_size=1, max_size=6
    ),
    st.lists(st.integers(2, 14), min_size=1, max_size=3),
)
def test_counting_lines_never_promises_less_than_there_is(elements: list[Element], depths: list[int]) -> None:
    """Legs that can be filled hold a total that counting knows, and no fit is cheaper than its price there."""
    found = close(elements, depths)
    least = totals(elements).get(sum(depths))
    assert found is None or (least is not None and least <= found.price)
