"""A document to the bytes of a PDF: fonts, pictures, pages, metadata, in that order.

In: placed pages. Out: one file for one purpose. Nothing is placed or chosen here; the same document gives the same
bytes always.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pdfreport.display.document import Document, Page
from pdfreport.display.items import Group, Item, Text
from pdfreport.fonts.face import Face
from pdfreport.geom import Rect
from pdfreport.glyphs import GlyphRun
from pdfreport.writers.pdf import marks, metadata
from pdfreport.writers.pdf.bound import Bound
from pdfreport.writers.pdf.color import Palette, light_palette
from pdfreport.writers.pdf.content import KNOCKOUT, OVERPRINT, Content
from pdfreport.writers.pdf.fonts import Fonts
from pdfreport.writers.pdf.images import Pictures
from pdfreport.writers.pdf.objects import File, Name, Raw, Value, number
from pdfreport.writers.pdf.purpose import Purpose, purpose_of
from pdfreport.writers.pdf.sheet import Sheet
from pdfreport.writers.pdf.tags import PAGE, artifact

SLUG_ROLE = ("hei", "regular")


def write(document: Document, purpose: str, standard: str = "", sources: Mapping[str, bytes] | None = None) -> bytes:
    """The PDF of a document for `purpose`: press, archive, office or screen; to a standard of it, "" for its own.

    `sources`, what the document's source files hold by name, is embedded where the standard allows it.
    """
    kind = purpose_of(purpose, standard)
    items = [item for page in document.pages for item in page.items]
    file = File(kind.version)
    fonts = Fonts(_runs(items), document.faces)
    pictures = Pictures(items, document.pictures, layered=kind.transparency)
    if not kind.transparency:
        from pdfreport.writers.pdf import legacy  # of old plants only

        legacy.check(document, pictures.mixed)
    resources: dict[str, Value] = {
        "Font": fonts.write(file),
        "XObject": pictures.write(file, document.profile, light=not kind.inks),
    }
    if kind.inks:
        resources["ExtGState"] = _overprint_states(file)
    palette = Palette() if kind.inks else light_palette(items, document.profile)
    shared, tree = file.reserve(), file.reserve()
    bound = Bound(document, kind, [_sheet(page, kind) for page in document.pages], file)
    for page, sheet in zip(document.pages, bound.sheets, strict=True):
        content = Content(sheet, palette, fonts, pictures.names, bound.tagged(page.items))
        group = _group(kind) if pictures.layers(page.items) else {}
        if group and kind.inks:
            content.raw(_paper(sheet, kind))
        entries = _page(page, document, kind, content, file)
        bound.add(entries | group | {"Parent": tree, "Resources": shared})
    spaces = palette.write(file)
    if kind.marks:
        spaces["All"] = file.add(marks.ALL)
    resources["ColorSpace"] = spaces
    file.add({key: value for key, value in resources.items() if value}, shared)
    file.add({"Type": Name("Pages"), "Kids": bound.refs, "Count": len(bound.refs)}, tree)
    root = _catalog(document, kind, file) | {"Pages": tree} | bound.entries()
    if kind.sources and sources:
        from pdfreport.writers.pdf import attachments  # of archive files only

        root |= attachments.write(document.sources, sources, metadata.moment(document.info.date)[0], file)
    return file.finish(file.add(root), file.add(metadata.information(document.info, kind)))


def _sheet(page: Page, kind: Purpose) -> Sheet:
    return Sheet.of(page.trim.width, page.trim.height, page.bleed, kind.marks)


def _runs(items: Iterable[Item]) -> Iterator[GlyphRun]:
    for item in items:
        if isinstance(item, Text):
            yield item.run
        elif isinstance(item, Group):
            yield from _runs(item.items)


def _overprint_states(file: File) -> dict[str, Value]:
    """The two graphics states: OPM 1, so that an ink of nothing leaves what lies below."""
    return {
        OVERPRINT: file.add({"Type": Name("ExtGState"), "OP": True, "op": True, "OPM": 1}),
        KNOCKOUT: file.add({"Type": Name("ExtGState"), "OP": False, "op": False, "OPM": 0}),
    }


def _group(kind: Purpose) -> dict[str, Value]:
    """What a page with see-through pictures blends in: the space of the output intent (print-standards.md 2.5)."""
    space = Name("DeviceCMYK" if kind.inks else "DeviceRGB")
    return {"Group": {"Type": Name("Group"), "S": Name("Transparency"), "CS": space}}


def _paper(sheet: Sheet, kind: Purpose) -> str:
    """A ground of no ink: where the page is not solid, some RIPs forget what black type overprints."""
    left, bottom, right, top = sheet.box(sheet.bled)
    drawn = f"q 0 0 0 0 k {number(left)} {number(bottom)} {number(right - left)} {number(top - bottom)} re f Q"
    return artifact(drawn, "Layout") if kind.tagged else drawn


def _page(page: Page, document: Document, kind: Purpose, content: Content, file: File) -> dict[str, Value]:
    sheet = content.sheet
    if kind.marks:
        content.clip(sheet.bled)  # nothing of the page may run into its marks
    content.draw(page.items)
    if kind.marks:
        content.unclip()
        words, face = _slug_words(page, document), _slug_face(document)
        drawn = marks.draw(sheet, words, face, content.palette.patches(page.items))
        content.raw(artifact(drawn, PAGE) if kind.tagged else drawn)
    entries: dict[str, Value] = {
        "Type": Name("Page"),
        "MediaBox": _box(sheet, sheet.media),
        "TrimBox": _box(sheet, sheet.trim),
        "Contents": file.stream({}, content.data()),
    }
    if kind.marks:
        entries["BleedBox"] = _box(sheet, sheet.bled)
    return entries


def _box(sheet: Sheet, rect: Rect) -> Value:
    return Raw(("[" + " ".join(number(edge) for edge in sheet.box(rect)) + "]").encode("ascii"))


def _slug_words(page: Page, document: Document) -> str:
    info, profile = document.info, document.profile
    title = info.title[: marks.TITLE_LIMIT]
    return f"{title}  {info.date[:10]}  {page.number}/{len(document.pages)}  {profile.identifier}  {metadata.TOOL}"


def _slug_face(document: Document) -> Face | None:
    """The face of the slug: the sans of the catalogue, else the first by name."""
    faces: list[Face] = sorted(document.faces.values(), key=lambda face: face.ref.name)
    sans = [face for face in faces if (face.facts.role, face.facts.weight) == SLUG_ROLE]
    return next(iter(sans + faces), None)


def _catalog(document: Document, kind: Purpose, file: File) -> dict[str, Value]:
    entries: dict[str, Value] = {
        "Type": Name("Catalog"),
        "OutputIntents": metadata.intents(document.profile, kind, file),
        "Lang": document.info.lang,
        "ViewerPreferences": {"DisplayDocTitle": True},
    }
    labels = page_labels([page.number for page in document.pages])
    if labels:
        entries["PageLabels"] = {"Nums": labels}
    if kind.pdfa:
        packet = metadata.packet(document.info, kind, file.digest())
        entries["Metadata"] = file.stream({"Type": Name("Metadata"), "Subtype": Name("XML")}, packet, deflate=False)
    return entries


def page_labels(numbers: list[int]) -> list[Value]:
    """Where the numbers printed on pages are not their ranks: a label for each run of them (ISO 32000-1, 12.4.2)."""
    if numbers == list(range(1, len(numbers) + 1)):
        return []
    out: list[Value] = []
    for rank, printed in enumerate(numbers):
        if not rank or printed != numbers[rank - 1] + 1:
            out += [rank, {"S": Name("D"), "St": printed}]
    return out
