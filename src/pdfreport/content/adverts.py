"""Adverts of a page: as written to values. Loaded only for pages that have some.

Comes in: `written_adverts.AdvertWritten`; goes out: `model.Advert`, or nothing and the reasons in `notes`.
"""

from __future__ import annotations

from collections.abc import Iterable

from pdfreport.content import normalise
from pdfreport.content.figures import SUFFIXES
from pdfreport.content.folder import Folder
from pdfreport.content.model import Advert
from pdfreport.content.written_adverts import AdvertWritten
from pdfreport.diag import Notes


def adverts(written: Iterable[AdvertWritten], folder: Folder, notes: Notes) -> tuple[Advert, ...]:
    """The adverts of a page, each with a name of its own."""
    out: list[Advert] = []
    for rank, one in enumerate(written, 1):
        made = _advert(one, one.id or f"ad-{rank}", folder, notes)
        if any(made.id == other.id for other in out):
            notes.error("content.same-advert", one.where, name=made.id)
        out.append(made)
    return tuple(out)


def _advert(written: AdvertWritten, name: str, folder: Folder, notes: Notes) -> Advert:
    src = ""
    if written.src:
        path = folder.find(written.src, written.places["src"], notes)
        if path is not None and path.suffix.lower() not in SUFFIXES:
            notes.error("content.picture-kind", written.places["src"], path=written.src[-60:], known=" ".join(SUFFIXES))
        src = "" if path is None else str(path)
    text = normalise.paragraphs(written.text, notes)
    if not written.src and not any(text):
        notes.error("content.advert-empty", written.where, name=name)
    label = written.label.strip()
    if not label:
        notes.error("content.advert-unmarked", written.places["label"], name=name)
    return Advert(name, written.columns, written.lines, src, text, written.alt.strip(), label, written.where)
