"""Words of the page room's diagnostics."""

MESSAGES: dict[str, tuple[str, str]] = {
    "page.overset": (
        "《{story}》排不下：多出约 {characters} 字（{lines} 行）；请删去这些字，或缩小图片、换用更大的版式",
        "《{story}》 does not fit: about {characters:character/characters} ({lines:line/lines}) too many; cut that much, make a picture"
        " smaller or choose a larger layout",
    ),
    "page.cure-screw": (
        "可行的一个办法：在版式里让调节 {screw} 到 {turn}（现在限于 {limit}），版面就排得满",
        "one thing that would do: let screw {screw} of the layout turn to {turn} (its limit is {limit}); the page then closes",
    ),
    "page.cure-picture-higher": (
        "可行的一个办法：图“{figure}”加高{lines}行，即在版式里让调节 {screw} 到 {turn}（现在限于 {limit}），版面就排得满",
        "one thing that would do: picture “{figure}” {lines:line/lines} higher, that is let screw {screw} of the layout turn to"
        " {turn} (its limit is {limit}); the page then closes",
    ),
    "page.cure-picture-lower": (
        "可行的一个办法：图“{figure}”减低{lines}行，即在版式里让调节 {screw} 到 {turn}（现在限于 {limit}），版面就排得满",
        "one thing that would do: picture “{figure}” {lines:line/lines} lower, that is let screw {screw} of the layout turn to"
        " {turn} (its limit is {limit}); the page then closes",
    ),
    "page.cure-picture": (
        "可行的一个办法：从稿件《{story}》中删去图“{figure}”，文字占用其位置，版面就排得满",
        "one thing that would do: take picture “{figure}” out of “{story}”; the text takes its place and the page closes",
    ),
    "page.picture-place-taken": (
        "稿件没有图片“{figure}”，图框“{frame}”的位置让给正文；不必改动",
        "the story has no picture “{figure}”; the text takes the place of frame “{frame}”; nothing to do",
    ),
    "page.picture-left-out": (
        "为排下版面，《{story}》的图“{figure}”未用，文字占用其位置；如要保留，请删减文字",
        "to make the page fit picture “{figure}” of “{story}” was left out, its place taken by text; to keep it cut copy",
    ),
    "page.cure-layout": (
        "可行的一个办法：改用版式 {layouts}，稿件正好排满",
        "one thing that would do: layout {layouts} takes the copy, with every column full",
    ),
    "page.placed-twice": (
        "版式“{layout}”的框“{frame}”和框“{other}”都排了 {part}，文字会重复；请让其中一个排别的部分，或删去它；有意如此，请在其文流写 again: true",
        "frames “{frame}” and “{other}” of layout “{layout}” both set {part}, so its words would stand twice; give one of them"
        " another part or delete it, or write again: true in its thread if it is meant",
    ),
    "page.part-without-frame": (
        "稿件“{story}”的 {part} 在版式“{layout}”里没有位置；请换版式，或在版式中加一个框",
        "part {part} of story “{story}” has no frame in layout “{layout}”; choose another layout or add a frame",
    ),
    "page.tighter": (
        "《{story}》第{numbers}段收紧1行；不必改动",
        "“{story}”: paragraph {numbers} set a line tighter; nothing to do",
    ),
    "page.looser": (
        "《{story}》第{numbers}段放宽1行；不必改动",
        "“{story}”: paragraph {numbers} set a line looser; nothing to do",
    ),
    "page.white": (
        "《{story}》第{numbers}个小标题的空白加减1行；不必改动",
        "“{story}”: the white at cross-head {numbers} changed by a line; nothing to do",
    ),
    "page.head-row": (
        "《{story}》第{numbers}个小标题多排1行；不满意可由作者断行",
        "“{story}”: cross-head {numbers} takes a row more; break it yourself if it hurts",
    ),
    "page.subheads-smaller": (
        "《{story}》的小标题由 {before} 磅缩到 {after} 磅；不满意可改短小标题",
        "“{story}”: its cross-heads are set at {after} pt instead of {before} pt; shorten them if it hurts",
    ),
    "page.short-leg": (
        "《{story}》第{numbers}个小标题上方有栏短1行；不必改动",
        "“{story}”: above cross-head {numbers} a leg ends a line short; nothing to do",
    ),
    "page.quote-used": (
        "《{story}》第{numbers}条引语用来补满版面；不需要可删去，或写 quotes: false",
        "“{story}”: pull quote {numbers} was used to fill the page; delete it, or write quotes: false, if it is not wanted",
    ),
    "page.run-in": (
        "《{story}》第{numbers}段的署名排在末行；不必改动",
        "“{story}”: the signature stands on the last line of paragraph {numbers}; nothing to do",
    ),
    "page.picture-higher": (
        "图“{figure}”加高{lines}行（调节 {screw}）；不满意可改 screws 的 range",
        "picture “{figure}” is {lines:line/lines} higher (screw {screw}); narrow its range if it hurts",
    ),
    "page.picture-lower": (
        "图“{figure}”减低{lines}行，保留焦点框（调节 {screw}）；不满意可改 screws 的 range",
        "picture “{figure}” is {lines:line/lines} lower, its focus kept (screw {screw}); narrow its range if it hurts",
    ),
    "page.edge-down": (
        "框 {frames} 的边下移{lines}行（调节 {screw}）；不必改动",
        "edges of frames {frames} moved down by {lines:line/lines} (screw {screw}); nothing to do",
    ),
    "page.edge-up": (
        "框 {frames} 的边上移{lines}行（调节 {screw}）；不必改动",
        "edges of frames {frames} moved up by {lines:line/lines} (screw {screw}); nothing to do",
    ),
    "page.head-smaller": (
        "标题框“{frame}”由 {before} 磅缩到 {after} 磅；不满意可改短标题",
        "the head in frame “{frame}” is set at {after} pt instead of {before} pt; shorten it if it hurts",
    ),
    "page.head-size-smaller": (
        "《{story}》标题框“{frame}”由 {before} 磅缩到 {after} 磅（调节 {screw}）；不满意可改 remedies 的 head_size",
        "“{story}”: the head in frame “{frame}” is set at {after} pt instead of {before} pt (screw {screw}); narrow"
        " `head_size` of the remedies if it hurts",
    ),
    "page.head-size-larger": (
        "《{story}》标题框“{frame}”由 {before} 磅放大到 {after} 磅（调节 {screw}）；不满意可改 remedies 的 head_size",
        "“{story}”: the head in frame “{frame}” grows from {before} pt to {after} pt (screw {screw}); narrow `head_size` of"
        " the remedies if it hurts",
    ),
    "page.head-rows": (
        "《{story}》标题框“{frame}”由 {before} 行改排 {rows} 行，{size} 磅（调节 {screw}）；不满意可由作者断行",
        "“{story}”: the head in frame “{frame}” takes {rows:row/rows} instead of {before}, at {size} pt (screw {screw}); break"
        " it yourself if it hurts",
    ),
    "page.body-size": (
        "第{page}版正文由 {before} 磅改为 {after} 磅，行距不变；增删几行文字即可恢复",
        "page {page}: the body is set at {after} pt instead of {before} pt on the same leading; a few lines of copy more or"
        " less bring it back",
    ),
    "page.leading": (
        "第{page}版行距由 {before} 磅改为 {after} 磅（每栏增减 {lines} 行）；增删几行文字即可恢复",
        "page {page}: the leading is {after} pt instead of {before} pt ({lines:line/lines} a column more or less); a few lines of"
        " copy more or less bring it back",
    ),
    "page.open-columns": (
        "稿件“{story}”太短：{columns} 栏未排满，共空 {lines} 行；请加约 {characters} 字，或加图，或让版式的图片更高",
        "story “{story}” is short: {columns:column stays/columns stay} open, {lines:line/lines} in all; add about"
        " {characters:character/characters} or a picture, or let the layout's picture grow",
    ),
    "page.paragraph-left-out": (
        "为排下版面，稿件“{story}”的可删段落“{text}…”未排；如要保留，请删减别处文字，或去掉 optional",
        "to make the page fit the optional paragraph “{text}…” of story “{story}” was left out; to keep it cut copy elsewhere,"
        " or delete `optional`",
    ),
    "page.quote-left-out": (
        "为排下版面，稿件“{story}”的引语“{text}…”未排（正文中仍有这句话）；如要保留，请删减文字",
        "to make the page fit the pull quote “{text}…” of story “{story}” was left out (its words stand in the text); to keep"
        " it cut copy",
    ),
    "page.words-collide": (
        "版式“{layout}”中框“{frame}”的文字（“{words}”）压在框“{other}”的文字（“{on}”）上；请删减文字，或把其中一个框移开、加高",
        "layout “{layout}”: words of frame “{frame}” (“{words}”) stand on words of frame “{other}” (“{on}”); shorten the copy,"
        " or move one of the frames or make it higher",
    ),
    "page.vertical-stopped": (
        "稿件“{story}”的竖排文字到末一栏为止，空 {lines} 行；可加长文字，或减小该框",
        "the vertical text of story “{story}” stops in its last row with {lines:line/lines} to spare; add copy or make the"
        " frame smaller",
    ),
    "page.panel-empty": (
        "底框“{frame}”不画：框里只有{frames}，稿件没有它们的内容；请补表、图或数读，或换没有此框的版式",
        "box “{frame}” is not drawn: it holds only {frames}, for which the story has nothing; add the table, chart, picture or sidebar, or choose another layout",
    ),
    "page.table-frame-empty": (
        "表框“{frame}”空着：稿件没有表“{figure}”；请补表，或换没有此框的版式",
        "table frame “{frame}” stays empty: the story has no table “{figure}”; add one or choose another layout",
    ),
    "page.table-too-wide": (
        "表“{figure}”太宽：框“{frame}”里还差 {over} 毫米；请删列、缩短文字，或给它更宽的框",
        "table “{figure}” is {over} mm too wide for frame “{frame}”; take out a column, shorten its words or give it a wider frame",
    ),
    "page.table-too-high": (
        "表“{figure}”太高：框“{frame}”里还差 {lines} 行；请删行，或给它更高的框",
        "table “{figure}” is {lines:line/lines} too high for frame “{frame}”; take out rows or give it a higher frame",
    ),
    "page.qr-too-small": (
        "框“{frame}”里的二维码边长 {side} 毫米，印在报纸上扫不出；请放大到 {wanted} 毫米以上，或换短网址",
        "the QR code in frame “{frame}” is {side} mm, too small to be scanned from newsprint; make it {wanted} mm or more, or"
        " use a shorter address",
    ),
    "page.qr-too-long": (
        "图“{figure}”的网址有 {count} 个字符，二维码装不下；请换短网址",
        "the address of figure “{figure}” has {count:character/characters}, more than a QR code holds; use a shorter one",
    ),
    "page.qr-too-high": (
        "框“{frame}”装不下二维码和说明，还差 {lines} 行；请改短说明，或给它更高的框",
        "the QR code of frame “{frame}” and its caption are {lines:line/lines} too high; shorten the caption or give it a"
        " higher frame",
    ),
    "page.quote-too-long": (
        "引语太长，框“{frame}”缩到 0.72 仍多出 {lines} 行；请截短，或给它更高的框",
        "the pull quote is {lines:line/lines} too long for frame “{frame}” even at 0.72 of its size; shorten it or give it a"
        " higher frame",
    ),
    "page.keep-broken": (
        "稿件“{story}”怎样排都有一行孤悬在栏头或栏尾，或小标题离开正文；增删一行文字即可消除",
        "story “{story}” cannot be set without a line alone at a column's top or foot, or a head away from its text; add or"
        " cut a line of copy",
    ),
    "page.runaround-whole": (
        "图框“{frame}”要沿图“{figure}”的焦点框绕排，但该图没有写 focus，或不是透明底的抠图；已按整个图框绕排",
        "text should run round the focal box of picture “{figure}” in frame “{frame}”, but it has no `focus` or is no cut-out"
        " on a see-through ground; it runs round the whole frame",
    ),
    "page.picture-frame-empty": (
        "图框“{frame}”空着：稿件没有图片“{figure}”；请补图，或换没有此框的版式",
        "picture frame “{frame}” stays empty: the story has no picture “{figure}”; add one or choose another layout",
    ),
    "page.picture-coarse": (
        "图片“{figure}”在 {width} 毫米宽时只有 {ppi} ppi，宜有 {wanted}；请换大图或缩小版面上的尺寸",
        "picture “{figure}” has only {ppi} ppi at {width} mm, {wanted} are wanted; use a larger file or a smaller frame",
    ),
    "page.picture-too-coarse": (
        "图片“{figure}”在 {width} 毫米宽时只有 {ppi} ppi，低于下限 {least}；请换大图",
        "picture “{figure}” has only {ppi} ppi at {width} mm, below the limit of {least}; use a larger file",
    ),
    "page.head-frame-empty": (
        "标题框“{frame}”空着：稿件没有 {part}",
        "head frame “{frame}” stays empty: the story has no {part}",
    ),
    "page.head-too-long": (
        "{part}“{text}”太长，框“{frame}”缩到 0.72 仍容不下，约多 {over} 字；请改短或分成两行",
        "{part} “{text}” is too long for frame “{frame}” even at 0.72 of its size, by about {over} characters; shorten it"
        " or break it into two lines",
    ),
    "page.vertical-head-too-long": (
        "竖题框“{frame}”太矮，多出 {lines} 行的高度；请改短标题或分行",
        "vertical head frame “{frame}” is too low by {lines:line/lines}; shorten the head or break it",
    ),
    "page.no-picture-under-type": (
        "框“{frame}”的字要压在图“{picture}”上，但那里没有图；请检查 on，并把图框写在前面",
        "type of frame “{frame}” should stand on picture “{picture}”, but there is none; check `on` and put the picture's"
        " frame first",
    ),
    "page.contrast-low": (
        "框“{frame}”压图文字最差处对比只有 {ratio}:1，应有 {wanted}:1；请换图、移开文字或加深渐变",
        "type of frame “{frame}” has a contrast of only {ratio}:1 at worst, {wanted}:1 is wanted; change the picture, move"
        " the type or strengthen the shade",
    ),
    "page.sidebar-too-many": (
        "数读框“{frame}”容不下 {facts} 项；请加宽、减项，或换另一种形式",
        "sidebar frame “{frame}” cannot take {facts} facts; widen it, choose fewer or another form",
    ),
    "page.sidebar-cell-full": (
        "数读框“{frame}”中“{value}”一格的字太多；请缩短注文或加高",
        "in sidebar frame “{frame}” the cell of “{value}” has too much text; shorten its note or make the frame higher",
    ),
    "page.sidebar-full": (
        "数读框“{frame}”太矮，差 {lines} 行；请加高或减项",
        "sidebar frame “{frame}” is too low by {lines:line/lines}; make it higher or choose fewer facts",
    ),
    "page.row-too-long": (
        "数读中“{label}”一行左右相碰；请缩短标签或注文",
        "the row of “{label}” collides in the middle; shorten its label or what is said of it",
    ),
    "page.chart-frame-empty": (
        "图表框“{frame}”空着：稿件没有图表“{figure}”",
        "chart frame “{frame}” stays empty: the story has no chart “{figure}”",
    ),
    "page.rich-black-plain": (
        "rich-black 色块短边不足 {least} 毫米，或上面有小于 {size} 磅的反白字、太细的反白线，已改用单黑；请写 black，或放大字和线",
        "a rich-black box is narrower than {least} mm, or type below {size} pt or a fine rule is reversed out of it, so it"
        " is plain black; write black, or make type and rules larger",
    ),
    "page.seal-left-out": (
        "印章框“{frame}”要四个字的版名，“{name}”不是，已略去",
        "the seal in frame “{frame}” wants a section name of four characters, “{name}” is not, so it is left out",
    ),
    "page.figures-not-used": (
        "稿件“{story}”的图 {figures} 在版式“{layout}”里没有位置，未用；要用请换版式或加框",
        "figures {figures} of story “{story}” have no frame in layout “{layout}” and are not used; to show them choose"
        " another layout or add frames",
    ),
    "page.figure-too-wide": (
        "数字“{value}”缩到一半仍宽出 {over} 磅；请换成较大的单位，或换更宽的框",
        "figure “{value}” is {over} pt too wide even at half its size; use a larger unit or a wider frame",
    ),
    "page.caption-too-long": (
        "图“{figure}”的图说超过{most}行，多 {over} 字；请改短",
        "the caption of figure “{figure}” takes more than {most:line/lines}, {over} characters too many; shorten it",
    ),
    "page.credit-too-long": (
        "图“{figure}”的署名比图宽，多 {over} 字；请改短",
        "the credit of figure “{figure}” is wider than the picture by {over} characters; shorten it",
    ),
    "page.advert-missing": (
        "框 {frame} 要放广告 {advert}，这一版没有；请在该版的 adverts 中写它，或删去这个框",
        "the frame {frame} is for the advert {advert}, which the page lacks; add it to its `adverts`, or drop the frame",
    ),
    "page.advert-other-size": (
        "广告 {advert} 为{columns}栏×{lines}行，框 {frame} 却是{wide}栏×{high}行；请把框改成同样大小，或改广告的 columns、lines",
        "the advert {advert} is {columns} columns by {lines} lines and its frame {frame} {wide} by {high}; make the frame as"
        " large, or change `columns` and `lines` of the advert",
    ),
    "page.advert-full": (
        "广告 {advert} 的文字超出版面{lines}行；请删文字，或改大 lines、columns",
        "the words of advert {advert} are over by {lines:line/lines}; cut them, or give it more `lines` or `columns`",
    ),
    "page.advert-without-frame": (
        "版式 {layout} 没有放广告 {advert}（{columns}栏×{lines}行）的框；请在版式里加 kind: advert 的框，或用自动拼版的版式",
        "the layout {layout} has no frame for the advert {advert} ({columns} columns × {lines} lines); add one of"
        " `kind: advert`, or use a layout that makes up its pages",
    ),
    "page.contents-head-long": (
        "导读框 {frame} 排不下《{story}》的主题；请把框加高，或把 entries 减少",
        "the contents strip {frame} has no room for the head of {story}; make it higher, or write fewer `entries`",
    ),
}
