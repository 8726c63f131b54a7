"""pyHanko is an extra of the package: whether it is there, and what is said if not. Nothing of it is loaded here."""

from __future__ import annotations

from importlib.util import find_spec

from pdfreport.diag import NOWHERE, Notes, PdfreportError, UsageError


class SigningError(PdfreportError):
    """Something outside the program kept a file from being signed: no stamp, no answer, no path to a root."""


def require() -> None:
    """Refuse in words where pyHanko is not installed; keep its remarks off the screen where it is."""
    if find_spec("pyhanko") is None:
        raise refused("sign.no-extra")
    import logging

    for name in ("pyhanko", "pyhanko_certvalidator"):
        logging.getLogger(name).addHandler(logging.NullHandler())


def refused(code: str, **facts: object) -> UsageError:
    """The exception for a call or a key that is wrong."""
    return UsageError(_notes(code, facts))


def failed(code: str, **facts: object) -> SigningError:
    """The exception for what failed outside."""
    return SigningError(_notes(code, facts))


def _notes(code: str, facts: dict[str, object]) -> Notes:
    notes = Notes()
    notes.error(code, NOWHERE, **facts)
    return notes
