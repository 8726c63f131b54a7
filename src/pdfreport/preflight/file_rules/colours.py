"""Colour spaces, transparency and graphics states (print-standards.md 2.5)."""

from __future__ import annotations

from collections.abc import Iterator

from pdfreport.preflight import samples
from pdfreport.preflight.colour import Space, space_of
from pdfreport.preflight.model import Spot
from pdfreport.preflight.objects import Object, definition, get, is_dictionary, items, name, number, several, shown
from pdfreport.preflight.opened import Opened
from pdfreport.preflight.scene import Item, Picture, called, middle

BLENDS = frozenset((
    "Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge", "ColorBurn",
    "HardLight", "SoftLight", "Difference", "Exclusion", "Hue", "Saturation", "Color", "Luminosity",
))  # fmt: skip
RENDERING = {"RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation"}


def _spaces(item: Item) -> list[Space]:
    """The spaces an item is painted in."""
    found = [one.space for one in item.look.colours]
    if isinstance(item, Picture) and not samples.is_mask(item.image):
        found.append(samples.space(item.image, item.resources))
    return found


def _device(space: Space, base: str) -> bool:
    return space.base == base and space.device


def rgb(file: Opened) -> Iterator[Spot]:
    """On a press page colour is ink: nothing is painted in the RGB of a device (spot inks: `spot_alternate`)."""
    yield from _painted_in(file, "RGB", spots=False)


def not_of_intent(file: Opened) -> Iterator[Spot]:
    """Device colours are those of the output intent: no DeviceRGB under a press profile, no DeviceCMYK under sRGB."""
    wrong = {"CMYK": "RGB", "RGB": "CMYK"}.get(file.intent_space)
    if wrong is not None:
        yield from _painted_in(file, wrong)


def _painted_in(file: Opened, base: str, *, spots: bool = True) -> Iterator[Spot]:
    """Where a device space of that base is used: each kind of item once a page, then what only a pattern holds."""
    for page in file.pages:
        told = False
        for item in page.scene.items:
            if any(_device(space, base) and (spots or not space.names) for space in _spaces(item)):
                told = True
                yield Spot(page.number, middle(item), called(item), {"space": base})
        if not told:
            for (_, where, spot), one in page.scene.colours.items():
                if _device(one.space, base) and (spots or not spot):
                    yield Spot(page.number, object=where, facts={"space": base})
                    break


def light(file: Opened) -> Iterator[Spot]:
    """Colours of RGB or Lab with a profile are allowed in PDF/X-4 and are converted by somebody else."""
    for page in file.pages:
        for item in page.scene.items:
            if any(one.base in {"RGB", "Lab"} and not one.device and not one.names for one in _spaces(item)):
                yield Spot(page.number, middle(item), called(item))


def spot_differs(file: Opened) -> Iterator[Spot]:
    """One spot ink, one definition: the same alternate and tint function in the whole file."""
    known: dict[str, bytes] = {}
    for page in file.pages:
        for (kind, where, _), one in page.scene.colours.items():
            members = items(one.space.source)
            if kind != "Separation" or len(members) != 4:
                continue
            written = definition(members[2]) + definition(members[3])
            if known.setdefault(one.space.names[0], written) != written:
                yield Spot(page.number, object=where, facts={"ink": one.space.names[0]})


def spot_alike(file: Opened) -> Iterator[Spot]:
    """Names of spot inks that differ in case or spaces alone: one ink is meant, two plates are made."""
    spelled: dict[str, str] = {}
    for page in file.pages:
        for colour in page.scene.colours.values():
            for one in colour.space.names:
                other = spelled.setdefault("".join(one.casefold().split()), one)
                if other != one:
                    yield Spot(page.number, object=one, facts={"name": one, "other": other})
                    spelled["".join(one.casefold().split())] = one


def spot_alternate(file: Opened) -> Iterator[Spot]:
    """What stands for a spot ink on a press without it is ink: its alternate is DeviceCMYK (print-standards.md 2.5)."""
    for page in file.pages:
        for (_, where, _), one in page.scene.colours.items():
            if one.space.names and one.space.base in {"RGB", "Lab"}:
                facts = {"ink": ", ".join(one.space.names), "space": one.space.base}
                yield Spot(page.number, object=where, facts=facts)


def on_every_plate(file: Opened) -> Iterator[Spot]:
    """The colour All is for marks outside the bleed: within it, it is ink from every plate."""
    for page in file.pages:
        for item in page.scene.items:
            if page.on_page(item.box) and any(one.every_plate for one in _spaces(item)):
                yield Spot(page.number, middle(item), called(item))


def transfer(file: Opened) -> Iterator[Spot]:
    """No transfer functions, no halftones of a maker's own."""
    for one in file.objects:
        found = [key for key in ("TR", "HTP") if get(one, key) is not None and _is_state(one)]
        second = get(one, "TR2")
        if second is not None and name(second) != "Default":
            found.append("TR2")
        halftone = get(one, "HT") if _is_state(one) else None
        if is_dictionary(halftone) and int(number(get(halftone, "HalftoneType"))) not in (1, 5):
            found.append("HT")
        for key in ("TransferFunction", "HalftoneName"):
            if get(halftone, key) is not None:
                found.append(key)
        if found:
            yield Spot(object=shown(one), facts={"what": ", ".join(f"/{key}" for key in found)})


def _is_state(one: Object) -> bool:
    return name(get(one, "Type")) == "ExtGState" or any(get(one, key) is not None for key in ("OPM", "BM", "ca", "SA"))


def blend_mode(file: Opened) -> Iterator[Spot]:
    """Only the blend modes of ISO 32000-1."""
    for page in file.pages:
        used = {name(one) for state in page.scene.states for one in several(get(state, "BM"))}
        for mode in sorted(used - BLENDS):
            yield Spot(page.number, facts={"mode": mode or "?"})


def rendering_intent(file: Opened) -> Iterator[Spot]:
    """Only the four rendering intents of ISO 32000-1."""
    for one in file.objects:
        found = name(get(one, "Intent")) or (name(get(one, "RI")) if _is_state(one) else "")
        if found and found not in RENDERING and (get(one, "Width") is not None or _is_state(one)):
            yield Spot(object=shown(one), facts={"intent": found})


def no_blend_space(file: Opened) -> Iterator[Spot]:
    """A page with transparency names the space it blends in, which is that of the press."""
    wanted = {"CMYK": "DeviceCMYK", "RGB": "DeviceRGB", "Gray": "DeviceGray"}.get(file.intent_space, "")
    for page in file.pages:
        group = get(page.source, "Group")
        if page.scene.transparent and not file.legacy and (group is None or get(group, "CS") is None):
            yield Spot(page.number, facts={"space": wanted or "DeviceCMYK"})


def legacy_transparency(file: Opened) -> Iterator[Spot]:
    """PDF/X-1a has no transparency: no alpha, soft masks, blend modes or groups."""
    for page in file.pages if file.legacy else ():
        if page.scene.transparent or name(get(get(page.source, "Group"), "S")) == "Transparency":
            yield Spot(page.number)


def legacy_colour(file: Opened) -> Iterator[Spot]:
    """PDF/X-1a knows the inks of the press, grey and spot inks, and no profiles."""
    for page in file.pages if file.legacy else ():
        for (kind, where, _), one in page.scene.colours.items():
            if kind in {"ICCBased", "CalGray", "CalRGB", "Lab"} or one.space.base == "Lab":
                yield Spot(page.number, object=where, facts={"space": kind})


def group_space(file: Opened) -> Iterator[Spot]:
    """Every transparency group and soft mask blends in the press's space, or in grey."""
    for page in file.pages:
        groups = [*page.scene.groups, (get(page.source, "Group"), "Page")]
        for group, where in groups:
            space = get(group, "CS")
            if (
                space is not None
                and file.intent_space
                and space_of(space, page.resources).base not in {file.intent_space, "Gray"}
            ):
                yield Spot(page.number, object=where)
