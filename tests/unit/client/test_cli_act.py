"""`proviso act`: what is sent, what is shown, and how it exits."""

import json
from pathlib import Path

import pytest

import act_evidence as ae
import canned as service
from acts import CASE_ID, DIGEST, act
from canned_review import Reviews
from case_entries import Chain
from command_line import GOOD, INCOMPLETE, USAGE, said
from proviso_client.__main__ import main
from review_commands import act_file, words


def test_act_is_entered_on_the_newest_version(
    background: service.Canned,
    trust: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Each file on the case as the one before left it."""
    background.reviews.chain = Chain()
    files = [act_file(tmp_path, kind, act(kind)) for kind in ("staff", "confirm")]

    assert main(["act", *files, *words(background, trust)]) == GOOD
    cut = f"  Act          {act('confirm')['act_id']}"
    first, _, second = said(capsys)[0].partition(cut)
    assert first == (
        f"  Act          {act()['act_id']} is entered\n"
        "  Says         staff on 2026-05-29: As the file shows\n"
        f"  Case         {CASE_ID}: received -> staffed\n"
        "  Asked        DTSA by 2026-06-30: techsec.mildep_review\n"
        f"  Person       An Officer ({ae.OFFICER}) for STATE_PM_RSAT\n"
        "               by the word of the service: the person did not sign it\n"
        f"  Recorded     by {ae.OFFICER} at 2026-06-01T08:00:00Z\n"
        "  Entry        1 of log.example/evidence, verified\n"
    )
    assert second.startswith(" is entered\n")
    assert background.calls == ["GetCase", "Act", "GetCase", "Act"]
    again = ["act", files[0], "--etag", "0", "--json", *words(background, trust)]
    assert main(again) == GOOD
    record = json.loads(said(capsys)[0])
    assert (record["index"], record["repeated"], record["verified"]) == (1, True, True)
    assert record["effects"]["offices"][0]["office"] == "DTSA"
    assert background.calls[4:] == ["Act"]


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        (
            "position",
            [
                "  Says         position concur_with_provisos on 2026-05-29: "
                "As the file shows",
                "  Proviso      1. The consent ends on 2028-12-31.",
                "  Proviso      2. line 2: The items stay in the country.",
                "  Disagree     on the proviso: DTSA, DSCA",
            ],
        ),
        (
            "confirm",
            [
                f"  Confirms     blanket_assurance, read in {DIGEST[:23]}...",
                "  Confirms     that the United States would itself transfer: yes",
            ],
        ),
        (
            "return_without_action",
            ["  Missing      Attach the assurance (packet.eua)"],
        ),
        (
            "determine",
            [
                "  Proviso      lines 1-2: The consent ends on 2028-12-31. (no. 1, 2)",
                "  Copy         to DSCA: keeps the case",
                "  Duty         eum.routine, due 2027-06-01",
            ],
        ),
        (
            "deliver",
            [
                "  Delivered    2 of line 1 in all",
                "  Alert        The serials are not those of the papers",
            ],
        ),
    ],
)
def test_what_followed_is_shown(
    background: service.Canned,
    trust: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    kind: str,
    lines: list[str],
) -> None:
    chain = Chain()
    background.reviews = Reviews(chain=chain)
    chain.state = ae.AFTER[kind][0]
    path = act_file(tmp_path, kind, act(kind))

    assert main(["act", path, "--etag", "0", *words(background, trust)]) == GOOD
    shown = said(capsys)[0].splitlines()
    assert [line for line in shown if line in lines] == lines


def test_act_that_waits_says_on_whom(
    background: service.Canned,
    trust: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    background.reviews.chain = Chain()
    background.reviews.statement = lambda s: s["predicate"]["case"].update(
        waiting_on=["DTSA"], due_on="2026-06-30"
    )

    path = act_file(tmp_path, "staff", act())
    assert main(["act", path, "--etag", "0", *words(background, trust)]) == GOOD
    assert "  Waits on     DTSA, due 2026-06-30\n" in said(capsys)[0]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--etag", "3"], "--etag is the version for one act; enter files one by one"),
        (["--countersign", "x"], "give --countersign KEY and --certificate PEM toget"),
        (["--certificate", "x"], "give --countersign KEY and --certificate PEM toget"),
        (["--countersignature", "x"], "--countersignature is for one act, without --"),
    ],
)
def test_options_that_do_not_fit_are_wrong_usage(
    trust: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    options: list[str],
    message: str,
) -> None:
    files = [act_file(tmp_path, str(number), act(number=number)) for number in (0, 1)]

    code = main(["act", *files, *options, "--insecure-dev", "--trust", str(trust)])

    assert code == USAGE
    assert said(capsys)[1].startswith(f"proviso: {message}")


def test_mistakes_in_act_files_are_told_with_their_lines(
    trust: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = act_file(tmp_path, "wrong", act("withdraw", withdraw={"ground": "bored"}))
    none = tmp_path / "none.yaml"
    none.write_text("- 1\n")

    files = [path, str(none)]
    assert main(["act", *files, "--trust", str(trust), "--insecure-dev"]) == USAGE
    first, second = said(capsys)[1].splitlines()
    assert first.startswith(f"{path}:")
    assert 'withdraw.ground: "bored" is not one of the words' in first
    assert "an act" in second


def test_two_acts_with_one_id_are_not_sent(
    trust: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [act_file(tmp_path, name, act()) for name in ("a", "b")]

    assert main(["act", *files, "--trust", str(trust), "--insecure-dev"]) == USAGE
    assert said(capsys)[1].endswith(
        f"act_id {act()['act_id']}; give each act its own\n"
    )


@pytest.mark.parametrize(
    ("code", "reason", "exit_code"),
    [
        ("FAILED_PRECONDITION", "ERROR_REASON_ACT_REFUSED", USAGE),
        ("ABORTED", "ERROR_REASON_CASE_MOVED", USAGE),
        ("PERMISSION_DENIED", "ERROR_REASON_NOT_PERMITTED", INCOMPLETE),
    ],
)
def test_act_stops_at_what_is_refused(
    background: service.Canned,
    trust: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    code: str,
    reason: str,
    exit_code: int,
) -> None:
    """What follows may rest on it; nothing is tried again."""
    files = [act_file(tmp_path, str(n), act(number=n)) for n in range(3)]
    background.reviews.chain = Chain()
    background.failures = [service.failure(code, reason, "no")]

    assert main(["act", *files, *words(background, trust)]) == exit_code
    assert said(capsys) == (
        "",
        f"{files[0]}: no ({reason})\n2 files behind it were not tried\n",
    )
    background.failures = [service.failure(code, reason, "no")]
    assert main(["act", *files[1:], *words(background, trust), "--json"]) == exit_code
    out, err = said(capsys)
    assert json.loads(out)["error_reason"] == reason
    assert err.endswith("\n1 file behind it was not tried\n")
    assert background.calls == ["GetCase"] * 2
