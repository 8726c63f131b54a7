"""One font of a file as facts: embedded or not, its codes, widths and Unicode, and the glyphs behind used codes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from fontTools import agl
from fontTools.encodings.StandardEncoding import StandardEncoding

from pdfreport.preflight import cmaps, outlines, program
from pdfreport.preflight.objects import Object, get, items, name, number, numbers, stream_bytes
from pdfreport.preflight.program import Program

STANDARD_LATIN = {"WinAnsiEncoding": "cp1252", "MacRomanEncoding": "mac_roman"}
SYMBOLIC = 4
TAG = re.compile(r"[A-Z]{6}\+")


class Font:
    """A font resource; `used` collects the codes that pages show."""

    def __init__(self, source: Object) -> None:
        self.source = source
        self.used: set[int] = set()
        self.kind = name(get(source, "Subtype"))
        self.name = name(get(source, "BaseFont")) or name(get(source, "Name")) or "?"
        below = items(get(source, "DescendantFonts"))
        self.composite = self.kind == "Type0" and bool(below)
        self.inner = below[0] if self.composite else source
        self.descriptor = get(self.inner, "FontDescriptor")
        encoding = get(source, "Encoding")
        self.encoding = name(encoding)
        self.vertical = self.composite and (self.encoding.endswith("-V") or number(get(encoding, "WMode")) == 1)
        self._length = 2 if self.composite else 1
        if self.composite and not self.encoding:
            self._length = cmaps.code_length(stream_bytes(encoding))

    @property
    def subset(self) -> bool:
        """Whether its name carries the tag of a subset."""
        return TAG.match(self.name) is not None

    @cached_property
    def file(self) -> tuple[Object, str]:
        """The font program and its kind; (None, "") if none is embedded."""
        for key, plain in (("FontFile", "Type1"), ("FontFile2", "TrueType"), ("FontFile3", "")):
            found = get(self.descriptor, key)
            if found is not None:
                return found, plain or name(get(found, "Subtype"))
        return None, ""

    @property
    def embedded(self) -> bool:
        """Type 3 fonts are drawn by the file itself."""
        return self.kind == "Type3" or self.file[0] is not None

    @cached_property
    def program(self) -> Program | None:
        """The embedded program, if it is of a kind that can be read (Type 1 is not)."""
        found, kind = self.file
        return None if found is None or kind == "Type1" else program.read(stream_bytes(found), kind)

    @cached_property
    def outlines(self) -> outlines.Outlines | None:
        """The outlines of its glyphs, where the program can be read."""
        found, kind = self.file
        if self.program is None:
            return None
        return outlines.outlines(stream_bytes(found), kind, self.program.em, self.program.glyphs)

    @cached_property
    def to_unicode(self) -> dict[int, str] | None:
        """Code → text of its ToUnicode; None if it has none."""
        data = stream_bytes(get(self.source, "ToUnicode"))
        return cmaps.to_unicode(data) if data else None

    @property
    def speaks(self) -> bool:
        """Whether codes mean characters without a ToUnicode (ISO 32000-1, 9.10.2)."""
        if self.composite:
            return self.encoding not in {"", "Identity-H", "Identity-V"}
        if self.kind == "Type3":
            return False
        return self.encoding in STANDARD_LATIN or bool(self._differences) or not self.symbolic

    @property
    def symbolic(self) -> bool:
        """By the flag of its descriptor."""
        return bool(int(number(get(self.descriptor, "Flags"))) & SYMBOLIC)

    @cached_property
    def _differences(self) -> dict[int, str]:
        """Code → glyph name, where the encoding says otherwise than its base."""
        found: dict[int, str] = {}
        code = 0
        for part in items(get(get(self.source, "Encoding"), "Differences")):
            if name(part):
                found[code] = name(part)
                code += 1
            else:
                code = int(number(part))
        return found

    def drawings(self, codes: list[int]) -> Iterator[tuple[int, Object]]:
        """The streams that draw these codes, of a font of Type 3; of any other none."""
        if self.kind == "Type3":
            for code in dict.fromkeys(codes):
                found = get(get(self.source, "CharProcs"), self._differences.get(code, ""))
                if found is not None:
                    yield code, found

    def codes(self, data: bytes) -> Iterator[tuple[int, bool]]:
        """The codes of a string, each with whether it has more than one byte."""
        step = self._length
        for at in range(0, len(data) - step + 1, step):
            yield int.from_bytes(data[at : at + step], "big"), step > 1

    @cached_property
    def widths(self) -> dict[int, float]:
        """Code → width in 1/1000, as the PDF states it."""
        if not self.composite:
            first = int(number(get(self.source, "FirstChar")))
            return {first + rank: width for rank, width in enumerate(numbers(get(self.source, "Widths")))}
        found: dict[int, float] = {}
        parts = items(get(self.inner, "W"))
        at = 0
        while at + 1 < len(parts):
            first = int(number(parts[at]))
            listed = numbers(parts[at + 1])
            if listed:
                found.update({first + rank: width for rank, width in enumerate(listed)})
                at += 2
            elif at + 2 < len(parts):
                last = min(int(number(parts[at + 1])), first + 0xFFFF)
                found.update(dict.fromkeys(range(first, last + 1), number(parts[at + 2])))
                at += 3
            else:
                break
        return found

    @cached_property
    def _default(self) -> float:
        if self.composite:
            return number(get(self.inner, "DW"), 1000.0)
        return number(get(self.descriptor, "MissingWidth"), 0.0 if self.widths else 500.0)

    def width(self, code: int) -> float:
        """The stated width of a code, in 1/1000 em."""
        return self.widths.get(code, self._default)

    def advance(self, code: int) -> float:
        """How far the next glyph stands, in em; downwards, so negative, in a vertical font."""
        if self.vertical:
            return (numbers(get(self.inner, "DW2")) or (880.0, -1000.0))[-1] / 1000
        if self.kind == "Type3":
            matrix = numbers(get(self.source, "FontMatrix"))
            return self.width(code) * (matrix[0] if matrix else 0.001)
        return self.width(code) / 1000

    def glyph(self, code: int) -> int | None:
        """The glyph number behind a code; None if that cannot be told."""
        font = self.program
        if font is None:
            return None
        if self.composite:
            return self._cid_glyph(code, font) if self.encoding in {"Identity-H", "Identity-V"} else None
        return self._simple_glyph(code, font)

    def _cid_glyph(self, cid: int, font: Program) -> int:
        mapped = get(self.inner, "CIDToGIDMap")
        if mapped is not None and not name(mapped):
            data = self._cid_map
            return int.from_bytes(data[2 * cid : 2 * cid + 2], "big")
        found = font.of_cid(cid)
        return 0 if found is None or found >= font.glyphs else found

    @cached_property
    def _cid_map(self) -> bytes:
        return stream_bytes(get(self.inner, "CIDToGIDMap"))

    def _simple_glyph(self, code: int, font: Program) -> int | None:
        """By glyph name for CFF and non-symbolic TrueType, by the program's own cmap for symbolic ones (9.6.6.4)."""
        named = self._differences.get(code) or self._base_name(code)
        if self.file[1] != "TrueType":
            if not named and code < len(font.encoding):
                named = font.encoding[code]
            return font.of_name.get(named, 0) if named else None
        table = font.cmaps.get((3, 1))
        if table is not None and named and not self.symbolic:
            text = agl.toUnicode(named)
            return font.of_name.get(table.get(ord(text), ""), 0) if len(text) == 1 else None
        for key, start in (((3, 0), 0xF000), ((3, 0), 0), ((1, 0), 0)):
            found = font.cmaps.get(key, {}).get(start + code)
            if found is not None:
                return font.of_name.get(found, 0)
        return None

    def _base_name(self, code: int) -> str:
        encoding = self.encoding or name(get(get(self.source, "Encoding"), "BaseEncoding"))
        if encoding in STANDARD_LATIN:
            text = bytes((code,)).decode(STANDARD_LATIN[encoding], "ignore")
            return str(agl.UV2AGL.get(ord(text), "")) if text else ""
        if encoding == "" and not self.symbolic and 0 <= code < 256:
            return str(StandardEncoding[code])
        return ""
