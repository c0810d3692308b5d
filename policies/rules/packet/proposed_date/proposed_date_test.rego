package rules.packet.proposed_date_test

import data.rules.packet.proposed_date
import data.testing

_missing := {
	"lines": [],
	"message": "No day of the transfer is proposed: give one (field proposed_on).",
	"values": {},
}

_absent := {"op": "remove", "path": "/proposed_on"}

test_answer_is_asked_for_when_absent if {
	proposed_date.found == {_missing} with input as testing.request([_absent])
}

test_line_of_unknown_origin_is_asked_too if {
	request := testing.request([_absent, {"op": "remove", "path": "/items/0/program"}])

	proposed_date.found == {_missing} with input as request
}

test_licensed_line_is_not_asked if {
	request := testing.request([_absent, {"op": "replace", "path": "/items/0/program", "value": "dcs"}])

	proposed_date.found == set() with input as request
}

test_answer_is_enough if {
	proposed_date.found == set() with input as testing.request([])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_absent]),
	"outcome": {
		"items[].program": "fires",
		"proposed_on": "fires",
	},
}
