"""Widths, blanks and gaps of one paragraph to columns (typography.md 3 to 6, 9, 10).

In: units with their classes, advances and faces. Out: a `Prepared`. Runs once per paragraph; nothing here knows a
measure. Loops in Python visit only marks and spaces, everything else is done by whole columns (speed.md 5).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from operator import add, itemgetter, sub
from typing import TYPE_CHECKING

from pdfreport.text import classes as k
from pdfreport.text import opportunities, spacing
from pdfreport.text.columns import Column, Prepared, Shrink, Stretch
from pdfreport.text.lastline import last_clusters
from pdfreport.text.marks import line_end
from pdfreport.text.sheet import Rules, Sheet, Sparse, Units, rules_of

if TYPE_CHECKING:
    from pdfreport.text.ruby import Annotated

_DASH_END = re.compile(k.DASH_END)
_SHY = re.compile(k.SHY)
_SPACES = re.compile(k.pattern((k.SPACE, k.IDSP, k.SHY, k.CONTROL)))
_CLUSTERS = re.compile(k.pattern({k.EXTEND} | k.INVISIBLE | {k.GLUE}))


def prices(text: str, classes: str, of_pairs: Iterable[int]) -> Column:
    """Price of a line end before each code point; `of_pairs` are those of neighbouring classes."""
    found = [opportunities.NEVER, *of_pairs, 0][: len(text) + 1]
    opportunities.adjust(text, classes, found)
    return found


def analyse(units: Units) -> Prepared:
    """All columns of a paragraph."""
    classes, options, count = units.classes, units.style.type, len(units.glyphs)
    rules = rules_of(options)
    sheet = Sheet(units, rules)
    found = list(map(rules.__getitem__, pairwise(classes)))
    price, has_gap, stretch = zip(*found, strict=True) if found else ((), (), ())
    _fill(sheet)
    natural, script, script_more = sheet.gaps(has_gap)
    gap = _dense(natural, count + 1)
    _opted(sheet, has_gap, gap)
    annotations = _settled(sheet, gap)
    han, avoided = _stretchable((0, *stretch, 0)[: count + 1], units)
    pens, ends = _pens(sheet, gap)
    two, three = last_clusters(classes, options.min_last_line)
    steps = [sheet.caps[step] for step in sorted(sheet.caps)]
    return Prepared(
        text=units.text,
        style=units.style,
        where=units.where,
        classes=classes,
        chars=units.chars,
        positions=units.positions,
        runs=units.runs,
        glyphs=units.glyphs,
        origins=_moved(pens[:count], sheet.offsets) if any(sheet.offsets.values()) else pens,
        pens=pens,
        starts=_moved(pens, sheet.lead),
        ends=ends,
        tails=_dense(sheet.fits, count + 1) if line_end(options) == "fit" else None,
        shrink=tuple([Shrink(step, _sums(sheet.caps[step], count + 1)) for step in sorted(sheet.caps)]),
        shrink_all=_sums(_added(steps), count + 1),
        stretch=Stretch(
            word=_sums(sheet.word, count + 1),
            script=_sums(script, count + 1),
            regain=_sums(sheet.regain, count + 1),
            script_more=_sums(script_more, count + 1),
            easy=_sums(_added([sheet.word, script, sheet.regain]), count + 1),
            han=list(accumulate(han, initial=0)),
            avoided=_sums(avoided, count + 1),
        ),
        prices=_unit_prices(units, rules, price),
        escapes=tuple(opportunities.escapes(classes)),
        clusters=bool(_CLUSTERS.search(classes)),
        two_from=two,
        three_from=three,
        hyphen=units.hyphen,
        hyphens=units.hyphens | {match.end() for match in _SHY.finditer(classes)},
        hangs=_hangs(sheet, pens, ends),
        givers=rules.givers,
        nobreak=units.nobreak,
        annotations=annotations,
        lifts={u: up for u, (_, up) in units.moved.items() if up},
    )


def _fill(sheet: Sheet) -> None:
    """Visit the marks, dashes and spaces."""
    units, classes = sheet.units, sheet.classes
    for run, face in zip(units.runs, units.faces, strict=True):
        sheet.marks(run, face)
        if k.DASH_END in classes:
            for match in _DASH_END.finditer(classes, run.start, run.end):
                sheet.joined(match.start(), run, face)
    for match in _SPACES.finditer(classes):
        sheet.space(match.start())


def _opted(sheet: Sheet, has_gap: Sequence[bool], gap: Column) -> None:
    """What rare options add: Western runs on the grid (BR-8), room for hyphens (LB-12)."""
    units = sheet.units
    if sheet.options.grid_snap:
        from pdfreport.text.gridsnap import snap

        snap(units.classes, sheet.widths, (False, *has_gap, False), gap)
    for u in units.hyphens:
        sheet.tail[u] += units.hyphen[2] if units.hyphen else 0


def _hangs(sheet: Sheet, pens: Column, ends: Column) -> dict[int, int]:
    """Line ends at which a mark may hang, if the options ask for it."""
    if sheet.options.hang != "end" and sheet.options.line_end != "hang":
        return {}
    from pdfreport.text.hanging import hangs  # rare in Chinese

    return hangs(sheet.classes, pens, ends, sheet.options)


def _settled(sheet: Sheet, gap: Column) -> tuple[Annotated, ...]:
    """Add the spaces of a locale, put combining marks in their places, make room for inline marks; annotated bases."""
    units = sheet.units
    if sheet.rules.place == "ja":
        from pdfreport.text.locales import add_sentence_spaces

        add_sentence_spaces(units.classes, gap)
    for u, (right, _) in units.moved.items():
        sheet.offset(u, right)
    if not any(run.inline for run in units.runs):
        return ()
    from pdfreport.text import inlines  # of paragraphs with inline marks

    return inlines.widen(sheet, units.annotations, gap)


def _unit_prices(units: Units, rules: Rules, of_pairs: Sequence[int]) -> Column:
    """Price of a line end before each unit, none inside an author's no-break span (UB-9)."""
    letters = units.text_classes
    if units.classes is letters:
        cost = prices(units.text, letters, of_pairs)
    else:
        of_letters = map(itemgetter(0), map(rules.__getitem__, pairwise(letters)))
        by_point = prices(units.text, letters, of_letters)
        cost = list(itemgetter(*units.positions, 0)(by_point)[:-1])  # with one more, so that it always gives several
        if k.EXTEND in units.classes or "" in units.chars:
            for u, (letter, chars) in enumerate(zip(units.classes, units.chars, strict=True)):
                if letter == k.EXTEND or not chars:
                    cost[u] = opportunities.NEVER
    for u in units.hyphens:
        if cost[u] == opportunities.NEVER:
            cost[u] = opportunities.HYPHEN
    for start, end in units.nobreak:
        cost[start + 1 : end] = [opportunities.NEVER] * (end - start - 1)
    return cost


def _pens(sheet: Sheet, gap: Column) -> tuple[Column, Column]:
    """Where each frame begins, and where a line ends that ends before it."""
    if not any(gap):
        pens = list(accumulate(sheet.widths, initial=0))
        return pens, _moved(pens, sheet.tail)
    pens = list(accumulate(map(add, sheet.widths, gap[1:]), initial=0))
    return pens, _moved(map(sub, pens, gap), sheet.tail)


def _moved(places: Iterable[int], by: Sparse) -> Column:
    """The places, some of them moved."""
    column = list(places)
    for at, amount in by.items():
        column[at] += amount
    return column


def _added(amounts: Sequence[Sparse]) -> Sparse:
    """The amounts of each gap added up."""
    filled = [one for one in amounts if one]
    if len(filled) == 1:
        return filled[0]
    total = Sparse(int)
    for one in filled:
        for gap, amount in one.items():
            total[gap] += amount
    return total


@lru_cache(maxsize=512)
def _zeros(size: int) -> Column:
    """A column of nothing; all paragraphs of a length share it."""
    return [0] * size


def _dense(amounts: Sparse, size: int) -> Column:
    """The amounts as a column of their own."""
    return _moved(_zeros(size), amounts)


def _sums(amounts: Sparse, size: int) -> Column:
    """Prefix sums: element x is the sum of everything before x. Between two amounts they stay and share a value."""
    if not amounts:
        return _zeros(size + 1)
    column: Column = []
    total = at = 0
    for gap in sorted(amounts):
        column += [total] * (gap + 1 - at)
        at = gap + 1
        total += amounts[gap]
    column += [total] * (size + 1 - at)
    return column


def _stretchable(stretch: Sequence[int], units: Units) -> tuple[Column, Sparse]:
    """Gaps of step 3 and those that are avoided, none of them inside an author's no-break span (UB-9)."""
    han, avoided = list(stretch), Sparse(int)
    if spacing.AVOIDED in stretch:
        avoided = Sparse(int, {gap: 1 for gap, kind in enumerate(stretch) if kind == spacing.AVOIDED})
        for gap in avoided:
            han[gap] = 0
    for start, end in units.nobreak:
        han[start + 1 : end] = [0] * (end - start - 1)
        for gap in range(start + 1, end):
            avoided.pop(gap, None)
    return han, avoided
