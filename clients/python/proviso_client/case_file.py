"""The file of a case: what it holds, and under which names.

All evidence of one case in one place: entries with their documents and proofs under one
checkpoint, kept files, and the keys that its writer trusted. The index and the reports
beside it are made from these alone, so that a verifier can make them anew.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from proviso_client.decision_files import (
    ENVELOPE,
    MAX_BYTES,
    PROOF,
)
from proviso_client.errors import VerificationError
from proviso_client.note import MAX_NOTE_BYTES
from proviso_client.trust import MAX_KEY_FILE_BYTES, MAX_KEYS

PART: Final = "case file"

INDEX: Final = "case.json"
HTML: Final = "report.html"
PDF: Final = "report.pdf"
CHECKPOINT: Final = "checkpoint"
LOG_KEYS: Final = "log.vkeys"
KEYS_NOTE: Final = "keys/README.txt"
ATTACHMENTS: Final = "attachments"

DERIVED: Final = (INDEX, HTML, PDF, KEYS_NOTE)
"""Members that are made from the others."""

FOLDERS: Final = {"decisions": True, "acts": False, "events": False}
"""Folders of entries, and whether documents stand beside them."""

# More entries than any case has, each with up to five files.
MAX_ENTRIES: Final = 5_000
MAX_ATTACHMENTS: Final = 1_000
MAX_MEMBERS: Final = 5 * MAX_ENTRIES + MAX_ATTACHMENTS + 2 * MAX_KEYS + 10
MAX_ATTACHMENT_BYTES: Final = 64 * 1024 * 1024
MAX_FILE_BYTES: Final = 512 * 1024 * 1024
_MAX_REPORT_BYTES: Final = 64 * 1024 * 1024

KEYS_TEXT: Final = b"""\
These are the public keys that the writer of this file trusted. They are here for
convenience, and prove nothing: whoever forges a file can put keys of their own into it.
Bring your own trust: a directory with keys/*.pem and log.vkeys that reached you by
another way. `proviso verify` never takes keys from the file.
"""

_HEX: Final = "[0-9a-f]{64}"
_UUID: Final = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_ENTRY: Final = re.compile(rf"({'|'.join(FOLDERS)})/({_UUID})(\.[a-z.-]+)")
_PEM: Final = re.compile(rf"(?:keys|people)/{_HEX}\.pem")
_ATTACHMENT: Final = re.compile(rf"{ATTACHMENTS}/({_HEX})")

_FIXED: Final = {
    INDEX: _MAX_REPORT_BYTES,
    HTML: _MAX_REPORT_BYTES,
    PDF: _MAX_REPORT_BYTES,
    CHECKPOINT: MAX_NOTE_BYTES,
    LOG_KEYS: MAX_KEY_FILE_BYTES,
    KEYS_NOTE: len(KEYS_TEXT),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryFiles:
    """The files of one entry; `id` is that of its request, act or event."""

    folder: str
    id: str
    files: Mapping[str, bytes]

    @property
    def envelope(self) -> bytes:
        """The entry itself."""
        return self.files[ENVELOPE]

    @property
    def proof(self) -> bytes:
        """That it is in the log."""
        return self.files[PROOF]

    @property
    def name(self) -> str:
        """Folder and id, as its files are called."""
        return f"{self.folder}/{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """What a file of a case holds, without what is made from it.

    `attachments` are kept files by their SHA-256; `keys` are members by their name, for
    convenience alone.
    """

    checkpoint: bytes
    entries: tuple[EntryFiles, ...]
    attachments: Mapping[str, bytes] = field(default_factory=dict)
    keys: Mapping[str, bytes] = field(default_factory=dict)

    def members(self) -> dict[str, bytes]:
        """Return what it holds by name."""
        members = {CHECKPOINT: self.checkpoint, **self.keys}
        for entry in self.entries:
            for suffix, content in entry.files.items():
                members[f"{entry.name}{suffix}"] = content
        for sha256, content in self.attachments.items():
            members[f"{ATTACHMENTS}/{sha256}"] = content
        return members


def most_bytes(name: str) -> int:
    """Return how long a member may be; raises VerificationError on an unknown name."""
    if name in _FIXED:
        return _FIXED[name]
    if found := _ENTRY.fullmatch(name):
        folder, suffix = found[1], found[3]
        if suffix in (ENVELOPE, PROOF) or (FOLDERS[folder] and suffix in MAX_BYTES):
            return MAX_BYTES[suffix]
    if _PEM.fullmatch(name):
        return MAX_KEY_FILE_BYTES
    if _ATTACHMENT.fullmatch(name):
        return MAX_ATTACHMENT_BYTES
    raise VerificationError(PART, f"holds {name[:100]!a}, which is no part of one")


def from_members(members: Mapping[str, bytes]) -> CaseFile:
    """Sort members by what they are; raises VerificationError on what is missing."""
    for name in (*DERIVED, CHECKPOINT):
        if name not in members:
            raise VerificationError(PART, f"lacks {name}")
    files: dict[tuple[str, str], dict[str, bytes]] = {}
    attachments, keys = {}, {}
    for name, content in members.items():
        if found := _ENTRY.fullmatch(name):
            files.setdefault((found[1], found[2]), {})[found[3]] = content
        elif found := _ATTACHMENT.fullmatch(name):
            attachments[found[1]] = content
        elif name == LOG_KEYS or _PEM.fullmatch(name):
            keys[name] = content
    entries = tuple(
        EntryFiles(folder=folder, id=id_, files=own)
        for (folder, id_), own in files.items()
    )
    for entry in entries:
        _check_complete(entry)
    return CaseFile(
        checkpoint=members[CHECKPOINT],
        entries=entries,
        attachments=attachments,
        keys=keys,
    )


def _check_complete(entry: EntryFiles) -> None:
    # A document may be gone: its text is kept for so long, its digest for ever.
    for suffix in (ENVELOPE, PROOF):
        if suffix not in entry.files:
            raise VerificationError(PART, f"lacks {entry.name}{suffix}")
