"""Colour spaces of any file to ink. In: colour space objects and the resources they are named in. Out: `Space`, and
`Colour` for amounts in it. Light (RGB, Lab) has no ink until somebody converts it, so its ink is unknown, not guessed.
"""

from __future__ import annotations

from pdfreport.frozen import dataclass
from pdfreport.preflight.objects import Object, get, items, name, number, stream_bytes

Inks = tuple[float, float, float, float, float]  # C M Y K, and all spot inks together; 1 = 100 %
SHORT = {"G": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK", "I": "Indexed"}  # inline images
DEVICE = {"DeviceGray": ("Gray", 1), "DeviceRGB": ("RGB", 3), "DeviceCMYK": ("CMYK", 4)}
CALIBRATED = {"CalGray": ("Gray", 1), "CalRGB": ("RGB", 3), "Lab": ("Lab", 3)}
ICC_SPACES = {b"GRAY": "Gray", b"RGB ": "RGB", b"CMYK": "CMYK", b"Lab ": "Lab"}
BY_COUNT = {1: "Gray", 3: "RGB", 4: "CMYK"}
DEPTH = 8


@dataclass(frozen=True, slots=True)
class Space:
    """A colour space: its own `kind`, the `base` its amounts end up in (Gray, RGB, CMYK, Lab, Pattern, unknown)."""

    kind: str
    base: str
    parts: int
    source: Object = None
    names: tuple[str, ...] = ()
    inner: Space | None = None

    @property
    def device(self) -> bool:
        """Whether it names a device's inks or lights and no profile tells how they look."""
        if self.kind in DEVICE:
            return True
        return self.kind not in CALIBRATED and self.kind != "ICCBased" and self.inner is not None and self.inner.device

    @property
    def every_plate(self) -> bool:
        """Separation All: marks that stand on every plate."""
        return "All" in self.names

    @property
    def spot(self) -> str:
        """The name of its plate beside C, M, Y and K; of several spot inks that are mixed, all names."""
        if self.kind == "Indexed":
            return self.inner.spot if self.inner is not None else ""
        return " + ".join(one for one in self.names if one not in _PLATES and one not in {"All", "None"})

    def inks(self, parts: tuple[float, ...]) -> Inks | None:
        """The ink of amounts in this space; None where it is unknown."""
        if self.kind in {"Separation", "DeviceN"}:
            return self._spot(parts)
        if self.kind == "Indexed":
            return None
        if self.base == "CMYK" and len(parts) == 4:
            return (parts[0], parts[1], parts[2], parts[3], 0.0)
        if self.base == "Gray" and len(parts) == 1:
            return (0.0, 0.0, 0.0, 1.0 - parts[0], 0.0)
        return None

    def _spot(self, parts: tuple[float, ...]) -> Inks | None:
        """A spot ink prints on a plate of its own; process names print on theirs; All on four."""
        if len(parts) != len(self.names):
            return None
        inks = [0.0] * 5
        for colorant, part in zip(self.names, parts):
            if colorant == "All":
                inks = [part] * 4 + inks[4:]
            elif colorant != "None":
                inks[_PLATES.get(colorant, 4)] += part
        return (inks[0], inks[1], inks[2], inks[3], inks[4])


_PLATES = {"Cyan": 0, "Magenta": 1, "Yellow": 2, "Black": 3}
GRAY, UNKNOWN, PATTERN = Space("DeviceGray", "Gray", 1), Space("unknown", "unknown", 0), Space("Pattern", "Pattern", 0)


@dataclass(frozen=True, slots=True)
class Colour:
    """Amounts in a space; `inks` is what they lay down, None if unknown."""

    space: Space
    parts: tuple[float, ...]
    inks: Inks | None
    pattern: str = ""

    @property
    def total(self) -> float:
        """Total ink, 1 = 100 %; 0 if unknown."""
        return sum(self.inks) if self.inks else 0.0

    @property
    def plates(self) -> int:
        """On how many plates it prints."""
        return sum(1 for ink in self.inks if ink > 0.001) if self.inks else 0

    @property
    def only_black(self) -> bool:
        """Black ink and no other."""
        return self.inks is not None and self.inks[3] > 0 and sum(self.inks) == self.inks[3]

    @property
    def paper(self) -> bool:
        """No ink at all."""
        return self.inks is not None and self.total < 0.001


def colour(space: Space, parts: tuple[float, ...], pattern: str = "") -> Colour:
    """The colour of these amounts, each brought within 0 and 1 where it is ink."""
    if space.base in {"Gray", "CMYK"} or space.names:
        parts = tuple(min(max(part, 0.0), 1.0) for part in parts)
    return Colour(space, parts, space.inks(parts), pattern)


def initial(space: Space) -> Colour:
    """What a space starts with (ISO 32000-1, 8.6.3): black, or full tint."""
    if space.names:
        return colour(space, (1.0,) * space.parts)
    return colour(space, (0.0, 0.0, 0.0, 1.0) if space.base == "CMYK" else (0.0,) * space.parts)


def space_of(value: Object, resources: Object, depth: int = 0) -> Space:
    """The space that an object or a name in `resources` stands for."""
    if depth > DEPTH:
        return UNKNOWN
    plain = name(value)
    if plain:
        plain = SHORT.get(plain, plain)
        if plain in DEVICE:
            # a default space takes the device's place (8.6.5.6)
            instead = get(get(resources, "ColorSpace"), f"Default{plain.removeprefix('Device')}")
            if instead is not None and not name(instead):
                return space_of(instead, None, depth + 1)
            return Space(plain, *DEVICE[plain])
        if plain == "Pattern":
            return PATTERN
        named = get(get(resources, "ColorSpace"), plain)
        return UNKNOWN if named is None else space_of(named, resources, depth + 1)
    members = items(value)
    return _from_array(value, members, resources, depth) if members else UNKNOWN


def _from_array(value: Object, members: list[Object], resources: Object, depth: int) -> Space:
    kind = SHORT.get(name(members[0]), name(members[0]))
    if len(members) == 1:
        return space_of(members[0], resources, depth + 1)
    if kind in CALIBRATED:
        return Space(kind, *CALIBRATED[kind], value)
    if kind == "ICCBased":
        parts = int(number(get(members[1], "N")))
        base = ICC_SPACES.get(stream_bytes(members[1])[16:20], BY_COUNT.get(parts, "unknown"))
        return Space(kind, base, parts, members[1])
    if kind == "Pattern":
        inner = space_of(members[1], resources, depth + 1)
        return Space(kind, "Pattern", inner.parts, value, inner=inner)
    if kind == "Indexed" and len(members) == 4:
        inner = space_of(members[1], resources, depth + 1)
        return Space(kind, inner.base, 1, value, inner=inner)
    if kind in {"Separation", "DeviceN"} and len(members) >= 4:
        inner = space_of(members[2], resources, depth + 1)
        names = tuple(name(one) for one in items(members[1])) if kind == "DeviceN" else (name(members[1]),)
        return Space(kind, inner.base, len(names), value, names, inner)
    return UNKNOWN
