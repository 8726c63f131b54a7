"""What a reader of tags sees of a file, by pikepdf alone: the tree with the text of its pieces, and what is outside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

PAINTS = {"f", "f*", "S", "B", "B*", "Tj", "TJ", "Do"}


@dataclass
class Node:
    """One structure element: its type, entries, kids, and its own pieces as (page, number)."""

    role: str
    source: Any
    kids: list[Node | tuple[int, int] | Any] = field(default_factory=list)

    def below(self) -> Iterator[Node]:
        """The element and all below it, in order of reading."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.below()

    def pieces(self) -> list[tuple[int, int]]:
        """All pieces at and below the element, in order of reading."""
        found: list[tuple[int, int]] = []
        for kid in self.kids:
            found += kid.pieces() if isinstance(kid, Node) else [kid] if isinstance(kid, tuple) else []
        return found


@dataclass
class Read:
    """A file as read: its tree, the text of each piece, what artifacts say, and what is painted outside any mark."""

    root: Node
    texts: dict[tuple[int, int], str]
    artifacts: list[str]
    stray: list[str]

    def text(self, node: Node) -> str:
        """What an element says, actual text in place of its pieces."""
        if "/ActualText" in node.source:
            return str(node.source.ActualText)
        said = ""
        for kid in node.kids:
            said += self.text(kid) if isinstance(kid, Node) else self.texts[kid] if isinstance(kid, tuple) else ""
        return said

    def outline(self, node: Node | None = None) -> Any:
        """The tree as nested lists of roles and texts, for assertions."""
        node = node or self.root
        below = [self.outline(kid) for kid in node.kids if isinstance(kid, Node)]
        return (node.role, below) if below else (node.role, self.text(node))


def read(pdf: pikepdf.Pdf) -> Read:
    """Read a file; asserts that marked content is never nested and every step of it balanced."""
    pages = {page.obj.objgen: rank for rank, page in enumerate(pdf.pages)}
    texts: dict[tuple[int, int], str] = {}
    artifacts: list[str] = []
    stray: list[str] = []
    for rank, page in enumerate(pdf.pages):
        _content(page, rank, (texts, artifacts, stray))
    return Read(_node(pdf.Root.StructTreeRoot.K, pages, None), texts, artifacts, stray)


def _content(page: pikepdf.Page, rank: int, found: tuple[dict[tuple[int, int], str], list[str], list[str]]) -> None:
    texts, artifacts, stray = found
    fonts = {name: _unicode(font) for name, font in page.Resources.get("/Font", {}).items()}
    mark: Any = None
    spoken = before = ""
    letters: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        word = str(operator)
        if word == "BDC" and str(operands[0]) == "/Span" and "/MCID" not in operands[1]:
            assert mark is not None, "actual text stands within a piece of the tags"
            assert not spoken
            spoken, before = str(operands[1].ActualText), texts[rank, int(mark[1].MCID)]
        elif word == "EMC" and spoken:
            assert texts[rank, int(mark[1].MCID)] == before + spoken, "actual text is what is shown"
            spoken = ""
        elif word == "BDC":
            assert mark is None, "marked content is not nested"
            mark = (str(operands[0]), operands[1])
            if "/MCID" in mark[1]:
                texts[rank, int(mark[1].MCID)] = ""
        elif word == "EMC":
            assert mark is not None
            mark = None
        elif word == "Tf":
            letters = fonts[str(operands[0])]
        elif word in PAINTS:
            said = _said(operands[0], letters) if word in {"Tj", "TJ"} else ""
            if mark is None:
                stray.append(word)
            elif "/MCID" in mark[1]:
                texts[rank, int(mark[1].MCID)] += said
            else:
                assert mark[0] == "/Artifact"
                artifacts.append(said)
    assert mark is None


def _unicode(font: Any) -> dict[int, str]:
    pairs = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]+)>", font.ToUnicode.read_bytes())
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}


def _said(operand: Any, letters: dict[int, str]) -> str:
    strings = [operand] if isinstance(operand, pikepdf.String) else operand
    data = b"".join(bytes(part) for part in strings if isinstance(part, pikepdf.String))
    return "".join(letters[int.from_bytes(data[at : at + 2], "big")] for at in range(0, len(data), 2))


def _node(source: Any, pages: dict[Any, int], page: int | None) -> Node:
    page = pages[source.Pg.objgen] if "/Pg" in source else page
    node = Node(str(source.S)[1:], source)
    held = source.get("/K", [])
    for kid in held if isinstance(held, pikepdf.Array) else [held]:
        if isinstance(kid, int):
            assert page is not None
            node.kids.append((page, int(kid)))
        elif kid.get("/Type") == "/MCR":
            node.kids.append((pages[kid.Pg.objgen], int(kid.MCID)))
        elif kid.get("/Type") == "/OBJR":
            node.kids.append(kid)
        else:
            assert kid.P.objgen == source.objgen, "every element knows its parent"
            node.kids.append(_node(kid, pages, page))
    return node


def check_whole(pdf: pikepdf.Pdf, found: Read) -> None:
    """Every piece is in the tree once, nothing is painted outside, and the parent tree leads back to each owner."""
    assert found.stray == []
    pieces = found.root.pieces()
    assert len(pieces) == len(set(pieces))
    assert set(pieces) == set(found.texts)
    owners = {piece: node for node in found.root.below() for piece in node.kids if isinstance(piece, tuple)}
    rows = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    known = dict(zip([int(key) for key in rows[::2]], rows[1::2], strict=True))
    assert list(known) == sorted(known)
    for rank, page in enumerate(pdf.pages):
        row = list(known[int(page.obj.StructParents)])
        assert len(row) == len([piece for piece in pieces if piece[0] == rank])
        for number, owner in enumerate(row):
            assert owner.objgen == owners[rank, number].source.objgen
        for annotation in page.obj.get("/Annots", []):
            link = known[int(annotation.StructParent)]
            assert annotation.objgen in {
                kid.Obj.objgen for node in found.root.below() for kid in node.kids
                if node.source.objgen == link.objgen and not isinstance(kid, (tuple, Node))
            }  # fmt: skip
