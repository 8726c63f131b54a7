"""What cannot be signed, with what and when: each refusal in words, in both languages, and nothing is written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

import pdfreport
from pdfreport import cli
from pdfreport.diag import PdfreportError, UsageError
from pdfreport.signing.extra import SigningError
from pdfreport.signing.identity import Identity
from tests.preflight.surgery import legacy, press
from tests.signing.authority import Authority

Sign = Callable[..., bytes]
YEAR = datetime(2021, 1, 1, tzinfo=UTC)


def code(call: Callable[[], object]) -> str:
    """The code of the one mistake that a call ends with; both languages must say something."""
    with pytest.raises(PdfreportError) as caught:
        call()
    (found,) = caught.value.diagnostics
    assert found.message("zh") != found.message("en") != ""
    return found.code


def test_without_the_extra(sign: Sign, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where pyHanko is not installed the message says what to install."""
    monkeypatch.setitem(__import__("sys").modules, "pyhanko", None)
    with pytest.raises(UsageError, match=r"pip install 'pdfreport\[sign\]'"):
        sign()


def test_a_key_and_a_certificate_or_a_p12(page: bytes, authority: Authority) -> None:
    """Neither too little nor too much to sign with."""
    key, cert, p12 = authority.key("signer"), authority.cert("signer"), authority.p12(b"x")
    for who in (
        Identity(), Identity(key=key), Identity(cert=cert), Identity(key=key, p12=p12),
        Identity(key=key, cert=cert, p12=p12),
    ):  # fmt: skip
        assert code(lambda who=who: pdfreport.sign_pdf(page, who)) == "sign.no-key"


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda a: Identity(key=a.key("signer", b"x"), cert=a.cert("signer")), "sign.passphrase-needed"),
        (lambda a: Identity(a.key("signer", b"x"), a.cert("signer"), passphrase="y"), "sign.passphrase-wrong"),
        (lambda a: Identity(p12=a.p12(b"x")), "sign.passphrase-needed"),
        (lambda a: Identity(p12=a.p12(b"x"), passphrase="y"), "sign.passphrase-wrong"),
        (lambda a: Identity(p12=b"junk", passphrase="y"), "sign.p12-unreadable"),
        (lambda a: Identity(key=b"junk", cert=a.cert("signer")), "sign.key-unreadable"),
        (lambda a: Identity(key=a.cert("signer"), cert=a.cert("signer")), "sign.key-unreadable"),
        (lambda a: Identity(key=a.key("signer"), cert=b"junk"), "sign.cert-unreadable"),
        (lambda a: Identity(key=a.key("signer"), cert=a.key("signer")), "sign.cert-unreadable"),
        (lambda a: Identity(key=a.key("stranger"), cert=a.cert("signer")), "sign.not-a-pair"),
        (lambda a: Identity(key=a.key("signer"), cert=a.cert("root") + a.cert("signer")), "sign.not-a-pair"),
        (lambda a: Identity(a.key("signer"), a.cert("signer", until=YEAR)), "sign.expired"),
        (lambda a: Identity(a.key("signer"), a.cert("signer", since=datetime(2048, 1, 1, tzinfo=UTC))), "sign.not-yet"),
        (lambda a: Identity(a.key("signer"), a.cert("signer", usage="key_encipherment")), "sign.wrong-usage"),
        (lambda a: Identity(key="nowhere.pem", cert=a.cert("signer")), "cli.no-file"),
    ],
)  # fmt: skip
def test_keys_that_do_not_fit(
    page: bytes, authority: Authority, make: Callable[[Authority], Identity], expected: str
) -> None:
    """Each thing wrong with a key has words of its own."""
    assert code(lambda: pdfreport.sign_pdf(page, make(authority))) == expected


def test_a_passphrase_too_many_does_no_harm(page: bytes, authority: Authority) -> None:
    """A key that is not locked opens, whatever passphrase comes with it."""
    who = Identity(key=authority.key("signer"), cert=authority.cert("signer"), passphrase="x")
    assert len(pdfreport.sign_pdf(page, who)) > len(page)


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (press, "sign.press-file"), (legacy, "sign.press-file"), (lambda: b"junk", "sign.not-a-pdf"),
        (lambda: b"", "sign.not-a-pdf"),
    ],
)  # fmt: skip
def test_files_that_cannot_be_signed(sign: Sign, make: Callable[[], bytes], expected: str) -> None:
    """Press files are refused, PDF/X-4 and PDF/X-1a alike, and what is no PDF."""
    assert code(lambda: sign("b-b", make())) == expected


def test_encrypted_files(sign: Sign, page: bytes) -> None:
    """A locked file is refused, even one that opens without a password."""
    import io

    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(page)) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="x", user=""))
    assert code(lambda: sign("b-b", out.getvalue())) == "sign.encrypted"


@pytest.mark.parametrize(
    ("level", "tsa", "expected"),
    [
        ("b-c", "", "sign.unknown-level"), ("b-t", "", "sign.needs-tsa"), ("b-lta", "", "sign.needs-tsa"),
        ("b-b", "http://x", "sign.tsa-unused"), ("", "ftp://x", "sign.tsa-address"), ("", "x", "sign.tsa-address"),
    ],
)  # fmt: skip
def test_level_and_stamp_go_together(page: bytes, who: Identity, level: str, tsa: str, expected: str) -> None:
    """A level that needs a stamp needs an address, and the other way round."""
    assert code(lambda: pdfreport.sign_pdf(page, who, level=level, tsa=tsa)) == expected


@pytest.mark.parametrize("path", ["/busy", "/junk", "/page"])
def test_an_authority_that_gives_no_stamp(page: bytes, who: Identity, authority: Authority, path: str) -> None:
    """A refusal, a web page or bytes that mean nothing: the address is named, and no file comes out."""
    url = authority.address + path
    with pytest.raises(SigningError, match=url):
        pdfreport.sign_pdf(page, who, tsa=url)


def test_an_authority_out_of_reach(page: bytes, who: Identity) -> None:
    """Nobody listens at port 1 of this machine."""
    assert code(lambda: pdfreport.sign_pdf(page, who, tsa="http://127.0.0.1:1/tsa")) == "sign.tsa-failed"


def test_long_term_needs_a_root(page: bytes, authority: Authority) -> None:
    """B-LT builds the whole path now: without a root there is none, and naming it helps."""
    who = Identity(key=authority.key("signer"), cert=authority.cert("signer"))
    tsa = f"{authority.address}/tsa"
    assert code(lambda: pdfreport.sign_pdf(page, who, level="b-lt", tsa=tsa)) == "sign.no-path"
    assert pdfreport.sign_pdf(page, who, level="b-lt", tsa=tsa, trust=authority.cert("root")).startswith(page)


def test_a_revoked_signer(sign: Sign, authority: Authority, monkeypatch: pytest.MonkeyPatch) -> None:
    """B-LT looks the signer up and refuses one who is on the list."""
    gone = authority.revoked("signer")
    monkeypatch.setattr(authority, "revoked", lambda: gone)
    assert code(lambda: sign("b-lt")) == "sign.no-path"


def test_the_command_ends_with_a_status_and_writes_nothing(
    tmp_path: Path,
    page: bytes,
    authority: Authority,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Wrong usage is 2, an authority that fails is 1; one line each, no stack, no file."""
    monkeypatch.chdir(tmp_path)
    Path("page.pdf").write_bytes(page)
    Path("me.p12").write_bytes(authority.p12(b"x"))
    Path("secret").write_text("x\n")
    words = ["sign", "page.pdf", "-o", "out.pdf", "--p12", "me.p12"]
    assert cli.main(words) == 2
    assert cli.main([*words, "--passphrase-file", "nowhere"]) == 2
    assert cli.main([*words, "--passphrase-file", "secret", "--tsa", f"{authority.address}/busy"]) == 1
    assert cli.main(["sign", "nowhere.pdf", "--p12", "me.p12"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 4
    assert not Path("out.pdf").exists()
