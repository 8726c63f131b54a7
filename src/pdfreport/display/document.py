"""Pages and the document: the last value before bytes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from pdfreport.display.items import Item
from pdfreport.display.structure import Passage
from pdfreport.frozen import dataclass
from pdfreport.geom import Rect, Size
from pdfreport.profile import PrintProfile


@dataclass(frozen=True, slots=True)
class PlacedFrame:
    """A frame as it came out, for guides and the report: where, whose, how full. Lengths in points."""

    id: str
    story: str
    kind: str
    rect: Rect
    lines: int
    capacity: int
    bands: tuple[int, ...] = ()  # lines of each band between heads that span its legs


@dataclass(frozen=True, slots=True)
class GuideLeg:
    """One leg of a thread: how many of its lines stay open at the foot, and whether it is one of a frame's bands."""

    rect: Rect
    open_lines: int = 0
    band: bool = False


@dataclass(frozen=True, slots=True)
class GuideRemark:
    """What was done at a place so that the page closes: `kind` tighter, looser, white, … and by how many lines."""

    x: float
    y: float
    kind: str
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Guides:
    """The construction of a page: type area, columns, baselines, threads leg by leg, remedies. Lengths in points."""

    type_area: Rect
    columns: tuple[Rect, ...]
    first_baseline: float
    pitch: float
    lines: int
    threads: tuple[tuple[GuideLeg, ...], ...] = ()
    remarks: tuple[GuideRemark, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its trim size, bleed, and items in paint order. y runs down from the top of the trim."""

    number: int
    trim: Size
    bleed: float
    items: tuple[Item, ...]
    frames: tuple[PlacedFrame, ...]
    guides: Guides
    title: str = ""  # what an outline calls it


@dataclass(frozen=True, slots=True)
class Info:
    """What the file says about itself. `date` is ISO 8601 (the edition's); never the clock's."""

    title: str
    author: str
    subject: str
    date: str
    lang: str = "zh-CN"
    publication: str = ""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that the document was made from: the name it has inside an archive file, and where it is on this machine.

    `relation` is its AFRelationship (ISO 19005-3, annex E): Source for copy and design, Data for series of numbers.
    """

    name: str
    path: str
    relation: str


@dataclass(frozen=True, slots=True)
class Document:
    """Placed pages with all that a writer needs.

    `faces` maps a FontRef to an open `fonts.Face`, `pictures` an ImageRef to a prepared `images.Prepared`; both are
    looked up by name only, so pages stay plain values. `report` says what was done to fit, and how well. `reading` is
    the order of reading, `sources` what an archive file may hold of the document's own source.
    """

    pages: tuple[Page, ...]
    info: Info
    profile: PrintProfile
    faces: Mapping[Any, Any] = field(default_factory=dict, compare=False, repr=False)
    pictures: Mapping[Any, Any] = field(default_factory=dict, compare=False, repr=False)
    report: Mapping[str, Any] = field(default_factory=dict, compare=False, repr=False)
    reading: tuple[Passage, ...] = ()
    sources: tuple[SourceFile, ...] = ()
