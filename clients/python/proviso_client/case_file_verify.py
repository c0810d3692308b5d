"""Verifies the evidence in the file of a case, alone from bytes and trusted keys.

1. The checkpoint, by the trusted log keys; every proof carries the very same bytes.
2. Each entry: signature, statement, countersignature, documents, proof.
3. Each is called by the id that it has, and no two stand at one index.
4. The entries follow one another as those of one case (case_view).
5. Kept files have the digest in their name, and some entry names it.

Reports and index are held to what was verified in case_file_reports. Keys in the file
are not used.
"""

from __future__ import annotations

import hashlib
from itertools import pairwise

from proviso_client.act import Act
from proviso_client.case_entry import verify_case_entry
from proviso_client.case_file import PART, CaseFile, EntryFiles
from proviso_client.case_file_case import (
    FiledEntry,
    Said,
    VerifiedCase,
    named_files,
)
from proviso_client.case_file_keys import check_keys
from proviso_client.case_fold import fold_case
from proviso_client.cautions import Caution, about_checkpoint
from proviso_client.checkpoint import Checkpoint, open_checkpoint
from proviso_client.decision_files import EXPLANATION, RECORD, REQUEST
from proviso_client.errors import VerificationError
from proviso_client.event import Event
from proviso_client.proof import parse_proof
from proviso_client.statement import Statement
from proviso_client.trust import Trust
from proviso_client.verify import VerifiedDecision, verify_decision


def verify_case(file: CaseFile, *, trust: Trust) -> VerifiedCase:
    """Return the case in a file; raises VerificationError when anything does not hold.

    Whether the file's reports say the same is for `check_derived`.
    """
    checkpoint = open_checkpoint(file.checkpoint, keys=trust.log_keys)  # 1
    cautions = list(about_checkpoint(checkpoint, trust=trust))
    entries = []
    for files in file.entries:
        filed, own = _verify_entry(files, trust=trust, opened=checkpoint)  # 2
        entries.append(filed)
        cautions.extend(own)
    entries.sort(key=lambda filed: filed.index)
    _check_order(entries)  # 3
    view = fold_case([(filed.index, filed.statement) for filed in entries])  # 4
    cautions.extend(check_keys(file.keys, trust=trust))
    case = VerifiedCase(
        file=file,
        checkpoint=checkpoint,
        entries=tuple(entries),
        view=view,
        cautions=tuple(dict.fromkeys(cautions)),
    )
    _check_attachments(case)  # 5
    return case


def _verify_entry(
    files: EntryFiles, *, trust: Trust, opened: Checkpoint
) -> tuple[FiledEntry, tuple[Caution, ...]]:
    try:
        if parse_proof(files.proof).checkpoint != opened.note:
            raise VerificationError("proof", "is not under the checkpoint of the file")
        return _verified(files, trust=trust, opened=opened)
    except VerificationError as error:
        reason = f"{files.name}: {error.reason}"
        raise VerificationError(error.part, reason) from error


def _verified(
    files: EntryFiles, *, trust: Trust, opened: Checkpoint
) -> tuple[FiledEntry, tuple[Caution, ...]]:
    entry = verify_case_entry(
        files.envelope, trust=trust, proof=files.proof, opened=opened
    )
    cautions = entry.cautions
    said: Said
    match entry.said:
        case Act() as said:
            name = f"acts/{said.act_id}"
        case Event() as said:
            name = f"events/{said.event_id}"
        case Statement():
            said = _decision(files, trust=trust, opened=opened)
            name, cautions = f"decisions/{said.request_id}", said.cautions
    if name != files.name:
        raise VerificationError(PART, f"holds what belongs to {name}")
    return FiledEntry(index=entry.index, said=said, files=files), cautions


def _decision(
    files: EntryFiles, *, trust: Trust, opened: Checkpoint
) -> VerifiedDecision:
    return verify_decision(
        files.envelope,
        trust=trust,
        request=files.files.get(REQUEST),
        explanation=files.files.get(EXPLANATION),
        record=files.files.get(RECORD),
        proof=files.proof,
        opened=opened,
    )


def _check_order(entries: list[FiledEntry]) -> None:
    if not entries:
        raise VerificationError(PART, "holds no entry")
    for one, other in pairwise(entries):
        if one.index == other.index:
            reason = f"{one.files.name} and {other.files.name} are both {one.index}"
            raise VerificationError(PART, reason)


def _check_attachments(case: VerifiedCase) -> None:
    named = named_files(case.entries)
    for sha256, content in case.file.attachments.items():
        found = hashlib.sha256(content).hexdigest()
        if found != sha256:
            reason = f"attachments/{sha256} has the SHA-256 {found}"
            raise VerificationError("attachment", reason)
        if sha256 not in named:
            reason = f"attachments/{sha256} is named by no entry of the case"
            raise VerificationError("attachment", reason)
