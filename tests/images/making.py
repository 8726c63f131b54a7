"""Pictures prepared, with nothing said on the way."""

from __future__ import annotations

from collections.abc import Callable

from pdfreport.diag import Notes
from pdfreport.images.convert import Request, prepare
from pdfreport.images.prepared import Prepared

Saver = Callable[..., str]
Asker = Callable[..., Request]


def made(request: Request) -> Prepared:
    """The picture of a request that has nothing wrong with it."""
    notes = Notes()
    found = prepare(request, notes)
    assert found is not None
    assert notes.errors == ()
    return found
