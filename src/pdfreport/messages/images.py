"""What is said about picture files and press profiles."""

MESSAGES: dict[str, tuple[str, str]] = {
    "images.missing": (
        "找不到图片 {file}；请把图片放进稿件文件夹，或改正文件名（大小写也要一致）",
        "picture {file} does not exist; put it into the edition's folder or correct its name (case counts)",
    ),
    "images.unreadable": (
        "图片 {file} 打不开（{reason}）；请检查它是不是普通文件、有没有读取权限",
        "picture {file} cannot be opened ({reason}); check that it is a plain file and may be read",
    ),
    "images.broken": (
        "图片 {file} 已损坏：文件头不完整；请重新导出或重新拷贝一次",
        "picture {file} is damaged: its header is not complete; export or copy it again",
    ),
    "images.truncated": (
        "图片 {file} 已损坏：像素数据不完整（{reason}）；请重新导出或重新拷贝一次",
        "picture {file} is damaged: its pixels are not complete ({reason}); export or copy it again",
    ),
    "images.foreign": (
        "图片 {file} 是 {kind} 格式，本程序不读；请另存为 JPEG、PNG、TIFF 或 WebP",
        "picture {file} is {kind}, which is not read here; save it as JPEG, PNG, TIFF or WebP",
    ),
    "images.unknown": (
        "{file} 不是图片；请改用 JPEG、PNG、TIFF 或 WebP 文件",
        "{file} is no picture; give a JPEG, PNG, TIFF or WebP file",
    ),
    "images.too-many-pixels": (
        "图片 {file} 有 {width}×{height} 像素，超过 {limit} 百万像素的上限；请先缩小",
        "picture {file} has {width}×{height} pixels, above the limit of {limit} megapixels; make it smaller first",
    ),
    "images.crop": (
        "图片 {file} 的裁切范围 {crop} 不在 0 到 1 之间，或没有面积；请写成 左, 上, 右, 下，左小于右，上小于下",
        "the crop {crop} of picture {file} is not within 0 to 1, or is empty; write left, top, right, bottom in that order",
    ),
    "images.untagged-inks": (
        "图片 {file} 是没有色彩特性文件的 CMYK 图，油墨量按原样使用；要准确还原，请交 RGB 原图",
        "picture {file} is CMYK without a profile: its inks are used as they are; for true colour give the RGB original",
    ),
    "images.profile-ignored": (
        "图片 {file} 内嵌的色彩特性文件无法使用，按 sRGB 处理；请用 sRGB 重新导出",
        "the profile inside picture {file} cannot be used and sRGB is assumed; export the picture again as sRGB",
    ),
    "images.profile-missing": (
        "找不到印刷特性文件 {file}；请写随程序提供的名称（{known}）或文件的路径",
        "press profile {file} does not exist; write the name of a packaged one ({known}) or the path of a file",
    ),
    "images.profile-unfit": (
        "{file} 不是 ICC 特性文件；请向印厂索取 CMYK 输出类（prtr）的 .icc 文件",
        "{file} is no ICC profile; ask the printer for an .icc file of class prtr for CMYK",
    ),
    "images.profile-huge": (
        "特性文件 {file} 超过 {most} MB；请向印厂索取正常大小的 .icc 文件（通常 0.5–3 MB）",
        "the profile {file} is larger than {most} MB; ask the printer for one of the usual 0.5 to 3 MB",
    ),
    "images.profile-space": (
        "特性文件 {file} 的颜色空间是 {space}，不是 CMYK；请换印刷机的 CMYK 特性文件",
        "the profile {file} is for {space}, not CMYK; give that of the press",
    ),
    "images.profile-class": (
        "特性文件 {file} 的类别是 {kind}，不是输出类 prtr；请换印刷机的输出特性文件",
        "the profile {file} is of class {kind}, not of the output class prtr; give that of the press",
    ),
    "images.profile-version": (
        "特性文件 {file} 是 ICC 第 {version} 版；请换第 2 版或第 4 版的",
        "the profile {file} is ICC version {version}; give one of version 2 or 4",
    ),
    "images.profile-broken": (
        "特性文件 {file} 已损坏或缺少转换表（{what}）；请向印厂重新索取",
        "the profile {file} is damaged or lacks its tables ({what}); ask the printer for it again",
    ),
}  # fmt: skip
