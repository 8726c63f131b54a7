"""Widths, blanks and gaps of one paragraph to columns (typography.md 3 to 6, 9, 10).

In: units with their classes, advances and faces. Out: a `Prepared`. Runs once per paragraph; nothing here knows a
measure. Loops in Python visit only marks and spaces, everything else is done by whole columns (speed.md 5).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from operator import add, itemgetter, sub
from typing import TYPE_CHECKING

from pdfreport.text import classes as k
from pdfreport.text import opportunities, spacing
from pdfreport.text.columns import Column, Prepared, Shrink, Stretch
from pdfreport.text.lastline import last_clusters
from pdfreport.text.marks import MARKS
from pdfreport.text.sheet import Rules, Sheet, Units, rules_of

if TYPE_CHECKING:
    from pdfreport.text.ruby import Annotated

_MARK = re.compile(k.pattern(MARKS))
_DASH_END = re.compile(k.DASH_END)
_SHY = re.compile(k.SHY)
_SPACES = re.compile(k.pattern((k.SPACE, k.IDSP, k.SHY, k.CONTROL)))
_CLUSTERS = re.compile(k.pattern({k.EXTEND} | k.INVISIBLE | {k.GLUE}))


def prices(text: str, classes: str, level: str, of_pairs: Iterable[int]) -> Column:
    """Price of a line end before each code point; `of_pairs` are those of neighbouring classes."""
    found = [opportunities.NEVER, *of_pairs, 0][: len(text) + 1]
    opportunities.adjust(text, classes, found, level)
    return found


def analyse(units: Units) -> Prepared:
    """All columns of a paragraph."""
    classes, options, count = units.classes, units.style.type, len(units.glyphs)
    rules = rules_of(options)
    sheet = Sheet(units, rules)
    found = list(map(rules.__getitem__, pairwise(classes)))
    price, has_gap, stretch = zip(*found, strict=True) if found else ((), (), ())
    _fill(sheet)
    gap, script, script_more = sheet.gaps((False, *has_gap, False)[: count + 1])
    _opted(sheet, has_gap, gap)
    annotations = _settled(sheet, gap)
    han, avoided = _stretchable((0, *stretch, 0)[: count + 1], units)
    pens = list(accumulate(map(add, sheet.widths, gap[1:]), initial=0))
    ends = list(map(add, map(sub, pens, gap), sheet.tail))
    shrink = [(step, sheet.caps[step]) for step in sorted(sheet.caps)]
    two, three = last_clusters(classes, options.min_last_line)
    return Prepared(
        text=units.text,
        style=units.style,
        where=units.where,
        classes=classes,
        chars=units.chars,
        positions=units.positions,
        runs=units.runs,
        glyphs=units.glyphs,
        origins=pens if sheet.offsets is None else list(map(add, pens, sheet.offsets)),
        pens=pens,
        starts=list(map(add, pens, sheet.lead)),
        ends=ends,
        tails=sheet.tails,
        shrink=tuple(Shrink(step, _sums(column)) for step, column in shrink),
        shrink_all=_sums(_added([column for _, column in shrink], count + 1)),
        stretch=Stretch(
            word=_sums(sheet.word),
            script=_sums(script),
            regain=_sums(sheet.regain),
            script_more=_sums(script_more),
            easy=_sums(_added([sheet.word, script, sheet.regain], count + 1)),
            han=_sums(han),
            avoided=_sums(avoided),
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
        for match in _MARK.finditer(classes, run.start, run.end):
            sheet.mark(match.start(), face, run)
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
    letters, level = units.text_classes, units.style.type.line_break
    if units.classes is letters:
        cost = prices(units.text, letters, level, of_pairs)
    else:
        pairs = pairwise(letters)
        by_point = prices(units.text, letters, level, map(itemgetter(0), map(rules.__getitem__, pairs)))
        cost = list(map(by_point.__getitem__, units.positions))
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


def _added(columns: Sequence[Column], size: int) -> Column:
    """The columns added up, those of nothing but zeros left out."""
    filled = [column for column in columns if any(column)]
    total = filled[0] if filled else [0] * size
    for column in filled[1:]:
        total = list(map(add, total, column))
    return total


def _sums(values: Column) -> Column:
    """Prefix sums: element x is the sum of everything before x."""
    return list(accumulate(values, initial=0)) if any(values) else [0] * (len(values) + 1)


def _stretchable(stretch: Sequence[int], units: Units) -> tuple[Column, Column]:
    """Gaps of step 3 and those that are avoided, none of them inside an author's no-break span (UB-9)."""
    if spacing.AVOIDED in stretch:
        han = [1 if kind == spacing.ALWAYS else 0 for kind in stretch]
        avoided = [1 if kind == spacing.AVOIDED else 0 for kind in stretch]
    else:
        han, avoided = list(stretch), [0] * len(stretch)
    for start, end in units.nobreak:
        for column in (han, avoided):
            column[start + 1 : end] = [0] * (end - start - 1)
    return han, avoided
