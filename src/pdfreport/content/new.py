"""A working edition to start from: the files of `data/new` written into a folder of the user's.

Comes in: a folder that is empty or not there yet; goes out: the files written, or a UsageError with the reason.
"""

from __future__ import annotations

import os
from pathlib import Path

from pdfreport.diag import Diagnostic, Severity, UsageError, Where

TEMPLATE = Path(__file__).resolve().parents[1] / "data" / "new"
FILES = ("edition.yaml", "body.md")


def write_template(folder: str | os.PathLike[str]) -> list[Path]:
    """Write the template into `folder`; raises UsageError rather than touch a folder that holds anything."""
    target = Path(folder)
    try:
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise UsageError([Diagnostic(Severity.ERROR, "content.folder-not-empty", Where(str(target)))])
        target.mkdir(parents=True, exist_ok=True)
        for name in FILES:
            (target / name).write_bytes((TEMPLATE / name).read_bytes())
    except OSError as problem:
        facts = (("reason", problem.strerror or type(problem).__name__),)
        raise UsageError([Diagnostic(Severity.ERROR, "content.cannot-write", Where(str(target)), facts)]) from problem
    return [target / name for name in FILES]
