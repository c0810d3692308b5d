"""Verifiers that we did not write accept the export of a real service, and no other.

logverify (golang.org/x/mod/sumdb), fsck (tessera), metamorphic-log (Rust). One service
makes 300 decisions: a full tile, a partial one and a second level; it exports at 120
and again at 300 into the same folder.
"""

import asyncio
import base64
import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import grpc
import metamorphic_log
import pytest
from test_logverify import flip

import outside
from proviso.v1 import (
    audit_service_pb2,
    audit_service_pb2_grpc,
    screening_service_pb2,
)
from proviso_server.__main__ import main
from service import clean_document, make_folder, message, screening, service

FIRST, ALL = 120, 300
HASH = 32
Refused = (outside.VerifierError, metamorphic_log.VerifyError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """A log as files, and what an auditor has kept of it."""

    folder: Path
    first_checkpoint: str
    consistency: list[bytes]
    said_first: tuple[str, str]


async def decide(channel: Any, count: int) -> list[str]:
    """Screen so many requests in one batch; return their ids."""
    documents = [clean_document() for _ in range(count)]
    requests = [message(document).request for document in documents]
    call = screening(channel).ScreenBatch(
        screening_service_pb2.ScreenBatchRequest(requests=requests)
    )
    results = [result async for result in call]
    assert all(result.HasField("decision") for result in results)
    return [result.decision.request_id for result in results]


def export(folder: Path, out: Path) -> None:
    assert main(["log", "export", str(out), f"--config={folder / 'proviso.toml'}"]) == 0


async def make(folder: Path, out: Path) -> Exported:
    async with service(folder) as started:
        async with grpc.aio.insecure_channel(started.address) as channel:
            await decide(channel, FIRST)
            export(folder, out)
            said = (outside.run_logverify(out), outside.run_fsck(out))
            first = (out / "checkpoint").read_text()
            await decide(channel, ALL - FIRST)
            export(folder, out)
            audit = audit_service_pb2_grpc.AuditServiceStub(channel)
            proof = await audit.GetConsistencyProof(
                audit_service_pb2.GetConsistencyProofRequest(
                    first_tree_size=FIRST, second_tree_size=ALL
                )
            )
    return Exported(
        folder=out,
        first_checkpoint=first,
        consistency=list(proof.hashes),
        said_first=said,
    )


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Exported:
    scratch = tmp_path_factory.mktemp("outside")
    folder = make_folder(scratch / "service")
    return asyncio.run(make(folder, scratch / "export"))


@pytest.fixture
def log(exported: Exported, tmp_path: Path) -> Path:
    """A copy of the export, for a test to change."""
    return Path(shutil.copytree(exported.folder, tmp_path / "log"))


def vkeys(log: Path) -> list[str]:
    return (log / "log.vkey").read_text().split()


def root(checkpoint: str) -> str:
    return checkpoint.split("\n")[2]


def check_proof(log: Path, name: str) -> None:
    """Let metamorphic-log verify one decision by its files; raise where it refuses."""
    text = (log / f"decisions/{name}.tlog-proof").read_text()
    head, _, checkpoint = text.partition("\n\n")
    _, index, *hashes = head.split("\n")
    envelope = (log / f"decisions/{name}.dsse.json").read_bytes()
    metamorphic_log.checkpoint_verify_inclusion(
        checkpoint,
        vkeys(log),
        int(index.removeprefix("index ")),
        hashlib.sha256(b"\0" + envelope).digest(),
        [base64.b64decode(each, validate=True) for each in hashes],
    )


def names(log: Path) -> list[str]:
    return sorted(
        path.name.removesuffix(".dsse.json")
        for path in (log / "decisions").glob("*.dsse.json")
    )


def test_both_exports_are_accepted_by_logverify_and_fsck(exported: Exported) -> None:
    first, second = (
        exported.first_checkpoint,
        (exported.folder / "checkpoint").read_text(),
    )

    said = (
        outside.run_logverify(exported.folder),
        outside.run_fsck(exported.folder).split(" (")[0],
    )

    logverify, fsck = exported.said_first
    assert logverify == (
        f"OK: {FIRST} entries, 2 files, {FIRST} proofs, root {root(first)}"
    )
    assert fsck.split(" (")[0] == (
        f"Successfully fsck'd log with size {FIRST} and root {root(first)}"
    )
    assert said == (
        f"OK: {ALL} entries, 5 files, {ALL} proofs, root {root(second)}",
        f"Successfully fsck'd log with size {ALL} and root {root(second)}",
    )


def test_metamorphic_log_accepts_checkpoints_consistency_and_every_proof(
    exported: Exported,
) -> None:
    log = exported.folder
    newest = (log / "checkpoint").read_text()

    sizes = [
        metamorphic_log.checkpoint_verify(note, vkeys(log)).size
        for note in (exported.first_checkpoint, newest)
    ]
    metamorphic_log.checkpoint_verify_consistency(
        exported.first_checkpoint, newest, vkeys(log), exported.consistency
    )
    for name in names(log):
        check_proof(log, name)

    assert sizes == [FIRST, ALL]
    assert len(names(log)) == ALL


@pytest.mark.parametrize(
    "name",
    [
        "tile/0/000",
        "tile/0/001.p/44",
        "tile/1/000.p/1",
        "tile/entries/000",
        "tile/entries/001.p/44",
        "checkpoint",
    ],
)
@pytest.mark.parametrize("place", ["first", "middle", "last"])
def test_flipped_bit_of_tile_bundle_or_checkpoint_is_refused_by_both(
    log: Path, name: str, place: str
) -> None:
    data = (log / name).read_bytes()
    size = len(data)
    if name == "checkpoint":  # its second line is ML-DSA-44, which they do not know
        size = data.index(b"\n", data.index(b"\n\n") + 2)
    offset = {"first": 0, "middle": size // 2, "last": size - 1}[place]
    flip(log / name, offset=offset)

    with pytest.raises(outside.VerifierError):
        outside.run_logverify(log)
    with pytest.raises(outside.VerifierError):
        outside.run_fsck(log)


@pytest.mark.parametrize("line", [0, 1, 2, 4], ids=["origin", "size", "root", "key"])
def test_flipped_bit_of_a_checkpoint_is_refused_by_metamorphic_log(
    log: Path, line: int
) -> None:
    text = (log / "checkpoint").read_text()
    lines = text.split("\n")
    at = len(lines[line]) // 2
    changed = chr(ord(lines[line][at]) ^ 1)
    lines[line] = lines[line][:at] + changed + lines[line][at + 1 :]

    with pytest.raises(metamorphic_log.VerifyError):
        metamorphic_log.checkpoint_verify("\n".join(lines), vkeys(log))


@pytest.mark.parametrize("end", [".dsse.json", ".tlog-proof"])
def test_flipped_bit_of_a_decision_is_refused_by_logverify_and_metamorphic_log(
    log: Path, end: str
) -> None:
    name = names(log)[7]
    text = (log / f"decisions/{name}{end}").read_bytes()
    # Of a proof, its first hash: what stands before it has a form of its own.
    offset = text.index(b"\n", text.index(b"index ")) + 3 if end == ".tlog-proof" else 9
    flip(log / f"decisions/{name}{end}", offset=offset)

    with pytest.raises(outside.VerifierError, match=rf"^DIFFERS: decisions/{name}\."):
        outside.run_logverify(log)
    with pytest.raises(Refused):
        check_proof(log, name)


def test_older_checkpoint_of_another_history_is_not_consistent(
    exported: Exported,
) -> None:
    newest = (exported.folder / "checkpoint").read_text()
    wrong = [bytes(HASH), *exported.consistency[1:]]

    with pytest.raises(metamorphic_log.VerifyError):
        metamorphic_log.checkpoint_verify_consistency(
            exported.first_checkpoint, newest, vkeys(exported.folder), wrong
        )
