"""What somebody who can write the files might try, and a verifier must refuse."""

import base64
import json
import shutil
from pathlib import Path

from demo.narration import DemoError


def with_other_disposition(
    decision: Path, target: Path, *, word: str, instead: str
) -> Path:
    """Copy a decision's files; in the copy the signed payload says another word."""
    target.mkdir()
    stem = decision.name.removesuffix(".dsse.json")
    for path in decision.parent.glob(f"{stem}.*"):
        shutil.copyfile(path, target / path.name)
    forged = target / decision.name
    envelope = json.loads(forged.read_bytes())
    payload = base64.b64decode(envelope["payload"], validate=True)
    old, new = (f'"disposition":"{text}"'.encode() for text in (word, instead))
    if payload.count(old) != 1:
        raise DemoError(f"{decision.name} does not say {word} once")
    envelope["payload"] = base64.b64encode(payload.replace(old, new)).decode()
    forged.write_text(json.dumps(envelope, separators=(",", ":"), sort_keys=True))
    return forged


def with_flipped_bit(export: Path, target: Path) -> Path:
    """Copy an exported log; in the copy one bit of the first hash is flipped."""
    shutil.copytree(export, target)
    tile = min(path for path in (target / "tile" / "0").rglob("*") if path.is_file())
    content = bytearray(tile.read_bytes())
    content[0] ^= 0x01
    tile.write_bytes(content)
    return tile
