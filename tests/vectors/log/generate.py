"""Write the vectors of the log's formats: python tests/vectors/log/generate.py.

The trees are computed a second time, by the recursive definitions of RFC 6962, so
that the vectors do not repeat the server's own algorithm. ML-DSA-44 signatures
are randomised: a new run writes other, equally good ones.
"""

import json
import struct
from pathlib import Path

from reference_formats import (
    ED25519,
    ML_DSA_44,
    RFC_INPUTS,
    STRANGER,
    TIMESTAMP,
    b64,
    checkpoint,
    ed25519_line,
    ml_dsa_line,
    path,
    subproof,
    text_of,
    tree_hash,
    vkey,
)

HERE = Path(__file__).parent


def merkle_vectors() -> dict[str, object]:
    sizes = range(len(RFC_INPUTS) + 1)
    return {
        "comment": "Roots, paths and consistency proofs of the tree of eight inputs.",
        "origin": "Inputs: the test data of Certificate Transparency. Proofs: RFC 6962",
        "entries": [entry.hex() for entry in RFC_INPUTS],
        "roots": [tree_hash(RFC_INPUTS[:size]).hex() for size in sizes],
        "inclusion": [
            {
                "index": index,
                "size": size,
                "proof": [h.hex() for h in path(index, RFC_INPUTS[:size])],
            }
            for size in sizes
            for index in range(size)
        ],
        "consistency": [
            {
                "first": first,
                "second": second,
                "proof": [h.hex() for h in subproof(first, RFC_INPUTS[:second], True)],
            }
            for second in sizes
            for first in range(1, second + 1)
        ],
    }


def case(name: str, note: str, *, valid: bool) -> dict[str, object]:
    return {"comment": name, "note": note, "valid": valid}


def checkpoint_vectors() -> dict[str, object]:
    size, root = len(RFC_INPUTS), tree_hash(RFC_INPUTS)
    text = text_of(size, root)
    plain, cosigned = ed25519_line(text), ml_dsa_line(size, root)
    good = f"{text}\n{plain}{cosigned}"
    other = ed25519_line(text, STRANGER)
    wrong = ed25519_line(text_of(size + 1, root))
    extended = f"{text}more\n"
    zero_led = text.replace("\n8\n", "\n08\n")
    # The last character before the padding carries two bits that must be zero.
    spare = text.replace(b64(root), f"{b64(root)[:-2]}{chr(ord(b64(root)[-2]) + 1)}=")
    return {
        "comment": "Checkpoints of a log with an Ed25519 and an ML-DSA-44 key.",
        "origin": "C2SP signed-note, tlog-checkpoint and tlog-cosignature",
        "vkeys": [
            vkey(1, ED25519.public_key().public_bytes_raw()),
            vkey(6, ML_DSA_44.public_key().public_bytes_raw()),
        ],
        "size": size,
        "root": root.hex(),
        "timestamp": TIMESTAMP,
        "cases": [
            case("both lines", good, valid=True),
            case("lines in the other order", f"{text}\n{cosigned}{plain}", valid=True),
            case("a third line of an unknown key", f"{good}{other}", valid=True),
            case("no cosignature", f"{text}\n{plain}", valid=False),
            case("no Ed25519 line", f"{text}\n{cosigned}", valid=False),
            case("an unknown key only", f"{text}\n{other}", valid=False),
            case("no signatures", f"{text}\n", valid=False),
            case("the same line twice", f"{good}{plain}", valid=False),
            case("a second, bad line of a key", f"{good}{wrong}", valid=False),
            case("a bad line alone", f"{text}\n{wrong}{cosigned}", valid=False),
            case("another label", f"{text}\n{plain}{_relabelled()}", valid=False),
            case("a time past 2^63 - 1", f"{text}\n{plain}{_late()}", valid=False),
            case(
                "an extension line",
                f"{extended}\n{ed25519_line(extended)}{cosigned}",
                valid=False,
            ),
            case(
                "a size with a leading zero",
                f"{zero_led}\n{ed25519_line(zero_led)}{cosigned}",
                valid=False,
            ),
            case(
                "a root with spare bits set",
                f"{spare}\n{ed25519_line(spare)}{cosigned}",
                valid=False,
            ),
            case("no final newline", good[:-1], valid=False),
            case("a newline too many", f"{good}\n", valid=False),
            case("carriage returns", good.replace("\n", "\r\n"), valid=False),
            case("a hyphen for the dash", good.replace("—", "-"), valid=False),
            case("no padding", good.replace("=\n", "\n"), valid=False),
            case("two spaces", good.replace("— ", "—  "), valid=False),
            case("nothing", "", valid=False),
        ],
    }


def _relabelled() -> str:
    return ml_dsa_line(len(RFC_INPUTS), tree_hash(RFC_INPUTS), label=b"subtree/v2")


def _late() -> str:
    return ml_dsa_line(len(RFC_INPUTS), tree_hash(RFC_INPUTS), timestamp=1 << 63)


def proof_vectors() -> dict[str, object]:
    size = len(RFC_INPUTS)
    note = checkpoint(size, tree_hash(RFC_INPUTS))
    hashes = "".join(f"{b64(h)}\n" for h in path(5, RFC_INPUTS))
    head = "c2sp.org/tlog-proof@v1\n"
    good = f"{head}index 5\n{hashes}\n{note}"
    short = hashes[hashes.index("\n") + 1 :]
    return {
        "comment": "Proofs of entry 5 of the eight, under keys of checkpoints.json.",
        "origin": "C2SP tlog-proof",
        "index": 5,
        "entry": RFC_INPUTS[5].hex(),
        "cases": [
            case("as written by the log", good, valid=True),
            case(
                "with extra data", good.replace(head, f"{head}extra AAE=\n"), valid=True
            ),
            case("another index", good.replace("index 5", "index 4"), valid=False),
            case("an index beyond", good.replace("index 5", "index 8"), valid=False),
            case("an index led by zero", good.replace("x 5", "x 05"), valid=False),
            case("a negative index", good.replace("x 5", "x -5"), valid=False),
            case("no index", good.replace("index 5\n", ""), valid=False),
            case("a hash less", f"{head}index 5\n{short}\n{note}", valid=False),
            case(
                "a hash more", f"{head}index 5\n{hashes}{hashes}\n{note}", valid=False
            ),
            case("another version", good.replace("@v1", "@v2"), valid=False),
            case("no empty line", f"{head}index 5\n{hashes}{note}", valid=False),
            case("no checkpoint", f"{head}index 5\n{hashes}\n", valid=False),
            case("no padding", good.replace("=\n", "\n", 1), valid=False),
        ],
    }


def tile_vectors() -> dict[str, object]:
    return {
        "comment": "Paths of tiles, the new tiles of a grown tree, and a bundle.",
        "origin": "C2SP tlog-tiles; the tree of 70,000 is the specification's example",
        "paths": [
            {"level": 0, "index": 0, "width": 256, "path": "tile/0/000"},
            {"level": 0, "index": 0, "width": 1, "path": "tile/0/000.p/1"},
            {"level": 1, "index": 999, "width": 255, "path": "tile/1/999.p/255"},
            {"level": 2, "index": 1000, "width": 256, "path": "tile/2/x001/000"},
            {
                "level": 0,
                "index": 1234067,
                "width": 256,
                "path": "tile/0/x001/x234/067",
            },
        ],
        "partial_tiles_of_70000": [
            "tile/0/273.p/112",
            "tile/1/001.p/17",
            "tile/2/000.p/1",
        ],
        "full_tiles_of_70000": {"0": 273, "1": 1, "2": 0},
        "bundle": {
            "entries": [entry.hex() for entry in RFC_INPUTS],
            "bytes": b"".join(struct.pack(">H", len(e)) + e for e in RFC_INPUTS).hex(),
        },
    }


def main() -> None:
    for name, document in (
        ("merkle", merkle_vectors()),
        ("checkpoints", checkpoint_vectors()),
        ("proofs", proof_vectors()),
        ("tiles", tile_vectors()),
    ):
        content = json.dumps(document, indent=1, ensure_ascii=False)
        (HERE / f"{name}.json").write_text(f"{content}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
