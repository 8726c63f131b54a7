"""Draw the square test font, in which every position is mental arithmetic.

In: nothing. Out: one TrueType file, ``tests/fonts/square.ttf``, the same bytes each time.

Units per em 1000, ascent 880, descent -120. Set vertically every glyph is 1000 high;
horizontally every glyph is 1000 wide, except printable ASCII, which is 500 wide (two figures
are one Han character). Outlines are rectangles: Han and centred marks fill the middle of the em,
pausing and closing marks lie in its left half, opening marks in its right half, so that a
squeezed mark still shows whole. There are no layout
features: no ``halt``, no ``fwid``, no kerning.

Usage: ``python tools/build_test_font.py OUT.ttf``
"""

from __future__ import annotations

import argparse
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables._g_l_y_f import Glyph

FAMILY = "Pdfreport Square"
POSTSCRIPT = "PdfreportSquare-Regular"
LICENCE = "CC0 1.0: no rights reserved, https://creativecommons.org/publicdomain/zero/1.0/"
EM, ASCENT, DESCENT = 1000, 880, -120
CAP_HEIGHT, X_HEIGHT = 730, 520
MOMENT = 3_786_912_000  # 2024-01-01 in seconds since 1904: the clock must not reach the bytes

ASCII = "".join(map(chr, range(0x21, 0x7F)))
OPENING = "（《〈「『【〔“‘"
CLOSING = "，。、；：！？）》〉」』】〕”’"
CENTRED = "—…·～％℃￥■"
BLOCK_HAN = "".join(map(chr, range(0x4E00, 0x5000)))
# Han of the sample page of data/jiangjin-2022 beyond that block.
SAMPLE_HAN = (
    "候做健先光党入全八公六共关兵册写军决况净准减出分切划创利到制削力办功加务动助努化区医十升协单卫印危卷"
    "厅历压去参及友双反发取变口召可台史号司合同名吐向启员周和响商善四围固国圆土在地场圾均坐坚垃城域基填境"
    "增壤处多大天央头奋奖套好始委媚子学安完定实审宣害家容对导将就局层居届展山峰工市帮常干平年庆序应底废度"
    "康廉建开式引强当形彰影彻得心志念态思怡急总息情惠想愿成我战所手打托执扩扶批把抓护报抬抽担拒持指按排控"
    "推措摆撑支改攻放政效教数整文斗料断新方施无日时明易是显暨最有服朗望期未机村来极构染查标树核根格案械检"
    "次此步武段比民气水求江污沉沟治法泛波洁津活流测济浓浸涉润深清源满演激点热焕然煤照片牢物特状献率玖环现"
    "班球理生用由电画畅界略疗疫白的监盖盘目相真眼矢知短石码砂硬碧碳示社祉神福科积移程空突窗立站竞章第等筑"
    "筹管精系紧累红级纪纳纸练组细织终经结绕绘统绩续综绿编缩网罚置美群翠考耗职联育能腐自良色苍英范荣获营落"
    "著蓝融行表袋要覆规解计认让议记许论设评识话该说读课调谈谐负贡责质贯资赛起超路践身车转软辆输边达迈运近"
    "还这进违述通速造道部配重量金铁铠银错锚键锻镇长门问间队防际降限险集青非面革项顾领题额风饮首骏骨高鱼鲤"
    "龙"
)

# x from, x to, y from, y to
FULL = (50, 950, -70, 830)
LEFT_HALF = (50, 450, -70, 330)
RIGHT_HALF = (550, 950, 430, 830)
CAPITAL = (50, 450, 0, CAP_HEIGHT)
SMALL = (50, 450, 0, X_HEIGHT)
NOTDEF = (200, 800, 80, 680)


def rectangle(box: tuple[int, int, int, int]) -> Glyph:
    """A filled rectangle."""
    left, right, bottom, top = box
    pen = TTGlyphPen(None)
    pen.moveTo((left, bottom))
    pen.lineTo((left, top))
    pen.lineTo((right, top))
    pen.lineTo((right, bottom))
    pen.closePath()
    return pen.glyph()


def empty() -> Glyph:
    """A space."""
    return TTGlyphPen(None).glyph()


def drawings() -> dict[str, tuple[int, Glyph]]:
    """Advance and outline of every character."""
    drawn = {" ": (EM // 2, empty()), "\u3000": (EM, empty())}
    for character in ASCII:
        drawn[character] = (EM // 2, rectangle(SMALL if character.islower() else CAPITAL))
    for characters, box in (
        (OPENING, RIGHT_HALF),
        (CLOSING, LEFT_HALF),
        (CENTRED + BLOCK_HAN + SAMPLE_HAN, FULL),
    ):
        for character in characters:
            drawn[character] = (EM, rectangle(box))
    return drawn


def build(out: Path) -> None:
    """Write the font."""
    drawn = drawings()
    characters = sorted(drawn)
    names = {character: f"uni{ord(character):04X}" for character in characters}
    glyphs = {".notdef": rectangle(NOTDEF)} | {names[c]: drawn[c][1] for c in characters}
    advances = {".notdef": EM} | {names[c]: drawn[c][0] for c in characters}

    builder = FontBuilder(EM, isTTF=True)
    builder.font.recalcTimestamp = False
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap({ord(character): name for character, name in names.items()})
    builder.setupGlyf(glyphs)
    table = builder.font["glyf"]
    builder.setupHorizontalMetrics({n: (advances[n], getattr(table[n], "xMin", 0)) for n in glyphs})
    builder.setupHorizontalHeader(ascent=ASCENT, descent=DESCENT)
    # Set down the column, every glyph takes one em and hangs from the ascent.
    builder.setupVerticalMetrics({n: (EM, ASCENT - getattr(table[n], "yMax", 0)) for n in glyphs})
    builder.setupVerticalHeader(ascent=EM // 2, descent=-EM // 2)
    builder.setupNameTable({
        "copyright": LICENCE,
        "familyName": FAMILY,
        "styleName": "Regular",
        "uniqueFontIdentifier": POSTSCRIPT,
        "fullName": f"{FAMILY} Regular",
        "version": "Version 1.000",
        "psName": POSTSCRIPT,
        "licenseDescription": LICENCE,
    })  # fmt: skip
    builder.setupOS2(
        sTypoAscender=ASCENT, sTypoDescender=DESCENT, sTypoLineGap=0,
        usWinAscent=ASCENT, usWinDescent=-DESCENT,
        sCapHeight=CAP_HEIGHT, sxHeight=X_HEIGHT, usWeightClass=400, fsType=0,
    )  # fmt: skip
    builder.setupPost(keepGlyphNames=False)
    builder.updateHead(created=MOMENT, modified=MOMENT)
    builder.save(out)


def main() -> None:
    """Build the font and say how big it is."""
    parser = argparse.ArgumentParser(description="Draw the square test font.")
    parser.add_argument("out", type=Path, metavar="OUT.ttf")
    out = parser.parse_args().out
    build(out)
    print(f"{out.stat().st_size:,} {out.name}")


if __name__ == "__main__":
    main()
