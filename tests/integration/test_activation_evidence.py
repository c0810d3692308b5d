"""What is left of an activation: for its publisher, for an auditor, for fsck."""

import asyncio
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import grpc
import pytest

from proviso_client.__main__ import main as proviso
from proviso_server.__main__ import main as server
from proviso_server.log.projector import TABLES
from proviso_server.policy.bundle import Bundle
from publishing import failing, publish
from service import clean_document, message, screening, service

PUBLISHER = "spiffe://proviso.invalid/trial/publisher"


@pytest.fixture(scope="session")
def second(pristine: Path, tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    """Another bundle of the same publisher."""
    return publish(pristine, tmp_path_factory.mktemp("evidence") / "second.tar.gz")


def identity(folder: Path, address: str, name: str) -> list[str]:
    """Return the options with which a client reaches the service."""
    tls = folder / "tls"
    return [
        *("--server", address, "--trust", str(folder / "trust")),
        *("--ca", str(tls / "ca.pem"), "--cert", str(tls / f"{name}.pem")),
        *("--key", str(tls / f"{name}.key.pem")),
    ]


async def activated(folder: Path, bundle: Path, *more: str) -> int:
    """Activate a bundle by the command line; return its exit code."""
    async with service(folder, insecure_dev=False) as started:
        words = ["activate", str(bundle), *identity(folder, started.address, *more)]
        return await asyncio.to_thread(proviso, [*words, "--json"])


def record(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """Return the last JSON object that was printed."""
    lines = [line for line in capsys.readouterr().out.splitlines() if line[:1] == "{"]
    value: dict[str, Any] = json.loads(lines[-1])
    return value


async def test_publisher_activates_and_an_auditor_sees_it(
    folder: Path, second: Bundle, capsys: pytest.CaptureFixture[str]
) -> None:
    code = await activated(folder, second.path, "publisher")
    told = record(capsys)
    config = str(folder / "proviso.toml")
    export, trust = str(folder / "export"), str(folder / "trust")
    checked = server(["log", "fsck", f"--config={config}"])
    fsck = capsys.readouterr().out
    rebuilt = server(["log", "rebuild", "--check", f"--config={config}"])
    exported = server(["log", "export", export, f"--config={config}"])
    audited = proviso(["audit", export, "--trust", trust, "--json"])
    seen = record(capsys)

    assert (code, checked, rebuilt, exported, audited) == (0, 0, 0, 0, 0)
    assert (told["bundle_sha256"], told["verified"], told["repeated"]) == (
        second.sha256,
        True,
        False,
    )
    assert (told["requested_by"], told["index"]) == (PUBLISHER, 0)
    assert fsck.splitlines() == [
        f"entry 0: activated {second.sha256}, which replaced {told['previous_sha256']}",
        "log fsck: 0 findings",
    ]
    shown = {k: v for k, v in told.items() if k not in ("repeated", "verified")}
    assert (seen["good"], seen["entries"], seen["activations"]) == (True, 1, [shown])


async def test_people_read_what_was_activated(
    folder: Path, second: Bundle, capsys: pytest.CaptureFixture[str]
) -> None:
    async with service(folder, insecure_dev=False) as started:
        words = [str(second.path), *identity(folder, started.address, "publisher")]
        first = await asyncio.to_thread(proviso, ["activate", *words])
        again = await asyncio.to_thread(proviso, ["activate", *words])
    told = " ".join(capsys.readouterr().out.split())

    assert (first, again) == (0, 0)
    assert told.count(f"{second.sha256} is active") == 1
    assert told.count(f"{second.sha256} was active") == 1
    assert told.count("Not run P05, P13, P18, P26, T25") == 2


async def test_refused_bundle_is_the_callers_to_mend(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = publish(folder, folder / "bad.tar.gz", cases={"T01": failing("T01")})
    code = await activated(folder, bad.path, "publisher")
    told = record(capsys)

    assert code == 2
    assert (told["error"], told["error_reason"]) == (
        "BundleRefused",
        "ERROR_REASON_BUNDLE_REFUSED",
    )
    assert told["message"].startswith("1 of 1 scenarios fail (T01: ")


async def test_fsck_finds_a_bundle_that_is_no_longer_kept(
    folder: Path, second: Bundle, capsys: pytest.CaptureFixture[str]
) -> None:
    await activated(folder, second.path, "publisher")
    first = record(capsys)["previous_sha256"]
    kept = folder / "policy" / "activated"
    (kept / f"{first}.tar.gz").unlink()
    (kept / f"{second.sha256}.tar.gz").write_bytes(b"other")

    code = server(["log", "fsck", f"--config={folder / 'proviso.toml'}"])
    told = capsys.readouterr().out.splitlines()

    assert code == 1
    assert told[1] == f"bundle {kept / first}.tar.gz: is missing"
    assert told[2].startswith(f"bundle {kept / second.sha256}.tar.gz: has the SHA-256")
    assert told[3] == "log fsck: 2 findings"


async def test_edited_projection_of_activations_is_found_and_rebuilt(
    folder: Path, second: Bundle, capsys: pytest.CaptureFixture[str]
) -> None:
    await activated(folder, second.path, "publisher")
    config = f"--config={folder / 'proviso.toml'}"
    with closing(sqlite3.connect(folder / "log.sqlite3")) as store:
        store.execute("UPDATE activations SET bundle_sha256 = ?", ["0" * 64])
        store.commit()
    found = server(["log", "rebuild", "--check", config])
    server(["log", "rebuild", config])

    assert found == 1
    assert server(["log", "rebuild", "--check", config]) == 0
    assert server(["log", "fsck", config]) == 0


async def test_store_of_the_release_before_is_upgraded_and_keeps_its_entries(
    folder: Path, second: Bundle, capsys: pytest.CaptureFixture[str]
) -> None:
    async with service(folder) as started:
        async with grpc.aio.insecure_channel(started.address) as channel:
            await screening(channel).Screen(message(clean_document()))
    config = f"--config={folder / 'proviso.toml'}"
    with closing(sqlite3.connect(folder / "log.sqlite3")) as store:
        for table in TABLES:
            if table.name != "decisions":
                store.execute(f"DROP TABLE {table.name}")
        store.execute("ALTER TABLE decisions DROP COLUMN record_sha256")
        store.execute("UPDATE alembic_version SET version_num = '0001'")
        store.commit()
    refused = server(["log", "fsck", config])
    said = capsys.readouterr().err
    upgraded = server(["log", "upgrade", config])

    assert (refused, upgraded) == (1, 0)
    assert "run 'proviso-server log upgrade' on an older one" in said
    assert server(["log", "fsck", config]) == 0
    assert await activated(folder, second.path, "publisher") == 0
