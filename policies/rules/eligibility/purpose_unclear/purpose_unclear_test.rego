package rules.eligibility.purpose_unclear_test

import data.rules.eligibility.purpose_unclear
import data.testing

_other := {"op": "replace", "path": "/end_use/purpose", "value": "other"}

_absent := {"op": "remove", "path": "/end_use/purpose"}

_export := [
	{"op": "replace", "path": "/phase", "value": "export"},
	{"op": "replace", "path": "/kind", "value": "new"},
]

_finding(state, purpose) := {
	"lines": [1],
	"message": sprintf("The purpose is %s: ask which lawful purpose the end use serves (field end_use.purpose).", [state]),
	"values": {"purpose": purpose},
}

_given_as_other := _finding("given as other", "other")

test_other_purpose_is_referred if {
	purpose_unclear.found == {_given_as_other} with input as testing.request([_other])
}

test_purpose_that_is_not_stated_is_referred if {
	purpose_unclear.found == {_finding("not stated", "absent")} with input as testing.request([_absent])
}

test_end_use_that_is_not_stated_at_all_is_referred if {
	request := testing.request([{"op": "remove", "path": "/end_use"}])

	purpose_unclear.found == {_finding("not stated", "absent")} with input as request
}

test_lawful_purpose_is_clear if {
	purpose_unclear.found == set() with input as testing.request([])
}

test_first_provision_is_referred_too if {
	purpose_unclear.found == {_given_as_other} with input as testing.request(array.concat(_export, [_other]))
}

test_licensed_line_is_referred_too if {
	request := testing.request([_other, {"op": "replace", "path": "/items/0/program", "value": "dcs"}])

	purpose_unclear.found == {_given_as_other} with input as request
}

test_kind_that_moves_nothing_is_clear if {
	request := testing.request([_other, {"op": "replace", "path": "/kind", "value": "change_of_end_use"}])

	purpose_unclear.found == set() with input as request
}

test_item_under_the_export_administration_regulations_is_clear if {
	request := testing.request([_other, {"op": "replace", "path": "/items/0/program", "value": "ear"}])

	purpose_unclear.found == set() with input as request
}

test_foreign_line_with_us_content_is_clear if {
	request := testing.request([
		_other,
		{"op": "replace", "path": "/items/0/program", "value": "foreign"},
		{"op": "add", "path": "/items/0/flags/-", "value": "contains_usml"},
	])

	purpose_unclear.found == set() with input as request
}

test_line_without_program_is_not_evaluated if {
	request := testing.request([_other, {"op": "remove", "path": "/items/0/program"}])

	purpose_unclear.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_lawful_purpose_decides_without_the_program if {
	purpose_unclear.found == set() with input as testing.request([{"op": "remove", "path": "/items/0/program"}])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_other]),
	"outcome": {
		"end_use.purpose": "fires",
		"items[].program": "unknown",
	},
}
