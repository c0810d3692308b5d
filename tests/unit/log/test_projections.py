"""What an entry says of itself, and the statements that say it wrongly."""

import dataclasses
import json
from collections.abc import Callable
from typing import Any

import pytest

from log_samples import DECISION_KEY, request_id, submission
from proviso_server.errors import InputError
from proviso_server.log.projections import Decided, decided
from proviso_server.log.submission import sha256_hex
from proviso_server.signing import dsse

SUBMITTED = submission(3)
Change = Callable[[dict[str, Any]], object]


def sealed(change: Change) -> bytes:
    document = json.loads(dsse.parse_envelope(SUBMITTED.envelope).payload)
    change(document)
    payload = json.dumps(document).encode()
    return dsse.seal(payload, payload_type=dsse.IN_TOTO, keys=[DECISION_KEY])


def test_decision_says_what_it_decides() -> None:
    assert decided(SUBMITTED.envelope) == Decided(
        request_id=request_id(3),
        subject_sha256=SUBMITTED.subject_sha256,
        explanation_sha256=sha256_hex(SUBMITTED.explanation),
        record_sha256=None,
    )


def test_other_statements_decide_nothing() -> None:
    assert decided(sealed(lambda d: d.update(predicateType="x/v1"))) is None


def test_first_subject_is_the_request_and_the_record_stands_beside_it() -> None:
    record = {"name": "record", "digest": {"sha256": "1" * 64}}

    found = decided(sealed(lambda d: d["subject"].append(record)))

    alone = decided(SUBMITTED.envelope)
    assert alone is not None
    assert found == dataclasses.replace(alone, record_sha256="1" * 64)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda d: d.update(_type="x"), 'statement._type "x": send "https://in-toto'),
        (lambda d: d.pop("subject"), "statement.subject None: send 1 to 16"),
        (lambda d: d.update(subject=[]), "statement.subject []: send 1 to 16"),
        (lambda d: d.update(subject=[1]), "statement.subject [1]: send objects"),
        (lambda d: d["subject"].extend([1] * 16), "send 1 to 16"),
        (lambda d: d["subject"][0].pop("digest"), "digest None: send an object"),
        (lambda d: d["subject"][0].update(name="../x"), 'statement.name "../x"'),
        (lambda d: d["subject"][0].update(name=""), 'statement.name ""'),
        (lambda d: d["subject"][0].update(name="x" * 300), "(302 characters)"),
        (lambda d: d["subject"][0]["digest"].update(sha256="A" * 64), "sha256"),
        (lambda d: d.pop("predicate"), "statement.predicate None: send an object"),
        (lambda d: d["predicate"].pop("explanation"), "explanation None: send an"),
        (lambda d: d["predicate"]["explanation"].clear(), "statement.sha256 None"),
    ],
)
def test_statement_without_its_parts_is_refused(change: Change, message: str) -> None:
    with pytest.raises(InputError) as caught:
        decided(sealed(change))

    assert message in str(caught.value)
