package rules.fmcs.scope_test

import data.rules.fmcs.scope
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_line(number, members) := object.union_n([testing.clean.items[0], {"line": number}, {"program": "fmcs", "type": "service"}, members])

_request(patches) := _export(array.concat([{"op": "replace", "path": "/items/0", "value": _line(1, {})}], patches))

_finding := {
	"lines": [1],
	"message": "A construction sale holds something that is no design or construction: DSCA decides whether it belongs.",
	"values": {},
}

_set(member, value) := {"op": "add", "path": sprintf("/items/0/%s", [member]), "value": value}

_second(members) := {"op": "add", "path": "/items/-", "value": _line(2, members)}

test_it_is_found if {
	scope.found == {_finding} with input as _request([])
}

test_exempt_line_is_not_asked if {
	scope.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

test_line_of_another_program_is_not_named if {
	scope.found == {_finding} with input as _request([_second({"program": "coop"})])
	scope.found == set() with input as _request([_set("program", "coop")])
}

test_construction_alone_is_in_scope if {
	scope.found == set() with input as _request([_set("type", "construction")])
	scope.found == set() with input as _request([
		_set("type", "construction"),
		{"op": "add", "path": "/construction", "value": {"flags": ["us_installation"]}},
	])
}

test_operating_or_arming_it_is_not if {
	every flag in ["operating_services", "weapons"] {
		scope.found == {_finding} with input as _request([
			_set("type", "construction"),
			{"op": "add", "path": "/construction", "value": {"flags": [flag]}},
		])
	}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"construction.flags": "fires",
		"items[].program": "silent",
	},
}
