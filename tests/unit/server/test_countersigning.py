"""A countersignature counts where a known person made it over the act, and else not."""

import datetime
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA224, SHA384
from hypothesis import given, settings
from hypothesis import strategies as st

from person_certificates import (
    FIRST,
    LAST,
    PERSON,
    Certified,
    basic,
    certify,
    uris,
    usage,
)
from proviso_server.errors import ConfigInvalid, InputError
from proviso_server.review.countersigning import (
    Countersignature,
    load_authorities,
    signer_of,
)

ACT = b'{"act_id":"5b1f"}'
NOON = datetime.datetime(2026, 6, 1, 12, tzinfo=datetime.UTC)
SECOND = datetime.timedelta(seconds=1)

ROOT = certify("Root", extensions=[basic(), usage(certifies=True)])
OFFICE = certify("Office", by=ROOT, extensions=[basic(depth=0), usage(certifies=True)])
ADA = certify("Ada", by=OFFICE, extensions=[uris(PERSON), usage(signs=True)])
SIGNATURE = ADA.countersign(ACT)
SHORT = rsa.generate_private_key(65537, 1024)  # noqa: S505  # it is to be refused


def signer(
    *chain: Certified,
    act: bytes = ACT,
    signature: bytes | None = None,
    authorities: Sequence[Certified] = (ROOT,),
    people: Sequence[str] = (PERSON,),
    at: datetime.datetime = NOON,
) -> str:
    """Return who signed; the first of the chain does, unless a signature is given."""
    return signer_of(
        Countersignature(
            certificates=tuple(each.der for each in chain),
            signature=chain[0].countersign(ACT) if signature is None else signature,
        ),
        act=act,
        authorities=[each.certificate for each in authorities],
        people=people,
        at=at,
    )


def refused(*chain: Certified, place: int = 0, **how: object) -> str:
    """Return why a chain is refused, and see that the right certificate is named."""
    with pytest.raises(InputError) as caught:
        signer(*chain, **how)  # type: ignore[arg-type]  # names of signer
    assert caught.value.field == f"countersignature.certificates[{place}]"
    return caught.value.remedy


def test_known_person_with_a_chain_to_an_authority_is_the_signer() -> None:
    assert signer(ADA, OFFICE) == PERSON


def test_authority_may_be_sent_too() -> None:
    assert signer(ADA, OFFICE, ROOT) == PERSON


def test_authority_in_the_middle_is_enough() -> None:
    assert signer(ADA, authorities=[OFFICE]) == PERSON


def test_ed25519_signs_too() -> None:
    root = certify("Root", key=Ed25519PrivateKey.generate(), extensions=[basic()])
    key = Ed25519PrivateKey.generate()
    ada = certify("Ada", by=root, key=key, extensions=[uris(PERSON)])

    assert signer(ada, authorities=[root]) == PERSON


def test_one_of_several_authorities_is_enough() -> None:
    other = certify("Other", extensions=[basic()])

    assert signer(ADA, OFFICE, authorities=[other, ROOT]) == PERSON


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_renewed_authority_counts_beside_the_expired_one(
    order: tuple[int, int],
) -> None:
    old = certify("Root", key=ROOT.key, extensions=[basic()], last=NOON - SECOND)
    both = (old, ROOT)

    assert signer(ADA, OFFICE, authorities=[both[place] for place in order]) == PERSON


@pytest.mark.parametrize("at", [FIRST, LAST])
def test_first_and_last_instant_of_a_certificate_count(at: datetime.datetime) -> None:
    assert signer(ADA, OFFICE, at=at) == PERSON


LATE = NOON - SECOND
EARLY = NOON + SECOND


@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (
            FIRST,
            LATE,
            "expired on 2026-06-01T11:59:59Z, and it is 2026-06-01T12:00:00Z",
        ),
        (EARLY, LAST, "is valid only from 2026-06-01T12:00:01Z"),
    ],
)
def test_certificate_that_is_not_valid_then_is_refused(
    place: int, first: datetime.datetime, last: datetime.datetime, said: str
) -> None:
    spans = [(FIRST, LAST)] * 3
    spans[place] = first, last
    root = certify("Root", extensions=[basic()], first=spans[2][0], last=spans[2][1])
    office = certify(
        "Office", by=root, extensions=[basic()], first=spans[1][0], last=spans[1][1]
    )
    ada = certify(
        "Ada", by=office, extensions=[uris(PERSON)], first=spans[0][0], last=spans[0][1]
    )

    assert refused(ada, office, authorities=[root], place=place).startswith(said)


def test_signature_of_another_key_is_refused() -> None:
    other = certify("Eve", by=OFFICE, extensions=[uris(PERSON)])

    with pytest.raises(InputError, match=r"countersignature\.signature of \d+ bytes"):
        signer(ADA, OFFICE, signature=other.countersign(ACT))


def test_signature_over_another_act_is_refused() -> None:
    with pytest.raises(InputError, match="is not by the key of the first certificate"):
        signer(ADA, OFFICE, act=ACT + b" ")


def test_signature_over_the_bare_act_is_refused() -> None:
    """Without the payload type a signature could be one that was meant otherwise."""
    assert isinstance(ADA.key, ec.EllipticCurvePrivateKey)
    bare = ADA.key.sign(ACT, ec.ECDSA(SHA384()))

    with pytest.raises(InputError, match=r"vnd\.proviso\.act\+json"):
        signer(ADA, OFFICE, signature=bare)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_signature_with_a_flipped_bit_is_taken(data: st.DataObject) -> None:
    signature = bytearray(SIGNATURE)
    bit = data.draw(st.integers(0, len(signature) * 8 - 1))
    signature[bit // 8] ^= 1 << bit % 8

    with pytest.raises(InputError, match="signature"):
        signer(ADA, OFFICE, signature=bytes(signature))


# A negative serial number is read with a warning.
@pytest.mark.filterwarnings("ignore::cryptography.utils.CryptographyDeprecationWarning")
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_certificate_with_a_flipped_bit_in_what_is_signed_is_taken(
    data: st.DataObject,
) -> None:
    der = bytearray(ADA.der)
    signed = ADA.certificate.tbs_certificate_bytes
    first = ADA.der.index(signed) * 8
    bit = data.draw(st.integers(first, first + len(signed) * 8 - 1))
    der[bit // 8] ^= 1 << bit % 8
    sent = Countersignature(certificates=(bytes(der), OFFICE.der), signature=SIGNATURE)

    with pytest.raises(InputError, match="countersignature"):
        signer_of(
            sent,
            act=ACT,
            authorities=[ROOT.certificate],
            people=[PERSON],
            at=NOON,
        )


@pytest.mark.parametrize(
    ("key", "said"),
    [
        (ec.generate_private_key(ec.SECP256R1()), "curve secp256r1 is not allowed"),
        (ec.generate_private_key(ec.SECP521R1()), "curve secp521r1 is not allowed"),
        (rsa.generate_private_key(65537, 2048), "a key of type RSA is not allowed"),
    ],
)
def test_key_of_another_kind_is_refused(
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey, said: str
) -> None:
    ada = certify("Ada", by=OFFICE, key=key, extensions=[uris(PERSON)])

    assert refused(ada, OFFICE, signature=b"x") == (
        f"{said}; sign with ECDSA on P-384 or with Ed25519"
    )


def test_certificate_of_a_person_issues_none() -> None:
    forged = certify("Eve", by=ADA, extensions=[uris(PERSON)])

    assert refused(forged, ADA, OFFICE, place=1).startswith(
        "issued the one before it and is no authority"
    )


@pytest.mark.parametrize("ca", [True, False])
def test_issuer_must_be_allowed_to_certify(ca: bool) -> None:
    office = certify("Office", by=ROOT, extensions=[basic(ca=ca), usage(signs=True)])
    ada = certify("Ada", by=office, extensions=[uris(PERSON)])
    said = "and may not sign certificates" if ca else "and is no authority"

    assert said in refused(ada, office, place=1)


def test_chain_is_no_longer_than_an_issuer_allows() -> None:
    team = certify("Team", by=OFFICE, extensions=[basic()])
    ada = certify("Ada", by=team, extensions=[uris(PERSON)])

    assert refused(ada, team, OFFICE, place=2).startswith(
        "allows 0 authorities below it, not 1"
    )


def test_depth_counts_for_the_configured_authority_too() -> None:
    root = certify("Root", extensions=[basic(depth=0)])
    office = certify("Office", by=root, extensions=[basic()])
    ada = certify("Ada", by=office, extensions=[uris(PERSON)])

    assert "allows 0" in refused(ada, office, authorities=[root], place=2)


def test_authority_is_no_person() -> None:
    ada = certify("Ada", by=OFFICE, extensions=[uris(PERSON), basic()])

    assert refused(ada, OFFICE).startswith("is an authority's, not a person's")


def test_key_that_is_not_for_signatures_is_refused() -> None:
    ada = certify("Ada", by=OFFICE, extensions=[uris(PERSON), usage()])

    assert refused(ada, OFFICE).startswith("is not for signatures")


def test_missing_intermediate_is_named() -> None:
    said = refused(ADA)

    assert said.startswith('is issued by "CN=Office", which is no authority of this')
    assert 'send what leads to one of "CN=Root"' in said


def test_authority_of_the_same_name_with_another_key_is_none() -> None:
    other = certify("Root", extensions=[basic()])

    assert "is no authority of this service" in refused(
        ADA, OFFICE, authorities=[other], place=1
    )


def test_without_authorities_nobody_signs() -> None:
    assert "is no authority of this service" in refused(
        ADA, OFFICE, authorities=[], place=1
    )


def test_certificates_stand_before_their_issuers() -> None:
    root = certify("Root", extensions=[basic()])

    assert refused(ADA, root, OFFICE).startswith(
        'is issued by "CN=Office", not by the next one'
    )


@pytest.mark.parametrize("weak", ["short key", "old hash"])
def test_authority_that_is_weak_does_not_count(weak: str) -> None:
    key = SHORT if weak == "short key" else None
    root = certify("Weak", key=key, extensions=[basic()])
    hash_ = SHA224() if weak == "old hash" else None
    ada = certify("Ada", by=root, extensions=[uris(PERSON)], hash_=hash_)

    assert "is no authority of this service" in refused(ada, authorities=[root])


def test_other_critical_extension_is_refused() -> None:
    """A name constraint, say, that nobody here would keep."""
    unknown = x509.UnrecognizedExtension(x509.ObjectIdentifier("1.3.6.1.4.1.9.9"), b"")
    office = certify("Office", by=ROOT, extensions=[basic(), (unknown, True)])
    ada = certify("Ada", by=office, extensions=[uris(PERSON), (unknown, False)])

    assert "critical extension 1.3.6.1.4.1.9.9" in refused(ada, office, place=1)


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], "names 0 URIs"),
        ([uris(PERSON, "spiffe://proviso.invalid/person/eve")], "names 2 URIs"),
        ([uris(PERSON, PERSON)], "names 2 URIs"),
        (
            [(x509.SubjectAlternativeName([x509.DNSName("a.invalid")]), False)],
            "names 0",
        ),
    ],
)
def test_certificate_names_exactly_one_uri(
    names: list[tuple[x509.ExtensionType, bool]], said: str
) -> None:
    ada = certify("Ada", by=OFFICE, extensions=names)

    assert refused(ada, OFFICE).startswith(said)


def test_who_is_no_known_person_is_refused_by_name() -> None:
    with pytest.raises(InputError) as caught:
        signer(ADA, OFFICE, people=["spiffe://proviso.invalid/person/eve"])

    assert str(caught.value).startswith(
        f'countersignature.certificates[0] "{PERSON}": is no person that this service'
    )


@pytest.mark.parametrize("count", [0, 5])
def test_chain_has_a_length(count: int) -> None:
    sent = Countersignature(certificates=(ADA.der,) * count, signature=b"x")

    with pytest.raises(InputError, match="send 1 to 4 certificates"):
        signer_of(sent, act=ACT, authorities=[], people=[], at=NOON)


@pytest.mark.parametrize("der", [b"", b"x", ADA.pem, ADA.der + b"\0"])
def test_what_is_no_certificate_is_refused(der: bytes) -> None:
    sent = Countersignature(certificates=(ADA.der, der), signature=b"x")

    with pytest.raises(InputError, match=re.escape("certificates[1] of")):
        signer_of(sent, act=ACT, authorities=[], people=[], at=NOON)


def test_authorities_are_read_from_one_file(tmp_path: Path) -> None:
    path = tmp_path / "people-ca.pem"
    path.write_bytes(ROOT.pem + OFFICE.pem)

    assert load_authorities(path) == (ROOT.certificate, OFFICE.certificate)


@pytest.mark.parametrize(
    ("pem", "said"),
    [
        (b"", "has no certificate in PEM"),
        (b"-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n", "PEM"),
        (ADA.pem, 'people-ca.pem: "CN=Ada" is no authority'),
        (ROOT.pem + ADA.pem, '"CN=Ada" is no authority'),
        (b"x" * 1_048_577, "is larger than 1048576 bytes"),
    ],
)
def test_file_without_authorities_is_refused(
    pem: bytes, said: str, tmp_path: Path
) -> None:
    path = tmp_path / "people-ca.pem"
    path.write_bytes(pem)

    with pytest.raises(ConfigInvalid, match=re.escape(said)):
        load_authorities(path)


def test_authority_with_a_short_key_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "people-ca.pem"
    path.write_bytes(certify("Short", key=SHORT, extensions=[basic()]).pem)

    with pytest.raises(ConfigInvalid, match="RSA key of less than 2048 bits"):
        load_authorities(path)


def test_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigInvalid, match=r"review\.authorities none\.pem can't"):
        load_authorities(tmp_path / "none.pem")
