"""Figures as written to figure values: files found, charts read, what each kind needs made sure of.

Comes in: `written.FigureWritten`; goes out: `model.Figure`, or nothing and the reasons in `notes`. Opens no picture:
that it can be read, and how large it is, the images room says at its own door.
"""

from __future__ import annotations

from pdfreport.content import normalise, series
from pdfreport.content.folder import Folder
from pdfreport.content.model import Figure
from pdfreport.content.written import FigureWritten
from pdfreport.diag import Notes

MAX_CELLS = 2000
SUFFIXES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp")


def figure(written: FigureWritten, rank: int, folder: Folder, notes: Notes) -> Figure | None:
    """One figure; `rank` is its place in the story, counted from 0."""
    before = len(notes.errors)
    kind = _kind(written)
    _check_parts(written, kind, notes)
    src = _picture(written, kind, folder, notes)
    chart = series.chart(written.chart, folder, notes) if written.chart is not None else None
    if written.focus and not _is_box(written.focus):
        notes.error("content.focus", written.places["focus"])
    if len(notes.errors) > before:
        return None
    box = written.focus
    return Figure(
        id=written.id or f"figure-{rank + 1}",
        kind=kind,
        src=src,
        caption=normalise.line(written.caption, notes),
        credit=written.credit.strip(),
        alt=normalise.tidied(written.alt),
        section=written.section,
        focus=(box[0], box[1], box[2], box[3]) if box else None,
        importance=rank if written.importance is None else written.importance,
        title=normalise.line(written.title, notes),
        chart=chart,
        table=written.table,
        where=written.where,
        licence=written.licence,
        link=written.link,
    )


def _kind(written: FigureWritten) -> str:
    """The kind as written, or as its parts tell."""
    if written.kind is not None:
        return written.kind
    told = {"chart": written.chart is not None, "table": bool(written.table), "qr": bool(written.link)}
    return next((kind for kind, there in told.items() if there), "photo")


def _check_parts(written: FigureWritten, kind: str, notes: Notes) -> None:
    """Report parts that a figure of this kind must have, or cannot have."""
    needs = {"chart": "chart", "table": "table", "qr": "link"}
    given = {"chart": written.chart is not None, "table": bool(written.table), "link": bool(written.link)}
    for part, there in given.items():
        if there and needs.get(kind) != part:
            notes.error("content.figure-part", written.places[part], kind=kind, part=part)
        elif not there and needs.get(kind) == part:
            notes.error("content.figure-needs", written.where, kind=kind, part=part)
    widths = {len(row) for row in written.table}
    if len(widths) > 1 or 0 in widths:
        notes.error("content.table-uneven", written.places["table"], counts=sorted(widths))
    elif sum(len(row) for row in written.table) > MAX_CELLS:
        notes.error("content.table-too-large", written.places["table"], limit=MAX_CELLS)


def _picture(written: FigureWritten, kind: str, folder: Folder, notes: Notes) -> str:
    """The absolute path of the picture file, or nothing."""
    if written.src:
        where = written.places["src"]
        if kind != "photo":
            notes.error("content.figure-part", where, kind=kind, part="src")
            return ""
        path = folder.find(written.src, where, notes)
        if path is not None and path.suffix.lower() not in SUFFIXES:
            notes.error("content.picture-kind", where, path=written.src[-60:], known=" ".join(SUFFIXES))
        return str(path) if path is not None else ""
    if kind == "photo":
        words = written.caption.value if written.caption is not None else written.id
        notes.warn("content.figure-left-out", written.where, caption=words[:40])
    return ""


def _is_box(box: tuple[float, ...]) -> bool:
    """True for left, top, right, bottom with something between."""
    return len(box) == 4 and box[0] < box[2] and box[1] < box[3]
