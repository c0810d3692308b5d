package rules.dcs.treaty_origin_test

import data.rules.dcs.treaty_origin
import data.testing

_found(lines) := {
	"lines": lines,
	"message": "It left under a treaty exemption (126.16, 126.17): outside the approved community DDTC approves, inside it none may be needed.",
	"values": {},
}

_replace(path, value) := {"op": "replace", "path": path, "value": value}

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_second(members) := _add("/items/-", object.union(testing.clean.items[0], object.union({"line": 2}, members)))

_left(paragraph, patches) := testing.request(array.concat(
	[_replace("/items/0/program", "dcs"), _add("/items/0/prior_authorization", paragraph)],
	patches,
))

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _left("126.16", []),
	"outcome": {
		"items[].prior_authorization": "silent",
		"items[].program": "silent",
	},
}

test_either_treaty_is_referred if {
	every paragraph in ["126.16", "126.17", "126.17(a)", "22 CFR 126.16"] {
		treaty_origin.found == {_found([1])} with input as _left(paragraph, [])
	}
}

test_other_authorizations_are_clear if {
	every paragraph in ["126.5", "126.7", "126.18", "050123456"] {
		treaty_origin.found == set() with input as _left(paragraph, [])
	}
}

test_only_such_lines_are_named if {
	treaty_origin.found == {_found([1])} with input as _left("126.16", [
		_second({"program": "dcs"}),
		_second({"line": 3, "prior_authorization": "126.16"}),
		_second({"line": 4, "program": "dcs", "prior_authorization": "050123456"}),
	])
	treaty_origin.found == set() with input as _left("126.16", [_replace("/items/0/program", "fms")])
}

test_line_that_states_nothing_is_clear if {
	treaty_origin.found == set() with input as _left("126.16", [_remove("/items/0/prior_authorization")])
}

test_exempt_line_is_clear if {
	treaty_origin.found == set() with input as _left("126.16", []) with data.lib.lines.exempt as {1}
}

test_first_provision_is_not_asked if {
	treaty_origin.found == set() with input as _left("126.16", [_replace("/phase", "export"), _replace("/kind", "new")])
}
