"""The signed policy bundle: building it, and reading what it says of itself.

OPA verifies the signature when it loads the bundle; reading here trusts nothing
but the digest, which goes into every decision.
"""

import gzip
import hashlib
import io
import json
import subprocess
import tarfile
import tempfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from proviso_server.errors import PolicyInvalid
from proviso_server.model import Effect, Rule
from proviso_server.policy.stage import stage

ROOTS = ("catalogue", "lib", "overlay", "proviso", "rules", "system", "tables")
OVERLAY = "overlay"
SCENARIOS = "scenarios"
BUILD_TIMEOUT_S = 120
# The whole catalogue with its tables is about 2 MB; a bundle of more is not ours.
MAX_BUNDLE_BYTES = 64 * 1024 * 1024
# Packed, the catalogue with its tables is about 150 KB; the contract says the same.
MAX_FILE_BYTES = 16 * 1024 * 1024
_NO_BUNDLE = (
    AttributeError,
    EOFError,
    KeyError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    tarfile.TarError,
    zlib.error,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """A bundle file: where it is, what it is, which rules and tables it holds."""

    path: Path
    content: bytes
    sha256: str
    revision: str
    rules: Mapping[str, Rule]
    tables: Mapping[str, Any]
    roots: tuple[str, ...]
    scenarios: Mapping[str, Any]
    """Cases by id with what must come out, which the publisher ships with it."""


def new_publisher_key() -> tuple[bytes, bytes]:
    """Make a P-256 key for signing bundles; return the private and public PEM."""
    key = ec.generate_private_key(ec.SECP256R1())
    return (
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ),
        key.public_key().public_bytes(
            serialization.Encoding.PEM,
            serialization.PublicFormat.SubjectPublicKeyInfo,
        ),
    )


def build(
    policies: Path,
    out: Path,
    *,
    opa: Path,
    signing_key: Path,
    overlay: Mapping[str, Any] | None = None,
    scenarios: Mapping[str, Any] | None = None,
) -> Bundle:
    """Build and sign a bundle of the policy sources; raise PolicyInvalid if it fails.

    The revision is the SHA-256 of the staged files, so that equal policies have
    equal revisions although signatures differ.
    """
    with tempfile.TemporaryDirectory(prefix="proviso-bundle-") as scratch:
        staged = Path(scratch) / "staged"
        stage(policies, staged, opa=opa, overlay=overlay, scenarios=scenarios)
        revision = _content_digest(staged)
        roots = [root for root in ROOTS if overlay or root != OVERLAY]
        roots += [SCENARIOS] if scenarios else []
        manifest = {"roots": roots, "rego_version": 1}
        (staged / ".manifest").write_text(json.dumps(manifest))
        command: list[str | Path] = [
            opa,
            "build",
            "--bundle",
            ".",
            "--revision",
            revision,
        ]
        command += ["--capabilities", (policies / "capabilities.json").resolve()]
        command += ["--signing-alg", "ES256", "--signing-key", signing_key.resolve()]
        answer = subprocess.run(  # noqa: S603
            [*command, "--output", out.resolve()],
            cwd=staged,
            capture_output=True,
            text=True,
            timeout=BUILD_TIMEOUT_S,
            check=False,
        )
    if answer.returncode != 0:
        said = (answer.stderr + answer.stdout).strip()
        raise PolicyInvalid(f"the policies do not build: {said}")
    return read(out)


def read(path: Path) -> Bundle:
    """Read a bundle file; raise PolicyInvalid when it is none."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise _no_bundle(path.name, error) from error
    return parse(content, path=path)


def parse(blob: bytes, *, path: Path) -> Bundle:
    """Read the bytes of a bundle, which are or will be at a path."""
    try:
        with tarfile.open(fileobj=_unpacked(blob), mode="r:") as archive:
            manifest = _member(archive, ".manifest")
            data = _member(archive, "data.json")
        rules = {code: _rule(r) for code, r in data["catalogue"]["rules"].items()}
        return Bundle(
            path=path,
            content=blob,
            sha256=hashlib.sha256(blob).hexdigest(),
            revision=manifest["revision"],
            rules=rules,
            tables=data["tables"],
            roots=tuple(manifest["roots"]),
            scenarios=data.get(SCENARIOS, {}),
        )
    except _NO_BUNDLE as error:
        raise _no_bundle(path.name, error) from error


def _no_bundle(name: str, error: Exception) -> PolicyInvalid:
    return PolicyInvalid(
        f"{name} is no policy bundle ({error!r}); "
        "build one with 'proviso-server policy build'"
    )


def _unpacked(blob: bytes) -> io.BytesIO:
    """Unpack all of it: only at its end does gzip know whether a file is whole."""
    with gzip.GzipFile(fileobj=io.BytesIO(blob)) as packed:
        content = packed.read(MAX_BUNDLE_BYTES + 1)
    if len(content) > MAX_BUNDLE_BYTES:
        raise ValueError(f"more than {MAX_BUNDLE_BYTES} bytes")
    return io.BytesIO(content)


def _member(archive: tarfile.TarFile, name: str) -> dict[str, Any]:
    for member in archive.getmembers():
        if member.name.lstrip("./") == name.lstrip("."):
            content = archive.extractfile(member)
            if content is not None:
                value: dict[str, Any] = json.loads(content.read())
                return value
    raise KeyError(name)


def _rule(literal: Mapping[str, Any]) -> Rule:
    lifted = literal["lifted_by"]
    return Rule(
        code=literal["code"],
        title=literal["title"],
        effect=Effect(literal["effect"]),
        citation=literal["citation"],
        phases=tuple(literal["phases"]),
        programs=tuple(literal["programs"]),
        refer_to=literal["refer_to"],
        lifted_by=f"{lifted['list']}[kind={lifted['kind']}]" if lifted else "",
        due_at_release=tuple(literal["due_at_release"]),
        tables=tuple(literal["tables"]),
        reads=tuple(literal["reads"]),
    )


def _content_digest(staged: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(p for p in staged.rglob("*") if p.is_file()):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(staged)}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()
