"""SOURCE_DATE_EPOCH: the moment that a file is to bear where nothing else says one, so that it can be made again.

In: what the variable holds. Out: seconds since 1970 in UTC, or None for what is no moment. Reads nothing itself and
says nothing: who needs the moment refuses a value that is none, as the specification of the variable asks for.
"""

from __future__ import annotations

LONGEST = 11  # digits of a moment before the year 5138


def seconds_of(written: str) -> int | None:
    """Whole seconds, ASCII digits alone; None for anything else."""
    if not (written.isascii() and written.isdigit()) or len(written) > LONGEST:
        return None
    return int(written)
