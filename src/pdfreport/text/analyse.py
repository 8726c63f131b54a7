"""Widths, blanks and gaps of one paragraph to columns (typography.md 3 to 6, 9, 10).

In: units with their classes, advances and faces. Out: a `Prepared`. Runs once per paragraph; nothing here knows a
measure. Loops in Python visit only marks and spaces, everything else is done by whole columns (speed.md 5).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from pdfreport.design.styles import ParagraphStyle, TypeOptions
from pdfreport.diag import Where
from pdfreport.fonts.face import EM, Face
from pdfreport.refs import FontRef
from pdfreport.text import classes as k
from pdfreport.text import opportunities, spacing
from pdfreport.text.columns import Column, Prepared, Shrink, Stretch, UnitRun
from pdfreport.text.marks import MARKS, mark_box

WORD_SPACE_MIN, WORD_SPACE_MAX = 250, 500  # 9.3
GAP_MAX = 500  # 9.2
REGAIN = 250  # WS-1

_MARK = re.compile(k.pattern(MARKS))
_SPACES = re.compile(k.pattern((k.SPACE, k.IDSP, k.SHY)))
_CLUSTERS = re.compile(k.pattern({k.EXTEND} | k.INVISIBLE | {k.GLUE}))
_TOKEN_END = re.compile(r"(?:[A0$%.!()Q]+|[^A0$%.!()Q])$")
_NO_CLUSTER = frozenset("OCSEe,:MmDdLl ZI^J-G")


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


class _PairTable(dict[tuple[str, str], tuple[int, bool, int, bool]]):
    """Price, gap, stretch and whether blanks are touched, for two neighbouring classes; filled as pairs turn up."""

    def __init__(self, options: TypeOptions) -> None:
        super().__init__()
        self.options = options

    def __missing__(self, key: tuple[str, str]) -> tuple[int, bool, int, bool]:
        pair = spacing.pair(*key, self.options)
        price = opportunities.price(*key, self.options.line_break)
        self[key] = found = (price, pair.gap, pair.stretch, pair.cut_end or pair.cut_start or pair.first)
        return found


_table = lru_cache(maxsize=64)(_PairTable)
_pair = lru_cache(maxsize=4096)(spacing.pair)
_PLAIN = spacing.Pair()


def prices(text: str, classes: str, level: str, of_pairs: Iterable[int]) -> Column:
    """Price of a line end before each code point; `of_pairs` are those of neighbouring classes."""
    found = [opportunities.NEVER, *of_pairs, 0][: len(text) + 1]
    opportunities.adjust(text, classes, found, level)
    return found


class _Sheet:
    """The columns of one paragraph while they are filled."""

    def __init__(self, units: Units) -> None:
        self.units, self.options = units, units.style.type
        self.classes, self.count = units.classes, len(units.glyphs)
        self.widths = list(units.advances)
        size = self.count + 1
        self.offsets: Column | None = None
        self.lead, self.tail = [0] * size, [0] * size
        self.tails: Column | None = [0] * size if self.line_end() == "fit" else None
        self.caps: dict[int, Column] = {}
        self.word, self.regain = [0] * size, [0] * size

    def line_end(self) -> str:
        """LE-3 under the width styles of section 4."""
        return "full" if self.options.style in ("full", "none") else self.options.line_end

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

    def mark(self, u: int, face: Face, scale: int) -> None:
        """Frame, blanks and edges of one mark."""
        letter, options, classes = self.classes[u], self.options, self.classes
        advance = self.units.advances[u] if scale == EM else round(self.units.advances[u] * EM / scale)
        box = mark_box(face, self.units.chars[u], letter, advance)
        width, start, end, offset, shift = box if scale == EM else (round(value * scale / EM) for value in box)
        if letter == k.KATAKANA_DOT:
            self.dot(u, width)
        before = _pair(classes[u - 1], letter, options) if u else _PLAIN
        after = _pair(letter, classes[u + 1], options) if u + 1 < self.count else _PLAIN
        single = spacing.single_cut(letter, options)
        cut_start = start if start and (single or before.cut_start) else 0
        cut_end = end if end and (single or after.cut_end) else 0
        self.widths[u] = width - cut_start - cut_end
        self.offset(u, offset + (shift if cut_start or (cut_end and shift) else 0))
        if start:
            self.start_edge(u, start, cut_start, before.first)
        if end:
            self.end_edge(u, end, cut_end, after)

    def start_edge(self, u: int, blank: int, cut: int, first: bool) -> None:
        """LE-1, and what is left of a start blank as shrink capacity."""
        trim = self.options.line_start == "trim" or (self.options.line_start == "keep-first" and u > 0)
        self.lead[u] = blank - cut if trim and self.options.style not in ("full", "none") else -cut
        step = spacing.shrink_step(self.classes[u], self.options)
        if u and blank > cut and step:
            self.cap(spacing.BRACKET if first else step)[u] += blank - cut

    def end_edge(self, u: int, blank: int, cut: int, after: spacing.Pair) -> None:
        """LE-3, and what is left of an end blank as shrink or stretch capacity."""
        rule = self.line_end()
        self.tail[u + 1] = cut - blank if rule == "half" else cut
        if self.tails is not None:
            self.tails[u + 1] = blank
        if u + 1 == self.count:
            return
        step = spacing.shrink_step(self.classes[u], self.options)
        if blank > cut and step:
            self.cap(spacing.BRACKET if after.first else step)[u + 1] += blank - cut
        before_han = self.classes[u + 1] in k.HAN_LIKE
        if cut and before_han and spacing.regained(self.classes[u], self.options):
            self.regain[u + 1] = min(REGAIN, cut)

    def dot(self, u: int, width: int) -> None:
        """The Japanese middle dot gives up to a quarter em on both sides."""
        for gap in (u, u + 1):
            if 0 < gap < self.count:
                self.cap(spacing.DOT)[gap] += max(0, width - 500) // 2

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
        natural = self.scaled(has_gap, options.autospace)
        nothing = [0] * size
        if options.autospace_fixed or not any(natural):
            return natural, nothing, nothing
        give = max(0, options.autospace - options.autospace_min)
        if give:
            self.caps[spacing.SCRIPT_GAP] = self.scaled(has_gap, give)
        most = max(options.autospace_max, options.autospace)
        return natural, self.scaled(has_gap, most - options.autospace), self.scaled(has_gap, max(0, GAP_MAX - most))

    def scaled(self, has_gap: Sequence[bool], amount: int) -> Column:
        """The amount at every Chinese–Western gap, in the em of the smaller neighbour (9.2)."""
        column = [amount if gap else 0 for gap in has_gap]
        for run in self.units.runs:
            if run.scale < EM:
                for g in range(run.start, min(run.end, self.count) + 1):
                    column[g] = column[g] * run.scale // EM
        return column


def analyse(units: Units) -> Prepared:
    """All columns of a paragraph."""
    sheet = _Sheet(units)
    classes, options, count = units.classes, units.style.type, len(units.glyphs)
    table = _table(options)
    found = [table[pair] for pair in zip(classes, classes[1:], strict=False)]
    price, has_gap, stretch, _ = zip(*found, strict=True) if found else ((), (), (), ())
    for run, face in zip(units.runs, units.faces, strict=True):
        for match in _MARK.finditer(classes, run.start, run.end):
            sheet.mark(match.start(), face, run.scale)
    for match in _SPACES.finditer(classes):
        sheet.space(match.start())
    gap, script, script_more = sheet.gaps((False, *has_gap, False)[: count + 1])
    han, avoided = _stretchable((0, *stretch, 0)[: count + 1], units)
    if classes != units.text_classes:
        pairs = zip(units.text_classes, units.text_classes[1:], strict=False)
        price = tuple(table[pair][0] for pair in pairs)
    cost = prices(units.text, units.text_classes, options.line_break, price)
    if classes != units.text_classes:
        cost = [cost[position] for position in units.positions]
    for start, end in units.nobreak:  # UB-9
        cost[start + 1 : end] = [opportunities.NEVER] * (end - start - 1)
    pens = list(accumulate(map(int.__add__, sheet.widths, gap[1:]), initial=0))
    caps = [sheet.caps[step] for step in sorted(sheet.caps)]
    two, three = _last_clusters(classes)
    return Prepared(
        text=units.text,
        style=units.style,
        where=units.where,
        classes=classes,
        chars=units.chars,
        positions=units.positions,
        runs=units.runs,
        glyphs=units.glyphs,
        origins=pens if sheet.offsets is None else [pen + more for pen, more in zip(pens, sheet.offsets, strict=False)],
        pens=pens,
        starts=list(map(int.__add__, pens, sheet.lead)),
        ends=[pen - space + edge for pen, space, edge in zip(pens, gap, sheet.tail, strict=True)],
        tails=sheet.tails,
        shrink=tuple(
            Shrink(step, _sums(sheet.caps[step]), len(set(sheet.caps[step]) - {0}) == 1) for step in sorted(sheet.caps)
        ),
        shrink_all=_sums([sum(each) for each in zip(*caps, strict=True)] if caps else [0] * (count + 1)),
        stretch=Stretch(
            word=_sums(sheet.word),
            script=_sums(script),
            regain=_sums(sheet.regain),
            script_more=_sums(script_more),
            easy=_sums([sum(each) for each in zip(sheet.word, script, sheet.regain, strict=True)]),
            han=_sums(han),
            avoided=_sums(avoided),
        ),
        prices=cost,
        escapes=tuple(opportunities.escapes(classes)),
        clusters=bool(_CLUSTERS.search(classes)),
        two_from=two,
        three_from=three,
        hyphen=units.hyphen,
    )


def _sums(values: Iterable[int]) -> Column:
    """Prefix sums: element x is the sum of everything before x."""
    return list(accumulate(values, initial=0))


def _stretchable(stretch: Sequence[int], units: Units) -> tuple[Column, Column]:
    """Gaps of step 3 and those that are avoided, none of them inside an author's no-break span (UB-9)."""
    han = [1 if kind == spacing.ALWAYS else 0 for kind in stretch]
    avoided = [1 if kind == spacing.AVOIDED else 0 for kind in stretch]
    for start, end in units.nobreak:
        for column in (han, avoided):
            column[start + 1 : end] = [0] * (end - start - 1)
    return han, avoided


def _last_clusters(classes: str) -> tuple[int, int]:
    """Where the last two and the last three Han clusters of the text begin (OC-1: a word or number counts as two)."""
    found, end = [], len(classes)
    while end and len(found) < 3:
        match = _TOKEN_END.search(classes, max(0, end - 64), end)
        assert match is not None
        token, start = match.group(), match.start()
        if token[0] in k.WESTERN:
            digits = sum(letter == k.DIGIT for letter in token)
            worth = 2 if k.LATIN in token or digits > 1 else min(1, digits)
        else:
            worth = 0 if token in _NO_CLUSTER else 1
        found += [start] * worth
        end = start
    found += [0, 0, 0]
    return found[1], found[2]
