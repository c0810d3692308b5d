"""An audit of a log with cases: acts counted, and each case without a gap."""

import json
from pathlib import Path
from typing import Any

import pytest

import act_evidence as ae
import evidence as ev
import evidence_log as log
import record_evidence as records
from acts import CASE_ID, act
from case_entries import (
    NEXT_ID,
    OTHER_ID,
    Chain,
    determined,
    reviewed,
    screening,
    screening_of_record,
)
from command_line import FAILED, GOOD, said
from events import event
from proviso_client import AuditReport, Trust, audit
from proviso_client.__main__ import main

KEYS: dict[str, Any] = {"public_keys": [ev.pem(ev.DECISION_KEY)], "vkeys": ev.VKEYS}


def exported(chain: Chain, folder: Path) -> Path:
    """Write the log of a case, without the files of its decisions."""
    entries = [made.envelope for made in chain.log]
    log.EvidenceLog(
        entries=entries, key=ev.LOG_KEY, origin=ev.ORIGIN, decisions=()
    ).export(folder)
    for path in (folder / "decisions").glob("*"):
        path.unlink()
    return folder


def run(chain: Chain, folder: Path, **people: Any) -> AuditReport:
    return audit(exported(chain, folder), trust=Trust.of(**KEYS, **people))


def found(chain: Chain, folder: Path) -> list[str]:
    return [str(finding) for finding in run(chain, folder).findings]


def test_whole_case_is_good(tmp_path: Path) -> None:
    report = run(determined(), tmp_path)

    assert report.findings == ()
    assert report.cases == 1
    assert report.records.acts == {
        "deliver": 1,
        "determine": 1,
        "intend": 1,
        "monitor": 1,
        "notify": 1,
        "override": 1,
        "position": 2,
        "recommend": 1,
        "staff": 1,
        "take_back": 1,
        "worksheet": 1,
    }
    (override,) = report.records.overrides
    assert (override.index, override.case_id, override.code, override.person) == (
        5,
        CASE_ID,
        "eligibility.x",
        ae.OFFICER,
    )


def test_overrides_are_always_said(
    tmp_path: Path, trust: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = exported(reviewed(), tmp_path / "export")

    assert main(["audit", str(folder), "--trust", str(trust)]) == GOOD
    words = " ".join(said(capsys)[0].split())
    assert (
        "Acts 6: override 1, position 2, recommend 1, staff 1, worksheet 1; 1 cases "
        "0 countersigned by the person"
    ) in words
    assert (
        f"Override entry 5: eligibility.x in case {CASE_ID} by "
        "spiffe://proviso.invalid/officer; taken was 'The party is listed', true is "
        "'Another of the same name is' (91 FR 1234)"
    ) in words
    assert main(["audit", str(folder), "--trust", str(trust), "--json"]) == GOOD
    record = json.loads(said(capsys)[0])
    assert (record["cases"], record["acts"]["position"]) == (1, 2)
    assert [each["code"] for each in record["overrides"]] == ["eligibility.x"]


def test_act_that_was_taken_away_leaves_a_gap(tmp_path: Path) -> None:
    """Whoever signs a log of fewer entries cannot close it again."""
    chain = reviewed()
    del chain.log[3]

    assert found(chain, tmp_path)[:2] == [
        f"entry 3: saw case {CASE_ID} at entry 3, the one before it is 2",
        f"entry 3: finds case {CASE_ID} positions_in, it was staffed",
    ]


def test_act_that_saw_another_state_is_found(tmp_path: Path) -> None:
    chain = reviewed()
    chain.act("assign", before="staffed", after="staffed")

    assert found(chain, tmp_path) == [
        f"entry 7: finds case {CASE_ID} staffed, it was recommended"
    ]


def test_act_that_was_entered_twice_is_found(tmp_path: Path) -> None:
    chain = Chain()
    chain.act("staff", "staffed")
    chain.act("assign", document={"act_id": act("staff", 1)["act_id"]})

    assert found(chain, tmp_path) == [
        f"entry 2: is a second one for act {act('staff', 1)['act_id']}, after 1"
    ]


def test_act_and_event_share_their_ids(tmp_path: Path) -> None:
    chain = Chain()
    document = event() | {"event_id": act("assign", 2)["act_id"]}
    chain.log.append(
        ev.Made(
            request_id="",
            envelope=records.sealed(records.event_statement(document)),
            request=b"",
            explanation=b"",
        )
    )
    chain.act("assign")

    assert found(chain, tmp_path) == [
        f"entry 2: is a second one for act {act('assign', 2)['act_id']}, after 1"
    ]


def test_act_on_no_case_is_found(tmp_path: Path) -> None:
    chain = Chain()
    chain.act("assign", document={"case_id": OTHER_ID})

    assert found(chain, tmp_path) == [
        f"entry 1: is of case {OTHER_ID}, which no entry before it opens"
    ]


def test_act_on_a_request_of_another_case_is_found(tmp_path: Path) -> None:
    chain = Chain()
    chain.log.append(screening(OTHER_ID))
    chain.act("assign", document={"request_id": OTHER_ID})

    assert found(chain, tmp_path) == [
        f"entry 2: speaks of request {OTHER_ID}, of another case"
    ]


@pytest.mark.parametrize(
    "members", [{"as_of": True}, {"disposition": "no_usg_consent_needed"}]
)
def test_decision_that_opens_no_case_has_no_acts(
    tmp_path: Path, members: dict[str, Any]
) -> None:
    chain = Chain(screening(**members))
    chain.act("assign")

    assert found(chain, tmp_path) == [
        f"entry 1: is of case {CASE_ID}, which no entry before it opens"
    ]


def test_screening_of_record_on_an_older_version_is_found(tmp_path: Path) -> None:
    chain = reviewed()
    made, _ = screening_of_record(seen=4)
    chain.decision(made, "screening_of_record")
    chain.act("intend", "intended")

    assert found(chain, tmp_path) == [
        f"entry 7: saw case {CASE_ID} at entry 4, the one before it is 6"
    ]


@pytest.mark.parametrize(
    ("members", "kind"),
    [({}, "the same sender"), ({"officer": True, "about": None}, "an officer")],
)
def test_request_that_replaces_one_joins_its_case(
    tmp_path: Path, members: dict[str, Any], kind: str
) -> None:
    chain = reviewed()
    chain.decision(_other(members), "screening", "amended")
    chain.act("staff", "staffed")

    report = run(chain, tmp_path)

    assert (report.findings, report.cases) == ((), 1)


def _other(members: dict[str, Any]) -> ev.Made:
    """Return a decision on a request that replaces the first; None leaves out."""
    changed = {"supersedes": CASE_ID, "about": True} | members
    if changed["about"] is True:
        del changed["about"]
        return screening(OTHER_ID, **changed)
    if changed["about"] is None:
        del changed["about"]
    document = ev.request(request_id=OTHER_ID)
    return ev.decide_bytes(json.dumps(document).encode(), **changed)


def test_request_of_another_sender_may_join_or_open(tmp_path: Path) -> None:
    """The ledgers alone know; the next act says it."""
    about = {"about": None}
    joined, apart, both = Chain(), Chain(), Chain()
    for chain in (joined, apart, both):
        chain.act("assign")
    joined.decision(_other(about), "screening", "received")
    joined.act("staff", "staffed")
    apart.log.append(_other(about))
    apart.act("staff", "staffed")
    both.log.append(_other(about))
    both.act("staff", "staffed")
    both.act(
        "staff",
        before="received",
        after="staffed",
        seen=2,
        document={"case_id": OTHER_ID, "request_id": OTHER_ID},
    )

    reports = [
        run(chain, tmp_path / str(number))
        for number, chain in enumerate((joined, apart, both))
    ]

    assert [(r.findings, r.cases) for r in reports] == [((), 1), ((), 2), ((), 2)]


def test_request_that_replaces_one_of_an_ended_case_opens_its_own(
    tmp_path: Path,
) -> None:
    chain = Chain()
    chain.event("release", "withdrawn")
    chain.log.append(screening(NEXT_ID, supersedes=CASE_ID))
    chain.act("close", "closed")

    report = run(chain, tmp_path)

    assert (report.findings, report.cases) == ((), 2)


def test_delivery_moves_a_case_that_nobody_reviews(tmp_path: Path) -> None:
    chain = Chain()
    chain.event("delivery", "delivered", partial=False)
    chain.act("close", "closed")

    assert found(chain, tmp_path) == []


def countersigned(document: dict[str, Any], over: dict[str, Any]) -> Chain:
    chain = Chain()
    member = ae.countersigned(over)
    statement = ae.act_statement(document, countersignature=member)
    chain.entry(ae.sealed(statement), "staff")
    return chain


def test_countersignatures_are_checked(
    tmp_path: Path, trust: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = act()
    good = countersigned(document, document)
    bad = countersigned(document, act(number=1))
    people = {"people": [ae.AUTHORITY_PEM]}

    held = run(good, tmp_path / "a", **people)
    failed = run(bad, tmp_path / "b", **people)
    unchecked = run(bad, tmp_path / "c")

    assert (held.findings, held.records.countersigned) == ((), 1)
    assert [str(each) for each in failed.findings] == [
        "entry 1: countersignature: the signature does not hold"
    ]
    assert unchecked.findings == ()
    assert [(c.code, c.message[:30]) for c in unchecked.cautions[-1:]] == [
        ("countersignatures_not_checked", "1 countersignatures were not c")
    ]
    log.put(trust / "people/ca.pem", ae.AUTHORITY_PEM)
    assert main(["audit", str(tmp_path / "b"), "--trust", str(trust)]) == FAILED
    assert said(capsys)[0].startswith("entry 1: countersignature: ")


def test_acts_without_authentication_are_a_caution(tmp_path: Path) -> None:
    chain = Chain()
    statement = ae.act_statement(act())
    statement["predicate"] |= {"insecure_dev": True, "trial_key": True}
    chain.entry(ae.sealed(statement), "staff")

    report = run(chain, tmp_path)

    assert [(c.code, c.message[:6]) for c in report.cautions[-2:]] == [
        ("acts_insecure_dev", "1 acts"),
        ("acts_trial_key", "1 acts"),
    ]
