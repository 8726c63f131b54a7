"""What a file is for, and what follows from it: boxes, marks, colours, promises (print-standards.md section 1)."""

from __future__ import annotations

from pdfreport.diag import Notes, UsageError
from pdfreport.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Purpose:
    """One kind of file. `inks`: colours stay DeviceCMYK; else they are shown as sRGB light.

    `pdfx` is the PDF/X standard by its own name, `pdfa` the part of PDF/A (level u), 0 for none. A file that is PDF/A
    is PDF/UA-1 besides. `links`: addresses lead somewhere and there is an outline. `sources`: its own source is in it.
    """

    name: str
    standard: str
    marks: bool = False
    inks: bool = True
    pdfx: str = ""
    pdfa: int = 2
    links: bool = False
    sources: bool = False

    @property
    def transparency(self) -> bool:
        """Whether pictures may be see-through; PDF/X-1a:2003 knows no soft masks (ISO 15930-4)."""
        return self.pdfx != X1A

    @property
    def tagged(self) -> bool:
        """Whether the file is PDF/UA-1."""
        return self.pdfa > 0

    @property
    def version(self) -> str:
        """The PDF version of the header: 1.6 suits all but PDF/X-1a:2003, which stops at 1.4."""
        return "1.4" if self.pdfx == X1A else "1.6"


X4, X1A = "PDF/X-4", "PDF/X-1a:2003"
# The first of a purpose is what it means when no standard is named.
KINDS = (
    Purpose("press", "x4", marks=True, pdfx=X4),
    Purpose("press", "x1a", marks=True, pdfx=X1A, pdfa=0),
    Purpose("archive", "a3u", pdfa=3, links=True, sources=True),
    Purpose("archive", "a2u", links=True),
    Purpose("office", "a2u"),
    Purpose("screen", "a2u", inks=False, links=True),
)
PURPOSES = {
    name: next(kind for kind in KINDS if kind.name == name) for name in dict.fromkeys(kind.name for kind in KINDS)
}


def purpose_of(name: str, standard: str = "") -> Purpose:
    """The purpose of that name, to a standard of it ("" for its own); UsageError if there is no such thing."""
    notes = Notes()
    if name not in PURPOSES:
        notes.error("writers.purpose", purpose=name, known=tuple(PURPOSES))
        raise UsageError(notes.errors)
    of_name = [kind for kind in KINDS if kind.name == name]
    found = next((kind for kind in of_name if standard in ("", kind.standard)), None)
    if found is None:
        known = tuple(kind.standard for kind in of_name)
        notes.error("writers.standard", purpose=name, standard=standard, known=known)
        raise UsageError(notes.errors)
    return found
