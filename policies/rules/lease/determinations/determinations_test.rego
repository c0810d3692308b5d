package rules.lease.determinations_test

import data.rules.lease.determinations
import data.testing

_finding(missing) := {
	"lines": [1],
	"message": sprintf("Not determined for the lease: %s. Record it (document lease_determination, field documents[].clauses).", [concat(", ", missing)]),
	"values": {"missing": missing},
}

_all := ["compelling_reasons", "industry", "not_needed"]

_leased(documents, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "replace", "path": "/documents", "value": documents},
	],
	patches,
))

_paper(clauses) := {"kind": "lease_determination", "signed_on": "2026-04-02", "clauses": clauses}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _leased([_paper(["industry"])], []),
	"outcome": {
		"documents[].clauses": "fires",
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].program": "silent",
	},
}

test_lease_with_all_determinations_is_clear if {
	determinations.found == set() with input as _leased([_paper(_all)], [])
}

test_each_determination_is_needed if {
	every clause in _all {
		determinations.found == {_finding([clause])}
			with input as _leased([_paper([other | some other in _all; other != clause])], [])
	}
}

test_several_papers_may_hold_them if {
	determinations.found == set()
		with input as _leased([_paper(["industry"]), _paper(["compelling_reasons", "not_needed"])], [])
}

test_without_a_paper_all_are_missing if {
	determinations.found == {_finding(_all)} with input as _leased([], [])
	determinations.found == {_finding(_all)} with input as _leased([object.union(_paper(_all), {"signed_on": "2026-06-02"})], [])
	determinations.found == {_finding(_all)} with input as _leased([object.union(_paper(_all), {"expires_on": "2026-05-31"})], [])
}

test_paper_without_a_day_is_not_evaluated if {
	determinations.found == {{"unknown": {"documents[0].signed_on"}}}
		with input as _leased([object.remove(_paper(_all), ["signed_on"])], [])
}

test_missing_one_decides_beside_a_paper_without_a_day if {
	determinations.found == {_finding(["not_needed"])}
		with input as _leased([object.remove(_paper(["compelling_reasons", "industry"]), ["signed_on"])], [])
}

test_only_leased_lines_are_named if {
	second := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}
	other := {"op": "replace", "path": "/items/0/program", "value": "fms"}

	determinations.found == {_finding(_all)} with input as _leased([], [second])
	determinations.found == set() with input as _leased([], [other])
}
