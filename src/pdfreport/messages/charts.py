"""Words of the charts room's diagnostics."""

MESSAGES: dict[str, tuple[str, str]] = {
    "charts.no-room": (
        "图表“{chart}”至少要高 {needed} 毫米，框只有 {width} × {height} 毫米；请加高图框、减少行数或缩短文字",
        "chart “{chart}” needs a height of {needed} mm, its frame has {width} × {height} mm; make the frame higher, drop rows or shorten the words",
    ),
    "charts.no-width": (
        "图表“{chart}”的文字在 {width} × {height} 毫米的框里放不下（最长的是“{label}”）；请缩短标签、图注或标题，或加宽图框",
        "the words of chart “{chart}” do not go into its frame of {width} × {height} mm (the longest is “{label}”); shorten labels, notes or title, or make the frame wider",
    ),
    "charts.unknown-kind": (
        "没有“{kind}”这种图表；请写 {known} 之一",
        "there is no chart of kind “{kind}”; write one of {known}",
    ),
    "charts.no-rows": (
        "图表没有数据；请在 rows 下至少写一行，含 label 和 value",
        "the chart has no data; write at least one row with label and value under `rows`",
    ),
    "charts.not-a-number": (
        "“{label}”的数值 {value} 画不出来；请写一个有限的数",
        "the value {value} of “{label}” cannot be drawn; write a finite number",
    ),
    "charts.negative": (
        "“{label}”的数值 {value} 小于零，而图上的长度都从零起；请改写成增减的量（如“减少 5”），或不用图表",
        "the value {value} of “{label}” is below zero, and every length here begins at zero; write the change as an amount (“5 fewer”) or use no chart",
    ),
    "charts.slope-rows": (
        "斜线图要两行数据（前与后），这里有 {count} 行；请留两行，或改用 bars",
        "a slope has two rows, before and after, here are {count}; keep two or use bars",
    ),
    "charts.above-whole": (
        "{value} 超过全体 {whole}；请核对 whole，或改正各行的数值",
        "{value} is more than the whole, {whole}; check `whole` or correct the rows",
    ),
    "charts.not-whole-units": (
        "“{label}”的数值 {value} 不是整数，而每点代表一个单位；请取整，或改用 bars",
        "the value {value} of “{label}” is no whole number, and every mark stands for one; round it or use bars",
    ),
    "charts.nothing-to-count": (
        "各行都是零，没有可数的单位；请核对数值，或不用图表",
        "all rows are zero, so there is nothing to count; check the values or use no chart",
    ),
    "charts.squares-whole": (
        "百格图的全体须为 100，这里是 {whole}；请把各行写成百分数并写 whole: 100，或不用百格",
        "a hundred squares need a whole of 100, here it is {whole}; write the rows in per cent with `whole: 100`, or use dots",
    ),
    "charts.mixed-units": (
        "一张图里有几种单位：{units}；一张图只用一个单位，请拆成几张图",
        "several units on one chart: {units}; one chart has one unit, so split it",
    ),
    "charts.unknown-ink": (
        "“{label}”要用的油墨“{ink}”不在色板里；请写 {known} 之一",
        "the ink “{ink}” of “{label}” is not in the palette; write one of {known}",
    ),
    "charts.key-too-long": (
        "图例写了 {count} 条，而图上只有 {marks} 种点；请删去多余的",
        "the key has {count} entries, the chart only {marks} kinds of mark; drop what is too many",
    ),
}  # fmt: skip
