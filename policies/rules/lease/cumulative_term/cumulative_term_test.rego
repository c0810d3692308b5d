package rules.lease.cumulative_term_test

import data.rules.lease.cumulative_term
import data.testing

_finding(before, term, cap) := {
	"lines": [1],
	"message": sprintf(
		"Leased for %d months before and %d by this agreement: more than %d over renewals. DSCA says whether they count together.",
		[before, term, cap],
	),
	"values": {"cumulative_months": before, "term_months": term, "lease_max_months": cap},
}

_alone := {
	"lines": [1],
	"message": "Leased for 61 months before: more than 60 over renewals. DSCA says whether they count together.",
	"values": {"cumulative_months": 61, "term_months": 0, "lease_max_months": 60},
}

_leased(lease, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "add", "path": "/lease", "value": lease},
	],
	patches,
))

_long := {"cumulative_months": 36, "term_months": 25}

test_one_month_over_the_cap_is_referred if {
	cumulative_term.found == {_finding(36, 25, 60)} with input as _leased(_long, [])
}

test_the_cap_itself_is_not if {
	cumulative_term.found == set() with input as _leased({"cumulative_months": 36, "term_months": 24}, [])
}

test_one_long_agreement_is_another_rule if {
	cumulative_term.found == set() with input as _leased({"term_months": 61}, [])
	cumulative_term.found == set() with input as _leased({"cumulative_months": 0, "term_months": 61}, [])
}

test_first_provision_is_asked_too if {
	request := _leased(_long, [
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "renewal"},
	])

	cumulative_term.found == {_finding(36, 25, 60)} with input as request
}

test_renewal_without_a_term_is_not_evaluated if {
	cumulative_term.found == {{"unknown": {"lease.term_months"}}} with input as _leased({"cumulative_months": 60}, [])
}

test_months_before_may_pass_the_cap_alone if {
	cumulative_term.found == {_alone} with input as _leased({"cumulative_months": 61}, [])
}

test_first_lease_needs_no_term if {
	cumulative_term.found == set() with input as _leased({}, [])
}

test_without_a_limit_every_renewal_is_referred if {
	cumulative_term.found == {_finding(1, 1, 0)} with input as _leased({"cumulative_months": 1, "term_months": 1}, [])
		with data.tables.limits.entries as []
}

test_only_leased_lines_are_named if {
	request := _leased(_long, [{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}])

	cumulative_term.found == {_finding(36, 25, 60)} with input as request
}

test_linked_lease_alone_has_no_leased_line if {
	request := testing.request([
		{"op": "add", "path": "/linked_actions", "value": [{"kind": "lease"}]},
		{"op": "add", "path": "/lease", "value": _long},
	])

	cumulative_term.found == set() with input as request
}

test_exempt_line_is_not_asked if {
	cumulative_term.found == set() with input as _leased(_long, []) with data.lib.lines.exempt as {1}
}

_export := [
	{"op": "replace", "path": "/phase", "value": "export"},
	{"op": "replace", "path": "/kind", "value": "renewal"},
]

_post(reference, amount, levels) := {
	"ledger": "lease", "reference": reference,
	"amount": amount, "limit": 60, "levels": levels,
}

_with(request, positions) := object.union(request, {"ledgers": [position |
	some reference, months in positions
	position := {"ledger": "lease", "reference": reference, "position": months}
]})

test_term_is_posted_to_the_designator if {
	request := _leased({"term_months": 25}, _export)

	cumulative_term.posts == {_post("GY-B-UAA", 25, [1, 36])} with input as request
	cumulative_term.found == set() with input as _with(request, {"GY-B-UAA": 35})
	cumulative_term.found == {_finding(36, 25, 60)} with input as _with(request, {"GY-B-UAA": 36})
}

test_first_long_term_is_renewed_from_one_month if {
	request := _leased({"term_months": 61}, _export)

	cumulative_term.posts == {_post("GY-B-UAA", 61, [0, 1])} with input as request
	cumulative_term.found == set() with input as request
	cumulative_term.found == {_finding(1, 61, 60)} with input as _with(request, {"GY-B-UAA": 1})
}

test_term_that_is_not_known_is_a_look if {
	request := _leased({}, _export)

	cumulative_term.posts == {_post("GY-B-UAA", 0, [1, 61])} with input as request
	cumulative_term.found == set() with input as request
	cumulative_term.found == {{"unknown": {"lease.term_months"}}} with input as _with(request, {"GY-B-UAA": 1})
	cumulative_term.found == {{"unknown": {"lease.term_months"}}} with input as _with(request, {"GY-B-UAA": 60})
	cumulative_term.found == {_alone} with input as _with(request, {"GY-B-UAA": 61})
}

test_longest_of_what_is_said_and_recorded_counts if {
	request := _leased({"cumulative_months": 40, "term_months": 12}, array.concat(_export, [{
		"op": "add", "path": "/items/-",
		"value": object.union(testing.clean.items[0], {"line": 2, "program": "lease", "acquisition_ref": "GY-L-UAB"}),
	}]))
	finding := object.union(_finding(49, 12, 60), {"lines": [1, 2]})

	cumulative_term.posts == {_post("GY-B-UAA", 12, [1, 49]), _post("GY-L-UAB", 12, [1, 49])} with input as request
	cumulative_term.found == set() with input as _with(request, {"GY-B-UAA": 48, "GY-L-UAB": 48})
	cumulative_term.found == {finding} with input as _with(request, {"GY-B-UAA": 3, "GY-L-UAB": 49})
}

test_transfer_of_what_is_leased_adds_no_months if {
	cumulative_term.posts == {_post("GY-B-UAA", 0, [1, 36])} with input as _leased(_long, [])
}

test_nothing_is_posted_where_nothing_is_leased if {
	cumulative_term.posts == set() with input as _leased(_long, [{"op": "replace", "path": "/items/0/program", "value": "fms"}])
	cumulative_term.posts == set() with input as _leased(_long, [{"op": "remove", "path": "/items/0/acquisition_ref"}])
	cumulative_term.posts == set() with input as _leased(_long, []) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _leased(_long, []),
	"outcome": {
		"items[].acquisition_ref": "fires",
		"items[].program": "silent",
		"lease.cumulative_months": "silent",
		"lease.term_months": "unknown",
	},
}
