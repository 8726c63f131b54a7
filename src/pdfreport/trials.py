"""How make-up goes on, for whoever waits for it: which page is being tried, and when one is tried anew.

Make-up says it, a terminal may show it (`printed`). What is said goes past the results, never into them: the search
counts its steps and knows no clock, and a build that nobody listens to does the same. The listener is known to one
context only, so that builds of several threads do not talk into one another's lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Listener = Callable[[int, bool], None]  # the page's number, 0 for no more; whether another try begins

_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


@contextmanager
def heard_by(listener: Listener) -> Iterator[None]:
    """Within it the listener is told of every try."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)


def trying(page: int, *, anew: bool) -> None:
    """Say that a page is being tried: another way of it, or still the same."""
    listener = _listener.get()
    if listener is not None:
        listener(page, anew)


def decided() -> None:
    """Say that every page is decided."""
    listener = _listener.get()
    if listener is not None:
        listener(0, False)
