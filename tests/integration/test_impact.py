"""`policy impact` says which logged decisions a candidate bundle would change."""

import asyncio
import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import grpc
import pytest

from proviso_server.__main__ import main
from publishing import NO_EDIT, RENAMED, SCENARIOS, publish
from service import copy_folder, make_folder, message, screening, server_process

PERMANENT = "rules/kind/permanent/permanent.rego"
EFFECT = {PERMANENT: ('"effect": "info"', '"effect": "deny"')}
SILENT = {PERMANENT: ('input.request.kind == "sale"', 'input.request.kind == "loan"')}
NO_ANSWER = {
    "proviso/screening.rego": (
        "\tcount(_missing_tables) == 0\n",
        '\tcount(_missing_tables) == 0\n\tinput.request.kind != "sale"\n',
    )
}
# What is logged: every scenario that runs without rows of its own.
NAMES = ["T01", "T02", "T05", "T15", "T21", "T31"]
CASES = {n: json.loads((SCENARIOS / f"{n}.json").read_text()) for n in NAMES}
SALES = [n for n in NAMES if CASES[n]["facts"]["kind"] == "sale"]


async def fill(folder: Path) -> None:
    async with server_process(folder) as server:
        async with grpc.aio.insecure_channel(server.address) as channel:
            for case in CASES.values():
                await screening(channel).Screen(message(case["facts"], as_of=True))


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A service folder whose log has decisions of past days; not to be changed."""
    folder = make_folder(tmp_path_factory.mktemp("impact") / "service")
    asyncio.run(fill(folder))
    return folder


@pytest.fixture
def logged(filled: Path, tmp_path: Path) -> Path:
    return copy_folder(filled, tmp_path / "service")


def run(
    folder: Path, edits: Mapping[str, tuple[str, str]], **options: Any
) -> tuple[int, dict[str, Any]]:
    """Compare with a candidate; return exit code and objects by scenario."""
    candidate = publish(folder, folder / "candidate.tar.gz", edits=edits, **options)
    return compare(folder, candidate.path)


def compare(folder: Path, candidate: Path) -> tuple[int, dict[str, Any]]:
    out = folder / "impact.jsonl"
    config = f"--config={folder / 'proviso.toml'}"
    code = main(["policy", "impact", str(candidate), config, f"--json={out}"])
    lines = out.read_text().splitlines() if out.exists() else []
    found = {value["index"]: value for value in map(json.loads, lines)}
    return code, {NAMES[index]: value for index, value in sorted(found.items())}


def states(found: Mapping[str, Any]) -> dict[str, str]:
    return {name: value["state"] for name, value in found.items()}


@pytest.mark.parametrize("edits", [NO_EDIT, RENAMED], ids=["same", "another title"])
def test_policies_that_decide_the_same_change_nothing(
    logged: Path,
    capsys: pytest.CaptureFixture[str],
    edits: Mapping[str, tuple[str, str]],
) -> None:
    before = dump(logged)
    code, found = run(logged, edits)

    assert code == 0
    assert states(found) == dict.fromkeys(NAMES, "same")
    assert capsys.readouterr().out == (
        "impact: 6 decisions: 6 same, 0 changed, 0 not replayable: erased, 0 failed\n"
    )
    assert dump(logged) == before


def test_rule_that_denies_changes_the_dispositions_of_what_it_finds(
    logged: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, found = run(logged, EFFECT)
    told = [line.split() for line in capsys.readouterr().out.splitlines()]

    changed = {name for name, value in found.items() if value["state"] == "changed"}
    assert code == 1
    assert changed == {
        name
        for name, case in CASES.items()
        if "kind.permanent" in case["expected"]["codes_must_fire"]
        or case["facts"]["kind"] in ("sale", "grant")
    } - {"T21"}
    one = found["T01"]
    assert (one["request_id"], one["decision_date"]) == (
        CASES["T01"]["facts"]["request_id"],
        "2026-06-01",
    )
    assert one["disposition"] == {
        "before": "approvable_with_provisos",
        "after": "deny",
    }
    assert one["rules"] == {
        "kind.permanent": {
            "before": {"findings": [{"effect": "info"}]},
            "after": {"findings": [{"effect": "deny"}]},
        }
    }
    assert one["others"] == ["earliest_lawful"]
    assert ["kind.permanent", str(len(changed))] in told
    assert ["approvable_with_provisos", "deny", "1"] in told
    assert told[-1][:2] == ["impact:", "6"]


def test_rule_that_no_longer_finds_is_counted_as_gone(
    logged: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, found = run(logged, SILENT)

    assert code == 1
    assert found["T01"]["rules"]["kind.permanent"]["after"] is None
    assert found["T01"]["disposition"]["after"] == "approvable_with_provisos"
    assert "no longer" in capsys.readouterr().out


def test_erased_request_is_not_replayable_and_the_rest_is_compared(
    logged: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    erase(logged, 1)
    code, found = run(logged, NO_EDIT)

    assert code == 0
    assert states(found) == dict.fromkeys(NAMES, "same") | {"T02": "erased"}
    assert "5 same, 0 changed, 1 not replayable: erased" in capsys.readouterr().out


def test_log_whose_requests_are_all_erased_proves_nothing(logged: Path) -> None:
    erase(logged, *range(len(NAMES)))
    code, found = run(logged, NO_EDIT)

    assert (code, set(states(found).values())) == (3, {"erased"})


def test_request_that_the_candidate_cannot_answer_is_named(
    logged: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, found = run(logged, NO_ANSWER)
    told = capsys.readouterr().out

    assert code == 3
    assert {n for n, state in states(found).items() if state == "failed"} == set(SALES)
    assert "undefined" in found["T01"]["error"]
    assert f"failed: entry 0, {CASES['T01']['facts']['request_id']}: " in told


def test_tampered_request_is_not_compared(logged: Path) -> None:
    with closing(sqlite3.connect(logged / "log.sqlite3")) as store:
        store.execute(
            "UPDATE payloads SET content = x'7b7d' WHERE sha256 = "
            "(SELECT subject_sha256 FROM decisions WHERE entry_index = 2)"
        )
        store.commit()
    code, found = run(logged, NO_EDIT)

    assert code == 3
    assert states(found) == dict.fromkeys(NAMES, "same") | {"T05": "failed"}
    assert found["T05"]["error"].endswith("names; run log fsck")


def test_candidate_of_another_key_or_none_is_not_evaluated(
    logged: Path, pristine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = publish(pristine, logged / "other.tar.gz")
    signed = compare(logged, other.path)
    told = capsys.readouterr().err
    missing = compare(logged, logged / "nothing.tar.gz")

    assert (signed, missing) == ((3, {}), (3, {}))
    assert told.startswith(
        "proviso-server: the bundle does not load as one that the publisher key"
    )


async def test_service_decides_beside_a_comparison(logged: Path) -> None:
    candidate = publish(logged, logged / "candidate.tar.gz", edits=EFFECT)
    async with server_process(logged) as server:
        async with grpc.aio.insecure_channel(server.address) as channel:
            comparing = asyncio.create_task(
                asyncio.to_thread(compare, logged, candidate.path)
            )
            answers = 0
            while not comparing.done():
                facts = CASES["T01"]["facts"] | {
                    "request_id": f"00000000-0000-4000-8000-{answers:012d}"
                }
                await screening(channel).Screen(message(facts, as_of=True))
                answers += 1
    out = (logged / "impact.jsonl").read_text().splitlines()
    code = main(["log", "fsck", f"--config={logged / 'proviso.toml'}"])

    assert answers > 1
    assert len(out) >= len(NAMES)
    assert code == 0


def dump(folder: Path) -> list[str]:
    """Return everything that the store holds."""
    with closing(sqlite3.connect(folder / "log.sqlite3")) as store:
        return list(store.iterdump())


def erase(folder: Path, *indexes: int) -> None:
    """Erase the texts of requests, as a retention rule would."""
    with closing(sqlite3.connect(folder / "log.sqlite3")) as store:
        store.executemany(
            "DELETE FROM payloads WHERE sha256 = "
            "(SELECT subject_sha256 FROM decisions WHERE entry_index = ?)",
            [[index] for index in indexes],
        )
        store.commit()
