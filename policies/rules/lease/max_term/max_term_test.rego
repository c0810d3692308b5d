package rules.lease.max_term_test

import data.rules.lease.max_term
import data.testing

_finding(term, deducted, cap) := {
	"lines": [1],
	"message": sprintf("Term of %d months, less %d of refurbishment: more than %d. Shorten the term.", [term, deducted, cap]),
	"values": {"term_months": term, "deducted_months": deducted, "lease_max_months": cap},
}

_leased(lease, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "add", "path": "/lease", "value": lease},
	],
	patches,
))

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _leased({"term_months": 67, "refurbishment_months": 6}, []),
	"outcome": {
		"items[].program": "silent",
		"lease.refurbishment_months": "fires",
		"lease.term_months": "unknown",
	},
}

test_term_above_five_years_is_denied if {
	max_term.found == {_finding(61, 0, 60)} with input as _leased({"term_months": 61}, [])
	max_term.found == set() with input as _leased({"term_months": 60}, [])
}

test_refurbishment_of_six_months_does_not_count if {
	max_term.found == set() with input as _leased({"term_months": 66, "refurbishment_months": 6}, [])
	max_term.found == {_finding(67, 6, 60)} with input as _leased({"term_months": 67, "refurbishment_months": 6}, [])
}

test_shorter_refurbishment_counts if {
	max_term.found == {_finding(61, 0, 60)} with input as _leased({"term_months": 61, "refurbishment_months": 5}, [])
}

test_lease_without_a_term_is_not_evaluated if {
	max_term.found == {{"unknown": {"lease.term_months"}}} with input as _leased({}, [])
	max_term.found == {{"unknown": {"lease.term_months"}}} with input as _leased({}, [{"op": "remove", "path": "/lease"}])
}

test_only_leased_lines_are_named if {
	second := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}
	other := {"op": "replace", "path": "/items/0/program", "value": "fms"}

	max_term.found == {_finding(61, 0, 60)} with input as _leased({"term_months": 61}, [second])
	max_term.found == set() with input as _leased({"term_months": 61}, [other])
}

test_without_limits_every_term_is_denied if {
	max_term.found == {_finding(7, 0, 0)} with input as _leased({"term_months": 7, "refurbishment_months": 7}, [])
		with data.tables.limits.entries as []
}
