"""Who draws a frame: a module of `furniture` or `sidebar` and its call, loaded when the first of the kind is drawn.

Comes in: a kind of frame. Goes out: the call that draws one on a desk. Text frames are filled by threads and have none.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

from pdfreport.design import frames as kinds
from pdfreport.page.desk import Desk, Placed

# A design uses four or five of them.
FURNITURE: dict[type, tuple[str, str]] = {
    kinds.FolioFrame: ("furniture.folio", "draw"),
    kinds.PictureFrame: ("furniture.picture", "draw"),
    kinds.HeadFrame: ("furniture.head", "draw"),
    kinds.SidebarFrame: ("sidebar.draw", "draw"),
    kinds.ChartFrame: ("furniture.chart", "draw"),
    kinds.TableFrame: ("furniture.table", "draw"),
    kinds.QrFrame: ("furniture.qr", "draw"),
    kinds.QuoteFrame: ("furniture.quote", "draw"),
    kinds.BoxFrame: ("furniture.box", "draw_box"),
    kinds.RuleFrame: ("furniture.box", "draw_rule"),
    kinds.SealFrame: ("furniture.seal", "draw"),
    kinds.AdvertFrame: ("furniture.advert", "draw"),
    kinds.MastheadFrame: ("furniture.masthead", "draw"),
    kinds.ContentsFrame: ("furniture.contents", "draw"),
}


@cache
def drawing(kind: Any) -> Callable[[Any, Desk], Placed]:
    """The call that draws frames of a kind."""
    module, call = FURNITURE[kind]
    found: Callable[[Any, Desk], Placed] = getattr(import_module(f"pdfreport.page.{module}"), call)
    return found
