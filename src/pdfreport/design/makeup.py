"""The `makeup:` section of a layout: how a page without frames of its own is made up from its stories.

The section as written and as settled, and the table of prices. The terms and their starting prices are those of
docs/rules/makeup.md sections 4, 6 and 7; a layout may change any of them. `makeup_settling` settles what is written.
"""

from __future__ import annotations

from collections.abc import Mapping

from pdfreport.design.lengths import Length
from pdfreport.diag import NOWHERE, Where
from pdfreport.frozen import dataclass
from pdfreport.schema import item

# Term of the judgement → its price in hundredths, and what it is asked for.
PRICES: dict[str, int] = {
    "gutter": 1400,  # a vertical gutter from head to foot of the page
    "outer_gutter": 900,  # the same, beside a rail of one column
    "collision": 900,  # heads of neighbours at one height (碰题)
    "collision_partly": 400,  # they overlap by less than 60 % and do not begin together
    "collision_unlike": 500,  # their sizes differ by 1.4 times or more
    "above": 100,  # per step of importance: the lesser story stands above the greater
    "left": 50,  # the same, beside
    "above_lead": 800,  # anything above the lead
    "left_of_lead": 500,
    "above_advert_below": 4000,  # an advert above anything
    "sidebar_above": 100,
    "sidebar_left": 300,
    "lead_narrow": 600,  # a column: the lead under 3 columns, the second story under 2
    "lead_head_narrow": 200,  # a column: the lead's head over less than 3 columns
    "low_wide": 250,  # a low story 4 or 5 columns wide
    "low_flat": 300,  # a column: a story under 30 lines and 3 wide or more
    "head_short": 2600,  # a whole: the lack of a head that fills less than 70 % of its measure
    "head_stump": 200,  # a head of one row under 42 %
    "head_size": 200,  # a head 0.16 off its grade
    "head_rows": 90,  # a second row; a third costs twice as much again
    "head_uneven": 700,  # a row under 0.55 of the longest
    "head_break": 80,  # a break between two words of one phrase; less at a pause, more inside what belongs together
    "byline_in_leg": 40,  # the byline as the first line of the text
    "head_beside": 200,  # text beside a head, in a column of its own
    "head_white": 120,  # a line of white more
    "wish_columns": 800,  # a column that a story is narrower or wider than its editor wishes
    "group": 500,  # a story of a group that touches no other of it
    "box": 300,
    "leg_short": 120,  # a line: the shortest leg under 6 lines
    "leg_long": 15,  # a line: a leg over 44
    "tower": 12,  # a line: a module of one column over 30
    "grey": 3,  # a cell: text over 150 cells without a picture
    "picture_crop": 200,  # a picture cut or shown by 0.17 of its natural height
    "lead_picture_small": 300,  # a column: the lead's picture under 3 columns
    "picture_small": 150,  # a column: another under 2
    "picture_foot": 150,  # a second picture at the foot of legs
    "picture_caption": 60,  # a line of caption or credit from the third on
    "picture_coarse": 600,  # a picture below the resolution that the paper wants, above its floor
    "no_dominant": 300,  # the largest picture under 1.35 of the next
    "lead_not_dominant": 700,  # the lead has a picture, and another story's is larger
    "dominant_narrow": 300,  # it stands in one column
    "dominant_low": 250,  # it stands in the lower half
    "pictures_beside": 250,  # pictures of two stories touch side by side
    "pictures_stacked": 200,
    "foot_without_picture": 150,  # three or more pictures and none in the lower half
    "head_order": 100,  # a pair: a lower story's head larger than a higher one's
    "ladder": 400,  # full-width bands from the third on
    "middle_band": 150,  # a full-width edge at 45 to 55 % of the height
    "advert_inside": 500,  # an advert not at the outer edge
    "advert_high": 1000,  # an advert not at the foot
    "leading": 800,  # the page's leading a quarter point tighter or looser
    "loose": 200,  # the gaps of the page's text may open wider
    "freed": 300,  # a photograph that stands by itself beside its story
    "left_out_picture": 1500,  # a picture the page has no room for
    "reserve": 200,  # a reserve story taken
    "optional": 110,  # an optional paragraph left out
    "hosted": 250,  # an advert, sidebar or table in a lower corner of a story, whose legs over it are shorter
    "hosted_story": 600,  # the same for a small story
}


@dataclass(frozen=True, slots=True)
class MakeUpWritten:
    """Rules by which a page is made up."""

    lines: str = item("grid lines that stories may fill: '3-80'", pattern=r"\d{1,4}-\d{1,4}")
    grades: tuple[Length, ...] = item(
        "sizes of heads by order of importance, the last for all that follow",
        default=(Length("40pt"), Length("27pt"), Length("22pt"), Length("19pt"), Length("16pt")),
    )
    head: str = item("style of heads", default="story-head")
    low_head: str = item("style of the heads of low stories", default="story-head")
    low_from: int = item("grade from which on heads are those of low stories", default=4, minimum=1, maximum=20)
    body: str = item("style of the text", default="body")
    subheads: str = item("head rule of sections", default="subhead")
    boxes: int = item("most stories in a box", default=2, minimum=0, maximum=20)
    box_ink: str = item("ink of a box's edge and bar", default="main")
    leadings: tuple[Length, ...] = item(
        "distances of baselines to try in turn when nothing closes", default=(), one_or_many=True
    )
    prices: Mapping[str, int] = item("prices that differ from the house's, in hundredths", default_factory=dict)
    where: Where = NOWHERE
    places: Mapping[str, Where] = item("", default_factory=dict)


@dataclass(frozen=True, slots=True)
class MakeUp:
    """The same, settled. `first` and `last` are grid lines, sizes points."""

    first: int
    last: int
    grades: tuple[float, ...]
    head: str
    low_head: str
    low_from: int
    body: str
    subheads: str
    boxes: int
    box_ink: str
    leadings: tuple[float, ...]
    prices: Mapping[str, int]
    ample: bool = False  # more forms of heads and pictures, for a page that does not close by the usual ones
    quotes: bool = False  # the stories' pull quotes stand between their paragraphs

    @property
    def height(self) -> int:
        """Grid lines to fill."""
        return self.last - self.first + 1
