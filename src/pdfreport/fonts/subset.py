"""A face cut down to the glyphs of a document.

In: a face and glyph numbers. Out: the program that a PDF embeds and the new number of each glyph: its rank in the
sorted set, with .notdef at 0, so that content can be written before the subset is made. For CFF the program is the
bare ``CFF `` table with an identity charset (CID = glyph number), for glyf the sfnt. Widths and ToUnicode are the
writer's business.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

import uharfbuzz as hb

from pdfreport.fonts.face import Face
from pdfreport.frozen import dataclass
from pdfreport.refs import FontRef

# Advice for layout and for systems: a PDF reader draws by glyph number and needs none of it.
UNUSED = ("GSUB", "GPOS", "GDEF", "BASE", "JSTF", "kern", "name", "DSIG", "VORG", "vhea", "vmtx", "gasp", "meta")
FLAGS = hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.CFF_IDENTITY_CHARSET | hb.SubsetFlags.NOTDEF_OUTLINE
KEPT = 32  # subsets remembered; a warm rebuild of a page asks for five


@dataclass(frozen=True, slots=True)
class Subset:
    """`program` for the PDF, `sfnt` the whole cut font, `mapping` old glyph number to new; `kind` is cff or glyf."""

    font: FontRef
    kind: str
    program: bytes
    sfnt: bytes
    mapping: Mapping[int, int]


def mapping(glyphs: Iterable[int]) -> dict[int, int]:
    """New number of each glyph: its rank in the sorted set with 0."""
    return {old: new for new, old in enumerate(sorted({0, *glyphs}))}


def subset(face: Face, glyphs: Iterable[int]) -> Subset:
    """Cut `face` down to `glyphs` (numbers of the whole font); the same set gives the same bytes."""
    return _subset(face, frozenset(glyphs) | {0})


@lru_cache(maxsize=KEPT)
def _subset(face: Face, glyphs: frozenset[int]) -> Subset:
    request = hb.SubsetInput()
    request.glyph_set.update(glyphs)
    request.flags = FLAGS
    request.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in UNUSED)
    cut = hb.subset(face.hb_face, request)
    sfnt = bytes(cut.blob.data)
    kind = face.facts.outlines
    program = bytes(cut.reference_table("CFF ").data) if kind == "cff" else sfnt
    return Subset(face.ref, kind, program, sfnt, mapping(glyphs))
