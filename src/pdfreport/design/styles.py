"""Styles with every blank filled: what a paragraph is set with. Amounts of type are in 1/1000 em, sizes in points."""

from __future__ import annotations

from pdfreport.color import BLACK, Cmyk
from pdfreport.frozen import dataclass

Face = tuple[str, str]  # (family role, weight): ("song", "regular"), ("hei", "bold"), ("kai", "regular")


@dataclass(frozen=True, slots=True)
class TypeOptions:
    """The choices of typography.md section 21; names and values are those of that page."""

    lang: str = "zh-Hans"
    style: str = "gb"  # gb kaiming half edge full none: punctuation width style (section 4)
    adjacent: str = "level1"  # level1, tight, none (section 5)
    line_start: str = "trim"  # trim, keep-first, keep (LE-1)
    line_end: str = "half"  # half, fit, full, hang (LE-3)
    line_break: str = "gb"  # none loose basic gb strict (section 7)
    autospace: int = 250  # natural Chinese–Western gap
    autospace_min: int = 125
    autospace_max: int = 333
    autospace_fixed: bool = False
    hang: str = "off"  # end: a stop or comma may stand past the line's end (HP-1 to HP-4)
    excl_run: str = "last-full"  # gb: two ！？ together take one em (AJ-3)
    source_space: str = "replace"  # keep: a typed space between Han and Western text stays one (SP-5)
    grid_snap: bool = False  # Western runs padded to whole ems (BR-8)
    hyphenate: str = ""  # language of Western words that may be parted with a hyphen (LB-12)
    min_last_line: int = 2  # Han clusters that a last line has at least (OC-1)
    stretch_preferred: int = 100  # Han-gap stretch that passes without remark
    stretch_limit: int = 250
    keep_stop_width: bool = False
    hant_trim: bool = False  # zh-Hant: stops and commas are trimmed beside marks and at line ends too (3.3)
    composer: str = "total-fit"  # or greedy
    direction: str = "horizontal"  # or vertical (section 17)
    tcy_digits: int = 2  # most digits side by side in one frame of a vertical line, 1 to 3 (VT-5)

    def __hash__(self) -> int:
        """Of what usually differs: styles are looked up thousands of times a page."""
        return hash((self.style, self.adjacent, self.line_start, self.autospace))


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """All that setting a paragraph needs to know."""

    name: str
    face: Face
    size: float
    leading: float
    ink: Cmyk = BLACK
    align: str = "justify"  # justify left center right spread
    indent: int = 0  # first line, 1/1000 em
    strong: Face = ("hei", "bold")
    voice: Face = ("kai", "regular")
    strong_scale: int = 970  # size of strong text in body, per mille of the size
    type: TypeOptions = TypeOptions()
    latin: Face | None = None  # face of Western text beside `face` (GR-9); None: the Chinese face's own
    strong_latin: Face | None = None  # the same beside `strong`
    latin_scale: int = 0  # per mille; 0: so that figures are as high as GR-9 wants them
    latin_shift: int = 0  # upwards, 1/1000 em

    def __hash__(self) -> int:
        """Likewise."""
        return hash((self.name, self.size, self.face))
