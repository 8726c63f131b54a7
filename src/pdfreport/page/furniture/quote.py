"""A pull quote in a frame of its own: words of the story shown large, with a rule above if the design wants one."""

from __future__ import annotations

from pdfreport.design.frames import QuoteFrame
from pdfreport.display.items import Item, box
from pdfreport.geom import Rect
from pdfreport.page.desk import Desk, Placed
from pdfreport.page.forms.pull_quote import GAP, Block, block, placed
from pdfreport.page.typeset import sized

STEPS = (1.0, 0.92, 0.85, 0.78, 0.72)  # sizes tried, as for heads (makeup.md section 4)
SPARE = 0.3  # grid lines by which a quote may pass its frame: part of the white of the next line


def draw(frame: QuoteFrame, desk: Desk) -> Placed:
    """The story's quote of that rank; nothing if it has none."""
    story = desk.story(frame.story)
    if story is None or frame.quote > len(story.quotes):
        return Placed(())
    quote = story.quotes[frame.quote - 1]
    rect = desk.rect(frame)
    wanted = desk.style(frame.style)
    if frame.size is not None:
        wanted = sized(wanted, frame.size.pt)
    head = frame.drop.pt + (frame.rule.pt + GAP * wanted.size if frame.rule is not None else 0.0)
    made = Block((), 0.0)
    for share in STEPS:
        made = block(quote, story, sized(wanted, wanted.size * share), rect.width, desk)
        if head + made.height <= rect.height + SPARE * desk.grid.pitch:
            break
    else:
        over = round((head + made.height - rect.height) / desk.grid.pitch + 0.5)
        desk.notes.error("page.quote-too-long", quote.text.where, frame=frame.id, lines=over)
    items: list[Item] = []
    if frame.rule is not None:
        items.append(box(Rect(rect.x, rect.y + frame.drop.pt, rect.width, frame.rule.pt), desk.ink("main")))
    return Placed((*items, *placed(made, rect.x, rect.y + head)))
