package rules.techsec.manufacturing_data_test

import data.rules.techsec.manufacturing_data
import data.testing

_flags(i, flags) := {"op": "replace", "path": sprintf("/items/%d/flags", [i]), "value": flags}

_found(lines, flag, name) := {
	"lines": lines,
	"message": sprintf("%s would pass: DTSA and the owning service review what the recipient could build or change with it.", [name]),
	"values": {"flag": flag},
}

_two_lines := [
	{"op": "copy", "from": "/items/0", "path": "/items/1"},
	{"op": "replace", "path": "/items/1/line", "value": 2},
]

test_manufacturing_data_is_referred if {
	manufacturing_data.found == {_found([1], "manufacturing_data", "Manufacturing data")} with input as testing.request([_flags(0, ["manufacturing_data"])])
}

test_design_data_is_referred if {
	manufacturing_data.found == {_found([1], "design_data", "Design data")} with input as testing.request([_flags(0, ["design_data"])])
}

test_source_code_is_referred if {
	manufacturing_data.found == {_found([1], "source_code", "Source code")} with input as testing.request([_flags(0, ["source_code"])])
}

test_each_flag_has_a_finding_with_its_lines if {
	request := testing.request(array.concat(_two_lines, [
		_flags(0, ["manufacturing_data", "design_data"]),
		_flags(1, ["manufacturing_data"]),
	]))

	manufacturing_data.found == {
		_found([1, 2], "manufacturing_data", "Manufacturing data"),
		_found([1], "design_data", "Design data"),
	} with input as request
}

test_line_without_the_flags_is_clear if {
	manufacturing_data.found == set() with input as testing.request([])
}

test_line_without_list_of_flags_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/items/0/flags"}])

	manufacturing_data.found == {{"unknown": {"items[0].flags"}}} with input as request
}

test_exempt_line_is_not_asked if {
	manufacturing_data.found == set() with input as testing.request([_flags(0, ["manufacturing_data"])])
		with data.rules.routing.exempt_foreign_origin.found as {{"lines": [1]}}
}

test_exempt_line_without_list_of_flags_is_not_asked if {
	manufacturing_data.found == set() with input as testing.request([{"op": "remove", "path": "/items/0/flags"}])
		with data.rules.routing.exempt_foreign_origin.found as {{"lines": [1]}}
}

test_first_provision_is_not_asked if {
	manufacturing_data.found == set() with input as testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		_flags(0, ["design_data"]),
	])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_flags(0, ["manufacturing_data"])]),
	"outcome": {
		"items[].program": "fires",
		"items[].flags": "unknown",
	},
}
