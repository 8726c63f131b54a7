"""Make `src/pdfreport/text/uax14_data.py` from files of the Unicode Character Database.

    python tools/make_line_break_table.py FOLDER

FOLDER holds LineBreak.txt, EastAsianWidth.txt, DerivedGeneralCategory.txt and emoji-data.txt of one version (their
sub-folders in the database do not matter). The table has a letter for each class after rule LB1 is applied, and where
East Asian characters begin and end.
"""

from __future__ import annotations

import base64
import re
import sys
import textwrap
import zlib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

LAST = 0x110000
LINE = 118  # characters of packed data a line
CLASSES = (
    "AK AL AP AS B2 BA BB BK CB CL CM CP CR EB EM EX GL H2 H3 HL HY ID IN IS JL JT JV LF NL NS NU OP PO PR "
    "QU RI SP SY VF VI WJ ZW ZWJ QI QF OW CW XP XA DC HH BW"
)
NAMES = CLASSES.split()
LONG = {"Unknown": "XX", "Ideographic": "ID", "Prefix_Numeric": "PR", "Neutral": "N", "Wide": "W", "Unassigned": "Cn"}
RESOLVED = {"AI": "AL", "SG": "AL", "XX": "AL", "CJ": "NS"}  # LB1
SINGLE = {0x25CC: "DC", 0x2010: "HH"}
WIDE = {"OP": "OW", "CP": "CW", "BA": "BW"}
HEAD = '''"""Line_Break and East_Asian_Width of Unicode {version}, packed; made by `tools/make_line_break_table.py`.

Data derived from the Unicode Character Database, © 1991-2025 Unicode, Inc., Unicode License V3
(`docs/licences/unicode.txt`). Classes are those after rule LB1 of UAX #14, with nine of our own: QI and QF opening and
closing quotes (Pi, Pf), OW, CW and BW the wide ones of OP, CP and BA, XP and XA unassigned pictographs (else ID, AL),
DC the dotted circle, HH the hyphen U+2010.
"""

from __future__ import annotations

VERSION = "{version}"
NAMES = (
{names}
)
'''


def stretches(path: Path) -> Iterator[tuple[int, int, str]]:
    """First, last and value of every line of a property file, defaults of unassigned code points first."""
    text = path.read_text(encoding="utf8")
    for pattern in (r"^# @missing: (\w+)\.\.(\w+); *(\w+)", r"^(\w+)(?:\.\.(\w+))? *; *(\w+)"):
        for first, last, value in re.findall(pattern, text, re.M):
            yield int(first, 16), int(last or first, 16), LONG.get(value, value)


def column(path: Path, wanted: str = "") -> list[str]:
    """The value of each code point; with `wanted` only of lines that have that value."""
    values = [""] * LAST
    for first, last, value in stretches(path):
        if not wanted or value == wanted:
            values[first : last + 1] = [value] * (last - first + 1)
    return values


def resolved(codepoint: int, name: str, category: str, wide: bool, pictograph: bool) -> str:
    """The class of a code point after LB1 and with classes of our own."""
    name = RESOLVED.get(name, name)
    if name == "SA":
        name = "CM" if category in ("Mn", "Mc") else "AL"
    if codepoint in SINGLE:
        return SINGLE[codepoint]
    if name == "QU":
        return {"Pi": "QI", "Pf": "QF"}.get(category, "QU")
    if name in WIDE and wide:
        return WIDE[name]
    if 0xAC00 <= codepoint <= 0xD7A3:
        return "H3"  # told apart by arithmetic
    return {"ID": "XP", "AL": "XA"}.get(name, name) if category == "Cn" and pictograph else name


def packed(numbers: list[int]) -> str:
    """Numbers as lines of text."""
    data = bytearray()
    for number in numbers:
        groups = [number & 127 | 128]
        while number := number >> 7:
            groups.append(number & 127)
        data += bytes(reversed(groups))
    coded = base64.b85encode(zlib.compress(bytes(data), 9)).decode()
    return "\n".join(coded[at : at + LINE] for at in range(0, len(coded), LINE))


def main(folder: Path) -> None:
    """Write the module."""
    lines, widths, categories, emoji = (
        next(folder.rglob(name))
        for name in ("LineBreak.txt", "EastAsianWidth.txt", "DerivedGeneralCategory.txt", "emoji-data.txt")
    )
    version = re.search(r"LineBreak-([\d.]+)\.txt", lines.read_text(encoding="utf8"))
    assert version is not None, "LineBreak.txt does not say its version"
    wide = [value in ("F", "W", "H") for value in column(widths)]
    pictographs = column(emoji, "Extended_Pictographic")
    classes = [
        resolved(*row) for row in zip(range(LAST), column(lines), column(categories), wide, map(bool, pictographs))
    ]
    starts = [0] + [at for at in range(1, LAST) if classes[at] != classes[at - 1]]
    steps = [value for a, b in pairwise([0, *starts]) for value in (b - a, NAMES.index(classes[b]))]
    edges = [at for at in range(1, LAST) if wide[at] != wide[at - 1]]
    names = textwrap.indent("\n".join(f'"{line} "' for line in textwrap.wrap(" ".join(NAMES), 90)), " " * 4)
    target = Path(__file__).resolve().parents[1] / "src" / "pdfreport" / "text" / "uax14_data.py"
    target.write_text(
        HEAD.format(version=version[1], names=names)
        + f'PACKED_CLASSES = r"""\n{packed(steps)}\n"""\n'
        + f'PACKED_WIDE = r"""\n{packed([b - a for a, b in pairwise([0, *edges])])}\n"""\n',
        encoding="utf8",
    )
    print(f"{target.name}: Unicode {version[1]}, {len(starts)} stretches")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
