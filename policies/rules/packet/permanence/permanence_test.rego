package rules.packet.permanence_test

import data.rules.packet.permanence
import data.testing

_finding(fields) := {
	"lines": [],
	"message": sprintf(
		"Say whether the transfer is permanent or temporary, and its first and last day when it is temporary: %s is absent.",
		[concat(", ", fields)],
	),
	"values": {"fields": fields},
}

_absent := {"op": "remove", "path": "/permanence"}

_temporary(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/permanence", "value": "temporary"},
		{"op": "add", "path": "/period", "value": {"start": "2026-07-01", "end": "2026-12-31"}},
	],
	patches,
))

test_permanence_is_asked_for_when_absent if {
	permanence.found == {_finding({"permanence"})} with input as testing.request([_absent])
}

test_temporary_transfer_needs_both_days if {
	no_start := _temporary([{"op": "remove", "path": "/period/start"}])
	no_end := _temporary([{"op": "remove", "path": "/period/end"}])
	no_period := _temporary([{"op": "remove", "path": "/period"}])

	permanence.found == {_finding({"period.start"})} with input as no_start
	permanence.found == {_finding({"period.end"})} with input as no_end
	permanence.found == {_finding({"period.end", "period.start"})} with input as no_period
}

test_temporary_transfer_with_both_days_is_complete if {
	permanence.found == set() with input as _temporary([])
}

test_permanent_transfer_has_no_days if {
	permanence.found == set() with input as testing.request([])
}

test_line_of_unknown_origin_is_asked_too if {
	request := testing.request([_absent, {"op": "remove", "path": "/items/0/program"}])

	permanence.found == {_finding({"permanence"})} with input as request
}

test_licensed_line_is_not_asked if {
	request := testing.request([_absent, {"op": "replace", "path": "/items/0/program", "value": "dcs"}])

	permanence.found == set() with input as request
}

test_item_that_stays_is_not_asked if {
	request := testing.request([_absent, {"op": "replace", "path": "/kind", "value": "change_of_end_use"}])

	permanence.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _temporary([{"op": "remove", "path": "/period/start"}]),
	"outcome": {
		"items[].program": "fires",
		"period.end": "fires",
		"period.start": "fires",
		"permanence": "fires",
	},
}
