"""The configuration is read once; what is wrong is named with its field."""

from pathlib import Path

import pytest

from proviso_server.config import load, passphrase, printable
from proviso_server.errors import ConfigInvalid

TEXT = """
[keys]
decision = "file:keys/decision.pem"
log_ed25519 = "file:/abs/ed.pem"
log_ml_dsa_44 = "pkcs11:token=x"
[log]
origin = "proviso.invalid/test"
store = "log.sqlite3"
[policy]
bundle = "policy/bundle.tar.gz"
publisher_key = "policy/publisher.pem"
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "proviso.toml"
    path.write_text(text)
    return path


def test_paths_are_relative_to_the_file(tmp_path: Path) -> None:
    config = load(write(tmp_path, TEXT))

    assert config.log.store == tmp_path / "log.sqlite3"
    assert config.keys.decision == f"file:{tmp_path}/keys/decision.pem"
    assert config.keys.log_ed25519 == "file:/abs/ed.pem"
    assert config.keys.log_ml_dsa_44 == "pkcs11:token=x"


def test_environment_wins_over_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROVISO_LISTEN", "127.0.0.1:1")
    monkeypatch.setenv("PROVISO_OPA__TIMEOUT_S", "2.5")

    config = load(write(tmp_path, TEXT))

    assert config.listen == "127.0.0.1:1"
    assert config.opa.timeout_s == 2.5


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (('origin = "proviso.invalid/test"', ""), "log.origin: Field required"),
        (("[log]", '[log]\ntypo = "x"'), "log.typo: Extra inputs are not permitted"),
        (("[keys]", "drain_s = -1\n[keys]"), "drain_s: Input should be greater"),
        (("[keys]", 'listen = "nowhere"\n[keys]'), "listen: String should match"),
        (("[keys]", "[keys"), "is not TOML"),
    ],
)
def test_wrong_field_is_named(
    tmp_path: Path, change: tuple[str, str], named: str
) -> None:
    path = write(tmp_path, TEXT.replace(*change))

    with pytest.raises(ConfigInvalid, match=named.replace("[", r"\[")):
        load(path)


def test_missing_file_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(ConfigInvalid, match="proviso-server init"):
        load(tmp_path / "none.toml")


def test_passphrase_is_masked_and_read_from_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "secret").write_text("correct horse\n")
    path = write(tmp_path, TEXT.replace("[log]", 'passphrase_file = "secret"\n[log]'))
    assert passphrase(load(path).keys) == b"correct horse"

    monkeypatch.setenv("PROVISO_KEYS__PASSPHRASE", "battery staple")
    config = load(path)

    assert passphrase(config.keys) == b"battery staple"
    assert "battery" not in str(printable(config))
    assert printable(config)["keys"]["passphrase"] == "**********"
