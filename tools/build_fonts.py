"""Cut the default fonts down to what a Chinese newspaper needs.

In: a folder into which these Debian packages were unpacked (``apt-get download PACKAGE``,
then ``dpkg-deb -x FILE.deb SRC``), all into the same folder:

    fonts-noto-cjk        1:20220127+repack1-1     Noto Serif and Sans CJK, Regular and Bold
    fonts-noto-cjk-extra  1:20220127+repack1-1     the same, Black
    fonts-lxgw-wenkai     1.250+repack-1           LXGW WenKai, which becomes Pdfreport Kai
    texlive-lang-chinese  2022.20230122-1          FandolFang
    unicode-data          15.0.0-1                 the table of 8105 standard characters

Out: eight font files in OUT, the same bytes each time with the same packages, uharfbuzz and
fontTools. Licence texts are not written; they lie in ``fonts/``.

Usage: ``python tools/build_fonts.py SRC OUT``
"""

from __future__ import annotations

import argparse
import bz2
import io
import re
from pathlib import Path

import uharfbuzz as hb
from fontTools.ttLib import TTFont

SIMPLIFIED_CHINESE = 2  # face number inside each Noto CJK collection

# Symbol blocks kept in every face: Latin with pinyin letters, Greek, Russian, punctuation,
# units, arrows, enclosed numbers, box drawing, radicals, CJK symbols, vertical and full-width forms.
SYMBOL_BLOCKS = (
    (0x0020, 0x007E), (0x00A0, 0x017F), (0x01CD, 0x01DC), (0x02B0, 0x02FF), (0x0300, 0x030F),
    (0x0370, 0x03FF), (0x0400, 0x045F), (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20BF),
    (0x2100, 0x218F), (0x2190, 0x23FF), (0x2460, 0x27BF), (0x2E80, 0x2FFF), (0x3000, 0x312F),
    (0x3190, 0x319F), (0x31C0, 0x31EF), (0x3200, 0x33FF), (0xFE10, 0xFE1F), (0xFE30, 0xFE6F),
    (0xFF00, 0xFFEF),
)  # fmt: skip

# locl is left out on purpose: it alone brings 6,600 Japanese, Korean and Traditional glyphs.
FEATURES = (
    "vert", "vrt2", "vkrn", "vpal", "vhal", "halt", "palt", "kern", "hwid", "fwid", "pwid",
    "ccmp", "liga", "calt", "mark", "mkmk", "frac", "subs", "sups",
)  # fmt: skip

NAME_LANGUAGES = (0x0409, 0x0804)  # US English, Chinese (China)

# (name of the result, collection, whether it also holds the rest of GBK)
NOTO = (
    ("NotoSerifCJKsc-Regular", "NotoSerifCJK-Regular.ttc", True),
    ("NotoSerifCJKsc-Bold", "NotoSerifCJK-Bold.ttc", False),
    ("NotoSerifCJKsc-Black", "NotoSerifCJK-Black.ttc", False),
    ("NotoSansCJKsc-Regular", "NotoSansCJK-Regular.ttc", True),
    ("NotoSansCJKsc-Bold", "NotoSansCJK-Bold.ttc", False),
    ("NotoSansCJKsc-Black", "NotoSansCJK-Black.ttc", False),
)


def symbols() -> set[int]:
    """Code points of the symbol blocks."""
    return {point for first, last in SYMBOL_BLOCKS for point in range(first, last + 1)}


def codec_characters(codec: str) -> set[int]:
    """Code points that a double-byte Chinese codec of Python can write in two bytes."""
    found = set()
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            try:
                text = bytes((lead, trail)).decode(codec)
            except UnicodeDecodeError:
                continue
            if len(text) == 1:
                found.add(ord(text))
    return found


def standard_characters(source: Path) -> set[int]:
    """The 8105 of the Table of General Standard Chinese Characters (Unihan's kTGH)."""
    table = find(source, "Unihan_OtherMappings.txt.bz2")
    with bz2.open(table, "rt", encoding="utf8") as file:
        found = {int(point, 16) for point in re.findall(r"^U\+([0-9A-F]+)\tkTGH\t", file.read(), re.MULTILINE)}
    assert len(found) == 8105, f"{table} lists {len(found)} standard characters, not 8105"
    return found


def find(source: Path, name: str) -> Path:
    """The one file of that name below the folder."""
    path = next(source.rglob(name), None)
    if path is None:
        raise SystemExit(f"{name} is not below {source}: unpack the packages named in the docstring")
    return path


def cut(path: Path, index: int, characters: set[int]) -> bytes:
    """One face, only these characters and the wanted features, without hints."""
    request = hb.SubsetInput()
    request.unicode_set.update(characters)
    # Without subroutines a page's subset is made in half the time and deflates 13 % smaller.
    request.flags = hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.DESUBROUTINIZE
    request.name_id_set.update(range(26))
    request.name_lang_id_set.update(NAME_LANGUAGES)
    request.layout_feature_tag_set.clear()
    request.layout_feature_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in FEATURES)
    face = hb.Face(hb.Blob.from_file_path(str(path)), index)
    return bytes(hb.subset(face, request).blob.data)


def rename(font: TTFont, family: str, style: str) -> None:
    """Give a font whose name is reserved a name of our own; copyright and licence stay."""
    postscript = f"{family}-{style}".replace(" ", "")
    full = f"{family} {style}"
    names = {1: family, 2: style, 3: postscript, 4: full, 6: postscript, 16: family, 17: style}
    for record in font["name"].names:
        if record.nameID in names:
            record.string = names[record.nameID]


def widen_quotes(font: TTFont) -> None:
    """Make Latin-width quotes of a glyf font one em wide, ink on the side of the text."""
    glyphs, metrics, cmap = font["glyf"], font["hmtx"], font.getBestCmap()
    for quote in "‘’“”":
        name = cmap[ord(quote)]
        advance, bearing = metrics[name]
        if advance == 1000:
            continue
        shift = 1000 - advance if quote in "‘“" else 0
        outline = glyphs[name]
        if outline.isComposite():
            for component in outline.components:
                component.x += shift
        else:
            outline.coordinates.translate((shift, 0))
        outline.recalcBounds(glyphs)
        metrics[name] = (1000, bearing + shift)


def build(source: Path, out: Path) -> None:
    """Write the eight files."""
    base = symbols() | codec_characters("gb2312") | standard_characters(source)
    wide = base | codec_characters("gbk")
    for name, collection, with_gbk in NOTO:
        data = cut(find(source, collection), SIMPLIFIED_CHINESE, wide if with_gbk else base)
        (out / f"{name}.otf").write_bytes(data)

    kai = TTFont(io.BytesIO(cut(find(source, "LXGWWenKai-Regular.ttf"), 0, base)), recalcTimestamp=False)
    widen_quotes(kai)
    rename(kai, "Pdfreport Kai", "Regular")
    kai.save(out / "PdfreportKai-Regular.ttf")

    (out / "FandolFang-Regular.otf").write_bytes(cut(find(source, "FandolFang-Regular.otf"), 0, base))


def main() -> None:
    """Build and list the files."""
    parser = argparse.ArgumentParser(description="Cut the default fonts down for the repository.")
    parser.add_argument("source", type=Path, metavar="SRC", help="folder with the unpacked packages")
    parser.add_argument("out", type=Path, metavar="OUT", help="folder for the eight files")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    build(arguments.source, arguments.out)
    for path in sorted(arguments.out.glob("*.[ot]tf")):
        print(f"{path.stat().st_size:>9,} {path.name}")


if __name__ == "__main__":
    main()
