"""Words of make-up: what was done to close a page, what it trades away, and why a page cannot be closed."""

MESSAGES: dict[str, tuple[str, str]] = {
    "makeup.tighter": (
        "《{story}》第{numbers}段收紧1行；不必改动",
        "“{story}”: paragraph {numbers} set a line tighter; nothing to do",
    ),
    "makeup.looser": (
        "《{story}》第{numbers}段放宽1行；不必改动",
        "“{story}”: paragraph {numbers} set a line looser; nothing to do",
    ),
    "makeup.run-in": (
        "《{story}》第{numbers}段的署名（或转版行）排在末行；不必改动",
        "“{story}”: the signature or turn line stands on the last line of paragraph {numbers}; nothing to do",
    ),
    "makeup.white": (
        "《{story}》第{numbers}个小标题的空白加减1行；不必改动",
        "“{story}”: the white at cross-head {numbers} changed by a line; nothing to do",
    ),
    "makeup.head-row": (
        "《{story}》第{numbers}个小标题多排1行；不满意可由作者断行",
        "“{story}”: cross-head {numbers} takes a row more; break it yourself if it hurts",
    ),
    "makeup.cropped-high": (
        "《{story}》的图 {figure} 上下裁去{lines}行（保留焦点框）；不满意可调 focus",
        "“{story}”: picture {figure} cut by {lines:line/lines} at head and foot, its focus kept; set `focus` if it hurts",
    ),
    "makeup.cropped-wide": (
        "《{story}》的图 {figure} 加高{lines}行，左右裁切（保留焦点框）；不满意可调 focus",
        "“{story}”: picture {figure} {lines:line/lines} higher, cut at its sides, its focus kept; set `focus` if it hurts",
    ),
    "makeup.boxed": (
        "《{story}》加框；不想加框，可在版式的 makeup 中写 boxes: 0",
        "“{story}” stands in a box; write `boxes: 0` under `makeup` for none",
    ),
    "makeup.head-size": (
        "《{story}》主题按级为 {grade} 磅，排 {size} 磅；不必改动",
        "“{story}”: its head is {grade} pt by grade and set at {size} pt; nothing to do",
    ),
    "makeup.leading": (
        "第{page}版行距由 {before} 磅改为 {after} 磅；要保持原行距，请增删几行稿件",
        "page {page}: leading changed from {before} to {after} pt; add or cut a few lines of copy to keep it",
    ),
    "makeup.loose": (
        "第{page}版正文字距最多放宽到 {ems} 字；要更紧，请增删几行稿件",
        "page {page}: the gaps of its text may open by {ems} em; add or cut a few lines of copy for tighter lines",
    ),
    "makeup.size": (
        "第{page}版正文字号由 {before} 磅改为 {after} 磅；要保持原字号，请增删几行稿件",
        "page {page}: the size of its text changed from {before} to {after} pt; add or cut a few lines of copy to keep it",
    ),
    "makeup.freed": (
        "《{story}》的图 {figure} 单独成块，排在稿旁；要放在稿内，请增删几行稿件",
        "picture {figure} of “{story}” stands by itself beside its story; add or cut a few lines to have it inside",
    ),
    "makeup.hosted": (
        "{kind}排在《{story}》版块的下角，其上各栏正文短几行；要单独成块，请增加稿件或改它的栏数",
        "{kind} stands in a lower corner of “{story}”, whose columns over it are shorter; add copy or change its columns"
        " to have it apart",
    ),
    "makeup.hosted-story": (
        "《{story}》排在《{host}》版块的下角，后者的正文绕着它；要各成一块，请增删几行稿件",
        "“{story}” stands in a lower corner of “{host}”, whose text goes round it; add or cut a few lines to have them apart",
    ),
    "makeup.kind-advert": ("广告", "an advert"),
    "makeup.kind-sidebar": ("数读", "the sidebar"),
    "makeup.kind-table": ("表", "the table"),
    "makeup.kind-chart": ("统计图", "the chart"),
    "makeup.kind-photo": ("照片", "the photograph"),
    "makeup.head-white": (
        "《{story}》标题上下多空{lines}行；不想多空，请增加几行稿件",
        "“{story}” has {lines:line/lines} more white round its head; add a few lines of copy for less",
    ),
    "makeup.quotes": (
        "第{page}版用编者写的摘引补足版面；不想用，请从稿件中去掉 quotes，并增加几行稿件",
        "page {page} shows its stories' pull quotes to fill it; take `quotes` out of the copy for none and add a few lines",
    ),
    "makeup.loose-story": (
        "《{story}》正文字距最多放宽到 {ems} 字；要更紧，请增删一行稿件",
        "“{story}”: the gaps of its text may open by {ems} em; add or cut a line of copy for tighter lines",
    ),
    "makeup.again-frames": (
        "第{page}版改稿后各框不动，只在《{stories}》框内调整；不必改动",
        "page {page}: after the edit every frame stays, only inside “{stories}” something changed; nothing to do",
    ),
    "makeup.again-edges": (
        "第{page}版改稿后各篇位置不变，《{stories}》的上下边移动了几行；要冻结新版面，请再用 --freeze",
        "page {page}: after the edit every story keeps its place, edges of “{stories}” moved by a line or more;"
        " use --freeze again to keep it so",
    ),
    "makeup.again-exchanged": (
        "第{page}版改稿后只有对调《{stories}》才拼得满；不想对调，请增删一行稿件",
        "page {page}: after the edit only exchanging “{stories}” closes it; add or cut a line of copy to leave them",
    ),
    "makeup.again-anew": (
        "第{page}版改稿太多，原版面拼不满，已重新拼版；想保留原版面，请恢复几行稿件",
        "page {page}: the edit is too large for the frozen page, so it was made up anew; take back a few lines to keep it",
    ),
    "makeup.reserve-taken": (
        "第{page}版用了备用稿《{story}》；不想用，请从该版的 stories 中去掉",
        "page {page} takes “{story}” from the reserve; take it off the page's stories if it should not",
    ),
    "makeup.collision": (
        "第{page}版有标题并排相碰，没有避得开的排法；可改短一则标题，或给其中一篇配图",
        "page {page}: heads of neighbours stand at one height, and no plan avoids it; shorten one or give a story a picture",
    ),
    "makeup.gutter": (
        "第{page}版有竖缝贯通全版，没有避得开的排法；可增减一篇稿件，或给头条配图",
        "page {page}: a gutter runs from head to foot, and no plan avoids it; add or take a story, or give one a picture",
    ),
    "makeup.restless": (
        "第{page}版有{pictures}张图，版面会显得零碎；请减到五张以内，或两张并为一组",
        "page {page} has {pictures} pictures and looks restless; take five at most, or join two to a pair",
    ),
    "makeup.trade": (
        "第{page}版：本方案胜过方案二的是{better}，不及的是{worse}；看其他方案请用 --proposals 3",
        "page {page}: better than plan two in {better}, worse in {worse}; see the others with --proposals 3",
    ),
    "makeup.proposal": (
        "方案{rank}　{layout}　代价 {price}\n胜过方案{other}：{better}\n不及方案{other}：{worse}",
        "plan {rank}, {layout}, price {price}\nbetter than plan {other} in: {better}\nworse in: {worse}",
    ),
    "makeup.term-none": ("（无）", "nothing"),
    "makeup.term-modules": ("各稿自身的版块（栏数、标题、图、行）", "the stories' own modules"),
    "makeup.term-collision": ("碰题", "colliding heads"),
    "makeup.term-gutter": ("竖缝贯通", "a gutter through the page"),
    "makeup.term-order": ("轻重次序", "the order of importance"),
    "makeup.term-no-dominant": ("主图突出", "a dominant picture"),
    "makeup.term-lead-not-dominant": ("头条配图最大", "the lead's picture as the largest"),
    "makeup.term-dominant-narrow": ("主图的栏数", "the width of the largest picture"),
    "makeup.term-dominant-low": ("主图的位置", "the place of the largest picture"),
    "makeup.term-foot-without-picture": ("下半版有图", "a picture in the lower half"),
    "makeup.term-pictures-beside": ("图不相邻", "pictures side by side"),
    "makeup.term-pictures-stacked": ("图不相叠", "pictures one under the other"),
    "makeup.term-head-order": ("标题大小的次序", "the order of head sizes"),
    "makeup.term-ladder": ("横带的多少", "full-width bands"),
    "makeup.term-middle-band": ("横线不居中", "an edge in the very middle"),
    "makeup.term-advert-inside": ("广告靠边", "adverts at the edge"),
    "makeup.term-advert-high": ("广告在脚", "adverts at the foot"),
    "makeup.term-group": ("同组稿件相邻", "grouped stories together"),
    "makeup.not-closed": (
        "第{page}版拼不满也拼不下：没有一种排法能让各栏都到底；请增删稿件或图片",
        "page {page} cannot be closed: no arrangement fills every column; add or take away copy or pictures",
    ),
    "makeup.too-much": (
        "第{page}版稿件最少要 {need} 格（一栏一行为一格），版面 {room} 格：多 {over} 格，约 {characters} 字；请删稿、去图或移作备用",
        "page {page}: its copy takes {need} cells (a line of a column) at the least and it has {room}: {over} too many,"
        " about {characters} characters; cut copy, drop a picture or hold a story",
    ),
    "makeup.too-little": (
        "第{page}版稿件最多占 {need} 格（一栏一行为一格），版面 {room} 格：空 {under} 格，约 {characters} 字；请加稿、配图或给出备用稿",
        "page {page}: its copy takes {need} cells (a line of a column) at the most and it has {room}: {under} stay open,"
        " about {characters} characters; add copy, a picture or a story with `reserve: true`",
    ),
    "makeup.no-module": (
        "《{story}》正文最少{lines}行，配{pictures}张图，没有一种版块放得下；请减图、并图，或增删正文",
        "“{story}” has {lines:line/lines} of text at the least and {pictures:picture/pictures}, and no module holds both;"
        " use fewer pictures, or more or less text",
    ),
    "makeup.cure-cut": (
        "试排过：《{story}》删{lines}行（约{characters}字）即可拼成；请删，或用别的办法腾出这些行",
        "tried: the page closes with {lines:line/lines} (about {characters} characters) less of “{story}”; cut them",
    ),
    "makeup.cure-add": (
        "试排过：《{story}》加{lines}行（约{characters}字）即可拼成；请加，或给它配图",
        "tried: the page closes with {lines:line/lines} (about {characters} characters) more of “{story}”; add them",
    ),
    "makeup.cure-picture": (
        "试排过：《{story}》去掉图 {figure} 即可拼成；请去掉，或换一张别的形状的",
        "tried: the page closes without picture {figure} of “{story}”; take it out, or use one of another shape",
    ),
    "makeup.cure-reserves": (
        "试排过：{count}篇一起移作备用即可拼成：{stories}；请给它们写 reserve: true，或换到别的版",
        "tried: the page closes without these {count} together: {stories}; write `reserve: true` for them, or move them to another page",
    ),
    "makeup.cure-reserve": (
        "试排过：《{story}》移作备用即可拼成；请写 reserve: true，或换到别的版",
        "tried: the page closes without “{story}”; write `reserve: true` for it, or move it to another page",
    ),
    "makeup.nothing-to-plan": (
        "版式 {layouts} 的框都是写定的，没有可拼的版；请用有 makeup 的版式，如 --layout news-sikai",
        "the layout {layouts} has all its frames, so there is nothing to plan; use one with `makeup`, such as news-sikai",
    ),
    "makeup.advert-too-large": (
        "广告 {advert} 为{columns}栏×{lines}行，这一版可排{most}栏×{room}行；请改小，或换版面更大的版式",
        "the advert {advert} is {columns} columns by {lines} lines and the page has {most} by {room}; make it smaller, or"
        " use a larger layout",
    ),
    "makeup.adverts-too-many": (
        "广告 {advert}（{columns}栏×{lines}行）与同版其他广告共占 {need} 格，这一版只有 {room} 格；请移一个到别的版，或改小",
        "the advert {advert} ({columns} columns by {lines} lines) and the others of its page take {need} cells and the page has"
        " {room}; move one to another page, or make it smaller",
    ),
    "makeup.wish-too-wide": (
        "稿件“{name}”希望排 {wanted} 栏，第{page}版只有 {most} 栏；请改 columns，或换栏数更多的版式",
        "the story “{name}” wishes for {wanted} columns and page {page} has {most}; change `columns`, or use a layout with more",
    ),
}
