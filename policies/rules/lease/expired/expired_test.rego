package rules.lease.expired_test

import data.rules.lease.expired
import data.testing

_finding := {
	"lines": [1],
	"message": "The lease ended on 2026-05-31, before 2026-06-01: return the item or file the signed renewal (document lease_renewal).",
	"values": {"ended_on": "2026-05-31"},
}

_leased(day, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "add", "path": "/lease", "value": {"ends_on": day}},
	],
	patches,
))

_open := {"op": "remove", "path": "/lease"}

_kind(name) := {"op": "replace", "path": "/kind", "value": name}

_export := {"op": "replace", "path": "/phase", "value": "export"}

test_lease_that_ended_the_day_before_is_denied if {
	expired.found == {_finding} with input as _leased("2026-05-31", [])
}

test_lease_that_ends_on_the_day_is_not if {
	expired.found == set() with input as _leased("2026-06-01", [])
}

test_lease_without_an_end_is_not_evaluated if {
	expired.found == {{"unknown": {"lease.ends_on"}}} with input as _leased("2026-05-31", [_open])
}

test_return_after_the_end_is_not_denied if {
	expired.found == set() with input as _leased("2026-05-31", [_kind("return_to_us")])
	expired.found == set() with input as _leased("2026-05-31", [_kind("return_to_us"), _open])
}

test_only_leased_lines_are_named if {
	request := _leased("2026-05-31", [{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}])

	expired.found == {_finding} with input as request
}

test_linked_lease_alone_has_no_leased_line if {
	request := testing.request([{"op": "add", "path": "/linked_actions", "value": [{"kind": "lease"}]}])

	expired.found == set() with input as request
}

test_bought_item_has_no_lease if {
	expired.found == set() with input as testing.request([])
}

test_first_provision_is_not_asked if {
	expired.found == set() with input as _leased("2026-05-31", [_export])
	expired.found == set() with input as _leased("2026-05-31", [_export, _open])
}

test_exempt_line_is_not_asked if {
	expired.found == set() with input as _leased("2026-05-31", []) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _leased("2026-05-31", []),
	"outcome": {
		"items[].program": "silent",
		"lease.ends_on": "unknown",
	},
}
