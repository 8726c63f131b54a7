"""One authority for all tests of this folder, and files to sign."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

import pytest

import pdfreport
from pdfreport.signing.identity import Identity
from tests.preflight.surgery import archive
from tests.signing.authority import Authority, serving

Sign = Callable[..., bytes]
Signed = Callable[[str], bytes]


@pytest.fixture(scope="session")
def authority() -> Iterator[Authority]:
    """A root, a signer and a stamp authority, answering on this machine."""
    with serving() as made:
        yield made


@pytest.fixture(scope="session")
def who(authority: Authority) -> Identity:
    """The signer, with the root above."""
    return Identity(key=authority.key("signer"), cert=authority.cert("signer") + authority.cert("root"))


@pytest.fixture(scope="session")
def page() -> bytes:
    """An archive file."""
    return archive()


@pytest.fixture(scope="session")
def signed(authority: Authority, who: Identity, page: bytes) -> Signed:
    """The archive file signed at a level: made once, for tests that only read it."""

    @cache
    def made(level: str) -> bytes:
        tsa = "" if level == "b-b" else f"{authority.address}/tsa"
        return pdfreport.sign_pdf(page, who, level=level, tsa=tsa, reason="归档")

    return made


@pytest.fixture
def sign(authority: Authority, who: Identity, page: bytes) -> Sign:
    """Signs the archive file at a level, with stamps of the authority."""

    def made(level: str = "b-b", data: bytes = page, identity: Identity = who) -> bytes:
        tsa = "" if level == "b-b" else f"{authority.address}/tsa"
        return pdfreport.sign_pdf(data, identity, level=level, tsa=tsa, reason="归档")

    return made
