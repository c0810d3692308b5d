"""Requests that add up: same divester, recipient and article, within the window."""

from pathlib import Path
from typing import Any

import pytest

from ledger_samples import DAY, decision, delivery, release
from log_samples import findings, new_log, open_log, request_id
from proviso_server.errors import RecordMoved
from proviso_server.log.recorded import (
    MAX_SUM,
    Earlier,
    Expectation,
    Related,
    Touch,
)
from proviso_server.log.writer import Log


def package(
    *keys: str, cost: int = 5, mde: int = 0, holder: str = "DEU", recipient: str = "LTU"
) -> dict[str, Any]:
    article = {"keys": list(keys), "acquisition_cost_usd": cost, "mde_usd": mde}
    return {"holder": holder, "recipient": recipient, "articles": [article]}


def touch(*keys: str, since: str = "2025-11-28", **more: Any) -> Touch:
    between: dict[str, Any] = {"holders": ("DEU",), "recipients": ("LTU",)} | more
    return Touch(
        day=DAY,
        request_id=request_id(99),
        article_keys=keys,
        since=since,
        **between,
    )


async def related(log: Log, *keys: str, **more: Any) -> Related:
    return (await log.recorded(touch(*keys, **more))).related


async def test_only_the_same_parties_and_article_within_the_window_add_up(
    tmp_path: Path,
) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        for number, said in enumerate(
            (
                package("M142", "NIIN1", mde=4),
                package("HIMARS", "NIIN1"),
                package("FGM148"),
                package("M142", holder="FRA"),
                package("M142", recipient="POL"),
            )
        ):
            await log.append(decision(number, package=said))
        await log.append(decision(5, day="2025-11-27", package=package("M142")))

        assert await related(log, "M142") == Related(
            count=1,
            acquisition_cost_usd=5,
            mde_usd=4,
            newest=(
                Earlier(
                    request_id=request_id(0),
                    decided_on=DAY,
                    acquisition_cost_usd=5,
                    mde_usd=4,
                ),
            ),
        )
        # Under any of its names, and once although two names are shared.
        both = await related(log, "M142", "NIIN1")
        assert (both.count, both.acquisition_cost_usd) == (2, 10)
        assert (await related(log, "M142", since="2025-11-27")).count == 2
        assert (await related(log)).count == 0


async def test_organization_does_not_hide_the_country_behind_it(tmp_path: Path) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        alone, behind = package("M142"), package("M142", recipient="NSPA")
        await log.append(decision(1, package=alone))
        await log.append(decision(2, package=behind | {"recipient_country": "LTU"}))

        counts = [
            (await related(log, "M142", recipients=codes)).count
            for codes in (("LTU",), ("NSPA",), ("NSPA", "LTU"), ("BEL",))
        ]
    assert counts == [2, 1, 2, 0]


async def test_what_a_long_package_does_not_name_may_be_any_article(
    tmp_path: Path,
) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        await log.append(decision(1, package=package("*")))
        await log.append(decision(2, package=package("FGM148")))
        await log.append(decision(3, package=package("FGM148", recipient="POL")))

        assert (await related(log, "M142")).count == 1
        assert (await related(log, "*")).count == 2


@pytest.mark.parametrize(
    ("members", "count"),
    [
        ({"disposition": "hold_missing_documents"}, 1),
        ({"disposition": "cn_required"}, 1),
        ({"disposition": "deny"}, 0),
        ({"as_of": True}, 0),
    ],
)
async def test_denied_and_past_requests_do_not_add_up(
    tmp_path: Path, members: dict[str, Any], count: int
) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        await log.append(decision(1, package=package("M142"), **members))

        assert (await related(log, "M142")).count == count


async def test_withdrawn_and_superseded_requests_do_not_add_up(tmp_path: Path) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        for number in (1, 2):
            await log.append(decision(number, package=package("M142")))
        assert (
            await related(log, "M142", officer=True, supersedes=request_id(1))
        ).count == 1
        assert (await related(log, "M142", supersedes=request_id(1))).count == 2
        await log.append(release(1, of=1))
        assert (await related(log, "M142")).count == 1
        await log.append(
            decision(3, supersedes=request_id(2), package=package("M142", cost=8))
        )

        assert (await related(log, "M142")).acquisition_cost_usd == 8


async def test_what_was_delivered_in_part_adds_up_whatever_becomes_of_the_rest(
    tmp_path: Path,
) -> None:
    path = new_log(tmp_path)
    async with await open_log(path) as log:
        for number in (1, 2):
            await log.append(decision(number, package=package("M142")))
            await log.append(delivery(number, of=number, partial=True))
        replacing: dict[str, Any] = {"supersedes": request_id(1)}
        assert (await related(log, "M142", officer=True, **replacing)).count == 2
        await log.append(decision(3, package=package("M142", cost=8), **replacing))
        await log.append(release(3, of=2))

        assert (await related(log, "M142")).acquisition_cost_usd == 5 + 5 + 8
    assert findings(path) == []


async def test_absurd_sums_stay_within_what_a_document_holds(tmp_path: Path) -> None:
    most = 9_000_000_000_000_000
    async with await open_log(new_log(tmp_path)) as log:
        for number in (1, 2):
            await log.append(decision(number, package=package("M142", cost=most)))

        found = await related(log, "M142")
        assert (found.count, found.acquisition_cost_usd) == (2, MAX_SUM)
        # What is named adds up to no more than the sum.
        named = [(e.request_id, e.acquisition_cost_usd) for e in found.newest]
        assert named == [(request_id(2), MAX_SUM)]


async def test_request_does_not_take_the_place_of_itself(tmp_path: Path) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        itself: dict[str, Any] = {"supersedes": request_id(1)}
        await log.append(decision(1, package=package("M142"), **itself))

        assert (await related(log, "M142")).count == 1
        # It is open, so that what it reserved can be delivered or given back.
        await log.append(release(1, of=1))


async def test_parts_that_arrive_at_the_same_moment_are_noticed(tmp_path: Path) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        seen = await log.recorded(touch("M142"))
        parts = [
            decision(
                number,
                package=package("M142", cost=5),
                expected=Expectation(
                    touch=touch("M142"), seen=seen, related_levels=(9,)
                ),
            )
            for number in range(3)
        ]
        await log.append(parts[0])
        await log.append(parts[1])  # 5 before it: still below the level

        with pytest.raises(RecordMoved, match="related requests moved from 0 to 10"):
            await log.append(parts[2])


async def test_requester_replaces_transfers_of_the_same_parties_alone(
    tmp_path: Path,
) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        said = package("M142")
        await log.append(decision(1, officer=False, package=said))
        stranger: dict[str, Any] = {"supersedes": request_id(1), "officer": False}
        other = package("FGM148", holder="FRA")
        await log.append(decision(2, package=other, **stranger))
        # Neither closed by its number, nor by a request that is no transfer at all.
        await log.append(decision(3, **stranger))
        assert (await related(log, "M142")).count == 1
        assert (await related(log, "M142", supersedes=request_id(1))).count == 0
        await log.append(decision(4, package=said, **stranger))

        assert (await related(log, "M142")).newest[0].request_id == request_id(4)
        assert (await related(log, "M142")).count == 1
