package rules.packet.item_list_test

import data.rules.packet.item_list
import data.testing

_field(numbers, field, words) := {
	"lines": numbers,
	"message": sprintf("Give %s of each article (field %s).", [words, field]),
	"values": {"field": field},
}

_without(key) := testing.request([{"op": "remove", "path": sprintf("/items/0/%s", [key])}])

_serialized(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/flags", "value": ["serialized"]},
		{"op": "replace", "path": "/items/0/quantity", "value": 2},
	],
	patches,
))

_two_serials := {"op": "add", "path": "/items/0/serials", "value": ["A1", "A2"]}

_one_serial := {"op": "add", "path": "/items/0/serials", "value": ["A1"]}

test_each_absent_field_is_asked_for if {
	words := {
		"nomenclature": "the name and model",
		"stock_number": "the stock or part number",
		"quantity": "the quantity",
		"condition": "the condition",
		"classification": "the security classification",
	}
	every key, text in words {
		item_list.found == {_field([1], sprintf("items[].%s", [key]), text)} with input as _without(key)
	}
}

test_entry_of_a_control_list_is_asked_for if {
	finding := _field([1], "items[].usml or eccn", "the entry of the Munitions List, or the ECCN,")

	item_list.found == {finding} with input as _without("usml")
}

test_commerce_entry_stands_for_the_munitions_entry if {
	request := testing.request([
		{"op": "remove", "path": "/items/0/usml"},
		{"op": "add", "path": "/items/0/eccn", "value": "0A606.x"},
	])

	item_list.found == set() with input as request
}

test_lines_that_lack_the_same_field_share_a_finding if {
	request := testing.request([
		{"op": "remove", "path": "/items/0/condition"},
		{"op": "copy", "from": "/items/0", "path": "/items/1"},
		{"op": "replace", "path": "/items/1/line", "value": 2},
	])

	item_list.found == {_field([1, 2], "items[].condition", "the condition")} with input as request
}

test_one_serial_number_too_few_is_asked_for if {
	finding := {
		"lines": [1],
		"message": "Line 1 has 1 serial numbers for a quantity of 2: list one for each piece (field items[].serials).",
		"values": {"serials": 1, "quantity": 2},
	}

	item_list.found == {finding} with input as _serialized([_one_serial])
}

test_serialized_line_without_serials_has_none if {
	finding := {
		"lines": [1],
		"message": "Line 1 has 0 serial numbers for a quantity of 2: list one for each piece (field items[].serials).",
		"values": {"serials": 0, "quantity": 2},
	}

	item_list.found == {finding} with input as _serialized([])
}

test_as_many_serial_numbers_as_pieces_are_enough if {
	item_list.found == set() with input as _serialized([_two_serials])
}

test_line_that_may_be_serialized_is_not_evaluated if {
	item_list.found == {{"unknown": {"items[0].flags"}}} with input as _without("flags")
}

test_flags_do_not_matter_when_the_serials_are_there if {
	request := _serialized([_two_serials, {"op": "remove", "path": "/items/0/flags"}])

	item_list.found == set() with input as request
}

test_flags_do_not_matter_when_another_field_lacks if {
	request := testing.request([
		{"op": "remove", "path": "/items/0/flags"},
		{"op": "remove", "path": "/items/0/condition"},
	])

	item_list.found == {_field([1], "items[].condition", "the condition")} with input as request
}

test_services_have_no_line_list if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/type", "value": "service"},
		{"op": "remove", "path": "/items/0/stock_number"},
	])

	item_list.found == set() with input as request
}

test_licensed_and_unknown_lines_are_asked_too if {
	nameless := {"op": "remove", "path": "/items/0/nomenclature"}
	licensed := testing.request([nameless, {"op": "replace", "path": "/items/0/program", "value": "dcs"}])
	unknown := testing.request([nameless, {"op": "remove", "path": "/items/0/program"}])

	item_list.found == {_field([1], "items[].nomenclature", "the name and model")} with input as licensed
	item_list.found == {_field([1], "items[].nomenclature", "the name and model")} with input as unknown
}

test_lines_outside_consent_are_not_asked if {
	request := testing.request([
		{"op": "remove", "path": "/items/0/nomenclature"},
		{"op": "replace", "path": "/items/0/program", "value": "ear"},
	])

	item_list.found == set() with input as request
}

test_complete_list_is_enough if {
	item_list.found == set() with input as testing.request([])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _serialized([_one_serial]),
	"outcome": {
		"items[].classification": "fires",
		"items[].condition": "fires",
		"items[].eccn": "fires",
		"items[].flags": "unknown",
		"items[].nomenclature": "fires",
		"items[].program": "fires",
		"items[].quantity": "fires",
		"items[].serials": "fires",
		"items[].stock_number": "fires",
		"items[].usml": "fires",
	},
}
