"""What is to be signed and how: the level, the stamp, the reason, the roots, the moment."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from pdfreport.frozen import dataclass

LEVELS = ("b-b", "b-t", "b-lt", "b-lta")


@dataclass(frozen=True, slots=True)
class Order:
    """One signing: the level, the address of the stamp, the reason, the roots that paths may end at, the moment."""

    level: str
    tsa: str
    reason: str
    roots: tuple[Any, ...]
    moment: datetime

    hash: ClassVar[str] = "sha256"

    @property
    def long_term(self) -> bool:
        """Whether what a later judge needs is put in."""
        return self.level in ("b-lt", "b-lta")
