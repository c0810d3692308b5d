"""What relieved a request is named: what it states, and what its silence means."""

from typing import Any

import pytest

from proviso_server.model import Effect, Rule
from proviso_server.reliance import reliance

PARTIES = [{"id": "holder"}, {"id": "recipient"}]
EMPTY: dict[str, Any] = {"parties": PARTIES}


def stated(**changes: Any) -> tuple[str, ...]:
    return reliance(EMPTY | changes, [], rules={}).stated


def absent(*reads: str, **changes: Any) -> tuple[str, ...]:
    """Return the defaults relied on when one rule reads some fields."""
    rule = Rule(
        code="kind.sale",
        title="Sale",
        effect=Effect.REFER,
        citation="22 USC 2753",
        phases=("transfer",),
        programs=(),
        refer_to="",
        lifted_by="",
        due_at_release=(),
        tables=(),
        reads=reads,
    )
    rules = {"kind.sale": rule, "kind.other": rule}
    return reliance(EMPTY | changes, ["kind.sale"], rules=rules).absent_means_none


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, ()),
        (
            {
                "reviews": [
                    {"office": "DTSA", "result": "concur"},
                    {"office": "DSCA", "result": "concur_with_provisos"},
                    {"office": "DASA_DEC", "result": "non_concur"},
                    {"office": "DIA"},
                ]
            },
            (
                "reviews[office=DTSA].result=concur",
                "reviews[office=DSCA].result=concur_with_provisos",
            ),
        ),
        (
            {
                "notifications": [
                    {"provision": "aeca_3d", "submitted_on": "2026-05-01"},
                    {"provision": "aeca_36b"},
                ]
            },
            ("notifications[provision=aeca_3d].submitted_on=2026-05-01",),
        ),
        ({"waivers": [{"kind": "cspa"}]}, ("waivers[kind=cspa]",)),
        (
            {
                "documents": [
                    {"kind": "eua", "party": "recipient"},
                    {"kind": "request_letter"},
                ]
            },
            ("documents[kind=eua,party=recipient]", "documents[kind=request_letter]"),
        ),
        (
            {"determinations": {"us_would_transfer": "yes"}},
            ("determinations.us_would_transfer=yes",),
        ),
        ({"determinations": {"us_would_transfer": "no"}}, ()),
        (
            {
                "parties": [
                    {"id": "a", "vetting": {"result": "cleared"}},
                    {"id": "b", "vetting": {"result": "suspended"}},
                    {"id": "c", "screened_on": "2026-06-01"},
                ]
            },
            (
                "parties[id=a].vetting.result=cleared",
                "parties[id=c].screened_on=2026-06-01",
            ),
        ),
        (
            {"parties": [{"id": "a", "credentials": ["nda", "regular_employee"]}]},
            (
                "parties[id=a].credentials[nda]",
                "parties[id=a].credentials[regular_employee]",
            ),
        ),
        ({"claims": ["foreign_origin"]}, ("claims[foreign_origin]",)),
        ({"consented_on": "2026-05-02"}, ("consented_on=2026-05-02",)),
        ({"arrangement": {"blanket_ref": "B-1"}}, ("arrangement.blanket_ref=B-1",)),
        ({"arrangement": {}}, ()),
        (
            {"custody": [{"holder": "DEU"}, {"consent_reference": "GY-B-UAA"}]},
            ("custody[1].consent_reference=GY-B-UAA",),
        ),
    ],
)
def test_each_relief_that_is_stated_is_named_and_nothing_else(
    changes: dict[str, Any], expected: tuple[str, ...]
) -> None:
    assert stated(**changes) == expected


@pytest.mark.parametrize(
    ("path", "changes", "relied"),
    [
        ("waivers", {}, True),
        ("waivers", {"waivers": [{"kind": "cspa"}]}, False),
        (
            "parties[].vetting.checked_on",
            {"parties": [{"vetting": {"checked_on": "2026-05-01"}}, {"id": "b"}]},
            True,
        ),
        (
            "parties[].vetting.checked_on",
            {"parties": [{"vetting": {"checked_on": "2026-05-01"}}, {"vetting": {}}]},
            True,
        ),
        (
            "parties[].vetting.checked_on",
            {"parties": [{"vetting": {"checked_on": "2026-05-01"}}]},
            False,
        ),
        ("end_use.current", {}, True),
        ("end_use.current", {"end_use": {}}, True),
        ("end_use.current", {"end_use": {"current": True}}, False),
        ("waivers[].expires_on", {}, False),
        ("waivers[].expires_on", {"waivers": [{"kind": "cspa"}]}, True),
        (
            "waivers[].expires_on",
            {"waivers": [{"kind": "cspa", "expires_on": "2026-12-31"}]},
            False,
        ),
        # Absence of these is no default: the policy calls it unknown or missing.
        ("parties[].takes_possession", {}, False),
        ("request_id", {}, False),
    ],
)
def test_default_is_named_when_a_rule_read_it_and_it_was_absent(
    path: str, changes: dict[str, Any], relied: bool
) -> None:
    assert absent(path, **changes) == ((path,) if relied else ())


def test_default_that_no_rule_read_is_not_named() -> None:
    assert absent("waivers") == ("waivers",)
    assert absent() == ()


def test_defaults_are_in_order_of_their_paths() -> None:
    assert absent("waivers", "documents", "custody") == (
        "custody",
        "documents",
        "waivers",
    )


ITEMS: list[dict[str, Any]] = [{"line": 1, "quantity": 2, "serials": ["A-1", "A2"]}]
CHAIN = [
    {"holder": "NLD", "consent_reference": "NL-B-UAA"},
    {"holder": "holder", "consent_reference": "tpt-1 "},
]
GROUP: dict[str, Any] = {
    "lines": [1],
    "serials": ["A1", "A2"],
    "hops": [
        {"holder": "NLD", "consent_reference": "NL-B-UAA"},
        {"holder": "DEU", "consent_reference": "TPT-1"},
    ],
}
FIRST = "custody[0].consent_reference=NL-B-UAA"
SECOND = "custody[1].consent_reference=tpt-1 "


def confirmed(
    custody: list[dict[str, Any]], *, items: list[dict[str, Any]] = ITEMS
) -> tuple[str, ...]:
    """Return what is recorded; together with what is stated it is the whole chain."""
    document = {
        "parties": [{"id": "holder", "country": "DEU"}],
        "items": items,
        "custody": CHAIN,
    }
    record = {"tree_size": 7, "custody": custody}
    relied = reliance(document, [], rules={}, record=record)

    assert sorted(relied.stated + relied.recorded) == [FIRST, SECOND]
    return relied.recorded


def test_consent_that_the_log_has_for_every_item_is_recorded() -> None:
    assert confirmed([GROUP]) == (FIRST, SECOND)


def test_without_a_record_nothing_is_recorded() -> None:
    document = {"parties": [], "custody": CHAIN}

    assert reliance(document, [], rules={}).recorded == ()
    assert confirmed([]) == ()


def test_consent_must_stand_in_the_chain_of_each_group() -> None:
    one = GROUP | {"serials": ["A1"]}
    other = GROUP | {"serials": ["A2"], "hops": GROUP["hops"][1:]}

    assert confirmed([one, other]) == (SECOND,)


@pytest.mark.parametrize("wrong", [{"holder": "POL"}, {"consent_reference": "TPT-2"}])
def test_consent_of_another_hop_is_stated(wrong: dict[str, str]) -> None:
    hops = [GROUP["hops"][0], GROUP["hops"][1] | wrong]

    assert confirmed([GROUP | {"hops": hops}]) == (FIRST,)


@pytest.mark.parametrize(
    "items",
    [
        [ITEMS[0], {"line": 2, "serials": ["A1"]}],
        [ITEMS[0], {"line": 2}],
        [ITEMS[0] | {"serials": ["A1", "A3"]}],
        [ITEMS[0] | {"quantity": 3}],
        [ITEMS[0] | {"serials": ["A1", "a-1"]}],
    ],
)
def test_consent_for_items_that_the_log_does_not_know_is_stated(
    items: list[dict[str, Any]],
) -> None:
    """What is confirmed for some pieces says nothing of the others."""
    assert confirmed([GROUP], items=items) == ()


def test_party_without_a_code_is_no_holder_of_the_log() -> None:
    document = {
        "parties": [{"id": "holder"}],
        "items": ITEMS,
        "custody": CHAIN,
    }
    relied = reliance(document, [], rules={}, record={"custody": [GROUP]})

    assert relied.recorded == (FIRST,)


def test_fact_that_the_case_has_recorded_is_not_only_stated() -> None:
    document = {
        "parties": PARTIES,
        "claims": ["126.7", "126.5"],
        "consented_on": "2026-05-02",
    }
    relied = reliance(document, [], rules={}, facts=("claims[126.5]", "claims[126.4]"))

    assert relied.stated == ("claims[126.7]", "consented_on=2026-05-02")
    assert relied.recorded == ("claims[126.5]",)


def test_day_of_a_notification_that_congress_prohibited_relieves_nothing() -> None:
    sent = {"provision": "aeca_3d", "submitted_on": "2026-05-01"}

    assert stated(notifications=[sent | {"flags": ["joint_resolution_enacted"]}]) == ()
    assert stated(notifications=[sent | {"flags": ["scope_changed"]}]) == (
        "notifications[provision=aeca_3d].submitted_on=2026-05-01",
    )
