"""What the fields of a request must say to one another, with the exact words."""

from __future__ import annotations

from typing import Any

import pytest

from document_vectors import transfer, vector
from proviso.document import DocumentError, parse

PARTIES = "the parties are holder, recipient"
NO_PARTICIPANT = "is no party id, country code or organization code"


def _messages(document: dict[str, Any]) -> list[str]:
    with pytest.raises(DocumentError) as refusal:
        parse(document)
    return str(refusal.value).splitlines()


def _with(field: str, **changes: Any) -> dict[str, Any]:
    document = transfer()
    document[field][0].update(changes)
    return document


def test_export_kind_on_a_transfer() -> None:
    assert _messages(transfer(kind="new")) == [
        'kind: "new" is not a kind of phase transfer; write one of sale, grant, '
        "temporary, mro, cross_servicing, lead_nation, change_of_end_use, disposal, "
        "display, exercise, training_reuse, data_release and 2 more, "
        "or change the phase"
    ]


def test_transfer_kind_on_an_export() -> None:
    document = {**vector("P13")["document"], "kind": "sale"}
    assert _messages(document) == [
        'kind: "sale" is not a kind of phase export; '
        "write one of new, amendment, renewal, conversion, or change the phase"
    ]


def test_no_recipient() -> None:
    document = transfer()
    document["parties"][1]["roles"] = ["end_user"]
    assert _messages(document) == [
        "parties: 0 parties have the role recipient, a request has one; "
        "write the role recipient with exactly one party"
    ]


def test_two_holders_on_a_transfer() -> None:
    document = transfer()
    document["parties"][1]["roles"] = ["recipient", "holder"]
    assert _messages(document) == [
        "parties: 2 parties have the role holder, a transfer has one; "
        "write the role holder with exactly one party"
    ]


def test_export_needs_no_holder() -> None:
    document = vector("P13")["document"]
    assert all("holder" not in party["roles"] for party in document["parties"])
    assert parse(document).document == document


def test_duplicate_party_ids() -> None:
    assert _messages(_with("parties", id="recipient"))[0] == (
        'parties[1].id: "recipient" is the id of parties[0] too; '
        "write an id of its own for each party"
    )


def test_duplicate_line_numbers() -> None:
    document = transfer()
    document["items"] = [{**document["items"][0], "line": n} for n in (7, 3, 7)]
    assert _messages(document) == [
        "items[2].line: 7 is the line number of items[0] too; "
        "write a free number, such as 8"
    ]


@pytest.mark.parametrize("name", ["holder", "DEU", "XKX", "XAB", "NSPA", "UN", "EU"])
def test_participants_that_may_be_named(name: str) -> None:
    document = _with("documents", party=name)
    document["custody"][0]["holder"] = name
    assert parse(document).document == document


def test_organization_of_a_party_may_be_named() -> None:
    document = _with("custody", holder="ABC")
    document["parties"][0]["organization"] = "ABC"
    assert parse(document).document == document


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("recipent", 'write "recipient"'),
        ("GER", 'write "DEU"'),
        ("Germany", 'write "DEU"'),
        ("Ruritania", "write a code such as DEU"),
    ],
)
def test_paper_of_an_unknown_party(name: str, remedy: str) -> None:
    assert _messages(_with("documents", party=name)) == [
        f'documents[0].party: "{name}" {NO_PARTICIPANT}; {remedy}; {PARTIES}'
    ]


def test_custody_of_an_unknown_holder() -> None:
    assert _messages(_with("custody", holder="GER")) == [
        f'custody[0].holder: "GER" {NO_PARTICIPANT}; write "DEU"; {PARTIES}'
    ]


def test_checks_wait_until_their_fields_are_right() -> None:
    document = _with("parties", roles=["holdr"])
    document["parties"][1]["id"] = 5
    assert [line.split(":")[0] for line in _messages(document)] == [
        "parties[0].roles[0]",
        "parties[1].id",
    ]
