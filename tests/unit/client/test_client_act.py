"""Acts in the log: read strictly, bound to the document, held to what was sent."""

from collections.abc import Callable
from typing import Any

import pytest
import rfc8785

import act_evidence as ae
import evidence as ev
import evidence_log as log
import record_evidence as records
from acts import BLOCKS, CASE_ID, act
from proviso.act_document import parse_act
from proviso_client import Trust, VerificationError
from proviso_client.act import is_act, parse_act_statement
from proviso_client.act_effects import (
    AskedOffice,
    ConsentProviso,
    Copy,
    Disagreement,
    Duty,
    MissingPaper,
    NumberedProviso,
    Quantity,
    ScreeningNamed,
)
from proviso_client.act_verify import verify_act
from proviso_client.case_state import CaseState, CaseStep
from proviso_client.entry import parse_entry

TRUST = Trust.of(public_keys=[ev.pem(ev.DECISION_KEY)], vkeys=ev.VKEYS)
Change = Callable[[dict[str, Any]], object]


def proof_of(*entries: bytes, index: int = 0) -> bytes:
    made = log.EvidenceLog(
        entries=entries, key=ev.LOG_KEY, origin=ev.ORIGIN, decisions=()
    )
    return made.proof(index).encode()


def told(statement: dict[str, Any]) -> str:
    with pytest.raises(VerificationError) as caught:
        parse_act_statement(rfc8785.dumps(statement))
    assert caught.value.part == "act"
    return caught.value.reason


def read(kind: str) -> Any:
    return parse_act_statement(rfc8785.dumps(ae.act_statement(act(kind))))


@pytest.mark.parametrize("kind", BLOCKS)
def test_act_is_read_whole(kind: str) -> None:
    payload = rfc8785.dumps(ae.act_statement(act(kind), seen=7))

    found = parse_act_statement(payload)

    assert is_act(payload)
    assert parse_entry(payload) == found
    assert (found.kind, found.document, found.block) == (kind, act(kind), BLOCKS[kind])
    assert (found.act_id, found.case_id, found.request_id) == (
        act(kind)["act_id"],
        CASE_ID,
        CASE_ID,
    )
    assert (found.recorded_at, found.recorded_by, found.engine) == (
        "2026-06-01T08:00:00Z",
        ae.OFFICER,
        "proviso 0.1.0",
    )
    assert (found.bundle_sha256, found.revision) == ("a" * 64, "r1")
    assert (found.person.id, found.person.office, found.person.roles) == (
        ae.OFFICER,
        act(kind)["office"],
        ("reviewer", "state_officer"),
    )
    before, after = ae.AFTER[kind]
    assert found.case == CaseStep(
        seen=7,
        before=CaseState(before),
        after=CaseState(after),
        due_on="",
        waiting_on=(),
        alert=False,
        assigned_to="",
    )
    assert len(found.postings) == len(ae.POSTINGS.get(kind, []))


def test_what_followed_is_read() -> None:
    staffed, position = read("staff").effects, read("position").effects

    assert staffed.offices == (
        AskedOffice(
            office="DTSA", due_on="2026-06-30", codes=("techsec.mildep_review",)
        ),
    )
    assert [check.lines for check in staffed.checks] == [(1, 2)]
    assert position.numbered[0] == NumberedProviso(
        number=1,
        code="expiry",
        text="The consent ends on 2028-12-31.",
        citation="22 USC 2753(a)",
        parameter="2028-12-31",
        lines=(),
    )
    assert position.disagreements == (
        Disagreement(about="proviso", code="expiry", offices=("DTSA", "DSCA")),
    )
    assert read("return_without_action").effects.missing == (
        MissingPaper(code="packet.eua", message="Attach the assurance"),
    )
    assert read("deliver").effects.delivered == (Quantity(line=1, quantity=2),)
    assert read("incident").effects.alerts == (
        "Congress may have to be told (AECA 3(e))",
    )


def test_determination_is_read() -> None:
    effects = read("determine").effects

    assert effects.provisos == (
        ConsentProviso(
            numbers=(1, 2),
            text="The consent ends on 2028-12-31.",
            citation="22 USC 2753(a)",
            lines=(1, 2),
            offices=("DTSA",),
        ),
    )
    assert effects.distribution == (Copy(to="DSCA", why="keeps the case"),)
    assert effects.duties == (Duty(code="eum.routine", due_on="2027-06-01"),)
    assert effects.screening == ScreeningNamed(request_id=CASE_ID, index=0)
    assert effects.numbered == ()


def _denied(statement: dict[str, Any]) -> None:
    """Make a denial of a consent, with its digests."""
    document = statement["predicate"]["act"]
    document["determine"]["result"] = "deny"
    made = ae.act_statement(document, after="denied")
    made["predicate"]["effects"] = statement["predicate"]["effects"]
    statement.update(made)


def _in(*path: str, **members: object) -> Change:
    def change(statement: dict[str, Any]) -> None:
        inner = statement["predicate"]
        for name in path:
            inner = inner[name]
        inner.update(members)

    return change


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda s: s.update(predicateType="x"), "predicateType is 'x', not 'https:"),
        (
            lambda s: s.update(
                predicateType="https://proviso.invalid/determination/v1"
            ),
            "is of type https://proviso.invalid/determination/v1, which a position has",
        ),
        (lambda s: s["subject"].clear(), "has 0 subjects, not one"),
        (lambda s: s["subject"][0].update(name="x"), "subject[0].name is 'x', not "),
        (lambda s: s["subject"][0]["digest"].update(sha512="f" * 128), "the subject"),
        (lambda s: s["subject"][0]["digest"].update(sha256="f" * 64), "the subject"),
        (_in(more=1), "predicate.more is no member"),
        (_in(recorded_at="2026-02-30T00:00:00Z"), "no instant"),
        (_in(recorded_at="2026-05-28T23:59:59Z"), "was done on 2026-05-29, and rec"),
        (lambda s: s["predicate"].pop("recorded_by"), "recorded_by is missing"),
        (_in(recorded_by=ae.CASE_SYSTEM), "and nobody countersigned it"),
        (_in(insecure_dev=0), "insecure_dev is neither true nor false"),
        (_in("engine", more=1), "engine.more is no member"),
        (_in("policy", more=1), "policy.more is no member"),
        (_in("policy", bundle_sha256="A" * 64), "is not 64 lower-case hex digits"),
        (_in("act", reason="other"), "the subject"),
        (_in("act", more=1), "is no act document: "),
        (_in("act", reference=""), "is no act document: "),
        (_in("act", close={"outcome": "x"}), "is no act document: "),
        (_in("act", lapse={}), "predicate.act is not in normal form"),
        (_in("person", office="DSCA"), "is for DTSA, its person acts for DSCA"),
        (_in("person", more=1), "person.more is no member"),
        (_in("person", roles=["state_officer", "reviewer"]), "roles is not in order"),
        (_in("case", more=1), "case.more is no member"),
        (_in("case", seen=-1), "case.seen is not an integer of 0 or more"),
        (_in("case", before="open"), "case.before is 'open', no word of it"),
        (_in("case", after="open"), "case.after is 'open', no word of it"),
        (
            _in("case", after="consented"),
            "its position cannot lead from staffed to consented",
        ),
        (_in("case", due_on="soon"), "case.due_on is 'soon', not a day"),
        (_in("case", waiting_on=[1]), "waiting_on holds something that is not text"),
        (_in("case", alert="no"), "case.alert is neither true nor false"),
        (_in("effects", more=1), "effects.more is no member"),
        (_in("effects", alerts=["x"]), "effects.alerts is no member"),
        (_in("effects", disagreements=[]), "is empty; an empty list is left out"),
        (
            _in("effects", disagreements=[{"about": "tea", "offices": []}]),
            "disagreements[0].about is neither result nor proviso",
        ),
        (_in("effects", provisos=[]), "is empty; an empty list is left out"),
        (
            lambda s: s["predicate"]["effects"].pop("provisos"),
            "does not number the provisos that it asks for",
        ),
        (
            lambda s: s["predicate"]["effects"]["provisos"][1].update(lines=[1]),
            "does not number the provisos that it asks for",
        ),
        (
            lambda s: s["predicate"]["effects"]["provisos"][0].update(parameter="x"),
            "does not number the provisos that it asks for",
        ),
        (
            lambda s: s["predicate"]["effects"]["provisos"][1].update(number=3),
            "numbers its provisos [1, 3], with gaps",
        ),
        (
            lambda s: s["predicate"]["effects"]["provisos"][1].update(lines=[0]),
            "lines holds something that is no integer of 1 or more",
        ),
        (
            _in(postings=[ae.POSTINGS["deliver"][0]]),
            "its position cannot cause a posting of kind commit",
        ),
        (
            _in(postings=[ae.POSTINGS["deliver"][0] | {"kind": "reserve"}]),
            "postings[0].kind is 'reserve', no word of it",
        ),
        (
            _in(custody=records.CUSTODY["delivery"]),
            "its position cannot cause a custody",
        ),
        (
            _in(custody=[records.CUSTODY["custody_end"][0] | {"ended": "sold"}]),
            "custody[0].ended is 'sold', no word of it",
        ),
        (
            _in(countersignature={"certificates": [], "signature": "AA=="}),
            "has 0 certificates; 1 to 4 are allowed",
        ),
        (
            _in(countersignature={"certificates": ["AA=="] * 5, "signature": "AA=="}),
            "has 5 certificates; 1 to 4 are allowed",
        ),
        (
            _in(countersignature={"certificates": ["AA="], "signature": "AA=="}),
            "a certificate is not base64",
        ),
        (
            _in(
                countersignature={
                    "certificates": ["AA=="],
                    "signature": ev.to_base64(bytes(513)),
                }
            ),
            "its countersignature is larger than a bound",
        ),
        (
            _in(countersignature={"certificates": ["AA=="], "signature": "", "x": 1}),
            "countersignature.x is no member",
        ),
    ],
)
def test_any_other_form_is_refused(change: Change, reason: str) -> None:
    statement = ae.act_statement(act("position"))
    change(statement)

    assert reason in told(statement)


@pytest.mark.parametrize(
    ("kind", "change", "reason"),
    [
        (
            "determine",
            lambda s: s.update(predicateType="https://proviso.invalid/act/v1"),
            "is of type https://proviso.invalid/act/v1, which a determine has not",
        ),
        (
            "determine",
            _in("case", after="denied"),
            "its determine to consent cannot lead from notified to denied",
        ),
        (
            "determine",
            lambda s: s["predicate"]["effects"].pop("screening"),
            "effects.screening is missing",
        ),
        (
            "determine",
            _in("effects", "screening", request_id="x"),
            "request_id is 'x', not a UUID",
        ),
        (
            "determine",
            lambda s: s["predicate"]["effects"]["provisos"][0].update(numbers=[1]),
            "determines with the provisos [1, 2], and words [1]",
        ),
        (
            "determine",
            lambda s: s["predicate"]["effects"]["provisos"][0].update(
                numbers=[1, 2, 2]
            ),
            "determines with the provisos [1, 2], and words [1, 2, 2]",
        ),
        (
            "determine",
            lambda s: s["predicate"]["effects"]["duties"][0].update(due_on="x"),
            "due_on is 'x', not a day",
        ),
        (
            "determine",
            _denied,
            "words provisos of a consent, and gives none",
        ),
        (
            "deliver",
            _in("effects", delivered=[{"line": 1, "quantity": 1}]),
            "delivers 2 of line 1, and has 1 delivered in all",
        ),
        (
            "deliver",
            lambda s: s["predicate"]["effects"].pop("delivered"),
            "delivers 2 of line 1, and has 0 delivered in all",
        ),
        (
            "staff",
            lambda s: s["predicate"]["effects"]["offices"][0].pop("due_on"),
            "offices[0].due_on is missing",
        ),
        ("assign", _in("case", after="closed"), "its assign cannot lead from staffed"),
        ("lapse", _in("case", after="consented"), "its lapse cannot lead from cons"),
    ],
)
def test_what_a_block_cannot_cause_is_refused(
    kind: str, change: Change, reason: str
) -> None:
    statement = ae.act_statement(act(kind))
    change(statement)

    assert reason in told(statement)


def test_entry_of_another_act_key_or_log_is_refused() -> None:
    good = ae.entered(act())
    other = ae.entered(act(number=1))
    forged = ev.seal(rfc8785.dumps(ae.act_statement(act())), ev.OTHER_KEY)
    before = ev.decide().envelope
    sent, proof = parse_act(act()), proof_of(before, good, index=1)

    held = verify_act(good, trust=TRUST, sent=sent, proof=proof)
    failed = []
    for envelope, evidence in (
        (other, proof_of(before, other, index=1)),
        (forged, proof),
        (good, proof_of(before, other, index=1)),
        (good, proof_of(good, other)),
        (before, proof_of(before)),
    ):
        with pytest.raises(VerificationError) as caught:
            verify_act(envelope, trust=TRUST, sent=sent, proof=evidence)
        failed.append(caught.value.part)

    assert (held.index, held.act.act_id, held.cautions) == (1, act()["act_id"], ())
    assert failed == ["act", "signature", "proof", "act", "act"]


def test_act_that_saw_what_is_not_before_it_is_refused() -> None:
    envelope = ae.entered(act(), seen=1)

    with pytest.raises(VerificationError) as caught:
        verify_act(
            envelope,
            trust=TRUST,
            proof=proof_of(ev.decide().envelope, envelope, index=1),
        )

    assert caught.value.reason == "is entry 1, and saw its case at entry 1"


def test_circumstances_and_a_missing_proof_are_said() -> None:
    statement = ae.act_statement(act())
    statement["predicate"] |= {"trial_key": True, "insecure_dev": True}

    verified = verify_act(ae.sealed(statement), trust=TRUST)

    assert [caution.code for caution in verified.cautions] == [
        "trial_key",
        "insecure_dev",
        "no_proof",
    ]
    assert verified.cautions[-1].message == (
        "no proof was given: it is not shown that the act is in the log"
    )
