"""`proviso cases`: lists, a case in full, changes, screenings of record."""

import io
import json
import re
from pathlib import Path

import pytest

import act_evidence as ae
import canned as service
from acts import CASE_ID
from canned_review import case
from case_entries import NEXT_ID, SUBMITTER, Chain, determined, reviewed
from command_line import FAILED, GOOD, USAGE, said
from proviso.v1 import review_service_pb2 as pb
from proviso_client.__main__ import main
from proviso_client.cli import cases
from proviso_client.cli.arguments import parser
from proviso_client.cli.output import Output

NOT_SIGNED = "counted by the service and not signed; the entries are\n"


def words(background: service.Canned, trust: Path | None = None) -> list[str]:
    server = ["--insecure-dev", "--server", background.target]
    return server if trust is None else [*server, "--trust", str(trust)]


def test_list_of_cases(
    background: service.Canned, capsys: pytest.CaptureFixture[str]
) -> None:
    background.reviews.cases = [
        case(),
        case(state="consented", alert=True, waiting_on=[], due_on="", etag="9"),
        case(etag="11"),
    ]
    query = ["--filter", 'state = "staffed"', "--order-by", "due_on desc"]

    assert main(["cases", "list", *query, *words(background)]) == GOOD
    out, err = said(capsys)
    lines = out.splitlines()
    assert lines[0] == (
        "case\tstate\tsince\tdue\twaiting_on\tfrom\tto\tkind\tdisposition\t"
        "assigned_to\talert\tetag"
    )
    assert lines[1] == (
        f"{CASE_ID}\tstaffed\t2026-06-01\t2026-06-30\tDSCA DTSA\tDEU\tLTU\tsale\t"
        "cn_required\t\t\t3"
    )
    assert lines[2].endswith("\tcn_required\t\talert\t9")
    assert (len(lines), err) == (4, NOT_SIGNED)
    asked = background.reviews.asked[0]
    assert (asked.filter, asked.order_by) == ('state = "staffed"', "due_on desc")
    assert main(["cases", "list", "--limit", "2", *words(background)]) == GOOD
    out, err = said(capsys)
    assert len(out.splitlines()) == 3
    assert err == f"there are more cases than these 2; --limit N\n{NOT_SIGNED}"
    assert main(["cases", "list", "--json", *words(background)]) == GOOD
    record = json.loads(said(capsys)[0].splitlines()[0])
    assert (record["waiting_on"], record["etag"], record["signed"]) == (
        ["DSCA", "DTSA"],
        3,
        False,
    )


def test_case_in_full(
    background: service.Canned, trust: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    background.reviews.chain = determined()
    background.reviews.summary = {"of_record": True, "alert": True}

    assert main(["cases", "show", CASE_ID, *words(background, trust)]) == GOOD
    assert said(capsys)[0] == (
        f"""\
  Case         {CASE_ID}, 14 entries verified
  State        consented since 2026-06-01
  Etag         13
  Rests on     a screening of record of request
               {NEXT_ID}: cn_required
  Opened       2026-06-01 by {SUBMITTER}
  Alert        State may have to report

OFFICES ASKED (2)
  - DSCA: concur on 2026-05-29 by {ae.OFFICER}, entry 3,
    asked by routing.office
  - DTSA: concur_with_provisos on 2026-05-29 by
    {ae.OFFICER}, entry 2, asked by techsec.mildep_review

PROVISOS ASKED FOR (2)
  - 1. The consent ends on 2028-12-31. (DTSA, entry 2; expiry, 22 USC 2753(a))
  - 2. line 2: The items stay in the country. (DTSA, entry 2; in_country_only,
    22 USC 2753(a))

WORKSHEET (2)
  - model_released: clear, Same model (by {ae.OFFICER},
    entry 4)
  - anti_tamper: line 1: proviso, With the plug (by
    {ae.OFFICER}, entry 4)

NOTIFIED TO CONGRESS (1)
  - aeca_3d on 2026-05-25, entry 9

OVERRIDES (1)
  - eligibility.x: taken was 'The party is listed', true is 'Another of the same
    name is' (91 FR 1234), entry 5

RECOMMENDED AND DETERMINED (3)
  - recommended: approve_with_provisos by {ae.OFFICER},
    entry 6
  - determined: consent until 2028-12-31 by consent letter PM 26-1, entered by
    {ae.OFFICER}, entry 10
  - copy to DSCA: keeps the case

PROVISOS OF THE CONSENT (1)
  - lines 1-2: The consent ends on 2028-12-31. (no. 1, 2; DTSA)

DELIVERED (1)
  - line 1: 2, 1 came back

DUTIES (1)
  - eum.routine, due 2027-06-01: done by entry 13

ALERTS (1)
  - The serials are not those of the papers (entry 11)

WHAT WAS DONE (14)
"""
        + said_steps()
        + """\

YOU MAY NOW
  position, confirm
"""
    )
    show = ["cases", "show", CASE_ID, "--json"]
    assert main([*show, *words(background, trust)]) == GOOD
    record = json.loads(said(capsys)[0])
    assert (record["state"], record["verified"], record["may"]) == (
        "consented",
        True,
        ["position", "confirm"],
    )
    assert record["entries"] == list(range(14))


def said_steps() -> str:
    """Return the steps of the case, as they are written."""
    steps = (
        ("screening", "", ": received"),
        ("staff", "STATE_PM_RSAT", ": received -> staffed"),
        ("position", "DTSA", ""),
        ("position", "DSCA", ": staffed -> positions_in"),
        ("worksheet", "DASA_DEC", ""),
        ("override", "STATE_PM_RSAT", ""),
        ("recommend", "DASA_DEC", ": positions_in -> recommended"),
        ("screening_of_record", "", ""),
        ("intend", "STATE_PM_RSAT", ": recommended -> intended"),
        ("notify", "STATE_PM_RSAT", ": intended -> notified"),
        ("determine", "STATE_PM_RSAT", ": notified -> consented"),
        ("deliver", "STATE_PM_RSAT", ""),
        ("take_back", "STATE_PM_RSAT", ""),
        ("monitor", "STATE_PM_RSAT", ""),
    )
    text = ""
    for index, (kind, office, moved) in enumerate(steps):
        day, who, why = "2026-06-01", SUBMITTER, "cn_required"
        if office:
            day, who = "2026-05-29", f"{office}, {ae.OFFICER}"
            why = "As the file shows"
        text += f"  {day}  {kind}, entry {index}{moved}\n"
        text += f"{' ' * 14}{who}\n{' ' * 14}{why}\n"
    return text


def test_case_under_review_says_what_it_waits_for(
    background: service.Canned, trust: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chain = reviewed()
    chain.case, chain.state = chain.case[:3], "staffed"
    background.reviews.chain = chain
    background.reviews.summary = {"due_on": "2026-06-30", "waiting_on": ["DSCA"]}
    background.reviews.may = []

    assert main(["cases", "show", CASE_ID, *words(background, trust)]) == GOOD
    lines = said(capsys)[0].splitlines()
    assert "  Waits on     DSCA, due 2026-06-30" in lines
    stale = "more was recorded after it; a determination needs another"
    assert f"               {stale}" in lines
    assert "  - DSCA: not in, due 2026-06-30, asked by routing.office" in lines
    assert "  - on the proviso expiry: DTSA, DSCA" in lines
    assert lines[-1] == "  nothing, in this state and as who you are"


def test_checks_without_an_answer_are_shown_until_all_lines_have_one(
    background: service.Canned, trust: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chain = Chain()
    chain.act("staff", "staffed", due_on="2026-06-30", waiting_on=["DTSA"])
    background.reviews.chain = chain
    background.reviews.summary = {"due_on": "2026-06-30", "waiting_on": ["DTSA"]}
    show = ["cases", "show", CASE_ID, *words(background, trust)]

    assert main(show) == GOOD
    asked = "CHECKS WITHOUT AN ANSWER (1)\n  - model_released: {}asked by techsec.mtcr"
    assert asked.format("lines 1-2: ") in said(capsys)[0]
    answer = {"check": "model_released", "lines": [2], "result": "clear", "reason": "x"}
    for left, lines in (("line 1: ", [2]), ("", [1])):
        answers = {"answers": [answer | {"lines": lines}]}
        document = {"worksheet": answers}
        chain.act(
            "worksheet", document=document, due_on="2026-06-30", waiting_on=["DTSA"]
        )
        assert main(show) == GOOD
        text = said(capsys)[0]
        assert (asked.format(left) in text) is bool(left)
        assert ("CHECKS WITHOUT" in text) is bool(left)


def test_case_with_a_gap_is_not_shown(
    background: service.Canned, trust: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chain = reviewed()
    del chain.case[3]
    background.reviews.chain = chain

    assert main(["cases", "show", CASE_ID, *words(background, trust)]) == FAILED
    assert said(capsys) == (
        "",
        f"proviso: verification failed: case: entry 4 of {CASE_ID} saw it at entry 3, "
        "the one before it is 2\n",
    )


def test_screening_of_record_is_shown_and_kept(
    background: service.Canned,
    trust: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Without an etag on the newest version; its files are verified again."""
    background.reviews.chain = reviewed()
    out = ["--out", str(tmp_path / "kept"), "--request-id", NEXT_ID]

    screen = ["cases", "screen", CASE_ID, *out, *words(background, trust)]
    assert main(screen) == GOOD
    text = said(capsys)[0]
    assert text.startswith("\nCN REQUIRED  (cn_required)\n")
    assert f"  Of record    case {CASE_ID}, by what entries none" in text
    kept = tmp_path / "kept" / f"{NEXT_ID}.dsse.json"
    verify = ["verify", str(kept), "--trust", str(trust), "--json"]
    assert main(verify) == GOOD
    record = json.loads(said(capsys)[0])
    assert record["of_record"] == {"case_id": CASE_ID, "seen": 6}
    assert record["review"]["base_request_id"] == CASE_ID
    assert background.calls == ["GetCase"] * 4 + ["ScreenOfRecord"]


def test_screening_of_the_version_that_was_seen(
    background: service.Canned, trust: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    background.reviews.chain = reviewed()

    screen = ["cases", "screen", CASE_ID, "--etag", "6", "--json"]
    assert main([*screen, *words(background, trust)]) == GOOD
    record = json.loads(said(capsys)[0])
    assert record["case"]["etag"] == 7
    assert record["request_id"] == background.reviews.asked[0].request_id
    assert background.calls == ["ScreenOfRecord"]


def test_changes_are_told_as_they_come(
    background: service.Canned, capsys: pytest.CaptureFixture[str]
) -> None:
    def changes() -> list[pb.WatchCasesResponse]:
        return [
            pb.WatchCasesResponse(case=case(), matches=True, size=4),
            pb.WatchCasesResponse(
                case=case(state="consented", waiting_on=[], alert=True, etag="9"),
                size=10,
            ),
        ]

    background.reviews.changes = changes()
    watch = ["cases", "watch", "--since", "3", *words(background)]
    assert main(watch) == GOOD
    assert said(capsys)[0] == (
        f"{CASE_ID} is staffed, waits on DSCA, DTSA (etag 3)\n"
        f"{CASE_ID} is consented, ALERT, left the filter (etag 9)\n"
    )
    assert background.reviews.asked[0].since == 3
    background.reviews.changes = changes()
    assert main([*watch, "--json"]) == GOOD
    records = [json.loads(line) for line in said(capsys)[0].splitlines()]
    assert [(r["matches"], r["size"]) for r in records] == [(True, 4), (False, 10)]


async def test_list_on_a_terminal(
    canned: service.Canned, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm")
    canned.reviews.cases = [
        case(alert=True, assigned_to="spiffe://proviso.invalid/dtsa", of_record=True)
    ]
    terminal = Terminal()
    output = Output(as_json=False, out=terminal, err=io.StringIO())
    arguments = parser().parse_args(["cases", "list", *words(canned)])

    assert await cases.cases(arguments, output) == GOOD

    text = re.sub("\x1b[^m]*m", "", terminal.getvalue())
    assert text == (
        "\n"
        "staffed since 2026-06-01  ALERT\n"
        f"  case {CASE_ID}, etag 3\n"
        "  sale, DEU to LTU, fms: cn_required, of record\n"
        "  waits on DSCA, DTSA, due 2026-06-30\n"
        "  assigned to spiffe://proviso.invalid/dtsa\n"
    )


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (
            ["cases"],
            "the following arguments are required: COMMAND; see proviso cases ",
        ),
        (
            ["cases", "list", "--limit", "0"],
            "argument --limit: '0' is not between 1 an",
        ),
        (
            ["cases", "watch", "--since", "x"],
            "argument --since: 'x' is no number of an",
        ),
        (
            ["cases", "show", CASE_ID, "--insecure-dev"],
            "give --trust DIR, a directory ",
        ),
    ],
)
def test_wrong_usage_says_what_to_write(
    given: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(given) == USAGE
    assert said(capsys)[1].startswith(f"proviso: {message}")


def test_case_that_is_not_known(
    background: service.Canned, trust: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    background.failures = [service.failure("NOT_FOUND", "ERROR_REASON_NOT_FOUND")]
    background.reviews.chain = Chain()

    assert main(["cases", "show", CASE_ID, *words(background, trust)]) == USAGE
    assert said(capsys)[1] == "proviso: words (ERROR_REASON_NOT_FOUND)\n"
