"""What the YAML parser complains about, in an editor's words. Comes in: the parser's error and the text; goes out: one
diagnostic, placed where the mistake most likely is, with the remedy.
"""

from __future__ import annotations

import re

from pdfreport.diag import Notes, Where
from pdfreport.lean_yaml import yaml

# What libyaml says (part of it) → the message that says what to do about it
_SYNTAX = (
    ("mapping values are not allowed", "source.syntax-colon"),
    ("could not find expected ':'", "source.syntax-no-colon"),
    ("cannot start any token", "source.syntax-start"),
    ("unexpected end of stream", "source.syntax-open-quote"),
    ("',' or", "source.syntax-open-bracket"),
    ("did not find expected node content", "source.syntax-open-bracket"),
    ("unknown escape", "source.syntax-escape"),
    ("expected escape sequence", "source.syntax-escape"),
    ("hexdecimal", "source.syntax-escape"),
    ("character escape code", "source.syntax-escape"),
    ("tab character", "source.syntax-tab"),
    ("block sequence entries are not allowed", "source.syntax-list"),
    ("mapping keys are not allowed", "source.syntax-question"),
    ("comment or line break", "source.syntax-block"),
    ("indentation indicator", "source.syntax-block"),
    ("document start", "source.syntax-indent"),
    ("directive", "source.syntax-percent"),
    ("document indicator", "source.syntax-open-quote"),
    ("alphabetic or numeric", "source.syntax-start"),
    ("did not find expected", "source.syntax-indent"),
)
_FULL_WIDTH_COLON = re.compile(r"\s*(?:-\s+)?([A-Za-z_]+)：")


def report(problem: yaml.YAMLError, text: str, file: str, notes: Notes) -> None:
    """One error for a file that is no YAML, at the place where the mistake most likely is."""
    mark = getattr(problem, "problem_mark", None)
    if mark is None:  # the reader met a character that YAML does not allow; it counts bytes, editors do not
        if not report_character(text, file, notes):
            notes.error("source.syntax", Where(file), problem=str(problem))
        return
    lines = text.split("\n")
    # a key with a full-width colon is read as text that runs on, so the parser complains a line or two later
    for number in range(mark.line, max(mark.line - 3, -1), -1):
        match = _FULL_WIDTH_COLON.match(lines[number]) if number < len(lines) else None
        if match:
            notes.error("source.full-width-colon", Where(file, number + 1, match.end()), key=match[1])
            return
    said = str(getattr(problem, "problem", "") or "")
    code = next((code for words, code in _SYNTAX if words in said), "source.syntax")
    if code == "source.syntax-start" and mark.line < len(lines) and lines[mark.line][mark.column :].startswith("\t"):
        code = "source.syntax-tab"
    opened = getattr(problem, "context_mark", None)
    if opened is not None and code in {"source.syntax-open-quote", "source.syntax-open-bracket"}:
        mark = opened  # where the quote or bracket was opened, not where the file ended
    notes.error(code, Where(file, mark.line + 1, mark.column + 1), problem=said)


def report_character(text: str, file: str, notes: Notes) -> bool:
    """Report the first control character of a text; True if there is one."""
    if text.replace("\n", "").replace("\t", "").replace("\r", "").isprintable():
        return False
    # compiled only here: Python takes 3 ms for it. YAML 1.2.2, 5.1, without the byte order mark
    found = re.search("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]", text)
    if found is None:
        return False
    at = found.start()
    where = Where(file, text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1)
    notes.error("source.bad-character", where, number=f"U+{ord(found[0]):04X}")
    return True
