"""The configuration: one TOML file and the environment, read once, frozen.

Paths in the file are relative to its folder. A variable PROVISO_OPA__BINARY stands
for `binary` of section `opa`. Secrets print as asterisks.
"""

import tomllib
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from proviso_server.errors import ConfigInvalid

MAX_POLICY_TIMEOUT_S = 60.0
MAX_ORIGIN_CHARS = 200
# A host, perhaps a port and a path: what stands behind https:// in a URL.
ORIGIN = r"^[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*$"
Port = Annotated[
    str, Field(pattern=r"^[^\s:]+:[0-9]{1,5}$|^\[[0-9a-f:]+\]:[0-9]{1,5}$")
]


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Tls(_Section):
    """Certificates for mutual TLS; PEM files."""

    certificate: Path
    key: Path
    client_ca: Path


class Keys(_Section):
    """Signing keys, as URIs of scheme file:, and what opens them."""

    decision: str
    log_ed25519: str
    log_ml_dsa_44: str
    passphrase_file: Path | None = None
    passphrase: SecretStr | None = None


class LogStore(_Section):
    """The tamper-evident log."""

    origin: str = Field(max_length=MAX_ORIGIN_CHARS, pattern=ORIGIN)
    store: Path


class Policy(_Section):
    """The first signed bundle, the key of its publisher, and what comes after."""

    bundle: Path
    publisher_key: Path
    activated: Path = Path("policy/activated")
    scenarios: Path | None = None


class Opa(_Section):
    """Our own OPA child, or one that runs elsewhere."""

    binary: Path | None = None
    url: str | None = None
    token_file: Path | None = None
    timeout_s: float = Field(default=5.0, gt=0, le=MAX_POLICY_TIMEOUT_S)


class Person(_Section):
    """An identity that is a person, and the offices for which it acts."""

    name: str = Field(min_length=1, max_length=200)
    offices: tuple[Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9_]{0,63}$")], ...]


class Review(_Section):
    """The review of cases: whose certificates countersign, where files are kept."""

    authorities: Path | None = None
    attachments: Path | None = None
    max_attachment_bytes: int = Field(default=25 * 1024 * 1024, ge=1, le=2**30)
    max_attachments_bytes: int = Field(default=10 * 1024**3, ge=1, le=2**46)


class Config(BaseSettings):
    """Everything that the service reads from outside at its start."""

    model_config = SettingsConfigDict(
        frozen=True, extra="forbid", env_prefix="PROVISO_", env_nested_delimiter="__"
    )

    listen: Port = "127.0.0.1:7443"
    metrics: Port | None = None
    max_concurrent_calls: int = Field(default=256, ge=1, le=10_000)
    drain_s: float = Field(default=10.0, ge=0, le=300)
    tls: Tls | None = None
    keys: Keys
    log: LogStore
    policy: Policy
    opa: Opa = Opa()
    roles: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    people: dict[str, Person] = Field(default_factory=dict)
    review: Review = Review()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Let the environment win over the file, which arrives as arguments."""
        return (env_settings, init_settings)


def load(path: Path) -> Config:
    """Read the configuration; raise ConfigInvalid naming each wrong field."""
    try:
        values = TomlConfigSettingsSource(Config, toml_file=path)()
        if not path.is_file():
            raise ConfigInvalid(
                f"{path} is not there; make one with 'proviso-server init'"
            )
        return _absolute(Config(**values), path.resolve().parent)
    except tomllib.TOMLDecodeError as error:
        raise ConfigInvalid(f"{path} is not TOML: {error}") from error
    except ValidationError as error:
        wrong = "; ".join(
            f"{'.'.join(str(step) for step in detail['loc'])}: {detail['msg']}"
            for detail in error.errors(include_input=False, include_url=False)
        )
        raise ConfigInvalid(f"{path}: {wrong}") from error


def passphrase(keys: Keys) -> bytes | None:
    """Return what opens the keys; None for trial keys."""
    if keys.passphrase is not None:
        return keys.passphrase.get_secret_value().encode()
    if keys.passphrase_file is None:
        return None
    try:
        return keys.passphrase_file.read_bytes().rstrip(b"\r\n")
    except OSError as error:
        raise ConfigInvalid(
            f"keys.passphrase_file {keys.passphrase_file.name} can't be read "
            f"({error.strerror})"
        ) from error


def printable(config: Config) -> dict[str, Any]:
    """Return the configuration for the log at start, secrets masked."""
    return config.model_dump(mode="json", exclude_none=True)


def _absolute(config: Config, folder: Path) -> Config:
    def under(path: Path | None) -> Path | None:
        return None if path is None else folder / path

    def key(uri: str) -> str:
        scheme, _, rest = uri.partition(":")
        local = scheme == "file" and not rest.startswith("/")
        return f"file:{folder / rest}" if local else uri

    tls, keys, opa = config.tls, config.keys, config.opa
    return config.model_copy(
        update={
            "tls": tls
            and Tls(
                certificate=folder / tls.certificate,
                key=folder / tls.key,
                client_ca=folder / tls.client_ca,
            ),
            "keys": keys.model_copy(
                update={
                    "decision": key(keys.decision),
                    "log_ed25519": key(keys.log_ed25519),
                    "log_ml_dsa_44": key(keys.log_ml_dsa_44),
                    "passphrase_file": under(keys.passphrase_file),
                }
            ),
            "log": config.log.model_copy(update={"store": folder / config.log.store}),
            "policy": Policy(
                bundle=folder / config.policy.bundle,
                publisher_key=folder / config.policy.publisher_key,
                activated=folder / config.policy.activated,
                scenarios=under(config.policy.scenarios),
            ),
            "review": config.review.model_copy(
                update={
                    "authorities": under(config.review.authorities),
                    "attachments": under(config.review.attachments),
                }
            ),
            "opa": opa.model_copy(
                update={
                    "binary": under(opa.binary),
                    "token_file": under(opa.token_file),
                }
            ),
        }
    )
