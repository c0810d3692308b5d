"""What a report says of itself: what it rests on, how to verify it, what it lacks."""

from __future__ import annotations

from collections.abc import Iterator

from proviso_client.case_file_case import VerifiedCase
from proviso_client.report_blocks import (
    Block,
    Items,
    Row,
    Rows,
    Section,
    Text,
    Verbatim,
)

_COMMANDS = (
    "proviso verify case.zip --trust trust/",
    "proviso verify decisions/REQUEST_ID.dsse.json --trust trust/ --show",
)


def verifying_sections(case: VerifiedCase) -> tuple[Section, ...]:
    """Return the sections on policy, on verifying and on what is not shown."""
    return (
        Section(title="Policies that judged", blocks=tuple(_policies(case))),
        Section(title="How to verify this file", blocks=_how(case)),
        Section(
            title="What this file does not show",
            blocks=(Items(items=tuple(not_shown(case))),),
        ),
    )


def not_shown(case: VerifiedCase) -> Iterator[str]:
    """Yield what no verifier can read from the file."""
    last, size = case.entries[-1].index, case.checkpoint.size
    yield (
        f"What came later: it tells of the first {size} entries of the log. What was "
        "entered after them is not in it."
    )
    yield (
        f"That entry {last} is the newest of the case among those {size}. Each act "
        "names the entry of the case before it, so that nothing between can be left "
        "out unseen; nothing names what follows the last. Ask the service for the "
        "case, or audit the log with proviso audit."
    )
    if case.unchained:
        listed = ", ".join(map(str, case.unchained))
        yield (
            "What stands right before a new request or an event: those name no entry "
            f"before them (here: {listed}), so that acts just before could be missing."
        )
    if missing := case.missing_files:
        yield (
            "What these papers say, which entries name by digest alone: "
            f"{', '.join(missing)}."
        )
    yield (
        "That anybody's words are true, that a decision was right, or that a signing "
        "key was not stolen."
    )


def _policies(case: VerifiedCase) -> Iterator[Block]:
    yield Rows(
        rows=tuple(
            Row(
                label=f"Revision {revision}",
                value=f"bundle SHA-256 {sha256}; entries "
                + ", ".join(map(str, entries)),
            )
            for (revision, sha256), entries in case.policies.items()
        )
    )


def _how(case: VerifiedCase) -> tuple[Block, ...]:
    return (
        Text(
            words="A report proves nothing by itself: anybody can write one. "
            "What proves are the signed entries beside it in the zip. Get the "
            "public keys by another way than this file (those in keys/ and log.vkeys "
            "are for convenience), put them into a directory, and run:"
        ),
        Verbatim(lines=_COMMANDS),
        Text(
            words="The first verifies every signature, countersignature, document and "
            "proof, that the entries follow one another, and that this report is what "
            "they say, byte by byte. The second takes one decision, from the unpacked "
            "zip. Other tools can do it too: an entry (.dsse.json) is a DSSE envelope "
            "with an in-toto statement, signed with Ed25519; its bytes are the leaf of "
            "a Merkle tree of RFC 6962; .tlog-proof is a C2SP tlog-proof, and "
            "checkpoint a C2SP checkpoint, signed with Ed25519 and ML-DSA-44, which "
            "stands in every proof. docs/formats.md describes each byte."
        ),
        Text(words="The checkpoint under which all entries are proved:"),
        Verbatim(lines=tuple(_tree(case.checkpoint.note))),
    )


def _tree(note: bytes) -> list[str]:
    """Return origin, size and root; the signatures are long, and stand in the zip."""
    return note.decode("utf-8").split("\n")[:3]
