"""Cases follow decisions, acts and events, refuse what they contradict, are rebuilt."""

import asyncio
import random
from pathlib import Path
from typing import Any

import pytest

from case_samples import about, act
from ledger_samples import claim, decision, delivery, event, posting, release
from log_samples import findings, new_log, open_log, request_id
from proviso_server.errors import CaseMoved, EventIdReused, EventRefused, ProvisoError
from proviso_server.log.authorizations import find
from proviso_server.log.cases import STATES, case_of, entries_of, find_case
from proviso_server.log.ledgers import held_by
from proviso_server.log.writer import Log

OTHER = "spiffe://proviso.invalid/test/other"


async def stands(log: Log, number: int) -> dict[str, Any]:
    """Return the newest version of the case of a request; empty where there is none."""

    def read(connection: Any) -> dict[str, Any]:
        case_id = case_of(connection, request_id(number))
        return dict(find_case(connection, case_id) or {})

    return await log.read(read)


async def authorization(log: Log, number: int) -> str:
    row = await log.read(lambda c: find(c, request_id(number)))
    return "" if row is None else str(row.state)


async def kinds(log: Log, number: int) -> list[str]:
    found = await log.read(lambda c: entries_of(c, request_id(number), limit=99))
    return [kind for _, kind in found]


async def test_decision_opens_a_case_with_what_lists_show(tmp_path: Path) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        await log.append(decision(1, about=about()))

        case = await stands(log, 1)
        assert case["state"] == "received"
        assert case["programs"] == ",dcs,fms,"
        assert (case["holder"], case["recipient"]) == ("DEU", "LTU")
        assert case["submitted_by"] == about()["requested_by"]


@pytest.mark.parametrize(
    "members", [{"disposition": "no_usg_consent_needed"}, {"as_of": True}]
)
async def test_decision_that_needs_no_review_opens_none(
    tmp_path: Path, members: dict[str, Any]
) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        await log.append(decision(1, about=about(), **members))

        assert await stands(log, 1) == {}


async def test_act_moves_the_case_that_it_saw(tmp_path: Path) -> None:
    path = new_log(tmp_path)
    async with await open_log(path) as log:
        await log.append(decision(1, about=about()))
        await log.append(
            act(
                1,
                "staff",
                case=1,
                seen=0,
                before="received",
                after="staffed",
                due_on="2026-12-08",
                waiting_on=["DSCA", "DTSA"],
            )
        )

        case = await stands(log, 1)
        assert (case["state"], case["entry_index"]) == ("staffed", 1)
        assert case["waiting_on"] == ",DSCA,DTSA,"
        assert case["due_on"] == "2026-12-08"
        assert await kinds(log, 1) == ["screening", "staff"]
    assert findings(path) == []


@pytest.mark.parametrize(
    ("seen", "before"), [(1, "received"), (0, "staffed"), (7, "received")]
)
async def test_act_on_another_version_is_refused(
    tmp_path: Path, seen: int, before: str
) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        await log.append(decision(1, about=about()))

        with pytest.raises(CaseMoved, match=r"is received since .* etag 0"):
            await log.append(
                act(1, "staff", case=1, seen=seen, before=before, after="staffed")
            )
        assert (await stands(log, 1))["state"] == "received"


async def test_of_many_acts_at_one_moment_one_moves_the_case(tmp_path: Path) -> None:
    """They come in one commit: each is judged against those before it."""
    path = new_log(tmp_path)
    async with await open_log(path) as log:
        await log.append(decision(1, about=about()))
        sent = [
            act(n, "staff", case=1, seen=0, before="received", after="staffed")
            for n in range(200)
        ]

        outcomes = await asyncio.gather(
            *(log.append(each) for each in sent), return_exceptions=True
        )

        refused = [o for o in outcomes if isinstance(o, CaseMoved)]
        assert len(refused) == len(sent) - 1
        assert await kinds(log, 1) == ["screening", "staff"]
    assert findings(path) == []


async def test_act_is_entered_once_for_its_id(tmp_path: Path) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        await log.append(decision(1, about=about()))
        first = act(1, "staff", case=1, seen=0, before="received", after="staffed")
        receipt = await log.append(first)

        again = await log.append(first)
        assert (again.index, again.repeated) == (receipt.index, True)
        with pytest.raises(EventIdReused):
            await log.append(
                act(1, "close", case=1, seen=1, before="staffed", after="closed")
            )


async def test_requesters_next_request_joins_the_case(tmp_path: Path) -> None:
    path = new_log(tmp_path)
    async with await open_log(path) as log:
        await log.append(decision(1, about=about(), officer=False))
        await log.append(
            act(
                1,
                "return_without_action",
                case=1,
                seen=0,
                before="received",
                after="returned_without_action",
            )
        )
        assert await authorization(log, 1) == "released"
        await log.append(
            decision(2, about=about(), officer=False, supersedes=request_id(1))
        )

        case = await stands(log, 2)
        assert (case["case_id"], case["state"]) == (request_id(1), "received")
        assert case["base_request_id"] == request_id(2)
    assert findings(path) == []


async def test_strangers_request_opens_a_case_of_its_own(tmp_path: Path) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        await log.append(decision(1, about=about(), officer=False))
        await log.append(
            decision(
                2,
                about=about(requested_by=OTHER),
                officer=False,
                supersedes=request_id(1),
            )
        )

        assert (await stands(log, 2))["case_id"] == request_id(2)
        assert (await stands(log, 1))["request_id"] == request_id(1)


async def test_request_into_a_running_review_amends_the_case(tmp_path: Path) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        await log.append(decision(1, about=about()))
        await log.append(
            act(
                1,
                "staff",
                case=1,
                seen=0,
                before="received",
                after="staffed",
                waiting_on=["DTSA"],
                due_on="2026-12-08",
            )
        )
        await log.append(decision(2, about=about(), supersedes=request_id(1)))

        case = await stands(log, 1)
        assert (case["state"], case["waiting_on"], case["due_on"]) == (
            "amended",
            "",
            "",
        )


async def test_amendment_closes_what_was_screened_of_record(tmp_path: Path) -> None:
    """The requester's own request closes what an officer's asking has reserved."""
    path = new_log(tmp_path)
    async with await open_log(path) as log:
        await log.append(decision(1, about=about(), officer=False))
        said = {"case_id": request_id(1), "seen": 0}
        await log.append(
            decision(
                2,
                about=about(requested_by=OTHER),
                claims=[claim(asked=40)],
                of_record=said,
                supersedes=request_id(1),
            )
        )
        await log.append(
            act(
                1,
                "determine",
                case=1,
                on=2,
                seen=1,
                before="received",
                after="consented",
                said={"result": "consent"},
            )
        )
        await log.append(
            decision(3, about=about(), officer=False, supersedes=request_id(1))
        )

        assert (await stands(log, 3))["state"] == "amended"
        assert await authorization(log, 2) == "superseded"
        assert await log.read(lambda c: held_by(c, request_id(2))) == []
        await log.append(
            act(2, "close", case=1, on=3, seen=3, before="amended", after="received")
        )
        for number, late in enumerate((delivery, release)):
            with pytest.raises(EventRefused, match="is superseded since entry 3"):
                await log.append(late(number, of=2))
        assert (await stands(log, 3))["state"] == "received"
    assert findings(path) == []


async def test_request_after_the_end_opens_a_new_case(tmp_path: Path) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        await log.append(decision(1, about=about()))
        await log.append(
            act(1, "withdraw", case=1, seen=0, before="received", after="withdrawn")
        )
        await log.append(decision(2, about=about(), supersedes=request_id(1)))

        assert (await stands(log, 2))["case_id"] == request_id(2)


async def test_screening_of_record_leaves_the_state(tmp_path: Path) -> None:
    path = new_log(tmp_path)
    async with await open_log(path) as log:
        await log.append(decision(1, about=about()))
        await log.append(
            act(1, "staff", case=1, seen=0, before="received", after="positions_in")
        )
        wrong = {"case_id": request_id(1), "seen": 0}
        with pytest.raises(CaseMoved):
            await log.append(decision(2, of_record=wrong, supersedes=request_id(1)))
        right = {"case_id": request_id(1), "seen": 1}
        await log.append(decision(2, about=about(requested_by=OTHER), of_record=right))

        case = await stands(log, 2)
        assert (case["state"], case["of_record"]) == ("positions_in", 1)
        assert case["base_request_id"] == request_id(1)
        assert case["submitted_by"] == about()["requested_by"]
    assert findings(path) == []


@pytest.mark.parametrize(
    ("block", "said", "after"),
    [
        ("return_without_action", {}, "returned_without_action"),
        ("withdraw", {}, "withdrawn"),
        ("lapse", {}, "lapsed"),
        ("determine", {"result": "deny"}, "denied"),
    ],
)
async def test_end_of_a_case_gives_back_what_it_reserved(
    tmp_path: Path, block: str, said: dict[str, Any], after: str
) -> None:
    path = new_log(tmp_path)
    async with await open_log(path) as log:
        await log.append(decision(1, about=about(), claims=[claim(asked=40)]))
        await log.append(
            act(
                1,
                block,
                case=1,
                seen=0,
                before="received",
                after=after,
                said=said,
                postings=[posting("release", 40, of=1)],
            )
        )

        assert await authorization(log, 1) == "released"
    assert findings(path) == []


async def test_delivery_by_act_commits_and_ends_the_authorization(
    tmp_path: Path,
) -> None:
    path = new_log(tmp_path)
    async with await open_log(path) as log:
        await log.append(decision(1, about=about(), claims=[claim(asked=40)]))
        steps: list[tuple[str, dict[str, Any], str, str, list[int]]] = [
            ("determine", {"result": "consent"}, "received", "consented", []),
            ("deliver", {"partial": True}, "consented", "consented", [15]),
            ("deliver", {}, "consented", "delivered", [25]),
        ]
        for number, (block, said, before, after, amounts) in enumerate(steps):
            await log.append(
                act(
                    number,
                    block,
                    case=1,
                    seen=number,
                    before=before,
                    after=after,
                    said=said,
                    postings=[posting("commit", each, of=1) for each in amounts],
                )
            )

        assert await authorization(log, 1) == "delivered"
        with pytest.raises(EventRefused, match="is delivered"):
            await log.append(
                act(9, "deliver", case=1, seen=3, before="delivered", after="delivered")
            )
    assert findings(path) == []


async def test_consent_keeps_what_was_reserved(tmp_path: Path) -> None:
    """Items are delivered long after the reservation of the screening would end."""
    path = new_log(tmp_path)
    async with await open_log(path) as log:
        for number in (1, 2):
            held = claim(asked=40, expires_on="2026-12-28")
            await log.append(decision(number, about=about(), claims=[held]))
        consent: dict[str, Any] = {
            "case": 1,
            "before": "received",
            "after": "consented",
        }
        await log.append(
            act(1, "determine", seen=0, said={"result": "consent"}, **consent)
        )
        delivered: dict[str, Any] = {
            "case": 1,
            "before": "consented",
            "after": "delivered",
        }
        await log.append(
            act(
                2,
                "deliver",
                seen=2,
                day="2028-01-10",
                postings=[posting("commit", 40, of=1)],
                **delivered,
            )
        )

        assert await authorization(log, 1) == "delivered"
        assert await authorization(log, 2) == "expired"
    assert findings(path) == []


async def test_event_moves_a_case_that_nobody_reviews_alone(tmp_path: Path) -> None:
    path = new_log(tmp_path)
    async with await open_log(path) as log:
        for number in (1, 2, 3):
            await log.append(decision(number, about=about()))
        await log.append(delivery(1, of=1, partial=True))
        assert (await stands(log, 1))["state"] == "received"
        await log.append(delivery(2, of=1))
        await log.append(release(3, of=2))
        await log.append(
            act(1, "staff", case=3, seen=2, before="received", after="staffed")
        )

        assert (await stands(log, 1))["state"] == "delivered"
        assert (await stands(log, 2))["state"] == "withdrawn"
        with pytest.raises(EventRefused, match="is staffed; enter what happened as"):
            await log.append(delivery(4, of=3))
        assert await authorization(log, 3) == "open"
    assert findings(path) == []


@pytest.mark.parametrize("seed", range(6))
async def test_random_cases_are_rebuilt_row_for_row(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - what to try, not a secret
    path = new_log(tmp_path)
    taken = 0
    async with await open_log(path) as log:
        for number in range(120):
            earlier = chance.randrange(max(1, number))
            case = await stands(log, earlier)
            try:
                await log.append(_something(chance, number, earlier, case))
                taken += 1
            except ProvisoError:
                continue
    assert taken > 60
    assert findings(path) == []


def _something(
    chance: random.Random, number: int, earlier: int, case: dict[str, Any]
) -> Any:
    kind = chance.randrange(6)
    if not case or kind == 0:
        sender = chance.choice((OTHER, str(about()["requested_by"])))
        more: dict[str, Any] = (
            {"supersedes": request_id(earlier)} if chance.random() < 0.5 else {}
        )
        return decision(
            number,
            about=about(requested_by=sender),
            officer=chance.random() < 0.3,
            claims=[claim(asked=chance.randrange(1, 5))],
            **more,
        )
    if kind == 1:
        said = {"case_id": case["case_id"], "seen": case["entry_index"]}
        return decision(number, of_record=said, supersedes=case["request_id"])
    if kind == 2:
        return delivery(number, of=earlier, partial=chance.random() < 0.5)
    if kind == 3:
        return event(number, postings=[posting("opening", 1)])
    block = chance.choice(("staff", "position", "withdraw", "deliver", "determine"))
    return act(
        number,
        block,
        case=int(str(case["case_id"])[-12:]),
        on=int(str(case["request_id"])[-12:]),
        seen=int(case["entry_index"]) + (chance.random() < 0.1),
        before=str(case["state"]),
        after=chance.choice(STATES),
        said={"result": chance.choice(("consent", "deny")), "partial": True},
        waiting_on=chance.sample(("DTSA", "DSCA", "NSA"), k=2),
    )
