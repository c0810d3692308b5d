"""AuditService on the wire."""

import re
from typing import Any

from proviso.v1 import audit_service_pb2, audit_service_pb2_grpc, decision_pb2
from proviso_server.api.standing import StandingReads
from proviso_server.errors import bad_page_token
from proviso_server.log.checkpoint import parse_checkpoint

DEFAULT_PAGE = 100
# Envelopes have up to 64 KiB; a page stays well under the client's message limit.
MAX_PAGE_BYTES = 2 * 1024 * 1024
_TOKEN = re.compile(r"^([0-9]{1,15})-([0-9]{1,15})$")
_READ = 64


class AuditService(StandingReads, audit_service_pb2_grpc.AuditServiceServicer):
    """Reads the log.

    Entries, proofs and decisions can be verified offline; what stands (balances,
    chains, clocks) names the entries that it is counted from.
    """

    async def GetCheckpoint(
        self,
        request: audit_service_pb2.GetCheckpointRequest,
        context: Any,
    ) -> audit_service_pb2.GetCheckpointResponse:
        """Return the newest checkpoint, verbatim."""
        return audit_service_pb2.GetCheckpointResponse(
            checkpoint=await self._log.checkpoint()
        )

    async def GetEntry(
        self,
        request: audit_service_pb2.GetEntryRequest,
        context: Any,
    ) -> audit_service_pb2.GetEntryResponse:
        """Return one entry."""
        entry = await self._log.entry(request.index)
        return audit_service_pb2.GetEntryResponse(
            entry=audit_service_pb2.Entry(index=entry.index, envelope=entry.envelope)
        )

    async def ListEntries(
        self,
        request: audit_service_pb2.ListEntriesRequest,
        context: Any,
    ) -> audit_service_pb2.ListEntriesResponse:
        """Return a page of entries, pinned to the size of the first page."""
        start, size = await self._position(request.page_token)
        limit = min(request.page_size or DEFAULT_PAGE, size - start)
        response = audit_service_pb2.ListEntriesResponse(tree_size=size)
        page_bytes = 0
        while limit > len(response.entries) and page_bytes < MAX_PAGE_BYTES:
            next_index = start + len(response.entries)
            count = min(_READ, limit - len(response.entries))
            for entry in await self._log.entries(start=next_index, limit=count):
                response.entries.add(index=entry.index, envelope=entry.envelope)
                page_bytes += len(entry.envelope)
        reached = start + len(response.entries)
        if reached < size:
            response.next_page_token = f"{reached}-{size}"
        return response

    async def GetInclusionProof(
        self,
        request: audit_service_pb2.GetInclusionProofRequest,
        context: Any,
    ) -> audit_service_pb2.GetInclusionProofResponse:
        """Prove that an entry is in the tree of a size."""
        size = (
            request.tree_size if request.HasField("tree_size") else await self._size()
        )
        hashes = await self._log.inclusion_proof(index=request.index, size=size)
        return audit_service_pb2.GetInclusionProofResponse(
            index=request.index, tree_size=size, hashes=hashes
        )

    async def GetConsistencyProof(
        self,
        request: audit_service_pb2.GetConsistencyProofRequest,
        context: Any,
    ) -> audit_service_pb2.GetConsistencyProofResponse:
        """Prove that a tree extends an earlier one."""
        second = (
            request.second_tree_size
            if request.HasField("second_tree_size")
            else await self._size()
        )
        hashes = await self._log.consistency_proof(
            first=request.first_tree_size, second=second
        )
        return audit_service_pb2.GetConsistencyProofResponse(
            first_tree_size=request.first_tree_size,
            second_tree_size=second,
            hashes=hashes,
        )

    async def GetDecision(
        self,
        request: audit_service_pb2.GetDecisionRequest,
        context: Any,
    ) -> audit_service_pb2.GetDecisionResponse:
        """Return the decision on a request, with proof and documents."""
        stored = await self._log.decision(request.request_id)
        return audit_service_pb2.GetDecisionResponse(
            decision=decision_pb2.SignedDecision(
                request_id=stored.request_id,
                index=stored.receipt.index,
                envelope=stored.receipt.envelope,
                explanation=await self._log.payload(stored.explanation_sha256),
                proof=stored.receipt.proof,
                record=(
                    b""
                    if stored.record_sha256 is None
                    else await self._log.payload(stored.record_sha256)
                ),
            ),
            request_document=await self._log.payload(stored.subject_sha256),
        )

    async def _size(self) -> int:
        return parse_checkpoint(await self._log.checkpoint())[0].size

    async def _position(self, token: str) -> tuple[int, int]:
        newest = await self._size()
        if not token:
            return 0, newest
        match = _TOKEN.match(token)
        start, size = (int(match[1]), int(match[2])) if match else (0, -1)
        if not 0 <= start <= size <= newest:
            raise bad_page_token(token)
        return start, size
