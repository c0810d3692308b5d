"""What of a case counts in a round of it, and what goes on through all of them."""

from collections.abc import Sequence
from typing import Any

import pytest

from proviso_server.log.cases import Version
from proviso_server.review.casework import ActEntry, Casework, ScreeningEntry
from proviso_server.review.record import recorded_of

VERSION: Version = {"case_id": "1", "request_id": "1", "state": "staffed"}
SENDER = "spiffe://proviso.invalid/sender"
Step = tuple[str, Any]

SAID: dict[str, dict[str, Any]] = {
    "staff": {"question": "?"},
    "position": {"result": "concur"},
    "notify": {"notification": {"provision": "aeca_3d", "submitted_on": "2026-05-01"}},
    "confirm": {
        "facts": [{"fact": "claims[126.4]", "digest": "sha256:00"}],
        "papers": [{"kind": "eua", "signed_on": "2026-05-01", "digest": "sha256:00"}],
        "us_would_transfer": "yes",
    },
    "override": {"code": "parties.debarred"},
    "recommend": {"result": "approve"},
    "determine": {"result": "consent"},
    "deliver": {"lines": [{"line": 1, "quantity": 2}]},
    "monitor": {"duty": "eum.routine"},
    "reconsider": {"ground": "A new letter"},
}
EFFECTS: dict[str, dict[str, Any]] = {
    "staff": {"offices": [{"office": "DTSA", "due_on": "2026-06-01", "codes": []}]},
    "position": {
        "provisos": [{"number": 3, "code": "other", "text": "So", "citation": "-"}]
    },
}
EVERYTHING = tuple(SAID)[:-1]


def case(*kinds: str) -> Casework:
    """Return a case of these entries; `request` and `of_record` are screenings."""
    entries: list[ActEntry | ScreeningEntry] = []
    for index, kind in enumerate(("request", *kinds)):
        if kind in SAID:
            entries.append(ActEntry(index=index, predicate=_act(kind)))
            continue
        predicate: dict[str, Any] = {"about": {"requested_by": f"{SENDER}{index}"}}
        if kind == "of_record":
            predicate["of_record"] = {}
        entries.append(
            ScreeningEntry(index=index, request_id=str(index), predicate=predicate)
        )
    return Casework(version=VERSION, entries=entries)


def _act(kind: str) -> dict[str, Any]:
    return {
        "act": {"acted_on": "2026-05-02", "reason": "So", kind: SAID[kind]},
        "person": {"id": kind, "office": "DTSA", "roles": ["reviewer"]},
        "effects": EFFECTS.get(kind, {}),
    }


def counted(casework: Casework) -> set[str]:
    """Name what counts of what was said."""
    found = {
        "staff": casework.offices,
        "position": casework.positions,
        "notify": casework.notifications,
        "override": casework.overrides,
        "recommend": casework.of("recommend"),
        "determine": casework.determination,
        "monitor": casework.done,
        "deliver": casework.quantities("deliver"),
    }
    return {name for name, value in found.items() if value}


def test_all_counts_in_its_round() -> None:
    casework = case(*EVERYTHING, "of_record")

    assert counted(casework) == set(EVERYTHING) - {"confirm"}


@pytest.mark.parametrize("begins", ["request", "reconsider"])
def test_round_before_counts_no_more_but_what_went_out(begins: str) -> None:
    casework = case(*EVERYTHING, "of_record", begins, "of_record")

    assert counted(casework) == {"deliver"}
    assert casework.last_number == 3
    assert list(casework.provisos) == []


@pytest.mark.parametrize(
    ("kinds", "counts"),
    [
        (["confirm", "of_record"], True),
        (["confirm", "reconsider", "of_record"], True),
        (["confirm", "request"], False),
        (["confirm", "of_record", "request", "of_record"], False),
        (["request", "confirm", "reconsider"], True),
    ],
)
def test_confirmed_is_what_the_newest_request_states(
    kinds: Sequence[str], counts: bool
) -> None:
    """An amended request states anew: nobody has read that yet."""
    base = {"relied_on": {"recorded": ["claims[126.5]"]}}
    recorded = recorded_of(case(*kinds), base, library={})

    assert bool(recorded.facts) is counts
    assert bool(recorded.papers) is counts
    assert bool(recorded.us_would_transfer) is counts
    assert "claims[126.5]" not in recorded.facts


@pytest.mark.parametrize("begins", ["request", "reconsider"])
def test_positions_and_certifications_are_not_taken_into_the_next_round(
    begins: str,
) -> None:
    before = case("staff", "position", "notify")
    after = case("staff", "position", "notify", begins)
    base: dict[str, Any] = {"relied_on": {"recorded": []}}

    recorded = recorded_of(before, base, library={})
    assert (len(recorded.positions), len(recorded.notifications)) == (1, 1)
    recorded = recorded_of(after, base, library={})
    assert (recorded.positions, recorded.notifications) == ((), ())


@pytest.mark.parametrize("kind", ["position", "confirm", "notify", "override"])
def test_screening_is_stale_once_more_is_recorded(kind: str) -> None:
    assert case(kind, "of_record", kind).stale
    assert not case(kind, "of_record").stale


def test_all_who_ever_acted_or_sent_are_known() -> None:
    casework = case("position", "of_record", "request", "reconsider")

    assert [(each["kind"], each["person"]) for each in casework.actors()] == [
        ("screening", f"{SENDER}0"),
        ("position", "position"),
        ("screening_of_record", f"{SENDER}2"),
        ("screening", f"{SENDER}3"),
        ("reconsider", "reconsider"),
    ]
