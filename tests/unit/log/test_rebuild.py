"""Projections: what is stored differs from the entries, or is rebuilt from them."""

from pathlib import Path

import pytest

from log_samples import (
    authorization_of,
    case_of,
    case_request_of,
    filled_log,
    findings,
    request_id,
    row_of,
    submission,
    tampering,
)
from proviso_server.errors import LogCorrupt
from proviso_server.log.rebuild import Difference, check_projections, rebuild
from proviso_server.log.store import open_store

SIZE = 5


def differences(path: Path) -> list[Difference]:
    store = open_store(path)
    try:
        return check_projections(store)
    finally:
        store.close()


def rebuild_store(path: Path) -> None:
    store = open_store(path)
    try:
        rebuild(store)
    finally:
        store.close()


def dump(path: Path) -> list[str]:
    with tampering(path) as connection:
        return list(connection.iterdump())


@pytest.fixture
async def path(tmp_path: Path) -> Path:
    return await filled_log(tmp_path, size=SIZE)


@pytest.mark.parametrize("name", ["'zzz'", "'000'", "NULL", "7", "x'00ff'"])
def test_surplus_projection_row_is_found_whatever_its_key(
    path: Path, name: str
) -> None:
    with tampering(path) as connection:
        connection.execute(
            f"INSERT INTO decisions VALUES ({name}, 'a', 77, 'b', NULL)"  # noqa: S608
            if name != "NULL"
            else "DELETE FROM decisions"
        )

    found = differences(path)

    assert len(found) == (SIZE if name == "NULL" else 1)
    assert {"no row"} & {found[0].stored, found[0].rebuilt}
    rebuild_store(path)
    assert findings(path) == []


def test_rebuilding_a_whole_log_changes_no_byte(path: Path) -> None:
    before = dump(path)
    rebuild_store(path)

    assert dump(path) == before
    assert differences(path) == []


def test_entry_that_cannot_be_projected_stops_a_rebuild(path: Path) -> None:
    before = dump(path)
    with tampering(path) as connection:
        connection.execute("UPDATE entries SET envelope = x'7b7d' WHERE entry_index=1")

    with pytest.raises(LogCorrupt, match="entry 1 cannot be projected"):
        rebuild_store(path)
    assert [d.key for d in differences(path)] == [
        "entry 1",
        request_id(1),
        request_id(1),
        "1",
        request_id(1),
    ]
    with tampering(path) as connection:
        connection.execute(
            "UPDATE entries SET envelope = ? WHERE entry_index = 1",
            [submission(1).envelope],
        )
    assert dump(path) == before


def test_second_entry_of_one_request_is_found(path: Path) -> None:
    with tampering(path) as connection:
        connection.execute(
            "UPDATE entries SET envelope = ? WHERE entry_index = 1",
            [submission(0).envelope],
        )

    assert differences(path) == [
        Difference(
            table="decisions",
            key="entry 1",
            stored="unknown",
            rebuilt=f"a second row beside an earlier entry's: {row_of(0, index=1)}",
        ),
        Difference(
            table="decisions",
            key=request_id(1),
            stored=str(row_of(1, index=1)),
            rebuilt="no row",
        ),
        Difference(
            table="authorizations",
            key=request_id(1),
            stored=str(authorization_of(1, index=1)),
            rebuilt="no row",
        ),
        Difference(
            table="case_versions",
            key="1",
            stored=str(case_of(1, index=1)),
            rebuilt="no row",
        ),
        Difference(
            table="case_requests",
            key=request_id(1),
            stored=str(case_request_of(1)),
            rebuilt="no row",
        ),
    ]
    with pytest.raises(LogCorrupt, match="UNIQUE constraint failed"):
        rebuild_store(path)


def test_edited_projection_row_is_found_and_rebuilt(path: Path) -> None:
    before = dump(path)
    with tampering(path) as connection:
        connection.execute(
            "UPDATE decisions SET explanation_sha256 = ? WHERE entry_index = 3",
            ["0" * 64],
        )
    stored = row_of(3, index=3) | {"explanation_sha256": "0" * 64}

    assert differences(path) == [
        Difference(
            table="decisions",
            key=request_id(3),
            stored=str(stored),
            rebuilt=str(row_of(3, index=3)),
        )
    ]
    digest = row_of(3, index=3)["explanation_sha256"]
    assert findings(path) == [
        f"decisions {request_id(3)}: stored {stored}, rebuilt {row_of(3, index=3)}",
        f"payload {digest}: is named by no decision",
        f"payload {'0' * 64}: the explanation of entry 3 is missing",
    ]
    rebuild_store(path)
    assert dump(path) == before
