package rules.proviso.configuration_test

import data.rules.proviso.configuration
import data.testing

_found(lines, unreleased, offices) := {
	"lines": lines,
	"message": "If consent is given: only in the configuration and software version that it states.",
	"values": {"unreleased": unreleased, "offices": offices},
}

_asks := {"op": "add", "path": "/reviews/1/provisos", "value": ["configuration"]}

_configuration(i, configuration) := {"op": "add", "path": sprintf("/items/%d/configuration", [i]), "value": configuration}

_no_country := {"op": "remove", "path": "/parties/1/country"}

test_unreleased_configuration_attaches_it if {
	configuration.found == {_found([1], {"Block 70"}, set())} with input as testing.request([_configuration(0, "Block 70")])
}

test_lines_of_all_unreleased_configurations_are_named if {
	request := testing.request([
		{"op": "copy", "from": "/items/0", "path": "/items/1"},
		{"op": "replace", "path": "/items/1/line", "value": 2},
		_configuration(0, "Block 70"),
		_configuration(1, "Block 50"),
	])

	configuration.found == {_found([1, 2], {"Block 50", "Block 70"}, set())} with input as request
}

test_review_that_asks_attaches_it if {
	configuration.found == {_found([], set(), {"DTSA"})} with input as testing.request([_asks])
}

test_both_grounds_are_named if {
	configuration.found == {_found([1], {"Block 70"}, {"DTSA"})}
		with input as testing.request([_configuration(0, "Block 70"), _asks])
}

test_released_configuration_is_clear if {
	configuration.found == set() with input as testing.request([_configuration(0, "Block 70")])
		with data.tables.release_baseline.entries as [{
			"valid_from": "2020-01-01", "valid_to": "9999-12-31",
			"values": {"country": "LTU", "configuration": "Block 70"}, "verified": true,
		}]
}

test_request_without_either_is_clear if {
	configuration.found == set() with input as testing.request([])
}

test_configuration_for_an_unknown_country_is_not_evaluated if {
	configuration.found == {{"unknown": {"parties[1].country"}}}
		with input as testing.request([_configuration(0, "Block 70"), _no_country])
}

test_review_that_asks_decides_without_country if {
	configuration.found == {_found([], set(), {"DTSA"})}
		with input as testing.request([_configuration(0, "Block 70"), _no_country, _asks])
}

test_first_provision_is_not_asked if {
	request := testing.request([_asks, {"op": "replace", "path": "/phase", "value": "export"}])

	configuration.found == set() with input as request
}

test_request_without_live_line_is_not_asked if {
	configuration.found == set() with input as testing.request([_asks])
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

test_first_provision_to_an_unknown_country_is_not_asked if {
	configuration.found == set() with input as testing.request([{"op": "replace", "path": "/phase", "value": "export"}])
		with data.rules.techsec.configuration.found as {{"unknown": {"parties[1].country"}}}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_configuration(0, "Block 70"), _asks]),
	"outcome": {
		"items[].configuration": "fires",
		"parties[].country": "fires",
		"parties[].organization": "fires",
		"reviews[].provisos": "fires",
	},
}
