package rules.packet.acquisition_value_date_test

import data.rules.packet.acquisition_value_date
import data.testing

_cost := {
	"lines": [1],
	"message": "Give the original acquisition cost of each line (field items[].values.acquisition_cost_usd).",
	"values": {"field": "values.acquisition_cost_usd"},
}

_delivery := {
	"lines": [1],
	"message": "Give the day of delivery to the first recipient of each line (field items[].delivered_on).",
	"values": {"field": "delivered_on"},
}

_no_cost := {"op": "remove", "path": "/items/0/values/acquisition_cost_usd"}

_no_delivery := {"op": "remove", "path": "/items/0/delivered_on"}

test_cost_is_asked_for_when_absent if {
	acquisition_value_date.found == {_cost} with input as testing.request([_no_cost])
}

test_delivery_is_asked_for_when_absent if {
	acquisition_value_date.found == {_delivery} with input as testing.request([_no_delivery])
}

test_line_without_values_at_all_is_asked_for if {
	request := testing.request([_no_delivery, {"op": "remove", "path": "/items/0/values"}])

	acquisition_value_date.found == {_cost, _delivery} with input as request
}

test_cost_of_nothing_is_a_cost if {
	request := testing.request([{"op": "replace", "path": "/items/0/values/acquisition_cost_usd", "value": 0}])

	acquisition_value_date.found == set() with input as request
}

test_line_of_unknown_origin_is_asked_too if {
	request := testing.request([_no_cost, {"op": "remove", "path": "/items/0/program"}])

	acquisition_value_date.found == {_cost} with input as request
}

test_licensed_line_is_not_asked if {
	request := testing.request([_no_cost, {"op": "replace", "path": "/items/0/program", "value": "dcs"}])

	acquisition_value_date.found == set() with input as request
}

test_both_given_are_enough if {
	acquisition_value_date.found == set() with input as testing.request([])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_no_cost]),
	"outcome": {
		"items[].delivered_on": "fires",
		"items[].program": "fires",
		"items[].values.acquisition_cost_usd": "fires",
	},
}
