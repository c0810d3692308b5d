package rules.lease.ending_soon_test

import data.rules.lease.ending_soon
import data.testing

_finding(day, days) := {
	"lines": [1],
	"message": sprintf(
		"The lease ends on %s, within %d days of 2026-06-01: a renewal of one year or more goes to Congress again.",
		[day, days],
	),
	"values": {"ends_on": day, "warning_days": days},
}

_leased(day, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "add", "path": "/lease", "value": {"ends_on": day}},
	],
	patches,
))

_open := {"op": "remove", "path": "/lease"}

_export := {"op": "replace", "path": "/phase", "value": "export"}

test_end_on_the_last_day_of_the_warning_is_noted if {
	ending_soon.found == {_finding("2026-11-28", 180)} with input as _leased("2026-11-28", [])
}

test_end_a_day_later_is_not if {
	ending_soon.found == set() with input as _leased("2026-11-29", [])
}

test_end_on_the_day_itself_is_noted if {
	ending_soon.found == {_finding("2026-06-01", 180)} with input as _leased("2026-06-01", [])
}

test_lease_that_ended_is_another_rule if {
	ending_soon.found == set() with input as _leased("2026-05-31", [])
}

test_lease_without_an_end_is_not_evaluated if {
	ending_soon.found == {{"unknown": {"lease.ends_on"}}} with input as _leased("2026-06-01", [_open])
}

test_without_a_limit_only_the_last_day_is_near if {
	ending_soon.found == {_finding("2026-06-01", 0)} with input as _leased("2026-06-01", [])
		with data.tables.limits.entries as []
	ending_soon.found == set() with input as _leased("2026-06-02", [])
		with data.tables.limits.entries as []
}

test_only_leased_lines_are_named if {
	request := _leased("2026-06-01", [{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}])

	ending_soon.found == {_finding("2026-06-01", 180)} with input as request
}

test_linked_lease_alone_has_no_leased_line if {
	request := testing.request([{"op": "add", "path": "/linked_actions", "value": [{"kind": "lease"}]}])

	ending_soon.found == set() with input as request
}

test_bought_item_has_no_lease if {
	ending_soon.found == set() with input as testing.request([])
}

test_first_provision_is_not_asked if {
	ending_soon.found == set() with input as _leased("2026-06-01", [_export])
	ending_soon.found == set() with input as _leased("2026-06-01", [_export, _open])
}

test_exempt_line_is_not_asked if {
	ending_soon.found == set() with input as _leased("2026-06-01", []) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _leased("2026-11-28", []),
	"outcome": {
		"items[].program": "silent",
		"lease.ends_on": "unknown",
	},
}
