"""A case as its entries add up, and what breaks the chain of them."""

from typing import Any

import pytest

import act_evidence as ae
import evidence as ev
from acts import BLOCKS, CASE_ID
from case_entries import (
    ABOUT,
    NEXT_ID,
    OTHER_ID,
    SUBMITTER,
    Chain,
    determined,
    proviso,
    reviewed,
    screening,
    screening_of_record,
)
from proviso_client import VerificationError
from proviso_client.case_fold import Told, fold_case
from proviso_client.case_state import CaseState
from proviso_client.case_view import (
    Alert,
    CaseView,
    CheckAnswered,
    Notified,
    Overridden,
    Recommended,
    Step,
)
from proviso_client.decision import Disposition
from proviso_client.entry import parse_entry


def told(chain: Chain) -> list[tuple[int, Told]]:
    """Return what the entries of a case say."""
    found: list[tuple[int, Told]] = []
    for index, _ in chain.case:
        said = parse_entry(ev.payload_of(chain.log[index].envelope))
        found.append((index, said))  # type: ignore[arg-type]  # of a case alone
    return found


def view_of(chain: Chain) -> CaseView:
    return fold_case(told(chain))


def refused(chain: Chain) -> str:
    with pytest.raises(VerificationError) as caught:
        view_of(chain)
    assert caught.value.part == "case"
    return caught.value.reason


def test_opened_case_stands_on_its_screening() -> None:
    view = view_of(Chain())

    assert (view.case_id, view.state, view.etag) == (CASE_ID, CaseState.RECEIVED, 0)
    assert (view.request_id, view.requests) == (CASE_ID, (CASE_ID,))
    assert (view.disposition, view.of_record) == (Disposition.CN_REQUIRED, False)
    assert (view.submitted_by, view.opened_on, view.state_since) == (
        SUBMITTER,
        "2026-06-01",
        "2026-06-01",
    )
    assert view.steps == (
        Step(
            index=0,
            day="2026-06-01",
            kind="screening",
            person=SUBMITTER,
            office="",
            words="cn_required",
            before=None,
            after=CaseState.RECEIVED,
        ),
    )
    assert (view.offices, view.provisos, view.alerts, view.stale) == ((), (), (), False)


def test_review_adds_up() -> None:
    view = view_of(reviewed())

    assert (view.state, view.etag) == (CaseState.RECOMMENDED, 6)
    positions = [(o.office, o.position and o.position.result) for o in view.offices]
    assert positions == [("DSCA", "concur"), ("DTSA", "concur_with_provisos")]
    assert [(p.number, p.office, p.index) for p in view.provisos] == [
        (1, "DTSA", 2),
        (2, "DTSA", 2),
    ]
    assert view.answers[1] == CheckAnswered(
        check="anti_tamper",
        lines=(1,),
        result="proviso",
        reason="With the plug",
        person=ae.OFFICER,
        index=4,
    )
    assert view.overrides == (
        Overridden(
            code="eligibility.x",
            taken="The party is listed",
            truth="Another of the same name is",
            citation="91 FR 1234",
            index=5,
        ),
    )
    assert view.recommendation == Recommended(
        result="approve_with_provisos", provisos=(1, 2), person=ae.OFFICER, index=6
    )
    assert view.stale
    assert [step.kind for step in view.steps] == [
        "screening",
        "staff",
        "position",
        "position",
        "worksheet",
        "override",
        "recommend",
    ]


def test_what_is_asked_shows_until_the_offices_answer() -> None:
    chain = reviewed()
    chain.case, chain.state = chain.case[:3], "staffed"

    view = view_of(chain)

    assert (view.due_on, view.waiting_on) == ("2026-06-30", ("DSCA",))
    assert [(o.office, o.due_on, o.position is None) for o in view.offices] == [
        ("DSCA", "2026-06-30", True),
        ("DTSA", "2026-06-20", False),
    ]
    assert [each.about for each in view.disagreements] == ["proviso"]


def test_case_goes_on_to_delivery() -> None:
    view = view_of(determined())

    assert (view.state, view.request_id, view.base_request_id, view.of_record) == (
        CaseState.CONSENTED,
        NEXT_ID,
        CASE_ID,
        True,
    )
    assert view.requests == (CASE_ID, NEXT_ID)
    assert view.notifications == (
        Notified(provision="aeca_3d", submitted_on="2026-05-25", index=9),
    )
    assert view.determination is not None
    assert (view.determination.result, view.determination.until) == (
        "consent",
        "2028-12-31",
    )
    assert view.determination.provisos[0].numbers == (1, 2)
    assert (view.delivered, view.taken_back) == ({1: 2}, {1: 1})
    assert [(d.duty.code, d.done) for d in view.duties] == [("eum.routine", 13)]
    assert view.alerts == (
        Alert(words="The serials are not those of the papers", index=11),
    )
    assert view.alert


def test_settled_incident_ends_the_alerts_before_it() -> None:
    chain = determined()
    chain.act("incident", alert=True)
    block = {"incident": {"kind": "other", "settled": True}}
    chain.act("incident", document=block, effects={}, alert=False)

    view = view_of(chain)

    assert (view.alerts, view.alert) == ((), False)


@pytest.mark.parametrize(
    ("state", "after"),
    [
        ("received", CaseState.RECEIVED),
        ("returned_without_action", CaseState.RECEIVED),
        ("recommended", CaseState.AMENDED),
        ("consented", CaseState.AMENDED),
    ],
)
def test_another_request_begins_a_round(state: str, after: CaseState) -> None:
    """What was said before counts no more; the numbers of provisos go on."""
    chain = Chain()
    if state in {"recommended", "consented"}:
        chain = reviewed() if state == "recommended" else determined()
    elif state == "returned_without_action":
        chain.act("return_without_action", "returned_without_action")
    made = screening(OTHER_ID, supersedes=chain.request_id)
    chain.decision(made, "screening", after.value)

    view = view_of(chain)

    assert (view.state, view.base_request_id, view.of_record) == (
        after,
        OTHER_ID,
        False,
    )
    assert (view.offices, view.provisos, view.recommendation) == ((), (), None)
    assert (view.overrides, view.determination, view.stale) == ((), None, False)
    if state == "recommended":
        chain.act("staff", "staffed")
        numbered = [
            proviso(3, parameter="2028-12-31"),
            proviso(4, "in_country_only", lines=[2]),
        ]
        chain.act("position", effects={"provisos": numbered})
        assert [p.number for p in view_of(chain).provisos] == [3, 4]


def test_reconsideration_begins_a_round() -> None:
    chain = reviewed()
    denial = {"determine": BLOCKS["determine"] | {"result": "deny"}}
    effects = {"screening": {"request_id": CASE_ID, "index": 0}}
    chain.act("determine", "denied", document=denial, effects=effects)
    chain.act("reconsider", "reconsideration")

    view = view_of(chain)

    assert (view.state, view.offices) == (CaseState.RECONSIDERATION, ())
    assert view.determination is None


@pytest.mark.parametrize(
    ("kind", "changes", "after"),
    [
        ("delivery", {"partial": True}, "received"),
        ("delivery", {"partial": False}, "delivered"),
        ("release", {}, "withdrawn"),
    ],
)
def test_events_move_a_case_that_nobody_reviews(
    kind: str, changes: dict[str, Any], after: str
) -> None:
    chain = Chain()
    chain.event(kind, after, **changes)

    view = view_of(chain)

    assert (view.state.value, view.steps[-1].kind) == (after, kind)
    assert view.steps[-1].words == "Stated by letter"


@pytest.mark.parametrize("missing", range(1, 13))
def test_every_gap_is_noticed(missing: int) -> None:
    chain = determined()
    del chain.case[missing]

    assert f"saw it at entry {missing}, the one before it is {missing - 1}" in refused(
        chain
    )


def test_entries_in_another_order_are_noticed() -> None:
    chain = reviewed()
    chain.case[2:4] = reversed(chain.case[2:4])

    assert refused(chain).endswith("saw it at entry 2, the one before it is 1")
    chain.case[3] = chain.case[2]
    chain.case[2] = (2, "position")
    chain.case[4] = chain.case[3]
    assert refused(chain).endswith("does not come after entry 3")


@pytest.mark.parametrize(
    ("kind", "options", "reason"),
    [
        (
            "assign",
            {"before": "received", "after": "received"},
            "finds it received, it was recommended before",
        ),
        (
            "intend",
            {"after": "intended", "document": {"case_id": OTHER_ID}},
            f"is of case {OTHER_ID}",
        ),
        (
            "intend",
            {"after": "intended", "document": {"request_id": OTHER_ID}},
            f"speaks of request {OTHER_ID}, of another case",
        ),
        (
            "position",
            {
                "after": "staffed",
                "effects": {
                    "provisos": [
                        proviso(4, parameter="2028-12-31"),
                        proviso(5, "in_country_only", lines=[2]),
                    ]
                },
            },
            "entry 7 numbers a proviso 4, the next of the case is 3",
        ),
        (
            "recommend",
            {
                "after": "recommended",
                "document": {
                    "recommend": {"result": "approve_with_provisos", "provisos": [3]}
                },
                "effects": {},
            },
            "entry 7 names proviso 3, which nobody asks for",
        ),
        (
            "determine",
            {
                "after": "consented",
                "effects": ae.EFFECTS["determine"]
                | {"screening": {"request_id": CASE_ID, "index": 3}},
            },
            f"rests on a screening {CASE_ID} at entry 3, which the case has not",
        ),
        (
            "deliver",
            {"before": "consented", "after": "consented"},
            "finds it consented, it was recommended before",
        ),
    ],
)
def test_act_that_contradicts_the_case_is_noticed(
    kind: str, options: dict[str, Any], reason: str
) -> None:
    chain = reviewed()
    chain.act(kind, **options)

    assert reason in refused(chain)


def test_act_on_an_earlier_request_is_noticed() -> None:
    """What was confirmed of one request says nothing of the next."""
    chain = Chain()
    made = screening(NEXT_ID, supersedes=CASE_ID)
    chain.decision(made, "screening", "received")
    chain.act("confirm", document={"request_id": CASE_ID})

    assert refused(chain).endswith(
        f"has request {CASE_ID} in view, the newest is {NEXT_ID}"
    )


@pytest.mark.parametrize("of_record", [True, False])
def test_consent_on_anything_but_the_newest_screening_of_record_is_noticed(
    of_record: bool,
) -> None:
    chain = reviewed()
    reason = "consents on entry 0, which is no screening of record"
    if of_record:
        made, _ = screening_of_record(seen=chain.etag)
        chain.decision(made, "screening_of_record")
        reason = "rests on entry 0, the newest screening is 7"
    effects = ae.EFFECTS["determine"] | {
        "screening": {"request_id": CASE_ID, "index": 0}
    }
    chain.act("determine", "consented", effects=effects)

    assert refused(chain).endswith(reason)


def test_strangers_request_is_no_entry_of_the_case() -> None:
    """The service made a case of it; who forges a file can't put it into this one."""
    stranger = ABOUT | {"requested_by": "spiffe://proviso.invalid/stranger"}
    chain = reviewed()
    made, _ = screening_of_record(seen=chain.etag, officer=True)
    chain.decision(made, "screening_of_record")
    other = ev.decide_bytes(
        screening(OTHER_ID).request, about=stranger, supersedes=NEXT_ID
    )
    chain.decision(other, "screening")

    assert refused(chain).endswith("is of another sender, and opens a case of its own")


def test_totals_that_are_not_the_sum_are_noticed() -> None:
    chain = determined()
    effects = {"delivered": [{"line": 1, "quantity": 5}]}
    chain.act("deliver", effects=effects)

    assert refused(chain) == ("entry 14 says {1: 5} delivered in all, it is {1: 4}")


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ({}, "replaces no request of the case"),
        ({"supersedes": OTHER_ID}, "replaces no request of the case"),
        ({"supersedes": CASE_ID, "as_of": True}, "replaces no request of the case"),
    ],
)
def test_decision_on_another_matter_is_noticed(
    members: dict[str, Any], reason: str
) -> None:
    chain = Chain()
    chain.decision(screening(NEXT_ID, **members), "screening")

    assert refused(chain).endswith(reason)


def test_request_that_replaces_one_of_an_ended_case_is_noticed() -> None:
    chain = Chain()
    chain.event("release", "withdrawn")
    chain.decision(screening(NEXT_ID, supersedes=CASE_ID), "screening")

    assert refused(chain).endswith("replaces a request of a case that is withdrawn")


def test_request_that_is_decided_twice_is_noticed() -> None:
    chain = Chain()
    chain.decision(screening(CASE_ID, supersedes=CASE_ID), "screening")

    assert refused(chain).endswith(f"decides request {CASE_ID} a second time")


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"seen": 5}, "saw it at entry 5, the one before it is 6"),
        ({"seen": 6, "case_id": OTHER_ID}, f"is of case {OTHER_ID}"),
    ],
)
def test_screening_of_record_of_another_version_is_noticed(
    options: dict[str, Any], reason: str
) -> None:
    chain = reviewed()
    made, _ = screening_of_record(**options)
    chain.decision(made, "screening_of_record")

    assert refused(chain).endswith(reason)


@pytest.mark.parametrize(
    ("opening", "reason"),
    [
        (screening(as_of=True), "entry 0 cannot open a case"),
        (screening_of_record(seen=0)[0], "entry 0 cannot open a case"),
        (
            screening(disposition="no_usg_consent_needed"),
            "entry 0 needs no consent, and no case",
        ),
    ],
)
def test_what_opens_no_case_is_none(opening: ev.Made, reason: str) -> None:
    assert refused(Chain(opening)) == reason


def test_case_without_entries_is_none() -> None:
    chain = Chain()
    chain.case.clear()

    assert refused(chain) == "has no entries"


def test_event_of_another_case_is_noticed() -> None:
    chain = Chain()
    chain.request_id = OTHER_ID
    chain.event("release", "withdrawn")

    assert refused(chain).endswith(f"speaks of request {OTHER_ID}, of another case")
