"""Arrangements: how head, pictures and legs can stand in a module of a given width (docs/rules/makeup.md section 3).

Comes in: forms of the head, heights of the pictures, how long the text can be. Goes out: arrangements whose height is
still open: for every text column the lines taken above and below its leg. Pictures stand at the top of whole legs,
above the head, or beside the story; so no leg is ever parted. Those that the text is too short or too long for are not
built where that shows beforehand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from pdfreport.makeup.depths import Depths, Lost
from pdfreport.makeup.unit import Head, Hung, Leaf, Picture

CLOSE_TO_NATURAL = 5  # heights of each picture that are tried where two have to go together


class Arrangement(NamedTuple):
    """Head and pictures in place; `columns` are (column, lines above the leg, lines below it).

    `lines` is the height of the module if a picture decides it, else 0. Pictures in `feet` count their top from the
    module's foot. `guests` stand on that foot, each with its first column.
    """

    price: int
    head: Head
    head_at: tuple[int, int, int]  # first column, columns, top
    pictures: tuple[Hung, ...]
    columns: tuple[tuple[int, int, int], ...]
    lines: int = 0
    feet: tuple[Hung, ...] = ()
    guests: tuple[tuple[Leaf, int], ...] = ()


Heights = Callable[[int, int], Sequence[Picture]]  # rank of the picture, columns → its heights
Forms = Mapping[int, Sequence[Head]]  # by columns
Suits = Callable[[int, int, int], bool]  # whether text fills: legs, lines that are no text, lines in all (0: any)


class Sought(NamedTuple):
    """The price of a band of pictures at the foot, and how deep legs can be that the text fills."""

    foot_price: int
    depths: Depths


def arrangements(width: int, pictures: int, forms: Forms, heights: Heights, sought: Sought) -> Iterator[Arrangement]:
    """Arrangements of a story in `width` columns with all of its pictures, those that the text could fill."""
    for one in _all(width, pictures, forms, heights, sought):
        yield one if one.head.byline else one._replace(columns=after_byline(one.columns))


def after_byline(columns: tuple[tuple[int, int, int], ...]) -> tuple[tuple[int, int, int], ...]:
    """The legs when the byline takes the first line of the first."""
    (column, top, foot), *rest = columns
    return ((column, top + 1, foot), *rest)


def _all(width: int, pictures: int, forms: Forms, heights: Heights, sought: Sought) -> Iterator[Arrangement]:
    depths = sought.depths
    if not pictures:
        for head in depths.heads(forms[width], width, Lost(width, width, 0)):
            yield Arrangement(head.price, head, (0, width, 0), (), _columns(width, head.lines))
    elif pictures == 1:
        yield from _one(width, forms, heights, depths)
    else:
        yield from _bands(width, pictures, forms, heights, depths)
        yield from _several(width, pictures, forms, heights, sought)


def _columns(width: int, top: int, extra: int = 0, last: int = 0) -> tuple[tuple[int, int, int], ...]:
    """Legs under `top` lines; the `last` columns have `extra` lines more above them."""
    return tuple([(column, top + (extra if column >= width - last else 0), 0) for column in range(width)])


def _one(width: int, forms: Forms, heights: Heights, depths: Depths) -> Iterator[Arrangement]:
    for columns in range(1, width + 1):
        for picture in heights(0, columns):
            yield from _with(width, picture, forms, depths)


def _with(width: int, picture: Picture, forms: Forms, depths: Depths) -> Iterator[Arrangement]:
    """One picture over so many columns: under the head, above it, in the corner beside it, beside the whole story."""
    columns, block = picture.columns, picture.block
    first = width - columns
    for head in depths.heads(forms[width], width, Lost(width, width, columns * block, block)):
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
    full = block - 1
    at_corner, whole = Lost(width, first, columns * block, 0, block), Lost(first, first, 0)
    for head in forms[first]:
        price = head.price + picture.price
        corner = (Hung(picture, first, 0),)
        if depths.fits(head, at_corner):
            legs = tuple([(column, head.lines if column < first else block, 0) for column in range(width)])
            yield Arrangement(price, head, (0, first, 0), corner, legs)
        if depths.fits(head, whole, full):
            yield Arrangement(price, head, (0, first, 0), corner, _columns(first, head.lines), full)
            left = (Hung(picture, 0, 0),)
            beside = tuple([(column, head.lines, 0) for column in range(columns, width)])
            yield Arrangement(price, head, (columns, first, 0), left, beside, full)


def _some(found: Sequence[Picture]) -> list[Picture]:
    return sorted(found, key=lambda picture: (picture.price, picture.lines))[:CLOSE_TO_NATURAL]


class Group(NamedTuple):
    """Pictures side by side in one band: columns, lines with captions and white, price, each with its column."""

    columns: int
    block: int
    price: int
    members: tuple[tuple[Picture, int], ...]

    def hung(self, column: int, top: int) -> tuple[Hung, ...]:
        """The pictures with the band's corner here."""
        return tuple([Hung(picture, column + at, top) for picture, at in self.members])


def _groups(width: int, first: int, pictures: int, heights: Heights) -> list[Group]:
    """The pictures from rank `first` on as a band of so many columns, in each height that they can share."""
    out: list[Group] = []
    for shares in _shares(width, pictures):
        rows = [{one.block: one for one in heights(first + rank, columns)} for rank, columns in enumerate(shares)]
        starts = [sum(shares[:rank]) for rank in range(pictures)]
        for block in sorted(set(rows[0]).intersection(*rows[1:])):
            chosen = tuple(row[block] for row in rows)
            price = sum(one.price for one in chosen)
            out.append(Group(width, block, price, tuple(zip(chosen, starts, strict=True))))
    return sorted(out, key=lambda group: (group.price, group.block))[:CLOSE_TO_NATURAL]


def _bands(width: int, pictures: int, forms: Forms, heights: Heights, depths: Depths) -> Iterator[Arrangement]:
    """All pictures side by side in one band of one height, under the head or above it."""
    for group in _groups(width, 0, pictures, heights):
        lost = Lost(width, width, width * group.block, group.block)
        for head in depths.heads(forms[width], width, lost):
            for top in (head.lines, 0):
                yield Arrangement(
                    group.price + head.price, head, (0, width, 0 if top else group.block), group.hung(0, top),
                    _columns(width, head.lines + group.block),
                )  # fmt: skip


def _shares(width: int, pictures: int) -> Iterator[tuple[int, ...]]:
    """Columns for each picture of a band, the first not narrower than the others."""
    if pictures == 1:
        yield (width,)
        return
    for first in range(width - pictures + 1, 0, -1):
        for rest in _shares(width - first, pictures - 1):
            if max(rest) <= first:
                yield (first, *rest)


def _several(width: int, pictures: int, forms: Forms, heights: Heights, sought: Sought) -> Iterator[Arrangement]:
    """A main picture and the rest in a band: under it, over the last columns, or at the foot of the legs."""
    depths, price = sought.depths, sought.foot_price
    bands = {narrow: _groups(narrow, 1, pictures - 1, heights) for narrow in range(pictures - 1, width + 1)}
    for columns in range(1, width + 1):
        beside = width - columns
        for main in _some(heights(0, columns)):
            for narrow in range(pictures - 1, columns + 1):
                for rest in bands[narrow]:
                    taken, deep = columns * main.block + narrow * rest.block, main.block + rest.block
                    for head in depths.heads(forms[width], width, Lost(width, width, taken, deep)):
                        yield from _stacked(width, head, main, rest)
                        if narrow < width:
                            yield _at_foot(width, head, (0, width, 0), (main, rest), price)
                    lost = Lost(width, beside, taken, 0, deep)
                    for head in depths.heads(forms[beside], beside, lost) if beside else ():
                        yield _at_foot(width, head, (0, beside, 0), (main, rest), price)


def _stacked(width: int, head: Head, main: Picture, rest: Group) -> Iterator[Arrangement]:
    price = head.price + main.price + rest.price
    at = width - rest.columns
    if main.columns == width:
        for top in (head.lines, 0):
            hung = (Hung(main, 0, top), *rest.hung(at, head.lines + main.block))
            legs = _columns(width, head.lines + main.block, rest.block, rest.columns)
            yield Arrangement(price, head, (0, width, 0 if top else main.block), hung, legs)
    elif main.columns == rest.columns:
        hung = (Hung(main, at, head.lines), *rest.hung(at, head.lines + main.block))
        legs = _columns(width, head.lines, main.block + rest.block, main.columns)
        yield Arrangement(price, head, (0, width, 0), hung, legs)


def _at_foot(
    width: int, head: Head, head_at: tuple[int, int, int], pictures: tuple[Picture, Group], foot_price: int
) -> Arrangement:
    """The band at the foot of the last legs; a head over fewer columns stands beside the main picture."""
    main, rest = pictures
    at, low = width - main.columns, width - rest.columns
    top = head.lines if head_at[1] == width else 0
    legs = tuple(
        [
            (column, top + main.block if column >= at else head.lines, rest.block if column >= low else 0)
            for column in range(width)
        ]
    )
    price = head.price + main.price + rest.price + foot_price
    return Arrangement(price, head, head_at, (Hung(main, at, top),), legs, 0, rest.hung(low, rest.block - 1))
