"""Words of the design room's diagnostics."""

MESSAGES: dict[str, tuple[str, str]] = {
    "design.not-a-length": (
        "“{value}”不是长度；请写数字加单位，如 12mm、9pt、2字、4行，或字号如 小五",
        "“{value}” is no length; write a number with a unit such as 12mm, 9pt, 2字, 4行, or a size such as 小五",
    ),
    "design.length-out": (
        "{key} 写的是 {value}，超出范围；请写 {least} 到 {most}",
        "`{key}` is {value}, which is out of range; write {least} to {most}",
    ),
    "design.how-many": (
        "{key} 有 {count} 个值；请写 {wanted} 个",
        "`{key}` has {count} values; write {wanted}",
    ),
    "design.range-order": (
        "范围从 {least} 到 {most}，前大后小；请先写小的",
        "the range runs from {least} to {most}; write the smaller one first",
    ),
    "design.grid-too-wide": (
        "版心右边在 {need} 毫米处，而版面只宽 {have} 毫米；请减少栏数、栏宽或左边距",
        "the type area ends at {need} mm, but the page is {have} mm wide; use fewer or narrower columns, or less margin",
    ),
    "design.grid-too-high": (
        "版心下边在 {need} 毫米处，而版面只高 {have} 毫米；请减少行数、行距或天头",
        "the type area ends at {need} mm, but the page is {have} mm high; use fewer lines, less pitch, or less head margin",
    ),
    "design.bad-ink": (
        "颜色“{name}”不是四个 0 到 100 的数；请写 [C, M, Y, K] 的百分数",
        "ink “{name}” is not four numbers from 0 to 100; write [C, M, Y, K] in per cent",
    ),
    "design.ink-heavy": (
        "颜色“{name}”的总墨量是 {total}%，超过这种纸的上限 {most}%；请减少墨量",
        "ink “{name}” lays down {total}%, and this paper takes {most}%; use less of it",
    ),
    "design.spot-without-cmyk": (
        "颜色“{name}”用了专色“{spot}”，却没有写它的替代色；请加 cmyk: [C, M, Y, K]（满版时的百分数）",
        "ink “{name}” is the spot ink “{spot}” without an alternate; add cmyk: [C, M, Y, K], in per cent at full tint",
    ),
    "design.spot-name": (
        "“{spot}”不能作专色名；请写可见字符、首尾无空格、不超过 {most} 字节（一个汉字 3 字节）、不与 Cyan、Black、All 等版名相同的名称",
        "“{spot}” cannot be the name of a spot ink; write visible characters without space at the ends, at most "
        "{most} bytes (a Chinese character takes 3), and no plate's name such as Cyan, Black or All",
    ),
    "design.spot-differs": (
        "专色“{spot}”写了两种替代色；请只写一次 cmyk，或写成一样",
        "the spot ink “{spot}” is written with two alternates; write cmyk once, or make them the same",
    ),
    "design.spot-alike": (
        "专色“{spot}”和“{other}”只差大小写或空格，会出成两块版；请统一写法",
        "the spot inks “{spot}” and “{other}” differ in case or spaces alone and would make two plates; write one",
    ),
    "design.rich-black-here": (
        "rich-black 只用于色块（box 的 ink）；文字和线请写 black，否则套不准会露色",
        "rich-black is for the ink of a box alone; write black for type and rules, or they show coloured rims",
    ),
    "design.rich-black-name": (
        "rich-black 由纸张决定，不能写在色板里；请写 paper: {{like: …, rich_black: [C, M, Y, 100]}}",
        "rich-black comes with the paper and is no ink of a palette; write paper: {{like: …, rich_black: [C, M, Y, 100]}}",
    ),
    "design.bad-rich-black": (
        "rich_black 不对；请写 [C, M, Y, 100] 的百分数，总墨量不超过 {most}",
        "rich_black is wrong; write [C, M, Y, 100] in per cent, {most} in all at the most",
    ),
    "design.profile-without-name": (
        "用了特性文件 {profile}，却没有写印刷条件的名称；请加 name，如 JCN2002",
        "the profile {profile} comes without a name of its condition; add `name`, such as JCN2002",
    ),
    "design.profile-outside": (
        "特性文件 {profile} 不在版式所在的文件夹内；请把它放进去，只写文件名",
        "the profile {profile} lies outside the layout's folder; put it there and write its name alone",
    ),
    "design.unknown-ink": (
        "没有名为“{name}”的颜色；可用：{known}，或在 inks 中写明",
        "no ink is called “{name}”; use {known}, or add it under inks",
    ),
    "design.needs-ink": (
        "版式要用颜色“{name}”，色板里却没有；请在 inks 中补上",
        "the layout needs an ink “{name}”, which its palette lacks; add it under inks",
    ),
    "design.unknown-style": (
        "没有名为“{name}”的样式；可用：{known}，或在 styles 中写明",
        "no style is called “{name}”; use {known}, or add it under styles",
    ),
    "design.needs-style": (
        "版式要用样式“{name}”，字号表里却没有；请在 styles 中补上",
        "the layout needs a style “{name}”, which its type scale lacks; add it under styles",
    ),
    "design.style-circle": (
        "样式“{name}”绕了一圈又以自己为基础；请去掉其中一个 base",
        "style “{name}” is based on itself in a circle; take one base out",
    ),
    "design.bad-face": (
        "字体“{face}”末尾不是粗细；请写族名和粗细，如 song black，粗细可为 {weights}",
        "face “{face}” does not end in a weight; write family and weight such as song black, weights are {weights}",
    ),
    "design.unknown-paper": (
        "没有名为“{name}”的用纸；可用：{known}",
        "no paper is called “{name}”; use {known}",
    ),
    "design.frame-twice": ("框“{id}”出现了两次；请给其中一个改名", "frame “{id}” stands twice; rename one of them"),
    "design.too-many-frames": (
        "版式有 {count} 个框；请减到 {most} 个以内",
        "the layout has {count} frames; write {most} at the most",
    ),
    "design.columns-off-grid": (
        "框“{id}”占第 {columns} 栏，而版面只有 {most} 栏；请改 columns",
        "frame “{id}” covers columns {columns} but the page has {most}; change columns",
    ),
    "design.lines-off-grid": (
        "框“{id}”占第 {lines} 行，超出版心（末行为 {most}）；请改 lines",
        "frame “{id}” covers lines {lines}, off the type area (last line {most}); change lines",
    ),
    "design.frame-off-page": (
        "框“{id}”伸到了版面之外；请改 left 或 right",
        "frame “{id}” reaches off the page; change left or right",
    ),
    "design.frame-too-narrow": (
        "框“{id}”宽 {width} 毫米，放不下文字；请改 left、right 或 split",
        "frame “{id}” is {width} mm wide, too narrow for type; change left, right or split",
    ),
    "design.frame-too-low": (
        "竖排框“{id}”高 {height} 毫米，放不下文字；请改 lines、drop 或 split",
        "vertical frame “{id}” is {height} mm high, too low for type; change lines, drop or split",
    ),
    "design.two-directions": (
        "文流“{name}”里框“{other}”与框“{id}”一横一竖；请让同一文流的框方向一致，或另立文流",
        "frames “{other}” and “{id}” of thread “{name}” run in two directions; give both the same `vertical`, or part the"
        " thread",
    ),
    "design.vertical-measure": (
        "竖排框“{id}”的高就是行长，不能由螺钉改变；请在 top 和 foot 里写相同的螺钉（整体移动），或都不写",
        "the height of vertical frame “{id}” is its measure and cannot be turned; name the same screws in `top` and"
        " `foot` to move it whole, or none",
    ),
    "design.vertical-quotes": (
        "竖排框“{id}”的文流“{name}”要在文中插引语（quotes），竖排不能；请删去 quotes，另立引语框",
        "thread “{name}” of vertical frame “{id}” wants pull quotes in its text, which vertical lines cannot take; take"
        " `quotes` out and give them a frame",
    ),
    "design.other-direction": (
        "框“{id}”的 {key} 只用于另一种行文方向；请删去，或改 vertical",
        "`{key}` of frame “{id}” is for lines of the other direction; take it out or change `vertical`",
    ),
    "design.text-on-text": (
        "文字框“{id}”压在文字框“{other}”上；请改其中一个的 columns 或 lines",
        "text frame “{id}” lies on text frame “{other}”; change the columns or lines of one of them",
    ),
    "design.text-covered": (
        "框“{id}”会盖住文字框“{other}”；请移开，或在版式中写到“{other}”之前",
        "frame “{id}” would cover text frame “{other}”; move it, or write it before “{other}”",
    ),
    "design.unknown-frame": (
        "框“{id}”的 {key} 指的“{name}”不是可用的框；可用：{known}",
        "frame “{id}” has {key}: {name}, which is no such frame; use {known}",
    ),
    "design.unknown-part": (
        "稿件没有“{name}”这一部分；可写 {known}，后面可加 :2、:1-3、:3- 或 :last",
        "a story has no part “{name}”; write {known}, if need be with :2, :1-3, :3- or :last",
    ),
    "design.unknown-screw": (
        "框“{id}”所用的调节“{name}”没有定义；可用：{known}，或在 screws 中写明",
        "frame “{id}” uses a screw “{name}” that is not defined; use {known}, or add it under screws",
    ),
    "design.screw-off-grid": (
        "框“{id}”被调节后会占到第 {first} 至 {last} 行，超出版心（0 至 {most}）；请缩小 screws 的 range，或改 lines",
        "its screws may move frame “{id}” to lines {first} to {last}, off the type area (0 to {most}); "
        "narrow their range or change lines",
    ),
    "design.screw-closes": (
        "框“{id}”被调节后会没有高度；请缩小 screws 的 range，或改 lines",
        "its screws may leave frame “{id}” no height; narrow their range or change lines",
    ),
    "design.too-many-screws": (
        "版式有 {count} 个调节；请减到 {most} 个以内",
        "the layout has {count} screws; write {most} at the most",
    ),
    "design.screw-twice": (
        "调节“{name}”出现了两次；请给其中一个改名",
        "screw “{name}” stands twice; rename one of them",
    ),
    "design.unknown-thread": (
        "框“{id}”所属的文流“{name}”没有定义；可用：{known}，或在 threads 中写明",
        "frame “{id}” belongs to a thread “{name}” that is not defined; use {known}, or add it under threads",
    ),
    "design.thread-without-frame": (
        "文流“{name}”没有文字框；请加一个 kind: text、thread: {name} 的框，或删去这个文流",
        "thread “{name}” has no frame; add one with kind: text and thread: {name}, or delete the thread",
    ),
    "design.other-story": (
        "框“{id}”写明第“{story}”篇，其文流“{name}”却是第“{other}”篇；请改成一致",
        "frame “{id}” names story “{story}”, its thread “{name}” story “{other}”; make them the same",
    ),
    "design.unknown-heads": (
        "没有名为“{name}”的小标题规则；可用：{known}，或在 heads 中写明",
        "no head rule is called “{name}”; use {known}, or add it under heads",
    ),
    "design.remedy-size": (
        "remedies 的 size 应写正文最多缩小和放大的百分数，如 [-4, 4]；不超过 {most}",
        "`size` of remedies takes by how many per cent the body may shrink and grow, as [-4, 4]; {most} at the most",
    ),
    "design.remedy-leading": (
        "remedies 的 leading 应写行距最多减小和加大几个四分之一磅，如 [-1, 1]；不超过 {most}",
        "`leading` of remedies takes by how many quarters of a point the leading may shrink and grow, as [-1, 1]; {most} at"
        " the most",
    ),
    "design.remedy-head-size": (
        "remedies 的 head_size 应写标题最多缩小和放大的百分数，如 [-16, 16]；不超过 {most}",
        "`head_size` of remedies takes by how many per cent heads may shrink and grow, as [-16, 16]; {most} at the most",
    ),
    "design.head-two-screws": (
        "标题框“{id}”的高度由几个调节 {screws} 改变，字号无从跟随；请只留一个，或删去 head_size 和 head_rows",
        "screws {screws} change the height of head frame “{id}”, so its size cannot follow one; keep one of them, or take"
        " out `head_size` and `head_rows`",
    ),
    "design.two-styles": (
        "文流“{name}”的框“{id}”用样式“{style}”，框“{other}”却用“{first}”；同一文流请用同一样式，或分成两个文流",
        "frame “{id}” of thread “{name}” has style “{style}”, frame “{other}” has “{first}”; give them one style, or make two"
        " threads",
    ),
    "design.thread-circle": (
        "文流“{name}”两次经过框“{id}”，会绕成圈；frames 中每个框只写一次",
        "thread “{name}” runs through frame “{id}” twice, in a circle; name each frame once under frames",
    ),
    "design.thread-unknown-frame": (
        "文流“{name}”的 frames 里没有“{id}”这个框；可用：{known}",
        "thread “{name}” names a frame “{id}” that does not exist; use {known}",
    ),
    "design.thread-other-frame": (
        "文流“{name}”的 frames 里写了“{id}”，它却属于“{owner}”；请从 frames 删去，或在该框写 thread: {name}",
        "thread “{name}” names frame “{id}”, which belongs to “{owner}”; delete it from frames, or give the frame thread: {name}",
    ),
    "design.thread-leaves-out": (
        "框“{id}”属于文流“{name}”，却不在其 frames 里，会一直空着；请补上，或删去该框",
        "frame “{id}” belongs to thread “{name}” but is not under its frames and would stay empty; add it, or delete the"
        " frame",
    ),
    "design.runaround-kind": (
        "框“{id}”（{kind}）不能让文字绕排；请把 runaround 写在图、引语、色块、数读或图表框上",
        "text cannot run round frame “{id}” ({kind}); write runaround at a picture, quote, box, sidebar or chart",
    ),
    "design.runaround-ellipse": (
        "框“{id}”不能裁成椭圆；请写 shape: rectangle，或在它下面放一个椭圆的色块",
        "frame “{id}” cannot be cut to an ellipse; write shape: rectangle, or put an elliptic box under it",
    ),
    "design.runaround-focus": (
        "框“{id}”没有焦点框，只有图片才有；请写 shape: rectangle",
        "frame “{id}” has no focal box, only pictures have; write shape: rectangle",
    ),
    "design.runaround-vertical": (
        "框“{id}”在竖排文字框“{other}”里，竖排文字不绕排；请把它移开，或另分一栏给它",
        "frame “{id}” stands in vertical text frame “{other}”, whose lines run round nothing; move it, or give it a row of"
        " its own",
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
        "{file} 里没有“{name}”；可用：{known}，或在自己的 {file} 中补上",
        "{file} has no “{name}”; use {known}, or add it to a {file} of your own",
    ),
    "design.unknown-layout": (
        "没有名为“{name}”的版式；可用的有：{known}，或写 .yaml 文件",
        "no layout is called “{name}”; there are: {known}, or name a .yaml file",
    ),
    "design.layout-outside": (
        "没有版式“{name}”：稿件里只能写现成的版式（{known}）或稿件文件夹内的 .yaml 文件；别处的文件请用 --layout",
        "there is no layout “{name}”: an edition may name a shipped one ({known}) or a .yaml file in its own folder; "
        "for a file elsewhere use --layout",
    ),
    "design.papers-differ": (
        "同一期的各版用了不同的纸（{papers}），而一个文件只能有一种输出条件；请让各版的版式用同一种 paper",
        "the pages of one edition are for different papers ({papers}) and one file has one output condition; give their"
        " layouts the same paper",
    ),
    "design.makeup-off-grid": (
        "拼版的行 {lines} 不在版面的行内；请写 0 到 {most} 之间、先小后大的两个行号",
        "the lines {lines} of make-up are not on the grid; write two lines from 0 to {most}, the smaller first",
    ),
    "design.makeup-leading": (
        "leadings 里有比正文字号（{em} 磅）还小的行距，行会相叠；请写接近 {pitch} 磅的行距",
        "`leadings` has one below the size of the body ({em} pt), so lines would overlap; write some near {pitch} pt",
    ),
    "design.unknown-price": (
        "没有名为“{name}”的代价；可用：{known}",
        "no price is called “{name}”; use {known}",
    ),
    "design.price-out": (
        "代价“{name}”写的是 {value}；请写 0 到 {most} 的整数（百分之一）",
        "the price “{name}” is {value}; write a whole number from 0 to {most} (hundredths)",
    ),
}
