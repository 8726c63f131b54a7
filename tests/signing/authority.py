"""An authority made for the tests: a root, a signer, a stamp authority, a list of what is revoked, served here alone.

Nothing leaves the machine: the server listens on the loopback address, at a port that the system chooses.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from asn1crypto import tsp
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.keys.internal import (
    translate_pyca_cryptography_cert_to_asn1,
    translate_pyca_cryptography_key_to_asn1,
)
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper

USAGES = (
    "digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement",
    "key_cert_sign", "crl_sign", "encipher_only", "decipher_only",
)  # fmt: skip
SINCE, UNTIL = datetime(2020, 1, 1, tzinfo=UTC), datetime(2049, 1, 1, tzinfo=UTC)


def _name(words: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, words)])


def _pem(key: Any, secret: bytes | None = None) -> bytes:
    lock = BestAvailableEncryption(secret) if secret else NoEncryption()
    return bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, lock))


@dataclass
class Authority:
    """Keys and certificates, and the addresses at which stamps and the list of revocations are had."""

    address: str = "http://127.0.0.1:1"
    asked: list[str] = field(default_factory=list)

    @cached_property
    def keys(self) -> dict[str, Any]:
        """The keys by their holder. Those of RSA are slow to make and to read: the signer has one, since its signatures
        are the same every time, and the stamper, which pyHanko's giver of stamps takes for one.
        """
        made: dict[str, Any] = {name: rsa.generate_private_key(65537, 2048) for name in ("signer", "stamper")}
        return made | {name: ec.generate_private_key(ec.SECP256R1()) for name in ("root", "stranger", "curve")}

    def certificate(
        self, holder: str, *, since: datetime = SINCE, until: datetime = UNTIL, usage: str = "content_commitment"
    ) -> x509.Certificate:
        """A certificate of the root's for `holder`; the root's own for itself."""
        root = holder == "root"
        usages = dict.fromkeys(USAGES, False)
        usages |= {"key_cert_sign": True, "crl_sign": True} if root else {usage: True}
        made = (
            x509.CertificateBuilder()
            .subject_name(_name(f"Test {holder}"))
            .issuer_name(_name("Test root"))
            .public_key(self.keys[holder].public_key())
            .serial_number(1000 + sorted(self.keys).index(holder))
            .not_valid_before(since)
            .not_valid_after(until)
            .add_extension(x509.BasicConstraints(ca=root, path_length=None), critical=True)
            .add_extension(x509.KeyUsage(**usages), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(self.keys[holder].public_key()), critical=False)
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(self.keys["root"].public_key()), critical=False
            )
        )
        if not root:
            point = x509.DistributionPoint([x509.UniformResourceIdentifier(f"{self.address}/crl")], None, None, None)
            made = made.add_extension(x509.CRLDistributionPoints([point]), critical=False)
        if holder == "stamper":
            made = made.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
        return made.sign(self.keys["root"], SHA256())

    def revoked(self, *holders: str) -> bytes:
        """The list of revocations."""
        made = x509.CertificateRevocationListBuilder().issuer_name(_name("Test root"))
        made = made.last_update(SINCE).next_update(UNTIL).add_extension(x509.CRLNumber(1), critical=False)
        made = made.add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(self.keys["root"].public_key()), critical=False
        )
        for holder in holders:
            serial = 1000 + sorted(self.keys).index(holder)
            one = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(SINCE).build()
            made = made.add_revoked_certificate(one)
        return made.sign(self.keys["root"], SHA256()).public_bytes(Encoding.DER)

    def cert(self, holder: str, **wishes: Any) -> bytes:
        """A certificate in PEM."""
        return self.certificate(holder, **wishes).public_bytes(Encoding.PEM)

    def key(self, holder: str, secret: bytes | None = None) -> bytes:
        """A private key in PEM."""
        return _pem(self.keys[holder], secret)

    def p12(self, secret: bytes) -> bytes:
        """The signer's key, certificate and root in one file."""
        lock = BestAvailableEncryption(secret)
        whole = [self.certificate("root")]
        return pkcs12.serialize_key_and_certificates(
            b"signer", self.keys["signer"], self.certificate("signer"), whole, lock
        )

    @cached_property
    def stamper(self) -> DummyTimeStamper:
        """What gives stamps."""
        return self.stamping(UNTIL, None)

    def stamping(self, until: datetime, at: datetime | None) -> DummyTimeStamper:
        """A giver of stamps whose certificate ends at `until`, and whose clock stands at `at`."""
        cert, key = self.certificate("stamper", until=until), self.keys["stamper"]
        made = DummyTimeStamper(
            translate_pyca_cryptography_cert_to_asn1(cert), translate_pyca_cryptography_key_to_asn1(key), fixed_dt=at
        )
        return made


@contextmanager
def serving() -> Iterator[Authority]:
    """An authority that answers: ``/tsa`` with stamps, ``/crl`` the list; ``/busy``, ``/junk`` and ``/page`` do not."""
    authority = Authority()

    class Handler(BaseHTTPRequestHandler):
        """Answers from what the authority knows."""

        def do_POST(self) -> None:
            """A stamp."""
            asked = self.rfile.read(int(self.headers["Content-Length"]))
            authority.asked.append(self.path)
            if self.path == "/tsa":
                answer = authority.stamper.request_tsa_response(tsp.TimeStampReq.load(asked)).dump()
                self._answer(200, "application/timestamp-reply", answer)
            elif self.path == "/junk":
                self._answer(200, "application/timestamp-reply", b"junk")
            elif self.path == "/page":
                self._answer(200, "text/html", b"<p>")
            else:
                self._answer(503, "text/plain", b"busy")

        def do_GET(self) -> None:
            """The list."""
            authority.asked.append(self.path)
            found = self.path == "/crl"
            self._answer(200 if found else 404, "application/pkix-crl", authority.revoked() if found else b"")

        def _answer(self, status: int, kind: str, data: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: Any) -> None:
            """Nothing on the screen."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    authority.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield authority
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
