"""The like pages by Typst in this process, timed. usage: typst_page.py one|edit|many FONTS TARGET COPY.json …"""

from __future__ import annotations

import json
import shutil
import sys
import time
from pathlib import Path

import typst

PAGE = Path(__file__).parent / "typst" / "page.typ"


def compiler(fonts: str, root: Path) -> typst.Compiler:
    """A compiler that sees our fonts only; Typst reads no file outside its root."""
    shutil.copy(PAGE, root)
    return typst.Compiler(str(root / PAGE.name), root=str(root), font_paths=[fonts], ignore_system_fonts=True)


def make(fonts: str, target: Path, copies: list[Path]) -> list[float]:
    """Milliseconds for each copy, compiled one after the other; `target` is a file or a folder."""
    root = copies[0].parent
    times = []
    one = compiler(fonts, root)
    for copy in copies:
        output = target / copy.with_suffix(".pdf").name if target.is_dir() else target
        before = time.perf_counter()
        one.compile(output=str(output), sys_inputs={"copy": copy.name})
        times.append((time.perf_counter() - before) * 1000)
    return times


if __name__ == "__main__":
    what, fonts_folder, where, *files = sys.argv[1:]
    taken = make(fonts_folder, Path(where), [Path(file) for file in files])
    if what == "edit":
        print(json.dumps(taken))
