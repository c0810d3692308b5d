package rules.routing.government_origin_test

import data.rules.routing.government_origin
import data.testing

_finding(lines, programs) := {
	"lines": lines,
	"message": sprintf(
		"Furnished by the U.S. Government (%s): consent is asked of State PM, Regional Security and Arms Transfers: staffs; the PM Assistant Secretary decides.",
		[concat(", ", programs)],
	),
	"values": {"office": "STATE_PM_RSAT", "programs": programs},
}

_line(fields) := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], fields)}

test_line_sold_under_fms_goes_to_the_regional_office if {
	government_origin.found == {_finding([1], {"fms"})} with input as testing.request([])
}

test_every_program_of_the_government_counts if {
	programs := {
		"fms", "eda", "fmcs", "imet", "teams", "lease", "loan", "drawdown",
		"pko", "incle", "map", "coop", "title10", "special",
	}
	every program in programs {
		request := testing.request([{"op": "replace", "path": "/items/0/program", "value": program}])
		government_origin.found == {_finding([1], {program})} with input as request
	}
}

test_money_of_the_holder_changes_nothing if {
	request := testing.request([{"op": "add", "path": "/items/0/funding", "value": "national"}])

	government_origin.found == {_finding([1], {"fms"})} with input as request
}

test_licensed_line_has_another_office if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])

	government_origin.found == set() with input as request
}

test_line_without_program_is_not_evaluated_beside_one_that_has_it if {
	request := testing.request([
		_line({"line": 2, "program": "map"}),
		_line({"line": 3}),
		{"op": "remove", "path": "/items/2/program"},
	])

	government_origin.found == {
		_finding([1, 2], {"fms", "map"}),
		{"unknown": {"items[2].program"}},
	} with input as request
}

test_first_provision_is_not_asked if {
	request := testing.request([{"op": "replace", "path": "/phase", "value": "export"}])

	government_origin.found == set() with input as request
}

test_day_without_an_office_in_the_table_says_so if {
	government_origin.found == {{
		"lines": [1],
		"message": "Furnished by the U.S. Government (fms): consent is asked of the office that table offices does not name.",
		"values": {"office": "", "programs": {"fms"}},
	}} with input as testing.request([])
		with data.tables.offices.entries as []
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([]),
	"outcome": {
		"items[].program": "unknown",
	},
}
