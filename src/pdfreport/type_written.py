"""The choices of typesetting as they are written, the same in a layout's style and in a paragraph's `set`.

In: decoded keys. Out: options of type by the names of `design.styles.TypeOptions`, lengths in 1/1000 em. What they
mean is told in `docs/layouts.md`; what they do is the business of the text engine.
"""

from __future__ import annotations

from typing import Any, Literal

from pdfreport.frozen import dataclass
from pdfreport.schema import item


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class TypeWritten:
    """How type is set, in the words of layouts and of copy; what is left out comes from the style."""

    punctuation: Literal["gb", "kaiming", "half", "edge", "full", "none"] | None = item(
        "width style of marks", default=None
    )
    adjacent: Literal["level1", "tight", "none"] | None = item("neighbouring marks", default=None)
    line_start: Literal["trim", "keep-first", "keep"] | None = item("opening mark at a line start", default=None)
    line_end: Literal["half", "fit", "full", "hang"] | None = item("mark at a line end", default=None)
    line_break: Literal["none", "loose", "basic", "gb", "strict"] | None = item("prohibition rules", default=None)
    autospace: float | None = item("Chinese–Western gap in ems", default=None, minimum=0, maximum=0.5)
    lang: Literal["zh-Hans", "zh-Hant", "zh-Hant-TW", "zh-Hant-HK", "ja", "en"] | None = item(
        "language, which decides frames, blanks and prohibitions of marks", default=None
    )
    hang: Literal["off", "end"] | None = item("a stop or comma may stand past the line's end", default=None)
    excl_run: Literal["last-full", "gb"] | None = item("two ！？ together: 1.5 em, or 1 em by GB/T 15834", default=None)
    keep_stop_width: bool | None = item("stops never give when a line must shrink", default=None)
    source_space: Literal["replace", "keep"] | None = item("typed spaces between Han and Western text", default=None)
    grid_snap: bool | None = item("Western runs padded to whole ems, so that Han stay on the grid", default=None)
    hyphenate: str | None = item(
        "language by whose patterns Western words may be parted: en, de, fr; '' for none",
        default=None,
        pattern=r"(?:[a-z]{2,3}(?:[-_][A-Za-z]{2,8})*)?",
    )
    min_last_line: int | None = item("Han that a last line has at least", default=None, minimum=1, maximum=10)
    stretch_limit: float | None = item(
        "most that a gap between Han may open, in ems", default=None, minimum=0.1, maximum=1
    )
    composer: Literal["total-fit", "greedy"] | None = item("how breaks are chosen", default=None)


_AS_WRITTEN = (  # options that are written as the text engine reads them
    "adjacent", "line_start", "line_end", "line_break", "lang", "hang", "excl_run", "keep_stop_width", "source_space",
    "grid_snap", "hyphenate", "min_last_line", "composer",
)  # fmt: skip


def chosen(written: TypeWritten) -> dict[str, Any]:
    """The options that are written, by the names that the text engine has for them; lengths in 1/1000 em."""
    found = {
        "style": written.punctuation,
        "autospace": thousandths(written.autospace),
        "stretch_limit": thousandths(written.stretch_limit),
        **{name: getattr(written, name) for name in _AS_WRITTEN},
    }
    return {name: value for name, value in found.items() if value is not None}


def thousandths(ems: float | None) -> int | None:
    """A length in ems as 1/1000 em."""
    return None if ems is None else round(ems * 1000)
