"""Words of the design room's diagnostics."""

MESSAGES: dict[str, tuple[str, str]] = {
    "design.not-a-length": (
        "“{value}”不是长度；请写数字加单位，如 12mm、9pt、2字、4行，或字号如 小五",
        "“{value}” is no length; write a number with a unit such as 12mm, 9pt, 2字, 4行, or a size such as 小五",
    ),
    "design.bad-ink": (
        "颜色“{name}”不是四个 0 到 100 的数；请写 [C, M, Y, K] 的百分数",
        "ink “{name}” is not four numbers from 0 to 100; write [C, M, Y, K] in per cent",
    ),
    "design.unknown-ink": (
        "没有名为“{name}”的颜色；可用的有：{known}",
        "no ink is called “{name}”; there are: {known}",
    ),
    "design.unknown-style": (
        "没有名为“{name}”的样式；请在 styles 中写明，或改用已有的名字",
        "no style is called “{name}”; add it under styles or use one that exists",
    ),
    "design.style-circle": (
        "样式“{name}”绕了一圈又以自己为基础；请去掉其中一个 base",
        "style “{name}” is based on itself in a circle; take one base out",
    ),
    "design.bad-face": (
        "字体“{face}”缺少粗细；请写族名和粗细，如 song black，粗细可为 {weights}",
        "face “{face}” has no weight; write family and weight such as song black, weights are {weights}",
    ),
    "design.unknown-paper": (
        "没有名为“{name}”的用纸；可用的有：{known}",
        "no paper is called “{name}”; there are: {known}",
    ),
    "design.frame-twice": ("框“{id}”出现了两次；请给其中一个改名", "frame “{id}” stands twice; rename one of them"),
    "design.columns-off-grid": (
        "框“{id}”占第 {columns} 栏，而版面只有 {most} 栏；请改 columns",
        "frame “{id}” covers columns {columns} but the page has {most}; change columns",
    ),
    "design.lines-off-grid": (
        "框“{id}”占第 {lines} 行，超出版心（末行为 {most}）；请改 lines",
        "frame “{id}” covers lines {lines}, off the type area (last line {most}); change lines",
    ),
    "design.unknown-screw": (
        "框“{id}”所用的调节“{name}”没有定义；请在 screws 中写明",
        "frame “{id}” uses a screw “{name}” that is not defined; add it under screws",
    ),
    "design.unknown-thread": (
        "框“{id}”所属的文流“{name}”没有定义；请在 threads 中写明",
        "frame “{id}” belongs to a thread “{name}” that is not defined; add it under threads",
    ),
    "design.not-a-mapping": ("版式文件应由“名称: 值”组成", "a layout file should be made of “name: value” entries"),
    "design.no-frames": (
        "版式里没有框；请在 frames 下至少写一个",
        "the layout has no frames; write at least one under frames",
    ),
    "design.unknown-kind": (
        "这个框没有 kind，或 kind 不认识；可写：{known}",
        "this frame has no kind, or one that is unknown; write one of: {known}",
    ),
    "design.unknown-shared": (
        "{file} 里没有“{name}”；请改名或在该文件中补上",
        "{file} has no “{name}”; change the name or add it there",
    ),
    "design.unknown-layout": (
        "没有名为“{name}”的版式；可用的有：{known}",
        "no layout is called “{name}”; there are: {known}",
    ),
}
