package rules.routing.origin_unknown_test

import data.rules.routing.origin_unknown
import data.testing

_program := {
	"lines": [1],
	"message": "Nobody can say who consents: name the program that furnished the line (field items[].program).",
	"values": {},
}

_reference := {
	"lines": [1],
	"message": "Name the FMS case, grant program and year, lease or licence that the line came under (field items[].acquisition_ref).",
	"values": {},
}

_no_program := {"op": "remove", "path": "/items/0/program"}

_no_reference := {"op": "remove", "path": "/items/0/acquisition_ref"}

_export := {"op": "replace", "path": "/phase", "value": "export"}

test_line_with_program_and_reference_is_clear if {
	origin_unknown.found == set() with input as testing.request([])
}

test_program_is_asked_for if {
	origin_unknown.found == {_program} with input as testing.request([_no_program])
}

test_reference_is_asked_for if {
	origin_unknown.found == {_reference} with input as testing.request([_no_reference])
}

test_both_are_asked_for if {
	origin_unknown.found == {_program, _reference} with input as testing.request([_no_program, _no_reference])
}

test_first_provision_needs_the_program if {
	origin_unknown.found == {_program} with input as testing.request([_export, _no_program])
}

test_first_provision_has_no_reference_yet if {
	origin_unknown.found == set() with input as testing.request([_export, _no_reference])
}

test_reference_of_an_exempt_line_is_not_asked_for if {
	request := testing.request([_no_reference, {"op": "replace", "path": "/items/0/program", "value": "foreign"}])

	origin_unknown.found == set() with input as request
}

test_reference_of_a_foreign_line_with_us_content_is_asked_for if {
	request := testing.request([
		_no_reference,
		{"op": "replace", "path": "/items/0/program", "value": "foreign"},
		{"op": "add", "path": "/items/0/flags/-", "value": "contains_usml"},
	])

	origin_unknown.found == {_reference} with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_no_program, _no_reference]),
	"outcome": {
		"items[].acquisition_ref": "fires",
		"items[].program": "fires",
	},
}
