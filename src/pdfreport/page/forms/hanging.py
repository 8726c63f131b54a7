"""Entries of lists and the turns of a dialogue: a label, and the text hanging beside it in whole ems (PI-5).

Labels of one list take the width of the widest. Where the text beside them would be narrower than ten ems the label
is run in instead, and the lines after the first begin at the edge.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from pdfreport.content.model import BULLET, Form, Span, Words
from pdfreport.content.normalise import is_wide
from pdfreport.design.styles import ParagraphStyle
from pdfreport.display.items import Mark
from pdfreport.frozen import dataclass
from pdfreport.page.desk import Desk
from pdfreport.page.fit import Element
from pdfreport.page.forms.formed import Formed, Row, Set, bullet
from pdfreport.page.forms.setting import lengths, style_of, with_leaving_out
from pdfreport.page.parts import Piece
from pdfreport.page.thread import Stuff

LEAST_BESIDE = 10  # ems of text beside a label; below that lines cannot be justified well (GR-5)
LEAST_GAP = 0.15  # em between a label and its text (project)
SPREAD = 3  # ems that a label of two characters is spread to (PI-5)
RUN_IN_INDENT = 2.0  # ems, as of any paragraph (PI-1)


@dataclass(frozen=True, slots=True)
class _Label:
    """A label's text, ems that its type takes and that it takes with the white after it."""

    text: str
    type: float
    hang: int


def entries(run: Sequence[Piece], base: ParagraphStyle, measure: float, desk: Desk) -> list[Stuff]:
    """The pieces of one list or dialogue, which follow each other."""
    forms = [_form(piece) for piece in run]
    labels = [_label(form, base, desk) for form in forms]
    hang: dict[int, int] = {}
    for form, label in zip(forms, labels, strict=True):
        hang[form.level] = max(hang.get(form.level, 0), label.hang)
    out: list[Stuff] = []
    for piece, form, label in zip(run, forms, labels, strict=True):
        outer = sum(width for level, width in hang.items() if level < form.level)
        out.append(_entry(piece, (label, outer, hang[form.level]), base, measure, desk))
    return out


def _form(piece: Piece) -> Form:
    form = piece.rows[0].form
    assert form is not None  # only such pieces come here
    return form


def _label(form: Form, base: ParagraphStyle, desk: Desk) -> _Label:
    text = form.label
    if not text:
        return _Label("", 0.0, 0)
    if text == BULLET:
        return _Label(text, 0.0, 1)
    natural = desk.set.width(Words((Span(text),)), _label_style(base)) / base.size
    if form.kind == "dialogue" and not text.endswith("："):
        width = float(SPREAD) if len(text) == 2 and all(map(is_wide, text)) else natural
        return _Label(text, width, math.ceil(width - 0.01) + 1)
    return _Label(text, natural, math.ceil(natural + LEAST_GAP - 0.01))


def _label_style(base: ParagraphStyle) -> ParagraphStyle:
    return replace(base, face=base.strong, align="left", indent=0)


def _entry(piece: Piece, place: tuple[_Label, int, int], base: ParagraphStyle, measure: float, desk: Desk) -> Stuff:
    label, outer, hang = place
    words, em = piece.rows[0], base.size
    form = _form(piece)
    style = style_of(form, base, desk)
    mark = Mark(piece.role, piece.node, words.where)
    beside = measure - (outer + hang) * em
    start = outer * em
    if beside < LEAST_BESIDE * em:
        start = RUN_IN_INDENT * em
        after = label.type + 1.0 if label.type else float(bool(label.text))
        style = replace(style, indent=round((RUN_IN_INDENT + after) * 1000))
        found = lengths(words, style, (0.0, measure), mark, desk)
    else:
        found = lengths(words, style, ((outer + hang) * em, beside), mark, desk)
    first = _first(label, start, base, piece, desk)
    rows = {kind: ((*first, *rows[0]), *rows[1:]) for kind, rows in found.rows.items()}
    formed = Formed(rows, label.text + words.text, words, style, found.broken)
    return Stuff(piece, Element(with_leaving_out(found.choices, form.optional, desk)), style, formed=formed)


def _first(label: _Label, x: float, base: ParagraphStyle, piece: Piece, desk: Desk) -> Row:
    """The label as it stands on the first row."""
    if not label.text:
        return ()
    if label.text == BULLET:
        return (bullet(x + 0.1 * base.size, base.size, desk.ink("main")),)
    style = _label_style(base)
    words = Words((Span(label.text),), piece.rows[0].where)
    spread = label.type == SPREAD and len(label.text) == 2
    line = desk.set.line(words, style, SPREAD * base.size if spread else None, "spread" if spread else None)
    return (Set(line, style, Mark("Lbl", f"{piece.node}/label", words.where), x),)
