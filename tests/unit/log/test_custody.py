"""Chains of custody: who holds what, and what the record refuses."""

from pathlib import Path
from typing import Any

import pytest

from ledger_samples import DAY, decision, delivery, ended, event, moved, started
from log_samples import findings, new_log, open_log, request_id
from proviso_server.errors import EventRefused
from proviso_server.log.custody import MAX_HOPS, chain, find_item
from proviso_server.log.recorded import Chain, Expectation, Hop, Recorded, Serial, Touch
from proviso_server.log.submission import Record
from proviso_server.log.writer import Log


async def holders(log: Log, serial: str, *keys: str) -> list[str]:
    """Return who had an item, oldest first."""

    def read(connection: object) -> list[str]:
        item = find_item(connection, serial=serial, keys=keys or ("M142",))  # type: ignore[arg-type]
        return (
            []
            if item is None
            else [hop.holder for hop in chain(connection, item.item_no)]  # type: ignore[arg-type]
        )

    return await log.read(read)


def touch(*serials: str, key: str = "M142") -> Touch:
    return Touch(
        day=DAY,
        request_id=request_id(99),
        serials=tuple(Serial(line=1, serial=s, keys=(key,)) for s in serials),
    )


async def test_item_passes_from_holder_to_holder_and_leaves(tmp_path: Path) -> None:
    path = new_log(tmp_path)
    async with await open_log(path) as log:
        await log.append(event(1, custody=[started("A1", "A2")]))
        await log.append(decision(1))
        await log.append(
            delivery(2, of=1, custody=[moved("A1", giver="DEU", taker="LTU", of=1)])
        )
        assert await holders(log, "A1") == ["DEU", "LTU"]
        assert await holders(log, "A2") == ["DEU"]
        seen = await log.recorded(touch("A1", "A9"))
        assert seen.chains == (
            Chain(
                line=1,
                serial="A1",
                item="M142/A1",
                program="fms",
                holder="LTU",
                hops=(
                    Hop(
                        holder="DEU",
                        received_on="2020-01-02",
                        consent_reference="GY-B-UAA",
                        request_id="",
                    ),
                    Hop(
                        holder="LTU",
                        received_on=DAY,
                        consent_reference="RSAT-1",
                        request_id=request_id(1),
                    ),
                ),
                ended="",
                ended_on="",
            ),
        )
        await log.append(event(3, custody=[ended("A1", how="destroyed")]))
        (gone,) = (await log.recorded(touch("A1"))).chains
        assert (gone.ended, gone.ended_on) == ("destroyed", DAY)
    assert findings(path) == []


@pytest.mark.parametrize(
    ("handed", "message"),
    [
        (event(9, custody=[started("A1", holder="FRA")]), "M142/A1 is held by DEU"),
        (
            event(
                9, custody=[started("A1", article="HIMARS", article_keys=["X", "M142"])]
            ),
            "HIMARS/A1 is held by DEU",
        ),
        (event(9, custody=[started("B1", "B1")]), "M142/B1 is held by DEU"),
        (event(9, custody=[started("D1")]), "M142/D1 was destroyed on"),
        (event(9, custody=[ended("Z1", how="lost")]), "M142/Z1 is not in the record"),
        (
            event(9, custody=[ended("D1", how="lost")]),
            "destroyed on 2026-11-28 already",
        ),
        (event(9, custody=[ended("A1", how="sold")]), '"sold" ends no custody'),
        (
            event(9, custody=[ended("A1", how="lost") | {"on": "2020-01-01"}]),
            "DEU has M142/A1 since 2020-01-02, and 2020-01-01 is before that",
        ),
        (
            delivery(
                9,
                of=2,
                custody=[moved("A1", giver="DEU", taker="LTU", of=2, on="2020-01-01")],
            ),
            "is before that; check the day",
        ),
        (
            delivery(9, of=2, custody=[moved("A1", giver="FRA", taker="LTU", of=2)]),
            "is held by DEU (entry 0), and the request delivers it from FRA",
        ),
        (
            delivery(9, of=2, custody=[moved("A1", giver="DEU", taker="DEU", of=2)]),
            "is held by DEU already",
        ),
        (
            delivery(9, of=2, custody=[moved("D1", giver="DEU", taker="LTU", of=2)]),
            "can't be delivered",
        ),
        (
            delivery(9, of=1, custody=[moved("C1", giver="LTU", taker="DEU", of=1)]),
            "was moved under request",
        ),
        (
            delivery(
                9,
                of=2,
                custody=[
                    moved("B1", giver="DEU", taker="LTU", of=2),
                    moved("B1", giver="LTU", taker="DEU", of=2),
                ],
            ),
            "else its chain would be a loop",
        ),
    ],
)
async def test_move_that_the_record_contradicts_changes_nothing(
    tmp_path: Path, handed: Record, message: str
) -> None:
    path = new_log(tmp_path)
    async with await open_log(path) as log:
        await log.append(event(1, custody=[started("A1", "C1", "D1")]))
        await log.append(event(2, custody=[ended("D1", how="destroyed")]))
        await log.append(decision(1))
        await log.append(decision(2))
        await log.append(
            delivery(
                3,
                of=1,
                partial=True,
                custody=[moved("C1", giver="DEU", taker="LTU", of=1)],
            )
        )
        before = await log.checkpoint()

        with pytest.raises(EventRefused) as caught:
            await log.append(handed)

        assert message in str(caught.value)
        assert await log.checkpoint() == before
        assert await holders(log, "B1") == []
        assert await holders(log, "A1") == ["DEU"]
        assert await holders(log, "C1") == ["DEU", "LTU"]
    assert findings(path) == []


async def test_same_number_of_another_article_is_another_item(tmp_path: Path) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        await log.append(event(1, custody=[started("7")]))
        await log.append(
            event(2, custody=[started("7", holder="FRA", article="FGM148")])
        )

        assert await holders(log, "7") == ["DEU"]
        assert await holders(log, "7", "FGM148") == ["FRA"]


async def test_item_of_an_article_without_a_name_may_be_any_of_its_number(
    tmp_path: Path,
) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        await log.append(event(1, custody=[started("7")]))
        await log.append(event(2, custody=[started("8", article_keys=["*"])]))

        assert await holders(log, "7", "*") == ["DEU"]
        assert await holders(log, "8", "FGM148") == ["DEU"]


async def test_article_of_two_designations_may_be_two_items(tmp_path: Path) -> None:
    """A second designation hides nothing of what is known under the first."""
    both: dict[str, Any] = {"article": "M142", "article_keys": ["M142", "M270"]}
    async with await open_log(new_log(tmp_path)) as log:
        await log.append(event(1, custody=[started("7")]))
        await log.append(event(2, custody=[ended("7", how="destroyed")]))
        await log.append(event(3, custody=[started("7", article="M270")]))
        number = Serial(line=1, serial="7", keys=("M142", "M270"))
        known = await log.recorded(
            Touch(day=DAY, request_id=request_id(99), serials=(number,))
        )
        with pytest.raises(
            EventRefused, match="M142/7 may be M270/7 and M142/7; name one"
        ):
            await log.append(event(4, custody=[started("7", **both)]))

    assert [(c.item, c.ended) for c in known.chains] == [
        ("M270/7", ""),
        ("M142/7", "destroyed"),
    ]


async def test_item_that_was_returned_may_be_furnished_again(tmp_path: Path) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        await log.append(event(1, custody=[started("A1")]))
        await log.append(event(2, custody=[ended("A1", how="returned")]))
        await log.append(event(3, custody=[started("A1", holder="POL")]))

        assert await holders(log, "A1") == ["POL"]


async def test_chain_of_ten_thousand_hops_ends_at_its_bound(tmp_path: Path) -> None:
    path = new_log(tmp_path)
    codes = ["DEU", "LTU"]
    async with await open_log(path) as log:
        await log.append(event(1, custody=[started("A1")]))
        for number in range(1, MAX_HOPS):
            giver, taker = codes[(number - 1) % 2], codes[number % 2]
            step = moved("A1", giver=giver, taker=taker, of=number)
            await log.append(decision(number))
            await log.append(delivery(number + 1, of=number, custody=[step]))
        for number in (MAX_HOPS, MAX_HOPS + 1):
            await log.append(decision(number))
            step = moved("A1", giver="LTU", taker="DEU", of=number)
            with pytest.raises(EventRefused, match="has 256 hops, as many as a chain"):
                await log.append(delivery(9_000 + number, of=number, custody=[step]))

        (known,) = (await log.recorded(touch("A1"))).chains
        assert len(known.hops) == MAX_HOPS
    assert findings(path) == []


async def test_item_that_changes_hands_while_a_request_is_judged_is_noticed(
    tmp_path: Path,
) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        await log.append(event(1, custody=[started("A1")]))
        seen: Recorded = await log.recorded(touch("A1"))
        expected = Expectation(touch=touch("A1"), seen=seen)
        await log.append(decision(1, expected=expected))
        await log.append(event(2, custody=[ended("A1", how="lost")]))

        with pytest.raises(Exception, match="an item changed hands while request"):
            await log.append(decision(2, expected=expected))
