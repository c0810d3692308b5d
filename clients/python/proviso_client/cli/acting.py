"""The commands act, sign-act, attach and fetch: what persons do on cases."""

from __future__ import annotations

import argparse

from proviso_client.act_files import write_act_files
from proviso_client.cli.act_text import act_record, write_act
from proviso_client.cli.inputs import ActFile, connect, read_acts, required_trust
from proviso_client.cli.output import Exit, Output
from proviso_client.cli.refused_file import refused_file
from proviso_client.cli.signing import read_certificates, read_key, read_signature
from proviso_client.client import ProvisoClient
from proviso_client.countersignature import (
    Countersignature,
    check_signature,
    countersign,
)
from proviso_client.errors import (
    IncompleteError,
    ServiceError,
    UsageError,
    VerificationError,
)
from proviso_client.trust import Trust


async def act(arguments: argparse.Namespace, output: Output) -> Exit:
    """Enter files in their order; stop at the first that the service refuses.

    An act may rest on those before it, so that what follows is not tried.
    """
    files = read_acts(arguments.files)
    if len(files) > 1 and arguments.etag is not None:
        raise UsageError("--etag is the version for one act; enter files one by one")
    signed = _countersignatures(arguments, files)
    async with connect(arguments, required_trust(arguments.trust)) as client:
        for number, file in enumerate(files):
            try:
                await _enter(client, file, signed[number], arguments, output)
            except ServiceError as error:
                left = len(files) - number - 1
                return refused_file(error, file.path, left=left, output=output)
    return Exit.GOOD


async def _enter(
    client: ProvisoClient,
    file: ActFile,
    signed: Countersignature | None,
    arguments: argparse.Namespace,
    output: Output,
) -> None:
    etag = arguments.etag
    if etag is None:
        case_id = file.act.message.case_id
        etag = (await client.case(case_id, timeout_s=arguments.timeout)).etag
    try:
        entered = await client.act(
            file.act.message, etag, signed, timeout_s=arguments.timeout
        )
    except VerificationError:
        output.complain(f"{file.path}: the service says that it entered this act")
        raise
    if arguments.out is not None:
        write_act_files(entered.verified, arguments.out)
    if output.as_json:
        record = act_record(entered.verified, file=file.path)
        output.record(record | {"etag": entered.case.etag})
        return
    write_act(output.page, entered.verified)


def _countersignatures(
    arguments: argparse.Namespace, files: list[ActFile]
) -> list[Countersignature | None]:
    """Return what each act is countersigned with; nothing, without such options."""
    key, certificate = arguments.countersign, arguments.certificate
    if (key is None) != (certificate is None):
        raise UsageError("give --countersign KEY and --certificate PEM together")
    if arguments.countersignature is not None:
        if key is not None or len(files) > 1:
            raise UsageError(
                "--countersignature is for one act, without --countersign; leave one "
                "of them out"
            )
        signed = read_signature(arguments.countersignature)
        check_signature(signed, canonical=files[0].act.canonical)
        return [signed]
    if key is None:
        return [None] * len(files)
    private, chain = read_key(key), read_certificates(certificate)
    return [
        countersign(file.act.canonical, key=private, certificates=chain)
        for file in files
    ]


def sign_act(arguments: argparse.Namespace, output: Output) -> Exit:
    """Countersign an act, and write what `proviso act --countersignature` takes."""
    (file,) = read_acts([arguments.file])
    chain = read_certificates(arguments.certificate)
    signed = countersign(
        file.act.canonical, key=read_key(arguments.key), certificates=chain
    )
    try:
        arguments.output.write_bytes(signed.file_bytes())
    except OSError as error:
        reason = f"{arguments.output} cannot be written: {error.strerror}"
        raise IncompleteError(reason) from error
    message = file.act.message
    if output.as_json:
        record = {"file": str(file.path), "act_id": message.act_id}
        output.record(record | {"countersignature": str(arguments.output)})
        return Exit.GOOD
    page = output.page
    page.field("Signed", f"{file.act.kind} {message.act_id}", style="bold green")
    page.field("Case", message.case_id)
    page.field("By", chain[0].subject.rfc4514_string())
    output.complain(f"{arguments.output} holds the countersignature")
    return Exit.GOOD


async def attach(arguments: argparse.Namespace, output: Output) -> Exit:
    """Have files kept, one after the other."""
    async with connect(arguments, Trust.nobody()) as client:
        for path in arguments.files:
            kept = await client.put_attachment(path, timeout_s=arguments.timeout)
            if output.as_json:
                output.record(
                    {
                        "file": str(path),
                        "digest": kept.digest,
                        "size_bytes": kept.size_bytes,
                        "repeated": kept.repeated,
                    }
                )
                continue
            verb = "was kept before" if kept.repeated else "is kept"
            output.line(f"{kept.digest}  {path} {verb}, {kept.size_bytes:,} bytes")
    return Exit.GOOD


async def fetch(arguments: argparse.Namespace, output: Output) -> Exit:
    """Write a kept file that has the digest."""
    async with connect(arguments, Trust.nobody()) as client:
        size = await client.get_attachment(
            arguments.digest, arguments.output, timeout_s=arguments.timeout
        )
    if output.as_json:
        record = {"file": str(arguments.output), "digest": arguments.digest}
        output.record(record | {"size_bytes": size})
    else:
        written = f"{arguments.output} is written, {size:,} bytes"
        output.line(f"{arguments.digest}  {written}")
    return Exit.GOOD
