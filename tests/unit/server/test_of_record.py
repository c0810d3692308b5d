"""The request of record: what is recorded relieves, what is only stated does not."""

import dataclasses
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from confirming import (
    RECORD_ID,
    everything,
    known_requests,
    of_record,
    some_of,
)
from proviso.document import DocumentError, parse
from proviso_server.reliance import reliance, stated
from proviso_server.review.of_record import OfRecord, RecordedFact
from proviso_server.review.recorded_facts import Entered, RecordedFacts, review_of
from strategies import requests

REQUESTS = known_requests()
NAMES = sorted(REQUESTS)
BASE = REQUESTS["T01"]
NOTHING = RecordedFacts()
DIGEST = "sha256:" + "ab" * 32


def anything() -> st.SearchStrategy[dict[str, Any]]:
    """Return requests that are known, and any that are taken at all."""
    return st.sampled_from(NAMES).map(REQUESTS.__getitem__) | requests()


def entered(*blocks: dict[str, Any], first: int = 0) -> tuple[Entered, ...]:
    return tuple(
        Entered(block=block, entries=(place,))
        for place, block in enumerate(blocks, start=first)
    )


def written(
    *, recorded: RecordedFacts = NOTHING, **stated_members: Any
) -> dict[str, Any]:
    """Return the request of record of the base request with some other members."""
    base = dict(parse(BASE | stated_members).document)
    return dict(of_record(base, recorded).document)


def names(result: OfRecord) -> list[str]:
    return [fact.fact for fact in result.facts]


@settings(deadline=None)
@given(base=anything())
def test_of_what_nobody_recorded_no_fact_survives(base: dict[str, Any]) -> None:
    result = of_record(base, NOTHING)

    assert list(stated(result.document)) == []
    assert (result.facts, result.entries) == ((), ())


@pytest.mark.parametrize("name", NAMES)
def test_of_what_is_all_recorded_every_fact_survives_and_no_other(name: str) -> None:
    base = REQUESTS[name]
    result = of_record(base, everything(base))

    assert sorted(stated(result.document)) == sorted(stated(base))
    assert sorted(names(result)) == sorted(set(stated(base)))
    assert all(fact.entries for fact in result.facts)


@settings(deadline=None)
@given(base=anything(), data=st.data())
def test_nothing_relieves_that_was_not_recorded(
    base: dict[str, Any], data: st.DataObject
) -> None:
    recorded = data.draw(some_of(base))
    all_of_it = of_record(base, everything(base))
    result = of_record(base, recorded)

    assert set(stated(result.document)) <= set(stated(all_of_it.document))
    assert list(dict.fromkeys(stated(result.document))) == names(result)
    known = recorded.entries | set(recorded.facts.values())
    assert set(result.entries) <= known


@settings(deadline=None)
@given(base=anything(), data=st.data())
def test_request_of_record_of_itself_is_the_same(
    base: dict[str, Any], data: st.DataObject
) -> None:
    recorded = data.draw(some_of(base))
    once = of_record(base, recorded)
    again = of_record({**once.document, "request_id": base["request_id"]}, recorded)

    assert again == once


@settings(deadline=None)
@given(base=anything(), data=st.data())
def test_what_relieves_nobody_stands_as_it_was(
    base: dict[str, Any], data: st.DataObject
) -> None:
    result = of_record(base, data.draw(some_of(base))).document
    changed = {
        "request_id",
        "supersedes",
        "decision_date",
        "reviews",
        "notifications",
        "waivers",
        "documents",
        "determinations",
        "claims",
        "consented_on",
        "arrangement",
        "parties",
        "custody",
    }

    assert {k: v for k, v in result.items() if k not in changed} == {
        k: v for k, v in base.items() if k not in changed
    }
    assert [party["id"] for party in result["parties"]] == [
        party["id"] for party in base["parties"]
    ]
    for name in ("reviews", "waivers", "documents"):
        if name not in base:
            assert name not in result


def test_request_is_written_of_its_own_id_and_day() -> None:
    result = of_record(BASE, NOTHING).document

    assert result["request_id"] == RECORD_ID
    assert result["supersedes"] == BASE["request_id"]
    assert result["decision_date"] == BASE["decision_date"]


def test_request_of_record_is_the_canonical_one() -> None:
    result = of_record(BASE, everything(BASE))

    assert parse(result.document) == result.checked


def test_office_is_what_it_entered_what_it_opposes_or_still_to_answer() -> None:
    reviews = [
        {"office": "DTSA", "result": "concur", "provisos": ["expiry"]},
        {"office": "DSCA", "result": "non_concur", "reviewed_on": "2026-05-01"},
        {"office": "NSA", "result": "return_without_action"},
        {"office": "DASA_DEC", "result": "non_concur"},
        {"office": "DIA"},
    ]
    position = {
        "office": "DASA_DEC",
        "result": "concur_with_provisos",
        "reviewed_on": "2026-05-30",
        "provisos": ["sanitize"],
    }
    recorded = RecordedFacts(asked=("ISN", "DTSA"), positions=entered(position))

    assert written(recorded=recorded, reviews=reviews)["reviews"] == [
        position,
        {"office": "DIA"},
        {"office": "DSCA", "result": "non_concur", "reviewed_on": "2026-05-01"},
        {"office": "DTSA"},
        {"office": "ISN"},
        {"office": "NSA"},
    ]


def test_later_position_of_an_office_replaces_the_one_before() -> None:
    later = Entered(block={"office": "DTSA", "result": "non_concur"}, entries=(9,))
    sooner = Entered(block={"office": "DTSA", "result": "concur"}, entries=(8,))
    recorded = RecordedFacts(positions=(later, sooner))
    result = of_record({**BASE, "reviews": []}, recorded)

    assert result.document["reviews"] == [later.block]
    assert (names(result), result.entries) == ([], (9,))


def test_notification_is_what_state_certified_and_what_bars_it() -> None:
    sent = [
        {
            "provision": "aeca_3d",
            "submitted_on": "2026-05-02",
            "flags": ["emergency", "joint_resolution_enacted", "scope_changed"],
        },
        {"provision": "aeca_36b", "submitted_on": "2026-05-03"},
        {
            "provision": "aeca_62",
            "submitted_on": "2026-05-04",
            "flags": ["emergency_justified", "scope_changed"],
        },
        {
            "provision": "aeca_61",
            "submitted_on": "2026-05-05",
            "flags": ["emergency", "joint_resolution_enacted"],
        },
    ]
    recorded = RecordedFacts(
        notifications=entered(
            {"provision": "aeca_3d", "submitted_on": "2026-05-09"},
            {
                "provision": "aeca_3d",
                "submitted_on": "2026-05-10",
                "flags": ["emergency"],
            },
        )
    )

    assert written(recorded=recorded, notifications=sent)["notifications"] == [
        {"provision": "aeca_62", "flags": ["scope_changed"]},
        {
            "provision": "aeca_61",
            "submitted_on": "2026-05-05",
            "flags": ["joint_resolution_enacted"],
        },
        {
            "provision": "aeca_3d",
            "submitted_on": "2026-05-10",
            "flags": ["emergency", "joint_resolution_enacted", "scope_changed"],
        },
    ]


def test_act_of_congress_without_a_day_speaks_of_the_submission_before() -> None:
    recorded = RecordedFacts(
        notifications=entered(
            {"provision": "aeca_3d", "submitted_on": "2026-05-10"},
            {"provision": "aeca_3d", "flags": ["joint_resolution_enacted"]},
            {"provision": "aeca_62", "flags": ["scope_changed"]},
            first=4,
        )
    )
    result = of_record(BASE, recorded)

    assert result.document["notifications"] == [
        {
            "provision": "aeca_3d",
            "submitted_on": "2026-05-10",
            "flags": ["joint_resolution_enacted"],
        },
        {"provision": "aeca_62", "flags": ["scope_changed"]},
    ]
    assert (names(result), result.entries) == ([], (4, 5, 6))


def test_paper_counts_as_the_person_read_it() -> None:
    read = {
        "kind": "eua",
        "party": "recipient",
        "signed_on": "2026-04-03",
        "digest": DIGEST,
        "clauses": ["security"],
    }
    again = {**read, "clauses": ["security", "verify"]}
    other = {**read, "kind": "dsp83"}
    recorded = RecordedFacts(papers=entered(read, other, again, first=3))
    result = of_record(BASE, recorded)

    assert result.document["documents"] == [other, again]
    assert result.facts == (
        RecordedFact(fact="documents[kind=dsp83,party=recipient]", entries=(4,)),
        RecordedFact(fact="documents[kind=eua,party=recipient]", entries=(5,)),
    )


@pytest.mark.parametrize(
    ("party", "counts"),
    [("recipient", True), ("DEU", True), ("NSPA", True), ("consignee-2", False)],
)
def test_paper_of_a_party_that_the_request_has_not_counts_for_nobody(
    party: str, counts: bool
) -> None:
    paper = {"kind": "eua", "party": party, "signed_on": "2026-04-03", "digest": DIGEST}
    result = of_record(BASE, RecordedFacts(papers=entered(paper, first=3)))

    assert ("documents" in result.document, result.entries) == (
        counts,
        (3,) if counts else (),
    )


def test_waiver_counts_where_it_was_read() -> None:
    seen = {"kind": "aeca_40g", "reference": "W-1", "signed_on": "2026-01-01"}
    stated_waivers = [{"kind": "cspa"}, seen]

    assert "waivers" not in written(waivers=stated_waivers)
    recorded = RecordedFacts(waivers=entered(seen))
    assert written(recorded=recorded, waivers=stated_waivers)["waivers"] == [seen]


@pytest.mark.parametrize(
    ("said", "recorded", "expected"),
    [
        ("yes", None, "undetermined"),
        ("no", None, "no"),
        ("undetermined", None, "undetermined"),
        (None, None, None),
        ("yes", "no", "no"),
        ("no", "yes", "yes"),
        (None, "yes", "yes"),
    ],
)
def test_finding_that_the_united_states_would_transfer_is_the_recorded_one(
    said: str | None, recorded: str | None, expected: str | None
) -> None:
    base = {} if said is None else {"us_would_transfer": said}
    known = RecordedFacts(us_would_transfer=None if recorded is None else (recorded, 5))
    result = written(recorded=known, determinations=base)

    assert result.get("determinations", {}).get("us_would_transfer") == expected


PARTIES = [
    dict(BASE["parties"][0])
    | {
        "vetting": {"result": "cleared", "checked_on": "2026-05-01"},
        "credentials": ["nda", "ddtc_registered"],
    },
    dict(BASE["parties"][1])
    | {"vetting": {"result": "derogatory", "checked_on": "2026-05-01"}},
]


def test_of_a_party_stands_what_is_recorded_and_what_is_against_it() -> None:
    recorded = RecordedFacts(
        facts={
            "parties[id=holder].credentials[nda]": 3,
            "parties[id=recipient].screened_on=2026-06-01": 4,
            # Another day than the request states.
            "parties[id=holder].screened_on=2026-05-31": 5,
        }
    )
    holder, recipient = written(recorded=recorded, parties=PARTIES)["parties"]

    assert holder["credentials"] == ["nda"]
    assert "vetting" not in holder
    assert "screened_on" not in holder
    assert recipient == PARTIES[1]


def test_vetting_stands_with_its_day_where_it_is_recorded() -> None:
    recorded = RecordedFacts(facts={"parties[id=holder].vetting.result=cleared": 3})
    holder, _ = written(recorded=recorded, parties=PARTIES)["parties"]

    assert holder["vetting"] == PARTIES[0]["vetting"]


CONSENTS: dict[str, Any] = {
    "claims": ["126.7", "faa_660_incle"],
    "consented_on": "2026-05-02",
    "transferred_on": "2026-05-03",
    "arrangement": {"kind": "bilateral", "blanket_ref": "B-1"},
    "custody": [
        {"holder": "NLD", "consent_reference": "NL-B-UAA", "received_on": "2001-01-01"},
        {"holder": "DEU", "consent_reference": "TPT-1"},
    ],
}


def test_consents_and_claims_go_unless_they_are_recorded_in_their_words() -> None:
    result = written(**CONSENTS)

    assert "claims" not in result
    assert "consented_on" not in result
    assert result["transferred_on"] == "2026-05-03"
    assert result["arrangement"] == {"kind": "bilateral"}
    assert result["custody"] == [
        {"holder": "NLD", "received_on": "2001-01-01"},
        {"holder": "DEU"},
    ]


def test_consents_and_claims_stand_where_they_are_recorded() -> None:
    recorded = RecordedFacts(
        facts={
            "claims[126.7]": 3,
            "consented_on=2026-05-02": 4,
            "arrangement.blanket_ref=B-1": 5,
            "custody[1].consent_reference=TPT-1": None,
            # Of another hop.
            "custody[1].consent_reference=NL-B-UAA": 6,
        }
    )
    result = of_record(dict(parse(BASE | CONSENTS).document), recorded)

    assert result.document["claims"] == ["126.7"]
    assert result.document["consented_on"] == "2026-05-02"
    assert result.document["arrangement"] == CONSENTS["arrangement"]
    assert [hop.get("consent_reference") for hop in result.document["custody"]] == [
        None,
        "TPT-1",
    ]
    assert result.facts == (
        RecordedFact(fact="claims[126.7]", entries=(3,)),
        RecordedFact(fact="consented_on=2026-05-02", entries=(4,)),
        RecordedFact(fact="arrangement.blanket_ref=B-1", entries=(5,)),
        RecordedFact(fact="custody[1].consent_reference=TPT-1", entries=()),
    )
    assert result.entries == (3, 4, 5)


def test_fact_that_the_request_does_not_state_is_not_added() -> None:
    recorded = RecordedFacts(facts={"claims[126.7]": 3, "consented_on=2026-05-02": 4})

    assert written(recorded=recorded) == written()


def test_confirmed_words_are_no_position_paper_or_certification() -> None:
    """What has an act of its own is recorded by that act alone."""
    recorded = RecordedFacts(facts=dict.fromkeys(stated(BASE), 3))
    result = written(recorded=recorded)

    assert {"documents", "notifications", "waivers"}.isdisjoint(result)
    assert all("result" not in review for review in result["reviews"])
    assert result["determinations"] == {"us_would_transfer": "undetermined"}


def test_more_papers_than_a_request_holds_are_refused() -> None:
    papers = [
        {"kind": "eua", "signed_on": "2026-04-03", "digest": f"sha256:{place:064x}"}
        for place in range(501)
    ]

    with pytest.raises(DocumentError, match="documents"):
        of_record(BASE, RecordedFacts(papers=entered(*papers)))


def test_position_is_written_with_the_words_that_the_request_has_for_it() -> None:
    position = {
        "result": "concur_with_provisos",
        "provisos": [
            {"code": "time_limit", "parameter": "2027-01-01"},
            {"code": "strip_crypto"},
            {"code": "other"},
            {"code": "strip_keys"},
        ],
    }
    codes = {"time_limit": "expiry", "strip_crypto": "sanitize", "other": ""}
    codes["strip_keys"] = "sanitize"

    assert review_of("DTSA", position, on="2026-06-01", codes=codes) == {
        "office": "DTSA",
        "result": "concur_with_provisos",
        "reviewed_on": "2026-06-01",
        "provisos": ["expiry", "sanitize"],
    }


@pytest.mark.parametrize("name", NAMES)
def test_what_a_request_of_record_relies_on_is_recorded(name: str) -> None:
    result = of_record(REQUESTS[name], everything(REQUESTS[name]))
    relied = reliance(result.document, [], rules={}, facts=names(result))

    assert relied.stated == ()
    assert list(dict.fromkeys(relied.recorded)) == names(result)


def test_entry_against_the_request_is_one_that_it_rests_on() -> None:
    recorded = dataclasses.replace(
        NOTHING,
        positions=entered({"office": "DTSA", "result": "non_concur"}, first=7),
        us_would_transfer=("no", 9),
    )
    result = of_record(BASE, recorded)

    assert (names(result), result.entries) == ([], (7, 9))
