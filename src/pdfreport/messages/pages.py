"""Words of editions of several pages: which page takes which story, and stories that go on on another page."""

MESSAGES: dict[str, tuple[str, str]] = {
    "pages.no-such-page": (
        "稿件“{name}”要求排在 {wanted}，没有这样一个不写 stories 的版；请改 page，或去掉那一版的 stories",
        "the story “{name}” wants page {wanted}, and no page without `stories` is that; change `page`, or let that page"
        " name no stories",
    ),
    "pages.other-section": (
        "稿件“{name}”要求排在“{wanted}”版，却列在“{section}”版；请改 page，或移到那一版",
        "the story “{name}” wants the section “{wanted}” and is listed in “{section}”; change `page`, or move it",
    ),
    "pages.no-section": (
        "稿件“{name}”要求排在“{wanted}”版，而第{page}版没有版名；请给这一版写 section: {wanted}，或改 page",
        "the story “{name}” wants the section “{wanted}”, and page {page} has none; write section: {wanted} for the page,"
        " or change `page`",
    ),
    "pages.continued-alone": (
        "continued 指稿件“{name}”的转版部分，不能再写别的键；请只写 {{continued: {name}}}",
        "`continued` stands for the rest of “{name}” and takes no other key; write {{continued: {name}}} alone",
    ),
    "pages.continued-before": (
        "第{page}版接排稿件“{name}”，但前面没有一版排它的开头；请把“{name}”列入较前一版的 stories",
        "page {page} goes on with “{name}”, and no page before it begins it; list “{name}” among the stories of an earlier page",
    ),
    "pages.continued-twice": (
        "稿件“{name}”的转版部分已在第{page}版；一篇稿件只转一次，请去掉这一处",
        "the rest of “{name}” already stands on page {page}; a story goes on once, so take this one away",
    ),
    "pages.fixed-design": (
        "第{page}版没有写 stories，而版式 {layout} 的框都是写定的，不能自己取稿；请写 stories，或用有 makeup 的版式，如 news-sikai",
        "page {page} names no stories, and the layout {layout} has all its frames and takes none by itself; name its"
        " stories, or use a layout with `makeup`, such as news-sikai",
    ),
    "pages.taken": (
        "《{story}》排第{page}版：{why}；要换版，请给它写 page",
        "“{story}” stands on page {page}: {why}; write `page` for another",
    ),
    "pages.why-lead": ("所余稿件中最重要的，作这一版头条", "the most important of those left, it leads the page"),
    "pages.why-page": ("稿件要求排这一版", "it asks for the page"),
    "pages.why-section": ("稿件要求排这个版名", "it asks for the page's section"),
    "pages.why-group": ("与同组稿件同版", "it goes with its group"),
    "pages.why-room": ("大稿先排，这一版余地最大", "the largest go first, and this page had most room"),
    "pages.why-level": ("与别版互换，使各版容量相当", "moved between pages so that all are evenly full"),
    "pages.why-trade": ("与邻版互换，版面才能拼满", "traded with the next page, so that both close"),
    "pages.why-reserve": ("备用稿，这一版有余地", "from the reserve, since the page had room"),
    "pages.jump-head-alone": (
        "有 jump_head 而没有 jump，不会转版；请写 jump: true，或删去 jump_head",
        "there is a `jump_head` without `jump`, so the story goes on nowhere; write `jump: true`, or take it out",
    ),
    "pages.continued-made-up": (
        "第{page}版由程序拼版，不能写 continued；请去掉它，给稿件“{name}”写 jump: true，由程序转版",
        "page {page} is made up, so its stories take no `continued`; take it out and write `jump: true` for “{name}”",
    ),
    "pages.jumped": (
        "《{story}》在第{page}版排不下，第{after}段之后转第{rest}版；不想转版，请删去 jump 或删短稿件",
        "“{story}” does not fit on page {page} and goes on on page {rest} after paragraph {after}; take out `jump`, or cut"
        " it, for one page",
    ),
    "pages.jump-not-closed": (
        "《{story}》没有一处可转：第{page}版留不足{kept}行，或第{rest}版排不满{sent}行；请增删段落，或改两版的框",
        "“{story}” can be cut nowhere so that page {page} keeps {kept} lines, page {rest} gets {sent}, and both are full;"
        " add or take away paragraphs, or change the frames",
    ),
    "pages.nothing-left": (
        "第{page}版没有稿件可取：稿件池只有 {stories} 篇（备用稿不算）；请删去这一版，或加稿",
        "nothing is left for page {page}: the pool has {stories:story/stories}, reserve aside; take the page out, or add stories",
    ),
    "pages.group-parted": (
        "稿件“{name}”与“{other}”同组（{group}），却一篇定在第{page}版、一篇定在第{first}版；请排到同一版，或去掉一篇的 group",
        "the stories “{name}” and “{other}” are of one group ({group}), and one is bound to page {page}, the other to"
        " page {first}; bind them to one page, or take `group` off one of them",
    ),
    "pages.group-of-one": (
        "只有稿件“{name}”写了 group: {group}，没有稿件与它同组；请给另一篇也写上，或去掉",
        "the story “{name}” alone has group: {group}; write it at another one too, or take it out",
    ),
    "pages.reserve-lead": (
        "稿件“{name}”写了 importance: 0（头条），又写了 reserve: true（备用稿，可以不排）；请去掉一个",
        "the story “{name}” has importance: 0, which is the lead, and reserve: true, which may stay out; take one out",
    ),
}
