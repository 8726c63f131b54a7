"""Pull quotes and the text of their story: which repeat it, and which are words of their own that must be placed."""

from __future__ import annotations

import re

from pdfreport.content.model import Quote, Span, Story, Words
from pdfreport.page.parts import all_nodes

_PLAIN = re.compile(r"[\s“”‘’「」『』，。！？；：、…—]")


def repeats(quote: Quote, story: Story) -> bool:
    """Whether the story's own text holds the words of the quote, marks and spaces aside."""
    body = "".join(_PLAIN.sub("", one.text) for one in all_nodes(story, quotes=False).values())
    return _PLAIN.sub("", quote.text.text) in body


def node_of(quote: Quote, story: Story) -> str:
    """The node of a quote."""
    return f"{story.id}/quote/{story.quotes.index(quote)}"


def own_words(story: Story) -> dict[str, Words]:
    """The nodes of quotes that do not repeat their story."""
    found: dict[str, Words] = {}
    for quote in story.quotes:
        if not repeats(quote, story):
            found[node_of(quote, story)] = quote.text
            if quote.by:
                found[f"{node_of(quote, story)}/by"] = Words((Span(quote.by),), quote.text.where)
    return found
