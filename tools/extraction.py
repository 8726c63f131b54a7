"""The text of a file as other people's programs find it, against what its tags say: each check yields what is wrong.

The tags are read by pikepdf; that they give the source back, word for word, is shown by the tests.
"""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pikepdf

from tests.writers.tagtree import read
from tools.readers import FINDER, LOCK, SYSTEM, poppler_searches, run

# Radicals, compatibility forms and ideographs, private use, the sign for a character that is none.
FORBIDDEN = re.compile("[\u2e80-\u2fdf\ue000-\uf8ff\uf900-\ufaff\ufe10-\ufe1f\ufe30-\ufe4f\ufffd]")


@dataclass(frozen=True)
class Told:
    """What the tags say: all that is shown, the pieces in the order of reading, whole paragraphs and heads, heads."""

    shown: Counter[str]
    order: str
    paragraphs: tuple[str, ...]
    heads: tuple[str, ...]
    in_spans: bool


def bare(text: str) -> str:
    """Without blanks, which lines may drop or gain."""
    return "".join(text.split())


@lru_cache(maxsize=8)
def told(file: Path) -> Told:
    """By pikepdf; a file for old plants has no tags and says what the other press file says."""
    with pikepdf.open(file.with_name(file.name.replace("-x1a.pdf", "-x4.pdf"))) as pdf:
        found = read(pdf)
        pieces = [found.texts[piece] for piece in found.root.pieces()]
        blocks = [node for node in found.root.below() if node.role in {"P", "H1", "H2", "H3"}]
        return Told(
            Counter(bare("".join((*pieces, *found.artifacts)))),
            bare("".join(pieces)),
            tuple(bare("".join(found.texts[piece] for piece in node.pieces())) for node in blocks),
            tuple(found.text(node).strip() for node in blocks if node.role == "H1"),
            _in_spans(pdf),
        )


def _in_spans(pdf: pikepdf.Pdf) -> bool:
    """Whether a piece of the tags is told in several spans, line by line, as vertical columns are."""
    for page in pdf.pages:
        spans = 0
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "BDC":
                spans = 0 if "/MCID" in operands[1] else spans + (operands[0] == "/Span")
                if spans > 1:
                    return True
    return False


def _all(name: str, text: str, file: Path, whole: tuple[str, ...]) -> Iterator[str]:
    """Every character once; what is to be whole is whole; nothing forbidden."""
    found, expected = Counter(bare(text)), told(file).shown
    if found != expected:
        more, less = found - expected, expected - found
        yield f"{name}: characters too many {dict(more)}, too few {dict(less)}"
    lost = [part for part in whole if part not in bare(text)]
    if lost:
        yield f"{name}: torn apart: {lost[0][:60]} and {len(lost) - 1} more"
    leaks = sorted(set(FORBIDDEN.findall(text)))
    if leaks:
        yield f"{name}: {' '.join(f'U+{ord(char):04X}' for char in leaks)}"


def poppler(file: Path) -> Iterator[str]:
    """In the order of painting; then by its reader of tags, in that of reading."""
    if shutil.which("pdftotext") is None:
        return
    yield from _all("poppler -raw", run("pdftotext", "-raw", file, "-")[1].decode(), file, told(file).paragraphs)
    # poppler's reader of tags (22.12) drops what follows the first span of a piece
    if not (file.name.endswith("-x1a.pdf") or told(file).in_spans):
        yield from _tags(file)
    if poppler_searches() and not file.name.endswith("-x1a.pdf"):  # a file without tags tells no head as a whole
        unfound = run(SYSTEM, FINDER, file, *told(file).heads)
        if unfound[0] or unfound[1]:
            yield f"poppler: search does not find {unfound[1].decode() or unfound[2]}"


def _tags(file: Path) -> Iterator[str]:
    """What poppler's reader of tags finds, in its order."""
    # titles of elements come as raw UTF-16; the text is what stands between quotation marks
    tags = run("pdfinfo", "-struct-text", file)[1].decode("utf8", "replace")
    if bare("".join(re.findall(r'^ *"(.*)"$', tags, re.M))) != told(file).order:
        yield "poppler: its reader of tags finds another order, or another text"


def mupdf(file: Path) -> Iterator[str]:
    """In the order of painting."""
    if shutil.which("mutool") is None:
        return
    text = run("mutool", "draw", "-q", "-F", "txt", "-o", "-", file)[1].decode()
    yield from _all("MuPDF", text, file, told(file).paragraphs)


def pdfium(file: Path) -> Iterator[str]:
    """In its own order, which may put the lines of small items side by side in another; heads are found by search."""
    import pypdfium2

    with LOCK, pypdfium2.PdfDocument(file) as document:
        pages = [page.get_textpage() for page in document]
        # a hyphen at a line's end is no character to PDFium but a sign of its own
        text = "".join(page.get_text_range() for page in pages).replace("\ufffe", "-")
        unfound = [head for head in told(file).heads if not any(page.search(head).get_next() for page in pages)]
    yield from _all("PDFium", text, file, told(file).heads and tuple(map(bare, told(file).heads)))
    if unfound:
        yield f"PDFium: search does not find {unfound[0]}"


CHECKS: list[Callable[[Path], Iterator[str]]] = [poppler, mupdf, pdfium]
