"""The text engine: classes, breaks, widths and set lines of strings (design.md section 4).

The calls are looked up when they are first used: a build takes the engine's parts and does without them.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pdfreport.text.surface import (
        SetLine,
        SetParagraph,
        advances,
        break_opportunities,
        gap_positions,
        set_lines,
        set_paragraph,
    )

__all__ = ["SetLine", "SetParagraph", "advances", "break_opportunities", "gap_positions", "set_lines", "set_paragraph"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'pdfreport.text' has no attribute {name!r}")
    from pdfreport.text import surface

    return getattr(surface, name)
