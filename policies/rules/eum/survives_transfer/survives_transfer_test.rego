package rules.eum.survives_transfer_test

import data.rules.eum.survives_transfer
import data.testing

_duty(numbers) := {
	"lines": numbers,
	"message": "End-use monitoring goes on at the new holder: record it as custodian. Items under enhanced monitoring need the control plan and the serial numbers before consent.",
	"values": {},
}

_program(name) := {"op": "replace", "path": "/items/0/program", "value": name}

_second := [
	{"op": "copy", "from": "/items/0", "path": "/items/1"},
	{"op": "replace", "path": "/items/1/line", "value": 2},
	{"op": "remove", "path": "/items/1/program"},
]

test_government_line_stays_monitored if {
	survives_transfer.found == {_duty([1])} with input as testing.request([])
}

test_licensed_line_stays_monitored if {
	survives_transfer.found == {_duty([1])} with input as testing.request([_program("dcs")])
}

test_item_that_stays_with_its_holder_stays_monitored if {
	request := testing.request([{"op": "replace", "path": "/kind", "value": "change_of_end_use"}])

	survives_transfer.found == {_duty([1])} with input as request
}

test_line_of_unknown_origin_is_not_evaluated if {
	expected := {_duty([1]), {"unknown": {"items[1].program"}}}

	survives_transfer.found == expected with input as testing.request(_second)
}

test_lines_outside_consent_are_not_monitored if {
	survives_transfer.found == set() with input as testing.request([_program("ear")])
	survives_transfer.found == set() with input as testing.request([_program("foreign")])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([]),
	"outcome": {
		"items[].program": "unknown",
	},
}
