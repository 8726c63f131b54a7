"""The source of a document inside its file (ISO 19005-3, 6.8): what can be opened in thirty years to make it anew.

In: names and bytes. Out: file specifications, in the name tree and in the catalog's AF.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pdfreport.display.document import SourceFile
from pdfreport.writers.pdf.objects import File, Name, Ref, Value

KINDS = {"yaml": "application/yaml", "yml": "application/yaml", "md": "text/markdown", "csv": "text/csv"}
ABOUT = {"Source": "稿件与版式 copy and design", "Data": "图表数据 series of a chart"}


def write(files: Sequence[SourceFile], held: Mapping[str, bytes], when: str, file: File) -> dict[str, Value]:
    """Add the files that are held, sorted by name; the catalog's entries. `when` is a PDF date."""
    names: list[Value] = []
    specifications: list[Value] = []
    wanted = [one for one in files if one.name in held]
    for one in sorted(wanted, key=lambda one: (not one.name.isascii(), one.name.encode("utf-16-be"))):
        ref = _specification(one, held[one.name], when, file)
        names += [one.name, ref]
        specifications.append(ref)
    return {"AF": specifications, "Names": {"EmbeddedFiles": {"Names": names}}}


def _specification(one: SourceFile, data: bytes, when: str, file: File) -> Ref:
    kind = KINDS.get(one.name.rpartition(".")[2].lower(), "text/plain")
    entries: dict[str, Value] = {
        "Type": Name("EmbeddedFile"),
        "Subtype": Name(kind),
        "Params": {"ModDate": when, "Size": len(data)},
    }
    stream = file.stream(entries, data)
    specification: dict[str, Value] = {
        "Type": Name("Filespec"), "F": one.name, "UF": one.name, "EF": {"F": stream, "UF": stream},
        "AFRelationship": Name(one.relation), "Desc": ABOUT[one.relation],
    }  # fmt: skip
    return file.add(specification)
