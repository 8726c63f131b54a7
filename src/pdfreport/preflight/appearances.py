"""What annotations look like, drawn as forms where they stand (ISO 32000-1, 12.5.5).

In: a walk that has gone through its page, and the page's annotations. Out: more items of its scene, marked as no
content of the page: they belong to the tags by their annotation.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pikepdf

from pdfreport.preflight import shapes
from pdfreport.preflight.objects import Object, box, get, name, number, numbers
from pdfreport.preflight.scene import Frame
from pdfreport.preflight.shapes import matrix_of
from pdfreport.preflight.state import State
from pdfreport.preflight.walk import Walk

UNSEEN = 1 | 2 | 32  # Invisible, Hidden, NoView


def draw(walk: Walk, annotations: Iterable[Object]) -> None:
    """The normal appearance of each that is seen."""
    for one in annotations:
        form = _normal(one)
        where, inner = box(get(one, "Rect")), box(get(form, "BBox"))
        if where is None or inner is None or int(number(get(one, "F"))) & UNSEEN:
            continue
        left, bottom, right, top = shapes.bounds(shapes.corners(matrix_of(numbers(get(form, "Matrix"))), inner))
        if right <= left or top <= bottom:
            continue
        across, up = (where[2] - where[0]) / (right - left), (where[3] - where[1]) / (top - bottom)
        matrix = (across, 0.0, 0.0, up, where[0] - left * across, where[1] - bottom * up)
        walk.state = replace(State(), matrix=matrix)
        walk.marks = (Frame("Artifact", None, (0, 0)),)
        walk.form(form, f"Annot {name(get(one, 'Subtype'))}", 0)
        walk.marks = ()


def _normal(annotation: Object) -> Object:
    """The stream of its normal appearance, that of its state if it has several; None if it has none."""
    found = get(get(annotation, "AP"), "N")
    if isinstance(found, pikepdf.Dictionary):
        found = get(found, name(get(annotation, "AS")) or "Off")
    return found if isinstance(found, pikepdf.Stream) else None
