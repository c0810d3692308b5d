"""A person's own signature over an act: who signed, with whose leave, and when."""

import datetime
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding
from hypothesis import given
from hypothesis import strategies as st

import act_evidence as ae
import evidence as ev
import evidence_log as log
from acts import act
from proviso.act_document import parse_act
from proviso_client import IncompleteError, Trust, UsageError, VerificationError
from proviso_client.act_verify import VerifiedAct, verify_act
from proviso_client.countersignature import (
    check_countersignature,
    check_signature,
    countersign,
    parse_countersignature,
)

KEYS: dict[str, Any] = {
    "public_keys": [ev.pem(ev.DECISION_KEY)],
    "vkeys": ev.VKEYS,
}
TRUST = Trust.of(**KEYS, people=[ae.AUTHORITY_PEM])
CANONICAL = parse_act(act()).canonical
BEFORE = (ae.FROM - datetime.timedelta(days=2), ae.FROM)
AUTHORITY = (ae.AUTHORITY, ae.AUTHORITY_KEY)


def usage(**allowed: bool) -> x509.KeyUsage:
    names = (
        "digital_signature content_commitment key_encipherment data_encipherment "
        "key_agreement key_cert_sign crl_sign encipher_only decipher_only"
    )
    return x509.KeyUsage(**dict.fromkeys(names.split(), False) | allowed)


def verified(member: dict[str, Any], *, trust: Trust = TRUST) -> VerifiedAct:
    """Verify an act that a case system carried."""
    statement = ae.act_statement(act(), countersignature=member)
    statement["predicate"]["recorded_by"] = ae.CASE_SYSTEM
    return verify_act(ae.sealed(statement), trust=trust)


def refused(member: dict[str, Any], *, trust: Trust = TRUST) -> str:
    with pytest.raises(VerificationError) as caught:
        verified(member, trust=trust)
    assert caught.value.part == "countersignature"
    return caught.value.reason


def leaf(**options: Any) -> x509.Certificate:
    """Return a certificate of the person, made in another way."""
    options = {"issuer": AUTHORITY, "uris": [ae.OFFICER]} | options
    return ae.certificate("officer", ae.PERSON_KEY, **options)


def test_signature_of_a_person_holds() -> None:
    held = verified(ae.countersigned(act()))

    assert held.countersigned
    assert [caution.code for caution in held.cautions] == ["no_proof"]


def test_without_authorities_a_caution_says_that_nothing_was_checked() -> None:
    unchecked = verified(ae.countersigned(act()), trust=Trust.of(**KEYS))
    alone = verify_act(ae.entered(act()), trust=TRUST)

    assert not unchecked.countersigned
    assert unchecked.cautions[0].code == "countersignature_not_checked"
    assert unchecked.cautions[0].message.startswith("countersignature not checked: ")
    assert not alone.countersigned


@pytest.mark.parametrize("kind", ["P-384", "Ed25519"])
def test_what_a_reviewer_signs_holds(kind: str) -> None:
    """Over an authority between, of any kind of key; as a file too."""
    key = ae.new_key() if kind == "P-384" else Ed25519PrivateKey.generate()
    between_key = Ed25519PrivateKey.generate()
    between = ae.certificate("office", between_key, issuer=AUTHORITY, ca=True)
    own = ae.certificate(
        "person",
        key,
        issuer=(between, between_key),
        uris=[ae.OFFICER],
        ca=None,
        extensions=[(usage(digital_signature=True), True)],
    )

    signed = countersign(CANONICAL, key=key, certificates=[own, between])

    assert parse_countersignature(signed.file_bytes()) == signed
    check_signature(signed, canonical=CANONICAL)
    check_countersignature(
        signed,
        canonical=CANONICAL,
        person=ae.OFFICER,
        at=datetime.datetime(2026, 6, 1, tzinfo=datetime.UTC),
        authorities=TRUST.people,
    )
    assert verified(ae.countersigned(act(), key, [own, between])).countersigned
    assert verified(
        ae.countersigned(act(), key, [own, between, ae.AUTHORITY])
    ).countersigned


@given(data=st.data())
def test_no_changed_byte_of_the_signature_holds(data: st.DataObject) -> None:
    signed = countersign(CANONICAL, key=ae.PERSON_KEY, certificates=[ae.PERSON])
    content = bytearray(CANONICAL)
    bit = data.draw(st.integers(0, 8 * len(content) - 1))
    content[bit // 8] ^= 1 << bit % 8

    with pytest.raises(VerificationError, match="the signature does not hold"):
        check_signature(signed, canonical=bytes(content))


def test_signature_over_another_act_is_refused() -> None:
    assert refused(ae.countersigned(act(number=1))) == "the signature does not hold"


def test_signature_by_another_key_is_refused() -> None:
    reason = refused(ae.countersigned(act(), ae.new_key(), [ae.PERSON]))

    assert reason == "the signature does not hold"


def test_certificate_of_another_person_is_refused() -> None:
    other = "spiffe://proviso.invalid/other"
    chain = [leaf(uris=[other])]
    both = [leaf(uris=[ae.OFFICER, other])]
    nobody = [leaf(uris=[])]

    assert refused(ae.countersigned(act(), chain=chain)) == (
        f"is of '{other}', the act of '{ae.OFFICER}'"
    )
    assert refused(ae.countersigned(act(), chain=both)).startswith("is of 'spiffe:")
    assert refused(ae.countersigned(act(), chain=nobody)).startswith("is of 'nobody'")


def test_certificate_that_had_expired_is_refused() -> None:
    chain = [leaf(valid=BEFORE)]

    assert refused(ae.countersigned(act(), chain=chain)) == (
        "a certificate is valid from 2025-12-30T00:00:00Z to 2026-01-01T00:00:00Z, the "
        "act was recorded at 2026-06-01T08:00:00Z"
    )


def test_authority_that_had_expired_is_refused() -> None:
    old = ae.certificate("People", ae.AUTHORITY_KEY, ca=True, valid=BEFORE)
    trust = Trust.of(**KEYS, people=[old.public_bytes(Encoding.PEM)])

    assert refused(ae.countersigned(act()), trust=trust).startswith(
        "a certificate is valid from 2025-12-30T00:00:00Z"
    )


def test_renewed_authority_counts_beside_the_one_before() -> None:
    old = ae.certificate("People", ae.AUTHORITY_KEY, ca=True, valid=BEFORE)
    both = [old.public_bytes(Encoding.PEM), ae.AUTHORITY_PEM]

    assert verified(
        ae.countersigned(act()), trust=Trust.of(**KEYS, people=both)
    ).countersigned


def test_authority_that_signs_itself_is_refused() -> None:
    """Its key may name persons; it is none."""
    chain = [leaf(ca=True)]

    assert refused(ae.countersigned(act(), chain=chain)) == (
        "is by the key of an authority, not of a person"
    )


def test_certificate_issued_by_a_person_is_refused() -> None:
    """A person does not make other persons."""
    key = ae.new_key()
    issuer = (ae.PERSON, ae.PERSON_KEY)
    own = ae.certificate("friend", key, issuer=issuer, uris=[ae.OFFICER])

    assert refused(ae.countersigned(act(), key, [own, ae.PERSON])) == (
        "a certificate is issued by one of no authority"
    )


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"ca": False}, "a certificate is issued by one of no authority"),
        ({"ca": None}, "a certificate is issued by one of no authority"),
        (
            {"extensions": [(usage(crl_sign=True), True)]},
            "an issuer may not sign certificates",
        ),
        (
            {"extensions": [(x509.InhibitAnyPolicy(0), True)]},
            "a certificate has the critical extension 2.5.29.54, unknown here",
        ),
    ],
)
def test_issuer_that_may_not_issue_is_refused(
    options: dict[str, Any], reason: str
) -> None:
    between_key, key = ae.new_key(), ae.new_key()
    options = {"ca": True} | options
    between = ae.certificate("office", between_key, issuer=AUTHORITY, **options)
    own = ae.certificate("x", key, issuer=(between, between_key), uris=[ae.OFFICER])

    assert refused(ae.countersigned(act(), key, [own, between])) == reason


def test_more_certificates_than_an_issuer_allows_are_refused() -> None:
    root_key, between_key, key = ae.new_key(), ae.new_key(), ae.new_key()
    root = ae.certificate("Root", root_key, ca=True, path_length=0)
    between = ae.certificate("office", between_key, issuer=(root, root_key), ca=True)
    own = ae.certificate("x", key, issuer=(between, between_key), uris=[ae.OFFICER])
    trust = Trust.of(**KEYS, people=[root.public_bytes(Encoding.PEM)])

    assert refused(ae.countersigned(act(), key, [own, between]), trust=trust) == (
        "has more certificates than an issuer allows"
    )


def test_chain_to_nobody_that_is_trusted_is_refused() -> None:
    """The name of an authority is not its key."""
    other_key = ae.new_key()
    other = ae.certificate("People", other_key, ca=True)
    own = leaf(issuer=(other, other_key))

    assert refused(ae.countersigned(act(), chain=[own, other])) == (
        "leads to 'CN=People', which is no authority that is trusted for persons; put "
        "one that you trust among the people/*.pem of the trust directory"
    )


def test_certificates_that_are_no_chain_are_refused() -> None:
    other_key = ae.new_key()
    other = ae.certificate("Other", other_key, ca=True)
    between = ae.certificate("office", ae.new_key(), issuer=AUTHORITY, ca=True)
    own = leaf(issuer=(other, other_key))

    assert refused(ae.countersigned(act(), chain=[own, between])) == (
        "its certificates are no chain"
    )


def test_certificate_that_is_not_for_signatures_is_refused() -> None:
    own = leaf(extensions=[(usage(key_agreement=True), True)])

    assert refused(ae.countersigned(act(), chain=[own])) == (
        "its certificate is not for signatures"
    )


def test_key_of_another_kind_is_refused() -> None:
    key = ae.new_key(ec.SECP256R1)
    own = ae.certificate("x", key, issuer=AUTHORITY, uris=[ae.OFFICER])

    assert refused(ae.countersigned(act(), key, [own])) == (
        "its key is neither P-384 nor Ed25519"
    )


def test_weak_issuer_is_no_authority() -> None:
    weak = rsa.generate_private_key(65537, 1024)  # noqa: S505
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Weak")])
    root = (
        x509.CertificateBuilder(name, name, weak.public_key())
        .serial_number(1)
        .not_valid_before(ae.FROM)
        .not_valid_after(ae.UNTIL)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(weak, hashes.SHA256())
    )
    own = leaf(issuer=(root, weak))
    trust = Trust.of(**KEYS, people=[root.public_bytes(Encoding.PEM)])

    assert refused(ae.countersigned(act(), chain=[own]), trust=trust).startswith(
        "leads to 'CN=Weak'"
    )


@pytest.mark.parametrize("der", [b"", b"\x30\x00", b"no certificate"])
def test_what_is_no_certificate_is_refused(der: bytes) -> None:
    member = ae.countersigned(act())
    member["certificates"][0] = ev.to_base64(der)

    assert refused(member) == "a certificate cannot be read"


@pytest.mark.parametrize(
    ("key", "chain", "message"),
    [
        (ae.PERSON_KEY, [], "0 certificates are given; give yours first, then those"),
        (ae.PERSON_KEY, [ae.PERSON] * 5, "5 certificates are given; give yours first"),
        (ae.PERSON_KEY, [ae.AUTHORITY], "the key is not that of the first certificate"),
    ],
)
def test_what_cannot_be_signed_with_says_why(
    key: ec.EllipticCurvePrivateKey, chain: list[x509.Certificate], message: str
) -> None:
    with pytest.raises(UsageError, match=message):
        countersign(CANONICAL, key=key, certificates=chain)


def test_key_of_another_kind_cannot_sign() -> None:
    key = ae.new_key(ec.SECP256R1)
    own = ae.certificate("x", key, uris=[ae.OFFICER])

    with pytest.raises(UsageError, match="the key is on secp256r1; sign with one on"):
        countersign(CANONICAL, key=key, certificates=[own])


def test_directory_of_trust_names_authorities(trust: Path) -> None:
    assert Trust.from_directory(trust).people == ()
    log.put(trust / "people/ca.pem", ae.AUTHORITY_PEM * 2)
    assert Trust.from_directory(trust).people == (ae.AUTHORITY,) * 2
    log.put(trust / "people/ca.pem", b"no certificate")
    with pytest.raises(IncompleteError, match="holds no certificate in PEM"):
        Trust.from_directory(trust)
    (trust / "people/ca.pem").unlink()
    with pytest.raises(IncompleteError, match=r"holds 0 \.pem files; put 1 to 100"):
        Trust.from_directory(trust)


WITH_PEOPLE = ae.entered(act(), countersignature=ae.countersigned(act()))
FILES = {
    "envelope": WITH_PEOPLE,
    "proof": log.EvidenceLog(
        entries=(ev.decide().envelope, WITH_PEOPLE),
        key=ev.LOG_KEY,
        origin=ev.ORIGIN,
        decisions=(),
    )
    .proof(1)
    .encode(),
}


@given(name=st.sampled_from(sorted(FILES)), data=st.data())
def test_no_flipped_bit_of_an_act_is_verified(name: str, data: st.DataObject) -> None:
    content = bytearray(FILES[name])
    bit = data.draw(st.integers(0, 8 * len(content) - 1))
    content[bit // 8] ^= 1 << bit % 8

    assert verify_act(**FILES, trust=TRUST).countersigned  # type: ignore[arg-type]
    with pytest.raises(VerificationError):
        verify_act(**FILES | {name: bytes(content)}, trust=TRUST)  # type: ignore[arg-type]


@pytest.mark.filterwarnings("ignore::cryptography.utils.CryptographyDeprecationWarning")
@given(bit=st.integers(0, 8 * len(ae.PERSON.tbs_certificate_bytes) - 1))
def test_no_flipped_bit_of_a_certificate_counts(bit: int) -> None:
    """Of all that its authority signed; not even where the service signed it so."""
    der = bytearray(ae.PERSON.public_bytes(Encoding.DER))
    signed = der.index(ae.PERSON.tbs_certificate_bytes)
    der[signed + bit // 8] ^= 1 << bit % 8
    member = ae.countersigned(act()) | {"certificates": [ev.to_base64(bytes(der))]}

    with pytest.raises(VerificationError):
        verified(member)
