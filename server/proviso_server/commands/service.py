"""`proviso-server init` and `proviso-server serve`."""

import argparse
import asyncio
import contextlib
import logging
from pathlib import Path

import structlog

from proviso_server.commands import Commands, add_config
from proviso_server.config import load
from proviso_server.initialise import initialise
from proviso_server.serve import serve, utc_now


def add(commands: "Commands[argparse.ArgumentParser]") -> None:
    """Add the verbs to the command line."""
    init = commands.add_parser(
        "init",
        help="fill a new folder with keys, certificates, bundle, log, configuration",
    )
    init.add_argument("folder", type=Path, metavar="DIR", help="new, or empty")
    init.add_argument(
        "--bundle", type=Path, metavar="FILE", help="the signed policy bundle to serve"
    )
    init.add_argument(
        "--publisher-key",
        type=Path,
        metavar="PEM",
        help="public key of its publisher",
    )
    init.add_argument(
        "--policies",
        type=Path,
        metavar="DIR",
        help="policy sources, built and signed with a trial key",
    )
    init.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        help="encrypts the private keys; without it they are trial keys",
    )
    init.add_argument(
        "--origin", metavar="NAME", help="name of the log, a URL without its scheme"
    )
    init.set_defaults(run=_init)
    run = commands.add_parser("serve", help="serve until SIGTERM")
    add_config(run)
    run.add_argument(
        "--insecure-dev",
        action="store_true",
        help="plaintext, no authentication, loopback only; every decision says so",
    )
    run.set_defaults(run=_serve)


def _init(chosen: argparse.Namespace) -> int:
    initialise(
        chosen.folder,
        bundle=chosen.bundle,
        publisher_key=chosen.publisher_key,
        policies=chosen.policies,
        passphrase_file=chosen.passphrase_file,
        origin=chosen.origin,
        now=utc_now(),
    )
    print(
        f"{chosen.folder} is ready. Read {chosen.folder}/proviso.toml, then run\n"
        f"  proviso-server serve --config {chosen.folder}/proviso.toml"
    )
    return 0


def _serve(chosen: argparse.Namespace) -> int:
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=lambda *_: _LogLines(),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    asyncio.run(serve(load(chosen.config), insecure_dev=chosen.insecure_dev))
    return 0


class _LogLines:
    """Writes log lines to standard output; a full disk there stops no call.

    What a caller is told, and whether health says SERVING, must not depend on whether
    a line about it could be written.
    """

    def msg(self, message: str) -> None:
        """Write one line, or drop it."""
        with contextlib.suppress(OSError):
            print(message, flush=True)

    debug = info = warning = error = critical = msg
