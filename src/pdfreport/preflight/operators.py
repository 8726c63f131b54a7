"""What each operator does to the walk (ISO 32000-1, annex A). `Do`, `sh` and inline images are the walk's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pikepdf

from pdfreport.preflight.colour import colour, initial, space_of
from pdfreport.preflight.objects import Object, get, is_dictionary, items, name, number, several
from pdfreport.preflight.scene import Frame
from pdfreport.preflight.shapes import IDENTITY, Pen, matrix_of, times

if TYPE_CHECKING:
    from pdfreport.preflight.walk import Walk

Act = Callable[["Walk", list[Object]], None]
BY_FUNCTION = 3  # shading types 1 to 3: by function, axial, radial
# Operators that leave the walk as it is; any other is not of ISO 32000-1, between BX and EX too.
SILENT = frozenset(("MP", "DP", "BX", "EX", "ET", "ri", "i", "J", "j", "M", "d", "d0", "d1"))


def _put(walk: Walk, **changes: Any) -> None:
    walk.state = replace(walk.state, **changes)


def _save(walk: Walk, given: list[Object]) -> None:
    walk.stack.append(walk.state)
    walk.scene.deepest = max(walk.scene.deepest, len(walk.stack))


def _restore(walk: Walk, given: list[Object]) -> None:
    walk.state = walk.stack.pop()


def _concat(walk: Walk, given: list[Object]) -> None:
    matrix = matrix_of([number(one) for one in given])
    _put(walk, matrix=times(matrix, walk.state.matrix))


def _number(field: str, factor: float = 1.0) -> Act:
    """An operator that sets one number of the state."""

    def act(walk: Walk, given: list[Object]) -> None:
        _put(walk, **{field: float(given[0]) * factor})

    return act


# --- colour -------------------------------------------------------------------------------------------------------


def _device(field: str, space: str) -> Act:
    def act(walk: Walk, given: list[Object]) -> None:
        found = space_of(pikepdf.Name(f"/{space}"), walk.resources)
        _put(walk, **{field: colour(found, tuple(float(one) for one in given))})

    return act


def _space(field: str) -> Act:
    def act(walk: Walk, given: list[Object]) -> None:
        _put(walk, **{field: initial(space_of(given[0], walk.resources))})

    return act


def _amounts(field: str) -> Act:
    def act(walk: Walk, given: list[Object]) -> None:
        before = walk.state.fill if field == "fill" else walk.state.stroke
        pattern = name(given[-1])
        parts = tuple(float(one) for one in (given[:-1] if pattern else given))
        if pattern:
            _pattern(walk, pattern)
        _put(walk, **{field: colour(before.space, parts, pattern)})

    return act


def _pattern(walk: Walk, named: str) -> None:
    """The colours inside a pattern; what it covers is seen where it is painted."""
    found = get(get(walk.resources, "Pattern"), named)
    if found is None:
        walk.remark("content-broken", f"/{named} scn")
    elif number(get(found, "PatternType")) == 2:
        gradient(walk, get(found, "Shading"), f"/{named}")
    else:
        walk.cell(found, named, get(found, "Resources"))


def gradient(walk: Walk, shading: Object, where: str) -> None:
    """The colour space of a shading; without a function the first three types have no colour (8.7.4.5)."""
    walk.note(space_of(get(shading, "ColorSpace"), walk.resources), where)
    if get(shading, "Function") is None and number(get(shading, "ShadingType")) <= BY_FUNCTION:
        walk.remark("content-broken", f"{where} Function")


def inline(walk: Walk, image: Object) -> None:
    """An inline image, which is no object of the file: what the rules for streams look for is remarked here."""
    used = {name(one) for key in ("Filter", "F") for one in several(get(image, key))}
    if used & {"LZW", "LZWDecode", "Crypt"}:
        walk.remark("filter", "LZWDecode")
    if get(image, "Interpolate") is True or get(image, "I") is True:
        walk.remark("interpolated", "inline")
    walk.image(image, "inline")


# --- graphics state and marked content ----------------------------------------------------------------------------


def _graphics_state(walk: Walk, given: list[Object]) -> None:
    found = get(get(walk.resources, "ExtGState"), name(given[0]))
    if found is None:
        walk.remark("content-broken", f"{given[0]} gs")
        return
    walk.scene.states.append(found)
    changed: dict[str, Any] = {}
    if isinstance(get(found, "OP"), bool):
        changed |= {"stroke_overprint": get(found, "OP"), "overprint": get(found, "OP")}
    if isinstance(get(found, "op"), bool):
        changed["overprint"] = get(found, "op")
    for key, field in (("OPM", "mode"), ("ca", "alpha"), ("CA", "stroke_alpha"), ("LW", "width")):
        if get(found, key) is not None:
            changed[field] = number(get(found, key))
    blend = several(get(found, "BM"))
    if blend:
        changed["blend"] = name(blend[0])
    font = items(get(found, "Font"))
    if len(font) == 2:
        changed |= {"font": walk.fonts(font[0]), "size": number(font[1])}
    mask = get(found, "SMask")
    if is_dictionary(mask):
        walk.scene.transparent = True
        walk.scene.groups.append((get(get(mask, "G"), "Group"), "SMask"))
    _put(walk, **changed)


def _begin_marked(walk: Walk, given: list[Object]) -> None:
    """``BMC`` and ``BDC``, whose properties may stand in the resources."""
    told = given[1] if len(given) > 1 else None
    if name(told):
        told = get(get(walk.resources, "Properties"), name(told))
    mcid = get(told, "MCID")
    frame = Frame(
        name(given[0]), int(mcid) if mcid is not None else None, walk.owner, get(told, "ActualText") is not None
    )
    outer = walk.marks
    if frame.artifact and any(one.mcid is not None for one in outer):
        walk.remark("artifact-in-tag", f"MCID {outer[-1].mcid}")
    if frame.mcid is not None and any(one.artifact for one in outer):
        walk.remark("tag-in-artifact", f"MCID {frame.mcid}")
    walk.marks = (*outer, frame)


def _end_marked(walk: Walk, given: list[Object]) -> None:
    if not walk.marks:
        walk.remark("content-broken", "EMC")
    walk.marks = walk.marks[:-1]


# --- text ---------------------------------------------------------------------------------------------------------


def _begin_text(walk: Walk, given: list[Object]) -> None:
    walk.text = walk.line = IDENTITY


def _font(walk: Walk, given: list[Object]) -> None:
    found = get(get(walk.resources, "Font"), name(given[0]))
    if found is None:
        walk.remark("content-broken", f"{given[0]} Tf")
        return
    _put(walk, font=walk.fonts(found), size=float(given[1]))


def _render(walk: Walk, given: list[Object]) -> None:
    _put(walk, render=int(given[0]))


def _move(walk: Walk, given: list[Object]) -> None:
    walk.line = walk.text = times((1.0, 0.0, 0.0, 1.0, float(given[0]), float(given[1])), walk.line)


def _move_leading(walk: Walk, given: list[Object]) -> None:
    _put(walk, leading=-float(given[1]))
    _move(walk, given)


def _text_matrix(walk: Walk, given: list[Object]) -> None:
    walk.line = walk.text = matrix_of([float(one) for one in given])


def _next_line(walk: Walk, given: list[Object]) -> None:
    _move(walk, [0.0, -walk.state.leading])


def _show_line(walk: Walk, given: list[Object]) -> None:
    if len(given) == 3:
        _put(walk, word_spacing=float(given[0]), spacing=float(given[1]))
    _next_line(walk, given)
    walk.show(given[-1:])


# --- paths --------------------------------------------------------------------------------------------------------


def _curve(walk: Walk, given: list[Object]) -> None:
    x1, y1, x2, y2, x3, y3 = (float(one) for one in given)
    walk.pen.curve(walk.state.matrix, (x1, y1), (x2, y2), (x3, y3))


def _curve_v(walk: Walk, given: list[Object]) -> None:
    x2, y2, x3, y3 = (float(one) for one in given)
    walk.pen.curve(walk.state.matrix, None, (x2, y2), (x3, y3))


def _curve_y(walk: Walk, given: list[Object]) -> None:
    x1, y1, x3, y3 = (float(one) for one in given)
    walk.pen.curve(walk.state.matrix, (x1, y1), (x3, y3), (x3, y3))


def _drawn(draw: Callable[..., None]) -> Act:
    """A path operator whose operands are coordinates."""

    def act(walk: Walk, given: list[Object]) -> None:
        draw(walk.pen, walk.state.matrix, *(float(one) for one in given))

    return act


def _painted(fill: bool, stroke: bool, even_odd: bool = False, close: bool = False) -> Act:
    def act(walk: Walk, given: list[Object]) -> None:
        if close:
            walk.pen.close()
        walk.paint(fill, stroke, even_odd)

    return act


def _clipped(even_odd: bool) -> Act:
    def act(walk: Walk, given: list[Object]) -> None:
        walk.clip = even_odd

    return act


def _close(walk: Walk, given: list[Object]) -> None:
    walk.pen.close()


ACTS: dict[str, Act] = {
    "q": _save, "Q": _restore, "cm": _concat, "gs": _graphics_state, "w": _number("width"),
    "g": _device("fill", "DeviceGray"), "G": _device("stroke", "DeviceGray"), "rg": _device("fill", "DeviceRGB"),
    "RG": _device("stroke", "DeviceRGB"), "k": _device("fill", "DeviceCMYK"), "K": _device("stroke", "DeviceCMYK"),
    "cs": _space("fill"), "CS": _space("stroke"), "sc": _amounts("fill"), "scn": _amounts("fill"),
    "SC": _amounts("stroke"), "SCN": _amounts("stroke"), "BMC": _begin_marked, "BDC": _begin_marked,
    "EMC": _end_marked, "BT": _begin_text, "Tf": _font, "Tr": _render, "Tc": _number("spacing"),
    "Tw": _number("word_spacing"), "Tz": _number("stretch", 0.01), "TL": _number("leading"), "Ts": _number("rise"),
    "Td": _move, "TD": _move_leading, "Tm": _text_matrix, "T*": _next_line, "Tj": lambda walk, given: walk.show(given),
    "TJ": lambda walk, given: walk.show(items(given[0])), "'": _show_line, '"': _show_line,
    "m": _drawn(Pen.move), "l": _drawn(Pen.line), "c": _curve, "v": _curve_v, "y": _curve_y,
    "re": _drawn(Pen.rectangle), "h": _close, "W": _clipped(False), "W*": _clipped(True), "n": _painted(False, False),
    "f": _painted(True, False), "F": _painted(True, False), "f*": _painted(True, False, True),
    "S": _painted(False, True), "s": _painted(False, True, close=True), "B": _painted(True, True),
    "B*": _painted(True, True, True), "b": _painted(True, True, close=True), "b*": _painted(True, True, True, True),
}  # fmt: skip
