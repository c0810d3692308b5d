"""DSSE: one spelling, strict reading, one opaque error for bad signatures."""

import base64
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proviso_server.errors import InputError, KeyUnusable, VerificationFailed
from proviso_server.signing import dsse
from proviso_server.signing.keys import Algorithm, SigningKey, generate

KEY = generate(Algorithm.ED25519)
OTHER = generate(Algorithm.ML_DSA_44)
PAYLOAD = b'{"_type":"statement"}'
SEALED = dsse.seal(PAYLOAD, payload_type=dsse.IN_TOTO, keys=[KEY])
TEXT = SEALED.decode()
SIG = json.loads(SEALED)["signatures"][0]["sig"]


def open_with_key(envelope: bytes) -> bytes:
    return dsse.open_envelope(envelope, payload_type=dsse.IN_TOTO, keys=[KEY.public])


def test_pae_is_that_of_the_specification() -> None:
    """The example of the DSSE protocol, and one whose type is not ASCII."""
    found = dsse.pae(
        payload_type="http://example.com/HelloWorld", payload=b"hello world"
    )

    assert found == b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"
    assert dsse.pae(payload_type="té", payload="é".encode()) == (
        b"DSSEv1 3 t\xc3\xa9 2 \xc3\xa9"
    )


def test_envelope_has_exactly_one_spelling() -> None:
    payload = base64.b64encode(PAYLOAD).decode()

    assert TEXT == (
        f'{{"payload":"{payload}","payloadType":"application/vnd.in-toto+json",'
        f'"signatures":[{{"keyid":"{KEY.key_id}","sig":"{SIG}"}}]}}'
    )


@given(payload=st.binary(max_size=2_000))
def test_what_is_sealed_opens(payload: bytes) -> None:
    sealed = dsse.seal(payload, payload_type=dsse.IN_TOTO, keys=[KEY])

    assert open_with_key(sealed) == payload


def test_every_signature_must_be_trusted_and_good() -> None:
    sealed = dsse.seal(PAYLOAD, payload_type=dsse.IN_TOTO, keys=[KEY, OTHER])
    both = [OTHER.public, KEY.public]

    assert dsse.open_envelope(sealed, payload_type=dsse.IN_TOTO, keys=both) == PAYLOAD
    with pytest.raises(VerificationFailed):
        open_with_key(sealed)


def test_no_flipped_bit_opens() -> None:
    """Every single bit, in the payload, the type, the key id and the signature."""
    for bit in range(len(SEALED) * 8):
        changed = bytearray(SEALED)
        changed[bit // 8] ^= 1 << bit % 8
        with pytest.raises((InputError, VerificationFailed)):
            open_with_key(bytes(changed))


def test_bad_and_unknown_signatures_are_the_same_error() -> None:
    unknown = dsse.seal(PAYLOAD, payload_type=dsse.IN_TOTO, keys=[OTHER])
    bad = TEXT.replace(SIG, base64.b64encode(bytes(64)).decode()).encode()

    empty = TEXT.replace(SIG, "").encode()

    for envelope in (unknown, bad, empty):
        with pytest.raises(
            VerificationFailed, match=r"^a signature of the envelope does not verify$"
        ):
            open_with_key(envelope)


ITEM = TEXT[TEXT.index("[") + 1 : TEXT.index("]")]


@pytest.mark.parametrize(
    ("envelope", "message"),
    [
        ("", "is not JSON in UTF-8"),
        ("[]", "is not a JSON object"),
        ("{}", "exactly the members payload, payloadType, signatures"),
        ("[" * 5_000, "is not JSON in UTF-8"),
        (f'{TEXT[:-1]},"more":1}}', "exactly the members"),
        (f'{TEXT[:-1]},"payload":""}}', "has a member twice"),
        (TEXT.replace('"sig"', '"cert":"","sig"'), "exactly the members keyid, sig"),
        (TEXT.replace(ITEM, ""), "send a list of 1 to 8"),
        (TEXT.replace(ITEM, ",".join([ITEM] * 2)), "send each keyid once"),
        (TEXT.replace(ITEM, ",".join([ITEM] * 9)), "send a list of 1 to 8"),
        (TEXT.replace(ITEM, "1"), "send an object of keyid and sig"),
        (TEXT.replace(f"[{ITEM}]", "null"), "send a list of 1 to 8"),
        (TEXT.replace(SIG, SIG[:-2]), "is not canonical base64"),
        (TEXT.replace(SIG, SIG[:-3] + "x=="), "is not canonical base64"),
        (TEXT.replace(f'"{SIG}"', "1"), "send a string"),
        (TEXT.replace(f'"{SIG}"', "NaN"), "holds NaN"),
        (TEXT.replace("in-toto", "else"), 'send "application/vnd.in-toto+json"'),
        (TEXT.replace("in-toto", "in\\ud800"), "send printable characters"),
        (TEXT.replace(":", ": "), "is not in canonical form"),
        (f"{TEXT}\n", "is not in canonical form"),
        (TEXT.replace("vnd", "\\u0076nd"), "is not in canonical form"),
        ('{"x":"' + "x" * 65_535 + '"}', "send at most 65535 bytes"),
    ],
)
def test_other_forms_are_refused(envelope: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        open_with_key(envelope.encode())

    assert message in str(caught.value)


@pytest.mark.parametrize("signers", [[], [KEY, KEY], [KEY] * 9])
def test_sealing_needs_different_keys(signers: list[SigningKey]) -> None:
    with pytest.raises(KeyUnusable, match="is signed by 1 to 8 different keys"):
        dsse.seal(PAYLOAD, payload_type=dsse.IN_TOTO, keys=signers)
