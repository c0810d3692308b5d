package rules.packet.end_use_test

import data.rules.packet.end_use
import data.testing

_missing := {
	"lines": [],
	"message": "The planned use is not described: say what the end user will do with the items (field end_use.description).",
	"values": {},
}

_absent := {"op": "remove", "path": "/end_use/description"}

test_answer_is_asked_for_when_absent if {
	end_use.found == {_missing} with input as testing.request([_absent])
}

test_line_of_unknown_origin_is_asked_too if {
	request := testing.request([_absent, {"op": "remove", "path": "/items/0/program"}])

	end_use.found == {_missing} with input as request
}

test_licensed_line_is_asked_too if {
	request := testing.request([_absent, {"op": "replace", "path": "/items/0/program", "value": "dcs"}])

	end_use.found == {_missing} with input as request
}

test_line_outside_consent_is_not_asked if {
	request := testing.request([_absent, {"op": "replace", "path": "/items/0/program", "value": "ear"}])

	end_use.found == set() with input as request
}

test_absent_block_is_asked_for if {
	end_use.found == {_missing} with input as testing.request([{"op": "remove", "path": "/end_use"}])
}

test_answer_is_enough if {
	end_use.found == set() with input as testing.request([])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_absent]),
	"outcome": {
		"end_use.description": "fires",
		"items[].program": "fires",
	},
}
