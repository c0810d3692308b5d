"""Policy bundles for tests of activation: signed by the publisher of a folder."""

import asyncio
import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from policy_tree import POLICIES
from proviso.v1 import policy_service_pb2, policy_service_pb2_grpc
from proviso_server import scenarios
from proviso_server.opa_binary import find_opa
from proviso_server.policy.bundle import Bundle, build

SCENARIOS = POLICIES.parent / "tests" / "scenarios"
REASON = "rules/packet/reason/reason.rego"
NO_EDIT: Mapping[str, tuple[str, str]] = {}
# The smallest change that makes another bundle of the same rules.
RENAMED = {REASON: ('"title": "', '"title": "Anew: ')}


def publish(
    service: Path,
    out: Path,
    *,
    edits: Mapping[str, tuple[str, str]] = RENAMED,
    key: Path | None = None,
    cases: Mapping[str, Any] | None = None,
    unbounded: bool = False,
    **more: Any,
) -> Bundle:
    """Build the project's policies with texts replaced, signed as the folder trusts.

    `unbounded` lets the rules call whatever OPA has, as a careless publisher could.
    """
    sources = out.with_suffix(".sources")
    shutil.copytree(POLICIES, sources)
    for name, (old, new) in edits.items():
        text = (sources / name).read_text()
        assert old in text
        (sources / name).write_text(text.replace(old, new, 1))
    if unbounded:
        current = subprocess.run(
            [find_opa(), "capabilities", "--current"], capture_output=True, check=True
        )
        (sources / "capabilities.json").write_bytes(current.stdout)
    if cases is None:
        cases = {case.id: case.as_json() for case in scenarios.load(SCENARIOS)}
    return build(
        sources,
        out,
        opa=find_opa(),
        signing_key=key or service / "keys" / "publisher.pem",
        scenarios=cases,
        **more,
    )


def failing(name: str) -> dict[str, Any]:
    """Return a scenario that expects a denial where there is none."""
    value: dict[str, Any] = json.loads((SCENARIOS / f"{name}.json").read_text())
    value["expected"]["disposition"] = "deny"
    return value


async def activate(channel: Any, content: bytes, *, timeout_s: float = 60.0) -> Any:
    """Ask a service to activate a bundle."""
    stub = policy_service_pb2_grpc.PolicyServiceStub(channel)
    request = policy_service_pb2.ActivatePolicyRequest(bundle=content)
    return await stub.ActivatePolicy(request, timeout=timeout_s)


async def active_bundle(channel: Any) -> str:
    """Return the digest of the bundle that a service says is active."""
    stub = policy_service_pb2_grpc.PolicyServiceStub(channel)
    answer = await stub.GetActivePolicy(policy_service_pb2.GetActivePolicyRequest())
    return str(answer.bundle_sha256)


async def until_gone(pid: int) -> None:
    """Wait until a process has ended; half a minute at most."""
    async with asyncio.timeout(30):
        while Path(f"/proc/{pid}").exists():
            await asyncio.sleep(0.05)
