"""Stories to units: text, heads and pictures measured once, then the curve of every story.

Comes in: the page's stories and its desk. Goes out: units for the search. While there are more than the search can
take, the two smallest stories without pictures are joined to a column of briefs (简讯), as papers do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from pdfreport.content.model import Story
from pdfreport.design.makeup import MakeUp
from pdfreport.design.model import Grid, Thread
from pdfreport.design.styles import ParagraphStyle
from pdfreport.frozen import dataclass
from pdfreport.makeup.curve import BOXED_FROM, BOXED_TEXT, Material, curve_of
from pdfreport.makeup.heads import HeadMemory, HeadSetter
from pdfreport.makeup.hosting import invited
from pdfreport.makeup.leaves import stacked
from pdfreport.makeup.pictures import heights, photos_of
from pdfreport.makeup.reach import Stream, stream_of
from pdfreport.makeup.unit import Head, Hung, Leaf, Module, Panel, Picture, Unit, area
from pdfreport.page.desk import Desk
from pdfreport.page.fit import Element
from pdfreport.page.thread import stream

MOST_UNITS = 8
CROP, WIDE_CROP = 20, 38  # per cent of its natural height that a picture may lose or gain
LOOSE, LOOSENESS = "-loose", 140  # a style's name, and what its Han gaps may open, 1/1000 em (0.1 em without remark)
LOOSER = 220  # the same for single stories of a frozen page, where nothing else keeps its frames
PARTS = ("lead", "paragraphs", "sections")
INSETS = {1: 1.0, 2: 1.0, 3: 1.5}  # em from the edge of a box to its text, by columns: measures of whole ems


class Asked(dict[int, Sequence[Head]]):
    """Forms of a head by width, made when they are asked for."""

    def __init__(self, make: Callable[[int], Sequence[Head]]) -> None:
        super().__init__()
        self.make = make

    def __missing__(self, width: int) -> Sequence[Head]:
        self[width] = self.make(width)
        return self[width]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A story with its place in the order of importance, 0 the lead, and what is changed about it to close the page."""

    story: Story
    rank: int
    left_out: tuple[str, ...] = ()  # photographs that are not shown
    cut: int = 0  # lines that its text is taken to be shorter
    crop: int = CROP
    loose: int = 0  # what its gaps may open, 1/1000 em, where that is more than on the page


def ranked(stories: Sequence[Story]) -> tuple[Ranked, ...]:
    """Stories by importance; ties by their order in the edition."""
    order = sorted(stories, key=lambda story: (story.importance, story.id))
    return tuple(Ranked(story, rank) for rank, story in enumerate(order))


def thread_of(story: Story, rules: MakeUp, desk: Desk) -> Thread:
    """The run of a story's text."""
    return Thread(story.id, named(story, desk), PARTS, rules.subheads, "", quotes=rules.quotes and bool(story.quotes))


def figures_group(story: Story) -> str:
    """The group by which a story's tables and charts stand beside it."""
    return story.wishes.group or f"figures of {story.id}"


def loosened(body: ParagraphStyle, looseness: int = LOOSENESS) -> ParagraphStyle:
    """The style of text that is set looser to close a page or a story."""
    name = body.name.removesuffix(LOOSE) + loose_suffix(looseness)
    return replace(body, name=name, type=replace(body.type, stretch_preferred=looseness))


def loose_suffix(looseness: int) -> str:
    """What the name of a style ends in whose gaps may open so far."""
    return "" if not looseness else LOOSE if looseness == LOOSENESS else f"{LOOSE}-{looseness}"


def body_of(one: Ranked, rules: MakeUp) -> str:
    """The name of the style of a story's text."""
    return rules.body.removesuffix(LOOSE) + loose_suffix(one.loose) if one.loose else rules.body


def named(story: Story, desk: Desk) -> str:
    """How a frame names a story: by its id, or by its place where an id of digits would be read as one."""
    return str(desk.stories.index(story) + 1) if story.id.isdecimal() else story.id


def measure_of(module: Module, grid: Grid) -> float:
    """The measure of a module's text in points."""
    if not module.boxed:
        return grid.span_width(1)
    return boxed_measure(module.width, grid)


def boxed_measure(width: int, grid: Grid) -> float:
    """The measure of text in a box over so many columns."""
    inner = grid.span_width(width) - 2 * INSETS[width] * grid.em
    return (inner - (width - 1) * grid.gutter * grid.em) / width


def text_of(one: Ranked, measure: float, desk: Desk) -> Stream:
    """A story's text as elements at a measure in points."""
    rules = desk.design.makeup
    assert rules is not None
    found = stream(thread_of(one.story, rules, desk), desk.style(body_of(one, rules)), measure, desk)
    return stream_of(_shorter([entry.element for entry in found], one.cut))


def _shorter(elements: list[Element], lines: int) -> list[Element]:
    """The text as if its longest paragraph had so many lines less: to find out what a cut would do."""
    if not lines or not elements:
        return elements
    longest = max(range(len(elements)), key=lambda at: (0 if elements[at].block else _least(elements[at]), -at))
    if _least(elements[longest]) - lines < 1:
        return elements
    choices = tuple(replace(choice, lines=choice.lines - lines) for choice in elements[longest].choices)
    return [*elements[:longest], replace(elements[longest], choices=choices), *elements[longest + 1 :]]


def _least(element: Element) -> int:
    return min(choice.lines for choice in element.choices)


def joined(units: Sequence[Unit], most: int, height: int) -> list[Unit]:
    """The units, small stories joined to columns of briefs until there are no more than the search can take."""
    out = list(units)
    while len(out) > most and _join_smallest(out, height):
        pass
    return out


@dataclass(frozen=True, slots=True)
class Around:
    """What is known of a page when a story's curve is made.

    `room` is how many units share how many lines, where they are few (`curve_of`); guests stand in the story's corners;
    `memory` keeps what was measured of heads for the page's next try.
    """

    room: tuple[int, int] = (0, 0)
    guests: tuple[Unit, ...] = ()
    memory: HeadMemory | None = None


def unit_of(one: Ranked, desk: Desk, *, boxes: bool = True, around: Around | None = None) -> Unit:
    """One story with its curve."""
    around = around or Around()
    material = material_of(one, desk, boxes=boxes, memory=around.memory)
    rules, columns, guests = desk.design.makeup, desk.grid.columns, around.guests
    assert rules is not None
    if guests:
        prices = [_price(guest, one, rules) for guest in guests]
        rows = [invited(guest.curve, columns) for guest in guests]
        material = replace(material, guests=tuple(zip(rows, prices, strict=True)))
    curve = curve_of(material, columns, rules.height, around.room)
    figures = any(figure.kind in ("table", "chart") or figure.id in one.left_out for figure in one.story.figures)
    group = figures_group(one.story) if figures else one.story.wishes.group
    name = "+".join((one.story.id, *(guest.name for guest in guests)))
    return Unit(name, "story", one.rank, curve, group, any(guest.kind == "advert" for guest in guests))


def _price(guest: Unit, host: Ranked, rules: MakeUp) -> int:
    """What it costs that a unit stands in a story's corner: more if it is the more important of the two."""
    if guest.kind != "story":
        return rules.prices["hosted"]
    return rules.prices["hosted_story"] + (rules.prices["above_lead"] if guest.rank < host.rank else 0)


def photo_unit(one: Ranked, figure: str, desk: Desk) -> Unit:
    """A photograph that stands by itself, in the group of its story."""
    rules = desk.design.makeup
    assert rules is not None
    photo = next(each for each in photos_of(one.story) if each.id == figure)
    curve: dict[int, tuple[Leaf, ...]] = {}
    for width in range(1, desk.grid.columns + 1):
        leaves = tuple(
            Leaf(
                each.price, each.block, (), (),
                ((0, Panel("photo", one.story.id, width, each.block - 1, figure, (Hung(each, 0, 0),), boxed=False)),),
            )
            for each in heights(photo, width, (one.crop, rules.prices["picture_crop"]), desk)
        )  # fmt: skip
        if leaves:
            curve[width] = leaves
    return Unit(f"{one.story.id} photo {figure}", "figure", one.rank, curve, figures_group(one.story))


def material_of(one: Ranked, desk: Desk, *, boxes: bool = True, memory: HeadMemory | None = None) -> Material:
    """What a story brings to its curve."""
    rules, grid = desk.design.makeup, desk.grid
    assert rules is not None
    setter = HeadSetter(one.story, one.rank, rules, desk, memory or HeadMemory())
    photos = [photo for photo in photos_of(one.story) if photo.id not in one.left_out]
    text = text_of(one, grid.span_width(1), desk)
    forms = Asked(lambda width: setter.forms(width, grid.span_width(width)))

    @cache
    def tall(rank: int, columns: int) -> Sequence[Picture]:
        return heights(photos[rank], columns, (one.crop, rules.prices["picture_crop"]), desk)

    boxed: dict[int, Stream] = {}
    boxed_forms: dict[int, Sequence[Head]] = {}
    if boxes and rules.boxes and one.rank >= BOXED_FROM and not photos and text.least <= BOXED_TEXT:
        for width, inset in INSETS.items():
            if width <= grid.columns:
                boxed[width] = _boxed_text(boxed, width, one, desk)
                boxed_forms[width] = setter.forms(width, grid.span_width(width) - 2 * inset * grid.em)
    return Material(
        one.story.id, one.rank, text, forms, tall, len(photos), rules, one.story.wishes.columns, boxed, boxed_forms,
        rules.ample,
    )  # fmt: skip


def _boxed_text(known: Mapping[int, Stream], width: int, one: Ranked, desk: Desk) -> Stream:
    """The text at a box's measure; that of two columns serves three as well where they are the same."""
    measure = boxed_measure(width, desk.grid)
    same = [other for other in known if abs(boxed_measure(other, desk.grid) - measure) < 1e-6]
    return known[same[0]] if same else text_of(one, measure, desk)


def _join_smallest(units: list[Unit], height: int) -> bool:
    """Join the two smallest stories of low rank without pictures; False if there are no two."""
    small = sorted(
        (unit for unit in units if unit.kind == "story" and unit.rank >= BOXED_FROM and not _has_picture(unit)),
        key=lambda unit: (area(unit)[0], unit.rank),
    )
    if len(small) < 2:
        return False
    upper, lower = sorted(small[:2], key=lambda unit: unit.rank)
    curve = stacked(upper.curve, lower.curve, height)
    joined = Unit(f"{upper.name}+{lower.name}", "story", upper.rank, curve, upper.group or lower.group)
    if not joined.curve:
        return False
    units[units.index(upper)] = joined
    units.remove(lower)
    return True


def _has_picture(unit: Unit) -> bool:
    return any(module.pictures for leaves in unit.curve.values() for leaf in leaves for _, module in leaf.modules)
