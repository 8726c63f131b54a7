"""Words of the diagnostics about tailpieces: what was done to the white over them."""

MESSAGES: dict[str, tuple[str, str]] = {
    "tailpiece.less": (
        "《{story}》第{numbers}处文末花饰上方少空1行；不必改动",
        "“{story}”: tailpiece {numbers} has a line less white above it; nothing to do",
    ),
    "tailpiece.more": (
        "《{story}》第{numbers}处文末花饰上方多空1行；不必改动",
        "“{story}”: tailpiece {numbers} has a line more white above it; nothing to do",
    ),
}
