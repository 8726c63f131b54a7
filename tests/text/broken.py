"""A prepared paragraph broken to lines."""

from __future__ import annotations

from collections.abc import Callable

from pdfreport.text.columns import Prepared
from pdfreport.text.justify import set_lines_of
from pdfreport.text.linebreak import break_lines
from pdfreport.text.model import SetLine

Prepare = Callable[..., Prepared]
HAN = "一丁七万丈三上下不与"


def lines(p: Prepared, measure: int | list[int]) -> tuple[SetLine, ...]:
    """The set lines of a paragraph."""
    return set_lines_of(p, break_lines(p, measure))


def texts(p: Prepared, measure: int | list[int]) -> list[str]:
    """The text of each line."""
    return [line.text for line in lines(p, measure)]
