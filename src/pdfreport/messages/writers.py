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
    "writers.x1a-profile": (
        "PDF/X-1a 只认第 2 版 ICC 特性文件，{profile} 是第 {version} 版；请换第 2 版的，或不写 --standard x1a",
        "PDF/X-1a knows ICC profiles of version 2 only and {profile} is version {version}; give one of version 2, "
        "or leave out --standard x1a",
    ),
    "writers.x1a-alpha": (
        "PDF/X-1a 不许有透明，而图片 {file} 有透明处，下面又不是白纸或单一的印刷色；请把图片做成不透明的，"
        "或移到白纸、纯色块上，或不写 --standard x1a",
        "PDF/X-1a has no transparency, and picture {file} is see-through over something that is neither paper nor one "
        "flat process ink; make it opaque, put it on paper or on a flat box, or leave out --standard x1a",
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
    "writers.guide-tighter": ("紧1行", "a line tighter"),
    "writers.guide-looser": ("松1行", "a line looser"),
    "writers.guide-white": ("题空±1行", "white at head ±1"),
    "writers.guide-short-leg": ("上栏短1行", "a leg above 1 line short"),
    "writers.guide-edge": ("框脚移{lines:+}行", "foot {lines:+}"),
    "writers.guide-open": ("空{lines}行", "open: {lines}"),
}  # fmt: skip
