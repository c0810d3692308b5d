"""What follows from an act fits into an entry, and says what it leaves out."""

from typing import Any

import pytest

from proviso.canonical import canonical_bytes
from proviso_server.errors import ActRefused
from proviso_server.log.cases import Version
from proviso_server.review.casework import ActEntry, Casework, ScreeningEntry
from proviso_server.review.effects import (
    MAX_CONSENT_BYTES,
    MAX_MISSING_BYTES,
    check_room,
    effects_of,
)
from proviso_server.review.question import Answer, Text

VERSION: Version = {"case_id": "c", "request_id": "c", "state": "received"}
ANSWER = Answer(
    refusals=(),
    state="returned_without_action",
    offices=(),
    checks=(),
    distribution=(),
    duties=(),
    alerts=(),
    disagreements=(),
    may=(),
)
RETURN = {"return_without_action": {"remedy": "Send it"}, "office": "STATE_PM_RSAT"}


def finding(code: str, message: str) -> dict[str, Any]:
    return {"code": code, "effect": "missing_document", "message": message}


def missing_of(*findings: dict[str, Any]) -> list[dict[str, str]]:
    text = Text(request={}, explanation={"findings": findings, "not_evaluated": []})
    casework = Casework(version=VERSION, entries=())
    effects = effects_of(RETURN, casework, ANSWER, text, library={})
    missing: list[dict[str, str]] = effects["missing"]
    return missing


def test_what_a_packet_lacks_is_told_in_full() -> None:
    found = [finding("a.one", "Send it."), finding("a.one", "Send the other.")]

    assert missing_of(*found) == [
        {"code": "a.one", "message": "Send it."},
        {"code": "a.one", "message": "Send the other."},
    ]


def test_what_lacks_on_many_lines_is_told_once_with_the_count() -> None:
    found = [finding("a.one", f"Line {n} lacks a paper.") for n in range(1_000)]
    found += [finding("a.two", "x" * 1_000)]

    one, two = missing_of(*found)
    assert one == {
        "code": "a.one",
        "message": "Line 0 lacks a paper. (and 999 more of the same)",
    }
    assert two["message"].startswith("xxx")
    assert two["message"].endswith("(the explanation of the screening has all in full)")


@pytest.mark.parametrize("sign", ["x", "\u00e9", "\U0001f4a9", "\\"])
def test_what_lacks_never_fills_an_entry(sign: str) -> None:
    found = [finding(f"subject.rule_{n}", sign * 2_000) for n in range(400)]

    missing = missing_of(*found)
    assert len(canonical_bytes(missing)) <= MAX_MISSING_BYTES
    left = 400 - len(missing)
    assert missing[-1]["message"].startswith(f"and {left} more codes")


def reviewed(*parameters: str) -> Casework:
    """Return a case in which an office asked for provisos."""
    provisos = [
        {"number": n, "code": "other", "text": text, "citation": "-", "parameter": text}
        for n, text in enumerate(parameters, start=1)
    ]
    predicate = {
        "act": {"position": {"result": "concur_with_provisos"}},
        "person": {"id": "p", "office": "DTSA", "roles": ["reviewer"]},
        "effects": {"provisos": provisos},
    }
    screening = ScreeningEntry(index=0, request_id="c", predicate={})
    return Casework(
        version=VERSION, entries=(screening, ActEntry(index=1, predicate=predicate))
    )


def recommend(result: str) -> dict[str, Any]:
    return {"recommend": {"result": result}}


def test_what_no_determination_could_carry_is_not_recommended() -> None:
    words = [f"{n} {'x' * 400}" for n in range(100)]

    with pytest.raises(ActRefused, match=r"100 provisos .* fill .*act position"):
        check_room(recommend("approve_with_provisos"), reviewed(*words))
    check_room(recommend("deny"), reviewed(*words))
    check_room(recommend("approve_with_provisos"), reviewed(*words[:40]))


def test_same_words_take_their_room_once() -> None:
    same = reviewed(*["x" * 400] * 100)

    check_room(recommend("approve_with_provisos"), same)
    assert MAX_CONSENT_BYTES > 100 * len("100,") + 400
