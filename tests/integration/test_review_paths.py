"""The ways of a case beside the straight one: up to arbitration, back, and returned."""

import datetime
from pathlib import Path

import pytest
from test_record import check_log

from proviso_client import ActRefused
from review_cast import CONCUR, QUESTION, add_person, cast, kinds
from service import clean_document


async def test_arbitration_settles_what_an_office_bars(folder: Path) -> None:
    """The office that does not concur stays on record; its finding is to be weighed."""
    add_person(folder, "ssg", "ATTR_SSG")
    async with cast(folder, more=("ssg",)) as at:
        decision = await at.send(clean_document())
        await at.act("officer", "staff", QUESTION)
        for name in ("dasa", "dsca", "eucom"):
            await at.act(name, "position", CONCUR)
        await at.act("dtsa", "position", {"result": "non_concur"})
        raised = await at.act("approver", "escalate", {"to": "ATTR_SSG"})
        assert raised.case.state.value == "staffed"
        assert raised.case.waiting_on == ("ATTR_SSG",)
        await at.act("ssg", "position", CONCUR, office="ATTR_SSG")
        await at.recommend()
        await at.confirm(decision)
        screened = (await at.screen()).decision
        assert screened.disposition == "human_review"
        with pytest.raises(ActRefused, match=r"lacks the referrals techsec\.nonc"):
            await at.act("officer", "determine", at.consent())
        weighed = ["techsec.nonconcurrence"]
        await at.act("officer", "determine", at.consent(weighed=weighed))
        case = await at.read()

    found = {o.office: o.position.result for o in case.view.offices if o.position}
    assert (found["DTSA"], found["ATTR_SSG"]) == ("non_concur", "concur")
    check_log(folder)


async def test_denied_case_is_taken_up_again_from_its_beginning(folder: Path) -> None:
    async with cast(folder) as at:
        await at.send(clean_document())
        await at.review()
        await at.recommend()
        denial = at.consent(result="deny")
        entered = await at.act("officer", "determine", denial)
        assert entered.case.state.value == "denied"
        again = {"ground": "The recipient gave another assurance"}
        await at.act("officer", "reconsider", again)
        with pytest.raises(ActRefused, match="is reconsideration"):
            await at.act("officer", "determine", denial)
        await at.act("officer", "staff", QUESTION)
        case = await at.read()

    assert case.view.state == "staffed"
    assert set(case.view.waiting_on) == {"DASA_DEC", "DSCA", "DTSA", "USEUCOM"}
    assert case.view.determination is None
    assert list(kinds(case))[-3:] == ["determine", "reconsider", "staff"]
    check_log(folder)


async def test_items_of_a_temporary_transfer_come_back(folder: Path) -> None:
    """What is due back has its day in lists; more than went does not come back."""
    end = datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=90)
    document = clean_document(
        kind="temporary",
        permanence="temporary",
        period={"start": clean_document()["decision_date"], "end": end.isoformat()},
    )
    document.pop("sale_price_usd")
    async with cast(folder) as at:
        decision = await at.send(document)
        await at.review()
        await at.recommend()
        await at.confirm(decision)
        screened = (await at.screen()).decision
        assert screened.disposition == "approvable_with_provisos"
        entered = await at.act("officer", "determine", at.consent())
        due = {d.code: d.due_on for d in entered.verified.act.effects.duties}
        assert due["proviso.return_temporary"] == end.isoformat()
        assert entered.case.due_on == end.isoformat()
        whole = {"lines": [{"line": 1, "quantity": 10}]}
        await at.act("officer", "deliver", whole)
        back = {"lines": [{"line": 1, "quantity": 11}], "confirmed_by": "SCO Berlin"}
        with pytest.raises(ActRefused, match="11 now are more than the 10 delivered"):
            await at.act("officer", "take_back", back)
        back["lines"] = [{"line": 1, "quantity": 10}]
        await at.act("officer", "take_back", back)
        case = await at.read()

    assert dict(case.view.taken_back) == {1: 10}
    check_log(folder)
