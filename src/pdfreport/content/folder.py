"""The edition's folder: the only files a source may name. Finds and reads them; everything outside is refused.

Comes in: a path as written, with its place. Goes out: an absolute path or a text, or nothing and the reason in `notes`.
"""

from __future__ import annotations

import os
from dataclasses import field
from pathlib import Path
from stat import S_ISREG

from pdfreport.diag import Notes, Where
from pdfreport.frozen import dataclass
from pdfreport.source import decode_utf8
from pdfreport.syntax import report_character

MAX_TEXT = 2_000_000  # bytes of a story's or series' file; a four-page section holds some 60,000


@dataclass(frozen=True, slots=True)
class Folder:
    """`root` is the resolved folder, `shown` what messages call it ("" for the current one)."""

    root: Path
    shown: str
    named: list[str] = field(default_factory=list)  # files that the source was found to name, absolute

    def name(self, written: str) -> str:
        """A file of the folder as messages call it."""
        return f"{self.shown}/{written}" if self.shown else written

    def find(self, written: str, where: Where, notes: Notes) -> Path | None:
        """The file that a source means by `written`: it must exist, hold something and lie inside, links followed."""
        if "\0" in written or "\\" in written or ":" in written[:2] or written.startswith("/"):
            notes.error("content.path-form", where, path=_short(written))
            return None
        root = str(self.root)
        path = os.path.realpath(os.path.join(root, written))  # pathlib does the same in twice the time
        if not path.startswith(root.rstrip(os.sep) + os.sep):
            notes.error("content.path-outside", where, path=_short(written))
            return None
        try:
            found = os.stat(path)
            size = found.st_size if S_ISREG(found.st_mode) else -1
        except OSError:  # not there, too long a name, no permission, a link that leads back to itself
            size = -1
        if size < 0:
            notes.error("content.file-missing", where, path=_short(written))
        elif size == 0:
            notes.error("content.file-empty", where, path=_short(written))
        if size <= 0:
            return None
        self.named.append(path)
        return Path(path)

    def read(self, written: str, where: Where, notes: Notes) -> str | None:
        """The text of a file, UTF-8, with line ends as LF."""
        path = self.find(written, where, notes)
        if path is None:
            return None
        try:
            with path.open("rb") as file:
                data = file.read(MAX_TEXT + 1)
        except OSError as problem:
            notes.error("source.unreadable", where, file=written, reason=problem.strerror or type(problem).__name__)
            return None
        if len(data) > MAX_TEXT:
            notes.error("content.file-too-long", where, path=_short(written), limit=MAX_TEXT // 1_000_000)
            return None
        text = decode_utf8(data, notes, self.name(written))
        if text is None or report_character(text, self.name(written), notes):
            return None
        return text.replace("\r\n", "\n").replace("\r", "\n")


def _short(text: str) -> str:
    text = text.replace("\0", "\\0").replace("\n", "\\n")
    return text if len(text) <= 60 else "…" + text[-59:]
