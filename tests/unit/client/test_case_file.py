"""The file of a case: what holds, and how each tampering shows."""

import dataclasses
import json

import pytest
import rfc8785

import act_evidence as ae
import case_file_samples as cases
import evidence as ev
from case_file_samples import PAPER, SAMPLE, TRUST, Sample, act_of
from proviso_client import Trust, VerificationError
from proviso_client.case_file import from_members
from proviso_client.case_file_case import VerifiedCase
from proviso_client.case_file_keys import members_of
from proviso_client.case_file_reports import check_derived, derived_members
from proviso_client.case_file_verify import verify_case
from proviso_client.case_file_zip import read_zip, write_zip
from proviso_client.report_verifying import not_shown

FILE = SAMPLE.files()
CASE = verify_case(FILE, trust=TRUST)
MEMBERS = FILE.members() | derived_members(CASE)
ZIP = write_zip(MEMBERS)
ID = SAMPLE.case_id

Members = dict[str, bytes]


def verified(content: bytes, trust: Trust = TRUST) -> VerifiedCase:
    """Verify a zip as the command does."""
    members = read_zip(content)
    case = verify_case(from_members(members), trust=trust)
    assert check_derived(members, case) == ()
    return case


def refused(members: Members, trust: Trust = TRUST) -> tuple[str, str]:
    """Return part and reason of the refusal of a zip of these members."""
    with pytest.raises(VerificationError) as caught:
        verified(write_zip(members), trust)
    return caught.value.part, caught.value.reason


def name_of(kind: str) -> str:
    """Return folder and id of the first entry of a kind."""
    return next(filed.files.name for filed in CASE.entries if filed.kind == kind)


def forged(sample: Sample) -> Members:
    """Return the members of another file, with the index and reports of this one."""
    kept = {n: MEMBERS[n] for n in MEMBERS if n not in FILE.members()}
    return sample.files().members() | kept


def without(members: Members, name: str) -> Members:
    """Leave an entry out, with all its files."""
    return {key: value for key, value in members.items() if not key.startswith(name)}


def test_good_file_is_verified() -> None:
    """Every entry, in the order of the log, among those of other cases."""
    case = verified(ZIP)

    assert case.case_id == ID
    assert case.view.state == "consented"
    assert [(filed.index, filed.kind) for filed in case.entries] == [
        (1, "screening"),
        (3, "staff"),
        (5, "position"),
        (7, "confirm"),
        (9, "recommend"),
        (11, "screening_of_record"),
        (13, "intend"),
        (15, "notify"),
        (17, "determine"),
        (19, "deliver"),
    ]
    assert case.cautions == ()
    assert case.checkpoint.size == 21


def test_same_evidence_gives_the_same_file() -> None:
    """Neither the order of entries nor the clock is in it."""
    turned = dataclasses.replace(FILE, entries=tuple(reversed(FILE.entries)))
    again = verify_case(turned, trust=TRUST)

    assert write_zip(turned.members() | derived_members(again)) == ZIP


def test_what_is_not_shown_is_said() -> None:
    """The file is complete up to its checkpoint, and its end is open."""
    words = list(not_shown(CASE))

    assert words[0] == (
        "What came later: it tells of the first 21 entries of the log. What was "
        "entered after them is not in it."
    )
    assert words[1].startswith(
        "That entry 19 is the newest of the case among those 21."
    )
    assert words[2] == (
        "What these papers say, which entries name by digest alone: " + "d" * 64 + "."
    )


def test_decision_of_another_case_in_its_place_shows() -> None:
    """Its files, all of them, under the name of the case's own."""
    other = cases.sample(number=7)
    name, others = name_of("screening"), other.files().entries[0]
    swapped = {f"{name}{suffix}": c for suffix, c in others.files.items()}

    part, reason = refused(without(MEMBERS, name) | swapped)

    assert (part, reason) == (
        "proof",
        f"{name}: is not under the checkpoint of the file",
    )


def test_two_decisions_that_change_places_show() -> None:
    first, second = name_of("screening"), name_of("screening_of_record")
    swapped = dict(MEMBERS)
    for suffix in FILE.entries[0].files:
        swapped[f"{first}{suffix}"] = MEMBERS[f"{second}{suffix}"]
        swapped[f"{second}{suffix}"] = MEMBERS[f"{first}{suffix}"]

    part, reason = refused(swapped)

    assert part == "case file"
    assert reason == f"{first}: holds what belongs to {second}"


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("staff", "entry 5 of {} saw it at entry 3, the one before it is 1"),
        ("position", "entry 7 of {} saw it at entry 5, the one before it is 3"),
        ("notify", "entry 17 of {} saw it at entry 15, the one before it is 13"),
        (
            "screening_of_record",
            "entry 13 of {} saw it at entry 11, the one before it is 9",
        ),
    ],
)
def test_entry_that_was_left_out_shows(kind: str, reason: str) -> None:
    """Each act names the entry of the case before it."""
    assert refused(without(MEMBERS, name_of(kind))) == ("case", reason.format(ID))


def test_first_entry_that_was_left_out_shows() -> None:
    assert refused(without(MEMBERS, name_of("screening") + ".")) == (
        "case",
        "entry 3 cannot open a case",
    )


def test_last_entry_that_was_left_out_shows_in_index_and_reports() -> None:
    """A forger who makes those anew leaves a file that tells less: it says so."""
    left = without(MEMBERS, name_of("deliver"))
    file = from_members(left)
    shorter = verify_case(file, trust=TRUST)

    assert refused(left)[1].startswith("case.json is not what the verified entries say")
    assert list(not_shown(shorter))[1].startswith("That entry 17 is the newest")


def test_act_with_another_word_shows() -> None:
    name = f"{name_of('position')}.dsse.json"
    envelope = json.loads(MEMBERS[name])
    payload = ev.payload_of(MEMBERS[name]).replace(
        b'"concur_with_provisos"', b'"concur_with_proviso_"'
    )
    envelope["payload"] = ev.to_base64(payload)

    part, reason = refused(MEMBERS | {name: rfc8785.dumps(envelope)})

    assert part == "signature"
    assert reason.startswith(f"{name_of('position')}: the signature of key ")


def test_acts_that_change_places_show() -> None:
    """Where an entry stands is in its proof; the proof of another does not hold."""
    first, second = name_of("staff"), name_of("confirm")
    swapped = MEMBERS | {
        f"{first}.tlog-proof": MEMBERS[f"{second}.tlog-proof"],
        f"{second}.tlog-proof": MEMBERS[f"{first}.tlog-proof"],
    }

    part, reason = refused(swapped)

    assert part == "proof"
    assert "leads to the root" in reason


def test_act_of_another_case_shows() -> None:
    """Signed, and in the very same log."""
    sample = cases.sample()
    other = cases.request(9)["request_id"]
    document = act_of(sample, "monitor", 9, case_id=other)
    sample.enter(
        ae.entered(document, seen=sample.last, before="consented", after="consented"),
        folder="acts",
        id=document["act_id"],
        documents={},
    )

    assert refused(forged(sample)) == ("case", f"entry 21 of {ID} is of case {other}")


def test_countersignature_of_somebody_else_shows() -> None:
    """The service signed the entry, but the key is not that of the person."""
    sample = cases.sample()
    document = act_of(sample, "monitor", 9)
    key = ae.new_key()
    chain = [ae.certificate("officer", key, uris=[ae.OFFICER])]
    signed = ae.countersigned(document, key, chain)
    sample.enter(
        ae.entered(
            document,
            seen=sample.last,
            before="consented",
            after="consented",
            countersignature=signed,
        ),
        folder="acts",
        id=document["act_id"],
        documents={},
    )

    part, reason = refused(forged(sample))

    assert part == "countersignature"
    assert "no authority that is trusted for persons" in reason


@pytest.mark.parametrize(
    ("suffix", "part"),
    [
        (".request.json", "request"),
        (".explanation.json", "explanation"),
        (".record.json", "record"),
    ],
)
def test_document_with_another_word_shows(suffix: str, part: str) -> None:
    name = name_of("screening") + suffix
    changed = MEMBERS[name].replace(b"e", b"f", 1)

    assert refused(MEMBERS | {name: changed})[0] == part


def test_document_that_was_left_out_shows() -> None:
    """One that the service does not keep any more lacks, and a caution says so."""
    name = f"{name_of('screening')}.request.json"
    left = {key: value for key, value in MEMBERS.items() if key != name}

    assert refused(left)[1].startswith("case.json is not what the verified entries say")
    case = verify_case(from_members(left), trust=TRUST)
    assert [caution.code for caution in case.cautions] == ["no_request"]


@pytest.mark.parametrize("name", ["case.json", "report.html", "report.pdf"])
def test_changed_index_or_report_shows(name: str) -> None:
    """They are made anew, and compared byte by byte."""
    content = MEMBERS[name]
    at = len(content) // 2
    changed = content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]
    if name == "case.json":
        changed = content.replace(b'"state":"consented"', b'"state":"closed"')

    part, reason = refused(MEMBERS | {name: changed})

    assert part == "case file"
    assert reason.startswith(f"{name} is not what the verified entries say")


def test_report_of_another_case_shows() -> None:
    other = cases.sample(number=7)
    file = other.files()
    others = derived_members(verify_case(file, trust=TRUST))

    for name in ("report.html", "report.pdf"):
        assert refused(MEMBERS | {name: others[name]})[1].startswith(name)


@pytest.mark.parametrize(
    ("report", "reason"),
    [
        (
            {"format": 1, "pdf": "typst 0.1.0"},
            "report.pdf was laid out by typst 0.1.0, here is typst 0.15.2: it was not "
            "compared",
        ),
        (
            {"format": 2, "pdf": "typst 0.15.2"},
            "its reports are of format 2, this is of format 1: they were not compared",
        ),
    ],
)
def test_report_of_another_layout_is_not_called_good(
    report: dict[str, object], reason: str
) -> None:
    """A forger can name another version; then the report is not vouched for."""
    index = json.loads(MEMBERS["case.json"]) | {"report": report}
    members = MEMBERS | {"case.json": rfc8785.dumps(index), "report.pdf": b"forged"}

    assert check_derived(members, CASE) == (reason,)


def test_forged_html_shows_though_the_pdf_is_of_another_layout() -> None:
    index = json.loads(MEMBERS["case.json"])
    index["report"]["pdf"] = "typst 0.1.0"

    part, reason = refused(
        MEMBERS | {"case.json": rfc8785.dumps(index), "report.html": b"<p>granted"}
    )

    assert part == "case file"
    assert reason.startswith("report.html is not what the verified entries say")


def test_attachment_with_other_bytes_shows() -> None:
    name = f"attachments/{ev.sha256(PAPER)}"

    part, reason = refused(MEMBERS | {name: PAPER + b"x"})

    assert (part, reason) == (
        "attachment",
        f"{name} has the SHA-256 {ev.sha256(PAPER + b'x')}",
    )


def test_attachment_that_nobody_names_shows() -> None:
    """A paper in the file is one that an entry speaks of."""
    name = f"attachments/{ev.sha256(b'another')}"

    part, reason = refused(MEMBERS | {name: b"another"})

    assert (part, reason) == ("attachment", f"{name} is named by no entry of the case")


def test_checkpoint_of_another_time_shows() -> None:
    """All proofs carry the very same one."""
    older = SAMPLE.log.checkpoint(20).encode()

    part, reason = refused(MEMBERS | {"checkpoint": older})

    assert part == "proof"
    assert reason.endswith("is not under the checkpoint of the file")


def test_keys_of_the_file_are_never_trusted() -> None:
    """Whoever forges a file puts own keys into it: it verifies under those alone."""
    stranger = Trust.of(public_keys=[ev.pem(ev.OTHER_KEY)], vkeys=ev.VKEYS)

    assert refused(MEMBERS, trust=stranger)[0] == "signature"


def test_strange_keys_in_the_file_are_told() -> None:
    """They change nothing of what was verified."""
    strange = Trust.of(
        public_keys=[ev.pem(ev.DECISION_KEY), ev.pem(ev.OTHER_KEY)], vkeys=ev.VKEYS
    )
    file = dataclasses.replace(FILE, keys=members_of(strange))

    (caution,) = verify_case(file, trust=TRUST).cautions

    assert caution.code == "other_keys_in_file"
    assert f"keys/{ev.key_id(ev.OTHER_KEY)}.pem" in caution.message


@pytest.mark.parametrize(
    "change",
    [
        {f"keys/{'a' * 64}.pem": ev.pem(ev.DECISION_KEY)},
        {f"keys/{'a' * 64}.pem": b"no key"},
        {"log.vkeys": b"no key\n"},
        {f"people/{'a' * 64}.pem": b"no certificate"},
    ],
    ids=["another name", "no key", "no vkey", "no certificate"],
)
def test_what_is_no_key_is_refused(change: Members) -> None:
    part, reason = refused(MEMBERS | change)

    assert part == "case file"
    assert "key" in reason


def test_note_on_the_keys_is_the_one_that_everybody_gets() -> None:
    part, _ = refused(MEMBERS | {"keys/README.txt": b"Trust these keys.\n"})

    assert part == "case file"


def test_act_among_decisions_shows() -> None:
    name = name_of("staff")
    moved = {
        key.replace("acts/", "decisions/") if key.startswith(name) else key: value
        for key, value in MEMBERS.items()
    }

    part, reason = refused(moved)

    assert part == "case file"
    assert reason.endswith(f"holds what belongs to {name}")


def test_entry_under_two_names_shows() -> None:
    name, twin = name_of("staff"), f"acts/{cases.request(50)['request_id']}"
    files = {s: MEMBERS[f"{name}{s}"] for s in (".dsse.json", ".tlog-proof")}
    doubled = MEMBERS | {f"{twin}{suffix}": c for suffix, c in files.items()}

    assert refused(doubled) == (
        "case file",
        f"{twin}: holds what belongs to {name}",
    )


def test_file_without_entries_is_refused() -> None:
    file = dataclasses.replace(FILE, entries=())

    with pytest.raises(VerificationError, match="holds no entry"):
        verify_case(file, trust=TRUST)


def test_event_of_the_case_is_part_of_it() -> None:
    """What an officer stated of a request of the case; it names no entry before it."""
    sample = cases.sample(event=True)
    case = verify_case(sample.files(), trust=TRUST)

    assert case.entries[-1].kind == "event"
    assert case.unchained == (case.entries[-1].index,)
    assert "names no entry" not in "".join(not_shown(CASE))
    assert any("those name no entry before them" in words for words in not_shown(case))


@pytest.mark.parametrize("position", range(len(MEMBERS)))
def test_no_flipped_bit_of_a_member_passes(position: int) -> None:
    """A key may be another key; then nothing was verified with it, and it is filed.

    By its place: names have digests of keys that are made for each run.
    """
    name = sorted(MEMBERS)[position]
    content = MEMBERS[name]
    at = len(content) // 2
    flipped = content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]

    assert refused(MEMBERS | {name: flipped})[1] != ""


def test_names_in_the_file_are_those_of_the_export() -> None:
    """Unpacked, other tools and `proviso verify` find what they know."""
    first = FILE.entries[0]

    assert first.name == f"decisions/{ID}"
    assert sorted(first.files) == [
        ".dsse.json",
        ".explanation.json",
        ".record.json",
        ".request.json",
        ".tlog-proof",
    ]
