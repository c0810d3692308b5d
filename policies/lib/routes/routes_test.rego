package lib.routes_test

import data.lib.routes
import data.testing

_program(i, program) := {"op": "replace", "path": sprintf("/items/%d/program", [i]), "value": program}

_two_lines := [
	{"op": "copy", "from": "/items/0", "path": "/items/1"},
	{"op": "replace", "path": "/items/1/line", "value": 2},
]

test_government_line_goes_to_regional_security if {
	routes.consent_authorities == {"STATE_PM_RSAT"} with input as testing.request([])
}

test_licensed_line_goes_to_trade_controls if {
	routes.consent_authorities == {"STATE_PM_DDTC"} with input as testing.request([_program(0, "dcs")])
}

test_mixed_lines_go_to_both if {
	routes.consent_authorities == {"STATE_PM_RSAT", "STATE_PM_DDTC"}
		with input as testing.request(array.concat(_two_lines, [_program(1, "dcs")]))
}

test_other_lines_go_to_nobody if {
	every program in {"ear", "foreign"} {
		routes.consent_authorities == set() with input as testing.request([_program(0, program)])
	}
}

test_line_of_unknown_origin_goes_to_nobody if {
	routes.consent_authorities == set() with input as testing.request([{"op": "remove", "path": "/items/0/program"}])
}

test_exempt_line_goes_to_nobody if {
	routes.consent_authorities == {"STATE_PM_DDTC"}
		with input as testing.request(array.concat(_two_lines, [_program(1, "dcs")]))
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

test_office_that_the_table_does_not_name_is_no_route if {
	routes.consent_authorities == set() with input as testing.request([])
		with data.tables.offices.entries as []
}
