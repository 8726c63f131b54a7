"""Results as they stand on a terminal. In: rows of words. Out: printed lines; nothing is decided here."""

from __future__ import annotations

from collections.abc import Sequence


def print_table(rows: Sequence[Sequence[str]]) -> None:
    """Print rows with their columns aligned; a Chinese character takes two places of a terminal."""
    from unicodedata import east_asian_width

    def places(text: str) -> int:
        return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)

    widths = [max(map(places, column)) for column in zip(*rows)]
    for row in rows:
        cells = [text + " " * (width - places(text)) for text, width in zip(row, widths)]
        print("  ".join(cells).rstrip())
