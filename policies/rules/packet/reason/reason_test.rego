package rules.packet.reason_test

import data.rules.packet.reason
import data.testing

_missing := {
	"lines": [],
	"message": "No reason is given: say why the holder divests or the recipient needs the item (field reason).",
	"values": {},
}

test_reason_is_asked_for_when_absent if {
	reason.found == {_missing} with input as testing.request([{"op": "remove", "path": "/reason"}])
}

test_reason_is_asked_for_when_the_origin_is_unknown if {
	request := testing.request([
		{"op": "remove", "path": "/reason"},
		{"op": "remove", "path": "/items/0/program"},
	])

	reason.found == {_missing} with input as request
}

test_reason_on_file_is_enough if {
	reason.found == set() with input as testing.request([])
}

test_licensed_lines_answer_to_another_questionnaire if {
	request := testing.request([
		{"op": "remove", "path": "/reason"},
		{"op": "replace", "path": "/items/0/program", "value": "dcs"},
	])

	reason.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([{"op": "remove", "path": "/reason"}]),
	"outcome": {
		"items[].program": "fires",
		"reason": "fires",
	},
}
