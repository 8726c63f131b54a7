"""Display items to one content stream.

In: items in paint order, with the sheet, palette, fonts and pictures of the file. Out: operators. State is written
only when it changes. Black type and solid black areas overprint (print-standards.md 5.1: knocked-out black shows
white rims when plates are out of register); everything else, white above all, knocks out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from pdfreport.color import Cmyk
from pdfreport.display.items import Group, Item, Path, Picture, Segment, Text, rectangle
from pdfreport.fonts.face import Face
from pdfreport.fonts.vertical import origin
from pdfreport.geom import Rect
from pdfreport.glyphs import GlyphRun
from pdfreport.writers.pdf.color import Palette
from pdfreport.writers.pdf.fonts import OUTLINE, Fonts, Used
from pdfreport.writers.pdf.images import Drawn
from pdfreport.writers.pdf.objects import number
from pdfreport.writers.pdf.outlines import outline
from pdfreport.writers.pdf.sheet import Sheet
from pdfreport.writers.pdf.showing import show, show_down
from pdfreport.writers.pdf.tags import Untagged

SHORT = 4  # glyphs of a vertical line that is parted near its beginning
OVERPRINT, KNOCKOUT = "On", "Off"  # names of the two graphics states


class Content:
    """One content stream being written, and the graphics state it has reached."""

    def __init__(
        self, sheet: Sheet, palette: Palette, fonts: Fonts, pictures: Mapping[Drawn, str], tags: Untagged
    ) -> None:
        self.sheet, self.palette, self._fonts, self._pictures, self._tags = sheet, palette, fonts, pictures, tags
        self._out: list[str] = []
        self._in_text = False
        self._state: dict[str, object] = {"gs": KNOCKOUT}  # overprinting is off when a page begins

    def draw(self, items: Iterable[Item]) -> None:
        """Draw items in order."""
        self._draw(items)
        self._mark(self._tags.leave())

    def _draw(self, items: Iterable[Item]) -> None:
        for item in items:
            if isinstance(item, Group) and item.line:
                self._line(item)
                continue
            if isinstance(item, Group):
                self._tags.group(item)
                self._draw(item.items)
                continue
            if isinstance(item, Text) and not item.run.glyphs:
                continue
            self._mark(self._tags.enter(item))
            if isinstance(item, Text):
                self._text(item.run)
            elif isinstance(item, Path):
                self._path(item)
            else:
                self._picture(item)

    def _line(self, line: Group) -> None:
        """A vertical line: each stretch of one meaning with its whole text beside its glyphs.

        Readers that go by places alone take level figures out of an upright line, and part its characters by the
        sign of their spacing; with the text told (ISO 32000-1, 14.9.4) they read it in its order.
        """
        texts = [item for item in line.items if isinstance(item, Text) and item.run.glyphs]
        for _, stretch in groupby(texts, key=lambda item: (item.mark, item.link, item.lang, item.ruby)):
            runs = list(stretch)
            self._mark(self._tags.enter(runs[0]))
            begin, end = self._tags.line("".join(item.run.text for item in runs))
            self._mark(begin)
            for item in runs:
                self._text(item.run, parted=len(runs) == 1)
            self._mark(end)

    def _mark(self, operators: str) -> None:
        """Marked content begins or ends outside text objects."""
        if operators:
            self._leave_text()
            self._out.append(operators)

    def clip(self, rect: Rect) -> None:
        """From here to `unclip`, nothing outside `rect` is painted."""
        left, bottom, right, top = self.sheet.box(rect)
        self.raw(f"q {_numbers(left, bottom, right - left, top - bottom)} re W n")

    def unclip(self) -> None:
        """End what `clip` began."""
        self.raw("Q")
        self._state = {"gs": KNOCKOUT}

    def raw(self, operators: str) -> None:
        """Operators written elsewhere; they leave the graphics state as it was."""
        self._leave_text()
        self._out.append(operators)

    def data(self) -> bytes:
        """The finished stream."""
        self._leave_text()
        return ("\n".join(self._out) + "\n").encode("ascii")

    def _leave_text(self) -> None:
        if self._in_text:
            self._out.append("ET")
            self._in_text = False

    def _set(self, key: str, value: object, operators: str) -> None:
        if self._changes(key, value):
            self._out.append(operators)

    def _changes(self, key: str, value: object) -> bool:
        """Take a value into the state; whether it is another than before. Nearly always it is the very same object."""
        before = self._state.get(key)
        if before is value or before == value:
            return False
        self._state[key] = value
        return True

    def _fill(self, ink: Cmyk) -> None:
        if self._changes("fill", ink):
            self._out.append(self.palette[ink][0])

    def _overprint(self, wanted: bool) -> None:
        if self.palette.inks:
            name = OVERPRINT if wanted else KNOCKOUT
            self._set("gs", name, f"/{name} gs")

    # --- type -------------------------------------------------------------------------------------------------------

    def _text(self, run: GlyphRun, parted: bool = False) -> None:
        """A run; one that is `parted` is shown in two pieces, so that the line ends at another height than it began.

        Pieces of one height that follow each other are taken for words of one level line, left to right. The last
        glyph of a long line, the second of a short one: never where the indent of a next line would be.
        """
        self._overprint(run.ink.only_black and not run.knockout)
        self._fill(run.ink)
        used = self._fonts[run.font]
        count = len(run.glyphs)
        cut = 0 if not parted or count < 2 else count - 1 if count > SHORT else 1
        if not used.slots and not run.ys:
            if cut:
                self._show(run, 0, cut, used, 0)
            self._show(run, cut, count, used, 0)
            return
        slots = [used.slots.get(pair, 0) for pair in zip(run.glyphs, run.chars)]
        start = 0
        for end in range(1, count + 1):
            if end in (cut, count) or slots[end] != slots[start] or (run.ys and run.ys[end] != run.ys[start]):
                if slots[start] == OUTLINE:
                    self._draw_glyphs(run, start, end, used.face)
                else:
                    self._show(run, start, end, used, slots[start])
                start = end

    def _show(self, run: GlyphRun, start: int, end: int, used: Used, slot: int) -> None:
        if not self._in_text:
            self._out.append("BT")
            self._in_text = True
        name = used.name(slot, run.vertical)
        if self._state.get("font") != (name, run.size):
            self._set("font", (name, run.size), f"/{name} {number(run.size, 4)} Tf")
        if run.vertical:
            shown = show_down(run, start, end, used.codes, used.heights)
        else:
            shown = show(run, start, end, used.codes, used.widths)
        if self._state.get("Tc", 0.0) != shown.spacing:
            self._set("Tc", shown.spacing, f"{number(shown.spacing, 5)} Tc")
        self._out += [f"{self._matrix(run, start, 1)} Tm", shown.operation]

    def _matrix(self, run: GlyphRun, at: int, scale: float) -> str:
        """Where the run's glyph number `at` stands, `scale` points to its unit of length."""
        along = run.xs[at] * run.em / 1000
        above = run.ys[at] * run.em / 1000 if run.ys else 0.0
        up = "1" if scale == 1 else number(scale, 5)
        wide = up if run.condense == 1 else number(run.condense * scale, 5)
        if run.turned or run.vertical:
            place = _numbers(self.sheet.x(run.x + above), self.sheet.y(run.y + along))
            # a turned run lies a quarter clockwise, so that its line goes down the page; an upright one hangs
            return f"0 -{wide} {up} 0 {place}" if run.turned else f"{wide} 0 0 {up} {place}"
        return f"{wide} 0 0 {up} {_numbers(self.sheet.x(run.x + along), self.sheet.y(run.y - above))}"

    def _draw_glyphs(self, run: GlyphRun, start: int, end: int, face: Face) -> None:
        """Glyphs that stand for no text, as shapes."""
        self._leave_text()
        for at in range(start, end):
            path = outline(face, run.glyphs[at])
            if path and run.vertical:
                _, x, y = origin(face, run.glyphs[at])
                path = f"1 0 0 1 {-x} {-y} cm {path}"
            if path:
                self._out.append(f"q {self._matrix(run, at, run.size / 1000)} cm {path} f Q")

    # --- shapes and pictures ----------------------------------------------------------------------------------------

    def _path(self, path: Path) -> None:
        inks = [ink for ink in (path.fill, path.stroke) if ink is not None]
        if not inks:
            return
        self._leave_text()
        self._overprint(not path.knockout and all(_solid_black(ink) for ink in inks))
        if path.fill is not None:
            self._fill(path.fill)
        if path.stroke is not None:
            assert path.width > 0, "a line of no width is as thin as the device can draw (print-standards.md 5.1)"
            self._set("stroke", path.stroke, self.palette[path.stroke][1])
            self._set("w", path.width, f"{number(path.width, 4)} w")
            self._set("J", path.cap, f"{path.cap} J")
            self._set("j", path.join, f"{path.join} j")
            self._set("d", path.dash, f"[{_numbers(*path.dash)}] 0 d")
        self._out.append(self._outline(path))
        self._out.append(_PAINT[path.fill is not None, path.stroke is not None, path.even_odd])

    def _outline(self, path: Path) -> str:
        corners = rectangle(path)
        if corners is not None:
            left, bottom, right, top = self.sheet.box(corners)
            return f"{_numbers(left, bottom, right - left, top - bottom)} re"
        return self._drawn(path.segments)

    def _drawn(self, segments: Sequence[Segment]) -> str:
        parts: list[str] = []
        for segment in segments:
            numbers = [float(part) for part in segment[1:]]
            points = [flip(part) for part, flip in zip(numbers, (self.sheet.x, self.sheet.y) * 3)]
            parts.append(f"{_numbers(*points)} {_DRAW[str(segment[0])]}".lstrip())
        return "\n".join(parts)

    def _picture(self, picture: Picture) -> None:
        self._leave_text()
        self._overprint(False)
        left, bottom, right, top = self.sheet.box(picture.rect)
        matrix = f"{number(right - left)} 0 0 {number(top - bottom)} {_numbers(left, bottom)}"
        shape = f"{self._drawn(picture.outline)} W n " if picture.outline else ""
        self._out.append(f"q {shape}{matrix} cm /{self._pictures[picture.image, picture.ground]} Do Q")


_DRAW = {"M": "m", "L": "l", "C": "c", "Z": "h"}
_PAINT = {
    (True, False, False): "f", (True, False, True): "f*", (False, True, False): "S", (False, True, True): "S",
    (True, True, False): "B", (True, True, True): "B*",
}  # fmt: skip


def _numbers(*values: float) -> str:
    return " ".join([number(value) for value in values])


def _solid_black(ink: Cmyk) -> bool:
    """Full black alone; a grey tint knocks out, or a panel below would show through it."""
    return ink.only_black and ink.k == 1
