package rules.eda.loa_before_authorization_test

import data.rules.eda.loa_before_authorization
import data.testing

_finding(days) := {
	"lines": [1],
	"message": sprintf(
		"A letter of offer is older than the authorization of its articles (signed on %s): DSCA says whether it stands.",
		[concat(", ", days)],
	),
	"values": {"signed_on": days},
}

_offered(documents, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/items/0/program", "value": "eda"},
		{"op": "replace", "path": "/documents", "value": documents},
	],
	patches,
))

_loa(day) := {"kind": "loa", "signed_on": day}

_memo(day) := {"kind": "eda_authorization", "signed_on": day}

_expiring(day, last) := object.union(_memo(day), {"expires_on": last})

_second := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}

_other := {"op": "replace", "path": "/items/0/program", "value": "fms"}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _offered([_expiring("2026-03-01", "2026-03-31"), _loa("2026-04-01"), _memo("2026-04-02")], []),
	"outcome": {
		"documents[].expires_on": "silent",
		"documents[].signed_on": "unknown",
		"items[].program": "silent",
	},
}

test_older_offer_is_referred if {
	loa_before_authorization.found == {_finding(["2026-04-01"])}
		with input as _offered([_loa("2026-04-01"), _memo("2026-04-02")], [])
}

test_offer_of_the_same_day_or_later_is_clear if {
	loa_before_authorization.found == set() with input as _offered([_loa("2026-04-02"), _memo("2026-04-02")], [])
	loa_before_authorization.found == set() with input as _offered([_loa("2026-04-03"), _memo("2026-04-02")], [])
}

test_earlier_authorization_is_enough if {
	loa_before_authorization.found == set()
		with input as _offered([_memo("2026-03-01"), _loa("2026-04-01"), _memo("2026-04-02")], [])
}

test_authorization_that_had_expired_is_not_enough if {
	loa_before_authorization.found == {_finding(["2026-04-01"])}
		with input as _offered([_expiring("2026-03-01", "2026-03-31"), _loa("2026-04-01"), _memo("2026-04-02")], [])
	loa_before_authorization.found == set()
		with input as _offered([_expiring("2026-03-01", "2026-04-01"), _loa("2026-04-01"), _memo("2026-04-02")], [])
}

test_expired_authorization_alone_is_clear if {
	loa_before_authorization.found == set()
		with input as _offered([_expiring("2026-03-01", "2026-03-31"), _loa("2026-04-01")], [])
}

test_each_older_offer_is_named if {
	loa_before_authorization.found == {_finding(["2026-03-01", "2026-04-01"])}
		with input as _offered([_loa("2026-04-01"), _loa("2026-03-01"), _loa("2026-05-01"), _memo("2026-04-02")], [])
}

test_offer_or_authorization_alone_is_clear if {
	loa_before_authorization.found == set() with input as _offered([_loa("2026-04-01")], [])
	loa_before_authorization.found == set() with input as _offered([_memo("2026-04-01")], [])
}

test_paper_without_a_day_is_not_evaluated if {
	loa_before_authorization.found == {{"unknown": {"documents[0].signed_on"}}}
		with input as _offered([{"kind": "loa"}, _memo("2026-04-02")], [])
	loa_before_authorization.found == {{"unknown": {"documents[1].signed_on"}}}
		with input as _offered([_loa("2026-04-01"), {"kind": "eda_authorization"}], [])
	loa_before_authorization.found == {{"unknown": {"documents[1].signed_on"}}}
		with input as _offered([_expiring("2026-03-01", "2026-03-31"), {"kind": "loa"}], [])
}

test_only_excess_lines_are_named if {
	papers := [_loa("2026-04-01"), _memo("2026-04-02")]

	loa_before_authorization.found == {_finding(["2026-04-01"])} with input as _offered(papers, [_second])
	loa_before_authorization.found == set() with input as _offered(papers, [_other])
}
