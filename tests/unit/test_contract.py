"""The generated code is current, the contract is clean, and no release is broken."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import protogen

ROOT = Path(__file__).resolve().parents[2]
BUF = Path(sys.executable).with_name("buf")

BUF_TIMEOUT_S = 60  # It needs a fifth of a second.

TOY = """// A contract of one message.
edition = "2024";

package toy.v1;

import option "buf/validate/validate.proto";

// A line.
message Line {
  // Its number, from 1.
  int64 number = 1 [(buf.validate.field).int64.gte = 1];
}
"""


def generated(root: Path) -> dict[str, bytes]:
    """Read every generated file below a root."""
    return {
        str(path.relative_to(root)): path.read_bytes()
        for path in root.rglob("*_pb2*.py*")
        if "__pycache__" not in path.parts
    }


def buf(*words: str | Path) -> str:
    """Run buf and return all that it complains about."""
    done = subprocess.run(
        [BUF, *words, "--config", ROOT / "buf.yaml"],
        env={**os.environ, "BUF_CACHE_DIR": str(ROOT / ".cache" / "buf")},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=BUF_TIMEOUT_S,
        check=False,
        text=True,
    )
    return done.stdout + done.stderr


def toy(folder: Path, text: str) -> Path:
    """Write a contract of one file, and return its root."""
    path = folder / "toy" / "v1" / "toy.proto"
    path.parent.mkdir(parents=True)
    path.write_text(text)
    return folder


def test_generated_code_is_what_the_protos_give(tmp_path: Path) -> None:
    """What is committed is current; if it is not: make proto."""
    protogen.generate(out=tmp_path)

    assert generated(protogen.PROTO) == generated(tmp_path)


def test_two_generations_are_byte_identical(tmp_path: Path) -> None:
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        protogen.generate(out=tmp_path / name)

    assert generated(tmp_path / "first") == generated(tmp_path / "second")
    assert generated(tmp_path / "first")


def test_contract_passes_buf_lint(tmp_path: Path) -> None:
    image = tmp_path / "image.binpb"
    image.write_bytes(protogen.build_image(with_source_info=True))

    assert buf("lint", image) == ""


def test_contract_does_not_break_the_released_one(tmp_path: Path) -> None:
    image = tmp_path / "image.binpb"
    image.write_bytes(protogen.build_image(with_source_info=True))

    assert buf("breaking", image, "--against", protogen.RELEASED) == ""


def test_lint_finds_a_field_without_a_comment(tmp_path: Path) -> None:
    """The image carries the comments, so a missing one is seen."""
    bare = TOY.replace("  // Its number, from 1.\n", "")
    root = toy(tmp_path, bare)
    image = tmp_path / "image.binpb"
    image.write_bytes(protogen.build_image(with_source_info=True, proto=root))

    assert buf("lint", image) == (
        'toy/v1/toy.proto:10:3:Field "number" should have a non-empty comment'
        " for documentation.\n"
    )


@pytest.mark.parametrize(
    ("new", "complaint"),
    [
        (
            "uint64 number = 1;",
            'Field "1" with name "number" on message "Line" changed type'
            ' from "int64" to "uint64".',
        ),
        (
            "int64 index = 1;",
            'Field "1" on message "Line" changed name from "number" to "index".',
        ),
    ],
)
def test_breaking_finds_a_changed_field(
    tmp_path: Path, new: str, complaint: str
) -> None:
    field = "int64 number = 1 [(buf.validate.field).int64.gte = 1];"
    released, image = tmp_path / "released.binpb", tmp_path / "image.binpb"
    before = toy(tmp_path / "before", TOY)
    after = toy(tmp_path / "after", TOY.replace(field, new))
    released.write_bytes(protogen.build_image(with_source_info=False, proto=before))
    image.write_bytes(protogen.build_image(with_source_info=True, proto=after))

    said = buf("breaking", image, "--against", released)

    assert complaint in [line.split(":", 3)[3] for line in said.splitlines()]
