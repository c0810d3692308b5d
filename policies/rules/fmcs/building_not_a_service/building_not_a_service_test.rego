package rules.fmcs.building_not_a_service_test

import data.rules.fmcs.building_not_a_service
import data.testing

_line(number, members) := object.union_n([testing.clean.items[0], {"line": number}, {"program": "fmcs", "type": "construction"}, members])

_request(patches) := testing.request(array.concat([{"op": "replace", "path": "/items/0", "value": _line(1, {})}], patches))

_finding := {
	"lines": [1],
	"message": "The building is no defense service: AECA 3(a)(2) does not reach it, the terms of the agreement do.",
	"values": {},
}

_set(member, value) := {"op": "add", "path": sprintf("/items/0/%s", [member]), "value": value}

_second(members) := {"op": "add", "path": "/items/-", "value": _line(2, members)}

test_it_is_found if {
	building_not_a_service.found == {_finding} with input as _request([])
}

test_exempt_line_is_not_asked if {
	building_not_a_service.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

test_line_of_another_program_is_not_named if {
	building_not_a_service.found == {_finding} with input as _request([_second({"program": "coop"})])
	building_not_a_service.found == set() with input as _request([_set("program", "coop")])
}

test_other_lines_are_other_rules if {
	building_not_a_service.found == set() with input as _request([_set("type", "article")])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
	},
}
