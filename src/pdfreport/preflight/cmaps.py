"""ToUnicode CMaps to a table (ISO 32000-1, 9.10.3).

In: the stream's bytes. Out: code → text, and how long codes are.
"""

from __future__ import annotations

import re

_BLOCK = re.compile(rb"begin(bfchar|bfrange|codespacerange)\s*(.*?)\s*end\1", re.S)
_TOKEN = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")
MOST = 70_000  # entries; a range of four bytes would fill the memory


def to_unicode(data: bytes) -> dict[int, str]:
    """The text of each code; entries that make no sense are left out."""
    table: dict[int, str] = {}
    for block in _BLOCK.finditer(data):
        tokens = [_token(one) for one in _TOKEN.finditer(block[2])]
        if block[1] == b"bfchar":
            for code, text in zip(tokens[::2], tokens[1::2]):
                table[int.from_bytes(code, "big")] = _text(text)
        elif block[1] == b"bfrange":
            _ranges(tokens, table)
        if len(table) > MOST:
            break
    return table


def code_length(data: bytes) -> int:
    """How many bytes a code of an embedded encoding has, by its first code space; 2 if it does not say."""
    for block in _BLOCK.finditer(data):
        if block[1] == b"codespacerange":
            first = _TOKEN.search(block[2])
            return max(1, len(_token(first))) if first else 2
    return 2


def _token(match: re.Match[bytes]) -> bytes:
    if match[1] is None:
        return match[0]
    digits = re.sub(rb"\s", b"", match[1])
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


def _text(utf16: bytes) -> str:
    return utf16.decode("utf-16-be", "replace")


def _ranges(tokens: list[bytes], table: dict[int, str]) -> None:
    at = 0
    while at + 2 < len(tokens) and len(table) <= MOST:
        low, high = int.from_bytes(tokens[at], "big"), int.from_bytes(tokens[at + 1], "big")
        if tokens[at + 2] == b"[":
            end = tokens.index(b"]", at) if b"]" in tokens[at:] else len(tokens)
            table.update({low + rank: _text(one) for rank, one in enumerate(tokens[at + 3 : end])})
            at = end + 1
            continue
        start = tokens[at + 2]
        for code in range(low, min(high, low + 0xFFFF) + 1):
            last = int.from_bytes(start[-2:], "big") + code - low
            table[code] = _text(start[:-2] + (last & 0xFFFF).to_bytes(2, "big"))
        at += 3
