package rules.lease.certification_62_test

import data.rules.lease.certification_62
import data.testing

_finding(lines, term, long, kind) := {
	"lines": lines,
	"message": sprintf("Lease of %d months (certified from %d): certify lessee, articles, replacement value, terms and why they are not sold.", [term, long]),
	"values": {"term_months": term, "lease_long_months": long, "kind": kind},
}

_leased(lease, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "add", "path": "/lease", "value": lease},
	],
	patches,
))

_year := {"term_months": 12}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _leased(_year, []),
	"outcome": {"items[].program": "silent", "lease.term_months": "unknown"},
}

test_lease_of_a_year_is_certified if {
	certification_62.found == {_finding([1], 12, 12, "new")} with input as _leased(_year, [])
}

test_shorter_lease_is_not if {
	certification_62.found == set() with input as _leased({"term_months": 11}, [])
}

test_renewal_is_certified_too if {
	certification_62.found == {_finding([1], 12, 12, "renewal")}
		with input as _leased(_year, [{"op": "replace", "path": "/kind", "value": "renewal"}])
}

test_lease_without_a_term_is_not_evaluated if {
	certification_62.found == {{"unknown": {"lease.term_months"}}} with input as _leased({}, [])
	certification_62.found == {{"unknown": {"lease.term_months"}}}
		with input as _leased({}, [{"op": "remove", "path": "/lease"}])
}

test_only_leased_lines_are_named if {
	request := _leased(_year, [{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}])

	certification_62.found == {_finding([1], 12, 12, "new")} with input as request
}

test_linked_lease_alone_has_no_leased_line if {
	request := testing.request([
		{"op": "add", "path": "/linked_actions", "value": [{"kind": "lease"}]},
		{"op": "add", "path": "/lease", "value": _year},
	])

	certification_62.found == set() with input as request
}

test_without_a_limit_every_lease_is_certified if {
	certification_62.found == {_finding([1], 1, 0, "new")} with input as _leased({"term_months": 1}, [])
		with data.tables.limits.entries as []
}

test_wait_follows_the_class_of_the_lessee if {
	brazil := {"op": "replace", "path": "/parties/1/country", "value": "BRA"}

	data.lib.notifications.required[{"provision": "aeca_62", "group": "nato5"}] with input as _leased(_year, [])
	data.lib.notifications.required[{"provision": "aeca_62", "group": "other"}] with input as _leased(_year, [brazil])
}
