"""Words to lines: the page room's door to the text engine, with a cache so that nothing is prepared twice.

Comes in: content words or plain strings and a style. Goes out: set lines. Knows no frame and no page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace

from pdfreport.content.model import Span, Words
from pdfreport.design.styles import Face, ParagraphStyle
from pdfreport.diag import NOWHERE, Diagnostic, Notes, Severity, Where
from pdfreport.fonts.catalog import Catalog
from pdfreport.frozen import dataclass
from pdfreport.text.classes import FULL_MARKS, HAN_LIKE, IDSP, classes
from pdfreport.text.headline import break_headline
from pdfreport.text.justify import natural_width, set_lines_of, set_single
from pdfreport.text.linebreak import Breaks, Lengths, break_lengths, break_lines
from pdfreport.text.model import Run, SetLine, StyledText
from pdfreport.text.prepare import Prepared, is_heading, prepare
from pdfreport.text.remarks import Remarks
from pdfreport.text.resolve import resolve

CHINESE = HAN_LIKE | FULL_MARKS | {IDSP}
UNPAIRED = "text.unpaired-quote"
QUOTES = frozenset("‘’“”")
FRAME_MIDDLE = 380  # of the Han frame above the baseline, 1/1000 em (GR-9: 0.88 above, 0.12 below)
Key = tuple[tuple[Span, ...], ParagraphStyle]
Measures = int | tuple[int, ...]  # 1/1000 em; one for all lines, or one a line, the last repeated


@dataclass(slots=True)
class Memory:
    """What outlives one page: paragraphs prepared, broken and set, keyed by their words and style.

    A result never depends on what is remembered; forgetting only costs time. `limit` bounds each table.
    """

    prepared: dict[Key, tuple[Prepared, tuple[Diagnostic, ...]]] = field(default_factory=dict)
    breaks: dict[tuple[Key, int], Breaks] = field(default_factory=dict)
    lengths: dict[tuple[Key, Measures], Lengths] = field(default_factory=dict)
    lines: dict[tuple[Key, Measures, str], tuple[SetLine, ...]] = field(default_factory=dict)
    single: dict[tuple[Key, int | None, str | None], SetLine] = field(default_factory=dict)
    heads: dict[tuple[Key, int, int | None, tuple[str, ...]], tuple[int, ...]] = field(default_factory=dict)
    limit: int = 4000

    def trim(self) -> None:
        """Forget everything once a table has outgrown its bound."""
        for table in (self.prepared, self.breaks, self.lengths, self.lines, self.single, self.heads):
            if len(table) > self.limit:
                table.clear()


@dataclass(frozen=True, slots=True)
class Typesetter:
    """Sets words in styles. One per document; `memory` may be shared between documents of one process."""

    catalog: Catalog
    notes: Notes
    memory: Memory
    told: set[Key] = field(default_factory=set)
    said: set[tuple[str, Where]] = field(default_factory=set)  # warnings that were given, one a kind and place
    paired: set[Where] = field(default_factory=set)  # words set in parts whose quotes have their partners in another
    terms: tuple[str, ...] = ()  # words of the edition that no head breaks
    parted: dict[str, tuple[str, ...]] = field(default_factory=dict)  # heads and the lines that were chosen for them

    def prepare_all(self, wanted: Sequence[tuple[Words, ParagraphStyle]]) -> None:
        """Prepare many paragraphs at once: one shaping call a face for all of them."""
        new = [(words, style) for words, style in wanted if (words.spans, style) not in self.memory.prepared]
        own = Notes()
        done = prepare([(styled(words, style), style) for words, style in new], self.catalog, own)
        for (words, style), result in zip(new, done, strict=True):
            said = tuple(d for d in own if d.where == words.where) if own.found else ()
            self.memory.prepared[(words.spans, style)] = (result, said)
        for words, style in wanted:
            self._tell((words.spans, style), words.where)

    def prepared(self, words: Words, style: ParagraphStyle) -> Prepared:
        """One paragraph, prepared."""
        key = self._key(words, style)
        if key not in self.memory.prepared:
            own = Notes()
            result = prepare([(styled(words, style), style)], self.catalog, own)[0]
            self.memory.prepared[key] = (result, tuple(own))
            self._tell(key, words.where)
        return self.memory.prepared[key][0]

    def _key(self, words: Words, style: ParagraphStyle) -> Key:
        """What a paragraph is remembered under; what is remembered to be wrong with it is said."""
        key = (words.spans, style)
        if key in self.memory.prepared:
            self._tell(key, words.where)
        return key

    def _tell(self, key: Key, where: Where) -> None:
        """Say what was found in a paragraph, once a document, and where it stands now."""
        said = self.memory.prepared[key][1]
        if said and key not in self.told:
            self.told.add(key)
            self.notes.extend(d if d.where == NOWHERE else replace(d, where=where) for d in said if self._new(d, where))

    def _new(self, found: Diagnostic, where: Where) -> bool:
        """Whether a finding has not been told yet: words that are set in parts are prepared whole and part by part."""
        if found.where == NOWHERE or found.severity is not Severity.WARNING:
            return True
        if (found.code, where) in self.said or (found.code == UNPAIRED and where in self.paired):
            return False
        self.said.add((found.code, where))
        return True

    def together(self, rows: Sequence[Words]) -> None:
        """Judge the quotes of words that are set in parts by all of the parts (RS-2)."""
        text = "".join(row.text for row in rows)
        if QUOTES.isdisjoint(text):
            return
        remarks = Remarks()
        resolve(text, NOWHERE, remarks)
        if UNPAIRED not in remarks.found:
            self.paired.update(row.where for row in rows)

    def broken(self, words: Words, style: ParagraphStyle, measure: int) -> Breaks:
        """Where the lines end at `measure` (1/1000 em)."""
        key = (self._key(words, style), measure)
        if key not in self.memory.breaks:
            self.memory.breaks[key] = break_lines(self.prepared(words, style), measure)
        return self.memory.breaks[key]

    def lengths(self, words: Words, style: ParagraphStyle, measure: Measures) -> Lengths:
        """The same, and what it would be with a line fewer and a line more; a measure a line where they differ."""
        key = (self._key(words, style), measure)
        if key not in self.memory.lengths:
            self.memory.lengths[key] = break_lengths(self.prepared(words, style), measure)
        return self.memory.lengths[key]

    def lines(self, words: Words, style: ParagraphStyle, width: float) -> tuple[SetLine, ...]:
        """The paragraph in as many lines as it needs at `width` points."""
        measure = thousandths(width, style)
        return self.of_length(words, style, measure, "best", self.broken(words, style, measure))

    def of_length(
        self, words: Words, style: ParagraphStyle, measure: Measures, length: str, breaks: Breaks
    ) -> tuple[SetLine, ...]:
        """The lines of the paragraph broken at `measure` in one of its `Lengths`, which `length` names."""
        key = (self._key(words, style), measure, length)
        if key not in self.memory.lines:
            self.memory.lines[key] = set_lines_of(self.prepared(words, style), breaks)
        return self.memory.lines[key]

    def head_lines(
        self, words: Words, style: ParagraphStyle, width: float, count: int | None = None
    ) -> tuple[Words, ...]:
        """A head broken by sense into lines that fit `width` points (in `count` lines if given), as words again."""
        self.together((words,))
        key = (self._key(words, style), thousandths(width, style), count, self.terms)
        if key not in self.memory.heads:
            self.memory.heads[key] = self._head_ends(words, style, thousandths(width, style), count)
        ends = self.memory.heads[key]
        starts = (0, *ends)
        lines = tuple(cut(words, start, end) for start, end in zip(starts, (*ends, len(words.text)), strict=True))
        if ends:
            self.parted[words.text] = tuple(line.text for line in lines)
        return lines

    def _head_ends(self, words: Words, style: ParagraphStyle, measure: int, count: int | None) -> tuple[int, ...]:
        """The code points of a head before which its second and later lines begin."""
        prepared = self.prepared(words, style)
        breaks = break_headline(prepared, measure, lines=count, seams=self._seams) or self.broken(words, style, measure)
        return tuple(prepared.positions[unit] for unit in breaks.ends[:-1])  # breaks count units, words code points

    def _seams(self, text: str) -> Mapping[int, float]:
        """Where a head may part by its words; loaded for the first head that its author did not break."""
        from pdfreport.text.words import seams

        return seams(text, self.terms)

    def line(
        self, words: Words, style: ParagraphStyle, width: float | None = None, align: str | None = None
    ) -> SetLine:
        """The words on one line, whatever its length; spread over `width` points if `align` says so."""
        measure = None if width is None else thousandths(width, style)
        key = (self._key(words, style), measure, align)
        if key not in self.memory.single:
            line = set_single(self.prepared(words, style), measure, align)
            self.memory.single[key] = self._spaced(line) if words.text.endswith(" ") else line
        return self.memory.single[key]

    def _spaced(self, line: SetLine) -> SetLine:
        """The line with a space past its end: a head's next line begins with a word of its own."""
        last = line.runs[-1]
        space = self.catalog.faces()[last.font].glyph(" ")
        ys = (*last.ys, 0) if last.ys else ()
        more = replace(last, glyphs=(*last.glyphs, space), xs=(*last.xs, last.width), chars=(*last.chars, " "), ys=ys)
        return replace(line, runs=(*line.runs[:-1], more))

    def width(self, words: Words, style: ParagraphStyle) -> float:
        """Points that the words take on one line."""
        return natural_width(self.prepared(words, style)) * style.size / 1000


def cut(words: Words, start: int, end: int) -> Words:
    """A stretch of words, code points `start` to `end`, with its inline marks."""
    spans: list[Span] = []
    at = 0
    for span in words.spans:
        low, high = max(start, at), min(end, at + len(span.text))
        if low < high:
            spans.append(replace(span, text=span.text[low - at : high - at]))
        at += len(span.text)
    return Words(tuple(spans), words.where)


def thousandths(width: float, style: ParagraphStyle) -> int:
    """A width in points as 1/1000 em of the style, rounded to the nearest whole."""
    return round(width * 1000 / style.size)


def words(text: str, where: Where | None = None) -> Words:
    """A plain string as words."""
    return Words((Span(text),), where or Where())


def styled(words: Words, style: ParagraphStyle) -> StyledText:
    """Words in the faces of a style: strong text in its strong face, the voice in 楷, the rest in its own."""
    runs: list[Run] = []
    at = 0
    for span in words.spans:
        face, scale = _face(span, style)
        end = at + len(span.text)
        rise = 0 if scale == 1000 else _rise(span.text, scale, style)
        runs.append(Run(at, end, face, scale, span.dots, span.nobreak, span.link, span.lang, rise, span.inline))
        at = end
    return StyledText(words.text, tuple(runs), words.where)


def _rise(text: str, scale: int, style: ParagraphStyle) -> int:
    """GR-10: in a head, Han of another size have the middles of their frames level; in running text one baseline."""
    if not is_heading(style) or style.type.direction == "vertical" or not set(classes(text)) <= CHINESE:
        return 0
    return FRAME_MIDDLE * (1000 - scale) // 1000


def _face(span: Span, style: ParagraphStyle) -> tuple[Face, int]:
    if span.strong:
        return style.strong, style.strong_scale
    return (style.voice if span.voice else style.face), 1000


def sized(style: ParagraphStyle, size: float) -> ParagraphStyle:
    """The style at another size, its leading in proportion."""
    return replace(style, size=size, leading=style.leading * size / style.size)
