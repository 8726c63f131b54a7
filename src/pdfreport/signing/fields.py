"""The form fields that signatures go into: invisible, and tagged where that can be done without touching a signature.

In: a writer and names. Out: empty fields in the file. An invisible field is a widget on the page all the same. PDF/A
wants it printed; PDF/UA wants it outside the page or in a Form element of the tags (ISO 19005-2, 6.3.2; ISO 14289-1,
7.18). It gets both: a box of no size far outside, and an element at the end of what is read. Once a file is signed its
tags are left alone, since whoever checks the signature would have to take a change of them for tampering.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, StreamObject, pdf_string
from pyhanko.sign.fields import InvisSigSettings, SigFieldSpec, append_signature_field

from pdfreport.signing.unchanged import Unchanged

WIDGET = InvisSigSettings(set_print_flag=True, set_hidden_flag=False, box_out_of_bounds=True)
ABOUT = {"Signature": "电子签名 signature", "Timestamp": "时间戳 time stamp"}


def add(writer: Unchanged, *kinds: str) -> list[str]:
    """New fields on the first page, one of each kind (``Signature``, ``Timestamp``); their names."""
    virgin = not any("/V" in one.get_object() for one in _fields(writer))
    made = []
    for kind in kinds:
        taken = {str(one.get_object().get("/T", "")) for one in _fields(writer)}
        name = next(name for rank in range(1, len(taken) + 2) if (name := f"{kind}{rank}") not in taken)
        spec = SigFieldSpec(name, invis_sig_settings=WIDGET, readable_field_name=ABOUT[kind])
        append_signature_field(writer, spec)
        _look(writer, name)
        if virgin:
            _tag(writer, name, ABOUT[kind])
        made.append(name)
    return made


def empty(writer: Unchanged, kind: str) -> str:
    """The name of a field of that kind that waits to be filled, "" if there is none."""
    for one in _fields(writer):
        name = str(one.get_object().get("/T", ""))
        if name.startswith(kind) and "/V" not in one.get_object():
            return name
    return ""


def _fields(writer: Unchanged) -> Iterator[Any]:
    """References to the fields of the form."""
    yield from _entry(_entry(writer.root, "/AcroForm"), "/Fields") or ()


def _look(writer: Unchanged, name: str) -> None:
    """An appearance that shows nothing: PDF/A asks none of a field without a size, but some renderers miss it."""
    field = next(one for one in _fields(writer) if str(one.get_object()["/T"]) == name).get_object()
    entries = {
        "/Type": NameObject("/XObject"), "/Subtype": NameObject("/Form"), "/Resources": DictionaryObject(),
        "/BBox": ArrayObject([NumberObject(0)] * 4),
    }  # fmt: skip
    shown = writer.add_object(StreamObject(_dictionary(entries), stream_data=b""))
    field[NameObject("/AP")] = _dictionary({"/N": shown})
    writer.update_container(field)


def _tag(writer: Unchanged, name: str, about: str) -> None:
    """A Form element for a field, last in the document, and the way back to it; nothing in a file without tags."""
    tree = _entry(writer.root, "/StructTreeRoot")
    document, known = _entry(tree, "/K"), _entry(_entry(tree, "/ParentTree"), "/Nums")
    if not isinstance(document, DictionaryObject) or not isinstance(known, ArrayObject):
        return
    field = next(one for one in _fields(writer) if str(one.get_object()["/T"]) == name)
    widget = field.get_object()
    key = int(_entry(tree, "/ParentTreeNextKey") or max([-1, *map(int, known[::2])]) + 1)
    held = {"/Type": NameObject("/OBJR"), "/Obj": field, "/Pg": widget.raw_get("/P")}
    element = {
        "/Type": NameObject("/StructElem"), "/S": NameObject("/Form"), "/P": tree.raw_get("/K"),
        "/K": _dictionary(held), "/Alt": pdf_string(about),
    }  # fmt: skip
    made = writer.add_object(_dictionary(element))
    kids = document.raw_get("/K") if "/K" in document else ArrayObject()
    several = kids.get_object() if isinstance(kids.get_object(), ArrayObject) else [kids]
    document[NameObject("/K")] = ArrayObject([*several, made])
    known.extend([NumberObject(key), made])
    tree[NameObject("/ParentTreeNextKey")] = NumberObject(key + 1)
    widget[NameObject("/StructParent")] = NumberObject(key)
    for changed in (document, known, tree, widget):
        writer.update_container(changed)


def _dictionary(entries: dict[str, Any]) -> DictionaryObject:
    return DictionaryObject({NameObject(key): value for key, value in entries.items()})


def _entry(held: Any, key: str) -> Any:
    """What a dictionary holds under `key`, references followed; None where there is nothing."""
    return held[key] if held is not None and key in held else None
