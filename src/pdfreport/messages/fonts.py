"""Words of the fonts room."""

MESSAGES: dict[str, tuple[str, str]] = {
    "fonts.missing-character": (
        "字体 {face} 及其后备字体都没有“{char}”（{point}），在该段第 {position} 字；请换用别的字，或加入含有此字的字体",
        "neither {face} nor its fallbacks have “{char}” ({point}), character {position} of the paragraph; "
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
    "fonts.index-format": (
        "字体索引 {file} 的格式是 {format}，本版本不认识；请用 tools/index_fonts.py 重新生成，或删去该文件",
        "the font index {file} has format {format}, which this version does not know; "
        "write it anew with tools/index_fonts.py, or delete it",
    ),
    "fonts.not-embeddable": (
        "字体 {face} 的授权位不许嵌入文件；请换用允许嵌入的字体",
        "the licence bits of {face} forbid embedding; use a font that allows it",
    ),
    "fonts.no-outlines": (
        "字体文件 {file} 没有可用的轮廓（只支持 CFF 与 TrueType 的 .otf、.ttf）；请换用这两种格式",
        "the font file {file} has no outlines we can use (only .otf and .ttf with CFF or TrueType); use one of those",
    ),
}
