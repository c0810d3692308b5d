"""Keeps each bundle that was active, by its digest, so that decisions can be replayed.

Nothing here removes a file: which decisions still need a bundle is not known here.
"""

import hashlib
import os
import tempfile
from pathlib import Path

from proviso_server.errors import PolicyInvalid, StoreUnavailable
from proviso_server.log.store import sync_directory
from proviso_server.policy.bundle import Bundle, read


def keep(folder: Path, bundle: bytes) -> Path:
    """Put a bundle into the folder durably; return where it is."""
    path = place(folder, hashlib.sha256(bundle).hexdigest())
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if path.is_file() and path.read_bytes() == bundle:
            return path
        with tempfile.NamedTemporaryFile(dir=folder, delete=False) as draft:
            draft.write(bundle)
            draft.flush()
            os.fsync(draft.fileno())
        Path(draft.name).replace(path)
        sync_directory(folder)
    except OSError as error:
        raise StoreUnavailable(
            f"policy.activated {folder} can't be written ({error.strerror}); check "
            "disk space and permissions, then activate again"
        ) from error
    return path


def find(folder: Path, sha256: str) -> Bundle:
    """Return a bundle that was kept; raise PolicyInvalid when it is not that one."""
    path = place(folder, sha256)
    problem = fault(folder, sha256)
    if problem:
        raise PolicyInvalid(
            f"{path} {problem}, and the log says that this bundle is active; put the "
            f"publisher's file with SHA-256 {sha256} there"
        )
    return read(path)


def fault(folder: Path, sha256: str) -> str:
    """Say what is wrong with a kept bundle; nothing when it is as it was."""
    try:
        content = place(folder, sha256).read_bytes()
    except FileNotFoundError:
        return "is missing"
    except OSError as error:
        return f"can't be read ({error.strerror})"
    found = hashlib.sha256(content).hexdigest()
    return "" if found == sha256 else f"has the SHA-256 {found}"


def place(folder: Path, sha256: str) -> Path:
    """Return where the bundle of a digest is kept."""
    return folder / f"{sha256}.tar.gz"
