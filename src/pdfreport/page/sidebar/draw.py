"""A sidebar in the form its frame asks for. A new form is a new file here and one entry in the table."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module

from pdfreport.content.model import Sidebar
from pdfreport.design.frames import SidebarFrame
from pdfreport.page.desk import Desk, Placed

Form = Callable[[SidebarFrame, Sidebar, str, Desk], Placed]

# A module beside this one and its call; loaded when a frame asks for the form.
FORMS: dict[str, tuple[str, str]] = {
    "strip": ("strip", "draw"), "column": ("column", "draw"), "cards": ("cards", "draw"),
    "title": ("rows", "draw_title"), "rows": ("rows", "draw_rows"), "figure": ("rows", "draw_figure"),
    "subject": ("rows", "draw_subject"),
}  # fmt: skip


@cache
def _form(name: str) -> Form:
    module, call = FORMS[name]
    form: Form = getattr(import_module(f"pdfreport.page.sidebar.{module}"), call)
    return form


def draw(frame: SidebarFrame, desk: Desk) -> Placed:
    """The story's sidebar; nothing if it has none."""
    story = desk.story(frame.story)
    if story is None or story.sidebar is None:
        return Placed(())
    return _form(frame.form)(frame, story.sidebar, f"{story.id}/sidebar", desk)
