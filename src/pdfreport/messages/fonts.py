"""Words of the fonts room."""

MESSAGES: dict[str, tuple[str, str]] = {
    "fonts.missing-character": (
        "字体 {face} 及其后备字体都没有“{char}”（{point}），在该段第 {position} 字（共 {count} 处）；请换用别的字，或加入含有此字的字体",
        "neither {face} nor its fallbacks have “{char}” ({point}), character {position} of the paragraph ({count:place/places} in all); "
        "use another character or add a font that has it",
    ),
    "fonts.no-role": (
        "没有名为“{role}”的字体；可用的有：{known}",
        "there is no font called “{role}”; known are: {known}",
    ),
    "fonts.no-folder": (
        "字体文件夹 {folder} 不存在；请检查路径",
        "the font folder {folder} does not exist; check the path",
    ),
    "fonts.index-ignored": (
        "字体索引读不懂，已改为直接读字体文件（较慢）；请用 tools/index_fonts.py 重新生成，或删去该文件",
        "this is no font index that this version can use, so the fonts themselves were read, which is slower; "
        "write it anew with tools/index_fonts.py, or delete it",
    ),
    "fonts.not-embeddable": (
        "字体 {face} 的授权位不许嵌入文件；请换用允许嵌入的字体",
        "the licence bits of {face} forbid embedding; use a font that allows it",
    ),
    "fonts.broken": (
        "字体文件损坏或不完整；请换一份完好的文件，或把它移出字体文件夹",
        "the font file is damaged or cut short; use a sound copy, or take it out of the font folder",
    ),
    "fonts.too-large": (
        "字体文件超过 {limit} MB；请换用较小的字体，或把它移出字体文件夹",
        "the font file has more than {limit} MB; use a smaller one, or take it out of the font folder",
    ),
    "fonts.no-outlines": (
        "字体文件没有可用的轮廓（只支持 CFF 与 TrueType 的 .otf、.ttf、.ttc）；请换用这类字体，或把它移出字体文件夹",
        "the font file has no outlines we can use (only .otf, .ttf and .ttc with CFF or TrueType); "
        "use such a font, or take it out of the font folder",
    ),
}
