"""Files that results are written to: what may be one, and how it is written.

Comes in: paths as a user named them. Goes out: files, each whole or not at all, or a UsageError before any work is
done. A result is a regular file: a device, a pipe or a folder is refused, and so is any file that the page is made
from. Where the name is a link, the file it leads to is replaced and the link stays.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from pdfreport.diag import NOWHERE, Diagnostic, Severity, UsageError

LINKS = 40  # followed one after the other, as Linux does


def check_outputs(outputs: Iterable[Path], sources: Callable[[], Iterable[Path]]) -> None:
    """Refuse what could only fail, or do harm: no folder, no regular file, a file twice, one of the sources.

    `sources` is only asked where an output is there already.
    """
    seen: set[str] = set()
    for output in outputs:
        real = _regular(output)
        if not os.path.isdir(os.path.dirname(real)):
            raise _refused("no-folder", output)
        if real in seen:
            raise _refused("output-twice", output)
        seen.add(real)
        if os.path.exists(real) and any(_same(real, source) for source in sources()):
            raise _refused("output-is-source", output)


def write_whole(path: Path, data: bytes) -> None:
    """Write beside and rename, so that a file is there whole or not at all."""
    real = Path(_regular(path))
    beside = real.with_name(f".{real.name}.{os.getpid()}.part")
    try:
        beside.write_bytes(data)
        if real.exists():  # a file that is replaced keeps who may read it
            beside.chmod(real.stat().st_mode & 0o7777)
        os.replace(beside, real)
    finally:
        beside.unlink(missing_ok=True)


def _regular(output: Path) -> str:
    """The path with links followed; it must be new or a regular file."""
    if os.path.islink(output) and _leads_to_stream(str(output)):
        raise _refused("not-a-file", output)
    try:
        real = os.path.realpath(output)
        mode = os.stat(real).st_mode
    except OSError:  # not there yet, or not to be seen: writing will say why
        return real
    except ValueError:  # a null byte in the name
        raise _refused("not-a-file", output) from None
    if S_ISDIR(mode):
        raise _refused("is-folder", output)
    if not S_ISREG(mode):
        raise _refused("not-a-file", output)
    return real


def _leads_to_stream(path: str) -> bool:
    """Whether a link is an open stream such as /dev/stdout: replacing the file behind it would cut the stream off."""
    for _ in range(LINKS):
        folder = os.path.realpath(os.path.dirname(path))
        path = os.path.join(folder, os.path.basename(path))
        if folder.startswith("/proc/") and folder.endswith("/fd"):
            return True
        if not os.path.islink(path):
            return False
        path = os.path.join(folder, os.readlink(path))
    return False


def _same(real: str, source: Path) -> bool:
    try:
        return os.path.samefile(real, source)
    except OSError:  # a source that is not there will be missed when it is read
        return False


def _refused(what: str, output: Path) -> UsageError:
    facts = (("file", str(output).replace("\0", "\\0")),)
    return UsageError([Diagnostic(Severity.ERROR, f"cli.{what}", NOWHERE, facts)])
