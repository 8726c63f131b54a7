"""Words of heads that stand over several legs of a frame."""

MESSAGES: dict[str, tuple[str, str]] = {
    "spans.too-wide": (
        "小标题规则“{heads}”跨 {span} 栏，而文流“{name}”的框最多分 {most} 栏；请在一个框写 split: {span} 或更大，或把 span 改小",
        "head rule “{heads}” spans {span} legs and the frames of thread “{name}” have {most} at the most; write split: {span}"
        " or more at one of them, or a smaller span",
    ),
    "spans.differ": (
        "文流“{name}”的小标题规则“{heads}”跨 {span} 栏，“{other}”却跨 {wanted} 栏；请让两者跨同样的栏数，或其中一个不写 span",
        "thread “{name}” has head rule “{heads}” over {span} legs and “{other}” over {wanted}; let them span as many, or one of"
        " them none",
    ),
    "spans.level": (
        "框“{id}”写了 {key}，跨栏的小标题（规则“{heads}”）只能用于按版心行距横排的框；请去掉 {key}，或去掉 span",
        "frame “{id}” has `{key}`, and heads over several legs (rule “{heads}”) need level lines on the grid; take `{key}` out,"
        " or the span",
    ),
    "spans.runaround": (
        "框“{id}”要文字绕排，却在有跨栏小标题（规则“{heads}”）的框“{other}”里；请把它移开，或去掉 span",
        "text runs round frame “{id}”, which stands in frame “{other}” with heads over several legs (rule “{heads}”); move it,"
        " or take the span out",
    ),
    "spans.narrow-spans": (
        "规则“{name}”的 narrow 写了“{other}”，它自己也跨 {span} 栏；请写一个不跨栏的规则",
        "`narrow` of head rule “{name}” is “{other}”, which spans {span} legs itself; name a rule without a span",
    ),
    "spans.narrow-alone": (
        "规则“{name}”写了 narrow: {other}，却没有写 span，narrow 用不上；请加 span，或去掉 narrow",
        "head rule “{name}” has narrow: {other} and no span, so it is never used; add a span, or take narrow out",
    ),
    "spans.makeup": (
        "自动拼版的小标题规则“{name}”跨 {span} 栏，而拼出的每块只有一行栏；请在 subheads 写不跨栏的规则，或用写定框的版式",
        "the head rule of make-up, “{name}”, spans {span} legs, and a module has its legs in one row; name a rule without a"
        " span under subheads, or use a layout with frames",
    ),
}
