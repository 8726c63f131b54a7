"""Findings of the text room, gathered over a whole list of paragraphs and told once per kind with their number."""

from __future__ import annotations

from dataclasses import field

from pdfreport.diag import Notes, Where
from pdfreport.frozen import dataclass

ERRORS = frozenset(("text.surrogate",))


@dataclass(slots=True)
class Remarks:
    """What was found so far: code → (how often, where first, sample)."""

    found: dict[str, tuple[int, Where, str]] = field(default_factory=dict)

    def add(self, code: str, where: Where, sample: str, count: int = 1) -> None:
        """Count one kind of finding; place and sample are those of the first."""
        before, first, shown = self.found.get(code, (0, where, sample))
        self.found[code] = (before + count, first, shown)

    def tell(self, notes: Notes) -> None:
        """One warning (or error) per kind, in the order in which the kinds were met."""
        for code, (count, where, sample) in self.found.items():
            say = notes.error if code in ERRORS else notes.warn
            say(code, where, count=count, sample=sample)
