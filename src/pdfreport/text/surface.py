"""The text engine for use and testing by itself (design.md section 4).

In: plain strings. Out: numbers: positions count code points of the string given, widths are in em. The face is that
of the default catalogue unless another is named. Nothing is placed on a page here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from functools import cache
from itertools import pairwise

from pdfreport.design.styles import Face, ParagraphStyle, TypeOptions
from pdfreport.diag import NOWHERE, Notes, UsageError
from pdfreport.fonts.catalog import Catalog, default_folder
from pdfreport.frozen import dataclass
from pdfreport.text import opportunities, spacing
from pdfreport.text.analyse import prices
from pdfreport.text.columns import Prepared
from pdfreport.text.justify import set_line
from pdfreport.text.line import shared
from pdfreport.text.linebreak import FAULTS, Breaks, break_lines, break_to
from pdfreport.text.locales import LANGUAGES, WESTERN
from pdfreport.text.model import plain
from pdfreport.text.normalise import Spaces, clean
from pdfreport.text.prepare import prepare
from pdfreport.text.remarks import Remarks
from pdfreport.text.resolve import resolve
from pdfreport.text.sheet import pair_price

EM = 1000
DIRECTIONS = ("horizontal", "vertical")
SONG: Face = ("song", "regular")
_LENGTHS = frozenset(("autospace", "autospace_min", "autospace_max", "stretch_preferred", "stretch_limit"))
_OPTIONS = frozenset(field.name for field in fields(TypeOptions)) - {"lang"}
_VALUES: dict[str, tuple[object, ...]] = {
    "style": ("gb", "kaiming", "half", "edge", "full", "none"),
    "adjacent": ("level1", "tight", "none"),
    "line_start": ("trim", "keep-first", "keep"),
    "line_end": ("half", "fit", "full", "hang"),
    "line_break": opportunities.LEVELS,
    "hang": ("off", "end"),
    "excl_run": ("last-full", "gb"),
    "source_space": ("replace", "keep"),
    "grid_snap": (True, False),
    "min_last_line": tuple(range(1, 11)),
    "composer": ("total-fit", "greedy"),
    "autospace_fixed": (True, False),
    "keep_stop_width": (True, False),
    "hant_trim": (True, False),
    "direction": DIRECTIONS,
    "tcy_digits": (1, 2, 3),
}
_WIDEST = 10_000.0  # em: far beyond any paper, and sums stay exact


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line of a string: its text, the advance of each code point, its width, and what was added to fit (em).

    `hang` is the frame of a mark that stands past the line's end, beyond `width` (HP-3).
    """

    text: str
    advances: tuple[float, ...]
    width: float
    adjustment: float
    hang: float = 0.0


@dataclass(frozen=True, slots=True)
class SetParagraph:
    """The lines of a string, what their breaks cost (BR-5), and what could not be kept (`linebreak.FAULTS`).

    `looseness` is how many lines more than at its best the paragraph has (BR-5a); 0 where the wish was none or in vain.
    """

    lines: tuple[SetLine, ...]
    cost: int
    faults: tuple[str, ...]
    looseness: int


def break_opportunities(s: str, lang: str = "zh-Hans", level: str = "gb", direction: str = "horizontal") -> list[int]:
    """Positions i so that a line may end before code point i, without the text's own ends (typography.md 7, 8).

    Level "uax14" is raw UAX #14 on the text as it is given, of the Unicode version in `text.uax14.VERSION`.
    """
    _known("level", level, (*opportunities.LEVELS, "uax14"))
    _known("direction", direction, DIRECTIONS)
    if level == "uax14":
        from pdfreport.text import uax14

        return uax14.breaks(s)
    text, origin, letters = _resolved(s, lang)
    if direction == "vertical" and text:
        p = _prepared(text, lang, "left", {"direction": direction, "line_break": level})
        return [origin[p.positions[u]] for u in range(1, len(p)) if p.prices[u] >= 0]
    options = TypeOptions(lang=lang, line_break=level)
    pairs = (pair_price(a, b, options) for a, b in pairwise(letters))
    found = prices(text, letters, pairs)
    return [origin[u] for u in range(1, len(text)) if found[u] >= 0]


def gap_positions(s: str, lang: str = "zh-Hans") -> list[int]:
    """Positions i so that a Chinese–Western gap stands before code point i (SP-1 to SP-4)."""
    _, origin, letters = _resolved(s, lang)
    options = TypeOptions()
    return [origin[u] for u, (a, b) in enumerate(pairwise(letters), start=1) if spacing.pair(a, b, options).gap]


def advances(
    s: str,
    lang: str = "zh-Hans",
    direction: str = "horizontal",
    style: str = "gb",
    edges: bool = False,
    **options: object,
) -> list[float]:
    """Advance of each code point of one unjustified line; a gap belongs to what stands before it.

    `edges` trims marks at both ends of the line as line edges; without it the text stands inside a line.
    """
    _known("direction", direction, DIRECTIONS)
    text, origin, _ = _resolved(s, lang, options.get("source_space") == "keep")
    found = [0.0] * len(s)
    if not text:
        return found
    p = _prepared(text, lang, "left", {"style": style, "direction": direction, **options})
    if edges:
        widths: Sequence[int] = set_line(p, _whole(p), 0).advances
    else:
        widths = _spread_out(p)
    for position, width in zip(origin, widths, strict=True):
        found[position] += width / EM
    return found


def set_lines(
    s: str, measure: float | Sequence[float], lang: str = "zh-Hans", justify: bool = False, **options: object
) -> list[SetLine]:
    """The lines of a paragraph at `measure` em (or one measure per line, the last repeated).

    Options as in typography.md: style, adjacent, line_start, line_end, line_break, autospace, hang, excl_run, indent,
    keep_stop_width, grid_snap, hyphenate, source_space, min_last_line, composer, and looseness (lines more or, below 0,
    fewer than at its best). A "\\n" in the text ends its line without ending the paragraph: what comes after it is not
    indented. It stays at the end of its line's text, with no advance, so the lines' texts joined are the whole text.
    """
    return list(set_paragraph(s, measure, lang, justify, **options).lines)


def set_paragraph(
    s: str, measure: float | Sequence[float], lang: str = "zh-Hans", justify: bool = False, **options: object
) -> SetParagraph:
    """The same as `set_lines`, with what the breaks cost and could not keep."""
    given, wish = _measures(measure), options.pop("looseness", 0)
    if not isinstance(wish, int) or isinstance(wish, bool) or not -9 <= wish <= 9:
        raise ValueError(f"looseness is {wish!r}; give a whole number of lines from -9 to 9")
    lines: list[SetLine] = []
    cost, had, faults = 0, 0, set[str]()
    parts = s.split("\n")
    if not parts[-1]:
        del parts[-1]  # a line end at the end of the text begins no further line
    for number, part in enumerate(parts):
        if number:
            options = {**options, "indent": 0}
        p = _prepared(part, lang, "justify" if justify else "left", options)
        breaks, got = _broken(p, given[min(len(lines), len(given) - 1) :], wish - had)
        cost, had = cost + breaks.cost, had + got
        faults.update(breaks.faults)
        lines += _set_part(p, breaks)
        if number < len(parts) - 1 or s.endswith("\n"):
            last = lines[-1]
            lines[-1] = replace(last, text=last.text + "\n", advances=(*last.advances, 0.0))
    if not parts:
        _prepared("", lang, "left", options)  # options are looked at for an empty text too
    return SetParagraph(tuple(lines), cost, tuple(name for name in FAULTS if name in faults), had)


def _broken(p: Prepared, measures: Sequence[int], wish: int) -> tuple[Breaks, int]:
    """Breaks with as many lines more as can be had of those wished for, and how many that are."""
    for change in range(wish, 0, -1 if wish > 0 else 1):
        breaks = break_to(p, measures, change)
        if breaks is not None:
            return breaks, change
    return break_lines(p, measures), 0


def _set_part(p: Prepared, breaks: Breaks) -> list[SetLine]:
    """The lines of a stretch of text without a forced line end; one empty line if there is nothing in it."""
    lines = []
    for index in range(len(breaks)):
        line = set_line(p, breaks, index)
        start = breaks.ends[index - 1] if index else 0
        natural = p.ends[breaks.ends[index]] - p.starts[start]
        if line.hang:
            natural = p.pens[breaks.ends[index] - 1] - p.starts[start]
        found = tuple(width / EM for width in line.advances)
        added = (line.width - line.indent - natural) / EM
        lines.append(SetLine(line.text, found, line.width / EM, added, line.hang / EM))
    return lines


def _measures(measure: float | Sequence[float]) -> list[int]:
    """The measures in 1/1000 em; ValueError for what no line can have."""
    given = [measure] if isinstance(measure, (int, float, str)) or not hasattr(measure, "__iter__") else list(measure)
    if not given:
        raise ValueError("measure is an empty sequence; give a number of em, or one for each line")
    return [_length("measure", each, above_zero=True) for each in given]


def _length(name: str, value: object, above_zero: bool = False) -> int:
    """A length given in em as 1/1000 em; ValueError with words for what is none."""
    wanted = f"a number of em {'above 0' if above_zero else 'from 0'} up to {_WIDEST:g}"
    if isinstance(value, (str, bool)) or not hasattr(value, "__float__"):
        raise ValueError(f"{name} is {value!r}; give {wanted}")
    number = float(value)
    if not 0 <= number <= _WIDEST or (above_zero and round(number * EM) == 0):  # false for not-a-number too
        raise ValueError(f"{name} is {value!r}; give {wanted}")
    return round(number * EM)


@cache
def default_catalog() -> Catalog:
    """The fonts that come with the program, opened once."""
    return Catalog.open([default_folder()])


def _prepared(s: str, lang: str, align: str, options: dict[str, object]) -> Prepared:
    """A paragraph in the face and with the options asked for; lengths among them are in em."""
    chosen = dict(options)
    face, indent = chosen.pop("face", SONG), chosen.pop("indent", 0)
    for name in chosen:
        _known("option", name, sorted(_OPTIONS | {"face", "indent"}))
    for name, value in chosen.items():
        if name in _LENGTHS:
            chosen[name] = _length(name, value)
        elif name == "hyphenate":
            chosen[name] = _language(value)
        else:
            _known(name, value, _VALUES[name])
    if not (isinstance(face, tuple) and len(face) == 2 and all(isinstance(part, str) for part in face)):
        raise ValueError(f"face is {face!r}; give a role and a weight, such as ('song', 'regular')")
    _known("lang", lang, list(LANGUAGES))
    style = ParagraphStyle(
        name="text",
        face=face,  # checked by the catalogue, which names the roles it knows
        size=10,
        leading=15,
        align=align,
        indent=_length("indent", indent),
        type=replace(TypeOptions(lang=lang), **chosen),  # type: ignore[arg-type]  # names are checked above
    )
    return prepare([(plain(s, style.face), style)], default_catalog(), Notes())[0]


def _language(value: object) -> str:
    """The language of hyphenation: a tag, or True for English, False for none."""
    if isinstance(value, bool):
        return "en" if value else ""
    if not isinstance(value, str):
        raise ValueError(f"hyphenate is {value!r}; give a language such as 'en', True for English, or False")
    return value


def _resolved(s: str, lang: str, kept: bool = False) -> tuple[str, Sequence[int], str]:
    """Clean text, where each code point came from, and the class letters."""
    _known("lang", lang, list(LANGUAGES))
    text, origin = clean(s, NOWHERE, Remarks(), Spaces(kept=kept))
    return text, origin, resolve(text, NOWHERE, Remarks(), lang not in WESTERN).classes


def _whole(p: Prepared) -> Breaks:
    """The text as one line."""
    return Breaks((len(p),), (p.ends[len(p)] - p.starts[0],), 0, 0)


def _spread_out(p: Prepared) -> list[int]:
    """Advances of the code points with nothing trimmed at the ends."""
    widths = [b - a for a, b in zip(p.pens, p.pens[1:], strict=False)]
    return shared(p, 0, len(p), widths)


def _known(what: str, value: object, known: Sequence[object]) -> None:
    """A mistyped name is told with those that exist."""
    if value not in known:
        notes = Notes()
        notes.error("text.unknown-value", what=what, value=value, known=list(known))
        raise UsageError(notes.found)
