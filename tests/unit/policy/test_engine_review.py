"""A review that OPA does not answer as asked is a failure, never an allowed act."""

from pathlib import Path
from typing import Any

import pytest

from opa_double import OpaDouble, opa_double
from proviso_server.errors import PolicyInvalid, PolicyUnavailable
from proviso_server.policy.active import ActivePolicy, active
from proviso_server.policy.bundle import Bundle
from proviso_server.policy.engine import Engine, OpaAddress

ANSWER = {"refusals": [], "state": "staffed"}
FAULTS: list[tuple[str, dict[str, Any], type[Exception], str]] = [
    ("undefined", {"body": {}}, PolicyInvalid, "no decision on this input"),
    ("a list", {"body": []}, PolicyInvalid, "no decision on this input"),
    ("a word", {"body": {"result": "allow"}}, PolicyInvalid, "with a str"),
    ("true", {"body": {"result": True}}, PolicyInvalid, "with a bool"),
    ("nothing", {"body": {"result": None}}, PolicyInvalid, "with a NoneType"),
    ("500", {"status": 500}, PolicyUnavailable, "not reachable or failed"),
    ("401", {"status": 401}, PolicyUnavailable, "not reachable or failed"),
    ("slow", {"slow": True}, PolicyUnavailable, "no answer within 0.2 s"),
]


def policy(engine: Engine) -> ActivePolicy:
    bundle = Bundle(
        path=Path("bundle.tar.gz"),
        content=b"",
        sha256="",
        revision="",
        rules={},
        tables={},
        roots=(),
        scenarios={},
    )
    return active(bundle, engine, opa_version="1.22.0")


async def reviewed(double: OpaDouble) -> dict[str, Any]:
    async with (
        opa_double(double),
        Engine(OpaAddress(url=double.url, token="token")) as engine,
    ):
        return await policy(engine).review({"version": 1}, timeout_s=0.2)


async def test_answer_is_returned_as_it_is() -> None:
    assert await reviewed(OpaDouble(body={"result": ANSWER})) == ANSWER


@pytest.mark.parametrize(
    ("fault", "error", "told"),
    [case[1:] for case in FAULTS],
    ids=[case[0] for case in FAULTS],
)
async def test_broken_answer_is_a_failure(
    fault: dict[str, Any], error: type[Exception], told: str
) -> None:
    with pytest.raises(error, match=told):
        await reviewed(OpaDouble(**fault))
