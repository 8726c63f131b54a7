"""Words of the text room. {count} is how often a kind of finding occurs, {sample} the first of them."""

MESSAGES: dict[str, tuple[str, str]] = {
    "text.ascii-punctuation": (
        "汉字后有 {count} 处半角标点（如“{sample}”），可能是误输入；中文里请用全角标点",
        "{count} ASCII marks directly after Han (for example “{sample}”), probably typing errors; "
        "write full-width marks in Chinese text",
    ),
    "text.straight-quote": (
        "汉字旁有 {count} 处直引号（如“{sample}”）；请用弯引号“”‘’",
        "{count} straight quotes beside Han (for example “{sample}”); write curly quotes",
    ),
    "text.unpaired-quote": (
        "有 {count} 处引号不成对（如“{sample}”）；请补全另一半",
        "{count} quotes without a partner (for example “{sample}”); add the missing one",
    ),
    "text.half-ellipsis": (
        "有 {count} 处省略号只有三个点（如“{sample}”）；中文省略号是六个点，请写两个…",
        "{count} ellipses of three dots (for example “{sample}”); a Chinese ellipsis has six, write … twice",
    ),
    "text.long-ellipsis": (
        "有 {count} 处十二个点的省略号夹在行中（如“{sample}”）；它只独占一行，行中请写六个点",
        "{count} ellipses of twelve dots inside a line (for example “{sample}”); "
        "they stand on a line of their own, write six dots",
    ),
    "text.space-removed": (
        "去掉了 {count} 处汉字之间的空格（如“{sample}”）；请从文中删去",
        "{count} spaces between Han were taken out (for example “{sample}”); delete them from the text",
    ),
    "text.typed-indent": (
        "有 {count} 段在段首键入了全角空格（如“{sample}”），已去掉；缩进由版式负责，请删去",
        "{count} paragraphs begin with typed em spaces (for example “{sample}”), which were taken out; "
        "the layout indents, delete them",
    ),
    "text.unknown-value": (
        "{what} 不能是“{value}”；可用的有：{known}",
        "{what} cannot be “{value}”; known are: {known}",
    ),
}
