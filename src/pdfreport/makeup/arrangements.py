"""Arrangements: how head, pictures and legs can stand in a module of a given width (docs/rules/makeup.md section 3).

Comes in: forms of the head, heights of the pictures. Goes out: arrangements whose height is still open: for every text
column the lines taken above and below its leg. Pictures stand at the top of whole legs, above the head, or beside the
story; so no leg is ever parted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from pdfreport.makeup.unit import Head, Hung, Picture

CLOSE_TO_NATURAL = 5  # heights of each picture that are tried where two have to go together


class Arrangement(NamedTuple):
    """Head and pictures in place; `columns` are (column, lines above the leg, lines below it).

    `lines` is the height of the module if a picture decides it, else 0. Pictures in `feet` count their top from the
    module's foot.
    """

    price: int
    head: Head
    head_at: tuple[int, int, int]  # first column, columns, top
    pictures: tuple[Hung, ...]
    columns: tuple[tuple[int, int, int], ...]
    lines: int = 0
    feet: tuple[Hung, ...] = ()


Heights = Callable[[int, int], Sequence[Picture]]  # rank of the picture, columns → its heights
Forms = Mapping[int, Sequence[Head]]  # by columns


def arrangements(width: int, pictures: int, forms: Forms, heights: Heights, foot_price: int) -> Iterator[Arrangement]:
    """Every arrangement of a story in `width` columns with all of its pictures."""
    if not pictures:
        for head in forms[width]:
            yield Arrangement(head.price, head, (0, width, 0), (), _columns(width, head.lines))
    elif pictures == 1:
        yield from _one(width, forms, heights)
    else:
        yield from _bands(width, pictures, forms, heights)
        if pictures == 2:
            yield from _two(width, forms, heights, foot_price)


def _columns(width: int, top: int, extra: int = 0, last: int = 0) -> tuple[tuple[int, int, int], ...]:
    """Legs under `top` lines; the `last` columns have `extra` lines more above them."""
    return tuple((column, top + (extra if column >= width - last else 0), 0) for column in range(width))


def _one(width: int, forms: Forms, heights: Heights) -> Iterator[Arrangement]:
    for columns in range(1, width + 1):
        for picture in heights(0, columns):
            yield from _with(width, columns, picture, forms)


def _with(width: int, columns: int, picture: Picture, forms: Forms) -> Iterator[Arrangement]:
    """One picture over so many columns: under the head, above it, in the corner beside it, beside the whole story."""
    first = width - columns
    for head in forms[width]:
        price = head.price + picture.price
        under = (Hung(picture, first, head.lines),)
        yield Arrangement(price, head, (0, width, 0), under, _columns(width, head.lines, picture.block, columns))
        if columns == width:
            above = (Hung(picture, 0, 0),)
            yield Arrangement(
                price, head, (0, width, picture.block), above, _columns(width, head.lines + picture.block)
            )
    if columns == width:
        return
    for head in forms[first]:
        price = head.price + picture.price
        corner = (Hung(picture, first, 0),)
        legs = tuple((column, head.lines if column < first else picture.block, 0) for column in range(width))
        yield Arrangement(price, head, (0, first, 0), corner, legs)
        full = picture.lines + picture.caption
        yield Arrangement(price, head, (0, first, 0), corner, _columns(first, head.lines), full)
        left = (Hung(picture, 0, 0),)
        beside = tuple((column, head.lines, 0) for column in range(columns, width))
        yield Arrangement(price, head, (columns, first, 0), left, beside, full)


def _some(found: Sequence[Picture]) -> list[Picture]:
    return sorted(found, key=lambda picture: (picture.price, picture.lines))[:CLOSE_TO_NATURAL]


def _bands(width: int, pictures: int, forms: Forms, heights: Heights) -> Iterator[Arrangement]:
    """All pictures side by side in one band of one height, under the head or above it."""
    for shares in _shares(width, pictures):
        rows = [{one.block: one for one in heights(rank, columns)} for rank, columns in enumerate(shares)]
        for block in sorted(set(rows[0]).intersection(*rows[1:])):
            chosen = [row[block] for row in rows]
            price = sum(one.price for one in chosen)
            for head in forms[width]:
                for top in (head.lines, 0):
                    hung, column = [], 0
                    for one in chosen:
                        hung.append(Hung(one, column, top))
                        column += one.columns
                    head_top = 0 if top else block
                    yield Arrangement(
                        price + head.price, head, (0, width, head_top), tuple(hung), _columns(width, head.lines + block)
                    )


def _shares(width: int, pictures: int) -> Iterator[tuple[int, ...]]:
    """Columns for each picture of a band, the first not narrower than the others."""
    if pictures == 1:
        yield (width,)
        return
    for first in range(width - pictures + 1, 0, -1):
        for rest in _shares(width - first, pictures - 1):
            if max(rest) <= first:
                yield (first, *rest)


def _two(width: int, forms: Forms, heights: Heights, foot_price: int) -> Iterator[Arrangement]:
    """Two pictures one under the other: over the last columns, or the first one wide, or the second at the foot."""
    for columns in range(1, width + 1):
        for main in _some(heights(0, columns)):
            for narrow in range(1, min(columns, width - 1) + 1):
                for second in _some(heights(1, narrow)):
                    for head in forms[width]:
                        yield from _stacked(width, head, main, second)
                        if columns < width:
                            yield _at_foot(width, head, (main, second), foot_price)


def _stacked(width: int, head: Head, main: Picture, second: Picture) -> Iterator[Arrangement]:
    price = head.price + main.price + second.price
    at = width - second.columns
    if main.columns == width:
        for top in (head.lines, 0):
            hung = (Hung(main, 0, top), Hung(second, at, head.lines + main.block))
            legs = _columns(width, head.lines + main.block, second.block, second.columns)
            yield Arrangement(price, head, (0, width, 0 if top else main.block), hung, legs)
    elif main.columns == second.columns:
        hung = (Hung(main, at, head.lines), Hung(second, at, head.lines + main.block))
        yield Arrangement(
            price, head, (0, width, 0), hung, _columns(width, head.lines, main.block + second.block, main.columns)
        )


def _at_foot(width: int, head: Head, pictures: tuple[Picture, Picture], foot_price: int) -> Arrangement:
    main, second = pictures
    at, low = width - main.columns, width - second.columns
    legs = tuple(
        (column, head.lines + (main.block if column >= at else 0), second.block if column >= low else 0)
        for column in range(width)
    )
    price = head.price + main.price + second.price + foot_price
    hung, foot = (Hung(main, at, head.lines),), (Hung(second, low, second.lines + second.caption),)
    return Arrangement(price, head, (0, width, 0), hung, legs, 0, foot)
