"""PDF syntax: numbers, strings, streams, and the file around them."""

from __future__ import annotations

import io
import re
import subprocess
import sys

import pikepdf
from hypothesis import given
from hypothesis import strategies as st

from pdfreport.writers.pdf.objects import HEADER, File, Name, Raw, Value, number


def opened(extra: dict[str, Value]) -> pikepdf.Pdf:
    """A file with `extra` in its catalog, as another reader opens it."""
    file = File()
    pages = file.add({"Type": Name("Pages"), "Kids": [], "Count": 0})
    catalog: dict[str, Value] = {"Type": Name("Catalog"), "Pages": pages}
    root = file.add(catalog | extra)
    return pikepdf.open(io.BytesIO(file.finish(root, file.add({"Title": "t"}))))


@given(st.floats(-15000, 15000), st.integers(1, 6))
def test_numbers_are_plain_and_near(value: float, places: int) -> None:
    """A number is a decimal without exponent, within half of its last place, and zero has one spelling."""
    text = number(value, places)
    assert re.fullmatch(r"-?\d+(\.\d*[1-9])?", text)
    assert abs(float(text) - value) <= 0.5 * 10**-places + 1e-9
    assert text != "-0"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_text_comes_back(text: str) -> None:
    """Any text survives as a string, brackets, backslashes and rare characters included."""
    assert str(opened({"Test": text}).Root.Test) == text


def test_values_of_every_kind() -> None:
    """Names, numbers, booleans, null, arrays, dictionaries and ready-made syntax are written as what they are."""
    pdf = opened({"Test": {"N": Name("Abc"), "A": [1, -2.5, True, False, None], "R": Raw(b"[7 8]"), "D": {"K": 3}}})
    found = pdf.Root.Test
    assert str(found.N) == "/Abc"
    assert [found.A[0], float(found.A[1]), found.A[2], found.A[3], found.A[4]] == [1, -2.5, True, False, None]
    assert list(found.R) == [7, 8]
    assert found.D.K == 3


def test_file_keeps_the_letter_of_pdfa() -> None:
    """Header, exact stream lengths, a line end before endstream and nothing after the last mark (PDF/A 6.1)."""
    file = File()
    stream = file.stream({"Kind": Name("Test")}, b"raw bytes", deflate=False)
    root = file.add({"Type": Name("Catalog"), "S": stream})
    data = file.finish(root, file.add({"Title": "t"}))
    assert data.startswith(HEADER % b"1.6")
    assert sum(byte > 127 for byte in data.split(b"\n")[1]) >= 4
    assert b"/Length 9" in data
    assert b"\nstream\nraw bytes\nendstream\nendobj\n" in data
    assert data.endswith(b"%%EOF\n")
    for number_, offset in enumerate(re.findall(rb"(\d{10}) 00000 n ", data), 1):
        assert data[int(offset) :].startswith(b"%d 0 obj\n" % number_)


def test_identifier_comes_from_the_content() -> None:
    """Equal files have equal identifiers, other content another one."""

    def identifier(title: str) -> bytes:
        file = File()
        data = file.finish(file.add({"Type": Name("Catalog")}), file.add({"Title": title}))
        return bytes(re.findall(rb"/ID \[ ?<(\w+)> <(\w+)>", data)[0][0])

    assert identifier("one") == identifier("one")
    assert identifier("one") != identifier("two")


def test_references_may_come_first() -> None:
    """An object can be named before it is written."""
    file = File()
    later = file.reserve()
    pages = file.add({"Type": Name("Pages"), "Kids": [], "Count": 0, "Next": later})
    root = file.add({"Type": Name("Catalog"), "Pages": pages})
    file.add({"Found": 1}, later)
    pdf = pikepdf.open(io.BytesIO(file.finish(root, file.add({"Title": "t"}))))
    assert pdf.Root.Pages.Next.Found == 1


def test_loading_the_object_layer_stays_lean() -> None:
    """The modules reportlab names but does not need are not loaded, and wake when they are wanted."""
    program = (
        "import sys\n"
        "import pdfreport.writers.pdf.objects\n"
        "heavy = [n for n in ('PIL', 'PIL.Image', 'tempfile', 'pickle', 'shutil') if n in sys.modules]\n"
        "assert not heavy, heavy\n"
        "import reportlab.lib.utils as utils\n"
        "from PIL import Image\n"
        "assert utils.Image.new is Image.new\n"
        "assert utils.pickle.dumps(1)\n"
        "import reportlab.pdfgen.canvas\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
