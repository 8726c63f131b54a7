"""Write docs/diagnostics.md: every diagnostic with its words. usage: python tools/list_diagnostics.py"""

from __future__ import annotations

import re
from pathlib import Path

from pdfreport.messages import table

TOP = Path(__file__).resolve().parents[1]
# Of the command line's words these are help and results, not diagnostics.
HELP = ("cli.about", "cli.option-", "cli.more", "cli.built", "cli.wrote", "cli.warning", "cli.font-", "cli.check-")
HEAD = """# Diagnostics

Every mistake and remark that the program can report, by code. A build report (`--report`) gives the code with each; on
the screen there is the message alone, in Chinese under a Chinese locale, else in English. Blanks such as `{file}` are
filled in. Made by `make docs` from `src/pdfreport/messages`.
"""


def page() -> str:
    """The whole page."""
    rooms = sorted(path.stem for path in (TOP / "src/pdfreport/messages").glob("*.py") if path.stem != "__init__")
    lines = [HEAD]
    for room in rooms:
        rows = [(code, words) for code, words in sorted(table(room).items()) if not code.startswith(HELP)]
        lines += [f"## {room}", "", "| code | 中文 | English |", "|---|---|---|"]
        lines += [f"| `{code}` | {_cell(words[0])} | {_cell(words[1])} |" for code, words in rows]
        lines.append("")
    return "\n".join(lines)


def _cell(words: str) -> str:
    words = re.sub(r"\{(\w+):[^{}/]*/([^{}]*)\}", r"{\1} \2", words)  # a noun after a number is shown in its plural
    return words.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*").replace("\n", " ")


if __name__ == "__main__":
    (TOP / "docs" / "diagnostics.md").write_text(page(), encoding="utf8")
