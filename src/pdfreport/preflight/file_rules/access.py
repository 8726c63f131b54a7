"""Tags: what a reader aloud needs (ISO 14289-1, print-standards.md 4).

In: the structure tree and the marked content.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pdfreport.preflight.file_rules.element import spot
from pdfreport.preflight.model import Spot
from pdfreport.preflight.objects import Object, entries, get, identity, items, name, number, shown, tree, words
from pdfreport.preflight.opened import Opened
from pdfreport.preflight.scene import Item, called, middle
from pdfreport.preflight.tags import STANDARD, language_of

NEEDS_ALT = {"Figure", "Formula"}
PARENTS = {
    "LI": {"L"}, "Lbl": {"LI", "TOCI", "Note", "BibEntry", "Link", "Reference", "Form", "Caption", "Formula", "P"},
    "LBody": {"LI"}, "TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"}, "THead": {"Table"},
    "TBody": {"Table"}, "TFoot": {"Table"}, "TOCI": {"TOC"}, "RB": {"Ruby"}, "RT": {"Ruby"}, "RP": {"Ruby"},
}  # fmt: skip
KIDS = {"L": {"L", "LI", "Caption"}, "Table": {"TR", "THead", "TBody", "TFoot", "Caption"}, "TR": {"TH", "TD"}}
OTHERWISE, HIDDEN = {"Link", "Widget", "PrinterMark", "Popup"}, 2  # annotations of other elements; flag
LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
ONE_COLUMN = 0.6  # of the narrower box that two paragraphs share sideways when they stand in one column


def not_marked(file: Opened) -> Iterator[Spot]:
    """The catalog says that the file is tagged, and that the tags can be trusted."""
    marks = get(file.root, "MarkInfo")
    if get(marks, "Marked") is not True or get(marks, "Suspects") is True:
        yield Spot()


def no_tree(file: Opened) -> Iterator[Spot]:
    """A structure tree with something in it."""
    if not file.tags.present or not file.tags.top.kids:
        yield Spot()


def no_language(file: Opened) -> Iterator[Spot]:
    """The language of the document."""
    if not language_of(file.root):
        yield Spot()


def bad_language(file: Opened) -> Iterator[Spot]:
    """Languages are codes as in RFC 3066: letters, then groups of letters and digits after hyphens."""
    said = language_of(file.root)
    if said and not LANGUAGE.fullmatch(said):
        yield Spot(facts={"lang": said})
    for one in file.tags.elements:
        said = language_of(one.source)
        if said and not LANGUAGE.fullmatch(said):
            yield spot(file, one, {"lang": said})


def title_hidden(file: Opened) -> Iterator[Spot]:
    """Windows show the title and not the file's name."""
    if get(get(file.root, "ViewerPreferences"), "DisplayDocTitle") is not True:
        yield Spot()


def untagged(file: Opened) -> Iterator[Spot]:
    """Whatever is painted is tagged or furniture. One finding a page: the first, and how many."""
    for page in file.pages:
        found = [item for item in page.scene.items if not item.look.marks or not any(
            mark.artifact or mark.mcid is not None for mark in item.look.marks)]  # fmt: skip
        if found:
            yield Spot(page.number, middle(found[0]), called(found[0]), {"count": len(found)})


def artifact_in_tag(file: Opened) -> Iterator[Spot]:
    """Furniture never stands inside a tag, nor a tag inside furniture."""
    for what in ("artifact-in-tag", "tag-in-artifact"):
        for page, where in file.remarks(what):
            yield Spot(page.number, object=where, facts={"where": where})


def unreachable(file: Opened) -> Iterator[Spot]:
    """Every marked piece hangs in the tree."""
    if not file.tags.present:
        return
    for page in file.pages:
        lost: dict[int, Item] = {}
        for item in page.scene.items:
            for mark in item.look.marks:
                if mark.mcid is not None and (mark.owner, mark.mcid) not in file.tags.claimed:
                    lost.setdefault(mark.mcid, item)
        for mcid, item in sorted(lost.items()):
            yield Spot(page.number, middle(item), called(item), {"mcid": mcid})


def missing_content(file: Opened) -> Iterator[Spot]:
    """Whatever the tree names is there; one piece belongs to one element."""
    there = {(mark.owner, mark.mcid) for page in file.pages for item in page.scene.items for mark in item.look.marks}
    seen = set()
    for element in file.tags.elements:
        for key in element.content:
            if key not in there or key in seen:
                yield Spot(object=element.said, facts={"role": element.said, "mcid": key[1]})
            seen.add(key)


def parent_tree(file: Opened) -> Iterator[Spot]:
    """Pages with tags find their way back: StructParents, and an entry for each piece in the parent tree."""
    if not file.tags.present:
        return
    known = {int(number(key)): value for key, value in tree(get(file.tags.tree, "ParentTree"), "Nums")}
    for page in file.pages:
        tagged = {
            mark.mcid: mark.owner for item in page.scene.items for mark in item.look.marks if mark.mcid is not None
        }
        own = {mcid for mcid, owner in tagged.items() if owner == identity(page.source)}
        if not own:
            continue
        at = get(page.source, "StructParents")
        row = items(known.get(int(number(at, -1))))
        if at is None or not all(_points_back(row, mcid, identity(page.source), file) for mcid in own):
            yield Spot(page.number)


def _points_back(row: list[Object], mcid: int, owner: tuple[int, int], file: Opened) -> bool:
    element = file.tags.claimed.get((owner, mcid))
    return mcid < len(row) and (element is None or identity(row[mcid]) == identity(element.source))


def unknown_role(file: Opened) -> Iterator[Spot]:
    """Every role is a standard one, or mapped to one."""
    for said in dict.fromkeys(one.said for one in file.tags.elements if not one.role):
        yield Spot(object=said or "-", facts={"role": said or "-"})


def remapped(file: Opened) -> Iterator[Spot]:
    """Standard types keep their meaning: the role map turns none into another (ISO 14289-1, 7.1)."""
    for said, value in entries(get(file.tags.tree, "RoleMap")):
        if said in STANDARD and name(value) != said:
            yield Spot(object=said, facts={"role": said, "to": name(value) or "-"})


def repeated(file: Opened) -> Iterator[Spot]:
    """An element hangs in the tree once, and no branch leads back to its own stem."""
    for one in file.tags.repeated:
        yield Spot(object=shown(one), facts={"role": name(get(one, "S")) or "-"})


def note_no_id(file: Opened) -> Iterator[Spot]:
    """Notes have an ID, each its own (ISO 14289-1, 7.9)."""
    seen: set[bytes] = set()
    for one in file.tags.elements:
        if one.role == "Note":
            told = get(one.source, "ID")
            key = bytes(told) if told is not None else b""
            if not key or key in seen:
                yield spot(file, one, {"role": one.said})
            seen.add(key)


def wrong_nesting(file: Opened) -> Iterator[Spot]:
    """List items in lists, rows in tables, cells in rows, and nothing else there."""
    for one in file.tags.elements:
        above = one.parent.role if one.parent is not None else ""
        wrong_parent = one.role in PARENTS and above not in PARENTS[one.role]
        if wrong_parent or (above in KIDS and one.role not in KIDS[above]):
            yield spot(file, one, {"role": one.said, "above": above or "-"})


def no_alt(file: Opened) -> Iterator[Spot]:
    """Figures say in words what they show."""
    for one in file.tags.elements:
        if one.role in NEEDS_ALT and not one.words_instead:
            yield spot(file, one, {"role": one.role})


def heading_order(file: Opened) -> Iterator[Spot]:
    """Headings start with H1 and skip no level downwards; numbered and plain ones are not mixed."""
    level = 0
    plain = [one for one in file.tags.elements if one.role == "H"]
    numbered = [one for one in file.tags.elements if one.role[:1] == "H" and one.role[1:].isdigit()]
    if plain and numbered:
        yield spot(file, plain[0], {"found": "H", "after": numbered[0].role})
    for one in numbered:
        now = int(one.role[1:])
        if now > level + 1:
            yield spot(file, one, {"found": one.role, "after": f"H{level}" if level else "-"})
        level = now


def reading_order(file: Opened) -> Iterator[Spot]:
    """Within one story, of two pieces in one column the upper is read first.

    Only siblings are compared, one by one with the next: a story that goes on in another column has another place
    sideways, and a vertical line is narrow. Items of a box stand in cells, in whatever order shows them best; read they
    are in the editor's.
    """
    for parent in file.tags.elements:
        kids = [one for one in parent.kids if one.role in {"P", "H1", "H2", "H3", "H4"}]
        for before, after in pairwise(kids):
            first, second = file.tags.place(before), file.tags.place(after)
            if first is None or second is None or first[0] != second[0]:
                continue
            one, other = first[1], second[1]
            shared = min(one[2], other[2]) - max(one[0], other[0])
            least = min(one[2] - one[0], other[2] - other[0])
            if least > 0 and shared > ONE_COLUMN * least and other[1] >= one[3] - 0.5 and not _turns(one, other):
                at = ((other[0] + other[2]) / 2, (other[1] + other[3]) / 2)
                yield Spot(second[0], at, after.said, {"role": after.said, "text": file.tags.text(after)[:20]})


def _turns(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Whether a paragraph runs over several columns, so that its box says little: it is wider by half."""
    return one[2] - one[0] > 1.5 * (other[2] - other[0]) or other[2] - other[0] > 1.5 * (one[2] - one[0])


def tab_order(file: Opened) -> Iterator[Spot]:
    """A page with annotations is walked through in the order of its structure."""
    for page in file.pages:
        if page.annotations and name(get(page.source, "Tabs")) != "S":
            yield Spot(page.number)


def link_untagged(file: Opened) -> Iterator[Spot]:
    """Links say where they lead, and belong to a Link element."""
    held = {identity(one) for element in file.tags.elements for one in element.references}
    for page in file.pages:
        for one in page.annotations:
            kind = name(get(one, "Subtype"))
            if kind == "Link" and not (words(get(one, "Contents")) and identity(one) in held):
                yield Spot(page.number, object=shown(one))


def annotation_untagged(file: Opened) -> Iterator[Spot]:
    """Annotations that are seen belong to an Annot element; links and fields have their own (ISO 14289-1, 7.18.1)."""
    held = {identity(one) for element in file.tags.elements if element.role == "Annot" for one in element.references}
    for page in file.pages:
        for one in page.annotations:
            kind = name(get(one, "Subtype"))
            if kind not in OTHERWISE and not int(number(get(one, "F"))) & HIDDEN and identity(one) not in held:
                yield Spot(page.number, object=shown(one), facts={"kind": kind or "-"})


def locked_out(file: Opened) -> Iterator[Spot]:
    """Encryption leaves programs that read aloud their access (permission bit 10)."""
    lock = file.pdf.trailer.get("/Encrypt")
    if lock is not None and not int(number(get(lock, "P"))) & 512:
        yield Spot()
