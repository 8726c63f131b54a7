"""What stands on a terminal: results as lines, and one line that says what make-up is at while it takes longer.

In: rows of words, and what `trials` tells. Out: printed lines; nothing is decided here.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TextIO

PATIENCE = 1.0  # seconds of the first try that are not worth a word


def print_table(rows: Sequence[Sequence[str]]) -> None:
    """Print rows with their columns aligned; a Chinese character takes two places of a terminal."""
    widths = [max(map(_places, column)) for column in zip(*rows)]
    for row in rows:
        cells = [text + " " * (width - _places(text)) for text, width in zip(row, widths)]
        print("  ".join(cells).rstrip())


def _places(text: str) -> int:
    from unicodedata import east_asian_width

    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


@contextmanager
def progress(stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic) -> Iterator[None]:
    """Within it, make-up that takes longer shows what it is at, on one line of standard error that is written anew.

    Nothing is shown where that is no terminal, or one that cannot go back in its line; the line is gone at the end.
    """
    stream = sys.stderr if stream is None else stream
    if stream is None or not stream.isatty() or os.environ.get("TERM") == "dumb":
        yield
        return
    from pdfreport.trials import heard_by  # only where somebody looks

    line = _Line(stream, clock)
    try:
        with heard_by(line.heard):
            yield
    finally:
        line.clear()


class _Line:
    """One line of a terminal: how many tries each page has had, and what is shown of it."""

    def __init__(self, stream: TextIO, clock: Callable[[], float]) -> None:
        self.stream, self.clock = stream, clock
        self.begun: float | None = None
        self.tries: dict[int, int] = {}
        self.shown = ""

    def heard(self, page: int, anew: bool) -> None:
        """Another try, or the same still: shown from the second on, and once it has taken longer."""
        if not page:
            self.clear()
            return
        if self.begun is None:
            self.begun = self.clock()
        self.tries[page] = self.tries.get(page, 0) + anew
        if self.shown or self.tries[page] > 1 or self.clock() - self.begun > PATIENCE:
            self._show(page)

    def _show(self, page: int) -> None:
        from pdfreport.diag import language
        from pdfreport.messages import render

        text = render("cli.trying", {"page": str(page), "tries": str(self.tries[page])}, language())
        if text != self.shown:
            over = " " * max(0, _places(self.shown) - _places(text))
            self.stream.write(f"\r{text}{over}")
            self.stream.flush()
            self.shown = text

    def clear(self) -> None:
        """Leave the line as it was found."""
        if self.shown:
            self.stream.write("\r" + " " * _places(self.shown) + "\r")
            self.stream.flush()
            self.shown = ""
