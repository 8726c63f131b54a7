"""Paragraphs of every form set in a column of their own."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pdfreport
from pdfreport.content.model import Edition, Form, Span, Words
from pdfreport.page.desk import Desk
from pdfreport.page.forms.formed import Row, Set
from pdfreport.page.thread import Stuff, stream

DATA = Path(__file__).parents[2] / "data"


EM, PITCH = 9.0, 12.5


LONG = "锯齿形屋顶把光切成一条一条落在书架上她在门口扫地扫完把扫帚靠在一台机器旁边然后坐下来喝水说起从前的事"


@cache
def edition() -> Edition:
    """The edition whose design the tests set in."""
    return pdfreport.load(DATA / "reading-room")


def words(text: str, form: Form | None = None) -> Words:
    """Plain words with a form."""
    return Words((Span(text),), form=form)


def set_in(
    desk: Desk, ems: float = 14, *, drop_cap: int = 0, quotes: bool = False, offered: bool = False
) -> tuple[Stuff, ...]:
    """The paragraphs of the desk's story as elements at so many ems."""
    thread = replace(
        desk.design.threads["talk"], story="1", parts=("paragraphs",), drop_cap=drop_cap, quotes=quotes, offered=offered
    )
    return stream(thread, desk.style("body"), ems * EM, desk)


def rows(one: Stuff, kind: str = "") -> list[Row]:
    """The rows of a formed paragraph."""
    assert one.formed is not None
    return list(one.formed.rows[kind])


def texts(row: Row) -> list[tuple[str, float]]:
    """What stands on a row, each with its left edge in ems of the body."""
    return [(part.line.text, round(part.x / EM, 4)) for part in row if isinstance(part, Set)]
