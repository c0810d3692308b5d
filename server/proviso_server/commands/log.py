"""`proviso-server log`: check, rebuild and export the log of a configuration."""

import argparse
from pathlib import Path

from proviso_server import keyring
from proviso_server.commands import Commands
from proviso_server.config import load
from proviso_server.log.export import export_log
from proviso_server.log.fsck import fsck
from proviso_server.log.rebuild import check_projections, rebuild
from proviso_server.log.store import Store, open_store


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
    exported = verbs.add_parser(
        "export", help="write the log as static files that outside tools verify"
    )
    exported.add_argument("folder", type=Path, metavar="DIR")
    exported.set_defaults(run=_export)
    for verb in (checked, rebuilt, exported):
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
    finally:
        store.close()
    print(f"log fsck: {count} findings")
    return 1 if count else 0


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


def _store(config: Path) -> Store:
    return open_store(load(config).log.store)
