"""Writes and reads the zip of a case's file: one content, one spelling.

Members are stored and not compressed, in the order of their names, with no day, no
comment and no extra field. So the same content gives the same bytes everywhere, what is
read is never longer than the file, and a reader can refuse every other zip: it writes
what it read anew, and compares.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Final

from proviso_client.case_file import (
    MAX_FILE_BYTES,
    MAX_MEMBERS,
    PART,
    most_bytes,
)
from proviso_client.errors import IncompleteError, VerificationError

_DAY: Final = (1980, 1, 1, 0, 0, 0)
_MODE: Final = 0o100644 << 16
_UNIX: Final = 3
_ENCRYPTED: Final = 0x1

# What closes a zip without a comment; the number of members stands in it.
_END: Final = b"PK\x05\x06"
_END_BYTES: Final = 22
_HEAD_BYTES: Final = 46
_MAX_NAME: Final = 100

# Each member stands in the list too, and its name in both places.
MAX_ZIP_BYTES: Final = MAX_FILE_BYTES + MAX_MEMBERS * 2 * (_HEAD_BYTES + _MAX_NAME)


def write_zip(members: Mapping[str, bytes]) -> bytes:
    """Return the zip; raises IncompleteError when it would be larger than is read."""
    size = sum(map(len, members.values()))
    if len(members) > MAX_MEMBERS or size > MAX_FILE_BYTES:
        raise IncompleteError(
            f"the file of the case would hold {len(members)} members of {size} bytes; "
            f"at most {MAX_MEMBERS} of {MAX_FILE_BYTES} bytes are read again; leave "
            "out --with-attachments"
        )
    for name, content in members.items():
        if len(content) > (limit := most_bytes(name)):
            reason = f"{name} has {len(content)} bytes; at most {limit} are read again"
            raise IncompleteError(reason)
    return _spelled(members)


def read_zip(content: bytes) -> dict[str, bytes]:
    """Return the members of a zip by name; raises VerificationError on any other form.

    Names, number, sizes and kind of each are checked before a member is read.
    """
    _check_end(content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            infos = archive.infolist()
            _check_listed(infos, whole=len(content))
            members = {info.filename: archive.read(info) for info in infos}
    except (zipfile.BadZipFile, NotImplementedError, EOFError, ValueError) as error:
        raise VerificationError(PART, f"is not readable as a zip ({error})") from error
    if _spelled(members) != content:
        raise VerificationError(
            PART,
            "is a zip, but not spelled as `proviso evidence` does; take the file as it "
            "was written: to unpack it and pack it again makes another",
        )
    return members


def _spelled(members: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(members):
            info = zipfile.ZipInfo(name, date_time=_DAY)
            info.create_system = _UNIX
            info.external_attr = _MODE
            archive.writestr(info, members[name])
    return buffer.getvalue()


def _check_end(content: bytes) -> None:
    """Bound the list of members before anybody reads it."""
    end = content[-_END_BYTES:]
    if len(end) < _END_BYTES or not end.startswith(_END):
        raise VerificationError(PART, "is no zip, or has a comment or bytes behind it")
    count = int.from_bytes(end[10:12], "little")
    listed = int.from_bytes(end[12:16], "little")
    if count > MAX_MEMBERS or listed > count * (_HEAD_BYTES + _MAX_NAME):
        reason = f"lists {count} members in {listed} bytes; at most {MAX_MEMBERS}"
        raise VerificationError(PART, f"{reason} with names of {_MAX_NAME} are read")


def _check_listed(infos: list[zipfile.ZipInfo], *, whole: int) -> None:
    seen: set[str] = set()
    for info in infos:
        name = info.filename
        if name in seen:
            raise VerificationError(PART, f"holds {name[:100]!a} twice")
        seen.add(name)
        limit = most_bytes(name)
        if info.flag_bits & _ENCRYPTED:
            raise VerificationError(PART, f"{name} is encrypted")
        if info.compress_type != zipfile.ZIP_STORED:
            raise VerificationError(PART, f"{name} is compressed; members are stored")
        if info.file_size > limit:
            reason = f"{name} has {info.file_size} bytes; at most {limit} are allowed"
            raise VerificationError(PART, reason)
    # Members that lie over one another would be read many times.
    if sum(info.file_size + info.compress_size for info in infos) > 2 * whole:
        raise VerificationError(PART, "its members are longer than it is")
