"""The zip of a case's file: one content, one spelling, and nothing else is read."""

import io
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from proviso_client import IncompleteError, VerificationError
from proviso_client.case_file import (
    FOLDERS,
    KEYS_TEXT,
    MAX_ATTACHMENT_BYTES,
    MAX_FILE_BYTES,
    MAX_MEMBERS,
    from_members,
)
from proviso_client.case_file_zip import read_zip, write_zip

ID = "1b98de9a-9a99-460d-8a9f-99df4727d0a3"
MEMBERS = {
    "case.json": b"{}",
    "report.html": b"<p>",
    "report.pdf": b"%PDF",
    "checkpoint": b"log\n",
    "log.vkeys": b"log+key\n",
    "keys/README.txt": KEYS_TEXT,
    f"keys/{'a' * 64}.pem": b"pem",
    f"decisions/{ID}.dsse.json": b"decision",
    f"decisions/{ID}.request.json": b"request",
    f"decisions/{ID}.tlog-proof": b"proof",
    f"acts/{ID}.dsse.json": b"act",
    f"acts/{ID}.tlog-proof": b"proof",
    f"attachments/{'b' * 64}": b"paper",
}


def packed(
    members: list[tuple[str, bytes]],
    change: Callable[[zipfile.ZipInfo], None] = lambda info: None,
) -> bytes:
    """Pack members as `write_zip` does, but in any order and with a change to each."""
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w") as archive:
        warnings.simplefilter("ignore")
        for name, content in members:
            info = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            info.create_system, info.external_attr = 3, 0o100644 << 16
            change(info)
            archive.writestr(info, content)
    return buffer.getvalue()


def refused(content: bytes) -> str:
    with pytest.raises(VerificationError) as caught:
        read_zip(content)
    assert caught.value.part == "case file"
    return caught.value.reason


def test_what_is_written_is_read() -> None:
    assert read_zip(write_zip(MEMBERS)) == MEMBERS


def test_same_content_gives_same_bytes_in_any_order() -> None:
    turned = dict(reversed(MEMBERS.items()))

    assert write_zip(turned) == write_zip(MEMBERS)
    assert write_zip(MEMBERS) == packed(sorted(MEMBERS.items()))


def test_people_can_unpack_it() -> None:
    """Any tool reads it: names, contents, checksums."""
    with zipfile.ZipFile(io.BytesIO(write_zip(MEMBERS))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == sorted(MEMBERS)


@pytest.mark.parametrize(
    "name",
    [
        "../case.json",
        "/etc/passwd",
        "decisions/../acts/x.dsse.json",
        f"acts/{ID}.explanation.json",
        f"acts/{ID}.DSSE.json",
        f"decisions/{ID}.exe",
        f"decisions\\{ID}.dsse.json",
        "keys/decision.pem",
        "attachments/paper.pdf",
        "keys/",
        "extra.txt",
        "Case.json",
    ],
)
def test_unknown_name_is_refused_in_writing_and_reading(name: str) -> None:
    """What nobody knows, nobody reads; a name that leaves the folder among it."""
    reason = f"holds {name!a}, which is no part of one"

    assert refused(packed(sorted((MEMBERS | {name: b"x"}).items()))) == reason
    with pytest.raises(VerificationError, match="is no part of one"):
        write_zip(MEMBERS | {name: b"x"})


def test_duplicate_name_is_refused() -> None:
    """Which of the two another tool would show is for that tool to say."""
    members = [*sorted(MEMBERS.items()), ("report.html", b"another")]

    assert refused(packed(members)) == "holds 'report.html' twice"


def test_compressed_member_is_refused() -> None:
    """So what is read is never longer than the file: no bomb."""

    def compress(info: zipfile.ZipInfo) -> None:
        info.compress_type = zipfile.ZIP_DEFLATED

    content = packed([("case.json", b"0" * 1_000_000)], compress)

    assert refused(content) == "case.json is compressed; members are stored"


def test_encrypted_member_is_refused() -> None:
    content = bytearray(write_zip(MEMBERS))
    at = content.index(b"PK\x01\x02")
    content[at + 8] |= 1

    assert refused(bytes(content)) == f"acts/{ID}.dsse.json is encrypted"


def test_members_over_one_another_are_refused() -> None:
    """Two names for one place, so that a small file would fill memory."""
    content = bytearray(write_zip(MEMBERS))
    first = content.index(b"PK\x01\x02")
    second = content.index(b"PK\x01\x02", first + 1)
    content[second + 42 : second + 46] = content[first + 42 : first + 46]

    assert "File name in directory" in refused(bytes(content))


@pytest.mark.parametrize(
    "change",
    [
        lambda content: b"\x00" + content,
        lambda content: content.replace(b"\x00\x00\x21\x00", b"\x00\x00\x22\x00"),
        lambda content: packed(list(reversed(sorted(MEMBERS.items())))),
    ],
    ids=["bytes before it", "another day", "another order"],
)
def test_other_spelling_is_refused(change: Callable[[bytes], bytes]) -> None:
    """Evidence has one form; a zip that a tool packed anew is another."""
    assert refused(change(write_zip(MEMBERS))).startswith(
        "is a zip, but not spelled as `proviso evidence` does"
    )


@pytest.mark.parametrize(
    "change",
    [
        lambda content: content + b"x",
        lambda content: content[:-2] + b"\x01\x00" + b"x",
        lambda content: content[:10],
        lambda content: b"",
    ],
    ids=["bytes behind it", "a comment", "cut off", "empty"],
)
def test_what_ends_otherwise_is_no_zip(change: Callable[[bytes], bytes]) -> None:
    assert refused(change(write_zip(MEMBERS))) == (
        "is no zip, or has a comment or bytes behind it"
    )


def test_more_members_than_any_case_has_are_not_read() -> None:
    """The list is bounded before it is read."""
    content = bytearray(write_zip(MEMBERS))
    content[-14:-10] = (65_535).to_bytes(2, "little") * 2

    assert refused(bytes(content)).startswith("lists 65535 members in ")


def test_changed_byte_of_a_member_is_refused() -> None:
    content = write_zip(MEMBERS).replace(b"paper", b"pappr")

    assert "Bad CRC-32" in refused(content)


def test_what_could_not_be_read_again_is_not_written() -> None:
    with pytest.raises(IncompleteError, match=r"keys/README\.txt has "):
        write_zip(MEMBERS | {"keys/README.txt": KEYS_TEXT + b"x"})


@pytest.mark.parametrize(
    "name",
    [
        "case.json",
        "report.html",
        "report.pdf",
        "checkpoint",
        "keys/README.txt",
        f"acts/{ID}.dsse.json",
        f"decisions/{ID}.tlog-proof",
    ],
)
def test_file_lacks_nothing_that_it_must_have(name: str) -> None:
    members = {key: value for key, value in MEMBERS.items() if key != name}

    with pytest.raises(VerificationError) as caught:
        from_members(members)

    assert caught.value.reason == f"lacks {name}"


def test_document_has_the_names_and_bounds_of_the_code() -> None:
    page = (Path(__file__).resolve().parents[3] / "docs/case-file.md").read_text()

    assert f"| members | {MAX_MEMBERS:,} |" in page
    assert f"| all members together | {MAX_FILE_BYTES // 2**20} MiB |" in page
    assert f"| an attachment | {MAX_ATTACHMENT_BYTES // 2**20} MiB |" in page
    for name in (*FOLDERS, "case.json", "report.pdf", "keys/README.txt", "people/"):
        assert f"`{name}" in page
