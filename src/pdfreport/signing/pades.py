"""pyHanko's part of signing: one revision with the signature, one with the stamp over the whole.

In: bytes, credentials, who stamps, what is wanted. Out: longer bytes. What a later judge needs (B-LT) is written in the
same revision as the signature, so that the signature covers it and the file has one revision less.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.general import SigningError as Unsigned
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, PdfTimeStamper, SimpleSigner
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko.sign.signers.pdf_signer import DSSContentSettings, SigDSSPlacementPreference
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.errors import PathError, ValidationError
from pyhanko_certvalidator.registry import SimpleCertificateStore

from pdfreport.signing import fields
from pdfreport.signing.extra import SigningError, failed
from pdfreport.signing.identity import Credentials
from pdfreport.signing.unchanged import Unchanged

if TYPE_CHECKING:
    from pyhanko.sign.timestamps import TimeStamper

    from pdfreport.signing.order import Order

SIGNATURE, STAMP = "Signature", "Timestamp"  # kinds of fields


async def sign(data: bytes, who: Credentials, stamper: TimeStamper | None, order: Order) -> bytes:
    """The file with a signature of PAdES B-B, B-T or B-LT."""
    writer, out = Unchanged(BytesIO(data), strict=False), BytesIO()
    context = _context(who, order) if order.long_term else None
    kinds = (SIGNATURE, STAMP) if order.level == "b-lta" else (SIGNATURE,)
    signer = _signer(who, stamper, order, fields.add(writer, *kinds)[0], context)
    try:
        session = signer.init_signing_session(writer, existing_fields_only=True)
        session.system_time = order.moment
        found = await session.perform_presign_validation(writer)
        size = await session.estimate_signature_container_size(found)
        ready = session.prepare_tbs_document(found, size)
        prepared, _ = ready.digest_tbs_document(output=out)
        await ready.perform_signature(prepared.document_digest, PdfCMSSignedAttributes(signing_time=order.moment))
    except (Unsigned, PathError, ValidationError) as problem:
        raise _no_path(problem) from None
    finally:
        if context is not None:
            await context.aclose()
    return out.getvalue()


async def stamp(data: bytes, stamper: TimeStamper, order: Order) -> bytes:
    """The file with a stamp over all of it (B-LTA)."""
    writer = Unchanged(BytesIO(data), strict=False)
    made = PdfTimeStamper(stamper, fields.empty(writer, STAMP) or fields.add(writer, STAMP)[0])
    out = BytesIO()
    await made.async_timestamp_pdf(writer, order.hash, output=out)
    return out.getvalue()


def _signer(
    who: Credentials, stamper: TimeStamper | None, order: Order, name: str, context: ValidationContext | None
) -> PdfSigner:
    known = SimpleCertificateStore()
    known.register_multiple(who.chain)
    facts = PdfSignatureMetadata(
        field_name=name,
        md_algorithm=order.hash if who.key.algorithm in {"rsa", "ec"} else None,  # Edwards curves bring their own
        reason=order.reason or None,
        subfilter=SigSeedSubFilter.PADES,
        embed_validation_info=context is not None,
        validation_context=context,
        signer_key_usage=set(),  # looked at already, see identity.py
        dss_settings=DSSContentSettings(include_vri=False, placement=SigDSSPlacementPreference.TOGETHER_WITH_SIGNATURE),
    )
    return PdfSigner(facts, SimpleSigner(who.certificate, who.key, known), timestamper=stamper)


def _context(who: Credentials, order: Order) -> ValidationContext:
    """Where paths may end and answers be asked: what certificates name as their lists and responders."""
    return ValidationContext(
        trust_roots=list(order.roots), other_certs=list(who.chain), allow_fetching=True, revocation_mode="hard-fail"
    )


def _no_path(problem: Exception) -> SigningError:
    cause = problem.__cause__ or problem
    return failed("sign.no-path", reason=" ".join(str(cause).split()) or type(cause).__name__)
