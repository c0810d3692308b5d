"""Cases from request to delivery: by the persons of a trial, over mutual TLS."""

import asyncio
import datetime
import json
import uuid
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs
from test_record import check_log, event, opening

from drawdown import drawdown
from proviso.document import DocumentError
from proviso_client import (
    ActRefused,
    CaseMoved,
    NotPermitted,
    ProvisoClientError,
    RequestRefused,
)
from proviso_client.envelope import parse_envelope
from proviso_server.policy.bundle import read as read_bundle
from review_cast import CONCUR, FILE, QUESTION, Cast, act_of, cast, kinds
from service import clean_document, today

DETERMINATION_TYPE = "https://proviso.invalid/determination/v1"
NOT_OF_RECORD = "rests on what the request states, not on what was recorded"
EXPIRY = {"code": "expiry", "parameter": "2027-12-31"}


def days_ago(days: int) -> str:
    day = datetime.datetime.now(datetime.UTC).date() - datetime.timedelta(days=days)
    return day.isoformat()


async def test_case_goes_from_request_to_delivery(folder: Path) -> None:
    async with cast(folder) as at:
        decision = await at.send(clean_document())
        await at.review(provisos={"dtsa": [EXPIRY]})
        await at.recommend()
        held = await at.screen()
        assert held.decision.disposition == "hold_missing_documents"
        await at.confirm(decision)
        screened = await at.screen()
        assert screened.decision.disposition == "approvable_with_provisos"
        assert screened.decision.statement.relied_on.stated == ()
        entered = await at.act(
            "officer", "determine", at.consent(provisos=await at.numbers())
        )
        quantity = at.document["items"][0]["quantity"]
        serials = [f"ZT-{n}" for n in range(quantity)]
        await at.act(
            "officer",
            "deliver",
            {"lines": [{"line": 1, "quantity": 4, "serials": serials[:4]}]}
            | {"partial": True},
        )
        await at.act(
            "officer",
            "deliver",
            {"lines": [{"line": 1, "quantity": quantity - 4, "serials": serials[4:]}]},
        )
        await at.act("officer", "close", {"outcome": "Delivered in two parts"})
        case = await at.read()
        (item,) = await at.clients["auditor"].custody(serials[0])

    statement = entered.verified.act
    payload = parse_envelope(entered.verified.envelope).payload
    assert json.loads(payload)["predicateType"] == DETERMINATION_TYPE
    assert "is no consent by itself" in statement.legend
    assert statement.person.office == "STATE_PM_RSAT"
    assert case.view.state == "closed"
    assert list(kinds(case)) == [
        "screening",
        "staff",
        *["position"] * 4,
        "worksheet",
        "recommend",
        "screening_of_record",
        "confirm",
        "screening_of_record",
        "determine",
        *["deliver"] * 2,
        "close",
    ]
    assert item.steps[-1].holder == "LTU"
    assert item.steps[-1].consent_reference == "State letter 26-101"
    check_log(folder)


async def test_acts_that_the_case_does_not_allow_change_nothing(folder: Path) -> None:
    """Each names what is wrong, the state of the case, and what may be done."""
    async with cast(folder) as at:
        decision = await at.send(clean_document())
        before = await at.read()

        async def refused(
            error: type[ProvisoClientError], words: str, *sent: Any, **members: Any
        ) -> None:
            etag = (await at.read()).etag
            with pytest.raises(error, match=words):
                await at.act(*sent, **members)
            assert (await at.read()).etag == etag

        concur = {"result": "concur"}
        await refused(ActRefused, "is received", "dasa", "position", concur)
        await refused(NotPermitted, "state_officer", "dasa", "staff", QUESTION)
        for_another = "does not act for office DSCA, but for DTSA[.] .* may do now"
        await refused(
            NotPermitted, for_another, "dtsa", "position", concur, office="DSCA"
        )
        await refused(
            NotPermitted,
            "system sends[.]$",
            "auditor",
            "staff",
            QUESTION,
            office="DTSA",
        )
        document = act_of(before, "staff", QUESTION, office="STATE_PM_RSAT")
        with pytest.raises(CaseMoved, match=r"is received since .* etag"):
            await at.clients["officer"].act(document, 10**6)
        with pytest.raises(DocumentError, match="reason"):
            await at.act("officer", "staff", QUESTION, reason="x" * 5_000_000)

        await at.act("officer", "staff", QUESTION)
        beyond = {"result": "concur_with_provisos"}
        for proviso, words in (
            ({"code": "no_such_code"}, "no_such_code is not in table proviso_library"),
            ({"code": "expiry"}, "Proviso expiry has parameter ''"),
            ({"code": "expiry", "parameter": "soon"}, "has parameter 'soon'"),
            ({**EXPIRY, "lines": [77]}, "names lines 77, which the request has not"),
        ):
            said = beyond | {"provisos": [proviso]}
            await refused(ActRefused, words, "dtsa", "position", said)
        for name in ("dasa", "dtsa", "dsca", "eucom"):
            await at.act(name, "position", concur)
        await refused(
            ActRefused,
            r"Check release_baseline has no answer on lines 1\b",
            "approver",
            "recommend",
            {"result": "approve"},
        )
        await at.recommend()
        await refused(ActRefused, NOT_OF_RECORD, "officer", "determine", at.consent())
        await at.confirm(decision)
        await at.screen()
        await refused(
            NotPermitted, "state_officer", "approver", "determine", at.consent()
        )
        stale = act_of(before, "determine", at.consent(), office="STATE_PM_RSAT")
        with pytest.raises(ActRefused, match="superseded"):
            await at.clients["officer"].act(stale, (await at.read()).etag)
        await at.act("officer", "determine", at.consent())
        over = {"lines": [{"line": 1, "quantity": 1_000}]}
        await refused(
            ActRefused,
            "1000 now are more than the 10",
            "officer",
            "deliver",
            over,
        )
        await refused(
            ActRefused,
            "Line 77 is not of the consent: it has 1",
            "officer",
            "deliver",
            {"lines": [{"line": 77, "quantity": 1}]},
        )
    check_log(folder)


async def test_refusal_is_in_the_log_lines_with_who_and_what(folder: Path) -> None:
    async with cast(folder) as at:
        await at.send(clean_document())
        with capture_logs() as lines, pytest.raises(NotPermitted):
            await at.act("dasa", "staff", QUESTION)
    (line,) = [each for each in lines if each.get("method") == "Act"]
    told = {name: line[name] for name in ("outcome", "act", "case_id", "caller")}
    assert told == {
        "outcome": "ERROR_REASON_NOT_PERMITTED",
        "act": "staff",
        "case_id": at.case_id,
        "caller": "spiffe://proviso.invalid/trial/dasa",
    }


async def test_contradicting_proviso_is_refused(folder: Path) -> None:
    async with cast(folder) as at:
        await at.send(clean_document())
        await at.act("officer", "staff", QUESTION)
        said = {"result": "concur_with_provisos", "provisos": [_contradiction(folder)]}

        with pytest.raises(ActRefused, match=r"proviso.no_retransfer"):
            await at.act("dtsa", "position", said)


def _contradiction(folder: Path) -> dict[str, str]:
    """Return a proviso of the library that would let the items be passed on."""
    table = read_bundle(folder / "policy" / "bundle.tar.gz").tables["proviso_library"]
    rows = [entry["values"] for entry in table["entries"]]
    (row, *_) = [r for r in rows if "proviso.no_retransfer" in r["contradicts"]]
    given = {"none": {}, "day": {"parameter": "2027-12-31"}}
    more = given.get(row["parameter"], {"parameter": "LVA"})
    return {"code": row["code"]} | more


async def test_nobody_acts_under_two_hats(folder: Path) -> None:
    """Also where one person has every role and every office."""
    _give(
        folder,
        "officer",
        ["requester", "state_officer", "reviewer"],
        ["STATE_PM_RSAT", "DTSA"],
    )
    async with cast(folder) as at:
        at.clients["requester"] = at.clients["officer"]
        await at.send(clean_document())
        with pytest.raises(NotPermitted, match="is submitter on this case already"):
            await at.act("officer", "staff", QUESTION)


async def test_who_staffed_does_not_speak_for_an_office(folder: Path) -> None:
    _give(folder, "officer", ["state_officer", "reviewer"], ["STATE_PM_RSAT", "DTSA"])
    async with cast(folder) as at:
        await at.send(clean_document())
        await at.act("officer", "staff", QUESTION)
        with pytest.raises(NotPermitted, match="is state on this case already"):
            await at.act("officer", "position", CONCUR, office="DTSA")


async def test_who_spoke_for_an_office_does_not_act_for_state(folder: Path) -> None:
    """Whichever of several roles a person has used tells the hat, not all of them."""
    _give(folder, "dtsa", ["state_officer", "reviewer"], ["STATE_PM_RSAT", "DTSA"])
    async with cast(folder) as at:
        await at.send(clean_document())
        await at.act("officer", "staff", QUESTION)
        await at.act("dtsa", "position", CONCUR)
        with pytest.raises(NotPermitted, match="is reviewer:DTSA on this case already"):
            await at.act("dtsa", "staff", QUESTION, office="STATE_PM_RSAT")
        await at.act("dtsa", "position", CONCUR)


async def test_who_sent_a_request_stays_its_submitter(folder: Path) -> None:
    """Also once somebody else has sent an amended one."""
    _give(folder, "dtsa", ["requester", "reviewer"], ["DTSA"])
    async with cast(folder) as at:
        first = clean_document()
        await at.clients["dtsa"].screen(first)
        at.case_id = first["request_id"]
        amended = clean_document(items=first["items"], supersedes=first["request_id"])
        await at.send(amended)
        case = await at.read()
        assert case.view.requests == (first["request_id"], amended["request_id"])
        await at.act("officer", "staff", QUESTION)
        with pytest.raises(NotPermitted, match="is submitter on this case already"):
            await at.act("dtsa", "position", CONCUR)


def _give(folder: Path, name: str, roles: list[str], offices: list[str]) -> None:
    """Change what the configuration gives to somebody."""
    path = folder / "proviso.toml"
    uri = f"spiffe://proviso.invalid/trial/{name}"
    lines = []
    inside = False
    for line in path.read_text().splitlines():
        if line.startswith("["):
            inside = line == f'[people."{uri}"]'
        if line.startswith(f'"{uri}" ='):
            line = f'"{uri}" = {roles}'.replace("'", '"')
        if inside and line.startswith("offices"):
            line = f"offices = {offices}".replace("'", '"')
        lines.append(line)
    path.write_text("\n".join(lines) + "\n")


async def test_non_concurrence_bars_approval_until_it_is_settled(folder: Path) -> None:
    async with cast(folder) as at:
        await at.send(clean_document())
        await at.act("officer", "staff", QUESTION)
        for name in ("dasa", "dsca", "eucom"):
            await at.act(name, "position", CONCUR)
        await at.act("dtsa", "position", {"result": "non_concur"})
        await at.answer_checks()
        with pytest.raises(ActRefused, match="stands against the position of DTSA"):
            await at.act("approver", "recommend", {"result": "approve"})
        await at.act("dtsa", "position", CONCUR)
        await at.act("approver", "recommend", {"result": "approve"})
        assert (await at.read()).view.state == "recommended"


async def test_recommendation_drops_no_proviso(folder: Path) -> None:
    async with cast(folder) as at:
        await at.send(clean_document())
        other = {"code": "expiry", "parameter": "2028-01-01"}
        await at.review(provisos={"dtsa": [EXPIRY], "dsca": [other, EXPIRY]})
        await at.answer_checks()
        said = {"result": "approve_with_provisos", "provisos": [1, 3]}
        with pytest.raises(ActRefused, match="lacks the provisos 2 that offices"):
            await at.act("approver", "recommend", said)
        case = await at.read()

    assert [proviso.number for proviso in case.view.provisos] == [1, 2, 3]
    assert any(d.about == "proviso" for d in case.view.disagreements)


async def test_congress_is_told_before_state_consents(folder: Path) -> None:
    """14 million dollars of major defense equipment to a country outside NATO+5."""
    document = clean_document()
    document["parties"][1]["country"] = "PHL"
    for item in document["items"]:
        item |= {"mde": True, "sme": True}
        item["values"]["acquisition_cost_usd"] = 20_000_000
    async with cast(folder) as at:
        decision = await at.send(document)
        view = await _reviewed(at)
        await at.confirm(decision)
        screened = await at.screen()
        assert screened.decision.disposition == "cn_required", view
        numbers = await at.numbers()
        with pytest.raises(ActRefused, match="disposition is cn_required"):
            await at.act("officer", "determine", at.consent(provisos=numbers))
        await at.act("officer", "intend", {"scope": "20 million dollars of carriers"})
        sent = {"provision": "aeca_3d", "submitted_on": days_ago(5)}
        await at.act("officer", "notify", {"notification": sent})
        waiting = await at.screen()
        assert waiting.decision.disposition == "cn_required"
        sent = {"provision": "aeca_3d", "submitted_on": days_ago(45)}
        await at.act("officer", "notify", {"notification": sent})
        with pytest.raises(ActRefused, match="Something was recorded after screening"):
            await at.act("officer", "determine", at.consent(provisos=numbers))
        lawful = await at.screen()
        assert lawful.decision.disposition in (
            "human_review",
            "approvable_with_provisos",
        )
        weighed = _referrals(lawful.decision)
        said = at.consent(provisos=numbers) | ({"weighed": weighed} if weighed else {})
        await at.act("officer", "determine", said)
        assert (await at.read()).view.state == "consented"
    check_log(folder)


def _referrals(decision: Any) -> list[str]:
    return sorted(
        {
            finding.code
            for finding in decision.statement.findings
            if finding.effect == "refer" and finding.code != "techsec.mildep_review"
        }
    )


async def _reviewed(at: Cast) -> list[str]:
    """Staff and let whoever is asked concur; offices without a person are given one."""
    # First provision asks no military department by itself.
    await at.act("officer", "staff", QUESTION | {"also": ["DASA_DEC"]})
    asked = [office.office for office in (await at.read()).view.offices]
    for office in asked:
        await at.act(at.of_office(office), "position", CONCUR, office=office)
    await at.recommend()
    return asked


async def test_wrong_fact_behind_a_denial_is_overridden_for_good(folder: Path) -> None:
    document = clean_document()
    document["parties"][1]["hits"] = ["ddtc_debarred"]
    async with cast(folder) as at:
        decision = await at.send(document)
        denied = [f.code for f in decision.statement.findings if f.effect == "deny"]
        assert decision.disposition == "deny", denied
        await _reviewed(at)
        await at.confirm(decision)
        assert (await at.screen()).decision.disposition == "deny"
        with pytest.raises(ActRefused, match=denied[0]):
            await at.act("officer", "determine", at.consent())
        with pytest.raises(ActRefused, match=r"routing.government_origin"):
            await at.act("officer", "override", _override("routing.government_origin"))
        for code in denied:
            await at.act("officer", "override", _override(code))
        screened = (await at.screen()).decision
        assert screened.disposition == "human_review"
        lifted = [f for f in screened.statement.findings if f.code in denied]
        assert {f.lifted_by for f in lifted} == {"override"}
        with pytest.raises(ActRefused, match=denied[0]):
            await at.act("officer", "determine", at.consent())
        weighed = _referrals(screened)
        assert set(denied) <= set(weighed)
        await at.act("officer", "determine", at.consent(weighed=weighed))
        case = await at.read()
    assert [each.code for each in case.view.overrides] == denied
    check_log(folder)


def _override(code: str) -> dict[str, Any]:
    return {
        "code": code,
        "taken": "The recipient is the debarred person of that name",
        "truth": "It is another body with the same name",
        "citation": "Federal Register 2026-00000",
    }


async def test_returned_packet_comes_back_into_its_case(folder: Path) -> None:
    document = clean_document()
    papers = document.pop("documents")
    async with cast(folder) as at:
        await at.send(document)
        entered = await at.act(
            "officer", "return_without_action", {"remedy": "Send what is missing"}
        )
        missing = [each.code for each in entered.verified.act.effects.missing]
        assert "packet.request_letter" in missing
        assert len(missing) > 2
        again = document | {
            "request_id": str(uuid.uuid4()),
            "supersedes": document["request_id"],
            "documents": papers,
        }
        await at.send(again)
        case = await at.read()
        assert case.view.state == "received"
        assert case.view.requests == (document["request_id"], again["request_id"])
        changed = await at.command("requester", "cases", "changes", at.case_id)
        assert changed["disposition"] == {
            "before": "hold_missing_documents",
            "after": "approvable_with_provisos",
        }
        paths = [each["path"] for each in changed["fields"]["changes"]]
        assert "documents" in " ".join(paths)
        codes = {each["code"] for each in changed["findings"]["changes"]}
        assert set(missing) <= codes
        await at.act("officer", "staff", QUESTION)
        amended = again | {
            "request_id": str(uuid.uuid4()),
            "supersedes": again["request_id"],
            "reason": "Another reason",
        }
        await at.send(amended)
        with pytest.raises(ActRefused, match="amended"):
            await at.act("dtsa", "position", CONCUR)
        assert (await at.read()).view.state == "amended"
    check_log(folder)


async def test_of_200_acts_at_one_moment_each_case_takes_one(folder: Path) -> None:
    """Ten for each of twenty cases; the others hear what the case is now."""
    async with cast(folder) as at:
        requester, officer = at.clients["requester"], at.clients["officer"]
        decisions = [await requester.screen(clean_document()) for _ in range(20)]
        cases = [await officer.case(d.request_id) for d in decisions]
        acts = [
            (act_of(case, "staff", QUESTION, office="STATE_PM_RSAT"), case.etag)
            for case in cases
            for _ in range(10)
        ]
        outcomes = await asyncio.gather(
            *(officer.act(act, etag) for act, etag in acts), return_exceptions=True
        )
        moved = [o for o in outcomes if isinstance(o, CaseMoved)]
        assert len(moved) == 180
        assert all("is staffed" in str(each) for each in moved)
        for case in cases:
            after = await officer.case(case.summary.case_id)
            assert list(kinds(after)) == ["screening", "staff"]
    check_log(folder)


async def test_listing_event_withdraws_a_consent(folder: Path) -> None:
    """AECA 40(a): a consent in force is withdrawn; what was delivered stays."""
    async with cast(folder) as at:
        decision = await at.send(clean_document())
        await _reviewed(at)
        await at.confirm(decision)
        await at.screen()
        said = at.consent(until="2027-06-30")
        entered = await at.act("officer", "determine", said)
        duties = entered.verified.act.effects.duties
        days = [duty.due_on for duty in duties if duty.due_on]
        assert entered.case.due_on == min(days)
        listed = [
            c async for c in at.clients["auditor"].cases(f'due_on = "{min(days)}"')
        ]
        assert [each.case_id for each in listed] == [at.case_id]
        part = {"lines": [{"line": 1, "quantity": 3}], "partial": True}
        await at.act("officer", "deliver", part)
        for duty in {duty.code for duty in duties if duty.due_on}:
            seen = {"duty": duty, "seen": "Three of ten arrived and were counted"}
            await at.act("officer", "monitor", seen)
        assert (await at.read()).view.due_on == ""
        await at.act("officer", "withdraw", {"ground": "listing_event"})
        rest = {"lines": [{"line": 1, "quantity": 7}]}
        with pytest.raises(ActRefused, match="is withdrawn"):
            await at.act("officer", "deliver", rest)
        assert dict((await at.read()).view.delivered) == {1: 3}
    check_log(folder)


async def test_incident_alerts_until_it_is_settled(folder: Path) -> None:
    """AECA 3(e): whoever reports, the case shows it to everybody who lists."""
    async with cast(folder) as at:
        decision = await at.send(clean_document())
        await _reviewed(at)
        await at.confirm(decision)
        await at.screen()
        await at.act("officer", "determine", at.consent())
        await at.act("dtsa", "incident", {"kind": "unauthorized_transfer"})
        auditor = at.clients["auditor"]
        assert [c.alert async for c in auditor.cases("alert = true")] == [True]
        assert (await auditor.report_cases()).alerts == 1
        settled = {"kind": "unauthorized_transfer", "settled": True}
        await at.act("officer", "incident", settled)
        assert [c async for c in auditor.cases("alert = true")] == []


async def test_ledgers_follow_the_case(folder: Path) -> None:
    """Reserved by the screening of record, given back when the case ends."""
    async with cast(folder) as at:
        officer = at.clients["officer"]
        await officer.record_event(opening(1))
        decision = await at.send(drawdown(40))
        await _reviewed(at)
        await at.confirm(decision)
        await at.screen()
        (reserved,) = [b for b in await officer.ledgers("drawdown_506a1") if b.reserved]
        await at.act("officer", "withdraw", {"ground": "requester"})
        (left,) = await officer.ledgers("drawdown_506a1")
    assert (reserved.reserved, left.reserved) == (40, 0)
    check_log(folder)


async def test_delivery_by_event_waits_for_no_review_that_runs(folder: Path) -> None:
    from proviso_client import EventRefused

    async with cast(folder) as at:
        decision = await at.send(clean_document())
        await at.act("officer", "staff", QUESTION)
        said = {"request_id": decision.request_id, "consent_reference": "26-101"}
        with pytest.raises(EventRefused, match="enter what happened as an act"):
            await at.clients["officer"].record_event(event(delivery=said))


async def test_unknown_facts_and_cases_are_named(folder: Path) -> None:
    from proviso_client import NotFound

    async with cast(folder) as at:
        await at.send(clean_document())
        said = {"facts": [{"fact": "claims[126.4]", "digest": FILE}]}
        with pytest.raises(RequestRefused, match=r"confirm.facts\[0\].fact"):
            await at.act("officer", "confirm", said)
        with pytest.raises(NotFound):
            await at.clients["officer"].case(str(uuid.uuid4()))
        with pytest.raises(RequestRefused, match="acted_on"):
            await at.act("officer", "staff", QUESTION, acted_on="2999-01-01")
        assert today() in (await at.read()).view.opened_on
