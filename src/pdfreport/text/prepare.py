"""From styled text to prepared paragraphs: normalise, resolve, shape, analyse. The slow part, done once per text.

In: paragraphs with their styles, a catalogue. Out: `Prepared` values, in order. All paragraphs of a call share one
shaping call per face. A character that no face has is an error, told by name; mistakes of typing are warnings, told
once per kind. No line is broken here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import TYPE_CHECKING

from pdfreport.design.styles import ParagraphStyle
from pdfreport.diag import Notes
from pdfreport.fonts.catalog import Catalog
from pdfreport.fonts.face import EM, Face
from pdfreport.fonts.fallback import SELECTORS, split
from pdfreport.fonts.shape import DOWN, LANGUAGE, Manner, Shaped
from pdfreport.frozen import dataclass
from pdfreport.refs import FontRef
from pdfreport.text import classes as k
from pdfreport.text.analyse import analyse
from pdfreport.text.clusters import clustered
from pdfreport.text.columns import NOWHERE, Column, Prepared, Standing, UnitRun
from pdfreport.text.model import Run, StyledText
from pdfreport.text.normalise import Spaces, normalise
from pdfreport.text.remarks import Remarks
from pdfreport.text.resolve import Resolved, resolve
from pdfreport.text.shaping import GLUE_OUT, shape_all
from pdfreport.text.sheet import Units

if TYPE_CHECKING:
    from pdfreport.text.lacking import Lost
    from pdfreport.text.standing import Stretch

__all__ = ["Prepared", "prepare"]


_Key = tuple[Face, Manner]  # what is shaped in one call


@dataclass(slots=True)
class _Draft:
    """A paragraph between its steps."""

    styled: StyledText
    style: ParagraphStyle
    resolved: Resolved
    language: str  # that fonts are asked with
    pieces: list[_Piece] = field(default_factory=list)
    ways: str = ""  # how its code points stand, if its lines are vertical


@dataclass(slots=True)
class _Piece:
    """A stretch of one paragraph in one face, and where it stands in that face's shaping call."""

    start: int
    end: int
    face: Face
    run: Run
    offset: int = 0
    shaping: str = ""  # the `way` of `fonts.shape`
    stretch: Stretch | None = None  # in a vertical line


@dataclass(slots=True)
class _Job:
    """What one face has to shape."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    full: list[tuple[int, int]] = field(default_factory=list)
    narrow: list[tuple[int, int]] = field(default_factory=list)


def prepare(items: Sequence[tuple[StyledText, ParagraphStyle]], catalog: Catalog, notes: Notes) -> list[Prepared]:
    """Prepare paragraphs for setting; positions of the results count code points of the normalised text."""
    remarks = Remarks()
    drafts = [_draft(styled, style, remarks, catalog) for styled, style in items]
    jobs: dict[_Key, _Job] = {}
    lost: list[Lost] = []
    for draft in drafts:
        _distribute(draft, catalog, jobs, lost)
    _tell_lost(lost, notes)
    for face in dict.fromkeys(key[0] for key in jobs):
        if not face.embeddable:
            notes.error("fonts.not-embeddable", face=face.ref.name)
    shaped = {
        key: shape_all(key, GLUE_OUT.join(job.parts), sorted(job.full), sorted(job.narrow)) for key, job in jobs.items()
    }
    remarks.tell(notes)
    return [_finished(draft, _units(draft, shaped, catalog), catalog, notes) for draft in drafts]


def is_heading(style: ParagraphStyle) -> bool:
    """Whether a clause space means something (SP-7): heads are set ragged with tight marks."""
    return style.align != "justify" and style.type.adjacent == "tight"


def _draft(styled: StyledText, style: ParagraphStyle, remarks: Remarks, catalog: Catalog) -> _Draft:
    """Normalise and resolve one paragraph, stand it up if its lines are vertical, settle its inline marks."""
    spaces = Spaces(
        is_heading(style), style.indent > 0, style.type.source_space == "keep", style.type.direction == "vertical"
    )
    clean = normalise(styled, spaces, remarks)
    chinese, language = True, LANGUAGE
    if style.type.lang != LANGUAGE:
        from pdfreport.text import locales  # mainland pages do without it

        chinese = style.type.lang not in locales.WESTERN
        language = locales.shaping_language(style.type.lang) or LANGUAGE
    draft = _Draft(clean, style, resolve(clean.text, clean.where, remarks, chinese), language)
    if style.latin is not None or style.strong_latin is not None:
        from pdfreport.text.companion import accompanied  # of styles with a face for Western text

        draft.styled = accompanied(clean, style, draft.resolved.classes, catalog)
    if style.type.direction == "vertical":
        from pdfreport.text.standing import stand  # level pages do without it

        draft.ways, draft.resolved = stand(draft.styled, draft.resolved, style.type, catalog)
    if any(run.inline or run.dots for run in clean.runs):
        from pdfreport.text.raised import check_line_gap, raised  # of paragraphs with inline marks

        check_line_gap(clean, style, remarks)
        draft.styled, draft.resolved.classes = raised(draft.styled, draft.resolved.classes)
    return draft


def _distribute(draft: _Draft, catalog: Catalog, jobs: dict[_Key, _Job], lost: list[Lost]) -> None:
    """Hand each stretch of a paragraph to the face that has its characters."""
    text, resolved = draft.styled.text, draft.resolved
    drawn = text
    if resolved.drawn:
        swapped = list(text)
        for position, char in resolved.drawn.items():
            swapped[position] = char
        drawn = "".join(swapped)
    for run in draft.styled.runs:
        if run.start == run.end:
            continue
        pieces, missing = split(drawn[run.start : run.end], catalog.chain(run.face))
        if missing:
            face = catalog.face(run.face).ref.name
            lost += [(text, run.start + one.position, draft.styled.where, face, 0) for one in missing]
        whole = [_Piece(run.start + start, run.start + end, own, run) for start, end, own in pieces]
        for piece in _upright(draft, drawn, whole) if draft.ways else whole:
            job = jobs.setdefault((piece.face, Manner(piece.shaping, draft.language)), _Job())
            piece.offset = job.length
            draft.pieces.append(piece)
            job.parts.append(drawn[piece.start : piece.end])
            job.length += piece.end - piece.start + len(GLUE_OUT)
            job.full += _spans(resolved.full, piece)
            job.narrow += _spans(resolved.narrow, piece)


def _upright(draft: _Draft, drawn: str, pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """The pieces of a vertical paragraph, cut further into stretches that stand alike."""
    from pdfreport.text.standing import Way, shaping, stretches

    known = Way(drawn, draft.resolved.classes, draft.ways, draft.resolved.full, draft.style.type.lang)
    for piece in pieces:
        for one in stretches(piece.face, known, piece.start, piece.end):
            yield _Piece(one.start, one.end, piece.face, piece.run, 0, shaping(piece.face, one), one)


def _spans(positions: list[int], piece: _Piece) -> list[tuple[int, int]]:
    """The positions that lie in the piece, as stretches of its face's shaping text."""
    shift = piece.offset - piece.start
    return [(p + shift, p + shift + 1) for p in positions if piece.start <= p < piece.end]


def _finished(draft: _Draft, units: Units, catalog: Catalog, notes: Notes) -> Prepared:
    """The paragraph's columns, after a look at its variants where glyphs and code points are not one to one."""
    if not isinstance(units.positions, range):
        _tell_variants(draft, notes)
    if any(run.inline for run in units.runs):
        _annotate(draft, units, catalog, notes)
    prepared = analyse(units)
    if draft.styled.runs and draft.styled.runs[0].face == draft.style.strong != draft.style.face:
        from pdfreport.text.run_in import keep  # of paragraphs that begin with strong words

        keep(prepared, draft.styled.runs, draft.style)
    return prepared


def _annotate(draft: _Draft, units: Units, catalog: Catalog, notes: Notes) -> None:
    """Set the ruby of a paragraph, and say what no face has of it."""
    from pdfreport.text.inlines import annotate

    faces = [(piece.face, piece.run.face) for piece in draft.pieces]
    lost: list[Lost] = []
    for unit, char in annotate(units, faces, catalog, draft.language, draft.ways != ""):
        face = catalog.face(draft.styled.runs[0].face).ref.name
        lost.append((char, 0, draft.styled.where, face, units.positions[unit] + 1))
    _tell_lost(lost, notes)


def _tell_lost(lost: Sequence[Lost], notes: Notes) -> None:
    """Say which characters no face has."""
    if lost:
        from pdfreport.text.lacking import tell_lacking  # most copy is all there

        tell_lacking(lost, notes)


def _tell_variants(draft: _Draft, notes: Notes) -> None:
    """Note the variation sequences that a face does not have: the plain glyph of the character stands for them."""
    text, told = draft.styled.text, set[tuple[str, Face]]()
    if SELECTORS.isdisjoint(text):
        return
    for piece in draft.pieces:
        for at in range(piece.start + 1, piece.end):
            pair = text[at - 1 : at + 1]
            known = text[at] not in SELECTORS or (pair, piece.face) in told or piece.face.varies(*pair)
            if not known:
                told.add((pair, piece.face))
                point, face = f"U+{ord(text[at]):04X}", piece.face.ref.name
                notes.note("text.no-variant", draft.styled.where, char=pair[0], point=point, face=face)


def _units(draft: _Draft, shaped: dict[_Key, Shaped], catalog: Catalog) -> Units:
    """Gather a paragraph's glyphs from the shaping calls of its faces."""
    glyphs: Column = []
    advances: Column = []
    clusters: Column = []
    runs: list[UnitRun] = []
    faces: list[Face] = []
    nobreak: list[tuple[int, int]] = []
    moved: dict[int, tuple[int, int]] = {}
    for piece in draft.pieces:
        first = len(glyphs)
        part = shaped[piece.face, Manner(piece.shaping, draft.language)]
        low = bisect_left(part.clusters, piece.offset)
        high = bisect_left(part.clusters, piece.offset + piece.end - piece.start, low)
        numbers = part.glyphs[low:high]
        if 0 in numbers:  # reported when the text was handed out; a blank stands there, never a box
            numbers = [number or piece.face.glyph("\u3000") for number in numbers]
        glyphs += numbers
        scale = piece.run.scale
        widths = part.advances[low:high]
        standing, widths = _stood(piece, widths) if piece.stretch is not None else (None, widths)
        advances += widths if scale == EM else [round(width * scale / EM) for width in widths]
        shift = piece.start - piece.offset
        clusters += [cluster + shift for cluster in part.clusters[low:high]]
        if draft.resolved.marked and piece.shaping != DOWN:  # upright glyphs hang by their vertical origins
            for unit, (right, up) in enumerate(map(part.offset, range(low, high)), first):
                if right or up:
                    moved[unit] = (right * scale // EM, up * scale // EM)
        run = piece.run
        own = (first, len(glyphs), piece.face.ref, scale)
        runs.append(UnitRun(*own, run.dots, run.link, run.lang, standing, run.rise, run.inline))
        faces.append(piece.face)
        if piece.run.nobreak:
            nobreak.append((first, len(glyphs)))
    text, letters = draft.styled.text, draft.resolved.classes
    classes, chars, positions = clustered(text, letters, clusters)
    hyphens = _hyphens(draft, positions) if draft.style.type.hyphenate else NOWHERE
    hyphen = _hyphen(draft, catalog) if hyphens or k.SHY in letters else None
    return Units(
        text, draft.style, draft.styled.where, letters, classes, chars, positions, tuple(runs), tuple(faces),
        glyphs, advances, tuple(nobreak), hyphen, hyphens, moved,
    )  # fmt: skip


def _stood(piece: _Piece, widths: Column) -> tuple[Standing, Column]:
    """How a shaped piece of a vertical line stands, and its advances along the line."""
    from pdfreport.text.standing import joined_advances, standing

    assert piece.stretch is not None
    found = standing(piece.face, piece.stretch, widths, piece.run.scale)
    return found, joined_advances(len(widths)) if found.xs else widths


def _hyphens(draft: _Draft, positions: Sequence[int]) -> frozenset[int]:
    """Units before which a Western word may be parted with a hyphen (LB-12)."""
    from pdfreport.text.hyphenation import hyphens  # off in Chinese text

    units = {position: unit for unit, position in enumerate(positions)}
    found = hyphens(draft.styled.text, draft.style.type.hyphenate, draft.styled.where)
    return frozenset(units[position] for position in found if position in units)


def _hyphen(draft: _Draft, catalog: Catalog) -> tuple[FontRef, int, int]:
    """The hyphen of the paragraph's face, for soft hyphens at a line end (LB-7)."""
    face = catalog.face(draft.styled.runs[0].face)
    glyph = face.glyph("-")
    return face.ref, glyph, face.advance(glyph)
