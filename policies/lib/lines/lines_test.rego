package lib.lines_test

import data.lib.lines
import data.testing

_finding(line) := {{"lines": [line], "message": "", "values": {}}, {"unknown": {"items[0].sme"}}}

test_every_exemption_takes_its_lines_out if {
	lines.exempt == {1, 2, 3} with input as testing.request([])
		with data.rules.routing.exempt_fms_component.found as _finding(1)
		with data.rules.dcs.exempt_aukus.found as _finding(2)
		with data.rules.dcs.exempt_dual_national_18d.found as _finding(3)
		with data.rules.dcs.exempt_dual_national_18e.found as _finding(3)
}

test_line_of_a_foreign_maker_is_exempt if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "foreign"},
		{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})},
	])

	lines.exempt == {1} with input as request
	lines.live_numbers == [2] with input as request
}

test_line_that_may_be_exempt_stays_live if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "foreign"},
		{"op": "remove", "path": "/items/0/flags"},
	])

	lines.exempt == set() with input as request
	lines.live_numbers == [1] with input as request
}

test_first_provision_exempts_nothing if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "foreign"},
		{"op": "replace", "path": "/phase", "value": "export"},
	])

	lines.exempt == set() with input as request
}

test_line_of_unknown_origin_may_be_on_the_munitions_list if {
	request := testing.request([{"op": "remove", "path": "/items/0/program"}])

	[line.number | some line in lines.usml_or_unknown] == [1] with input as request
	lines.any_usml_or_unknown == true with input as request
}

test_line_under_the_export_administration_regulations_is_not_on_it if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "ear"}])

	lines.usml_or_unknown == [] with input as request
	lines.any_usml_or_unknown == false with input as request
}
