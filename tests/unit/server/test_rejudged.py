"""One open authorization judged again: what is asked, and what differs."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from ledger_samples import claim, delivery, event, moved, posting
from ledger_samples import started as item
from log_samples import new_log, open_log, request_id
from proviso_server.errors import PolicyInvalid
from proviso_server.log.submission import Record, Submission
from proviso_server.rejudged import (
    MAX_CODES_BYTES,
    Outcome,
    Rejudged,
    Standing,
    compare,
)
from standing_samples import (
    REFERRED,
    RULES,
    TODAY,
    Answer,
    Engine,
    answer,
    decided,
    document,
    rescreener,
)


async def judged(
    path: Path, reply: Answer, *handed: Submission | Record
) -> tuple[list[Rejudged], list[Mapping[str, Any]]]:
    """Judge what these entries leave open; return what was found, and asked."""
    engine = Engine(reply)
    async with await open_log(path) as log:
        for each in handed:
            await log.append(each)
        run = rescreener(log, engine).run(since="", requested_by="officer")
        found = [step.rejudged async for step in run]
    return [each for each in found if each is not None], engine.asked


def refer(asked: Mapping[str, Any]) -> dict[str, Any]:
    return answer(REFERRED)


def ledger_rows(asked: Mapping[str, Any]) -> list[tuple[str, int]]:
    return [(row["ledger"], row["position"]) for row in asked.get("ledgers", ())]


async def test_request_is_judged_as_on_the_day_of_the_server(tmp_path: Path) -> None:
    found, asked = await judged(new_log(tmp_path), refer, decided(0))

    assert asked[0]["request"] == document(0) | {"decision_date": TODAY}
    assert found == [
        Rejudged(
            request_id=request_id(0),
            index=0,
            outcome=Outcome.SAME,
            before="human_review",
            after="human_review",
        )
    ]


@pytest.mark.parametrize(
    ("reply", "after", "appeared", "disappeared"),
    [
        (
            answer("deny eligibility.bar", "info notice.list", REFERRED),
            "deny",
            ("deny eligibility.bar", "info notice.list"),
            (),
        ),
        (answer(), "approvable_with_provisos", (), (REFERRED,)),
        (
            answer(REFERRED, lacking=["packet.paper"]),
            "hold_missing_documents",
            ("not_evaluated packet.paper",),
            (),
        ),
        (
            answer(REFERRED, "info notice.list"),
            "human_review",
            ("info notice.list",),
            (),
        ),
    ],
    ids=["denied", "gone", "lacks a field", "same disposition"],
)
async def test_difference_is_named_by_effect_and_code(
    tmp_path: Path,
    reply: dict[str, Any],
    after: str,
    appeared: tuple[str, ...],
    disappeared: tuple[str, ...],
) -> None:
    found, _ = await judged(new_log(tmp_path), lambda asked: reply, decided(0))

    assert found == [
        Rejudged(
            request_id=request_id(0),
            index=0,
            outcome=Outcome.CHANGED,
            before="human_review",
            after=after,
            appeared=appeared,
            disappeared=disappeared,
        )
    ]


async def test_what_a_request_holds_itself_does_not_count_against_it(
    tmp_path: Path,
) -> None:
    """Reserved or delivered in part: the position is what others took."""
    _, asked = await judged(
        new_log(tmp_path),
        refer,
        decided(0, ledgers=[claim(asked=60)]),
        decided(1, ledgers=[claim(asked=30)]),
        delivery(2, posting("commit", 20, of=0), of=0, partial=True),
    )

    assert [ledger_rows(each) for each in asked] == [
        [("eda_grant", 30)],
        [("eda_grant", 60)],
    ]


async def test_balance_that_was_corrected_below_a_delivery_stays_countable(
    tmp_path: Path,
) -> None:
    """A position below zero would be no input for the policy."""
    _, asked = await judged(
        new_log(tmp_path),
        refer,
        decided(0, ledgers=[claim(asked=60)]),
        delivery(1, posting("commit", 50, of=0), of=0, partial=True),
        event(2, postings=[posting("adjustment", -40)]),
    )

    assert [ledger_rows(each) for each in asked] == [[]]


async def test_items_stand_where_they_were_before_its_own_delivery(
    tmp_path: Path,
) -> None:
    request = document(0)
    request["items"][0] |= {"nomenclature": "M142", "serials": ["A1", "A2"]}
    del request["items"][0]["stock_number"]
    _, asked = await judged(
        new_log(tmp_path),
        refer,
        event(9, custody=[item("A1", "A2")]),
        decided(0, of=request),
        delivery(
            10,
            of=0,
            partial=True,
            custody=[moved("A1", giver="DEU", taker="LTU", of=0)],
        ),
    )
    (group,) = asked[0]["record"]["custody"]

    assert (group["serials"], group["holder"], len(group["hops"])) == (
        ["A1", "A2"],
        "DEU",
        1,
    )


async def test_related_requests_are_those_of_today_without_itself(
    tmp_path: Path,
) -> None:
    """One that was split off later counts against the first part too."""
    requests = [document(0), document(1)]
    for each in requests:
        each["items"][0]["nomenclature"] = "M142"
    said = {
        "holder": "DEU",
        "recipient": "LTU",
        "articles": [{"keys": ["M142"], "acquisition_cost_usd": 5, "mde_usd": 0}],
    }
    _, asked = await judged(
        new_log(tmp_path),
        refer,
        *(decided(n, of=each, package=said) for n, each in enumerate(requests)),
    )
    related = [each["record"]["related"] for each in asked]

    assert [each["count"] for each in related] == [1, 1]
    assert [each["requests"][0]["request_id"] for each in related] == [
        request_id(1),
        request_id(0),
    ]


async def test_erased_request_is_named_and_the_rest_is_judged(tmp_path: Path) -> None:
    path = new_log(tmp_path)
    await filled(path, decided(0), decided(1))
    with closing(sqlite3.connect(path)) as store:
        store.execute(
            "DELETE FROM payloads WHERE sha256 = "
            "(SELECT subject_sha256 FROM decisions WHERE entry_index = 0)"
        )
        store.commit()
    found, asked = await judged(path, refer)

    assert [(each.outcome, each.after) for each in found] == [
        (Outcome.ERASED, ""),
        (Outcome.SAME, "human_review"),
    ]
    assert len(asked) == 1


async def test_tampered_request_has_failed(tmp_path: Path) -> None:
    path = new_log(tmp_path)
    await filled(path, decided(0))
    with closing(sqlite3.connect(path)) as store:
        store.execute("UPDATE payloads SET content = x'7b7d' WHERE kind = 'request'")
        store.commit()
    found, asked = await judged(path, refer)

    assert [(each.outcome, each.error) for each in found] == [
        (
            Outcome.FAILED,
            "the stored request is not the one that was judged; run log fsck",
        )
    ]
    assert asked == []


@pytest.mark.parametrize("spoilt", [None, PolicyInvalid("no such table"), {"odd": 1}])
async def test_request_that_the_policy_cannot_answer_does_not_stop_the_rest(
    tmp_path: Path, spoilt: Any
) -> None:
    def reply(asked: Mapping[str, Any]) -> Any:
        bad = asked["request"]["request_id"] == request_id(1)
        return spoilt if bad else answer(REFERRED)

    found, _ = await judged(
        new_log(tmp_path), reply, decided(0), decided(1), decided(2)
    )

    assert [each.outcome for each in found] == [
        Outcome.SAME,
        Outcome.FAILED,
        Outcome.SAME,
    ]
    assert found[1].error.split()[0] in ("the", "no")


def test_very_many_differences_are_cut_to_what_an_entry_holds() -> None:
    standing = Standing(
        request_id=request_id(0),
        index=0,
        before="human_review",
        found=frozenset(f"refer old.{'x' * 60}{n:04d}" for n in range(500)),
        document=document(0),
    )
    found = compare(standing, answer("deny eligibility.bar"), rules=RULES)

    kept = len(found.disappeared) - 1
    assert found.appeared == ("deny eligibility.bar",)
    assert found.disappeared[-1] == f"and {500 - kept} more"
    assert found.disappeared[0] == f"refer old.{'x' * 60}0000"
    assert 0.9 * MAX_CODES_BYTES < len(",".join(found.disappeared)) < MAX_CODES_BYTES


async def filled(path: Path, *handed: Submission) -> None:
    async with await open_log(path) as log:
        for each in handed:
            await log.append(each)
