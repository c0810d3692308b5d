package rules.lease.status_report_test

import data.rules.lease.status_report
import data.testing

_finding := {
	"lines": [1],
	"message": "The component reports the status of the lease within 30 days after each quarter, by a memo superseded in 2012: look up the present instruction.",
	"values": {},
}

_leased(patches) := testing.request(array.concat(
	[{"op": "replace", "path": "/items/0/program", "value": "lease"}],
	patches,
))

test_leased_item_has_a_quarterly_report if {
	status_report.found == {_finding} with input as _leased([])
}

test_first_provision_has_it_too if {
	status_report.found == {_finding} with input as _leased([{"op": "replace", "path": "/phase", "value": "export"}])
}

test_only_leased_lines_are_named if {
	request := _leased([{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}])

	status_report.found == {_finding} with input as request
}

test_bought_item_has_none if {
	status_report.found == set() with input as testing.request([])
}

test_linked_lease_alone_has_no_leased_line if {
	request := testing.request([{"op": "add", "path": "/linked_actions", "value": [{"kind": "lease"}]}])

	status_report.found == set() with input as request
}

test_exempt_line_is_not_asked if {
	status_report.found == set() with input as _leased([]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _leased([]),
	"outcome": {
		"items[].program": "silent",
	},
}
