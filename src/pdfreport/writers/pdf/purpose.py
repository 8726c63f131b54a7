"""What a file is for, and what follows from it: boxes, marks, colours, promises."""

from __future__ import annotations

from pdfreport.diag import Notes, UsageError
from pdfreport.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Purpose:
    """One kind of file. `inks`: colours stay DeviceCMYK; else they are shown as sRGB light."""

    name: str
    marks: bool
    inks: bool
    pdfx: bool  # PDF/X-4; every file is PDF/A-2u besides (print-standards.md section 1)


PURPOSES = {
    purpose.name: purpose
    for purpose in (
        Purpose("press", marks=True, inks=True, pdfx=True),
        Purpose("archive", marks=False, inks=True, pdfx=False),
        Purpose("office", marks=False, inks=True, pdfx=False),
        Purpose("screen", marks=False, inks=False, pdfx=False),
    )
}


def purpose_of(name: str) -> Purpose:
    """The purpose of that name; UsageError if there is none."""
    found = PURPOSES.get(name)
    if found is None:
        notes = Notes()
        notes.error("writers.purpose", purpose=name, known="、".join(PURPOSES))
        raise UsageError(notes.errors)
    return found
