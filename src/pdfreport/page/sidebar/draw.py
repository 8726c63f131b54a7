"""A sidebar in the form its frame asks for. A new form is a new file here and one entry in the table."""

from __future__ import annotations

from collections.abc import Callable

from pdfreport.content.model import Sidebar
from pdfreport.design.frames import SidebarFrame
from pdfreport.page.desk import Desk, Placed
from pdfreport.page.sidebar import cards, column, rows, strip

FORMS: dict[str, Callable[[SidebarFrame, Sidebar, str, Desk], Placed]] = {
    "strip": strip.draw, "column": column.draw, "cards": cards.draw,
    "title": rows.draw_title, "rows": rows.draw_rows, "figure": rows.draw_figure, "subject": rows.draw_subject,
}  # fmt: skip


def draw(frame: SidebarFrame, desk: Desk) -> Placed:
    """The story's sidebar; nothing if it has none."""
    story = desk.story(frame.story)
    if story is None or story.sidebar is None:
        return Placed(())
    return FORMS[frame.form](frame, story.sidebar, f"{story.id}/sidebar", desk)
