"""The review as a bundle serves it: through system.authz, with tables in periods."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from policy_engine import POLICIES, TIMEOUT_S
from proviso_server.errors import PolicyInvalid
from proviso_server.opa_binary import find_opa
from proviso_server.policy import bundle, child
from proviso_server.policy.engine import Engine

CASE_ID = "0c98de9a-9a99-460d-8a9f-99df4727d0a3"
OFFICER = {
    "id": "spiffe://proviso.invalid/officer",
    "name": "Pat Officer",
    "offices": ["STATE_PM_RSAT"],
    "roles": ["state_officer"],
}
EMPTY = (
    "offices positions provisos checks answers escalated notifications overrides "
    "delivered taken_back actors duties done"
).split()


def asked(**changes: Any) -> dict[str, Any]:
    """An act that staffs a new case of one Army line, as the service asks of it."""
    case = {
        "case_id": CASE_ID,
        "state": "received",
        "request_id": CASE_ID,
        "base_request_id": CASE_ID,
        "of_record": False,
        "decision_date": "2026-06-01",
        "disposition": "human_review",
        "submitted_by": "spiffe://proviso.invalid/embassy",
        "state_since": "2026-06-01",
        "stale": False,
        "alerts": 0,
        "lines": [{"line": 1, "quantity": 10}],
    }
    return {
        "version": 1,
        "day": "2026-06-02",
        "request": {
            "request_id": CASE_ID,
            "decision_date": "2026-06-01",
            "items": [{"line": 1, "program": "fms", "owner": "ARMY"}],
            "parties": [{"roles": ["recipient"], "country": "LTU"}],
        },
        "findings": [
            {
                "code": "techsec.mildep_review",
                "effect": "refer",
                "lifted": False,
                "lines": [1],
                "message": "Owned by ARMY.",
            }
        ],
        "not_evaluated": [],
        "caller": {"id": OFFICER["id"], "roles": ["state_officer"]},
        "person": OFFICER,
        "countersigned": False,
        "case": case | {name: [] for name in EMPTY},
        "act": {
            "act_id": "aa98de9a-9a99-460d-8a9f-99df4727d0a3",
            "case_id": CASE_ID,
            "request_id": CASE_ID,
            "acted_on": "2026-06-02",
            "office": "STATE_PM_RSAT",
            "reason": "The packet is whole.",
            "staff": {"question": "May it go?"},
        },
    } | changes


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def engine(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Engine]:
    folder = tmp_path_factory.mktemp("review")
    private, public = bundle.new_publisher_key()
    key = folder / "publisher.pem"
    key.touch(mode=0o600)
    key.write_bytes(private)
    built = bundle.build(
        POLICIES, Path(folder / "bundle.tar.gz"), opa=find_opa(), signing_key=key
    )
    async with (
        child.running(
            binary=find_opa(),
            bundle=built.content,
            publisher_key_pem=public.decode(),
        ) as running,
        Engine(running.address) as connected,
    ):
        yield connected


@pytest.mark.asyncio(loop_scope="module")
async def test_act_is_allowed_and_says_whom_it_asks(engine: Engine) -> None:
    answer = await engine.review(asked(), timeout_s=TIMEOUT_S)

    assert answer == {
        "refusals": [],
        "state": "staffed",
        "offices": [
            {
                "office": office,
                "due_on": due_on,
                "codes": ["techsec.mildep_review"],
            }
            for office, due_on in (
                ("DASA_DEC", "2026-06-23"),
                ("DSCA", "2026-06-23"),
                ("DTSA", "2026-06-23"),
                ("USEUCOM", "2026-06-16"),
            )
        ],
        "checks": [
            {"check": check, "lines": [1], "codes": ["techsec.mildep_review"]}
            for check in ("release_baseline", "end_user")
        ],
        "distribution": [],
        "duties": [],
        "alerts": [],
        "disagreements": [],
        "may": [
            "assign",
            "confirm",
            "override",
            "return_without_action",
            "staff",
            "withdraw",
        ],
    }


@pytest.mark.asyncio(loop_scope="module")
async def test_act_of_nobody_is_refused(engine: Engine) -> None:
    document = asked()
    del document["person"]

    answer = await engine.review(document, timeout_s=TIMEOUT_S)

    assert [refusal["kind"] for refusal in answer["refusals"]] == ["not_permitted"]


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize(
    "changes",
    [{"version": 2}, {"case": {}}, {"countersigned": "no"}, {"day": "2026-02-30"}],
    ids=["version", "case", "countersigned", "day"],
)
async def test_input_of_another_form_is_a_failure(
    engine: Engine, changes: dict[str, Any]
) -> None:
    with pytest.raises(PolicyInvalid, match="no decision on this input"):
        await engine.review(asked(**changes), timeout_s=TIMEOUT_S)
