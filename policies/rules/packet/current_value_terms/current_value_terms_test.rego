package rules.packet.current_value_terms_test

import data.rules.packet.current_value_terms
import data.testing

_value := {
	"lines": [1],
	"message": "Give the value today of each line (field items[].values.current_usd).",
	"values": {},
}

_price := {
	"lines": [],
	"message": "A sale has a price: give what the holder receives, 0 where it is nothing (field sale_price_usd).",
	"values": {},
}

_no_value := {"op": "remove", "path": "/items/0/values/current_usd"}

_no_price := {"op": "remove", "path": "/sale_price_usd"}

_kind(name) := {"op": "replace", "path": "/kind", "value": name}

_program(name) := {"op": "replace", "path": "/items/0/program", "value": name}

test_value_is_asked_for_when_absent if {
	current_value_terms.found == {_value} with input as testing.request([_no_value])
}

test_price_of_a_sale_is_asked_for_when_absent if {
	current_value_terms.found == {_price} with input as testing.request([_no_price])
}

test_price_of_nothing_is_a_price if {
	request := testing.request([{"op": "replace", "path": "/sale_price_usd", "value": 0}])

	current_value_terms.found == set() with input as request
}

test_gift_has_no_price if {
	current_value_terms.found == set() with input as testing.request([_no_price, _kind("grant")])
}

test_value_of_an_item_that_stays_is_not_asked if {
	current_value_terms.found == set() with input as testing.request([_no_value, _kind("change_of_end_use")])
}

test_line_of_unknown_origin_is_asked_too if {
	request := testing.request([_no_value, {"op": "remove", "path": "/items/0/program"}])

	current_value_terms.found == {_value} with input as request
}

test_licensed_line_owes_the_price_alone if {
	request := testing.request([_no_value, _no_price, _program("dcs")])

	current_value_terms.found == {_price} with input as request
}

test_sale_outside_the_munitions_list_owes_neither if {
	request := testing.request([_no_value, _no_price, _program("ear")])

	current_value_terms.found == set() with input as request
}

test_value_and_price_are_enough if {
	current_value_terms.found == set() with input as testing.request([])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_no_value]),
	"outcome": {
		"items[].program": "fires",
		"items[].values.current_usd": "fires",
		"sale_price_usd": "fires",
	},
}
