"""The columns of one paragraph while they are filled: widths, line edges, blanks that may go, gaps that may grow.

In: units as they came from shaping, and what two neighbouring classes do to each other. Out: widths of all units, and
what some units and gaps have beside. `analyse` says what is filled in, and in which order.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import field
from functools import lru_cache
from itertools import compress
from typing import TYPE_CHECKING

from pdfreport.design.styles import ParagraphStyle, TypeOptions
from pdfreport.diag import Where
from pdfreport.fonts.face import EM, Face
from pdfreport.fonts.vertical import dash_seam
from pdfreport.frozen import dataclass
from pdfreport.refs import FontRef
from pdfreport.text import classes as k
from pdfreport.text import opportunities, spacing
from pdfreport.text.columns import GIVERS, NOWHERE, Column, UnitRun
from pdfreport.text.marks import MARKS, MarkBox, MarkEffect, box_of, mark_effect

if TYPE_CHECKING:
    from pdfreport.text.ruby import Annotated

_TWO_EXCL = re.compile("(?<!E)EE(?!E)")
_MARK = re.compile(k.pattern(MARKS))
Sparse = defaultdict[int, int]
WORD_SPACE_MIN, WORD_SPACE_MAX = 250, 500  # 9.3
GAP_MAX = 500  # 9.2


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
    hyphens: frozenset[int] = NOWHERE  # units before which a word may be parted with a hyphen
    moved: Mapping[int, tuple[int, int]] = field(default_factory=dict)  # glyphs off their pen: right and up
    annotations: tuple[Annotated, ...] = ()


class Rules(dict[tuple[str, str], tuple[int, bool, int]]):
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
        # by face, whether upright, and scale: by the classes around, characters and advance
        self.marks: dict[tuple[Face, bool, int], dict[tuple[str, str, int], MarkEffect]] = {}

    def __missing__(self, key: tuple[str, str]) -> tuple[int, bool, int]:
        pair = spacing.pair(*key, self.options)
        self[key] = found = (pair_price(*key, self.options), pair.gap, pair.stretch)
        return found


rules_of = lru_cache(maxsize=64)(Rules)


def pair_price(a: str, b: str, options: TypeOptions) -> int:
    """Price of a line end between two classes; in strict Japanese small kana begin no line (7.1)."""
    if b == k.SMALLKANA and options.line_break == "strict" and options.lang.startswith("ja"):
        return opportunities.NEVER
    return opportunities.price(a, b, options.line_break)


def _nothing() -> Sparse:
    """An amount at no unit."""
    return Sparse(int)


class Sheet:
    """The columns of one paragraph while they are filled.

    What only marks, spaces and gaps have is kept by unit or gap alone, 0 elsewhere: of ten units eight have none of it.
    """

    def __init__(self, units: Units, rules: Rules) -> None:
        self.units, self.rules, self.options = units, rules, units.style.type
        self.classes, self.count = units.classes, len(units.glyphs)
        self.widths = list(units.advances)
        self.offsets, self.lead, self.tail = Sparse(int), Sparse(int), Sparse(int)
        self.fits = Sparse(int)  # line end fit: what a mark can give
        self.caps: dict[int, Sparse] = defaultdict(_nothing)  # by shrink step: what each gap can give
        self.word, self.regain = Sparse(int), Sparse(int)
        # AJ-3: the second of exactly two ！？, which GB/T 15834 wants on one em together
        pairs = _TWO_EXCL.finditer(self.classes) if self.options.excl_run == "gb" else ()
        self.ends_of_two = {pair.end() - 1 for pair in pairs}
        self.smaller = spacing.smaller_first(units.runs, units.classes) if len(units.runs) > 1 else ()

    def offset(self, u: int, amount: int) -> None:
        """Draw glyph u `amount` to the right of its frame's start."""
        if amount:
            self.offsets[u] += amount

    def marks(self, run: UnitRun, face: Face) -> None:
        """Frame, blanks and edges of a run's marks; what its neighbourhood does to a mark is worked out once."""
        upright = run.standing is not None and run.standing.way == "U"
        known = self.rules.marks.setdefault((face, upright, run.scale), {})
        around, chars, widths, alone = f"\n{self.classes}\n", self.units.chars, self.widths, self.alone
        odd = self.ends_of_two.union(self.smaller)  # of these more is to be known than their neighbours
        first, caps = self.options.line_start == "keep-first", self.caps
        for match in _MARK.finditer(self.classes, run.start, run.end):
            u = match.start()
            key = (around[u : u + 3], chars[u], widths[u])
            effect = known.get(key)
            if effect is None or u in odd:
                effect = alone(u, face, run.scale, upright)
                if u not in odd:
                    known[key] = effect
            width, offset, lead, tail, fit, gives, regain = effect
            widths[u] = width
            if offset:
                self.offsets[u] += offset
            if lead and not (first and u == 0 and lead > 0):
                self.lead[u] = lead
            if tail:
                self.tail[u + 1] = tail
            if fit:
                self.fits[u + 1] = fit
            for step, side, give in gives:
                caps[step][u + side] += give
            if regain:
                self.regain[u + 1] = regain

    def alone(self, u: int, face: Face, scale: int, upright: bool) -> MarkEffect:
        """What its neighbours leave of one mark."""
        classes, units = self.classes, self.units
        before = classes[u - 1] if u else ""
        after = classes[u + 1] if u + 1 < self.count else ""
        if u in self.smaller:  # AJ-5: of a small closing mark before a larger opening one, the small one is trimmed
            before, after = (k.HAN, after) if classes[u] == k.OPEN else (before, k.MIDDOT)
        char = units.chars[u][:1]  # the base of a cluster (section 0)
        box = box_of(upright)(face, char, classes[u], units.advances[u], scale)
        if self.rules.place:
            from pdfreport.text.locales import located

            box = located(box, face, char, classes[u], upright, self.rules.place)
        if u in self.ends_of_two:
            box = MarkBox(box.width - box.end, 0, 0, box.offset + box.shift, 0)
        return mark_effect(box, before, classes[u], after, self.options)

    def joined(self, u: int, run: UnitRun, face: Face) -> None:
        """UB-1: the second dash of a pair stands so near the first that the two strokes meet."""
        seam = dash_seam(face, self.units.glyphs[u], upright=run.standing is not None and run.standing.way == "U")
        self.offset(u, -seam * run.scale // EM)

    def space(self, u: int) -> None:
        """LE-5, 9.3: spaces vanish at line edges; word spaces give and take; a soft hyphen shows at a line end."""
        letter, width = self.classes[u], self.widths[u]
        if letter == k.CONTROL:
            self.widths[u] = 0
            return
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
                self.caps[spacing.WORD_SPACE][u + 1] += width - WORD_SPACE_MIN

    def gaps(self, has_gap: Sequence[bool]) -> tuple[Sparse, Sparse, Sparse]:
        """Natural width of each Chinese–Western gap, and what it can take in two steps (9.2), between units."""
        options = self.options
        where = list(compress(range(1, self.count), has_gap)) if True in has_gap else []
        natural = self.scaled(where, options.autospace)
        if options.autospace_fixed or options.grid_snap or not any(natural.values()):
            return natural, Sparse(int), Sparse(int)
        give = max(0, options.autospace - options.autospace_min)
        if give:
            self.caps[spacing.SCRIPT_GAP] = self.scaled(where, give)
        most = max(options.autospace_max, options.autospace)
        return natural, self.scaled(where, most - options.autospace), self.scaled(where, max(0, GAP_MAX - most))

    def scaled(self, where: Sequence[int], amount: int) -> Sparse:
        """The amount at every Chinese–Western gap, in the em of the smaller neighbour (9.2)."""
        found = Sparse(int, dict.fromkeys(where, amount))
        scales: dict[int, int] = {}
        for run in self.units.runs if where else ():
            if run.scale < EM and not run.rise:  # a raised figure belongs to a word of full size
                for g in range(run.start, min(run.end, self.count) + 1):
                    scales[g] = min(run.scale, scales.get(g, EM))
        for g, scale in scales.items():
            if g in found:
                found[g] = found[g] * scale // EM
        return found
