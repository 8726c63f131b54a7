"""What the rules give: spots in a file, and the findings made of them. A rule is a record; its words are messages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from pdfreport.diag import PdfreportError, Severity, language
from pdfreport.frozen import dataclass
from pdfreport.messages import render

if TYPE_CHECKING:
    from pdfreport.preflight.opened import Opened
    from pdfreport.preflight.signatures import Signature

Facts = Mapping[str, str | float]
PRESS, ARCHIVE, ACCESS = "press", "archive", "access"
PURPOSES = (PRESS, ARCHIVE, ACCESS)


class FaultsFoundError(PdfreportError):
    """The file has faults: they have been shown, and the command ends with a status of its own."""

    status = 5


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a rule is broken: page from 1 (0: the file), a point of the page (points, y up) or None, the object."""

    page: int = 0
    at: tuple[float, float] | None = None
    object: str = ""
    facts: Facts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: `find` goes over a file and yields every place that breaks it."""

    code: str
    severity: Severity
    purposes: tuple[str, ...]
    find: Callable[[Opened], Iterable[Spot]]


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault. `x_mm` and `y_mm` run from the top left of the page's trim; None where it has no one place."""

    rule: str
    severity: Severity
    page: int
    x_mm: float | None
    y_mm: float | None
    object: str
    facts: tuple[tuple[str, str], ...]

    def message(self, lang: str | None = None) -> str:
        """What is wrong; what to do, in `lang` ("zh" or "en"; by default the user's)."""
        return render(self.rule, dict(self.facts), lang or language())


@dataclass(frozen=True, slots=True)
class PageInk:
    """The ink of one page inside its bleed: the most in per cent, where (mm from the trim's top left), and a picture.

    `over_cm2` is the area above the limit; `heat_map` a small PNG, red where the limit is passed; `plates` how much of
    the page each plate covers, in per cent. `area_mm` is what the map shows: left and top from the trim's top left,
    width and height. `unknown` is true where something is painted in light, which has no ink.
    """

    page: int
    most: float
    limit: float
    x_mm: float
    y_mm: float
    over_cm2: float
    heat_map: bytes = b""
    plates: tuple[tuple[str, float], ...] = ()
    area_mm: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Checked:
    """All that preflight found in one file, in the order of the rules, and its signatures if they could be judged.

    `outside` names other validators that ran.
    """

    file: str
    purposes: tuple[str, ...]
    condition: str
    pages: int
    findings: tuple[Finding, ...]
    ink: tuple[PageInk, ...] = ()
    outside: tuple[str, ...] = ()
    claim: tuple[str, str] = ("", "")  # part and level of PDF/A
    signatures: tuple[Signature, ...] = ()

    @property
    def errors(self) -> int:
        """How many findings stop the file."""
        return sum(1 for one in self.findings if one.severity is Severity.ERROR)
