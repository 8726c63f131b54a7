"""Content streams to a scene: an interpreter of the operators that paint (ISO 32000-1, annex A).

In: a page, its resources, and the fonts of the file. Out: `Scene`. It draws nothing; forms are entered where they are
drawn, tiling patterns and glyphs of Type 3 once for their colours. What breaks the syntax becomes a remark and the
walk goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pikepdf

from pdfreport.preflight import jpx, shapes
from pdfreport.preflight.colour import Colour, Space, initial, space_of
from pdfreport.preflight.font import Font
from pdfreport.preflight.objects import (
    Box,
    Object,
    box,
    definition,
    get,
    identity,
    is_dictionary,
    name,
    number,
    numbers,
    plain,
)
from pdfreport.preflight.operators import ACTS, SILENT, gradient, inline
from pdfreport.preflight.scene import SHOWN, Frame, Item, Look, Picture, Scene, Shading, Shape, Text
from pdfreport.preflight.shapes import IDENTITY, Outline, Pen, bounds, matrix_of, times
from pdfreport.preflight.state import State

DEPTH = 12  # forms within forms
MOST = 1_500_000  # operators of one page; beyond, the rest is not read
SHORT = 1000  # instructions of a form that are remembered
ASCENT, DESCENT = 0.88, -0.12  # em, the body of Chinese type


class Walk:
    """Goes through one page."""

    def __init__(self, fonts: Callable[[Object], Font], page_box: Box) -> None:
        self.scene = Scene()
        self.fonts, self._page_box = fonts, page_box
        self.state = State()
        self.stack: list[State] = []
        self.marks: tuple[Frame, ...] = ()
        self.pen = Pen()
        self.clip: bool | None = None  # even-odd or not, of a clip that is waiting for its path to be painted
        self.text, self.line = IDENTITY, IDENTITY
        self.resources: Object = None
        self.owner = (0, 0)
        self.where = ""
        self.cells: set[tuple[int, int]] = set()  # patterns and glyphs that have been gone through
        self._steps = 0
        self._known: dict[tuple[int, int], Sequence[Any]] = {}

    def page(self, page: Object, resources: Object) -> Scene:
        """The scene of a page."""
        self.resources, self.owner = resources, identity(page)
        self.stream(page, 0)
        return self.scene

    # --- streams ----------------------------------------------------------------------------------------------------

    def stream(self, source: Object, depth: int) -> None:
        """Everything one content stream says."""
        steps = self._parsed(source)
        if steps is None:
            self.remark("content-broken", self.where or "content")
            return
        below = len(self.stack)
        for step in steps:
            self._steps += 1
            if self._steps > MOST:
                self.remark("content-broken", f"> {MOST}")
                return
            if isinstance(step, pikepdf.ContentStreamInlineImage):
                inline(self, step.iimage.obj)
                continue
            operator = plain(step.operator)
            act = ACTS.get(operator)
            if act is not None:
                try:
                    act(self, list(step.operands))
                except (IndexError, TypeError, ValueError, AttributeError):
                    self.remark("content-broken", operator)
            elif operator in {"Do", "sh"}:
                self._external(operator, name(step.operands[0]) if len(step.operands) else "", depth)
            elif operator == "PS":
                self.remark("postscript", "PS")
            elif operator not in SILENT:
                self.remark("content-broken", operator[:SHOWN])
        if len(self.stack) != below:
            self.remark("content-broken", "q")
            self.stack = self.stack[:below]

    def _parsed(self, source: Object) -> Sequence[Any] | None:
        """The instructions of a stream; short ones are kept, since a form may be drawn thousands of times."""
        key = identity(source)
        if key in self._known:
            return self._known[key]
        try:
            steps: Sequence[Any] = pikepdf.parse_content_stream(source)
        except (pikepdf.PdfError, RuntimeError, TypeError, ValueError):
            return None
        if key != (0, 0) and len(steps) <= SHORT:
            self._known[key] = steps
        return steps

    def remark(self, what: str, where: str) -> None:
        """Keep what no item can tell."""
        if (what, where) not in self.scene.remarks:
            self.scene.remarks.append((what, where))

    def _external(self, operator: str, named: str, depth: int) -> None:
        kind = "XObject" if operator == "Do" else "Shading"
        found = get(get(self.resources, kind), named)
        if found is None:
            self.remark("content-broken", f"/{named} {operator}")
        elif operator == "sh":
            gradient(self, found, f"/{named}")
            cut = self._cut(self._page_box)
            if cut is not None:
                self.put(Shading(self.look(fill=True), cut, found, self.resources))
        elif name(get(found, "Subtype")) == "Image":
            self.image(found, f"/{named}")
        elif name(get(found, "Subtype")) == "Form":
            self.form(found, named, depth)
        else:
            self.remark("postscript", f"/{named}")

    def form(self, form: Object, named: str, depth: int) -> None:
        """A form, where the state's matrix puts it."""
        if depth >= DEPTH:
            self.remark("content-broken", f"/{named} Do")
            return
        if name(get(form, "Subtype2")) == "PS" or get(form, "PS") is not None:
            self.remark("postscript", f"/{named}")
        if get(form, "Ref") is not None or get(form, "OPI") is not None:
            self.remark("outside-content", f"/{named}")
        group = get(form, "Group")
        if name(get(group, "S")) == "Transparency":
            self.scene.groups.append((group, f"/{named}"))
            self.scene.transparent = True
        kept = (self.state, self.resources, self.owner, self.where, self.pen)
        self.where, self.owner, self.pen = f"/{named} ", identity(form), Pen()
        self.state = replace(self.state, matrix=times(matrix_of(numbers(get(form, "Matrix"))), self.state.matrix))
        edge = box(get(form, "BBox"))
        if edge is not None:
            self.add_clip(Outline((shapes.corners(self.state.matrix, edge),)))
        inner = get(form, "Resources")
        self.resources = inner if inner is not None else self.resources
        self.stream(form, depth + 1)
        self.state, self.resources, self.owner, self.where, self.pen = kept

    def cell(self, source: Object, named: str, resources: Object) -> None:
        """A pattern's cell or a glyph of Type 3, once: its colours count, its items do not, which stand nowhere."""
        if identity(source) in self.cells:
            return
        self.cells.add(identity(source))
        inner = Walk(self.fonts, self._page_box)
        inner.resources, inner.owner, inner.where = resources, identity(source), f"/{named} "
        inner.cells = self.cells
        inner.stream(source, DEPTH - 1)
        for key, one in inner.scene.colours.items():
            self.scene.colours.setdefault(key, one)
        self.scene.states += inner.scene.states
        self.scene.groups += inner.scene.groups
        self.scene.transparent = self.scene.transparent or inner.scene.transparent
        self.scene.remarks += [one for one in inner.scene.remarks if one not in self.scene.remarks]

    # --- painting ---------------------------------------------------------------------------------------------------

    def put(self, item: Item) -> None:
        """One more item of the scene."""
        look = item.look
        if look.alpha < 1 or look.blend not in {"Normal", "Compatible"}:
            self.scene.transparent = True
        for one in look.colours:
            self.note(one.space, self.where + (one.pattern and f"/{one.pattern}"), one)
        self.scene.items.append(item)

    def note(self, space: Space, where: str, one: Colour | None = None, spot: bytes = b"") -> None:
        """Keep a colour space that is used, and those below it; an alternate is kept with its spot ink's definition."""
        if space.base == "unknown":
            self.remark("content-broken", f"{where} ColorSpace".strip())
        told = definition(space.source) if space.names else spot
        self.scene.colours.setdefault((space.kind, where, told), one or initial(space))
        if space.inner is not None:
            self.note(space.inner, where, spot=told)

    def look(self, *, fill: bool = False, stroke: bool = False) -> Look:
        """The graphics state as an item keeps it."""
        state = self.state
        return Look(
            state.fill if fill else None,
            state.stroke if stroke else None,
            state.overprint,
            state.stroke_overprint,
            state.mode,
            state.alpha if fill else state.stroke_alpha,
            state.blend,
            state.clips,
            self.marks,
        )

    def _cut(self, whole: Box) -> Box | None:
        """What the clips leave of a rectangle."""
        left: Box | None = whole
        for clip in self.state.clips:
            left = shapes.meet(left, clip.box) if left is not None else None
        return left

    def add_clip(self, outline: Outline) -> None:
        """Cut everything from here on to `outline`."""
        self.state = replace(self.state, clips=(*self.state.clips, outline))

    def paint(self, fill: bool, stroke: bool, even_odd: bool = False) -> None:
        """Paint the path, and clip to it where ``W`` said so."""
        outline = self.pen.outline(even_odd)
        if (fill or stroke) and outline.polygons:
            width = self.state.width * shapes.scale(self.state.matrix) if stroke else 0.0
            whole = outline.box
            half = width / 2
            cut = self._cut((whole[0] - half, whole[1] - half, whole[2] + half, whole[3] + half))
            if cut is not None:
                self.put(Shape(self.look(fill=fill, stroke=stroke), cut, outline, width))
        if self.clip is not None:
            self.add_clip(self.pen.outline(self.clip))
            self.clip = None
        self.pen = Pen()

    def image(self, image: Object, named: str) -> None:
        """An image in the unit square."""
        matrix = self.state.matrix
        cut = self._cut(bounds(shapes.corners(matrix, (0.0, 0.0, 1.0, 1.0))))
        mask = get(image, "ImageMask") is True
        told = get(image, "ColorSpace")
        space = jpx.space(image) if told is None else space_of(told, self.resources)
        if space is not None:
            self.note(space, named)
        if is_dictionary(get(image, "SMask")):
            self.scene.transparent = True
        if get(image, "OPI") is not None:
            self.remark("outside-content", named)
        if cut is not None:
            self.put(Picture(self.look(fill=mask), cut, image, self.resources, matrix, self.where + named))

    def show(self, pieces: list[Object]) -> None:
        """``TJ``: strings, and numbers between them."""
        state = self.state
        font = state.font
        if font is None:
            self.remark("content-broken", "Tj")
            return
        codes: list[int] = []
        places: list[float] = []
        start, along = self.text, 0.0
        for piece in pieces:
            if isinstance(piece, pikepdf.String):
                for code, wide in font.codes(bytes(piece)):
                    codes.append(code)
                    places.append(along)
                    gap = state.spacing + (state.word_spacing if code == 32 and not wide else 0.0)
                    move = font.advance(code) * state.size
                    along += (move + gap) * (1.0 if font.vertical else state.stretch)
            else:
                along -= number(piece) / 1000 * state.size * (1.0 if font.vertical else state.stretch)
        step = (0.0, along) if font.vertical else (along, 0.0)
        self.text = times((1.0, 0.0, 0.0, 1.0, *step), self.text)
        if not codes:
            return
        font.used.update(codes)
        for code, glyph in font.drawings(codes):
            self.cell(glyph, f"{font.name} {code:02X}", get(font.source, "Resources") or self.resources)
        place = times(start, state.matrix)
        low, high = (DESCENT * state.size + state.rise, ASCENT * state.size + state.rise)
        body = (-state.size / 2, along, state.size / 2, 0.0) if font.vertical else (0.0, low, along, high)
        whole = bounds(shapes.corners(place, body))
        cut = self._cut(whole)
        size = state.size * (place[2] ** 2 + place[3] ** 2) ** 0.5
        if cut is not None and size:
            fill, stroke = state.render % 4 in {0, 2}, state.render % 4 in {1, 2}
            look = self.look(fill=fill, stroke=stroke)
            frame = times((state.size * state.stretch, 0.0, 0.0, state.size, 0.0, state.rise), place)
            x, y = place[2:4] if font.vertical else place[:2]
            offsets = tuple((one * x, one * y) for one in places)
            if font.vertical:  # the origin is the middle of the glyph's head (9.7.4.3), outlines begin at its left foot
                frame = times((1.0, 0.0, 0.0, 1.0, -0.5, -0.88), frame)
            width = state.width * shapes.scale(state.matrix) if stroke else 0.0
            self.put(Text(look, cut, font, abs(size), tuple(codes), state.render, frame, offsets, width))
