package rules.routing.dcs_origin_test

import data.rules.routing.dcs_origin
import data.testing

_finding(authorizations) := {
	"lines": [1],
	"message": "Licensed for export by DDTC: prior written approval is asked of State PM, Directorate of Defense Trade Controls; DAS decides.",
	"values": {"office": "STATE_PM_DDTC", "authorizations": authorizations},
}

_licensed := {"op": "replace", "path": "/items/0/program", "value": "dcs"}

test_licensed_line_goes_to_trade_controls if {
	request := testing.request([_licensed, {"op": "replace", "path": "/items/0/acquisition_ref", "value": "050123456"}])

	dcs_origin.found == {_finding({"050123456"})} with input as request
}

test_licence_that_is_not_stated_is_left_out if {
	request := testing.request([_licensed, {"op": "remove", "path": "/items/0/acquisition_ref"}])

	dcs_origin.found == {_finding(set())} with input as request
}

test_government_line_is_clear if {
	dcs_origin.found == set() with input as testing.request([])
}

test_line_without_program_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/items/0/program"}])

	dcs_origin.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_first_provision_is_not_asked if {
	request := testing.request([_licensed, {"op": "replace", "path": "/phase", "value": "export"}])

	dcs_origin.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_licensed]),
	"outcome": {
		"items[].acquisition_ref": "fires",
		"items[].program": "unknown",
	},
}
