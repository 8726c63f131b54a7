"""Words of what fills a page, or would fill one that has lines open."""

MESSAGES: dict[str, tuple[str, str]] = {
    "fill.optional": (
        "可补《{story}》：可删段落“{text}…”有 {lines} 行，去掉 optional 排上它，再删 {cut} 行，即满",
        "to fill “{story}”: its optional paragraph “{text}…” has {lines:line/lines}; set it (without `optional`) and cut {cut}",
    ),
    "fill.quote": (
        "可补《{story}》：引语“{text}…”连空白 {lines} 行（空着 {open} 行）；在其文流写 quotes: offered",
        "to fill “{story}”: its pull quote “{text}…” takes {lines:line/lines} with its white ({open} are open); write quotes:"
        " offered in its thread",
    ),
    "fill.reserve": (
        "可补《{story}》下的空：备用稿《{reserve}》连题约 {lines} 行（空着 {open} 行）；在版式中给它一个框",
        "to fill below “{story}”: the reserve story “{reserve}” has about {lines:line/lines} with its head ({open} are open);"
        " give it a frame in the layout",
    ),
    "fill.tailpiece": (
        "《{story}》第{numbers}段文流短，以花饰收尾；补足文字即可不用",
        "“{story}”: text {numbers} comes out short and ends in a bar; a few words more do without",
    ),
}
