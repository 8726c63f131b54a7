"""The words of the content room: what an edition must have, may not have, and what an editor should look at."""

MESSAGES: dict[str, tuple[str, str]] = {
    # the edition and its files
    "content.not-found": ("没有这个文件或文件夹；请检查路径", "there is no such file or folder; check the path"),
    "content.no-edition": (
        "文件夹里没有 {name}；请写一份，可用 pdfreport new 生成样例",
        "the folder has no {name}; write one, or start from `pdfreport new`",
    ),
    "content.path-form": (
        "路径 {path} 的写法不对；请写相对于稿件文件夹的路径，用 / 分隔",
        "the path {path} is not accepted; write it relative to the edition's folder, with / between its parts",
    ),
    "content.path-outside": (
        "{path} 在稿件文件夹之外；请把文件复制到文件夹里",
        "{path} lies outside the edition's folder; copy the file into the folder",
    ),
    "content.file-missing": (
        "找不到文件 {path}；请检查文件名，或删去这一项",
        "the file {path} is missing; check its name, or delete this entry",
    ),
    "content.file-empty": ("文件 {path} 是空的；请换一个文件", "the file {path} is empty; replace it"),
    "content.file-too-long": (
        "文件 {path} 超过 {limit} MB；请拆成几篇稿件",
        "the file {path} is longer than {limit} MB; split it into several stories",
    ),
    "content.picture-kind": (
        "{path} 不是可用的图片格式；请用 {known}",
        "{path} is no picture that can be used; use one of {known}",
    ),
    "content.date": (
        "没有 {date} 这一天；请写成 2023-01-12 这样的日期",
        "{date} is no day; write a date such as 2023-01-12",
    ),
    "content.no-date": (
        "没有写日期，报眉不印日期；请写 date，如 date: 2023-01-12",
        "no date is written, so the page head prints none; write one, such as date: 2023-01-12",
    ),
    "content.unknown-sample": (
        "samples 里没有 {name} 这一项；可写：{known}",
        "`samples` cannot name {name}; possible: {known}",
    ),
    "content.folder-not-empty": (
        "文件夹里已有内容，没有改动；请换一个空文件夹",
        "the folder holds something already and was left alone; name an empty one",
    ),
    "content.cannot-write": (
        "写不进去（{reason}）；请检查权限和磁盘空间",
        "cannot write here ({reason}); check permissions and disk space",
    ),
    # pages and stories
    "content.no-stories": (
        "没有稿件；请在 stories 或 pages 里写上稿件",
        "there are no stories; write them under `stories` or on `pages`",
    ),
    "content.too-many-pages": ("超过 {limit} 个版；请拆成几期", "more than {limit} pages; split the edition"),
    "content.too-many-stories": ("超过 {limit} 篇稿件；请拆成几期", "more than {limit} stories; split the edition"),
    "content.empty-page": (
        "第 {page} 版没有稿件；请在 stories 里写上稿件的 id，或删去这一版",
        "page {page} has no stories; name some under `stories`, or delete the page",
    ),
    "content.unknown-story": (
        "没有 id 为 {name} 的稿件；是否想写 {nearest}？",
        "there is no story with the id {name}; did you mean {nearest}?",
    ),
    "content.story-twice": (
        "稿件 {name} 已排在第 {page} 版；请从一个版上删去",
        "the story {name} is on page {page} already; take it off one of the two",
    ),
    "content.story-not-placed": (
        "稿件 {name} 没有排在任何版上；请写进某一版的 stories，或删去",
        "the story {name} is on no page; name it under a page's `stories`, or delete it",
    ),
    "content.same-story": (
        "稿件 id {name} 与第 {line} 行的相同；请改一个",
        "the story id {name} is used on line {line} already; change one",
    ),
    "content.same-page": (
        "版号 {name} 与第 {line} 行的相同；请改一个",
        "the page number {name} is used on line {line} already; change one",
    ),
    "content.same-section": (
        "小节 id {name} 与第 {line} 行的相同；请改一个",
        "the section id {name} is used on line {line} already; change one",
    ),
    "content.same-figure": (
        "图 id {name} 与第 {line} 行的相同；请改一个",
        "the figure id {name} is used on line {line} already; change one",
    ),
    "content.no-headline": ("稿件 {story} 没有标题；请写 headline", "the story {story} has no headline; write one"),
    "content.title-twice": (
        "已有 headline“{headline}”，正文里的 # 标题“{title}”没有地方印；请删去一个，或把 # 改为 ##",
        "there is a headline, “{headline}”, so the title “{title}” (#) has no place; delete one, or write ## for #",
    ),
    "content.title-again": (
        "正文里的 # 标题“{title}”与 headline 相同，只印一次；可删去一个",
        "the title “{title}” (#) says what `headline` says and is printed once; one of the two can go",
    ),
    "content.empty-story": (
        "稿件 {story} 没有正文；请写 paragraphs、body 或 sections",
        "the story {story} has no text; write `paragraphs`, `body` or `sections`",
    ),
    "content.empty-section": (
        "小节“{section}”没有正文；请补上段落，或删去小节",
        "the section “{section}” has no text; add paragraphs or delete it",
    ),
    "content.section-no-title": (
        "小节没有标题；请写 title，或把段落移到 paragraphs",
        "the section has no title; write one, or move its text to `paragraphs`",
    ),
    "content.story-too-long": (
        "稿件 {story} 的文字超过 {limit} MB；请拆成几篇",
        "the story {story} has more than {limit} MB of text; split it",
    ),
    "content.sidebar-empty": (
        "数读里没有内容；请在 items 里写上，或删去 sidebar",
        "the sidebar has no items; write some, or delete `sidebar`",
    ),
    "content.label-not-in-text": (
        "label “{label}”不是 text 的开头；请照抄 text 开头的文字",
        "the label “{label}” is not how `text` begins; copy the beginning of `text`",
    ),
    "content.cut-not-in-text": (
        "{key} “{cut}”不在 text 里；请照抄 text 里的文字",
        "the {key} “{cut}” does not stand in `text`; copy it from there",
    ),
    # text
    "content.mark-open": (
        "标记 {mark} 没有闭合；请补上结尾，或在前面加反斜线按原样印出",
        "the mark {mark} is never closed; close it, or put a backslash before it to print it as it is",
    ),
    "content.language": (
        "“{lang}” 不是语言代码；请写 en、ja、zh-Hant 这样的代码（BCP 47）",
        "`{lang}` is no language; write a tag such as en, ja or zh-Hant (BCP 47)",
    ),
    "content.ruby-form": (
        "注音 {text} 不完整；请写成 {{ruby:汉字|hàn zì}}，竖线前是正文，竖线后是注音",
        "the ruby {text} is incomplete; write {{ruby:汉字|hàn zì}}, the text before the bar and the annotation after it",
    ),
    "content.link-not-web": (
        "链接 {address} 不能用；只能写 http、https 或 mailto 开头的地址",
        "the link {address} cannot be used; write an address that begins with http, https or mailto",
    ),
    "content.html": (
        "{text} 会按原样印出；如要标记，请用 ** 或 {{kai:…}}",
        "{text} will be printed as it stands; for a mark write ** or {{kai:…}}",
    ),
    "content.html-block": (
        "正文里不能有 HTML（{text}）；请改为普通段落",
        "HTML cannot stand in a body ({text}); write plain paragraphs",
    ),
    "content.image-in-text": (
        "正文里不能放图片（{text}）；请写进 figures",
        "pictures cannot stand in text ({text}); write them under `figures`",
    ),
    "content.code-in-text": (
        "正文里不能有代码块；请改为普通段落",
        "code blocks cannot stand in a body; write plain paragraphs",
    ),
    "content.rule-in-text": (
        "正文里的分隔线不印；请删去，或改用小标题",
        "a rule in a body is not printed; delete it, or use a heading",
    ),
    "content.markdown-too-deep": (
        "列表或引用嵌套超过 {limit} 层；请减少层次",
        "lists or quotations are nested more than {limit} deep; flatten them",
    ),
    "content.too-many-lines": (
        "带列表或引用的正文超过 {limit} 行；请拆成几篇稿件",
        "a body with lists or quotations has more than {limit} lines; split it into several stories",
    ),
    "content.deep-heading": (
        "{marks} 按小标题 ## 处理；正文里请只用 ##",
        "{marks} is taken as a section head like ##; use only ## in a body",
    ),
    "content.heading-in-section": (
        "小节的正文里不能再有标题“{heading}”；请另起一个小节",
        "the heading “{heading}” cannot stand inside a section; begin another section",
    ),
    "content.typed-indent": (
        "段首的全角空格已删去，缩进由版式决定；请不要手工空格",
        "spaces typed at the start of the paragraph were taken out; the design indents, so leave them away",
    ),
    "content.space-between-han": (
        "“{text}”里汉字之间的空格已删去；请检查是否漏了标点",
        "a space between Han in “{text}” was taken out; check whether a mark is missing",
    ),
    "content.half-width-mark": (
        "“{text}”里用了半角的 {mark}；请改为全角的 {full}",
        "“{text}” has an ASCII {mark}; write {full}",
    ),
    # figures and charts
    "content.figure-left-out": (
        "“{caption}”没有图片文件，图和图说都不印；有图时请写 src",
        "“{caption}” names no picture file, so neither picture nor caption is printed; write `src` once there is one",
    ),
    "content.paragraph-part": (
        "{kind} 类的段落不能有 {part}；请删去，或改写 kind",
        "a paragraph of kind {kind} has no {part}; delete it or change `kind`",
    ),
    "content.paragraph-needs": (
        "{kind} 类的段落要有 {part}；请写上",
        "a paragraph of kind {kind} needs {part}; write it",
    ),
    "content.figure-part": (
        "{kind} 类的图不能有 {part}；请删去 {part} 或改 kind",
        "a figure of kind {kind} cannot have `{part}`; delete it or change `kind`",
    ),
    "content.figure-needs": ("{kind} 类的图缺少 {part}；请补上", "a figure of kind {kind} needs `{part}`; add it"),
    "content.unknown-section": (
        "没有 id 为 {name} 的小节；是否想写 {nearest}？",
        "there is no section with the id {name}; did you mean {nearest}?",
    ),
    "content.focus": (
        "focus 不是一个框；请写 [左, 上, 右, 下] 四个 0 到 1 的数，左小于右，上小于下",
        "`focus` is no box; write [left, top, right, bottom] as four numbers from 0 to 1, left < right, top < bottom",
    ),
    "content.no-alt": (
        "图 {figure} 没有替代文字；请在 alt 里写一句图上有什么",
        "the figure {figure} has no alternative text; say in `alt` what it shows",
    ),
    "content.no-credit": (
        "图 {figure} 的许可（{licence}）要求署名；请写 credit",
        "the licence of figure {figure} ({licence}) asks for a credit; write `credit`",
    ),
    "content.table-uneven": (
        "表格各行的格数不一（{counts}）；请补齐，空格写 ''",
        "the rows of the table differ in length ({counts}); fill them up, with '' for an empty cell",
    ),
    "content.table-too-large": ("表格超过 {limit} 格；请拆成几张", "the table has more than {limit} cells; split it"),
    "content.chart-rows": (
        "图表要有 rows 或 data 之一；请只写一个",
        "a chart takes either `rows` or `data`; write one of the two",
    ),
    "content.chart-too-many-rows": ("图表超过 {limit} 行；请减少", "the chart has more than {limit} rows; write fewer"),
    "content.chart-slope": (
        "slope 图要有两行，现在是 {count} 行；请改，或改用 bars",
        "a slope takes two rows, but there are {count}; change them, or use bars",
    ),
    "content.chart-negative": (
        "图表里有负数 {value}；请只写零以上的数",
        "the chart has a negative number, {value}; write numbers from zero up",
    ),
    "content.chart-above-whole": (
        "{value} 大于整体 {whole}；请改数字或 whole",
        "{value} is more than the whole of {whole}; correct the number or `whole`",
    ),
    "content.chart-dots": (
        "dots 图一个点代表一个单位，要用整数，合计不超过 5000；请改数字，或改用 bars",
        "dots stand for one unit each, so they need whole numbers, 5000 in all at most; change them, or use bars",
    ),
    "content.series-kind": ("{path} 不是数据文件；请用 .csv 或 .yaml", "{path} is no series; use a .csv or .yaml file"),
    "content.csv-broken": (
        "CSV 此行的引号不对（{reason}）；请检查",
        "the quotation marks of this CSV line are wrong ({reason}); check them",
    ),
    "content.csv-column": (
        "CSV 第一行的列名“{name}”不能用或重复；可写：{known}",
        "the CSV's first line names a column `{name}` that is unknown or doubled; possible: {known}",
    ),
    "content.csv-column-missing": (
        "CSV 第一行缺少列名 {name}（现有：{found}）；请补上",
        "the CSV's first line lacks the column {name} (there is: {found}); add it",
    ),
    "content.csv-cells": (
        "此行有 {count} 格，应为 {wanted} 格；请补齐，含逗号的文字请加双引号",
        "this line has {count:cell/cells} instead of {wanted}; fill it up, and put double quotes round text with commas",
    ),
    "content.number-range": (
        "数 {value} 超出范围；请写绝对值不超过 {limit} 的数，大数请换单位，如“亿”",
        "{value} is out of range; write a number of at most {limit} either way, in a larger unit if need be",
    ),
    "content.csv-empty": (
        "CSV 里没有数据；请在列名下面逐行填写",
        "the CSV has no rows; write them below the line of column names",
    ),
    "content.other-page": (
        "稿件 {name} 要求排在第 {wanted} 版，却列在第 {page} 版；请改其中一处",
        "the story {name} asks for page {wanted} and stands on page {page}; change one of the two",
    ),
    "content.columns-order": (
        "栏数 {columns} 前大后小；请先写小的，如 2-3",
        "the columns {columns} run backwards; write the smaller number first, as in 2-3",
    ),
    "content.same-advert": (
        "这一版有两个广告都叫 {name}；请改一个 id",
        "two adverts of this page are called {name}; change one `id`",
    ),
    "content.advert-empty": (
        "广告 {name} 既没有图也没有文字；请写 src 或 text",
        "the advert {name} has neither a picture nor words; write `src` or `text`",
    ),
    "content.advert-unmarked": (
        "广告 {name} 的 label 是空的；付费内容必须标明，请写“广告”或删去这一行",
        "the advert {name} has an empty `label`; paid pages must be marked, write one or take the line out",
    ),
}
