"""Adverts as written on a page of an edition. Decoded by `schema`; `adverts` turns them into `model` values."""

from __future__ import annotations

from collections.abc import Mapping

from pdfreport.content.written_text import Text
from pdfreport.diag import NOWHERE, Where
from pdfreport.frozen import dataclass
from pdfreport.schema import item


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class AdvertWritten:
    """An advert of the size it was sold by; pages that are made up leave room for it at the foot."""

    id: str = item("name of the advert, unique on its page", default="", pattern=r"[\w-]{1,64}")
    columns: int = item("columns it is wide", minimum=1, maximum=24)
    lines: int = item("grid lines it is high", minimum=3, maximum=400)
    src: str = item("picture file inside the edition's folder", default="")
    text: tuple[Text, ...] = item("its words, the first line as a head", default=(), one_or_many=True)
    alt: str = item("the picture in words", default="")
    label: str = item("the word that marks it as paid", default="广告")
    where: Where = NOWHERE
    places: Mapping[str, Where] = item("", default_factory=dict)
