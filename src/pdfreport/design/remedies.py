"""The `remedies:` section of a layout: what may be done to the text to make it fit, within which limits, at what price.

Prices are in hundredths, the same coin as the screws'; what is cheaper is tried as a matter of course before what is
dearer, and the least sum wins. Starting prices are those of docs/rules/makeup.md section 4.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pdfreport.design.frames import FrameBase, HeadFrame
from pdfreport.diag import NOWHERE, Notes, Where
from pdfreport.frozen import dataclass
from pdfreport.record import place_of
from pdfreport.schema import item

MOST = 100_000
TENTHS = 61  # of a point: 4 per cent of the largest body that a grid may have
MOST_SIZE = 4  # per cent that the body may grow or shrink (makeup.md section 4)
QUARTER = 0.25  # of a point: the step of leading
MOST_HEAD = 16  # per cent that a head may grow or shrink (makeup.md section 4)
MOST_LEADING = 4  # quarters of a point: more is seen beside the paper's other pages


@dataclass(frozen=True, slots=True)
class Remedies:
    """Prices of the remedies, and the limits of those that have some."""

    tighter: int = item("price of a paragraph set a line tighter", default=60, minimum=0, maximum=MOST)
    looser: int = item("price of a paragraph set a line looser", default=80, minimum=0, maximum=MOST)
    white: int = item("price of a line of white more or less at a head", default=80, minimum=0, maximum=MOST)
    run_in: int = item("price of a signature run in on the last line", default=40, minimum=0, maximum=MOST)
    quote: int = item("price of a pull quote left out that repeats the text", default=500, minimum=0, maximum=MOST)
    quote_used: int = item("price of an offered pull quote that is used", default=100, minimum=0, maximum=MOST)
    tailpiece: int = item(
        "price of a line that a text ends short, in a bar on its last line", default=250, minimum=0, maximum=MOST
    )
    optional: int = item("price of an optional paragraph left out", default=2500, minimum=0, maximum=MOST)
    short_leg: int = item(
        "price of a leg that ends a line short above a head that spans it; 0: none may", default=0, minimum=0,
        maximum=MOST,
    )  # fmt: skip
    picture: int = item(
        "price of a picture left out when nothing else closes the page; 0: never", default=0, minimum=0, maximum=MOST
    )
    size: tuple[int, ...] = item(
        "per cent that the body may be set smaller and larger, by tenths of a point, when nothing else closes the page",
        default=(0, 0), minimum=-MOST_SIZE, maximum=MOST_SIZE,
    )  # fmt: skip
    size_price: int = item("price of a tenth of a point", default=1500, minimum=0, maximum=MOST)
    leading: tuple[int, ...] = item(
        "quarters of a point that the page's leading may shrink and grow when nothing else closes the page",
        default=(0, 0), minimum=-MOST_LEADING, maximum=MOST_LEADING,
    )  # fmt: skip
    leading_price: int = item("price of a quarter of a point of leading", default=800, minimum=0, maximum=MOST)
    head_size: tuple[int, ...] = item(
        "per cent that heads may be set smaller and larger where a screw makes their frames lower or higher",
        default=(0, 0), minimum=-MOST_HEAD, maximum=MOST_HEAD,
    )  # fmt: skip
    head_size_price: int = item("price of a per cent of a head's size", default=14, minimum=0, maximum=MOST)
    head_rows: int = item("rows that a head may take more or fewer", default=0, minimum=0, maximum=1)
    head_rows_price: int = item("price of a row more or fewer", default=150, minimum=0, maximum=MOST)
    where: Where = NOWHERE
    places: Mapping[str, Where] = item("", default_factory=dict)


STANDARD = Remedies()


def check_remedies(remedies: Remedies, frames: Iterable[FrameBase], notes: Notes) -> bool:
    """The limits of sizes and leading are a least and a most, heads follow one screw each; False if not."""
    before = len(notes.errors)
    limited = (
        ("size", remedies.size, MOST_SIZE), ("leading", remedies.leading, MOST_LEADING),
        ("head_size", remedies.head_size, MOST_HEAD),
    )  # fmt: skip
    for name, limits, most in limited:
        if len(limits) != 2 or not limits[0] <= 0 <= limits[1]:
            code = f"design.remedy-{name.replace('_', '-')}"
            notes.error(code, place_of(remedies, name), most=most)
    if len(notes.errors) == before:
        _check_heads(frames, remedies, notes)
    return len(notes.errors) == before


def follows(frame: HeadFrame, remedies: Remedies) -> bool:
    """Whether a head's size and rows follow its frame: a screw changes the height, and the design lets heads change.

    Heads on pictures, upright ones and those that fill a width keep theirs: their height is no measure of their type.
    """
    if not (any(remedies.head_size) or remedies.head_rows) or frame.on or frame.vertical or frame.shape == "fill":
        return False
    return bool(stretching(frame))


def stretching(frame: FrameBase) -> tuple[str, ...]:
    """The screws that change a frame's height: those at one of its edges and not at the other."""
    top, foot = frame.top.split(), frame.foot.split()
    return (*(name for name in foot if name not in top), *(name for name in top if name not in foot))


def _check_heads(frames: Iterable[FrameBase], remedies: Remedies, notes: Notes) -> None:
    """A head that follows a screw follows one alone, since its change has one price a turn."""
    for frame in frames:
        if isinstance(frame, HeadFrame) and follows(frame, remedies) and len(stretching(frame)) > 1:
            place = place_of(frame, "foot", "top")
            notes.error("design.head-two-screws", place, id=frame.id, screws=stretching(frame))


def size_steps(remedies: Remedies, em: float) -> tuple[float, ...]:
    """Body sizes to try, in points: tenths and the limits themselves, nearest first; none by default."""
    low, high = (round(em * (1 + share / 100), 2) for share in remedies.size)
    tenths = (round(em + sign * step / 10, 2) for step in range(1, TENTHS) for sign in (-1, 1))
    sizes = {*(size for size in tenths if low < size < high), low, high} - {round(em, 2)}
    return tuple(sorted(sizes, key=lambda size: (round(abs(size - em), 4), size)))


def leading_steps(remedies: Remedies) -> tuple[int, ...]:
    """Changes of the leading to try, in quarters of a point, nearest first; none by default."""
    low, high = remedies.leading
    return tuple(sorted((step for step in range(low, high + 1) if step), key=lambda step: (abs(step), step)))
