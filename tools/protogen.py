"""Generate the Python of the contract, and the image that buf checks.

    .venv/bin/python tools/protogen.py             write the code beside each .proto
    .venv/bin/python tools/protogen.py --release   freeze the contract as released

Nothing of anybody else is copied into the tree: the constraints of protovalidate and
the well-known types come, as descriptors, out of the installed packages. The same
input gives the same bytes.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from google.protobuf import (
    descriptor_pb2,
    duration_pb2,
    field_mask_pb2,
    timestamp_pb2,
)
from protovalidate._gen.buf.validate import validate_pb

PROTO = Path(__file__).resolve().parent.parent / "proto"
RELEASED = PROTO / "released.binpb"

PROTOC_TIMEOUT_S = 120  # It needs about one second.

_WELL_KNOWN = (descriptor_pb2, duration_pb2, field_mask_pb2, timestamp_pb2)


def generate(*, out: Path, proto: Path = PROTO) -> None:
    """Write messages, stubs and their types for every .proto below a root."""
    files = _files(proto, "*.proto")
    services = _files(proto, "*_service.proto")
    _protoc(proto, f"--python_out={out}", f"--pyi_out={out}", *files)
    if services:
        plugin = Path(sys.executable).with_name("protoc-gen-mypy_grpc")
        _protoc(
            proto,
            f"--plugin=protoc-gen-mypy_grpc={plugin}",
            f"--grpc_python_out={out}",
            f"--mypy_grpc_out=quiet:{out}",
            *services,
        )


def build_image(*, with_source_info: bool, proto: Path = PROTO) -> bytes:
    """Compile the contract and all that it imports into one descriptor set.

    Comments and line numbers, which lint needs, are left out of a released image.
    """
    source_info = ["--include_source_info"] if with_source_info else []
    with tempfile.TemporaryDirectory() as folder:
        image = Path(folder) / "image.binpb"
        _protoc(
            proto,
            f"--descriptor_set_out={image}",
            "--include_imports",
            *source_info,
            *_files(proto, "*.proto"),
        )
        return image.read_bytes()


def option_files() -> bytes:
    """Return, as a FileDescriptorSet, what our files import and do not hold."""
    files = descriptor_pb2.FileDescriptorSet()
    for module in _WELL_KNOWN:
        module.DESCRIPTOR.CopyToProto(files.file.add())
    files.file.add().ParseFromString(validate_pb.desc().proto.to_binary())
    return files.SerializeToString(deterministic=True)


def _files(proto: Path, pattern: str) -> list[str]:
    return sorted(str(path.relative_to(proto)) for path in proto.rglob(pattern))


def _protoc(proto: Path, *words: str) -> None:
    """Run protoc in a root. Raises CalledProcessError after protoc's own message."""
    with tempfile.NamedTemporaryFile(suffix=".binpb") as options:
        options.write(option_files())
        options.flush()
        protoc = [sys.executable, "-m", "grpc_tools.protoc", "-I", "."]
        subprocess.run(
            [*protoc, f"--descriptor_set_in={options.name}", *words],
            cwd=proto,
            timeout=PROTOC_TIMEOUT_S,
            check=True,
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Generate, or freeze; return the exit code."""
    parser = argparse.ArgumentParser(description="Generate the Python of the contract.")
    parser.add_argument(
        "--release",
        action="store_true",
        help=f"write {RELEASED.name}: later changes must not break this contract",
    )
    if parser.parse_args(arguments).release:
        RELEASED.write_bytes(build_image(with_source_info=False))
    else:
        generate(out=PROTO)
    return 0


if __name__ == "__main__":
    sys.exit(main())
