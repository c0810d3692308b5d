package rules.routing.title10_origin_test

import data.rules.routing.title10_origin
import data.testing

_finding := {
	"lines": [1],
	"message": "Furnished under Department of Defense authorities: read the transfer agreement and the special act for the bar on passing the item on.",
	"values": {},
}

test_item_of_a_defense_program_is_referred if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "title10"}])

	title10_origin.found == {_finding} with input as request
}

test_item_sold_under_fms_is_clear if {
	title10_origin.found == set() with input as testing.request([])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([{"op": "replace", "path": "/items/0/program", "value": "title10"}]),
	"outcome": {
		"items[].program": "silent",
	},
}
