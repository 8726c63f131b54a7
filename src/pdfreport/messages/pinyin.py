"""Words of the pinyin proposals."""

MESSAGES: dict[str, tuple[str, str]] = {
    "pinyin.heteronym": (
        "“{char}”是多音字，取了 {taken}，也读 {others}；请核对",
        "“{char}” can be read in several ways; {taken} was taken, {others} are possible too; check it",
    ),
    "pinyin.no-extra": (
        "没有安装 pypinyin；请运行 pip install 'pdfreport[pinyin]'",
        "pypinyin is not installed; run pip install 'pdfreport[pinyin]'",
    ),
    "pinyin.not-utf8": ("不是 UTF-8 编码；请另存为 UTF-8", "not UTF-8; save it as UTF-8"),
    "pinyin.by": (
        "by 不能是“{by}”；可用的有：{known}",
        "`by` cannot be “{by}”; known are: {known}",
    ),
}
