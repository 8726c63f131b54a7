"""What the system says of a file, as a diagnostic with a remedy. In: an OSError. Out: diagnostics."""

from __future__ import annotations

import errno
import os

from pdfreport.arguments import mistake
from pdfreport.diag import Diagnostic

_REASONS = {
    errno.ENOENT: "no-folder", errno.ENOTDIR: "no-folder", errno.EISDIR: "is-folder", errno.EACCES: "no-permission",
    errno.EPERM: "no-permission", errno.EROFS: "no-permission", errno.ENOSPC: "disk-full", errno.EDQUOT: "disk-full",
}  # fmt: skip


def file_trouble(problem: OSError) -> tuple[Diagnostic, ...]:
    """The diagnostic for a file that could not be read or written."""
    file = "" if problem.filename is None else str(problem.filename)
    name = os.path.basename(file)
    if name.startswith(".") and name.endswith(".part"):  # written beside its real name, see build.write_whole
        file = os.path.join(os.path.dirname(file), name[1:].rsplit(".", 2)[0])
    reason = problem.strerror or type(problem).__name__
    code = _REASONS.get(problem.errno or 0, "file-failed")
    return mistake(f"cli.{code}", file=file or "?", reason=reason).diagnostics
