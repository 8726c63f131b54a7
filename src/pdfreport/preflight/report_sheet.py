"""A sheet being set by hand: lines of type, rules and boxes at places, in the program's own sans.

In: words, sizes and places in points from the sheet's top left. Out: display items. Lines are broken at spaces and
between Chinese characters, which is enough for a list; characters that no font has become question marks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pdfreport.color import BLACK, Cmyk
from pdfreport.display.items import ARTIFACT, Item, Mark, Path, Text, box, disc
from pdfreport.fonts.catalog import Catalog, default_folder
from pdfreport.fonts.face import Face
from pdfreport.geom import Rect
from pdfreport.glyphs import GlyphRun

WHITE = Cmyk(0, 0, 0, 0)
NEVER_FIRST = "，。；：、！？）》”’%）]),.;:!?"
LONGEST = 24  # characters of a word that is kept whole; file names are cut
FULL = 1000
RISE = 0.36  # em from the baseline to the middle of a numeral


class Sheet:
    """Items of one sheet, in the order of painting; `lang` is that of the reader."""

    def __init__(self, lang: str) -> None:
        self.lang, self.items = lang, list[Item]()
        self.fonts = Catalog.open([default_folder()])
        self._faces = (*self.fonts.chain(("hei", "regular")), *self.fonts)
        self._bold = (*self.fonts.chain(("hei", "bold")), *self._faces)

    def rule(self, x: float, y: float, width: float, thick: float, ink: Cmyk = BLACK) -> None:
        """A rule whose top edge is at `y`."""
        self.items.append(box(Rect(x, y, width, thick), ink))

    def frame(self, rect: Rect, thick: float, ink: Cmyk) -> None:
        """The four sides of a rectangle, drawn inside it."""
        for side in (
            Rect(rect.x, rect.y, rect.width, thick),
            Rect(rect.x, rect.bottom - thick, rect.width, thick),
            Rect(rect.x, rect.y, thick, rect.height),
            Rect(rect.right - thick, rect.y, thick, rect.height),
        ):
            self.items.append(box(side, ink))

    def pin(self, value: int, x: float, y: float, radius: float, ink: Cmyk) -> None:
        """A numeral beside a place, with a stroke that leads there, so that the place itself stays open to view."""
        away = 1.9 * radius
        self.items.append(Path((("M", x, y), ("L", x + away, y - away)), stroke=WHITE, width=1.6, mark=ARTIFACT))
        self.items.append(Path((("M", x, y), ("L", x + away, y - away)), stroke=ink, width=0.7, mark=ARTIFACT))
        self.items.append(Path(disc(x, y, 1.1), fill=ink, mark=ARTIFACT))
        self.number(value, x + away, y - away, radius, ink)

    def number(self, value: int, x: float, y: float, radius: float, ink: Cmyk) -> None:
        """A numeral in a disc about (x, y), ringed in white so that it stands out of a picture."""
        self.items.append(Path(disc(x, y, radius + 0.7), fill=WHITE, mark=ARTIFACT))
        self.items.append(Path(disc(x, y, radius), fill=ink, mark=ARTIFACT))
        size = radius * (1.25 if value < 10 else 1.05)
        half = self.width(str(value), size, bold=True) / 2
        self.type(str(value), size, (x - half, y + RISE * size), ARTIFACT, ink=WHITE, bold=True)

    def type(
        self, words: str, size: float, at: tuple[float, float], mark: Mark, *, ink: Cmyk = BLACK, bold: bool = False
    ) -> float:
        """A line of type from a place on its baseline, a run for each face that it needs; where it ends."""
        start, (x, y) = 0, at
        faces = self._bold if bold else self._faces
        chosen = [self._face(char, faces) for char in words]
        for end in range(1, len(words) + 1):
            if end < len(words) and chosen[end] is chosen[start]:
                continue
            face = chosen[start]
            glyphs = [face.glyph(char) for char in words[start:end]]
            widths = face.natural_widths(glyphs)
            xs = tuple(sum(widths[:at]) for at in range(len(widths)))
            chars = tuple(words[start:end])
            run = GlyphRun(face.ref, size, x, y, tuple(glyphs), xs, chars, sum(widths), size, ink)
            self.items.append(Text(run, mark))
            x += sum(widths) * size / FULL
            start = end
        return x

    def broken(self, words: str, size: float, room: float, *, bold: bool = False) -> Iterator[str]:
        """The lines of a text in a measure."""
        words = "".join(char if self._covered(char) else "?" for char in words)
        line = ""
        for part in _parts(words):
            if line and self.width(line + part.rstrip(), size, bold=bold) > room and part[0] not in NEVER_FIRST:
                yield line.rstrip()
                line = ""
            line += part
        if line.strip():
            yield line.rstrip()

    def width(self, words: str, size: float, *, bold: bool = False) -> float:
        """How wide a line comes out, in points."""
        faces = self._bold if bold else self._faces
        chosen = ((self._face(char, faces), char) for char in words)
        return sum(face.advance(face.glyph(char)) for face, char in chosen) * size / FULL

    def _face(self, char: str, faces: Sequence[Face]) -> Face:
        return next((face for face in faces if face.glyph(char)), faces[0])

    def _covered(self, char: str) -> bool:
        return any(face.glyph(char) for face in self._faces)


def _parts(words: str) -> Iterator[str]:
    """A text in pieces that lines may end after: Chinese characters, and words with the space behind them."""
    part = ""
    for char in words:
        if part and ord(char) >= 0x2E80 and ord(part[-1]) < 0x2E80 and char not in NEVER_FIRST:
            yield part
            part = ""
        part += char
        if char == " " or ord(char) >= 0x2E80 or len(part) >= LONGEST:
            yield part
            part = ""
    if part:
        yield part
