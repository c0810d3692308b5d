"""`proviso-server init` fills a new folder, and only a new one."""

import stat
from pathlib import Path

import grpc
import pytest
from test_screening import statement

from mutual_tls import channel
from policy_tree import POLICIES, write_tree
from proviso.v1 import key_service_pb2, key_service_pb2_grpc
from proviso_server.__main__ import main
from proviso_server.errors import KeyUnusable
from proviso_server.opa_binary import find_opa
from proviso_server.policy import bundle
from service import clean_document, message, screening, service

PASSPHRASE = "correct horse battery staple"


def init(folder: Path, *options: str) -> int:
    return main(["init", str(folder), *options])


def modes(folder: Path) -> dict[str, str]:
    """Return the mode of each file and folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): f"{stat.S_IMODE(path.stat().st_mode):03o}"
        for path in sorted(folder.rglob("*"))
    }


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret"
    path.write_text(f"{PASSPHRASE}\n")
    return path


def test_folder_that_is_not_empty_is_refused_and_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine").write_text("text")

    code = init(tmp_path, f"--policies={POLICIES}")

    assert code == 1
    assert capsys.readouterr().err == (
        f"proviso-server: {tmp_path} is not empty; name a new folder\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


@pytest.mark.parametrize(
    "options",
    [(), ("--bundle=b.tar.gz",), ("--publisher-key=k.pem",), ("--policies=nowhere",)],
)
def test_missing_policy_is_named_and_nothing_is_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...]
) -> None:
    """So that the same command works when it is given what was missing."""
    folder = tmp_path / "service"

    code = init(folder, *options)

    assert code == 1
    assert capsys.readouterr().err == (
        "proviso-server: no policy: give --bundle FILE with --publisher-key FILE, or "
        "--policies DIR to build and sign a bundle from sources with a trial key\n"
    )
    assert not folder.exists()


@pytest.mark.parametrize(
    ("option", "told"),
    [
        ("--bundle", "bundle.tar.gz is no policy bundle ("),
        ("--publisher-key", "publisher key none.pem can't be read ("),
        ("--passphrase-file", "passphrase file none.pem can't be read ("),
    ],
)
def test_file_that_is_not_there_is_named_and_nothing_is_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], option: str, told: str
) -> None:
    key, path = tmp_path / "key.pem", tmp_path / "made.tar.gz"
    private, public = bundle.new_publisher_key()
    key.write_bytes(private)
    bundle.build(
        write_tree(tmp_path / "policies"), path, opa=find_opa(), signing_key=key
    )
    (tmp_path / "publisher.pem").write_bytes(public)
    wrong = "bundle.tar.gz" if option == "--bundle" else "none.pem"
    options = {
        "--bundle": str(path),
        "--publisher-key": str(tmp_path / "publisher.pem"),
    } | {option: str(tmp_path / wrong)}

    code = init(tmp_path / "service", *(f"{k}={v}" for k, v in options.items()))

    assert code == 1
    assert capsys.readouterr().err.startswith(f"proviso-server: {told}")
    assert not (tmp_path / "service").exists()


@pytest.mark.parametrize(
    "origin",
    ['a"b', "https://log.example/x", "log example", "log.example/", "a\nb", "l" * 201],
)
def test_origin_that_is_no_host_and_path_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], origin: str
) -> None:
    code = init(tmp_path / "service", f"--policies={POLICIES}", f"--origin={origin}")

    assert code == 1
    assert capsys.readouterr().err == (
        f'proviso-server: origin "{origin}" is no host and path; '
        'write it as "log.example/transfers"\n'
    )
    assert not (tmp_path / "service").exists()


def test_private_key_of_the_publisher_is_not_copied(
    tmp_path: Path, pristine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = init(
        tmp_path / "service",
        f"--bundle={pristine / 'policy' / 'bundle.tar.gz'}",
        f"--publisher-key={pristine / 'keys' / 'publisher.pem'}",
    )

    assert code == 1
    assert capsys.readouterr().err == (
        "proviso-server: publisher key publisher.pem is no public key in PEM; give "
        "the file that begins with -----BEGIN PUBLIC KEY-----\n"
    )
    assert not (tmp_path / "service").exists()


def test_folder_that_was_empty_is_left_empty(tmp_path: Path) -> None:
    assert init(tmp_path) == 1
    assert list(tmp_path.iterdir()) == []


def test_private_files_are_their_owners_alone(pristine: Path) -> None:
    found = modes(pristine)

    private = ["log.sqlite3", *(name for name in found if name.endswith(".key.pem"))]
    private += [name for name in found if name.startswith("keys/")]
    assert {name: found[name] for name in private} == dict.fromkeys(private, "600")
    folders = ["keys", "tls", "policy"]
    assert {name: found[name] for name in folders} == dict.fromkeys(folders, "700")
    assert sorted(name for name in found if name.startswith("keys/")) == [
        "keys/decision.pem",
        "keys/log-ed25519.pem",
        "keys/log-ml-dsa-44.pem",
        "keys/publisher.pem",
    ]


def test_trust_holds_public_keys_only(pristine: Path) -> None:
    texts = [p.read_text() for p in (pristine / "trust").rglob("*") if p.is_file()]

    assert len(texts) == 4
    assert not any("PRIVATE" in text for text in texts)


async def test_keys_with_a_passphrase_work_end_to_end(
    tmp_path: Path, secret: Path
) -> None:
    folder = tmp_path / "service"
    code = init(folder, f"--policies={POLICIES}", f"--passphrase-file={secret}")
    async with service(folder, insecure_dev=False) as started:
        async with channel(started.address, folder, "requester") as client:
            answer = await screening(client).Screen(message(clean_document()))
            listed = await key_service_pb2_grpc.KeyServiceStub(client).ListKeys(
                key_service_pb2.ListKeysRequest()
            )

    predicate = statement(answer.decision)["predicate"]
    names = ("decision", "log-ed25519", "log-ml-dsa-44")
    assert code == 0
    assert (predicate["trial_key"], predicate["insecure_dev"]) == (False, False)
    assert [key.trial for key in listed.keys] == [False, False, False]
    for name in names:
        text = (folder / "keys" / f"{name}.pem").read_text()
        assert text.startswith("-----BEGIN ENCRYPTED PRIVATE KEY-----\n")


async def test_wrong_passphrase_is_refused_at_start(
    tmp_path: Path, secret: Path
) -> None:
    folder = tmp_path / "service"
    init(folder, f"--policies={POLICIES}", f"--passphrase-file={secret}")
    secret.write_text("wrong")

    with pytest.raises(KeyUnusable, match="check the file and the passphrase"):
        async with service(folder):
            pass


async def test_trial_keys_are_told_in_every_decision(folder: Path) -> None:
    async with service(folder) as started:
        async with grpc.aio.insecure_channel(started.address) as client:
            answer = await screening(client).Screen(message(clean_document()))

    assert statement(answer.decision)["predicate"]["trial_key"] is True


def test_given_bundle_is_served_as_it_is(tmp_path: Path, pristine: Path) -> None:
    source = pristine / "policy"
    folder = tmp_path / "service"

    code = init(
        folder,
        f"--bundle={source / 'bundle.tar.gz'}",
        f"--publisher-key={source / 'publisher.pem'}",
    )

    assert code == 0
    assert not (folder / "keys" / "publisher.pem").exists()
    for name in ("bundle.tar.gz", "publisher.pem"):
        given = (source / name).read_bytes()
        assert (folder / "policy" / name).read_bytes() == given
