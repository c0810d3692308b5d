"""What commands read: files, keys, and how to reach the service."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from proviso.act_document import CheckedAct
from proviso.authoring import (
    FileError,
    FileProblem,
    read_act_file,
    read_event_file,
    read_file,
)
from proviso.document import CheckedRequest
from proviso.event_document import CheckedEvent
from proviso_client.channel import ClientTls
from proviso_client.client import ProvisoClient
from proviso_client.errors import IncompleteError, UsageError
from proviso_client.trust import Trust

SUFFIXES: Final = (".yaml", ".yml", ".json")

# What a machine holds in memory with ease; a larger package is many batches.
MAX_FILES: Final = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestFile:
    """A request that somebody wrote, checked."""

    path: Path
    request: CheckedRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFile:
    """An event that somebody wrote, checked."""

    path: Path
    event: CheckedEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class ActFile:
    """An act that somebody wrote, checked."""

    path: Path
    act: CheckedAct


_Read = TypeVar("_Read")


def read_requests(paths: Sequence[Path]) -> list[RequestFile]:
    """Read request files; raises FileError with the problems of all of them."""
    files = _read_all(
        paths, lambda path: RequestFile(path=path, request=read_file(path).parse())
    )
    _check_ids(
        ((file.path, file.request.message.request_id) for file in files), what="request"
    )
    return files


def read_events(paths: Sequence[Path]) -> list[EventFile]:
    """Read event files; raises FileError with the problems of all of them."""
    files = _read_all(
        paths,
        lambda path: EventFile(path=path, event=read_event_file(path).parse_event()),
    )
    _check_ids(
        ((file.path, file.event.message.event_id) for file in files), what="event"
    )
    return files


def read_acts(paths: Sequence[Path]) -> list[ActFile]:
    """Read act files; raises FileError with the problems of all of them."""
    files = _read_all(
        paths, lambda path: ActFile(path=path, act=read_act_file(path).parse_act())
    )
    _check_ids(((file.path, file.act.message.act_id) for file in files), what="act")
    return files


def _read_all(paths: Sequence[Path], read: Callable[[Path], _Read]) -> list[_Read]:
    files: list[_Read] = []
    problems: list[FileProblem] = []
    for path in paths:
        try:
            files.append(read(path))
        except FileError as error:
            problems.extend(error.problems)
        except OSError as error:
            reason = f"{path} cannot be read: {error.strerror}"
            raise IncompleteError(reason) from error
    if problems:
        raise FileError(problems)
    return files


def request_paths(directory: Path) -> list[Path]:
    """Return the request files of a directory, by name."""
    try:
        paths = sorted(p for p in directory.iterdir() if p.suffix.lower() in SUFFIXES)
    except OSError as error:
        reason = f"{directory} cannot be read: {error.strerror}"
        raise IncompleteError(reason) from error
    if not paths or len(paths) > MAX_FILES:
        endings = ", ".join(SUFFIXES)
        raise UsageError(
            f"{directory} holds {len(paths)} files that end in {endings}; "
            f"a batch has 1 to {MAX_FILES}"
        )
    return paths


def connect(arguments: argparse.Namespace, trust: Trust) -> ProvisoClient:
    """Return a client for the service that the options name."""
    pems = (arguments.ca, arguments.cert, arguments.key)
    if arguments.insecure_dev:
        if any(pems):
            raise UsageError("give --insecure-dev, or --ca, --cert and --key; not both")
        return ProvisoClient.insecure_dev(arguments.server, trust=trust)
    if not all(pems):
        raise UsageError(
            "give --ca, --cert and --key for mutual TLS, or --insecure-dev for a "
            "service on this machine that runs without it"
        )
    tls = ClientTls(ca=arguments.ca, cert=arguments.cert, key=arguments.key)
    return ProvisoClient(arguments.server, trust=trust, tls=tls)


def required_trust(directory: Path | None) -> Trust:
    """Read the keys to trust; raises UsageError when none are named."""
    if directory is None:
        raise UsageError(
            "give --trust DIR, a directory with keys/*.pem and log.vkeys (the folder "
            "trust/ that `proviso-server init` makes, or `proviso keys --out DIR` on "
            "first contact): without keys no answer can be verified"
        )
    return Trust.from_directory(directory)


def _check_ids(named: Iterable[tuple[Path, str]], *, what: str) -> None:
    seen: dict[str, Path] = {}
    for path, id_ in named:
        if id_ in seen:
            raise UsageError(
                f"{seen[id_]} and {path} both have the {what}_id {id_}; "
                f"give each {what} its own"
            )
        seen[id_] = path
