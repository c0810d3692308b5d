package rules.lease.split_suspected_test

import data.rules.lease.split_suspected
import data.testing

_finding(term, before) := {
	"lines": [1],
	"message": sprintf("Lease of %d months after one of %d: below 12 each is not certified. DSCA says whether they are one lease.", [term, before]),
	"values": {"term_months": term, "previous_term_months": before, "lease_long_months": 12},
}

_leased(lease, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "add", "path": "/lease", "value": lease},
	],
	patches,
))

_row := {"term_months": 11, "previous_term_months": 11}

_second := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}

_other := {"op": "replace", "path": "/items/0/program", "value": "fms"}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _leased(_row, []),
	"outcome": {
		"items[].program": "silent",
		"lease.previous_term_months": "silent",
		"lease.term_months": "unknown",
	},
}

test_short_lease_after_another_is_referred if {
	split_suspected.found == {_finding(11, 11)} with input as _leased(_row, [])
	split_suspected.found == {_finding(11, 1)} with input as _leased({"term_months": 11, "previous_term_months": 1}, [])
}

test_lease_of_a_year_is_certified_instead if {
	split_suspected.found == set() with input as _leased({"term_months": 12, "previous_term_months": 11}, [])
}

test_first_lease_is_clear if {
	split_suspected.found == set() with input as _leased({"term_months": 11}, [])
	split_suspected.found == set() with input as _leased({"term_months": 11, "previous_term_months": 0}, [])
	split_suspected.found == set() with input as _leased({}, [])
}

test_lease_without_a_term_is_not_evaluated if {
	split_suspected.found == {{"unknown": {"lease.term_months"}}} with input as _leased({"previous_term_months": 11}, [])
}

test_only_leased_lines_are_named if {
	split_suspected.found == {_finding(11, 11)} with input as _leased(_row, [_second])
	split_suspected.found == set() with input as _leased(_row, [_other])
}
