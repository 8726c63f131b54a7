"""Which face of a chain draws which character.

In: text and a chain of faces, the wanted one first. Out: pieces of one face each, and the characters that no face has.
Nothing is drawn as a box: the caller reports what is missing.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from pdfreport.fonts.face import Face


class Piece(NamedTuple):
    """``text[start:end]`` goes to `face`."""

    start: int
    end: int
    face: Face


class Missing(NamedTuple):
    """A character that no face of the chain has, and where it stands."""

    position: int
    char: str


# Joiners and variation selectors follow the character before them, so that shaping sees them together.
SELECTORS = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
# Controls and direction marks have neither width nor ink; the text room tells of them and of lone surrogates, which
# are known by their range, since a set of two thousand takes its time.
_CONTROLS = frozenset(map(chr, (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))))
FOLLOWERS = frozenset("\u200c\u200d\u2060\u00ad\u200b\ufeff\u061c\u200e\u200f") | SELECTORS | _CONTROLS


def follows(char: str) -> bool:
    """Whether a character goes with the face of the one before it, whatever that face lacks."""
    return char in FOLLOWERS or "\ud800" <= char <= "\udfff"


def split(text: str, chain: Sequence[Face]) -> tuple[list[Piece], list[Missing]]:
    """Cut `text` by coverage; a missing character stays with the first face."""
    first = chain[0]
    lacking = {char for char in first.lacking(text) if not follows(char)}
    if not lacking:
        return [Piece(0, len(text), first)], []
    home = {char: next((face for face in chain[1:] if face.covers(ord(char))), None) for char in sorted(lacking)}
    pieces: list[Piece] = []
    missing: list[Missing] = []
    for position, char in enumerate(text):
        face = home.get(char, first)
        if face is None:
            missing.append(Missing(position, char))
            face = first
        if follows(char) and pieces:
            face = pieces[-1].face
        elif pieces and char in home and unicodedata.combining(char):
            face = _together(text, position, chain, pieces)
        if pieces and pieces[-1].face is face:
            pieces[-1] = Piece(pieces[-1].start, position + 1, face)
        else:
            pieces.append(Piece(position, position + 1, face))
    return pieces, missing


def _together(text: str, position: int, chain: Sequence[Face], pieces: list[Piece]) -> Face:
    """The face for a combining mark and what it stands on: the first that has both, or its mark would stand astray.

    The base, which is the end of the last piece, goes over to it.
    """
    base = position - 1
    while base > 0 and unicodedata.combining(text[base]):
        base -= 1
    cluster = set(text[base : position + 1])
    face = next((face for face in chain if not face.lacking("".join(sorted(cluster)))), None)
    if face is None:
        return pieces[-1].face
    last = pieces.pop()
    while last.start > base:
        last = pieces.pop()
    if last.start < base:
        pieces.append(Piece(last.start, base, last.face))
    pieces.append(Piece(base, position, face))
    return face
