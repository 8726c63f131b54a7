"""Words of frames that lie on one another, or where a page is made up."""

MESSAGES: dict[str, tuple[str, str]] = {
    "frames.on-text": (
        "框“{id}”压在文字框“{other}”上；请改其中一个的 columns 或 lines，或在“{id}”写 runaround 让文字绕开",
        "frame “{id}” lies on text frame “{other}”; change the columns or lines of one, or write runaround at “{id}”",
    ),
    "frames.text-on": (
        "文字框“{id}”压在框“{other}”上；请改其中一个的 columns 或 lines，或在“{other}”写 runaround 让文字绕开",
        "text frame “{id}” lies on frame “{other}”; change the columns or lines of one, or write runaround at “{other}”",
    ),
    "frames.beside-text": (
        "框“{id}”与框“{other}”重叠，其中一个是文字；请改其中一个的 columns 或 lines",
        "frames “{id}” and “{other}” overlap and one of them is text; change the columns or lines of one",
    ),
    "frames.covered": (
        "色块“{id}”会盖住框“{other}”；请移开，或在版式中写到“{other}”之前",
        "box “{id}” would cover frame “{other}”; move it, or write it before “{other}”",
    ),
    "frames.on-picture": (
        "框“{id}”直接压在图框“{other}”上，字会看不清；请在两者之间写一个同样大小的色块（kind: box），或移开",
        "frame “{id}” stands on picture frame “{other}”, where its type cannot be read; write a box of its size between the"
        " two, or move it",
    ),
    "frames.overlap": (
        "框“{id}”与框“{other}”重叠；请改其中一个的 columns 或 lines，要作插图就整个放进图里",
        "frames “{id}” and “{other}” overlap; change the columns or lines of one, or put it wholly into the picture as an inset",
    ),
    "frames.screws-meet": (
        "螺丝（{screws}）转到头时，框“{other}”会压到框“{id}”；请让两条边用同样的螺丝，或缩小 range",
        "turned to the end, {screws} would move frame “{other}” onto frame “{id}”; let the same screws move both edges, or"
        " write a smaller range",
    ),
    "frames.under-makeup": (
        "拼版的行 {lines} 压在版式自己的框“{frame}”（第 {taken} 行）上；请改 makeup 的 lines，或移开这个框",
        "the lines {lines} of make-up lie on the layout's own frame “{frame}” (lines {taken}); change `lines` of makeup,"
        " or move the frame",
    ),
    "frames.no-such-story": (
        "版式“{layout}”有框要稿件“{wanted}”，第{page}版没有这篇（有 {known}）；请把版式里框和文流的 story 改成稿件的 id，或改稿件的 id",
        "layout “{layout}” has frames for story “{wanted}”, which is not on page {page} (there are {known}); write the id of a"
        " story as `story` of those frames and threads, or give the story that id",
    ),
}
