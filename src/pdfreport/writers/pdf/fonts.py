"""The fonts of a document as PDF objects: one Type0 font a face, cut to its glyphs, with the text they were set from.

In: glyph runs, and the faces behind their references. Out: codes and widths for the content, then the font objects.
A code is the rank of its glyph in the sorted set (`fonts.subset`), so content can be written before the cut is made.
ToUnicode comes from the text that was set, not from the font (print-standards.md 6.2). Where one glyph was set from
two different texts, a second Type0 font with its own ToUnicode shares the descendant, which every reader understands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from functools import lru_cache
from hashlib import sha256

from pdfreport.diag import Notes, PdfreportError
from pdfreport.fonts.face import Face
from pdfreport.fonts.subset import mapping
from pdfreport.frozen import dataclass
from pdfreport.glyphs import GlyphRun
from pdfreport.refs import FontRef
from pdfreport.writers.pdf.fontfiles import program
from pdfreport.writers.pdf.objects import File, Name, Raw, Ref, Value, number

SYMBOLIC = 4  # ISO 32000-1, table 123
FULL = 1000
BLOCK = 100  # entries of one bfchar block (Adobe technical note 5411)
OUTLINE = -1  # the slot of a glyph that stands for no text: it is drawn, not shown


@dataclass(slots=True)
class Used:
    """One face as the document uses it.

    `slots` gives the number of the Type0 font that knows (glyph, text); it is empty where they all are the first. A
    slot shown both level and upright is two Type0 fonts (`shown`), since the writing mode is that of the encoding.
    """

    face: Face
    label: str
    pairs: dict[tuple[int, str], None] = field(default_factory=dict)
    upright: dict[tuple[int, str], None] = field(default_factory=dict)  # pairs of vertical runs
    codes: Mapping[int, str] = field(default_factory=dict)
    widths: Mapping[int, int] = field(default_factory=dict)
    heights: Mapping[int, int] = field(default_factory=dict)
    slots: Mapping[tuple[int, str], int] = field(default_factory=dict)
    shown: tuple[tuple[int, bool], ...] = ()  # slots, each with whether it is upright

    def name(self, slot: int, upright: bool = False) -> str:
        """The resource name of the font's `slot`-th Type0 font, level or upright."""
        label = f"{self.label}v" if upright else self.label
        return label if slot == 0 else f"{label}.{slot}"

    def settle(self) -> None:
        """All runs have been seen: number the glyphs."""
        level = self.pairs
        if self.upright:
            self.pairs = {**level, **self.upright}
        seen: dict[int, int] = {glyph: 1 for glyph, chars in self.pairs if chars}
        slots: dict[tuple[int, str], int] = {}
        if len(seen) < len(self.pairs):  # some glyph stands for several texts, or for none
            slots, seen = self._parted()
        self.codes = {old: f"{new:04X}" for old, new in mapping(seen).items()}
        order = sorted(self.codes)
        self.widths = dict(zip(order, self.face.natural_widths(order), strict=True))
        self.slots = slots
        if self.upright:
            from pdfreport.writers.pdf.upright import heights  # level pages do without it

            self.heights = heights(self.face, (glyph for glyph, chars in self.upright if chars))
            kinds = {(slots.get(pair, 0), False) for pair in level} | {
                (slots.get(pair, 0), True) for pair in self.upright
            }
            self.shown = tuple(sorted((slot, way) for slot, way in kinds if slot != OUTLINE))
        else:
            self.shown = tuple((slot, False) for slot in range(max(seen.values(), default=0)))

    def _parted(self) -> tuple[dict[tuple[int, str], int], dict[int, int]]:
        """The slot of each pair, and how many texts each glyph stands for."""
        seen: dict[int, int] = {}
        slots: dict[tuple[int, str], int] = {}
        for glyph, chars in self.pairs:
            if not chars:
                slots[glyph, chars] = OUTLINE
                continue
            slots[glyph, chars] = seen.get(glyph, 0)
            seen[glyph] = slots[glyph, chars] + 1
        return slots, seen


class Fonts:
    """The fonts of one document."""

    def __init__(self, runs: Iterable[GlyphRun], faces: Mapping[FontRef, Face]) -> None:
        self._used: dict[FontRef, Used] = {}
        for run in runs:
            if run.font not in self._used:
                self._used[run.font] = Used(_allowed(faces[run.font]), f"F{len(self._used) + 1}")
            used = self._used[run.font]
            pairs = used.upright if run.vertical else used.pairs
            pairs.update(dict.fromkeys(zip(run.glyphs, run.chars, strict=True)))
        for used in self._used.values():
            used.settle()

    def __getitem__(self, ref: FontRef) -> Used:
        return self._used[ref]

    def write(self, file: File) -> dict[str, Value]:
        """Add all font objects; the font resources of every page."""
        resources: dict[str, Value] = {}
        for used in self._used.values():
            if not used.shown:  # all its glyphs are outlines
                continue
            base, descendant = _descendant(used, file)
            tables: dict[int, Ref] = {}
            for slot, upright in used.shown:
                if slot not in tables:
                    pairs = [pair for pair in used.pairs if used.slots.get(pair, 0) == slot]
                    tables[slot] = file.stream({}, _to_unicode(pairs, used.codes))
                encoding = "Identity-V" if upright else "Identity-H"
                font: dict[str, Value] = {
                    "Type": Name("Font"),
                    "Subtype": Name("Type0"),
                    "BaseFont": Name(f"{base}-{encoding}" if used.face.facts.outlines == "cff" else base),
                    "Encoding": Name(encoding),
                    "DescendantFonts": [descendant],
                    "ToUnicode": tables[slot],
                }
                resources[used.name(slot, upright)] = file.add(font)
        return resources


def _allowed(face: Face) -> Face:
    if not face.embeddable:
        notes = Notes()
        notes.error("writers.font-rights", font=face.ref.name)
        raise PdfreportError(notes.errors)
    return face


def _descendant(used: Used, file: File) -> tuple[str, Ref]:
    """The CIDFont, its descriptor and its program; its name comes first, with the tag of the subset."""
    face = used.face
    cff = face.facts.outlines == "cff"
    base = f"{_tag(face.ref, used.codes)}+{face.ref.name}"
    entries: dict[str, Value] = {"Subtype": Name("CIDFontType0C"), "Filter": Name("FlateDecode")}
    data, length = program(face, used.codes)
    if not cff:
        entries = {"Length1": length, "Filter": Name("FlateDecode")}
    descriptor = _descriptor(face, base)
    descriptor["FontFile3" if cff else "FontFile2"] = file.stream(entries, data, deflate=False)
    font: dict[str, Value] = {
        "Type": Name("Font"),
        "Subtype": Name("CIDFontType0" if cff else "CIDFontType2"),
        "BaseFont": Name(base),
        "CIDSystemInfo": {"Registry": "Adobe", "Ordering": "Identity", "Supplement": 0},
        "DW": FULL,
        "FontDescriptor": file.add(descriptor),
    }
    widths = _widths([used.widths[glyph] for glyph in sorted(used.codes)])
    if widths:
        font["W"] = Raw(widths)
    if used.heights:
        from pdfreport.writers.pdf.upright import metrics

        font |= metrics(face, used.codes, used.widths, used.heights)
    if not cff:
        font["CIDToGIDMap"] = Name("Identity")
    return base, file.add(font)


def _tag(ref: FontRef, codes: Mapping[int, str]) -> str:
    """Six capitals that name this set of glyphs of this face."""
    told = ref.digest + " " + " ".join(map(str, sorted(codes)))
    left = int.from_bytes(sha256(told.encode("ascii")).digest()[:8], "big")
    letters = []
    for _ in range(6):
        left, letter = divmod(left, 26)
        letters.append(chr(65 + letter))
    return "".join(letters)


def _descriptor(face: Face, base: str) -> dict[str, Value]:
    facts = face.facts
    return {
        "Type": Name("FontDescriptor"),
        "FontName": Name(base),
        "Flags": SYMBOLIC,
        "FontBBox": [face.per_mille(edge) for edge in facts.bbox],
        "Ascent": face.per_mille(facts.ascent),
        "Descent": face.per_mille(facts.descent),
        "CapHeight": face.per_mille(facts.cap_height),
        "ItalicAngle": facts.italic_angle,
        "StemV": facts.stem_v,
    }


def _widths(advances: Sequence[int]) -> bytes:
    """The W array: runs of codes whose advance is not the default."""
    parts: list[str] = []
    run: list[str] = []
    for code, advance in enumerate([*advances, FULL]):
        if advance != FULL:
            if not run:
                parts.append(f"{code} [")
            run.append(number(advance))
        elif run:
            parts.append(" ".join(run) + "]")
            run = []
    return f"[{''.join(parts)}]".encode("ascii") if parts else b""


_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{blocks}endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


def _to_unicode(pairs: Iterable[tuple[int, str]], codes: Mapping[int, str]) -> bytes:
    entries = sorted(f"<{codes[glyph]}> <{_utf16(chars)}>" for glyph, chars in pairs)
    blocks = []
    for at in range(0, len(entries), BLOCK):
        block = entries[at : at + BLOCK]
        blocks.append(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n")
    return _CMAP.format(blocks="".join(blocks)).encode("ascii")


@lru_cache(maxsize=8192)  # the characters of a newspaper, and then some
def _utf16(chars: str) -> str:
    if len(chars) == 1 and chars <= "\uffff":  # nearly always, and twice as fast
        return f"{ord(chars):04X}"
    return chars.encode("utf-16-be").hex().upper()
