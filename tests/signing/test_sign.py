"""Signed files: what is added, what stays, and that every level holds what it says."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

import pdfreport
from pdfreport import cli
from pdfreport.signing.identity import Identity
from pdfreport.signing.order import LEVELS
from tests.shipped import built
from tests.signing.authority import Authority
from tests.writers.tagtree import check_whole, read

Sign = Callable[..., bytes]
Signed = Callable[[str], bytes]
NAMES = {"b-b": "PAdES B-B", "b-t": "PAdES B-T", "b-lt": "PAdES B-LT", "b-lta": "PAdES B-LTA"}


def text(data: bytes) -> str:
    """All text of the first page."""
    with pypdfium2.PdfDocument(data) as file:
        found: str = file[0].get_textpage().get_text_range()
    return found


@pytest.mark.parametrize("level", LEVELS)
def test_a_level_is_what_it_says(signed: Signed, authority: Authority, level: str) -> None:
    """The check finds the level that was asked for, intact, whole and trusted; the file stays PDF/A and PDF/UA."""
    checked = pdfreport.check(signed(level), trust=authority.cert("root"))
    assert checked.purposes == ("archive", "access")
    assert checked.errors == 0
    first, *stamps = checked.signatures
    assert (first.level, first.signer, first.intact, first.whole) == (NAMES[level], "Test signer", True, True)
    assert first.trust == "trusted"
    assert first.stamped == (level != "b-b")
    assert [(one.stamp, one.signer, one.trust) for one in stamps] == [(True, "Test stamper", "trusted")] * (
        level == "b-lta"
    )


@pytest.mark.parametrize("level", LEVELS)
def test_what_was_there_stays(signed: Signed, page: bytes, level: str) -> None:
    """The file is added to, never rewritten; what it says about itself, its text and its source stay as they were."""
    data = signed(level)
    assert data.startswith(page)
    assert text(data) == text(page)
    with pikepdf.open(io.BytesIO(data)) as after, pikepdf.open(io.BytesIO(page)) as before:
        assert after.get_warnings() == []
        assert dict(after.docinfo) == dict(before.docinfo)
        assert after.Root.Metadata.read_bytes() == before.Root.Metadata.read_bytes()
        assert bytes(after.trailer.ID[0]) == bytes(before.trailer.ID[0])
        assert bytes(after.trailer.ID[1]) != bytes(before.trailer.ID[1])
        assert list(after.attachments) == list(before.attachments)


@pytest.mark.parametrize("level", ["b-b", "b-lta"])
def test_the_field_is_unseen_printed_and_tagged(signed: Signed, level: str) -> None:
    """An invisible field suits PDF/A by its print flag, and PDF/UA by its element in the tags and its description."""
    with pikepdf.open(io.BytesIO(signed(level))) as pdf:
        found = read(pdf)
        check_whole(pdf, found)
        forms = [node for node in found.root.below() if node.role == "Form"]
        widgets = [one for one in pdf.pages[0].obj.Annots if one.Subtype == "/Widget"]
        assert len(forms) == len(widgets) == (2 if level == "b-lta" else 1)
        for widget in widgets:
            left, bottom, right, top = (float(edge) for edge in widget.Rect)
            assert (left, bottom) == (right, top)
            assert left < 0
            assert int(widget.F) & 0b110 == 0b100
            assert str(widget.TU)


def test_same_moment_same_bytes(sign: Sign, monkeypatch: pytest.MonkeyPatch) -> None:
    """With SOURCE_DATE_EPOCH an RSA signature without a stamp is the same every time, and says that time."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1672387200")
    data = sign()
    assert data == sign()
    assert pdfreport.check(data).signatures[0].when == "2022-12-30T08:00:00+00:00"


def test_an_epoch_that_is_no_moment_is_refused(sign: Sign, monkeypatch: pytest.MonkeyPatch) -> None:
    """A SOURCE_DATE_EPOCH that cannot be read is never taken for none: the clock would show in the file."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(pdfreport.UsageError, match="SOURCE_DATE_EPOCH"):
        sign()


def test_a_second_signature_leaves_the_first_good(sign: Sign, signed: Signed, authority: Authority) -> None:
    """An editor signs, then a director: the check takes neither for tampering."""
    other = Identity(key=authority.key("curve"), cert=authority.cert("curve") + authority.cert("root"))
    data = sign("b-lta", signed("b-t"), other)
    checked = pdfreport.check(data, trust=authority.cert("root"))
    assert checked.errors == 0
    assert [(one.field, one.after) for one in checked.signatures] == [
        ("Signature1", "countersigned"), ("Signature2", "maintained"), ("Timestamp1", ""),
    ]  # fmt: skip
    assert {one.trust for one in checked.signatures} == {"trusted"}


def test_an_a2u_file_can_be_signed(sign: Sign) -> None:
    """An archive file without its source inside is signed like the other."""
    signed = pdfreport.check(sign("b-b", built("air-digest", "archive", standard="a2u")))
    assert (signed.errors, len(signed.signatures)) == (0, 1)


def test_the_network_is_asked_for_what_was_ordered(sign: Sign, authority: Authority) -> None:
    """B-B asks nobody, B-T the authority of stamps alone, B-LT the list of revocations as well."""
    asked = []
    for level in ("b-b", "b-t", "b-lt"):
        authority.asked.clear()
        sign(level)
        asked.append(set(authority.asked))
    assert asked == [set(), {"/tsa"}, {"/tsa", "/crl"}]


# --- the command ---


@pytest.fixture
def desk(tmp_path: Path, authority: Authority, page: bytes, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a page, keys and a passphrase."""
    files = {
        "page.pdf": page, "key.pem": authority.key("signer"), "cert.pem": authority.cert("signer"),
        "locked.pem": authority.key("signer", "密码".encode()), "me.p12": authority.p12("密码".encode()),
        "secret": "密码\n".encode(), "root.pem": authority.cert("root"),
    }  # fmt: skip
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "words",
    ["--key key.pem --cert cert.pem", "--key locked.pem --cert cert.pem --passphrase-file secret",
     "--p12 me.p12 --passphrase-file secret"],
)  # fmt: skip
def test_the_command_signs(desk: Path, words: str) -> None:
    """Key and certificate from PEM files, locked or not, or from one PKCS #12 file."""
    assert cli.main(["sign", "page.pdf", "-o", "out.pdf", *words.split(), "--reason", "归档"]) == 0
    (found,) = pdfreport.check("out.pdf").signatures
    assert (found.signer, found.intact) == ("Test signer", True)
    with pikepdf.open("out.pdf") as pdf:
        assert str(pdf.Root.AcroForm.Fields[0].V.Reason) == "归档"


def test_the_output_is_named_after_the_file(desk: Path) -> None:
    """Without `-o` the signed copy stands beside nothing it could replace."""
    assert cli.main(["sign", "page.pdf", "--p12", "me.p12", "--passphrase-file", "secret"]) == 0
    assert (desk / "page-signed.pdf").stat().st_size > (desk / "page.pdf").stat().st_size


def test_the_command_judges_trust(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`check --trust` says who signed and finds nothing to warn of; the wrong root is a warning."""
    assert cli.main(["sign", "page.pdf", "-o", "out.pdf", "--key", "key.pem", "--cert", "cert.pem"]) == 0
    assert cli.main(["check", "out.pdf", "--trust", "root.pem"]) == 0
    told = capsys.readouterr().out
    assert "signed by Test signer, level PAdES B-B" in told
    assert "errors 0, warnings 0" in told


def test_sources_are_not_replaced(desk: Path) -> None:
    """Neither the file nor a key is written over by a slip of the hand."""
    for target in ("page.pdf", "key.pem", "cert.pem"):
        before = (desk / target).read_bytes()
        assert cli.main(["sign", "page.pdf", "-o", target, "--key", "key.pem", "--cert", "cert.pem"]) == 2
        assert (desk / target).read_bytes() == before


def test_levels_of_the_command_are_those_of_the_call() -> None:
    """The command offers what the call knows."""
    assert cli.SIGNATURES == LEVELS


def test_signing_loads_nothing_until_it_is_asked() -> None:
    """The package, the command line and a build know nothing of pyHanko."""
    import subprocess

    code = "import sys, pdfreport.cli, pdfreport.build; print([n for n in sys.modules if 'hanko' in n or 'crypt' in n])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told == "[]\n"
