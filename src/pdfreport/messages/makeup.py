"""Words of make-up: why a page cannot be closed, and what was done to close it."""

MESSAGES: dict[str, tuple[str, str]] = {
    "makeup.not-closed": (
        "第{page}版拼不满也拼不下：没有一种排法能让各栏都到底；请增删稿件或图片",
        "page {page} cannot be closed: no arrangement fills every column; add or take away copy or pictures",
    ),
}
