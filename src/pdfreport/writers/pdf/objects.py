"""PDF syntax: values to bytes, objects to a file with its cross-reference table. Knows no font, page or colour.

In: dictionaries, arrays, names, numbers, text and streams. Out: the bytes of a file. The objects are reportlab's
(`pdfdoc`, without its canvas); where its file would fail PDF/A, depend on its settings or be slow they are subclassed:
the line end before ``endstream``, the layout of dictionaries, references, numbering, and the trailer's identifier. No
other module imports reportlab, so this one can be exchanged.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any, Union
from zlib import compress

from pdfreport.writers.pdf.lean_import import pdfdoc

_rl: Any = pdfdoc()

HEADER = b"%%PDF-%b\n%%\xe2\xe3\xcf\xd3\n"  # print-standards.md 2.1: four bytes above 127 in the second line


class Name(str):
    """A PDF name, without its slash, as people write it: what it may not hold plainly is escaped when it is written."""

    __slots__ = ()


class Raw(bytes):
    """Syntax that is written already, a content operand or an array of hundreds of numbers."""

    __slots__ = ()


class Ref:
    """An indirect object, known before or after it is written."""

    __slots__ = ("label",)

    def __init__(self, label: str) -> None:
        self.label = label


Value = Union[
    None, bool, int, float, str, Name, Raw, Ref, "Mapping[str, Value]", "Sequence[Value]"
]  # str is text for people; bytes other than Raw are never a value


_FORMATS = tuple(f"%.{places}f" for places in range(7))


def number(value: float, places: int = 3) -> str:
    """A decimal of at most `places` (1 or more) places, without exponent or idle zeros."""
    if value.__class__ is int:
        return str(value)
    text = (_FORMATS[places] % value).rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def text(value: str) -> bytes:
    """A text string (ISO 32000-1, 7.9.2.2): plain where ASCII, else UTF-16 with its mark, in hexadecimal."""
    if value.isascii() and value.isprintable():
        return b"(" + value.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode("ascii") + b")"
    return b"<FEFF" + value.encode("utf-16-be").hex().upper().encode("ascii") + b">"


def _name(value: str) -> bytes:
    """A name as UTF-8 (ISO 32000-1, 7.3.5): what is no regular character, and the number sign, in hexadecimal."""
    if value.isalnum() and value.isascii():
        return b"/" + value.encode("ascii")
    plain = (b"%c" % byte if byte in _REGULAR else b"#%02X" % byte for byte in value.encode("utf8"))
    return b"/" + b"".join(plain)


_REGULAR = frozenset(range(0x21, 0x7F)) - frozenset(b"#()<>[]{}/%")


class _Dictionary(_rl.PDFDictionary):  # type: ignore[misc]
    """Keys sorted, on one line whatever reportlab's settings are; entries are bytes or objects already."""

    def format(self, document: Any) -> bytes:
        known = sorted(self.dict.items())
        parts = [b"/%b %b" % (key.encode("ascii"), _written(part, document)) for key, part in known]
        return b"<< " + b" ".join(parts) + b" >>"


class _Array(_rl.PDFArray):  # type: ignore[misc]
    """Likewise."""

    def format(self, document: Any) -> bytes:
        return b"[" + b" ".join([_written(part, document) for part in self.sequence]) + b"]"


class _Reference(_rl.PDFObjectReference):  # type: ignore[misc]
    """A reference to an object that must have been added by the time the file is written."""

    def format(self, document: Any) -> bytes:
        return b"%d %d R" % document.idToObjectNumberAndVersion[self.name]


def _written(part: Any, document: Any) -> bytes:
    written: bytes = part if isinstance(part, bytes) else part.format(document)
    return written


class _Stream(_rl.PDFObject):  # type: ignore[misc]
    """A stream whose data are final; reportlab's own leaves no line end before ``endstream`` (PDF/A 6.1.7.1)."""

    def __init__(self, entries: Any, data: bytes) -> None:
        self.entries, self.data = entries, data

    def format(self, document: Any) -> bytes:
        return b"".join(self.parts(document))

    def parts(self, document: Any) -> tuple[bytes, ...]:
        """What `format` puts together, so that pictures of megabytes are not copied once more."""
        return self.entries.format(document), b"\nstream\n", self.data, b"\nendstream"


class _Indirect(_rl.PDFIndirectObject):  # type: ignore[misc]
    """An object with its number, without the codec that reportlab takes 6 ms to set up for this."""

    def format(self, document: Any) -> bytes:
        return b"".join(self.parts(document))

    def parts(self, document: Any) -> tuple[bytes, ...]:
        """Likewise."""
        head = b"%d %d obj\n" % document.idToObjectNumberAndVersion[self.name]
        content = self.content
        inside = content.parts(document) if isinstance(content, _Stream) else (_written(content, document),)
        return head, *inside, b"\nendobj\n"


class _Section(_rl.PDFCrossReferenceSubsection):  # type: ignore[misc]
    """The places of all objects, which are numbered without gaps; likewise."""

    def format(self, document: Any) -> bytes:
        places = [b"%010d 00000 n \n" % document.idToOffset[label] for label in self.idsequence]
        return b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(places) + 1, b"".join(places))


class _Trailer(_rl.PDFTrailer):  # type: ignore[misc]
    """The trailer with a dictionary of ours."""

    def __init__(self, start: int, entries: Any) -> None:
        super().__init__(start, Size=0, Root=0)
        self.dict = entries

    def format(self, document: Any) -> bytes:
        return b"trailer\n%b\nstartxref\n%d\n%%%%EOF\n" % (self.dict.format(document), self.startxref)


class _Document(_rl.PDFDocument):  # type: ignore[misc]
    """reportlab's table of objects alone: its own document brings a clock, an outline and fonts we do not want."""

    def __init__(self) -> None:
        self.objectcounter = 0
        self.idToObjectNumberAndVersion: dict[str, tuple[int, int]] = {}
        self.idToObject: dict[str, Any] = {}
        self.idToOffset: dict[str, int] = {}
        self.numberToId: dict[int, str] = {}


class File:
    """One PDF file being put together; objects are numbered in the order in which they are added."""

    def __init__(self, version: str = "1.6") -> None:
        self._header = HEADER % version.encode("ascii")
        self._document = _Document()
        self._hash = sha256()
        self._reserved = 0

    def reserve(self) -> Ref:
        """A reference to an object that will be added later."""
        self._reserved += 1
        return Ref(f"o{self._reserved}")

    def add(self, value: Value, at: Ref | None = None) -> Ref:
        """An indirect object, at the place reserved for it if there is one."""
        return self._enter(self._object(value), at)

    def stream(self, entries: Mapping[str, Value], data: bytes, *, deflate: bool = True, digest: bytes = b"") -> Ref:
        """A stream; `deflate` false keeps the data as they are, the entries then naming any filter they have.

        `digest`, a hash of the data where one is known already, saves reading megabytes again for the identifiers.
        """
        self._hash.update(digest or data)
        known = dict(entries)
        if deflate:
            data = compress(data)
            known["Filter"] = Name("FlateDecode")
        known["Length"] = len(data)
        return self._enter(_Stream(self._object(known), data), None)

    def digest(self) -> bytes:
        """A hash of all stream data added so far, for identifiers made from content."""
        return self._hash.digest()

    def finish(self, root: Ref, info: Ref) -> bytes:
        """The whole file. Its identifier is a hash of all that is in it."""
        document = self._document
        parts = [self._header]
        at = len(self._header)
        order = [document.numberToId[number] for number in range(1, document.objectcounter + 1)]
        for label in order:
            written = _Indirect(label, document.idToObject[label]).parts(document)
            document.idToOffset[label] = at
            parts += written
            at += sum(map(len, written))
            if not isinstance(document.idToObject[label], _Stream):  # streams were counted in when they came
                self._hash.update(b"".join(written))
        parts.append(_Section(0, order).format(document))
        name = Raw(b"<" + self._hash.hexdigest()[:32].encode("ascii") + b">")
        entries: dict[str, Value] = {"Size": len(order) + 1, "Root": root, "Info": info, "ID": [name, name]}
        parts.append(_Trailer(at, self._object(entries)).format(document))
        return b"".join(parts)

    def _enter(self, item: Any, at: Ref | None) -> Ref:
        ref = at or self.reserve()
        self._document.Reference(item, ref.label)
        return ref

    def _object(self, value: Value) -> Any:
        """reportlab's object for a value, or its bytes where it is an atom."""
        if isinstance(value, Raw):
            return bytes(value)
        if isinstance(value, Ref):
            return _Reference(value.label)
        if isinstance(value, Name):
            return _name(value)
        if isinstance(value, str):
            return text(value)
        if value is None or isinstance(value, bool):
            return {None: b"null", True: b"true", False: b"false"}[value]
        if isinstance(value, (int, float)):
            return number(value).encode("ascii")
        if isinstance(value, Mapping):
            return _Dictionary({key: self._object(part) for key, part in value.items()})
        return _Array([self._object(part) for part in value])
