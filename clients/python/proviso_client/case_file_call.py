"""Collects the file of a case from a service: what the entries do not hold themselves.

Documents of decisions, proofs under one checkpoint, kept files. What the service sends
is not believed here: `verify_case` judges the file as it would anybody's.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import grpc

from proviso.v1 import (
    audit_service_pb2,
    audit_service_pb2_grpc,
    review_service_pb2,
    review_service_pb2_grpc,
)
from proviso_client.act import Act
from proviso_client.case_entry import CaseEntry
from proviso_client.case_file import MAX_ATTACHMENT_BYTES, MAX_ENTRIES, EntryFiles
from proviso_client.checkpoint import Checkpoint
from proviso_client.decision_files import (
    ENVELOPE,
    EXPLANATION,
    PROOF,
    RECORD,
    REQUEST,
)
from proviso_client.errors import IncompleteError, NotFound, VerificationError
from proviso_client.event import Event
from proviso_client.proof import parse_proof
from proviso_client.retry import call
from proviso_client.statement import Statement

_HEADER: Final = "c2sp.org/tlog-proof@v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFileCall:
    """Asks one service for what belongs into the file of one case."""

    channel: grpc.aio.Channel
    timeout_s: float

    async def entries(
        self, listed: Sequence[CaseEntry], *, checkpoint: Checkpoint
    ) -> tuple[EntryFiles, ...]:
        """Return each entry with its documents, and a proof under the checkpoint."""
        if len(listed) > MAX_ENTRIES:
            reason = f"the case has {len(listed)} entries; a file holds {MAX_ENTRIES}"
            raise IncompleteError(reason)
        return tuple(
            [await self._entry(each, checkpoint=checkpoint) for each in listed]
        )

    async def attachments(self, digests: Iterable[str]) -> dict[str, bytes]:
        """Return the kept files by SHA-256; those that the site does not keep lack."""
        kept = {}
        for digest in digests:
            try:
                kept[digest] = await self._attachment(digest)
            except NotFound:
                continue
        return kept

    async def _entry(self, listed: CaseEntry, *, checkpoint: Checkpoint) -> EntryFiles:
        files = {
            ENVELOPE: listed.envelope,
            PROOF: await self._proof(listed, checkpoint=checkpoint),
        }
        match listed.said:
            case Act() as act:
                folder, id_ = "acts", act.act_id
            case Event() as event:
                folder, id_ = "events", event.event_id
            case Statement() as statement:
                folder, id_ = "decisions", statement.subject.request_id
                files |= await self._documents(id_)
        return EntryFiles(folder=folder, id=id_, files=files)

    async def _proof(self, listed: CaseEntry, *, checkpoint: Checkpoint) -> bytes:
        if parse_proof(listed.proof_bytes).checkpoint == checkpoint.note:
            return listed.proof_bytes
        message = audit_service_pb2.GetInclusionProofRequest(
            index=listed.index, tree_size=checkpoint.size
        )
        stub = audit_service_pb2_grpc.AuditServiceStub(self.channel)
        answer = await call(
            lambda s: stub.GetInclusionProof(message, timeout=s),
            timeout_s=self.timeout_s,
        )
        hashes = (base64.b64encode(each).decode() for each in answer.hashes)
        head = "\n".join([_HEADER, f"index {listed.index}", *hashes])
        return f"{head}\n\n".encode() + checkpoint.note

    async def _documents(self, request_id: str) -> dict[str, bytes]:
        """Return the documents of a decision; one that was erased is empty, and lacks.

        The envelope is the one that the case listed: this one is not looked at.
        """
        message = audit_service_pb2.GetDecisionRequest(request_id=request_id)
        stub = audit_service_pb2_grpc.AuditServiceStub(self.channel)
        answer = await call(
            lambda s: stub.GetDecision(message, timeout=s), timeout_s=self.timeout_s
        )
        documents = {
            REQUEST: answer.request_document,
            EXPLANATION: answer.decision.explanation,
            RECORD: answer.decision.record,
        }
        return {suffix: content for suffix, content in documents.items() if content}

    async def _attachment(self, sha256: str) -> bytes:
        message = review_service_pb2.GetAttachmentRequest(digest=f"sha256:{sha256}")
        stub = review_service_pb2_grpc.ReviewServiceStub(self.channel)

        async def read(left_s: float) -> bytes:
            content = bytearray()
            async for piece in stub.GetAttachment(message, timeout=left_s):
                content += piece.chunk
                if len(content) > MAX_ATTACHMENT_BYTES:
                    reason = f"{sha256} has more than {MAX_ATTACHMENT_BYTES} bytes"
                    raise VerificationError("attachment", reason)
            return bytes(content)

        content = await call(read, timeout_s=self.timeout_s)
        found = hashlib.sha256(content).hexdigest()
        if found != sha256:
            reason = f"{sha256} was asked for, what came has the SHA-256 {found}"
            raise VerificationError("attachment", reason)
        return content
