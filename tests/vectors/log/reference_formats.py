"""The log's formats a second time, by their plainest definitions, for the vectors."""

import base64
import hashlib
import struct
from collections.abc import Sequence

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey

ORIGIN = "proviso.example/vectors"
TIMESTAMP = 1_780_000_000
ED25519 = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
ML_DSA_44 = MLDSA44PrivateKey.from_seed_bytes(bytes(range(32, 64)))
STRANGER = Ed25519PrivateKey.from_private_bytes(bytes(range(64, 96)))
RFC_INPUTS = [
    b"",
    b"\x00",
    b"\x10",
    b"\x20\x21",
    b"\x30\x31",
    b"\x40\x41\x42\x43",
    b"\x50\x51\x52\x53\x54\x55\x56\x57",
    bytes(range(0x60, 0x70)),
]


def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def split(count: int) -> int:
    half = 1
    while half * 2 < count:
        half *= 2
    return half


def tree_hash(entries: Sequence[bytes]) -> bytes:
    if not entries:
        return sha256(b"")
    if len(entries) == 1:
        return sha256(b"\x00" + entries[0])
    k = split(len(entries))
    return sha256(b"\x01" + tree_hash(entries[:k]) + tree_hash(entries[k:]))


def path(index: int, entries: Sequence[bytes]) -> list[bytes]:
    if len(entries) <= 1:
        return []
    k = split(len(entries))
    if index < k:
        return [*path(index, entries[:k]), tree_hash(entries[k:])]
    return [*path(index - k, entries[k:]), tree_hash(entries[:k])]


def subproof(first: int, entries: Sequence[bytes], whole: bool) -> list[bytes]:
    if first == len(entries):
        return [] if whole else [tree_hash(entries)]
    k = split(len(entries))
    if first <= k:
        return [*subproof(first, entries[:k], whole), tree_hash(entries[k:])]
    return [*subproof(first - k, entries[k:], False), tree_hash(entries[:k])]


def b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def key_hash(kind: int, public: bytes) -> bytes:
    return sha256(ORIGIN.encode() + b"\n" + bytes([kind]) + public)[:4]


def vkey(kind: int, public: bytes) -> str:
    material = b64(bytes([kind]) + public)
    return f"{ORIGIN}+{key_hash(kind, public).hex()}+{material}"


def text_of(size: int, root: bytes) -> str:
    return f"{ORIGIN}\n{size}\n{b64(root)}\n"


def ed25519_line(text: str, key: Ed25519PrivateKey = ED25519) -> str:
    public = key.public_key().public_bytes_raw()
    return f"— {ORIGIN} {b64(key_hash(1, public) + key.sign(text.encode()))}\n"


def ml_dsa_line(
    size: int, root: bytes, *, timestamp: int = TIMESTAMP, label: bytes = b"subtree/v1"
) -> str:
    name = bytes([len(ORIGIN)]) + ORIGIN.encode()
    message = label + b"\n\x00" + name + struct.pack(">Q", timestamp) + name
    message += struct.pack(">QQ", 0, size) + root
    signature = struct.pack(">Q", timestamp) + ML_DSA_44.sign(message)
    hashed = key_hash(6, ML_DSA_44.public_key().public_bytes_raw())
    return f"— {ORIGIN} {b64(hashed + signature)}\n"


def checkpoint(size: int, root: bytes) -> str:
    text = text_of(size, root)
    return f"{text}\n{ed25519_line(text)}{ml_dsa_line(size, root)}"
