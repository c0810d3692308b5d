"""What the contract says of each field, read from its own text.

Descriptors in Python carry no comments, so they are taken from the `.proto` files that
stand beside the generated code.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from importlib import resources
from typing import Final

from google.protobuf.descriptor import Descriptor, FieldDescriptor, FileDescriptor

# What the option `absent` says too, and those who show a comment say in their own way.
_SAID_BY_OPTIONS: Final = re.compile(r" ?(Required\.|Absent means no[^.:;]*\.)$")
_COMMENT: Final = re.compile(r"\s*// ?(?P<text>.*)")
_MESSAGE: Final = re.compile(r"message (?P<name>\w+) \{")
_FIELD: Final = re.compile(r"  (repeated )?[\w.]+ (?P<name>\w+) = \d+\b")


def message_comment(message: Descriptor) -> str:
    """Return what the contract says above a message."""
    return _comments(message.file)[message.name]


def field_comment(message: Descriptor, field: FieldDescriptor) -> str:
    """Return what the contract says above a field, but for what its absence means."""
    text = _comments(message.file)[f"{message.name}.{field.name}"]
    return _SAID_BY_OPTIONS.sub("", text)


@functools.cache
def _comments(file: FileDescriptor) -> Mapping[str, str]:
    """Return the comments of a file by `Message` and `Message.field`."""
    package, _, name = file.name.rpartition("/")
    source = resources.files(package.replace("/", ".")).joinpath(name).read_text()
    found: dict[str, str] = {}
    said: list[str] = []
    message = ""
    for line in source.splitlines():
        if comment := _COMMENT.fullmatch(line):
            said.append(comment["text"])
            continue
        if opened := _MESSAGE.match(line):
            message = opened["name"]
            found[message] = " ".join(said)
        elif field := _FIELD.match(line):
            found[f"{message}.{field['name']}"] = " ".join(said)
        said = []
    return found
