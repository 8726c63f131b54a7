"""Faults of actions, annotations, attachments, and of what our own pages must carry."""

from __future__ import annotations

from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from tests.preflight.surgery import Fault, annotation, another_maker, archive, both, in_content, on_page, on_root, press


def launch(pdf: pikepdf.Pdf) -> Any:
    """An action that starts a program."""
    return pdf.make_indirect(Dictionary(Type=Name.Action, S=Name.Launch, F=String("x")))


def script(pdf: pikepdf.Pdf) -> Any:
    """A script that runs when the file is opened."""
    return pdf.make_indirect(Dictionary(S=Name.JavaScript, JS=String("app.beep()")))


def attach(**change: Any) -> Any:
    """Attach a JSON, well but for `change`."""

    def cut(pdf: pikepdf.Pdf) -> None:
        params = Dictionary(ModDate=String("D:20230112000000+08'00'"), Size=2)
        data = Stream(pdf, b"{}", Dictionary(Type=Name.EmbeddedFile, Subtype=Name("/application/json"), Params=params))
        spec = Dictionary(
            Type=Name.Filespec, F=String("a.json"), UF=String("a.json"), EF=Dictionary(F=pdf.make_indirect(data))
        )
        spec.AFRelationship = Name.Source
        for key, value in change.items():
            if value is None:
                del spec[f"/{key}"]
        held = pdf.make_indirect(spec)
        names = pdf.Root.get("/Names", Dictionary())
        names.EmbeddedFiles = Dictionary(Names=Array([String("a.json"), held]))
        pdf.Root.Names = names
        pdf.Root.AF = Array([held])

    return cut


def part(number: int) -> Any:
    """Claim a part of PDF/A."""

    def cut(pdf: pikepdf.Pdf) -> None:
        import re

        packet = bytes(pdf.Root.Metadata.read_bytes())
        pdf.Root.Metadata.write(re.sub(rb"pdfaid:part>\d<", b"pdfaid:part>%d<" % number, packet))

    return cut


ACTIVE = (
    Fault(
        "script-in-names",
        press,
        "press",
        "javascript",
        on_root("Names", lambda pdf: Dictionary(JavaScript=Dictionary(Names=Array([String("a"), script(pdf)])))),
    ),
    Fault("script-on-opening", archive, "archive", "javascript", on_root("OpenAction", script)),
    Fault(
        "page-action",
        press,
        "press",
        "action",
        on_page("AA", lambda pdf: Dictionary(O=Dictionary(S=Name.Named, N=Name.NextPage))),
    ),
    Fault("launch", archive, "archive", "forbidden-action", on_root("OpenAction", launch)),
    Fault("note-on-the-page", press, "press", "annotation-in-bleed", on_page("Annots", annotation("Text"))),
    Fault("hidden-annotation", archive, "archive", "annotation-hidden", on_page("Annots", annotation("Link", F=2))),
    Fault("annotation-without-look", archive, "archive", "annotation-no-look", on_page("Annots", annotation("Square"))),
    Fault("xfa", press, "press", "form", on_root("AcroForm", Dictionary(Fields=Array([]), XFA=String("x")))),
    Fault("transition", press, "press", "stage", on_page("Trans", Dictionary(S=Name.Dissolve))),
    Fault("attached-to-a2", archive, "archive", "attached", both(part(2), attach())),
    Fault("no-relation", archive, "archive", "attached-no-relation", both(part(3), attach(AFRelationship=None))),
    Fault("no-unicode-name", archive, "archive", "attached-badly", both(part(3), attach(UF=None))),
)


def without_text(*numbers: int) -> Any:
    """Takes the n-th pieces of type out of the page."""

    def change(steps: list[Any]) -> list[Any]:
        seen = -1
        kept = []
        for step in steps:
            seen += str(step.operator) in {"Tj", "TJ"}
            if str(step.operator) not in {"Tj", "TJ"} or seen not in numbers:
                kept.append(step)
        return kept

    return in_content(change)


def empty_page() -> Any:
    """A second page with nothing on it."""

    def cut(pdf: pikepdf.Pdf) -> None:
        page = Dictionary(pdf.pages[0].obj)
        page.Contents = pdf.make_indirect(Stream(pdf, b""))
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))

    return cut


HOUSE = (
    Fault("empty-page", archive, "archive", "empty-page", both(another_maker, empty_page())),
    Fault("no-page-number", press, "press", "no-page-number", without_text(0)),
    Fault("no-date-in-folio", press, "press", "no-date", without_text(1)),
    Fault("no-name-in-folio", press, "press", "no-name", without_text(2, 3)),
)

FAULTS = (*ACTIVE, *HOUSE)
