"""Decisions, held to golden bytes, and the bytes to docs/formats.md by other code.

The second half shares nothing with the server: hashlib, cryptography, the reference
library for RFC 8785, and the tables of the document.
"""

import base64
import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import rfc8785
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from decision_vectors import BAD, CASES, FORMATS, GOOD, HERE, members, rules_of, written
from proviso.document import parse
from proviso_server.decision import decide
from proviso_server.errors import PolicyInvalid


def test_generator_writes_the_same_bytes_again(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, HERE / "generate_decisions.py", tmp_path],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stderr == ""
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        path.name: path.read_bytes() for path in HERE.glob("*.json")
    }


@pytest.mark.parametrize("name", GOOD)
def test_bytes_are_those_of_the_vector(name: str) -> None:
    case = CASES[name]

    result = written(case)

    assert result.statement.decode() == case["expected"]["statement"]
    assert result.explanation.decode() == case["expected"]["explanation"]


@pytest.mark.parametrize("name", BAD)
def test_answer_that_must_not_decide_is_refused(name: str) -> None:
    case = CASES[name]
    document = parse(case["request"]).document

    with pytest.raises(PolicyInvalid) as caught:
        decide(case["answer"], rules=rules_of(case), document=document)

    assert str(caught.value) == case["refused"]


@pytest.mark.parametrize("name", GOOD)
def test_envelope_verifies_by_hand(name: str) -> None:
    """Section 4: PAE with lengths in bytes, Ed25519, keyid over the DER."""
    expected = CASES[name]["expected"]
    envelope = json.loads(expected["envelope"])
    key = serialization.load_pem_public_key(expected["public_key_pem"].encode())
    der = key.public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    kind, payload = b"application/vnd.in-toto+json", expected["statement"].encode()
    pae = b" ".join([b"DSSEv1", b"%d" % len(kind), kind, b"%d" % len(payload), payload])
    (signature,) = envelope["signatures"]

    assert isinstance(key, Ed25519PublicKey)
    key.verify(base64.b64decode(signature["sig"], validate=True), pae)
    assert signature["keyid"] == hashlib.sha256(der).hexdigest()
    assert base64.b64decode(envelope["payload"], validate=True) == payload
    assert envelope["payloadType"].encode() == kind
    assert rfc8785.dumps(envelope).decode() == expected["envelope"]
    with pytest.raises(InvalidSignature):
        key.verify(base64.b64decode(signature["sig"]), pae + b" ")


@pytest.mark.parametrize("name", GOOD)
def test_digests_are_those_of_the_documents(name: str) -> None:
    """Section 9: the subject is the canonical request, the explanation is bound."""
    case = CASES[name]
    expected = case["expected"]
    statement = json.loads(expected["statement"])
    request = rfc8785.dumps(case["request"])

    assert request.decode() == expected["request"]
    assert statement["subject"] == [
        {
            "name": case["request"]["request_id"],
            "digest": {
                "sha256": hashlib.sha256(request).hexdigest(),
                "sha512": hashlib.sha512(request).hexdigest(),
            },
        }
    ]
    explanation = expected["explanation"].encode()
    digest = hashlib.sha256(explanation).hexdigest()
    assert statement["predicate"]["explanation"] == {"sha256": digest}
    for text in (expected["statement"], expected["explanation"]):
        assert rfc8785.dumps(json.loads(text)).decode() == text


@pytest.mark.parametrize("name", GOOD)
def test_members_are_those_of_the_document_and_no_other(name: str) -> None:
    statement = json.loads(CASES[name]["expected"]["statement"])

    assert set(statement) == members("## 2. Statement")
    assert set(statement["predicate"]) == members("\nPredicate:")


@pytest.mark.parametrize("name", GOOD)
def test_explanation_has_the_members_that_the_document_names(name: str) -> None:
    section = FORMATS.split("## 3. Explanation", 1)[1].split("##", 1)[0]
    named = set(re.findall(r"`(\w+)`", section))
    explanation = json.loads(CASES[name]["expected"]["explanation"])
    inner = [*explanation["findings"], *explanation["not_evaluated"]]

    assert {
        "version",
        "legend",
        "request_id",
        "disposition",
        "findings",
        "not_evaluated",
        "clocks",
        "relied_on",
    } == set(explanation)
    assert set(explanation) <= named
    assert {member for entry in inner for member in entry} <= named


def test_long_line_set_is_its_count_and_digest() -> None:
    case = CASES["long_ranges"]
    lines = [item["line"] for item in case["request"]["items"]]
    statement = json.loads(case["expected"]["statement"])
    explanation = json.loads(case["expected"]["explanation"])

    assert statement["predicate"]["findings"][0]["lines"] == {
        "count": 120,
        "sha256": hashlib.sha256(rfc8785.dumps(lines)).hexdigest(),
    }
    assert explanation["findings"][0]["lines"] == lines
