"""Fonts: embedded, readable, as wide as they say, and standing for the right characters (print-standards.md 6)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pdfreport.preflight.font import Font
from pdfreport.preflight.model import Facts, Spot
from pdfreport.preflight.objects import entries, get, identity, is_dictionary, words
from pdfreport.preflight.opened import Opened
from pdfreport.preflight.pages import Page
from pdfreport.preflight.scene import Text, called, middle

WIDTH = 1.0  # 1/1000 em that stated and real widths may differ
SHOWN = 8
# The collections that predefined CMaps count in, by how their names begin (ISO 32000-1, table 118); not Identity.
ORDERINGS = (
    (("GB", "UniGB"), "GB1"), (("B5", "HK", "ETen", "CNS", "UniCNS"), "CNS1"),
    (("83pv", "90ms", "90pv", "Add", "EUC", "Ext", "UniJIS"), "Japan1"), (("KSC", "UniKS"), "Korea1"),
)  # fmt: skip
NEVER = {"\0", "\ufeff", "\ufffe"}
KANGXI, COMPATIBILITY = range(0x2E80, 0x2FE0), range(0xF900, 0xFB00)
# In the compatibility block, but characters of their own (Unicode Standard 18.1).
UNIFIED = frozenset("\ufa0e\ufa0f\ufa11\ufa13\ufa14\ufa1f\ufa21\ufa23\ufa24\ufa27\ufa28\ufa29")


def not_embedded(file: Opened) -> Iterator[Spot]:
    """Every font that shows type is embedded."""
    for font in file.fonts:
        if not font.embedded:
            page, text = _first(file, font)
            yield Spot(page.number, middle(text), font.name, {"font": font.name})


def listed_only(file: Opened) -> Iterator[Spot]:
    """No font that is not embedded stands even idle in the resources: it fails many checks of printers."""
    used = {identity(font.source) for font in file.fonts}
    told: set[tuple[int, int]] = set()
    for page in file.pages:
        for _, source in entries(get(page.resources, "Font")):
            if not is_dictionary(source) or identity(source) in used | told:
                continue
            told.add(identity(source))
            font = Font(source)
            if not font.embedded:
                yield Spot(page.number, object=font.name, facts={"font": font.name})


def whole(file: Opened) -> Iterator[Spot]:
    """Fonts are cut to the glyphs that are used."""
    for font in file.fonts:
        if font.embedded and not font.subset and font.kind != "Type3":
            yield Spot(object=font.name, facts={"font": font.name})


def broken(file: Opened) -> Iterator[Spot]:
    """The embedded program can be read."""
    for font in file.fonts:
        if font.file[0] is not None and font.file[1] != "Type1" and font.program is None:
            yield Spot(object=font.name, facts={"font": font.name})


def no_map(file: Opened) -> Iterator[Spot]:
    """An embedded CIDFontType2 says which glyph a code is."""
    for font in file.fonts:
        two = font.composite and get(font.inner, "Subtype") == "/CIDFontType2"
        if two and font.embedded and get(font.inner, "CIDToGIDMap") is None:
            yield Spot(object=font.name, facts={"font": font.name})


def collection(file: Opened) -> Iterator[Spot]:
    """A predefined CMap and its CIDFont count the characters of one collection (ISO 19005-2, 6.2.11.3.1)."""
    for font in file.fonts:
        ordering = next((found for heads, found in ORDERINGS if font.encoding.startswith(heads)), "")
        told = words(get(get(font.inner, "CIDSystemInfo"), "Ordering"))
        if font.composite and ordering and told != ordering:
            yield Spot(object=font.name, facts={"font": font.name, "map": font.encoding, "found": told or "-"})


def no_unicode(file: Opened) -> Iterator[Spot]:
    """Every code that is shown has a character: without, nothing is found, copied or read aloud."""
    for font in file.fonts:
        table = font.to_unicode
        if table is None and font.speaks:
            continue
        missing = sorted(code for code in font.used if not (table or {}).get(code))
        if missing:
            page, text = _first(file, font, set(missing))
            facts: Facts = {"font": font.name, "count": len(missing), "codes": _codes(missing)}
            yield Spot(page.number, middle(text), font.name, facts)


def forbidden_unicode(file: Opened) -> Iterator[Spot]:
    """No code stands for U+0000, U+FEFF or U+FFFE (ISO 14289-1, 7.21.7)."""
    yield from _mapped(file, lambda char: char in NEVER)


def odd_unicode(file: Opened) -> Iterator[Spot]:
    """No code stands for a private character, a replacement character, a radical or a compatibility form."""

    def odd(char: str) -> bool:
        code = ord(char)
        private = 0xE000 <= code <= 0xF8FF or code >= 0xF0000
        return private or char == "\ufffd" or code in KANGXI or (code in COMPATIBILITY and char not in UNIFIED)

    yield from _mapped(file, odd)


def _mapped(file: Opened, wrong: Callable[[str], bool]) -> Iterator[Spot]:
    """Spots for the characters that a test finds wrong, unless an ActualText speaks for the glyphs."""
    for page in file.pages:
        told: set[str] = set()
        for text in page.texts:
            if any(mark.actual for mark in text.look.marks):
                continue
            for char in sorted({char for char in text.string if wrong(char)} - told):
                told.add(char)
                facts = {"char": f"U+{ord(char):04X}", "font": text.font.name}
                yield Spot(page.number, middle(text), text.font.name, facts)


def widths_differ(file: Opened) -> Iterator[Spot]:
    """The widths in the file are those of the program, to one unit in a thousand."""
    for font in file.fonts:
        wrong = []
        for code in sorted(font.used):
            glyph = font.glyph(code)
            real = font.program.width(glyph) if font.program is not None and glyph is not None else None
            if real is not None and abs(real - font.width(code)) > WIDTH:
                wrong.append(code)
        if wrong:
            page, text = _first(file, font, set(wrong))
            facts: Facts = {"font": font.name, "count": len(wrong), "codes": _codes(wrong)}
            yield Spot(page.number, middle(text), font.name, facts)


def notdef(file: Opened) -> Iterator[Spot]:
    """No ``.notdef`` is shown: it is a box where a character should be."""
    for font in file.fonts:
        empty = {code for code in font.used if font.glyph(code) == 0}
        if empty:
            page, text = _first(file, font, empty)
            yield Spot(page.number, middle(text), called(text), {"font": font.name, "codes": _codes(sorted(empty))})


def _codes(codes: list[int]) -> str:
    shown = ", ".join(f"{code:04X}" for code in codes[:SHOWN])
    return shown + (" …" if len(codes) > SHOWN else "")


def _first(file: Opened, font: Font, codes: set[int] | None = None) -> tuple[Page, Text]:
    """Where a font is first seen, or one of these codes of it."""
    seen = [(page, text) for page in file.pages for text in page.texts if text.font is font]
    with_code = [one for one in seen if codes is None or codes & set(one[1].codes)]
    return (with_code or seen)[0]
