"""The part of the client that collects the file of a case, verified."""

from __future__ import annotations

from dataclasses import replace

from proviso_client.case_file import CaseFile
from proviso_client.case_file_call import CaseFileCall
from proviso_client.case_file_case import VerifiedCase
from proviso_client.case_file_keys import members_of
from proviso_client.case_file_verify import verify_case
from proviso_client.review_client import ReviewClient
from proviso_client.session import DEFAULT_TIMEOUT_S


class CaseFileClient(ReviewClient):
    """Collects all evidence of a case."""

    async def case_file(
        self,
        case_id: str,
        *,
        with_attachments: bool = False,
        timeout_s: float = DEFAULT_TIMEOUT_S,
    ) -> VerifiedCase:
        """Return a case, named by any of its requests, with all of its evidence.

        All entries are proved under the newest checkpoint that they came with. With
        `with_attachments` the papers come too that entries name and the service keeps.
        Each call has `timeout_s`. Raises VerificationError when anything does not hold.
        """
        case = await self.case(case_id, timeout_s=timeout_s)
        newest = max((e.checkpoint for e in case.entries), key=lambda c: c.size)
        calls = CaseFileCall(channel=self._connected, timeout_s=timeout_s)
        file = CaseFile(
            checkpoint=newest.note,
            entries=await calls.entries(case.entries, checkpoint=newest),
            keys=members_of(self._trust),
        )
        verified = verify_case(file, trust=self._trust)
        if not with_attachments:
            return verified
        kept = await calls.attachments(verified.missing_files)
        return verify_case(replace(file, attachments=kept), trust=self._trust)
