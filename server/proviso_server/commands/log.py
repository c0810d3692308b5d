"""`proviso-server log`: check, rebuild and export the log of a configuration."""

import argparse
from pathlib import Path

from proviso_server import keyring
from proviso_server.commands import Commands
from proviso_server.config import load
from proviso_server.log.export import export_log
from proviso_server.log.fsck import fsck
from proviso_server.log.queries import read_activations
from proviso_server.log.rebuild import check_projections, rebuild
from proviso_server.log.store import Store, open_store, upgrade_store
from proviso_server.policy.store import fault, place


def add(commands: "Commands[argparse.ArgumentParser]") -> None:
    """Add the verbs to the command line."""
    log = commands.add_parser("log", help="check, rebuild and export the log")
    verbs = log.add_subparsers(required=True, metavar="VERB")
    checked = verbs.add_parser(
        "fsck", help="recompute every hash, signature and projection of the store"
    )
    checked.set_defaults(run=_fsck)
    rebuilt = verbs.add_parser(
        "rebuild", help="fill the projections anew from the entries (service stopped)"
    )
    rebuilt.add_argument(
        "--check", action="store_true", help="change nothing; say what would differ"
    )
    rebuilt.set_defaults(run=_rebuild)
    upgraded = verbs.add_parser(
        "upgrade", help="bring the store to the schema of this release (stopped)"
    )
    upgraded.set_defaults(run=_upgrade)
    exported = verbs.add_parser(
        "export", help="write the log as static files that outside tools verify"
    )
    exported.add_argument("folder", type=Path, metavar="DIR")
    exported.set_defaults(run=_export)
    for verb in (checked, rebuilt, upgraded, exported):
        verb.add_argument("--config", type=Path, required=True, metavar="FILE")


def _fsck(chosen: argparse.Namespace) -> int:
    config = load(chosen.config)
    ring = keyring.load(config)
    store = open_store(config.log.store)
    count = 0
    try:
        for finding in fsck(
            store, keys=ring.log.keys, decision_keys=[ring.decision.public]
        ):
            print(finding.line)
            count += 1
        count += _check_bundles(store, kept=config.policy.activated)
    finally:
        store.close()
    print(f"log fsck: {count} findings")
    return 1 if count else 0


def _check_bundles(store: Store, *, kept: Path) -> int:
    """Show the activations and check that their bundles are kept; count what is not."""
    with store.read() as connection:
        activations = read_activations(connection)
    digests: dict[str, None] = {}
    for row in activations:
        print(
            f"entry {row.index}: activated {row.bundle_sha256}, "
            f"which replaced {row.previous_sha256}"
        )
        digests |= dict.fromkeys((row.previous_sha256, row.bundle_sha256))
    faults = {digest: fault(kept, digest) for digest in digests}
    for digest, problem in faults.items():
        if problem:
            print(f"bundle {place(kept, digest)}: {problem}")
    return sum(bool(problem) for problem in faults.values())


def _rebuild(chosen: argparse.Namespace) -> int:
    store = _store(chosen.config)
    try:
        if not chosen.check:
            rebuild(store)
            print("log rebuild: done")
            return 0
        found = check_projections(store)
    finally:
        store.close()
    for difference in found:
        print(
            f"{difference.table} {difference.key}: stored {difference.stored}, "
            f"the entries say {difference.rebuilt}"
        )
    print(f"log rebuild --check: {len(found)} differences")
    return 1 if found else 0


def _export(chosen: argparse.Namespace) -> int:
    config = load(chosen.config)
    ring = keyring.load(config)
    store = open_store(config.log.store)
    try:
        export_log(
            store,
            chosen.folder,
            keys=ring.log.keys,
            decision_keys=[ring.decision.public],
        )
    finally:
        store.close()
    print(f"log export: {chosen.folder}")
    return 0


def _upgrade(chosen: argparse.Namespace) -> int:
    path = load(chosen.config).log.store
    upgrade_store(path)
    store = open_store(path)
    try:
        # An older release counted less than this one does.
        rebuild(store)
    finally:
        store.close()
    print("log upgrade: done")
    return 0


def _store(config: Path) -> Store:
    return open_store(load(config).log.store)
