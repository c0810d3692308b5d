package rules.techsec.configuration_test

import data.rules.techsec.configuration
import data.testing

_found(lines, configuration) := {
	"lines": lines,
	"message": sprintf("No release of configuration %s to LTU is recorded (table release_baseline).", [configuration]),
	"values": {"configuration": configuration, "recipient": "LTU"},
}

_configuration(i, configuration) := {"op": "add", "path": sprintf("/items/%d/configuration", [i]), "value": configuration}

_released(country, configuration) := [{
	"valid_from": "2020-01-01", "valid_to": "9999-12-31",
	"values": {"country": country, "configuration": configuration}, "verified": true,
}]

_two_lines := [
	{"op": "copy", "from": "/items/0", "path": "/items/1"},
	{"op": "replace", "path": "/items/1/line", "value": 2},
]

test_configuration_without_row_is_referred if {
	configuration.found == {_found([1], "Block 70")} with input as testing.request([_configuration(0, "Block 70")])
}

test_released_configuration_is_clear if {
	configuration.found == set() with input as testing.request([_configuration(0, "Block 70")])
		with data.tables.release_baseline.entries as _released("LTU", "Block 70")
}

test_release_to_another_country_is_not_enough if {
	configuration.found == {_found([1], "Block 70")} with input as testing.request([_configuration(0, "Block 70")])
		with data.tables.release_baseline.entries as _released("LVA", "Block 70")
}

test_release_of_another_configuration_is_not_enough if {
	configuration.found == {_found([1], "Block 70")} with input as testing.request([_configuration(0, "Block 70")])
		with data.tables.release_baseline.entries as _released("LTU", "Block 50")
}

test_each_configuration_has_a_finding_with_its_lines if {
	request := testing.request(array.concat(
		[_configuration(0, "Block 70")],
		array.concat(_two_lines, [
			{"op": "copy", "from": "/items/1", "path": "/items/2"},
			{"op": "replace", "path": "/items/2/line", "value": 3},
			_configuration(2, "Block 50"),
		]),
	))

	configuration.found == {_found([1, 2], "Block 70"), _found([3], "Block 50")} with input as request
}

test_line_without_configuration_is_clear if {
	configuration.found == set() with input as testing.request([])
}

test_configuration_for_an_unknown_country_is_not_evaluated if {
	request := testing.request([
		_configuration(0, "Block 70"),
		{"op": "remove", "path": "/parties/1/country"},
	])

	configuration.found == {{"unknown": {"parties[1].country"}}} with input as request
}

test_line_without_configuration_needs_no_country if {
	configuration.found == set() with input as testing.request([{"op": "remove", "path": "/parties/1/country"}])
}

test_first_provision_is_not_asked if {
	request := testing.request([
		_configuration(0, "Block 70"),
		{"op": "replace", "path": "/phase", "value": "export"},
	])

	configuration.found == set() with input as request
}

test_exempt_line_is_not_asked if {
	configuration.found == set() with input as testing.request([_configuration(0, "Block 70")])
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

test_first_provision_to_an_unknown_country_is_not_asked if {
	configuration.found == set() with input as testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		_configuration(0, "Block 70"),
		{"op": "remove", "path": "/parties/1/country"},
	])
}

test_exempt_line_of_the_same_configuration_is_not_named if {
	request := testing.request(array.concat([_configuration(0, "Block 70")], _two_lines))

	configuration.found == {_found([2], "Block 70")} with input as request
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_configuration(0, "Block 70")]),
	"outcome": {
		"items[].configuration": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}
