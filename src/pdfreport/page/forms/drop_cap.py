"""A drop cap: the first character over several grid lines, the rest beside and below it (PI-2: no indent).

Its frame reaches from the top of the Han frame of the first line to the bottom of that of the last; it takes whole
ems, so that the lines beside it stay on the grid. An opening mark goes with the character it opens; a number stands
whole. A paragraph that begins with a dash or another mark has no cap.
"""

from __future__ import annotations

import math
import re
from dataclasses import replace

from pdfreport.content.model import Words
from pdfreport.design.styles import ParagraphStyle
from pdfreport.display.items import Mark
from pdfreport.page.desk import Desk
from pdfreport.page.fit import Choice, Element
from pdfreport.page.forms.formed import Formed, Row, Set
from pdfreport.page.forms.setting import style_of
from pdfreport.page.legs import alike
from pdfreport.page.parts import Piece
from pdfreport.page.thread import Stuff
from pdfreport.page.typeset import cut, thousandths
from pdfreport.text.classes import classes
from pdfreport.text.justify import set_lines_of
from pdfreport.text.linebreak import break_lines

LEAST_BESIDE = 8  # ems beside the cap; below that it is made a line lower
LEAST_GAP = 0.2  # em of the body between cap and text, by eye
OPENING = "“‘「『《〈（【"
FACE = ("song", "black")
_CAP = re.compile(r"(?:\$?(?:0[0.]*0|0)%?|W+|[HKkXwA])\^*")  # letters of `text.classes`; no number is parted (UB-2)
UNBROKEN = 2  # lines that follow the cap at the least, or there is none


def capped(piece: Piece, base: ParagraphStyle, measure: float, lines: int, desk: Desk) -> Stuff | None:
    """The paragraph with its first character `lines` lines high; None if it is too short or the column too narrow."""
    words = piece.rows[0]
    count = cap_length(words.text)
    if not count:
        return None
    desk.set.together((words,))
    style = style_of(words.form, base, desk) if words.form is not None else base
    style = replace(style, indent=0)
    rest = cut(words, count, len(words.text))
    for height in range(lines, 1, -1):
        cap = _cap_style(base, height, desk)
        first = cut(words, 0, count)
        width = desk.set.width(first, cap)
        ems = math.ceil(width / base.size + LEAST_GAP)
        beside = measure - ems * base.size
        if beside >= LEAST_BESIDE * base.size:
            break
    else:
        return None
    narrow, full = thousandths(beside, style), thousandths(measure, style)
    breaks = break_lines(desk.set.prepared(rest, style), [narrow] * height + [full])
    if len(breaks) < height + UNBROKEN:
        return None
    mark = Mark(piece.role, piece.node, words.where)
    rows: list[Row] = []
    for rank, line in enumerate(set_lines_of(desk.set.prepared(rest, style), breaks)):
        x, room = (ems * base.size, beside) if rank < height else (0.0, measure)
        rows.append((Set(line, style, mark, x, room),))
    down = 0.88 * (cap.size - base.size)  # tops of the Han frames level
    rows[0] = (Set(desk.set.line(first, cap), cap, mark, 0.0, 0.0, down, desk.ink("main")), *rows[0])
    formed = Formed({"": rows}, words.text, rest, style, {"": breaks})
    element = Element((Choice(len(rows), 0),), together=height)
    return Stuff(piece, element, style, formed=formed)


def cap_length(text: str) -> int:
    """Code points of the cap: a character or a whole number, and the marks that open it; 0 if a mark would be one."""
    marks = len(text) - len(text.lstrip(OPENING))
    found = _CAP.match(classes(text), marks)
    return 0 if found is None else found.end()


def _cap_style(base: ParagraphStyle, lines: int, desk: Desk) -> ParagraphStyle:
    """The design's `drop-cap` style, or the display face, at the size that so many lines need."""
    step = base.leading if base.type.direction == "vertical" else desk.grid.pitch
    size = (lines - 1) * step + base.size
    style = desk.design.styles.get("drop-cap") or replace(
        base, face=FACE, align="left", type=replace(base.type, style="half", adjacent="tight")
    )
    return replace(alike(style, base), size=size, leading=size, indent=0)


def wanted(words: Words) -> int:
    """Lines that a paragraph's own cap is high; 0 for none."""
    return 0 if words.form is None else words.form.drop_cap
