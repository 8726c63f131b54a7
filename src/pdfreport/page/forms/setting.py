"""Styles and lengths of paragraphs that are more than running text.

Comes in: words with a form and the style of their thread. Goes out: the style the form is set in, and the rows of each
length that the text can take at a measure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pdfreport.content.division import ONWARD, RETURN, TURNS
from pdfreport.content.model import Form, Words
from pdfreport.design.styles import ParagraphStyle, TypeOptions
from pdfreport.display.items import Mark
from pdfreport.frozen import dataclass
from pdfreport.page.desk import Desk
from pdfreport.page.fit import Choice
from pdfreport.page.forms.formed import Row, Set
from pdfreport.page.legs import alike
from pdfreport.page.thread import priced
from pdfreport.page.typeset import thousandths
from pdfreport.text.linebreak import Breaks

LEFT_OUT_LINE = 50  # price of leaving a paragraph out for each of its lines, beside the design's
NOTE_SIZE = 0.89  # of the body: 小五 beside 8 pt
VOICE = ("quotation", "verse", "editor-note", "note", "signature", *TURNS)  # set in 楷 (look.md section 2, rule 8)
RAGGED = {"verse": "left", "signature": "right", ONWARD: "right", RETURN: "left"}
INDENT = {"text": None, "dateline": None, "quotation": 2000, "editor-note": 2000}  # others begin at the edge (PI-2)


def style_of(form: Form, base: ParagraphStyle, desk: Desk) -> ParagraphStyle:
    """The style of a kind: the design's `body-KIND` if it has one, else the body's with what the kind changes."""
    named = desk.design.styles.get(f"body-{form.kind}")
    indent = INDENT.get(form.kind, 0)
    style = named or replace(
        base,
        face=base.voice if form.kind in VOICE else base.face,
        size=base.size * (NOTE_SIZE if form.kind == "note" else 1.0),
        align=RAGGED.get(form.kind, base.align),
        indent=base.indent if indent is None else indent,
    )
    style = alike(style, base)
    return replace(style, type=_options(style.type, form)) if form.type else style


def _options(base: TypeOptions, form: Form) -> TypeOptions:
    """The paragraph's own options laid over those of its style; a gap's limits give way to the gap that is wanted."""
    own = dict(form.type)
    gap = own.get("autospace", base.autospace)
    return replace(base, autospace_min=min(base.autospace_min, gap), autospace_max=max(base.autospace_max, gap), **own)


@dataclass(frozen=True, slots=True)
class Lengths:
    """What a text can be at one measure: choices, and for each kind its rows and breaks."""

    choices: tuple[Choice, ...]
    rows: dict[str, tuple[Row, ...]]
    broken: dict[str, Breaks]


def lengths(words: Words, style: ParagraphStyle, room: tuple[float, float], mark: Mark, desk: Desk) -> Lengths:
    """The text in a room (left edge and width in points) in each length it can take."""
    x, width = room
    measure = thousandths(width, style)
    choices: list[Choice] = []
    rows: dict[str, tuple[Row, ...]] = {}
    broken: dict[str, Breaks] = {}
    for choice, breaks in priced(desk.set.lengths(words, style, measure), desk.design.remedies):
        lines = desk.set.of_length(words, style, measure, choice.kind or "best", breaks)
        choices.append(choice)
        justified = width if style.align == "justify" else 0.0
        rows[choice.kind] = tuple((Set(line, style, mark, x, justified),) for line in lines)
        broken[choice.kind] = breaks
    return Lengths(tuple(choices), rows, broken)


def with_leaving_out(choices: Sequence[Choice], optional: bool, desk: Desk) -> tuple[Choice, ...]:
    """The choices, and that of no lines for a paragraph that may be left out."""
    if not optional:
        return tuple(choices)
    return (*choices, Choice(0, desk.design.remedies.optional + LEFT_OUT_LINE * choices[0].lines, "left-out"))
