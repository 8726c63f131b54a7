"""Turn Unicode's Vertical_Orientation property into the table that vertical setting reads.

In: ``VerticalOrientation.txt`` of the Unicode Character Database (Debian package ``unicode-data``:
``/usr/share/unicode/VerticalOrientation.txt``). Out: ``src/pdfreport/text/orientation_table.py``, the
same bytes each time: where the value changes, and to what. Unlisted code points are R (UAX #50).

Usage: ``python tools/build_orientation.py VerticalOrientation.txt``
"""

from __future__ import annotations

import argparse
import re
import textwrap
from itertools import groupby
from pathlib import Path

OUT = Path("src/pdfreport/text/orientation_table.py")
LINE = re.compile(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(U|R|Tu|Tr)\b")
VERSION = re.compile(r"VerticalOrientation-([\d.]+)\.txt")
LETTERS = {"U": "U", "R": "R", "Tu": "u", "Tr": "r"}
HEAD = '''"""Vertical_Orientation of every code point, from the Unicode Character Database {version} (UAX #50).

Written by ``tools/build_orientation.py``; a modified form of Unicode's data file, whose licence is at hand
(`docs/licences/unicode.txt`). Each entry is the first code point of a stretch and its value: U upright,
R rotated, u (Tu) a form of its own or upright, r (Tr) a form of its own or rotated.
"""

from __future__ import annotations

VERSION = "{version}"
STRETCHES = (
{body}
)
'''


def stretches(text: str) -> list[str]:
    """The boundaries of the property's values, as hexadecimal and a letter."""
    values = ["R"] * 0x110000
    for first, last, value in LINE.findall(text):
        start, end = int(first, 16), int(last or first, 16) + 1
        values[start:end] = [LETTERS[value]] * (end - start)
    found, at = [], 0
    for value, group in groupby(values):
        found.append(f"{at:X}{value}")
        at += sum(1 for _ in group)
    return found


def main() -> None:
    """Write the table and say how many stretches it has."""
    parser = argparse.ArgumentParser(description="Write the table of vertical orientation.")
    parser.add_argument("source", type=Path)
    text = parser.parse_args().source.read_text(encoding="utf-8")
    version = VERSION.search(text)
    if version is None:
        raise SystemExit("this is not VerticalOrientation.txt of the Unicode Character Database")
    found = stretches(text)
    rows = textwrap.wrap(" ".join(found), 110)
    body = "\n".join(f'    "{row} "' for row in rows)
    OUT.write_text(HEAD.format(version=version.group(1), body=body), encoding="utf-8")
    print(f"{len(found)} stretches")


if __name__ == "__main__":
    main()
