"""What the writers say."""

MESSAGES: dict[str, tuple[str, str]] = {
    "writers.purpose": (
        "没有用途“{purpose}”；请从这些里选一个：{known}",
        "there is no purpose {purpose}; choose one of {known}",
    ),
    "writers.standard": (
        "用途“{purpose}”没有标准“{standard}”；可写：{known}",
        "there is no standard {standard} for the purpose {purpose}; write one of: {known}",
    ),
    "writers.font-rights": (
        "字体 {font} 的许可不允许嵌入；请在版式里换一种字体",
        "font {font} may not be embedded; choose another in the layout",
    ),
    "writers.no-renderer": (
        "预览图需要 pypdfium2 和 Pillow；请安装：pip install pdfreport[preview]",
        "previews need pypdfium2 and Pillow; install them: pip install pdfreport[preview]",
    ),
    "writers.no-page": (
        "没有第 {page} 页；这份文件共 {count} 页",
        "there is no page {page}; the document has {count}",
    ),
}  # fmt: skip
