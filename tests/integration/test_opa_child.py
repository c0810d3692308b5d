"""Our OPA: it serves the publisher's bundle and no other, to the service alone."""

import asyncio
import stat
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio

from policy_tree import write_tree
from proviso.document import parse
from proviso_server.errors import PolicyUnavailable
from proviso_server.opa_binary import find_opa
from proviso_server.policy import bundle, child
from proviso_server.policy.question import question
from service import clean_document, configuration

SCREENING = "/v1/data/proviso/screening"
SHORT_START_S = 2.0
SHORT_PAUSE_S = 0.05
REFUSED = (
    "OPA did not activate the policy bundle; check that its signature is by the "
    "configured publisher key"
)


@pytest_asyncio.fixture
async def opa(folder: Path) -> AsyncIterator[child.OpaChild]:
    policy = configuration(folder).policy
    async with child.running(
        binary=find_opa(),
        bundle=policy.bundle.read_bytes(),
        publisher_key_pem=policy.publisher_key.read_text(),
    ) as started:
        yield started


async def ask(
    opa: child.OpaChild, method: str, path: str, *, token: str | None, **more: Any
) -> tuple[int, Any]:
    """Ask over HTTP, as anybody on this machine can."""
    headers = {"Authorization": f"Bearer {token}"} if token is not None else {}
    async with (
        aiohttp.ClientSession(headers=headers) as session,
        session.request(method, f"{opa.address.url}{path}", **more) as answer,
    ):
        return answer.status, await answer.json()


async def test_service_with_its_token_is_answered(opa: child.OpaChild) -> None:
    asked = {"input": question(parse(clean_document()).document)}

    status, answer = await ask(
        opa, "POST", SCREENING, token=opa.address.token, json=asked
    )

    assert (status, answer["result"]["version"]) == (200, 1)


@pytest.mark.parametrize("token", [None, "", "0" * 64, "null"])
@pytest.mark.parametrize(
    ("method", "path"), [("POST", SCREENING), ("GET", "/health")], ids=["ask", "health"]
)
async def test_request_without_the_token_is_unauthorised(
    opa: child.OpaChild, token: str | None, method: str, path: str
) -> None:
    more: dict[str, Any] = {"json": {"input": {}}} if method == "POST" else {}

    status, answer = await ask(opa, method, path, token=token, **more)

    assert (status, answer["code"]) == (401, "unauthorized")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("PUT", "/v1/policies/mine"),
        ("GET", "/v1/policies"),
        ("DELETE", "/v1/policies/proviso/screening.rego"),
        ("PUT", "/v1/data/tables/mnna"),
        ("PATCH", "/v1/data/tables"),
        ("DELETE", "/v1/data/tables"),
        ("GET", "/v1/data"),
        ("GET", "/v1/data/proviso_token/value"),
        ("GET", SCREENING),
        ("POST", "/v1/data"),
        ("POST", "/v1/data/proviso_token"),
        ("POST", "/v1/data/proviso"),
        ("POST", "/v1/data/rules"),
        ("POST", "/v1/query"),
        ("POST", "/v1/compile"),
        ("POST", "/"),
        ("GET", "/v1/config"),
        ("GET", "/v1/status"),
        ("GET", "/metrics"),
    ],
)
async def test_token_opens_nothing_beside_the_entry_points(
    opa: child.OpaChild, method: str, path: str
) -> None:
    body = {} if method == "GET" else {"data": b"{}"}

    status, answer = await ask(opa, method, path, token=opa.address.token, **body)

    assert (status, answer["code"]) == (401, "unauthorized")


async def test_token_is_new_at_each_start_and_in_a_private_folder(
    folder: Path, opa: child.OpaChild
) -> None:
    policy = configuration(folder).policy
    async with child.running(
        binary=find_opa(),
        bundle=policy.bundle.read_bytes(),
        publisher_key_pem=policy.publisher_key.read_text(),
    ) as second:
        command = Path(f"/proc/{second.pid}/cmdline").read_text().split("\0")
        private = next(word for word in command if word.startswith("--config-file="))
        place = Path(private.partition("=")[2]).parent
        mode = stat.S_IMODE(place.stat().st_mode)

    assert opa.address.token != second.address.token
    assert not any(second.address.token in word for word in command)
    assert mode == 0o700
    assert not place.exists()


async def refused_start(
    path: Path, public: bytes, monkeypatch: pytest.MonkeyPatch
) -> str:
    """Start OPA on a bundle that it must refuse; return the service's words."""
    monkeypatch.setattr(child, "START_TIMEOUT_S", SHORT_START_S)
    with pytest.raises(PolicyUnavailable) as caught:
        async with child.running(
            binary=find_opa(),
            bundle=path.read_bytes(),
            publisher_key_pem=public.decode(),
        ):
            pass
    return str(caught.value)


async def test_bundle_signed_by_another_key_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = tmp_path / "key.pem"
    key.write_bytes(bundle.new_publisher_key()[0])
    made = bundle.build(
        write_tree(tmp_path / "policies"),
        tmp_path / "bundle.tar.gz",
        opa=find_opa(),
        signing_key=key,
    )
    _, another = bundle.new_publisher_key()

    assert await refused_start(made.path, another, monkeypatch) == REFUSED


async def test_unsigned_bundle_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = write_tree(tmp_path / "policies")
    path = tmp_path / "bundle.tar.gz"
    done = await asyncio.create_subprocess_exec(
        find_opa(), "build", "--bundle", sources, "--output", path
    )
    _, public = bundle.new_publisher_key()

    assert await done.wait() == 0
    assert await refused_start(path, public, monkeypatch) == REFUSED


@pytest.mark.parametrize(
    ("steady_s", "pauses"),
    [(0.01, ["0.05", "0.05", "0.05"]), (60.0, ["0.05", "0.1", "0.2"])],
    ids=["each lived long enough", "each died at once"],
)
async def test_pause_before_a_restart_grows_only_while_the_child_dies_at_once(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    steady_s: float,
    pauses: list[str],
) -> None:
    monkeypatch.setattr(child, "_FIRST_PAUSE_S", SHORT_PAUSE_S)
    monkeypatch.setattr(child, "_STEADY_S", steady_s)
    monkeypatch.setattr(child, "START_TIMEOUT_S", 3.0)
    dies = tmp_path / "opa"
    dies.write_text("#!/bin/sh\nsleep 0.05\nexit 3\n")
    dies.chmod(0o700)
    with pytest.raises(PolicyUnavailable):
        async with child.running(binary=dies, bundle=b"none", publisher_key_pem=""):
            pass

    said = [r.getMessage().removesuffix(" log=") for r in caplog.records][:3]
    assert said == [f"opa_exited code=3 restart_in_s={pause}" for pause in pauses]
