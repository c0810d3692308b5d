"""A decision is verified only when every byte of its evidence is as it was signed."""

import base64
import json
from pathlib import Path
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

import evidence as ev
import evidence_log as log
from proviso_client import (
    Caution,
    Digested,
    Disposition,
    Remembered,
    Trust,
    VerificationError,
    open_checkpoint,
    verify_decision,
)

VECTORS = json.loads(
    (Path(__file__).parents[2] / "vectors/client/verify.json").read_text("utf-8")
)
MADE = [ev.decide(number) for number in range(6)]
LOG = log.log_of(MADE)
PROOF = LOG.proof(2).encode()
TRUST = Trust.of(public_keys=[ev.pem(ev.DECISION_KEY)], vkeys=ev.VKEYS)
FILES = {
    "envelope": MADE[2].envelope,
    "request": MADE[2].request,
    "explanation": MADE[2].explanation,
    "proof": PROOF,
}


def verify_case(case: dict[str, Any]) -> None:
    trust = Trust.of(
        public_keys=[pem.encode() for pem in VECTORS["decision_keys"]],
        vkeys=VECTORS["vkeys"],
    )
    files = {
        name: None if content is None else base64.b64decode(content)
        for name, content in (VECTORS["files"] | case["changes"]).items()
    }
    verify_decision(**files, trust=trust)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "case",
    [case for case in VECTORS["cases"] if case["valid"]],
    ids=lambda case: case["comment"],
)
def test_good_vectors_are_verified(case: dict[str, Any]) -> None:
    """What another implementation wrote by docs/formats.md holds."""
    verify_case(case)


@pytest.mark.parametrize(
    "case",
    [case for case in VECTORS["cases"] if not case["valid"]],
    ids=lambda case: case["comment"],
)
def test_bad_vectors_are_refused_for_the_part_that_is_wrong(
    case: dict[str, Any],
) -> None:
    """The blame falls on what was changed."""
    with pytest.raises(VerificationError) as refused:
        verify_case(case)

    assert refused.value.part == case["part"]


def test_verified_decision_says_what_was_signed() -> None:
    """The typed result is that of the evidence, with no caution when all was there."""
    verified = verify_decision(**FILES, trust=TRUST)  # type: ignore[arg-type]

    assert (
        verified.request_id,
        verified.disposition,
        verified.index,
        verified.signed_by,
        verified.cautions,
    ) == (
        MADE[2].request_id,
        Disposition.CN_REQUIRED,
        2,
        (ev.key_id(ev.DECISION_KEY),),
        (),
    )
    assert verified.statement.findings[0].lines == (1, 2)
    assert verified.explanation is not None
    assert verified.explanation.findings[0].citation == "22 USC 2753(d)(2)(B)"
    assert verified.checkpoint is not None
    assert verified.checkpoint.size == 6


@given(name=st.sampled_from(sorted(FILES)), data=st.data())
def test_no_flipped_bit_is_verified(name: str, data: st.DataObject) -> None:
    """Envelope, request, explanation, proof and the checkpoint in it: every bit."""
    content = bytearray(FILES[name])
    bit = data.draw(st.integers(0, 8 * len(content) - 1))
    content[bit // 8] ^= 1 << bit % 8

    with pytest.raises(VerificationError):
        verify_decision(**FILES | {name: bytes(content)}, trust=TRUST)  # type: ignore[arg-type]


@given(name=st.sampled_from(sorted(FILES)), data=st.data())
def test_no_truncated_file_is_verified(name: str, data: st.DataObject) -> None:
    """A beginning of a file is not the file."""
    length = data.draw(st.integers(0, len(FILES[name]) - 1))

    with pytest.raises(VerificationError):
        verify_decision(**FILES | {name: FILES[name][:length]}, trust=TRUST)  # type: ignore[arg-type]


@given(content=st.binary(max_size=200))
def test_anything_else_is_refused_with_a_reason(content: bytes) -> None:
    """Garbage raises nothing but VerificationError, whichever file it stands for."""
    for name in FILES:
        with pytest.raises(VerificationError):
            verify_decision(**FILES | {name: content}, trust=TRUST)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "caution"),
    [
        (
            {"trial_key": True},
            Caution(
                code="trial_key",
                message="signed with a trial key, which is kept without a passphrase: "
                "whoever reads the key file can sign in its name",
            ),
        ),
        (
            {"insecure_dev": True},
            Caution(
                code="insecure_dev",
                message="the service ran without authentication: anybody may have "
                "asked",
            ),
        ),
        (
            {"as_of": True},
            Caution(
                code="as_of",
                message="judged as of 2026-06-01 by the caller's wish, on "
                "2026-06-01T08:00:00Z: it opens no case and posts to no ledger",
            ),
        ),
    ],
)
def test_what_is_less_than_the_real_thing_is_said(
    changes: dict[str, object], caution: Caution
) -> None:
    """Trial keys, no authentication and another day never pass in silence."""
    made = ev.decide(2, **changes)
    proof = log.log_of([made]).proof(0).encode()

    verified = verify_decision(
        made.envelope,
        trust=TRUST,
        request=made.request,
        explanation=made.explanation,
        proof=proof,
    )

    assert verified.cautions == (caution,)


def test_missing_evidence_is_said() -> None:
    """An envelope alone is verified, with what that does not show."""
    verified = verify_decision(MADE[2].envelope, trust=TRUST)

    assert [caution.code for caution in verified.cautions] == [
        "no_proof",
        "no_request",
        "no_explanation",
    ]


def test_unknown_post_quantum_key_is_said() -> None:
    """With log.vkey alone, the ML-DSA-44 line is unknown, and named as unchecked."""
    trust = Trust.of(public_keys=[ev.pem(ev.DECISION_KEY)], vkeys=ev.VKEYS[:1])

    verified = verify_decision(**FILES, trust=trust)  # type: ignore[arg-type]

    assert [caution.code for caution in verified.cautions] == [
        "no_post_quantum_key",
        "unknown_checkpoint_lines",
    ]


def test_nobody_trusted_verifies_nothing() -> None:
    """An empty trust is refusal, not consent."""
    with pytest.raises(VerificationError) as refused:
        verify_decision(**FILES, trust=Trust.nobody())  # type: ignore[arg-type]

    assert refused.value.part == "signature"


def test_request_document_is_compared_as_its_author_wrote_it() -> None:
    """A document in any order of members is brought to its canonical bytes first."""
    document = dict(reversed(ev.request(2).items()))

    verified = verify_decision(MADE[2].envelope, trust=TRUST, request=document)

    assert verified.request_bytes == MADE[2].request


def test_request_with_one_dollar_more_is_refused_with_both_digests() -> None:
    """The message names what was found and what was judged."""
    document = ev.request(2, sale_price_usd=2_000_001)
    canonical = rfc8785.dumps(document)

    with pytest.raises(VerificationError) as refused:
        verify_decision(MADE[2].envelope, trust=TRUST, request=document)

    assert str(refused.value) == (
        f"request: its SHA-256 is {ev.sha256(canonical)}, the decision judges a "
        f"request {MADE[2].request_id} with {ev.sha256(MADE[2].request)}"
    )


def test_remembered_checkpoint_of_the_same_log_is_consistent() -> None:
    """An older checkpoint of one log extends to the proof's."""
    older = open_checkpoint(LOG.checkpoint(4).encode(), keys=TRUST.log_keys)
    hashes = log.consistency(LOG.entries, first=4)

    verified = verify_decision(
        **FILES,  # type: ignore[arg-type]
        trust=TRUST,
        remembered=Remembered(checkpoint=older, consistency=hashes),
    )

    assert verified.index == 2


def test_remembered_checkpoint_of_a_fork_is_refused() -> None:
    """A log that told another story before is caught by its own signature."""
    fork = log.log_of([ev.decide(50), *MADE[1:]])
    older = open_checkpoint(fork.checkpoint(4).encode(), keys=TRUST.log_keys)
    hashes = log.consistency(LOG.entries, first=4)

    with pytest.raises(VerificationError) as refused:
        verify_decision(
            **FILES,  # type: ignore[arg-type]
            trust=TRUST,
            remembered=Remembered(checkpoint=older, consistency=hashes),
        )

    assert refused.value.part == "consistency"


@pytest.mark.parametrize(
    ("signed", "read"),
    [
        ([], ()),
        (["custody[0].consent_reference=A"], ("custody[0].consent_reference=A",)),
        ({"count": 40, "sha256": "c" * 64}, Digested(count=40, sha256="c" * 64)),
    ],
)
def test_what_the_log_confirmed_is_read_in_either_form(
    signed: object, read: object
) -> None:
    relied_on = {"stated": [], "recorded": signed, "absent_means_none": []}
    made = ev.decide(2, relied_on=relied_on)
    verified = verify_decision(
        envelope=made.envelope,
        request=made.request,
        explanation=None,
        proof=None,
        trust=TRUST,
    )

    assert verified.statement.relied_on.recorded == read
