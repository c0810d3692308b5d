package rules.packet.recipient_has_model_test

import data.rules.packet.recipient_has_model
import data.testing

_missing := {
	"lines": [],
	"message": "It is not said whether the recipient already holds this model: answer yes or no (field end_use.recipient_has_model).",
	"values": {},
}

_absent := {"op": "remove", "path": "/end_use/recipient_has_model"}

test_answer_is_asked_for_when_absent if {
	recipient_has_model.found == {_missing} with input as testing.request([_absent])
}

test_line_of_unknown_origin_is_asked_too if {
	request := testing.request([_absent, {"op": "remove", "path": "/items/0/program"}])

	recipient_has_model.found == {_missing} with input as request
}

test_licensed_line_is_not_asked if {
	request := testing.request([_absent, {"op": "replace", "path": "/items/0/program", "value": "dcs"}])

	recipient_has_model.found == set() with input as request
}

test_item_that_stays_is_not_asked if {
	request := testing.request([_absent, {"op": "replace", "path": "/kind", "value": "change_of_end_use"}])

	recipient_has_model.found == set() with input as request
}

test_no_is_an_answer if {
	request := testing.request([{"op": "replace", "path": "/end_use/recipient_has_model", "value": false}])

	recipient_has_model.found == set() with input as request
}

test_answer_is_enough if {
	recipient_has_model.found == set() with input as testing.request([])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_absent]),
	"outcome": {
		"end_use.recipient_has_model": "fires",
		"items[].program": "fires",
	},
}
