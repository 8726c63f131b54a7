"""What a press accepts: the numbers writers, pictures and checks go by (print-standards.md section 5)."""

from __future__ import annotations

from pdfreport.color import Cmyk, percent
from pdfreport.frozen import dataclass


@dataclass(frozen=True, slots=True)
class PrintProfile:
    """One printing condition. Inks are fractions (2.2 = 220 %), resolutions pixels per inch at final size."""

    name: str
    icc: str  # key in the packaged profile index, or the path of the user's own file
    identifier: str  # OutputConditionIdentifier, a registered characterisation name
    condition: str  # the same in words
    max_ink: float
    wanted_ppi: float
    least_ppi: float
    refused_ppi: float
    rich_black: Cmyk  # of large areas (print-standards.md 5.1 and 5.2); its black is full


NEWSPRINT = PrintProfile(
    "newsprint", "newsprint_ifra26_tac220", "IFRA26", "Coldset offset on newsprint, IFRA26", 2.2, 200, 150, 100,
    percent(40, 0, 0, 100),
)  # fmt: skip
COATED = PrintProfile(
    "coated", "ISOcoated_v2_300_bas", "FOGRA39", "Sheet-fed offset on coated paper, FOGRA39", 3.0, 300, 225, 150,
    percent(40, 30, 30, 100),
)  # fmt: skip
PROFILES = {profile.name: profile for profile in (NEWSPRINT, COATED)}
