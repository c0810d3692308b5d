"""Acts that persons signed themselves, and the file of a case."""

import asyncio
import datetime
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from test_record import check_log

from mutual_tls import add_client
from person_certificates import Certified, basic, certify, uris, usage
from proviso.act_document import parse_act
from proviso_client import NotPermitted, RequestRefused
from proviso_client.__main__ import main as command
from proviso_client.countersignature import Countersignature
from review_cast import CONCUR, QUESTION, Cast, act_of, cast
from service import clean_document

DTSA = "spiffe://proviso.invalid/trial/dtsa"
NOW = datetime.datetime.now(datetime.UTC)
DAY = datetime.timedelta(days=1)


def authority(name: str = "People CA") -> Certified:
    constraints = [basic(), usage(certifies=True)]
    return certify(name, first=NOW - DAY, last=NOW + DAY, extensions=constraints)


def person(by: Certified, *names: str, **changes: Any) -> Certified:
    extensions = [basic(ca=False), usage(signs=True), uris(*(names or (DTSA,)))]
    given: dict[str, Any] = {"first": NOW - DAY, "last": NOW + DAY} | changes
    return certify("Person", by=by, extensions=extensions, **given)


def sign(act: dict[str, Any], by: Certified) -> Countersignature:
    canonical = parse_act(act).canonical
    return Countersignature(
        certificates=(by.certificate.public_bytes(_der()),),
        signature=by.countersign(canonical),
    )


def _der() -> Any:
    from cryptography.hazmat.primitives.serialization import Encoding

    return Encoding.DER


@asynccontextmanager
async def carried(folder: Path, people: Certified) -> AsyncIterator[Cast]:
    """A trial whose persons countersign, with a case system, and a case in review."""
    add_client(folder, "system", "spiffe://proviso.invalid/trial/system")
    path = folder / "proviso.toml"
    role = '[roles]\n"spiffe://proviso.invalid/trial/system" = ["case_system"]\n'
    text = path.read_text().replace("[roles]\n", role, 1)
    text = text.replace('authorities = "tls/ca.pem"', 'authorities = "people.pem"')
    path.write_text(text)
    (folder / "people.pem").write_bytes(people.pem)
    (folder / "trust" / "people" / "ca.pem").write_bytes(people.pem)
    async with cast(folder, more=("system",)) as at:
        await at.send(clean_document())
        await at.act("officer", "staff", QUESTION)
        yield at


@pytest.mark.parametrize("key", [None, Ed25519PrivateKey.generate()])
async def test_case_system_carries_what_a_person_signed(folder: Path, key: Any) -> None:
    people = authority()
    async with carried(folder, people) as at:
        case = await at.read("system")
        act = act_of(case, "position", CONCUR, office="DTSA")
        signed = sign(act, person(people, **({"key": key} if key else {})))
        entered = await at.clients["system"].act(act, case.etag, signed)
        said = entered.verified.act
        assert said.person.id == DTSA
        assert said.recorded_by == "spiffe://proviso.invalid/trial/system"
        assert entered.case.waiting_on == ("DASA_DEC", "DSCA", "USEUCOM")
    check_log(folder)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ("nobody", "person"),
        ("other_key", "sign"),
        ("other_act", "sign"),
        ("expired", "expired|ended|valid"),
        ("unknown_authority", "authorit"),
        ("unknown_person", "no person that this service knows"),
    ],
)
async def test_what_no_person_signed_is_refused(
    folder: Path, wrong: str, words: str
) -> None:
    people = authority()
    async with carried(folder, people) as at:
        case = await at.read("system")
        act = act_of(case, "position", CONCUR, office="DTSA")
        signer = person(people)
        signed: Countersignature | None = sign(act, signer)
        if wrong == "nobody":
            signed = None
        elif wrong == "other_key":
            signed = Countersignature(
                certificates=(signer.der,),
                signature=person(people).countersign(parse_act(act).canonical),
            )
        elif wrong == "other_act":
            signed = sign(act | {"reason": "Something else"}, signer)
        elif wrong == "expired":
            past = {"first": NOW - 3 * DAY, "last": NOW - 2 * DAY}
            signed = sign(act, person(people, **past))
        elif wrong == "unknown_authority":
            signed = sign(act, person(authority("Other CA")))
        elif wrong == "unknown_person":
            signed = sign(act, person(people, "spiffe://proviso.invalid/nobody"))
        with pytest.raises((RequestRefused, NotPermitted), match=words):
            await at.clients["system"].act(act, case.etag, signed)

        assert (await at.read()).etag == case.etag


async def test_file_of_a_case_is_verified_and_shows_tampering(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    people = authority()
    paper = tmp_path / "paper.txt"
    paper.write_text("What the recipient assures\n")
    file = tmp_path / "case.zip"
    trust = ("--trust", str(folder / "trust"))
    async with carried(folder, people) as at:
        case = await at.read("system")
        act = act_of(case, "position", CONCUR, office="DTSA")
        await at.clients["system"].act(act, case.etag, sign(act, person(people)))
        kept = await at.clients["officer"].put_attachment(paper)
        assert (await at.clients["dasa"].get_attachment(kept.digest, file)) == 27
        said = {
            "papers": [
                {"kind": "eua", "party": "recipient", "signed_on": "2026-04-02"}
                | {"digest": kept.digest}
            ]
        }
        await at.act("officer", "confirm", said)
        file.unlink()
        auditor = ["--server", at.address, "--ca", str(folder / "tls/ca.pem")]
        auditor += ["--cert", str(folder / "tls/auditor.pem")]
        auditor += ["--key", str(folder / "tls/auditor.key.pem"), *trust]
        words = ["evidence", at.case_id, "-o", str(file), "--with-attachments"]
        assert await asyncio.to_thread(command, [*words, *auditor]) == 0
    assert command(["verify", str(file), *trust]) == 0
    assert "1 of 3 acts are countersigned" in capsys.readouterr().out
    content = file.read_bytes()
    place = content.index(b"What the recipient assures")
    file.write_bytes(content[:place] + b"T" + content[place + 1 :])
    assert command(["verify", str(file), *trust]) == 1


async def test_lists_watches_and_reports_follow_the_case(folder: Path) -> None:
    async with cast(folder) as at:
        await at.send(clean_document())
        await at.act("officer", "staff", QUESTION)
        auditor = at.clients["auditor"]
        found = [c async for c in auditor.cases('waiting_on:"DTSA" AND alert = false')]
        assert [case.case_id for case in found] == [at.case_id]
        assert [c async for c in auditor.cases('state = "closed"')] == []
        with pytest.raises(RequestRefused, match="no_such_field"):
            _ = [c async for c in auditor.cases('no_such_field = "x"')]
        watch = auditor.watch_cases('waiting_on:"DTSA"', since=1)
        first = await anext(watch)
        await at.act("dtsa", "position", CONCUR)
        second = await anext(watch)
        assert (first.matches, second.matches) == (True, False)
        await watch.aclose()  # type: ignore[attr-defined]
        report = await auditor.report_cases()
        assert {s.state: s.cases for s in report.states if s.cases} == {"staffed": 1}
        assert {o.office for o in report.offices} == {"DASA_DEC", "DSCA", "USEUCOM"}
