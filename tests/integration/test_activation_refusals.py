"""A bundle that does not pass is refused with the reason; the old one goes on."""

import gzip
import io
import json
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import grpc
import pytest
from test_bad_input import log_size
from test_screening import refusal

from proviso_server.config import Opa
from proviso_server.policy import child
from proviso_server.policy.bundle import (
    MAX_BUNDLE_BYTES,
    MAX_FILE_BYTES,
    new_publisher_key,
    read,
)
from publishing import (
    SCENARIOS,
    activate,
    active_bundle,
    failing,
    publish,
)
from service import clean_document, configuration, message, screening, service

PRECONDITION = grpc.StatusCode.FAILED_PRECONDITION
EXHAUSTED = grpc.StatusCode.RESOURCE_EXHAUSTED
REFUSED = (PRECONDITION, "ERROR_REASON_BUNDLE_REFUSED")
T01 = {"T01": json.loads((SCENARIOS / "T01.json").read_text())}
ENTRY = "proviso/screening.rego"
CLOCK = {ENTRY: ("batch := ", "now := time.now_ns()\n\nbatch := ")}
NO_BATCH = {ENTRY: ("batch := ", "batches := ")}
NO_SCREENING = {ENTRY: ("screening := ", "screened := ")}
ODD_BATCH = {ENTRY: ('{"position": position', '{"place": position')}
LOCKED = {"authz/authz.rego": ('"screening"', '"screen"')}


async def refused(call: Any) -> tuple[grpc.StatusCode, str, str]:
    """Return code, reason and message of a call that must fail."""
    code, reason, _, told = await refusal(call)
    return code, reason, told


def other_key(folder: Path) -> Path:
    """Write a key that is not the publisher's."""
    path = folder / "other.pem"
    path.write_bytes(new_publisher_key()[0])
    return path


def unsigned(folder: Path) -> bytes:
    """Return the bundle of a folder without its signature."""
    out = io.BytesIO()
    with (
        tarfile.open(folder / "policy" / "bundle.tar.gz") as signed,
        tarfile.open(fileobj=out, mode="w:gz") as bare,
    ):
        for member in signed.getmembers():
            if not member.name.endswith(".signatures.json"):
                bare.addfile(member, signed.extractfile(member))
    return out.getvalue()


def candidates(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield bundles that must be refused, by what is wrong with them."""
    good = (folder / "policy" / "bundle.tar.gz").read_bytes()
    yield "no bundle", b"nothing"
    yield "cut short", good[:-1000]
    yield "too large unpacked", gzip.compress(bytes(MAX_BUNDLE_BYTES + 1))
    yield "too large", bytes(MAX_FILE_BYTES + 65)
    yield "unsigned", unsigned(folder)
    yield "no scenario", good
    made: dict[str, dict[str, Any]] = {
        "of another key": {"key": other_key(folder)},
        "reads a clock": {"edits": CLOCK, "unbounded": True},
        "no batch": {"edits": NO_BATCH},
        "odd batch": {"edits": ODD_BATCH},
        "overlay": {"overlay": {"T01": {"mnna": []}}},
        "fails": {"cases": {"T01": failing("T01"), "T02": failing("T02")}},
        "broken scenario": {"cases": {"T01": {"expected": {}}}},
    }
    for name, options in made.items():
        out = folder / f"{name.replace(' ', '-')}.tar.gz"
        yield name, publish(folder, out, **({"cases": T01} | options)).content


TOLD = {
    "no bundle": (*REFUSED, "what was sent is no policy bundle: "),
    "cut short": (*REFUSED, "what was sent is no policy bundle: "),
    "too large unpacked": (*REFUSED, "what was sent is no policy bundle: "),
    "too large": (
        EXHAUSTED,
        "ERROR_REASON_TOO_LARGE",
        'ActivatePolicyRequest "of 16777286 bytes": send at most 16777280 bytes; a '
        "bundle of 'proviso-server policy build' is smaller",
    ),
    "unsigned": (
        *REFUSED,
        "the bundle does not load as one that the publisher key of this service has "
        "signed (error: load error: bundle bundle.tar.gz: bundle missing "
        ".signatures.json file); build it with",
    ),
    "of another key": (
        *REFUSED,
        "the bundle does not load as one that the publisher key of this service has "
        "signed (error: load error: bundle bundle.tar.gz: failed to verify JWT",
    ),
    "reads a clock": (
        *REFUSED,
        "the bundle does not compile under the capabilities of this service (1 error "
        "occurred: /proviso/screening.rego:",
    ),
    "no batch": (
        *REFUSED,
        "the bundle gives no answer at an entry point (the policy engine has no "
        "decision on this input (undefined); an operator must check the active bundle)"
        "; define proviso.screening, proviso.batch and proviso.review, and permit "
        "them in system.authz",
    ),
    "odd batch": (
        *REFUSED,
        "the bundle gives no answer at an entry point (the policy engine answered a "
        "batch without 'position'",
    ),
    "overlay": (*REFUSED, "the bundle has a root overlay, which only bundles of"),
    "no scenario": (
        *REFUSED,
        "there is no scenario to try the bundle with; build it with --scenarios DIR, "
        "or set policy.scenarios to a folder with some",
    ),
    "fails": (
        *REFUSED,
        "2 of 2 scenarios fail (T01: approvable_with_provisos instead of deny; T02: ",
    ),
    "broken scenario": (
        *REFUSED,
        "a scenario can't be read: T01 \"scenario\": is not one (KeyError('facts'))",
    ),
}


async def test_bundle_that_does_not_pass_is_refused_and_the_old_one_goes_on(
    folder: Path,
) -> None:
    first = read(folder / "policy" / "bundle.tar.gz").sha256
    got, active = {}, set()
    async with service(folder) as started:
        async with grpc.aio.insecure_channel(started.address) as channel:
            old_opa = started.opa_pid()
            for name, content in candidates(folder):
                got[name] = await refused(activate(channel, content))
                active.add(await active_bundle(channel))
            size = await log_size(channel)
            answer = await screening(channel).Screen(message(clean_document()))
            running = started.opa_pid()

    begin = {name: told[2] for name, told in TOLD.items()}
    assert {name: told[:2] for name, told in got.items()} == {
        name: told[:2] for name, told in TOLD.items()
    }
    assert {name: told[2][: len(begin[name])] for name, told in got.items()} == begin
    assert active == {first}
    assert (size, answer.decision.index, running) == (0, 0, old_opa)
    assert not (folder / "policy" / "activated").exists()


async def test_bundle_that_its_own_authz_locks_is_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = publish(folder, folder / "locked.tar.gz", edits=LOCKED, cases=T01)
    async with service(folder) as started:
        async with grpc.aio.insecure_channel(started.address) as channel:
            told = await refused(activate(channel, locked.content))

    assert told[:2] == REFUSED
    assert told[2].startswith("the bundle gives no answer at an entry point (")


async def test_bundle_that_a_second_opa_does_not_load_is_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = publish(folder, folder / "good.tar.gz", cases=T01)
    async with service(folder) as started:
        monkeypatch.setattr(child, "START_TIMEOUT_S", 0.0)
        async with grpc.aio.insecure_channel(started.address) as channel:
            told = await refused(activate(channel, good.content))

    assert told[:2] == REFUSED
    assert told[2].startswith("a second OPA did not load the bundle (OPA did not")


async def test_empty_bundle_is_a_wrong_field(folder: Path) -> None:
    async with service(folder) as started:
        async with grpc.aio.insecure_channel(started.address) as channel:
            told = await refused(activate(channel, b""))

    assert told[:2] == (
        grpc.StatusCode.INVALID_ARGUMENT,
        "ERROR_REASON_INVALID_FIELD",
    )


async def test_configured_scenarios_win_over_those_of_the_bundle(folder: Path) -> None:
    cases = folder / "cases"
    cases.mkdir()
    (cases / "T01.json").write_text(json.dumps(failing("T01")))
    good = publish(folder, folder / "good.tar.gz", cases=T01)
    policy = configuration(folder).policy.model_copy(update={"scenarios": cases})
    async with service(folder, policy=policy) as started:
        async with grpc.aio.insecure_channel(started.address) as channel:
            told = await refused(activate(channel, good.content))
            (cases / "T01.json").write_text(json.dumps(T01["T01"]))
            done = await activate(channel, good.content)

    assert told[:2] == REFUSED
    assert told[2].startswith("1 of 1 scenarios fail (T01: approvable_with")
    assert done.bundle_sha256 == good.sha256


async def test_bundle_that_cannot_be_kept_is_not_activated(folder: Path) -> None:
    (folder / "policy" / "activated").write_text("a file where the folder should be")
    good = publish(folder, folder / "good.tar.gz", cases=T01)
    async with service(folder) as started:
        async with grpc.aio.insecure_channel(started.address) as channel:
            first = await active_bundle(channel)
            told = await refused(activate(channel, good.content))
            after = await active_bundle(channel)

    assert told[:2] == (
        grpc.StatusCode.UNAVAILABLE,
        "ERROR_REASON_LOG_UNAVAILABLE",
    )
    assert "can't be written" in told[2]
    assert after == first


async def test_service_whose_opa_runs_elsewhere_activates_nothing(
    folder: Path,
) -> None:
    token = folder / "opa.token"
    token.write_text("none")
    elsewhere = Opa(url="http://127.0.0.1:1", token_file=token, timeout_s=0.5)
    async with service(folder, opa=elsewhere) as started:
        async with grpc.aio.insecure_channel(started.address) as channel:
            told = await refused(activate(channel, b"any"))

    assert told == (
        *REFUSED,
        "the OPA of this service runs elsewhere (opa.url); give it the bundle there, "
        "set policy.bundle and restart",
    )
