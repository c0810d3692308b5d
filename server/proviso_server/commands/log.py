"""`proviso-server log`: check, rebuild and export the log of a configuration."""

import argparse
from collections.abc import Callable
from pathlib import Path

from proviso_server import keyring
from proviso_server.commands import Commands, add_config
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
    checked = _verb(
        verbs,
        "fsck",
        "recompute every hash, signature and projection of the store",
        _fsck,
    )
    rebuilt = _verb(
        verbs,
        "rebuild",
        "fill the projections anew from the entries (service stopped)",
        _rebuild,
    )
    rebuilt.add_argument(
        "--check", action="store_true", help="change nothing; say what would differ"
    )
    _verb(
        verbs,
        "upgrade",
        "bring the store to the schema of this release (stopped)",
        _upgrade,
    )
    exported = _verb(
        verbs,
        "export",
        "write the log as static files that outside tools verify",
        _export,
    )
    exported.add_argument(
        "folder",
        type=Path,
        metavar="DIR",
        help="new, empty, or an earlier export of this log",
    )
    for verb in (checked, rebuilt):
        verb.epilog = "exit codes: 0 good, 1 it differs or failed, 2 wrong usage"


def _verb(
    verbs: "Commands[argparse.ArgumentParser]",
    name: str,
    about: str,
    run: Callable[[argparse.Namespace], int],
) -> argparse.ArgumentParser:
    verb = verbs.add_parser(name, help=about, description=about)
    add_config(verb)
    verb.set_defaults(run=run)
    return verb


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
