"""`proviso sign-act`, and acts that carry what it wrote."""

import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)

import canned as service
from acts import CASE_ID, act
from case_entries import Chain
from command_line import FAILED, GOOD, INCOMPLETE, USAGE, said
from proviso_client.__main__ import main
from review_commands import act_file, certificate_file, key_file, words


def test_act_is_countersigned_on_the_way(
    background: service.Canned,
    people: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    background.reviews.chain = Chain()
    signing = ["--countersign", key_file(tmp_path)]
    signing += ["--certificate", certificate_file(tmp_path)]
    path = act_file(tmp_path, "staff", act())

    assert main(["act", path, *signing, *words(background, people)]) == GOOD
    assert "               the person's own signature holds\n" in said(capsys)[0]


def test_act_that_was_signed_apart(
    background: service.Canned,
    people: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Offline, by somebody else; what was signed for another act is not sent."""
    background.reviews.chain = Chain()
    path = act_file(tmp_path, "staff", act())
    other = act_file(tmp_path, "other", act(number=1))
    out = str(tmp_path / "staff.sig.json")
    sign = ["sign-act", path, "--key", key_file(tmp_path)]
    sign += ["--certificate", certificate_file(tmp_path), "-o", out]

    assert main(sign) == GOOD
    assert said(capsys) == (
        f"  Signed       staff {act()['act_id']}\n"
        f"  Case         {CASE_ID}\n"
        "  By           CN=officer\n",
        f"{out} holds the countersignature\n",
    )
    assert main([*sign, "--json"]) == GOOD
    assert json.loads(said(capsys)[0])["countersignature"] == out
    signed = ["--countersignature", out, *words(background, people)]
    assert main(["act", other, *signed]) == FAILED
    assert said(capsys)[1] == (
        "proviso: verification failed: countersignature: the signature does not hold\n"
    )
    assert background.calls == []
    assert main(["act", path, "--json", *signed]) == GOOD
    assert json.loads(said(capsys)[0])["countersigned"] is True


def test_key_with_a_passphrase_needs_a_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = key_file(tmp_path, kept=BestAvailableEncryption(b"words"))
    sign = ["sign-act", act_file(tmp_path, "staff", act()), "--key", kept]
    sign += ["--certificate", certificate_file(tmp_path), "-o", str(tmp_path / "out")]

    assert main(sign) == USAGE
    assert said(capsys)[1] == (
        f"proviso: {kept} is kept with a passphrase, and there is no terminal to ask "
        "for it; sign where there is one\n"
    )


def test_key_with_a_passphrase_asks_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = key_file(tmp_path, kept=BestAvailableEncryption(b"words"))
    sign = ["sign-act", act_file(tmp_path, "staff", act()), "--key", kept]
    sign += ["--certificate", certificate_file(tmp_path), "-o", str(tmp_path / "out")]
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", lambda prompt: "words")
    assert main(sign) == GOOD
    monkeypatch.setattr("getpass.getpass", lambda prompt: "other")
    assert main(sign) == USAGE


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("--key", b"x", "holds no private key in PEM, or the passphrase is another"),
        ("--certificate", b"x", "holds no certificate in PEM"),
        (
            "--key",
            rsa.generate_private_key(65537, 2048).private_bytes(
                Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
            ),
            "is neither P-384 nor Ed25519",
        ),
    ],
)
def test_what_cannot_sign_says_why(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    content: bytes,
    message: str,
) -> None:
    wrong = tmp_path / "wrong.pem"
    wrong.write_bytes(content)
    pems = {"--key": key_file(tmp_path), "--certificate": certificate_file(tmp_path)}
    pems[name] = str(wrong)
    sign = ["sign-act", act_file(tmp_path, "staff", act()), "-o", str(tmp_path / "out")]

    assert main([*sign, *(each for pair in pems.items() for each in pair)]) == USAGE
    assert message in said(capsys)[1]
    assert not (tmp_path / "out").exists()


def test_signature_that_cannot_be_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sign = ["sign-act", act_file(tmp_path, "staff", act()), "--key", key_file(tmp_path)]
    sign += ["--certificate", certificate_file(tmp_path)]

    assert main([*sign, "-o", str(tmp_path / "none" / "out")]) == INCOMPLETE
    assert said(capsys)[1].endswith("cannot be written: No such file or directory\n")
