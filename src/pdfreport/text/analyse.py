"""Widths, blanks and gaps of one paragraph to columns (typography.md 3 to 6, 9, 10).

In: units with their classes, advances and faces. Out: a `Prepared`. Runs once per paragraph; nothing here knows a
measure. Loops in Python visit only marks and spaces, everything else is done by whole columns (speed.md 5).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from operator import add, sub

from pdfreport.design.styles import ParagraphStyle, TypeOptions
from pdfreport.diag import Where
from pdfreport.fonts.face import EM, Face
from pdfreport.fonts.vertical import dash_seam
from pdfreport.frozen import dataclass
from pdfreport.refs import FontRef
from pdfreport.text import classes as k
from pdfreport.text import opportunities, spacing
from pdfreport.text.columns import GIVERS, Column, Prepared, Shrink, Stretch, UnitRun
from pdfreport.text.lastline import last_clusters
from pdfreport.text.marks import MARKS, MarkEffect, box_of, line_end, mark_effect

WORD_SPACE_MIN, WORD_SPACE_MAX = 250, 500  # 9.3
GAP_MAX = 500  # 9.2

_MARK = re.compile(k.pattern(MARKS))
_DASH_END = re.compile(k.DASH_END)
_SPACES = re.compile(k.pattern((k.SPACE, k.IDSP, k.SHY)))
_CLUSTERS = re.compile(k.pattern({k.EXTEND} | k.INVISIBLE | {k.GLUE}))


@dataclass(slots=True)
class Units:
    """A paragraph after shaping, before its widths are known."""

    text: str
    style: ParagraphStyle
    where: Where
    text_classes: str
    classes: str
    chars: Sequence[str]
    positions: Sequence[int]
    runs: tuple[UnitRun, ...]
    faces: tuple[Face, ...]  # one per run
    glyphs: Column
    advances: Column
    nobreak: tuple[tuple[int, int], ...]
    hyphen: tuple[FontRef, int, int] | None


class _Rules(dict[tuple[str, str], tuple[int, bool, int]]):
    """Price, gap and stretch of two neighbouring classes under one set of options, filled as pairs turn up."""

    def __init__(self, options: TypeOptions) -> None:
        super().__init__()
        self.options = options
        self.givers = GIVERS
        self.place = ""  # the locale, where it is not the mainland's
        if options.lang != "zh-Hans":
            from pdfreport.text import locales  # mainland pages do without it

            self.place = locales.locale(options.lang)
            self.givers |= locales.two_sided(self.place, options.direction == "vertical")
        self.marks: dict[tuple[Face, bool, int, str, int, str, str, str], MarkEffect] = {}

    def __missing__(self, key: tuple[str, str]) -> tuple[int, bool, int]:
        pair = spacing.pair(*key, self.options)
        self[key] = found = (pair_price(*key, self.options), pair.gap, pair.stretch)
        return found


_rules = lru_cache(maxsize=64)(_Rules)


def pair_price(a: str, b: str, options: TypeOptions) -> int:
    """Price of a line end between two classes; in strict Japanese small kana begin no line (7.1)."""
    if b == k.SMALLKANA and options.line_break == "strict" and options.lang.startswith("ja"):
        return opportunities.NEVER
    return opportunities.price(a, b, options.line_break)


def prices(text: str, classes: str, level: str, of_pairs: Iterable[int]) -> Column:
    """Price of a line end before each code point; `of_pairs` are those of neighbouring classes."""
    found = [opportunities.NEVER, *of_pairs, 0][: len(text) + 1]
    opportunities.adjust(text, classes, found, level)
    return found


class _Sheet:
    """The columns of one paragraph while they are filled."""

    def __init__(self, units: Units, rules: _Rules) -> None:
        self.units, self.rules, self.options = units, rules, units.style.type
        self.classes, self.count = units.classes, len(units.glyphs)
        self.widths = list(units.advances)
        size = self.count + 1
        self.offsets: Column | None = None
        self.lead, self.tail = [0] * size, [0] * size
        self.tails: Column | None = [0] * size if line_end(self.options) == "fit" else None
        self.caps: dict[int, Column] = {}
        self.word, self.regain = [0] * size, [0] * size

    def cap(self, step: int) -> Column:
        """The column of one shrink step."""
        if step not in self.caps:
            self.caps[step] = [0] * (self.count + 1)
        return self.caps[step]

    def offset(self, u: int, amount: int) -> None:
        """Draw glyph u `amount` to the right of its frame's start."""
        if amount:
            if self.offsets is None:
                self.offsets = [0] * self.count
            self.offsets[u] += amount

    def mark(self, u: int, face: Face, run: UnitRun) -> None:
        """Frame, blanks and edges of one mark; what its neighbourhood does to it is worked out once."""
        classes, units = self.classes, self.units
        before = classes[u - 1] if u else ""
        after = classes[u + 1] if u + 1 < self.count else ""
        upright = run.standing is not None and run.standing.way == "U"
        key = (face, upright, run.scale, units.chars[u], units.advances[u], before, classes[u], after)
        effect = self.rules.marks.get(key)
        if effect is None:
            box = box_of(upright)(face, units.chars[u], classes[u], units.advances[u], run.scale)
            if self.rules.place:
                from pdfreport.text.locales import located

                box = located(box, face, units.chars[u], classes[u], upright, self.rules.place)
            effect = self.rules.marks[key] = mark_effect(box, before, classes[u], after, self.options)
        self.widths[u] = effect.width
        if effect.offset:
            self.offset(u, effect.offset)
        self.lead[u] = 0 if u == 0 and effect.lead > 0 and self.options.line_start == "keep-first" else effect.lead
        self.tail[u + 1] = effect.tail
        if self.tails is not None:
            self.tails[u + 1] = effect.fit
        for step, side, give in effect.gives:
            self.cap(step)[u + side] += give
        if effect.regain:
            self.regain[u + 1] = effect.regain

    def joined(self, u: int, run: UnitRun, face: Face) -> None:
        """UB-1: the second dash of a pair stands so near the first that the two strokes meet."""
        seam = dash_seam(face, self.units.glyphs[u], upright=run.standing is not None and run.standing.way == "U")
        self.offset(u, -seam * run.scale // EM)

    def space(self, u: int) -> None:
        """LE-5, 9.3: spaces vanish at line edges; word spaces give and take; a soft hyphen shows at a line end."""
        letter, width = self.classes[u], self.widths[u]
        if letter == k.SHY:
            self.widths[u] = 0
            self.tail[u + 1] = self.units.hyphen[2] if self.units.hyphen else 0
            return
        if u + 1 < self.count:
            self.tail[u + 1] = -width
        if letter == k.IDSP:
            self.lead[u] = width if u else 0
        elif u + 1 < self.count:
            self.word[u + 1] = max(0, WORD_SPACE_MAX - width)
            if width > WORD_SPACE_MIN:
                self.cap(spacing.WORD_SPACE)[u + 1] += width - WORD_SPACE_MIN

    def gaps(self, has_gap: Sequence[bool]) -> tuple[Column, Column, Column]:
        """Natural width of each Chinese–Western gap, and what it can take in two steps (9.2)."""
        options, size = self.options, self.count + 1
        natural = self.scaled(has_gap, options.autospace) if True in has_gap else [0] * size
        if options.autospace_fixed or not any(natural):
            return natural, [0] * size, [0] * size
        give = max(0, options.autospace - options.autospace_min)
        if give:
            self.caps[spacing.SCRIPT_GAP] = self.scaled(has_gap, give)
        most = max(options.autospace_max, options.autospace)
        return natural, self.scaled(has_gap, most - options.autospace), self.scaled(has_gap, max(0, GAP_MAX - most))

    def scaled(self, has_gap: Sequence[bool], amount: int) -> Column:
        """The amount at every Chinese–Western gap, in the em of the smaller neighbour (9.2)."""
        column = [amount if gap else 0 for gap in has_gap]
        scales: dict[int, int] = {}
        for run in self.units.runs:
            if run.scale < EM:
                for g in range(run.start, min(run.end, self.count) + 1):
                    scales[g] = min(run.scale, scales.get(g, EM))
        for g, scale in scales.items():
            column[g] = column[g] * scale // EM
        return column


def analyse(units: Units) -> Prepared:
    """All columns of a paragraph."""
    classes, options, count = units.classes, units.style.type, len(units.glyphs)
    rules = _rules(options)
    sheet = _Sheet(units, rules)
    found: list[tuple[int, bool, int]] = [rules[pair] for pair in pairwise(classes)]
    price, has_gap, stretch = zip(*found, strict=True) if found else ((), (), ())
    for run, face in zip(units.runs, units.faces, strict=True):
        for match in _MARK.finditer(classes, run.start, run.end):
            sheet.mark(match.start(), face, run)
        if k.DASH_END in classes:
            for match in _DASH_END.finditer(classes, run.start, run.end):
                sheet.joined(match.start(), run, face)
    for match in _SPACES.finditer(classes):
        sheet.space(match.start())
    gap, script, script_more = sheet.gaps((False, *has_gap, False)[: count + 1])
    if rules.place == "ja":
        from pdfreport.text.locales import add_sentence_spaces

        add_sentence_spaces(classes, gap)
    han, avoided = _stretchable((0, *stretch, 0)[: count + 1], units)
    pens = list(accumulate(map(add, sheet.widths, gap[1:]), initial=0))
    shrink = [(step, sheet.caps[step]) for step in sorted(sheet.caps)]
    two, three = last_clusters(classes)
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
        ends=list(map(add, map(sub, pens, gap), sheet.tail)),
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
        givers=rules.givers,
        nobreak=units.nobreak,
    )


def _unit_prices(units: Units, rules: _Rules, of_pairs: Sequence[int]) -> Column:
    """Price of a line end before each unit, none inside an author's no-break span (UB-9)."""
    letters, level = units.text_classes, units.style.type.line_break
    if units.classes is letters:
        cost = prices(units.text, letters, level, of_pairs)
    else:
        pairs = pairwise(letters)
        by_point = prices(units.text, letters, level, (rules[pair][0] for pair in pairs))
        cost = [by_point[position] for position in units.positions]
        for u, letter in enumerate(units.classes):
            if letter == k.EXTEND:
                cost[u] = opportunities.NEVER
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
