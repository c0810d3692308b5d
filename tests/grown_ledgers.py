"""Requests that ask something of ledgers, grown from the scenarios.

What the rules of ledgers read is drawn anew: programs, authorities, amounts, the blocks
of special uses, and the papers that free from a limit or name an account. Any of it may
be absent, since an answer that lacks a field turns on positions too.
"""

import copy
from typing import Any, Final

from hypothesis import strategies as st

from grown import Document, parsed, scenarios
from proviso_server.policy.tables import closed_rows

CASE: Final = "ledgers"
_ROWS: Final = [
    {
        "valid_from": "2025-10-01",
        "valid_to": "2027-09-30",
        "verified": True,
        "values": {"country": code, "amount_usd": amount},
    }
    for code, amount in (("LTU", 10_000_000), ("TWN", 400_000_000), ("ISR", 0))
]
OVERLAY: Final = {
    CASE: {
        "fmf_allocations": closed_rows(copy.deepcopy(_ROWS)),
        "imet_allocations": closed_rows(copy.deepcopy(_ROWS)),
    }
}
"""Countries with allocations; the tables of the checkout have none."""

AUTHORITIES: Final = {
    "drawdown": ("faa_506a1", "faa_506a2", "faa_506a3", "faa_552c2"),
    "special": ("faa_614", "faa_610", "faa_552c1"),
    "eda": ("faa_516", "aeca_21"),
    "imet": ("faa_541",),
    "teams": ("aeca_30a", "aeca_22"),
    "lease": ("aeca_61",),
    "pko": ("faa_551",),
    "fms": ("aeca_21",),
}
"""The programs that ask something of ledgers, with what they may rest on."""

_COUNTRIES: Final = ("LTU", "TWN", "ISR", "KOR", "UKR")
_FACTS: Final = {
    phase: [facts for case in scenarios() if (facts := case["facts"])["phase"] == phase]
    for phase in ("export", "transfer")
}
_DAYS: Final = ("2026-06-01", "2026-09-30", "2026-10-01", "2026-11-28")
_USD: Final = (0, 1, 999_999, 3_000_000, 14_999_990, 80_000_000, 450_000_000)
_REFERENCES: Final = ("GY-B-UAA", "GY-B-UAB")
_PAPERS: Final = (
    "active_aggression_finding",
    "determination_505b",
    "eda_authorization",
    "exchange_agreement",
    "reciprocal_training_agreement",
    "special_authority_justification",
    "transport_determination",
)
_CLAUSES: Final = ("developing_country", "national_interest", "space_available")


# What is simplest for Hypothesis, and so the most frequent, is that a member is there.
_present: Final = st.sampled_from((True, True, True, True, False))


@st.composite
def _some(draw: st.DrawFn, /, **members: st.SearchStrategy[Any]) -> dict[str, Any]:
    """Return an object that has most of the members."""
    return {name: draw(value) for name, value in members.items() if draw(_present)}


_usd: Final = st.sampled_from(_USD)
_VALUES: Final = (
    "acquisition_cost_usd",
    "contract_price_usd",
    "current_usd",
    "full_cost_usd",
)
_MEMBERS: Final = _some(
    acquisition_ref=st.sampled_from(_REFERENCES),
    funding=st.sampled_from(("national", "fmf_grant", "national")),
    quantity=st.integers(1, 40),
    source=st.sampled_from(("dod_stock", "new_procurement")),
    values=_some(**dict.fromkeys(_VALUES, _usd)),
)
_BLOCKS: Final = _some(
    drawdown=_some(purpose=st.sampled_from(("narcotics", "pow_mia", "disaster"))),
    eda=_some(
        authorized_quantity=st.integers(1, 60),
        authorized_value_usd=_usd,
        transport_paid_by=st.sampled_from(("usg", "recipient")),
        weight_lb=st.sampled_from((1, 50_001)),
    ),
    financing=_some(channel=st.sampled_from(("commercial", "fms"))),
    lease=_some(
        cumulative_months=st.integers(1, 70),
        rent=st.sampled_from(("reciprocal", "full_cost")),
        term_months=st.integers(1, 70),
    ),
    special=_some(
        amount_usd=_usd,
        use=st.sampled_from(("sales", "funds", "dod_reimbursement")),
    ),
    team=_some(
        flags=st.sampled_from((["assigned_515"], [])), members=st.integers(1, 9)
    ),
    training=_some(flags=st.sampled_from((["free_exchange"], []))),
)


@st.composite
def touching(draw: st.DrawFn, program: str) -> Document:
    """Return a request of lines of a program, mostly; the rows of OVERLAY hold."""
    phase = draw(st.sampled_from(("export",) * 4 + ("transfer",)))
    document = copy.deepcopy(draw(st.sampled_from(_FACTS[phase])))
    document["decision_date"] = draw(st.sampled_from(_DAYS))
    document |= draw(_BLOCKS)
    first = document["items"][0]
    programs = [program] * draw(st.integers(1, 3))
    if not draw(st.integers(0, 3)):
        programs.append(draw(st.sampled_from(sorted(AUTHORITIES))))
    document["items"] = [
        _line(draw, first | {"line": number, "program": each})
        for number, each in enumerate(programs, start=1)
    ]
    for party in document["parties"]:
        if "recipient" in party["roles"]:
            party["country"] = draw(st.sampled_from(_COUNTRIES))
    document["documents"] = [
        *document.get("documents", ()),
        *(_paper(draw, kind) for kind in _PAPERS if draw(_present)),
    ]
    return parsed(document)


def _line(draw: st.DrawFn, item: Document) -> Document:
    kept = item.keys() - {"authority", "funding", "quantity", "serials", "values"}
    authority = st.sampled_from(AUTHORITIES[item["program"]])
    return {
        **{name: item[name] for name in sorted(kept)},
        **draw(_MEMBERS),
        **draw(_some(authority=authority)),
    }


def _paper(draw: st.DrawFn, kind: str) -> Document:
    signed_on = st.sampled_from(("2026-05-01", "2026-05-01", "2027-05-01"))
    references = st.sampled_from((f"{kind} 1", f"{kind} 2"))
    members = _some(signed_on=signed_on, reference=references)
    return {"kind": kind, "clauses": list(_CLAUSES)} | draw(members)
