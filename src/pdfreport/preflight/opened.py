"""An opened file: everything the rules ask of it, worked out when it is first asked for and then kept.

In: the bytes of a PDF. Out: `Opened`. What cannot be opened at all raises `Unreadable` with the reason.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from functools import cached_property
from io import BytesIO

import pikepdf

from pdfreport.preflight import painting, xmp
from pdfreport.preflight.font import Font
from pdfreport.preflight.judged import JudgedInk, judged
from pdfreport.preflight.objects import Object, get, identity, is_dictionary, items, name, stream_bytes, within, words
from pdfreport.preflight.pages import Page
from pdfreport.preflight.tags import Tags
from pdfreport.profile import COATED, NEWSPRINT, PROFILES, PrintProfile

# Other registered conditions on newsprint (print-standards.md section 7); the rest are on better paper.
NEWS = {"FOGRA42", "JCN2002", "CGATS TR 002", "CGATS21-2-CRPC1", "CGATS21-2-CRPC2", "WAN-IFRAnewspaper26v5"}


logging.getLogger("pikepdf").addHandler(logging.NullHandler())  # its remarks are read from the file's warnings


class Unreadable(Exception):
    """The file cannot be opened; `code` is that of the finding which says why."""

    def __init__(self, code: str, reason: str = "") -> None:
        super().__init__(reason)
        self.code = code


HEAD, TAIL = 1024, 2048  # bytes in which a file says that it is a PDF, and that it ends
STREAM = re.compile(r"^stream <[^>]*>:? *|^[^:]*0x[0-9a-f]+[^:]*: *")  # how the library calls a file without a name


def _unreadable(data: bytes, reason: str) -> Unreadable:
    """Why a file cannot be opened, as far as its bytes tell."""
    if not data:
        return Unreadable("preflight.no-bytes")
    if b"%PDF-" not in data[:HEAD]:
        return Unreadable("preflight.not-a-pdf")
    if b"%%EOF" not in data[-TAIL:]:
        return Unreadable("preflight.cut-short")
    return Unreadable("preflight.unreadable", STREAM.sub("", reason))


class Opened:
    """One file under check."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        try:
            self.pdf = pikepdf.open(BytesIO(data), suppress_warnings=True)
        except pikepdf.PasswordError:
            raise Unreadable("preflight.locked") from None
        except pikepdf.PdfError as problem:
            raise _unreadable(data, str(problem)) from None
        self.root: Object = self.pdf.Root
        self._fonts: dict[tuple[int, int], Font] = {}

    def font(self, source: Object) -> Font:
        """The facts of a font object, the same for every use of it."""
        key = identity(source)
        if key == (0, 0):  # a font written inside its resources
            return Font(source)
        if key not in self._fonts:
            self._fonts[key] = Font(source)
        return self._fonts[key]

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Its pages."""
        return tuple(Page(page.obj, rank, self.font) for rank, page in enumerate(self.pdf.pages, 1))

    @cached_property
    def fonts(self) -> tuple[Font, ...]:
        """The fonts that pages show, in order of appearance."""
        seen: dict[int, Font] = {}
        for page in self.pages:
            for text in page.texts:
                seen.setdefault(id(text.font), text.font)
        return tuple(seen.values())

    @cached_property
    def objects(self) -> tuple[Object, ...]:
        """Every dictionary and stream of the file, those within others too."""
        return tuple(part for one in self.pdf.objects for part in within(one))

    @cached_property
    def streams(self) -> tuple[Object, ...]:
        """Every stream."""
        return tuple(one for one in self.objects if isinstance(one, pikepdf.Stream))

    @cached_property
    def info(self) -> Object:
        """The information dictionary, or None."""
        return self.pdf.trailer.get("/Info")

    @cached_property
    def packet(self) -> xmp.Values | None:
        """The XMP properties of the file; None without a packet that can be read."""
        return xmp.read(stream_bytes(get(self.root, "Metadata")))

    def told(self, prefix: str, key: str) -> str:
        """One XMP property, its first value; "" if it is not there."""
        values = (self.packet or {}).get((xmp.NAMESPACES[prefix], key), [])
        return values[0] if values else ""

    @cached_property
    def intents(self) -> tuple[Object, ...]:
        """Its output intents."""
        return tuple(one for one in items(get(self.root, "OutputIntents")) if is_dictionary(one))

    @cached_property
    def intent_profile(self) -> bytes:
        """The profile of the printing condition; empty if none is embedded."""
        for kind in ("GTS_PDFX", "GTS_PDFA1"):
            for one in self.intents:
                if name(get(one, "S")) == kind:
                    return stream_bytes(get(one, "DestOutputProfile"))
        return b""

    @cached_property
    def intent_space(self) -> str:
        """The colour space of that profile: CMYK, RGB, Gray, or "" if there is none."""
        return {b"CMYK": "CMYK", b"RGB ": "RGB", b"GRAY": "Gray"}.get(self.intent_profile[16:20], "")

    @cached_property
    def named(self) -> str:
        """The condition that its output intents name; "" if they name none."""
        return next((found for one in self.intents if (found := words(get(one, "OutputConditionIdentifier")))), "")

    @cached_property
    def condition(self) -> PrintProfile:
        """The limits the file is held to: those of the paper its output intent names, else those of coated paper."""
        for one in self.intents:
            identifier = words(get(one, "OutputConditionIdentifier"))
            for profile in PROFILES.values():
                if identifier == profile.identifier:
                    return profile
            if identifier in NEWS:
                return NEWSPRINT
        return COATED

    @cached_property
    def pdfx(self) -> str:
        """Which PDF/X it claims, in XMP as the newer standards do or in Info as the older; "" for none."""
        return self.told("pdfxid", "GTS_PDFXVersion") or words(get(self.info, "GTS_PDFXVersion"))

    @property
    def legacy(self) -> bool:
        """Whether it is made for old plants: no transparency, no profiles, no XMP needed (print-standards.md 2.8)."""
        return self.pdfx.startswith("PDF/X-1")

    @cached_property
    def part(self) -> str:
        """Which part of PDF/A it claims, "" for none."""
        return self.told("pdfaid", "part")

    @cached_property
    def ours(self) -> bool:
        """Whether this program made it."""
        return "pdfreport" in (self.told("pdf", "Producer") or words(get(self.info, "Producer")))

    @cached_property
    def inks(self) -> tuple[JudgedInk, ...]:
        """The ink of every page, against the limit of the paper."""
        return tuple(judged(painting.measured(page), self.condition.max_ink) for page in self.pages)

    @cached_property
    def tags(self) -> Tags:
        """Its structure tree."""
        return Tags(self.root, self.pages)

    def remarks(self, what: str) -> Iterator[tuple[Page, str]]:
        """What the walk remarked of that kind, with the page."""
        for page in self.pages:
            for kind, where in page.scene.remarks:
                if kind == what:
                    yield page, where
