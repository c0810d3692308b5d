package rules.fmcs.technical_data_test

import data.rules.fmcs.technical_data
import data.testing

_line(number, members) := object.union_n([testing.clean.items[0], {"line": number}, {"program": "fmcs", "type": "technical_data"}, members])

_request(patches) := testing.request(array.concat([{"op": "replace", "path": "/items/0", "value": _line(1, {})}], patches))

_finding := {
	"lines": [1],
	"message": "Drawings and specifications of a construction case go to somebody else: State decides.",
	"values": {},
}

_set(member, value) := {"op": "add", "path": sprintf("/items/0/%s", [member]), "value": value}

_second(members) := {"op": "add", "path": "/items/-", "value": _line(2, members)}

test_it_is_found if {
	technical_data.found == {_finding} with input as _request([])
}

test_exempt_line_is_not_asked if {
	technical_data.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

test_line_of_another_program_is_not_named if {
	technical_data.found == {_finding} with input as _request([_second({"program": "coop"})])
	technical_data.found == set() with input as _request([_set("program", "coop")])
}

test_other_lines_are_other_rules if {
	technical_data.found == set() with input as _request([_set("type", "article")])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
	},
}
