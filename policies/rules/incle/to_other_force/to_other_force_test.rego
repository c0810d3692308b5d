package rules.incle.to_other_force_test

import data.rules.incle.to_other_force
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/program", "value": "incle"},
		{"op": "add", "path": "/parties/0/body", "value": "police"},
	],
	patches,
))

_holder(value) := {"op": "replace", "path": "/parties/0/body", "value": value}

_no_holder := {"op": "remove", "path": "/parties/0/body"}

_body(value) := {"op": "replace", "path": "/parties/1/body", "value": value}

_type(index, value) := {"op": "replace", "path": sprintf("/parties/%d/type", [index]), "value": value}

_finding(body, unit) := {
	"lines": [1],
	"message": sprintf(
		"Receiving party recipient is of kind %s, another force than the holder: vet the unit (%s) and ask for consent.",
		[body, unit],
	),
	"values": {"party": "recipient", "body": body, "unit": unit},
}

_referred := {_finding("military", "1st Regiment")}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
		"parties[].body": "unknown",
		"parties[].type": "unknown",
		"parties[].unit": "fires",
	},
}

test_another_body_is_referred if {
	every body in ["border", "internal_security", "military"] {
		to_other_force.found == {_finding(body, "1st Regiment")} with input as _request([_body(body)])
	}
}

test_same_body_is_clear if {
	to_other_force.found == set() with input as _request([_body("police")])
	to_other_force.found == set() with input as _request([_holder("military")])
}

test_holder_without_a_body_is_no_army if {
	to_other_force.found == _referred with input as _request([_no_holder])
	to_other_force.found == {{"unknown": {"parties[0].body"}}} with input as _request([_no_holder, _body("police")])
}

test_body_of_the_recipient_is_needed if {
	request := _request([{"op": "remove", "path": "/parties/1/body"}])

	to_other_force.found == {{"unknown": {"parties[1].body"}}} with input as request
}

test_unit_that_is_not_named if {
	finding := {
		"lines": [1],
		"message": concat(" ", [
			"Receiving party recipient is of kind military, another force than the holder:",
			"vet the unit (not named) and ask for consent.",
		]),
		"values": {"party": "recipient", "body": "military", "unit": ""},
	}

	to_other_force.found == {finding} with input as _request([{"op": "remove", "path": "/parties/1/unit"}])
}

# A soldier or a firm of the army is of the army, whatever its legal kind.
test_stated_body_counts_for_every_type if {
	every type in ["individual", "private", "international_org"] {
		to_other_force.found == _referred with input as _request([_type(1, type)])
	}
	to_other_force.found == {{"unknown": {"parties[1].type"}}} with input as _request([{"op": "remove", "path": "/parties/1/type"}])
}

test_united_states_are_no_other_force if {
	to_other_force.found == set() with input as _request([_type(1, "us_government")])
}

test_party_outside_government_has_no_body if {
	no_body := {"op": "remove", "path": "/parties/1/body"}

	every type in ["private", "us_government", "international_org"] {
		to_other_force.found == set() with input as _request([_type(1, type), no_body])
		to_other_force.found == set() with input as _request([_type(1, type), _body("non_government")])
	}
}

test_holder_outside_government_has_no_body if {
	every type in ["private", "us_government", "international_org"] {
		request := _request([_no_holder, _type(0, type), _body("police")])
		to_other_force.found == {_finding("police", "1st Regiment")} with input as request
	}
}

test_other_program_is_clear if {
	to_other_force.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "map"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	to_other_force.found == _referred with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_exempt_line_is_not_asked if {
	to_other_force.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

test_first_provision_is_not_asked if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	])

	to_other_force.found == set() with input as request
}
