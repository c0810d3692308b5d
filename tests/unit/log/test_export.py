"""The export: complete, incremental, safe to break off, and jealous of its place."""

import hashlib
from pathlib import Path

import metamorphic_log
import pytest

from log_samples import (
    DECISION_KEY,
    ORIGIN,
    SIGNER,
    export_to,
    files,
    filled_log,
    grow,
    open_log,
    request_id,
    submission,
    tampering,
)
from proviso_server.errors import StoreUnavailable
from proviso_server.log import export, merkle, tiles
from proviso_server.log.checkpoint import open_checkpoint
from proviso_server.log.export import Exported
from proviso_server.log.export_directory import ExportDirectory
from proviso_server.log.proof import check_proof, parse_proof
from proviso_server.signing import dsse
from proviso_server.signing.keys import load_public


def check_export(directory: Path, *, size: int) -> None:
    """Recompute everything that the checkpoint covers from the files alone."""
    found = files(directory)
    checkpoint = open_checkpoint(found["checkpoint"], SIGNER.keys)
    assert checkpoint.size == size
    entries: list[bytes] = []
    for bundle in tiles.new_bundles(old_size=0, size=size):
        entries += tiles.decode_bundle(found[bundle.path], width=bundle.width)
    tree, nodes = merkle.EMPTY.extend([merkle.leaf_hash(entry) for entry in entries])
    assert tree.root == checkpoint.root
    for tile in tiles.new_tiles(old_size=0, size=size):
        assert found[tile.path] == b"".join(nodes[node] for node in tile.nodes)
    for index, entry in enumerate(entries):
        check_decision(found, index=index, entry=entry)


def check_decision(found: dict[str, bytes], *, index: int, entry: bytes) -> None:
    name = f"decisions/{request_id(index)}"
    proof = parse_proof(found[f"{name}.tlog-proof"])
    check_proof(proof, entry=entry, keys=SIGNER.keys)
    dsse.open_envelope(entry, payload_type=dsse.IN_TOTO, keys=[DECISION_KEY.public])
    assert proof.index == index
    assert found[f"{name}.dsse.json"] == entry == submission(index).envelope
    assert found[f"{name}.request.json"] == submission(index).request
    assert found[f"{name}.explanation.json"] == submission(index).explanation


async def test_export_of_an_empty_log_is_its_checkpoint_and_keys(
    tmp_path: Path,
) -> None:
    directory = tmp_path / "export"
    done = export_to(await filled_log(tmp_path, size=0), directory)
    keys = [DECISION_KEY.public, SIGNER.keys.ed25519, SIGNER.keys.ml_dsa_44]

    assert done == Exported(old_size=0, size=0, files_written=6)
    assert sorted(files(directory)) == sorted(
        ["checkpoint", "log.vkey", "log.vkeys", *(f"keys/{k.key_id}.pem" for k in keys)]
    )
    check_export(directory, size=0)


async def test_keys_are_written_for_every_reader(tmp_path: Path) -> None:
    directory = tmp_path / "export"
    export_to(await filled_log(tmp_path, size=1), directory)
    found = files(directory)
    ed25519, ml_dsa_44 = SIGNER.keys.note_keys

    assert found["log.vkey"] == f"{ed25519.vkey}\n".encode()
    assert found["log.vkeys"] == f"{ed25519.vkey}\n{ml_dsa_44.vkey}\n".encode()
    for key in (DECISION_KEY.public, SIGNER.keys.ed25519, SIGNER.keys.ml_dsa_44):
        assert load_public(found[f"keys/{key.key_id}.pem"]) == key


async def test_grown_log_writes_only_what_is_new(tmp_path: Path) -> None:
    directory = tmp_path / "export"
    path = await filled_log(tmp_path, size=0)
    size = 0
    for grown in (1, 2, 255, 256, 257, 300):
        before = files(directory)
        await grow(path, start=size, size=grown)
        done = export_to(path, directory)
        after = files(directory)
        changed = {name for name in before if after.get(name) != before[name]}
        gone = {name for name in before if name not in after}
        assert (done.old_size, done.size) == (size, grown)
        assert changed - gone == ({"checkpoint"} if before else set())
        assert all(".p/" in name for name in gone)
        assert len(set(after) - set(before)) + (1 if before else 0) == (
            done.files_written
        )
        check_export(directory, size=grown)
        size = grown


async def test_second_export_of_the_same_log_writes_nothing(tmp_path: Path) -> None:
    directory = tmp_path / "export"
    path = await filled_log(tmp_path, size=3)
    export_to(path, directory)
    before = files(directory)

    assert export_to(path, directory) == Exported(old_size=3, size=3, files_written=0)
    assert files(directory) == before


async def test_partial_tiles_go_when_their_full_tile_is_there(tmp_path: Path) -> None:
    directory = tmp_path / "export"
    path = await filled_log(tmp_path, size=0)
    for start, size in ((0, 4), (4, 9), (9, 256)):
        await grow(path, start=start, size=size)
        export_to(path, directory)
        if size == 9:
            kept = sorted(name for name in files(directory) if ".p/" in name)

    assert kept == [
        "tile/0/000.p/4",
        "tile/0/000.p/9",
        "tile/entries/000.p/4",
        "tile/entries/000.p/9",
    ]
    assert sorted(name for name in files(directory) if name.startswith("tile")) == [
        "tile/0/000",
        "tile/1/000.p/1",
        "tile/entries/000",
    ]


@pytest.mark.parametrize("stop_at", [1, 3, 6, 8, 12, 20])
async def test_export_that_breaks_off_keeps_the_old_checkpoint_and_is_completed(
    tmp_path: Path, stop_at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    directory = tmp_path / "export"
    path = await filled_log(tmp_path, size=2)
    export_to(path, directory)
    await grow(path, start=2, size=7)

    class Breaking(ExportDirectory):
        def write(self, name: str, content: bytes) -> None:
            if self.written == stop_at:
                (self.root / name).write_bytes(content[: len(content) // 2])
                raise OSError(28, "No space left on device")
            super().write(name, content)

    monkeypatch.setattr(export, "ExportDirectory", Breaking)
    with pytest.raises(StoreUnavailable, match="No space left on device"):
        export_to(path, directory)
    check_export(directory, size=2)
    monkeypatch.undo()

    assert export_to(path, directory).size == 7
    check_export(directory, size=7)


async def test_first_export_that_breaks_off_is_completed(tmp_path: Path) -> None:
    directory = tmp_path / "export"
    path = await filled_log(tmp_path, size=3)
    export_to(path, directory)
    (directory / "checkpoint").rename(directory / ".checkpoint.new")

    assert export_to(path, directory).size == 3
    check_export(directory, size=3)


async def test_erased_payload_leaves_the_rest_provable(tmp_path: Path) -> None:
    directory = tmp_path / "export"
    path = await filled_log(tmp_path, size=2)
    with tampering(path) as connection:
        connection.execute("DELETE FROM payloads WHERE kind = 'request'")
    export_to(path, directory)
    names = [name for name in files(directory) if request_id(1) in name]

    assert names == [
        f"decisions/{request_id(1)}.dsse.json",
        f"decisions/{request_id(1)}.explanation.json",
        f"decisions/{request_id(1)}.tlog-proof",
    ]


async def test_outside_verifier_accepts_checkpoint_and_proofs(tmp_path: Path) -> None:
    """metamorphic-log reads the Ed25519 line; it does not know ML-DSA-44 lines."""
    directory = tmp_path / "export"
    path = await filled_log(tmp_path, size=40)
    export_to(path, directory)
    found = files(directory)
    vkeys = found["log.vkey"].decode().split()
    older = found["checkpoint"].decode()
    await grow(path, start=40, size=70)
    async with await open_log(path) as log:
        newer = (await log.checkpoint()).decode()
        consistency = await log.consistency_proof(first=40, second=70)

    head = metamorphic_log.checkpoint_verify(older, vkeys)
    assert (head.origin, head.size, head.extensions) == (ORIGIN, 40, [])
    metamorphic_log.checkpoint_verify_consistency(
        older, newer, vkeys, list(consistency)
    )
    for index in range(40):
        proof = parse_proof(found[f"decisions/{request_id(index)}.tlog-proof"])
        metamorphic_log.checkpoint_verify_inclusion(
            proof.checkpoint.decode(),
            vkeys,
            index,
            hashlib.sha256(b"\x00" + submission(index).envelope).digest(),
            list(proof.hashes),
        )
