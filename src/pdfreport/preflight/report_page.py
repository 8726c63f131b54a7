"""Findings as one page to print or to send on: a display document, which the program's own writer turns into PDF.

In: what was checked, and the language. Out: `Document` of one A4 page. Lines are broken at spaces and between
Chinese characters, which is enough for a list; what does not fit on the page is counted in its last line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from io import BytesIO

import numpy
from PIL import Image

from pdfreport.color import BLACK, Cmyk
from pdfreport.diag import Severity
from pdfreport.display.document import Document, Guides, Info, Page
from pdfreport.display.items import ARTIFACT, Item, Mark, Picture, Text, box
from pdfreport.fonts.catalog import Catalog, default_folder
from pdfreport.fonts.face import Face
from pdfreport.geom import Rect, Size
from pdfreport.glyphs import GlyphRun
from pdfreport.images.pixels import encode
from pdfreport.images.prepared import GRID, Prepared
from pdfreport.messages import render
from pdfreport.preflight import show
from pdfreport.preflight.model import Checked, Finding, PageInk
from pdfreport.profile import COATED
from pdfreport.refs import ImageRef
from pdfreport.units import MM

PAPER = Size(210 * MM, 297 * MM)
MARGIN, INDENT = 18 * MM, 24 * MM  # indent: where messages start, right of the severity
BODY, PITCH, TITLE, SMALL = 9.0, 13.0, 18.0, 7.5  # points
MAPS, MAP_HEIGHT = 3, 62 * MM  # heat maps of the heaviest pages
INKS = {Severity.ERROR: Cmyk(0, 1, 1, 0.1), Severity.WARNING: Cmyk(0, 0.5, 1, 0.1), Severity.NOTE: Cmyk(0, 0, 0, 0.6)}
NEVER_FIRST = "，。；：、！？）》”’%）]),.;:!?"
FULL = 1000
QUALITY = 90


def document(checked: Checked, lang: str) -> Document:
    """The page of one check, in the program's own fonts."""
    fonts = Catalog.open([default_folder()])
    page = _Sheet(fonts, lang)
    page.write(render("cli.check-title", {}, lang), TITLE, "H1", bold=True)
    page.skip(PITCH)
    for line in page.broken(show.summary(checked, lang), BODY, PAPER.width - 2 * MARGIN):
        page.write(line, BODY, "P")
    page.skip(PITCH / 2)
    maps = [one for one in sorted(checked.ink, key=lambda one: -one.most) if one.heat_map][:MAPS]
    floor = PAPER.height - MARGIN - (MAP_HEIGHT + 2 * PITCH if maps else 0.0)
    _list(page, checked.findings, floor)
    pictures = dict(_maps(page, maps, min(page.y + PITCH, floor)))
    guides = Guides(Rect(MARGIN, MARGIN, PAPER.width - 2 * MARGIN, PAPER.height - 2 * MARGIN), (), 0, PITCH, 0)
    made = Page(1, PAPER, 0.0, tuple(page.items), (), guides)
    title = render("cli.check-title", {}, lang)
    info = Info(f"{title}: {checked.file}", "", "", "", "zh-CN" if lang == "zh" else "en")
    return Document((made,), info, COATED, fonts.faces(), pictures)


def _list(page: _Sheet, findings: Sequence[Finding], floor: float) -> None:
    """One finding after the other, as far as there is room."""
    for rank, one in enumerate(findings):
        where = "  ".join(filter(None, (show.place(one, page.lang), show.printable(one.object))))
        words = f"{where}{'  ' if where else ''}{one.message(page.lang)}"
        lines = list(page.broken(words, BODY, PAPER.width - 2 * MARGIN - INDENT))
        last = rank == len(findings) - 1
        if page.y + (len(lines) + (0 if last else 1)) * PITCH > floor:
            rest = render("cli.check-rest", {"count": str(len(findings) - rank)}, page.lang)
            page.write(rest, BODY, "P")
            return
        label = render(f"cli.check-{one.severity.value}", {}, page.lang)
        page.place(label, BODY, MARGIN, Mark("P", f"finding/{rank}"), ink=INKS[one.severity])
        for line in lines:
            page.place(line, BODY, MARGIN + INDENT, Mark("P", f"finding/{rank}"))
            page.skip(PITCH)


def _maps(page: _Sheet, maps: Sequence[PageInk], top: float) -> Iterator[tuple[ImageRef, Prepared]]:
    """The heat maps side by side from `top` down, each with its caption."""
    page.y, x = top + PITCH, MARGIN
    for one in maps:
        facts = {"page": str(one.page), "most": f"{one.most:g}", "limit": f"{one.limit:g}", "x": f"{one.x_mm:g}",
                 "y": f"{one.y_mm:g}", "area": f"{one.over_cm2:g}"}  # fmt: skip
        words = render("cli.check-ink", facts, page.lang)
        picture = _inked(one)
        width = MAP_HEIGHT * picture.width / picture.height
        mark = Mark("Figure", f"ink/{one.page}")
        page.items.append(box(Rect(x - 0.5, page.y - 0.5, width + 1, MAP_HEIGHT + 1), Cmyk(0, 0, 0, 0.3), ARTIFACT))
        page.items.append(Picture(picture.ref, Rect(x, page.y, width, MAP_HEIGHT), words, mark))
        upper, room = page.y, (PAPER.width - 2 * MARGIN) / MAPS - 4 * MM
        page.y += MAP_HEIGHT + PITCH
        for line in page.broken(words, SMALL, room):
            page.place(line, SMALL, x, Mark("Caption", f"ink/{one.page}/caption"))
            page.skip(SMALL * 1.3)
        page.y, x = upper, x + max(width, room) + 4 * MM
        yield picture.ref, picture


def _inked(one: PageInk) -> Prepared:
    """A heat map in ink: its grey is black, its colours are yellow and magenta."""
    light = 1 - numpy.asarray(Image.open(BytesIO(one.heat_map)).convert("RGB"), numpy.float32) / 255
    black = light.min(axis=2, keepdims=True)
    inks = numpy.concatenate([light - black, black], axis=2)
    picture = Image.fromarray(numpy.ascontiguousarray((inks * 255).astype(numpy.uint8)), "CMYK")
    data = encode(picture, QUALITY)
    ref = ImageRef(f"page {one.page}", sha256(data).hexdigest()[:32])
    ppi = picture.height / MAP_HEIGHT * 72
    return Prepared(ref, picture.width, picture.height, 4, data, ppi, 2.0, b"\xff" * (3 * GRID * GRID))


class _Sheet:
    """The page being filled from the top; `y` is where the next line's top stands."""

    def __init__(self, fonts: Catalog, lang: str) -> None:
        self.lang, self.items, self.y = lang, list[Item](), MARGIN
        self._faces = (*fonts.chain(("hei", "regular")), *fonts)
        self._bold = (*fonts.chain(("hei", "bold")), *self._faces)
        self._count = 0

    def skip(self, points: float) -> None:
        """Move down."""
        self.y += points

    def write(self, words: str, size: float, role: str, *, bold: bool = False) -> None:
        """One line at the margin, and down to the next."""
        self._count += 1
        self.place(words, size, MARGIN, Mark(role, f"line/{self._count}"), bold=bold)
        self.skip(max(PITCH, size * 1.3))

    def place(self, words: str, size: float, x: float, mark: Mark, *, ink: Cmyk = BLACK, bold: bool = False) -> None:
        """A line of type whose top is `y`, a run for each face that it needs."""
        start = 0
        faces = self._bold if bold else self._faces
        chosen = [self._face(char, faces) for char in words]
        for end in range(1, len(words) + 1):
            if end < len(words) and chosen[end] is chosen[start]:
                continue
            face = chosen[start]
            glyphs = [face.glyph(char) for char in words[start:end]]
            widths = face.natural_widths(glyphs)
            xs = tuple(sum(widths[:at]) for at in range(len(widths)))
            run = GlyphRun(
                face.ref, size, x, self.y + size, tuple(glyphs), xs, tuple(words[start:end]), sum(widths), size, ink
            )
            self.items.append(Text(run, mark))
            x += sum(widths) * size / FULL
            start = end

    def broken(self, words: str, size: float, room: float) -> Iterator[str]:
        """The lines of a text in a measure; characters that no font has become a question mark."""
        words = "".join(char if self._covered(char) else "?" for char in words)
        line = ""
        for part in _parts(words):
            if line and self._width(line + part.rstrip(), size) > room and part[0] not in NEVER_FIRST:
                yield line.rstrip()
                line = ""
            line += part
        if line.strip():
            yield line.rstrip()

    def _width(self, words: str, size: float) -> float:
        return (
            sum(face.advance(face.glyph(char)) for char in words for face in (self._face(char, self._faces),))
            * size
            / FULL
        )

    def _face(self, char: str, faces: Sequence[Face]) -> Face:
        return next((face for face in faces if face.glyph(char)), faces[0])

    def _covered(self, char: str) -> bool:
        return any(face.glyph(char) for face in self._faces)


LONGEST = 24  # characters of a word that is kept whole; file names are cut


def _parts(words: str) -> Iterator[str]:
    """A text in pieces that lines may end after: Chinese characters, and words with the space behind them."""
    part = ""
    for char in words:
        part += char
        if char == " " or ord(char) >= 0x2E80 or len(part) >= LONGEST:
            yield part
            part = ""
    if part:
        yield part
