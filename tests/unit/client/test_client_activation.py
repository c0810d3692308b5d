"""Activations: read strictly, shown by an audit, held to the decisions after them."""

import hashlib
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
import rfc8785

import evidence as ev
import evidence_log as log
from exports import run
from proviso_client import Activation, VerificationError
from proviso_client.activation import (
    is_activation,
    parse_activation,
    verify_activation,
)
from proviso_client.trust import Trust

BUNDLE = b"a bundle"
OLD, NEW = "a" * 64, hashlib.sha256(BUNDLE).hexdigest()
Change = Callable[[dict[str, Any]], object]


def activation(bundle: bytes = BUNDLE, *, previous: str = OLD) -> dict[str, Any]:
    """Return the statement of an activation, as docs/formats.md describes it."""
    return {
        "_type": "https://in-toto.io/Statement/v1",
        "subject": [
            {
                "name": "policy-bundle",
                "digest": {
                    "sha256": hashlib.sha256(bundle).hexdigest(),
                    "sha512": hashlib.sha512(bundle).hexdigest(),
                },
            }
        ],
        "predicateType": "https://proviso.invalid/policy-activation/v1",
        "predicate": {
            "activated_at": "2026-06-01T08:00:00Z",
            "requested_by": "spiffe://proviso.invalid/publisher",
            "insecure_dev": False,
            "trial_key": False,
            "policy": {
                "revision": "r2",
                "tables_sha256": "b" * 64,
                "rules": 400,
                "opa_version": "1.22.2",
            },
            "previous": {"bundle_sha256": previous, "revision": "r1"},
            "scenarios": {
                "passed": ["T01", "T02"],
                "not_run": {"count": 200, "sha256": "c" * 64},
                "sha256": "d" * 64,
            },
            "engine": {"name": "proviso", "version": "0.1.0"},
        },
    }


def sealed(statement: dict[str, Any]) -> bytes:
    return ev.seal(rfc8785.dumps(statement))


def policy(bundle: str) -> dict[str, str]:
    """Return the policy of a decision."""
    return {
        "bundle_sha256": bundle,
        "revision": "r",
        "tables_sha256": "b" * 64,
        "opa_version": "1.22.2",
    }


def export(folder: Path, entries: Sequence[bytes | ev.Made]) -> Path:
    """Write an export of activations and decisions, in this order."""
    envelopes = [e if isinstance(e, bytes) else e.envelope for e in entries]
    made = log.EvidenceLog(
        entries=envelopes, key=ev.LOG_KEY, origin=ev.ORIGIN, decisions=()
    )
    made.export(folder)
    for index, entry in enumerate(entries):
        if isinstance(entry, ev.Made):
            made.write_decision(folder / "decisions", entry, index=index)
    return folder


@pytest.fixture
def trusted(tmp_path: Path) -> Trust:
    export(tmp_path / "trust", [ev.decide(0)])
    return Trust.from_directory(tmp_path / "trust")


def test_activation_is_read_whole() -> None:
    payload = rfc8785.dumps(activation())

    assert is_activation(payload)
    assert parse_activation(payload) == Activation(
        bundle_sha256=NEW,
        bundle_sha512=hashlib.sha512(BUNDLE).hexdigest(),
        activated_at="2026-06-01T08:00:00Z",
        requested_by="spiffe://proviso.invalid/publisher",
        insecure_dev=False,
        trial_key=False,
        revision="r2",
        tables_sha256="b" * 64,
        rules=400,
        opa_version="1.22.2",
        previous_sha256=OLD,
        previous_revision="r1",
        passed=("T01", "T02"),
        not_run=parse_activation(payload).not_run,
        scenarios_sha256="d" * 64,
        engine="proviso 0.1.0",
    )


def test_decision_is_no_activation() -> None:
    assert not is_activation(ev.payload_of(ev.decide(0).envelope))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda s: s.update(predicateType="x"), "predicateType is 'x', not 'https:"),
        (lambda s: s.update(more=1), "more is no member of this version"),
        (lambda s: s["subject"].clear(), "has 0 subjects, not one"),
        (lambda s: s["subject"][0].update(name="x"), "name is 'x', not 'policy-b"),
        (lambda s: s["subject"][0]["digest"].update(sha512="f"), "sha512 is not 128"),
        (lambda s: s["subject"][0]["digest"].pop("sha256"), "sha256 is missing"),
        (lambda s: s["predicate"].update(more=1), "predicate.more is no member"),
        (lambda s: s["predicate"].update(activated_at="x"), "'x', no instant"),
        (lambda s: s["predicate"].pop("requested_by"), "requested_by is missing"),
        (lambda s: s["predicate"]["policy"].update(rules=-1), "0 or more"),
        (lambda s: s["predicate"]["policy"].update(more=1), "policy.more is no"),
        (lambda s: s["predicate"]["previous"].update(more=1), "previous.more is no"),
        (lambda s: s["predicate"]["previous"].pop("revision"), "revision is miss"),
        (lambda s: s["predicate"]["scenarios"].update(passed=1), "passed"),
        (lambda s: s["predicate"]["scenarios"].update(more=1), "scenarios.more is no"),
        (lambda s: s["predicate"]["engine"].update(more=1), "engine.more is no memb"),
    ],
)
def test_any_other_form_is_refused(change: Change, told: str) -> None:
    statement = activation()
    change(statement)

    with pytest.raises(VerificationError) as caught:
        parse_activation(rfc8785.dumps(statement))

    assert caught.value.part == "activation"
    assert told in caught.value.reason


def test_activation_that_is_not_canonical_is_refused() -> None:
    with pytest.raises(VerificationError):
        parse_activation(json.dumps(activation()).encode())


def test_activation_of_another_bundle_or_key_or_log_is_refused(trusted: Trust) -> None:
    good = sealed(activation())
    made = log.EvidenceLog(
        entries=[good], key=ev.LOG_KEY, origin=ev.ORIGIN, decisions=()
    )
    proof = made.proof(0).encode()
    forged = ev.seal(rfc8785.dumps(activation()), ev.OTHER_KEY)
    unlogged = sealed(activation(previous="f" * 64))

    held = verify_activation(good, trust=trusted, bundle=BUNDLE, proof=proof)
    failed = []
    for envelope, bundle in ((good, b"other"), (forged, BUNDLE), (unlogged, BUNDLE)):
        with pytest.raises(VerificationError) as caught:
            verify_activation(envelope, trust=trusted, bundle=bundle, proof=proof)
        failed.append(caught.value.part)

    assert (held.index, held.activation.bundle_sha256) == (0, NEW)
    assert failed == ["activation", "signature", "proof"]


def test_audit_shows_activations_and_finds_nothing_wrong(tmp_path: Path) -> None:
    entries: list[bytes | ev.Made] = [
        ev.decide(0, policy=policy("9" * 64)),
        sealed(activation()),
        ev.decide(1, policy=policy(OLD)),
        ev.decide(2, policy=policy(NEW)),
        sealed(activation(b"third", previous=NEW)),
    ]

    report = run(export(tmp_path / "export", entries))

    assert (report.findings, report.cautions) == ((), ())
    assert (report.entries, report.counts.decisions) == (5, 3)
    assert [(a.index, a.activation.previous_sha256) for a in report.activations] == [
        (1, OLD),
        (4, NEW),
    ]


def test_decision_by_a_bundle_that_was_not_activated_is_a_caution(
    tmp_path: Path,
) -> None:
    entries: list[bytes | ev.Made] = [
        sealed(activation()),
        ev.decide(0, policy=policy("9" * 64)),
    ]

    report = run(export(tmp_path / "export", entries))

    assert report.findings == ()
    assert [caution.code for caution in report.cautions] == ["bundle_not_activated"]
    assert report.cautions[0].message.startswith("1 decisions name a policy bundle")


def test_forged_activation_is_a_finding(tmp_path: Path) -> None:
    statement = activation()
    statement["predicate"]["more"] = True
    forged = ev.seal(rfc8785.dumps(activation()), ev.OTHER_KEY)

    report = run(export(tmp_path / "export", [forged, sealed(statement), ev.decide(0)]))

    assert [str(finding).split(": ")[0] for finding in report.findings] == [
        "entry 0",
        "entry 1",
    ]
    assert report.activations == ()
