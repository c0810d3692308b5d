package rules.lease.reciprocal_notice_test

import data.rules.lease.reciprocal_notice
import data.testing

_notice := {
	"lines": [1],
	"message": "Rent is waived for a lease in return: notify Congress. The waiver is for one country and one fiscal year; check that no other country has it.",
	"values": {"rent": "reciprocal"},
}

_rented(rent, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "add", "path": "/lease", "value": {"term_months": 6, "rent": rent}},
	],
	patches,
))

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _rented("reciprocal", []),
	"outcome": {"items[].program": "silent", "lease.rent": "silent"},
}

test_waiver_for_a_lease_in_return_is_notified if {
	reciprocal_notice.found == {_notice} with input as _rented("reciprocal", [])
}

test_other_rent_is_not if {
	every rent in ["full_cost", "exempt_purpose", "depreciation_waived"] {
		reciprocal_notice.found == set() with input as _rented(rent, [])
	}
}

test_rent_not_stated_is_full_cost if {
	reciprocal_notice.found == set() with input as _rented("reciprocal", [{"op": "remove", "path": "/lease/rent"}])
}

test_only_leased_lines_are_named if {
	second := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}
	other := {"op": "replace", "path": "/items/0/program", "value": "fms"}

	reciprocal_notice.found == {_notice} with input as _rented("reciprocal", [second])
	reciprocal_notice.found == set() with input as _rented("reciprocal", [other])
}

test_wait_runs if {
	data.lib.notifications.required[{"provision": "aeca_61", "group": "any"}] with input as _rented("reciprocal", [])
}

test_waiver_is_posted_once if {
	second := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2, "program": "lease"})}

	reciprocal_notice.posts == {{"ledger": "lease_reciprocal", "fiscal_year": 2026, "amount": 1, "levels": []}}
		with input as _rented("reciprocal", [second])
}

test_nothing_is_posted_where_nothing_is_waived if {
	reciprocal_notice.posts == set() with input as _rented("full_cost", [])
	reciprocal_notice.posts == set()
		with input as _rented("reciprocal", [{"op": "replace", "path": "/items/0/program", "value": "fms"}])
	reciprocal_notice.posts == set() with input as _rented("reciprocal", []) with data.lib.lines.exempt as {1}
}
