"""The client against the real service: over mutual TLS, in batches, and offline."""

import asyncio
from pathlib import Path

import pytest

from proviso_client import (
    ClientTls,
    DecisionDateRefused,
    Disposition,
    NotPermitted,
    ProvisoClient,
    RequestIdReused,
    RequestRefused,
    Trust,
    audit,
    verify_decision,
)
from proviso_server.__main__ import main as server_command
from service import clean_document, service


def client(folder: Path, address: str, *, name: str = "requester") -> ProvisoClient:
    tls = ClientTls(
        ca=folder / "tls/ca.pem",
        cert=folder / f"tls/{name}.pem",
        key=folder / f"tls/{name}.key.pem",
    )
    trust = Trust.from_directory(folder / "trust")
    return ProvisoClient(address, trust=trust, tls=tls, remember=True)


async def test_answer_of_the_service_is_verified_over_mutual_tls(folder: Path) -> None:
    """The trust that init writes is enough; all that is said: it is a trial key."""
    document = clean_document()
    async with service(folder, insecure_dev=False) as started:
        async with client(folder, started.address) as open_client:
            decision = await open_client.screen(document)
            again = await open_client.screen(document)
            listed = await open_client.fetch_keys()

    assert decision.request_id == document["request_id"]
    assert decision.disposition is Disposition.APPROVABLE_WITH_PROVISOS
    assert [caution.code for caution in decision.cautions] == ["trial_key"]
    assert again.envelope == decision.envelope
    assert listed.unsafe_trust().origin == decision.checkpoint.origin  # type: ignore[union-attr]


async def test_growing_log_stays_consistent_under_concurrent_callers(
    folder: Path,
) -> None:
    """Each checkpoint is compared with the newest one, whoever got it."""
    async with service(folder, insecure_dev=False) as started:
        async with client(folder, started.address) as open_client:
            screened = (open_client.screen(clean_document()) for _ in range(12))
            decisions = await asyncio.gather(*screened)

    assert sorted(decision.index or 0 for decision in decisions) == list(range(12))
    newest = open_client.newest_checkpoint
    assert newest is not None
    assert newest.size == 12


async def test_batch_of_the_service_accounts_for_every_request(folder: Path) -> None:
    """Good ones, and one that is judged for the wrong day."""
    documents = [clean_document() for _ in range(5)]
    documents[3]["decision_date"] = "2026-01-05"
    async with service(folder, insecure_dev=False) as started:
        async with client(folder, started.address) as open_client:
            results = [r async for r in open_client.screen_batch(documents)]

    by_position = {result.position: result for result in results}
    assert sorted(by_position) == list(range(5))
    assert isinstance(by_position[3].error, DecisionDateRefused)
    assert all(by_position[place].decision for place in (0, 1, 2, 4))


async def test_errors_of_the_service_have_their_types(folder: Path) -> None:
    """Another content under a known id, and a caller without the role."""
    document = clean_document()
    async with service(folder, insecure_dev=False) as started:
        async with client(folder, started.address) as open_client:
            await open_client.screen(document)
            with pytest.raises(RequestIdReused):
                await open_client.screen(document | {"reason": "Another reason"})
            with pytest.raises(DecisionDateRefused) as late:
                await open_client.screen(clean_document(decision_date="2026-01-05"))
        async with client(folder, started.address, name="auditor") as auditor:
            with pytest.raises(NotPermitted):
                await auditor.screen(clean_document())

    assert [violation.field for violation in late.value.violations] == ["decision_date"]
    assert not isinstance(late.value, RequestRefused)


async def test_check_and_rules_of_the_service(folder: Path) -> None:
    """Nothing is logged by either."""
    async with service(folder, insecure_dev=False) as started:
        async with client(folder, started.address) as open_client:
            answer = await open_client.check(clean_document())
            codes = [rule.code for rule in await open_client.rules()]
            decision = await open_client.screen(clean_document())

    assert answer.disposition is Disposition.APPROVABLE_WITH_PROVISOS
    assert {finding.code for finding in answer.findings} <= set(codes)
    assert codes == sorted(codes)
    assert decision.index == 0


async def test_exported_log_is_audited_offline(folder: Path, tmp_path: Path) -> None:
    """And its files verify like the answers that the client had."""
    trust = Trust.from_directory(folder / "trust")
    export = tmp_path / "export"
    async with service(folder, insecure_dev=False) as started:
        async with client(folder, started.address) as open_client:
            decisions = [await open_client.screen(clean_document()) for _ in range(3)]
    config = str(folder / "proviso.toml")

    assert server_command(["log", "export", str(export), "--config", config]) == 0
    report = audit(export, trust=trust)

    assert (report.findings, report.entries, report.counts.decisions) == ((), 3, 3)
    base = export / "decisions" / decisions[1].request_id
    stored = {
        name: base.with_name(f"{base.name}{suffix}").read_bytes()
        for name, suffix in (
            ("explanation", ".explanation.json"),
            ("request", ".request.json"),
            ("proof", ".tlog-proof"),
        )
    }
    verified = verify_decision(decisions[1].envelope, trust=trust, **stored)  # type: ignore[arg-type]
    assert verified.statement == decisions[1].statement
