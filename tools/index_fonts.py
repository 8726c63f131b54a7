"""Write ``index.json`` beside a folder's fonts: what the program must know before opening one.

In: a folder of ``.otf`` and ``.ttf`` files. Out: ``index.json`` in it, one font a line, sorted by
file name, the same bytes each time.

Usage: ``python tools/index_fonts.py DIR`` (with the package installed, or ``PYTHONPATH=src``)
"""

from __future__ import annotations

import argparse
from pathlib import Path

from pdfreport.fonts.index_folder import index_text


def main() -> None:
    """Write the index and say how big it is."""
    parser = argparse.ArgumentParser(description="Write index.json beside a folder's fonts.")
    parser.add_argument("folder", type=Path, metavar="DIR")
    folder = parser.parse_args().folder
    text = index_text(folder)
    (folder / "index.json").write_text(text, encoding="utf8")
    print(f"{len(text.encode()):,} {folder.name}/index.json")


if __name__ == "__main__":
    main()
