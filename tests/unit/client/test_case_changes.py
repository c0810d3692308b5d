"""What changed is all that changed, by names that do not move, and in bounds."""

import copy
import hashlib
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from confirming import RECORD_ID, known_requests
from grown import grown
from proviso.canonical import canonical_bytes
from proviso_client.case_changes import (
    MAX_TOLD,
    Change,
    FieldChange,
    FindingChange,
    field_changes,
    finding_changes,
    parts_of,
    told,
)
from strategies import json_values, requests

BASE = known_requests()["T01"]
REVERSE = {
    Change.ADDED: Change.REMOVED,
    Change.REMOVED: Change.ADDED,
    Change.CHANGED: Change.CHANGED,
}


def pairs() -> st.SearchStrategy[tuple[dict[str, Any], dict[str, Any]]]:
    """Return two documents: of one case, or any two."""
    of_a_case = grown().map(lambda told: told[1])
    blocks = st.dictionaries(st.sampled_from("abc"), json_values(), max_size=3)
    lists = st.fixed_dictionaries(
        {}, optional={"items": st.lists(blocks | json_values(), max_size=3)}
    )
    return (
        st.tuples(of_a_case, of_a_case)
        | st.tuples(requests(), requests())
        | st.tuples(lists, lists)
    )


def tree(value: Any, at: tuple[str, ...] = ()) -> Any:
    """Return a value as blocks alone, whose members have the names of the steps."""
    parts = parts_of(value, at=at)
    if parts is None:
        return canonical_bytes(value)
    named = {step: tree(inner, (*at, step)) for step, inner in parts.items()}
    # An empty list is no empty block.
    return named or canonical_bytes(value)


def applied(before: Mapping[str, Any], changes: list[FieldChange]) -> Any:
    """Return the tree of a document with the changes made."""
    root: dict[str, Any] = {"": tree(before)}
    for each in changes:
        # A list or block that had nothing is one again when something is added.
        place, last = root, ""
        for step in each.steps:
            if not isinstance(place[last], dict):
                place[last] = {}
            place, last = place[last], step
        if each.change is Change.REMOVED:
            del place[last]
        else:
            place[last] = tree(each.after, each.steps)
    return root[""]


def bare(value: Any) -> Any:
    """Return a tree without the blocks that lost all their members."""
    if not isinstance(value, dict):
        return None if value in (b"{}", b"[]") else value
    return {k: bare(v) for k, v in value.items()} or None


@settings(deadline=None)
@given(pairs())
def test_changes_lead_from_one_document_to_the_other(
    pair: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    before, after = pair
    changes = list(field_changes(before, after))

    assert bare(applied(before, changes)) == bare(tree(after))


@settings(deadline=None)
@given(pairs())
def test_nothing_changed_where_both_are_the_same_and_nowhere_else(
    pair: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    before, after = pair

    assert list(field_changes(before, copy.deepcopy(before))) == []
    assert (list(field_changes(before, after)) == []) == (tree(before) == tree(after))


@settings(deadline=None)
@given(pairs())
def test_way_back_is_the_way_there_reversed(
    pair: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    before, after = pair

    def key(each: FieldChange) -> tuple[str, ...]:
        return each.steps

    back = [
        FieldChange(
            change=REVERSE[each.change],
            steps=each.steps,
            before=each.after,
            after=each.before,
        )
        for each in field_changes(after, before)
    ]
    assert sorted(field_changes(before, after), key=key) == sorted(back, key=key)


@settings(deadline=None)
@given(grown(), st.randoms(use_true_random=False))
def test_order_of_a_list_says_nothing_but_in_the_chain_of_custody(
    request: tuple[str, dict[str, Any]], random: Any
) -> None:
    _, document = request
    shuffled = copy.deepcopy(document)
    for name, members in shuffled.items():
        if isinstance(members, list) and name != "custody":
            random.shuffle(members)

    assert list(field_changes(document, shuffled)) == []


def changed(**members: Any) -> list[dict[str, Any]]:
    return [each.as_members() for each in field_changes(BASE, BASE | members)]


def test_field_of_a_line_is_named_by_the_line() -> None:
    second = {**BASE["items"][0], "line": 2, "serials": ["A1", "A2"]}
    third = {**second, "line": 10, "quantity": 11, "serials": ["A2", "A3"]}
    before = {"items": [second, {**third, "quantity": 12, "serials": ["A2"]}]}
    after = {"items": [third, second]}

    assert [each.as_members() for each in field_changes(before, after)] == [
        {
            "path": "items[line=10].quantity",
            "change": "changed",
            "before": 12,
            "after": 11,
        },
        {"path": "items[line=10].serials[A3]", "change": "added", "after": "A3"},
    ]


def test_member_that_one_lacks_is_one_change() -> None:
    item = {**BASE["items"][0], "line": 2}

    assert changed(items=[item]) == [
        {"path": "items[line=1]", "change": "removed", "before": BASE["items"][0]},
        {"path": "items[line=2]", "change": "added", "after": item},
    ]


def test_blocks_and_members_are_named_in_the_words_of_the_request() -> None:
    parties = copy.deepcopy(BASE["parties"])
    parties[1]["unit"] = "2nd Regiment"
    documents = [*BASE["documents"][1:], {"kind": "request_letter"}]
    reviews = [*BASE["reviews"][:2], {"office": "DSCA"}]

    assert [
        each["path"]
        for each in changed(
            parties=parties,
            documents=documents,
            reviews=reviews,
            determinations={},
            flags=[],
            custody=[*BASE["custody"], {"holder": "NLD"}],
        )
    ] == [
        "custody[1]",
        "determinations.us_would_transfer",
        "documents[kind=request_letter,party=holder]",
        "documents[kind=request_letter]",
        "flags[intermediaries_complete]",
        "parties[id=recipient].unit",
        "reviews[office=DSCA].result",
    ]


def test_members_of_the_same_name_are_counted() -> None:
    paper = {"kind": "eua", "signed_on": "2026-04-02"}
    later = {"kind": "eua", "signed_on": "2026-04-03"}

    assert [
        each.as_members()
        for each in field_changes({"documents": [later, paper]}, {"documents": [paper]})
    ] == [{"path": "documents[kind=eua]#2", "change": "removed", "before": later}]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({"a": True}, {"a": 1}, ["changed"]),
        ({"a": []}, {"a": {}}, ["changed"]),
        ({"a": []}, {}, ["removed"]),
        ({"a": [1]}, {"a": [True]}, ["removed", "added"]),
        ({"a": [1]}, {"a": ["1"]}, ["changed"]),
        ({"a": [[1]]}, {"a": [[1], {}]}, ["added"]),
        ({"a": {"b": 1}}, {"a": 1}, ["changed"]),
    ],
)
def test_values_of_other_types_differ(
    before: Any, after: Any, expected: list[str]
) -> None:
    assert [each.change.value for each in field_changes(before, after)] == expected


def finding(
    code: str, *lines: int, effect: str = "refer", **more: Any
) -> dict[str, Any]:
    return {
        "code": code,
        "effect": effect,
        "lines": list(lines),
        "message": "m",
        "values": {},
        **more,
    }


def explained(
    *findings: dict[str, Any],
    not_evaluated: tuple[str, ...] = (),
    disposition: str = "human_review",
) -> dict[str, Any]:
    return {
        "disposition": disposition,
        "findings": list(findings),
        "not_evaluated": [
            {"code": code, "title": "t", "fields": ["a"]} for code in not_evaluated
        ],
    }


def test_each_code_of_which_something_else_was_found_is_named() -> None:
    before = explained(
        finding("a.gone", 1, 2),
        finding("b.lines", 1, 2),
        finding("b.lines", 3),
        finding("c.effect", effect="deny"),
        finding("d.same", 1),
        finding("e.values", values={"sum": 1}),
        not_evaluated=("f.known",),
    )
    after = explained(
        finding("b.lines", 2, 3, 4),
        finding("c.effect", effect="refer"),
        finding("d.same", 1),
        finding("e.values", values={"sum": 2}),
        finding("f.known", 1, effect="missing_document"),
        finding("g.new"),
    )

    def change(
        code: str,
        kind: Change,
        effects: tuple[tuple[str, ...], tuple[str, ...]],
        appeared: tuple[int, ...] = (),
        disappeared: tuple[int, ...] = (),
    ) -> FindingChange:
        return FindingChange(
            code=code,
            change=kind,
            effects_before=effects[0],
            effects_after=effects[1],
            lines_appeared=appeared,
            lines_disappeared=disappeared,
        )

    refer = ("refer",)
    assert list(finding_changes(before, after)) == [
        change("a.gone", Change.REMOVED, (refer, ()), (), (1, 2)),
        change("b.lines", Change.CHANGED, (refer, refer), (4,), (1,)),
        change("c.effect", Change.CHANGED, (("deny",), refer)),
        change("e.values", Change.CHANGED, (refer, refer)),
        change(
            "f.known",
            Change.CHANGED,
            (("not_evaluated",), ("missing_document",)),
            (1,),
        ),
        change("g.new", Change.ADDED, ((), refer)),
    ]


FINDINGS = st.builds(
    finding,
    st.sampled_from(["a.a", "b.b"]),
    st.sampled_from([1, 2]),
    effect=st.sampled_from(["deny", "refer"]),
    message=st.sampled_from(["m", "n"]),
)
EXPLAINED = st.lists(FINDINGS, max_size=4).flatmap(
    lambda found: st.lists(st.sampled_from(["a.a", "c.c"]), max_size=1).map(
        lambda open_: explained(*found, not_evaluated=tuple(open_))
    )
)


@given(EXPLAINED, EXPLAINED)
def test_findings_of_both_ways_are_the_reverse_of_each_other(
    before: dict[str, Any], after: dict[str, Any]
) -> None:
    back = [
        FindingChange(
            code=each.code,
            change=REVERSE[each.change],
            effects_before=each.effects_after,
            effects_after=each.effects_before,
            lines_appeared=each.lines_disappeared,
            lines_disappeared=each.lines_appeared,
        )
        for each in finding_changes(after, before)
    ]

    assert list(finding_changes(before, after)) == back


@given(EXPLAINED, EXPLAINED)
def test_codes_that_changed_are_those_of_which_something_else_was_found(
    before: dict[str, Any], after: dict[str, Any]
) -> None:
    def said(explanation: dict[str, Any], code: str) -> set[bytes]:
        entries = explanation["findings"] + explanation["not_evaluated"]
        return {canonical_bytes(each) for each in entries if each["code"] == code}

    differ = [c for c in ("a.a", "b.b", "c.c") if said(before, c) != said(after, c)]
    assert [each.code for each in finding_changes(before, after)] == differ


def test_two_screenings_are_told_together() -> None:
    after = BASE | {"request_id": RECORD_ID}
    both = told(
        BASE,
        after,
        explained_before=explained(),
        explained_after=explained(finding("a.new", 1), disposition="deny"),
    )

    assert both == {
        "disposition": {"before": "human_review", "after": "deny"},
        "fields": {
            "changes": [
                {
                    "path": "request_id",
                    "change": "changed",
                    "before": BASE["request_id"],
                    "after": RECORD_ID,
                }
            ],
            "more": 0,
        },
        "findings": {
            "changes": [
                {
                    "code": "a.new",
                    "change": "added",
                    "effects_before": [],
                    "effects_after": ["refer"],
                    "lines_appeared": [1],
                    "lines_disappeared": [],
                }
            ],
            "more": 0,
        },
    }


def test_what_is_told_is_bounded_and_the_rest_is_counted() -> None:
    lines = range(1, 1_001)
    many = told(
        {"items": [{"line": line, "quantity": 1} for line in lines]},
        {"items": [{"line": line, "quantity": 2} for line in lines]},
        explained_before=explained(),
        explained_after=explained(*[finding(f"a.r{line}", *lines) for line in lines]),
    )

    for name in ("fields", "findings"):
        assert len(many[name]["changes"]) == MAX_TOLD
        assert many[name]["more"] == 1_000 - MAX_TOLD
    assert many["findings"]["changes"][0]["lines_appeared"].keys() == {
        "bytes",
        "sha256",
    }
    assert len(canonical_bytes(many)) < 64 * 1024


def test_long_value_is_told_by_its_digest() -> None:
    (change,) = field_changes({}, {"reason": "x" * 1_000})

    assert change.as_members() == {
        "path": "reason",
        "change": "added",
        "after": {
            "bytes": 1_002,
            "sha256": hashlib.sha256(b'"' + b"x" * 1_000 + b'"').hexdigest(),
        },
    }
