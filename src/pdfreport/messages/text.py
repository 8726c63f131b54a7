"""Words of the text room. {count} is how often a kind of finding occurs, {sample} the first of them."""

MESSAGES: dict[str, tuple[str, str]] = {
    "text.ascii-punctuation": (
        "汉字后有 {count} 处半角标点（如“{sample}”），可能是误输入；中文里请用全角标点",
        "{count:ASCII mark/ASCII marks} directly after Han (for example “{sample}”), probably typing errors; "
        "write full-width marks in Chinese text",
    ),
    "text.straight-quote": (
        "汉字旁有 {count} 处直引号（如“{sample}”）；请用弯引号“”‘’",
        "{count:straight quote/straight quotes} beside Han (for example “{sample}”); write curly quotes",
    ),
    "text.unpaired-quote": (
        "有 {count} 处引号不成对（如“{sample}”）；请补全另一半",
        "{count:quote/quotes} without a partner (for example “{sample}”); add the missing one",
    ),
    "text.half-ellipsis": (
        "有 {count} 处省略号只有三个点（如“{sample}”）；中文省略号是六个点，请写两个…",
        "{count:ellipsis/ellipses} of three dots (for example “{sample}”); a Chinese ellipsis has six, write … twice",
    ),
    "text.long-ellipsis": (
        "有 {count} 处十二个点的省略号夹在行中（如“{sample}”）；它只独占一行，行中请写六个点",
        "{count:ellipsis/ellipses} of twelve dots inside a line (for example “{sample}”); "
        "they stand on a line of their own, write six dots",
    ),
    "text.space-removed": (
        "去掉了 {count} 处汉字之间的空格（如“{sample}”）；请从文中删去",
        "{count:space between Han was/spaces between Han were} taken out (for example “{sample}”); delete them from the text",
    ),
    "text.typed-indent": (
        "有 {count} 段在段首键入了全角空格（如“{sample}”），已去掉；缩进由版式负责，请删去",
        "{count:paragraph begins/paragraphs begin} with typed em spaces (for example “{sample}”), which were taken out; "
        "the layout indents, delete them",
    ),
    "text.ruby-gap": (
        "有 {count} 段注音的行间太窄（样式 {sample}），注音会碰到上一行；请把该样式的 leading 加到字号的 1.5 倍",
        "{count:paragraph has/paragraphs have} ruby in lines too close together (style {sample}), so that it touches the line "
        "above; give the style a leading of 1.5 times its size",
    ),
    "text.dots-gap": (
        "有 {count} 段着重号的行间太窄（样式 {sample}），着重号离下一行太近；请把该样式的 leading 加到字号的 1.5 倍，或改用黑体（**）",
        "{count:paragraph has/paragraphs have} emphasis dots in lines too close together (style {sample}), near to the line "
        "below; give the style a leading of 1.5 times its size, or use ** instead",
    ),
    "text.control": (
        "有 {count} 个控制字符（如“{sample}”），印不出来；请从文中删去",
        "{count:control character/control characters} that cannot be printed (for example “{sample}”); delete them",
    ),
    "text.direction": (
        "有 {count} 个书写方向符（如“{sample}”），版面用不着；请从文中删去",
        "{count:direction mark/direction marks} that a page has no use for (for example “{sample}”); delete them",
    ),
    "text.joiner": (
        "有 {count} 个零宽连字符（如“{sample}”），两边的字因此不断行；不要时请删去",
        "{count:zero-width joiner/zero-width joiners} (for example “{sample}”), between which no line ends; "
        "delete them unless that is meant",
    ),
    "text.surrogate": (
        "有 {count} 个残缺的字符（如“{sample}”），是编码出错留下的半个字；请重新输入这个字",
        "{count:half of a character is/halves of characters are} left by a wrong encoding (for example “{sample}”); "
        "type the character again",
    ),
    "text.wide-digits": (
        "有 {count} 处全角数字（如“{sample}”）；横排里请用半角数字",
        "{count:number/numbers} in full-width digits (for example “{sample}”); write ordinary digits in level text",
    ),
    "text.emoji": (
        "有 {count} 个表情符号（如“{sample}”），报纸字体里没有；请删去或改成文字",
        "{count:emoji/emoji} that no newspaper font has (for example “{sample}”); delete them or say it in words",
    ),
    "text.no-variant": (
        "字体 {face} 没有“{char}”的异体（{point}），印的是通用字形；要用异体请换有此异体的字体",
        "{face} has no variant {point} of “{char}”, so its plain form is printed; use a font that has the variant",
    ),
    # lines that could not be set as they should; {sample} is such a line
    "text.line-overfull": (
        "有 {count} 行（如“{sample}”）宽过栏宽，字伸到栏外；请改短其中的字词，或换用更宽的栏",
        "{count:line is/lines are} too wide for the column, so that words stand outside it (for example “{sample}”); "
        "write shorter words there or use a wider column",
    ),
    "text.line-short": (
        "有 {count} 行（如“{sample}”）没有可以拉开的字距，排不到栏边；请改写这一句，或删短网址",
        "{count:line/lines} with no gap to open, ending before the column does (for example “{sample}”); "
        "reword the sentence or shorten the address",
    ),
    "text.line-loose": (
        "有 {count} 行（如“{sample}”）的字距拉开过半个字，因为后面的长词排不进本行；请改写这一句，或删短长词、网址",
        "{count:line is/lines are} opened by more than half an em a gap, since a long word did not fit (“{sample}”); "
        "reword the sentence or shorten the word or address",
    ),
    "text.line-split": (
        "有 {count} 行（如“{sample}”）在不该断的地方断开，因为后面的长词排不下；请删短长词或网址，或改写这一句",
        "{count:line ends/lines end} where none should, since a long word did not fit (for example “{sample}”); "
        "shorten the word or address, or reword the sentence",
    ),
    "text.line-escape": (
        "有 {count} 行（如“{sample}”）把连用的标点断到了下一行行首；请改写这一句，减少连用的标点",
        "{count:line leaves/lines leave} a closing mark to begin the next one (for example “{sample}”); "
        "reword the sentence so that fewer marks follow each other",
    ),
    "text.line-orphan": (
        "有 {count} 段的末行只剩一个字（“{sample}”）；请增删几个字",
        "{count:paragraph ends/paragraphs end} with a line of one character (for example “{sample}”); add or cut a few characters",
    ),
    "text.no-pyphen": (
        "西文断词要用 pyphen，这里没有安装；请装上（pip install 'pdfreport[hyphen]'），或去掉 hyphenate",
        "words are hyphenated by pyphen, which is not installed; install it (pip install 'pdfreport[hyphen]') "
        "or leave hyphenate out",
    ),
    "text.no-hyphens": (
        "没有“{language}”的断词规则；hyphenate 可用的语言有：{known}",
        "there are no hyphenation patterns for “{language}”; languages for hyphenate are: {known}",
    ),
    "text.unknown-value": (
        "{what} 不能是“{value}”；可用的有：{known}",
        "{what} cannot be “{value}”; known are: {known}",
    ),
}
