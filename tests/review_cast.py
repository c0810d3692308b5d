"""The persons of a trial at work on one case, over mutual TLS with the real client."""

import asyncio
import contextlib
import hashlib
import json
import sys
import uuid
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mutual_tls import add_client
from proviso_client import ClientTls, ProvisoClient, Trust, VerifiedDecision
from proviso_client.case_entry import Case
from proviso_client.review_call import EnteredAct, ScreenedOfRecord
from service import service, today

OFFICES = {
    "officer": "STATE_PM_RSAT",
    "approver": "DASA_DEC",
    "dasa": "DASA_DEC",
    "dtsa": "DTSA",
    "dsca": "DSCA",
    "eucom": "USEUCOM",
}
MORE_OFFICES = {"h": "STATE_H", "indopacom": "USINDOPACOM"}
"""Offices that a trial has nobody for; `cast` adds them."""

REVIEWERS = ("dasa", "dtsa", "dsca", "eucom")
FILE = "sha256:" + hashlib.sha256(b"a paper").hexdigest()
QUESTION = {"question": "Technology security and policy, please"}
CONCUR = {"result": "concur"}


def add_person(folder: Path, name: str, office: str) -> None:
    """Add a reviewer of an office to a trial."""
    uri = f"spiffe://proviso.invalid/trial/{name}"
    add_client(folder, name, uri)
    path = folder / "proviso.toml"
    path.write_text(
        path.read_text().replace("[roles]\n", f'[roles]\n"{uri}" = ["reviewer"]\n', 1)
        + f'\n[people."{uri}"]\nname = "Trial {name}"\noffices = ["{office}"]\n'
    )


def trial_client(folder: Path, address: str, name: str) -> ProvisoClient:
    """Return a client with the trial certificate of somebody."""
    tls = ClientTls(
        ca=folder / "tls/ca.pem",
        cert=folder / f"tls/{name}.pem",
        key=folder / f"tls/{name}.key.pem",
    )
    trust = Trust.from_directory(folder / "trust")
    return ProvisoClient(address, trust=trust, tls=tls)


def act_of(
    case: Case, kind: str, said: Mapping[str, Any], *, office: str, **members: Any
) -> dict[str, Any]:
    """Return an act of today on a case as it was read."""
    return {
        "act_id": str(uuid.uuid4()),
        "case_id": case.summary.case_id,
        "request_id": case.summary.request_id,
        "acted_on": today(),
        "office": office,
        "reason": "What was read and weighed",
        kind: dict(said),
    } | members


@dataclass
class Cast:
    """Clients by name, and the case that they work on."""

    clients: dict[str, ProvisoClient]
    folder: Path
    address: str
    case_id: str = ""
    document: dict[str, Any] = field(default_factory=dict)

    def of_office(self, office: str) -> str:
        """Return who reviews for an office."""
        return next(
            name
            for name, of in (OFFICES | MORE_OFFICES).items()
            if of == office and name not in ("officer", "approver")
        )

    async def send(self, document: dict[str, Any]) -> VerifiedDecision:
        """Let the requester send a request; its case is the one at work."""
        decision = await self.clients["requester"].screen(document)
        self.case_id = self.case_id or document["request_id"]
        self.document = document
        return decision

    async def read(self, name: str = "officer") -> Case:
        return await self.clients[name].case(self.case_id)

    async def act(
        self, name: str, kind: str, said: Mapping[str, Any], **members: Any
    ) -> EnteredAct:
        """Let somebody act on the case as it is now."""
        case = await self.read(name)
        office = members.pop("office", None) or OFFICES[name]
        document = act_of(case, kind, said, office=office, **members)
        return await self.clients[name].act(document, int(case.summary.etag))

    async def screen(self) -> ScreenedOfRecord:
        case = await self.read()
        etag = int(case.summary.etag)
        request_id = str(uuid.uuid4())
        return await self.clients["officer"].screen_of_record(
            self.case_id, request_id, etag
        )

    async def review(
        self,
        *,
        provisos: Mapping[str, Sequence[Mapping[str, Any]]] | None = None,
        names: Sequence[str] = REVIEWERS,
    ) -> None:
        """Staff the case, and let every office concur, some with provisos."""
        await self.act("officer", "staff", QUESTION)
        for name in names:
            asked = (provisos or {}).get(name)
            said: dict[str, Any] = dict(CONCUR)
            if asked:
                said = {"result": "concur_with_provisos", "provisos": list(asked)}
            await self.act(name, "position", said)

    async def answer_checks(self) -> None:
        """Answer every check of the worksheet on all lines."""
        view = (await self.read()).view
        answers = [
            {"check": check, "result": "clear", "reason": "Released before"}
            for check in dict.fromkeys(asked.check for asked in view.checks)
        ]
        if answers:
            await self.act("dasa", "worksheet", {"answers": answers})

    async def recommend(self) -> None:
        """Answer the worksheet, and recommend to approve with all provisos."""
        await self.answer_checks()
        numbers = [p.number for p in (await self.read()).view.provisos]
        result = "approve_with_provisos" if numbers else "approve"
        said = {"result": result} | ({"provisos": numbers} if numbers else {})
        await self.act("approver", "recommend", said)

    async def confirm(self, decision: VerifiedDecision) -> None:
        """Confirm every paper and fact that the request states."""
        stated = decision.statement.relied_on.stated
        assert isinstance(stated, tuple)
        prefixes = ("parties", "custody", "claims", "consented_on", "arrangement")
        facts = [
            {"fact": fact, "digest": FILE}
            for fact in stated
            if fact.startswith(prefixes)
        ]
        papers = [
            {"signed_on": "2026-06-01"} | paper | {"digest": FILE}
            for paper in self.document.get("documents", ())
        ]
        waivers = [
            {"waiver": waiver, "digest": FILE}
            for waiver in self.document.get("waivers", ())
        ]
        said: dict[str, Any] = {"us_would_transfer": "yes"}
        said |= {"facts": facts} if facts else {}
        said |= {"papers": papers} if papers else {}
        said |= {"waivers": waivers} if waivers else {}
        await self.act("officer", "confirm", said)

    async def command(self, name: str, *words: str) -> Any:
        """Run a command of somebody's; return what it tells scripts."""
        tls = self.folder / "tls"
        identity = ["--server", self.address, "--ca", str(tls / "ca.pem")]
        identity += ["--cert", str(tls / f"{name}.pem")]
        identity += ["--key", str(tls / f"{name}.key.pem")]
        identity += ["--trust", str(self.folder / "trust"), "--json"]
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "proviso_client", *words, *identity),
            stdout=asyncio.subprocess.PIPE,
        )
        said, _ = await process.communicate()
        assert process.returncode == 0
        return json.loads(said)

    async def numbers(self) -> list[int]:
        return [p.number for p in (await self.read()).view.provisos]

    def consent(self, **members: Any) -> dict[str, Any]:
        """Return a determination to consent."""
        instrument = {
            "kind": "consent letter",
            "reference": "State letter 26-101",
            "signed_by": "A. Secretary, PM",
            "signed_on": today(),
            "digest": FILE,
        }
        return {"result": "consent", "instrument": instrument} | members


@contextlib.asynccontextmanager
async def cast(
    folder: Path, *, more: Sequence[str] = (), **changes: Any
) -> AsyncIterator[Cast]:
    """Run a service, and connect everybody of its trial, and more by their names."""
    names = ("requester", "auditor", *OFFICES, *MORE_OFFICES, *more)
    for name, office in MORE_OFFICES.items():
        add_person(folder, name, office)
    async with contextlib.AsyncExitStack() as stack:
        started = await stack.enter_async_context(
            service(folder, insecure_dev=False, **changes)
        )
        clients = {
            name: await stack.enter_async_context(
                trial_client(folder, started.address, name)
            )
            for name in names
        }
        yield Cast(clients=clients, folder=folder, address=started.address)


def kinds(case: Case) -> Iterator[str]:
    """Yield what the entries of a case are, in order."""
    return (entry.kind for entry in case.entries)
