"""Sends and fetches files that a service keeps by their digest.

A file is worth what its digest is: what comes back must have the one that was asked.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import AsyncIterable, AsyncIterator
from pathlib import Path
from typing import BinaryIO, Final

import grpc

from proviso.v1 import review_service_pb2 as pb
from proviso.v1.review_service_pb2_grpc import ReviewServiceStub
from proviso_client.errors import IncompleteError, UsageError, VerificationError
from proviso_client.retry import call
from proviso_client.review_answers import KeptFile

# The contract's bound on a piece.
CHUNK_BYTES: Final = 256 * 1024

# A file of hundreds of megabytes over a slow line.
ATTACHMENT_TIMEOUT_S: Final = 600.0

_DIGEST: Final = re.compile(r"sha256:[0-9a-f]{64}")


async def put(channel: grpc.aio.Channel, path: Path, *, timeout_s: float) -> KeptFile:
    """Send a file; asking again with the same content is safe."""
    stub = ReviewServiceStub(channel)
    try:
        with path.open("rb") as file:
            digest = f"sha256:{hashlib.file_digest(file, 'sha256').hexdigest()}"
            size = file.tell()
            answer = await call(
                lambda left_s: stub.PutAttachment(_pieces(file), timeout=left_s),
                timeout_s=timeout_s,
            )
    except OSError as error:
        reason = f"{path} cannot be read: {error.strerror}"
        raise IncompleteError(reason) from error
    if (answer.digest, answer.size_bytes) != (digest, size):
        reason = (
            f"says that {path} is {answer.digest[:80]!a} of {answer.size_bytes} bytes, "
            f"it is {digest} of {size}"
        )
        raise VerificationError("answer", reason)
    return KeptFile(digest=digest, size_bytes=size, repeated=answer.repeated)


async def get(
    channel: grpc.aio.Channel, digest: str, to: Path, *, timeout_s: float
) -> int:
    """Write the file with a digest; return its size. Nothing is left of a failure."""
    if not _DIGEST.fullmatch(digest):
        raise UsageError(
            f"{digest[:80]!a} is no digest; write sha256: and 64 hexadecimal digits"
        )
    stub = ReviewServiceStub(channel)
    message = pb.GetAttachmentRequest(digest=digest)
    draft = to.with_name(f".{to.name}.new")
    try:
        with draft.open("wb") as file:

            async def attempt(left_s: float) -> tuple[str, int]:
                return await _write(stub.GetAttachment(message, timeout=left_s), file)

            found, size = await call(attempt, timeout_s=timeout_s)
        if found != digest:
            raise VerificationError("answer", f"is {found}, asked was {digest}")
        draft.replace(to)
    except OSError as error:
        reason = f"{to} cannot be written: {error.strerror}"
        raise IncompleteError(reason) from error
    finally:
        draft.unlink(missing_ok=True)
    return size


async def _pieces(file: BinaryIO) -> AsyncIterator[pb.PutAttachmentRequest]:
    """Yield a file from its beginning; an empty one is one empty piece."""
    file.seek(0)
    yield pb.PutAttachmentRequest(chunk=file.read(CHUNK_BYTES))
    while chunk := file.read(CHUNK_BYTES):
        yield pb.PutAttachmentRequest(chunk=chunk)


async def _write(
    answers: AsyncIterable[pb.GetAttachmentResponse], file: BinaryIO
) -> tuple[str, int]:
    """Write what comes; return its digest and size."""
    hash_ = hashlib.sha256()
    file.seek(0)
    file.truncate()
    async for answer in answers:
        hash_.update(answer.chunk)
        file.write(answer.chunk)
    return f"sha256:{hash_.hexdigest()}", file.tell()
