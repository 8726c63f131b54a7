"""Which promises a file makes, for each purpose and standard, and what goes into it because of them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

import pdfreport
from pdfreport.diag import UsageError
from pdfreport.display.document import Document, SourceFile
from pdfreport.glyphs import GlyphRun
from pdfreport.writers.pdf.document import write
from pdfreport.writers.pdf.purpose import KINDS, purpose_of

Open = Callable[[bytes], pikepdf.Pdf]
RunMaker = Callable[..., GlyphRun]
DocumentMaker = Callable[..., Document]
CLAIMS = {
    ("press", ""): ("PDF/X-4", "2", "1"),
    ("press", "x4"): ("PDF/X-4", "2", "1"),
    ("archive", ""): (None, "3", "1"),
    ("archive", "a3u"): (None, "3", "1"),
    ("archive", "a2u"): (None, "2", "1"),
    ("office", ""): (None, "2", "1"),
    ("screen", ""): (None, "2", "1"),
}


@pytest.mark.parametrize(("purpose", "standard"), CLAIMS)
def test_claims(document: DocumentMaker, run: RunMaker, opened: Open, purpose: str, standard: str) -> None:
    """XMP names the standards, PDF/UA-1 always among them, and every property that PDF/A does not know is described."""
    pdf = opened(write(document(run("国", 10, 20)), purpose, standard))
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as found:
        claims = tuple(found.get(key) for key in ("pdfxid:GTS_PDFXVersion", "pdfaid:part", "pdfuaid:part"))
    assert claims == CLAIMS[purpose, standard]
    packet = pdf.Root.Metadata.read_bytes().decode()
    for prefix, name in (
        ("pdfuaid", "part"),
        ("pdf", "Trapped"),
        *([("pdfxid", "GTS_PDFXVersion")] if claims[0] else []),
    ):
        assert f"<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>" in packet
        assert f"<pdfaProperty:name>{name}</pdfaProperty:name>" in packet
    assert str(pdf.Root.MarkInfo.Marked) == "True"
    assert str(pdf.Root.Lang) == "zh-CN"


def test_x1a_stands_alone(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """PDF 1.4, its name in the information dictionary, one intent with its profile; no tags, no XMP claim, no RGB."""
    data = write(document(run("国", 10, 20), bleed=9), "press", "x1a")
    assert data.startswith(b"%PDF-1.4\n")
    pdf = opened(data)
    assert str(pdf.docinfo.GTS_PDFXVersion) == str(pdf.docinfo.GTS_PDFXConformance) == "PDF/X-1a:2003"
    assert str(pdf.docinfo.Trapped) == "/False"
    (intent,) = pdf.Root.OutputIntents
    assert intent.S == "/GTS_PDFX"
    assert "/DestOutputProfile" in intent
    assert not {"/StructTreeRoot", "/MarkInfo", "/Metadata"} & set(pdf.Root.keys())
    page = pdf.pages[0].obj
    assert not {"/StructParents", "/Group"} & set(page.keys())
    operators = {str(operator) for _, operator in pikepdf.parse_content_stream(pdf.pages[0])}
    assert not {"BDC", "BMC", "rg", "RG", "sh"} & operators


def test_headers_and_versions(document: DocumentMaker, run: RunMaker) -> None:
    """All other files say 1.6, which PDF/X-4, PDF/A and PDF/UA-1 accept alike."""
    for kind in KINDS:
        data = write(document(run("国", 10, 20)), kind.name, kind.standard)
        assert data.startswith(b"%PDF-1.4" if kind.standard == "x1a" else b"%PDF-1.6")


@pytest.mark.parametrize(
    ("purpose", "standard"), [("press", "a2u"), ("office", "x4"), ("screen", "a3u"), ("archive", "pdf")]
)
def test_no_such_standard(purpose: str, standard: str) -> None:
    """What does not exist is refused before any work, with what there is."""
    with pytest.raises(UsageError, match=f"no standard {standard} .*{purpose_of(purpose).standard}"):
        pdfreport.build("there is no such folder", "out.pdf", None, purpose, standard=standard)


# --- the source inside ---


def with_sources(made: Document) -> tuple[Document, dict[str, bytes]]:
    """The document with three source files, not in order."""
    held = {"series/a.csv": b"label,value\n", "edition.yaml": b"date: 2024-03-05\n", "稿.md": "正文\n".encode()}
    sources = tuple(SourceFile(name, "", "Data" if name.endswith("csv") else "Source") for name in held)
    return replace(made, sources=sources), held


def test_archive_files_hold_their_source(document: DocumentMaker, run: RunMaker, opened: Open) -> None:
    """Each file byte for byte, with type, date, relation, in the name tree and in AF (ISO 19005-3, 6.8)."""
    made, held = with_sources(document(run("国", 10, 20)))
    pdf = opened(write(made, "archive", "", held))
    assert {name: file.get_file().read_bytes() for name, file in pdf.attachments.items()} == held
    names = [str(name) for name in list(pdf.Root.Names.EmbeddedFiles.Names)[::2]]
    assert names == ["edition.yaml", "series/a.csv", "稿.md"]
    told = {str(one.UF): one for one in pdf.Root.AF}
    assert {name: str(one.AFRelationship) for name, one in told.items()} == {
        "edition.yaml": "/Source", "series/a.csv": "/Data", "稿.md": "/Source",
    }  # fmt: skip
    kinds = {name: str(one.EF.F.Subtype) for name, one in told.items()}
    assert kinds == {"edition.yaml": "/application/yaml", "series/a.csv": "/text/csv", "稿.md": "/text/markdown"}
    for name, one in told.items():
        assert str(one.F) == name
        assert int(one.EF.F.Params.Size) == len(held[name])
        assert str(one.EF.F.Params.ModDate) == str(pdf.docinfo.ModDate)


@pytest.mark.parametrize(("purpose", "standard"), [("archive", "a2u"), ("press", ""), ("office", ""), ("screen", "")])
def test_nobody_else_does(document: DocumentMaker, run: RunMaker, opened: Open, purpose: str, standard: str) -> None:
    """PDF/A-2 allows only PDF/A inside, and a press file is for the press."""
    made, held = with_sources(document(run("国", 10, 20)))
    pdf = opened(write(made, purpose, standard, held))
    assert not {"/AF", "/Names"} & set(pdf.Root.keys())


def test_a_whole_edition_is_inside(sample: Path, tmp_path: Path, opened: Open) -> None:
    """Copy, series, layout and what it shares, under names that do not tell the machine; no pictures."""
    shutil.copytree(sample, tmp_path / "elsewhere" / "copy")
    folders = (sample, tmp_path / "elsewhere" / "copy")
    first, second = (pdfreport.compose(pdfreport.load(folder), "sikai-numbers") for folder in folders)
    data = pdfreport.write_pdf(first, "archive")
    assert pdfreport.write_pdf(second, "archive") == data
    pdf = opened(data)
    names = list(pdf.attachments)
    assert names == sorted(names)
    assert {"edition.yaml", "layouts/sikai-numbers.yaml", "layouts/shared/styles.yaml", "series/days.csv"} <= set(names)
    assert all(name.endswith((".yaml", ".csv")) for name in names)
    assert pdf.attachments["edition.yaml"].get_file().read_bytes() == (sample / "edition.yaml").read_bytes()
