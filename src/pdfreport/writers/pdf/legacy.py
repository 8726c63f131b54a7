"""What a file for an old plant (PDF/X-1a:2003, PDF 1.4) cannot hold, told before a byte is written.

Comes in: the document and its see-through pictures. Goes out: nothing, or an error with the remedy. What can be
written another way (a picture on paper or on one flat ink) is mixed by `images.convert.matted`, not refused.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from pdfreport.color import Spot
from pdfreport.diag import ContentError, Notes, UsageError
from pdfreport.display.document import Document
from pdfreport.display.items import Picture
from pdfreport.images import profiles

NEWEST = 2  # major version of ICC profiles that PDF 1.4 knows (PDF Reference 1.4, 4.5.4: ICC.1A:1999-04)


def check(document: Document, mixed: Sequence[Picture]) -> None:
    """The profile's version, and a flat ground of process inks under every see-through picture."""
    notes = Notes()
    icc = profiles.load(document.profile.icc)
    if icc.version > NEWEST:
        notes.error("writers.x1a-profile", profile=os.path.basename(icc.name), version=icc.version)
        raise UsageError(notes.errors)
    for picture in mixed:
        if picture.ground is None or isinstance(picture.ground, Spot):
            notes.error("writers.x1a-alpha", picture.mark.where, file=os.path.basename(picture.image.file))
    if notes.errors:
        raise ContentError(notes.errors)
