package rules.kind.cooperative_project_test

import data.rules.kind.cooperative_project
import data.testing

_found(lines, recipient) := {
	"lines": lines,
	"message": sprintf("The recipient %s is no NATO member: check that it is a member of the cooperative project.", [recipient]),
	"values": {"recipient": recipient},
}

_program(program) := {"op": "replace", "path": "/items/0/program", "value": program}

_country(country) := {"op": "replace", "path": "/parties/1/country", "value": country}

_no_country := {"op": "remove", "path": "/parties/1/country"}

test_recipient_outside_nato_is_referred if {
	cooperative_project.found == {_found([1], "AUS")} with input as testing.request([_program("coop"), _country("AUS")])
}

test_organization_counts_as_outside if {
	request := testing.request([_program("coop"), _no_country, {"op": "add", "path": "/parties/1/organization", "value": "NSPA"}])

	cooperative_project.found == {_found([1], "NSPA")} with input as request
}

test_member_of_nato_is_clear if {
	cooperative_project.found == set() with input as testing.request([_program("coop")])
}

test_day_before_accession_is_referred if {
	request := testing.request([
		_program("coop"), _country("SWE"),
		{"op": "replace", "path": "/decision_date", "value": "2024-03-06"},
	])

	cooperative_project.found == {_found([1], "SWE")} with input as request
}

test_day_of_accession_is_clear if {
	request := testing.request([
		_program("coop"), _country("SWE"),
		{"op": "replace", "path": "/decision_date", "value": "2024-03-07"},
	])

	cooperative_project.found == set() with input as request
}

test_only_the_lines_of_the_project_are_named if {
	request := testing.request([
		{"op": "copy", "from": "/items/0", "path": "/items/1"},
		{"op": "replace", "path": "/items/1/line", "value": 2},
		_program("coop"), _country("AUS"),
	])

	cooperative_project.found == {_found([1], "AUS")} with input as request
}

test_other_programs_are_clear if {
	cooperative_project.found == set() with input as testing.request([_country("AUS")])
}

test_recipient_without_country_is_not_evaluated if {
	cooperative_project.found == {{"unknown": {"parties[1].country"}}}
		with input as testing.request([_program("coop"), _no_country])
}

test_exempt_line_is_not_asked if {
	every patches in [[_country("AUS")], [_no_country]] {
		cooperative_project.found == set() with input as testing.request(array.concat([_program("coop")], patches))
			with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
	}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_program("coop"), _no_country, {"op": "add", "path": "/parties/1/organization", "value": "NSPA"}]),
	"outcome": {
		"items[].program": "silent",
		"parties[].country": "fires",
		"parties[].organization": "unknown otherwise",
	},
}
