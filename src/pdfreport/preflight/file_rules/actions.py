"""What does something when the file is opened or clicked: a sheet of paper does nothing (print-standards.md 2.7, 3)."""

from __future__ import annotations

from collections.abc import Iterator

from pdfreport.preflight import shapes
from pdfreport.preflight.model import Spot
from pdfreport.preflight.objects import Object, box, get, is_dictionary, name, number, shown
from pdfreport.preflight.opened import Opened

MARKS = {"PrinterMark", "TrapNet"}
HARMLESS = {"GoTo", "GoToR", "GoToE", "URI", "Thread", "Named", "SubmitForm"}  # ISO 19005-2, 6.5.1
ACTIONS = HARMLESS | {
    "Launch", "Movie", "Sound", "JavaScript", "ResetForm", "ImportData", "Hide", "SetOCGState", "Rendition", "Trans",
    "GoTo3DView", "RichMediaExecute",
}  # fmt: skip
KINDS = frozenset((
    "Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline", "Squiggly",
    "StrikeOut", "Stamp", "Caret", "Ink", "Popup", "FileAttachment", "Widget", "PrinterMark", "TrapNet", "Watermark",
    "Redact",
))  # fmt: skip
NO_LOOK = {"Link", "Popup"}
PRINT, HIDDEN = 4, 1 | 2 | 32 | 256  # Print; Invisible, Hidden, NoView, ToggleNoView (ISO 32000-1, table 165)


def javascript(file: Opened) -> Iterator[Spot]:
    """No JavaScript anywhere."""
    found = [one for one in file.objects if name(get(one, "S")) == "JavaScript" or get(one, "JS") is not None]
    for one in found:
        yield Spot(object=shown(one))
    if not found and get(get(file.root, "Names"), "JavaScript") is not None:
        yield Spot(object="/Names")


def _is_action(one: Object) -> bool:
    kind = name(get(one, "S"))
    return kind in ACTIONS and name(get(one, "Type")) in {"", "Action"} and get(one, "P") is None


def any_action(file: Opened) -> Iterator[Spot]:
    """A press file has no actions at all."""
    for one in _holders(file):
        for key in ("A", "AA", "OpenAction"):
            action = get(one, key)
            if is_dictionary(action) and name(get(action, "S")) != "JavaScript" and not _attributes(one, key):
                yield Spot(object=shown(one), facts={"action": name(get(action, "S")) or f"/{key}"})


def forbidden_action(file: Opened) -> Iterator[Spot]:
    """An archive file has only actions that go somewhere; and none by themselves (AA)."""
    for one in _holders(file):
        if get(one, "AA") is not None:
            yield Spot(object=shown(one), facts={"action": "/AA"})
    for one in file.objects:
        kind = name(get(one, "S"))
        if _is_action(one) and kind not in HARMLESS | {"JavaScript", "Trans"}:
            yield Spot(object=shown(one), facts={"action": kind})


def _holders(file: Opened) -> Iterator[Object]:
    """Objects that may hold an action: the catalog, pages, annotations, outline entries."""
    yield file.root
    for one in file.objects:
        kind = name(get(one, "Type"))
        outline = get(one, "Title") is not None and get(one, "Parent") is not None
        if kind in {"Page", "Annot"} or name(get(one, "Subtype")) in NO_LOOK or outline:
            yield one


def _attributes(one: Object, key: str) -> bool:
    """A structure element's A are attributes."""
    return key == "A" and name(get(one, "Type")) == "StructElem"


def annotation_in_bleed(file: Opened) -> Iterator[Spot]:
    """No annotation within the bleed but printer's marks and trap networks."""
    for page in file.pages:
        for one in page.annotations:
            where = box(get(one, "Rect"))
            kind = name(get(one, "Subtype"))
            if kind not in MARKS and where is not None and shapes.meet(where, page.bleed):
                at = ((where[0] + where[2]) / 2, (where[1] + where[3]) / 2)
                yield Spot(page.number, at, kind, {"kind": kind})


def annotation_hidden(file: Opened) -> Iterator[Spot]:
    """Every annotation is printed and seen (ISO 19005-2, 6.3.2)."""
    for page in file.pages:
        for one in page.annotations:
            flags = int(number(get(one, "F")))
            if name(get(one, "Subtype")) != "Popup" and (not flags & PRINT or flags & HIDDEN):
                yield Spot(page.number, object=name(get(one, "Subtype")), facts={"kind": name(get(one, "Subtype"))})


def annotation_no_look(file: Opened) -> Iterator[Spot]:
    """Every annotation carries its own appearance, but for links and those without a size (6.3.3)."""
    for page in file.pages:
        for one in page.annotations:
            kind = name(get(one, "Subtype"))
            where = box(get(one, "Rect")) or (0.0, 0.0, 0.0, 0.0)
            empty = where[0] == where[2] and where[1] == where[3]
            if kind not in NO_LOOK and not empty and get(get(one, "AP"), "N") is None:
                yield Spot(page.number, object=kind, facts={"kind": kind})


def annotation_kind(file: Opened) -> Iterator[Spot]:
    """Only annotations of ISO 32000-1, and of those no sound, film, screen or space (ISO 19005-2, 6.3.1)."""
    for page in file.pages:
        for one in page.annotations:
            kind = name(get(one, "Subtype"))
            if kind not in KINDS:
                yield Spot(page.number, object=kind or "-", facts={"kind": kind or "-"})


def form(file: Opened) -> Iterator[Spot]:
    """No XFA form, and nothing that a reader must render first (ISO 19005-2, 6.4)."""
    fields = get(file.root, "AcroForm")
    rendered = get(file.root, "NeedsRendering") is True or get(fields, "NeedAppearances") is True
    if get(fields, "XFA") is not None or rendered:
        yield Spot()


def stage(file: Opened) -> Iterator[Spot]:
    """No transitions and presentation steps on paper, no pre-separated pages."""
    for page in file.pages:
        for key in ("Trans", "PresSteps", "SeparationInfo"):
            if get(page.source, key) is not None:
                yield Spot(page.number, facts={"key": f"/{key}"})
